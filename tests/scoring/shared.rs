//! Lives from the data that lie beside the repository, where there are some.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use essor::analysis::{Entry, LifeContext, MonthlySeries, ObservedPeriod, monthly_series};
use essor::domain::{Measure, Month, MonthRange, Stage};

use super::case::Case;
pub use super::folder::folder;

type Row = BTreeMap<String, String>;

/// The rows of a file of the shared data; none if it is not there.
fn rows(path: &str) -> Vec<Row> {
    let reader = folder().and_then(|it| csv::Reader::from_path(it.join("data").join(path)).ok());
    reader.map_or_else(Vec::new, |mut reader| {
        reader.deserialize().filter_map(Result::ok).collect()
    })
}

fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map_or("", String::as_str)
}

fn labels(path: &str, key: &str) -> BTreeMap<String, Vec<(Month, Stage)>> {
    let mut labels: BTreeMap<String, Vec<(Month, Stage)>> = BTreeMap::new();
    for row in rows(path) {
        let month = |column| text(&row, column).parse::<Month>();
        let stage = Stage::from_code(text(&row, "stage"));
        if let (Ok(from), Ok(to), Some(stage)) = (month("from"), month("to"), stage) {
            let months = MonthRange::new(from, to).iter().map(|month| (month, stage));
            labels
                .entry(text(&row, key).to_owned())
                .or_default()
                .extend(months);
        }
    }
    labels
}

/// The simulated communities that others made.
pub fn simulated() -> Vec<Case> {
    let mut totals: BTreeMap<String, Vec<(Month, f64)>> = BTreeMap::new();
    for row in rows("simulated/monthly.csv") {
        if let (Ok(month), Ok(value)) = (text(&row, "month").parse(), text(&row, "value").parse()) {
            let community = text(&row, "community").to_owned();
            totals.entry(community).or_default().push((month, value));
        }
    }
    let kinds: BTreeMap<String, String> = rows("simulated/labels.csv")
        .iter()
        .map(|row| {
            (
                text(row, "community").to_owned(),
                text(row, "kind").to_owned(),
            )
        })
        .collect();
    let mut labels = labels("simulated/labels.csv", "community");
    let case = |(name, totals): (String, Vec<(Month, f64)>)| {
        let kind = kinds.get(&name)?.clone();
        Some(Case {
            series: MonthlySeries::from_totals(Measure::Participations, &totals)?,
            context: LifeContext::default(),
            truth: labels.remove(&name)?,
            second: Vec::new(),
            never_falls: matches!(kind.as_str(), "flat" | "growonly"),
            kind,
            name,
        })
    };
    totals.into_iter().filter_map(case).collect()
}

/// The real lives labelled by hand.
pub fn lifecycles() -> Vec<Case> {
    let mut truth = labels("lifecycles/labels.csv", "series");
    let mut second = labels("lifecycles/labels_second.csv", "series");
    let case = |row: &Row| {
        let name = text(row, "series").to_owned();
        let until: NaiveDate = text(row, "observed_until").parse().ok()?;
        let mut people = BTreeMap::new();
        let mut entries = Vec::new();
        for row in rows(&format!("lifecycles/{name}.csv")) {
            let n_people = people.len() as i64;
            let person = *people
                .entry(text(&row, "member").to_owned())
                .or_insert(n_people);
            entries.push(Entry {
                date: text(&row, "date").get(..10)?.parse().ok()?,
                activity: entries.len() as i64,
                is_gathering: false,
                person: Some(person),
                count: 1,
            });
        }
        let observed = ObservedPeriod {
            until: Month::of(until).last_day(),
            not_recorded: Vec::new(),
        };
        let measure = Measure::Participations;
        Some(Case {
            series: monthly_series(&entries, measure, &observed, observed.until)?,
            kind: "real".to_owned(),
            context: LifeContext::default(),
            truth: truth.remove(&name)?,
            second: second.remove(&name).unwrap_or_default(),
            never_falls: false,
            name,
        })
    };
    rows("lifecycles/series.csv")
        .iter()
        .filter_map(case)
        .collect()
}

/// The participations of each real community at its meetings, month by month
/// until its last one; nothing is known of their stages.
pub fn meetings() -> Vec<MonthlySeries> {
    let mut entries: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for row in rows("meetings/meetings.csv") {
        let date = text(&row, "date").get(..10).and_then(|it| it.parse().ok());
        if let (Some(date), Ok(count)) = (date, text(&row, "registered").parse()) {
            let log = entries
                .entry(text(&row, "community").to_owned())
                .or_default();
            log.push(Entry {
                date,
                activity: log.len() as i64,
                is_gathering: true,
                person: None,
                count,
            });
        }
    }
    let series = |log: &Vec<Entry>| {
        let until = Month::of(log.iter().map(|it| it.date).max()?).last_day();
        let observed = ObservedPeriod {
            until,
            not_recorded: Vec::new(),
        };
        monthly_series(log, Measure::Participations, &observed, until)
    };
    entries.values().filter_map(series).collect()
}
