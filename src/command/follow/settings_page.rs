//! The pages of the settings message: what is chosen, and a button for each other choice.

use jiff::civil::{Time, Weekday};

use crate::command::Place;
use crate::command::follow::delivery_mode::{day_names, hours, moment, time, when, zone};
use crate::command::follow::quiet;
use crate::command::follow::settings::Page;
use crate::command::follow::zone::clock;
use crate::command::request::action::{Action, Choice};
use crate::command::request::call::{Call, CommandError, rows};
use crate::message::{Messages, Phrase, say};
use crate::reply::{Block, Button, Reply};
use crate::schedule::{Days, Quiet, Schedule, Times};
use crate::store::ChatState;
use crate::text::language::Language;

/// The values that have a button; others can be typed.
const SENTENCES: [u32; 5] = [1, 2, 3, 5, 0];
const ARTICLES: [u32; 4] = [1, 3, 5, 10];
const TIMES: [(i8, i8); 5] = [(7, 0), (8, 30), (12, 0), (18, 0), (21, 0)];
const NIGHTS: [(i8, i8); 4] = [(21, 7), (22, 7), (23, 7), (23, 9)];
const LIMITS: [u32; 3] = [10, 20, 50];

/// Languages that have a button, by their own names.
const LANGUAGES: [(Language, &str); 14] = [
    (Language::English, "English"),
    (Language::German, "Deutsch"),
    (Language::French, "Français"),
    (Language::Spanish, "Español"),
    (Language::Italian, "Italiano"),
    (Language::Portuguese, "Português"),
    (Language::Dutch, "Nederlands"),
    (Language::Polish, "Polski"),
    (Language::Russian, "Русский"),
    (Language::Ukrainian, "Українська"),
    (Language::Turkish, "Türkçe"),
    (Language::Arabic, "العربية"),
    (Language::Japanese, "日本語"),
    (Language::Chinese, "中文"),
];

/// Returns the language of a code, of its own name, or of its name in English or in the language of
/// these messages, in lower case.
pub(super) fn language_named(messages: &Messages, name: &str) -> Option<Language> {
    let own = LANGUAGES.iter().find(|(_, own)| own.to_lowercase() == name);
    let is_called = |it: &Language| {
        let said = say!(messages, "language", code = it.code()).plain();
        it.code() == name || it.name().to_lowercase() == name || said.to_lowercase() == name
    };
    own.map(|(language, _)| *language).or_else(|| Language::KNOWN.into_iter().find(is_called))
}

fn language_name(language: Language) -> &'static str {
    LANGUAGES.iter().find(|(known, _)| *known == language).map_or(language.name(), |it| it.1)
}

/// Returns a page of the settings message.
pub(super) fn shown(call: &Call<'_>, page: Page) -> Result<Reply, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let (reply, mut buttons) = match page {
        Page::Main => return main(call, &state),
        Page::Alerts | Page::Times => alerts(call, &state, page)?,
        Page::Quiet => {
            let reply = Reply::headed(say!(call, "quiet-hours"))
                .and_say(quiet::described(call, &state))
                .and_remark(say!(call, "quiet-hint"));
            (reply, quiet_buttons(call, &state)?)
        }
        Page::Length => length(call)?,
        Page::Languages => languages(call, &state)?,
        Page::Limit => limit(call, &state)?,
        Page::Post => post(call, &state)?,
    };
    buttons.push(vec![back_to(call, Page::Main)?]);
    Ok(reply.and_buttons(buttons))
}

/// Returns a label with a mark if it is the current choice.
pub(crate) fn mark(is_chosen: bool, label: &Phrase) -> String {
    if is_chosen { format!("✓ {label}") } else { label.plain() }
}

/// Returns the button that shows a page in place of another one.
pub(super) fn back_to(call: &Call<'_>, page: Page) -> Result<Button, CommandError> {
    call.run_button(say!(call, "back-to-settings"), "settings", page.name())
}

/// Returns the button that opens a page.
pub(super) fn open(call: &Call<'_>, page: Page) -> Result<Button, CommandError> {
    let label = match page {
        Page::Main => say!(call, "settings"),
        Page::Alerts => say!(call, "alerts"),
        Page::Times => say!(call, "more-times"),
        Page::Quiet => say!(call, "quiet-hours"),
        Page::Length => say!(call, "length"),
        Page::Languages => say!(call, "languages"),
        Page::Limit => say!(call, "daily-limit"),
        Page::Post => say!(call, "posts"),
    };
    call.run_button(label, "settings", page.name())
}

fn main(call: &Call<'_>, state: &ChatState) -> Result<Reply, CommandError> {
    let sizes = call.sizes()?;
    let mut facts = vec![
        say!(call, "settings-alerts", how = alerts_words(call, state)),
        match state.quiet {
            None => say!(call, "settings-no-quiet"),
            Some(it) if it.is_silent => say!(call, "settings-silent", hours = hours(it)),
            Some(it) => say!(call, "settings-quiet", hours = hours(it)),
        },
        say!(call, "settings-zone", zone = zone(call.messages(), state), time = clock(call, state)),
        match sizes.n_sentences {
            None => say!(call, "settings-length-auto", articles = sizes.n_articles),
            Some(n) => say!(call, "settings-length", n = n, articles = sizes.n_articles),
        },
        say!(call, "settings-languages", names = language_list(call, state)),
        match state.alerts_a_day {
            None => say!(call, "settings-no-limit"),
            Some(n) => say!(call, "settings-limit", n = n),
        },
    ];
    facts.push(match state.hides_previews {
        true => say!(call, "settings-previews-off"),
        false => say!(call, "settings-previews-on"),
    });
    if state.hides_announcements {
        facts.push(say!(call, "settings-announcements-off"));
    }
    let is_channel = is_channel(call, state);
    if is_channel {
        facts.push(match state.pins_no_digest {
            true => say!(call, "settings-pins-off"),
            false => say!(call, "settings-pins-on"),
        });
    }
    let reply = facts.into_iter().fold(Reply::headed(say!(call, "settings")), |reply, fact| {
        reply.and(Block::Bullet(fact.into()))
    });
    let on_off = |is_on: bool| if is_on { "on" } else { "off" };
    let previews = call.run_button(
        mark(!state.hides_previews, &say!(call, "previews")),
        "settings",
        &format!("previews {}", on_off(state.hides_previews)),
    )?;
    let pause = match state.is_paused {
        true => call.run_button(mark(true, &say!(call, "paused")), "settings", "resume")?,
        false => call.run_button(say!(call, "pause"), "settings", "pause")?,
    };
    let mut buttons = vec![
        vec![open(call, Page::Alerts)?, open(call, Page::Quiet)?],
        vec![call.run_button(say!(call, "time-zone"), "tz", "")?, open(call, Page::Length)?],
        vec![open(call, Page::Languages)?, open(call, Page::Limit)?],
        vec![previews, pause],
    ];
    // On for everybody; only who has turned them off has the button.
    if state.hides_announcements {
        let label = say!(call, "announcements-on");
        buttons.push(vec![call.run_button(label, "settings", "announcements on")?]);
    }
    if is_channel {
        let pins = call.run_button(
            mark(!state.pins_no_digest, &say!(call, "pin-digests")),
            "settings",
            &format!("pins {}", on_off(state.pins_no_digest)),
        )?;
        buttons.push(vec![pins, open(call, Page::Post)?]);
    }
    Ok(reply.and_buttons(buttons))
}

/// How the posts of a channel look.
fn post(call: &Call<'_>, state: &ChatState) -> Result<(Reply, Vec<Vec<Button>>), CommandError> {
    let post = &state.post;
    let facts = [
        match &post.header {
            Some(line) => say!(call, "post-header", line = line),
            None => say!(call, "post-no-header"),
        },
        match &post.footer {
            Some(line) => say!(call, "post-footer", line = line),
            None => say!(call, "post-no-footer"),
        },
        match post.needs_approval {
            true => say!(call, "post-approval-on"),
            false => say!(call, "post-approval-off"),
        },
    ];
    let reply = facts.into_iter().fold(Reply::headed(say!(call, "posts")), |reply, fact| {
        reply.and(Block::Bullet(fact.into()))
    });
    let reply = reply.and_say(say!(call, "post-hint"));
    let switch = |label: Phrase, name: &str, is_on: bool| {
        let argument = format!("{name} {}", if is_on { "off" } else { "on" });
        call.run_button(mark(is_on, &label), "settings", &argument)
    };
    let buttons = vec![
        vec![
            switch(say!(call, "post-hashtags"), "hashtags", post.has_hashtags)?,
            switch(say!(call, "post-buttons"), "buttons", !post.has_no_buttons)?,
        ],
        vec![switch(say!(call, "post-approval"), "approval", post.needs_approval)?],
    ];
    Ok((reply, buttons))
}

/// Returns whether the settings are those of a channel.
pub(super) fn is_channel(call: &Call<'_>, state: &ChatState) -> bool {
    call.request.channel.is_some() || state.is_channel || call.request.place == Place::Channel
}

fn alerts_words(call: &Call<'_>, state: &ChatState) -> Phrase {
    match (state.is_paused, state.paused_until, state.digest) {
        (true, Some(until), _) => {
            say!(
                call,
                "alerts-paused-until",
                until = moment(call.messages(), state, until, call.ctx.now)
            )
        }
        (true, None, _) => say!(call, "alerts-paused"),
        (false, _, None) => say!(call, "alerts-at-once"),
        (false, _, Some(schedule)) => {
            say!(call, "alerts-digest", when = when(call.messages(), schedule))
        }
    }
}

fn alerts(
    call: &Call<'_>,
    state: &ChatState,
    page: Page,
) -> Result<(Reply, Vec<Vec<Button>>), CommandError> {
    let mut reply = Reply::headed(say!(call, "alerts")).and_say(say!(
        call,
        "alerts-are",
        how = alerts_words(call, state)
    ));
    if let Some(schedule) = state.digest.filter(|_| !state.is_paused) {
        let next = state.next_digest_at(call.ctx.now);
        let next = moment(call.messages(), state, next, call.ctx.now);
        reply = reply.and_say(say!(call, "next-digest", next = next));
        reply = reply.and_remark(match moves(schedule, page) {
            true => say!(call, "times-hint-move"),
            false => say!(call, "times-hint-add"),
        });
    }
    Ok((reply, alerts_buttons(call, state, page)?))
}

/// Whether a tap on a time moves the digest there. If it comes several times a day, taps add and
/// remove times.
fn moves(schedule: Schedule, page: Page) -> bool {
    page != Page::Times && schedule.times.iter().count() == 1
}

/// Returns the buttons that switch between alerts and digests, and set the digest's times.
pub(super) fn alerts_buttons(
    call: &Call<'_>,
    state: &ChatState,
    page: Page,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let days = state.digest.map(|schedule| schedule.days);
    let at = times_typed(state.digest.map_or(Schedule::DEFAULT.times, |it| it.times));
    let mondays = Days::from_iter([Weekday::Monday]);
    let modes = [
        (say!(call, "as-they-come"), "off".to_owned(), days.is_none()),
        (say!(call, "daily"), format!("daily {at}"), days == Some(Days::ALL)),
        (say!(call, "workdays"), format!("weekdays {at}"), days == Some(Days::WORKDAYS)),
        (say!(call, "mondays"), format!("weekly mon {at}"), days == Some(mondays)),
    ];
    let modes = modes
        .iter()
        .map(|(label, argument, is_chosen)| {
            call.run_button(mark(*is_chosen, label), "digest", argument)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let mut buttons = rows(modes, 2);
    let Some(schedule) = state.digest else { return Ok(buttons) };
    buttons.extend(rows(time_buttons(call, schedule, page)?, 3));
    let (is_on, argument) = match state.tells_empty {
        true => (true, "nothing-new off"),
        false => (false, "nothing-new on"),
    };
    let mut last = Vec::new();
    if moves(schedule, page) {
        last.push(open(call, Page::Times)?);
    }
    let label = mark(is_on, &say!(call, "tell-empty"));
    last.push(call.run_button(label, "settings", argument)?);
    buttons.push(last);
    Ok(buttons)
}

/// Returns a button for each time that is offered or chosen.
fn time_buttons(
    call: &Call<'_>,
    schedule: Schedule,
    page: Page,
) -> Result<Vec<Button>, CommandError> {
    let days = day_names(schedule.days).join(" ");
    let mut offered: Vec<Time> =
        TIMES.iter().map(|(hour, minute)| Time::constant(*hour, *minute, 0, 0)).collect();
    offered.extend(schedule.times.iter());
    offered.sort_unstable();
    offered.dedup();
    let button = |at: &Time| {
        let is_chosen = schedule.times.iter().any(|chosen| chosen == *at);
        let times = match moves(schedule, page) {
            true => Times::new([*at]).unwrap_or(schedule.times),
            false => toggled(schedule.times, *at),
        };
        let argument = format!("{days} {}", times_typed(times));
        call.run_button(mark(is_chosen, &Phrase::from(time(*at))), "digest", &argument)
    };
    offered.iter().map(button).collect()
}

/// Returns the times with this one added or taken away; the only one stays, and so do the others if
/// there would be too many.
fn toggled(times: Times, at: Time) -> Times {
    let others: Vec<Time> = times.iter().filter(|it| *it != at).collect();
    let is_chosen = others.len() < times.iter().count();
    let changed = if is_chosen { Times::new(others) } else { Times::new(times.iter().chain([at])) };
    changed.unwrap_or(times)
}

/// Renders times as `/digest` reads them: "08:30 18:00".
fn times_typed(times: Times) -> String {
    times.iter().map(time).collect::<Vec<_>>().join(" ")
}

/// Returns the buttons that set the quiet hours.
pub(super) fn quiet_buttons(
    call: &Call<'_>,
    state: &ChatState,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let own = state.quiet.map(|it| (it.from, it.until));
    let night = own.unwrap_or((Time::constant(22, 0, 0, 0), Time::constant(7, 0, 0, 0)));
    let is_silent = state.quiet.is_some_and(|it| it.is_silent);
    let typed = |(from, until): (Time, Time), is_silent: bool| {
        format!("{}-{}{}", time(from), time(until), if is_silent { " silent" } else { "" })
    };
    let is_held = own.is_some() && !is_silent;
    let mut buttons = vec![vec![
        call.run_button(mark(own.is_none(), &say!(call, "off")), "quiet", "off")?,
        call.run_button(mark(is_held, &say!(call, "hold")), "quiet", &typed(night, false))?,
        call.run_button(mark(is_silent, &say!(call, "no-sound")), "quiet", &typed(night, true))?,
    ]];
    if own.is_none() {
        return Ok(buttons);
    }
    let offered =
        NIGHTS.map(|(from, until)| (Time::constant(from, 0, 0, 0), Time::constant(until, 0, 0, 0)));
    let others = own.filter(|own| !offered.contains(own));
    let hours = offered.into_iter().chain(others).map(|(from, until)| {
        let label = hours(Quiet { from, until, is_silent });
        let label = mark(own == Some((from, until)), &Phrase::from(label));
        call.run_button(label, "quiet", &typed((from, until), is_silent))
    });
    buttons.extend(rows(hours.collect::<Result<_, _>>()?, 2));
    Ok(buttons)
}

fn length(call: &Call<'_>) -> Result<(Reply, Vec<Vec<Button>>), CommandError> {
    let sizes = call.sizes()?;
    let said = match sizes.n_sentences {
        None => say!(call, "settings-length-auto", articles = sizes.n_articles),
        Some(n) => say!(call, "settings-length", n = n, articles = sizes.n_articles),
    };
    let n_sentences = sizes.n_sentences.unwrap_or(0) as u32;
    let sentences = SENTENCES.iter().map(|value| {
        let label = match value {
            0 => say!(call, "auto"),
            1 => say!(call, "one-sentence"),
            value => Phrase::from(value.to_string()),
        };
        let action = Action::Set(Choice::Sentences, Some(*value));
        call.button(mark(*value == n_sentences, &label), &action)
    });
    let articles = ARTICLES.iter().map(|value| {
        let label = match value {
            1 => say!(call, "one-article"),
            value => Phrase::from(value.to_string()),
        };
        let action = Action::Set(Choice::Articles, Some(*value));
        call.button(mark(*value == sizes.n_articles, &label), &action)
    });
    let buttons = vec![sentences.collect::<Result<_, _>>()?, articles.collect::<Result<_, _>>()?];
    let reply = Reply::headed(say!(call, "length")).and_say(said);
    Ok((reply.and_remark(say!(call, "length-hint")), buttons))
}

fn language_list(call: &Call<'_>, state: &ChatState) -> String {
    if state.languages.is_empty() {
        return say!(call, "languages-all").plain();
    }
    call.language_names(&state.languages)
}

fn languages(
    call: &Call<'_>,
    state: &ChatState,
) -> Result<(Reply, Vec<Vec<Button>>), CommandError> {
    let all = mark(state.languages.is_empty(), &say!(call, "all-languages"));
    let mut buttons = vec![call.run_button(all, "settings", "languages all")?];
    let others = state.languages.iter().filter(|it| !LANGUAGES.iter().any(|row| row.0 == **it));
    for language in LANGUAGES.iter().map(|row| row.0).chain(others.copied()) {
        let is_chosen = state.languages.contains(&language);
        let mut changed: Vec<Language> =
            state.languages.iter().copied().filter(|it| *it != language).collect();
        if !is_chosen {
            changed.push(language);
        }
        let codes: Vec<&str> = changed.iter().map(|it| it.code()).collect();
        let codes = if codes.is_empty() { "all".to_owned() } else { codes.join(" ") };
        let label = mark(is_chosen, &Phrase::from(language_name(language)));
        buttons.push(call.run_button(label, "settings", &format!("languages {codes}"))?);
    }
    let reply = Reply::headed(say!(call, "languages"))
        .and_say(say!(call, "languages-are", names = language_list(call, state)))
        .and_remark(say!(call, "languages-hint"));
    Ok((reply, rows(buttons, 3)))
}

fn limit(call: &Call<'_>, state: &ChatState) -> Result<(Reply, Vec<Vec<Button>>), CommandError> {
    let said = match state.alerts_a_day {
        None => say!(call, "limit-none"),
        Some(n) => say!(call, "limit-is", n = n),
    };
    let off = mark(state.alerts_a_day.is_none(), &say!(call, "no-limit"));
    let mut buttons = vec![call.run_button(off, "settings", "limit off")?];
    let others = state.alerts_a_day.filter(|own| !LIMITS.contains(own));
    for n in LIMITS.into_iter().chain(others) {
        let label = mark(state.alerts_a_day == Some(n), &Phrase::from(n.to_string()));
        buttons.push(call.run_button(label, "settings", &format!("limit {n}"))?);
    }
    Ok((Reply::headed(say!(call, "daily-limit")).and_say(said), rows(buttons, 4)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;

    #[test]
    fn a_time_is_added_or_removed_and_one_always_stays() {
        let at = |hour| Time::constant(hour, 0, 0, 0);
        let times = |hours: &[i8]| Times::new(hours.iter().map(|hour| at(*hour))).expect("times");
        assert_eq!(toggled(times(&[8]), at(18)), times(&[8, 18]));
        assert_eq!(toggled(times(&[8, 18]), at(8)), times(&[18]));
        assert_eq!(toggled(times(&[8]), at(8)), times(&[8]));
        let full = times(&[1, 2, 3, 4, 5, 6]);
        assert_eq!(toggled(full, at(7)), full);
    }

    #[test]
    fn a_language_is_found_by_code_and_by_both_names() {
        let named = |name| language_named(Messages::of(Locale::English), name);
        for name in ["de", "german", "deutsch"] {
            assert_eq!(named(name), Some(Language::German), "{name}");
        }
        assert_eq!(named("русский"), Some(Language::Russian));
        assert_eq!(named("klingon"), None);
        let spanish = Messages::of(Locale::Spanish);
        assert_eq!(language_named(spanish, "alemán"), Some(Language::German));
    }
}
