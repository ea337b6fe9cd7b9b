//! Reclusters all stored articles, as if all of them had arrived at once.
//!
//! Writes only the differences, in transactions of some milliseconds; an interrupted run resumes
//! when it is run again.

use std::ops::ControlFlow;

use rustc_hash::FxHashSet;

use super::reindex::Reindexed;
use crate::article::ArticleId;
use crate::store::{Assignment, Store, StoreError, StoredText, StoryPart, roundup_of};
use crate::story::{Profile, StoryId, cluster, kept_ids, to_bytes};

/// Articles and items per transaction.
const BATCH_WRITTEN: usize = 200;

/// Terms per transaction.
const TERMS_WRITTEN: usize = 2_000;

/// Articles and items in the form in which they are compared, and the data to write for them.
#[derive(Debug, Default)]
pub(super) struct Archive {
    profiles: Vec<Profile>,
    items: Vec<Assignment>,
    /// Articles that belong to the story of another version, whatever their words.
    followers: FxHashSet<ArticleId>,
}

impl Archive {
    /// Returns an archive in which these articles are not compared: each belongs to the story of
    /// another version of its page.
    pub(super) fn without(followers: FxHashSet<ArticleId>) -> Archive {
        Archive { followers, ..Archive::default() }
    }

    /// Adds an article.
    pub(super) fn add(&mut self, text: &StoredText, parts: Vec<StoryPart>) {
        if self.followers.contains(&text.id) {
            return;
        }
        let numbered: Vec<Assignment> = Store::numbered(text.id, &parts)
            .map(|(id, part)| Assignment {
                id,
                text_key: text.text_key,
                span: part.span.clone(),
                published_s: text.published_s,
                stands_at_s: text.stands_at_s,
                story: StoryId(0),
                vector: None,
            })
            .collect();
        let profiles = parts.into_iter().zip(&numbered);
        self.profiles.extend(profiles.map(|(part, it)| {
            part.profile.standing_at(text.stands_at_s).as_item_of(roundup_of(it.id))
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
    let Archive { profiles, mut items, .. } = archive;
    let rules = store.story_rules();
    let clustering = cluster(&profiles, &rules);
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
    for (members, &number) in stories.iter().zip(&numbers) {
        members.iter().for_each(|&at| items[at].story = number);
    }
    let ended: Vec<(StoryId, StoryId)> =
        named.ended.into_iter().map(|(id, at)| (id, numbers[at])).collect();
    for batch in ended.chunks(BATCH_WRITTEN) {
        store.lead_stories_on(batch)?;
    }

    let mut at = 0;
    while at < items.len() {
        // All items of a roundup are written together.
        let is_cut = |end: usize| {
            end < items.len()
                && items[end].text_key == items[end - 1].text_key
                && items[end].span.is_some()
        };
        let mut end = (at + BATCH_WRITTEN).min(items.len());
        while is_cut(end) {
            end += 1;
        }
        for (item, profile) in items[at..end].iter_mut().zip(&profiles[at..end]) {
            item.vector = Some(to_bytes(&clustering.vector(profile)));
        }
        report.moved += store.write_stories(&items[at..end])?;
        items[at..end].iter_mut().for_each(|it| it.vector = None);
        at = end;
        if on_progress(*report).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    store.lead_followers()?;
    let (_, terms) = clustering.into_counts();
    let mut after = -1;
    let chunks: Vec<_> = terms.chunks(TERMS_WRITTEN).collect();
    for (at, chunk) in chunks.iter().enumerate() {
        store.write_story_terms(after, chunk, at + 1 == chunks.len())?;
        after = chunk.last().map_or(after, |it| i64::from(it.0));
    }
    if chunks.is_empty() {
        store.write_story_terms(after, &[], true)?;
    }
    report.stories = store.count_stories()?;
    Ok(ControlFlow::Continue(()))
}
