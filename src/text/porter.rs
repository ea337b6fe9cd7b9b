//! The stems of English words in ASCII by the rules of Porter2 (Snowball's `english`).
//!
//! `rust_stemmers` has the same rules, compiled from Snowball, and takes about ten times as long: on
//! an article that was a tenth of its reading. A test compares the two.

use super::term::MAX_WORD_BYTES;

/// Words that the rules would get wrong.
const EXCEPTIONS: [(&str, &str); 18] = [
    ("andes", "andes"),
    ("atlas", "atlas"),
    ("bias", "bias"),
    ("cosmos", "cosmos"),
    ("dying", "die"),
    ("early", "earli"),
    ("gently", "gentl"),
    ("howe", "howe"),
    ("idly", "idl"),
    ("lying", "lie"),
    ("news", "news"),
    ("only", "onli"),
    ("singly", "singl"),
    ("skies", "sky"),
    ("skis", "ski"),
    ("sky", "sky"),
    ("tying", "tie"),
    ("ugly", "ugli"),
];

/// Words that stay as they are once an ending in `s` is off.
const WHOLE: [&str; 8] =
    ["canning", "earring", "exceed", "herring", "inning", "outing", "proceed", "succeed"];

/// Beginnings after which the first region starts.
const BEGINNINGS: [&str; 3] = ["arsen", "commun", "gener"];

/// Endings with what stands in their place, if the first region holds them.
const SECOND: [(&str, &str); 22] = [
    ("ization", "ize"),
    ("ational", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("alli", "al"),
    ("bli", "ble"),
];

/// The same, later.
const THIRD: [(&str, &str); 8] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];

/// Endings that are left out if the second region holds them.
const FOURTH: [&str; 17] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic",
];

/// The stem of a word in small letters of ASCII, of at most [`MAX_WORD_BYTES`].
pub(super) fn stem(word: &str) -> String {
    if word.len() < 3 {
        return word.to_owned();
    }
    if let Ok(at) = EXCEPTIONS.binary_search_by_key(&word, |it| it.0) {
        return EXCEPTIONS[at].1.to_owned();
    }
    let mut stem = Stem::new(word);
    stem.without_genitive();
    stem.without_plural();
    if WHOLE.binary_search_by(|it| it.as_bytes().cmp(stem.letters())).is_err() {
        stem.without_past();
        stem.with_final_i();
        stem.second_step();
        stem.third_step();
        stem.fourth_step();
        stem.fifth_step();
    }
    stem.bytes[..stem.len].make_ascii_lowercase();
    std::str::from_utf8(stem.letters()).unwrap_or(word).to_owned()
}

/// A word on the way to its stem. A `Y` in it is a consonant.
struct Stem {
    bytes: [u8; MAX_WORD_BYTES],
    len: usize,
    /// Where the regions begin: after the first consonant that follows a vowel, and after the next.
    first: usize,
    second: usize,
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

impl Stem {
    fn new(word: &str) -> Stem {
        let word = word.strip_prefix('\'').unwrap_or(word).as_bytes();
        let len = word.len().min(MAX_WORD_BYTES);
        let mut stem = Stem { bytes: [0; MAX_WORD_BYTES], len, first: len, second: len };
        stem.bytes[..len].copy_from_slice(&word[..len]);
        for at in 0..len {
            let is_after_vowel = at == 0 || is_vowel(stem.bytes[at - 1]);
            if stem.bytes[at] == b'y' && is_after_vowel {
                stem.bytes[at] = b'Y';
            }
        }
        let beginning = BEGINNINGS.iter().find(|it| stem.letters().starts_with(it.as_bytes()));
        stem.first = beginning.map_or_else(|| stem.region_after(0), |it| it.len());
        stem.second = stem.region_after(stem.first);
        stem
    }

    fn letters(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    fn region_after(&self, start: usize) -> usize {
        let rest = &self.letters()[start..];
        let consonant = rest
            .iter()
            .position(|&it| is_vowel(it))
            .and_then(|vowel| Some(vowel + rest[vowel..].iter().position(|&it| !is_vowel(it))?));
        consonant.map_or(self.len, |at| start + at + 1)
    }

    fn ends_with(&self, ending: &str) -> bool {
        self.letters().ends_with(ending.as_bytes())
    }

    /// Puts something in the place of an ending.
    fn put(&mut self, ending: &str, new: &str) {
        self.len -= ending.len();
        self.bytes[self.len..self.len + new.len()].copy_from_slice(new.as_bytes());
        self.len += new.len();
    }

    fn is_in_first(&self, ending: &str) -> bool {
        self.first + ending.len() <= self.len
    }

    fn is_in_second(&self, ending: &str) -> bool {
        self.second + ending.len() <= self.len
    }

    /// Whether the first letters hold a vowel.
    fn has_vowel(&self, n_letters: usize) -> bool {
        self.letters()[..n_letters].iter().any(|&it| is_vowel(it))
    }

    /// Whether the first letters end in a short syllable: `hop`, but not `how`; `at`.
    fn is_short(&self, n_letters: usize) -> bool {
        match &self.bytes[..n_letters] {
            [.., before, vowel, after] => {
                !is_vowel(*before)
                    && is_vowel(*vowel)
                    && !is_vowel(*after)
                    && !matches!(after, b'w' | b'x' | b'Y')
            }
            [vowel, after] => is_vowel(*vowel) && !is_vowel(*after),
            _ => false,
        }
    }

    fn without_genitive(&mut self) {
        let endings = ["'s'", "'s", "'"];
        if let Some(ending) = endings.into_iter().find(|it| self.ends_with(it)) {
            self.put(ending, "");
        }
    }

    fn without_plural(&mut self) {
        if self.ends_with("sses") {
            self.put("sses", "ss");
        } else if self.ends_with("ies") || self.ends_with("ied") {
            self.put("ies", if self.len > 4 { "i" } else { "ie" });
        } else if self.ends_with("s")
            && !self.ends_with("us")
            && !self.ends_with("ss")
            && self.len >= 2
            && self.has_vowel(self.len - 2)
        {
            self.put("s", "");
        }
    }

    /// Takes `ed` and `ing` off, and mends what is left: `hoping` is `hope`, `hopping` is `hop`.
    fn without_past(&mut self) {
        let endings = ["eedly", "ingly", "edly", "eed", "ing", "ed"];
        let Some(ending) = endings.into_iter().find(|it| self.ends_with(it)) else { return };
        if ending.starts_with("ee") {
            if self.is_in_first(ending) {
                self.put(ending, "ee");
            }
            return;
        }
        if !self.has_vowel(self.len - ending.len()) {
            return;
        }
        self.put(ending, "");
        if ["at", "bl", "iz"].iter().any(|it| self.ends_with(it)) {
            self.put("", "e");
        } else if let [.., a, b] = self.letters()
            && a == b
            && matches!(a, b'b' | b'd' | b'f' | b'g' | b'm' | b'n' | b'p' | b'r' | b't')
        {
            self.len -= 1;
        } else if self.len == self.first && self.is_short(self.len) {
            self.put("", "e");
        }
    }

    fn with_final_i(&mut self) {
        if let [_, .., before, b'y' | b'Y'] = self.letters()
            && !is_vowel(*before)
        {
            self.put("y", "i");
        }
    }

    fn second_step(&mut self) {
        if let Some((ending, new)) = SECOND.into_iter().find(|it| self.ends_with(it.0)) {
            if self.is_in_first(ending) {
                self.put(ending, new);
            }
        } else if self.ends_with("ogi") {
            if self.is_in_first("ogi") && self.ends_with("logi") {
                self.put("ogi", "og");
            }
        } else if self.ends_with("li")
            && self.is_in_first("li")
            && let [.., b'c' | b'd' | b'e' | b'g' | b'h' | b'k' | b'm' | b'n' | b'r' | b't', _, _] =
                self.letters()
        {
            self.put("li", "");
        }
    }

    fn third_step(&mut self) {
        if let Some((ending, new)) = THIRD.into_iter().find(|it| self.ends_with(it.0)) {
            if self.is_in_first(ending) {
                self.put(ending, new);
            }
        } else if self.ends_with("ative") && self.is_in_second("ative") {
            self.put("ative", "");
        }
    }

    fn fourth_step(&mut self) {
        if let Some(ending) = FOURTH.into_iter().find(|it| self.ends_with(it)) {
            if self.is_in_second(ending) {
                self.put(ending, "");
            }
        } else if (self.ends_with("sion") || self.ends_with("tion")) && self.is_in_second("ion") {
            self.put("ion", "");
        }
    }

    fn fifth_step(&mut self) {
        let is_mute = |stem: &Stem| {
            stem.is_in_second("e") || stem.is_in_first("e") && !stem.is_short(stem.len - 1)
        };
        if self.ends_with("e") && is_mute(self) || self.ends_with("ll") && self.is_in_second("l") {
            self.len -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_stemmers::{Algorithm, Stemmer};

    use super::*;

    #[track_caller]
    fn check(word: &str) {
        let expected = Stemmer::create(Algorithm::English).stem(word).into_owned();
        assert_eq!(stem(word), expected, "{word}");
    }

    #[test]
    fn words_have_the_stems_of_the_library() {
        for word in "knives hopping hoping hoped agreed agreedly flies flied ties cries gas this kiwis \
            skies news only inning innings proceeds generally communism communion arsenal generous \
            relational conditional rationally valence hesitanci digitizer conformabli radicalli \
            decisiveness apology apologies analogousli vietnamization predication operator feudalism \
            formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical \
            hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible \
            irritant replacement adjustment dependent adoption communism activate angulariti homologous \
            effective bowdlerize probate rate cease controll roll sayings saying yes by boy buys \
            yearly yyy aye 1990s 4.5 c++ at&t o'neil's boss' 's' ab used bed shed sing"
            .split_whitespace()
        {
            check(word);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_word_has_the_stem_of_the_library(
            beginning in "[a-z]{0,5}|gener|commun|arsen|'?[a-z']{0,4}|[aeiouy]{0,4}[a-z]{0,3}",
            middle in "(s|li|at|iz|al|bl|y|log|ll|tt|ee){0,2}",
            end in "[a-z']{0,3}|(eed|eedly|ed|edly|ing|ingly|ies|ied|sses|us|'s|'s'|y|e|l|ational|tional|enci|izer|ization|ator|alism|alli|fulness|ousli|iveness|biliti|bli|ogi|fulli|lessli|li|alize|icate|ical|ful|ness|ative|ance|able|ement|ment|ent|ion|sion|ism|iti|ous|ive|ize){0,2}",
        ) {
            let word = beginning + &middle + &end;
            let expected = Stemmer::create(Algorithm::English).stem(&word).into_owned();
            proptest::prop_assert_eq!(stem(&word), expected, "{}", word);
        }
    }
}
