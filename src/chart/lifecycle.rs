//! The life-cycle chart: one community's life, month by month.

use super::input::LifecycleInput;
use super::kind::{About, Of};
use super::ticks::{age_axis, place_of, time_ticks, value_axis};
use super::words::{self, Subject};
use super::{
    Bar, BarStyle, Beyond, Chart, ChartKind, Flag, OwnReading, Point, StageBand, TimeAxis,
};
use crate::analysis::{Life, MonthCell, span_name};
use crate::domain::{Measure, Milestone, MilestoneKind};
use crate::i18n::Tr;

/// A value this many times above nearly all others would squash them.
const SPIKE_RATIO: f64 = 2.5;
/// The share of months that count as nearly all.
const SPIKE_QUANTILE: f64 = 0.98;
/// How far the uncertain edges of trend and forecast may stretch the axis,
/// against the highest month.
const BAND_STRETCH: f64 = 1.6;

pub(super) const ABOUT: About = About {
    code: "lifecycle",
    is_by_date: true,
    of: Of::One(lifecycle),
};

/// Draws up the life-cycle chart of one community.
pub(super) fn lifecycle(input: &LifecycleInput<'_>, tr: &Tr) -> Chart {
    let life = input.life;
    let first = life.series.first;
    let n_months = life.series.cells.len() as f64;
    // What would be forecast is past already where the log ended long ago.
    let ended = life.log_ended(input.made_on);
    let n_ahead = if input.parts.forecast && ended.is_none() {
        life.forecast.len()
    } else {
        0
    };
    let end = (n_months + n_ahead as f64).max(1.0);
    let measure = life.series.measure;

    let bars = bars(life, tr);
    let trend: Vec<Point> = life
        .trend()
        .iter()
        .map(|reading| Point {
            at: f64::from(reading.month.since(first)) + 0.5,
            value: at_least_zero(reading.trend),
            low: at_least_zero(reading.trend_low),
            high: at_least_zero(reading.trend_high),
        })
        .collect();
    let forecast: Vec<Point> = life
        .forecast
        .iter()
        .take(n_ahead)
        .map(|ahead| Point {
            at: f64::from(ahead.month.since(first)) + 0.5,
            value: at_least_zero(ahead.median),
            low: at_least_zero(ahead.low),
            high: at_least_zero(ahead.high),
        })
        .collect();
    let flags = if input.parts.milestones {
        flags(input.milestones, first, end, tr)
    } else {
        Vec::new()
    };
    let subject = Subject::new(input, tr);
    let time = TimeAxis {
        first,
        end,
        observed_end: n_months,
        ticks: time_ticks(first, end, tr),
    };
    let value = value_axis(
        highest(&bars, &trend, &forecast),
        measure != Measure::AttendancePerMeeting,
        words::axis_title(measure, tr),
        tr,
    );
    Chart {
        title: subject.title.clone(),
        subtitle: words::subtitle(input, tr),
        caption: if input.parts.caption {
            words::caption(input, tr)
        } else {
            String::new()
        },
        summary: words::summary(input, &subject, tr),
        age: age_axis(first, input.founded_on, end, tr),
        beyond: beyond(&[&trend, &forecast], value.max, tr),
        stages: stage_bands(life, tr),
        own_reading: own_reading(input, tr),
        plateau: input.plateau.cloned(),
        forecast_label: if forecast.is_empty() {
            String::new()
        } else {
            tr.get("chart-forecast-label")
        },
        unnamed_flags: (1..=flags.len())
            .map(|n| tr.format("chart-flags-unnamed", &[("n", n.into())]))
            .collect(),
        flags,
        legend: if input.parts.legend {
            let (from, to) = input.range.unwrap_or((0.0, end));
            let seen = |at: f64| (from..=to).contains(&at);
            let bars: Vec<Bar> = bars
                .iter()
                .filter(|it| seen(it.at + 0.5))
                .cloned()
                .collect();
            let in_sight = |points: &[Point]| points.iter().any(|it| seen(it.at));
            let lines = (in_sight(&trend), in_sight(&forecast));
            words::legend(&bars, lines, measure, tr)
        } else {
            Vec::new()
        },
        table: words::table(input, n_ahead, tr),
        bars,
        trend,
        forecast,
        ..Chart::new(ChartKind::Lifecycle, time, value)
    }
}

/// Where the edges of trend and forecast end outside an axis up to `max`.
fn beyond(lines: &[&[Point]], max: f64, tr: &Tr) -> Vec<Beyond> {
    let points = lines.iter().copied().flatten();
    points
        .filter(|point| point.high > max)
        .map(|point| Beyond {
            at: point.at,
            value: point.high,
            label: tr.format(
                "chart-beyond",
                &[("value", tr.number(point.high, 0).into())],
            ),
        })
        .collect()
}

/// The value, or zero for what no measure can be.
pub(super) fn at_least_zero(value: f64) -> f64 {
    if value.is_finite() {
        value.max(0.0)
    } else {
        0.0
    }
}

pub(super) fn bars(life: &Life, tr: &Tr) -> Vec<Bar> {
    let measure = life.series.measure;
    life.series
        .cells
        .iter()
        .enumerate()
        .map(|(place, cell)| {
            let month = life.series.month(place);
            let (value, style) = match *cell {
                MonthCell::Full(value) => (at_least_zero(value), BarStyle::Full),
                MonthCell::Running(value) => (at_least_zero(value), BarStyle::Running),
                MonthCell::NotRecorded => (0.0, BarStyle::NotRecorded),
            };
            Bar {
                month,
                at: place as f64,
                value,
                style,
                figure: words::value_text(value, measure, tr),
                hover: words::bar_hover(life, place, tr),
            }
        })
        .collect()
}

/// The highest value that the axis must hold. A single month far above all
/// others is left to stick out: it is drawn as a broken bar with its figure.
pub(super) fn highest(bars: &[Bar], trend: &[Point], forecast: &[Point]) -> f64 {
    let mut values: Vec<f64> = bars
        .iter()
        .filter(|bar| bar.style != BarStyle::NotRecorded)
        .map(|bar| bar.value)
        .collect();
    values.sort_by(f64::total_cmp);
    let mut top = values.last().copied().unwrap_or(0.0);
    let place = ((values.len() as f64 - 1.0) * SPIKE_QUANTILE).floor();
    if let Some(usual) = values.get(place as usize)
        && *usual > 0.0
        && top > usual * SPIKE_RATIO
    {
        // The others stay whole, with some room for the broken one to rise above.
        top = values
            .iter()
            .rev()
            .copied()
            .find(|value| *value <= usual * SPIKE_RATIO)
            .unwrap_or(*usual)
            * 1.1;
    }
    let lines = trend.iter().chain(forecast);
    let line_top = lines.clone().map(|point| point.value).fold(0.0, f64::max);
    let edge_top = lines.map(|point| point.high).fold(0.0, f64::max);
    top.max(line_top)
        .max(edge_top.min(top.max(line_top) * BAND_STRETCH))
}

fn stage_bands(life: &Life, tr: &Tr) -> Vec<StageBand> {
    let first = life.series.first;
    life.stages
        .iter()
        .map(|span| StageBand {
            stage: span.stage,
            from: f64::from(span.months.first().since(first)).max(0.0),
            to: f64::from(span.months.last().since(first)) + 1.0,
            label: span_name(span, tr),
            hover: words::stage_hover(span, tr),
        })
        .filter(|band| band.to > band.from)
        .collect()
}

/// What the facilitator said, where it falls on the axis.
fn own_reading(input: &LifecycleInput<'_>, tr: &Tr) -> Option<OwnReading> {
    let own = input.own_word?;
    let series = &input.life.series;
    let from = f64::from(own.since.since(series.first)).max(0.0);
    let stage = words::stage_name(own.stage, tr).to_lowercase();
    (from < series.cells.len() as f64).then(|| OwnReading {
        stage: own.stage,
        from,
        label: tr.format("chart-own-mark", &[("stage", stage.into())]),
    })
}

fn flags(milestones: &[Milestone], first: crate::domain::Month, end: f64, tr: &Tr) -> Vec<Flag> {
    let mut flags: Vec<Flag> = milestones
        .iter()
        // Months not recorded have a look of their own.
        .filter(|milestone| milestone.kind != MilestoneKind::NotRecorded)
        .map(|milestone| Flag {
            milestone: milestone.id,
            at: place_of(milestone.from, first),
            label: words::milestone_title(milestone, tr),
        })
        .filter(|flag| (0.0..=end).contains(&flag.at))
        .collect();
    flags.sort_by(|a, b| a.at.total_cmp(&b.at));
    flags
}

#[cfg(test)]
// The places are whole numbers and come out exactly.
#[allow(clippy::float_cmp)]
mod tests {
    use super::super::samples::{SampleLife, sample_chart};
    use super::super::text::chart_as_text;
    use chrono::NaiveDate;

    use super::super::ChartParts;
    use super::*;
    use crate::domain::StageOverride;
    use crate::domain::{CommunityId, Month, OverrideId, Stage};
    use crate::i18n::Language;

    #[test]
    fn a_slowing_life_in_french() {
        let chart = sample_chart(&SampleLife::slowing(), Language::Fr);
        insta::assert_snapshot!(chart_as_text(&chart));
    }

    #[test]
    fn a_slowing_life_in_english() {
        let chart = sample_chart(&SampleLife::slowing(), Language::En);
        insta::assert_snapshot!(chart_as_text(&chart));
    }

    #[test]
    fn a_young_life_has_no_stage_and_no_forecast_in_french() {
        let chart = sample_chart(&SampleLife::young(), Language::Fr);
        insta::assert_snapshot!(chart_as_text(&chart));
    }

    #[test]
    fn a_young_life_has_no_stage_and_no_forecast_in_english() {
        let chart = sample_chart(&SampleLife::young(), Language::En);
        insta::assert_snapshot!(chart_as_text(&chart));
    }

    #[test]
    fn parts_that_are_not_wanted_are_left_out() {
        let sample = SampleLife {
            parts: ChartParts {
                legend: false,
                caption: false,
                forecast: false,
                milestones: false,
                outlook: false,
            },
            ..SampleLife::slowing()
        };
        let chart = sample_chart(&sample, Language::En);
        assert!(chart.legend.is_empty() && chart.caption.is_empty());
        assert!(chart.forecast.is_empty() && chart.forecast_label.is_empty());
        assert!(chart.flags.is_empty());
        assert_eq!(chart.time.end, chart.time.observed_end);
        assert!(!chart.summary.is_empty() && !chart.table.rows.is_empty());
    }

    #[test]
    fn the_facilitators_own_word_stands_beside_the_verdict_without_its_reason() {
        let sample = SampleLife {
            own_word: Some(StageOverride {
                id: OverrideId::from_row(1),
                community: CommunityId::from_row(1),
                stage: Stage::Renewal,
                since: Month::new(2025, 9).expect("a month"),
                said_on: NaiveDate::from_ymd_opt(2025, 11, 12).expect("a day"),
                reason: "Between us".to_owned(),
            }),
            ..SampleLife::slowing()
        };
        let chart = sample_chart(&sample, Language::Fr);
        let said =
            "Avis de l’animation (12\u{a0}nov. 2025)\u{a0}: renouveau depuis septembre 2025.";
        assert!(chart.caption.contains(said), "{}", chart.caption);
        assert!(chart.summary.contains(said), "{}", chart.summary);
        let mark = chart.own_reading.as_ref().expect("a mark on the chart");
        assert_eq!((mark.stage, mark.from), (Stage::Renewal, 60.0));
        assert_eq!(mark.label, "avis de l’animation\u{a0}: renouveau");
        assert_eq!(chart.subtitle, sample.verdict);
        assert!(!format!("{chart:?}").contains("Between us"));
    }

    #[test]
    fn a_month_far_above_all_others_does_not_squash_them() {
        let mut sample = SampleLife::slowing();
        let usual = sample_chart(&sample, Language::En).value.max;
        sample.spike = Some((2, 900.0));
        let chart = sample_chart(&sample, Language::En);
        assert!(chart.value.max < usual * 1.5, "{}", chart.value.max);
        assert_eq!(chart.bars[2].value, 900.0);
    }

    #[test]
    fn the_axis_reaches_the_edge_of_the_forecast_or_says_how_far_it_goes() {
        let near = sample_chart(&SampleLife::slowing(), Language::En);
        let edge = near
            .forecast
            .iter()
            .map(|point| point.high)
            .fold(0.0, f64::max);
        assert!(near.beyond.is_empty() && near.value.max >= edge);
        let far = [Point {
            at: 3.5,
            value: 10.0,
            low: 2.0,
            high: 117.4,
        }];
        let tr = Tr::new(Language::En);
        let max = highest(&[], &[], &far);
        assert!((10.0..20.0).contains(&max), "{max}");
        let [edge] = &beyond(&[&[], &far], max, &tr)[..] else {
            panic!("one place beyond the axis");
        };
        assert_eq!((edge.at, edge.label.as_str()), (3.5, "up to 117"));
    }

    #[test]
    fn a_log_that_ended_three_months_ago_says_so_and_forecasts_nothing() {
        // The pictures are made in February 2026.
        let of = |n_months| SampleLife {
            n_months,
            stages: vec![(Stage::Maturity, n_months)],
            ..SampleLife::slowing()
        };
        let kept = sample_chart(&of(64), Language::En);
        assert!(!kept.forecast.is_empty() && !kept.subtitle.contains("nothing logged"));
        let ended = sample_chart(&of(63), Language::En);
        assert!(ended.forecast.is_empty());
        let said = "nothing logged since November 2025";
        assert!(ended.subtitle.ends_with(said), "{}", ended.subtitle);
        assert!(ended.summary.contains(said), "{}", ended.summary);
        let last = ended.table.rows.last().expect("a row");
        assert_eq!(last[0].text, "December 2025");
        assert_eq!(last[1].text, said);
    }

    #[test]
    fn a_strong_month_among_strong_ones_is_shown_whole() {
        let mut sample = SampleLife::slowing();
        sample.spike = Some((20, 80.0));
        let chart = sample_chart(&sample, Language::En);
        assert!(chart.value.max >= 80.0);
    }

    #[test]
    fn a_caption_names_the_months_that_are_shown_the_last_one_included() {
        let sample = SampleLife {
            range: Some((12.0, 24.0)),
            ..SampleLife::slowing()
        };
        let caption = sample_chart(&sample, Language::En).caption;
        let caption = caption.replace('\u{a0}', " ");
        assert!(
            caption.contains("September 2021 to August 2022"),
            "{caption}"
        );
    }

    #[test]
    fn a_log_of_one_month_names_it_once() {
        for (language, source) in [
            (Language::En, "communautes.essor, September 2020."),
            (Language::Fr, "communautes.essor, septembre 2020."),
        ] {
            let sample = SampleLife {
                n_months: 1,
                stages: Vec::new(),
                ..SampleLife::young()
            };
            let caption = sample_chart(&sample, language).caption;
            let caption = caption.replace('\u{a0}', " ");
            assert!(caption.contains(source), "{caption}");
        }
    }

    #[test]
    fn a_mean_keeps_its_decimal_and_a_count_has_one_only_where_it_is_part_of_one() {
        let tr = Tr::new(Language::Fr);
        let text = |value, measure| words::value_text(value, measure, &tr);
        assert_eq!(text(5.0, Measure::AttendancePerMeeting), "5,0");
        assert_eq!(text(5.0, Measure::Participations), "5");
        assert_eq!(text(5.5, Measure::Participations), "5,5");
    }

    #[test]
    fn nothing_recorded_is_no_zero_and_fictitious_data_say_so_first() {
        let sample = SampleLife::slowing();
        let chart = sample_chart(&sample, Language::Fr);
        let gap = &chart.bars[sample.not_recorded[0]];
        assert_eq!(gap.style, BarStyle::NotRecorded);
        assert!(gap.hover.ends_with("non consigné"), "{}", gap.hover);
        // A month says how many, the trend and the same month a year before.
        let said: Vec<&str> = chart.bars[20].hover.lines().collect();
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(said[0].starts_with("mai 2022") && said[0].ends_with("participations"));
        assert!(said[1].starts_with("tendance ") && said[2].starts_with("mai 2021"));
        assert!(chart.caption.starts_with("Données fictives."));
        assert!(chart.summary.starts_with("Données fictives."));
    }

    #[test]
    fn figures_that_are_not_numbers_do_no_harm() {
        let mut sample = SampleLife::slowing();
        sample.spike = Some((3, f64::NAN));
        let chart = sample_chart(&sample, Language::En);
        assert!(chart.value.max.is_finite());
        assert_eq!(chart.bars[3].value, 0.0);
    }

    #[test]
    fn a_series_without_months_is_an_empty_picture() {
        let sample = SampleLife {
            n_months: 0,
            stages: Vec::new(),
            ..SampleLife::young()
        };
        let chart = sample_chart(&sample, Language::En);
        assert!(chart.bars.is_empty() && chart.table.rows.is_empty());
        assert!(chart.summary.contains("Nothing has been recorded yet"));
    }

    #[test]
    fn every_stage_and_measure_has_its_words() {
        for language in Language::ALL {
            let tr = Tr::new(language);
            for stage in Stage::ALL {
                assert!(!words::stage_name(stage, &tr).contains("domain-"));
            }
            for measure in Measure::ALL {
                for text in [
                    words::axis_title(measure, &tr),
                    tr.get(&format!("chart-caption-{}", measure.code())),
                ] {
                    assert!(!text.starts_with("chart-"), "{text}");
                }
            }
        }
    }
}
