//! Reclusters all stored articles, as if all of them had arrived at once.
//!
//! Writes only the differences, in transactions of some milliseconds; an interrupted run resumes
//! when it is run again.

use std::ops::ControlFlow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::reindex::Reindexed;
use crate::article::ArticleId;
use crate::store::{Assignment, Store, StoreError, StoredText, StoryPart, roundup_of};
use crate::story::{
    Clustering, Decided, ItemId, Profile, StoryId, TermNo, cluster, kept_ids, to_bytes,
};
use crate::text::Span;

/// Articles and items per transaction.
const BATCH_WRITTEN: usize = 200;

/// Terms per transaction.
const TERMS_WRITTEN: usize = 2_000;

/// An article, or an item of a roundup, before its story is known.
#[derive(Debug)]
struct Unassigned {
    id: ItemId,
    /// Hash of the text that was analysed.
    text_key: i64,
    span: Option<Span>,
    published_s: Option<i64>,
    stands_at_s: i64,
}

/// Articles and items in the form in which they are compared, and the data to write for them.
#[derive(Debug, Default)]
pub(super) struct Archive {
    profiles: Vec<Profile>,
    items: Vec<Unassigned>,
    /// Articles that belong to the story of another version, whatever their words.
    followers: FxHashSet<ArticleId>,
    /// What operators decided.
    decisions: FxHashMap<ItemId, Decided>,
}

impl Archive {
    /// Returns an archive in which these articles are not compared: each belongs to the story of
    /// another version of its page.
    pub(super) fn without(
        followers: FxHashSet<ArticleId>,
        decisions: FxHashMap<ItemId, Decided>,
    ) -> Archive {
        Archive { followers, decisions, ..Archive::default() }
    }

    /// Adds an article.
    pub(super) fn add(&mut self, text: &StoredText, parts: Vec<StoryPart>) {
        if self.followers.contains(&text.id) {
            return;
        }
        let numbered: Vec<Unassigned> = Store::numbered(text.id, &parts)
            .map(|(id, part)| Unassigned {
                id,
                text_key: text.text_key,
                span: part.span.clone(),
                published_s: text.published_s,
                stands_at_s: text.stands_at_s,
            })
            .collect();
        let profiles = parts.into_iter().zip(&numbered);
        self.profiles.extend(profiles.map(|(part, it)| {
            let decided = self.decisions.get(&it.id).cloned().unwrap_or_default();
            let profile = part.profile.standing_at(text.stands_at_s);
            profile.as_item_of(roundup_of(it.id)).decided(decided)
        }));
        self.items.extend(numbered);
    }
}

/// Clusters the archive and writes the differences.
pub(super) fn recluster(
    store: &Store,
    archive: Archive,
    report: &mut Reindexed,
    on_progress: &mut dyn FnMut(Reindexed) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, StoreError> {
    let Archive { profiles, items, .. } = archive;
    let rules = store.story_rules();
    let clustering = cluster(&profiles, &rules);
    let stories = stories_of(store, &clustering, &items)?;

    let mut at = 0;
    while at < items.len() {
        let end = end_of_batch(&items, at);
        let batch: Vec<Assignment> = (at..end)
            .map(|idx| Assignment {
                id: items[idx].id,
                text_key: items[idx].text_key,
                span: items[idx].span.clone(),
                published_s: items[idx].published_s,
                stands_at_s: items[idx].stands_at_s,
                story: stories[idx],
                vector: Some(to_bytes(&clustering.vector(&profiles[idx]))),
            })
            .collect();
        report.moved += store.write_stories(&batch)?;
        at = end;
        if on_progress(*report).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    store.lead_followers()?;
    let (_, terms) = clustering.into_counts();
    write_terms(store, &terms)?;
    report.stories = store.count_stories()?;
    Ok(ControlFlow::Continue(()))
}

/// Returns the id of each item's story: the one that most of the story's articles had before, else
/// a new one. Links of stories that ended lead on.
fn stories_of(
    store: &Store,
    clustering: &Clustering,
    items: &[Unassigned],
) -> Result<Vec<StoryId>, StoreError> {
    let old = store.all_stories()?;
    let mut stories: Vec<Vec<usize>> = vec![Vec::new(); items.len()];
    clustering.first.iter().enumerate().for_each(|(at, &first)| stories[first].push(at));
    stories.retain(|it| !it.is_empty());
    let named = kept_ids(
        &stories
            .iter()
            .map(|it| it.iter().map(|&at| old.get(&items[at].id).copied()).collect())
            .collect::<Vec<_>>(),
    );
    drop(old);
    let n_new = named.kept.iter().filter(|it| it.is_none()).count();
    let mut next = store.take_story_numbers(n_new)?;
    let mut new = || {
        next += 1;
        StoryId(next - 1)
    };
    let numbers: Vec<StoryId> =
        named.kept.into_iter().map(|it| it.unwrap_or_else(&mut new)).collect();
    let by_first: FxHashMap<usize, StoryId> = stories
        .iter()
        .zip(&numbers)
        .map(|(members, &number)| (clustering.first[members[0]], number))
        .collect();
    let ended: Vec<(StoryId, StoryId)> =
        named.ended.into_iter().map(|(id, at)| (id, numbers[at])).collect();
    for batch in ended.chunks(BATCH_WRITTEN) {
        store.lead_stories_on(batch)?;
    }
    Ok(clustering.first.iter().map(|first| by_first[first]).collect())
}

/// Returns where the batch ends that begins at `from`: all items of a roundup are written together.
fn end_of_batch(items: &[Unassigned], from: usize) -> usize {
    let is_cut = |end: usize| {
        end < items.len()
            && items[end].text_key == items[end - 1].text_key
            && items[end].span.is_some()
    };
    let mut end = (from + BATCH_WRITTEN).min(items.len());
    while is_cut(end) {
        end += 1;
    }
    end
}

/// Writes in how many articles each term occurs, in place of all that is there.
fn write_terms(store: &Store, terms: &[(TermNo, i32)]) -> Result<(), StoreError> {
    let mut after = -1;
    let mut chunks = terms.chunks(TERMS_WRITTEN).peekable();
    if chunks.peek().is_none() {
        return store.write_story_terms(after, &[], true);
    }
    while let Some(chunk) = chunks.next() {
        store.write_story_terms(after, chunk, chunks.peek().is_none())?;
        after = chunk.last().map_or(after, |it| i64::from(it.0));
    }
    Ok(())
}
