//! `/tz ZONE`: the time zone for digests and quiet hours.

use jiff::tz::TimeZone;

use crate::command::follow::delivery_mode;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::reply::{Reply, joined, quoted};
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

/// Maximum number of zones that are named if several match.
const MAX_NEAR: usize = 6;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    if call.argument.is_empty() {
        let local = call.ctx.now.to_zoned_datetime(state.time_zone());
        let said = format!(
            "The time zone of this chat is {}. It is {} there now. Send /tz and another one, for example /tz Europe/Berlin or /tz tokyo.",
            delivery_mode::zone(&state),
            local.strftime("%H:%M")
        );
        let buttons =
            OFFERED.iter().map(|it| call.run_button(it, "tz", it)).collect::<Result<_, _>>()?;
        return Ok(Outcome::found(Reply::saying(said).and_buttons(rows(buttons, 2))));
    }
    let near = fitting(call.argument);
    match near.as_slice() {
        [] => Ok(Outcome::missed(Reply::saying(format!(
            "I know no time zone {}. Name a continent and a city, for example /tz Europe/Berlin, or a big city: /tz tokyo.",
            quoted(call.argument)
        )))),
        [zone] => set(call, zone, &state),
        several => {
            let reply = Reply::saying(format!(
                "{} fits {}. Which one?",
                quoted(call.argument),
                joined(several, "or")
            ));
            let buttons =
                several.iter().map(|it| call.run_button(it, "tz", it)).collect::<Result<_, _>>()?;
            Ok(Outcome::missed(reply.and_buttons(rows(buttons, 2))))
        }
    }
}

fn set(call: &Call<'_>, zone: &str, state: &ChatState) -> Result<Outcome, CommandError> {
    let state = ChatState { zone: Some(zone.to_owned()), ..state.clone() };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let local = call.ctx.now.to_zoned_datetime(state.time_zone());
    let said = format!(
        "The time zone of this chat is {zone}. It is {} there now. {}",
        local.strftime("%H:%M"),
        delivery_mode::how(&state)
    );
    Ok(Outcome::found(Reply::saying(said)))
}

/// Returns the zones that a text may mean: the one of this name, else those of this city.
fn fitting(text: &str) -> Vec<String> {
    let text = text.trim().replace(' ', "_");
    let all = || jiff::tz::db().available().map(|it| it.as_str().to_owned());
    if let Some(name) = all().find(|it| it.eq_ignore_ascii_case(&text)) {
        return if TimeZone::get(&name).is_ok() { vec![name] } else { Vec::new() };
    }
    let typed = text.to_lowercase();
    let city = |name: &str| name.rsplit('/').next().unwrap_or_default().to_lowercase();
    let mut found: Vec<String> = all()
        .filter(|it| typed.len() >= 3 && it.contains('/') && city(it).starts_with(&typed))
        .collect();
    found.sort_by_key(|it| (city(it).len(), it.clone()));
    if let Some(exact) = found.iter().find(|it| city(it) == typed) {
        return vec![exact.clone()];
    }
    found.truncate(MAX_NEAR);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_by_its_name_or_its_city() {
        assert_eq!(fitting("europe/berlin"), ["Europe/Berlin"]);
        assert_eq!(fitting("Tokyo"), ["Asia/Tokyo"]);
        assert_eq!(fitting("new york"), ["America/New_York"]);
        assert_eq!(fitting("kathm"), ["Asia/Kathmandu"]);
        assert_eq!(fitting("UTC"), ["UTC"]);
        assert_eq!(fitting("atlantis"), [""; 0]);
        assert_eq!(fitting("e"), [""; 0]);
    }
}
