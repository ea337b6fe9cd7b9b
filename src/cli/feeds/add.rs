//! `gistwire feeds add`: one request, and what it brought is stored at once. Only where a page is named instead of a feed, the feed that
//! it names is asked too.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use url::Url;

use super::super::args::{FeedsAdd, YesNo};
use super::super::poll::{runtime, web};
use crate::app::App;
use crate::article::normalise_tag;
use crate::poll::{self, Round};
use crate::source::fetch::{FetchError, Fetched};
use crate::source::guard::check_address;
use crate::source::secret::{masked, masked_text};
use crate::store::KnownFeed;
use crate::transport::console::screen::{self, complain};

/// 0: it is followed; 1: it is, but could not be read now; 2: it is not.
pub(super) fn run(app: &Arc<App>, args: &FeedsAdd) -> anyhow::Result<ExitCode> {
    let now = app.clock.now();
    let Some(mut url) = Url::parse(args.url.trim()).ok().filter(|it| matches!(it.scheme(), "http" | "https")) else {
        complain!("gistwire: \"{}\" is no http or https address", masked(&args.url).escape_debug());
        return Ok(ExitCode::from(2));
    };
    url.set_fragment(None);
    if let Err(refusal) = check_address(&url, app.settings.allow_private_hosts) {
        complain!("gistwire: {} is not followed: {refusal}", masked(url.as_str()));
        return Ok(ExitCode::from(2));
    }
    if app.store.feed_at(url.as_str(), now)?.is_some() {
        writeln!(screen::stdout(), "{} is followed already.", masked(url.as_str()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let added_url = Some(url.to_string());
    let web = web(app)?;
    let (runtime, round) = (runtime()?, Round::new(app, &web));
    let answer = runtime.block_on(round.discover(poll::ask_for(url.clone())));
    if let Some(place) = answer.as_ref().ok().and_then(|it| it.moved_to.clone()) {
        url = place;
    }
    let refusal = match &answer {
        Err(error @ (FetchError::Refused(_) | FetchError::Status { status: 404 | 410, .. })) => Some(error.to_string()),
        Ok(Fetched { url, body: Some(body), .. }) => poll::read(app, url, body).err(),
        _ => None,
    };
    if let Some(problem) = refusal {
        complain!("gistwire: {} is not followed: {}", masked(url.as_str()), masked_text(&problem));
        return Ok(ExitCode::from(2));
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
    let (id, _) = app.store.add_feed(&new, now)?;
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
