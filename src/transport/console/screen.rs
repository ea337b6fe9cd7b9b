//! Output to the terminal: everything that the program prints goes through here, and no foreign
//! text in it can control the terminal.
//!
//! Foreign text is everywhere (titles, feed names, file names, errors that quote them), so it is
//! cleaned when it is written, not at its origin. Lines of JSON for scripts keep every character,
//! as escapes.

use std::fmt;
use std::io::{self, IsTerminal, Write};

use anstyle::Style;
use serde::Serialize;

use crate::reply::{json_escaped, printable};

/// Output for people: control characters become blanks, direction overrides are dropped. Line ends
/// and tabs stay.
pub struct Screen<W: Write> {
    out: W,
    has_colour: bool,
    /// The first bytes of a character whose other bytes are not written yet.
    begun: Vec<u8>,
}

/// Returns the screen of standard output.
#[allow(clippy::disallowed_methods, reason = "the one place that may")]
pub fn stdout() -> Screen<impl Write> {
    Screen::new(anstream::stdout(), super::look_of_stdout().has_colour)
}

/// Returns the screen of standard error.
#[allow(clippy::disallowed_methods, reason = "the one place that may")]
pub fn stderr() -> Screen<impl Write> {
    Screen::new(
        anstream::stderr(),
        anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never,
    )
}

/// Returns standard output for scripts, byte for byte: its content comes from [`json`] or is a
/// document.
#[allow(clippy::disallowed_methods, reason = "the one place that may")]
pub fn raw_stdout() -> io::StdoutLock<'static> {
    io::stdout().lock()
}

/// Returns whether a person can see the progress.
#[allow(clippy::disallowed_methods, reason = "asks about it, writes nothing")]
pub fn shows_progress() -> bool {
    io::stderr().is_terminal()
}

/// Returns a value as one line of JSON in which control characters and direction overrides are
/// escaped.
pub fn json(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value).map(json_escaped)
}

/// Writes a line to standard error. A write error is ignored: it is not a reason to fail.
pub fn say_on_stderr(said: fmt::Arguments<'_>) {
    let _ = writeln!(stderr(), "{said}");
}

/// `eprintln!` through the [`Screen`].
macro_rules! complain {
    ($($said:tt)*) => { $crate::transport::console::screen::say_on_stderr(format_args!($($said)*)) };
}
pub(crate) use complain;

impl<W: Write> Screen<W> {
    /// Returns a screen that writes to `out`, with escape sequences of our own if it shows colours.
    pub fn new(out: W, has_colour: bool) -> Screen<W> {
        Screen { out, has_colour, begun: Vec::new() }
    }

    /// Writes a text in a style.
    pub fn styled(&mut self, style: Style, text: &str) -> io::Result<()> {
        if !self.has_colour {
            return self.write_all(text.as_bytes());
        }
        write!(self.out, "{style}{}{style:#}", printable(text))
    }

    /// Writes a text whose foreign parts are already clean and that may contain our styles, as
    /// [`render`](crate::reply::terminal::render) returns it. Escape sequences other than styles
    /// are still cleaned.
    pub fn rendered(&mut self, text: &str) -> io::Result<()> {
        for (at, piece) in text.split('\u{1b}').enumerate() {
            let style = (at > 0).then(|| style_len(piece)).flatten();
            match style.and_then(|len| piece.split_at_checked(len)) {
                Some((style, rest)) if self.has_colour => {
                    write!(self.out, "\u{1b}{style}{}", printable(rest))?
                }
                Some((_, rest)) => write!(self.out, "{}", printable(rest))?,
                None if at > 0 => write!(self.out, " {}", printable(piece))?,
                None => write!(self.out, "{}", printable(piece))?,
            }
        }
        Ok(())
    }
}

/// Returns the length of the rest of an escape sequence that sets a style (`[1;31m`).
fn style_len(piece: &str) -> Option<usize> {
    let codes =
        piece.strip_prefix('[')?.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
    codes.starts_with('m').then(|| piece.len() - codes.len() + 1)
}

impl<W: Write> Write for Screen<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.begun.extend_from_slice(bytes);
        let n_whole = match std::str::from_utf8(&self.begun) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => self.begun.len(),
        };
        let whole: Vec<u8> = self.begun.drain(..n_whole).collect();
        self.out.write_all(printable(&String::from_utf8_lossy(&whole)).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(
        has_colour: bool,
        write: impl FnOnce(&mut Screen<&mut Vec<u8>>) -> io::Result<()>,
    ) -> String {
        let mut bytes = Vec::new();
        write(&mut Screen::new(&mut bytes, has_colour)).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn foreign_text_cannot_steer_the_terminal() {
        assert_eq!(
            written(true, |it| writeln!(it, "a\u{1b}]0;x\u{7}\u{9b}2J\u{202e}b\tc")),
            "a ]0;x  2Jb\tc\n"
        );
    }

    #[test]
    fn styles_of_ours_are_written_where_colours_are_shown() {
        let bold = Style::new().bold();
        assert_eq!(written(true, |it| it.styled(bold, "a\u{1b}[31m")), "\u{1b}[1ma [31m\u{1b}[0m");
        assert_eq!(written(false, |it| it.styled(bold, "a\u{1b}[31m")), "a [31m");
        assert_eq!(
            written(true, |it| it.rendered("\u{1b}[1;36ma\u{1b}[0m\u{1b}[2Jb")),
            "\u{1b}[1;36ma\u{1b}[0m [2Jb"
        );
        assert_eq!(written(false, |it| it.rendered("\u{1b}[1ma\u{1b}[0m\u{1b}[2Jb")), "a [2Jb");
    }

    #[test]
    fn json_keeps_every_character_as_an_escape() {
        let text = "a\u{1b}\u{9b}\u{7f}\u{202e}é\u{2066}\"";
        let line = json(&text).unwrap();
        assert_eq!(line, "\"a\\u001b\\u009b\\u007f\\u202eé\\u2066\\\"\"");
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), text);
    }

    proptest! {
        #[test]
        fn whatever_is_written_in_whatever_pieces_is_clean(bytes in prop::collection::vec(any::<u8>(), 0..60), cut in 0..60usize, text in "\\PC{0,9}") {
            let cut = cut.min(bytes.len());
            let seen = written(true, |it| {
                it.write_all(&bytes[..cut])?;
                it.write_all(&bytes[cut..])
            });
            prop_assert!(!seen.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
            let halves = written(true, |it| text.as_bytes().iter().try_for_each(|byte| it.write_all(&[*byte])));
            prop_assert_eq!(halves, printable(&text));
        }
    }
}
