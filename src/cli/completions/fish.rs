//! Completions for fish, with descriptions in the language of the shell.

use std::fmt::Write as _;

use super::{Completed, Value, commands, options_of_program};
use crate::i18n::Language;

const HEAD: &str = "# Completions of essor for fish, written by `essor completions fish`.\n";

pub(crate) fn script() -> String {
    let mut script = HEAD.to_owned();
    script.push_str("if string match -q 'fr*' -- \"$LC_ALL$LC_MESSAGES$LANG\"\n");
    of_language(&mut script, Language::Fr);
    script.push_str("else\n");
    of_language(&mut script, Language::En);
    script.push_str("end\n");
    script
}

fn of_language(script: &mut String, language: Language) {
    for command in commands(language) {
        let name = command.name;
        let _ = writeln!(
            script,
            "    complete -c essor -n __fish_is_first_arg -a {name} -d {}",
            quoted(&command.about)
        );
        let place = format!("'__fish_seen_subcommand_from {name}'");
        for option in &command.options {
            line(script, &place, option);
        }
    }
    for option in options_of_program(language) {
        line(script, "__fish_is_first_arg", &option);
    }
}

fn line(script: &mut String, place: &str, option: &Completed) {
    let value = match &option.value {
        Value::None => String::new(),
        Value::Words(words) => format!(" -x -a {}", quoted(&words.join(" "))),
        Value::File => " -r -F".to_owned(),
        Value::Text => " -x".to_owned(),
    };
    let _ = writeln!(
        script,
        "    complete -c essor -n {place} -l {}{value} -d {}",
        option.name,
        quoted(&option.about)
    );
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}
