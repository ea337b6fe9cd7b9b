//! Short items -> the text of their pages. A page is asked for once; what it gives is taken where it says more than the feed, else the
//! feed's own words stand.

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
use crate::article::NewArticle;
use crate::isolate::{Answer, Kind};
use crate::source::fetch::{Ask, Fetch, FetchError, Fetched, Validators};
use crate::store::Seen;
use crate::text::term::terms;

/// A shorter text is a teaser.
const SHORT_CHARS: usize = 700;

/// So a text ends that goes on elsewhere.
const CUT_OFF: [&str; 6] = ["…", "...", "[…]", "[...]", "(more)", "[&hellip;]"];

/// Pages of one feed that are asked for beside one another; their hosts' turns bound it further.
const AT_ONCE: usize = 4;

/// After this time no further page of a feed is begun: the rest is asked for with the next poll.
const BEGUN_WITHIN: Duration = Duration::from_secs(15);

/// A page that takes longer is left.
const PAGE_WITHIN: Duration = Duration::from_secs(12);

/// After so many pages in a row that could not be had, the others of this poll are left.
const MAX_MISSED: u32 = 3;

/// A page is asked for in so many polls at most.
const MAX_TRIES: u32 = 3;

/// A longer page is no article's.
const MAX_PAGE_BYTES: usize = 3 << 20;

const ACCEPT: &str = "text/html, application/xhtml+xml;q=0.9";

/// What came of asking for a page.
enum Page {
    Read(NewArticle),
    /// There is no article to be had there.
    Useless,
    /// It may be there another time.
    Missed,
    /// It was not asked for: this poll has taken long enough.
    Later,
}

/// Gives short items the text of their pages; says whether a page is still to be had.
pub(super) async fn complete<F: Fetch>(round: &Round<'_, F>, feed: i64, drafts: &mut [Draft]) -> bool {
    let began = Instant::now();
    let wanted: Vec<(usize, Url)> = drafts.iter().enumerate().filter_map(|(number, it)| Some((number, wanted(it)?))).collect();
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

/// The page that an item should be completed from.
fn wanted(it: &Draft) -> Option<Url> {
    let is_open = match &it.seen {
        Seen::New | Seen::Pending(_) | Seen::Changed(Some(_)) => true,
        Seen::Same | Seen::Changed(None) | Seen::Buried => false,
    };
    // Items that share a page are no articles of it.
    (is_open && it.page_key.is_some() && is_teaser(&it.article.body)).then(|| Url::parse(it.article.url.as_deref()?).ok())?
}

fn is_teaser(body: &str) -> bool {
    let body = body.trim_end();
    body.chars().count() < SHORT_CHARS || CUT_OFF.iter().any(|it| body.ends_with(it))
}

async fn read<F: Fetch>(round: &Round<'_, F>, feed: i64, url: Url) -> Page {
    let ask = Ask { url, validators: Validators::default(), accept: ACCEPT, max_bytes: MAX_PAGE_BYTES, within: PAGE_WITHIN };
    match round.visits.get(ask, Robots::Obeyed).await {
        Ok(mut fetched) if is_page(&fetched) => {
            let _room = fetched.body.as_mut().and_then(|body| body.room.take());
            match round.read(feed, Kind::Page, &Arc::new(fetched)).await {
                Ok(Answer::Page(Ok(article))) => Page::Read(article),
                // A page that breaks the reader costs its item the page, and no other item anything.
                _ => Page::Useless,
            }
        }
        Err(FetchError::TimedOut(_) | FetchError::Broken(_) | FetchError::Status { status: 429 | 500..=599, .. }) => Page::Missed,
        Ok(_) | Err(_) => Page::Useless,
    }
}

fn is_page(fetched: &Fetched) -> bool {
    fetched.body.as_ref().is_some_and(|body| body.media_type.as_deref().is_none_or(|media_type| media_type.contains("html")))
}

fn settle(draft: &mut Draft, page: Page) {
    let n_tries = if let Seen::Pending(n) = draft.seen { n } else { 0 };
    match page {
        Page::Read(page) if says_more(&page, &draft.article) => {
            draft.article.body = page.body;
            draft.article.published = draft.article.published.or(page.published);
            return;
        }
        Page::Read(_) | Page::Useless => {}
        Page::Missed => draft.page_tries = Some(n_tries + 1).filter(|it| *it < MAX_TRIES),
        Page::Later => draft.page_tries = Some(n_tries),
    }
    // What was had of the page before is not given up for a teaser.
    if let Seen::Changed(Some(text)) = &draft.seen
        && text.chars().count() > 2 * draft.article.body.chars().count()
    {
        draft.article.body.clone_from(text);
    }
}

/// Whether a page holds more of the article than the feed, and the same article: no notice, no search for what is missing.
fn says_more(page: &NewArticle, item: &NewArticle) -> bool {
    let said: HashSet<String> = terms(&page.title).chain(terms(&page.body)).map(|it| it.stem).collect();
    let is_about = |text: &str| {
        let mut words = terms(text).filter(|it| it.stem.chars().count() > 3).peekable();
        words.peek().is_none() || words.any(|it| said.contains(&it.stem))
    };
    page.body.chars().count() > item.body.chars().count() && is_about(&format!("{}\n{}", item.title, item.body))
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
        assert!(says_more(&article("Harbour opens", &"The harbour opened on Monday after four years. ".repeat(3)), &item));
        assert!(!says_more(&article("Harbour opens", "It opened."), &item));
        assert!(!says_more(&article("Before you go on", &"We would like your leave to store things. ".repeat(9)), &item));
    }
}
