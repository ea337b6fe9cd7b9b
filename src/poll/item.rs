//! Converts the articles of a feed to items, each with the feed's id for it. An id that a feed
//! gives to several items is ignored.

use std::collections::{HashMap, HashSet};

use url::Url;

use crate::article::NewArticle;
use crate::company::Gazetteer;
use crate::ingest::try_prepare;
use crate::source::address::{page_key, site_of};
use crate::store::{FeedItem, ItemKey, ItemState, KnownFeed, Prepared};
use crate::text::hash::hash_of;

/// An item as its feed has it, before everything derived from it is computed.
pub(super) struct Draft {
    /// Hash of the feed's id for it.
    pub(super) key: i64,
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
            key: self.key,
            said_key: self.said_key,
            page_key: self.page_key,
            published: self.article.published,
        }
    }
}

/// Returns the items of a feed in its order; `served_from` is the address that the document came
/// from.
pub(super) fn drafts(feed: Vec<NewArticle>, known: &KnownFeed, served_from: &Url) -> Vec<Draft> {
    // Not the address that a redirect led to and no longer serves: otherwise anyone could claim a
    // site by redirecting there.
    let own_sites =
        [known.added_url.as_deref().unwrap_or(&known.url), served_from.as_str()].map(site_of);
    let ids = counts(feed.iter().filter_map(|it| it.external_id.clone()));
    let pages: Vec<Option<i64>> =
        feed.iter().map(|it| it.url.as_deref().and_then(page_key)).collect();
    let page_counts = counts(pages.iter().flatten());
    let mut keys = HashSet::new();
    let mut drafts: Vec<Draft> = Vec::with_capacity(feed.len());
    for (mut article, page) in feed.into_iter().zip(&pages) {
        let id = article.external_id.clone().filter(|it| ids[it] == 1);
        // One page for several items with different ids is a list, not an article.
        let page_key = page.filter(|it| page_counts[it] == 1 || id.is_none());
        let key = match (&id, page_key) {
            (Some(id), _) => hash_of(["id", id]),
            (None, Some(page)) => hash_of(["page", &page.to_string()]),
            (None, None) => hash_of(["title", &article.title]),
        };
        for tag in &known.tags {
            if !article.tags.contains(tag) {
                article.tags.push(tag.clone());
            }
        }
        article.source = known.title.clone().or(article.source);
        article.external_id = id;
        if keys.insert(key) {
            let site = article.url.as_deref().and_then(site_of);
            let is_own_site = site.is_some() && own_sites.contains(&site);
            drafts.push(Draft {
                key,
                said_key: said_key(&article),
                article,
                page_key,
                seen: ItemState::New,
                page_tries: None,
                is_own_site,
            });
        }
    }
    drafts
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
            key: it.key,
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
    ])
}

fn counts<T: std::hash::Hash + Eq>(names: impl Iterator<Item = T>) -> HashMap<T, u32> {
    let mut counts = HashMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    counts
}
