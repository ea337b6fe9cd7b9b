//! Describes in words how and when a chat gets its notifications.

use jiff::Timestamp;
use jiff::civil::{Time, Weekday};

use crate::reply::{capitalised, joined, quoted};
use crate::schedule::{Days, DeliveryMode, Quiet, Schedule};
use crate::store::ChatState;
use crate::text::slice::Slicing;

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
    (Weekday::Sunday, "Sunday"),
];

/// Returns one sentence on how this chat gets its notifications, with the commands that change it.
pub(crate) fn how(state: &ChatState) -> String {
    if state.is_paused {
        return match state.paused_until {
            Some(until) => format!(
                "Alerts are paused until {}; /resume turns them back on.",
                moment(state, until)
            ),
            None => "Alerts are paused; /resume turns them back on.".to_owned(),
        };
    }
    let zone = zone(state);
    let quiet = state.quiet.map(|it| format!(" {}.", capitalised(&hours(it)))).unwrap_or_default();
    match state.digest {
        None => format!("News comes at once; /digest daily 08:30 collects it.{quiet}"),
        Some(schedule) => format!(
            "News comes as a digest {}, {zone} time; /digest off has it at once.{quiet}",
            when(schedule)
        ),
    }
}

/// Describes the delivery mode of a subscription that has its own: "in the digest, daily at 08:30".
pub(crate) fn own_mode(state: &ChatState, requested: Option<DeliveryMode>) -> Option<String> {
    match (requested?, state.digest.is_some()) {
        (DeliveryMode::InDigest, false) => Some(format!("in a digest, {}", when(state.schedule()))),
        (DeliveryMode::InDigest, true) => Some("in the digest".to_owned()),
        (DeliveryMode::AtOnce, _) => Some("at once".to_owned()),
    }
}

/// Renders a schedule: "daily at 08:30", "on Mondays at 08:30".
pub(crate) fn when(schedule: Schedule) -> String {
    let at = joined(&schedule.times.iter().map(time).collect::<Vec<_>>(), "and");
    match schedule.days {
        Days::ALL => format!("daily at {at}"),
        Days::WORKDAYS => format!("Monday to Friday at {at}"),
        days => {
            let names: Vec<String> =
                WEEK.iter().filter(|it| days.has(it.0)).map(|it| format!("{}s", it.1)).collect();
            format!("on {} at {at}", joined(&names, "and"))
        }
    }
}

/// Renders quiet hours: "quiet from 22:00 to 07:00".
pub(crate) fn hours(quiet: Quiet) -> String {
    let how = if quiet.is_silent { "without a sound" } else { "quiet" };
    format!("{how} from {} to {}", time(quiet.from), time(quiet.until))
}

/// Returns the name of the chat's time zone.
pub(crate) fn zone(state: &ChatState) -> String {
    match &state.zone {
        Some(zone) if state.has_unknown_zone() => {
            format!("UTC (I don’t know {} any more, /tz sets your time zone)", quoted(zone))
        }
        Some(zone) => zone.clone(),
        None => "UTC".to_owned(),
    }
}

/// Renders a moment in the chat's time zone: "Saturday, 7 June, 12:00".
pub(crate) fn moment(state: &ChatState, at: Timestamp) -> String {
    at.to_zoned_datetime(state.time_zone()).strftime("%A, %-d %B, %H:%M").to_string()
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
    use crate::schedule::Times;

    #[test]
    fn days_are_named_as_people_do() {
        let times = Times::once(8, 5);
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
