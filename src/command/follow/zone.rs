//! `/tz ZONE`: the time zone for digests and quiet hours.

use crate::command::Input;
use crate::command::follow::delivery_mode;
use crate::command::follow::settings::Page;
use crate::command::follow::settings_page::back_to;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::message::{Phrase, say};
use crate::reply::{Button, Reply, quoted, shortened};
use crate::schedule::zone::{Place, city, find, offered};
use crate::store::ChatState;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    if call.argument.is_empty() {
        let said = say!(
            call,
            "zone-now",
            zone = delivery_mode::zone(call.messages(), &state),
            time = clock(call, &state)
        );
        let reply = Reply::saying(said).and_buttons(buttons(call, &offered_zones(call))?);
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
            (say!(call, "no-such-place", typed = typed), offered_zones(call))
        }
        Place::Similar(zones) => {
            (say!(call, "similar-places", typed = typed, n = zones.len()), zones)
        }
    };
    Ok(Outcome::missed(Reply::saying(said).and_buttons(buttons(call, &zones)?)))
}

/// Returns the zones that have a button; other places can be typed or shared.
pub(in crate::command) fn offered_zones(call: &Call<'_>) -> Vec<String> {
    offered(call.request.locale.code()).iter().map(|it| it.1.clone()).collect()
}

/// Returns one button for each zone, labelled with its city.
fn buttons(call: &Call<'_>, zones: &[String]) -> Result<Vec<Vec<Button>>, CommandError> {
    let code = call.request.locale.code();
    let button = |zone: &String| call.run_button(city(zone, code), "tz", zone);
    Ok(rows(zones.iter().map(button).collect::<Result<_, _>>()?, 2))
}

fn set(call: &Call<'_>, zone: &str, state: &ChatState) -> Result<Outcome, CommandError> {
    let state = ChatState { zone: Some(zone.to_owned()), ..state.clone() };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let name = delivery_mode::zone_in_full(call.messages(), &state);
    let reply = Reply::saying(say!(call, "zone-set", zone = name, time = clock(call, &state)));
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
