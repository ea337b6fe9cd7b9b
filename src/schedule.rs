//! When a chat gets its messages: the days and time of its digest, and its quiet hours. Pure; local
//! times in a given zone.

use jiff::Timestamp;
use jiff::civil::{DateTime, Time, Weekday};
use jiff::tz::TimeZone;

/// How a subscription is delivered. Where a chat has no preference for one (`None`), the chat's
/// setting decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryMode {
    /// An alert for each article.
    AtOnce,
    /// Collected in the digest.
    InDigest,
}

/// Some days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days(u8);

/// The digest schedule: these days at this local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// The days.
    pub days: Days,
    /// The time.
    pub at: Time,
}

/// Hours in which alerts wait, or are sent without a sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// The first minute; later than `until` if the hours go over midnight.
    pub from: Time,
    /// The first minute after the quiet hours.
    pub until: Time,
    /// Whether alerts are still sent, without a sound.
    pub is_silent: bool,
}

impl Days {
    /// All seven.
    pub const ALL: Days = Days(0b111_1111);
    /// Monday to Friday.
    pub const WORKDAYS: Days = Days(0b001_1111);
    const NONE: Days = Days(0);

    /// Returns the days of these bits, one per day, Monday the lowest; `None` if no day is set or
    /// an unknown bit is.
    pub fn from_bits(bits: u8) -> Option<Days> {
        (1..=Days::ALL.0).contains(&bits).then_some(Days(bits))
    }

    /// Returns the bits that [`Days::from_bits`] accepts.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Returns whether a day is among them.
    pub fn has(self, day: Weekday) -> bool {
        self.0 & Days::bit(day) != 0
    }

    fn bit(day: Weekday) -> u8 {
        1 << day.to_monday_zero_offset()
    }
}

impl FromIterator<Weekday> for Days {
    fn from_iter<T: IntoIterator<Item = Weekday>>(days: T) -> Days {
        days.into_iter().fold(Days::NONE, |all, it| Days(all.0 | Days::bit(it)))
    }
}

impl Schedule {
    /// The default for a chat that has not set days and time.
    pub const DEFAULT: Schedule = Schedule { days: Days::ALL, at: Time::constant(8, 30, 0, 0) };

    /// Returns the first due time after `after`. A time that a change of clocks skips is due that
    /// much later; a time that occurs twice is due the first time.
    pub fn next_after(&self, after: Timestamp, zone: &TimeZone) -> Timestamp {
        let today = zone.to_datetime(after).date();
        // The day before too: the due time of a day can lie in the next one if clocks change at
        // midnight.
        let first = today.yesterday().unwrap_or(today);
        let due = |date: &jiff::civil::Date| {
            moment(date.to_datetime(self.at), zone).filter(|it| *it > after)
        };
        let days = first
            .series(jiff::Span::new().days(1))
            .take(10)
            .filter(|it| self.days.has(it.weekday()));
        days.filter_map(|it| due(&it)).next().unwrap_or(Timestamp::MAX)
    }
}

impl Quiet {
    /// Returns when the quiet hours that contain `now` end; `None` outside of them.
    pub fn end_at(&self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let local = zone.to_datetime(now);
        let (time, date) = (local.time(), local.date());
        let is_quiet = if self.from <= self.until {
            (self.from..self.until).contains(&time)
        } else {
            time >= self.from || time < self.until
        };
        let day = if time < self.until { date } else { date.tomorrow().ok()? };
        moment(day.to_datetime(self.until), zone).filter(|it| is_quiet && *it > now)
    }
}

/// Returns the zone of this IANA name, UTC if the name is unknown.
pub fn zone_of(name: Option<&str>) -> TimeZone {
    name.and_then(|it| TimeZone::get(it).ok()).unwrap_or(TimeZone::UTC)
}

fn moment(local: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(local).compatible().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").expect("a zone")
    }

    fn daily(hour: i8, minute: i8) -> Schedule {
        Schedule { days: Days::ALL, at: Time::constant(hour, minute, 0, 0) }
    }

    #[track_caller]
    fn due(schedule: Schedule, after: &str, expected: &[&str]) {
        let mut now = at(after);
        for it in expected {
            now = schedule.next_after(now, &berlin());
            assert_eq!(now, at(it));
        }
    }

    #[test]
    fn a_daily_digest_keeps_its_local_time_over_both_changes_of_clocks() {
        due(
            daily(8, 30),
            "2025-03-28T12:00:00Z",
            &["2025-03-29T07:30:00Z", "2025-03-30T06:30:00Z", "2025-03-31T06:30:00Z"],
        );
        due(
            daily(8, 30),
            "2025-10-24T12:00:00Z",
            &["2025-10-25T06:30:00Z", "2025-10-26T07:30:00Z"],
        );
    }

    #[test]
    fn a_time_that_is_left_out_comes_later_and_one_that_comes_twice_counts_once() {
        due(
            daily(2, 30),
            "2025-03-29T12:00:00Z",
            &["2025-03-30T01:30:00Z", "2025-03-31T00:30:00Z"],
        );
        due(
            daily(2, 30),
            "2025-10-25T12:00:00Z",
            &["2025-10-26T00:30:00Z", "2025-10-27T01:30:00Z"],
        );
    }

    #[test]
    fn only_the_chosen_days_count() {
        let monday = Schedule { days: [Weekday::Monday].into_iter().collect(), ..daily(8, 30) };
        due(monday, "2025-06-02T06:30:00Z", &["2025-06-09T06:30:00Z"]);
        due(monday, "2025-06-02T06:29:59Z", &["2025-06-02T06:30:00Z"]);
        due(
            Schedule { days: Days::WORKDAYS, ..daily(8, 30) },
            "2025-06-06T07:00:00Z",
            &["2025-06-09T06:30:00Z"],
        );
    }

    #[test]
    fn days_are_kept_as_bits() {
        assert_eq!(Days::from_bits(0), None);
        assert_eq!(Days::from_bits(128), None);
        assert_eq!(Days::from_bits(Days::WORKDAYS.bits()), Some(Days::WORKDAYS));
    }

    #[test]
    fn quiet_hours_may_go_over_midnight() {
        let time = |hour| Time::constant(hour, 0, 0, 0);
        let night = Quiet { from: time(22), until: time(7), is_silent: false };
        let end = |now: &str| night.end_at(at(now), &berlin());
        assert_eq!(end("2025-06-01T20:00:00Z"), Some(at("2025-06-02T05:00:00Z")));
        assert_eq!(end("2025-06-02T04:59:00Z"), Some(at("2025-06-02T05:00:00Z")));
        assert_eq!(end("2025-06-02T05:00:00Z"), None);
        let noon = Quiet { from: time(12), until: time(14), is_silent: false };
        assert_eq!(
            noon.end_at(at("2025-06-01T10:30:00Z"), &berlin()),
            Some(at("2025-06-01T12:00:00Z"))
        );
        assert_eq!(noon.end_at(at("2025-06-01T12:00:00Z"), &berlin()), None);
    }

    #[test]
    fn an_unknown_zone_is_utc() {
        assert_eq!(zone_of(Some("Mars/Olympus")), TimeZone::UTC);
        assert_eq!(zone_of(None), TimeZone::UTC);
    }
}
