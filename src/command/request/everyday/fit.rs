//! Whether the rest of an everyday line fits the command that its first words mean.

use crate::article::normalise_tag;
use crate::command::catalogue::{self, Spec};
use crate::command::follow::subscribe::{COMMAS, split_mode};
use crate::command::follow::{digest, mute, quiet, unsubscribe};
use crate::command::news::roundup;
use crate::command::news::search::is_too_long;
use crate::command::request::call::{Call, CommandError};
use crate::command::request::everyday::phrases::{Closeness, Deed, Grammar, english, of_another};
use crate::command::request::everyday::words::{Token, folded, tokens};
use crate::command::request::everyday::{Reading, is_stop_word, readings};
use crate::command::request::parse::article_number;
use crate::command::request::several;
use crate::command::resolve::topic::{self, Meant, meant};
use crate::command::resolve::who::one;
use crate::command::resolve::{clock, names};
use crate::message::{Locale, Messages, say};
use crate::schedule::zone::{Place, find};
use crate::store::chats::subscriptions::TopicKind;
use crate::store::{Listing, Window};
use crate::text::query::SearchQuery;
use crate::text::slice::Slicing;

/// The first words of what `/settings` takes.
const SETTINGS: [&str; 17] = [
    "sentences",
    "sentence",
    "articles",
    "article",
    "default",
    "reset",
    "languages",
    "limit",
    "previews",
    "pins",
    "nothing-new",
    "announcements",
    "header",
    "footer",
    "hashtags",
    "buttons",
    "approval",
];

/// What is before a topic and a colon.
const PREFIXES: [&str; 4] = ["company", "source", "words", "tag"];

/// Returns what a command can do something with: the argument as it was typed, in another form or in
/// English; `None` if there is none.
pub(super) fn argument(
    call: &Call<'_>,
    spec: &'static Spec,
    reading: &Reading,
) -> Result<Option<String>, CommandError> {
    let grammar = reading.grammar;
    let typed = &reading.argument;
    if spec.name == "trend"
        && let Some(companies) = compared(call, typed, true)?
    {
        return Ok(Some(companies));
    }
    let (forms, spelling) = (&grammar.forms, &grammar.spelling);
    let mut tried = match spec.name {
        "pause" | "digest" | "quiet" | "latest" => {
            vec![typed.clone(), forms.translated(typed, spelling)]
        }
        "read" | "why" | "story" | "save" => {
            let mut tried = forms.names(typed, spelling).0;
            tried.insert(1, forms.translated(typed, spelling));
            tried
        }
        "saved" => vec![typed.clone(), forms.with_values(typed, spelling)],
        "settings" => vec![typed.clone(), forms.setting(typed, spelling)],
        "subscribe" => vec![topic_and_mode(call, spec, reading)?],
        "unsubscribe" => vec![match unfollowed(&call.with(typed), grammar)? {
            Some(topic) => topic,
            None => named(call, reading)?.0,
        }],
        "mute" | "unmute" => [Some(typed.clone()), with_length(call, grammar, typed)?]
            .into_iter()
            .flatten()
            .chain(forms.names(typed, spelling).0)
            .collect(),
        "tz" => forms.names(typed, spelling).0,
        "search" => vec![typed.clone()],
        _ => vec![named(call, reading)?.0],
    };
    tried.dedup();
    for argument in tried {
        if fits(call, spec, &argument, reading.is_weak)? {
            return Ok(Some(argument));
        }
    }
    Ok(None)
}

/// Returns what a typed command takes instead of its argument, which is in the words of the person's
/// language: `/pause 3 Tage`, `/subscribe news about Nvidia`. `None` if the argument is understood as it was typed, or in no way.
pub(in crate::command) fn in_english(
    call: &Call<'_>,
    spec: &'static Spec,
) -> Result<Option<String>, CommandError> {
    let typed = call.argument;
    if spec.name == "trend" && !is_known(call, typed)? {
        let two = compared(call, typed, true)?;
        if two.is_some() {
            return Ok(two);
        }
    }
    // Words are read without the marks before them: "-3 Tage" would be three days.
    let is_read = !typed.is_empty() && !has_minus(typed);
    if !is_read {
        return Ok(None);
    }
    let grammar = of_another(call.request.locale).unwrap_or(english());
    let (forms, spelling) = (&grammar.forms, &grammar.spelling);
    let if_fits = |other: String| {
        let is_other = !fits(call, spec, typed, false)? && fits(call, spec, &other, false)?;
        Ok(is_other.then_some(other))
    };
    match spec.name {
        "pause" | "digest" | "quiet" | "latest" => if_fits(forms.translated(typed, spelling)),
        "saved" => if_fits(forms.with_values(typed, spelling)),
        "settings" => {
            // The name may be the same as in English, and its value not.
            let other = forms.setting(typed, spelling);
            let is_other = other != typed.to_lowercase() && fits(call, spec, &other, false)?;
            Ok(is_other.then_some(other))
        }
        "suggestions" | "editstory" | "review" | "report" => {
            let other = forms.with_values(typed, spelling);
            Ok((other != typed).then_some(other))
        }
        "company" | "timeline" | "trend" | "related" if is_known(call, typed)? => Ok(None),
        "company" | "timeline" | "trend" | "related" => match forms.with_period(typed, spelling) {
            None => known_form(call, grammar, typed),
            period => Ok(period),
        },
        "roundup" => match period(call, grammar)? {
            None => known_form(call, grammar, typed),
            period => Ok(period),
        },
        "unsubscribe" if forms.translated(typed, spelling) == "all" => {
            let is_followed = unsubscribe::is_followed(call)?;
            Ok((!is_followed).then(|| "all".to_owned()))
        }
        "subscribe" => followed(call, spec, grammar),
        "unsubscribe" => unfollowed(call, grammar),
        "preview" => match prefixed(grammar, typed) {
            None => known_form(call, grammar, typed),
            topic => Ok(topic),
        },
        "tag" => known_form(call, grammar, typed),
        "mute" | "unmute" => match with_length(call, grammar, typed)? {
            None => muted_form(call, spec, grammar),
            length => Ok(length),
        },
        _ => Ok(None),
    }
}

/// Returns what a person follows as the command takes it, if they said it otherwise.
fn followed(
    call: &Call<'_>,
    spec: &'static Spec,
    grammar: &Grammar,
) -> Result<Option<String>, CommandError> {
    let (text, mode) = own_mode(grammar, call.argument);
    let topic = match prefixed(grammar, text) {
        None if several::topics(call, spec, text)?.is_some() => None,
        None => known_form(call, grammar, text)?,
        topic => topic,
    };
    let is_other = topic.is_some() || !mode.is_empty();
    Ok(is_other.then(|| format!("{}{mode}", topic.as_deref().unwrap_or(text))))
}

/// Returns what a person unfollows as the command takes it, if they said it otherwise.
fn unfollowed(call: &Call<'_>, grammar: &Grammar) -> Result<Option<String>, CommandError> {
    let typed = call.argument;
    if let Some(topic) = prefixed(grammar, typed) {
        return Ok(Some(topic));
    }
    let (forms, n_sure) = grammar.forms.names(typed, &grammar.spelling);
    for (at, form) in forms.into_iter().take(n_sure).enumerate() {
        if unsubscribe::is_followed(&call.with(&form))? {
            return Ok((at > 0).then_some(form));
        }
    }
    Ok(None)
}

/// Returns a name and how long it is muted as the command takes it: "nvidia 3 days" for "nvidia 3
/// Tage".
fn with_length(
    call: &Call<'_>,
    grammar: &Grammar,
    typed: &str,
) -> Result<Option<String>, CommandError> {
    for (at, _) in typed.match_indices(' ') {
        let length = grammar.forms.translated(typed.slice(at..), &grammar.spelling);
        let other = format!("{} {length}", typed.slice(..at));
        if mute::with_length(call, &other)?.0 == typed.slice(..at) {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// Returns the form of a typed name in which it can be muted or unmuted; `None` if the name can be as it
/// was typed, or in no form.
fn muted_form(
    call: &Call<'_>,
    spec: &'static Spec,
    grammar: &Grammar,
) -> Result<Option<String>, CommandError> {
    let (forms, _) = grammar.forms.names(call.argument, &grammar.spelling);
    for (at, form) in forms.into_iter().enumerate() {
        if fits(call, spec, &form, false)? {
            return Ok((at > 0).then_some(form));
        }
    }
    Ok(None)
}

/// Returns the period of a roundup that the argument is, unless it is a name.
fn period(call: &Call<'_>, grammar: &Grammar) -> Result<Option<String>, CommandError> {
    let typed = call.argument;
    let as_line = readings(typed, call.request.locale, Closeness::Exact);
    let is_same = |deed| matches!(deed, Deed::Run(it) if it.name == "roundup");
    let said = as_line.into_iter().find(|it| it.is_whole && is_same(it.deed));
    // "Monat" is "1 month" where a length of time is asked for.
    let other = grammar.forms.translated(typed, &grammar.spelling);
    let other = other.strip_prefix("1 ").unwrap_or(&other);
    let named = || roundup::is_period(other).then(|| other.to_owned());
    let period = said.map(|it| it.argument).or_else(named);
    Ok(if is_known(call, typed)? { None } else { period })
}

/// Splits what is followed from the words of the language for its delivery mode, which are returned
/// as the command takes them: ", at once" for ", sofort".
fn own_mode<'t>(grammar: &Grammar, typed: &'t str) -> (&'t str, String) {
    if let Some((text, ending)) = typed.rsplit_once(COMMAS)
        && let Some(value) = grammar.forms.value(ending, &grammar.spelling)
    {
        let mode = format!(", {value}");
        if split_mode(&mode).1.is_some() {
            return (text.trim_end(), mode);
        }
    }
    (typed, String::new())
}

/// Returns a topic with the prefix that says its kind in English: "source:Reuters" for "Quelle:
/// Reuters"; `None` if it has none in the language.
fn prefixed(grammar: &Grammar, typed: &str) -> Option<String> {
    let (head, name) = typed.split_once([':', '：'])?;
    let kind = grammar.forms.value(head, &grammar.spelling)?;
    PREFIXES.contains(&kind).then(|| format!("{kind}:{}", name.trim()))
}

/// Returns the topic that a line follows, and its delivery mode, as the command takes them.
fn topic_and_mode(
    call: &Call<'_>,
    spec: &'static Spec,
    reading: &Reading,
) -> Result<String, CommandError> {
    let (text, mode) = own_mode(reading.grammar, &reading.argument);
    let topic = match prefixed(reading.grammar, text) {
        Some(topic) => topic,
        None if several::topics(call, spec, text)?.is_some() => text.to_owned(),
        None => named(call, &Reading { argument: text.to_owned(), ..reading.clone() })?.0,
    };
    Ok(format!("{topic}{mode}"))
}

/// Returns whether a word begins with a minus sign.
fn has_minus(text: &str) -> bool {
    text.split_whitespace().any(|it| it.starts_with(['-', '−']))
}

/// The most words in which two companies are compared.
const MAX_COMPARED: usize = 16;

/// Returns the argument of `/trend` for two companies that a text compares: "alibaba vs nvidia", and
/// if it is known that it compares (`is_asked`), "alibaba and nvidia". `None` if it names no two.
pub(super) fn compared(
    call: &Call<'_>,
    text: &str,
    is_asked: bool,
) -> Result<Option<String>, CommandError> {
    let own = of_another(call.request.locale).unwrap_or(english());
    let words = tokens(text, &own.spelling);
    // Quotation marks and signs before words are those of a search.
    let is_search = !is_asked && (has_minus(text) || text.contains(['"', '“', '”', '„']));
    if is_search || words.len() > MAX_COMPARED {
        return Ok(None);
    }
    for word in &words {
        let mut grammars = [own, english()].into_iter();
        let attached = own.after_attached(text.slice(word.start..)).filter(|_| is_asked);
        let after = match grammars.any(|it| it.is_versus(&word.folded, is_asked)) {
            true => text.slice(word.end()..).trim(),
            false => match attached {
                Some(after) => after,
                None => continue,
            },
        };
        let before = text.slice(..word.start).trim();
        if let Some(one) = company(call, own, before)?
            && let Some(other) = company(call, own, after)?
            && one != other
        {
            return Ok(Some(format!("{one} vs {other}")));
        }
    }
    several_compared(call, own, text, &words)
}

/// Returns the argument of `/trend` for more than two companies, which it refuses in words; `None` for
/// a text that compares at most two.
fn several_compared(
    call: &Call<'_>,
    own: &Grammar,
    text: &str,
    words: &[Token<'_>],
) -> Result<Option<String>, CommandError> {
    let (mut names, mut begin) = (Vec::new(), 0);
    let is_versus = |it: &&Token<'_>| {
        own.is_versus(&it.folded, false) || english().is_versus(&it.folded, false)
    };
    for word in words.iter().filter(is_versus) {
        names.push(text.slice(begin..word.start).trim());
        begin = word.end();
    }
    names.push(text.slice(begin..).trim());
    for name in &names {
        if company(call, own, name)?.is_none() {
            return Ok(None);
        }
    }
    Ok((names.len() > 2).then(|| names.join(" vs ")))
}

/// Returns the company in the news that a text names in any of its forms.
fn company(call: &Call<'_>, grammar: &Grammar, text: &str) -> Result<Option<String>, CommandError> {
    for form in grammar.forms.names(text, &grammar.spelling).0 {
        if let Some(name) = one(call, &form)?
            && call.ctx.store.company_count(&name)?.total() > 0
        {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Returns the known topic that an argument is without words that are surely no part of it ("das
/// Unternehmen Nvidia") or by another name ("KI"); `None` if the argument may be a topic as it was
/// typed.
fn known_form(
    call: &Call<'_>,
    grammar: &Grammar,
    typed: &str,
) -> Result<Option<String>, CommandError> {
    let (forms, n_sure) = grammar.forms.names(typed, &grammar.spelling);
    // "The Cloud" may be a name that the list or an article has.
    let is_name = call.ctx.gazetteer.named(typed).is_some() || is_known(call, typed)?;
    if is_name || is_found(call, typed)? {
        return Ok(None);
    }
    for form in &forms[1..n_sure] {
        if is_known(call, form)? {
            return Ok(Some(form.clone()));
        }
    }
    tag_of(call, grammar, &forms)
}

/// Returns the known tag that a language has a name for, which one of these forms is.
fn tag_of(
    call: &Call<'_>,
    grammar: &Grammar,
    forms: &[String],
) -> Result<Option<String>, CommandError> {
    for form in forms {
        if let Some(tag) = grammar.forms.topic(form, &grammar.spelling)
            && is_tag(call, tag)?
        {
            return Ok(Some(tag.to_owned()));
        }
    }
    Ok(None)
}

/// Returns the topic that a line asks about; `None` if there is none.
pub(super) fn topic(call: &Call<'_>, reading: &Reading) -> Result<Option<String>, CommandError> {
    let (name, is_known) = named(call, reading)?;
    let Reading { grammar, argument, .. } = reading;
    if !is_known && let Some(name) = grammar.forms.with_period(argument, &grammar.spelling) {
        return Ok(Some(name));
    }
    Ok((!reading.is_weak || is_known).then_some(name))
}

/// Returns the name that an argument is: as it was typed, if it is known so, else the first of its
/// forms that is, else without what is surely no part of it; and whether articles have it.
fn named(call: &Call<'_>, reading: &Reading) -> Result<(String, bool), CommandError> {
    let Reading { grammar, argument, .. } = reading;
    let (forms, n_sure) = grammar.forms.names(argument, &grammar.spelling);
    if is_known(call, argument)? {
        return Ok((argument.clone(), true));
    }
    let is_listed = |it: &&String| call.ctx.gazetteer.named(it).is_some();
    for (at, form) in forms.iter().enumerate().skip(1) {
        // Any word has an ending that makes another name of it.
        let is_sure = at < n_sure || is_listed(&form);
        if is_sure && is_known(call, form)? || is_tag(call, form)? {
            return Ok((form.clone(), true));
        }
    }
    if let Some(tag) = tag_of(call, grammar, &forms)? {
        return Ok((tag, true));
    }
    let listed = forms.iter().find(is_listed);
    Ok((listed.or_else(|| forms.get(n_sure - 1)).unwrap_or(argument).clone(), false))
}

/// Returns whether articles have a tag.
pub(super) fn is_tag(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    let tag = normalise_tag(text);
    Ok(!tag.is_empty() && call.ctx.store.tag_count(&tag)? > 0)
}

/// Returns whether the line as it was typed is a known topic, or in an article.
pub(super) fn is_something(call: &Call<'_>) -> Result<bool, CommandError> {
    Ok(is_known(call, call.argument)? || is_found_as_typed(call)?)
}

/// Returns whether a command can do something with an argument. `is_weak`: the words before it are
/// everyday speech, so that a search is as likely.
fn fits(
    call: &Call<'_>,
    spec: &'static Spec,
    argument: &str,
    is_weak: bool,
) -> Result<bool, CommandError> {
    let first = argument.split_whitespace().next().unwrap_or_default().to_lowercase();
    Ok(match spec.name {
        "subscribe" | "unsubscribe" if !is_weak => true,
        "subscribe" | "unsubscribe" if several::topics(call, spec, argument)?.is_some() => true,
        "subscribe" => is_followable(call, split_mode(argument).0)?,
        "unsubscribe" => unsubscribe::is_followed(&call.with(argument))?,
        "latest" => argument == "all" || argument.parse::<u32>().is_ok(),
        "pause" => {
            let zone = call.ctx.store.chat_state(call.request.chat)?.time_zone();
            clock::until(argument, call.ctx.now, &zone).is_some()
        }
        "digest" => digest::is_schedule(argument),
        "quiet" => quiet::is_hours(argument),
        "tz" => !matches!(find(argument), Place::Similar(_)),
        "settings" => SETTINGS.contains(&&*first),
        "mute" if mute::with_length(call, argument)?.1.is_some() => true,
        "mute" if unsubscribe::is_followed(&call.with(argument))? => true,
        "mute" | "unmute" => topic::source_named(call, argument)?.is_some(),
        "saved" => argument.strip_prefix("remove ").unwrap_or(argument).parse::<u32>().is_ok(),
        "read" | "why" | "story" | "save" => article_number(argument).is_some(),
        "search" => !is_weak || !is_found_as_typed(call)?,
        "tag" | "preview" | "roundup" | "company" | "timeline" | "trend" | "related" => {
            is_known(call, argument)? || !call.with(argument).run(spec.run)?.is_missed()
        }
        _ => false,
    })
}

/// Returns the code of the language that a line names last, in the person's language or in English:
/// "sprich englisch".
pub(super) fn language(call: &Call<'_>, grammar: &Grammar) -> Option<&'static str> {
    language_named(call.argument, call.request.locale, grammar)
}

/// Returns the code of the language that a line asks for in that language itself, in a chat with
/// another one: "auf Deutsch bitte". Who has switched by mistake finds the way back.
pub(super) fn foreign_language(call: &Call<'_>) -> Option<&'static str> {
    let is_named = |it: &&Locale| **it != call.request.locale && names_itself(call.argument, **it);
    Locale::ALL.iter().filter(is_named).copied().find_map(|locale| {
        let grammar = of_another(locale)?;
        let as_line = readings(call.argument, locale, Closeness::Exact);
        let asks = |it: &Reading| {
            it.is_whole && matches!(it.deed, Deed::Run(spec) if spec.name == "language")
        };
        as_line.first().filter(|it| asks(it))?;
        language_named(call.argument, locale, grammar).filter(|it| *it == locale.code())
    })
}

/// Returns whether a line has the beginning of a language's own name. Its phrases are read only then.
fn names_itself(line: &str, locale: Locale) -> bool {
    let name = say!(Messages::of(locale), "language", code = locale.code()).plain().to_lowercase();
    let n_all = name.chars().count();
    let beginning: String = name.chars().take(n_all.saturating_sub(2).max(2)).collect();
    line.to_lowercase().contains(&beginning)
}

/// Returns the code of the language that a line in a language names last.
fn language_named(line: &str, locale: Locale, grammar: &Grammar) -> Option<&'static str> {
    let line = folded(line, &grammar.spelling);
    let speakers = [locale, Locale::English];
    let place = |locale: &Locale| {
        let names = speakers.map(|it| say!(Messages::of(it), "language", code = locale.code()));
        let stem =
            |name: String| Some(tokens(&name, &grammar.spelling).first()?.stem(grammar.language));
        names.iter().filter_map(|name| line.rfind(&stem(name.plain())?)).max()
    };
    let named = Locale::ALL.iter().filter_map(|it| Some((place(it)?, it.code())));
    named.max().map(|(_, code)| code)
}

/// Returns what to show help on: a command, or nothing if the rest is another phrase for one.
pub(super) fn helped(call: &Call<'_>, reading: &Reading) -> Option<String> {
    let argument = &reading.argument;
    let first = argument.split_whitespace().next().unwrap_or_default();
    let first = first.trim_start_matches('/');
    if let Some(spec) = catalogue::find(first) {
        return Some(spec.name.to_owned());
    }
    let readings = readings(argument, call.request.locale, Closeness::Exact);
    let is_command = readings.iter().any(|it| matches!(it.deed, Deed::Run(_)));
    is_command.then(String::new)
}

/// Returns whether a text names a company or a tag that articles have.
fn is_known(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    if !names::is_plausible(text) {
        return Ok(false);
    }
    if let Some(name) = one(call, text)?
        && call.ctx.store.company_count(&name)?.total() > 0
    {
        return Ok(true);
    }
    Ok(call.ctx.store.tag_count(&normalise_tag(text))? > 0)
}

/// Returns whether following a text is meant: it is a known topic, or written as one, or no article
/// has the words as they were typed ("follow the money").
fn is_followable(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    if text.starts_with(['#', '"', '“', '@']) || text.contains("://") || text.contains(':') {
        return Ok(true);
    }
    let is_topic = match meant(call, text)? {
        Meant::One(topic) => topic.kind != TopicKind::Words,
        Meant::Several(_) => true,
        Meant::Nothing => return Ok(false),
    };
    // Who writes "I like being told" does not ask to follow "being told".
    let is_bare = !text.split_whitespace().any(|it| is_stop_word(it, call.request.locale));
    Ok(is_topic || is_bare && !is_found_as_typed(call)?)
}

/// Returns whether an article has all words of the line.
fn is_found_as_typed(call: &Call<'_>) -> Result<bool, CommandError> {
    is_found(call, call.argument)
}

/// Returns whether an article has all words of a text.
fn is_found(call: &Call<'_>, text: &str) -> Result<bool, CommandError> {
    let query = SearchQuery::parse(text);
    if query.is_empty() || is_too_long(&query) {
        return Ok(false);
    }
    let one = Window { offset: 0, limit: 1, snapshot: None, new_after: None };
    Ok(call.ctx.store.page(&Listing::Search(query), one)?.total > 0)
}
