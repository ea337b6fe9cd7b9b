//! `/tz ZONE`: the time zone for digests and quiet hours.

use crate::command::Input;
use crate::command::follow::delivery_mode;
use crate::command::follow::settings::Page;
use crate::command::follow::settings_page::back_to;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::message::{Phrase, say};
use crate::reply::{Button, Reply, quoted, shortened};
use crate::schedule::zone::{Place, find};
use crate::store::ChatState;

/// Zones that have a button; other places can be typed or shared.
pub(in crate::command) const OFFERED: [&str; 8] = [
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
        let said = say!(
            call,
            "zone-now",
            zone = delivery_mode::zone(call.messages(), &state),
            time = clock(call, &state)
        );
        let reply = Reply::saying(said).and_buttons(buttons(call, &OFFERED)?);
        return Ok(match call.request.input {
            Input::Button(_) => {
                let back = vec![vec![back_to(call, Page::Main)?]];
                Outcome::found(reply.and_buttons(back)).in_place()
            }
            Input::Line(_) | Input::Post(_) => Outcome::found(reply),
        });
    }
    let typed = quoted(&shortened(call.argument, 60));
    let (said, zones): (Phrase, Vec<String>) = match find(call.argument) {
        Place::One(zone) => return set(call, &zone, &state),
        Place::Several(zones) => (say!(call, "zone-ambiguous", typed = typed), zones),
        Place::Similar(zones) if zones.is_empty() => {
            (say!(call, "no-such-place", typed = typed), OFFERED.map(str::to_owned).to_vec())
        }
        Place::Similar(zones) => (say!(call, "similar-places", typed = typed), zones),
    };
    Ok(Outcome::missed(Reply::saying(said).and_buttons(buttons(call, &zones)?)))
}

/// Returns one button for each zone, labelled with its city.
fn buttons(call: &Call<'_>, zones: &[impl AsRef<str>]) -> Result<Vec<Vec<Button>>, CommandError> {
    let city = |zone: &str| zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    let button = |zone: &str| call.run_button(city(zone), "tz", zone);
    Ok(rows(zones.iter().map(|zone| button(zone.as_ref())).collect::<Result<_, _>>()?, 2))
}

fn set(call: &Call<'_>, zone: &str, state: &ChatState) -> Result<Outcome, CommandError> {
    let state = ChatState { zone: Some(zone.to_owned()), ..state.clone() };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let reply = Reply::saying(say!(call, "zone-set", zone = zone, time = clock(call, &state)));
    // The message asked which zone: now it says which one.
    if matches!(call.request.input, Input::Button(_)) {
        let settings = vec![vec![back_to(call, Page::Main)?]];
        let outcome = Outcome::found(reply.and_buttons(settings));
        return Ok(outcome.in_place().and_notice(say!(call, "saved-toast")));
    }
    Ok(Outcome::found(reply))
}

/// Renders the time in the chat's zone: "14:30".
pub(super) fn clock(call: &Call<'_>, state: &ChatState) -> String {
    delivery_mode::time(call.ctx.now.to_zoned_datetime(state.time_zone()).time())
}
