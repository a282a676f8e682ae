//! A text in angle brackets to its tags.

use std::borrow::Cow;

/// What stands next in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// With its entities, unless it is `plain`.
    Text {
        text: &'t str,
        is_plain: bool,
    },
    Open(Tag<'t>),
    /// By its name.
    Close(&'t str),
}

/// An opening tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// Without what stands before a colon, as written.
    pub name: &'t str,
    attributes: &'t str,
    /// Nothing stands in it: `<br/>`.
    pub is_closed: bool,
}

impl<'t> Tag<'t> {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute, whatever stands before its colon.
    pub(crate) fn attribute(&self, wanted: &str) -> Option<Cow<'t, str>> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
            let length = rest
                .find(|letter: char| letter.is_whitespace() || letter == '=')
                .unwrap_or(rest.len());
            let (name, behind) = rest.split_at_checked(length)?;
            if rest.is_empty() {
                return None;
            }
            let (value, after) = match behind.trim_start().strip_prefix('=') {
                None => ("", behind),
                Some(value) => value_of(value.trim_start()),
            };
            if local(name).eq_ignore_ascii_case(wanted) {
                return Some(decoded(value));
            }
            // A stray sign is passed over.
            rest = if after.len() == rest.len() {
                let first = rest.chars().next().map_or(1, char::len_utf8);
                after.get(first..)?
            } else {
                after
            };
        }
    }

    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// The value at the start of `text`, and what follows.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(behind) = text.strip_prefix(quote) {
            return behind.split_once(quote).unwrap_or((behind, ""));
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at(end)
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The tags of a text, one after the other.
pub(super) struct Tags<'t> {
    rest: &'t str,
    /// How many bytes may be looked at twice, so that a text of nothing but
    /// quotes ends in time.
    n_bytes_left: usize,
}

impl<'t> Tags<'t> {
    pub(crate) const fn of(text: &'t str) -> Self {
        Self {
            rest: text,
            n_bytes_left: text.len().saturating_mul(4),
        }
    }

    /// Passes over all up to the end of the element that was opened by `name`, in
    /// which angle brackets mean nothing.
    pub(crate) fn skip_raw(&mut self, name: &str) {
        while let Some((_, behind)) = self.rest.split_once("</") {
            self.rest = behind;
            let is_end = behind
                .get(..name.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(name));
            if is_end {
                self.rest = behind.split_once('>').map_or("", |(_, after)| after);
                return;
            }
        }
        self.rest = "";
    }

    /// The end of the tag that `text` is within: `>` ends no value in quotes.
    fn end_of_tag(&mut self, text: &str) -> Option<usize> {
        let mut quote = None;
        for (place, byte) in text.bytes().enumerate() {
            match (byte, quote) {
                _ if place >= self.n_bytes_left => break,
                (b'>', None) => {
                    return Some(place);
                }
                (b'"' | b'\'', None) => quote = Some(byte),
                (byte, Some(open)) if byte == open => quote = None,
                _ => {}
            }
        }
        self.n_bytes_left = self.n_bytes_left.saturating_sub(text.len());
        text.find('>')
    }
}

impl<'t> Iterator for Tags<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(behind) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Token::Text {
                    text,
                    is_plain: false,
                });
            };
            if let Some(comment) = behind.strip_prefix("!--") {
                self.rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            if let Some(plain) = behind.strip_prefix("![CDATA[") {
                let (text, rest) = plain.split_once("]]>").unwrap_or((plain, ""));
                self.rest = rest;
                return Some(Token::Text {
                    text,
                    is_plain: true,
                });
            }
            let is_tag = behind.starts_with(|letter: char| {
                letter.is_alphabetic() || matches!(letter, '/' | '!' | '?')
            });
            let end = if is_tag {
                self.end_of_tag(behind)
            } else {
                None
            };
            let Some(end) = end else {
                // A sign of a sum, or a tag that is broken off.
                self.rest = behind;
                return Some(Token::Text {
                    text: "<",
                    is_plain: true,
                });
            };
            let (tag, rest) = behind.split_at(end);
            self.rest = rest.get(1..).unwrap_or_default();
            if tag.starts_with(['!', '?']) {
                continue;
            }
            if let Some(name) = tag.strip_prefix('/') {
                return Some(Token::Close(local(name.trim())));
            }
            let length = tag
                .find(|letter: char| letter.is_whitespace() || letter == '/')
                .unwrap_or(tag.len());
            let (name, attributes) = tag.split_at(length);
            return Some(Token::Open(Tag {
                name: local(name),
                attributes,
                is_closed: tag.ends_with('/'),
            }));
        }
    }
}

/// `text` with its entities as letters.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    const LONGEST_NAME: usize = 12;
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut letters = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        letters.push_str(before);
        let name = behind
            .char_indices()
            .take(LONGEST_NAME)
            .find(|(_, letter)| *letter == ';')
            .and_then(|(end, _)| behind.get(..end));
        if let Some(name) = name
            && let Some(letter) = entity(name)
        {
            letters.push(letter);
            rest = behind.get(name.len() + 1..).unwrap_or_default();
        } else {
            letters.push('&');
            rest = behind;
        }
    }
    letters.push_str(rest);
    Cow::Owned(letters)
}

/// The names of the letters from U+00A0 on, in their order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
    macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
    Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

const OTHERS: [(&str, char); 23] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Yuml", 'Ÿ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("euro", '€'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("bull", '•'),
    ("check", '✓'),
    ("checkmark", '✓'),
    ("cross", '✗'),
    ("thinsp", '\u{2009}'),
];

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| *letter != '\0');
    }
    let other = OTHERS.iter().find(|(known, _)| *known == name);
    other.map(|(_, letter)| *letter).or_else(|| {
        let place = LATIN.split(' ').position(|known| known == name)?;
        char::from_u32(0xA0 + u32::try_from(place).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_entities_are_read_as_browsers_do() {
        let mut tags =
            Tags::of("<td COLSPAN=2 title='a > b' x:num>&Eacute;t&eacute; &#x2714; &amp;c</TD>");
        let Some(Token::Open(tag)) = tags.next() else {
            panic!("a tag");
        };
        assert!(tag.is("TD"));
        assert_eq!(tag.number("colspan"), Some(2));
        assert_eq!(tag.attribute("title").as_deref(), Some("a > b"));
        assert_eq!(tag.attribute("num").as_deref(), Some(""));
        assert_eq!(tag.attribute("rowspan"), None);
        let Some(Token::Text { text, .. }) = tags.next() else {
            panic!("text");
        };
        assert_eq!(decoded(text), "Été ✔ &c");
        assert_eq!(tags.next(), Some(Token::Close("TD")));
        assert_eq!(tags.next(), None);
    }

    #[test]
    fn the_letters_stand_in_their_order() {
        for (name, letter) in [
            ("nbsp", '\u{a0}'),
            ("laquo", '«'),
            ("eacute", 'é'),
            ("yuml", 'ÿ'),
        ] {
            assert_eq!(entity(name), Some(letter));
        }
        assert_eq!(
            decoded("R&D & Co; &unknown; &#0;"),
            "R&D & Co; &unknown; &#0;"
        );
    }

    #[test]
    fn comments_plain_text_and_raw_elements_are_no_tags() {
        let mut tags =
            Tags::of("<!-- <td> --><script>if (a<b) '</td>'</script>1 < 2<![CDATA[<b>]]>");
        assert!(matches!(tags.next(), Some(Token::Open(tag)) if tag.is("script")));
        tags.skip_raw("script");
        let texts: Vec<_> = tags
            .map(|token| match token {
                Token::Text { text, .. } => text,
                _ => "tag",
            })
            .collect();
        assert_eq!(texts, ["1 ", "<", " 2", "<b>"]);
    }
}
