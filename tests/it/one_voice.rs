//! The list, the banner, the picture and the answers in JSON say the same of a
//! community, whatever is charted.

use std::fmt::Write as _;
use std::path::Path;

use essor::analysis::{headline, verdict_sentence};
use essor::app::{
    ChartKind, Desk, Over, PictureChoices, Reporter, page_chart, system_clock,
    write_sample_register,
};
use essor::domain::Measure;
use essor::i18n::{Language, Tr};

use crate::support::{essor, json, printed, write};

fn sample(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("sample.essor");
    let now = system_clock()();
    write_sample_register((&path, Over::Nothing), now, &Reporter::silent()).expect("written");
    path
}

/// Small groups of every age and fate, in one log.
fn many_groups() -> String {
    let mut csv = String::from("date;groupe;membre;activité\n");
    for group in 0..8_i32 {
        let n_months = 14 + 7 * group;
        for month in 0..n_months {
            let n = match group % 4 {
                0 => 3 + month / 4,
                1 => 9 - (9 * month) / n_months,
                2 => {
                    if month > n_months / 2 {
                        0
                    } else {
                        8
                    }
                }
                _ => 5 + (month * 7 + group) % 4,
            };
            let (year, number) = (2021 + month / 12, month % 12 + 1);
            for person in 0..n {
                writeln!(
                    csv,
                    "{year}-{number:02}-12;Groupe {group};Membre {group}{person};Rencontre"
                )
                .expect("written");
            }
        }
    }
    csv
}

/// Looks at every community of a register by every measure.
fn speaks_with_one_voice(register: &Path) {
    let mut desk = Desk::new(system_clock());
    desk.open_for_trial(register).expect("open");
    let today = desk.now().date();
    let view = desk.register_view(&Reporter::silent()).expect("read");
    assert!(view.communities.len() > 3);
    for row in &view.communities {
        let verdict = row.verdict.as_ref().expect("a verdict");
        for measure in Measure::ALL {
            let page = desk.page(row.id, measure).expect("a page");
            let life = page.life.as_ref().expect("a life");
            let at = format!("{}, {}", row.name, measure.code());
            assert_eq!(&life.verdict, verdict, "{at}: the list and the page");
            if let Some((alarm, since)) = life.watch.alarm.as_ref().zip(verdict.since) {
                assert!(alarm.since >= since, "{at}: an alarm of another stage");
            }
            if !measure.tells_stages() {
                assert!(
                    life.stages.is_empty(),
                    "{at}: stages where none can be read"
                );
            }
            if measure == Measure::Participations
                && let Some(now) = life.stages.last()
            {
                assert_eq!(
                    now.confidence.to_bits(),
                    verdict.confidence.to_bits(),
                    "{at}"
                );
                assert_eq!(Some(now.months.first()), verdict.since, "{at}");
            }
            for language in Language::ALL {
                let tr = Tr::new(language);
                let short = headline(verdict, &tr);
                let said = verdict_sentence(life, &tr);
                assert!(said.contains(&short), "{at}: {said} without {short}");
                let choices = PictureChoices {
                    kind: ChartKind::Lifecycle,
                    language,
                    ..PictureChoices::default()
                };
                let chart = page_chart(&page, &choices, today).expect("a picture");
                assert!(chart.subtitle.contains(&short), "{at}: {}", chart.subtitle);
                assert!(chart.summary.contains(&short), "{at}: {}", chart.summary);
                assert_eq!(chart.stages.len(), life.stages.len(), "{at}");
            }
        }
    }
    let answers = Measure::ALL.map(|measure| {
        let mut command = essor("en");
        command.arg("stages").arg(register);
        json(command.args(["--measure", measure.code(), "--json"]))
    });
    for answer in &answers {
        let communities = answer["communities"].as_array().expect("several");
        let first = answers[0]["communities"].as_array().expect("several");
        for (one, other) in communities.iter().zip(first) {
            assert_eq!(one["verdict"], other["verdict"], "{}", one["measure"]);
            assert_eq!(one["verdict"]["measure"], "participations");
            assert_eq!(one["alarm"], other["alarm"]);
            if one["measure"] == "new_people" {
                assert_eq!(one["stages"].as_array().map(Vec::len), Some(0));
            }
        }
    }
}

#[test]
fn all_measures_of_the_sample_tell_one_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    speaks_with_one_voice(&sample(folder.path()));
}

#[test]
fn all_measures_of_many_groups_tell_one_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "groupes.csv", many_groups());
    let register = folder.path().join("groupes.essor");
    printed(essor("en").arg("import").args([&register, &log]));
    speaks_with_one_voice(&register);
}

/// A few meetings, and years of silence that the log covers.
#[test]
fn a_group_that_fell_silent_is_told_as_silent_since_when_and_what_helps_then() {
    let folder = tempfile::tempdir().expect("a folder");
    // Totals say of every month that nothing happened.
    let mut totals = String::from("month;value\n2018-02;7\n2018-03;5\n");
    for month in 3..72 {
        writeln!(totals, "{}-{:02};0", 2018 + month / 12, month % 12 + 1).expect("written");
    }
    let file = write(folder.path(), "silence.csv", totals);
    let answer = json(essor("en").arg("stages").arg(&file).arg("--json"));
    let verdict = &answer["verdict"];
    assert_eq!(verdict["stage"], "dormant");
    assert_eq!(verdict["since"], "2018-04");
    assert!(verdict["confidence"].as_f64() > Some(0.8), "{verdict}");
    let advice = verdict["advice"][0]["text"].as_str().expect("advice");
    assert!(advice.starts_with("Stay in touch"), "{advice}");
    let stages: Vec<&str> = answer["stages"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|stage| stage["stage"].as_str())
        .collect();
    assert_eq!(stages, ["launch", "dormant"]);
}
