//! Which kind of group it is: six questions, each answer weighing on all six kinds by a
//! table that is shown.
//!
//! The questions are what Wenger and Snyder (2000) and the founding series tell the kinds
//! apart by: who decides on membership, whether an end is planned, what is to come out,
//! what one owes the others, how large and fixed the group is, what is shared. The weights
//! are Essor's own. They are added up to put the likeliest first, and are no probability.

use crate::domain::GroupType;

/// How many kinds there are.
const N: usize = GroupType::ALL.len();

/// One of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupQuestion {
    Membership,
    End,
    Outcome,
    Duty,
    Size,
    Shared,
}

/// An answer: the end of the key of its words, and its weight on each kind in the order of
/// [`GroupType::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupAnswer {
    pub code: &'static str,
    pub weights: [u32; N],
}

const fn answer(code: &'static str, weights: [u32; N]) -> GroupAnswer {
    GroupAnswer { code, weights }
}

impl GroupQuestion {
    pub const ALL: [Self; 6] = [
        Self::Membership,
        Self::End,
        Self::Outcome,
        Self::Duty,
        Self::Size,
        Self::Shared,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Membership => "membership",
            Self::End => "end",
            Self::Outcome => "outcome",
            Self::Duty => "duty",
            Self::Size => "size",
            Self::Shared => "shared",
        }
    }

    /// The answers there are. The columns: practice, interest, codevelopment, network,
    /// project, functional.
    pub const fn answers(self) -> &'static [GroupAnswer] {
        match self {
            Self::Membership => {
                const {
                    &[
                        answer("self", [3, 3, 1, 2, 0, 0]),
                        answer("invited", [1, 0, 3, 1, 1, 0]),
                        answer("assigned", [0, 0, 0, 0, 2, 3]),
                    ]
                }
            }
            Self::End => {
                const {
                    &[
                        answer("none", [2, 2, 0, 2, 0, 2]),
                        answer("cycle", [0, 0, 3, 0, 1, 0]),
                        answer("milestone", [0, 0, 0, 0, 3, 0]),
                    ]
                }
            }
            Self::Outcome => {
                const {
                    &[
                        answer("practice", [3, 0, 1, 0, 0, 1]),
                        answer("own_problem", [1, 0, 3, 1, 0, 0]),
                        answer("news", [0, 3, 0, 2, 0, 0]),
                        answer("deliverable", [0, 0, 0, 0, 3, 2]),
                    ]
                }
            }
            Self::Duty => {
                const {
                    &[
                        answer("nothing", [1, 3, 0, 3, 0, 0]),
                        answer("a_word", [3, 1, 1, 0, 0, 0]),
                        answer("absence", [0, 0, 3, 0, 2, 3]),
                    ]
                }
            }
            Self::Size => {
                const {
                    &[
                        answer("open", [2, 2, 0, 2, 0, 1]),
                        answer("small", [0, 0, 3, 0, 2, 1]),
                    ]
                }
            }
            Self::Shared => {
                const {
                    &[
                        answer("practice", [3, 0, 1, 1, 0, 1]),
                        answer("interest", [0, 3, 0, 1, 0, 0]),
                        answer("task", [0, 0, 0, 0, 3, 2]),
                    ]
                }
            }
        }
    }
}

/// A kind with its sum, and what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupGuess {
    pub kind: GroupType,
    pub sum: u32,
    /// The questions whose answers weigh on it most, the heaviest first; two at most.
    pub because: Vec<(GroupQuestion, &'static str)>,
}

/// The kinds by their sums, the likeliest first. `chosen` has for each question, in order,
/// the place of its answer; nothing before all are answered.
pub fn group_guesses(chosen: &[Option<usize>]) -> Option<Vec<GroupGuess>> {
    let mut answers = Vec::with_capacity(GroupQuestion::ALL.len());
    for (question, at) in GroupQuestion::ALL.into_iter().zip(chosen) {
        answers.push((question, question.answers().get((*at)?)?));
    }
    if answers.len() < GroupQuestion::ALL.len() {
        return None;
    }
    let mut guesses: Vec<GroupGuess> = GroupType::ALL
        .into_iter()
        .zip(0_usize..)
        .map(|(kind, at)| {
            let weight = |it: &GroupAnswer| it.weights.get(at).copied().unwrap_or(0);
            let mut because: Vec<_> = answers.iter().filter(|it| weight(it.1) >= 2).collect();
            because.sort_by_key(|it| std::cmp::Reverse(weight(it.1)));
            GroupGuess {
                kind,
                sum: answers.iter().map(|it| weight(it.1)).sum(),
                because: because
                    .into_iter()
                    .take(2)
                    .map(|it| (it.0, it.1.code))
                    .collect(),
            }
        })
        .collect();
    guesses.sort_by_key(|guess| std::cmp::Reverse(guess.sum));
    Some(guesses)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of the answers with these codes.
    fn chosen(codes: [&str; 6]) -> Vec<Option<usize>> {
        let pairs = GroupQuestion::ALL.into_iter().zip(codes);
        pairs
            .map(|(question, code)| question.answers().iter().position(|it| it.code == code))
            .collect()
    }

    #[test]
    fn each_kind_comes_first_for_what_it_is_known_by() {
        for (kind, codes) in [
            (
                GroupType::CommunityOfPractice,
                ["self", "none", "practice", "a_word", "open", "practice"],
            ),
            (
                GroupType::CommunityOfInterest,
                ["self", "none", "news", "nothing", "open", "interest"],
            ),
            (
                GroupType::Codevelopment,
                [
                    "invited",
                    "cycle",
                    "own_problem",
                    "absence",
                    "small",
                    "practice",
                ],
            ),
            (
                GroupType::InformalNetwork,
                ["invited", "none", "news", "nothing", "open", "practice"],
            ),
            (
                GroupType::ProjectTeam,
                [
                    "assigned",
                    "milestone",
                    "deliverable",
                    "absence",
                    "small",
                    "task",
                ],
            ),
            (
                GroupType::FunctionalTeam,
                ["assigned", "none", "deliverable", "absence", "open", "task"],
            ),
        ] {
            let guesses = group_guesses(&chosen(codes)).expect("all are answered");
            assert_eq!(guesses[0].kind, kind, "{guesses:#?}");
            assert!(guesses[0].sum > guesses[1].sum, "{guesses:#?}");
            assert_eq!(guesses[0].because.len(), 2);
        }
    }

    #[test]
    fn nothing_is_said_before_all_is_answered() {
        let mut some = chosen(["self", "none", "practice", "a_word", "open", "practice"]);
        some[3] = None;
        assert_eq!(group_guesses(&some), None);
        assert_eq!(group_guesses(&some[..5]), None);
    }
}
