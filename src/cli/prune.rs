//! `gistwire prune`: deletes articles beyond the age or size limit, and frees their disk space.

use std::io::Write;
use std::process::ExitCode;

use indicatif::HumanBytes;
use serde_json::json;

use super::args::Prune;
use crate::context::Context;
use crate::store::{PruneRefusal, Pruned};
use crate::transport::console::screen::{self, complain};

pub(super) fn run(context: &Context, args: &Prune) -> anyhow::Result<ExitCode> {
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
        context.store.prune(retention, now)?
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
