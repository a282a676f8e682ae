//! `essor chart`: a picture of one community or of several, as PNG or SVG, or
//! the figures behind it as CSV.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::arguments::{Arguments, Token, UsageError};
use super::choices::{ReadingChoices, ReadingOption};
use super::{CliError, Outcome, output};
use crate::app::{
    self, ChartKind, Lettering, Over, PictureChoices, PictureFormat, Reporter, Source, Theme,
    TiesQuery,
};
use crate::chart::{Chart, Layers};
use crate::domain::{Measure, Month};
use crate::i18n::{Arg, Tr};

/// The kinds with an axis of dates.
const BY_DATE: &str = "YYYY-MM, --kind lifecycle | compare-calendar | multiples";
/// A month that the log reaches.
const IN_SIGHT: &str = "YYYY-MM, one of the months of the log";
const OF_PANELS: &str = "--kind multiples";
const OF_A_LIFE: &str = "--kind lifecycle";
const SHEETS: &str = "1, 2, 3…";
const KINDS: &str = "lifecycle, reference, compare-calendar, compare-age, compare-peak, multiples, \
                     checkup, beside, ties, flows, newcomers, bridges";
const OF_PEOPLE: &str = "--kind ties | flows | newcomers | bridges";

/// Shares of the own highest level are held against both references.
const LAYERS: Layers = Layers {
    model: true,
    communities: true,
};

pub(crate) fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut path, mut out, mut from, mut until) = (None, None, None, None);
    let mut sheet: Option<usize> = None;
    let mut communities: Vec<String> = Vec::new();
    let mut measure = Measure::default();
    let mut reading = ReadingChoices::default();
    let mut is_forced = false;
    let mut ties = TiesQuery::default();
    let mut choices = PictureChoices {
        language: tr.language(),
        sheet: Some(0),
        ..PictureChoices::default()
    };
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("out") => out = Some(PathBuf::from(arguments.value()?)),
            Token::Option("force") => is_forced = true,
            Token::Option("community") => communities.push(arguments.text()?),
            Token::Option("measure") => measure = arguments.measure()?,
            Token::Option("until") => until = Some(arguments.month("until")?),
            Token::Option("kind") => {
                let kinds = ChartKind::ALL.map(|kind| (kind.code(), kind));
                choices.kind = arguments.choice("kind", KINDS, &kinds)?;
            }
            Token::Option("from") => from = Some(arguments.month("from")?),
            Token::Option("sheet") => {
                let asked = arguments.parsed("sheet", SHEETS, |text| {
                    text.parse::<usize>().ok()?.checked_sub(1)
                });
                sheet = Some(asked?);
            }
            Token::Option("title") => choices.title = arguments.text()?,
            Token::Option("note") => choices.note = arguments.text()?,
            Token::Option("outlook") => choices.parts.outlook = true,
            Token::Option("names") => choices.has_names = true,
            Token::Option("without-facilitators") => ties.without_facilitators = true,
            Token::Option("own-scale") => choices.own_scale = true,
            Token::Option("text") => {
                let letterings = [
                    ("outlines", Lettering::Outlines),
                    ("words", Lettering::Words),
                ];
                choices.lettering = arguments.choice("text", "outlines, words", &letterings)?;
            }
            Token::Option("size") => (choices.width, choices.height) = arguments.size()?,
            Token::Option("scale") => choices.scale = arguments.number("scale")?,
            Token::Option("lang") => choices.language = arguments.language("lang")?,
            Token::Option("theme") => {
                let themes = [("light", Theme::Light), ("dark", Theme::Dark)];
                choices.theme = arguments.choice("theme", "light, dark", &themes)?;
            }
            Token::Option(name) if let Some(option) = ReadingOption::of_source(name) => {
                reading.take(option, &mut arguments)?;
            }
            Token::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let path = path.ok_or(UsageError::Missing { name: "SOURCE" })?;
    let out = out.ok_or(UsageError::Missing {
        name: "--out FILE.png",
    })?;
    let format = PictureFormat::of(&out).ok_or_else(|| UsageError::BadValue {
        option: "out",
        value: out.display().to_string(),
        expected: "FILE.png, FILE.svg, FILE.pdf, FILE.csv",
    })?;

    let is_of_people = choices.kind.is_of_people();
    if !is_of_people && (choices.has_names || ties.without_facilitators) {
        return Err(UsageError::BadValue {
            option: if choices.has_names {
                "names"
            } else {
                "without-facilitators"
            },
            value: format!("--kind {}", choices.kind.code()),
            expected: OF_PEOPLE,
        }
        .into());
    }
    if let Some(from) = from
        && !is_of_people
        && !choices.kind.is_by_date()
    {
        return Err(UsageError::BadValue {
            option: "from",
            value: from.to_string(),
            expected: BY_DATE,
        }
        .into());
    }
    let is_of_panels = choices.kind == ChartKind::Multiples;
    if !is_of_panels && (choices.own_scale || sheet.is_some()) {
        return Err(UsageError::BadValue {
            option: if choices.own_scale {
                "own-scale"
            } else {
                "sheet"
            },
            value: format!("--kind {}", choices.kind.code()),
            expected: OF_PANELS,
        }
        .into());
    }
    if choices.parts.outlook && choices.kind != ChartKind::Lifecycle {
        return Err(UsageError::BadValue {
            option: "outlook",
            value: format!("--kind {}", choices.kind.code()),
            expected: OF_A_LIFE,
        }
        .into());
    }
    let over = if is_forced {
        Over::AnyFile
    } else {
        Over::Picture(format)
    };
    app::require_output(&out, over, [path.as_path()])?;
    let today = arguments.today();
    if choices.kind == ChartKind::Beside {
        let name = match communities.as_slice() {
            [] => None,
            [name] => Some(name.as_str()),
            // One picture shows one of them.
            _ => return Err(app::AppError::WhichCommunity { known: communities }.into()),
        };
        let view = arguments
            .desk()
            .beside_model_of(&path, &reading.finish(), name)?;
        let chart = view.chart(&choices, today);
        return save(&chart, &choices, format, (&out, over), tr);
    }
    let source = Source::read_as(&path, &reading.finish(), today, &Reporter::silent())?;
    choices.sheet = Some(sheet.unwrap_or(0));
    if is_of_people {
        ties.from = from.map(Month::first_day);
        ties.to = until.map(Month::last_day);
        let name = match communities.as_slice() {
            [] if choices.kind == ChartKind::Bridges => {
                let first = source.communities().first();
                first.map(|it| it.community.name.clone())
            }
            [] => None,
            [name, ..] => Some(name.clone()),
        };
        let view = source.ties(name.as_deref(), ties, today, &Reporter::silent())?;
        return save(
            &view.chart(&choices, today),
            &choices,
            format,
            (&out, over),
            tr,
        );
    }
    let picked = if choices.kind.is_of_several() && communities.is_empty() {
        source
    } else if choices.kind.is_of_several() {
        source.only_all(&communities)?
    } else {
        match communities.as_slice() {
            [] => source.single()?,
            [name] => source.only(name)?,
            // One picture shows one of them.
            _ => source.only_all(&communities)?.single()?,
        }
    };
    let drawn = |choices: &PictureChoices| {
        if choices.kind.is_of_several() {
            picked.comparison_chart(measure, until, today, (LAYERS, choices))
        } else {
            picked.chart(measure, until, today, choices)
        }
    };
    let mut chart = drawn(&choices)?;
    if let Some(sheet) = sheet.filter(|sheet| *sheet >= chart.n_sheets) {
        return Err(UsageError::BadValue {
            option: "sheet",
            value: (sheet + 1).to_string(),
            expected: SHEETS,
        }
        .into());
    }
    if let Some(month) = from {
        let from = f64::from(month.since(chart.time.first));
        if from >= chart.time.observed_end {
            return Err(UsageError::BadValue {
                option: "from",
                value: month.to_string(),
                expected: IN_SIGHT,
            }
            .into());
        }
        choices.range = Some((from.max(0.0), chart.time.end));
        chart = drawn(&choices)?;
    }
    save(&chart, &choices, format, (&out, over), tr)
}

/// Writes the picture and says where, and which of its letters no font has.
fn save(
    chart: &Chart,
    choices: &PictureChoices,
    format: PictureFormat,
    (out, over): (&Path, Over),
    tr: &Tr,
) -> Result<Outcome, CliError> {
    let chart = &choices.worded(chart.clone());
    let missing = app::missing_letters(chart, choices);
    if !missing.is_empty() && format != PictureFormat::Csv {
        let letters: Vec<String> = missing.iter().map(char::to_string).collect();
        let letters = [("letters", letters.join(" ").into())];
        output::print_note(&tr.format("chart-letters-missing", &letters));
    }
    app::save_picture_over(chart, choices, format, (out, over))?;
    let told = output::print_line(&tr.format(
        "cli-chart-done",
        &[("path", Arg::from(out.display().to_string()))],
    ));
    told.map_err(CliError::Stored)?;
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}
