//! The terms under which a word is found: one analysis for the full-text index, searches and
//! subscriptions.
//!
//! What is typed has no language, an article has one in each paragraph. So a word has a term that
//! knows no language (its own), and others, marked: the parts of a name with stops in it, the word
//! without what its language writes together with it (an article, a preposition, a particle), and
//! its stem by the rules of the language. A typed word is looked for under its own term and, marked,
//! under those that it would have in any language, so that every language of a query meets every
//! language of an article. Phrases compare words by their own terms alone.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashSet;
use unicode_normalization::UnicodeNormalization;

use super::language::{self, Language, Lexicon, Stemming, WordKind};
use super::remembered::Remembered;
use super::{term, word_list};
use crate::text::slice::Slicing;

/// The mark of a term that is not a word's own. Words have no such character.
const MARK: char = '~';

/// The mark of the beginning of a possible compound. Words have no such character.
const BEGINNING_MARK: char = '=';

/// A word of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Indexed {
    /// Its own term.
    pub(crate) term: String,
    /// The others, marked.
    pub(crate) others: Vec<String>,
}

/// A typed word.
pub(crate) type Asked = Indexed;

/// What languages write together with a word. The lists of all languages count in every text: they
/// are told apart by their letters and apostrophes.
struct Joined {
    elisions: FxHashSet<String>,
    contraction_endings: FxHashSet<&'static str>,
    particles: Vec<(&'static str, After)>,
    /// Definite articles, which a typed word may have too.
    articles: Vec<&'static str>,
    /// Articles and all other words written before another.
    prefixes: Vec<&'static str>,
}

/// The sound that a particle follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Any,
    Consonant,
    Vowel,
}

static JOINED: LazyLock<Joined> = LazyLock::new(|| {
    let all = |key: &'static str| {
        let languages = Language::KNOWN.into_iter().chain([Language::Other]);
        languages.flat_map(move |it| word_list::list(it.file(), key))
    };
    let longest_first = |mut list: Vec<&'static str>| {
        list.sort_unstable_by_key(|it| (std::cmp::Reverse(it.len()), *it));
        list.dedup();
        list
    };
    let mut particles: Vec<(&str, After)> = [
        ("particles", After::Any),
        ("particles_after_consonant", After::Consonant),
        ("particles_after_vowel", After::Vowel),
    ]
    .into_iter()
    .flat_map(|(key, after)| all(key).map(move |it| (it, after)))
    .collect();
    particles.sort_unstable_by_key(|it| std::cmp::Reverse(it.0.len()));
    Joined {
        elisions: all("elisions").map(term::fold).collect(),
        contraction_endings: all("contraction_endings").collect(),
        particles,
        articles: longest_first(all("joined_articles").collect()),
        prefixes: longest_first(all("joined_articles").chain(all("joined_words")).collect()),
    }
});

/// The endings of the words of each language that has no stemmer, folded, the longest first.
static INFLECTIONS: LazyLock<Vec<(Language, Vec<String>)>> = LazyLock::new(|| {
    let of = |language: Language| {
        let mut endings: Vec<String> =
            word_list::list(language.file(), "inflections").map(term::fold).collect();
        endings.sort_unstable_by_key(|it| std::cmp::Reverse(it.len()));
        (!endings.is_empty()).then_some((language, endings))
    };
    Language::KNOWN.into_iter().filter_map(of).collect()
});

/// What is left of a word without an ending, in letters: shorter words have it by chance.
const MIN_BEFORE_INFLECTION: usize = 4;

/// The term of a folded word without its ending, in a language that has no stemmer. It has the
/// language's code, since such endings are parts of words in others: `window`.
fn without_inflection(language: Language, endings: &[String], folded: &str) -> Option<String> {
    let has_letters = |rest: &&str| rest.chars().nth(MIN_BEFORE_INFLECTION - 1).is_some();
    let rest = endings
        .iter()
        .find_map(|ending| folded.strip_suffix(ending.as_str()).filter(has_letters))
        .or(Some(folded).filter(has_letters))?;
    let is_word = folded.len() <= term::MAX_WORD_BYTES && folded.chars().all(char::is_alphabetic);
    is_word.then(|| format!("{MARK}{rest}{MARK}{}", language.code()))
}

/// What is left of a word without an article or a preposition, in letters.
const MIN_AFTER_PREFIX: usize = 3;

/// What is left of a word without its particle, in syllables.
const MIN_BEFORE_PARTICLE: usize = 2;

/// What is left of a word without an ending after an apostrophe, in letters: `Ankara'da`.
const MIN_BEFORE_ENDING: usize = 3;

/// The words of a text in this language.
pub(crate) fn indexed(language: Language, text: &str) -> impl Iterator<Item = Arc<Indexed>> {
    let lexicon = Lexicon::of(language);
    plain_words(text).map(move |word| remembered(lexicon, word))
}

/// The typed words of a search.
pub(crate) fn asked(text: &str) -> impl Iterator<Item = Asked> {
    plain_words(text).map(|word| {
        let own = term::stem(word);
        let mut others = vec![own.clone()];
        let folded = term::fold(word);
        for base in without_prefix(&folded, &JOINED.articles).into_iter().chain([folded.as_str()]) {
            add(&mut others, term::stem(base));
        }
        without_particle(word).into_iter().for_each(|it| add(&mut others, term::stem(&it)));
        for language in Language::KNOWN {
            if has_own_stem(language) && language.is_written_like(word) {
                add(&mut others, term::stem_of_folded(language, word, &folded));
            }
        }
        let mut others = marked(others);
        for (language, endings) in INFLECTIONS.iter().filter(|it| it.0.is_written_like(word)) {
            others.extend(without_inflection(*language, endings, &folded));
        }
        if folded.chars().nth(MIN_COMPOUND_PART - 1).is_some() {
            others.push(format!("{BEGINNING_MARK}{folded}"));
        }
        Asked { term: own, others }
    })
}

/// The words of a text without elided ones before them: `avion` of `l’avion`.
pub(crate) fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    term::words(text).map(|(_, word)| {
        let elided = term::elided_len(word, &JOINED.elisions);
        word.slice(elided..)
    })
}

/// The terms that a text in this language has, its own and the marked ones.
pub(crate) fn has_any(language: Language, text: &str, asked: &FxHashSet<String>) -> bool {
    indexed(language, text)
        .any(|it| asked.contains(&it.term) || it.others.iter().any(|it| asked.contains(it)))
}

/// A term without its mark.
pub(crate) fn unmarked(term: &str) -> &str {
    term.strip_prefix([MARK, BEGINNING_MARK]).unwrap_or(term)
}

thread_local! {
    static WORDS: RefCell<Remembered<Arc<Indexed>>> = RefCell::default();
}

fn remembered(lexicon: &Lexicon, word: &str) -> Arc<Indexed> {
    WORDS.with_borrow_mut(|known| {
        known.of(lexicon.language, word, || Arc::new(indexed_word(lexicon, word)))
    })
}

fn indexed_word(lexicon: &Lexicon, word: &str) -> Indexed {
    let own = term::stem(word);
    let folded = term::fold(word);
    let mut others = Vec::new();
    parts(&folded).for_each(|it| add(&mut others, term::stem(it)));
    others.extend(without_symbol(&folded).map(term::stem));
    others.extend(without_ending(&folded).map(term::stem));
    if !folded.is_ascii() {
        for base in without_prefix(&folded, &JOINED.prefixes) {
            add(&mut others, term::stem(base));
        }
        without_particle(word).into_iter().for_each(|it| add(&mut others, term::stem(&it)));
    }
    others.retain(|it| *it != own);
    // An own stem is there even if it is the same as the neutral term: the typed word may have
    // another neutral term, and only this one in common.
    if has_own_stem(lexicon.language) && !lexicon.kinds(&folded).has(WordKind::Function) {
        add(&mut others, term::stem_of_folded(lexicon.language, word, &folded));
    }
    let mut others = marked(others);
    if let Some((language, endings)) = INFLECTIONS.iter().find(|it| it.0 == lexicon.language)
        && !lexicon.kinds(&folded).has(WordKind::Function)
    {
        others.extend(without_inflection(*language, endings, &folded));
    }
    if lexicon.nouns_have_capitals && word.starts_with(char::is_uppercase) {
        others.extend(beginnings(&folded));
    }
    Indexed { term: own, others }
}

/// The shortest part of a compound, in letters. Of what a typed noun of five letters or more finds in
/// addition, five in six are compounds with it (`Klima`, `Klimaschutz`); with shorter parts it is
/// every second (`Mensch`, `menschlich`).
const MIN_COMPOUND_PART: usize = 5;

/// The beginnings of a noun that may be a compound, marked: its first part is one of them.
fn beginnings(folded: &str) -> impl Iterator<Item = String> + '_ {
    let n_letters = folded.chars().count();
    let ends = folded.char_indices().map(|it| it.0).skip(MIN_COMPOUND_PART);
    let is_word = folded.len() <= term::MAX_WORD_BYTES && folded.chars().all(char::is_alphabetic);
    let n = if is_word { (n_letters + 1).saturating_sub(2 * MIN_COMPOUND_PART) } else { 0 };
    ends.take(n).map(move |end| format!("{BEGINNING_MARK}{}", folded.slice(..end)))
}

/// Whether the language has a stemmer other than that of the neutral terms.
fn has_own_stem(language: Language) -> bool {
    matches!(language.stemming(), Stemming::Spelled(_))
}

fn add(list: &mut Vec<String>, term: String) {
    if !list.contains(&term) {
        list.push(term);
    }
}

fn marked(terms: Vec<String>) -> Vec<String> {
    terms.into_iter().map(|it| format!("{MARK}{it}")).collect()
}

/// The parts of a name with stops inside: `booking` and `com` of `booking.com`. Figures and single
/// letters (`3.5`, `u.s`) are not parts.
fn parts(folded: &str) -> impl Iterator<Item = &str> {
    const MARKS: [char; 4] = ['.', '_', ':', '·'];
    let is_compound = folded.contains(MARKS) && !folded.starts_with('.');
    let is_part = |it: &&str| it.chars().nth(1).is_some() && it.contains(char::is_alphabetic);
    folded.split(MARKS).filter(move |it| is_compound && is_part(it))
}

/// `disney` of `disney+`; a letter with a mark (`c++`) is found as itself only.
fn without_symbol(folded: &str) -> Option<&str> {
    let bare = folded.trim_end_matches(['+', '#']);
    (bare.len() < folded.len() && bare.chars().nth(1).is_some()).then_some(bare)
}

/// `ankara` of `ankara'da`, an ending that a language sets off from names.
fn without_ending(folded: &str) -> Option<&str> {
    let (bare, ending) = folded.split_once('\'')?;
    let is_long = bare.chars().nth(MIN_BEFORE_ENDING - 1).is_some();
    (is_long && !JOINED.contraction_endings.contains(ending)).then_some(bare)
}

/// What is left of a word without each of the words that may be written before it.
fn without_prefix<'w>(folded: &'w str, prefixes: &[&'static str]) -> Vec<&'w str> {
    if folded.is_ascii() {
        return Vec::new();
    }
    let rest = |prefix: &&str| {
        let rest = folded.strip_prefix(*prefix)?;
        rest.chars().nth(MIN_AFTER_PREFIX - 1).map(|_| rest)
    };
    prefixes.iter().filter_map(rest).collect()
}

/// What is left of a word without its particle, the longest that fits: `서울` of `서울에서`.
fn without_particle(word: &str) -> Option<String> {
    const HANGUL: std::ops::RangeInclusive<char> = '가'..='힣';
    if word.is_ascii() {
        return None;
    }
    let composed: String = word.nfc().collect();
    if !composed.chars().next_back().is_some_and(|it| HANGUL.contains(&it)) {
        return None;
    }
    JOINED.particles.iter().find_map(|&(particle, after)| {
        let bare = composed.strip_suffix(particle)?;
        bare.chars().nth(MIN_BEFORE_PARTICLE - 1)?;
        // A syllable is one of 28 ends of each beginning and vowel, the first of them open.
        let last = bare.chars().next_back()?;
        let is_open = HANGUL.contains(&last) && (last as u32 - '가' as u32).is_multiple_of(28);
        let fits = match after {
            After::Any => true,
            After::Consonant => !is_open,
            After::Vowel => is_open,
        };
        fits.then(|| bare.to_owned())
    })
}

/// The words of an article's body, each in the language of its paragraph.
pub(crate) fn of_body(main: Language, body: &str) -> impl Iterator<Item = Arc<Indexed>> {
    language::paragraphs(main, body)
        .into_iter()
        .flat_map(move |(span, language)| indexed(language, body.slice(span)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether an article with the text is found by the typed word.
    fn finds(text: &str, typed: &str) -> bool {
        let terms: FxHashSet<String> =
            asked(typed).flat_map(|it| std::iter::once(it.term).chain(it.others)).collect();
        has_any(language::detect(text), text, &terms)
    }

    #[track_caller]
    fn check(text: &str, found: &[&str], not_found: &[&str]) {
        for typed in found {
            assert!(finds(text, typed), "{text} is found by {typed}");
        }
        for typed in not_found {
            assert!(!finds(text, typed), "{text} is not found by {typed}");
        }
    }

    #[test]
    fn a_word_is_found_after_an_elided_one() {
        check("L’avion d’Airbus jusqu'en mai", &["avion", "airbus", "l'avion", "D’AIRBUS"], &["l"]);
        check("dell’Eni, senz'acqua, un’isola", &["eni", "acqua", "isola"], &["senz"]);
        check("O'Brien plays rock'n'roll and can't stop", &["o’brien"], &["brien", "can"]);
        check("Ankara'da yağmur", &["ankara"], &[]);
    }

    #[test]
    fn a_name_is_found_by_its_parts() {
        check("JD.com, ASP.NET and T-Mobile", &["jd", "asp", "mobile", "jd.com"], &["d", ".net"]);
        check("Up 3.5 percent in the U.S.", &["3.5", "u.s."], &["3", "5"]);
    }

    #[test]
    fn a_word_with_a_symbol_is_one_of_its_own() {
        check("C++ and C# on .NET", &["c++", "C#", ".NET"], &["c", "net", "g++"]);
        check("C, a net and G", &["c", "net"], &["c++", "c#", ".net", "g#"]);
        check("Disney+ by AT&T and 3M", &["disney", "disney+", "at&t", "3m"], &["at"]);
        check("Disney", &["disney"], &["disney+"]);
        check("C++20 is here", &["c++", "20"], &["c"]);
    }

    #[test]
    fn a_word_is_found_with_and_without_what_is_written_together_with_it() {
        check("서울에서 현대차가 부산의", &["서울", "현대차", "부산", "서울은"], &["대구"]);
        check("הגשר בנתניה נסגר", &["נתניה", "גשר", "הגשר"], &["חיפה"]);
        check("قال بالرياض والقاهرة", &["الرياض", "رياض", "القاهرة"], &["دمشق"]);
    }

    #[test]
    fn a_word_is_found_in_the_inflections_of_its_language() {
        check("Die Regierung hat die Häuser verkauft, und das ist nicht gut.", &["haus"], &[]);
        check(
            "Der Klimaschutz und die Hafenarbeiter, das ist nicht gut.",
            &["klima", "Hafen"],
            &["arbeiter", "haf"],
        );
        check(
            "Rząd nie zgodził się na podwyżki cen, ale inflacja w kraju jest już niższa.",
            &["inflacji", "inflację", "rządu", "krajem", "podwyżka"],
            &["inflant"],
        );
        check(
            "Уряд не погодився на підвищення цін, але інфляція в країні вже нижча, ніж була.",
            &["інфляції", "уряду", "країна"],
            &["країв"],
        );
        check("The winds and the paper, but not the bank of it.", &[], &["window", "papa"]);
        check("Правительство продало банки и не знает, что делать с ними.", &["банк"], &[]);
    }
}
