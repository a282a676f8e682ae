//! What stands above a table: the particulars of a meeting.

use crate::import::table::Table;
use crate::import::words::normalised;

/// The words above a table, and what stands beside and below them.
#[derive(Debug, Default)]
pub(in crate::import) struct Preamble {
    /// Labels, normalised, and their values.
    particulars: Vec<(String, String)>,
}

/// Particulars are few; what is further above the table is another table, …
const MOST_RECORDS: usize = 60;
/// … and what is wider than this another as well.
const MOST_CELLS: usize = 200;

impl Preamble {
    /// What stands above the header at `header` among the records.
    pub(crate) fn above(table: &Table, header: usize) -> Self {
        let mut particulars = Vec::new();
        for place in header.saturating_sub(MOST_RECORDS)..header {
            let Some(record) = table.record(place) else {
                continue;
            };
            let below = (place + 1 < header)
                .then(|| table.record(place + 1))
                .flatten();
            let mut cells = record.cells().filter(|cell| !cell.is_empty());
            let Some(label) = cells.next() else { continue };
            let label = label.trim_end_matches(':').to_owned();
            particulars.push((
                normalised(&label),
                cells.next().unwrap_or_default().into_owned(),
            ));
            let Some(below) = below.filter(|below| !below.is_blank()) else {
                continue;
            };
            particulars.extend(
                record
                    .cells()
                    .take(MOST_CELLS)
                    .enumerate()
                    .filter(|(_, label)| !label.is_empty())
                    .map(|(column, label)| (normalised(&label), below.cell(column).into_owned()))
                    // A label beside its value is no header of the next one.
                    .skip(usize::from(record.len() <= 2)),
            );
        }
        Self { particulars }
    }

    /// Whether one of `phrases` opens a line.
    pub(crate) fn names_any(&self, phrases: &[String]) -> bool {
        self.particulars
            .iter()
            .any(|(label, _)| phrases.contains(label))
    }

    /// What stands beside or below one of `labels`, if `test` says that it can
    /// be what is looked for.
    pub(crate) fn value<T>(
        &self,
        labels: &[String],
        test: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.particulars
            .iter()
            // The nearest: another report may stand further above.
            .rev()
            .filter(|(label, value)| labels.contains(label) && !value.is_empty())
            .find_map(|(_, value)| test(value))
    }
}

#[cfg(test)]
mod tests {
    use super::Preamble;
    use crate::import::table::{Layout, Table};

    fn above(text: &str, header: usize) -> Preamble {
        let layout = Layout::guess(text);
        let table = Table::split(text.to_owned(), layout, &mut |_| true).expect("a table");
        Preamble::above(&table, header)
    }

    fn value(preamble: &Preamble, label: &str) -> Option<String> {
        preamble.value(&[label.to_owned()], |text| Some(text.to_owned()))
    }

    #[test]
    fn a_value_stands_beside_its_label_or_below_it() {
        let beside = above("1. Summary\nMeeting title:\tTea\n\nName\tJoin time\n", 3);
        assert_eq!(value(&beside, "meeting title").as_deref(), Some("Tea"));
        let below = above("ID,Topic,Start Time\n7,Tea,1/2/2020\n,,\nName,Join\n", 3);
        assert_eq!(value(&below, "topic").as_deref(), Some("Tea"));
        assert_eq!(value(&below, "start time").as_deref(), Some("1/2/2020"));
        assert_eq!(value(&below, "end time"), None);
    }

    #[test]
    fn of_two_reports_the_nearer_one_is_told() {
        let text = "Title\tTea\nName\tJoin\nAnn\t9:00\n\nTitle\tCake\nName\tJoin\n";
        assert_eq!(value(&above(text, 5), "title").as_deref(), Some("Cake"));
        assert!(above(text, 5).names_any(&["title".to_owned()]));
        assert!(!above(text, 0).names_any(&["title".to_owned()]));
    }
}
