//! What the characters of a sentence say: capitals, missing blanks, marks at both ends.

/// Measures of a sentence's characters.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(in crate::summary::headline) struct Surface {
    /// Places where two sentences or words are glued together: `end.Follow`.
    pub(in crate::summary::headline) n_glued: usize,
    /// Share of the letters that are capitals.
    pub(in crate::summary::headline) capitals: f64,
    /// Share of the words that begin with a capital.
    pub(in crate::summary::headline) title_case: f64,
    /// Share of the characters that are letters.
    pub(in crate::summary::headline) letters: f64,
    /// Ends with a stop, marks after it aside.
    pub(in crate::summary::headline) ends: bool,
    /// Has a dash, a colon or dots inside.
    pub(in crate::summary::headline) n_breaks: usize,
    /// Has a bracket.
    pub(in crate::summary::headline) has_bracket: bool,
    /// Begins with a quotation mark.
    pub(in crate::summary::headline) opens_quote: bool,
    /// Begins with a single quotation mark.
    pub(in crate::summary::headline) opens_single: bool,
    /// Any double quotation mark.
    pub(in crate::summary::headline) has_quote: bool,
    /// Quotation marks that open less those that close; straight ones do both in turn.
    pub(in crate::summary::headline) unbalanced: i32,
    /// Ends with a quotation mark.
    pub(in crate::summary::headline) closes_quote: bool,
    /// An address of the web, or a sign of a tag.
    pub(in crate::summary::headline) has_address: bool,
    /// Exclaims.
    pub(in crate::summary::headline) exclaims: bool,
}

impl Surface {
    /// Reads a sentence.
    pub(in crate::summary::headline) fn read(text: &str) -> Surface {
        let mut surface = Surface {
            opens_quote: text.starts_with(['“', '"', '«', '„', '»', '「', '『', '‘', '\'']),
            opens_single: text.starts_with(['‘', '\'']),
            ends: text
                .trim_end_matches(['”', '“', '"', '’', '\'', ')', ']', '»', '«', '」', '』'])
                .ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔']),
            ..Surface::default()
        };
        let (mut n_chars, mut n_letters, mut n_capitals) = (0, 0, 0);
        let (mut n_words, mut n_capital_words) = (0, 0);
        let mut last = [' '; 4];
        let mut n_straight = 0;
        for c in text.chars() {
            n_chars += 1;
            let (is_letter, is_capital) = (c.is_alphabetic(), c.is_uppercase());
            n_letters += usize::from(is_letter);
            n_capitals += usize::from(is_capital);
            let before = last[3];
            if is_letter && !before.is_alphanumeric() && !matches!(before, '\'' | '’') {
                n_words += 1;
                n_capital_words += usize::from(is_capital);
            }
            surface.n_glued += usize::from(is_capital && is_glued(&last));
            match c {
                '“' | '«' | '「' => surface.unbalanced += 1,
                '”' | '»' | '」' => surface.unbalanced -= 1,
                '"' => n_straight += 1,
                _ => {}
            }
            match c {
                '“' | '”' | '"' | '«' | '»' | '„' | '「' | '」' => {
                    surface.has_quote = true
                }
                '—' | '–' | ':' | '…' | ';' => surface.n_breaks += 1,
                '(' | '[' => surface.has_bracket = true,
                '@' | '#' | '©' | '|' => surface.has_address = true,
                '!' => surface.exclaims = true,
                _ => {}
            }
            last = [last[1], last[2], last[3], c];
        }
        surface.unbalanced = surface.unbalanced.abs() + n_straight % 2;
        surface.closes_quote = text.ends_with(['”', '"', '»', '」', '“']);
        surface.has_address |= text.contains("www.") || text.contains("http");
        let share = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        surface.capitals = share(n_capitals, n_letters);
        surface.title_case = share(n_capital_words, n_words);
        surface.letters = share(n_letters, n_chars);
        surface
    }
}

/// Whether a capital after these four characters begins something that a lost blank glued on:
/// `...end.F`, `...end”F`, `...wordF`.
fn is_glued(last: &[char; 4]) -> bool {
    let is_small = |c: char| c.is_lowercase() || c.is_ascii_digit();
    let after_stop = matches!(last[3], '.' | '?' | '!' | '”' | ')') && is_small(last[2]);
    let after_marks = matches!(last[3], '”' | '"' | '’')
        && matches!(last[2], '.' | '?' | '!' | ',')
        && (is_small(last[1]) || last[1].is_alphabetic());
    let inside_word = last.iter().all(|c| c.is_lowercase());
    after_stop || after_marks || inside_word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glued_sentences_are_counted() {
        let n_glued = |text: &str| Surface::read(text).n_glued;
        assert_eq!(n_glued("The bank fell in the end.Follow it on Monday."), 1);
        assert_eq!(n_glued("“It fell.”The bank of Oslo rose."), 1);
        assert_eq!(n_glued("The bankFollow us"), 1);
        assert_eq!(n_glued("The U.S. bank of iPhone sellers rose by 3.5%. It fell."), 0);
    }

    #[test]
    fn shares_are_of_letters_words_and_characters() {
        let surface = Surface::read("AB cd ef.");
        assert_eq!((surface.capitals, surface.letters), (2.0 / 6.0, 6.0 / 9.0));
        assert_eq!(surface.title_case, 1.0 / 3.0);
        assert!(surface.ends && !Surface::read("AB cd").ends && Surface::read("Ab.”").ends);
    }
}
