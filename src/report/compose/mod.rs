//! Puts a report into words.

mod figures;
mod health;
mod method;
mod opening;

use chrono::Datelike;

use super::{Audience, Block, Picture, Report, ReportInput, Section, SectionKind};
use crate::analysis::{NotYet, Period, since_tried};
use crate::domain::{Milestone, MilestoneKind, Story};
use crate::i18n::Tr;

/// The height of the picture of a check-up beside its width: twelve rows need it.
const CHECKUP_RATIO: f64 = 0.66;

/// The report, in the language of `tr`.
pub fn compose(input: &ReportInput<'_>, tr: &Tr) -> Report {
    let of = Composer { input, tr };
    let mut sections = vec![of.opening()];
    // Of a year of which nothing is known nothing is made up; what was typed stands.
    if input.now.n_activities > 0 {
        sections.push(of.figures());
        sections.push(of.health());
    }
    sections.extend(of.tried());
    sections.extend(of.thanks());
    sections.extend(of.stories());
    sections.extend(of.checkup());
    let texts = input.texts;
    sections.extend(of.typed(SectionKind::Next, "report-next", &texts.next));
    sections.extend(of.typed(SectionKind::Help, "report-help", &texts.help));
    sections.extend(of.typed(SectionKind::OwnWord, "report-own-word", &texts.own_word));
    sections.push(of.method());
    let fictitious = input.community.is_fictitious;
    Report {
        language: tr.language(),
        running: of.running(),
        addressed: of.addressed(),
        headline: of.headline(),
        foot: if fictitious {
            tr.get("report-fictitious")
        } else {
            String::new()
        },
        made_on: input.made_on,
        sections,
    }
}

struct Composer<'a> {
    input: &'a ReportInput<'a>,
    tr: &'a Tr,
}

impl Composer<'_> {
    fn running(&self) -> String {
        let name = self.input.community.short_name();
        if let Some(year) = self.input.period.whole_year() {
            let args = [("name", name.into()), ("year", year.to_string().into())];
            return self.tr.format("report-running-year", &args);
        }
        let args = [("name", name.into()), ("period", self.days().into())];
        self.tr.format("report-running-days", &args)
    }

    fn addressed(&self) -> String {
        let sponsor = self.input.community.sponsor.trim();
        match self.input.audience {
            Audience::Members => self.tr.get("report-for-members"),
            Audience::Sponsor if sponsor.is_empty() => self.tr.get("report-for-sponsor-unnamed"),
            Audience::Sponsor => {
                let args = [("sponsor", sponsor.into())];
                self.tr.format("report-for-sponsor", &args)
            }
        }
    }

    /// `from 1 Jan 2025 to 20 Mar 2025`.
    fn days(&self) -> String {
        let Period { from, to } = self.input.period;
        let args = [
            ("from", self.tr.date(from).into()),
            ("to", self.tr.date(to).into()),
        ];
        self.tr.format("report-period-days", &args)
    }

    /// `in 2025`, or the days.
    fn when(&self) -> String {
        match self.input.period.whole_year() {
            Some(year) => self.in_year(year),
            None => self.days(),
        }
    }

    fn when_before(&self) -> String {
        match self.input.period.whole_year() {
            Some(year) => self.in_year(year - 1),
            None => self.tr.get("report-the-year-before"),
        }
    }

    fn in_year(&self, year: i32) -> String {
        let args = [("year", year.to_string().into())];
        self.tr.format("report-in-year", &args)
    }

    /// The milestones of the period, and what came after what was tried.
    fn tried(&self) -> Option<Section> {
        let mut blocks = Vec::new();
        let mut is_held_against = false;
        for it in self.input.milestones {
            if !self.input.period.holds(it.from) {
                continue;
            }
            blocks.push(self.dated(it));
            if let Some(sentence) = self.since(it) {
                blocks.push(Block::Small(sentence));
                is_held_against = true;
            }
        }
        if is_held_against {
            blocks.push(Block::Small(self.tr.get("report-tried-caution")));
        }
        self.section(SectionKind::Tried, "report-tried", blocks)
    }

    fn dated(&self, milestone: &Milestone) -> Block {
        let kind = self
            .tr
            .get(&format!("domain-milestone-{}", milestone.kind.code()));
        let day = |day| self.tr.date(day);
        let when = match milestone.to.filter(|to| *to > milestone.from) {
            Some(to) => format!("{} – {}", day(milestone.from), day(to)),
            None => day(milestone.from),
        };
        Block::Dated {
            when,
            what: if milestone.title.trim().is_empty() {
                kind
            } else {
                milestone.title.trim().to_owned()
            },
        }
    }

    /// What the months after it were like, where six of them have gone by.
    fn since(&self, milestone: &Milestone) -> Option<String> {
        let is_trial = matches!(
            milestone.kind,
            MilestoneKind::Tried | MilestoneKind::FormatChange | MilestoneKind::FacilitatorChange
        );
        let life = self.input.life.filter(|_| is_trial)?;
        let found: Result<_, NotYet> = since_tried(life, milestone.from, self.input.milestones);
        let found = found.ok()?;
        let (tr, months) = (self.tr, found.months.now);
        let (first, last) = (months.first(), months.last());
        let from = if first.year() == last.year() {
            tr.month_name(first.number()).to_owned()
        } else {
            tr.month(first)
        };
        let args = [("from", from.into()), ("to", tr.month(last).into())];
        let months = tr.format("report-tried-months", &args);
        let compared = tr.get(if found.is_year_before {
            "report-tried-year-before"
        } else {
            "report-tried-just-before"
        });
        let args = [
            ("months", months.into()),
            ("after", tr.number(found.after, 1).into()),
            ("before", tr.number(found.before, 1).into()),
            ("compared", compared.into()),
        ];
        Some(tr.format("report-tried-since", &args))
    }

    fn thanks(&self) -> Option<Section> {
        let is_for_members = self.input.audience == Audience::Members;
        let text = &self.input.texts.thanks;
        self.typed(SectionKind::Thanks, "report-thanks", text)
            .filter(|_| is_for_members)
    }

    fn stories(&self) -> Option<Section> {
        let stories = self
            .input
            .texts
            .stories
            .iter()
            .map(|story| self.story(story));
        self.section(SectionKind::Stories, "report-stories", stories.collect())
    }

    fn story(&self, story: &Story) -> Block {
        let source = if story.source.is_empty() {
            String::new()
        } else {
            let args = [("source", story.source.as_str().into())];
            self.tr.format("report-story-source", &args)
        };
        Block::Story {
            value: self.tr.get(&format!("report-value-{}", story.value.code())),
            text: story.text.clone(),
            source,
        }
    }

    fn checkup(&self) -> Vec<Section> {
        let Some(part) = &self.input.checkup else {
            return Vec::new();
        };
        let args = [
            ("date", self.tr.date(part.checkup.held_on).into()),
            ("n", part.checkup.respondents.len().into()),
        ];
        let title = self.tr.get("report-checkup");
        let picture = Picture {
            chart: part.chart.clone(),
            ratio: CHECKUP_RATIO,
            title: title.clone(),
            alt: part.chart.summary.clone(),
            caption: String::new(),
        };
        let seen = Section {
            kind: SectionKind::Checkup,
            heading: title,
            blocks: vec![
                Block::Small(self.tr.format("report-checkup-when", &args)),
                Block::Picture(Box::new(picture)),
            ],
        };
        let read = Some(part.chart.subtitle.trim()).filter(|it| !it.is_empty());
        let read = read.map(|it| Block::Paragraph(it.to_owned()));
        let read = self.section(
            SectionKind::CheckupRead,
            "report-checkup-read",
            read.into_iter().collect(),
        );
        std::iter::once(seen).chain(read).collect()
    }

    /// What was typed, a paragraph for each line of it.
    fn typed(&self, kind: SectionKind, heading: &str, text: &str) -> Option<Section> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let blocks = lines.map(|line| Block::Paragraph(line.to_owned()));
        self.section(kind, heading, blocks.collect())
    }

    fn section(&self, kind: SectionKind, heading: &str, blocks: Vec<Block>) -> Option<Section> {
        (!blocks.is_empty()).then(|| Section {
            kind,
            heading: self.tr.get(heading),
            blocks,
        })
    }
}

/// The year, or both that the days span.
fn column(period: Period) -> String {
    let (from, to) = (period.from.year(), period.to.year());
    if from == to {
        to.to_string()
    } else {
        format!("{from}–{to}")
    }
}
