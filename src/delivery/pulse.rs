//! Notices, by looking, what nothing announces: what other processes wrote, and a clock that was
//! set. It is looked for in a thread of its own: one wake-up a look, where a timer of the async
//! runtime costs four (the driver's thread, that of the waiting task, and their successors).

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use crate::context::Context;

/// By how much the clock may differ from the time that has passed.
const CLOCK_TOLERANCE_MS: i64 = 1_000;

/// What was seen at the last look.
struct Pulse {
    data_version: Option<i64>,
    clock: Timestamp,
    at: Instant,
}

/// Looks this often, and calls `on_beat` after something has happened, until the sender of `ended`
/// is dropped. Blocking.
pub(crate) fn watch_pulse(
    context: &Context,
    look_every: Duration,
    ended: &Receiver<()>,
    on_beat: impl Fn(),
) {
    let mut pulse = Pulse::of(context);
    while ended.recv_timeout(look_every) == Err(RecvTimeoutError::Timeout) {
        if pulse.has_beaten(context) {
            on_beat();
        }
    }
}

impl Pulse {
    fn of(context: &Context) -> Pulse {
        let (data_version, clock) = (context.store.data_version(), context.clock.now());
        Pulse { data_version, clock, at: Instant::now() }
    }

    /// Whether something has happened since the last look. Where commits cannot be noticed, always.
    fn has_beaten(&mut self, context: &Context) -> bool {
        let now = Pulse::of(context);
        let passed = i64::try_from(now.at.duration_since(self.at).as_millis()).unwrap_or(i64::MAX);
        let by_clock = now.clock.as_millisecond().saturating_sub(self.clock.as_millisecond());
        let is_set = by_clock.saturating_sub(passed).abs() > CLOCK_TOLERANCE_MS;
        let is_changed = now.data_version.is_none() || now.data_version != self.data_version;
        *self = now;
        is_set || is_changed
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};
    use std::sync::{Arc, mpsc};

    use super::*;
    use crate::clock::Clock;
    use crate::company::Gazetteer;
    use crate::extract::Extracts;
    use crate::settings::Settings;
    use crate::store::Store;

    struct Set(Arc<AtomicI64>);

    impl Clock for Set {
        fn now(&self) -> Timestamp {
            Timestamp::from_second(self.0.load(Ordering::Relaxed)).unwrap()
        }
    }

    #[test]
    fn a_commit_of_another_process_and_a_clock_that_is_set_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let second = Arc::new(AtomicI64::new(0));
        let context = Context {
            store: Store::open(&path).unwrap(),
            gazetteer: Gazetteer::parse("").unwrap(),
            extracts: Extracts::default(),
            settings: Settings::default(),
            clock: Box::new(Set(Arc::clone(&second))),
            started_at: Timestamp::UNIX_EPOCH,
        };
        let mut pulse = Pulse::of(&context);
        assert!(!pulse.has_beaten(&context));
        let other = Store::open(&path).unwrap();
        other.note_for_operators("x", "x", Timestamp::UNIX_EPOCH).unwrap();
        assert!(pulse.has_beaten(&context) && !pulse.has_beaten(&context));
        second.store(3_600, Ordering::Relaxed);
        assert!(pulse.has_beaten(&context) && !pulse.has_beaten(&context));
        // It ends when nobody waits for it any more.
        let (alive, ended) = mpsc::channel();
        drop(alive);
        watch_pulse(&context, Duration::from_secs(3_600), &ended, || panic!("nothing beats"));
    }
}
