//! Tags, comments and attributes, read as the HTML standard tokenizes them.

use std::borrow::Cow;

use memchr::{memchr, memmem};

use super::{Nesting, Purpose};

/// Attributes of one tag. A parser compares each with all others.
pub(super) const MAX_ATTRIBUTES: usize = 48;

/// A longer value of an attribute is cut.
const MAX_VALUE_BYTES: usize = 2048;

/// A longer name is not accepted.
const MAX_NAME_BYTES: usize = 64;

/// A piece of HTML.
pub(super) enum Token<'a> {
    Start(Tag<'a>),
    End(Cow<'a, str>),
    Doctype,
    /// Nothing to keep: a comment, an instruction, a tag of an impossible name.
    Nothing,
    /// A `<` that begins nothing.
    Less,
}

/// A start tag.
pub(super) struct Tag<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) attributes: Vec<(Cow<'a, str>, &'a str)>,
}

impl Tag<'_> {
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.0 == name).map(|attribute| attribute.1)
    }
}

impl<'a> Nesting<'a> {
    /// Returns the piece that begins at a `<`.
    pub(super) fn token(&mut self) -> Token<'a> {
        let bytes = self.html.as_bytes();
        match bytes.get(self.at + 1) {
            Some(first) if first.is_ascii_alphabetic() => self.start_tag(),
            Some(b'/') => match bytes.get(self.at + 2) {
                Some(first) if first.is_ascii_alphabetic() => {
                    self.at += 2;
                    let name = self.name();
                    // The content of an end tag after its name has no meaning, but quotation marks
                    // hide a `>`.
                    match self.attributes() {
                        Some(_) => name.map_or(Token::Nothing, Token::End),
                        None => Token::Nothing,
                    }
                }
                Some(_) => self.up_to_greater(),
                None => {
                    self.at += 1;
                    Token::Less
                }
            },
            Some(b'!') => {
                let rest = &bytes[self.at + 2..];
                if rest.starts_with(b"--") {
                    self.comment();
                    Token::Nothing
                } else {
                    let is_doctype =
                        rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype"));
                    self.up_to_greater();
                    if is_doctype { Token::Doctype } else { Token::Nothing }
                }
            }
            Some(b'?') => self.up_to_greater(),
            _ => {
                self.at += 1;
                Token::Less
            }
        }
    }

    fn up_to_greater(&mut self) -> Token<'a> {
        let rest = &self.html.as_bytes()[self.at..];
        self.at += memchr(b'>', rest).map_or(rest.len(), |at| at + 1);
        Token::Nothing
    }

    /// Skips a comment; one that is not closed extends to the end.
    fn comment(&mut self) {
        self.at += 4;
        let rest = &self.html.as_bytes()[self.at..];
        if rest.starts_with(b">") {
            self.at += 1;
        } else if rest.starts_with(b"->") {
            self.at += 2;
        } else {
            // "-->" or "--!>", whichever comes first.
            let mut from = 0;
            while let Some(dashes) = memmem::find(&rest[from..], b"--") {
                let after = &rest[from + dashes + 2..];
                match after {
                    [b'>', ..] => {
                        self.at += from + dashes + 3;
                        return;
                    }
                    [b'!', b'>', ..] => {
                        self.at += from + dashes + 4;
                        return;
                    }
                    _ => from += dashes + 1,
                }
            }
            self.at = self.html.len();
        }
    }

    /// Returns the name of a tag; `None` if no reader knows it and it could not be written again.
    fn name(&mut self) -> Option<Cow<'a, str>> {
        let rest = &self.html.as_bytes()[self.at..];
        let n_bytes = rest
            .iter()
            .position(|byte| is_blank(*byte) || matches!(byte, b'/' | b'>'))
            .unwrap_or(rest.len());
        let name = &self.html[self.at..self.at + n_bytes];
        self.at += n_bytes;
        is_name(name).then(|| lower(name))
    }

    fn start_tag(&mut self) -> Token<'a> {
        self.at += 1;
        let name = self.name();
        match (name, self.attributes()) {
            (Some(name), Some(attributes)) => Token::Start(Tag { name, attributes }),
            _ => Token::Nothing,
        }
    }

    /// Returns the attributes that are kept, up to and including the `>`; `None` if the document
    /// ends before it.
    pub(super) fn attributes(&mut self) -> Option<Vec<(Cow<'a, str>, &'a str)>> {
        let bytes = self.html.as_bytes();
        let mut kept: Vec<(Cow<'a, str>, &'a str)> = Vec::new();
        loop {
            self.skip_while(|byte| is_blank(byte) || byte == b'/');
            if *bytes.get(self.at)? == b'>' {
                self.at += 1;
                return Some(kept);
            }
            let (name, value) = self.attribute()?;
            if kept.len() >= MAX_ATTRIBUTES || !is_name(name) {
                continue;
            }
            let name = lower(name);
            let is_wanted = self.purpose != Purpose::Fragment
                || matches!(&*name, "class" | "id" | "role" | "hidden" | "aria-hidden")
                // Where an element is not shown, and links to notes of the same text.
                || name == "style" && value.to_ascii_lowercase().contains("none")
                || name == "href" && value.contains('#');
            if is_wanted && !kept.iter().any(|other| other.0 == name) {
                kept.push((name, beginning(value, MAX_VALUE_BYTES)));
            }
        }
    }

    /// Returns the name and the value of one attribute; `None` if the document ends within it.
    fn attribute(&mut self) -> Option<(&'a str, &'a str)> {
        let bytes = self.html.as_bytes();
        let name_from = self.at;
        // A name may begin with `=`.
        self.at += 1;
        self.skip_while(|byte| !is_blank(byte) && !matches!(byte, b'/' | b'>' | b'='));
        // Both ends are at ASCII characters.
        let name = &self.html[name_from..self.at];
        self.skip_while(is_blank);
        if bytes.get(self.at) != Some(&b'=') {
            return Some((name, ""));
        }
        self.at += 1;
        self.skip_while(is_blank);
        let value = match *bytes.get(self.at)? {
            quote @ (b'"' | b'\'') => {
                let from = self.at + 1;
                let Some(n_bytes) = memchr(quote, &bytes[from..]) else {
                    self.at = bytes.len();
                    return None;
                };
                self.at = from + n_bytes + 1;
                &self.html[from..from + n_bytes]
            }
            b'>' => "",
            _ => {
                let from = self.at;
                self.skip_while(|byte| !is_blank(byte) && byte != b'>');
                &self.html[from..self.at]
            }
        };
        Some((name, value))
    }

    fn skip_while(&mut self, is_meant: impl Fn(u8) -> bool) {
        let rest = &self.html.as_bytes()[self.at..];
        self.at += rest.iter().position(|byte| !is_meant(*byte)).unwrap_or(rest.len());
    }
}

pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// Returns whether this can be written as a name again.
fn is_name(name: &str) -> bool {
    let is_letter =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.');
    (1..=MAX_NAME_BYTES).contains(&name.len()) && name.as_bytes().iter().all(is_letter)
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// Returns the beginning of a text, up to this many bytes, in whole characters.
pub(super) fn beginning(text: &str, max_bytes: usize) -> &str {
    &text[..text.floor_char_boundary(max_bytes)]
}
