//! `/settings`: the length of summaries and pages in this chat, and how notifications arrive.

use jiff::civil::{Time, Weekday};

use crate::command::Input;
use crate::command::follow::delivery_mode::{day_names, hours, moment, time, when, zone};
use crate::command::request::action::{Action, Choice};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::{Block, Button, Inline, Reply, quoted};
use crate::schedule::{Days, Schedule, Times};
use crate::store::chats::portable::ImportedSettings;
use crate::store::{ChatSettings, ChatState};

/// The values that have a button; others can be typed.
const SENTENCES: [u32; 5] = [1, 2, 3, 5, 0];
const ARTICLES: [u32; 4] = [1, 3, 5, 10];
const TIMES: [(i8, i8); 5] = [(7, 0), (8, 30), (12, 0), (18, 0), (21, 0)];

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let words: Vec<String> = call
        .argument
        .split(|c: char| c.is_whitespace() || c == '=')
        .map(str::to_lowercase)
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    let choice = match words.first() {
        None => return Ok(Outcome::found(shown(call)?)),
        Some(&("default" | "defaults" | "reset")) if words.len() == 1 => {
            call.ctx.store.adopt(
                call.request.chat,
                &ImportedSettings::default(),
                u32::MAX,
                call.ctx.now,
            )?;
            return Ok(Outcome::found(shown(call)?));
        }
        Some(&("sentences" | "sentence")) => Choice::Sentences,
        Some(&("articles" | "article")) => Choice::Articles,
        Some(&"nothing-new") => {
            let tells_empty = match words[1..] {
                ["on"] => true,
                ["off" | "default"] => false,
                _ => return misunderstood(call),
            };
            let state = ChatState { tells_empty, ..call.ctx.store.chat_state(call.request.chat)? };
            call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
            return switched(call, Outcome::found(shown(call)?));
        }
        Some(_) => return misunderstood(call),
    };
    let value = match words[1..] {
        ["default"] => None,
        ["auto"] if choice == Choice::Sentences => Some(0),
        [number] => match number.parse().ok().filter(|&it| choice.allows(it)) {
            Some(number) => Some(number),
            None => return misunderstood(call),
        },
        _ => return misunderstood(call),
    };
    set(call, choice, value)
}

/// Stores a choice and shows the current values.
pub(crate) fn set(
    call: &Call<'_>,
    choice: Choice,
    value: Option<u32>,
) -> Result<Outcome, CommandError> {
    let chosen = call.ctx.store.chat_settings(call.request.chat)?;
    let chosen = match choice {
        Choice::Sentences => ChatSettings { sentences: value, ..chosen },
        Choice::Articles => ChatSettings { articles: value, ..chosen },
    };
    call.ctx.store.save_chat_settings(call.request.chat, chosen)?;
    Ok(Outcome::found(shown(call)?).and_notice("Saved"))
}

/// Returns the answer to a switch: beside a button, the message shows the settings as they are now,
/// and a toast says that they are saved.
pub(crate) fn switched(call: &Call<'_>, typed: Outcome) -> Result<Outcome, CommandError> {
    match call.request.input {
        Input::Button(_) => Ok(Outcome::found(shown(call)?).in_place().and_notice("Saved")),
        Input::Line(_) | Input::Post(_) => Ok(typed),
    }
}

fn misunderstood(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let hint = format!(
        "I cannot set {}. Try /settings sentences 2, /settings sentences auto, /settings articles 5, /settings nothing-new on or \
         /settings default; numbers go from 1 to 10.",
        quoted(call.argument)
    );
    Ok(Outcome::missed(Reply::saying(hint).and_buttons(buttons(call)?)))
}

fn shown(call: &Call<'_>) -> Result<Reply, CommandError> {
    let sizes = call.sizes()?;
    let sentences =
        sizes.n_sentences.map_or("as many as the article needs".to_owned(), |it| it.to_string());
    let fact = |name: &str, value: String| {
        Block::Bullet(vec![Inline::Text(format!("{name}: ")), Inline::Bold(value)])
    };
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let reply = Reply::headed("Settings of this chat")
        .and(fact("Sentences a summary, at most", sentences))
        .and(fact("Articles a page, as far as they fit one message", sizes.n_articles.to_string()))
        .and(fact("News that you subscribed to", mode_words(&state)))
        .and_say("Tap a value, or send for example /settings sentences 2. /settings default goes back to how it was.");
    Ok(reply.and_buttons(buttons(call)?))
}

fn buttons(call: &Call<'_>) -> Result<Vec<Vec<Button>>, CommandError> {
    let sizes = call.sizes()?;
    let mark =
        |is_chosen: bool, label: String| if is_chosen { format!("✓ {label}") } else { label };
    let n_sentences = sizes.n_sentences.unwrap_or(0) as u32;
    let mut sentences = Vec::new();
    for value in SENTENCES {
        let label = match value {
            0 => "auto".to_owned(),
            1 => "1 sentence".to_owned(),
            value => value.to_string(),
        };
        sentences.push(call.button(
            &mark(value == n_sentences, label),
            &Action::Set(Choice::Sentences, Some(value)),
        )?);
    }
    let mut articles = Vec::new();
    for value in ARTICLES {
        let label = if value == 1 { "1 article".to_owned() } else { value.to_string() };
        articles.push(call.button(
            &mark(value == sizes.n_articles, label),
            &Action::Set(Choice::Articles, Some(value)),
        )?);
    }
    let state = call.ctx.store.chat_state(call.request.chat)?;
    Ok([vec![sentences, articles], mode_buttons(call, &state)?].concat())
}

fn mode_words(state: &ChatState) -> String {
    let how = match (state.is_paused, state.digest) {
        (true, _) => state
            .paused_until
            .map_or("paused".to_owned(), |until| format!("paused until {}", moment(state, until))),
        (false, None) => "at once".to_owned(),
        (false, Some(schedule)) => format!("as a digest {}", when(schedule)),
    };
    let quiet = state.quiet.map(|it| format!(", {}", hours(it))).unwrap_or_default();
    let empty = if state.tells_empty && state.digest.is_some() {
        ", also where nothing is new"
    } else {
        ""
    };
    format!("{how}{empty}{quiet}, {} time", zone(state))
}

/// Returns the times with this one added or taken away. The only one is not taken away, and one too
/// many replaces all.
fn toggled(times: Times, at: Time) -> Times {
    let others: Vec<Time> = times.iter().filter(|it| *it != at).collect();
    let changed = if others.len() < times.iter().count() {
        Times::new(others)
    } else {
        Times::new(times.iter().chain([at]))
    };
    changed.or_else(|| Times::new([at])).unwrap_or(times)
}

/// Renders times as `/digest` reads them: "08:30 18:00".
fn times_typed(times: Times) -> String {
    times.iter().map(time).collect::<Vec<_>>().join(" ")
}

/// Returns buttons that change how notifications arrive; the current setting is marked.
pub(crate) fn mode_buttons(
    call: &Call<'_>,
    state: &ChatState,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let mark = |is_chosen: bool, label: &str| {
        if is_chosen { format!("✓ {label}") } else { label.to_owned() }
    };
    let days = state.digest.map(|it| it.days);
    let at = times_typed(state.digest.map_or(Schedule::DEFAULT.times, |it| it.times));
    let digest = [
        ("At once", "off".to_owned(), days.is_none()),
        ("Daily", format!("daily {at}"), days == Some(Days::ALL)),
        ("Mon–Fri", format!("weekdays {at}"), days == Some(Days::WORKDAYS)),
        ("Mondays", format!("weekly mon {at}"), days == Some(Days::from_iter([Weekday::Monday]))),
    ];
    let digest = digest.iter().map(|(label, argument, is_chosen)| {
        call.run_button(&mark(*is_chosen, label), "digest", argument)
    });
    let mut rows = vec![digest.collect::<Result<Vec<_>, _>>()?];
    if let Some(schedule) = state.digest {
        let days = day_names(schedule.days).join(" ");
        let times = TIMES.iter().map(|(hour, minute)| {
            let at = Time::constant(*hour, *minute, 0, 0);
            let is_chosen = schedule.times.iter().any(|it| it == at);
            let toggled = toggled(schedule.times, at);
            let argument = format!("{days} {}", times_typed(toggled));
            call.run_button(&mark(is_chosen, &time(at)), "digest", &argument)
        });
        rows.push(times.collect::<Result<_, _>>()?);
        let (label, argument) = match state.tells_empty {
            true => ("✓ Says when nothing is new", "nothing-new off"),
            false => ("Say when nothing is new", "nothing-new on"),
        };
        rows.push(vec![call.run_button(label, "settings", argument)?]);
    }
    let night = state
        .quiet
        .map_or("22:00-07:00".to_owned(), |it| format!("{}-{}", time(it.from), time(it.until)));
    let (is_held, is_silent) =
        (state.quiet.is_some_and(|it| !it.is_silent), state.quiet.is_some_and(|it| it.is_silent));
    rows.push(vec![
        call.run_button(&mark(state.quiet.is_none(), "No quiet hours"), "quiet", "off")?,
        call.run_button(&mark(is_held, &format!("Quiet {night}")), "quiet", &night)?,
        call.run_button(&mark(is_silent, "Without a sound"), "quiet", &format!("{night} silent"))?,
    ]);
    let pause = if state.is_paused {
        call.run_button("✓ Paused: resume", "resume", "")?
    } else {
        call.run_button("Pause", "pause", "")?
    };
    rows.push(vec![call.run_button("Time zone", "tz", "")?, pause]);
    Ok(rows)
}
