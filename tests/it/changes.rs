//! What a change touched is read again, and nothing that it touched is not.

use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use essor::app::{Command, Desk, Over, Reporter, write_sample_register};
use essor::domain::{
    CommunityId, Measure, Milestone, MilestoneId, MilestoneKind, OverrideId, Stage, StageOverride,
};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 20)
        .expect("a day")
        .and_time(NaiveTime::MIN)
}

fn milestone(community: CommunityId, days_ago: u64) -> Milestone {
    Milestone {
        id: MilestoneId::from_row(0),
        community,
        kind: MilestoneKind::NotRecorded,
        from: now().date() - Days::new(days_ago),
        to: Some(now().date() - Days::new(days_ago / 2)),
        title: String::new(),
    }
}

fn word(community: CommunityId) -> StageOverride {
    StageOverride {
        id: OverrideId::from_row(0),
        community,
        stage: Stage::Maturity,
        since: essor::domain::Month::of(now().date()),
        said_on: now().date(),
        reason: String::new(),
    }
}

#[test]
fn what_is_kept_after_changes_is_what_a_fresh_look_reads() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = folder.path().join("a.essor");
    write_sample_register((&register, Over::Nothing), now(), &Reporter::silent()).expect("written");
    let mut desk = Desk::new(Arc::new(now));
    desk.open(&register).expect("opened");
    let view = desk.register_view(&Reporter::silent()).expect("read");
    let mut random = fastrand::Rng::with_seed(7);
    for turn in 0..24 {
        let ids: Vec<CommunityId> = view.communities.iter().map(|row| row.id).collect();
        let id = ids[random.usize(..ids.len())];
        let is_there = desk.page(id, Measure::default());
        match (random.u8(..7), is_there) {
            (0 | 1, Ok(_)) => {
                let milestone = milestone(id, random.u64(10..900));
                let changes = desk.execute(Command::AddMilestone(milestone));
                let changes = changes.expect("added");
                assert_eq!(changes.communities(), Some(&[id].into()));
            }
            (2, Ok(_)) => {
                let changes = desk.execute(Command::SayStage(word(id))).expect("said");
                assert_eq!(changes.communities(), Some(&[id].into()));
                assert!(!changes.shared.list && !changes.shared.reach);
            }
            (3, Ok(page)) => {
                let mut community = page.community;
                community.name = format!("{} {turn}", community.name);
                let changes = desk.execute(Command::ChangeCommunity(community));
                let changes = changes.expect("renamed");
                assert_eq!(changes.communities(), Some(&[id].into()));
                assert!(changes.shared.list);
            }
            (4, Ok(_)) => {
                let changes = desk.execute(Command::RemoveCommunity(id)).expect("removed");
                assert!(changes.touches(id));
            }
            (5, _) => drop(desk.step(false, 1).expect("redone")),
            _ => drop(desk.step(true, 1).expect("undone")),
        }
        let mut fresh = Desk::new(Arc::new(now));
        fresh.open(&register).expect("opened");
        let expected = fresh.register_view(&Reporter::silent()).expect("read");
        let kept = desk.register_view(&Reporter::silent()).expect("read");
        assert_eq!(kept.communities, expected.communities, "turn {turn}");
        for row in &kept.communities {
            assert_eq!(
                desk.page(row.id, Measure::default()).expect("read"),
                fresh.page(row.id, Measure::default()).expect("read"),
                "turn {turn}"
            );
        }
    }
}
