//! Completions for bash, which shows words and no descriptions.

use std::fmt::Write as _;

use super::{Completed, Value, commands, options_of_program};
use crate::i18n::Language;

/// Where one stands is told by the first word and the one before.
const HEAD: &str = r#"# Completions of essor for bash, written by `essor completions bash`.
_essor() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local command='' options='' values=''
    # bash parts --option=value into three words.
    if [ "$word" = = ]; then
        word=''
    elif [ "$before" = = ]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
    if [ "$COMP_CWORD" -gt 1 ]; then
        command=${COMP_WORDS[1]}
    fi
    COMPREPLY=()
"#;

const TAIL: &str = r#"    if [ -n "$values" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
        return
    fi
    case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *)
        if [ -z "$command" ]; then
            mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word")
        fi
        ;;
    esac
}
# Where nothing is proposed, names of files are.
complete -o bashdefault -o default -F _essor essor
"#;

pub(crate) fn script() -> String {
    let commands = commands(Language::En);
    let mut script = HEAD.to_owned();
    let names: Vec<&str> = commands.iter().map(|command| command.name).collect();
    let _ = writeln!(script, "    local commands='{}'", names.join(" "));
    script.push_str("    case $command in\n");
    for command in &commands {
        let _ = writeln!(
            script,
            "    {}) options='{}' ;;",
            command.name,
            names_of(&command.options)
        );
    }
    let general = options_of_program(Language::En);
    let _ = writeln!(script, "    *) options='{}' ;;", names_of(&general));
    script.push_str("    esac\n    case $command:$before in\n");
    for command in &commands {
        arms(&mut script, command.name, &command.options);
    }
    arms(&mut script, "*", &general);
    script.push_str("    esac\n");
    script.push_str(TAIL);
    script
}

fn names_of(options: &[Completed]) -> String {
    let names: Vec<String> = options
        .iter()
        .map(|option| format!("--{}", option.name))
        .collect();
    names.join(" ")
}

fn arms(script: &mut String, command: &str, options: &[Completed]) {
    for option in options {
        let name = &option.name;
        let _ = match &option.value {
            Value::None => Ok(()),
            Value::Words(words) => writeln!(
                script,
                "    {command}:--{name}) values='{}' ;;",
                words.join(" ")
            ),
            // A value is awaited: nothing but names of files is proposed.
            Value::File | Value::Text => writeln!(script, "    {command}:--{name}) return ;;"),
        };
    }
}
