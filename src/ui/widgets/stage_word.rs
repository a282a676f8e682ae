//! A stage as its word: never colour alone.

use crate::analysis::{Verdict, VerdictStage};
use crate::i18n::Tr;

/// The word for where a community stands.
pub(crate) fn stage_word(tr: &Tr, verdict: Option<&Verdict>) -> String {
    if verdict.is_some_and(Verdict::is_winding_down) {
        return tr.get("ui-stage-winding-down");
    }
    match verdict.map(|verdict| verdict.stage) {
        None => tr.get("ui-stage-no-activity"),
        Some(VerdictStage::TooEarly) => tr.get("ui-stage-too-early"),
        Some(VerdictStage::Stage(stage)) => tr.get(&format!("domain-stage-{}", stage.code())),
    }
}
