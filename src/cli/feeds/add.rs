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
use crate::source::fetch::{Fetch, FetchError, Fetched};
use crate::source::guard::check_address;
use crate::source::secret::{masked, masked_text};
use crate::store::NewFeed;
use crate::transport::console::screen::{self, complain};

/// Returns status 0 if the feed is followed, 1 if it is followed but could not be read now, 2 if it
/// is not followed.
pub(super) fn run(context: &Arc<Context>, args: &FeedsAdd) -> anyhow::Result<ExitCode> {
    let now = context.clock.now();
    let (mut url, is_guess) = match address(context, &args.url) {
        Ok(found) => found,
        Err(problem) => {
            complain!("gistwire: {problem}");
            return Ok(ExitCode::from(2));
        }
    };
    if let Some(known) = context.store.feed_at(url.as_str(), now)? {
        if known.is_personal {
            writeln!(screen::stdout(), "{}", super::adopt(context, &known)?)?;
            return Ok(ExitCode::SUCCESS);
        }
        let url = masked(url.as_str());
        let options = args.options();
        if options.is_empty() {
            writeln!(screen::stdout(), "{url} is followed already.")?;
        } else {
            writeln!(
                screen::stdout(),
                "{url} is followed already and stays as it is. To change it: gistwire feeds edit {url} {options}"
            )?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let web = web(context)?;
    let (runtime, round) = (runtime()?, Round::isolated(context, &web));
    let mut answer = runtime.block_on(round.discover(None, poll::ask_for(url.clone())));
    if is_guess && has_no_connection(&answer) && url.set_scheme("http").is_ok() {
        answer = runtime.block_on(round.discover(None, poll::ask_for(url.clone())));
    }
    let added_url = Some(url.to_string());
    if let Some(place) = answer.as_ref().ok().and_then(|it| it.moved_to.clone()) {
        url = place;
    }
    let answer = match runtime.block_on(tried(&round, answer))? {
        Ok(answer) => answer,
        Err(problem) => {
            let url = masked(url.as_str());
            complain!("gistwire: {url} is not followed: {}", masked_text(&problem));
            return Ok(ExitCode::from(2));
        }
    };
    let new = NewFeed {
        url: url.into(),
        title: args.title.clone(),
        tags: args.tags.iter().map(|it| normalise_tag(it)).filter(|it| !it.is_empty()).collect(),
        is_enabled: true,
        full_text: args.full_text.map(|it| it == YesNo::Yes),
        interval_s: args.every.map(|it| it * 60),
        added_url,
    };
    let (id, _) = context.store.add_feed(&new, now)?;
    let report = runtime.block_on(round.take(new.clone().with_id(id), answer))?;
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

/// Returns the address that was typed and whether its scheme is a guess, or why it is not followed.
fn address(context: &Context, typed: &str) -> Result<(Url, bool), String> {
    let (mut url, is_guess) = crate::source::address::typed(typed).ok_or_else(|| {
        format!("\"{}\" is not an http or https address", masked(typed).escape_debug())
    })?;
    url.set_fragment(None);
    check_address(&url, context.settings.allow_private_hosts)
        .map_err(|refusal| format!("{} is not followed: {refusal}", masked(url.as_str())))?;
    Ok((url, is_guess))
}

/// Whether nothing answered at the address.
fn has_no_connection(answer: &Answered) -> bool {
    matches!(answer, Err(Unanswered::Unfetched(FetchError::TimedOut(_) | FetchError::Broken(_))))
}

type Answered = Result<Fetched, Unanswered>;

/// Returns the answer, or the reason why the feed is not followed: it is certain to be refused, or
/// it is not a feed.
async fn tried<F: Fetch>(
    round: &Round<'_, F>,
    answer: Answered,
) -> anyhow::Result<Result<Answered, String>> {
    let fetched = match answer {
        Err(
            error @ (Unanswered::Unfetched(
                FetchError::Refused(_) | FetchError::Status { status: 404 | 410, .. },
            )
            | Unanswered::ReadFailure(_)),
        ) => return Ok(Err(error.problem()?)),
        Ok(fetched @ Fetched { body: Some(_), .. }) => Arc::new(fetched),
        other => return Ok(Ok(other)),
    };
    let problem = match round.read(None, DocumentKind::Feed, &fetched).await {
        Ok(ReaderAnswer::Feed(Ok(_))) => {
            return Ok(Ok(Ok(Arc::into_inner(fetched).context("the answer is in use")?)));
        }
        Ok(ReaderAnswer::Feed(Err(problem))) => problem,
        Ok(_) => poll::OUR_FAULT.to_owned(),
        Err(error) => error.problem()?,
    };
    Ok(Err(problem))
}
