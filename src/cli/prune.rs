//! `gistwire prune`: deletes articles beyond the age or size limit, and frees their disk space.

use std::io::Write;
use std::process::ExitCode;

use indicatif::HumanBytes;
use jiff::Timestamp;
use serde_json::json;

use super::args::{Args, Prune};
use super::open::{self, DatabaseError};
use crate::context::Context;
use crate::store::database::reserve::release_reserve;
use crate::store::{PruneRefusal, Pruned, Retention, Store, StoreError};
use crate::transport::console::screen::{self, complain};

/// Deletes; on a full disk with the space that is held in reserve for it.
pub(super) fn run(args: &Args, prune: &Prune) -> anyhow::Result<ExitCode> {
    let pruned =
        open::existing_context(args).and_then(|context| run_with(&context, prune, Store::prune));
    let is_full = pruned.as_ref().err().is_some_and(|error| {
        let opened = error.downcast_ref().is_some_and(DatabaseError::is_disk_full);
        opened || error.downcast_ref().is_some_and(StoreError::is_disk_full)
    });
    if !is_full || prune.dry_run {
        return pruned;
    }
    let database = open::settings(args)?.database;
    let had_reserve = release_reserve(&database);
    tracing::info!(had_reserve, "the disk is full: a few articles are deleted at a time");
    let context = open::existing_context(args)?;
    let pruned = run_with(&context, prune, Store::prune_on_full_disk);
    if had_reserve {
        context.store.keep_reserve();
    }
    pruned
}

fn run_with(
    context: &Context,
    args: &Prune,
    prune: impl FnOnce(&Store, Retention, Timestamp) -> Result<Pruned, StoreError>,
) -> anyhow::Result<ExitCode> {
    let (now, retention) = (context.clock.now(), context.settings.retention());
    // A manual run may delete much at once: the person who runs it sees the number. But nobody sees
    // a wrong clock.
    let refusal = context
        .store
        .prune_refusal(retention, now)?
        .filter(|it| matches!(it, PruneRefusal::ClockAhead { .. }));
    if let Some(refusal) = refusal.filter(|_| !args.force && !args.dry_run) {
        complain!(
            "gistwire: nothing is deleted: {refusal}; `gistwire prune --force` deletes all the same"
        );
        return Ok(ExitCode::FAILURE);
    }
    let before = context.store.totals()?.database_bytes;
    let Pruned { n_articles, n_waiting } = if args.dry_run {
        context.store.prunable(retention, now)?
    } else {
        prune(&context.store, retention, now)?
    };
    if !args.dry_run {
        context.store.shrink(true)?;
    }
    let after = context.store.totals()?.database_bytes;
    let line = if args.json {
        json!({ "articles": n_articles, "waiting": n_waiting, "dry_run": args.dry_run, "bytes_before": before, "bytes_after": after })
            .to_string()
    } else if retention.keeps_all() {
        "Neither retention_days nor max_articles is set: all articles are kept.".to_owned()
    } else {
        let what = if args.dry_run { "would be deleted" } else { "deleted" };
        let waiting = if n_waiting > 0 {
            format!("; {n_waiting} more as soon as subscribers have received them")
        } else {
            String::new()
        };
        let room = HumanBytes(before.saturating_sub(after));
        format!("{n_articles} articles {what}{waiting}; the database is {room} smaller.")
    };
    writeln!(screen::stdout(), "{line}")?;
    Ok(ExitCode::SUCCESS)
}
