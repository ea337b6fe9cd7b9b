//! Questions and exclamations that a sentence in Arabic letters quotes: without capitals, the words
//! around the quotation tell whether the sentence goes on.

use crate::text::language::Lexicon;
use crate::text::slice::Slicing;

/// The marks that quote in Arabic, Persian and Urdu, in the directions that papers use.
const MARKS: [char; 9] = ['«', '»', '“', '”', '‘', '’', '"', '\'', '„'];

/// Whether a quotation that ends in `؟` or `!` is part of a longer sentence: `سأل «لماذا؟» ولم يجب`.
///
/// After a colon the quotation is a whole sentence: what follows goes on only with a conjunction.
pub(super) fn goes_on(lexicon: &Lexicon, before: &str, after: &str) -> bool {
    let quoted = before.trim_end_matches(MARKS);
    // The library leaves the marks that it does not know as closing ones to what follows.
    let rest = if quoted.len() == before.len() { after.trim_start_matches(MARKS) } else { after };
    let is_closed = quoted.len() < before.len() || rest.len() < after.len();
    if !is_closed || !quoted.ends_with(['؟', '!', '?']) {
        return false;
    }
    let said = quoted.trim_end_matches(['؟', '!', '?']).trim_end();
    let rest = rest.trim_start();
    if !said.ends_with(is_arabic_letter) || !rest.starts_with(is_arabic_letter) {
        return false;
    }
    let Some(opening) = said.rfind(MARKS) else { return false };
    let boundaries = &lexicon.boundaries;
    if boundaries.quotation_particles.iter().any(|it| rest.starts_with(it.as_str())) {
        return true;
    }
    let next = rest.split_whitespace().next().unwrap_or_default();
    if boundaries.openers.iter().any(|opener| opener == next) {
        return false;
    }
    let is_announced = said
        .slice(..opening)
        .trim_end_matches(|c: char| MARKS.contains(&c) || c == ' ')
        .ends_with(':');
    !is_announced || next.starts_with(['و', 'ف'])
}

/// A letter of the Arabic script, also those that other languages added.
fn is_arabic_letter(c: char) -> bool {
    matches!(c as u32, 0x0620..=0x06FF) && c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use crate::text::sentence::split;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = split(text).into_iter().map(|span| text[span].trim()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_question_within_a_sentence_in_arabic_letters_does_not_end_it() {
        for text in [
            "سأل النائب «لماذا ارتفع السعر الآن؟» ولم يجب الوزير عن سؤاله.",
            "هتف المحتجون «ارحلوا!» ثم غادروا الساحة في هدوء.",
            "سأل المدير \"من دفع الثمن؟\" ولم يجبه أحد.",
            "سأل المدير ”من دفع الثمن؟“ ولم يجبه أحد.",
            "سأل المدير: «من دفع الثمن؟» فلم يجبه أحد.",
            "رفع السكان لافتة «أين الماء؟» أمام مبنى البلدية.",
            "او گفت: «برو!» و رفت.",
            "او پرسید: «چرا؟» اما جوابی نشنید.",
            "اس نے کہا ’’کیوں؟‘‘ اور چلے گئے۔",
            "لوگوں نے نعرہ لگایا \"بس کرو!\" لیکن کوئی نہ آیا۔",
        ] {
            check(text, &[text]);
        }
    }

    #[test]
    fn a_question_that_is_quoted_whole_ends_before_a_new_sentence() {
        check(
            "قال المدير: «من دفع الثمن؟» وأضاف أن الشركة خسرت.",
            &["قال المدير: «من دفع الثمن؟»", "وأضاف أن الشركة خسرت."],
        );
        check(
            "سأل المدير: «من دفع الثمن؟» الشركة لم ترد.",
            &["سأل المدير: «من دفع الثمن؟»", "الشركة لم ترد."],
        );
        check("لماذا ارتفع السعر؟ ولم يجب الوزير.", &["لماذا ارتفع السعر؟", "ولم يجب الوزير."]);
    }
}
