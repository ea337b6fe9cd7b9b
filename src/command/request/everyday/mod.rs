//! Everyday words in a private chat: "what's new about nvidia?", "stop", "thanks". A line that
//! begins with a command's name, or with words for it in `data/phrases`, runs the command when the
//! rest fits it ("stop fraud" is a search). Reading a line is pure; [`meaning`] decides what fits.

mod fit;
mod phrases;

use self::phrases::{Deed, phrases};
use crate::command::catalogue::{self, Changes, Spec};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::who::one;
use crate::message::{Phrase, say};
use crate::reply::Reply;
use crate::text::slice::Slicing;

/// A longer line is not an everyday phrase, in words.
const MAX_WORDS: usize = 24;

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
/// one with the most words first, then the name of a command.
pub(crate) fn readings(text: &str) -> Vec<Reading> {
    if text.split_whitespace().nth(MAX_WORDS).is_some() {
        return Vec::new();
    }
    let all = tokens(text);
    let mut found: Vec<Reading> = Vec::new();
    let trimmed = trimmed(&all);
    for words in [&all[..], trimmed] {
        found.extend(whole(words));
        found.extend(framed(words));
    }
    found.truncate(1);
    let mut others = [open(trimmed), named(trimmed).into_iter().collect()].concat();
    if trimmed.len() < all.len() {
        others.extend(open(&all));
        others.extend(named(&all));
    }
    // Stable: of equal ones, the one without "please" and "these days" comes first.
    others.sort_by_key(|it| std::cmp::Reverse(it.n_words));
    found.append(&mut others);
    found
}

/// Returns what a line changes at most, and whether it has an argument.
pub(in crate::command) fn changes(text: &str) -> (Changes, bool) {
    let changing = readings(text).into_iter().find_map(|it| match it.deed {
        Deed::Run(spec) if spec.rights.changes != Changes::Nothing => {
            Some((spec.rights.changes, !it.argument.is_empty()))
        }
        _ => None,
    });
    changing.unwrap_or((Changes::Nothing, false))
}

/// Whether a line asks for something, rather than being words to search for.
pub(crate) fn asks(text: &str) -> bool {
    let first = text.split_whitespace().next().map(folded);
    text.trim_end().ends_with(['?', '？'])
        || first.is_some_and(|it| phrases().asking.contains(&*it))
}

/// Whether a word says nothing about what is asked for.
pub(crate) fn is_stop_word(word: &str) -> bool {
    phrases().stop_words.contains(&*folded(word))
}

/// Returns the parts of a text that stand between words like "and", or commas: "tencent and
/// alibaba". Quotation marks hold together.
pub(crate) fn parts(text: &str) -> Vec<String> {
    if text.contains(['"', '“', '”', '„']) {
        return vec![text.to_owned()];
    }
    let mut parts = vec![String::new()];
    for word in text.split_whitespace() {
        let bare = word.trim_end_matches([',', ';', '、', '，']);
        let is_end = phrases().joiners.contains(&*folded(word)) || bare.is_empty();
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

/// Returns what the line means; `None` if it is something to look up.
pub(crate) fn meaning(call: &Call<'_>) -> Result<Option<Meaning>, CommandError> {
    let text = call.argument;
    if is_only_symbols(text) {
        return Ok(Some(Meaning::Answer(short(say!(call, "smile")))));
    }
    let readings = readings(text);
    let whole = readings.first().filter(|it| it.is_whole);
    // A company may be called like a phrase with an argument: News Corp, Show Media.
    if whole.is_none() && !readings.is_empty() && is_known_company(call, text)? {
        return Ok(None);
    }
    for reading in readings {
        let Reading { deed, argument, is_whole, is_weak, .. } = reading;
        match deed {
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
            Deed::Run(spec) if spec.name == "help" && !is_whole => {
                if let Some(argument) = fit::helped(&argument) {
                    return Ok(Some(Meaning::Command(spec, argument)));
                }
            }
            Deed::Run(spec) if is_whole || fit::fits(call, spec, &argument, is_weak)? => {
                return Ok(Some(Meaning::Command(spec, argument)));
            }
            Deed::About if fit::is_topic(call, &argument, is_weak)? => {
                return Ok(Some(Meaning::About(argument)));
            }
            Deed::Run(_) | Deed::About => {}
        }
    }
    Ok(None)
}

fn short(said: Phrase) -> Box<Outcome> {
    Box::new(Outcome::found(Reply::saying(said)))
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
    !text.contains(char::is_alphanumeric) && !text.trim().chars().all(|it| it == '?')
}

/// A word of a line, as typed and as compared.
struct Token<'a> {
    typed: &'a str,
    folded: String,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    text.split_whitespace()
        .map(|typed| Token { typed, folded: folded(typed) })
        .filter(|it| !it.folded.is_empty())
        .collect()
}

/// Folds a word: lower case, a plain apostrophe, no punctuation around it.
fn folded(word: &str) -> String {
    let word = word.to_lowercase().replace(['’', '‘', '`', '´'], "'");
    let bare = word.trim_matches(|c: char| ",.!?;:…\"“”„()！？。、".contains(c) || is_pictogram(c));
    if bare.is_empty() && word.contains('?') { "?".to_owned() } else { bare.to_owned() }
}

/// Whether a character is a symbol that people put after words: an emoji, or part of one.
fn is_pictogram(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{200d}' | '\u{1f000}'..='\u{1ffff}')
}

/// Returns the words without those that are said before and after what matters.
fn trimmed<'t, 'a>(words: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let mut words = words;
    let begins = |words: &[Token<'_>], said: &[&str]| {
        words.len() > said.len() && words.iter().zip(said).all(|(word, it)| word.folded == *it)
    };
    while let Some(said) = phrases().openers.iter().find(|it| begins(words, it)) {
        words = &words[said.len()..];
    }
    // A capital makes a name of it: "Russia Today".
    let is_said = |word: &Token<'_>, it: &str| {
        word.folded == it && !word.typed.starts_with(char::is_uppercase)
    };
    let ends = |words: &[Token<'_>], said: &[&str]| {
        words.len() > said.len()
            && words[words.len() - said.len()..]
                .iter()
                .zip(said)
                .all(|(word, it)| is_said(word, it))
    };
    while let Some(said) = phrases().closers.iter().find(|it| ends(words, it)) {
        words = &words[..words.len() - said.len()];
    }
    words
}

/// Reads the words as a phrase without an argument, or as the name of a command.
fn whole(words: &[Token<'_>]) -> Option<Reading> {
    let line = words.iter().map(|it| it.folded.as_str()).collect::<Vec<_>>().join(" ");
    let reading = |deed, argument: &str| Reading {
        deed,
        argument: argument.to_owned(),
        is_whole: true,
        is_weak: false,
        n_words: words.len(),
    };
    if let Some(&at) = phrases().whole.get(&line) {
        let phrase = &phrases().all[at];
        return Some(reading(phrase.deed, phrase.argument));
    }
    // An alias is often a word of its own: "list", "firm". It counts if the command needs no argument.
    let spec = catalogue::find(&line)?;
    let is_complete = spec.argument.is_empty() || spec.argument.starts_with('[');
    (spec.name == line || is_complete).then(|| reading(Deed::Run(spec), ""))
}

/// Reads the words as a phrase without an argument in a frame: "show me my settings".
fn framed(words: &[Token<'_>]) -> Option<Reading> {
    phrases().frames.iter().find_map(|(before, after)| {
        let slot = slot(words, before, after)?;
        whole(slot).filter(|it| match it.deed {
            // Nothing is changed in passing.
            Deed::Run(spec) => !spec.rights.changes.changes_chat(!it.argument.is_empty()),
            Deed::About | Deed::Thanks | Deed::Ok | Deed::More => false,
        })
    })
}

/// Returns the words between those; `None` if the words are others, or nothing is left.
fn slot<'t, 'a>(
    words: &'t [Token<'a>],
    before: &[&str],
    after: &[&str],
) -> Option<&'t [Token<'a>]> {
    let end = words.len().checked_sub(after.len()).filter(|end| *end > before.len())?;
    let is = |words: &[Token<'_>], said: &[&str]| {
        words.iter().zip(said).all(|(word, it)| word.folded == *it)
    };
    (is(words, before) && is(&words[end..], after)).then(|| &words[before.len()..end])
}

/// Reads the words as phrases with an argument.
fn open(words: &[Token<'_>]) -> Vec<Reading> {
    let phrases = phrases();
    let mut found = Vec::new();
    for it in phrases.open.iter().map(|at| &phrases.all[*at]) {
        let Some(after) = &it.after else { continue };
        if let Some(slot) = slot(words, &it.before, after) {
            found.push(Reading {
                deed: it.deed,
                argument: typed(slot),
                is_whole: false,
                is_weak: it.is_weak,
                n_words: it.n_words(),
            });
        }
    }
    found
}

/// Reads the words as a command's name and its argument.
fn named(words: &[Token<'_>]) -> Option<Reading> {
    let (first, rest) = words.split_first()?;
    let spec =
        catalogue::find(&first.folded).filter(|it| !rest.is_empty() && !it.argument.is_empty())?;
    // "follow", "news" and other aliases are everyday words, "unfollow" is not; so are some names.
    let is_alias = spec.name != first.folded && !first.folded.starts_with("un");
    let is_weak = is_alias || matches!(spec.name, "search" | "read" | "company");
    Some(Reading {
        deed: Deed::Run(spec),
        argument: typed(rest),
        is_whole: false,
        is_weak,
        n_words: 1,
    })
}

/// Returns words as they were typed, without the marks around the last one that end a sentence.
fn typed(words: &[Token<'_>]) -> String {
    let said = words.iter().map(|it| it.typed).collect::<Vec<_>>().join(" ");
    let end = said.trim_end_matches(|c: char| "?!,;:…？！。".contains(c) || is_pictogram(c)).len();
    let said = said.slice(..end);
    let is_sentence = said.ends_with('.') && said.matches('.').count() == 1;
    if is_sentence { said.trim_end_matches('.').to_owned() } else { said.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let readings = readings(line);
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
        assert_eq!(parts("tencent and alibaba"), ["tencent", "alibaba"]);
        assert_eq!(parts("#china, Ant Group & nvidia"), ["#china", "Ant Group", "nvidia"]);
        assert_eq!(parts("ant group, and , jd"), ["ant group", "jd"]);
        assert_eq!(parts("\"profit and loss\""), ["\"profit and loss\""]);
        assert_eq!(parts("Anderson"), ["Anderson"]);
    }

    #[test]
    fn a_sentence_that_asks_is_known() {
        assert!(asks("what did okta do") && asks("Nvidia?") && asks("Tell me"));
        assert!(!asks("data centre") && !asks(""));
        assert!(is_stop_word("How") && is_stop_word("the,") && !is_stop_word("nvidia"));
    }

    proptest! {
        #[test]
        fn no_line_panics(line in ".{0,80}") {
            let _ = readings(&line);
            let _ = asks(&line);
        }
    }
}
