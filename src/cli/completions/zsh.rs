//! Completions for zsh, with descriptions in the language of the shell.

use std::fmt::Write as _;

use super::{Completed, Value, commands, options_of_program};
use crate::i18n::Language;

const HEAD: &str = r"#compdef essor
# Completions of essor for zsh, written by `essor completions zsh`.
_essor() {
    local language=en
    case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in
    fr*) language=fr ;;
    esac
    local -a commands options
    case $language in
";

const TAIL: &str = r#"    esac
    if ((CURRENT == 2)); then
        if [[ ${words[2]} == -* ]]; then
            _arguments $options
        else
            _describe -t commands command commands
            _files
        fi
    else
        ((CURRENT--))
        shift words
        _arguments $options '*:file:_files'
    fi
}
_essor "$@"
"#;

pub(crate) fn script() -> String {
    let mut script = HEAD.to_owned();
    for language in Language::ALL {
        let _ = writeln!(script, "    {}) commands=(", language.code());
        for command in commands(language) {
            let _ = writeln!(
                script,
                "        '{}:{}'",
                command.name,
                quoted(&command.about)
            );
        }
        script.push_str("    ) ;;\n");
    }
    script.push_str("    esac\n    case $language:${words[2]} in\n");
    for language in Language::ALL {
        for command in commands(language) {
            let pattern = format!("{}:{}", language.code(), command.name);
            arm(&mut script, &pattern, &command.options);
        }
    }
    for language in Language::ALL {
        let pattern = format!("{}:*", language.code());
        arm(&mut script, &pattern, &options_of_program(language));
    }
    script.push_str(TAIL);
    script
}

fn arm(script: &mut String, pattern: &str, options: &[Completed]) {
    // One line for a subcommand, as its options are told in one breath.
    let specs: Vec<String> = options.iter().map(spec).collect();
    let _ = writeln!(script, "    {pattern}) options=({}) ;;", specs.join(" "));
}

fn spec(option: &Completed) -> String {
    let name = &option.name;
    let about = quoted(&option.about)
        .replace('[', "\\[")
        .replace(']', "\\]");
    match &option.value {
        Value::None => format!("'--{name}[{about}]'"),
        // More than one mark or community may be named.
        Value::Words(words) => format!("'*--{name}=[{about}]:{name}:({})'", words.join(" ")),
        Value::File => format!("'*--{name}=[{about}]:{name}:_files'"),
        Value::Text => format!("'*--{name}=[{about}]:{name}: '"),
    }
}

/// Between single quotes, where a colon would end what is said.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(':', "\\:")
        .replace('\'', "'\\''")
}
