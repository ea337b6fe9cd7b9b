//! Converts the articles of a feed to items, each with what identifies it: the feed's id for it,
//! else its address, else address and title, else title, text and date. What a feed gives to several
//! items identifies none of them.

use std::collections::{HashMap, HashSet};

use url::Url;

use crate::article::{NewArticle, Published};
use crate::company::Gazetteer;
use crate::ingest::try_prepare;
use crate::source::address::{page_key, place_key, site_of};
use crate::store::{FeedItem, ItemKey, ItemState, KnownFeed, Prepared, Seen};
use crate::text::hash::{hash, hash_of};
use crate::text::term::fold;

/// An item as its feed has it, before everything derived from it is computed.
pub(super) struct Draft {
    /// Hashes of what identifies it: see [`ItemKey`].
    keys: Vec<i64>,
    has_id: bool,
    /// Hash of everything that the feed says about it, whatever its page says.
    pub(super) said_key: i64,
    pub(super) article: NewArticle,
    /// Hash of its page's address, if the page is its own.
    pub(super) page_key: Option<i64>,
    /// What the store has of it.
    pub(super) seen: ItemState,
    /// How often fetching its page failed in a way that may still succeed.
    pub(super) page_tries: Option<u32>,
    /// Whether the feed belongs to the site that the item links to.
    pub(super) is_own_site: bool,
}

impl Draft {
    /// The query for the store.
    pub(super) fn as_key(&self) -> ItemKey {
        ItemKey {
            keys: self.keys.clone(),
            has_id: self.has_id,
            external_id: self.article.external_id.clone(),
            url: self.article.url.clone(),
            title_key: hash(&fold(&self.article.title)),
            text_key: hash_of([self.article.title.as_str(), &self.article.body]),
            said_key: self.said_key,
            page_key: self.page_key,
            published: self.article.published,
        }
    }

    /// Takes over what the store has of it.
    pub(super) fn take(&mut self, seen: Seen) {
        self.keys = vec![seen.key];
        self.seen = seen.state;
        if seen.shares_page {
            self.page_key = None;
        }
    }
}

/// Returns the items of a feed in its order, and what to say about those that repeat others and are
/// left out; `served_from` is the address that the document came from.
pub(super) fn drafts(
    feed: Vec<NewArticle>,
    known: &KnownFeed,
    served_from: &Url,
) -> (Vec<Draft>, Option<String>) {
    // Not the address that a redirect led to and no longer serves: otherwise anyone could claim a
    // site by redirecting there.
    let own_sites =
        [known.added_url.as_deref().unwrap_or(&known.url), served_from.as_str()].map(site_of);
    let uses = Uses::of(&feed);
    let mut keys = HashSet::new();
    let mut drafts: Vec<Draft> = Vec::with_capacity(feed.len());
    let mut repeated = Vec::new();
    for mut article in feed {
        let url = article.url.as_deref();
        // One page for several items is a list, not an article.
        let page_key = url.and_then(page_key).filter(|page| uses.pages[page] == 1);
        let (item_keys, has_id) = uses.keys_of(&article);
        if !keys.insert(item_keys[0]) {
            repeated.push(article.title);
            continue;
        }
        for tag in &known.tags {
            if !article.tags.contains(tag) {
                article.tags.push(tag.clone());
            }
        }
        article.source = known.title.clone().or(article.source);
        let site = article.url.as_deref().and_then(site_of);
        let is_own_site = site.is_some() && own_sites.contains(&site);
        drafts.push(Draft {
            keys: item_keys,
            has_id,
            said_key: said_key(&article),
            article,
            page_key,
            seen: ItemState::New,
            page_tries: None,
            is_own_site,
        });
    }
    let problem = repeated.first().map(|first| {
        let n = repeated.len();
        let items = if n == 1 { "item repeats another" } else { "items repeat others" };
        format!(
            "{n} {items} of the feed and {} left out: \u{201c}{first}\u{201d}",
            if n == 1 { "is" } else { "are" }
        )
    });
    (drafts, problem)
}

/// How many items of a document have a page, a place on a page, and a title there.
struct Uses {
    pages: HashMap<i64, u32>,
    places: HashMap<i64, u32>,
    titles: HashMap<i64, u32>,
}

impl Uses {
    fn of(feed: &[NewArticle]) -> Uses {
        let urls = || feed.iter().filter_map(|article| article.url.as_deref());
        Uses {
            pages: counts(urls().filter_map(page_key)),
            places: counts(urls().filter_map(place_key)),
            titles: counts(feed.iter().map(title_key)),
        }
    }

    /// Returns what identifies an item, and whether that is its id: the id, else its place, else
    /// place and title, else all that is known of it; each only if no other item has it.
    fn keys_of(&self, article: &NewArticle) -> (Vec<i64>, bool) {
        // A document that was read has no id that several of its items share.
        if let Some(id) = &article.external_id {
            return (vec![key_of_id(id)], true);
        }
        let place = article.url.as_deref().and_then(place_key);
        let (by_title, by_all) = (title_key(article), whole_key(article));
        let mut keys = Vec::with_capacity(3);
        keys.extend(
            place
                .filter(|place| self.places[place] == 1)
                .map(|place| hash_of(["page", &place.to_string()])),
        );
        if !keys.is_empty() || self.titles[&by_title] == 1 {
            keys.push(by_title);
        }
        keys.push(by_all);
        (keys, false)
    }
}

/// Hash of an item's address and title.
fn title_key(article: &NewArticle) -> i64 {
    let place = article.url.as_deref().and_then(place_key).unwrap_or_default();
    hash_of(["title", &place.to_string(), &article.title])
}

/// Hash of address, title, date and text.
fn whole_key(article: &NewArticle) -> i64 {
    let date = article.published.map(Published::to_iso).unwrap_or_default();
    hash_of(["whole", &title_key(article).to_string(), &date, &article.body])
}

/// Returns the key under which an item with this id is stored.
pub(super) fn key_of_id(id: &str) -> i64 {
    hash_of(["id", id])
}

/// Returns the items with everything that the store keeps of them. Known items are not computed
/// again; an item on which the code panics is reported and skipped.
pub(super) fn items(drafts: Vec<Draft>, gazetteer: &Gazetteer) -> (Vec<FeedItem>, Vec<String>) {
    let (mut items, mut broken) = (Vec::with_capacity(drafts.len()), Vec::new());
    let mut is_first = true;
    for it in drafts {
        let prepared = if matches!(it.seen, ItemState::Same | ItemState::Buried) {
            None
        } else {
            match try_prepare(it.article, std::mem::take(&mut is_first), gazetteer) {
                Ok(prepared) => Some(Prepared { page_key: it.page_key, ..prepared }),
                Err(problem) => {
                    broken.push(problem);
                    continue;
                }
            }
        };
        items.push(FeedItem {
            key: it.keys[0],
            said_key: it.said_key,
            prepared,
            page_tries: it.page_tries,
            is_own_site: it.is_own_site,
        });
    }
    (items, broken)
}

fn said_key(it: &NewArticle) -> i64 {
    let date = it.published.map(|it| it.to_iso()).unwrap_or_default();
    hash_of([
        &it.title,
        &it.body,
        &it.tags.join(" "),
        it.url.as_deref().unwrap_or_default(),
        &date,
        it.source.as_deref().unwrap_or_default(),
        it.image_url.as_deref().unwrap_or_default(),
    ])
}

fn counts<T: std::hash::Hash + Eq>(names: impl Iterator<Item = T>) -> HashMap<T, u32> {
    let mut counts = HashMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    counts
}
