//! Says the warning signs in words. The texts are under `analysis-sign-…`.

use crate::i18n::Tr;

use super::{Sign, SignLine, SignReading};

/// What the sign is about.
pub fn sign_name(sign: Sign, tr: &Tr) -> String {
    tr.get(&format!("analysis-sign-{}", sign.code()))
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
