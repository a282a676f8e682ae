//! Columns of which a spreadsheet took one half for days of another order.
//!
//! Texts with the month in front, opened where the day comes first: 01/16/2024
//! is no date there and stays a text, 01/09/2024 becomes 1 September. The texts
//! then prove one order, all with a number above 12, and no real date has a day
//! above 12. The other way round it is the same.

use chrono::{Datelike, NaiveDate};

use super::{DateOrder, Scanned, scan};

/// The last day of a month that can be taken for a month.
const LAST_MONTH: u32 = 12;

/// What shows that day and month of the real dates are probably exchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) struct Halves {
    /// A text that could not be taken for a date.
    pub text: String,
    /// A real date as it stands.
    pub day: NaiveDate,
    /// As it was probably written.
    pub exchanged: NaiveDate,
}

/// Steps from row to row.
#[derive(Default)]
struct Steps {
    n_back: usize,
    n_forward: usize,
    last: Option<NaiveDate>,
}

impl Steps {
    fn add(&mut self, day: NaiveDate) {
        self.n_back += usize::from(self.last.is_some_and(|last| day < last));
        self.n_forward += usize::from(self.last.is_some_and(|last| day > last));
        self.last = Some(day);
    }

    /// Logs run either way.
    fn n_out_of_sequence(&self) -> usize {
        self.n_back.min(self.n_forward)
    }
}

impl Halves {
    /// What the cells of a column show, if it is that. In a workbook real dates
    /// are known from texts; elsewhere the sequence of the rows must speak for
    /// it as well.
    pub(crate) fn of<T: AsRef<str>>(
        cells: impl Iterator<Item = T>,
        is_workbook: bool,
    ) -> Option<Self> {
        let (mut text, mut example) = (None, None);
        let mut order: Option<DateOrder> = None;
        let (mut n_turns, mut was_text) = (0_usize, None);
        let (mut kept, mut exchanged) = (Steps::default(), Steps::default());
        for cell in cells {
            let cell = cell.as_ref();
            let (day, other, is_text) = match scan(cell) {
                Some(Scanned::Numbers(numbers)) => {
                    let found = only_order(numbers)?;
                    if order.is_some_and(|order| order != found) {
                        return None;
                    }
                    order = Some(found);
                    text.get_or_insert_with(|| cell.to_owned());
                    let day = found.day(numbers)?;
                    (day, day, true)
                }
                Some(Scanned::Day(day)) => {
                    let other = exchanged_day(cell, day)?;
                    if other != day {
                        example.get_or_insert((day, other));
                    }
                    (day, other, false)
                }
                _ => continue,
            };
            n_turns += usize::from(was_text.is_some_and(|was| was != is_text));
            was_text = Some(is_text);
            kept.add(day);
            exchanged.add(other);
        }
        let (day, other) = example?;
        let text = text?;
        let (kept, exchanged) = (kept.n_out_of_sequence(), exchanged.n_out_of_sequence());
        // Sorted, real dates stand before all texts; their sequence says nothing.
        let is_sorted = n_turns <= 1;
        let is_likely = if is_workbook {
            is_sorted || exchanged <= kept
        } else {
            exchanged < kept
        };
        is_likely.then_some(Self {
            text,
            day,
            exchanged: other,
        })
    }
}

/// The one order in which the numbers are a day; none if both will do.
fn only_order(numbers: [u32; 3]) -> Option<DateOrder> {
    match [DateOrder::Dmy, DateOrder::Mdy].map(|order| order.day(numbers)) {
        [Some(_), None] => Some(DateOrder::Dmy),
        [None, Some(_)] => Some(DateOrder::Mdy),
        _ => None,
    }
}

/// The day that `day`, written as programs write days, is with day and month
/// exchanged; nothing if that is no day, or if a person wrote its month in words.
pub(super) fn exchanged_day(text: &str, day: NaiveDate) -> Option<NaiveDate> {
    let is_of_a_program = text.bytes().take(4).all(|byte| byte.is_ascii_digit());
    if !is_of_a_program || day.day() > LAST_MONTH {
        return None;
    }
    NaiveDate::from_ymd_opt(day.year(), day.day(), day.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halves(cells: &[&str], is_workbook: bool) -> Option<String> {
        Halves::of(cells.iter(), is_workbook)
            .map(|halves| format!("{} {} {}", halves.text, halves.day, halves.exchanged))
    }

    #[test]
    fn texts_above_twelve_beside_dates_below_were_half_converted() {
        let month_first = ["2024-09-01", "01/16/2024", "2024-06-02", "02/13/2024"];
        assert_eq!(
            halves(&month_first, true).as_deref(),
            Some("01/16/2024 2024-09-01 2024-01-09")
        );
        assert!(halves(&month_first, false).is_some());
        let day_first = [
            "2024-02-01 18:00:00",
            "16/01/2024",
            "2024-06-02",
            "13.02.2024",
        ];
        assert!(halves(&day_first, true).is_some());
    }

    #[test]
    fn what_may_be_right_is_left_alone() {
        for cells in [
            // A real date above twelve.
            &["2024-01-09", "16/01/2024", "2024-01-23", "30/01/2024"][..],
            // In sequence as they stand.
            &[
                "2024-01-09",
                "16/01/2024",
                "2024-02-06",
                "13/02/2024",
                "2024-03-05",
                "19/03/2024",
            ],
            // A text that would have been taken for a date.
            &["2024-09-01", "01/16/2024", "02/03/2024"],
            // Texts of both orders.
            &["2024-09-01", "01/16/2024", "16/01/2024"],
            &["2024-09-01", "2024-06-02"],
            &["01/16/2024", "02/13/2024"],
            &["2024-01-01", "02/13/2024"],
            &["9 janvier 2024", "16/01/2024", "6 février 2024"],
        ] {
            assert_eq!(halves(cells, true), None, "{cells:?}");
        }
        // Without real dates, and nothing in the sequence.
        assert_eq!(halves(&["2024-02-01", "01/16/2024"], false), None);
    }
}
