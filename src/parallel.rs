//! Work that is split among threads.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, Scope};

/// The most threads that are started at a time.
const MAX_THREADS: usize = 4;

/// Does some work for parts of `items`, none with fewer than `least` of them, and returns what it
/// yields in the order of the items. A panic in a part is that of the caller.
pub(crate) fn in_parts<T: Sync, R: Send>(
    items: &[T],
    least: usize,
    work: impl Fn(&[T]) -> Vec<R> + Sync,
) -> Vec<R> {
    let share = items.len().div_ceil(n_threads()).max(least).max(1);
    if share >= items.len() {
        return work(items);
    }
    thread::scope(|scope| {
        let work = &work;
        let parts: Vec<_> =
            items.chunks(share).map(|part| scope.spawn(move || work(part))).collect();
        let finished =
            parts.into_iter().flat_map(|it| it.join().unwrap_or_else(|panic| resume_unwind(panic)));
        finished.collect()
    })
}

/// Threads that wait for work until this is dropped: what a thread remembers of words and patterns
/// serves all that it is given.
pub(crate) struct Workers<'scope, T, R> {
    work: &'scope (dyn Fn(T) -> R + Sync),
    threads: Vec<Worker<T, R>>,
}

struct Worker<T, R> {
    items: Sender<Vec<T>>,
    results: Receiver<thread::Result<Vec<R>>>,
}

impl<'scope, T: Send + 'scope, R: Send + 'scope> Workers<'scope, T, R> {
    /// Starts that many threads; one does its work in the calling thread.
    pub(crate) fn start(
        scope: &'scope Scope<'scope, '_>,
        n_threads: usize,
        work: &'scope (dyn Fn(T) -> R + Sync),
    ) -> Workers<'scope, T, R> {
        let start = |_| {
            let (items, given) = channel::<Vec<T>>();
            let (done, results) = channel();
            scope.spawn(move || {
                for part in given {
                    let all = || part.into_iter().map(work).collect();
                    // Nobody waits for it only if the caller has panicked.
                    let _ = done.send(catch_unwind(AssertUnwindSafe(all)));
                }
            });
            Worker { items, results }
        };
        let n_threads = if n_threads > 1 { n_threads } else { 0 };
        Workers { work, threads: (0..n_threads).map(start).collect() }
    }

    /// Does the work for each of `items`, in parts of at least `least` of them, and returns the
    /// results in their order. A panic in a part is that of the caller.
    pub(crate) fn each(&self, mut items: Vec<T>, least: usize) -> Vec<R> {
        let share = items.len().div_ceil(self.threads.len().max(1)).max(least).max(1);
        if share >= items.len() {
            return items.into_iter().map(self.work).collect();
        }
        let mut parts = Vec::new();
        while items.len() > share {
            parts.push(items.split_off(items.len() - share));
        }
        parts.push(items);
        let mut busy = Vec::new();
        for (worker, part) in self.threads.iter().zip(parts.into_iter().rev()) {
            // It waits for items as long as this lives.
            let _ = worker.items.send(part);
            busy.push(&worker.results);
        }
        let result = |it: &Receiver<thread::Result<Vec<R>>>| match it.recv() {
            Ok(Ok(results)) => results,
            Ok(Err(panic)) => resume_unwind(panic),
            Err(_) => Vec::new(),
        };
        busy.into_iter().flat_map(result).collect()
    }
}

/// The number of threads that keep the processors busy.
pub(crate) fn n_threads() -> usize {
    thread::available_parallelism().map_or(1, |it| it.get().min(MAX_THREADS))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let items: Vec<u32> = (0..1_000).collect();
        let doubled = |part: &[u32]| part.iter().map(|it| it * 2).collect();
        assert_eq!(in_parts(&items, 10, doubled), (0..1_000).map(|it| it * 2).collect::<Vec<_>>());
        assert!(in_parts(&[], 10, doubled).is_empty());
    }

    #[test]
    fn workers_keep_the_order_and_what_they_know() {
        thread_local! { static N_DONE: Cell<u32> = const { Cell::new(0) }; }
        let work = |it: u32| {
            N_DONE.set(N_DONE.get() + 1);
            (it * 2, N_DONE.get())
        };
        thread::scope(|scope| {
            let workers = Workers::start(scope, 3, &work);
            let doubled = |items: Vec<u32>| workers.each(items, 1);
            let all: Vec<u32> = (0..1_000).collect();
            for n_rounds in 1..=3 {
                let done = doubled(all.clone());
                assert!(done.iter().map(|it| it.0).eq((0..1_000).map(|it| it * 2)));
                // The last third is one thread's.
                assert_eq!(done[999].1, n_rounds * 334);
            }
            assert!(doubled(Vec::new()).is_empty());
        });
    }

    #[test]
    fn a_panic_of_a_worker_is_that_of_the_caller() {
        let work = |it: u32| assert!(it < 99, "too large");
        let caught = catch_unwind(|| {
            thread::scope(|scope| Workers::start(scope, 3, &work).each((0..100).collect(), 1))
        });
        assert!(caught.is_err());
    }
}
