//! Describes in words how and when a chat gets its notifications.

use jiff::Timestamp;
use jiff::civil::{Time, Weekday};

use crate::message::{Messages, Phrase, say};
use crate::reply::quoted;
use crate::schedule::zone::city;
use crate::schedule::{Days, DeliveryMode, Quiet, Schedule};
use crate::store::ChatState;
use crate::text::slice::Slicing;

/// The days of the week by the English names that people type and files hold.
const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
    (Weekday::Sunday, "Sunday"),
];

/// Returns how this chat gets its notifications.
pub(crate) fn how(messages: &Messages, state: &ChatState, now: Timestamp) -> Phrase {
    if state.is_paused {
        return match state.paused_until {
            Some(until) => {
                say!(messages, "how-paused-until", until = moment(messages, state, until, now))
            }
            None => say!(messages, "how-paused"),
        };
    }
    let how = match state.digest {
        None => say!(messages, "how-at-once"),
        Some(schedule) => say!(
            messages,
            "how-digest",
            when = when(messages, schedule),
            zone = zone(messages, state)
        ),
    };
    match state.quiet {
        Some(Quiet { from, until, is_silent: false }) => {
            say!(messages, "how-quiet", how = how, from = time(from), until = time(until))
        }
        Some(Quiet { from, until, is_silent: true }) => {
            say!(messages, "how-silent", how = how, from = time(from), until = time(until))
        }
        None => how,
    }
}

/// Describes the delivery mode of a subscription that has its own: "in the digest, daily at 08:30".
pub(crate) fn own_mode(
    messages: &Messages,
    state: &ChatState,
    requested: Option<DeliveryMode>,
) -> Option<Phrase> {
    Some(match (requested?, state.digest.is_some()) {
        (DeliveryMode::InDigest, false) => {
            say!(messages, "comes-in-digest-when", when = when(messages, state.schedule()))
        }
        (DeliveryMode::InDigest, true) => say!(messages, "comes-in-digest"),
        (DeliveryMode::AtOnce, _) => say!(messages, "comes-at-once"),
    })
}

/// Renders a schedule: "daily at 08:30", "on Mondays at 08:30".
pub(crate) fn when(messages: &Messages, schedule: Schedule) -> Phrase {
    let times = messages.and(&schedule.times.iter().map(time).collect::<Vec<_>>());
    match schedule.days {
        Days::ALL => say!(messages, "schedule-daily", times = times),
        Days::WORKDAYS => say!(messages, "schedule-workdays", times = times),
        days => {
            let names: Vec<String> = day_names(days)
                .into_iter()
                .map(|day| say!(messages, "schedule-day", day = day).plain())
                .collect();
            say!(messages, "schedule-days", days = messages.and(&names), times = times)
        }
    }
}

/// Renders quiet hours: "22:00–07:00".
pub(crate) fn hours(quiet: Quiet) -> String {
    format!("{}–{}", time(quiet.from), time(quiet.until))
}

/// Returns the name of the chat's time zone: its city.
pub(crate) fn zone(messages: &Messages, state: &ChatState) -> Phrase {
    match &state.zone {
        Some(zone) if state.has_unknown_zone() => {
            say!(messages, "zone-unknown", zone = quoted(zone))
        }
        Some(zone) => Phrase::from(city(zone, messages.locale().code())),
        None => Phrase::from("UTC"),
    }
}

/// Returns the same with the name that distinguishes it from all others: "Rome (Europe/Rome)".
pub(crate) fn zone_in_full(messages: &Messages, state: &ChatState) -> Phrase {
    let name = zone(messages, state);
    match state.zone.as_deref().filter(|id| id.contains('/') && *id != name.plain()) {
        Some(id) if !state.has_unknown_zone() => {
            say!(messages, "zone-in-full", city = name, id = id)
        }
        _ => name,
    }
}

/// Renders a moment in the chat's time zone: "Saturday, 7 Jun, 12:00"; with its year if that is
/// another than now.
pub(crate) fn moment(
    messages: &Messages,
    state: &ChatState,
    at: Timestamp,
    now: Timestamp,
) -> Phrase {
    let [at, now] = [at, now].map(|it| it.to_zoned_datetime(state.time_zone()));
    let is_of_this_year = at.year() == now.year();
    say!(
        messages,
        "moment",
        weekday = messages.weekday(at.date()),
        day = match is_of_this_year {
            true => messages.day_of_year(at.date()),
            false => messages.day(at.date()),
        },
        time = time(at.time())
    )
}

/// Parses the name of a weekday, three letters or more; `None` for anything else.
pub(crate) fn weekday(name: &str) -> Option<Weekday> {
    let name = name.trim_end_matches('s').to_lowercase();
    let fits = |full: &str| name.len() >= 3 && full.to_lowercase().starts_with(&name);
    WEEK.iter().find(|it| fits(it.1)).map(|it| it.0)
}

/// Returns "mon", "tue" and so on, as [`weekday`] reads them.
pub(crate) fn day_names(days: Days) -> Vec<String> {
    WEEK.iter().filter(|it| days.has(it.0)).map(|it| it.1.slice(..3).to_lowercase()).collect()
}

/// Renders a time of day: "08:30".
pub(crate) fn time(at: Time) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;
    use crate::schedule::Times;

    #[test]
    fn days_are_named_as_people_do() {
        let times = Times::once(8, 5);
        let messages = Messages::of(Locale::English);
        let when = |schedule| when(messages, schedule).plain();
        let on = |days: &[Weekday]| when(Schedule { days: days.iter().copied().collect(), times });
        assert_eq!(on(&[Weekday::Monday]), "on Mondays at 08:05");
        assert_eq!(
            on(&[Weekday::Friday, Weekday::Monday, Weekday::Sunday]),
            "on Mondays, Fridays and Sundays at 08:05"
        );
        assert_eq!(when(Schedule { days: Days::ALL, times }), "daily at 08:05");
        let times = Times::new([Time::midnight(), Time::constant(18, 0, 0, 0)]).expect("two");
        assert_eq!(when(Schedule { days: Days::ALL, times }), "daily at 00:00 and 18:00");
    }

    #[test]
    fn a_day_may_be_cut_short() {
        assert_eq!(weekday("mon"), Some(Weekday::Monday));
        assert_eq!(weekday("Thurs"), Some(Weekday::Thursday));
        assert_eq!(weekday("Sundays"), Some(Weekday::Sunday));
        assert_eq!(weekday("m"), None);
    }
}
