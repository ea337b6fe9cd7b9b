//! Polls continuously: a feed is asked when it is due, even if other feeds are slow. There are no
//! rounds that a slow feed could hold up.

use std::collections::HashSet;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, MissedTickBehavior};

use super::{Report, Round, blocking};
use crate::context::Context;
use crate::source::fetch::Fetch;
use crate::store::{KnownFeed, StoreError};

/// Checks periodically which feeds are due, asks those that are not being asked, and reports the
/// result of each. Never ends; feeds that are in progress when it is dropped are asked again the
/// next time.
pub async fn follow<F: Fetch>(
    context: &Arc<Context>,
    fetch: &F,
    look_every: Duration,
    on_report: &mut (dyn FnMut(Result<Report, StoreError>) + Send),
) -> Infallible {
    let round = &Round::new(context, fetch);
    let mut under_way = FuturesUnordered::new();
    let mut ids = HashSet::new();
    let mut looks = tokio::time::interval(look_every);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut pause = Pause::new(look_every);
    loop {
        tokio::select! {
            _ = looks.tick(), if !pause.holds() => {
                round.visits.forget_idle_hosts();
                let due = due_feeds(context, round).await.unwrap_or_else(|error| {
                    if pause.begins(&error) {
                        on_report(Err(error));
                    }
                    Vec::new()
                });
                let new = due.into_iter().filter(|known| ids.insert(known.id));
                under_way.extend(new.map(|known| async move { (known.id, round.ask(known).await) }));
            }
            Some((id, done)) = under_way.next() => {
                ids.remove(&id);
                match &done {
                    Err(error) if !pause.begins(error) => continue,
                    Err(_) => {}
                    Ok(_) => pause.n_failures = 0,
                }
                on_report(done);
            }
            () = pause.over() => {}
        }
    }
}

/// A rest while the store keeps nothing: what a feed brings would be fetched in vain, again and
/// again. It doubles until something is kept.
struct Pause {
    shortest: Duration,
    n_failures: u32,
    until: Option<Instant>,
}

/// The longest such rest.
const MAX_PAUSE: Duration = Duration::from_secs(600);

impl Pause {
    fn new(shortest: Duration) -> Pause {
        Pause { shortest, n_failures: 0, until: None }
    }

    /// Whether nothing new is asked now.
    fn holds(&self) -> bool {
        self.until.is_some_and(|until| Instant::now() < until)
    }

    /// Takes note of a failure; returns whether it is news and not one more of the same.
    fn begins(&mut self, error: &StoreError) -> bool {
        if !error.may_pass() {
            return true;
        }
        if self.holds() {
            return false;
        }
        let wait = self.shortest * (1 << self.n_failures.min(10));
        self.until = Some(Instant::now() + wait.min(MAX_PAUSE.max(self.shortest)));
        self.n_failures += 1;
        true
    }

    /// Completes when the rest is over; never if there is none.
    async fn over(&self) {
        match self.until.filter(|until| Instant::now() < *until) {
            Some(until) => tokio::time::sleep_until(until).await,
            None => std::future::pending().await,
        }
    }
}

async fn due_feeds<F: Fetch>(
    context: &Arc<Context>,
    round: &Round<'_, F>,
) -> Result<Vec<KnownFeed>, StoreError> {
    round.readings.refresh(context).await?;
    let reader = Arc::clone(context);
    blocking(move || reader.store.due_feeds(reader.clock.now(), false)).await
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

    use jiff::Timestamp;
    use tokio::sync::Semaphore;

    use super::*;
    use crate::clock::Clock;
    use crate::company::Gazetteer;
    use crate::extract::Extracts;
    use crate::settings::Settings;
    use crate::source::fetch::{Body, FetchError, FetchRequest, Fetched, Response, Validators};
    use crate::store::{NewFeed, Store};

    /// A network in which one host never answers and one program fails.
    struct Odd {
        n_well: Semaphore,
        n_hanging: AtomicU32,
    }

    impl Fetch for Odd {
        async fn fetch(&self, ask: &FetchRequest, _: Timestamp) -> Result<Response, FetchError> {
            match ask.url.host_str() {
                Some("hangs.example") => {
                    self.n_hanging.fetch_add(1, Ordering::SeqCst);
                    std::future::pending().await
                }
                Some("panics.example") => panic!("a test's"),
                _ => self.n_well.add_permits(1),
            }
            let body = Body {
                bytes: b"<rss><channel><title>Well</title></channel></rss>".to_vec(),
                ..Body::default()
            };
            Ok(Response::Here(Box::new(Fetched {
                url: ask.url.clone(),
                moved_to: None,
                body: Some(body),
                renewed: Validators::default(),
                max_age: None,
            })))
        }
    }

    /// Each reading of this clock is a day later.
    struct Days(AtomicI64);

    impl Clock for Days {
        fn now(&self) -> Timestamp {
            Timestamp::from_second(self.0.fetch_add(86_400, Ordering::SeqCst))
                .expect("a test is over by then")
        }
    }

    #[tokio::test]
    async fn who_hangs_or_breaks_keeps_no_other_feed_from_being_asked_again_and_again() {
        let context = Arc::new(Context {
            store: Store::in_memory().unwrap(),
            gazetteer: Gazetteer::parse("").unwrap(),
            extracts: Extracts::default(),
            settings: Settings::default(),
            clock: Box::new(Days(AtomicI64::new(0))),
            started_at: Timestamp::UNIX_EPOCH,
        });
        let hanging = (0..5).map(|it| format!("https://hangs.example/{it}"));
        for url in hanging
            .chain(["https://panics.example/".to_owned(), "https://well.example/".to_owned()])
        {
            context
                .store
                .add_feed(
                    &NewFeed { url, is_enabled: true, ..NewFeed::default() },
                    Timestamp::UNIX_EPOCH,
                )
                .unwrap();
        }
        let odd = Odd { n_well: Semaphore::new(0), n_hanging: AtomicU32::new(0) };
        let mut problems = HashSet::new();
        let mut note = |it: Result<Report, StoreError>| {
            problems.extend(it.unwrap().problems.into_iter().map(|it| it.problem))
        };
        tokio::select! {
            never = follow(&context, &odd, Duration::from_millis(1), &mut note) => match never {},
            four_times = odd.n_well.acquire_many(4) => drop(four_times.unwrap()),
        }
        assert_eq!(odd.n_hanging.load(Ordering::SeqCst), 2, "two requests at once on a host");
        assert_eq!(problems.into_iter().collect::<Vec<_>>(), [super::super::OUR_FAULT]);
    }
}
