//! Text of a message with its styles. Messages are written with `<b>`, `<i>` and `<code>`; what
//! fills them is plain text, whatever it holds.

use std::borrow::Cow;
use std::fmt;

/// How a part of a phrase looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Plain text.
    Plain,
    /// `<b>`: bold.
    Bold,
    /// `<i>`: italic, for remarks about an answer.
    Italic,
    /// `<code>`: fixed width, for text to type.
    Code,
}

/// Tags in the files, and the noncharacters that stand for them in a rendered message: no value can
/// have them, so no value can change the style.
const MARKS: [(&str, char, Manner); 6] = [
    ("<b>", '\u{FDD0}', Manner::Bold),
    ("</b>", '\u{FDD1}', Manner::Plain),
    ("<i>", '\u{FDD2}', Manner::Italic),
    ("</i>", '\u{FDD3}', Manner::Plain),
    ("<code>", '\u{FDD4}', Manner::Code),
    ("</code>", '\u{FDD5}', Manner::Plain),
];

/// A rendered message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase(String);

impl Phrase {
    pub(super) fn of_marked(text: String) -> Phrase {
        Phrase(text)
    }

    pub(super) fn as_marked(&self) -> &str {
        &self.0
    }

    /// Returns the text without styles.
    pub fn plain(&self) -> String {
        without_marks(&self.0).into_owned()
    }

    /// Returns the parts in order, none of them empty. Styles do not nest.
    pub fn pieces(&self) -> Vec<(Manner, &str)> {
        let mut pieces = Vec::new();
        let mut manner = Manner::Plain;
        for part in self.0.split_inclusive(|c| mark(c).is_some()) {
            let next = part.chars().next_back().and_then(mark);
            let text =
                if next.is_some() { part.trim_end_matches(|c| mark(c).is_some()) } else { part };
            if !text.is_empty() {
                pieces.push((manner, text));
            }
            manner = next.unwrap_or(manner);
        }
        pieces
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&without_marks(&self.0))
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Phrase {
        Phrase(without_marks(text).into_owned())
    }
}

impl From<&String> for Phrase {
    fn from(text: &String) -> Phrase {
        Phrase::from(text.as_str())
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Phrase {
        Phrase::from(text.as_str())
    }
}

/// Puts the marks in place of the tags of a file.
pub(super) fn marked(file: &str) -> String {
    MARKS.iter().fold(file.to_owned(), |text, (tag, mark, _)| {
        text.replace(tag, mark.encode_utf8(&mut [0; 4]))
    })
}

/// Returns text without marks.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    if text.contains(|c| mark(c).is_some()) {
        text.chars().filter(|c| mark(*c).is_none()).collect::<String>().into()
    } else {
        text.into()
    }
}

/// Returns what follows a mark; `None` for any other character.
fn mark(c: char) -> Option<Manner> {
    MARKS.iter().find(|(_, mark, _)| *mark == c).map(|(_, _, manner)| *manner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_styles() {
        let phrase = Phrase::of_marked(marked("You follow <b>Nvidia</b>. Send <code>/help</code>"));
        let pieces = phrase.pieces();
        let expected = [
            (Manner::Plain, "You follow "),
            (Manner::Bold, "Nvidia"),
            (Manner::Plain, ". Send "),
            (Manner::Code, "/help"),
        ];
        assert_eq!(pieces, expected);
        assert_eq!(phrase.plain(), "You follow Nvidia. Send /help");
    }

    #[test]
    fn a_value_changes_no_style() {
        for text in ["<b>x</b>", "\u{FDD0}x\u{FDD1}", "{ $x }"] {
            let phrase = Phrase::from(text);
            assert!(phrase.pieces().iter().all(|(manner, _)| *manner == Manner::Plain), "{text}");
        }
    }
}
