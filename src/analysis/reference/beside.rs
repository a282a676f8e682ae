//! A community beside the model one: what of it is otherwise, in a sentence each.
//!
//! The founding series sets its communities beside a model one and gives no figures. Those
//! here are Essor's own, to be changed by whoever knows better; only the core's share has a
//! source (10 to 15 % of the members, Wenger). Size is told and never judged: what is
//! published of it conflicts.

use super::{ModeFigures, ModelCurve, quartiles_at};
use crate::domain::{Element, Stage};
use crate::i18n::{Arg, Tr};

/// Shares differ from so many points on, and figures from such a ratio on.
const POINTS: f64 = 0.1;
const RATIO: f64 = 1.5;
/// A level of an element differs from a whole one on.
const LEVELS: f64 = 1.0;
/// Launch is the first half-year of the model's rise.
const LAUNCH_MONTHS: u32 = 6;

/// What the model community is like, beside its curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct ModelFigures {
    /// Days from one meeting to the next.
    pub gap_days: u32,
    /// People at a meeting.
    pub people: u32,
    /// Of the members.
    pub core_percent: u32,
    /// Of those registered.
    pub no_show_percent: u32,
    /// Of every element of success.
    pub level: u32,
}

impl Default for ModelFigures {
    fn default() -> Self {
        Self {
            gap_days: 30,
            people: 20,
            core_percent: 15,
            no_show_percent: 15,
            level: 4,
        }
    }
}

/// The same of a community; nothing where its log does not tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnFigures {
    pub age_months: Option<u32>,
    pub stage: Option<Stage>,
    /// Of its own highest level, 0 to 1.
    pub share_of_peak: Option<f64>,
    pub gap_days: Option<u32>,
    pub people: Option<f64>,
    /// Shares from 0 to 1.
    pub core: Option<f64>,
    pub no_show: Option<f64>,
    /// Who came to meetings in person, online and hybrid; nothing where none says it.
    pub modes: Option<ModeFigures>,
    /// The medians of the last check-up.
    pub elements: Vec<(Element, f64)>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideRow {
    pub what: String,
    /// Empty where it is not known.
    pub own: String,
    pub model: String,
    /// The middle half of the real communities of that age; empty where there are none.
    pub communities: String,
    /// Empty where the two do not differ, or one is not known.
    pub sentence: String,
}

impl ModelCurve {
    /// The stage in which the model is at an age.
    pub fn stage_at(&self, age_months: u32) -> Stage {
        if age_months < LAUNCH_MONTHS.min(self.rise_months()) {
            Stage::Launch
        } else if age_months < self.rise_months() {
            Stage::Growth
        } else if age_months <= self.plateau_until() || age_months >= self.fallen_at() {
            Stage::Maturity
        } else {
            Stage::Decline
        }
    }
}

/// The community beside the model, row by row.
pub fn beside_model(
    own: &OwnFigures,
    (curve, figures): (&ModelCurve, &ModelFigures),
    tr: &Tr,
) -> Vec<BesideRow> {
    let mut rows = vec![age_row(own, curve, tr), stage_row(own, curve, tr)];
    rows.extend(level_row(own, curve, tr));
    let days = |n: f64| tr.format("beside-days", &[("n", Arg::from(n.round() as u64))]);
    let count = |n: f64| tr.number(n, 0);
    let share = |n: f64| tr.percent(n);
    let percent = |n: u32| f64::from(n) / 100.0;
    let is_apart = |own: f64, model: f64| own > model * RATIO || own * RATIO < model;
    let is_off = |own: f64, model: f64| (own - model).abs() >= POINTS;
    let gap = own.gap_days.map(f64::from);
    rows.push(figure_row(
        "gap",
        gap,
        f64::from(figures.gap_days),
        &days,
        is_apart,
        tr,
    ));
    rows.push(figure_row(
        "people",
        own.people,
        f64::from(figures.people),
        &count,
        is_apart,
        tr,
    ));
    rows.push(figure_row(
        "core",
        own.core,
        percent(figures.core_percent),
        &share,
        is_off,
        tr,
    ));
    let model = percent(figures.no_show_percent);
    rows.push(figure_row(
        "no_show",
        own.no_show,
        model,
        &share,
        is_off,
        tr,
    ));
    rows.extend(own.modes.as_ref().map(|modes| BesideRow {
        sentence: modes.sentence(tr),
        ..row("modes", modes.text(tr), String::new(), tr)
    }));
    for (element, median) in &own.elements {
        rows.push(element_row(*element, *median, figures.level, tr));
    }
    rows
}

fn row(what: &str, own: String, model: String, tr: &Tr) -> BesideRow {
    BesideRow {
        what: tr.get(&format!("beside-what-{what}")),
        own,
        model,
        communities: String::new(),
        sentence: String::new(),
    }
}

fn age_row(own: &OwnFigures, curve: &ModelCurve, tr: &Tr) -> BesideRow {
    let own = own.age_months.map(|age| tr.age(age)).unwrap_or_default();
    let model = tr.format(
        "beside-model-age",
        &[
            ("from", tr.age(curve.plateau_until()).into()),
            ("to", tr.age(curve.fallen_at()).into()),
        ],
    );
    row("age", own, model, tr)
}

fn stage_name(stage: Stage, tr: &Tr) -> String {
    tr.get(&format!("domain-stage-{}", stage.code()))
}

fn stage_row(own: &OwnFigures, curve: &ModelCurve, tr: &Tr) -> BesideRow {
    let model = own.age_months.map(|age| curve.stage_at(age));
    let name = |stage: Option<Stage>| stage.map(|it| stage_name(it, tr)).unwrap_or_default();
    let mut row = row("stage", name(own.stage), name(model), tr);
    if let (Some(own), Some(model)) = (own.stage, model)
        && own != model
    {
        let words = [
            ("own", stage_name(own, tr).to_lowercase().into()),
            ("model", stage_name(model, tr).to_lowercase().into()),
        ];
        row.sentence = tr.format("beside-stage", &words);
    }
    row
}

/// How high it stands against its own highest level, with the real communities.
fn level_row(own: &OwnFigures, curve: &ModelCurve, tr: &Tr) -> Option<BesideRow> {
    let (age, share) = (own.age_months?, own.share_of_peak?);
    let point = curve.at(f64::from(age));
    let model = if point.high - point.low > 0.01 {
        let band = [
            ("low", tr.percent(point.low).into()),
            ("high", tr.percent(point.high).into()),
        ];
        tr.format("beside-band", &band)
    } else {
        tr.percent(point.share)
    };
    let communities = quartiles_at(age).map(|it| {
        let band = [
            ("low", tr.percent(it.p25).into()),
            ("high", tr.percent(it.p75).into()),
        ];
        tr.format("beside-band", &band)
    });
    let words = [
        ("own", tr.percent(share).into()),
        ("model", model.as_str().into()),
    ];
    let sentence = if share < point.low - POINTS {
        tr.format("beside-less-level", &words)
    } else if share > point.high + POINTS {
        tr.format("beside-more-level", &words)
    } else {
        String::new()
    };
    Some(BesideRow {
        communities: communities.unwrap_or_default(),
        sentence,
        ..row("level", tr.percent(share), model, tr)
    })
}

fn figure_row(
    code: &str,
    own: Option<f64>,
    model: f64,
    text: &dyn Fn(f64) -> String,
    differs: impl Fn(f64, f64) -> bool,
    tr: &Tr,
) -> BesideRow {
    let mut row = row(code, own.map(text).unwrap_or_default(), text(model), tr);
    if let Some(own) = own.filter(|own| differs(*own, model)) {
        let words = [("own", text(own).into()), ("model", text(model).into())];
        row.sentence = if own > model {
            tr.format(&format!("beside-more-{code}"), &words)
        } else {
            tr.format(&format!("beside-less-{code}"), &words)
        };
    }
    row
}

fn element_row(element: Element, median: f64, level: u32, tr: &Tr) -> BesideRow {
    let model = f64::from(level);
    let text = |n: f64| tr.number(n, usize::from(n.fract() != 0.0));
    let name = tr.get(&element.key());
    let words = [
        ("element", name.to_lowercase().into()),
        ("own", text(median).into()),
        ("model", text(model).into()),
    ];
    let sentence = if median <= model - LEVELS {
        tr.format("beside-less-element", &words)
    } else if median >= model + LEVELS {
        tr.format("beside-more-element", &words)
    } else {
        String::new()
    };
    BesideRow {
        what: name,
        own: text(median),
        model: text(model),
        communities: String::new(),
        sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn rows(own: &OwnFigures) -> Vec<BesideRow> {
        let model = (&ModelCurve::default(), &ModelFigures::default());
        beside_model(own, model, &Tr::new(Language::En))
    }

    #[test]
    fn a_row_that_differs_has_a_sentence_and_the_others_none() {
        let own = OwnFigures {
            age_months: Some(50),
            stage: Some(Stage::Maturity),
            share_of_peak: Some(0.2),
            gap_days: Some(31),
            people: Some(50.0),
            core: Some(0.16),
            no_show: Some(0.34),
            modes: None,
            elements: vec![(Element::Core, 2.5), (Element::Welcome, 4.5)],
        };
        let rows = rows(&own);
        let said: Vec<bool> = rows.iter().map(|row| !row.sentence.is_empty()).collect();
        // Age is told and never held against anyone.
        assert_eq!(
            said,
            [false, true, true, false, true, false, true, true, false],
            "{rows:#?}"
        );
        assert!(rows[2].communities.contains('%'), "{rows:#?}");
        assert!(rows[6].sentence.contains("34%"), "{rows:#?}");
        for row in &rows {
            assert!(!format!("{row:?}").contains("beside-"), "{row:?}");
        }
    }

    #[test]
    fn what_is_not_known_is_blank_and_says_nothing() {
        let rows = rows(&OwnFigures::default());
        assert!(
            rows.iter()
                .all(|row| row.own.is_empty() && row.sentence.is_empty())
        );
    }

    #[test]
    fn the_model_goes_through_its_stages() {
        let curve = ModelCurve::default();
        let stages = [3, 10, 30, 50, 80].map(|age| curve.stage_at(age));
        let wanted = [
            Stage::Launch,
            Stage::Growth,
            Stage::Maturity,
            Stage::Decline,
            Stage::Maturity,
        ];
        assert_eq!(stages, wanted);
    }
}
