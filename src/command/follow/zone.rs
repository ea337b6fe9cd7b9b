//! `/tz ZONE`: the time zone for digests and quiet hours.

use crate::command::Input;
use crate::command::follow::delivery_mode;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::reply::{Button, Reply, quoted, shortened};
use crate::schedule::zone::{Place, find};
use crate::store::ChatState;

/// Zones that have a button.
const OFFERED: [&str; 8] = [
    "Europe/London",
    "Europe/Berlin",
    "Europe/Moscow",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
];

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    if call.argument.is_empty() {
        let said = format!(
            "Your time zone is {}. It is {} there now. Send /tz and your city in any language, or an offset: /tz tokyo, /tz UTC+3.",
            delivery_mode::zone(&state),
            clock(call, &state)
        );
        return Ok(Outcome::found(Reply::saying(said).and_buttons(buttons(call, &OFFERED)?)));
    }
    let typed = quoted(&shortened(call.argument, 60));
    let (said, zones) = match find(call.argument) {
        Place::One(zone) => return set(call, &zone, &state),
        Place::Several(zones) => {
            (format!("{typed} can mean several time zones. Where are you?"), zones)
        }
        Place::Similar(zones) if zones.is_empty() => (
            format!(
                "I don’t know a place called {typed}. Try a big city near you, or an offset: /tz Europe/Berlin, /tz tokyo, /tz UTC+3."
            ),
            zones,
        ),
        Place::Similar(zones) => {
            (format!("I don’t know a place called {typed}. Did you mean one of these?"), zones)
        }
    };
    Ok(Outcome::missed(Reply::saying(said).and_buttons(buttons(call, &zones)?)))
}

/// Returns one button for each zone, labelled with its city.
fn buttons(call: &Call<'_>, zones: &[impl AsRef<str>]) -> Result<Vec<Vec<Button>>, CommandError> {
    let city = |zone: &str| zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    let button = |zone: &str| call.run_button(&city(zone), "tz", zone);
    Ok(rows(zones.iter().map(|it| button(it.as_ref())).collect::<Result<_, _>>()?, 2))
}

fn set(call: &Call<'_>, zone: &str, state: &ChatState) -> Result<Outcome, CommandError> {
    let state = ChatState { zone: Some(zone.to_owned()), ..state.clone() };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let said = format!(
        "Your time zone is now {zone}. It is {} there. {}",
        clock(call, &state),
        delivery_mode::how(&state)
    );
    let outcome = Outcome::found(Reply::saying(said)).and_notice("Saved");
    // The message asked which zone: now it says which one.
    let is_chosen = matches!(call.request.input, Input::Button(_));
    Ok(if is_chosen { outcome.in_place() } else { outcome })
}

/// Renders the time in the chat's zone: "14:30".
fn clock(call: &Call<'_>, state: &ChatState) -> String {
    call.ctx.now.to_zoned_datetime(state.time_zone()).strftime("%H:%M").to_string()
}
