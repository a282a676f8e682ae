//! What `essor ties --json` says.

use chrono::NaiveDate;
use serde::Serialize;

use super::People;
use crate::analysis::{Cohort, Flow, GroupTies, Placed, Ring, RingColumn};

#[derive(Serialize)]
pub(super) struct Answer<'a> {
    version: u32,
    community: &'a str,
    from: NaiveDate,
    to: NaiveDate,
    meetings: u32,
    enough: bool,
    /// Why ties cannot be told from chance, where they cannot.
    reason: Option<&'static str>,
    /// How often it was drawn who comes when.
    draws: u32,
    without_facilitators: bool,
    people: Vec<PersonAnswer>,
    ties: Vec<TieAnswer>,
    group: GroupAnswer,
    bridges: Vec<BridgeAnswer<'a>>,
    newcomers: Vec<NewcomersAnswer>,
    flows: Vec<FlowAnswer>,
    /// Half-years; null where more than half are still in the core.
    median_core_stay: Option<f64>,
}

/// A figure that is not defined is null.
#[derive(Serialize)]
struct PersonAnswer {
    person: String,
    meetings: u32,
    ring: Option<&'static str>,
    constraint: Option<f64>,
    effective_size: Option<f64>,
    /// How many they are often together with, and whether others would fall apart
    /// without them.
    links: u32,
    connector: bool,
}

#[derive(Serialize)]
struct TieAnswer {
    a: String,
    b: String,
    together: u32,
    newman: f64,
    expected: Option<f64>,
    excess: Option<f64>,
}

#[derive(Default, Serialize)]
struct GroupAnswer {
    met_share: Option<f64>,
    /// Times more than by chance that make a link.
    often_from: Option<u32>,
    links: Option<u32>,
    /// By chance: the middle, and between which nine in ten draws are.
    links_expected: Option<u32>,
    links_expected_low: Option<u32>,
    links_expected_high: Option<u32>,
    clustering: Option<f64>,
    clustering_expected: Option<f64>,
    clustering_place: Option<f64>,
    clustering_draws: Option<u32>,
    core_density: Option<f64>,
    core_density_expected: Option<f64>,
    core_density_place: Option<f64>,
    rests_on: Vec<u32>,
}

#[derive(Serialize)]
struct BridgeAnswer<'a> {
    person: String,
    communities: Vec<&'a str>,
    /// Pairs of communities that nobody else joins.
    alone: u32,
}

#[derive(Serialize)]
struct NewcomersAnswer {
    cohort: i32,
    n: u32,
    back_90: Option<f64>,
    back_180: Option<f64>,
    median_months_to_core: Option<f64>,
    median_meetings_to_core: Option<f64>,
    three_ties: u32,
    three_meetings: u32,
}

/// From the end of one half-year to the end of the next.
#[derive(Serialize)]
struct FlowAnswer {
    from: NaiveDate,
    to: NaiveDate,
    /// Null where one of the half-years is not known.
    up: Option<u32>,
    down: Option<u32>,
    new: Option<u32>,
    gone: Option<u32>,
    core: Option<u32>,
    active: Option<u32>,
    peripheral: Option<u32>,
}

impl<'a> Answer<'a> {
    pub(super) fn new(people: &People<'a>) -> Self {
        let view = people.view;
        let ties = &view.ties;
        let called = |place: usize| {
            let person = ties.people.get(place);
            person.map_or_else(String::new, |it| people.called(it.person))
        };
        let group = match &ties.group {
            Ok(group) => GroupAnswer::new(group),
            Err(_) => GroupAnswer::default(),
        };
        let passages = view.flows.columns.windows(2).zip(&view.flows.flows);
        Self {
            version: 1,
            community: &view.name,
            from: ties.from,
            to: ties.to,
            meetings: ties.n_meetings,
            enough: ties.group.is_ok(),
            reason: ties.group.as_ref().err().map(|it| it.code()),
            draws: ties.n_draws,
            without_facilitators: view.without_facilitators,
            people: ties
                .people
                .iter()
                .map(|it| PersonAnswer {
                    person: people.called(it.person),
                    meetings: it.n_meetings,
                    ring: it.ring.map(Ring::code),
                    constraint: it.broker.map(|it| it.constraint),
                    effective_size: it.broker.map(|it| it.effective_size),
                    links: it.n_links,
                    connector: it.is_connector,
                })
                .collect(),
            ties: ties
                .ties
                .iter()
                .map(|tie| TieAnswer {
                    a: called(tie.a),
                    b: called(tie.b),
                    together: tie.together,
                    newman: tie.newman,
                    expected: tie.expected,
                    excess: tie.excess(),
                })
                .collect(),
            group: GroupAnswer {
                met_share: ties.met_share,
                ..group
            },
            bridges: view
                .bridges
                .bridges
                .people
                .iter()
                .map(|it| BridgeAnswer {
                    person: people.called(it.person),
                    communities: it
                        .communities
                        .iter()
                        .filter_map(|place| view.bridges.communities.get(*place))
                        .map(String::as_str)
                        .collect(),
                    alone: it.n_alone,
                })
                .collect(),
            newcomers: view.cohorts.iter().map(NewcomersAnswer::new).collect(),
            flows: passages
                .filter_map(|(pair, flow)| match pair {
                    [one, next] => Some(FlowAnswer::new(one, next, flow.as_ref())),
                    _ => None,
                })
                .collect(),
            median_core_stay: view.flows.median_core_stay,
        }
    }
}

impl GroupAnswer {
    fn new(group: &GroupTies) -> Self {
        let value = |it: Option<Placed>| it.map(|it| it.value);
        let expected = |it: Option<Placed>| it.map(|it| it.expected);
        let place = |it: Option<Placed>| it.map(|it| it.place);
        Self {
            met_share: None,
            often_from: Some(group.often_from),
            links: Some(group.n_links),
            links_expected: Some(group.by_chance.0),
            links_expected_low: Some(group.by_chance.1),
            links_expected_high: Some(group.by_chance.2),
            clustering: value(group.clustering),
            clustering_expected: expected(group.clustering),
            clustering_place: place(group.clustering),
            clustering_draws: group.clustering.map(|it| it.n_draws),
            core_density: value(group.core_density),
            core_density_expected: expected(group.core_density),
            core_density_place: place(group.core_density),
            rests_on: group.rests_on.clone(),
        }
    }
}

impl NewcomersAnswer {
    fn new(cohort: &Cohort) -> Self {
        Self {
            cohort: cohort.year,
            n: cohort.n,
            back_90: cohort.back_90,
            back_180: cohort.back_180,
            median_months_to_core: cohort.median_months_to_core,
            median_meetings_to_core: cohort.median_meetings_to_core,
            three_ties: cohort.three_ties,
            three_meetings: cohort.three_meetings,
        }
    }
}

impl FlowAnswer {
    fn new(one: &RingColumn, next: &RingColumn, flow: Option<&Flow>) -> Self {
        Self {
            from: one.months.last().last_day(),
            to: next.months.last().last_day(),
            up: flow.map(Flow::n_up),
            down: flow.map(Flow::n_down),
            new: flow.map(Flow::n_new),
            gone: flow.map(Flow::n_gone),
            core: next.n_in(Ring::Core),
            active: next.n_in(Ring::Active),
            peripheral: next.n_in(Ring::Peripheral),
        }
    }
}
