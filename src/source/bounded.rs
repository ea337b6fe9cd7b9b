//! The bounds of everything that is read from outside: its size, its depth and the time to read it.
//! They also limit a panic in a library to the item in which it occurs. Every reader of this module
//! goes through here.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use super::{Parsed, Sink, problem_at};
use crate::clock::thread_cpu_time;

/// Elements that may be open at once; elements nested deeper lose their tags and keep their text.
pub(super) const MAX_DEPTH: usize = 256;

/// A longer web address is refused.
pub const MAX_URL_BYTES: usize = 2048;

/// Items of one feed or list; the others are left out.
pub(super) const MAX_ITEMS: usize = 20_000;

/// Tags of one article; the others are left out.
pub(super) const MAX_TAGS: usize = 200;

/// Problems of one document that are named one by one.
pub(super) const MAX_PROBLEMS: usize = 1_000;

/// The processor time that a document may use. A build without optimization needs a multiple of it.
const MAX_CPU_TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 40 } else { 2 });

/// A panic in a library or in our code; the panic hook reports it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault;

/// Runs `work` and catches a panic in it.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    // The data that `work` was processing is thrown away after a panic: no incomplete state is
    // visible.
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Fault)
}

/// The remaining time of a document.
#[derive(Debug)]
pub(super) struct Budget {
    began: Duration,
    limit: Duration,
}

impl Budget {
    pub(super) fn new() -> Budget {
        Budget { began: thread_cpu_time(), limit: MAX_CPU_TIME }
    }

    /// Runs work that is not part of the reading: its time does not count.
    pub(super) fn unmeasured<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let began = thread_cpu_time();
        let done = work();
        self.began += thread_cpu_time().saturating_sub(began);
        done
    }

    /// Returns whether the document has used all its time.
    pub(super) fn is_spent(&self) -> bool {
        thread_cpu_time().saturating_sub(self.began) > self.limit
    }

    #[cfg(test)]
    pub(super) fn spent() -> Budget {
        Budget { began: Duration::ZERO, limit: Duration::ZERO }
    }
}

/// Reads a source into `sink`, and catches panics in the reading and in the sink: an article on
/// which either panics becomes a problem; of many problems the first ones are named.
pub(super) fn guarded<T>(sink: &mut Sink<'_>, read: impl FnOnce(&mut Sink<'_>) -> T) -> Option<T> {
    let mut n_problems = 0_usize;
    let mut guarded = |parsed: Parsed| {
        let name = match &parsed {
            Parsed::Article(article) => super::shown(&article.title),
            Parsed::Problem { .. } => {
                n_problems += 1;
                if n_problems > MAX_PROBLEMS {
                    return std::ops::ControlFlow::Continue(());
                }
                String::new()
            }
        };
        caught(|| sink(parsed)).unwrap_or_else(|Fault| {
            let problem =
                format!("\"{name}\" cannot be read because of a fault in gistwire and is left out");
            caught(|| sink(problem_at(None, problem))).unwrap_or(std::ops::ControlFlow::Break(()))
        })
    };
    let read = caught(|| read(&mut guarded)).ok();
    if n_problems > MAX_PROBLEMS {
        let _ = sink(problem_at(
            None,
            format!("{} more problems are not named", n_problems - MAX_PROBLEMS),
        ));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_reaches_no_further_than_the_work() {
        assert_eq!(caught(|| 1), Ok(1));
        assert_eq!(
            caught(|| -> u8 { std::panic::resume_unwind(Box::new("a test's")) }),
            Err(Fault)
        );
    }

    #[test]
    fn what_is_not_reading_takes_nothing_of_the_budget() {
        let mut budget = Budget { limit: Duration::ZERO, ..Budget::new() };
        let began = budget.began;
        budget.unmeasured(|| (0..100_000_u64).map(std::hint::black_box).sum::<u64>());
        assert!(budget.began >= began && Budget::spent().is_spent());
    }
}
