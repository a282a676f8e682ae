//! The sample register's data: four invented communities whose lives differ.
//!
//! They are made from a fixed seed and laid back from the day they are made,
//! so that the sample is always of today and otherwise always the same. All
//! of it is fictitious; the names are those of no real member.

mod checkups;
mod company;

use chrono::{Datelike, Days, NaiveDate, Weekday};

pub(super) use checkups::sample_checkups;
use company::Company;

use crate::domain::{CommunityColour, GroupType, HeadCount, MilestoneKind, Month, Presence};

/// An invented community with its whole log.
pub(crate) struct SampleCommunity {
    pub name: &'static str,
    pub acronym: &'static str,
    pub colour: CommunityColour,
    pub group_type: GroupType,
    pub founded_on: NaiveDate,
    pub sponsor: &'static str,
    pub notes: &'static str,
    pub milestones: Vec<SampleMilestone>,
    /// In the order of their days.
    pub activities: Vec<SampleActivity>,
}

pub(crate) struct SampleMilestone {
    pub kind: MilestoneKind,
    pub on: NaiveDate,
    pub title: &'static str,
}

pub(crate) struct SampleActivity {
    pub held_on: NaiveDate,
    /// A known kind's code.
    pub kind: &'static str,
    pub title: &'static str,
    pub duration_minutes: Option<u32>,
    pub satisfaction_percent: Option<u8>,
    pub head_count: HeadCount,
    /// Names with their presence; empty where only heads were counted.
    pub participations: Vec<(String, Presence)>,
}

/// The shape of a life: how many people a usual month brings (before the
/// season) at the ages named, straight lines between them.
struct Plan {
    name: &'static str,
    acronym: &'static str,
    sponsor: &'static str,
    notes: &'static str,
    age_months: i32,
    /// (age in months, participations a month).
    shape: &'static [(f64, f64)],
    /// (age in months, kind, title).
    milestones: &'static [(i32, MilestoneKind, &'static str)],
    /// Share of those registered who do not come, at birth and now.
    no_show: (f64, f64),
    /// Members known at the fullest.
    n_members: usize,
    topics: &'static [&'static str],
    company: Company,
    /// Who is a member elsewhere, too: their place here, the place of that plan, and
    /// their place there.
    shared: &'static [(usize, usize, usize)],
    /// The family names that its members bear.
    families: &'static [&'static str; 12],
    seed: u64,
}

/// One rises, one has been mature for years, one slows down after three and a
/// half years over its last eighteen months, one was renewed by a new format.
const PLANS: [Plan; 4] = [
    Plan {
        name: "Communauté des formateurs en pédagogie",
        acronym: "CFP",
        sponsor: "Direction de la formation",
        notes: "Communauté fictive : une vie établie depuis longtemps.",
        age_months: 76,
        shape: &[(0.0, 7.0), (14.0, 40.0), (76.0, 41.0)],
        milestones: &[
            (9, MilestoneKind::Survey, "Sondage des membres"),
            (31, MilestoneKind::PlatformChange, "Passage sur Teams"),
        ],
        no_show: (0.14, 0.15),
        n_members: 38,
        topics: &[
            "Évaluer autrement",
            "Classe inversée",
            "Retour d’expérience",
            "Outils de la rentrée",
        ],
        company: Company::AroundOne {
            n_members: 10,
            ages: (51, 77),
        },
        shared: &[],
        families: &LAST_NAMES,
        seed: 0xCF9,
    },
    Plan {
        name: "Forum d’échanges en économie sociale et solidaire",
        acronym: "F.E.SSE",
        sponsor: "Pôle régional",
        notes: "Communauté fictive : un essoufflement sur les dix-huit derniers mois.",
        age_months: 60,
        shape: &[(0.0, 9.0), (11.0, 42.0), (42.0, 43.0), (60.0, 14.0)],
        milestones: &[
            (20, MilestoneKind::PlatformChange, "Passage sur Teams"),
            (46, MilestoneKind::FacilitatorChange, "Nouvelle animation"),
        ],
        no_show: (0.12, 0.38),
        n_members: 44,
        topics: &[
            "Financer sans se perdre",
            "Gouvernance partagée",
            "Visite d’un membre",
            "Mesurer l’impact",
        ],
        company: Company::Groups {
            n_groups: 2,
            n_members: 6,
            ages: (12, 37),
        },
        shared: &[
            (18, 2, 14),
            (21, 2, 18),
            (24, 2, 21),
            (27, 0, 15),
            (33, 2, 26),
        ],
        families: &OTHER_LAST_NAMES,
        seed: 0xFE55E,
    },
    Plan {
        name: "Communauté de pratique en amélioration de la qualité au Québec",
        acronym: "CPAQQ",
        sponsor: "Réseau qualité",
        notes: "Communauté fictive : un renouveau après un changement de formule.",
        age_months: 98,
        shape: &[
            (0.0, 8.0),
            (13.0, 38.0),
            (46.0, 38.0),
            (66.0, 10.0),
            (80.0, 10.0),
            (98.0, 33.0),
        ],
        milestones: &[
            (34, MilestoneKind::PlatformChange, "Passage en ligne"),
            (77, MilestoneKind::Survey, "Sondage des membres"),
            (80, MilestoneKind::FormatChange, "Nouvelle formule"),
        ],
        no_show: (0.15, 0.13),
        n_members: 42,
        topics: &[
            "Carte des processus",
            "Audit croisé",
            "Étude de cas",
            "Indicateurs utiles",
        ],
        company: Company::Anyone,
        shared: &[],
        families: &LAST_NAMES,
        seed: 0xC9A99,
    },
    Plan {
        name: "Infopreneurs Québec",
        acronym: "",
        sponsor: "Incubateur partenaire",
        notes: "Communauté fictive : un jeune essor.",
        age_months: 21,
        shape: &[(0.0, 5.0), (11.0, 15.0), (21.0, 52.0)],
        milestones: &[(12, MilestoneKind::FormatChange, "Ateliers en soirée")],
        no_show: (0.2, 0.16),
        n_members: 64,
        topics: &[
            "Lancer son infolettre",
            "Trouver ses lecteurs",
            "Fixer ses prix",
            "Soirée réseau",
        ],
        company: Company::Anyone,
        shared: &[],
        families: &LAST_NAMES,
        seed: 0x1F0,
    },
];

const FIRST_NAMES: [&str; 24] = [
    "Amélie",
    "Benoît",
    "Chantal",
    "Denis",
    "Élise",
    "François",
    "Geneviève",
    "Hugo",
    "Isabelle",
    "Jérôme",
    "Karine",
    "Loïc",
    "Maëlle",
    "Noémie",
    "Olivier",
    "Pénélope",
    "Raphaël",
    "Solène",
    "Thérèse",
    "Ugo",
    "Véronique",
    "William",
    "Yasmine",
    "Zoé",
];
const LAST_NAMES: [&str; 12] = [
    "Beauséjour",
    "Côté-Rivard",
    "D’Anjou",
    "Gagné-Lacasse",
    "L’Écuyer",
    "Montplaisir",
    "Nadon-Fiset",
    "Plourde",
    "Quintal",
    "Saint-Cœur",
    "Tranchemontagne",
    "Vadeboncœur",
];
const OTHER_LAST_NAMES: [&str; 12] = [
    "Arsenault-Roy",
    "Bellehumeur",
    "Charlebois",
    "D’Amours",
    "Grand-Maison",
    "Joly-Cœur",
    "Lafrenière",
    "L’Heureux",
    "Marchildon",
    "Petit-Clair",
    "Rougeau",
    "Saint-Éloi",
];

/// How full each month of the year is, January first: meetings are few in
/// July and August and in December.
const SEASON: [f64; 12] = [
    1.05, 1.1, 1.1, 1.05, 1.05, 0.9, 0.55, 0.6, 1.15, 1.2, 1.1, 0.7,
];

/// The four communities, with their logs up to the day `until`.
pub(crate) fn sample_communities(until: NaiveDate) -> Vec<SampleCommunity> {
    PLANS
        .iter()
        .enumerate()
        .map(|(place, plan)| plan.lay_out(until, place))
        .collect()
}

impl Plan {
    fn lay_out(&self, until: NaiveDate, place: usize) -> SampleCommunity {
        let mut chance = fastrand::Rng::with_seed(self.seed);
        // The month that runs is left out of the shape: it is begun, not full.
        let birth = Month::of(until) - self.age_months;
        let mut activities = Vec::new();
        for age in 0..=self.age_months {
            let month = birth + age;
            self.log_month(age, month, &mut chance, &mut activities);
        }
        activities.retain(|activity| activity.held_on <= until);
        activities.sort_by_key(|activity| activity.held_on);
        self.company.gather(birth, &mut activities, &mut chance);
        SampleCommunity {
            name: self.name,
            acronym: self.acronym,
            colour: CommunityColour::nth(place),
            group_type: GroupType::CommunityOfPractice,
            founded_on: birth.first_day(),
            sponsor: self.sponsor,
            notes: self.notes,
            milestones: self
                .milestones
                .iter()
                .map(|&(age, kind, title)| SampleMilestone {
                    kind,
                    on: (birth + age).first_day() + Days::new(9),
                    title,
                })
                .collect(),
            activities,
        }
    }

    /// How many take part in a usual month at this age.
    fn level(&self, age: f64) -> f64 {
        let after = self.shape.partition_point(|&(at, _)| at <= age);
        let (Some(&(from, low)), end) = (
            self.shape.get(after.saturating_sub(1)),
            self.shape.get(after),
        ) else {
            return 0.0;
        };
        end.map_or(low, |&(to, high)| {
            low + (high - low) * (age - from) / (to - from)
        })
    }

    /// A meeting, and what happens between meetings, of one month.
    fn log_month(
        &self,
        age: i32,
        month: Month,
        chance: &mut fastrand::Rng,
        activities: &mut Vec<SampleActivity>,
    ) {
        let age_share = f64::from(age) / f64::from(self.age_months);
        let season = SEASON[(month.number() - 1) as usize];
        let luck = 0.84 + 0.32 * chance.f64();
        let expected = self.level(f64::from(age)) * season * luck;
        let n_present = (expected * 0.6).round().max(2.0) as usize;
        let n_messages = (expected * 0.4).round() as usize;
        let circle = self.circle(age_share);

        let no_show = self.no_show.0 + (self.no_show.1 - self.no_show.0) * age_share.powi(3);
        let meeting_day = nth_weekday(month, Weekday::Thu, 2);
        let topic = self.topics[chance.usize(..self.topics.len())];
        let is_online = age % 3 != 0
            && self
                .milestones
                .iter()
                .any(|&(at, kind, _)| kind == MilestoneKind::PlatformChange && at <= age);
        let mut attendants = pick(&circle, n_present, chance);
        let n_absent = (n_present as f64 * no_show / (1.0 - no_show)).round() as usize;
        let n_early = (n_present as f64 * no_show / 3.0).round() as usize;
        let satisfaction = 92.0 - 60.0 * (no_show - 0.1) - 4.0 * chance.f64();
        // Now and then only heads are counted, as facilitators do.
        let is_counted = age % 9 == 5;
        let mut participations = Vec::new();
        let mut head_count = HeadCount::default();
        if is_counted {
            head_count = HeadCount {
                registered: Some((n_present + n_absent) as u32),
                present: Some(n_present as u32),
                no_show: Some(n_absent as u32),
                left_early: Some(n_early as u32),
            };
        } else {
            for (place, name) in attendants.drain(..).enumerate() {
                let presence = if place < n_early {
                    Presence::LeftEarly
                } else {
                    Presence::Present
                };
                participations.push((name, presence));
            }
            let present: Vec<_> = participations
                .iter()
                .map(|(name, _)| name.clone())
                .collect();
            let away: Vec<_> = circle
                .iter()
                .filter(|name| !present.contains(name))
                .cloned()
                .collect();
            for name in pick(&away, n_absent, chance) {
                participations.push((name, Presence::Absent));
            }
        }
        activities.push(SampleActivity {
            held_on: meeting_day,
            kind: if is_online {
                "online_meeting"
            } else {
                "meeting"
            },
            title: topic,
            duration_minutes: Some(if is_online { 90 } else { 180 }),
            satisfaction_percent: Some(satisfaction.clamp(0.0, 100.0) as u8),
            head_count,
            participations,
        });
        for _ in 0..n_messages {
            let day = u64::from(chance.u32(..28));
            let kind = ["message", "message", "contribution", "document"][chance.usize(..4)];
            let author = pick(&circle, 1, chance).pop().unwrap_or_default();
            activities.push(SampleActivity {
                held_on: month.first_day() + Days::new(day),
                kind,
                title: "",
                duration_minutes: None,
                satisfaction_percent: None,
                head_count: HeadCount::default(),
                participations: vec![(author, Presence::Present)],
            });
        }
    }

    /// Who belongs at this point of the life (0 birth, 1 now), the most
    /// faithful first: newcomers join at the end, and a few leave.
    fn circle(&self, age_share: f64) -> Vec<String> {
        let n_left = (age_share * self.n_members as f64 * 0.3) as usize;
        let n_joined = (12.0 + age_share.sqrt() * self.n_members as f64) as usize;
        (n_left..n_left + n_joined.max(20))
            .map(|place| {
                let elsewhere = self.shared.iter().find(|it| it.0 == place);
                match elsewhere.and_then(|it| Some((PLANS.get(it.1)?, it.2))) {
                    Some((plan, place)) => plan.called(place),
                    None => self.called(place),
                }
            })
            .collect()
    }

    fn called(&self, place: usize) -> String {
        // Steps prime to the lists' lengths, so that names do not repeat.
        let first = FIRST_NAMES[(place * 7 + self.seed as usize) % FIRST_NAMES.len()];
        let last = self.families[(place * 5 + place / 24) % self.families.len()];
        format!("{first} {last}")
    }
}

/// Draws different names; those at the head of the list come more often.
fn pick(names: &[String], n: usize, chance: &mut fastrand::Rng) -> Vec<String> {
    let mut weighted: Vec<(f64, &String)> = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let faithful = 1.0 / (1.0 + place as f64 / 6.0);
            (chance.f64().powf(1.0 / faithful), name)
        })
        .collect();
    weighted.sort_by(|one, other| other.0.total_cmp(&one.0));
    weighted
        .into_iter()
        .take(n)
        .map(|(_, name)| name.clone())
        .collect()
}

/// The `n`th such weekday of a month, 1 being the first.
fn nth_weekday(month: Month, weekday: Weekday, n: u64) -> NaiveDate {
    let first = month.first_day();
    let ahead = weekday.days_since(first.weekday());
    first + Days::new(u64::from(ahead) + 7 * (n - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn until() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn took_part(activity: &SampleActivity) -> usize {
        let named = activity
            .participations
            .iter()
            .filter(|(_, presence)| *presence != Presence::Absent)
            .count();
        named + activity.head_count.participations().unwrap_or(0) as usize
    }

    /// Mean participations a month over the ages from `from` to `to`.
    fn level(community: &SampleCommunity, from: i32, to: i32) -> f64 {
        let birth = Month::of(community.founded_on);
        let total: usize = community
            .activities
            .iter()
            .filter(|it| (from..to).contains(&Month::of(it.held_on).since(birth)))
            .map(took_part)
            .sum();
        total as f64 / f64::from(to - from)
    }

    #[test]
    fn the_sample_is_the_same_each_time_and_ends_today() {
        let (one, other) = (sample_communities(until()), sample_communities(until()));
        for (one, other) in one.iter().zip(&other) {
            let days = |it: &SampleCommunity| {
                it.activities
                    .iter()
                    .map(|it| (it.held_on, it.participations.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(days(one), days(other));
            assert!(one.activities.iter().all(|it| it.held_on <= until()));
            assert!(one.activities.iter().all(|it| it.held_on >= one.founded_on));
        }
    }

    #[test]
    fn nobody_is_twice_at_one_meeting() {
        for community in sample_communities(until()) {
            for activity in &community.activities {
                let mut names: Vec<_> = activity
                    .participations
                    .iter()
                    .map(|(name, _)| name)
                    .collect();
                let n = names.len();
                names.sort();
                names.dedup();
                assert_eq!(names.len(), n, "{} on {}", community.name, activity.held_on);
            }
        }
    }

    #[test]
    fn the_four_lives_differ_as_they_claim() {
        let lives = sample_communities(until());
        let [mature, slowing, renewed, rising] = lives.as_slice() else {
            panic!("four communities");
        };
        let ratio = level(mature, 60, 76) / level(mature, 24, 40);
        assert!((0.85..1.15).contains(&ratio), "mature: {ratio}");
        let ratio = level(slowing, 54, 60) / level(slowing, 30, 42);
        assert!(ratio < 0.6, "slowing: {ratio}");
        assert!(level(renewed, 66, 80) < 0.5 * level(renewed, 24, 46));
        assert!(level(renewed, 92, 98) > 1.8 * level(renewed, 66, 80));
        assert!(level(rising, 15, 21) > 2.0 * level(rising, 0, 6));
    }
}
