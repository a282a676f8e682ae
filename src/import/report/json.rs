//! The report as `inspect --json` prints it.

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value, json};

use super::{IgnoreReason, Question, Report, RowIssue};
use crate::import::{DateOrder, MarkMeaning};

impl Report {
    /// One JSON object; see "The command line" in the documentation. Fields
    /// are only ever added.
    pub const fn json(&self) -> ReportJson<'_> {
        ReportJson(self)
    }

    /// The same as a value, to be looked into.
    pub fn to_json(&self) -> Value {
        serde_json::to_value(self.json()).unwrap_or_default()
    }

    /// All of it but the two lists that may be as long as the file.
    fn head(&self) -> Value {
        let columns: Map<String, Value> = self
            .columns
            .iter()
            .map(|(role, header)| (role.code().to_owned(), json!(header)))
            .collect();
        let warnings: Vec<Value> = self
            .warnings
            .iter()
            .map(|warning| json!({ "code": warning.code(), "count": warning.count() }))
            .collect();
        json!({
            "version": 1,
            "file": self.file_name,
            "outcome": self.outcome.code(),
            "reason": self.reason.as_ref().map(super::RefusalReason::code),
            "questions": self.questions.iter().map(question).collect::<Vec<_>>(),
            "source": self.source,
            "sheets": self.sheets,
            "sheet": self.sheet,
            "encoding": self.encoding.map(super::TextEncoding::code),
            "delimiter": self.delimiter,
            "header_line": self.header_line,
            "header": self.headers,
            "columns": columns,
            "shape": if self.is_monthly { "monthly_totals" } else { "log" },
            "date_format": self.date_format,
            "date_order": self.date_order.map(DateOrder::code),
            "records": self.n_records,
            "accepted": self.n_accepted,
            "rejected_count": self.rejected.len(),
            "ignored": self.ignored.len(),
            "first_date": self.first_date,
            "last_date": self.last_date,
            "distinct_members": self.n_members,
            "distinct_member_days": self.n_member_days,
            "exact_duplicates": self.n_exact_duplicates,
            "reconnections": self.n_reconnections,
            "warnings": warnings,
            "mapping": self.mapping,
        })
    }
}

/// A report that is written without being built first.
#[derive(Clone, Copy, Debug)]
pub struct ReportJson<'r>(&'r Report);

impl Serialize for ReportJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Value::Object(head) = self.0.head() {
            for (key, value) in &head {
                map.serialize_entry(key, value)?;
            }
        }
        map.serialize_entry("rejected", &Rejected(&self.0.rejected))?;
        map.serialize_entry("ignored_rows", &Ignored(&self.0.ignored))?;
        map.end()
    }
}

struct Rejected<'r>(&'r [RowIssue]);

impl Serialize for Rejected<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|issue| {
            json!({ "line": issue.line, "reason": issue.reason.code(), "value": issue.value })
        }))
    }
}

struct Ignored<'r>(&'r [(u32, IgnoreReason)]);

impl Serialize for Ignored<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = self.0.iter();
        serializer.collect_seq(
            rows.map(|(line, reason)| json!({ "line": line, "reason": reason.code() })),
        )
    }
}

fn question(question: &Question) -> Value {
    match question {
        Question::DateOrder {
            guess,
            may_begin_with_year,
            example,
        } => json!({
            "code": question.code(),
            "choices": DateOrder::ALL
                .into_iter()
                .filter(|order| *may_begin_with_year || *order != DateOrder::Ymd)
                .map(DateOrder::code)
                .collect::<Vec<_>>(),
            "guess": guess.code(),
            "example": example,
        }),
        Question::Day { guess } => json!({ "code": question.code(), "guess": guess }),
        Question::DayColumn { columns, guess } => json!({
            "code": question.code(),
            "choices": columns.iter().map(|column| &column.name).collect::<Vec<_>>(),
            "guess": guess,
            "examples": columns.iter().map(|column| &column.examples).collect::<Vec<_>>(),
        }),
        Question::ExchangedDays {
            text,
            day,
            exchanged,
        } => json!({
            "code": question.code(),
            "choices": ["yes", "no"],
            "guess": "yes",
            "text": text,
            "day": day,
            "exchanged": exchanged,
        }),
        Question::Sheet { names, guess } => json!({
            "code": question.code(),
            "choices": names,
            "guess": guess,
        }),
        Question::Community { header, examples } => json!({
            "code": question.code(),
            "column": header,
            "examples": examples,
        }),
        Question::Marks { marks } => json!({
            "code": question.code(),
            "choices": MarkMeaning::ALL.map(MarkMeaning::code),
            "marks": marks
                .iter()
                .map(|mark| json!({ "mark": mark.text, "count": mark.n }))
                .collect::<Vec<_>>(),
        }),
    }
}
