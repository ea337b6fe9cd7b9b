//! Fetches what one person's request needs: the article of a link, what is at the address of a
//! possible source, the first articles of a feed. Strangers choose these addresses, so each document
//! is read in a process of its own.

use std::sync::Arc;
use std::time::Duration;

use url::Url;

use super::obstacle::Obstacle;
use super::reading::ReadFailure;
use super::visit::Robots;
use super::{MAX_FEED_BYTES, Round, Unanswered, ask_for, blocking};
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

/// What was obtained; an error says why not.
#[derive(Debug, Clone, PartialEq)]
pub enum Obtained {
    /// For [`Wanted::Article`].
    Article(Result<NewArticle, NoArticle>),
    /// For [`Wanted::Source`] and [`Wanted::FirstPoll`].
    Source(Result<FoundSource, Obstacle>),
}

/// Why a page gave no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoArticle {
    /// The address is that of a feed.
    Feed,
    /// Anything else.
    Because(Obstacle),
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

/// Fetches what is wanted. Never fails: the answer names what stood in the way.
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
        Wanted::Article(_) => Obtained::Article(Err(NoArticle::Because(Obstacle::Fault))),
        Wanted::Source(_) | Wanted::FirstPoll(_) => Obtained::Source(Err(Obstacle::Fault)),
    }
}

async fn article<F: Fetch>(round: &Round<'_, F>, url: Url) -> Result<NewArticle, NoArticle> {
    check_address(&url, round.context.settings.allow_private_hosts)
        .map_err(|refused| NoArticle::Because(Obstacle::from(&refused)))?;
    let ask = FetchRequest {
        url,
        validators: Validators::default(),
        accept: ACCEPT,
        max_bytes: MAX_PAGE_BYTES,
        within: WITHIN,
    };
    let fetched = round.visits.get(ask, Robots::Obeyed).await;
    let mut fetched = fetched.map_err(|error| NoArticle::Because(Obstacle::from(&error)))?;
    let _room = fetched.body.as_mut().and_then(|body| body.room.take());
    let body = fetched.body.as_ref().ok_or(NoArticle::Because(Obstacle::NoPage))?;
    if let Some(text) = plain_text(body) {
        return Ok(text);
    }
    let fetched = Arc::new(fetched);
    let obstacle = match round.read(None, DocumentKind::Page, &fetched).await {
        Ok(ReaderAnswer::Page(Ok(article))) if is_page(&fetched) => {
            return Ok(NewArticle {
                url: article.url.clone().or_else(|| Some(fetched.url.to_string())),
                ..article
            });
        }
        Ok(ReaderAnswer::Page(Err(_))) => stranger(&fetched, Obstacle::NoArticle),
        Ok(_) => Obstacle::NoPage,
        Err(_) => Obstacle::Fault,
    };
    match round.read(None, DocumentKind::Feed, &fetched).await {
        Ok(ReaderAnswer::Feed(Ok(_))) => Err(NoArticle::Feed),
        _ if is_page(&fetched) => Err(NoArticle::Because(obstacle)),
        _ => Err(NoArticle::Because(Obstacle::NoPage)),
    }
}

/// Returns what was sent in place of what was looked for.
fn stranger(fetched: &Fetched, otherwise: Obstacle) -> Obstacle {
    let text = fetched.body.as_ref().map(Body::text);
    text.map_or(otherwise.clone(), |text| Obstacle::of_stranger(&text, otherwise))
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

async fn source<F: Fetch>(round: &Round<'_, F>, url: Url) -> Result<FoundSource, Obstacle> {
    check_address(&url, round.context.settings.allow_private_hosts)
        .map_err(|refused| Obstacle::from(&refused))?;
    let ask = FetchRequest { within: WITHIN, max_bytes: MAX_FEED_BYTES, ..ask_for(url.clone()) };
    let fetched = round.discover(None, ask).await.map_err(|error| match error {
        Unanswered::Unfetched(error) => Obstacle::from(&error),
        Unanswered::ReadFailure(ReadFailure::Store(error)) => {
            tracing::error!(%error, "what is known about a document could not be read");
            Obstacle::Fault
        }
        Unanswered::ReadFailure(_) => Obstacle::NoFeed,
    })?;
    let place = fetched.moved_to.as_ref().unwrap_or(&url).to_string();
    let fetched = Arc::new(fetched);
    match round.read(None, DocumentKind::Feed, &fetched).await {
        Ok(ReaderAnswer::Feed(Ok(feed))) => Ok(FoundSource {
            title: feed.title,
            url: place,
            n_articles: u32::try_from(feed.articles.len()).unwrap_or(u32::MAX),
        }),
        Ok(_) => Err(stranger(&fetched, Obstacle::NoFeed)),
        Err(_) => Err(Obstacle::Fault),
    }
}

async fn first_poll<F: Fetch>(round: &Round<'_, F>, id: FeedId) -> Result<FoundSource, Obstacle> {
    let read = || {
        let context = Arc::clone(round.context);
        blocking(move || context.store.feed(id, context.clock.now()))
    };
    let broken = |error| {
        tracing::error!(%error, "a feed that was added could not be polled at once");
        Obstacle::Fault
    };
    let known = read().await.map_err(broken)?.ok_or(Obstacle::Fault)?;
    let report = round.ask(known).await.map_err(broken)?;
    if report.failed > 0 {
        let problem = report.problems.into_iter().next_back();
        return Err(
            problem.map_or(Obstacle::NoFeed, |it| Obstacle::of_problem(&masked_text(&it.problem)))
        );
    }
    // The poll learnt its title, and perhaps its new address.
    let known = read().await.map_err(broken)?.ok_or(Obstacle::Fault)?;
    Ok(FoundSource { title: known.title, url: known.url, n_articles: known.n_articles })
}
