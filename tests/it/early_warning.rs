//! The alarm and the warning signs, as `essor stages` tells them.

use serde_json::Value;

use crate::support::{essor, json, printed, write};

fn warning(life: &Value) -> usize {
    let signs = life["warning_signs"].as_array().expect("signs");
    assert_eq!(signs.len(), 5);
    signs.iter().filter(|sign| sign["warns"] == true).count()
}

#[test]
fn the_sample_shows_signs_where_a_community_slows_down_and_not_where_it_does_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = folder.path().join("demo.essor");
    printed(essor("en").arg("demo").arg("--out").arg(&register));
    let lives = json(essor("en").arg("stages").arg(&register).arg("--json"));
    for life in lives["communities"].as_array().expect("communities") {
        // The sample is of today, so that chance may differ from day to day.
        if life["verdict"]["stage"] == "decline" {
            assert!(warning(life) >= 1, "{life}");
            assert_eq!(life["alarm"]["level"], "warning");
        } else {
            assert!(warning(life) <= 1, "{life}");
            assert_ne!(life["alarm"]["level"], "warning");
        }
    }
    let text = printed(essor("fr").arg("stages").arg(&register));
    assert!(
        text.contains("nettement sous son niveau habituel"),
        "{text}"
    );
    assert!(
        text.contains("! Inscriptions sans présence\u{a0}: "),
        "{text}"
    );
}

#[test]
fn totals_counted_elsewhere_show_a_dash_for_each_sign() {
    let folder = tempfile::tempdir().expect("a folder");
    let months = (2020..2024).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let rows = months.enumerate().map(|(place, (year, month))| {
        let value = if place < 44 { 18 + place % 5 } else { 0 };
        format!("{year}-{month:02},{value}")
    });
    let lines: Vec<String> = std::iter::once("month,value".to_owned())
        .chain(rows)
        .collect();
    let csv = lines.join("\n");
    let totals = write(folder.path(), "totaux.csv", &csv);
    let life = json(essor("en").arg("stages").arg(&totals).arg("--json"));
    assert_eq!(warning(&life), 0);
    for sign in life["warning_signs"].as_array().expect("signs") {
        assert!(sign["now"].is_null() && sign["from"].is_null());
        assert_eq!(sign["text"], "–");
    }
    assert_eq!(life["alarm"]["level"], "warning");
    assert_eq!(life["alarm"]["below_since"], "2023-09");
    let before = json(
        essor("en")
            .arg("stages")
            .arg(&totals)
            .args(["--until", "2023-08", "--json"]),
    );
    assert!(before["alarm"].is_null());
}
