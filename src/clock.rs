//! The only place that asks what time it is; everything else is given `now`.

use jiff::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the only clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands still: for tests and for reproducible output.
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// The processor time that this thread has taken so far: what bounds the work on one document,
/// whatever else the machine does.
#[cfg(unix)]
pub fn thread_cpu_time() -> std::time::Duration {
    let Ok(time) = nix::time::clock_gettime(nix::time::ClockId::CLOCK_THREAD_CPUTIME_ID) else {
        return std::time::Duration::ZERO;
    };
    time.into()
}

/// Where threads have no clock of their own, the time that has passed bounds the work.
#[cfg(not(unix))]
pub fn thread_cpu_time() -> std::time::Duration {
    static STARTED: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    STARTED.elapsed()
}
