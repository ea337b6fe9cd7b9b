//! `gistwire feeds list`: the feeds and their state, in words.

use std::io::Write;
use std::process::ExitCode;

use jiff::Timestamp;
use serde_json::json;

use super::super::args::FeedsList;
use crate::command::feed_state;
use crate::command::tags_of;
use crate::context::Context;
use crate::message::{Locale, Messages};
use crate::reply::counted;
use crate::source::secret::{masked, masked_text};
use crate::store::KnownFeed;
use crate::transport::console::screen;

pub(super) fn run(context: &Context, args: &FeedsList) -> anyhow::Result<ExitCode> {
    let mut out = screen::stdout();
    if args.suggested {
        let suggestions = super::suggestions(&context.settings)?;
        if args.json {
            writeln!(out, "{}", screen::json(&suggestions)?)?;
        } else {
            for it in suggestions {
                writeln!(
                    out,
                    "{}\n  {}\n  {}",
                    it.name,
                    it.url,
                    it.tags.iter().map(|it| format!("#{it}")).collect::<Vec<_>>().join(" ")
                )?;
            }
        }
        return Ok(ExitCode::SUCCESS);
    }
    let now = context.clock.now();
    let mut feeds = context.store.feeds(now)?;
    feeds.extend(context.store.personal_feeds(now)?);
    if args.json {
        let all: Vec<_> = feeds.iter().map(|it| as_json(it, now)).collect();
        writeln!(out, "{}", screen::json(&all)?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if feeds.is_empty() {
        writeln!(
            out,
            "No feed is followed. `gistwire feeds add URL` follows one, `gistwire feeds list --suggested` names some."
        )?;
    }
    for it in &feeds {
        writeln!(
            out,
            "{}{}{}\n  {}\n  {}",
            it.title.as_deref().unwrap_or("(no name yet)"),
            tags_of(it),
            if it.is_personal { " (only for the chats that follow it)" } else { "" },
            masked(&it.url),
            feed_state(Messages::of(Locale::English), it, now, true)
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Describes what the operator chose for a feed.
pub(super) fn choices(it: &KnownFeed) -> String {
    let name = it.title.as_deref().map_or("no name yet".to_owned(), |it| format!("\"{it}\""));
    let tags = match tags_of(it) {
        tags if tags.is_empty() => "no tags".to_owned(),
        tags => tags.trim().to_owned(),
    };
    let pace = it.interval_s.map_or("at its own pace".to_owned(), |it| {
        format!("every {}", counted((it / 60) as u32, "minute", "minutes"))
    });
    let pages = match it.full_text {
        Some(true) => "with the text of its pages",
        Some(false) => "without the text of its pages",
        None => "pages as the setting full_text says",
    };
    format!("{name}, {tags}, {pace}, {pages}")
}

fn as_json(it: &KnownFeed, now: Timestamp) -> serde_json::Value {
    let moment = |at: Option<i64>| {
        at.and_then(|it| Timestamp::from_second(it).ok()).map(|it| it.to_string())
    };
    let is_polled = it.is_enabled && !it.is_gone;
    json!({
        "url": masked(&it.url), "title": it.title, "tags": it.tags, "enabled": it.is_enabled, "gone": it.is_gone, "articles": it.n_articles,
        "articles_this_week": it.n_this_week, "last_success": moment(it.succeeded_at), "last_poll": moment(it.polled_at),
        "next_poll": moment(is_polled.then_some(it.due_at.max(it.barred_until).max(now.as_second()))), "failures": it.n_failures,
        "failing_since": moment(it.failing_since), "personal": it.is_personal, "problem": it.problem.as_deref().map(masked_text), "state": feed_state(Messages::of(Locale::English), it, now, true),
    })
}
