//! Whether the bot does its work: the database can be written, Telegram is heard, and deliveries go
//! out. Each answer is in words, for the person who was woken by it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use indicatif::HumanDuration;
use jiff::Timestamp;
use tokio::sync::Mutex;

use crate::context::Context;
use crate::metrics::{Metrics, Stock};
use crate::poll::blocking;
use crate::store::{StoreError, within};

/// After how long each part counts as failing.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How long a write may wait.
    pub write_within: Duration,
    /// How long Telegram may be silent. A request for updates ends after at most 57 s.
    pub silent_for: Duration,
    /// How long a delivery may be due, and an article unplanned, while nothing goes out.
    pub late_for: Duration,
    /// How long a result is used again: requests that come faster get the same.
    pub kept_for: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            write_within: Duration::from_secs(2),
            silent_for: Duration::from_secs(90),
            late_for: Duration::from_secs(5 * 60),
            kept_for: Duration::from_millis(250),
        }
    }
}

/// One thing that must work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// "database", "telegram" or "outbox".
    pub name: &'static str,
    /// Whether it works.
    pub is_well: bool,
    /// How it is, in words.
    pub said: String,
}

/// All checks at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// In the order in which they are shown.
    pub checks: Vec<Check>,
}

impl Readiness {
    /// Whether everything works.
    pub fn is_ready(&self) -> bool {
        self.checks.iter().all(|it| it.is_well)
    }

    /// Returns a line for each check after one for all of them.
    pub fn to_text(&self) -> String {
        let mut text = if self.is_ready() { "ready\n" } else { "not ready\n" }.to_owned();
        for check in &self.checks {
            let mark = if check.is_well { "ok" } else { "FAILS" };
            text.push_str(&format!("{} {mark}: {}\n", check.name, check.said));
        }
        text
    }
}

/// Looks at the parts of the bot. Several requests at once share one look.
pub struct Health {
    context: Arc<Context>,
    metrics: Arc<Metrics>,
    limits: Limits,
    readiness: Mutex<Option<(Instant, Readiness)>>,
    stock: Mutex<Option<(Instant, Stock)>>,
}

impl Health {
    /// Looks at this bot.
    pub fn new(context: Arc<Context>, metrics: Arc<Metrics>, limits: Limits) -> Health {
        Health { context, metrics, limits, readiness: Mutex::default(), stock: Mutex::default() }
    }

    /// Returns how the parts of the bot are.
    pub async fn readiness(&self) -> Readiness {
        let mut kept = self.readiness.lock().await;
        if let Some((at, readiness)) = &*kept
            && at.elapsed() < self.limits.kept_for
        {
            return readiness.clone();
        }
        let (context, metrics) = (Arc::clone(&self.context), Arc::clone(&self.metrics));
        let limits = self.limits.clone();
        let checks = blocking(move || {
            vec![
                database(&context, &limits),
                telegram(&metrics, context.started_at, context.clock.now(), &limits),
                outbox(&context, &metrics, &limits),
            ]
        });
        let readiness = Readiness { checks: checks.await };
        *kept = Some((Instant::now(), readiness.clone()));
        readiness
    }

    /// Returns all numbers as text. Those of the database are missing if it cannot be read.
    pub async fn metrics(&self) -> String {
        let readiness = self.readiness().await;
        let checks: Vec<(&'static str, bool)> =
            readiness.checks.iter().map(|it| (it.name, it.is_well)).collect();
        let stock = self.stock().await;
        let now = self.context.clock.now();
        self.metrics.render(&stock, &checks, self.context.started_at, now)
    }

    async fn stock(&self) -> Stock {
        let mut kept = self.stock.lock().await;
        if let Some((at, stock)) = &*kept
            && at.elapsed() < self.limits.kept_for
        {
            return stock.clone();
        }
        let (context, limit) = (Arc::clone(&self.context), self.limits.write_within);
        let counted =
            blocking(move || within(limit, || context.store.stock(context.clock.now()))).await;
        match counted {
            Ok(stock) => kept.insert((Instant::now(), stock)).1.clone(),
            Err(error) => {
                tracing::warn!(%error, "the numbers of the database are missing from /metrics");
                kept.as_ref().map(|it| it.1.clone()).unwrap_or_default()
            }
        }
    }
}

fn database(context: &Context, limits: &Limits) -> Check {
    let began = Instant::now();
    let (is_well, said) = match context.store.check_writable(limits.write_within) {
        Ok(()) => (true, format!("a write took {} ms", began.elapsed().as_millis())),
        Err(error) => (false, error.to_string()),
    };
    Check { name: "database", is_well, said }
}

fn telegram(metrics: &Metrics, started_at: Timestamp, now: Timestamp, limits: &Limits) -> Check {
    let heard_at = metrics.heard_at();
    let silent_for = since(heard_at.unwrap_or(started_at), now);
    let is_well = heard_at.is_some() && silent_for <= limits.silent_for;
    let said = match heard_at {
        None => format!("Telegram has not answered since the start {} ago", words(silent_for)),
        Some(_) if is_well => format!("Telegram was heard {} ago", words(silent_for)),
        Some(_) => format!(
            "Telegram was last heard {} ago: the network, or the proxy, may be down",
            words(silent_for)
        ),
    };
    Check { name: "telegram", is_well, said }
}

fn outbox(context: &Context, metrics: &Metrics, limits: &Limits) -> Check {
    let (is_well, said) = match progress(context, metrics, limits, context.clock.now()) {
        Err(error) => (false, error.to_string()),
        Ok(Progress::Late { waited, still_for }) => (
            false,
            format!(
                "a delivery has been due for {}, and none went out for {}; `gistwire outbox` lists what waits",
                words(waited),
                words(still_for)
            ),
        ),
        Ok(Progress::Unplanned { waited }) => {
            (false, format!("an article has waited for {} to be planned", words(waited)))
        }
        Ok(Progress::Well { due_for: None }) => (true, "no delivery is due".to_owned()),
        Ok(Progress::Well { due_for: Some(waited) }) => {
            (true, format!("the oldest delivery became due {} ago", words(waited)))
        }
    };
    Check { name: "outbox", is_well, said }
}

/// How deliveries get on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// As they should.
    Well {
        /// For how long the oldest has been due, if one is.
        due_for: Option<Duration>,
    },
    /// Nothing goes out, though something is due.
    Late {
        /// For how long it has been due.
        waited: Duration,
        /// For how long nothing has gone out.
        still_for: Duration,
    },
    /// An article waits to be planned.
    Unplanned {
        /// For how long.
        waited: Duration,
    },
}

impl Progress {
    /// Returns for how long something has waited that should not.
    pub fn late_for(&self) -> Option<Duration> {
        match self {
            Progress::Late { waited, .. } | Progress::Unplanned { waited } => Some(*waited),
            Progress::Well { .. } => None,
        }
    }
}

/// Looks how deliveries get on. Blocking.
pub fn progress(
    context: &Context,
    metrics: &Metrics,
    limits: &Limits,
    now: Timestamp,
) -> Result<Progress, StoreError> {
    let waiting = within(limits.write_within, || context.store.waiting_since(now));
    let (due_since, unplanned_since) = waiting?;
    // A process that has just started gets as long as one that has just sent something.
    let moved_at = metrics.notified_at().unwrap_or(context.started_at).max(context.started_at);
    let still_for = since(moved_at, now);
    let late = |at: Option<Timestamp>| {
        let waited = at.map(|at| since(at, now));
        waited.filter(|waited| still_for > limits.late_for && *waited > limits.late_for)
    };
    if let Some(waited) = late(due_since) {
        return Ok(Progress::Late { waited, still_for });
    }
    if let Some(waited) = late(unplanned_since) {
        return Ok(Progress::Unplanned { waited });
    }
    Ok(Progress::Well { due_for: due_since.map(|at| since(at, now)) })
}

fn since(at: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(now.duration_since(at)).unwrap_or_default()
}

fn words(duration: Duration) -> String {
    HumanDuration(Duration::from_secs(duration.as_secs())).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telegram_must_have_been_heard_lately() {
        let at = |second: i64| Timestamp::from_second(1_750_000_000 + second).unwrap();
        let metrics = Metrics::default();
        let check = |now| telegram(&metrics, at(0), now, &Limits::default());
        assert!(!check(at(5)).is_well);
        assert!(check(at(5)).said.contains("has not answered since the start 5 seconds ago"));
        metrics.hear(at(10));
        assert!(check(at(60)).is_well);
        assert!(!check(at(101)).is_well);
        assert!(check(at(310)).said.contains("last heard 5 minutes ago"), "{:?}", check(at(310)));
    }

    #[test]
    fn each_failure_has_a_line() {
        let check = |name, is_well| Check { name, is_well, said: "so".to_owned() };
        let readiness =
            Readiness { checks: vec![check("database", true), check("telegram", false)] };
        assert!(!readiness.is_ready());
        assert_eq!(readiness.to_text(), "not ready\ndatabase ok: so\ntelegram FAILS: so\n");
    }
}
