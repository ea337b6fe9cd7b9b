//! What the grammar of a language does to the argument of a phrase: cases, articles and prefixes of
//! a name; times and numbers in words. All of it is data of `data/phrases`. Pure.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::article::normalise_tag;
use crate::command::request::everyday::phrases::ArgumentFile;
use crate::command::request::everyday::words::{Spelling, Token, folded, tokens};
use crate::text::language::Language;
use crate::text::slice::Slicing;

/// Maximum number of forms of a name that are tried.
const MAX_FORMS: usize = 24;

/// What remains of a word without its ending, in characters.
const MIN_REST: usize = 2;

/// The longest period after a name, in words.
const MAX_PERIOD_WORDS: usize = 5;

/// Words, and what commands take for them.
type Term = (Vec<String>, String);

/// What commands take, in English, and the words for it.
pub(super) type TermFile = BTreeMap<String, Vec<String>>;

/// Settings whose value a person writes: a line, names of languages.
const WRITTEN_VALUES: [&str; 3] = ["header", "footer", "languages"];

/// What is taken in the place of such a value.
const NO_WRITTEN_VALUE: [&str; 3] = ["off", "all", "default"];

/// The forms that arguments have in one language.
pub(super) struct Forms {
    language: Language,
    openers: Vec<Vec<String>>,
    closers: Vec<Vec<String>>,
    after_apostrophe: Vec<String>,
    endings: Vec<[String; 2]>,
    beginnings: Vec<[String; 2]>,
    /// Words before and after a date that a period begins with; those of more words first.
    since: Vec<(Vec<String>, Vec<String>)>,
    /// Words before the length of a period; those of more words first.
    within: Vec<Vec<String>>,
    /// Words, and what commands take for them; those of more words first.
    terms: Vec<Term>,
    /// The same for settings, for what is after a topic and for verbs in an argument.
    values: Vec<Term>,
    /// The stems of words, and the tag that they mean.
    topics: FxHashMap<Vec<String>, String>,
    /// Tags, and the first of their names.
    topic_names: FxHashMap<String, String>,
}

impl Forms {
    pub(super) fn new(
        file: ArgumentFile,
        [terms, values, topics]: [TermFile; 3],
        fillers: &[Vec<String>],
        language: Language,
        spelling: &Spelling,
    ) -> Forms {
        let words = |text: &str| -> Vec<String> {
            tokens(text, spelling).into_iter().map(|it| it.folded).collect()
        };
        let longest_first = |texts: &[String]| {
            let mut all: Vec<Vec<String>> = texts.iter().map(|it| words(it)).collect();
            all.extend(fillers.iter().cloned());
            all.sort_by_key(|it| std::cmp::Reverse(it.len()));
            all
        };
        let fold = |it: &String| folded(it, spelling);
        let rewritings = |pairs: Vec<[String; 2]>| {
            let mut all: Vec<[String; 2]> = pairs;
            all.sort_by_key(|it| std::cmp::Reverse(it[0].chars().count()));
            all
        };
        let with_words = |file: TermFile, otherwise: Vec<Term>| {
            let mut all = otherwise;
            for (term, texts) in file {
                all.splice(..0, texts.iter().map(|it| (words(it), term.clone())));
            }
            all.sort_by_key(|it| std::cmp::Reverse(it.0.len()));
            all
        };
        // After the terms: "so" is a filler in German, and short for Sunday.
        let fillers = fillers.iter().map(|it| (it.clone(), String::new())).collect();
        let mut since: Vec<(Vec<String>, Vec<String>)> = file
            .since
            .iter()
            .map(|line| {
                let (before, after) = line.split_once("{}").unwrap_or((line, ""));
                (words(before), words(after))
            })
            .collect();
        since.sort_by_key(|it| std::cmp::Reverse(it.0.len() + it.1.len()));
        let mut within: Vec<Vec<String>> = file.within.iter().map(|it| words(it)).collect();
        within.sort_by_key(|it| std::cmp::Reverse(it.len()));
        let (mut tags, mut topic_names) = (FxHashMap::default(), FxHashMap::default());
        for (tag, texts) in topics {
            if let Some(name) = texts.first() {
                topic_names.insert(normalise_tag(&tag), name.clone());
            }
            for text in &texts {
                tags.insert(stems(&tokens(text, spelling), language), tag.clone());
            }
        }
        Forms {
            language,
            openers: longest_first(&file.openers),
            closers: longest_first(&file.closers),
            after_apostrophe: file.after_apostrophe.iter().map(fold).collect(),
            endings: rewritings(file.endings),
            beginnings: rewritings(file.beginnings),
            since,
            within,
            terms: with_words(terms, fillers),
            values: with_words(values, Vec::new()),
            topics: tags,
            topic_names,
        }
    }

    /// Returns the forms of a name, as it was typed first, and the number of those that only leave
    /// out words or endings that are surely no part of it; the last of these is the shortest.
    pub(super) fn names(&self, text: &str, spelling: &Spelling) -> (Vec<String>, usize) {
        let mut all = vec![text.to_owned()];
        if text.starts_with(['#', '"', '“', '«', '„', '@']) || text.contains(':') {
            return (all, 1);
        }
        let mut at = 0;
        while let Some(it) = all.get(at).cloned() {
            for shorter in
                [self.without_around(&it, spelling), self.without_apostrophe(&it, spelling)]
            {
                all.extend(shorter.filter(|it| !all.contains(it)));
            }
            at += 1;
        }
        let n_sure = all.len();
        for it in all.clone().iter().rev() {
            for form in self.word_forms(it) {
                if all.len() < MAX_FORMS && !all.contains(&form) {
                    all.push(form);
                }
            }
        }
        (all, n_sure)
    }

    /// Returns the tag that a text is called by in the language.
    pub(super) fn topic(&self, text: &str, spelling: &Spelling) -> Option<&str> {
        self.topics.get(&stems(&tokens(text, spelling), self.language)).map(String::as_str)
    }

    /// Returns the name of a tag in the language.
    pub(super) fn topic_name(&self, tag: &str) -> Option<&str> {
        self.topic_names.get(tag).map(String::as_str)
    }

    /// Returns a name without the words around it that are no part of it.
    fn without_around(&self, text: &str, spelling: &Spelling) -> Option<String> {
        let words = tokens(text, spelling);
        let opens = |it: &&Vec<String>| words.len() > it.len() && are(&words[..it.len()], it);
        let n_before = self.openers.iter().find(opens).map_or(0, Vec::len);
        let words = &words[n_before..];
        let closes = |it: &&Vec<String>| words.len() > it.len() && ends_with(words, it);
        let n_after = self.closers.iter().find(closes).map_or(0, Vec::len);
        let (first, last) = (words.first()?, words.get(words.len() - n_after - 1)?);
        (n_before + n_after > 0).then(|| text.slice(first.start..last.end()).to_owned())
    }

    /// Returns a name without the ending after its last apostrophe: "Apple'dan".
    fn without_apostrophe(&self, text: &str, spelling: &Spelling) -> Option<String> {
        let at = text.rfind(['\'', '’', '‘', '`', '´', 'ʼ'])?;
        let (name, ending) = (text.slice(..at), text.slice(at..));
        let ending = folded(ending, spelling);
        let is_ending = self.after_apostrophe.iter().any(|it| ending.trim_matches('\'') == it);
        (is_ending && !name.trim().is_empty()).then(|| name.to_owned())
    }

    /// Returns a name in other cases, and without the prefixes of its first word.
    fn word_forms(&self, text: &str) -> Vec<String> {
        let lower = text.to_lowercase();
        let is_enough = |rest: &str| rest.chars().count() >= MIN_REST;
        let mut forms = Vec::new();
        for [ending, instead] in &self.endings {
            if let Some(rest) = lower.strip_suffix(ending.as_str()).filter(|it| is_enough(it)) {
                forms.push(format!("{rest}{instead}"));
            }
        }
        for [beginning, instead] in &self.beginnings {
            if let Some(rest) = lower.strip_prefix(beginning.as_str()).filter(|it| is_enough(it)) {
                forms.push(format!("{instead}{rest}"));
            }
        }
        forms
    }

    /// Translates times, durations and numbers into what commands take: "3 дня" is "3 days".
    pub(super) fn translated(&self, text: &str, spelling: &Spelling) -> String {
        self.in_terms(text, spelling, &[&self.terms])
    }

    /// Translates settings and verbs as well: "entfernen 12" is "remove 12".
    pub(super) fn with_values(&self, text: &str, spelling: &Spelling) -> String {
        self.in_terms(text, spelling, &[&self.values, &self.terms])
    }

    /// Returns what stands for a whole text among the values: "at once" for "sofort".
    pub(super) fn value(&self, text: &str, spelling: &Spelling) -> Option<&str> {
        let words = tokens(text, spelling);
        let (_, value) = self.values.iter().find(|(said, _)| are(&words, said))?;
        Some(value)
    }

    /// Translates a setting and its value; what a person writes there stays as it is.
    pub(super) fn setting(&self, text: &str, spelling: &Spelling) -> String {
        let words = tokens(text, spelling);
        let begins = |said: &[String]| words.get(..said.len()).is_some_and(|it| are(it, said));
        let known = self.values.iter().find(|(said, _)| begins(said));
        let (n_words, name) = match (known, words.first()) {
            (Some((said, name)), _) => (said.len(), name.as_str()),
            (None, Some(first)) => (1, first.folded.as_str()),
            (None, None) => return String::new(),
        };
        let written = words.get(n_words).map_or("", |it| text.slice(it.start..));
        let value = self.with_values(written, spelling);
        let is_written = WRITTEN_VALUES.contains(&name) && !NO_WRITTEN_VALUE.contains(&&*value);
        let value = if is_written { written } else { &value };
        format!("{name} {value}").trim_end().to_owned()
    }

    fn in_terms(&self, text: &str, spelling: &Spelling, lists: &[&[Term]]) -> String {
        let words = tokens(text, spelling);
        let mut said: Vec<String> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let begins = |term: &&Term| {
                words[at..].get(..term.0.len()).is_some_and(|words| are(words, &term.0))
            };
            match lists.iter().flat_map(|list| list.iter()).find(begins) {
                Some((term, meaning)) => {
                    at += term.len().max(1);
                    said.extend(meaning.split(' ').filter(|it| !it.is_empty()).map(str::to_owned));
                }
                None => {
                    said.push(self.number(&words[at]));
                    at += 1;
                }
            }
        }
        in_english_order(said).join(" ")
    }

    /// Returns a name and the period after it as commands take it: "alibaba since 2024" for "alibaba
    /// depuis 2024", "alibaba 30days" for "alibaba 30 jours"; `None` if no period is after a name.
    pub(super) fn with_period(&self, text: &str, spelling: &Spelling) -> Option<String> {
        let words = tokens(text, spelling);
        let name = |n_after: usize| {
            let last = words.get(words.len().checked_sub(n_after + 1)?)?;
            Some(text.slice(..last.end()))
        };
        for (before, after) in &self.since {
            let n = before.len() + 1 + after.len();
            let Some(name) = name(n) else { continue };
            let said = &words[words.len() - n..];
            let date = self.number(&said[before.len()]);
            if are(&said[..before.len()], before)
                && are(&said[before.len() + 1..], after)
                && is_date(&date)
            {
                return Some(format!("{name} since {date}"));
            }
        }
        // A single word is a length only if it says how many: Arabic has one word for "two days".
        let is_numbered = |said: &[Token<'_>]| {
            let has = |(term, meaning): &Term| are(said, term) && meaning.starts_with(is_digit);
            said.len() > 1 || self.terms.iter().any(has)
        };
        let (n, length) = (1..=MAX_PERIOD_WORDS).rev().find_map(|n| {
            let said = words.get(words.len().checked_sub(n)?..).filter(|it| is_numbered(it))?;
            let said = text.slice(said.first()?.start..);
            Some((n, as_length(&self.translated(said, spelling))?))
        })?;
        let before = &words[..words.len() - n];
        let n_within = self.within.iter().find(|it| ends_with(before, it)).map_or(0, Vec::len);
        name(n + n_within).map(|name| format!("{name} {length}"))
    }

    /// Returns a word as it was typed; a number without its ending ("8'de").
    fn number(&self, word: &Token<'_>) -> String {
        if !word.folded.contains(|c: char| c.is_ascii_digit()) {
            return word.typed.to_owned();
        }
        match word.folded.split_once('\'') {
            Some((number, ending)) if self.after_apostrophe.iter().any(|it| it == ending) => {
                number.to_owned()
            }
            _ => word.folded.clone(),
        }
    }
}

/// Returns whether typed words are those of a file.
fn are(words: &[Token<'_>], said: &[String]) -> bool {
    words.len() == said.len() && words.iter().zip(said).all(|(it, said)| it.folded == *said)
}

/// Returns whether the last ones of typed words are those of a file.
fn ends_with(words: &[Token<'_>], said: &[String]) -> bool {
    words.len().checked_sub(said.len()).is_some_and(|at| are(&words[at..], said))
}

/// Returns whether a word is a year, a month or a day: `2024`, `2024-06`.
fn is_date(word: &str) -> bool {
    let year = word.split('-').next().unwrap_or_default();
    year.len() == 4 && word.bytes().all(|it| it.is_ascii_digit() || it == b'-')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Returns the length of a period as commands take it: `30days` for "30 days".
fn as_length(text: &str) -> Option<String> {
    let (number, unit) = text.split_once(' ')?;
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    let is_unit = ["day", "week", "month", "year"].contains(&unit.trim_end_matches('s'));
    (is_number && is_unit).then(|| format!("{number}{unit}"))
}

/// Puts translated words into the order of English: "am 8" is "8 am", "8 :30" is "8:30", "week" is
/// "1 week".
fn in_english_order(words: Vec<String>) -> Vec<String> {
    const UNITS: [&str; 6] = ["day", "week", "month", "year", "hour", "minute"];
    let is_number = |it: &str| it.starts_with(|c: char| c.is_ascii_digit());
    let mut whole: Vec<String> = Vec::new();
    for word in words {
        match whole.last_mut() {
            Some(last) if word.starts_with(':') && is_number(last) => last.push_str(&word),
            _ => whole.push(word),
        }
    }
    let mut ordered: Vec<String> = Vec::new();
    let mut half: Option<String> = None;
    for word in whole {
        let follows_number = ordered.last().is_some_and(|it| is_number(it));
        if ["am", "pm"].contains(&&*word) {
            match ordered.last_mut() {
                Some(time) if follows_number => *time = with_half(time, &word),
                _ => half = Some(word),
            }
            continue;
        }
        let is_unit = UNITS.iter().any(|it| word.trim_end_matches('s') == *it);
        if is_unit && !follows_number {
            ordered.push("1".to_owned());
        }
        let half = if is_number(&word) { half.take() } else { None };
        ordered.push(half.map_or(word.clone(), |half| with_half(&word, &half)));
    }
    // Some languages say until when after the day.
    if ordered.len() > 1 && ordered.last().is_some_and(|it| it == "until") {
        ordered.rotate_right(1);
    }
    ordered
}

/// Returns a time with "am" or "pm"; one on the clock of 24 hours needs none.
fn with_half(time: &str, half: &str) -> String {
    let bare = time.trim_end_matches(|c: char| c.is_alphabetic());
    let hour: u8 = bare.split([':', '.']).next().and_then(|it| it.parse().ok()).unwrap_or(0);
    if (1..=12).contains(&hour) { format!("{bare} {half}") } else { bare.to_owned() }
}

fn stems(words: &[Token<'_>], language: Language) -> Vec<String> {
    words.iter().map(|it| it.stem(language)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Forms, Spelling};
    use crate::command::request::everyday::phrases;

    #[track_caller]
    fn grammar(code: &str) -> &'static phrases::Grammar {
        phrases::all().find(|it| it.language.code() == code).expect("a language with phrases")
    }

    #[test]
    fn a_name_has_forms() {
        for (code, typed, form) in [
            ("tr", "Apple'dan", "Apple"),
            ("tr", "nvidiayı", "nvidia"),
            ("ru", "Теслу", "тесла"),
            ("ru", "компании Газпром", "Газпром"),
            ("ru", "Газпрома", "газпром"),
            ("ar", "لشركة أبل", "أبل"),
            ("ar", "للأرامكو", "الأرامكو"),
            ("zh", "阿里巴巴公司", "阿里巴巴"),
            ("de", "die Deutsche Bank", "Deutsche Bank"),
            ("de", "Teslas", "tesla"),
            ("fr", "l'entreprise Renault", "Renault"),
            ("es", "la empresa Inditex", "Inditex"),
        ] {
            let grammar = grammar(code);
            let (forms, n_sure) = grammar.forms.names(typed, &grammar.spelling);
            assert!(forms.iter().any(|it| it == form), "{code} {typed}: {forms:?}");
            assert!(n_sure <= forms.len() && forms[0] == typed);
        }
        let quoted = "\"die Wolke\"";
        let de = grammar("de");
        assert_eq!(de.forms.names(quoted, &de.spelling), (vec![quoted.to_owned()], 1));
    }

    #[track_caller]
    fn check(translated: fn(&Forms, &str, &Spelling) -> String, cases: &[(&str, &str, &str)]) {
        for (code, typed, expected) in cases {
            let grammar = grammar(code);
            let seen = translated(&grammar.forms, typed, &grammar.spelling);
            assert_eq!(seen, *expected, "{code} {typed}");
        }
    }

    #[test]
    fn settings_and_verbs_are_translated() {
        check(
            Forms::with_values,
            &[
                ("de", "3 hinzufügen", "3 follow"),
                ("de", "12 abtrennen 345", "12 split 345"),
                ("ru", "12 объединить 15", "12 join 15"),
                ("zh", "3 拒绝", "3 decline"),
                ("ar", "إزالة 12", "remove 12"),
                ("pt", "publicar tudo", "post all"),
            ],
        );
        check(
            Forms::setting,
            &[
                ("de", "Sätze automatisch", "sentences auto"),
                ("de", "Kopfzeile Alles aus dem Hafen", "header Alles aus dem Hafen"),
                ("de", "Kopfzeile aus", "header off"),
                ("es", "idiomas de en", "languages de en"),
                ("es", "sin novedades sí", "nothing-new on"),
                ("tr", "günlük sınır 20", "limit 20"),
                ("zh", "新闻语言 全部", "languages all"),
                ("fr", "articles 5", "articles 5"),
            ],
        );
    }

    #[test]
    fn times_and_numbers_are_translated() {
        check(
            Forms::translated,
            &[
                ("de", "drei Tage", "3 days"),
                ("de", "bis Montag", "until monday"),
                ("de", "um 8 Uhr morgens", "8 am"),
                ("de", "20 Uhr abends", "20"),
                ("es", "las 8 de la mañana", "8 am"),
                ("fr", "8h30", "8h30"),
                ("fr", "une semaine", "1 week"),
                ("ru", "неделю", "1 week"),
                ("ru", "в 9 утра", "9 am"),
                ("tr", "sabah 8'de", "8 am"),
                ("zh", "三天", "3 days"),
                ("zh", "早上8点半", "8:30 am"),
                ("zh", "22点到7点", "22:00 until 7:00"),
                ("ar", "٣ أيام", "3 days"),
                ("pt", "22h às 7h", "22h 7h"),
                ("it", "fino a lunedì", "until monday"),
            ],
        );
    }
}
