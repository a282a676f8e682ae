//! What `essor stages` says to people.

use super::super::{CliError, output};
use crate::analysis::{self, Advice, Life};
use crate::app::SourceCommunity;
use crate::domain::StageOverride;
use crate::i18n::Tr;

/// All that is said of one community.
pub(crate) fn print_life(
    name: &str,
    life: Option<&Life>,
    community: &SourceCommunity,
    tr: &Tr,
) -> Result<(), CliError> {
    let own_word = community.own_word();
    output::print_line(name)?;
    let Some(life) = life else {
        output::print_line(&format!("  {}", tr.get("cli-stages-nothing")))?;
        return print_own_word(own_word, tr);
    };
    output::print_line(&format!("  {}", analysis::verdict_sentence(life, tr)))?;
    print_own_word(own_word, tr)?;
    if let Some(alarm) = &life.watch.alarm {
        output::print_line(&format!("  ! {}", analysis::alarm_sentence(alarm, tr)))?;
    }
    for (is_supporting, text) in analysis::evidence_sentences(&life.verdict, tr) {
        let sign = if is_supporting { '+' } else { '−' };
        output::print_line(&format!("  {sign} {text}"))?;
    }
    for text in analysis::remark_sentences(&life.verdict.remarks, tr) {
        output::print_line(&format!("  · {text}"))?;
    }
    output::print_line(&format!("  {}", analysis::outlook_sentence(life, tr)))?;
    if life.outlook.is_ok() {
        for text in analysis::outlook_because(life, tr) {
            output::print_line(&format!("  · {text}"))?;
        }
        output::print_line(&format!("  · {}", analysis::outlook_note(tr)))?;
    }
    output::print_line(&format!("  {}", tr.get("cli-stages-advice")))?;
    for Advice { text, source } in community.advice(life, tr) {
        output::print_line(&format!("  – {text} ({source})"))?;
    }
    for span in &life.stages {
        output::print_line(&format!(
            "  {}  {} – {}  {}",
            tr.percent(span.confidence),
            span.months.first(),
            span.months.last(),
            tr.get(&format!("domain-stage-{}", span.stage.code())),
        ))?;
    }
    for line in &life.watch.signs {
        let mark = if line.reading.is_some_and(|it| it.warns) {
            '!'
        } else {
            ' '
        };
        output::print_line(&format!(
            "  {mark} {} {}",
            tr.format(
                "cli-stages-sign",
                &[("sign", analysis::sign_name(line.sign, tr).into())]
            ),
            analysis::sign_sentence(line, tr),
        ))?;
    }
    print_lenses(community, life, tr)
}

fn print_lenses(community: &SourceCommunity, life: &Life, tr: &Tr) -> Result<(), CliError> {
    if let Some(recent) = community.recent(life) {
        output::print_line(&format!("  {}", analysis::recent_sentence(&recent, tr)))?;
    }
    if let Some(standing) = community.standing(life) {
        let sentence = analysis::standing_sentence(&standing, tr);
        output::print_line(&format!("  {sentence} ({})", analysis::REFERENCE_SOURCE))?;
    }
    Ok(())
}

/// The facilitator's own word, under the computed one.
fn print_own_word(own_word: Option<&StageOverride>, tr: &Tr) -> Result<(), CliError> {
    let Some(own) = own_word else {
        return Ok(());
    };
    let stage = tr.get(&format!("domain-stage-{}", own.stage.code()));
    let text = tr.format(
        "cli-stages-own-word",
        &[
            ("date", tr.date(own.said_on).into()),
            ("stage", stage.to_lowercase().into()),
            ("since", tr.month(own.since).into()),
            // One line of the answer, however many the reason has.
            ("reason", own.reason.replace('\n', " ").into()),
        ],
    );
    output::print_line(&format!("  {text}"))?;
    Ok(())
}
