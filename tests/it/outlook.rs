//! What may come: said where the facilitator looks, and in a picture only where it is
//! chosen.

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use essor::ui::Picked;
use serde_json::Value;
use tempfile::tempdir;

use super::support::{essor, json, life_csv, printed, write};
use super::window::Window;

const SAID: &str = "Similar groups a year later: about ";

#[test]
fn the_page_and_the_list_say_how_similar_groups_fared() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for(SAID);
    let rows = window.harness.get_all_by_role(Role::ListBoxOption);
    let spoken: Vec<String> = rows
        .filter_map(|row| row.accesskit_node().label())
        .filter(|label| label.contains("since"))
        .collect();
    assert_eq!(spoken.len(), 4, "{spoken:?}");
    assert!(spoken.iter().all(|row| row.contains(SAID)), "{spoken:?}");
}

#[test]
fn the_reasons_tell_what_makes_it_likelier_and_on_what_it_was_measured() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for(SAID);
    window.click("Why?");
    window.wait_for("What may come");
    window.wait_for("What makes it less likely");
    window.wait_for("R-Ladies meetup archive, CC BY 4.0");
}

/// Two months of the log, of a community that began then.
#[test]
fn a_young_life_is_told_no_chances_with_the_reason() {
    let folder = tempdir().expect("a folder");
    let young = write(
        folder.path(),
        "young.csv",
        "month,value\n2025-01,4\n2025-02,6\n",
    );
    let answer = json(essor("en").arg("stages").arg(&young).arg("--json"));
    let outlook = &answer["outlook"];
    assert_eq!(
        (&outlook["stop"], &outlook["halve"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(outlook["reason"], "few_months");

    let old = write(folder.path(), "life.csv", life_csv());
    let answer = json(essor("en").arg("stages").arg(&old).arg("--json"));
    let outlook = &answer["outlook"];
    let stop = outlook["stop"].as_f64().expect("a chance");
    assert!((0.0..=1.0).contains(&stop) && outlook.get("reason").is_none());
    let because = outlook["because"].as_array().expect("reasons");
    assert!(because.iter().all(Value::is_string) && !because.is_empty());
}

#[test]
fn a_picture_says_nothing_of_what_may_come_unless_it_is_asked_to() {
    let folder = tempdir().expect("a folder");
    // Its log is kept to this day: the year to come is still to come.
    let life = folder.path().join("sample.essor");
    printed(essor("en").args(["demo", "--out"]).arg(&life));
    let picture = |options: &[&str]| {
        let out = folder.path().join("life.svg");
        printed(
            essor("en")
                .args([
                    "chart",
                    "--community",
                    "CFP",
                    "--text",
                    "words",
                    "--force",
                    "--out",
                ])
                .arg(&out)
                .arg(&life)
                .args(options),
        );
        std::fs::read_to_string(out).expect("a picture")
    };
    // Words of a picture are parted into lines.
    let is_told = |svg: &str| svg.contains("Similar groups");
    assert!(!is_told(&picture(&[])));
    assert!(is_told(&picture(&["--outlook"])));

    let refused = essor("en")
        .args([
            "chart",
            "--community",
            "CFP",
            "--kind",
            "reference",
            "--outlook",
            "--out",
        ])
        .arg(folder.path().join("other.svg"))
        .arg(&life)
        .output()
        .expect("an answer");
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--kind lifecycle"));
}
