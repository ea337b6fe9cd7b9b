//! What this process has done since its start, as numbers for `/metrics`, and when Telegram was
//! last heard. The code that does the work counts it here; nothing is global, and nothing is decided
//! by a number.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use prometheus_client::encoding::prometheus_text;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

/// The media type of [`Metrics::render`].
pub const CONTENT_TYPE: &str = prometheus_text::CONTENT_TYPE;

/// A counter for each value of one label.
type Counters = Family<[(&'static str, &'static str); 1], Counter>;

type Fraction = Gauge<f64, AtomicU64>;

/// The seconds of a call to Telegram, up to the time at which it is given up.
const CALL_SECONDS: [f64; 8] = [0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0];

/// The seconds from a request of a person to its answer.
const ANSWER_SECONDS: [f64; 9] = [0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0, 300.0];

/// The counters of a process.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    updates: Counters,
    poll_failures: Counter,
    messages: Counters,
    message_failures: Counters,
    call_seconds: Histogram,
    answer_seconds: Histogram,
    feed_polls: Counters,
    feed_articles: Counters,
    http_requests: Family<[(&'static str, String); 2], Counter>,
    http_connections: Gauge,
    http_dropped: Counter,
    stock: StockGauges,
    /// Milliseconds; 0 is never.
    heard_at: AtomicI64,
    /// Milliseconds; 0 is never.
    notified_at: AtomicI64,
}

/// Numbers of the database and the process, as of the last scrape.
#[derive(Debug, Default)]
struct StockGauges {
    ready: Family<[(&'static str, &'static str); 1], Gauge>,
    articles: Gauge,
    chats: Gauge,
    subscriptions: Gauge,
    inbox: Gauge,
    database_bytes: Gauge,
    feeds: Family<[(&'static str, &'static str); 1], Gauge>,
    outbox: Family<[(&'static str, &'static str); 1], Gauge>,
    outbox_age: Fraction,
    heard: Fraction,
    started: Fraction,
    cpu: Counter<f64, AtomicU64>,
    resident: Gauge,
}

/// How an update came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intake {
    /// It was asked for.
    Polling,
    /// Telegram sent it.
    Webhook,
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageKind {
    /// An answer to a person.
    Reply,
    /// An alert, a digest or a notice.
    Notification,
}

/// What is counted in the database, and what the process uses.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stock {
    /// Articles that everybody may see.
    pub n_articles: u64,
    /// Chats with a subscription.
    pub n_chats: u64,
    /// Subscriptions.
    pub n_subscriptions: u64,
    /// Requests that wait for an answer.
    pub n_requests: u64,
    /// Deliveries that wait for their time.
    pub n_waiting: u64,
    /// Deliveries that Telegram refused.
    pub n_failed: u64,
    /// Articles whose deliveries are not planned yet.
    pub n_unplanned: u64,
    /// Feeds that are polled and well.
    pub n_feeds_well: u64,
    /// Feeds that are polled and fail.
    pub n_feeds_failing: u64,
    /// Feeds that are switched off, or gone.
    pub n_feeds_off: u64,
    /// The size of the database file.
    pub database_bytes: u64,
    /// When the oldest delivery that could be sent became due.
    pub due_since: Option<Timestamp>,
}

impl Default for Metrics {
    fn default() -> Metrics {
        let mut metrics = Metrics {
            registry: Registry::default(),
            updates: Counters::default(),
            poll_failures: Counter::default(),
            messages: Counters::default(),
            message_failures: Counters::default(),
            call_seconds: Histogram::new(CALL_SECONDS),
            answer_seconds: Histogram::new(ANSWER_SECONDS),
            feed_polls: Counters::default(),
            feed_articles: Counters::default(),
            http_requests: Family::default(),
            http_connections: Gauge::default(),
            http_dropped: Counter::default(),
            stock: StockGauges::default(),
            heard_at: AtomicI64::new(0),
            notified_at: AtomicI64::new(0),
        };
        metrics.register_counters();
        metrics.register_stock();
        metrics
    }
}

impl Metrics {
    fn register_counters(&mut self) {
        let to = &mut self.registry;
        to.register(
            "gistwire_build",
            "The version that runs",
            Info::new([("version", env!("CARGO_PKG_VERSION"))]),
        );
        let about = "Updates from Telegram that were stored, by how they came in";
        to.register("gistwire_updates", about, self.updates.clone());
        let about = "Requests for updates, and checks of the webhook, that failed";
        to.register("gistwire_update_failures", about, self.poll_failures.clone());
        let about = "Messages that Telegram took, by kind";
        to.register("gistwire_messages", about, self.messages.clone());
        let about = "Calls to send a message that failed, by kind; most are tried again";
        to.register("gistwire_message_failures", about, self.message_failures.clone());
        let about = "Seconds that a call to send a message took";
        to.register("gistwire_call_seconds", about, self.call_seconds.clone());
        let about = "Seconds from a request of a person to the end of its answer";
        to.register("gistwire_answer_seconds", about, self.answer_seconds.clone());
        let about = "Polls of feeds, by outcome";
        to.register("gistwire_feed_polls", about, self.feed_polls.clone());
        let about = "Articles that feeds brought, by what they were";
        to.register("gistwire_feed_articles", about, self.feed_articles.clone());
        let about = "Requests to this listener, by page and status";
        to.register("gistwire_http_requests", about, self.http_requests.clone());
        let about = "Open connections to this listener";
        to.register("gistwire_http_connections", about, self.http_connections.clone());
        let about = "Connections that were closed to make room for others";
        to.register("gistwire_http_connections_dropped", about, self.http_dropped.clone());
    }

    fn register_stock(&mut self) {
        let (to, stock) = (&mut self.registry, &self.stock);
        let about = "Whether a check of /readyz passes";
        to.register("gistwire_ready", about, stock.ready.clone());
        to.register("gistwire_articles", "Articles in the archive", stock.articles.clone());
        to.register("gistwire_chats", "Chats with a subscription", stock.chats.clone());
        to.register("gistwire_subscriptions", "Subscriptions", stock.subscriptions.clone());
        to.register("gistwire_inbox_waiting", "Requests without an answer", stock.inbox.clone());
        let about = "The size of the database file in bytes";
        to.register("gistwire_database_bytes", about, stock.database_bytes.clone());
        to.register("gistwire_feeds", "Feeds, by state", stock.feeds.clone());
        to.register("gistwire_outbox", "Deliveries, by state", stock.outbox.clone());
        let about = "Seconds since the oldest delivery that could be sent became due";
        to.register("gistwire_outbox_age_seconds", about, stock.outbox_age.clone());
        let about = "When Telegram last answered or called, in seconds since 1970";
        to.register("gistwire_telegram_heard_timestamp_seconds", about, stock.heard.clone());
        let about = "When the process started, in seconds since 1970";
        to.register("process_start_time_seconds", about, stock.started.clone());
        let about = "Processor time that the process has used";
        to.register("process_cpu_seconds", about, stock.cpu.clone());
        let about = "Memory of the process that is not shared or swapped out";
        to.register("process_resident_memory_bytes", about, stock.resident.clone());
    }

    /// Counts updates that were stored.
    pub fn count_updates(&self, by: Intake, n_updates: usize) {
        let by = match by {
            Intake::Polling => "polling",
            Intake::Webhook => "webhook",
        };
        self.updates.get_or_create(&[("by", by)]).inc_by(n_updates as u64);
    }

    /// Counts a request for updates that failed.
    pub fn count_poll_failure(&self) {
        self.poll_failures.inc();
    }

    /// Telegram answered, or called.
    pub fn hear(&self, now: Timestamp) {
        self.heard_at.fetch_max(now.as_millisecond(), Ordering::Relaxed);
    }

    /// Returns when Telegram last answered or called.
    pub fn heard_at(&self) -> Option<Timestamp> {
        moment(&self.heard_at)
    }

    /// Counts a call to send a message.
    pub fn count_call(&self, took: Duration, is_sent: bool, kind: MessageKind) {
        self.call_seconds.observe(took.as_secs_f64());
        let counters = if is_sent { &self.messages } else { &self.message_failures };
        counters.get_or_create(&[("kind", kind.name())]).inc();
    }

    /// A notification was settled at this time: the outbox moves.
    pub fn note_notified(&self, now: Timestamp) {
        self.notified_at.fetch_max(now.as_millisecond(), Ordering::Relaxed);
    }

    /// Returns when a notification was last sent.
    pub fn notified_at(&self) -> Option<Timestamp> {
        moment(&self.notified_at)
    }

    /// Counts an answer.
    pub fn count_answer(&self, took: Duration) {
        self.answer_seconds.observe(took.as_secs_f64());
    }

    /// Counts what polls of feeds brought: polls that went well and that failed, articles that are
    /// new and that changed.
    pub fn count_polls(&self, [n_well, n_failed, n_new, n_changed]: [u64; 4]) {
        let polls = &self.feed_polls;
        polls.get_or_create(&[("outcome", "well")]).inc_by(n_well);
        polls.get_or_create(&[("outcome", "failed")]).inc_by(n_failed);
        self.feed_articles.get_or_create(&[("change", "new")]).inc_by(n_new);
        self.feed_articles.get_or_create(&[("change", "changed")]).inc_by(n_changed);
    }

    /// Counts a request to the listener.
    pub fn count_request(&self, page: &'static str, status: u16) {
        let labels = [("page", page.to_owned()), ("status", status.to_string())];
        self.http_requests.get_or_create(&labels).inc();
    }

    /// Counts a connection to the listener until it is dropped.
    pub fn connection(&self) -> OpenConnection {
        self.http_connections.inc();
        OpenConnection(self.http_connections.clone())
    }

    /// Counts a connection that was closed to make room.
    pub fn count_dropped(&self) {
        self.http_dropped.inc();
    }

    /// Writes all numbers in the text format of Prometheus. `checks` are those of `/readyz`.
    pub fn render(
        &self,
        stock: &Stock,
        checks: &[(&'static str, bool)],
        started_at: Timestamp,
        now: Timestamp,
    ) -> String {
        let gauges = &self.stock;
        for (name, is_well) in checks {
            gauges.ready.get_or_create(&[("check", *name)]).set(i64::from(*is_well));
        }
        gauges.articles.set(signed(stock.n_articles));
        gauges.chats.set(signed(stock.n_chats));
        gauges.subscriptions.set(signed(stock.n_subscriptions));
        gauges.inbox.set(signed(stock.n_requests));
        gauges.database_bytes.set(signed(stock.database_bytes));
        for (state, n) in [
            ("well", stock.n_feeds_well),
            ("failing", stock.n_feeds_failing),
            ("off", stock.n_feeds_off),
        ] {
            gauges.feeds.get_or_create(&[("state", state)]).set(signed(n));
        }
        for (state, n) in [
            ("waiting", stock.n_waiting),
            ("failed", stock.n_failed),
            ("unplanned", stock.n_unplanned),
        ] {
            gauges.outbox.get_or_create(&[("state", state)]).set(signed(n));
        }
        let age = stock.due_since.map_or(0.0, |at| now.duration_since(at).as_secs_f64().max(0.0));
        gauges.outbox_age.set(age);
        gauges.heard.set(self.heard_at().map_or(0.0, seconds));
        gauges.started.set(seconds(started_at));
        if let Some(usage) = usage() {
            let counted = usage.cpu_seconds - gauges.cpu.get();
            gauges.cpu.inc_by(counted.max(0.0));
            gauges.resident.set(signed(usage.resident_bytes));
        }
        let mut text = String::new();
        // A `String` takes whatever is written.
        let _ = prometheus_text::encode(&mut text, &self.registry);
        text
    }
}

impl MessageKind {
    fn name(self) -> &'static str {
        match self {
            MessageKind::Reply => "reply",
            MessageKind::Notification => "notification",
        }
    }
}

/// A connection that is open until this is dropped.
#[derive(Debug)]
pub struct OpenConnection(Gauge);

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.dec();
    }
}

fn moment(at: &AtomicI64) -> Option<Timestamp> {
    Some(at.load(Ordering::Relaxed))
        .filter(|it| *it > 0)
        .and_then(|it| Timestamp::from_millisecond(it).ok())
}

fn seconds(at: Timestamp) -> f64 {
    at.as_millisecond() as f64 / 1000.0
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// What the process uses.
struct Usage {
    cpu_seconds: f64,
    resident_bytes: u64,
}

#[cfg(unix)]
fn usage() -> Option<Usage> {
    use nix::sys::resource::{UsageWho, getrusage};
    let used = getrusage(UsageWho::RUSAGE_SELF).ok()?;
    let seconds = |it: nix::sys::time::TimeVal| it.tv_sec() as f64 + it.tv_usec() as f64 / 1e6;
    let resident = std::fs::read_to_string("/proc/self/status").ok().and_then(|it| {
        let line = it.lines().find_map(|it| it.strip_prefix("VmRSS:"))?;
        line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok()
    });
    Some(Usage {
        cpu_seconds: seconds(used.user_time()) + seconds(used.system_time()),
        resident_bytes: resident.unwrap_or(0) * 1024,
    })
}

#[cfg(not(unix))]
fn usage() -> Option<Usage> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_is_shown() {
        let metrics = Metrics::default();
        let now = Timestamp::from_second(1_750_000_100).unwrap();
        metrics.count_updates(Intake::Webhook, 3);
        metrics.count_call(Duration::from_millis(70), true, MessageKind::Reply);
        metrics.count_call(Duration::from_secs(1), false, MessageKind::Notification);
        metrics.count_request("readyz", 503);
        let open = metrics.connection();
        metrics.hear(now);
        let due_since = Timestamp::from_second(1_750_000_070).ok();
        let stock = Stock { n_articles: 48, n_feeds_failing: 2, due_since, ..Stock::default() };
        let text = metrics.render(&stock, &[("database", false)], now, now);
        for line in [
            "gistwire_updates_total{by=\"webhook\"} 3",
            "gistwire_messages_total{kind=\"reply\"} 1",
            "gistwire_message_failures_total{kind=\"notification\"} 1",
            "gistwire_http_requests_total{page=\"readyz\",status=\"503\"} 1",
            "gistwire_http_connections 1",
            "gistwire_articles 48",
            "gistwire_feeds{state=\"failing\"} 2",
            "gistwire_outbox_age_seconds 30.0",
            "gistwire_ready{check=\"database\"} 0",
            "gistwire_telegram_heard_timestamp_seconds 1750000100.0",
            "gistwire_call_seconds_bucket{le=\"0.1\"} 1",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} is not in\n{text}");
        }
        drop(open);
        let text = metrics.render(&stock, &[], now, now);
        assert!(text.contains("gistwire_http_connections 0"), "{text}");
    }
}
