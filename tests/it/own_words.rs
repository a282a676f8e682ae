//! What the facilitator adds to the reading: a word of their own on the stage,
//! and milestones. Stored, read back, undone; in the window and in `stages`.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use essor::app::{Command, Desk, Source, system_clock};
use essor::domain::{
    CommunityId, Milestone, MilestoneId, MilestoneKind, Month, OverrideId, Stage, StageOverride,
};

use super::support::{essor, json, life_csv, printed, write};
use super::window::Window;

/// A window on the sample register, with the community that slows down.
fn window() -> Window {
    Window::slowing((1280.0, 800.0))
}

#[test]
fn ones_own_word_stands_beside_the_computed_one_and_can_be_taken_back() {
    let mut window = window();
    window.click("Give your own reading…");
    window.wait_for("Your own reading of F.E.SSE");
    window.click("Stage · Renewal");

    // What is missing is said, and nothing is stored.
    window.type_into("Since which month", "soon");
    window.harness.get_by_label_contains("Type a month");
    window.click("Save");
    window
        .harness
        .get_by_label_contains("Say why in a few words");
    window.type_into("Since which month", "2030-01");
    window.harness.get_by_label_contains("not come yet");

    window.type_into("Since which month", "sept. 2025");
    window.harness.get_by_label("September 2025");
    window.type_into("Why", "Two new circles have begun");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Yours, of 20\u{a0}Mar 2026: renewal since September 2025.");
    window
        .harness
        .get_by_label_contains("Two new circles have begun");
    window.harness.get_by_label_contains("Computed: Slowdown");
    window
        .harness
        .get_by_label_contains("The two readings differ");
    window.wait_until_gone("Since which month");

    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Undone: A word on a stage");
    window.wait_until_gone("Yours, of");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    window.wait_for("Yours, of");

    // Earlier words are listed, and one can be withdrawn and brought back.
    window.press(Modifiers::COMMAND, Key::R);
    window.wait_for("Your words so far");
    window.click("Withdraw: Renewal, said on 20\u{a0}Mar 2026");
    window.wait_until_gone("Your words so far");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Since which month");
    window.wait_until_gone("Yours, of");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Yours, of");
}

#[test]
fn a_milestone_is_added_from_the_keyboard_listed_removed_and_undone() {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for("Milestones of F.E.SSE");
    window.harness.get_by_label("Kind · New format");
    window.type_into("Date", "12/3/2025");
    window.harness.get_by_label_contains("Type a day");
    window.type_into("Date", "12 mars 2025");
    window.harness.get_by_label("12\u{a0}Mar 2025");
    window.type_into("Title", "Shorter evenings");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Done: New milestone");
    window.wait_until_gone("Milestones of F.E.SSE");

    window.click("Milestones…");
    window.wait_for("Shorter evenings");
    let remove = "Remove: Shorter evenings · New format, 12\u{a0}Mar 2025";
    window.click(remove);
    window.wait_for("Done: Removing a milestone");
    window.wait_until_gone(remove);
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Milestones of F.E.SSE");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Undone: Removing a milestone");
    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for("Shorter evenings");
}

#[test]
fn what_was_not_recorded_needs_its_last_day() {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for("Milestones of F.E.SSE");
    window.click("Kind · New format");
    window.click("Not recorded");
    window
        .harness
        .get_by_label_contains("will count as unknown");
    window.type_into("From", "2024-03-01");
    window.click("Add the milestone");
    window.harness.get_by_label_contains("Type a day");
    window.type_into("To", "2024-02-01");
    window
        .harness
        .get_by_label("The end is before the beginning.");
    window.type_into("To", "2024-04-30");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Done: New milestone");
    window.wait_until_gone("Milestones of F.E.SSE");
    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for("Remove: Not recorded, 1\u{a0}Mar 2024 – 30\u{a0}Apr 2024");
}

#[test]
fn the_box_unfolds_to_what_is_usually_tried_with_its_source() {
    let mut window = window();
    window.click("Why?");
    window
        .harness
        .get_by_label("What facilitators usually try next");
    window.wait_for("Aliter Concept, “L’essoufflement”");
    window
        .harness
        .get_by_label_contains("What would change this reading");
}

#[test]
fn stages_tells_the_own_word_what_is_tried_and_what_changed_the_measure() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "cercle.csv", life_csv());
    let register = folder.path().join("r.essor");
    let mut desk = Desk::new(system_clock());
    desk.create(&register).expect("a register");
    drop(desk);
    let mut import = essor("en");
    import
        .args(["import", "--community", "cercle"])
        .arg(&register)
        .arg(&log)
        .assert()
        .success();

    let stages = |language| {
        let mut command = essor(language);
        command.arg("stages").arg(&register);
        command
    };
    let before = json(stages("en").arg("--json"));
    assert!(before["override"].is_null());
    let advice = before["verdict"]["advice"].as_array().expect("a list");
    assert!((3..=4).contains(&advice.len()));
    assert!(
        advice
            .iter()
            .all(|it| it["text"].is_string() && it["source"].is_string())
    );

    let mut desk = Desk::new(system_clock());
    desk.open(&register).expect("the register");
    let community = CommunityId::from_row(1);
    let said_on = Month::new(2024, 5).expect("a month").first_day();
    for reason in ["at first sight", "the core\nholds"] {
        desk.execute(Command::SayStage(StageOverride {
            id: OverrideId::from_row(0),
            community,
            stage: Stage::Maturity,
            since: Month::new(2023, 2).expect("a month"),
            said_on,
            reason: reason.to_owned(),
        }))
        .expect("the word is stored");
    }
    desk.execute(Command::AddMilestone(Milestone {
        id: MilestoneId::from_row(0),
        community,
        kind: MilestoneKind::MeasureChange,
        from: Month::new(2023, 1).expect("a month").first_day(),
        to: None,
        title: String::new(),
    }))
    .expect("the milestone is stored");
    drop(desk);

    let after = json(stages("fr").arg("--json"));
    assert_eq!(after["override"]["stage"], "maturity");
    assert_eq!(after["override"]["since"], "2023-02");
    assert_eq!(after["override"]["said_on"], "2024-05-01");
    assert_eq!(after["override"]["reason"], "the core\nholds");
    let remarks = after["verdict"]["remarks"].to_string();
    assert!(remarks.contains("a changé en janvier 2023"), "{remarks}");

    let text = printed(&mut stages("fr"));
    assert!(text.contains(
        "Votre avis, du 1er\u{a0}mai 2024\u{a0}: maturité depuis février 2023. the core holds"
    ));
    assert!(text.contains("essaient d’ordinaire"), "{text}");

    let today = said_on;
    let source = Source::read(&register, today, &essor::app::Reporter::silent()).expect("read");
    let own: Vec<_> = source
        .communities()
        .iter()
        .map(|it| it.own_word().map(|it| it.stage))
        .collect();
    assert_eq!(own, [Some(Stage::Maturity)]);

    // An end that was planned is a milestone too, and then no slowdown.
    assert_ne!(after["verdict"]["stage"], "closed");
    let mut desk = Desk::new(system_clock());
    desk.open(&register).expect("the register");
    desk.execute(Command::AddMilestone(Milestone {
        id: MilestoneId::from_row(0),
        community,
        kind: MilestoneKind::PlannedClose,
        from: Month::new(2023, 11).expect("a month").last_day(),
        to: None,
        title: String::new(),
    }))
    .expect("the milestone is stored");
    drop(desk);
    let closed = json(stages("fr").arg("--json"));
    assert_eq!(closed["verdict"]["stage"], "closed");
}
