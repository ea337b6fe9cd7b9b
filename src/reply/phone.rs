//! How long a reply is on a phone: the lines that its text takes in a bubble of 346 pixels, the
//! width that Telegram gives a message on most of them.

use unicode_width::UnicodeWidthStr;

use super::{Button, Reply, to_parts};

/// Columns of a line in a quotation, which is a little narrower than other text. A letter has about
/// eight pixels; Chinese and Japanese ones take two columns.
const COLUMNS: usize = 37;

/// Returns the number of lines of a reply's text on a phone, without buttons and pictures.
pub fn phone_lines(reply: &Reply) -> usize {
    to_parts(reply).iter().flat_map(|part| part.plain.lines()).map(wrapped).sum()
}

/// Width of a row of buttons, and what lies between two of them and around a label, in pixels.
const ROW_WIDTH: usize = 346;
const GAP: usize = 4;
const PADDING: usize = 12;

/// Width of a letter of a label.
const LETTER: usize = 8;

/// Arranges buttons so that each label is shown whole: Telegram gives the buttons of a row the same
/// width, and cuts a label that is wider. A row is cut into as few rows as it takes.
pub fn phone_rows(rows: Vec<Vec<Button>>) -> Vec<Vec<Button>> {
    rows.into_iter().flat_map(in_rows).collect()
}

fn in_rows(row: Vec<Button>) -> Vec<Vec<Button>> {
    let fits = |n_columns: usize| {
        let rest = row.len() % n_columns;
        row.chunks(n_columns).all(|part| {
            // The last, shorter row has wider buttons.
            let n = if part.len() == rest { rest } else { n_columns };
            part.iter().all(|button| button.label.width() <= columns_of(n))
        })
    };
    let n_columns = (1..=row.len())
        .map(|n_rows| row.len().div_ceil(n_rows))
        .find(|n_columns| fits(*n_columns))
        .unwrap_or(1);
    row.chunks(n_columns).map(<[Button]>::to_vec).collect()
}

/// Returns how many columns of a label fit if a row has this many buttons.
fn columns_of(n_buttons: usize) -> usize {
    let width = (ROW_WIDTH - GAP * (n_buttons - 1)) / n_buttons;
    width.saturating_sub(PADDING) / LETTER
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
    fn a_row_is_cut_where_a_label_would_be() {
        let row = |labels: &[&str]| -> Vec<Button> {
            let press = crate::reply::Press::Location;
            let button = |label: &&str| Button::new(*label, press.clone());
            labels.iter().map(button).collect()
        };
        let sizes = |labels: &[&str]| -> Vec<usize> {
            phone_rows(vec![row(labels)]).iter().map(Vec::len).collect()
        };
        assert_eq!(sizes(&["1", "2", "3", "4", "5", "6", "7", "8"]), [8]);
        assert_eq!(sizes(&["Read", "Save", "Mute", "Unfollow"]), [4]);
        assert_eq!(sizes(&["Summary, and why", "Original", "Save", "Follow"]), [2, 2]);
        assert_eq!(sizes(&["a", "b", "a very long label of a topic"]), [2, 1]);
        assert_eq!(sizes(&["one button of any length goes alone, whatever it says"]), [1]);
        assert_eq!(sizes(&[]), Vec::<usize>::new());
    }

    #[test]
    fn an_empty_line_between_blocks_counts() {
        assert_eq!(phone_lines(&Reply::saying("a").and_say("b")), 3);
        assert_eq!(phone_lines(&Reply::default()), 0);
    }
}
