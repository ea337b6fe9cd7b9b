//! Which language a text is in: by its letters, and among languages that share an alphabet by its
//! function words and the letters that not all of them have.
//!
//! A vote of the first words costs microseconds and needs no model; on news, whose sentences are a
//! third function words, it is as reliable as one. It knows more languages than have files, so that
//! Catalan is not taken for Spanish.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Language, Script};
use crate::text::Span;
use crate::text::slice::Slicing;
use crate::text::word_list;

/// Function words of languages that have no file of their own, a list each.
const NEIGHBOURS: &str = include_str!("../../../data/lang/neighbours.toml");

/// How much of a text is read, in bytes: some 200 words.
const READ_BYTES: usize = 1_400;

/// What a word's vote is worth; split among the languages that share it.
const VOTE: u32 = 60;

/// What a letter's vote is worth. It is less than a word's, since names keep their letters in every
/// language.
const LETTER_VOTE: u32 = 24;

/// A text with fewer words needs two votes more than English has: `La La Land`.
const FEW_WORDS: u32 = 4;

/// In a text with fewer words, the particles of names do not count: `Ursula von der Leyen`.
const SOME_WORDS: u32 = 8;

/// Bits for languages: those of [`Language::KNOWN`] first, then their neighbours.
const N_TONGUES: usize = u64::BITS as usize;

const N_KNOWN: usize = Language::KNOWN.len();

/// Words that a paragraph needs for a language of its own.
const MIN_PARAGRAPH_WORDS: usize = 8;

/// The same for a paragraph in a script without blanks, in bytes.
const MIN_PARAGRAPH_BYTES: usize = 60;

/// What identifies a language, a bit each.
struct Tongues {
    words: FxHashMap<&'static str, u64>,
    letters: FxHashMap<char, u64>,
}

static TONGUES: LazyLock<Tongues> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, u64> = FxHashMap::default();
    let mut letters: FxHashMap<char, u64> = FxHashMap::default();
    for (bit, language) in Language::KNOWN.into_iter().enumerate() {
        for word in word_list::list(language.file(), "function_words") {
            // The text is cut at apostrophes: `dell'` is looked up without its own; of `l'` and
            // `haven't` nothing is left that identifies a language (`haven` is a Dutch harbour).
            let whole = word.strip_suffix('\'').unwrap_or(word);
            if !whole.contains('\'') && (whole == word || whole.len() > 1) {
                *words.entry(whole).or_default() |= 1 << bit;
            }
        }
        for ending in word_list::list(language.file(), "contraction_endings") {
            *words.entry(ending).or_default() |= 1 << bit;
        }
        if let Script::Latin(own) | Script::Cyrillic(own) = language.script() {
            own.chars().for_each(|c| *letters.entry(c).or_default() |= 1 << bit);
        }
    }
    let mut next = N_KNOWN;
    for (key, list) in word_list::lists(NEIGHBOURS) {
        // The letters of a language follow its words.
        if key.ends_with("_letters") {
            let own = list.flat_map(str::chars);
            own.for_each(|c| *letters.entry(c).or_default() |= 1 << (next - 1));
        } else {
            list.for_each(|word| *words.entry(word).or_default() |= 1 << next);
            next += 1;
        }
    }
    Tongues { words, letters }
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
    ballot.winner().0
}

/// The paragraphs of a body (its lines) with the language of each: the given one, unless a
/// paragraph is surely in another language. Neighbours in one language are one span.
pub(crate) fn paragraphs(main: Language, body: &str) -> Vec<(Span, Language)> {
    let mut spans: Vec<(Span, Language)> = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let span = at..at + line.len();
        at = span.end;
        let language = language_of_paragraph(line).unwrap_or(main);
        match spans.last_mut() {
            Some((last, known)) if *known == language => last.end = span.end,
            _ => spans.push((span, language)),
        }
    }
    spans
}

/// The language of a paragraph; `None` if it is too short or is not sure.
fn language_of_paragraph(line: &str) -> Option<Language> {
    let is_long = line.split_whitespace().nth(MIN_PARAGRAPH_WORDS - 1).is_some()
        || line.len() >= MIN_PARAGRAPH_BYTES && !line.is_ascii();
    if !is_long {
        return None;
    }
    let mut ballot = Ballot::new();
    ballot.count_words(line);
    let (language, is_sure) = ballot.winner();
    is_sure.then_some(language)
}

struct Ballot {
    votes: [u32; N_TONGUES],
    /// The votes for any other language and not for English, even if several share it.
    against_english: u32,
    /// Those of them that short words between two capitalized ones gave.
    in_names: u32,
    /// The votes of the short words since the last capitalized word; `None` after another word.
    since_capital: Option<u32>,
    n_words: u32,
    n_latin: u32,
    n_cyrillic: u32,
    n_greek: u32,
    n_hebrew: u32,
    n_arabic: u32,
    n_devanagari: u32,
    n_hangul: u32,
    n_kana: u32,
    n_han: u32,
    n_other: u32,
    /// Cyrillic letters that a language does not have.
    n_foreign: [u32; N_KNOWN],
}

impl Ballot {
    fn new() -> Ballot {
        Ballot {
            votes: [0; N_TONGUES],
            against_english: 0,
            in_names: 0,
            since_capital: None,
            n_words: 0,
            n_latin: 0,
            n_cyrillic: 0,
            n_greek: 0,
            n_hebrew: 0,
            n_arabic: 0,
            n_devanagari: 0,
            n_hangul: 0,
            n_kana: 0,
            n_han: 0,
            n_other: 0,
            n_foreign: [0; N_KNOWN],
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
        let mut rest = text.slice(..end);
        loop {
            let n_plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            let plain = rest.slice(..n_plain);
            self.n_latin += n_plain as u32;
            has_lower |= plain.bytes().any(|it| it.is_ascii_lowercase());
            word.push_str(plain);
            let mut after = rest.slice(n_plain..).chars();
            let Some(c) = after.next() else { break };
            rest = after.as_str();
            if !c.is_ascii() && (c.is_alphabetic() || is_joined(c)) {
                self.count(tongues, c);
                // Letters without case are all small.
                has_lower |= !c.is_uppercase();
                word.extend(c.to_lowercase());
            } else if !word.is_empty() {
                // `EST` and `IL` are not function words; `A` may be one.
                if has_lower || word.len() == 1 {
                    self.vote(tongues, &mut word);
                }
                word.clear();
                has_lower = false;
            }
        }
        // A word that the limit may have cut has no vote; the last word of a whole text has one.
        if end == text.len() && has_lower {
            self.vote(tongues, &mut word);
        }
    }

    fn count(&mut self, tongues: &Tongues, c: char) {
        *match Script::of(c) {
            Some(Script::Latin(_)) => &mut self.n_latin,
            Some(Script::Cyrillic(_)) => &mut self.n_cyrillic,
            Some(Script::Greek) => &mut self.n_greek,
            Some(Script::Hebrew) => &mut self.n_hebrew,
            Some(Script::Arabic) => &mut self.n_arabic,
            Some(Script::Devanagari) => &mut self.n_devanagari,
            Some(Script::Hangul) => &mut self.n_hangul,
            Some(Script::Kana) => &mut self.n_kana,
            Some(Script::Han) => &mut self.n_han,
            None => &mut self.n_other,
        } += 1;
        if let Some(&mask) = tongues.letters.get(&c) {
            self.add(mask, LETTER_VOTE);
        }
        if matches!(Script::of(c), Some(Script::Cyrillic(_))) && !matches!(c, 'А'..='я') {
            self.count_foreign(c);
        }
    }

    fn count_foreign(&mut self, c: char) {
        for (n_foreign, language) in self.n_foreign.iter_mut().zip(Language::KNOWN) {
            let is_own =
                matches!(language.script(), Script::Cyrillic(letters) if letters.contains(c));
            *n_foreign += u32::from(!is_own);
        }
    }

    /// Counts the vote of a word, whose ASCII letters may be capitals yet.
    fn vote(&mut self, tongues: &Tongues, word: &mut str) {
        const LONGEST_PARTICLE: usize = 3;
        let is_capital = word.starts_with(|it: char| it.is_ascii_uppercase());
        word.make_ascii_lowercase();
        self.n_words += 1;
        let before = self.against_english;
        if let Some(&mask) = tongues.words.get(&*word) {
            self.add(mask, VOTE);
        }
        if is_capital {
            self.in_names += self.since_capital.unwrap_or(0);
            self.since_capital = Some(0);
        } else if word.len() <= LONGEST_PARTICLE {
            let gained = self.against_english - before;
            self.since_capital = self.since_capital.map(|votes| votes + gained);
        } else {
            self.since_capital = None;
        }
    }

    /// Splits a vote among the languages of a mask.
    fn add(&mut self, mask: u64, vote: u32) {
        if mask & (1 << Language::English as u64) == 0 {
            self.against_english += vote;
        }
        let share = vote / mask.count_ones();
        let mut rest = mask;
        while rest != 0 {
            self.votes[rest.trailing_zeros() as usize] += share;
            rest &= rest - 1;
        }
    }

    /// The language with most votes among some; of several the first of the table.
    fn most_voted(&self, is_candidate: impl Fn(Language) -> bool) -> Option<Language> {
        let candidates = Language::KNOWN.into_iter().filter(|&language| is_candidate(language));
        candidates.max_by_key(|&language| {
            (self.votes[language as usize], std::cmp::Reverse(language as usize))
        })
    }

    /// The votes of the neighbour that has most.
    fn votes_of_neighbours(&self) -> u32 {
        self.votes[N_KNOWN..].iter().copied().max().unwrap_or(0)
    }

    /// The language, and whether it is sure.
    fn winner(&self) -> (Language, bool) {
        // An ideograph or a syllable says as much as two letters.
        let counts = [
            (self.n_latin, None),
            (self.n_cyrillic, None),
            (self.n_greek, Some(Language::Greek)),
            (self.n_hebrew, Some(Language::Hebrew)),
            (self.n_arabic, Some(Language::Arabic)),
            (self.n_devanagari, Some(Language::Hindi)),
            (self.n_hangul * 2, Some(Language::Korean)),
            ((self.n_kana + self.n_han) * 2, Some(self.han_or_kana())),
            (self.n_other, Some(Language::Other)),
        ];
        let most = counts.iter().map(|it| it.0).max().unwrap_or(0);
        if most == self.n_latin {
            return self.latin();
        }
        if most == self.n_cyrillic {
            return (self.cyrillic(), true);
        }
        let by_script = counts.iter().find(|it| it.0 == most).and_then(|it| it.1);
        let language = by_script.unwrap_or(Language::Other);
        let is_shared = matches!(language, Language::Arabic | Language::Hindi);
        // Persian and Urdu, Marathi and Nepali.
        if is_shared && self.votes[language as usize] < self.votes_of_neighbours() {
            return (Language::Other, true);
        }
        (language, true)
    }

    /// Japanese has kana in every clause.
    fn han_or_kana(&self) -> Language {
        let is_japanese = self.n_kana * 12 > self.n_han + self.n_kana;
        if is_japanese { Language::Japanese } else { Language::Chinese }
    }

    fn cyrillic(&self) -> Language {
        // A fiftieth of the letters may be foreign: names and quotations.
        let has_letters =
            |language: Language| self.n_foreign[language as usize] * 50 <= self.n_cyrillic;
        let best = self.most_voted(|language| {
            matches!(language.script(), Script::Cyrillic(_)) && has_letters(language)
        });
        best.filter(|&language| self.votes[language as usize] >= self.votes_of_neighbours())
            .unwrap_or(Language::Other)
    }

    fn latin(&self) -> (Language, bool) {
        let near = self.votes_of_neighbours();
        let english = self.votes[Language::English as usize];
        let is_other_latin = |language: Language| {
            language != Language::English && matches!(language.script(), Script::Latin(_))
        };
        let best = self.most_voted(is_other_latin).unwrap_or(Language::Other);
        let own = self.votes.get(best as usize).copied().unwrap_or(0);
        let is_short = self.n_words < SOME_WORDS;
        // In a few words, two languages with the same votes are not told apart.
        let is_tied = is_short
            && Language::KNOWN.into_iter().any(|language| {
                language != best && is_other_latin(language) && self.votes[language as usize] == own
            });
        let foreign = self.against_english;
        // A whole vote (two in a few words: `La La Land`) and half as many more than English, and
        // the density of running text: a list of names votes for nobody.
        let margin = if is_short { 2 * VOTE } else { VOTE };
        let is_plain = is_short
            && self.n_words >= FEW_WORDS
            && foreign.saturating_sub(self.in_names) > english * 3 / 2 + VOTE;
        let is_sure =
            (is_plain || foreign > english * 3 / 2 + margin) && foreign * 10 >= self.n_words * VOTE;
        if is_sure {
            return (if own >= near && !is_tied { best } else { Language::Other }, true);
        }
        // Much Latin text without the function words of any: not English either.
        if self.n_words >= 40 && english * 20 < self.n_words * VOTE {
            return (Language::Other, false);
        }
        (Language::English, english > foreign * 3 / 2 + VOTE)
    }
}

/// Marks that are part of words: the vowel signs of Devanagari are not letters.
fn is_joined(c: char) -> bool {
    matches!(c as u32, 0x0900..=0x0963 | 0x064B..=0x0652 | 0x0591..=0x05C7)
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
    fn a_short_sentence_with_words_of_one_language_has_it() {
        check(Language::Polish, &["Pożar ugaszono po dwóch godzinach."]);
        check(Language::Norwegian, &["Brannen ble slukket etter to timer."]);
        check(Language::Danish, &["Branden blev slukket efter to timer."]);
        check(Language::Portuguese, &["A ponte não abre hoje."]);
        check(Language::Russian, &["Кукуруза стоит 190 евро за тонну в Минске."]);
        check(Language::Bulgarian, &["Пожарът беше потушен за два часа."]);
        check(
            Language::Dutch,
            &[
                "De minister sprak met dhr. Berg en mw. De Wit over de kosten, ca. 3 mln. euro. Zij zwegen.",
            ],
        );
        check(
            Language::English,
            &[
                "Los Angeles wildfires kill five people",
                "Anna von der Heide visits Oslo",
                "Jan van den Berg wins again",
                "Police seize drugs near El Paso border",
                "Apple shares rise 5% after record sales",
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
    fn a_language_with_words_alone_is_told_from_its_neighbours() {
        for (language, text) in [
            (
                Language::Swedish,
                "Göteborgs hamn tog emot fler fartyg än någonsin under året, och det är inte slut med det.",
            ),
            (
                Language::Danish,
                "Havnen i Aarhus har aldrig haft så mange skibe, og det er ikke slut med det for byen.",
            ),
            (
                Language::Polish,
                "Port w Gdańsku przyjął w zeszłym roku więcej statków niż kiedykolwiek, a miasto się cieszy.",
            ),
            (
                Language::Romanian,
                "Portul din Constanța a primit anul trecut mai multe nave ca niciodată și va fi extins.",
            ),
            (
                Language::Ukrainian,
                "Порт Одеси прийняв торік більше суден, ніж будь-коли, і це не все, що планує місто.",
            ),
            (
                Language::Bulgarian,
                "Пристанището във Варна прие миналата година повече кораби от всякога и градът ще го разшири.",
            ),
            (Language::Greek, "Το λιμάνι του Πειραιά δέχθηκε πέρυσι περισσότερα πλοία από ποτέ."),
            (Language::Korean, "부산항은 지난해 가장 많은 배를 맞았다."),
            (Language::Japanese, "東京の港は昨年、過去最高を記録した。"),
            (Language::Chinese, "上海港去年的集装箱吞吐量创下新高。"),
            (Language::Arabic, "استقبل ميناء جدة العام الماضي عددا قياسيا من السفن."),
            (Language::Hebrew, "נמל חיפה קלט אשתקד יותר אוניות מאי פעם."),
            (Language::Hindi, "मुंबई के बंदरगाह पर पिछले साल पहले से ज्यादा जहाज आए।"),
        ] {
            check(language, &[text]);
        }
    }

    #[test]
    fn a_neighbour_is_not_taken_for_a_known_language() {
        check(
            Language::Other,
            &[
                "El port de Barcelona va rebre l’any passat més vaixells que mai, segons les dades que ha fet públiques aquest dilluns amb els seus comptes.",
                "Лука у Београду је прошле године примила више бродова него икада, а град жели да је прошири.",
                "Prístav v Bratislave prijal vlani viac lodí ako kedykoľvek predtým a mesto ho chce ešte rozšíriť.",
                "بندر تهران در سال گذشته بیش از هر زمان دیگری کشتی پذیرفت و این شهر می‌خواهد آن را گسترش دهد.",
            ],
        );
        let n_neighbours =
            word_list::lists(NEIGHBOURS).filter(|it| !it.0.ends_with("_letters")).count();
        assert!(N_KNOWN + n_neighbours <= N_TONGUES);
    }

    #[test]
    fn a_paragraph_in_another_language_has_its_own() {
        let body = "Der Hafen ist im vergangenen Jahr gewachsen, und das ist gut für die Stadt.\n\
                    The port has grown in the last year, and that is good for the city, they say.\n\
                    Siemens, Bosch, BMW, Daimler, Volkswagen, Continental, Infineon, Bayer\n";
        let found: Vec<(&str, Language)> = paragraphs(Language::German, body)
            .into_iter()
            .map(|(span, language)| (body[span].split(' ').next().unwrap(), language))
            .collect();
        assert_eq!(
            found,
            [("Der", Language::German), ("The", Language::English), ("Siemens,", Language::German)]
        );
    }
}
