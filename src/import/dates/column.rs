//! The order of day, month and year, decided on the whole column.

use chrono::NaiveDate;

use super::halves::exchanged_day;
use super::period::day_of_week;
use super::scan::{full_year, scan};
use super::{DateProblem, Scanned, first_possible_day, names};
use crate::domain::Month;

/// The order of the numbers in dates such as `03/04/2020`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    Dmy,
    Mdy,
    Ymd,
}

impl DateOrder {
    pub const ALL: [Self; 3] = [Self::Dmy, Self::Mdy, Self::Ymd];

    /// The word for this order on the command line and in mappings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }

    pub(in crate::import) fn day(self, [a, b, c]: [u32; 3]) -> Option<NaiveDate> {
        let (year, month, day) = match self {
            Self::Dmy => (c, b, a),
            Self::Mdy => (c, a, b),
            Self::Ymd => (a, b, c),
        };
        NaiveDate::from_ymd_opt(full_year(year) as i32, month, day)
    }
}

/// What is known of one order after seeing the column.
#[derive(Clone, Copy, Debug, Default)]
struct OrderTally {
    /// Days of the calendar.
    n_real: usize,
    /// Days of the calendar that are neither too early nor still to come.
    n_in_range: usize,
    /// Days before the one in the row above.
    n_back_in_time: usize,
    /// Days after it.
    n_forward_in_time: usize,
    last: Option<NaiveDate>,
}

impl OrderTally {
    /// Steps against the direction of the others: logs run either way.
    const fn n_out_of_sequence(&self) -> usize {
        if self.n_back_in_time < self.n_forward_in_time {
            self.n_back_in_time
        } else {
            self.n_forward_in_time
        }
    }
}

/// Gathers what the texts of one column say.
#[derive(Clone, Debug)]
pub(crate) struct ColumnTally {
    today: NaiveDate,
    orders: [OrderTally; 3],
    /// Texts that are a different day in each of the first two orders.
    n_open: usize,
    /// Texts that are a day in one of them alone.
    n_only_day_first: usize,
    n_only_month_first: usize,
    n_numbers: usize,
    n_days: usize,
    n_months: usize,
    first_text: Option<Box<str>>,
    open_text: Option<Box<str>>,
}

impl ColumnTally {
    pub(crate) const fn new(today: NaiveDate) -> Self {
        Self {
            today,
            orders: [OrderTally {
                n_real: 0,
                n_in_range: 0,
                n_back_in_time: 0,
                n_forward_in_time: 0,
                last: None,
            }; 3],
            n_open: 0,
            n_only_day_first: 0,
            n_only_month_first: 0,
            n_numbers: 0,
            n_days: 0,
            n_months: 0,
            first_text: None,
            open_text: None,
        }
    }

    pub(crate) fn add(&mut self, text: &str) {
        let Some(scanned) = scan(text) else { return };
        match scanned {
            Scanned::Day(day) => {
                self.n_days += 1;
                if day < first_possible_day() {
                    return;
                }
            }
            Scanned::Month(_) => self.n_months += 1,
            Scanned::Impossible => return,
            Scanned::Numbers(numbers) => self.add_numbers(numbers, text),
        }
        if self.first_text.is_none() {
            self.first_text = Some(text.into());
        }
    }

    fn add_numbers(&mut self, numbers: [u32; 3], text: &str) {
        self.n_numbers += 1;
        let days = DateOrder::ALL.map(|order| order.day(numbers));
        for (tally, day) in self.orders.iter_mut().zip(days) {
            let Some(day) = day else { continue };
            tally.n_real += 1;
            tally.n_in_range += usize::from((first_possible_day()..=self.today).contains(&day));
            tally.n_back_in_time += usize::from(tally.last.is_some_and(|last| day < last));
            tally.n_forward_in_time += usize::from(tally.last.is_some_and(|last| day > last));
            tally.last = Some(day);
        }
        match days {
            [Some(day_first), Some(month_first), _] if day_first != month_first => {
                self.n_open += 1;
                self.open_text.get_or_insert_with(|| text.into());
            }
            [Some(_), None, _] => self.n_only_day_first += 1,
            [None, Some(_), _] => self.n_only_month_first += 1,
            _ => {}
        }
    }

    /// How the column is to be read, unless `wanted` says so already.
    pub(crate) fn decide(&self, wanted: Option<DateOrder>) -> DateColumn {
        let [dmy, mdy, ymd] = self.orders;
        let (order, is_open) = if let Some(order) = wanted {
            (order, false)
        } else if ymd.n_in_range > dmy.n_in_range.max(mdy.n_in_range) {
            // Years first only where nothing else reads as well: two-digit
            // years make almost any date a date of this order too.
            (DateOrder::Ymd, false)
        } else if self.is_calmer_with_years_first() {
            // Years first bring the rows into sequence and read as well.
            (DateOrder::Ymd, true)
        } else if dmy.n_real != mdy.n_real {
            // A number from 13 to 31 settles it.
            let order = if dmy.n_real > mdy.n_real {
                DateOrder::Dmy
            } else {
                DateOrder::Mdy
            };
            (order, self.is_of_both_orders())
        } else {
            let in_range = dmy.n_in_range.cmp(&mdy.n_in_range);
            let in_sequence = mdy.n_back_in_time.cmp(&dmy.n_back_in_time);
            let order = if in_range.then(in_sequence).is_lt() {
                DateOrder::Mdy
            } else {
                DateOrder::Dmy
            };
            (order, self.n_open > 0 || self.is_of_both_orders())
        };
        let has_numbers = self.n_numbers > 0;
        DateColumn {
            order,
            is_open: is_open && has_numbers,
            has_order: has_numbers,
            today: self.today,
            exchanges_days: false,
            only: None,
            missing: None,
            sample: self.first_text.clone(),
        }
    }

    /// Whether dates that begin with two digits of the year would be as many
    /// days as in the other orders.
    pub(crate) fn may_begin_with_year(&self) -> bool {
        let [dmy, mdy, ymd] = self.orders;
        ymd.n_in_range > 0 && ymd.n_in_range >= dmy.n_in_range.max(mdy.n_in_range)
    }

    /// Whether years in front, which fit as well, bring the rows into sequence
    /// better than any other order that fits.
    fn is_calmer_with_years_first(&self) -> bool {
        let [dmy, mdy, ymd] = self.orders;
        self.may_begin_with_year()
            && [dmy, mdy]
                .into_iter()
                .filter(|order| order.n_in_range == ymd.n_in_range)
                .all(|order| ymd.n_out_of_sequence() < order.n_out_of_sequence())
    }

    /// Whether days prove one order and others the other: two files in one.
    /// A slip here and there is listed with its line instead.
    pub(crate) fn is_of_both_orders(&self) -> bool {
        const SLIPS: usize = 20;
        let (day_first, month_first) = (self.n_only_day_first, self.n_only_month_first);
        day_first.min(month_first) * SLIPS > day_first.max(month_first)
    }

    /// The order that days above twelve prove, where none proves the other.
    pub(crate) const fn proven_order(&self) -> Option<DateOrder> {
        match (self.n_only_day_first, self.n_only_month_first) {
            (1.., 0) => Some(DateOrder::Dmy),
            (0, 1..) => Some(DateOrder::Mdy),
            _ => None,
        }
    }

    /// Whether no more days become impossible in this order than in another.
    pub(crate) fn allows(&self, order: DateOrder) -> bool {
        let [dmy, mdy, ymd] = self.orders;
        let n_in_range = match order {
            DateOrder::Dmy => dmy.n_in_range,
            DateOrder::Mdy => mdy.n_in_range,
            DateOrder::Ymd => ymd.n_in_range,
        };
        n_in_range >= dmy.n_in_range.max(mdy.n_in_range)
    }

    /// Whether there are dates in full beside those in numbers.
    pub(crate) const fn is_of_two_makes(&self) -> bool {
        self.n_days > 0 && self.n_numbers > 0
    }

    /// A text that is a different day in each order.
    pub(crate) fn open_example(&self) -> Option<&str> {
        self.open_text.as_deref().or(self.first_text.as_deref())
    }
}

/// How a column of dates is read.
#[derive(Clone, Debug)]
pub(crate) struct DateColumn {
    pub order: DateOrder,
    /// The column itself does not say which order is right.
    pub is_open: bool,
    /// The order matters: some dates are written in numbers alone.
    pub has_order: bool,
    /// A spreadsheet took days for months where it could: day and month of
    /// dates in full are exchanged.
    pub exchanges_days: bool,
    /// The day of every row, where the file tells times alone.
    only: Option<NaiveDate>,
    /// The day of rows that tell none.
    pub missing: Option<NaiveDate>,
    today: NaiveDate,
    sample: Option<Box<str>>,
}

impl DateColumn {
    /// All rows are of one day.
    pub(crate) const fn of_day(day: NaiveDate, today: NaiveDate) -> Self {
        Self {
            order: DateOrder::Dmy,
            is_open: false,
            has_order: false,
            exchanges_days: false,
            only: Some(day),
            missing: None,
            today,
            sample: None,
        }
    }

    /// The same for another part of the file, whose day is `day` where the
    /// rows tell none.
    pub(crate) fn elsewhere(&self, day: NaiveDate) -> Self {
        Self {
            only: self.only.map(|_| day),
            missing: self.missing.map(|_| day),
            ..self.clone()
        }
    }

    /// Whether `text` tells no time in a file of one meeting, whose day stands
    /// elsewhere: someone who was expected and did not join.
    pub(crate) fn is_without_time(&self, text: &str) -> bool {
        self.missing.is_some() && text.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
    }

    /// The day that `text` tells; that of the whole file where there is one.
    pub(crate) fn day(&self, text: &str) -> Result<NaiveDate, DateProblem> {
        if let Some(day) = self.only {
            return self.in_range(day);
        }
        if let Some(day) = self.missing
            && self.is_without_time(text)
        {
            return self.in_range(day);
        }
        if text.is_empty() {
            return Err(DateProblem::Missing);
        }
        let day = match scan(text) {
            Some(Scanned::Day(day)) if self.exchanges_days => {
                Some(exchanged_day(text, day).unwrap_or(day))
            }
            Some(Scanned::Day(day)) => Some(day),
            Some(Scanned::Numbers(numbers)) => self.order.day(numbers),
            Some(Scanned::Month(_) | Scanned::Impossible) | None => None,
        };
        self.in_range(day.ok_or(DateProblem::Bad)?)
    }

    fn in_range(&self, day: NaiveDate) -> Result<NaiveDate, DateProblem> {
        if day < first_possible_day() {
            Err(DateProblem::OutOfRange)
        } else if day > self.today {
            Err(DateProblem::InFuture)
        } else {
            Ok(day)
        }
    }

    /// The day that `text` tells, or the first one of its month.
    pub(crate) fn day_or_month(&self, text: &str) -> Result<NaiveDate, DateProblem> {
        match scan(text) {
            Some(Scanned::Month(month)) if month < Month::of(first_possible_day()) => {
                Err(DateProblem::OutOfRange)
            }
            Some(Scanned::Month(month)) if month > Month::of(self.today) => {
                Err(DateProblem::InFuture)
            }
            Some(Scanned::Month(month)) => Ok(month.first_day()),
            _ => self.day(text),
        }
    }

    /// Whether weeks stand for their days.
    pub(crate) fn is_of_weeks(&self) -> bool {
        let sample = self.sample.as_deref();
        sample.is_some_and(|text| day_of_week(text).is_some())
    }

    /// How the dates are written, as a pattern: `dd/mm/yyyy hh:mm`. Taken from
    /// the first of them.
    pub(crate) fn pattern(&self) -> Option<String> {
        let text = self.sample.as_deref()?;
        if self.is_of_weeks() {
            return Some("week".to_owned());
        }
        let scanned = scan(text)?;
        let text = match scanned {
            // Without the day of the week.
            Scanned::Numbers(_) => text.trim_start_matches(|letter: char| !letter.is_ascii_digit()),
            _ => text,
        };
        let has_names = text
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| names::month(word).is_some());
        let groups = || text.split(|letter: char| !letter.is_ascii_digit());
        let separator = text
            .chars()
            .find(|letter| !letter.is_ascii_digit())
            .unwrap_or('-');
        let year = if groups().nth(2).is_some_and(|group| group.len() == 4) {
            "yyyy"
        } else {
            "yy"
        };
        let day = match (scanned, self.order) {
            (Scanned::Impossible, _) => return None,
            (Scanned::Month(_), _) if has_names => return Some("MMM yyyy".to_owned()),
            (Scanned::Month(_), _) if groups().next().is_some_and(|year| year.len() == 4) => {
                return Some(format!("yyyy{separator}mm"));
            }
            (Scanned::Month(_), _) => return Some(format!("mm{separator}yyyy")),
            (Scanned::Day(_), _) if has_names => "d MMM yyyy".to_owned(),
            (Scanned::Day(_), _) => match text.len() {
                5 => return Some("1900-based day number".to_owned()),
                _ if text.get(8..9) == Some("T") => "yyyymmdd hh:mm".to_owned(),
                8 if !text.contains(separator) => return Some("yyyymmdd".to_owned()),
                10 | 13 if !text.contains(separator) => return Some("unix time".to_owned()),
                _ => format!("yyyy{separator}mm{separator}dd"),
            },
            (Scanned::Numbers(_), DateOrder::Dmy) => format!("dd{separator}mm{separator}{year}"),
            (Scanned::Numbers(_), DateOrder::Mdy) => format!("mm{separator}dd{separator}{year}"),
            (Scanned::Numbers(_), DateOrder::Ymd) => format!("yy{separator}mm{separator}dd"),
        };
        let time = text.split_once(':').map_or("", |(_, rest)| rest);
        let has_offset = text.contains('T') && time.contains(['+', '-', 'Z']);
        Some(match (time.is_empty(), has_offset) {
            (true, _) => day,
            (false, true) => "ISO 8601 with offset".to_owned(),
            (false, false) => format!("{day} hh:mm"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(texts: &[&str]) -> DateColumn {
        let today = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
        let mut tally = ColumnTally::new(today);
        for text in texts {
            tally.add(text);
        }
        tally.decide(None)
    }

    fn read(texts: &[&str]) -> Vec<String> {
        let column = decided(texts);
        texts
            .iter()
            .map(|text| match column.day(text) {
                Ok(day) => day.to_string(),
                Err(problem) => format!("{problem:?}"),
            })
            .collect()
    }

    #[test]
    fn one_day_above_twelve_settles_the_whole_column() {
        assert_eq!(
            read(&["01/02/2020", "13/02/2020"]),
            ["2020-02-01", "2020-02-13"]
        );
        assert_eq!(
            read(&["01/02/2020", "02/13/2020"]),
            ["2020-01-02", "2020-02-13"]
        );
    }

    #[test]
    fn a_column_that_reads_both_ways_is_open() {
        assert!(decided(&["01/02/2020", "03/04/2020"]).is_open);
        assert!(!decided(&["01/01/2020", "02/02/2020"]).is_open);
        assert!(!decided(&["2020-02-01"]).is_open);
        let today = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
        let mut tally = ColumnTally::new(today);
        tally.add("01/02/2020");
        assert!(!tally.decide(Some(DateOrder::Mdy)).is_open);
    }

    #[test]
    fn a_column_that_proves_both_orders_is_open_and_a_slip_is_none() {
        assert!(decided(&["13/02/2020", "14/02/2020", "02/13/2020"]).is_open);
        let mut texts = vec!["13/02/2020"; 30];
        texts.push("02/13/2020");
        assert!(!decided(&texts).is_open);
    }

    #[test]
    fn the_guess_for_an_open_column_keeps_the_rows_in_sequence() {
        let rising = ["01/02/2020", "05/02/2020", "01/03/2020", "02/03/2020"];
        assert_eq!(decided(&rising).order, DateOrder::Dmy);
        let rising = ["02/01/2020", "02/05/2020", "03/01/2020", "03/02/2020"];
        assert_eq!(decided(&rising).order, DateOrder::Mdy);
    }

    #[test]
    fn two_digit_years_come_last_where_that_reads_as_well() {
        assert_eq!(
            read(&["20/02/14, 08:00", "27/02/14"]),
            ["2014-02-20", "2014-02-27"]
        );
        assert_eq!(
            read(&["98/12/31", "99/01/15"]),
            ["1998-12-31", "1999-01-15"]
        );
    }

    #[test]
    fn two_digit_years_that_bring_the_rows_into_sequence_are_asked_for() {
        let texts = [
            "20-03-05", "20-03-19", "20-04-02", "20-05-14", "21-01-11", "21-02-08",
        ];
        let column = decided(&texts);
        assert!(column.is_open);
        assert_eq!(column.order, DateOrder::Ymd);
        // Newest first, with the day in front.
        let falling = ["05/03/14", "20/02/14", "10/02/14", "08/02/14"];
        assert!(!decided(&falling).is_open);
        assert_eq!(decided(&falling).order, DateOrder::Dmy);
    }

    #[test]
    fn days_that_cannot_be_are_told_apart() {
        assert_eq!(
            read(&[
                "2020-01-01",
                "",
                "soon",
                "2020-02-30",
                "1899-12-31",
                "2026-09-02"
            ]),
            [
                "2020-01-01",
                "Missing",
                "Bad",
                "Bad",
                "OutOfRange",
                "InFuture"
            ]
        );
    }

    #[test]
    fn the_pattern_says_how_dates_are_written() {
        for (texts, pattern) in [
            (&["2020-01-31"][..], "yyyy-mm-dd"),
            (&["31/01/2020"], "dd/mm/yyyy"),
            (&["01/31/2020 10:00"], "mm/dd/yyyy hh:mm"),
            (&["20/02/14, 08:00"], "dd/mm/yy hh:mm"),
            (&["2024-03-25T00:15:00+01:00"], "ISO 8601 with offset"),
            (&["3 févr. 2012"], "d MMM yyyy"),
            (&["2020-01"], "yyyy-mm"),
            (&["20200131"], "yyyymmdd"),
            (&["20200131T1830Z"], "yyyymmdd hh:mm"),
            (&["mar. 14/03/2023"], "dd/mm/yyyy"),
            (&["01/01/0001", "14/03/2023"], "dd/mm/yyyy"),
        ] {
            assert_eq!(decided(texts).pattern().as_deref(), Some(pattern));
        }
    }
}
