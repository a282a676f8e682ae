//! How the community is doing, apart from what it brought: who is new, how meetings are
//! attended, how they are found, and the ties.

use super::Composer;
use crate::analysis::{self, NoChance};
use crate::report::{Block, Section, SectionKind};

impl Composer<'_> {
    pub(super) fn health(&self) -> Section {
        let (tr, now, before) = (self.tr, &self.input.now, &self.input.before);
        let mut sentences = Vec::new();
        if let (Some(new), Some(was)) = (now.new, before.new) {
            let args = [("now", new.into()), ("before", was.into())];
            let key = format!("report-health-new-{}", which(new.into(), was.into()));
            sentences.push(tr.format(&key, &args));
        }
        let mut meetings = Vec::new();
        if let (Some(held), Some(was)) = (now.meetings, before.meetings) {
            let args = [("now", held.into()), ("before", was.into())];
            let key = format!("report-health-meetings-{}", which(held.into(), was.into()));
            meetings.push(tr.format(&key, &args));
        }
        if let (Some(mean), Some(was)) = (now.per_meeting, before.per_meeting) {
            // What is not seen in the figures is no difference.
            let shown = |mean: f64| (mean * 10.0).round();
            let args = [
                ("now", tr.number(mean, 1).into()),
                ("before", tr.number(was, 1).into()),
            ];
            let key = format!(
                "report-health-attendance-{}",
                which(shown(mean), shown(was))
            );
            meetings.push(tr.format(&key, &args));
        }
        if !meetings.is_empty() {
            sentences.push(meetings.join(" "));
        }
        if let (Some(rated), Some(was)) = (now.satisfaction, before.satisfaction) {
            let args = [
                ("now", tr.percent(rated.value / 100.0).into()),
                ("before", tr.percent(was.value / 100.0).into()),
            ];
            let which = which(rated.value.round(), was.value.round());
            sentences.push(tr.format(&format!("report-health-satisfaction-{which}"), &args));
        }
        sentences.extend(self.ties());
        sentences.extend(self.beside());
        if sentences.is_empty() {
            sentences.push(tr.get("report-health-unknown"));
        }
        Section {
            kind: SectionKind::Health,
            heading: tr.get("report-health"),
            blocks: sentences.into_iter().map(Block::Paragraph).collect(),
        }
    }

    /// In what it is unlike the model community.
    fn beside(&self) -> Option<String> {
        let input = self.input;
        if input.beside.is_empty() {
            return None;
        }
        let key = if input.has_own_model {
            "report-beside-own"
        } else {
            "report-beside"
        };
        let args = [("sentences", input.beside.join(" ").into())];
        Some(self.tr.format(key, &args))
    }

    /// How many ties chance does not give. On whom they rest is told in the window alone.
    fn ties(&self) -> Option<String> {
        let ties = self.input.ties?;
        match &ties.group {
            Err(NoChance::NoNames) => None,
            Err(reason) => Some(analysis::no_chance_sentence(*reason, ties, self.tr)),
            Ok(group) => {
                let (_, low, high) = group.by_chance;
                if group.n_links <= high {
                    return Some(self.tr.get("report-ties-chance"));
                }
                let args = [
                    ("links", group.n_links.into()),
                    ("low", low.into()),
                    ("high", high.into()),
                ];
                Some(self.tr.format("report-ties", &args))
            }
        }
    }
}

fn which(now: f64, before: f64) -> &'static str {
    match now.total_cmp(&before) {
        std::cmp::Ordering::Greater => "more",
        std::cmp::Ordering::Less => "less",
        std::cmp::Ordering::Equal => "same",
    }
}
