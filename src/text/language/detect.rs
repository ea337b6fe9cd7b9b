//! Which language a text is in, by its function words.
//!
//! A vote of the first words costs microseconds and needs no model; on news, whose sentences are a
//! third function words, it is as reliable as one. It knows more languages than have files, so that
//! Catalan is not taken for Spanish.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Language, Script};
use crate::text::slice::Slicing;
use crate::text::word_list;

/// Function words of languages that have no file of their own, a list each.
const NEIGHBOURS: &str = include_str!("../../../data/lang/neighbours.toml");

/// How much of a text is read, in bytes: some 200 words.
const READ_BYTES: usize = 1_400;

/// What a word's vote is worth; split among the languages that share it.
const VOTE: u32 = 60;

/// Bits for languages: those of [`Language::KNOWN`] first, then their neighbours.
const N_TONGUES: usize = u64::BITS as usize;

/// The languages of a function word, a bit each.
static TONGUES: LazyLock<FxHashMap<&'static str, u64>> = LazyLock::new(|| {
    let mut tongues: FxHashMap<&'static str, u64> = FxHashMap::default();
    for (bit, language) in Language::KNOWN.into_iter().enumerate() {
        for word in word_list::list(language.file(), "function_words") {
            // The text is cut at apostrophes: `dell'` is looked up without its own; of `l'` and
            // `haven't` nothing is left that identifies a language (`haven` is a Dutch harbour).
            let whole = word.strip_suffix('\'').unwrap_or(word);
            if !whole.contains('\'') && (whole == word || whole.len() > 1) {
                *tongues.entry(whole).or_default() |= 1 << bit;
            }
        }
        for ending in word_list::list(language.file(), "contraction_endings") {
            *tongues.entry(ending).or_default() |= 1 << bit;
        }
    }
    for (idx, (_, words)) in word_list::lists(NEIGHBOURS).enumerate() {
        for word in words {
            *tongues.entry(word).or_default() |= 1 << (Language::KNOWN.len() + idx);
        }
    }
    tongues
});

/// The language of a text, by its first 200 words or so. Never fails: English for short or doubtful
/// text in Latin letters.
///
/// ```
/// use gistwire::text::language::{Language, detect};
///
/// assert_eq!(detect("De haven van Rotterdam heeft vorig jaar meer schepen ontvangen dan ooit."), Language::Dutch);
/// assert_eq!(detect("Rotterdam 2026"), Language::English);
/// ```
pub fn detect(text: &str) -> Language {
    detect_parts(&[text])
}

/// The language of a text in parts (body and title), each read as in [`detect`].
pub(crate) fn detect_parts(parts: &[&str]) -> Language {
    let mut ballot = Ballot::new();
    parts.iter().for_each(|it| ballot.count_words(it));
    ballot.winner()
}

struct Ballot {
    votes: [u32; N_TONGUES],
    n_words: u32,
    n_latin: u32,
    n_cyrillic: u32,
    /// Cyrillic letters that a language does not have.
    n_foreign: [u32; Language::KNOWN.len()],
    n_other: u32,
}

impl Ballot {
    fn new() -> Ballot {
        Ballot {
            votes: [0; N_TONGUES],
            n_words: 0,
            n_latin: 0,
            n_cyrillic: 0,
            n_foreign: [0; Language::KNOWN.len()],
            n_other: 0,
        }
    }

    fn count_words(&mut self, text: &str) {
        let tongues = &*TONGUES;
        let mut word = String::with_capacity(32);
        let mut has_lower = false;
        let mut end = text.len().min(READ_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        for c in text.slice(..end).chars() {
            if c.is_ascii_alphabetic() {
                self.n_latin += 1;
                has_lower |= c.is_ascii_lowercase();
                word.push(c.to_ascii_lowercase());
            } else if !c.is_ascii() && c.is_alphabetic() {
                self.count(c);
                has_lower |= c.is_lowercase();
                word.extend(c.to_lowercase());
            } else if !word.is_empty() {
                // `EST` and `IL` are not function words; `A` may be one.
                if has_lower || word.len() == 1 {
                    self.vote(tongues, &word);
                }
                word.clear();
                has_lower = false;
            }
        }
        // A word that the limit may have cut has no vote; the last word of a whole text has one.
        if end == text.len() && has_lower {
            self.vote(tongues, &word);
        }
    }

    fn count(&mut self, c: char) {
        match c as u32 {
            0x00AA..=0x024F | 0x1E00..=0x1EFF => self.n_latin += 1,
            0x0400..=0x052F => {
                self.n_cyrillic += 1;
                if !matches!(c, 'А'..='я') {
                    self.count_foreign(c);
                }
            }
            _ => self.n_other += 1,
        }
    }

    fn count_foreign(&mut self, c: char) {
        for (n_foreign, language) in self.n_foreign.iter_mut().zip(Language::KNOWN) {
            let is_own =
                matches!(language.script(), Script::Cyrillic(letters) if letters.contains(c));
            *n_foreign += u32::from(!is_own);
        }
    }

    fn vote(&mut self, tongues: &FxHashMap<&str, u64>, word: &str) {
        self.n_words += 1;
        let Some(&mask) = tongues.get(word) else { return };
        let share = VOTE / mask.count_ones();
        let mut rest = mask;
        while rest != 0 {
            self.votes[rest.trailing_zeros() as usize] += share;
            rest &= rest - 1;
        }
    }

    /// The language with most votes among some, English left out; of several the first of the
    /// table.
    fn most_voted(&self, is_candidate: impl Fn(Language) -> bool) -> Option<Language> {
        let candidates =
            Language::KNOWN[1..].iter().copied().filter(|&language| is_candidate(language));
        candidates.max_by_key(|&language| {
            (self.votes[language as usize], std::cmp::Reverse(language as usize))
        })
    }

    fn winner(&self) -> Language {
        if self.n_other > self.n_latin + self.n_cyrillic {
            return Language::Other;
        }
        let (known, neighbours) = self.votes.split_at(Language::KNOWN.len());
        let near = neighbours.iter().copied().max().unwrap_or(0);
        if self.n_cyrillic > self.n_latin {
            // A fiftieth of the letters may be foreign: names and quotations.
            let has_letters =
                |language: Language| self.n_foreign[language as usize] * 50 <= self.n_cyrillic;
            let best = self.most_voted(|language| {
                matches!(language.script(), Script::Cyrillic(_)) && has_letters(language)
            });
            return best
                .filter(|&language| known[language as usize] >= near)
                .unwrap_or(Language::Other);
        }
        let english = known[Language::English as usize];
        let best = self
            .most_voted(|language| language.script() == Script::Latin)
            .expect("there are others in Latin letters");
        let votes = known[best as usize].max(near);
        // A whole vote and half as many more than English, and the density of running text: a list
        // of names votes for nobody.
        let is_sure = votes > english * 3 / 2 + VOTE && votes * 10 >= self.n_words * VOTE;
        if is_sure {
            return if known[best as usize] >= near { best } else { Language::Other };
        }
        // Much Latin text without the function words of any: not English either.
        let is_foreign = self.n_words >= 40 && english * 20 < self.n_words * VOTE;
        if is_foreign { Language::Other } else { Language::English }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, texts: &[&str]) {
        for text in texts {
            assert_eq!(detect(text), language, "{text}");
        }
    }

    #[test]
    fn a_sentence_is_enough_for_a_known_language() {
        check(Language::English, &["The port of Rotterdam handled more ships than ever before."]);
        check(
            Language::German,
            &[
                "Der Hafen von Rotterdam hat im vergangenen Jahr mehr Schiffe abgefertigt als je zuvor.",
            ],
        );
        check(
            Language::French,
            &[
                "Le port de Rotterdam a accueilli l’an dernier plus de navires que jamais, selon les données de la ville.",
            ],
        );
        check(
            Language::Spanish,
            &[
                "El puerto de Róterdam recibió el año pasado más barcos que nunca, según los datos de la autoridad.",
            ],
        );
        check(
            Language::Italian,
            &[
                "Il porto di Rotterdam ha accolto l’anno scorso più navi che mai, secondo i dati della società.",
            ],
        );
        check(
            Language::Portuguese,
            &[
                "O porto de Roterdão recebeu no ano passado mais navios do que nunca, segundo os dados da autoridade.",
            ],
        );
        check(
            Language::Dutch,
            &["De haven van Rotterdam heeft vorig jaar meer schepen ontvangen dan ooit."],
        );
        check(
            Language::Russian,
            &[
                "Порт Роттердама принял в прошлом году больше судов, чем когда-либо.",
                "Банк доволен",
            ],
        );
    }

    #[test]
    fn short_or_doubtful_text_in_latin_letters_is_english() {
        check(
            Language::English,
            &[
                "",
                "2026",
                "Rotterdam",
                "Die Hard",
                "La La Land",
                "In den Haag",
                "Le Monde",
                "Grab, Ovo, Gojek, Tokopedia, Lazada, Shopee",
            ],
        );
    }

    #[test]
    fn a_neighbour_is_not_taken_for_a_known_language() {
        check(
            Language::Other,
            &[
                "El port de Barcelona va rebre l’any passat més vaixells que mai, segons les dades que ha fet públiques aquest dilluns amb els seus comptes.",
                "Göteborgs hamn tog emot fler fartyg än någonsin under året, och det är inte slut med det för staden.",
                "Port w Gdańsku przyjął w zeszłym roku więcej statków niż kiedykolwiek, a miasto chce się z tego cieszyć.",
                "Portul din Constanța a primit anul trecut mai multe nave ca niciodată și va fi extins de la anul, potrivit datelor.",
                "Порт Одеси прийняв торік більше суден, ніж будь-коли, і це не все, що планує місто.",
                "Пристанището във Варна прие миналата година повече кораби от всякога и градът ще го разшири през май.",
                "東京の港は昨年、過去最高を記録した。",
            ],
        );
    }
}
