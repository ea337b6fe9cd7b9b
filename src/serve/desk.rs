//! What operators get messages about: little disk space, deliveries that are late or refused,
//! a crash before this start, a new version. Each matter once, and again when it is over.

use indicatif::HumanBytes;
use jiff::{SignedDuration, Timestamp};

use crate::command::Alert;
use crate::context::Context;
use crate::http::{Limits, progress};
use crate::metrics::Metrics;
use crate::store::StoreError;

/// Messages that Telegram refuses within an hour before that is a matter for operators.
const MANY_REFUSED: u32 = 20;

/// Space counts as enough again with a fifth more than the limit: around it, nobody gets a message twice.
const ENOUGH: (u64, u64) = (6, 5);

/// Notes that a matter is there; the log gets it when it is new.
pub(super) fn note(context: &Context, alert: &Alert, now: Timestamp) -> Result<(), StoreError> {
    let is_new = context.store.note_for_operators(alert.key(), &alert.values(), now)?;
    if is_new {
        tracing::warn!(?alert, "the operators get a message");
    }
    Ok(())
}

/// Notes something that happened once and does not last.
fn note_event(context: &Context, alert: &Alert) -> Result<(), StoreError> {
    context.store.clear_operator_notice(alert.key())?;
    note(context, alert, context.clock.now())
}

/// Records the start, and notes what became of the run before. Blocking.
pub(super) fn note_start(context: &Context) -> Result<(), StoreError> {
    let version = env!("CARGO_PKG_VERSION");
    let earlier = context.store.note_serving(version)?;
    if earlier.has_crashed {
        note_event(context, &Alert::Crashed)?;
    }
    if let Some(from) = earlier.other_version {
        note_event(context, &Alert::NewVersion { from, to: version.to_owned() })?;
    }
    Ok(())
}

/// Looks at everything. Blocking.
pub(super) fn look(
    context: &Context,
    metrics: &Metrics,
    limits: &Limits,
) -> Result<(), StoreError> {
    let now = context.clock.now();
    look_at_disk(context, now)?;
    look_at_outbox(context, metrics, limits, now)?;
    look_at_refusals(context, now)
}

fn look_at_disk(context: &Context, now: Timestamp) -> Result<(), StoreError> {
    let limit = u64::from(context.settings.serve.min_free_mb) * 1_000_000;
    let Some(free) = context.store.free_bytes() else { return Ok(()) };
    let bytes = |n: u64| HumanBytes(n).to_string();
    let alert = Alert::DiskFull { free: bytes(free), limit: bytes(limit) };
    if free < limit {
        return note(context, &alert, now);
    }
    if free >= limit / ENOUGH.1 * ENOUGH.0 {
        context.store.end_operator_notice(alert.key(), now)?;
    }
    Ok(())
}

fn look_at_outbox(
    context: &Context,
    metrics: &Metrics,
    limits: &Limits,
    now: Timestamp,
) -> Result<(), StoreError> {
    let late_for = progress(context, metrics, limits, now)?.late_for();
    let alert = Alert::OutboxLate { waited_s: late_for.map_or(0, |it| it.as_secs()) };
    match late_for {
        Some(_) => note(context, &alert, now),
        None => context.store.end_operator_notice(alert.key(), now),
    }
}

fn look_at_refusals(context: &Context, now: Timestamp) -> Result<(), StoreError> {
    let (n_messages, problem) = context.store.failed_since(now - SignedDuration::from_hours(1))?;
    let alert = Alert::Refused { n_messages, problem: problem.unwrap_or_default() };
    match n_messages {
        0 => context.store.end_operator_notice(alert.key(), now),
        MANY_REFUSED.. => note(context, &alert, now),
        _ => Ok(()),
    }
}
