//! What the page of signs says besides the numbers. The texts are under
//! `analysis-sign-…`.

use crate::i18n::Tr;

use super::{Sign, SignGap, SignHistory, SignLine, SignStanding, WarnsSince};

/// Why a sign cannot be told, with how much there is and how much it takes.
pub fn gap_sentence(gap: SignGap, tr: &Tr) -> String {
    let (code, numbers) = gap.told();
    let key = format!("analysis-sign-gap-{code}");
    let Some((n, needed)) = numbers else {
        return tr.get(&key);
    };
    let needed = tr.number(f64::from(needed), 0);
    tr.format(&key, &[("n", n.into()), ("needed", needed.into())])
}

/// What a sign measures and what one may make of it.
pub fn meaning_sentence(sign: Sign, tr: &Tr) -> String {
    tr.get(&format!("analysis-sign-{}-means", sign.code()))
}

/// Why a sign that is worse than usual does not warn; nothing where it does, or where
/// it is as usual.
pub fn doubt_sentence(line: &SignLine, tr: &Tr) -> Option<String> {
    if line.standing()? != SignStanding::WithinChance {
        return None;
    }
    let key = match line.sign {
        Sign::FewShoulders => "analysis-sign-few_shoulders-chance",
        Sign::Satisfaction => "analysis-sign-satisfaction-chance",
        Sign::NoShow | Sign::LeavingEarly | Sign::PeopleLost => "analysis-sign-chance",
    };
    Some(tr.get(key))
}

/// The months that a sign was read from, and since when it warns; nothing where it
/// cannot be told.
pub fn since_sentence(history: &SignHistory, tr: &Tr) -> Option<String> {
    let reading = history.now.ok()?;
    let months = [
        ("first", tr.month(reading.months.first()).into()),
        ("last", tr.month(reading.months.last()).into()),
    ];
    let mut sentence = tr.format("analysis-sign-months", &months);
    if history.sign == Sign::Satisfaction {
        let (n, before) = reading.counted;
        let counted = [("n", n.into()), ("before", before.into())];
        sentence.push(' ');
        sentence += &tr.format("analysis-sign-satisfaction-counted", &counted);
    }
    if let Some(WarnsSince { month, is_longer }) = history.warns_since() {
        let key = if is_longer {
            "analysis-sign-since-longer"
        } else {
            "analysis-sign-since"
        };
        sentence.push(' ');
        sentence += &tr.format(key, &[("month", tr.month(month).into())]);
    }
    Some(sentence)
}

/// A value of the sign: a share, or a number of people.
pub fn value_text(sign: Sign, value: f64, tr: &Tr) -> String {
    match sign {
        Sign::FewShoulders => tr.number(value, 0),
        _ => tr.percent(value),
    }
}

/// The curve for those who do not see it; nothing where there is none.
pub fn curve_sentence(history: &SignHistory, tr: &Tr) -> Option<String> {
    let (first, _) = history.known().next()?;
    let (last, now) = history.known().last()?;
    let values = || history.known().map(|(_, reading)| reading.now);
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(0.0, f64::max);
    let value = |value| value_text(history.sign, value, tr);
    Some(tr.format(
        "analysis-sign-curve",
        &[
            ("first", tr.month(first).into()),
            ("last", tr.month(last).into()),
            ("low", value(low).into()),
            ("high", value(high).into()),
            ("now", value(now.now).into()),
        ],
    ))
}
