//! The phrases of each language, from `data/phrases`: which words mean which command. Pure.

#![allow(clippy::expect_used, reason = "a test reads the phrases")]

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::command::catalogue::{self, Spec};
use crate::command::request::everyday::argument::{Forms, TermFile};
use crate::command::request::everyday::words::{Spelling, Token, folded, tokens};
use crate::message::Locale;
use crate::text::language::Language;

macro_rules! files {
    ($($code:literal)*) => {
        /// The languages with phrases, English first, and their files.
        const FILES: [(&str, &str); [$($code),*].len()] =
            [$(($code, include_str!(concat!("../../../../data/phrases/", $code, ".toml")))),*];
    };
}

files! { "en" "de" "es" "fr" "pt" "ru" "it" "tr" "zh" "ar" }

/// What a line asks for.
#[derive(Clone, Copy)]
pub(crate) enum Deed {
    /// To run a command.
    Run(&'static Spec),
    /// To look a topic up.
    About,
    /// Nothing: it thanks.
    Thanks,
    /// Nothing: it agrees, laughs, says goodbye.
    Ok,
    /// To turn the page of what was shown last.
    More,
}

/// A word in the vocabulary of a language's phrases.
type Id = u32;

/// A word that no phrase has.
const NONE: Id = Id::MAX;

/// Added to the number of a set of words: any of them fits.
const SET: Id = 1 << 31;

/// How near a line must be to a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closeness {
    /// It has the same words.
    Exact,
    /// It has words with the same stems.
    Inflected,
    /// The same, and a long word may have a wrong letter.
    Misspelt,
}

/// What several lines mean.
struct Meant {
    deed: Deed,
    argument: &'static str,
    is_weak: bool,
}

/// One line that people write.
#[derive(Clone, Copy)]
struct Line {
    /// Where its words are in [`Grammar::words`].
    begin: u32,
    n_before: u8,
    /// Number of words after its argument; `None` if it has no argument.
    n_after: Option<u8>,
    /// Its place in [`Grammar::meant`].
    meant: u16,
}

/// A line that fits.
pub(super) struct Fit {
    pub(super) deed: Deed,
    /// The argument of a phrase that has none of its own.
    pub(super) argument: &'static str,
    /// Whether it is everyday speech as well: the argument must fit the command.
    pub(super) is_weak: bool,
    /// Number of typed words before the argument, and after it.
    pub(super) around: (usize, usize),
    /// Number of words of the phrase.
    pub(super) n_words: usize,
}

/// A word of a typed line: its number in the vocabulary, and that of its stem.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    id: Id,
    stem: Id,
    /// Whether it may be said anywhere: "mal".
    is_filler: bool,
}

/// The phrases of one language.
pub(super) struct Grammar {
    pub(super) language: Language,
    pub(super) spelling: Spelling,
    /// What is known of arguments.
    pub(super) forms: Forms,
    ids: FxHashMap<String, Id>,
    stems: FxHashMap<String, Id>,
    stem_of: Vec<Id>,
    sets: Vec<Vec<Id>>,
    words: Vec<Id>,
    meant: Vec<Meant>,
    lines: Vec<Line>,
    /// Lines by the stem of their first word; those that begin with the argument by their last one.
    by_first: FxHashMap<Id, Vec<u32>>,
    by_last: FxHashMap<Id, Vec<u32>>,
    frames: Vec<(Vec<Id>, Vec<Id>)>,
    openers: Vec<Vec<Id>>,
    closers: Vec<Vec<Id>>,
    asking: FxHashSet<String>,
    stop_words: FxHashSet<String>,
    joiners: FxHashSet<String>,
    attached_joiners: Vec<String>,
    versus: FxHashSet<String>,
    compared_with: FxHashSet<String>,
    fillers: Vec<Vec<String>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    openers: Vec<String>,
    closers: Vec<String>,
    frames: Vec<String>,
    asking: Vec<String>,
    stop_words: Vec<String>,
    /// Words between the parts of a list.
    #[serde(default)]
    joiners: Vec<String>,
    /// The same, written before a word without a blank.
    #[serde(default)]
    attached_joiners: Vec<String>,
    /// Words between two companies that are compared.
    #[serde(default)]
    versus: Vec<String>,
    /// The same after a word like "compare".
    #[serde(default)]
    compared_with: Vec<String>,
    /// Words that may be said anywhere in a phrase.
    #[serde(default)]
    fillers: Vec<String>,
    /// Letters that are written in several ways.
    #[serde(default)]
    spelling: Vec<[String; 2]>,
    /// Words with an apostrophe before another word.
    #[serde(default)]
    elisions: Vec<String>,
    /// Words after a name and a hyphen.
    #[serde(default)]
    after_hyphen: Vec<String>,
    #[serde(default)]
    argument: ArgumentFile,
    /// What commands take, in English, and the words for it.
    #[serde(default)]
    terms: TermFile,
    /// Settings and their values, what is after a topic and verbs in arguments, and the words for them.
    #[serde(default)]
    values: TermFile,
    /// Tags, and what people call them.
    #[serde(default)]
    topics: TermFile,
    say: Vec<Say>,
}

/// What the grammar of a language does to an argument.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ArgumentFile {
    /// Words before a name that are no part of it: "the company".
    pub(super) openers: Vec<String>,
    /// The same after it.
    pub(super) closers: Vec<String>,
    /// Endings after an apostrophe: "Apple'dan".
    pub(super) after_apostrophe: Vec<String>,
    /// Endings of the last word, and what they become: "Теслу".
    pub(super) endings: Vec<[String; 2]>,
    /// Beginnings of the first word, and what they become.
    pub(super) beginnings: Vec<[String; 2]>,
    /// Since when articles are asked for: "depuis {}", for a year, a month or a day.
    pub(super) since: Vec<String>,
    /// Words before a number of days, weeks, months or years that end today: "the last".
    pub(super) within: Vec<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Say {
    does: String,
    #[serde(default)]
    argument: String,
    #[serde(default)]
    weak: bool,
    lines: Vec<String>,
}

/// Returns the phrases of the language at this place of the table, read when first needed.
fn grammar_at(at: usize) -> &'static Grammar {
    static GRAMMARS: [OnceLock<Grammar>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    GRAMMARS[at].get_or_init(|| Grammar::read(FILES[at].0, FILES[at].1))
}

/// Returns the phrases of English.
pub(super) fn english() -> &'static Grammar {
    grammar_at(0)
}

/// Returns the phrases of a language; `None` for English, and for one without phrases.
pub(super) fn of_another(locale: Locale) -> Option<&'static Grammar> {
    let at = FILES.iter().position(|(code, _)| *code == locale.code())?;
    (at > 0).then(|| grammar_at(at))
}

/// Returns the phrases of every language, English first.
pub(super) fn all() -> impl Iterator<Item = &'static Grammar> {
    (0..FILES.len()).map(grammar_at)
}

impl Grammar {
    fn read(code: &str, text: &str) -> Grammar {
        let file: Result<File, _> = toml::from_str(text);
        let file = file.map_err(|it| format!("data/phrases/{code}.toml: {it}")).expect("phrases");
        let bare = Spelling::default();
        let spelling = Spelling {
            replaced: file.spelling.into_iter().map(|[from, to]| (from, to)).collect(),
            elisions: file.elisions.iter().map(|it| folded(it, &bare)).collect(),
            after_hyphen: file.after_hyphen.iter().map(|it| folded(it, &bare)).collect(),
        };
        let of_code = |it: &Language| it.code() == code;
        let language = Language::KNOWN.into_iter().find(of_code).unwrap_or(Language::Other);
        let set = |words: &[String]| words.iter().map(|it| folded(it, &spelling)).collect();
        let (asking, stop_words) = (set(&file.asking), set(&file.stop_words));
        let joiners = set(&file.joiners);
        let (versus, compared_with) = (set(&file.versus), set(&file.compared_with));
        let words = |it: &String| -> Vec<String> {
            tokens(it, &spelling).into_iter().map(|it| it.folded).collect()
        };
        let mut fillers: Vec<Vec<String>> = file.fillers.iter().map(words).collect();
        fillers.sort_by_key(|it| std::cmp::Reverse(it.len()));
        let terms = [file.terms, file.values, file.topics];
        let forms = Forms::new(file.argument, terms, &fillers, language, &spelling);
        let mut grammar = Grammar {
            language,
            spelling,
            forms,
            ids: FxHashMap::default(),
            stems: FxHashMap::default(),
            stem_of: Vec::new(),
            sets: Vec::new(),
            words: Vec::new(),
            meant: Vec::new(),
            lines: Vec::new(),
            by_first: FxHashMap::default(),
            by_last: FxHashMap::default(),
            frames: Vec::new(),
            openers: Vec::new(),
            closers: Vec::new(),
            asking,
            stop_words,
            joiners,
            attached_joiners: file.attached_joiners,
            versus,
            compared_with,
            fillers,
        };
        for line in grammar.all_expanded(&file.frames) {
            if let (before, Some(after)) = grammar.split(&line) {
                grammar.frames.push((before, after));
            }
        }
        grammar.openers = grammar.longest_first(&file.openers);
        grammar.closers = grammar.longest_first(&file.closers);
        for say in file.say {
            grammar.add(say);
        }
        grammar
    }

    /// Returns lines without an argument, the longest first: "can you please" is tried before "can
    /// you".
    fn longest_first(&mut self, lines: &[String]) -> Vec<Vec<Id>> {
        let mut all = Vec::new();
        for line in self.all_expanded(lines) {
            all.push(self.split(&line).0);
        }
        all.sort_by_key(|it| std::cmp::Reverse(it.len()));
        all
    }

    fn add(&mut self, say: Say) {
        let meant = u16::try_from(self.meant.len()).expect("few");
        self.meant.push(Meant {
            deed: deed(&say.does),
            // The phrases are read once and kept.
            argument: Box::leak(say.argument.into_boxed_str()),
            is_weak: say.weak,
        });
        for line in self.all_expanded(&say.lines) {
            let (before, after) = self.split(&line);
            let at = u32::try_from(self.lines.len()).expect("few");
            let n = |words: &[Id]| u8::try_from(words.len()).expect("a short line");
            self.lines.push(Line {
                begin: u32::try_from(self.words.len()).expect("few"),
                n_before: n(&before),
                n_after: after.as_deref().map(n),
                meant,
            });
            match (before.first(), after.as_deref().and_then(<[Id]>::last)) {
                (Some(&first), _) => {
                    for stem in self.stems_of(first) {
                        self.by_first.entry(stem).or_default().push(at);
                    }
                }
                (None, Some(&last)) => {
                    for stem in self.stems_of(last) {
                        self.by_last.entry(stem).or_default().push(at);
                    }
                }
                (None, None) => {}
            }
            self.words.extend(before);
            self.words.extend(after.unwrap_or_default());
        }
    }

    /// Returns the stems of a word or of a set of words, each once.
    fn stems_of(&self, id: Id) -> Vec<Id> {
        let mut stems: Vec<Id> =
            self.members(&id).iter().map(|it| self.stem_of[*it as usize]).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// Returns the words of a set; a word is a set of one.
    fn members<'a>(&'a self, id: &'a Id) -> &'a [Id] {
        match id.checked_sub(SET) {
            Some(at) => &self.sets[at as usize],
            None => std::slice::from_ref(id),
        }
    }

    /// Returns the lines that lines with `a/b` and `a?` stand for; what is a choice between single
    /// words stays one.
    fn all_expanded<'l>(&self, lines: &'l [String]) -> Vec<Vec<&'l str>> {
        let is_word = |it: &str| !it.contains("{}") && tokens(it, &self.spelling).len() == 1;
        lines.iter().flat_map(|line| expanded(line, is_word)).collect()
    }

    /// Splits a line of a file where its argument is.
    fn split(&mut self, line: &[&str]) -> (Vec<Id>, Option<Vec<Id>>) {
        let (mut before, mut after) = (Vec::new(), None);
        for item in line {
            let (head, tail) = match item.split_once("{}") {
                Some((head, tail)) => (head, Some(tail)),
                None => (*item, None),
            };
            for (text, is_after) in [(Some(head), after.is_some()), (tail, true)] {
                if is_after && after.is_none() && text.is_some() {
                    after = Some(Vec::new());
                }
                let ids = text.map(|it| self.interned(it)).unwrap_or_default();
                match &mut after {
                    Some(after) if is_after => after.extend(ids),
                    _ => before.extend(ids),
                }
            }
        }
        (before, after)
    }

    fn interned(&mut self, text: &str) -> Vec<Id> {
        if text.contains('/') {
            let mut set: Vec<Id> = text.split('/').flat_map(|it| self.interned(it)).collect();
            set.sort_unstable();
            set.dedup();
            let at = self.sets.iter().position(|it| *it == set).unwrap_or(self.sets.len());
            if at == self.sets.len() {
                self.sets.push(set);
            }
            return vec![SET + Id::try_from(at).expect("few")];
        }
        let mut ids = Vec::new();
        for token in tokens(text, &self.spelling) {
            let next = Id::try_from(self.ids.len()).expect("few");
            let stem = token.stem(self.language);
            let id = *self.ids.entry(token.folded).or_insert(next);
            if id == next {
                let n_stems = Id::try_from(self.stems.len()).expect("few");
                self.stem_of.push(*self.stems.entry(stem).or_insert(n_stems));
            }
            ids.push(id);
        }
        ids
    }

    /// Returns the words of a typed line as the phrases number them.
    pub(super) fn numbered(&self, tokens: &[Token<'_>], closeness: Closeness) -> Vec<Word> {
        let mut fillers = vec![false; tokens.len()];
        for at in 0..tokens.len() {
            let said = self.fillers.iter().find(|said| {
                tokens.len() - at >= said.len()
                    && said.iter().zip(&tokens[at..]).all(|(said, token)| *said == token.folded)
            });
            let n = said.map_or(0, Vec::len);
            fillers[at..at + n].fill(true);
        }
        let number = |token: &Token<'_>, is_filler| match self.ids.get(&token.folded) {
            Some(&id) => Word { id, stem: self.stem_of[id as usize], is_filler },
            None if closeness == Closeness::Exact => Word { id: NONE, stem: NONE, is_filler },
            None => {
                let stem = self.stems.get(&token.stem(self.language)).copied();
                let stem = stem.or_else(|| {
                    let misspelt = (closeness == Closeness::Misspelt).then_some(&token.folded)?;
                    self.nearly(misspelt)
                });
                Word { id: NONE, stem: stem.unwrap_or(NONE), is_filler }
            }
        };
        tokens.iter().zip(fillers).map(|(token, is_filler)| number(token, is_filler)).collect()
    }

    /// Returns the stem of the one word that differs from a long word by a letter.
    fn nearly(&self, word: &str) -> Option<Id> {
        /// A shorter word with a wrong letter may be any other, in characters.
        const MIN_LONG: usize = 5;
        let n_chars = word.chars().count();
        if !(MIN_LONG..=24).contains(&n_chars) {
            return None;
        }
        let is_near = |known: &str| {
            let n_known = known.chars().count();
            n_known >= MIN_LONG
                && n_known.abs_diff(n_chars) <= 1
                && strsim::osa_distance(known, word) <= 1
        };
        let mut near = self.ids.iter().filter(|it| is_near(it.0));
        let stem = self.stem_of[*near.next()?.1 as usize];
        near.all(|it| self.stem_of[*it.1 as usize] == stem).then_some(stem)
    }

    /// Whether a word of a file is a typed word.
    fn is(&self, word: Word, said: Id, closeness: Closeness) -> bool {
        self.members(&said).iter().any(|id| match closeness {
            Closeness::Exact => word.id == *id,
            _ => word.stem == self.stem_of[*id as usize],
        })
    }

    /// Returns the number of typed words that are those of a file, with fillers between them.
    fn n_said<'w>(
        &self,
        words: impl Iterator<Item = &'w Word>,
        mut said: impl Iterator<Item = Id>,
        closeness: Closeness,
    ) -> Option<usize> {
        let mut n = 0;
        let Some(mut next) = said.next() else { return Some(0) };
        for word in words {
            n += 1;
            if self.is(*word, next, closeness) {
                match said.next() {
                    Some(another) => next = another,
                    None => return Some(n),
                }
            } else if !word.is_filler {
                return None;
            }
        }
        None
    }

    /// Whether the typed words are those of a file and fillers.
    fn are(&self, words: &[Word], said: &[Id], closeness: Closeness) -> bool {
        let n = self.n_said(words.iter(), said.iter().copied(), closeness);
        n.is_some_and(|n| words[n..].iter().all(|it| it.is_filler))
    }

    /// Returns the numbers of typed words before and after the argument; `None` if the words are
    /// others, or nothing is left.
    fn around(
        &self,
        words: &[Word],
        before: &[Id],
        after: &[Id],
        closeness: Closeness,
    ) -> Option<(usize, usize)> {
        let n_before = self.n_said(words.iter(), before.iter().copied(), closeness)?;
        let n_after = self.n_said(words.iter().rev(), after.iter().rev().copied(), closeness)?;
        (n_before + n_after < words.len()).then_some((n_before, n_after))
    }

    /// Returns the lines that fit words: the longest without an argument, then those with one, the
    /// longest first.
    pub(super) fn fitting(&self, words: &[Word], closeness: Closeness) -> (Option<Fit>, Vec<Fit>) {
        let (mut whole, mut open): (Option<Fit>, Vec<Fit>) = (None, Vec::new());
        let mut firsts: Vec<Id> = Vec::new();
        let n_leading = words.iter().take_while(|it| it.is_filler).count();
        firsts.extend(words.iter().take(n_leading + 1).map(|it| it.stem));
        let n_trailing = words.iter().rev().take_while(|it| it.is_filler).count();
        let lasts = words.iter().rev().take(n_trailing + 1).map(|it| it.stem);
        let by_first = firsts.iter().filter_map(|it| self.by_first.get(it));
        let by_last = lasts.filter_map(|it| self.by_last.get(&it));
        let mut candidates: Vec<u32> = by_first.chain(by_last).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        for at in candidates {
            let line = self.lines[at as usize];
            let said = &self.words[line.begin as usize..];
            let (before, rest) = said.split_at(line.n_before.into());
            let after = &rest[..line.n_after.unwrap_or(0).into()];
            let meant = &self.meant[usize::from(line.meant)];
            let n_words = before.len() + after.len();
            // "follow" alone is everyday speech, "unfollow" is not.
            let unfollows = matches!(meant.deed, Deed::Run(spec) if spec.name == "unsubscribe");
            let fit = |around| Fit {
                deed: meant.deed,
                argument: meant.argument,
                is_weak: meant.is_weak || n_words == 1 && !unfollows,
                around,
                n_words,
            };
            if line.n_after.is_some() {
                open.extend(self.around(words, before, after, closeness).map(fit));
            } else if whole.as_ref().is_none_or(|it| it.n_words < n_words)
                && self.are(words, before, closeness)
            {
                whole = Some(fit((words.len(), 0)));
            }
        }
        open.sort_by_key(|it| (std::cmp::Reverse(it.n_words), it.is_weak));
        (whole, open)
    }

    /// Returns the words that are framed: "show me my settings".
    pub(super) fn framed(&self, words: &[Word], closeness: Closeness) -> Vec<(usize, usize)> {
        let frames = self.frames.iter();
        frames.filter_map(|(before, after)| self.around(words, before, after, closeness)).collect()
    }

    /// Returns the number of words that are said before what matters; there is something left.
    pub(super) fn n_opening(&self, words: &[Word], closeness: Closeness) -> usize {
        let opens = |it: &&Vec<Id>| {
            words.len() > it.len() && self.are_exactly(&words[..it.len()], it, closeness)
        };
        self.openers.iter().find(opens).map_or(0, Vec::len)
    }

    /// Returns the number of words that are said after what matters; there is something left.
    pub(super) fn n_closing(&self, words: &[Word], closeness: Closeness) -> usize {
        let closes = |it: &&Vec<Id>| {
            words.len() > it.len()
                && self.are_exactly(&words[words.len() - it.len()..], it, closeness)
        };
        self.closers.iter().find(closes).map_or(0, Vec::len)
    }

    fn are_exactly(&self, words: &[Word], said: &[Id], closeness: Closeness) -> bool {
        words.iter().zip(said).all(|(word, said)| self.is(*word, *said, closeness))
    }

    /// Whether a line that begins with this word asks for something.
    pub(super) fn is_asking(&self, word: &str) -> bool {
        self.asking.contains(&folded(word, &self.spelling))
    }

    /// Whether a word says nothing about what is asked for.
    pub(super) fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.contains(&folded(word, &self.spelling))
    }

    /// Whether a word stands between the parts of a list: "and".
    pub(super) fn is_joiner(&self, word: &str) -> bool {
        self.joiners.contains(&folded(word, &self.spelling))
    }

    /// Whether a folded word stands between two companies that are compared: "vs"; if a word like
    /// "compare" is before them, "and" or "with" as well.
    pub(super) fn is_versus(&self, word: &str, is_asked: bool) -> bool {
        let has = |set: &FxHashSet<String>| set.contains(word);
        has(&self.versus) || is_asked && (has(&self.joiners) || has(&self.compared_with))
    }

    /// Returns a text without the "and" at its beginning that is written without a blank.
    pub(super) fn after_attached<'t>(&self, text: &'t str) -> Option<&'t str> {
        let after = self.attached_joiners.iter().find_map(|it| text.strip_prefix(it.as_str()))?;
        after.starts_with(char::is_alphabetic).then_some(after)
    }

    /// Whether a text says nothing about what is asked for: "heute", "in the world".
    pub(super) fn is_nothing(&self, text: &str) -> bool {
        let words: Vec<String> =
            tokens(text, &self.spelling).into_iter().map(|it| it.folded).collect();
        // Some words are of several characters that are tokens.
        const MAX_TOKENS: usize = 4;
        let mut at = 0;
        while at < words.len() {
            let longest = (1..=MAX_TOKENS.min(words.len() - at)).rev();
            let n =
                longest.into_iter().find(|n| self.stop_words.contains(&words[at..at + n].concat()));
            match n {
                Some(n) => at += n,
                None => return false,
            }
        }
        true
    }
}

fn deed(name: &str) -> Deed {
    match name {
        "about" => Deed::About,
        "thanks" => Deed::Thanks,
        "ok" => Deed::Ok,
        "more" => Deed::More,
        name => Deed::Run(catalogue::find(name).expect("a command of the catalogue")),
    }
}

/// Returns the lines that a line with `a/b` and `a?` stands for. A choice between single words (as
/// `is_word` says) stays as it is.
fn expanded(line: &str, is_word: impl Fn(&str) -> bool) -> Vec<Vec<&str>> {
    let mut all: Vec<Vec<&str>> = vec![Vec::new()];
    for token in line.split(' ') {
        let (token, is_optional) = match token.strip_suffix('?') {
            Some(word) if !word.is_empty() => (word, true),
            _ => (token, false),
        };
        let choices: Vec<&str> =
            if token.split('/').all(&is_word) { vec![token] } else { token.split('/').collect() };
        let mut longer = Vec::new();
        for so_far in &all {
            for choice in &choices {
                longer.push([so_far.as_slice(), &[*choice]].concat());
            }
        }
        if is_optional {
            longer.append(&mut all);
        }
        all = longer;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_for_several() {
        let each = |line| expanded(line, |_| false);
        assert_eq!(each("a/b c?"), [vec!["a", "c"], vec!["b", "c"], vec!["a"], vec!["b"]]);
        assert_eq!(each("{} ?"), [vec!["{}", "?"]]);
        assert_eq!(expanded("a/b c?", |_| true), [vec!["a/b", "c"], vec!["a/b"]]);
    }

    #[test]
    fn the_phrases_of_every_language_can_be_read_and_none_is_all_argument() {
        for ((code, text), grammar) in FILES.iter().zip(all()) {
            let n_words = |it: &Line| it.n_before + it.n_after.unwrap_or(0);
            assert!(grammar.lines.iter().all(|it| n_words(it) > 0), "{code}");
            assert!(grammar.lines.len() < 6_000, "{code}: {}", grammar.lines.len());
            assert_eq!(grammar.language.code(), *code);
            let file: File = toml::from_str(text).expect("read before");
            for line in file.say.iter().flat_map(|it| &it.lines) {
                assert_eq!(*line, line.to_lowercase(), "phrases are in lower case");
                assert!(line.matches("{}").count() <= 1, "one argument: {line}");
            }
        }
    }

    #[test]
    fn an_argument_needs_no_blank_around_it() {
        let mut grammar = Grammar::read(FILES[0].0, FILES[0].1);
        let ids = |grammar: &mut Grammar, text: &str| grammar.interned(text);
        let (before, after) = grammar.split(&["关注{}的新闻"]);
        assert_eq!(before, ids(&mut grammar, "关注"));
        assert_eq!(after, Some(ids(&mut grammar, "的新闻")));
        let (before, after) = grammar.split(&["{}"]);
        assert_eq!((before, after), (vec![], Some(vec![])));
    }
}
