//! How long a reply is on a phone: the lines that its text takes in a bubble of 346 pixels, the
//! width that Telegram gives a message on most of them.

use unicode_width::UnicodeWidthStr;

use super::{Reply, to_parts};

/// Columns of a line in a quotation, which is a little narrower than other text. A letter has about
/// eight pixels; Chinese and Japanese ones take two columns.
const COLUMNS: usize = 37;

/// Returns the number of lines of a reply's text on a phone, without buttons and pictures.
pub fn phone_lines(reply: &Reply) -> usize {
    to_parts(reply).iter().flat_map(|part| part.plain.lines()).map(wrapped).sum()
}

/// Returns the number of lines that a line takes.
fn wrapped(line: &str) -> usize {
    let (mut n_lines, mut at) = (1, 0);
    for word in line.split_inclusive(' ') {
        let width = word.trim_end().width();
        if at > 0 && at + width > COLUMNS {
            n_lines += 1;
            at = 0;
        }
        // A word that is wider than a line goes over several.
        n_lines += width.saturating_sub(1) / COLUMNS;
        at = if width > COLUMNS { word.width() % COLUMNS } else { at + word.width() };
    }
    n_lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_between_words() {
        assert_eq!(wrapped(""), 1);
        assert_eq!(wrapped(&"word ".repeat(7)), 1);
        assert_eq!(wrapped(&"word ".repeat(8)), 2);
        assert_eq!(wrapped(&"x".repeat(75)), 3);
        assert_eq!(wrapped(&"漢".repeat(19)), 2);
    }

    #[test]
    fn an_empty_line_between_blocks_counts() {
        assert_eq!(phone_lines(&Reply::saying("a").and_say("b")), 3);
        assert_eq!(phone_lines(&Reply::default()), 0);
    }
}
