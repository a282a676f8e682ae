//! The people of one line.

use super::WrittenPerson;

/// A part of a line between two marks that keep people apart.
struct Piece {
    name: String,
    email: Option<String>,
}

pub(super) fn people_of_line(line: &str) -> Vec<WrittenPerson> {
    let line = without_bullet(line);
    let mut pieces: Vec<Piece> = if line.contains('\t') {
        vec![cells(line)]
    } else if split(line, ';').len() > 1 {
        split(line, ';')
            .iter()
            .map(|text| piece(text, true))
            .collect()
    } else {
        let parts = split(line, ',');
        let is_one = is_family_and_given(&parts);
        if is_one {
            vec![piece(line, true)]
        } else {
            parts.iter().map(|text| piece(text, false)).collect()
        }
    };
    join_addresses(&mut pieces);
    pieces.into_iter().filter_map(person).collect()
}

/// `Roy, Ana <ana@x.ca>` alone on its line: a single word, a comma, and an
/// address that only the second part has.
fn is_family_and_given(parts: &[String]) -> bool {
    match parts {
        [family, given] => {
            let given = piece(given, false);
            !family.contains('@')
                && family.split_whitespace().count() == 1
                && given.email.is_some()
                && !given.name.is_empty()
        }
        _ => false,
    }
}

/// The cells of a row of a sheet: the one with an address, and the others,
/// which make the name together.
fn cells(line: &str) -> Piece {
    let mut whole = Piece {
        name: String::new(),
        email: None,
    };
    for cell in line.split('\t') {
        let part = piece(cell, false);
        if !part.name.is_empty() {
            if !whole.name.is_empty() {
                whole.name.push(' ');
            }
            whole.name += &part.name;
        }
        whole.email = whole.email.or(part.email);
    }
    whole
}

/// An address that stands alone belongs to the name before it.
fn join_addresses(pieces: &mut Vec<Piece>) {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces.drain(..) {
        match joined.last_mut() {
            Some(last) if piece.name.is_empty() && last.email.is_none() => {
                last.email = piece.email;
            }
            _ => joined.push(piece),
        }
    }
    *pieces = joined;
}

fn piece(text: &str, turns: bool) -> Piece {
    let text = text.trim();
    let (name, email) = match text.rsplit_once('<') {
        Some((name, address)) => (name, address.trim_end_matches('>')),
        None if is_address(text) => ("", text),
        None => (text, ""),
    };
    let email = email.trim();
    let email = email.strip_prefix("mailto:").unwrap_or(email);
    let is_quoted = name.trim().starts_with('"');
    let name = name.replace('"', "");
    let name = match name.split_once(',') {
        Some((family, given)) if turns || is_quoted => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name,
    };
    Piece {
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        email: is_address(email).then(|| email.to_owned()),
    }
}

fn is_address(text: &str) -> bool {
    let is_word = !text.contains(char::is_whitespace) && !text.contains(['<', '>', '"']);
    let mut parts = text.split('@');
    let (user, host) = (parts.next(), parts.next());
    is_word
        && parts.next().is_none()
        && user.is_some_and(|user| !user.is_empty())
        && host.is_some_and(|host| host.contains('.') && !host.starts_with('.'))
}

/// Splits outside quotes and angle brackets.
fn split(line: &str, mark: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut is_quoted, mut is_address) = (false, false);
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '<' => is_address = true,
            '>' => is_address = false,
            _ => {}
        }
        if letter == mark && !is_quoted && !is_address {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// Without `-`, `•` or `3.` at its beginning.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_matches(|letter: char| letter != '\t' && letter.is_whitespace());
    let digits = line.len()
        - line
            .trim_start_matches(|it: char| it.is_ascii_digit())
            .len();
    if digits > 0
        && let Some(rest) = line.get(digits..)
        && rest.starts_with(['.', ')'])
    {
        return rest.trim_start_matches(['.', ')', ' ']);
    }
    match line.strip_prefix(['-', '•', '*', '–', '·']) {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}

/// A person, unless there is no letter in it, or it is a header of a sheet.
fn person(piece: Piece) -> Option<WrittenPerson> {
    const HEADERS: [&str; 12] = [
        "nom",
        "prénom",
        "nom prénom",
        "prénom nom",
        "name",
        "first name last name",
        "courriel",
        "e-mail",
        "email",
        "nom courriel",
        "name e-mail",
        "name email",
    ];
    let name = match (piece.name, &piece.email) {
        (name, Some(email)) if name.is_empty() => email.clone(),
        (name, _) => name,
    };
    let is_header = HEADERS.contains(&name.to_lowercase().as_str());
    (name.contains(char::is_alphanumeric) && !is_header).then_some(WrittenPerson {
        name,
        email: piece.email,
    })
}
