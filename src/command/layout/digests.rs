//! `/digest`: news collected into one message, at chosen times or now.

use crate::command::follow::delivery_mode;
use crate::command::follow::settings::mode_buttons;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::reply::{Reply, quoted};
use crate::schedule::{Days, Schedule};
use crate::store::ChatState;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let words: Vec<String> = call
        .argument
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(str::to_lowercase)
        .collect();
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty() && !["at", "on", "and", "every"].contains(it))
        .collect();
    match words.as_slice() {
        [] | ["now"] => now(call),
        ["off" | "none" | "never"] => set(call, None),
        words => match schedule(words) {
            Some(schedule) => set(call, Some(schedule)),
            None => Ok(Outcome::missed(Reply::saying(format!(
                "I cannot read {} as times. Try /digest daily 08:30, /digest weekdays 08:30, /digest weekly mon 08:30, /digest tue fri 18:00 \
                 or /digest off.",
                quoted(call.argument)
            )))),
        },
    }
}

/// Sets whether news comes at these times or at once.
pub(crate) fn set(call: &Call<'_>, digest: Option<Schedule>) -> Result<Outcome, CommandError> {
    let before = call.ctx.store.chat_state(call.request.chat)?;
    // The times stay for the subscriptions that still want the digest.
    let apart = before.digest.or(before.apart).filter(|_| digest.is_none());
    let state = ChatState { digest, apart, ..before };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let zone = delivery_mode::zone(&state);
    let said = match digest {
        Some(schedule) => {
            let next = state
                .next_digest_at(call.ctx.now)
                .to_zoned_datetime(state.time_zone())
                .strftime("%A, %-d %B, %H:%M");
            let empty = if state.tells_empty {
                "where nothing is new, it says so"
            } else {
                "nothing new, no message"
            };
            let hint =
                if state.zone.is_none() { " /tz Europe/Berlin sets your time zone." } else { "" };
            format!(
                "News comes as a digest {}, {zone} time; {empty}. The next one is due {next}.{hint}",
                delivery_mode::when(schedule)
            )
        }
        None => "News comes at once. What was collected for the digest comes now.".to_owned(),
    };
    Ok(Outcome::found(Reply::saying(said).and_buttons(mode_buttons(call, &state)?)))
}

/// Sends the collected news as soon as the outbox is processed.
fn now(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    if call.ctx.store.subscriptions(call.request.chat)?.is_empty() {
        return Ok(Outcome::missed(crate::command::follow::unsubscribe::none_yet()));
    }
    let n = call.ctx.store.digest_now(call.request.chat, call.ctx.now)?;
    let buttons = mode_buttons(call, &state)?;
    if n > 0 {
        return Ok(Outcome::found(
            Reply::saying("Here is what has come in since your last digest.").and_buttons(buttons),
        ));
    }
    let said = match state.digest {
        Some(_) => "Nothing new has come in since your last digest.",
        None => "Nothing waits for a digest: alerts come at once.",
    };
    Ok(Outcome::found(Reply::saying(said).and_say(delivery_mode::how(&state)).and_buttons(buttons)))
}

fn schedule(words: &[&str]) -> Option<Schedule> {
    let (at, days) = match words.split_last()? {
        (last, rest) if last.starts_with(|c: char| c.is_ascii_digit()) => {
            (delivery_mode::read_time(last)?, rest)
        }
        _ => (Schedule::DEFAULT.at, words),
    };
    let days = match days {
        [] | ["daily" | "day"] => Days::ALL,
        ["weekdays" | "workdays"] => Days::WORKDAYS,
        ["weekly"] => Days::from_iter(delivery_mode::weekday("monday")),
        ["weekly", names @ ..] | names => {
            names.iter().map(|it| delivery_mode::weekday(it)).collect::<Option<Days>>()?
        }
    };
    Some(Schedule { days, at })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Time, Weekday};

    #[track_caller]
    fn check(typed: &str, expected: Option<(Days, i8, i8)>) {
        let words: Vec<&str> = typed.split(' ').collect();
        assert_eq!(
            schedule(&words),
            expected.map(|(days, hour, minute)| Schedule {
                days,
                at: Time::constant(hour, minute, 0, 0)
            })
        );
    }

    #[test]
    fn days_and_times_are_read_as_people_write_them() {
        check("daily 08:30", Some((Days::ALL, 8, 30)));
        check("7:05", Some((Days::ALL, 7, 5)));
        check("daily", Some((Days::ALL, 8, 30)));
        check("weekdays 18", Some((Days::WORKDAYS, 18, 0)));
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
