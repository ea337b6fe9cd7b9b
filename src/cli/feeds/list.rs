//! `gistwire feeds list`: the feeds and how they are, in words.

use std::io::Write;
use std::process::ExitCode;

use jiff::Timestamp;
use serde_json::json;

use super::super::args::FeedsList;
use crate::app::App;
use crate::store::KnownFeed;

pub(super) fn run(app: &App, args: &FeedsList) -> anyhow::Result<ExitCode> {
    let mut out = anstream::stdout().lock();
    if args.suggested {
        let suggestions = super::suggestions()?;
        if args.json {
            writeln!(out, "{}", serde_json::to_string(&suggestions)?)?;
        } else {
            for it in suggestions {
                writeln!(out, "{}\n  {}\n  {}", it.name, it.url, it.tags.iter().map(|it| format!("#{it}")).collect::<Vec<_>>().join(" "))?;
            }
        }
        return Ok(ExitCode::SUCCESS);
    }
    let now = app.clock.now();
    let feeds = app.store.feeds(now)?;
    if args.json {
        let all: Vec<_> = feeds.iter().map(|it| as_json(it, now)).collect();
        writeln!(out, "{}", serde_json::to_string(&all)?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if feeds.is_empty() {
        writeln!(out, "No feed is followed. `gistwire feeds add URL` follows one, `gistwire feeds list --suggested` names some.")?;
    }
    for it in &feeds {
        writeln!(out, "{}\n  {}\n  {}", it.title.as_deref().unwrap_or("(no name yet)"), it.url, state(it, now))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn as_json(it: &KnownFeed, now: Timestamp) -> serde_json::Value {
    let moment = |at: Option<i64>| at.and_then(|it| Timestamp::from_second(it).ok()).map(|it| it.to_string());
    let is_polled = it.is_enabled && !it.is_gone;
    json!({
        "url": it.url, "title": it.title, "tags": it.tags, "enabled": it.is_enabled, "gone": it.is_gone, "articles": it.n_articles,
        "articles_this_week": it.n_this_week, "last_success": moment(it.succeeded_at), "last_poll": moment(it.polled_at),
        "next_poll": moment(is_polled.then_some(it.due_at.max(it.barred_until).max(now.as_second()))), "failures": it.n_failures,
        "failing_since": moment(it.failing_since), "problem": it.problem, "state": state(it, now),
    })
}

/// "38 articles, 5 of them this week; read 4 minutes ago, next in 26 minutes".
fn state(it: &KnownFeed, now: Timestamp) -> String {
    let ago = |at: i64| span(now.as_second() - at);
    let articles = if it.n_articles == 1 { "1 article".to_owned() } else { format!("{} articles", it.n_articles) };
    let mut words = vec![format!("{articles}, {} of them this week", it.n_this_week)];
    words.push(it.succeeded_at.map_or("never read yet".to_owned(), |at| format!("read {} ago", ago(at))));
    if let Some(problem) = &it.problem {
        let since = it.failing_since.map(|at| format!(" for {}", ago(at))).unwrap_or_default();
        words.push(format!("failing{since} ({} times): {problem}", it.n_failures));
    }
    words.push(match (it.is_enabled, it.is_gone) {
        (false, _) => "switched off".to_owned(),
        (true, true) => "gone for good, not asked any more".to_owned(),
        (true, false) => match it.due_at.max(it.barred_until) - now.as_second() {
            wait if wait <= 0 => "due now".to_owned(),
            wait => format!("next in {}", span(wait)),
        },
    });
    words.join("; ")
}

fn span(seconds: i64) -> String {
    let (n, unit) = match seconds.max(0) {
        it @ 0..120 => (it, "second"),
        it @ 120..7_200 => (it / 60, "minute"),
        it @ 7_200..172_800 => (it / 3_600, "hour"),
        it => (it / 86_400, "day"),
    };
    format!("{n} {unit}{}", if n == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_says_in_words_how_it_is() {
        let now = Timestamp::from_second(10_000).unwrap();
        let well = KnownFeed {
            is_enabled: true,
            n_articles: 38,
            n_this_week: 5,
            succeeded_at: Some(9_700),
            due_at: 11_800,
            ..KnownFeed::default()
        };
        assert_eq!(state(&well, now), "38 articles, 5 of them this week; read 5 minutes ago; next in 30 minutes");
        let sick = KnownFeed { problem: Some("the server answered 500".into()), n_failures: 3, failing_since: Some(1_000), ..well };
        assert!(state(&sick, now).contains("failing for 2 hours (3 times): the server answered 500"));
    }
}
