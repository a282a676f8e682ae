//! The reference chart: one community's life by its age, as a share of its own
//! highest level, beside real communities and the model curve.

pub(super) mod words;

use super::kind::{About, Of};
use super::ticks::age_ticks;
use super::words::{Subject, subtitle};
use super::{
    AgeAxis, Chart, ChartKind, Curve, CurveRole, LifecycleInput, Point, Tick, TickLevel, TimeAxis,
    ValueAxis,
};
use crate::analysis::{
    AgeQuartiles, ModelCurve, OwnShare, reference_communities, shares_of_own_peak, standing,
    standing_text,
};
use crate::domain::{Measure, Month};
use crate::i18n::Tr;

/// The axis shows at least this many months of age.
const SHORTEST_AXIS: u32 = 72;
/// How much of the model's second plateau is shown, in months.
const SECOND_PLATEAU: u32 = 18;
/// A little air above 100 %.
const TOP: f64 = 1.06;

/// What the picture shows, by age.
struct Ages<'a> {
    own: Vec<OwnShare>,
    /// Empty where this life was counted otherwise than theirs.
    communities: &'a [AgeQuartiles],
    model: &'a ModelCurve,
    /// The month of age zero.
    birth: Month,
    end: u32,
}

pub(super) const ABOUT: About = About {
    code: "reference",
    is_by_date: false,
    of: Of::One(reference),
};

/// Draws up the reference chart of one community.
fn reference(input: &LifecycleInput<'_>, tr: &Tr) -> Chart {
    let (life, model) = (input.life, input.model);
    let measure = life.series.measure;
    let standing = standing(life, input.founded_on);
    // Here the sentence under the title is where the community stands at its age.
    let verdict = standing_text(standing.as_ref(), tr);
    let input = &LifecycleInput {
        verdict: &verdict,
        ..*input
    };
    // Where it is too early to compare, a line would do so all the same.
    let own = if standing.is_some() {
        shares_of_own_peak(&life.series, input.founded_on)
    } else {
        Vec::new()
    };
    let oldest = own.last().map_or(0, |it| it.age_months);
    let ages = Ages {
        communities: if measure == Measure::Participations {
            reference_communities()
        } else {
            &[]
        },
        model,
        birth: input.founded_on.map_or(life.series.first, Month::of),
        end: SHORTEST_AXIS
            .max(oldest + 1)
            .max(model.fallen_at() + SECOND_PLATEAU),
        own,
    };
    let end = f64::from(ages.end);
    let subject = Subject::new(input, tr);
    let time = TimeAxis {
        first: ages.birth,
        end,
        observed_end: end,
        ticks: age_ticks(0.0, end, tr),
    };
    Chart {
        title: subject.title.clone(),
        subtitle: subtitle(input, tr),
        caption: if input.parts.caption {
            words::caption(input, &ages, tr)
        } else {
            // Whose figures these are is said whatever else is left out.
            words::attribution(&ages, tr)
        },
        summary: words::summary(input, &subject, &ages, tr),
        age: crowd(&ages, tr),
        curves: curves(input, &ages, tr),
        moments: words::moments(&ages, tr),
        table: words::table(&ages, tr),
        ..Chart::new(ChartKind::Reference, time, share_axis(tr))
    }
}

/// The middle of a month of age on the axis.
pub(super) fn place(age_months: u32) -> f64 {
    f64::from(age_months) + 0.5
}

fn curves(input: &LifecycleInput<'_>, ages: &Ages<'_>, tr: &Tr) -> Vec<Curve> {
    let mut curves = Vec::new();
    if !ages.communities.is_empty() {
        curves.push(communities_curve(ages.communities, ages.end, tr));
    }
    curves.push(model_curve(ages.model, ages.end, tr));
    // Months that were not recorded part the line.
    let mut parts = ages
        .own
        .chunk_by(|one, next| next.age_months == one.age_months + 1)
        .peekable();
    while let Some(part) = parts.next() {
        let last = part.last().filter(|_| parts.peek().is_none());
        let figure = last.map_or_else(String::new, |it| tr.percent(it.share));
        curves.push(Curve {
            role: CurveRole::Own,
            of: None,
            points: part
                .iter()
                .map(|it| Point {
                    at: place(it.age_months),
                    value: it.share,
                    low: it.share,
                    high: it.share,
                })
                .collect(),
            label: last.map_or_else(String::new, |_| own_name(input).to_owned()),
            figure,
        });
    }
    curves
}

/// The median of real communities in the band of their middle half, up to an
/// age in months.
pub(super) fn communities_curve(rows: &[AgeQuartiles], end: u32, tr: &Tr) -> Curve {
    Curve {
        role: CurveRole::Communities,
        of: None,
        points: rows
            .iter()
            .take_while(|row| row.age_months < end)
            .map(|row| Point {
                at: place(row.age_months),
                value: row.median,
                low: row.p25,
                high: row.p75,
            })
            .collect(),
        label: tr.get("chart-reference-communities"),
        figure: String::new(),
    }
}

/// The model in the band of its second plateau, up to an age in months.
pub(super) fn model_curve(model: &ModelCurve, end: u32, tr: &Tr) -> Curve {
    Curve {
        role: CurveRole::Model,
        of: None,
        points: (0..end)
            .map(|age| {
                let point = model.at(place(age));
                Point {
                    at: place(age),
                    value: point.share,
                    low: point.low,
                    high: point.high,
                }
            })
            .collect(),
        label: tr.get(model_key(model)),
        figure: String::new(),
    }
}

/// A curve that was changed is no longer Essor's.
pub(super) fn model_key(model: &ModelCurve) -> &'static str {
    if *model == ModelCurve::default() {
        "chart-reference-model"
    } else {
        "chart-reference-own_model"
    }
}

/// The shortest name there is.
fn own_name<'a>(input: &LifecycleInput<'a>) -> &'a str {
    input
        .acronym
        .map(str::trim)
        .filter(|acronym| !acronym.is_empty())
        .unwrap_or(input.name.trim())
}

/// How many communities have reached each age, as under a survival curve.
fn crowd(ages: &Ages<'_>, tr: &Tr) -> Option<AgeAxis> {
    if ages.communities.is_empty() {
        return None;
    }
    let rows = ages.communities.iter();
    let ticks = rows
        .filter(|row| row.age_months.is_multiple_of(12) && row.age_months <= ages.end)
        .map(|row| Tick {
            at: f64::from(row.age_months),
            label: tr.number(f64::from(row.communities), 0),
            first_label: None,
            is_major: true,
        })
        .collect();
    Some(AgeAxis {
        title: tr.get("chart-reference-crowd"),
        from: 0.0,
        ticks: vec![TickLevel {
            ticks,
            longest: f64::INFINITY,
        }],
        watch: None,
    })
}

pub(super) fn share_axis(tr: &Tr) -> ValueAxis {
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick {
        at,
        label: tr.percent(at),
        first_label: None,
        is_major: true,
    });
    ValueAxis {
        max: TOP,
        ticks: ticks.to_vec(),
        title: tr.get("chart-reference-axis"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{SampleLife, sample_over, sample_reference};
    use super::super::text::chart_as_text;
    use super::*;
    use crate::chart::ChartParts;
    use crate::i18n::Language;

    #[test]
    fn a_slowing_life_over_the_reference_in_french() {
        let chart = sample_reference(&SampleLife::slowing(), Language::Fr);
        insta::assert_snapshot!(chart_as_text(&chart));
    }

    #[test]
    fn a_slowing_life_over_the_reference_in_english() {
        let chart = sample_reference(&SampleLife::slowing(), Language::En);
        insta::assert_snapshot!(chart_as_text(&chart));
    }

    #[test]
    fn the_attribution_stands_on_the_picture_even_without_a_caption() {
        let sample = SampleLife {
            parts: ChartParts {
                caption: false,
                ..ChartParts::default()
            },
            ..SampleLife::slowing()
        };
        for sample in [sample, SampleLife::young()] {
            for language in Language::ALL {
                let caption = sample_reference(&sample, language).caption;
                let caption = caption.replace('\u{a0}', " ");
                assert!(
                    caption.contains("R-Ladies meetup archive, CC BY 4.0"),
                    "{caption}"
                );
            }
        }
    }

    #[test]
    fn a_model_that_was_changed_is_not_called_that_of_essor() {
        let chart = sample_reference(&SampleLife::slowing(), Language::En);
        assert!(
            chart
                .curves
                .iter()
                .any(|curve| curve.label == "Essor’s model")
        );
        let own = ModelCurve::new(6, 24, 12);
        let chart = sample_over(&SampleLife::slowing(), &own, Language::En);
        assert!(chart.curves.iter().any(|curve| curve.label == "your model"));
    }

    #[test]
    fn months_that_were_not_recorded_part_the_line_and_it_is_named_once() {
        let sample = SampleLife {
            not_recorded: (20..34).collect(),
            ..SampleLife::slowing()
        };
        let chart = sample_reference(&sample, Language::En);
        let own: Vec<&Curve> = chart
            .curves
            .iter()
            .filter(|curve| curve.role == CurveRole::Own)
            .collect();
        assert_eq!(own.len(), 2);
        assert!(own[0].label.is_empty() && own[0].figure.is_empty());
        assert_eq!(own[1].label, sample.name);
    }

    #[test]
    fn the_axis_reaches_as_far_as_the_oldest_line_and_the_crowd_ends_where_the_table_does() {
        let old = SampleLife {
            n_months: 300,
            ..SampleLife::slowing()
        };
        let chart = sample_reference(&old, Language::En);
        // The last month is running and has no mean.
        assert!((chart.time.end - 299.0).abs() < 1e-9);
        let crowd = chart.age.expect("how many there are");
        let ticks = &crowd.ticks[0].ticks;
        let last = ticks.last().map(|tick| tick.label.as_str());
        assert_eq!((ticks.len(), last), (10, Some("32")));
        let young = sample_reference(&SampleLife::young(), Language::En);
        assert!((young.time.end - 78.0).abs() < 1e-9);
        assert!(
            young
                .curves
                .iter()
                .all(|curve| curve.role != CurveRole::Own)
        );
    }
}
