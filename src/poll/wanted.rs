//! Fetches what one person's request needs: the article of a link, what is at the address of a
//! possible source, the first articles of a feed. Strangers choose these addresses, so each document
//! is read in a process of its own.

use std::sync::Arc;
use std::time::Duration;

use url::Url;

use super::visit::Robots;
use super::{MAX_FEED_BYTES, Round, ask_for, blocking};
use crate::article::NewArticle;
use crate::context::Context;
use crate::isolate::{DocumentKind, ReaderAnswer};
use crate::source::fetch::{Body, Fetch, FetchRequest, Fetched, Validators};
use crate::source::guard::check_address;
use crate::source::secret::masked_text;
use crate::store::FeedId;

/// A person waits for this.
const WITHIN: Duration = Duration::from_secs(15);

/// A longer page is not an article.
const MAX_PAGE_BYTES: usize = 3 << 20;

const ACCEPT: &str = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5";

const NO_PAGE: &str = "it is not a web page";
const NO_FEED: &str = "no feed was found there";
const BROKEN: &str = "that went wrong on my side";

/// What a request needs from the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The article of a page.
    Article(Url),
    /// The feed at an address, or the one that the page there names. Nothing is stored.
    Source(Url),
    /// The first poll of a feed that is followed.
    FirstPoll(FeedId),
}

/// What was obtained; an error says why not, as the end of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Obtained {
    /// For [`Wanted::Article`].
    Article(Result<NewArticle, NoArticle>),
    /// For [`Wanted::Source`] and [`Wanted::FirstPoll`].
    Source(Result<FoundSource, String>),
}

/// Why a page gave no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoArticle {
    /// The address is that of a feed.
    Feed,
    /// Anything else, in words.
    Because(String),
}

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSource {
    /// Its own title.
    pub title: Option<String>,
    /// Its address.
    pub url: String,
    /// The number of articles in it, or that the first poll stored.
    pub n_articles: u32,
}

/// Fetches what is wanted. Never fails: what could not be had is said in words.
pub async fn obtain<F: Fetch>(context: &Arc<Context>, fetch: &F, wanted: &Wanted) -> Obtained {
    let round = Round::isolated(context, fetch);
    match wanted {
        Wanted::Article(url) => Obtained::Article(article(&round, url.clone()).await),
        Wanted::Source(url) => Obtained::Source(source(&round, url.clone()).await),
        Wanted::FirstPoll(id) => Obtained::Source(first_poll(&round, *id).await),
    }
}

/// The same for a caller that is not async: the terminal.
pub fn obtain_blocking(context: &Arc<Context>, wanted: &Wanted) -> Obtained {
    let built = tokio::runtime::Builder::new_current_thread().enable_all().build().ok();
    let web = super::web(&context.settings).ok();
    let (Some(runtime), Some(web)) = (built, web) else {
        return unobtainable(wanted);
    };
    let obtained = runtime.block_on(obtain(context, &web, wanted));
    runtime.shutdown_background();
    obtained
}

/// Returns the answer if there is no network client.
pub fn unobtainable(wanted: &Wanted) -> Obtained {
    match wanted {
        Wanted::Article(_) => Obtained::Article(Err(NoArticle::Because(BROKEN.to_owned()))),
        Wanted::Source(_) | Wanted::FirstPoll(_) => Obtained::Source(Err(BROKEN.to_owned())),
    }
}

async fn article<F: Fetch>(round: &Round<'_, F>, url: Url) -> Result<NewArticle, NoArticle> {
    let because = |reason: &str| NoArticle::Because(masked_text(reason).into_owned());
    check_address(&url, round.context.settings.allow_private_hosts)
        .map_err(|refused| because(&refused.to_string()))?;
    let ask = FetchRequest {
        url,
        validators: Validators::default(),
        accept: ACCEPT,
        max_bytes: MAX_PAGE_BYTES,
        within: WITHIN,
    };
    let mut fetched =
        round.visits.get(ask, Robots::Obeyed).await.map_err(|error| because(&error.to_string()))?;
    let _room = fetched.body.as_mut().and_then(|body| body.room.take());
    let body = fetched.body.as_ref().ok_or_else(|| because(NO_PAGE))?;
    if let Some(text) = plain_text(body) {
        return Ok(text);
    }
    let fetched = Arc::new(fetched);
    let problem = match round.read(None, DocumentKind::Page, &fetched).await {
        Ok(ReaderAnswer::Page(Ok(article))) if is_page(&fetched) => {
            return Ok(NewArticle {
                url: article.url.clone().or_else(|| Some(fetched.url.to_string())),
                ..article
            });
        }
        Ok(ReaderAnswer::Page(Err(problem))) => problem,
        Ok(_) => NO_PAGE.to_owned(),
        Err(error) => error.problem().unwrap_or_else(|_| BROKEN.to_owned()),
    };
    match round.read(None, DocumentKind::Feed, &fetched).await {
        Ok(ReaderAnswer::Feed(Ok(_))) => Err(NoArticle::Feed),
        _ if is_page(&fetched) => Err(because(&problem)),
        _ => Err(because(NO_PAGE)),
    }
}

/// Whether the server says that it sent a page, or does not say what it sent.
fn is_page(fetched: &Fetched) -> bool {
    fetched
        .body
        .as_ref()
        .is_some_and(|body| body.media_type.as_deref().is_none_or(|it| it.contains("html")))
}

/// Returns the article of a plain text: its first line is the title.
fn plain_text(body: &Body) -> Option<NewArticle> {
    if !body.media_type.as_deref()?.starts_with("text/plain") {
        return None;
    }
    let text = body.text();
    let (title, rest) = text.trim().split_once('\n')?;
    let article = NewArticle {
        title: title.trim().to_owned(),
        body: rest.trim().to_owned(),
        ..NewArticle::default()
    };
    (!article.title.is_empty() && !article.body.is_empty()).then_some(article)
}

async fn source<F: Fetch>(round: &Round<'_, F>, url: Url) -> Result<FoundSource, String> {
    check_address(&url, round.context.settings.allow_private_hosts)
        .map_err(|refused| refused.to_string())?;
    let ask = FetchRequest { within: WITHIN, max_bytes: MAX_FEED_BYTES, ..ask_for(url.clone()) };
    let fetched = match round.discover(None, ask).await {
        Ok(fetched) => fetched,
        Err(error) => return Err(worded(error.problem().unwrap_or_else(|_| BROKEN.to_owned()))),
    };
    let place = fetched.moved_to.as_ref().unwrap_or(&url).to_string();
    if fetched.body.is_none() {
        return Err(NO_FEED.to_owned());
    }
    match round.read(None, DocumentKind::Feed, &Arc::new(fetched)).await {
        Ok(ReaderAnswer::Feed(Ok(feed))) => Ok(FoundSource {
            title: feed.title,
            url: place,
            n_articles: u32::try_from(feed.articles.len()).unwrap_or(u32::MAX),
        }),
        Ok(ReaderAnswer::Feed(Err(problem))) => Err(worded(problem)),
        Ok(_) => Err(NO_FEED.to_owned()),
        Err(error) => Err(worded(error.problem().unwrap_or_else(|_| BROKEN.to_owned()))),
    }
}

async fn first_poll<F: Fetch>(round: &Round<'_, F>, id: FeedId) -> Result<FoundSource, String> {
    let read = || {
        let context = Arc::clone(round.context);
        blocking(move || context.store.feed(id, context.clock.now()))
    };
    let broken = |error| {
        tracing::error!(%error, "a feed that was added could not be polled at once");
        BROKEN.to_owned()
    };
    let known = read().await.map_err(broken)?.ok_or_else(|| BROKEN.to_owned())?;
    let report = round.ask(known).await.map_err(broken)?;
    if report.failed > 0 {
        let problem = report.problems.into_iter().next_back().map(|it| it.problem);
        return Err(worded(problem.unwrap_or_else(|| NO_FEED.to_owned())));
    }
    // The poll learnt its title, and perhaps its new address.
    let known = read().await.map_err(broken)?.ok_or_else(|| BROKEN.to_owned())?;
    Ok(FoundSource { title: known.title, url: known.url, n_articles: known.n_articles })
}

/// Returns a problem without passwords.
fn worded(problem: String) -> String {
    masked_text(&problem).into_owned()
}
