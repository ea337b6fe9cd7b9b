//! The articles of a feed -> items, each with what the feed calls it. Names that a feed gives to several items name none.

use std::collections::HashMap;

use crate::article::NewArticle;
use crate::company::Gazetteer;
use crate::ingest::{hash_of, page_key, prepare};
use crate::source::feed::Feed;
use crate::store::{FeedItem, KnownFeed};

/// The items of a feed, oldest first: undated ones then stand in listings as the feed has them.
pub(super) fn items(feed: Feed, known: &KnownFeed, gazetteer: &Gazetteer) -> Vec<FeedItem> {
    let ids = counts(feed.articles.iter().filter_map(|it| it.external_id.clone()));
    let pages: Vec<Option<i64>> = feed.articles.iter().map(|it| it.url.as_deref().and_then(page_key)).collect();
    let page_counts = counts(pages.iter().flatten());
    let mut items: Vec<FeedItem> = Vec::with_capacity(feed.articles.len());
    for (mut article, page) in feed.articles.into_iter().zip(&pages) {
        let id = article.external_id.clone().filter(|it| ids[it] == 1);
        // One page for several items, told apart by their ids, is a list, not an article.
        let page = page.filter(|it| page_counts[it] == 1 || id.is_none());
        let key = match (&id, page) {
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
        let said_key = said_key(&article);
        if items.iter().any(|it| it.key == key) {
            continue;
        }
        let mut prepared = prepare(article, items.is_empty(), gazetteer);
        prepared.page_key = page;
        items.push(FeedItem { key, said_key, prepared });
    }
    items
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
