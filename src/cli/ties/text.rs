//! What `essor ties` says to people.

use super::super::{CliError, output};
use super::People;
use crate::analysis::{self, Ring, Tie};
use crate::i18n::Tr;

/// The ties that are told one by one, at most.
const MOST_TIES: usize = 12;

/// All that is said of the ties of one community.
pub(super) fn print_ties(people: &People<'_>, tr: &Tr) -> Result<(), CliError> {
    let view = people.view;
    let ties = &view.ties;
    output::print_line(&view.name)?;
    let say = |words: &str| output::print_line(&format!("  {words}"));
    if view.without_facilitators {
        say(&tr.format("ties-cli-left-out", &[("n", view.n_left_out.into())]))?;
    }
    match &ties.group {
        Err(reason) => say(&analysis::no_chance_sentence(*reason, ties, tr))?,
        Ok(group) => {
            say(&analysis::ties_headline(group, tr))?;
            say(&analysis::chance_sentence(ties, group, tr))?;
            say(&analysis::often_sentence(group, tr))?;
            if let Some(words) = analysis::clustering_sentence(group, tr) {
                say(&words)?;
            }
            for place in &group.most_tied {
                let Some(person) = ties.people.get(*place) else {
                    continue;
                };
                let ring = person.ring.map_or("none", Ring::code);
                let args = [
                    ("who", people.called(person.person).into()),
                    ("ring", tr.get(&format!("ties-ring-{ring}")).into()),
                    ("meetings", person.n_meetings.into()),
                    ("links", person.n_links.into()),
                ];
                say(&format!("· {}", tr.format("ties-cli-person", &args)))?;
            }
            for tie in strongest(people) {
                let called = |place: usize| {
                    let person = ties.people.get(place);
                    person.map_or_else(String::new, |it| people.called(it.person))
                };
                let args = [
                    ("a", called(tie.a).into()),
                    ("b", called(tie.b).into()),
                    ("together", tie.together.into()),
                    ("expected", expected(tie, tr).into()),
                ];
                say(&format!("– {}", tr.format("ties-cli-tie", &args)))?;
            }
        }
    }
    if let Some(words) = analysis::flows_sentence(&view.flows, tr) {
        say(&words)?;
    }
    if !view.cohorts.is_empty() {
        say(&tr.get("ties-cli-newcomers"))?;
    }
    for cohort in &view.cohorts {
        say(&format!("· {}", analysis::cohort_sentence(cohort, tr)))?;
    }
    if view.bridges.communities.len() > 1 {
        say(&analysis::bridges_sentence(&view.bridges.bridges, tr))?;
    }
    say(&analysis::ties_method(ties, tr))?;
    Ok(())
}

fn expected(tie: &Tie, tr: &Tr) -> String {
    tie.expected
        .map_or_else(|| "—".to_owned(), |it| tr.number(it, 1))
}

/// The ties farthest above chance.
fn strongest<'a>(people: &People<'a>) -> Vec<&'a Tie> {
    let mut often: Vec<&Tie> = people.view.ties.often().collect();
    let excess = |tie: &Tie| tie.excess().unwrap_or_default();
    often.sort_by(|one, other| excess(other).total_cmp(&excess(one)));
    often.truncate(MOST_TIES);
    often
}
