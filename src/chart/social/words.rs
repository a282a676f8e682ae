//! What pictures of people say beside what they show.

use super::SocialInput;
use crate::chart::ChartKind;
use crate::i18n::Tr;

/// The caption: what is invented, how it was counted, who is named, and when.
pub(super) fn caption(input: &SocialInput<'_>, method: &[String], tr: &Tr) -> String {
    if !input.has_caption {
        // That people are named is said whatever else is left out.
        return if input.has_names && input.kind == ChartKind::Ties {
            tr.get("ties-picture-named")
        } else {
            String::new()
        };
    }
    let mut sentences = Vec::new();
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    if input.kind == ChartKind::Ties {
        sentences.push(tr.get(if input.has_names {
            "ties-picture-named"
        } else {
            "ties-picture-numbers"
        }));
    }
    if let Some(n) = input.left_out {
        sentences.push(tr.format("ties-cli-left-out", &[("n", n.into())]));
    }
    sentences.extend(method.iter().cloned());
    let source = [("source", input.source.into())];
    sentences.push(tr.format("ties-picture-source", &source));
    let date = [("date", tr.date(input.made_on).into())];
    sentences.push(tr.format("chart-caption-made", &date));
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences.join(" ")
}

/// The title: whose picture, and of what.
pub(super) fn title(input: &SocialInput<'_>, what: &str, tr: &Tr) -> String {
    let args = [("name", input.name.into()), ("what", tr.get(what).into())];
    tr.format("ties-picture-title", &args)
}
