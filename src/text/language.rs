//! Which language a text is in, by its function words.
//!
//! A vote of the first words costs microseconds and needs no model; on news, whose sentences are a third function words, it is
//! as sure as one. It knows more languages than there are lexicons for, so that Catalan is not taken for Spanish.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lexicon;
use crate::text::slice::Slicing;

/// The languages that have a lexicon and a stemmer of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Also the answer for short or doubtful text in Latin letters.
    English,
    /// de
    German,
    /// fr
    French,
    /// es
    Spanish,
    /// it
    Italian,
    /// pt
    Portuguese,
    /// nl
    Dutch,
    /// ru
    Russian,
    /// Any other, or none.
    Other,
}

impl Language {
    /// All with a lexicon.
    pub const KNOWN: [Language; 8] = [
        Language::English,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Italian,
        Language::Portuguese,
        Language::Dutch,
        Language::Russian,
    ];
}

/// Function words of the neighbours that share words with the known languages: Catalan, Romanian, Swedish, Danish and Norwegian,
/// Afrikaans, Polish, Czech, Turkish, Indonesian, Ukrainian, Bulgarian, Serbian. Words shared with a known language belong here too.
const NEIGHBOURS: &[&str] = &[
    "el la els les de del dels i que en a un una per amb és no es al als ha han va són però com més seva seu aquest aquesta aquests ser també \
     fins perquè entre sobre des dos anys hi ho se li on qui quan molt tot tots catalunya segons",
    "de la și în a cu pe nu din că este o un pentru să au fost mai care sunt se ce la prin dar sau după al ale lui fi ai va acest această iar \
     le cea cel fost între către potrivit ani foarte cum doar până",
    "och i att det som en på är av för med den till inte har de om ett men var så jag sig från vi han hon kan när nu ska under också efter \
     eller hade där man vid mot blir ut över sin mycket bara kommer",
    "og i det at en den til er som på de med for ikke der var et han af av har om fra men vi jeg sig seg skal ved så kan eller efter etter \
     under også hun blev ble mod mot over ut være hvor når bare vil være sin",
    "die en van in het is nie wat om te dat met vir op n sy hy aan hulle was ook as by kan sal word deur maar ons dit het of tot uit oor meer",
    "i w na z się do że nie to jest o jak po co a za od dla przez ale był być są tym oraz czy go tak jego już jej tego było będzie może \
     także które który która tylko jednak przed ze ich",
    "a se v na je že s z do o i to za by ale si jako po k pro podle jsou byl bylo jeho které který která ve tak už také od při před jen bude \
     aby nebo však není může mezi než co",
    "ve bir bu da de için ile olarak olan çok daha gibi sonra kadar en ne var olduğu ise değil ancak göre iki oldu her ki o eden yeni ama \
     üzerinde olduğunu tarafından ya hem bin milyon şu etti dedi",
    "yang dan di dengan untuk dari pada ini itu tidak dalam akan adalah ke oleh juga sebagai bisa karena telah lebih sudah atau tersebut \
     mereka ada saat hari kata menjadi para tahun",
    "і в у на що не з до за та й це як але від його про для він вона вони є було були який яка які також після через бути або ще при вже \
     їх її ми ви якщо може під час чи тому року",
    "и в на за да от не се с по е са като че до ще това към но при който която които след беше или само още има той тя те ги му бе бъде най \
     през през със във",
    "и у је да на се за од са су не што као који која које то али из до би о он она они бити биће није ће што после само још већ или а",
];

/// How much of a text is read, in bytes: some 200 words.
const READ_BYTES: usize = 1_400;

/// What a word's vote is worth; split among the languages that share it.
const VOTE: u32 = 60;

const N_TONGUES: usize = Language::KNOWN.len() + NEIGHBOURS.len();

/// The languages of a function word, a bit each: those of [`Language::KNOWN`] first.
static TONGUES: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
    let mut tongues: FxHashMap<String, u32> = FxHashMap::default();
    for (bit, &language) in Language::KNOWN.iter().enumerate() {
        for word in lexicon::function_words(language) {
            // The text is cut at apostrophes: `dell'` is looked up without its own; of `l'` and `haven't` nothing is left
            // that tells a language (`haven` is a Dutch harbour).
            let whole = word.strip_suffix('\'').unwrap_or(word);
            if !whole.contains('\'') && (whole == word || whole.len() > 1) {
                *tongues.entry(whole.to_owned()).or_default() |= 1 << bit;
            }
        }
    }
    for ending in ["s", "t", "d", "m", "ll", "re", "ve"] {
        *tongues.entry(ending.to_owned()).or_default() |= 1 << Language::English as usize;
    }
    for (idx, list) in NEIGHBOURS.iter().enumerate() {
        for word in list.split_ascii_whitespace() {
            *tongues.entry(word.to_owned()).or_default() |= 1 << (Language::KNOWN.len() + idx);
        }
    }
    tongues
});

/// The language of a text, by its first 200 words or so. Never fails: English for short or doubtful text in Latin letters.
pub fn detect(text: &str) -> Language {
    detect_parts(&[text])
}

/// The language of a text in parts (body and title), each read as in [`detect`].
pub(crate) fn detect_parts(parts: &[&str]) -> Language {
    let mut ballot = Ballot::default();
    parts.iter().for_each(|it| ballot.read(it));
    ballot.winner()
}

#[derive(Default)]
struct Ballot {
    votes: [u32; N_TONGUES],
    n_words: u32,
    n_latin: u32,
    n_cyrillic: u32,
    /// Letters that Russian has not.
    n_other_cyrillic: u32,
    n_other: u32,
}

impl Ballot {
    fn read(&mut self, text: &str) {
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
                // `EST` and `IL` are no function words; `A` may be one.
                if has_lower || word.len() == 1 {
                    self.vote(tongues, &word);
                }
                word.clear();
                has_lower = false;
            }
        }
        // A word that the limit may have cut is no witness, the last one of a whole text is.
        if end == text.len() && has_lower {
            self.vote(tongues, &word);
        }
    }

    fn count(&mut self, c: char) {
        match c as u32 {
            0x00AA..=0x024F | 0x1E00..=0x1EFF => self.n_latin += 1,
            0x0400..=0x052F => {
                self.n_cyrillic += 1;
                self.n_other_cyrillic += u32::from(!matches!(c, 'А'..='я' | 'Ё' | 'ё'));
            }
            _ => self.n_other += 1,
        }
    }

    fn vote(&mut self, tongues: &FxHashMap<String, u32>, word: &str) {
        self.n_words += 1;
        let Some(&mask) = tongues.get(word) else { return };
        let share = VOTE / mask.count_ones();
        let mut rest = mask;
        while rest != 0 {
            self.votes[rest.trailing_zeros() as usize] += share;
            rest &= rest - 1;
        }
    }

    fn winner(&self) -> Language {
        if self.n_other > self.n_latin + self.n_cyrillic {
            return Language::Other;
        }
        let (known, neighbours) = self.votes.split_at(Language::KNOWN.len());
        let near = neighbours.iter().copied().max().unwrap_or(0);
        if self.n_cyrillic > self.n_latin {
            let russian = known[Language::Russian as usize];
            let is_russian = russian >= near && self.n_other_cyrillic * 50 <= self.n_cyrillic;
            return if is_russian { Language::Russian } else { Language::Other };
        }
        let english = known[Language::English as usize];
        let best = (1..Language::Russian as usize).max_by_key(|&it| (known[it], std::cmp::Reverse(it))).expect("the range is not empty");
        let votes = known[best].max(near);
        // A whole vote and half as many more than English, and the density of running text: a list of names votes for nobody.
        let is_sure = votes > english * 3 / 2 + VOTE && votes * 10 >= self.n_words * VOTE;
        if is_sure {
            return if known[best] >= near { Language::KNOWN[best] } else { Language::Other };
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
        check(Language::German, &["Der Hafen von Rotterdam hat im vergangenen Jahr mehr Schiffe abgefertigt als je zuvor."]);
        check(
            Language::French,
            &["Le port de Rotterdam a accueilli l’an dernier plus de navires que jamais, selon les données de la ville."],
        );
        check(Language::Spanish, &["El puerto de Róterdam recibió el año pasado más barcos que nunca, según los datos de la autoridad."]);
        check(Language::Italian, &["Il porto di Rotterdam ha accolto l’anno scorso più navi che mai, secondo i dati della società."]);
        check(
            Language::Portuguese,
            &["O porto de Roterdão recebeu no ano passado mais navios do que nunca, segundo os dados da autoridade."],
        );
        check(Language::Dutch, &["De haven van Rotterdam heeft vorig jaar meer schepen ontvangen dan ooit."]);
        check(Language::Russian, &["Порт Роттердама принял в прошлом году больше судов, чем когда-либо.", "Банк доволен"]);
    }

    #[test]
    fn short_or_doubtful_text_in_latin_letters_is_english() {
        check(
            Language::English,
            &["", "2026", "Rotterdam", "Die Hard", "La La Land", "In den Haag", "Le Monde", "Grab, Ovo, Gojek, Tokopedia, Lazada, Shopee"],
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
