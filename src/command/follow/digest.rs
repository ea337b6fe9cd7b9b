//! `/digest`: news collected into one message, at chosen times or now.

use jiff::civil::Weekday;

use crate::command::follow::delivery_mode;
use crate::command::follow::settings::{Page, switched};
use crate::command::follow::settings_page::{alerts_buttons, open};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::clock;
use crate::message::say;
use crate::reply::{Reply, quoted};
use crate::schedule::{Days, Schedule, Times};
use crate::store::ChatState;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let words = clock::words(call.argument);
    let words = without_fillers(&words);
    match words.as_slice() {
        [] | ["now"] => now(call),
        ["off" | "none" | "never"] => set(call, None),
        words => match schedule(words) {
            Some(schedule) => set(call, Some(schedule)),
            None => {
                let typed = quoted(call.argument);
                let reply = say!(call, "digest-misread", typed = typed, max = Times::MAX);
                Ok(Outcome::missed(Reply::saying(reply)))
            }
        },
    }
}

/// Returns whether a text can be read as when digests come.
pub(crate) fn is_schedule(text: &str) -> bool {
    let words = clock::words(text);
    let words = without_fillers(&words);
    matches!(words[..], ["off" | "now"]) || !words.is_empty() && schedule(&words).is_some()
}

fn without_fillers(words: &[String]) -> Vec<&str> {
    let is_filler = |it: &&str| ["at", "on", "and", "every", "each"].contains(it);
    words.iter().map(String::as_str).filter(|it| !is_filler(it)).collect()
}

/// Sets whether news comes at these times or at once.
pub(crate) fn set(call: &Call<'_>, digest: Option<Schedule>) -> Result<Outcome, CommandError> {
    let before = call.ctx.store.chat_state(call.request.chat)?;
    // The times stay for the subscriptions that still want the digest.
    let apart = before.digest.or(before.apart).filter(|_| digest.is_none());
    let state = ChatState { digest, apart, ..before };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let messages = call.messages();
    let said = match digest {
        Some(schedule) => {
            let next = state.next_digest_at(call.ctx.now);
            let next = delivery_mode::moment(messages, &state, next, call.ctx.now);
            let when = delivery_mode::when(messages, schedule);
            let zone = delivery_mode::zone(messages, &state);
            say!(call, "digest-set", when = when, zone = zone, next = next)
        }
        None => say!(call, "digest-off"),
    };
    let mut row = vec![open(call, Page::Alerts)?];
    if digest.is_some() && state.zone.is_none() {
        row.push(call.run_button(say!(call, "time-zone"), "tz", "")?);
    }
    switched(call, Page::Alerts, Outcome::found(Reply::saying(said).and_buttons(vec![row])))
}

/// Sends the collected news as soon as the outbox is processed.
fn now(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    if call.ctx.store.subscriptions(call.request.chat)?.is_empty() {
        return Ok(Outcome::missed(crate::command::follow::unsubscribe::none_yet(call)));
    }
    let n = call.ctx.store.digest_now(call.request.chat, call.ctx.now)?;
    let buttons = alerts_buttons(call, &state, Page::Alerts)?;
    if n > 0 {
        return Ok(Outcome::found(Reply::saying(say!(call, "digest-now")).and_buttons(buttons)));
    }
    let said = match state.digest {
        Some(_) => say!(call, "digest-nothing-new"),
        None => say!(call, "digest-none"),
    };
    let how = delivery_mode::how(call.messages(), &state, call.ctx.now);
    let reply = Reply::saying(said);
    let reply = if state.digest.is_some() { reply.and_say(how) } else { reply };
    Ok(Outcome::found(reply.and_buttons(buttons)))
}

fn schedule(words: &[&str]) -> Option<Schedule> {
    let (times, days): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|it| clock::time(it).is_some());
    let times = if times.is_empty() {
        Schedule::DEFAULT.times
    } else {
        Times::new(times.iter().filter_map(|it| clock::time(it)))?
    };
    let days = match days[..] {
        [] => Days::ALL,
        ["weekly"] => Days::from_iter([Weekday::Monday]),
        ["weekly", ref names @ ..] => named_days(names)?,
        ref names => named_days(names)?,
    };
    Some(Schedule { days, times })
}

/// Returns the days that these words name together.
fn named_days(names: &[&str]) -> Option<Days> {
    let days: Option<Vec<Days>> = names.iter().map(|it| clock::days(it)).collect();
    // "daily mon" contradicts itself.
    let is_odd = names.len() > 1 && names.contains(&"daily");
    let bits = days?.into_iter().fold(0, |all, it| all | it.bits());
    Days::from_bits(bits).filter(|_| !is_odd)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Time;

    fn read(typed: &str) -> Option<Schedule> {
        let words = clock::words(typed);
        schedule(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[track_caller]
    fn check(typed: &str, expected: Option<(Days, u8, u8)>) {
        let expected = expected
            .map(|(days, hour, minute)| Schedule { days, times: Times::once(hour, minute) });
        assert_eq!(read(typed), expected, "{typed}");
    }

    #[test]
    fn a_digest_can_come_several_times_a_day() {
        let at = |hour, minute| Time::constant(hour, minute, 0, 0);
        let twice = Times::new([at(8, 0), at(18, 30)]);
        for typed in ["daily 8am, 6:30 pm", "8:00 18:30", "18.30 8 uhr daily"] {
            let seen = read(typed).map(|it| (it.days, it.times));
            assert_eq!(seen, twice.map(|it| (Days::ALL, it)), "{typed}");
        }
        assert_eq!(read("1 2 3 4 5 6 7"), None);
    }

    #[test]
    fn days_and_times_are_read_as_people_write_them() {
        check("daily 08:30", Some((Days::ALL, 8, 30)));
        check("7:05", Some((Days::ALL, 7, 5)));
        check("daily", Some((Days::ALL, 8, 30)));
        check("weekdays 18", Some((Days::WORKDAYS, 18, 0)));
        check("weekdays 12pm", Some((Days::WORKDAYS, 12, 0)));
        check("mon-fri 6:30 pm", Some((Days::WORKDAYS, 18, 30)));
        check("08:30 daily", Some((Days::ALL, 8, 30)));
        check("weekly mon 08:30", Some((Days::from_iter([Weekday::Monday]), 8, 30)));
        check(
            "tue friday 8.15",
            Some((Days::from_iter([Weekday::Tuesday, Weekday::Friday]), 8, 15)),
        );
        check("daily 25:00", None);
        check("daily 08:60", None);
        check("sometimes 08:30", None);
        check("daily mon", None);
    }
}
