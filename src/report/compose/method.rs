//! How a report was counted, and as of which day.

use super::Composer;
use crate::analysis::Known;
use crate::report::{Audience, Block, Section, SectionKind};

impl Composer<'_> {
    pub(super) fn method(&self) -> Section {
        let (tr, input) = (self.tr, self.input);
        let now = &input.now;
        let is_for_sponsor = input.audience == Audience::Sponsor;
        let mut said = Vec::new();
        if input.community.is_fictitious {
            said.push(format!("{}.", tr.get("report-fictitious")));
        }
        if now.n_activities > 0 {
            said.push(tr.get("report-method-participation"));
            if now.people.is_some() {
                said.push(tr.get("report-method-new"));
            }
            if is_for_sponsor && now.not_seen.is_some() {
                said.push(tr.get("report-method-not-seen"));
            }
            if now.people.is_some() && now.n_unnamed > 0 {
                let args = [("n", now.n_unnamed.into())];
                said.push(tr.format("report-method-unnamed", &args));
            }
            if now.together.is_some() {
                said.push(tr.get("report-method-together"));
            }
            said.extend(self.part("report-method-together-part", now.together));
            said.extend(self.part("report-method-satisfaction-part", now.satisfaction));
            if input.period.whole_year().is_none() {
                said.push(tr.get("report-method-compared"));
            }
        }
        for begins in [input.before.begins, now.begins].into_iter().flatten() {
            let args = [("date", tr.date(begins).into())];
            said.push(tr.format("report-method-begins", &args));
        }
        if let Some(ends) = input.recorded_until.filter(|_| now.n_activities > 0) {
            let args = [("date", tr.date(ends).into())];
            said.push(tr.format("report-method-ends", &args));
        }
        if now.n_not_recorded > 0 {
            let args = [("n", now.n_not_recorded.into())];
            said.push(tr.format("report-method-gaps", &args));
        }
        if let Some(checkup) = &input.checkup {
            let args = [("n", checkup.fewest.into())];
            said.push(tr.format("report-method-checkup", &args));
        }
        if input.life.is_some() {
            let args = [(
                "date",
                tr.date(input.recorded_until.unwrap_or(input.period.to))
                    .into(),
            )];
            said.push(tr.format("report-method-read", &args));
        }
        if is_for_sponsor {
            said.push(tr.get("report-method-nameless"));
        } else if !input.texts.thanks.trim().is_empty() {
            said.push(tr.get("report-method-thanked"));
        }
        let args = [
            ("source", input.source.into()),
            ("date", tr.date(input.made_on).into()),
        ];
        said.push(tr.format("report-method-source", &args));
        Section {
            kind: SectionKind::Method,
            heading: tr.get("report-method"),
            blocks: vec![Block::Small(said.join(" "))],
        }
    }

    /// Of how many meetings a figure is known, where not of all.
    fn part(&self, key: &str, known: Option<Known>) -> Option<String> {
        let known = known.filter(|known| known.n < known.of)?;
        let args = [("n", known.n.into()), ("of", known.of.into())];
        Some(self.tr.format(key, &args))
    }
}
