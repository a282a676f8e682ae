//! Lives whose meetings are logged with names, absences and satisfaction, so
//! that warning signs can be read from them.

use essor::analysis::{AttendanceFacts, Entry, MeetingFacts, n_warning, read_signs};
use essor::domain::Month;

use super::{AlarmLife, Chance, Fall, Rhythm, life};

/// An alarm's life with what was noted of its meetings.
pub struct AttendedLife {
    pub life: AlarmLife,
    entries: Vec<Entry>,
    meetings: Vec<MeetingFacts>,
}

impl AttendedLife {
    /// How many signs warn in each month, from it and those before.
    pub fn n_signs(&self) -> Vec<Option<u32>> {
        let facts = AttendanceFacts {
            meetings: &self.meetings,
            entries: &self.entries,
            not_recorded: &[],
        };
        let series = &self.life.series;
        (0..series.cells.len())
            .map(|place| n_warning(&read_signs(&facts, series.month(place))))
            .collect()
    }
}

/// Shares that drift when the community tires.
struct Habits {
    no_show: f64,
    early: f64,
    satisfaction: f64,
}

/// A life of one meeting a month. Of those that fall, most show some of the
/// signs, from a few months before the onset to a few after it; those that do
/// not fall show none but chance.
pub fn attended(seed: u64, fall: Fall) -> AttendedLife {
    let life = life(seed, Rhythm::Monthly, fall);
    let mut chance = Chance::new(seed ^ 0xA77E_4DED);
    let usual = Habits {
        no_show: chance.between(0.05, 0.4),
        early: chance.between(0.0, 0.15),
        satisfaction: chance.between(0.7, 0.92),
    };
    let mut sign = |most: f64| {
        let is_shown = fall != Fall::None && chance.happens(0.65);
        let size = if is_shown {
            chance.between(0.3 * most, most)
        } else {
            0.0
        };
        (size, life.onset as f64 + chance.between(-4.0, 5.0))
    };
    let (no_show, early, satisfaction) = (sign(0.3), sign(0.2), sign(0.25));
    let closes_itself = sign(1.0);
    // Half a year passes until a sign is fully there.
    let drift = |sign: (f64, f64), t: usize| sign.0 * ((t as f64 - sign.1) / 6.0).clamp(0.0, 1.0);

    let mut circle: Vec<i64> = Vec::new();
    let mut next = 0;
    let (mut entries, mut meetings) = (Vec::new(), Vec::new());
    for (t, cell) in life.series.cells.iter().enumerate() {
        let Some(n_present) = cell.full().map(|value| value as usize) else {
            continue;
        };
        let month: Month = life.series.month(t);
        let date = month.first_day();
        // A few leave each month; newcomers come as long as it is lively.
        let leaving = 0.02 + 0.05 * drift(closes_itself, t);
        circle.retain(|_| !chance.happens(leaving));
        let joining = if drift(closes_itself, t) > 0.3 {
            0.0
        } else {
            0.03
        };
        let n_new = (0..circle.len().max(1))
            .filter(|_| chance.happens(joining))
            .count();
        let n_wanted = n_present.saturating_sub(circle.len()) + n_new;
        circle.extend(next..next + n_wanted as i64);
        next += n_wanted as i64;
        for person in chance.some_of(&circle, n_present) {
            entries.push(Entry {
                date,
                activity: t as i64,
                is_gathering: true,
                person: Some(person),
                count: 1,
            });
        }
        let no_show = (usual.no_show + drift(no_show, t)).min(0.8);
        let expected = n_present as f64 * no_show / (1.0 - no_show);
        let n_missing = chance.count(expected.max(0.01), 6.0);
        let early = usual.early + drift(early, t);
        let n_early = (0..n_present).filter(|_| chance.happens(early)).count();
        let liked = usual.satisfaction - drift(satisfaction, t) + 0.05 * chance.normal();
        meetings.push(MeetingFacts {
            date,
            registered: Some(n_present as u32 + n_missing as u32),
            present: Some(n_present as u32),
            left_early: Some(n_early as u32),
            satisfaction_percent: Some((100.0 * liked).clamp(0.0, 100.0) as u8),
        });
    }
    AttendedLife {
        life,
        entries,
        meetings,
    }
}
