//! Random decisions of this bot: an article, and the one before it that is most like it.

use rusqlite::OptionalExtension;
use rustc_hash::FxHashSet;
use serde::Serialize;

use crate::article::ArticleId;
use crate::store::articles::read::article_of;
use crate::store::stories::decision::decisions;
use crate::store::stories::story_cache::{article_of_item, member};
use crate::store::{Store, StoreError};
use crate::story::{Member, Stories};
use crate::text::slice::Slicing;

/// Maximum length of a quoted text, in bytes.
const MAX_TEXT: usize = 600;

/// Articles that are kept in memory to be compared with later ones.
const MAX_KEPT: i64 = 100_000;

/// An article, and the one before it that is most like it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SampledPair {
    a: SampledArticle,
    b: SampledArticle,
    /// The probability that `b` is on the event of the story of `a`.
    probability: f32,
    /// Filled in by the people who judge.
    label: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SampledArticle {
    id: i64,
    title: String,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

impl Store {
    /// Returns the probability from which on articles join a story.
    pub fn story_join_at(&self) -> Result<f32, StoreError> {
        let set: Option<f32> = self.read("read when articles join a story", |view| {
            view.query_row("select join_at from story_total", [], |row| row.get("join_at"))
                .optional()
                .map(Option::flatten)
        })?;
        Ok(set.unwrap_or(self.rules.join))
    }

    /// Returns at most `n` whole articles, each with the article before it that is most like it: the
    /// same ones for the same seed and archive.
    pub fn sample_decisions(&self, n: usize, seed: u64) -> Result<Vec<SampledPair>, StoreError> {
        let members: Vec<Member> = self.read("read the stories", |view| {
            let decided = decisions(view)?;
            let mut all = view.prepare(
                "select id, vector, published_at, timeline_at, story_id from story_item
                 where follows_id is null and id in (select id from story_item order by id desc limit ?) order by id",
            )?;
            all.query_map([MAX_KEPT], |row| member(row, &decided))?.collect()
        })?;
        // The least of numbers that are as good as drawn.
        let drawn =
            |it: &Member| xxhash_rust::xxh3::xxh3_64_with_seed(&it.id.0.to_le_bytes(), seed);
        let mut order: Vec<u64> = members.iter().map(drawn).collect();
        order.sort_unstable();
        let last = order.get(3 * n).copied().unwrap_or(u64::MAX);
        let mut stories = Stories::new(self.rules);
        let mut found = Vec::new();
        for member in members {
            let (rank, id) = (drawn(&member), member.id);
            if rank <= last
                && let Some((other, probability)) = stories.likest(&member)
            {
                found.push((rank, other, id, probability));
            }
            stories.remember(member);
        }
        found.sort_unstable_by_key(|it| it.0);
        let mut pairs = Vec::new();
        let mut told: FxHashSet<ArticleId> = FxHashSet::default();
        for (_, a, b, probability) in found {
            if pairs.len() == n {
                break;
            }
            let (a, b) = (article_of_item(a), article_of_item(b));
            if !told.insert(b) {
                continue;
            }
            if let (Some(a), Some(b)) = (self.sampled(a)?, self.sampled(b)?) {
                pairs.push(SampledPair { a, b, probability, label: "" });
            }
        }
        Ok(pairs)
    }

    fn sampled(&self, id: ArticleId) -> Result<Option<SampledArticle>, StoreError> {
        let article = self.read("read an article", |view| article_of(view, id))?;
        Ok(article.map(|it| {
            let end = it.body.floor_char_boundary(MAX_TEXT);
            SampledArticle {
                id: id.0,
                title: it.title,
                text: it.body.slice(..end).to_owned(),
                published: it.published.map(|it| it.at.to_string()),
                source: it.source,
            }
        }))
    }
}
