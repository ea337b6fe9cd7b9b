//! Everyday words in a private chat: "what's new about nvidia?", "stop", "danke". A line that
//! begins with a command's name, or with words for it in `data/phrases`, runs the command when the
//! rest fits it ("stop fraud" is a search). Lines are read in the person's language and in English.
//! Reading a line is pure; [`meaning`] decides what fits.

mod argument;
mod fit;
mod phrases;
mod words;

pub(in crate::command) use self::fit::in_english;
use self::phrases::{Closeness, Deed, Fit, Grammar, Word, english, of_another};
use self::words::{Token, is_pictogram, tokens};
use crate::command::catalogue::{self, Changes, Spec};
use crate::command::follow::subscribe::COMMAS;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::who::one;
use crate::message::{Locale, Phrase, say};
use crate::reply::Reply;
use crate::text::slice::Slicing;

/// What a line may mean.
#[derive(Clone)]
pub(crate) struct Reading {
    pub(crate) deed: Deed,
    /// As it was typed.
    pub(crate) argument: String,
    /// Whether the whole line is a phrase, so that nothing of it has to fit.
    pub(crate) is_whole: bool,
    /// Whether the words are everyday speech as well.
    pub(crate) is_weak: bool,
    /// Number of words that are not the argument.
    n_words: usize,
    /// The language that it was read in.
    grammar: &'static Grammar,
}

impl Reading {
    /// Returns whether it deletes something.
    fn deletes(&self) -> bool {
        match self.deed {
            Deed::Run(spec) => {
                spec.name == "forget" || spec.name == "unsubscribe" && !self.argument.is_empty()
            }
            Deed::About | Deed::Thanks | Deed::Ok | Deed::More => false,
        }
    }

    /// Returns whether both run the same command.
    fn is_same_command(&self, other: &Reading) -> bool {
        matches!((self.deed, other.deed), (Deed::Run(one), Deed::Run(two)) if one.name == two.name)
    }

    /// Returns whether a line that is only near to the phrase may be meant so. A wrong letter or
    /// another form of a verb must not delete anything: "are you human" is not "forget me", and
    /// "Nvidia stops" not "stop Nvidia".
    fn may_be(&self, closeness: Closeness) -> bool {
        !self.deletes()
            || match closeness {
                Closeness::Exact => true,
                Closeness::Inflected => !self.is_weak,
                Closeness::Misspelt => false,
            }
    }
}

/// What a line means, as [`meaning`] finds it.
pub(crate) enum Meaning {
    /// This command with this argument.
    Command(&'static Spec, String),
    /// A topic to look up.
    About(String),
    /// An answer of its own.
    Answer(Box<Outcome>),
    /// The next page of what was shown last.
    More,
}

/// Returns what a line may mean, best first: a phrase as a whole, then phrases with an argument, the
/// one with the most words first, then the name of a command. The person's language comes before
/// English, which is read as it is spelt.
fn readings(text: &str, locale: Locale, closeness: Closeness) -> Vec<Reading> {
    let own = of_another(locale).map(|it| read(it, text, closeness));
    let in_english = (closeness == Closeness::Exact).then(|| read(english(), text, closeness));
    let mut found = Vec::new();
    let mut others = Vec::new();
    for (whole, open) in own.into_iter().chain(in_english) {
        found.extend(whole);
        others.extend(open);
    }
    found.truncate(1);
    found.append(&mut others);
    found
}

/// Returns a reading of the whole line in one language, and those with an argument.
fn read(
    grammar: &'static Grammar,
    text: &str,
    closeness: Closeness,
) -> (Option<Reading>, Vec<Reading>) {
    let tokens = tokens(text, &grammar.spelling);
    let words = grammar.numbered(&tokens, closeness);
    let all = Typed { grammar, closeness, text, tokens: &tokens, words: &words };
    let stages = all.stages();
    let whole = stages.iter().find_map(|it| it.whole());
    let whole = whole.or_else(|| stages.iter().find_map(|it| it.framed()));
    let mut open: Vec<Reading> = stages.iter().rev().flat_map(|it| it.open()).collect();
    // Stable: of equal ones, the one without "please" and "these days" comes first.
    open.sort_by_key(|it| std::cmp::Reverse(it.n_words));
    let Some(one) = all.in_two().filter(|_| whole.is_none()) else { return (whole, open) };
    // In several languages "until tomorrow" is also a farewell. After "pause" it is when the pause ends.
    let (mut same, others): (Vec<Reading>, Vec<Reading>) =
        open.into_iter().partition(|it| one.is_same_command(it));
    same.push(one);
    same.extend(others);
    (None, same)
}

/// Returns what a line changes at most, in any language, and whether it has an argument.
pub(in crate::command) fn changes(text: &str) -> (Changes, bool) {
    let mut readings = Vec::new();
    for grammar in phrases::all() {
        for closeness in [Closeness::Exact, Closeness::Misspelt] {
            if closeness == Closeness::Exact || !std::ptr::eq(grammar, english()) {
                let (whole, open) = read(grammar, text, closeness);
                readings.extend(whole);
                readings.extend(open);
            }
        }
    }
    let changing = readings.into_iter().find_map(|it| match it.deed {
        Deed::Run(spec) if spec.rights.changes != Changes::Nothing => {
            Some((spec.rights.changes, !it.argument.is_empty()))
        }
        _ => None,
    });
    changing.unwrap_or((Changes::Nothing, false))
}

/// Returns the command that a line is a phrase for: "alerts".
pub(in crate::command) fn command(text: &str, locale: Locale) -> Option<&'static Spec> {
    let readings = readings(text, locale, Closeness::Exact);
    readings.into_iter().filter(|it| it.is_whole).find_map(|it| match it.deed {
        Deed::Run(spec) => Some(spec),
        Deed::About | Deed::Thanks | Deed::Ok | Deed::More => None,
    })
}

/// Returns the name of a tag in a language, if its phrases have one: "United Kingdom" in German.
pub(in crate::command) fn topic_name(tag: &str, locale: Locale) -> Option<&'static str> {
    of_another(locale)?.forms.topic_name(tag)
}

/// Whether a line asks for something, rather than being words to search for.
pub(crate) fn asks(text: &str, locale: Locale) -> bool {
    let mut grammars = of_another(locale).into_iter().chain([english()]);
    text.trim_end().ends_with(['?', '？', '؟'])
        || grammars.any(|grammar| {
            let first = tokens(text, &grammar.spelling).into_iter().next();
            let typed = text.split_whitespace().next();
            first.is_some_and(|it| grammar.is_asking(&it.folded))
                || typed.is_some_and(|it| grammar.is_asking(it))
        })
}

/// Whether a word says nothing about what is asked for.
pub(crate) fn is_stop_word(word: &str, locale: Locale) -> bool {
    english().is_stop_word(word) || of_another(locale).is_some_and(|it| it.is_stop_word(word))
}

/// Returns the parts of a text that stand between words like "and", or commas: "tencent and
/// alibaba". Quotation marks hold together.
pub(crate) fn parts(text: &str, locale: Locale) -> Vec<String> {
    if text.contains(['"', '“', '”', '„', '«', '»', '「', '『']) {
        return vec![text.to_owned()];
    }
    let is_joiner = |word: &str| {
        english().is_joiner(word) || of_another(locale).is_some_and(|it| it.is_joiner(word))
    };
    // Chinese puts no blank after a comma.
    let spaced = text.replace('、', "、 ").replace('，', "， ");
    let is_comma = |c| COMMAS.contains(&c) || c == ';';
    let mut parts = vec![String::new()];
    for word in spaced.split_whitespace() {
        let bare = word.trim_end_matches(is_comma);
        let is_end = is_joiner(word) || bare.is_empty();
        if let Some(part) = parts.last_mut().filter(|_| !is_end) {
            if !part.is_empty() {
                part.push(' ');
            }
            part.push_str(bare);
        }
        if is_end || bare.len() < word.len() {
            parts.push(String::new());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Returns the places where an "and" that is written before a word without a blank may divide a text,
/// with what is before and after it.
pub(in crate::command) fn parted(text: &str, locale: Locale) -> Vec<(&str, &str)> {
    let Some(grammar) = of_another(locale) else { return Vec::new() };
    let words = tokens(text, &grammar.spelling);
    let part = |word: &Token<'_>| {
        let after = grammar.after_attached(text.slice(word.start..))?;
        Some((text.slice(..word.start).trim_end(), after))
    };
    words.iter().skip(1).filter_map(part).collect()
}

/// Returns what the line means; `None` if it is something to look up.
pub(crate) fn meaning(call: &Call<'_>) -> Result<Option<Meaning>, CommandError> {
    let (text, locale) = (call.argument, call.request.locale);
    if is_only_symbols(text) {
        let said = short(say!(call, "smile"));
        return Ok(Some(Meaning::Answer(if call.is_public() { quiet() } else { said })));
    }
    if let Some(two) = fit::compared(call, text, false)? {
        return Ok(catalogue::find("trend").map(|spec| Meaning::Command(spec, two)));
    }
    let exact = readings(text, locale, Closeness::Exact);
    let whole = exact.first().filter(|it| it.is_whole);
    // A company may be called like a phrase with an argument: News Corp, Show Media.
    if whole.is_none() && !exact.is_empty() && is_known_company(call, text)? {
        return Ok(None);
    }
    if let Some(meaning) = first_that_fits(call, exact)? {
        return Ok(Some(meaning));
    }
    if let Some(named) = fit::foreign_language(call)
        && let Some(spec) = catalogue::find("language")
    {
        return Ok(Some(Meaning::Command(spec, named.to_owned())));
    }
    let Some(grammar) = of_another(locale) else { return Ok(None) };
    if fit::is_something(call)? {
        return Ok(None);
    }
    if let Some(tag) = grammar.forms.topic(text, &grammar.spelling)
        && fit::is_tag(call, tag)?
    {
        return Ok(Some(Meaning::About(tag.to_owned())));
    }
    for closeness in [Closeness::Inflected, Closeness::Misspelt] {
        let mut readings = readings(text, locale, closeness);
        readings.retain(|it| it.may_be(closeness));
        if let Some(meaning) = first_that_fits(call, readings)? {
            return Ok(Some(meaning));
        }
    }
    Ok(None)
}

fn first_that_fits(
    call: &Call<'_>,
    readings: Vec<Reading>,
) -> Result<Option<Meaning>, CommandError> {
    let mut is_asked = false;
    for reading in readings {
        match reading.deed {
            // News of nothing in particular.
            Deed::About if reading.grammar.is_nothing(&reading.argument) => {
                is_asked |= !reading.is_weak;
            }
            Deed::Thanks | Deed::Ok if call.is_public() => {
                return Ok(Some(Meaning::Answer(quiet())));
            }
            Deed::Thanks => {
                return Ok(Some(Meaning::Answer(short(say!(call, "you-are-welcome")))));
            }
            Deed::Ok => {
                let latest = call.run_button(say!(call, "latest"), "latest", "")?;
                let said = short(say!(call, "all-right"));
                let said = said.with_buttons(vec![vec![latest]]);
                return Ok(Some(Meaning::Answer(Box::new(said))));
            }
            Deed::More => return Ok(Some(Meaning::More)),
            // The overview is the answer if the rest is not a command's name: "how do I stop alerts".
            Deed::Run(spec) if spec.name == "help" && !reading.is_whole => {
                if let Some(argument) = fit::helped(call, &reading) {
                    return Ok(Some(Meaning::Command(spec, argument)));
                }
            }
            Deed::Run(spec) if reading.is_whole && spec.name == "language" => {
                let named = fit::language(call, reading.grammar).unwrap_or_default();
                return Ok(Some(Meaning::Command(spec, named.to_owned())));
            }
            Deed::Run(spec) if reading.is_whole => {
                return Ok(Some(Meaning::Command(spec, reading.argument)));
            }
            Deed::Run(spec) => {
                if let Some(argument) = fit::argument(call, spec, &reading)? {
                    return Ok(Some(Meaning::Command(spec, argument)));
                }
            }
            Deed::About => {
                if let Some(topic) = fit::topic(call, &reading)? {
                    return Ok(Some(Meaning::About(topic)));
                }
            }
        }
    }
    let latest = catalogue::find("latest").filter(|_| is_asked);
    Ok(latest.map(|spec| Meaning::Command(spec, String::new())))
}

fn short(said: Phrase) -> Box<Outcome> {
    Box::new(Outcome::found(Reply::saying(said)))
}

/// Returns what is said to a courtesy in a group, where everybody would read an answer: nothing.
fn quiet() -> Box<Outcome> {
    Box::new(Outcome::silence())
}

/// Returns whether articles are about a company of this name.
fn is_known_company(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    Ok(match one(call, text)? {
        Some(name) => call.ctx.store.company_count(&name)?.total() > 0,
        None => false,
    })
}

/// Whether a line has no letter and no digit: an emoji, dots.
fn is_only_symbols(text: &str) -> bool {
    // `?` and `#` are read as words, and a question mark asks for help.
    !text.contains(char::is_alphanumeric)
        && !text.trim().chars().all(|it| matches!(it, '?' | '？' | '؟'))
}

/// A line as one language reads it, or a part of it.
#[derive(Clone, Copy)]
struct Typed<'t> {
    grammar: &'static Grammar,
    closeness: Closeness,
    text: &'t str,
    tokens: &'t [Token<'t>],
    words: &'t [Word],
}

impl<'t> Typed<'t> {
    /// Returns the words from one to before another.
    fn part(self, from: usize, to: usize) -> Typed<'t> {
        Typed { tokens: &self.tokens[from..to], words: &self.words[from..to], ..self }
    }

    fn len(self) -> usize {
        self.tokens.len()
    }

    /// Returns the words, and with ever fewer of those that are said before and after what matters.
    fn stages(self) -> Vec<Typed<'t>> {
        let mut stages = Vec::new();
        let mut it = self;
        loop {
            it.add_closing_stages(&mut stages);
            let n = it.grammar.n_opening(it.words, it.closeness);
            if n == 0 {
                return stages;
            }
            it = it.part(n, it.len());
        }
    }

    fn add_closing_stages(self, stages: &mut Vec<Typed<'t>>) {
        let mut it = self;
        loop {
            stages.push(it);
            let n = it.grammar.n_closing(it.words, it.closeness);
            let said = &it.tokens[it.len() - n..];
            // A capital makes a name of it: "Russia Today", but not "in der Welt".
            if said.first().is_none_or(|it| it.typed.starts_with(char::is_uppercase)) {
                return;
            }
            it = it.part(0, it.len() - n);
        }
    }

    /// Reads the words as two phrases, of which the first or the last is small talk: "hello, good
    /// morning", "super, thanks". The other one counts.
    fn in_two(self) -> Option<Reading> {
        let weight = |it: &Reading| match it.deed {
            Deed::Ok => 0,
            Deed::Thanks => 1,
            Deed::Run(spec) if spec.name == "start" => 2,
            Deed::Run(_) | Deed::About | Deed::More => 3,
        };
        (1..self.len()).find_map(|at| {
            let first = self.part(0, at).whole()?;
            let last = self.part(at, self.len()).whole()?;
            let (small, other) =
                if weight(&first) <= weight(&last) { (first, last) } else { (last, first) };
            let is_said_twice = small.is_same_command(&other) && small.argument == other.argument;
            (weight(&small) < 3 || is_said_twice).then_some(other)
        })
    }

    /// Reads the words as a phrase without an argument, or as the name of a command.
    fn whole(self) -> Option<Reading> {
        let reading = |deed, argument: &str| Reading {
            deed,
            argument: argument.to_owned(),
            is_whole: true,
            is_weak: false,
            n_words: self.len(),
            grammar: self.grammar,
        };
        if let Some(fit) = self.grammar.fitting(self.words, self.closeness).0 {
            return Some(reading(fit.deed, fit.argument));
        }
        // An alias is often a word of its own: "list", "firm". It counts if the command needs no argument.
        let [word] = self.tokens else { return None };
        let spec = self.command(word)?;
        let is_complete = spec.argument.is_empty() || spec.argument.starts_with('[');
        (spec.name == word.folded || is_complete).then(|| reading(Deed::Run(spec), ""))
    }

    /// Returns the command that a word names; names are English.
    fn command(self, word: &Token<'_>) -> Option<&'static Spec> {
        std::ptr::eq(self.grammar, english()).then(|| catalogue::find(&word.folded))?
    }

    /// Reads the words as a phrase without an argument in a frame: "show me my settings".
    fn framed(self) -> Option<Reading> {
        let frames = self.grammar.framed(self.words, self.closeness).into_iter();
        frames.filter_map(|(before, after)| self.part(before, self.len() - after).whole()).find(
            |it| match it.deed {
                // Nothing is changed in passing.
                Deed::Run(spec) => !spec.rights.changes.changes_chat(!it.argument.is_empty()),
                Deed::About | Deed::Thanks | Deed::Ok | Deed::More => false,
            },
        )
    }

    /// Reads the words as phrases with an argument, or as a command's name and its argument.
    fn open(self) -> Vec<Reading> {
        let fits = self.grammar.fitting(self.words, self.closeness).1.into_iter();
        let reading = |Fit { deed, is_weak, around: (before, after), n_words, .. }| Reading {
            deed,
            argument: self.part(before, self.len() - after).typed(),
            is_whole: false,
            is_weak,
            n_words,
            grammar: self.grammar,
        };
        fits.map(reading).chain(self.named()).collect()
    }

    fn named(self) -> Option<Reading> {
        let first = self.tokens.first()?;
        let spec = self.command(first).filter(|it| self.len() > 1 && !it.argument.is_empty())?;
        // "follow", "news" and other aliases are everyday words, "unfollow" is not; so are some names.
        let is_alias = spec.name != first.folded && !first.folded.starts_with("un");
        let is_weak = is_alias || matches!(spec.name, "search" | "read" | "company");
        Some(Reading {
            deed: Deed::Run(spec),
            argument: self.part(1, self.len()).typed(),
            is_whole: false,
            is_weak,
            n_words: 1,
            grammar: self.grammar,
        })
    }

    /// Returns the words as they were typed, without the marks after the last one that end a
    /// sentence.
    fn typed(self) -> String {
        let (Some(first), Some(last)) = (self.tokens.first(), self.tokens.last()) else {
            return String::new();
        };
        let said = self.text.slice(first.start..last.end());
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = said.trim_start_matches(['¿', '¡', '，', '、']);
        let end = said
            .trim_end_matches(|c: char| "?!,;:…？！。，、؟،؛～".contains(c) || is_pictogram(c))
            .len();
        let said = said.slice(..end).trim_end();
        let is_sentence = said.ends_with('.') && said.matches('.').count() == 1;
        if is_sentence { said.trim_end_matches('.').to_owned() } else { said.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let readings = readings(line, Locale::English, Closeness::Exact);
        let seen = readings.first().map_or("nothing".to_owned(), |it| {
            let deed = match it.deed {
                Deed::Run(spec) => spec.name,
                Deed::About => "about",
                Deed::Thanks => "thanks",
                Deed::Ok => "ok",
                Deed::More => "more",
            };
            format!("{deed}({})", it.argument)
        });
        assert_eq!(seen, expected, "{line}");
    }

    #[test]
    fn everyday_words_are_commands() {
        for (line, expected) in [
            ("News", "latest()"),
            ("today", "latest()"),
            ("What’s new?", "latest()"),
            ("help!", "help()"),
            ("Stop.", "unsubscribe()"),
            ("stop everything", "unsubscribe(all)"),
            ("this week", "roundup(week)"),
            ("hi", "start()"),
            ("thanks a lot 🙏", "thanks()"),
            ("OK", "ok()"),
            ("show me more", "more()"),
            ("next page", "more()"),
            ("could you please show me the news", "latest()"),
            ("my settings please", "settings()"),
        ] {
            check(line, expected);
        }
    }

    #[test]
    fn the_rest_of_a_phrase_is_its_argument_as_typed() {
        for (line, expected) in [
            ("What's new about Ant Group?", "about(Ant Group)"),
            ("how is nvidia doing", "about(nvidia)"),
            ("Please tell me about Alibaba!", "about(Alibaba)"),
            ("subscribe to #China", "subscribe(#China)"),
            ("subscribe nvidia", "subscribe(nvidia)"),
            ("follow \"cloud computing\"", "subscribe(\"cloud computing\")"),
            ("unsubscribe from nvidia", "unsubscribe(nvidia)"),
            ("pause for 3 days", "pause(3 days)"),
            ("digest daily 8am", "digest(daily 8am)"),
            ("latest on Yahoo!", "about(Yahoo)"),
            ("let me know about Ant Group", "subscribe(Ant Group)"),
            ("how's alibaba these days?", "about(alibaba)"),
            ("follow Russia Today", "subscribe(Russia Today)"),
        ] {
            check(line, expected);
        }
    }

    #[test]
    fn words_that_are_no_phrase_have_no_reading() {
        for line in ["data centre", "alibaba", "", "cloud profit 2024", "Okta in Kenya", "🙂"] {
            check(line, "nothing");
        }
        let long = "news ".repeat(100);
        check(&long, "nothing");
    }

    #[test]
    fn a_line_that_may_change_something_says_so() {
        assert_eq!(changes("follow nvidia"), (Changes::ChatWithArgument, true));
        assert_eq!(changes("what's new about nvidia"), (Changes::Nothing, false));
        assert_eq!(changes("alibaba"), (Changes::Nothing, false));
    }

    #[test]
    fn topics_are_divided_by_commas_and_words() {
        let parts = |text| parts(text, Locale::English);
        assert_eq!(parts("tencent and alibaba"), ["tencent", "alibaba"]);
        assert_eq!(parts("#china, Ant Group & nvidia"), ["#china", "Ant Group", "nvidia"]);
        assert_eq!(parts("ant group, and , jd"), ["ant group", "jd"]);
        assert_eq!(parts("\"profit and loss\""), ["\"profit and loss\""]);
        assert_eq!(parts("Anderson"), ["Anderson"]);
    }

    #[test]
    fn a_tag_has_a_name_in_other_languages() {
        let name = |locale| topic_name("united-kingdom", locale);
        assert_eq!(name(Locale::German), Some("Großbritannien"));
        assert_eq!(name(Locale::Spanish), Some("Reino Unido"));
        assert_eq!(name(Locale::English), None);
        let ai = topic_name("artificial-intelligence", Locale::German);
        assert_eq!(ai, Some("künstliche Intelligenz"));
        assert_eq!(topic_name("okta", Locale::German), None);
    }

    #[test]
    fn an_and_without_a_blank_divides_a_text() {
        let text = "أبل وجوجل";
        assert_eq!(parted(text, Locale::Arabic), [("أبل", "جوجل")]);
        assert!(parted(text, Locale::German).is_empty());
    }

    #[test]
    fn a_sentence_that_asks_is_known() {
        let asks = |text| asks(text, Locale::English);
        let is_stop_word = |word| is_stop_word(word, Locale::English);
        assert!(asks("what did okta do") && asks("Nvidia?") && asks("Tell me"));
        assert!(!asks("data centre") && !asks(""));
        assert!(is_stop_word("How") && is_stop_word("the,") && !is_stop_word("nvidia"));
    }

    proptest! {
        #[test]
        fn no_line_panics(line in ".{0,80}") {
            for closeness in [Closeness::Exact, Closeness::Inflected, Closeness::Misspelt] {
                for grammar in phrases::all() {
                    let _ = read(grammar, &line, closeness);
                }
            }
            let _ = asks(&line, Locale::English);
        }
    }
}
