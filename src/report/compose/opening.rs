//! The sentence that says it all, the verdict under it, and the curve.

use super::Composer;
use crate::analysis::{self, Evidence, Life, VerdictStage};
use crate::report::{Block, Picture, Section, SectionKind};

/// From these confidences on a stage is said, and said without a reserve.
const LIKELY: f64 = 0.6;
const SURE: f64 = 0.9;
/// A trend is at its highest from this share on.
const AT_PEAK: f64 = 0.995;
/// The height of the curve beside its width.
const CURVE_RATIO: f64 = 0.46;

impl Composer<'_> {
    pub(super) fn headline(&self) -> String {
        let (tr, now) = (self.tr, &self.input.now);
        let when = [("period", self.when().into())];
        let Some(participations) = now.participations else {
            return tr.format("report-nothing", &when);
        };
        if now.n_activities == 0 {
            return tr.format("report-quiet", &when);
        }
        let count = match self.input.before.participations {
            Some(before) => tr.format(
                "report-count-beside",
                &[
                    ("now", participations.into()),
                    ("period", self.when().into()),
                    ("before", before.into()),
                    ("compared", self.when_before().into()),
                ],
            ),
            None => tr.format(
                "report-count",
                &[
                    ("now", participations.into()),
                    ("period", self.when().into()),
                ],
            ),
        };
        let Some(life) = self.input.life else {
            return count;
        };
        let args = [
            ("stands", self.stands(life).into()),
            ("count", count.into()),
        ];
        tr.format("report-headline", &args)
    }

    fn stands(&self, life: &Life) -> String {
        let verdict = &life.verdict;
        match verdict.stage {
            VerdictStage::Stage(stage) if verdict.or.is_none() && verdict.confidence >= LIKELY => {
                let is_sure = verdict.confidence >= SURE;
                let certainty = if is_sure { "sure" } else { "likely" };
                let key = format!("report-stands-{}", stage.code());
                self.tr.format(&key, &[("certainty", certainty.into())])
            }
            // Between two stages, or too early, it is said as everywhere else.
            _ => analysis::stage_words(verdict, self.tr),
        }
    }

    pub(super) fn opening(&self) -> Section {
        let tr = self.tr;
        let mut blocks = Vec::new();
        if self.input.now.n_activities == 0 {
            blocks.push(Block::Lead(tr.get("report-nothing-lead")));
        }
        if let Some(life) = self.input.life {
            let verdict = analysis::verdict_sentence(life, tr);
            let verdict = tr.format("report-verdict", &[("verdict", verdict.into())]);
            let sentences: Vec<String> = std::iter::once(verdict).chain(self.peak(life)).collect();
            blocks.push(Block::Lead(sentences.join(" ")));
            blocks.extend(self.curve(life));
        }
        Section {
            kind: SectionKind::Opening,
            heading: String::new(),
            blocks,
        }
    }

    fn peak(&self, life: &Life) -> Option<String> {
        life.verdict.evidence.iter().find_map(|it| match it {
            Evidence::ShareOfPeak { share, .. } if *share >= AT_PEAK => {
                Some(self.tr.get("report-at-peak"))
            }
            Evidence::ShareOfPeak { share, peak, .. } => {
                let args = [
                    ("share", self.tr.percent(*share).into()),
                    ("peak", self.tr.month(*peak).into()),
                ];
                Some(self.tr.format("report-peak", &args))
            }
            _ => None,
        })
    }

    fn curve(&self, life: &Life) -> Option<Block> {
        let chart = self.input.lifecycle.clone()?;
        let mut caption = vec![self.tr.get("report-curve-caption")];
        let changes = analysis::measure_changes(self.input.milestones, &life.series);
        if let Some(place) = changes.last() {
            let month = self.tr.month(life.series.month(*place));
            let args = [("month", month.into())];
            caption.push(self.tr.format("report-curve-caption-changed", &args));
        }
        Some(Block::Picture(Box::new(Picture {
            ratio: CURVE_RATIO,
            title: chart.title.clone(),
            alt: chart.summary.clone(),
            caption: caption.join(" "),
            chart,
        })))
    }
}
