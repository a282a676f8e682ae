//! A stage as its word: never colour alone.

use crate::analysis::{Verdict, VerdictStage, stage_words};
use crate::i18n::Tr;

/// The word for where a community stands.
pub(crate) fn stage_word(tr: &Tr, verdict: Option<&Verdict>) -> String {
    match verdict {
        None => tr.get("ui-stage-no-activity"),
        Some(verdict) if verdict.is_winding_down() => tr.get("ui-stage-winding-down"),
        Some(verdict) if verdict.stage == VerdictStage::TooEarly => tr.get("ui-stage-too-early"),
        Some(verdict) => stage_words(verdict, tr),
    }
}
