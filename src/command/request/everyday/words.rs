//! A line -> its words, as phrases compare them: without case, accents and punctuation; an elided
//! word and each Han character are words of their own. Pure.

use rustc_hash::FxHashSet;

use crate::text::language::Language;
use crate::text::slice::Slicing;
use crate::text::term::{fold, stem_of_folded};

/// A shorter word has no inflected forms, in characters.
const MIN_STEMMED: usize = 4;

/// A line of more words is not an everyday phrase; one of Han characters has more.
const MAX_WORDS: usize = 24;
const MAX_TOKENS: usize = 60;

/// Punctuation around words.
const MARKS: &str = ",.!?;:…\"“”„()[]-–—~«»‹›¿¡،؛؟。、「」『』《》【】·";

/// How a language spells words, beyond case and accents.
#[derive(Default)]
pub(super) struct Spelling {
    /// Letters that are written in several ways, and the way in which they are compared.
    pub(super) replaced: Vec<(String, String)>,
    /// Folded words that are written before another without a blank, apostrophe included: `l'`.
    pub(super) elisions: FxHashSet<String>,
    /// Folded words that are written after a name and a hyphen: "Nvidia-Nachrichten".
    pub(super) after_hyphen: FxHashSet<String>,
}

/// A word of a line.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// As it was typed, punctuation included.
    pub(super) typed: &'a str,
    /// Where it starts in the line, in bytes.
    pub(super) start: usize,
    /// As it is compared.
    pub(super) folded: String,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.typed.len()
    }

    /// Returns its stem by the rules of a language.
    pub(super) fn stem(&self, language: Language) -> String {
        let is_cyrillic = |c| matches!(c, '\u{400}'..='\u{4ff}');
        if self.folded.chars().nth(MIN_STEMMED - 1).is_none() {
            return self.folded.clone();
        }
        // Without their accents, letters of Cyrillic are others: "новый".
        let bare = bare(self.typed);
        let word = if self.folded.contains(is_cyrillic) { bare } else { &*self.folded };
        stem_of_folded(language, word, &self.folded)
    }
}

/// Returns the words of a line; none if it is too long for a phrase.
pub(super) fn tokens<'a>(text: &'a str, spelling: &Spelling) -> Vec<Token<'a>> {
    if text.split_whitespace().nth(MAX_WORDS).is_some() {
        return Vec::new();
    }
    let (mut all, mut at) = (Vec::new(), 0);
    for word in text.split_whitespace() {
        let start = text.slice(at..).find(word).map_or(at, |it| at + it);
        at = start + word.len();
        add_pieces(word, start, spelling, &mut all);
    }
    // French has a blank before a question mark.
    if all.iter().any(|it| it.folded != "?") {
        all.retain(|it| it.folded != "?");
    } else {
        all.truncate(1);
    }
    // "哈哈哈哈哈哈": laughs have any length.
    let mut n_same = 0;
    let mut last = String::new();
    all.retain(|token| {
        n_same = if token.folded == last { n_same + 1 } else { 1 };
        last.clone_from(&token.folded);
        n_same <= 3 || !token.typed.chars().all(is_han)
    });
    if all.len() > MAX_TOKENS { Vec::new() } else { all }
}

/// Adds the words of a text without blanks.
fn add_pieces<'a>(word: &'a str, start: usize, spelling: &Spelling, all: &mut Vec<Token<'a>>) {
    let mut add = |from: usize, to: usize| {
        let typed = word.slice(from..to);
        let folded = folded(typed, spelling);
        if !folded.is_empty() {
            all.push(Token { typed, start: start + from, folded });
        }
    };
    let mut at = 0;
    while at < word.len() {
        let rest = word.slice(at..);
        let run = rest.find(is_han).unwrap_or(rest.len());
        if run == 0 {
            let n_bytes = rest.chars().next().map_or(1, char::len_utf8);
            add(at, at + n_bytes);
            at += n_bytes;
            continue;
        }
        let mark = |c| matches!(c, '\'' | '’' | '‘' | '`' | '´');
        let elided = rest.slice(..run).char_indices().find(|it| mark(it.1));
        let elided = elided.map(|(at, c)| at + c.len_utf8()).filter(|end| {
            *end < run && spelling.elisions.contains(&folded(rest.slice(..*end), spelling))
        });
        let begin = at + elided.unwrap_or(0);
        let hyphen = word.slice(begin..at + run).rfind(['-', '‑']).map(|it| begin + it);
        let hyphen = hyphen.filter(|hyphen| {
            let after = folded(word.slice(*hyphen..at + run), spelling);
            *hyphen > begin && spelling.after_hyphen.contains(&after)
        });
        if begin > at {
            add(at, begin);
        }
        match hyphen {
            Some(hyphen) => {
                add(begin, hyphen);
                add(hyphen, at + run);
            }
            None => add(begin, at + run),
        }
        at += run;
    }
}

/// Returns whether a character is a word of its own in a line.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns a character that people put after words: an emoji, or part of one.
pub(super) fn is_pictogram(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{200d}' | '\u{1f000}'..='\u{1ffff}')
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| MARKS.contains(c) || is_pictogram(c))
}

/// Folds a word: no case, no accents, a plain apostrophe, no punctuation around it.
pub(super) fn folded(word: &str, spelling: &Spelling) -> String {
    let plain: String = fold(&word.replace(['’', '‘', '`', '´', 'ʼ'], "'"))
        .chars()
        // Marks of direction surround names in lines from right to left.
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'))
        .map(plain)
        .collect();
    let bare = bare(&plain);
    if bare.is_empty() {
        return if plain.contains(['?', '؟']) { "?".to_owned() } else { String::new() };
    }
    let mut bare = without_repeats(bare).replace('ß', "ss").replace('œ', "oe").replace('æ', "ae");
    for (from, to) in &spelling.replaced {
        if bare.contains(from.as_str()) {
            bare = bare.replace(from.as_str(), to);
        }
    }
    bare
}

/// Returns a word without letters and syllables that are repeated for emphasis: "helppp", "hahahaha".
fn without_repeats(word: &str) -> String {
    /// A letter is written twice at most, a syllable three times.
    const MAX_LETTERS: usize = 2;
    const MAX_SYLLABLES: usize = 3;
    let mut kept: Vec<char> = Vec::new();
    let mut n_letters = 0;
    for c in word.chars() {
        n_letters = if kept.last() == Some(&c) { n_letters + 1 } else { 1 };
        if n_letters > MAX_LETTERS && c.is_alphabetic() {
            while kept.len() > 1 && kept[kept.len() - 2] == c && kept.last() == Some(&c) {
                kept.pop();
            }
            continue;
        }
        kept.push(c);
        let n = kept.len();
        let longest = (MAX_SYLLABLES + 1) * 2;
        if n >= longest && kept[n - longest..].chunks(2).all(|it| it == &kept[n - 2..]) {
            kept.truncate(n - 2);
        }
    }
    kept.into_iter().collect()
}

/// Returns the letter or digit that one of another keyboard stands for.
fn plain(c: char) -> char {
    match c {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'ة' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        _ => c,
    }
}

fn digit(c: char, zero: char) -> char {
    u32::from(c).checked_sub(u32::from(zero)).and_then(|it| char::from_digit(it, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let spelling = Spelling {
            replaced: vec![("聞".to_owned(), "闻".to_owned())],
            elisions: FxHashSet::from_iter(["d'".to_owned(), "l'".to_owned()]),
            after_hyphen: FxHashSet::from_iter(["news".to_owned()]),
        };
        let tokens = tokens(line, &spelling);
        assert_eq!(tokens.iter().map(|it| &*it.folded).collect::<Vec<_>>(), expected, "{line}");
        for it in tokens {
            assert_eq!(line.get(it.start..it.end()), Some(it.typed));
        }
    }

    #[test]
    fn a_line_has_words_whatever_its_script() {
        check("Quoi de neuf sur l’Oréal ?", &["quoi", "de", "neuf", "sur", "l'", "oreal"]);
        check("关注AI芯片，谢谢!", &["关", "注", "ai", "芯", "片", "谢", "谢"]);
        check("新聞", &["新", "闻"]);
        check("Nvidia-News? A-B -news", &["nvidia", "news", "a-b", "news"]);
        check("İstanbul’da ısı", &["istanbul'da", "isi"]);
        check("أخبارُ الشركة؟", &["اخبار", "الشركه"]);
        check("٣ أيام", &["3", "ايام"]);
        check("«Газпром» ещё?!", &["газпром", "еще"]);
        check("??", &["?"]);
        check("Hilfeee! holaaaa", &["hilfe", "hola"]);
        check("hahahahaha jajaja ههههههه 1000", &["hahaha", "jajaja", "ه", "1000"]);
        check("哈哈哈哈哈哈", &["哈", "哈", "哈"]);
        check("🙂 …", &[]);
        check(&"x ".repeat(30), &[]);
    }
}
