//! `/quiet FROM-UNTIL`: hours in which alerts are deferred and merged, or arrive without a sound.

use crate::command::follow::delivery_mode;
use crate::command::follow::settings::{Page, switched};
use crate::command::follow::settings_page::{open, quiet_buttons};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::resolve::clock;
use crate::message::{Phrase, say};
use crate::reply::{Reply, quoted};
use crate::schedule::Quiet;
use crate::store::ChatState;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    match call.argument.to_lowercase().as_str() {
        "" => {
            let reply = Reply::saying(described(call, &state)).and_remark(say!(call, "quiet-hint"));
            Ok(Outcome::found(reply.and_buttons(quiet_buttons(call, &state)?)))
        }
        "off" | "none" => set(call, None),
        text => match read(text) {
            Some(quiet) => set(call, Some(quiet)),
            None => {
                let reply = say!(call, "quiet-misread", typed = quoted(call.argument));
                Ok(Outcome::missed(Reply::saying(reply)))
            }
        },
    }
}

/// Describes the quiet hours of a chat.
pub(crate) fn described(call: &Call<'_>, state: &ChatState) -> Phrase {
    let Some(quiet) = state.quiet else { return say!(call, "quiet-off") };
    let hours = delivery_mode::hours(quiet);
    let zone = delivery_mode::zone(call.messages(), state);
    match quiet.is_silent {
        true => say!(call, "quiet-silent", hours = hours, zone = zone),
        false => say!(call, "quiet-held", hours = hours, zone = zone),
    }
}

/// Stores the quiet hours.
pub(crate) fn set(call: &Call<'_>, quiet: Option<Quiet>) -> Result<Outcome, CommandError> {
    let state = ChatState { quiet, ..call.ctx.store.chat_state(call.request.chat)? };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let mut row = vec![open(call, Page::Quiet)?];
    if quiet.is_some() && state.zone.is_none() {
        row.push(call.run_button(say!(call, "time-zone"), "tz", "")?);
    }
    let reply = Reply::saying(described(call, &state)).and_buttons(vec![row]);
    switched(call, Page::Quiet, Outcome::found(reply))
}

/// Returns whether a text can be read as quiet hours.
pub(crate) fn is_hours(text: &str) -> bool {
    let text = text.to_lowercase();
    text == "off" || read(&text).is_some()
}

/// Parses "22:00-07:00", "10 pm - 7 am silent", "from 22:00 to 07:00".
fn read(text: &str) -> Option<Quiet> {
    let words = clock::words(&text.replace(['-', '–'], " "));
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|it| !["from", "to", "until", "between", "and"].contains(it))
        .collect();
    let (from, until, is_silent) = match words[..] {
        [from, until] => (from, until, false),
        [from, until, "silent" | "silently"] => (from, until, true),
        _ => return None,
    };
    let (from, until) = (clock::time(from)?, clock::time(until)?);
    (from != until).then_some(Quiet { from, until, is_silent })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Time;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let night = |is_silent| {
            Some(Quiet {
                from: Time::constant(22, 0, 0, 0),
                until: Time::constant(7, 0, 0, 0),
                is_silent,
            })
        };
        assert_eq!(read("22:00-07:00"), night(false));
        assert_eq!(read("from 22 to 7"), night(false));
        assert_eq!(read("22:00 – 07:00 silent"), night(true));
        assert_eq!(read("10pm-7am"), night(false));
        assert_eq!(read("10:00 p.m. – 7 a.m. silent"), night(true));
        assert_eq!(read("22 Uhr - 7 Uhr"), night(false));
        assert_eq!(read("22:00"), None);
        assert_eq!(read("7-7"), None);
        assert_eq!(read("22:00-27:00"), None);
    }
}
