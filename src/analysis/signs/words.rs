//! Says the warning signs in words. The texts are under `analysis-sign-…`.

use crate::i18n::Tr;

use super::{Sign, SignLine, SignReading};

/// What the sign is about.
pub fn sign_name(sign: Sign, tr: &Tr) -> String {
    tr.get(&format!("analysis-sign-{}", sign.code()))
}

/// A sign as one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignFigure {
    /// What it is of, in a few words.
    pub name: String,
    pub value: String,
    /// How many of how many.
    pub counted: String,
    /// What is usual here.
    pub usual: String,
    /// All of it in a sentence.
    pub sentence: String,
}

/// The sign as one figure with what it is compared with; nothing where the log cannot
/// tell it.
pub fn sign_figure(line: &SignLine, tr: &Tr) -> Option<SignFigure> {
    let reading = line.reading?;
    let (n, all) = reading.counted;
    let number = |n: u32| tr.number(f64::from(n), 0);
    let of = |n: u32, all: u32| {
        tr.format(
            "analysis-sign-of",
            &[("n", number(n).into()), ("all", number(all).into())],
        )
    };
    let (value, counted, usual) = match line.sign {
        Sign::NoShow | Sign::LeavingEarly => (
            tr.percent(reading.now),
            of(n, all),
            tr.percent(reading.baseline),
        ),
        Sign::PeopleLost => (
            tr.percent(reading.now),
            of(n, n + all),
            tr.percent(reading.baseline),
        ),
        Sign::FewShoulders => (
            number(n),
            tr.format("analysis-sign-people-of", &[("all", number(all).into())]),
            tr.number(reading.baseline, 1),
        ),
        Sign::Satisfaction => (
            tr.percent(reading.now),
            String::new(),
            tr.percent(reading.baseline),
        ),
    };
    Some(SignFigure {
        name: tr.get(&format!("analysis-sign-{}-short", line.sign.code())),
        value,
        counted,
        usual: tr.format("analysis-sign-usual", &[("usual", usual.into())]),
        sentence: sign_sentence(line, tr),
    })
}

/// The sign in numbers, now and before; a dash where the log cannot tell.
pub fn sign_sentence(line: &SignLine, tr: &Tr) -> String {
    let Some(reading) = line.reading else {
        return tr.get("analysis-sign-missing");
    };
    let key = format!("analysis-sign-{}-found", line.sign.code());
    let SignReading {
        now,
        baseline,
        counted,
        ..
    } = reading;
    let count = |n: u32| tr.number(f64::from(n), 0);
    match line.sign {
        Sign::NoShow | Sign::LeavingEarly => tr.format(
            &key,
            &[
                ("n", counted.0.into()),
                ("all", count(counted.1).into()),
                ("now", tr.percent(now).into()),
                ("baseline", tr.percent(baseline).into()),
            ],
        ),
        Sign::PeopleLost => {
            let lost = tr.format("analysis-sign-people_lost-lost", &[("n", counted.0.into())]);
            let gained = tr.format(
                "analysis-sign-people_lost-gained",
                &[("n", counted.1.into())],
            );
            tr.format(
                &key,
                &[
                    ("lost", lost.into()),
                    ("gained", gained.into()),
                    ("now", tr.percent(now).into()),
                    ("baseline", tr.percent(baseline).into()),
                ],
            )
        }
        Sign::FewShoulders => tr.format(
            &key,
            &[
                ("n", counted.0.into()),
                ("all", count(counted.1).into()),
                ("baseline", tr.number(baseline, 1).into()),
            ],
        ),
        Sign::Satisfaction => tr.format(
            &key,
            &[
                ("now", tr.percent(now).into()),
                ("baseline", tr.percent(baseline).into()),
            ],
        ),
    }
}
