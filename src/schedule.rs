//! When a chat gets its messages: the days and time of its digest, and its quiet hours. Pure; local
//! times in a given zone.

pub mod zone;

use jiff::Timestamp;
use jiff::civil::{DateTime, Time, Weekday};
use jiff::tz::TimeZone;

pub use self::zone::{zone_named, zone_of};

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

/// Some times of the day, in order: at least one, at most [`Times::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Minutes after midnight; the first `n` count, the others are 0.
    minutes: [u16; Times::MAX],
    n: u8,
}

/// The digest schedule: these days at these local times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// The days.
    pub days: Days,
    /// The times.
    pub times: Times,
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

impl Times {
    /// Maximum number of times a day.
    pub const MAX: usize = 6;

    /// Returns a single time.
    pub const fn once(hour: u8, minute: u8) -> Times {
        let mut minutes = [0; Times::MAX];
        minutes[0] = (hour % 24) as u16 * 60 + (minute % 60) as u16;
        Times { minutes, n: 1 }
    }

    /// Returns these times, each once; `None` if there are none or too many.
    pub fn new(times: impl IntoIterator<Item = Time>) -> Option<Times> {
        let mut all: Vec<u16> = times
            .into_iter()
            .take(1000)
            .map(|it| it.hour().unsigned_abs() as u16 * 60 + it.minute().unsigned_abs() as u16)
            .collect();
        all.sort_unstable();
        all.dedup();
        if all.is_empty() || all.len() > Times::MAX {
            return None;
        }
        let mut minutes = [0; Times::MAX];
        minutes.iter_mut().zip(&all).for_each(|(slot, minute)| *slot = *minute);
        Some(Times { minutes, n: all.len() as u8 })
    }

    /// Returns the times, the earliest first.
    pub fn iter(&self) -> impl Iterator<Item = Time> {
        let minutes = self.minutes.into_iter().take(usize::from(self.n));
        minutes.map(|it| Time::constant((it / 60) as i8, (it % 60) as i8, 0, 0))
    }
}

impl Schedule {
    /// The default for a chat that has not set days and time.
    pub const DEFAULT: Schedule = Schedule { days: Days::ALL, times: Times::once(8, 30) };

    /// Returns the first due time after `after`. A time that a change of clocks skips is due that
    /// much later; a time that occurs twice is due the first time.
    pub fn next_after(&self, after: Timestamp, zone: &TimeZone) -> Timestamp {
        let today = zone.to_datetime(after).date();
        // The day before too: the due time of a day can lie in the next one if clocks change at
        // midnight.
        let first = today.yesterday().unwrap_or(today);
        let days = first
            .series(jiff::Span::new().days(1))
            .take(10)
            .filter(|it| self.days.has(it.weekday()));
        let moments = days.flat_map(|day| {
            self.times.iter().filter_map(move |at| moment(day.to_datetime(at), zone))
        });
        moments.filter(|it| *it > after).min().unwrap_or(Timestamp::MAX)
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

    fn daily(hour: u8, minute: u8) -> Schedule {
        Schedule { days: Days::ALL, times: Times::once(hour, minute) }
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
    fn several_times_a_day_are_due_in_turn() {
        let at = |hour| Time::constant(hour, 0, 0, 0);
        let times = Times::new([at(18), at(8), at(18)]).expect("two times");
        due(
            Schedule { days: Days::WORKDAYS, times },
            "2025-06-06T07:00:00Z",
            &["2025-06-06T16:00:00Z", "2025-06-09T06:00:00Z", "2025-06-09T16:00:00Z"],
        );
        assert_eq!(Times::new([]), None);
        assert_eq!(Times::new((0..7).map(at)), None);
    }
}
