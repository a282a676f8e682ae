//! Conversations as telephones write them: a line for each message, with the day,
//! the time and whoever wrote it.
//!
//! Programs and countries differ in everything (`[12.01.24, 19:05:33] Anne: …`,
//! `2024-01-12 19 h 05 - Anne: …`, `1/12/24, 7:05 PM - Anne: …`), so the shape of
//! the lines is what counts: a stamp, a stroke or a bracket, a name, a colon.

use crate::import::dates::month_of_name;

/// One line of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// Somebody wrote it.
    Message,
    /// The program tells of the conversation: who joined, what it is called.
    Notice,
    /// The message above goes on, or it is none.
    Other,
}

/// Whether `text` is a conversation.
pub(super) fn is_chat(text: &str) -> bool {
    const SAMPLE_LINES: usize = 2000;
    let (mut n_messages, mut n_stamped, mut n_lines) = (0_usize, 0_usize, 0_usize);
    let mut begins_with_stamp = false;
    for line in text.lines() {
        let line = without_marks(line);
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let sort = sort(line);
        begins_with_stamp |= n_lines == 0 && sort != Line::Other;
        n_lines += 1;
        n_stamped += usize::from(sort != Line::Other);
        n_messages += usize::from(sort == Line::Message);
        if n_lines == SAMPLE_LINES {
            break;
        }
    }
    // A table may hold a conversation in one of its cells.
    let is_mostly = begins_with_stamp || n_stamped * 2 > n_lines;
    n_messages > 0 && is_mostly && n_messages * 2 >= n_stamped
}

/// The beginning of the line without the marks that tell in which direction
/// letters run, and with plain spaces.
fn without_marks(line: &str) -> String {
    const ENOUGH: usize = 400;
    line.chars()
        .take(ENOUGH)
        .filter(|letter| {
            !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        })
        .map(|letter| if letter.is_whitespace() && letter != '\t' { ' ' } else { letter })
        .collect()
}

/// In bytes: some letters take three.
const LONGEST_STAMP: usize = 64;
const LONGEST_NAME: usize = 120;

fn sort(line: &str) -> Line {
    if let Some(behind) = line.strip_prefix('[') {
        return match behind.split_once(']') {
            Some((stamp, rest)) if is_stamp(stamp) => told_by(rest),
            _ => Line::Other,
        };
    }
    // `Anne, [12.01.2024 19:05]`: what was said stands in the lines below.
    if let Some((name, stamp)) = line.trim_end_matches(':').rsplit_once(", [")
        && let Some(stamp) = stamp.strip_suffix(']')
        && is_stamp(stamp)
        && name.len() <= LONGEST_NAME
    {
        return Line::Message;
    }
    // `19:05:33 ⇥ Anne: ⇥ …`: of one meeting, on no day.
    if let Some((time, rest)) = line.split_once('\t')
        && time.len() == 8
        && has_time(time)
        && rest
            .split('\t')
            .next()
            .is_some_and(|name| name.trim_end().ends_with(':'))
    {
        return Line::Message;
    }
    for stroke in [" - ", " – ", " — "] {
        if let Some((stamp, rest)) = line.split_once(stroke)
            && is_stamp(stamp)
        {
            return told_by(rest);
        }
    }
    Line::Other
}

/// Whose line it is, by what stands behind the stamp.
fn told_by(rest: &str) -> Line {
    let name = rest.split_once(':').map(|(name, _)| name.trim());
    let is_name = name.is_some_and(|name| !name.is_empty() && name.len() <= LONGEST_NAME);
    if is_name { Line::Message } else { Line::Notice }
}

/// Whether `stamp` is a day and a time, in whatever order and language.
fn is_stamp(stamp: &str) -> bool {
    const LETTERS_OF_A_WORD: usize = 4;
    if stamp.len() > LONGEST_STAMP {
        return false;
    }
    let mut n_numbers = 0_usize;
    let mut names_month = false;
    for part in stamp.split(|letter: char| !letter.is_alphanumeric()) {
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_numeric();
            let length = rest
                .find(|letter: char| letter.is_numeric() != is_digit)
                .unwrap_or(rest.len());
            let (run, after) = rest.split_at(length);
            if is_digit {
                n_numbers += 1;
                if run.chars().count() > 4 {
                    return false;
                }
            } else if month_of_name(run).is_some() {
                names_month = true;
            } else if run.chars().count() > LETTERS_OF_A_WORD {
                return false;
            }
            rest = after;
        }
    }
    let n_of_day = if names_month { 2 } else { 3 };
    let only_known = stamp.chars().all(|letter| {
        letter.is_alphanumeric()
            || matches!(letter, ' ' | '/' | '.' | '-' | ',' | ':' | '،' | '\'' | '’')
    });
    only_known && (n_of_day + 2..=n_of_day + 3).contains(&n_numbers) && has_time(stamp)
}

/// Whether two numbers are parted as those of a clock are: `19:05`, `7.05`,
/// `19 h 05`.
fn has_time(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().any(|(place, letter)| {
        let is_between = matches!(letter, ':' | '.' | 'h' | 'H' | '時' | '시' | '点' | '點');
        let number = |mut around: Box<dyn Iterator<Item = &char> + '_>| {
            around
                .find(|letter| **letter != ' ')
                .is_some_and(|letter| letter.is_numeric())
        };
        is_between
            && number(Box::new(letters.iter().take(place).rev()))
            && number(Box::new(letters.iter().skip(place + 1)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_many_countries_are_messages() {
        for line in [
            "12/01/2024, 19:05 - Marie Roy: Ordre du jour : budget",
            "1/12/24, 7:05 PM - Marie Roy: Hi",
            "1/12/24, 7:05\u{202f}PM - Marie Roy: Hi",
            "2024-01-12, 7:05 p.m. - Marie Roy: Hi",
            "2024-01-12 19 h 05 - Marie Roy: Bonjour",
            "12/01/2024 à 19:05 - Marie Roy: Bonjour",
            "12.01.24, 19:05 - Jürgen Vogt: Hallo",
            "12/1/24 19:05 - José Ruiz: Hola",
            "12/1/24, 7:05 p. m. - José Ruiz: Hola",
            "[12/01/2024 19:05:33] Marie Roy: Bonjour",
            "\u{200e}[12.01.24, 19:05:33] Jürgen: \u{200e}Bild weggelassen",
            "[2024/01/12 19:05:33] 田中: こんにちは",
            "2024/01/12 午後7:05 - 田中: こんにちは",
            "٢٠٢٤/٠١/١٢، ١٩:٠٥ - مريم: مرحبا",
            "2024. 1. 12. 오후 7:05, - 김: 안녕",
            "12 janv. 2024, 19:05 - +33 6 39 98 00 11: <Médias omis>",
            "[12-Jan-24 07:05 PM] Anne: hello",
            "Marie Roy, [12.01.2024 19:05]",
            "19:05:33\tMarie Roy:\tBonjour",
            "19:05:33\t From Marie Roy to Everyone:\tBonjour",
        ] {
            assert_eq!(sort(&without_marks(line)), Line::Message, "{line}");
            assert!(is_chat(line), "{line}");
        }
    }

    #[test]
    fn rows_of_tables_and_notes_are_none() {
        for text in [
            "Date;Nom\n12/01/2024 19:05;Marie - Paul: ensemble\n",
            "2024-01-12 19:05,Marie,a - b: c\n2024-01-13 19:05,Paul,d - e: f\n",
            "12/01/2024, 19:05 - Marie Roy\n13/01/2024, 19:05 - Jean Roy\n",
            "12/01/2024 - Réunion : budget\nPrésents : Anne, Ben\n",
            "Date,Note\n2024-01-12,\"12/01/2024, 19:05 - Marie: oui\"\n2024-01-13,\"non\"\n",
            "19:05:33\t60\t12\n",
            "",
        ] {
            assert!(!is_chat(text), "{text}");
        }
    }

    #[test]
    fn a_conversation_has_notices_and_messages_of_many_lines() {
        let text = "12/01/2024, 19:05 - Les messages sont chiffrés de bout en bout.\n\
            12/01/2024, 19:06 - Marie Roy: Ordre du jour :\n- budget\n- date\n- lieu\n\
            02/02/2024, 08:00 - Jean Gagnon: Salut\n03/02/2024, 08:00 - Paul a été ajouté\n";
        assert!(is_chat(text));
    }
}
