//! `gistwire feeds add`: makes one request and stores its articles at once. Requests a second
//! address only if the first is a page that names a feed.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use url::Url;

use super::super::args::{FeedsAdd, YesNo};
use super::super::poll::{runtime, web};
use crate::article::normalise_tag;
use crate::context::Context;
use crate::isolate::{DocumentKind, ReaderAnswer};
use crate::poll::{self, Round, Unanswered};
use crate::source::fetch::{FetchError, Fetched};
use crate::source::guard::check_address;
use crate::source::secret::{masked, masked_text};
use crate::store::KnownFeed;
use crate::transport::console::screen::{self, complain};

/// Returns status 0 if the feed is followed, 1 if it is followed but could not be read now, 2 if it
/// is not followed.
pub(super) fn run(context: &Arc<Context>, args: &FeedsAdd) -> anyhow::Result<ExitCode> {
    let now = context.clock.now();
    let Some(mut url) =
        Url::parse(args.url.trim()).ok().filter(|it| matches!(it.scheme(), "http" | "https"))
    else {
        complain!(
            "gistwire: \"{}\" is not an http or https address",
            masked(&args.url).escape_debug()
        );
        return Ok(ExitCode::from(2));
    };
    url.set_fragment(None);
    if let Err(refusal) = check_address(&url, context.settings.allow_private_hosts) {
        complain!("gistwire: {} is not followed: {refusal}", masked(url.as_str()));
        return Ok(ExitCode::from(2));
    }
    if context.store.feed_at(url.as_str(), now)?.is_some() {
        writeln!(screen::stdout(), "{} is followed already.", masked(url.as_str()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let added_url = Some(url.to_string());
    let web = web(context)?;
    let (runtime, round) = (runtime()?, Round::isolated(context, &web));
    let mut answer = runtime.block_on(round.discover(0, poll::ask_for(url.clone())));
    if let Some(place) = answer.as_ref().ok().and_then(|it| it.moved_to.clone()) {
        url = place;
    }
    let refusal = match answer {
        Err(
            error @ (Unanswered::Unfetched(
                FetchError::Refused(_) | FetchError::Status { status: 404 | 410, .. },
            )
            | Unanswered::ReadFailure(_)),
        ) => {
            return refused(&url, &error.problem()?);
        }
        Ok(fetched @ Fetched { body: Some(_), .. }) => {
            let fetched = Arc::new(fetched);
            let read = runtime.block_on(round.read(0, DocumentKind::Feed, &fetched));
            let refusal = match read {
                Ok(ReaderAnswer::Feed(Ok(_))) => None,
                Ok(ReaderAnswer::Feed(Err(problem))) => Some(problem),
                Ok(_) => Some(poll::OUR_FAULT.to_owned()),
                Err(error) => Some(error.problem()?),
            };
            answer = Arc::into_inner(fetched).map(Ok).context("the answer is in use")?;
            refusal
        }
        other => {
            answer = other;
            None
        }
    };
    if let Some(problem) = refusal {
        return refused(&url, &problem);
    }
    let new = KnownFeed {
        url: url.into(),
        title: args.title.clone(),
        tags: args.tags.iter().map(|it| normalise_tag(it)).filter(|it| !it.is_empty()).collect(),
        is_enabled: true,
        full_text: args.full_text.map(|it| it == YesNo::Yes),
        interval_s: args.every.map(|it| it * 60),
        added_url,
        ..KnownFeed::default()
    };
    let (id, _) = context.store.add_feed(&new, now)?;
    let report = runtime.block_on(round.take(KnownFeed { id: id.0, ..new.clone() }, answer))?;
    for it in &report.problems {
        complain!("gistwire: {it}");
    }
    let line = if report.failed > 0 {
        "it could not be read now and will be asked again".to_owned()
    } else {
        format!("{} new articles", report.new)
    };
    writeln!(screen::stdout(), "{} is followed: {line}.", masked(&new.url))?;
    Ok(ExitCode::from(u8::from(report.failed > 0)))
}

fn refused(url: &Url, problem: &str) -> anyhow::Result<ExitCode> {
    complain!("gistwire: {} is not followed: {}", masked(url.as_str()), masked_text(problem));
    Ok(ExitCode::from(2))
}
