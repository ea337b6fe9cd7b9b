//! Fetches the pages of short items for their text. Each page is fetched once; its text is used if
//! it says more than the feed, else the feed's own text remains.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream;
use tokio::time::Instant;
use url::Url;

use super::Round;
use super::item::Draft;
use super::visit::Robots;
use crate::article::{NewArticle, Standing};
use crate::id::FeedId;
use crate::isolate::{DocumentKind, ReaderAnswer};
use crate::source::fetch::{Fetch, FetchError, FetchRequest, Fetched, Validators};
use crate::store::ItemState;
use crate::text::term::terms;

/// A shorter text is a teaser.
const SHORT_CHARS: usize = 700;

/// Endings of a text that continues elsewhere.
const CUT_OFF: [&str; 6] = ["…", "...", "[…]", "[...]", "(more)", "[&hellip;]"];

/// Pages of one feed that are fetched in parallel; the turns of their hosts limit this further.
const AT_ONCE: usize = 4;

/// After this time no further page of a feed is started: the rest is fetched with the next poll.
const BEGUN_WITHIN: Duration = Duration::from_secs(15);

/// A page that takes longer is abandoned.
const PAGE_WITHIN: Duration = Duration::from_secs(12);

/// After this many failed pages in a row, the other pages of this poll are skipped.
const MAX_MISSED: u32 = 3;

/// The largest number of polls in which a page is tried.
const MAX_TRIES: u32 = 3;

/// A longer page is not an article.
const MAX_PAGE_BYTES: usize = 3 << 20;

const ACCEPT: &str = "text/html, application/xhtml+xml;q=0.9";

/// The result of fetching a page.
enum Page {
    Read(NewArticle),
    /// The page has no article.
    Useless,
    /// The page was removed for good.
    Gone,
    /// The page may be available another time.
    Missed,
    /// The page was not tried: this poll has taken long enough.
    Later,
}

/// Replaces the text of short items with the text of their pages; returns whether a page is still
/// missing.
pub(super) async fn complete<F: Fetch>(
    round: &Round<'_, F>,
    feed: FeedId,
    drafts: &mut [Draft],
) -> bool {
    let began = Instant::now();
    let wanted: Vec<(usize, Url)> =
        drafts.iter().enumerate().filter_map(|(number, it)| Some((number, wanted(it)?))).collect();
    let n_missed = std::sync::atomic::AtomicU32::new(0);
    let pages = stream::iter(wanted).map(|(number, url)| {
        let n_missed = &n_missed;
        async move {
            use std::sync::atomic::Ordering::Relaxed;
            if n_missed.load(Relaxed) >= MAX_MISSED || began.elapsed() > BEGUN_WITHIN {
                return (number, Page::Later);
            }
            let page = read(round, feed, url).await;
            match page {
                Page::Missed => n_missed.fetch_add(1, Relaxed),
                _ => n_missed.swap(0, Relaxed),
            };
            (number, page)
        }
    });
    let pages: Vec<(usize, Page)> = pages.buffer_unordered(AT_ONCE).collect().await;
    for (number, page) in pages {
        settle(&mut drafts[number], page);
    }
    drafts.iter().any(|it| it.page_tries.is_some())
}

/// Returns the page from which an item should be completed.
fn wanted(it: &Draft) -> Option<Url> {
    let is_open = match &it.seen {
        ItemState::New | ItemState::Pending(_) | ItemState::Changed(Some(_)) => true,
        ItemState::Same | ItemState::Changed(None) | ItemState::Buried => false,
    };
    // A page that several items share is not the article of one of them.
    (is_open && it.page_key.is_some() && is_teaser(&it.article.body))
        .then(|| Url::parse(it.article.url.as_deref()?).ok())?
}

fn is_teaser(body: &str) -> bool {
    let body = body.trim_end();
    body.chars().count() < SHORT_CHARS || CUT_OFF.iter().any(|it| body.ends_with(it))
}

async fn read<F: Fetch>(round: &Round<'_, F>, feed: FeedId, url: Url) -> Page {
    let ask = FetchRequest {
        url,
        validators: Validators::default(),
        accept: ACCEPT,
        max_bytes: MAX_PAGE_BYTES,
        within: PAGE_WITHIN,
    };
    match round.visits.get(ask, Robots::Obeyed).await {
        Ok(mut fetched) if is_page(&fetched) => {
            let _room = fetched.body.as_mut().and_then(|body| body.room.take());
            match round.read(Some(feed), DocumentKind::Page, &Arc::new(fetched)).await {
                Ok(ReaderAnswer::Page(Ok(article))) => Page::Read(article),
                // A page on which the reader panics affects only its own item, which stays without
                // the page.
                _ => Page::Useless,
            }
        }
        Err(
            FetchError::TimedOut(_)
            | FetchError::Broken(_)
            | FetchError::Status { status: 429 | 500..=599, .. },
        ) => Page::Missed,
        Err(FetchError::Status { status: 410, .. }) => Page::Gone,
        Ok(_) | Err(_) => Page::Useless,
    }
}

fn is_page(fetched: &Fetched) -> bool {
    fetched.body.as_ref().is_some_and(|body| {
        body.media_type.as_deref().is_none_or(|media_type| media_type.contains("html"))
    })
}

fn settle(draft: &mut Draft, page: Page) {
    let n_tries = if let ItemState::Pending(n) = draft.seen { n } else { 0 };
    match page {
        Page::Read(page) if says_more(&page, &draft.article) => {
            draft.article.body = page.body;
            draft.article.published = draft.article.published.or(page.published);
            draft.article.image_url = draft.article.image_url.take().or(page.image_url);
            draft.article.standing = page.standing.or(draft.article.standing);
            return;
        }
        Page::Read(page) => {
            draft.article.image_url = draft.article.image_url.take().or(page.image_url);
            if page.standing == Some(Standing::Withdrawn) {
                draft.article.standing = page.standing;
            }
        }
        Page::Gone => draft.article.standing = Some(Standing::Withdrawn),
        Page::Useless => {}
        Page::Missed => draft.page_tries = Some(n_tries + 1).filter(|it| *it < MAX_TRIES),
        Page::Later => draft.page_tries = Some(n_tries),
    }
    // The text obtained from the page before is not replaced by a teaser.
    if let ItemState::Changed(Some(text)) = &draft.seen
        && text.chars().count() > 2 * draft.article.body.chars().count()
    {
        draft.article.body.clone_from(text);
    }
}

/// Returns whether a page holds more of the article than the feed, and the same article: not a
/// notice, and not a search page for a missing article.
fn says_more(page: &NewArticle, item: &NewArticle) -> bool {
    let said: HashSet<String> =
        terms(&page.title).chain(terms(&page.body)).map(|it| it.stem).collect();
    let is_about = |text: &str| {
        let mut words = terms(text).filter(|it| it.stem.chars().count() > 3).peekable();
        words.peek().is_none() || words.any(|it| said.contains(&it.stem))
    };
    page.body.chars().count() > item.body.chars().count()
        && is_about(&format!("{}\n{}", item.title, item.body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(title: &str, body: &str) -> NewArticle {
        NewArticle { title: title.into(), body: body.into(), ..NewArticle::default() }
    }

    #[test]
    fn a_short_or_cut_off_text_is_a_teaser() {
        assert!(is_teaser(""));
        assert!(is_teaser("The harbour opened on Monday."));
        assert!(is_teaser(&format!("{} […]", "The harbour opened. ".repeat(100))));
        assert!(!is_teaser(&"The harbour opened. ".repeat(100)));
    }

    #[test]
    fn a_page_must_say_more_of_the_same() {
        let item = article("Harbour opens", "The harbour opened on Monday.");
        assert!(says_more(
            &article("Harbour opens", &"The harbour opened on Monday after four years. ".repeat(3)),
            &item
        ));
        assert!(!says_more(&article("Harbour opens", "It opened."), &item));
        assert!(!says_more(
            &article("Before you go on", &"We would like your leave to store things. ".repeat(9)),
            &item
        ));
    }
}
