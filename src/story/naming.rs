//! Which of the old ids each story keeps when articles were reclustered.

use rustc_hash::{FxHashMap, FxHashSet};

use super::StoryId;

/// The ids of some stories, and what became of those that are gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptIds {
    /// For each story the old id that it keeps; `None` if it needs a new one.
    pub kept: Vec<Option<StoryId>>,
    /// Ids that are gone, each with the index of the story that has most of its articles.
    pub ended: Vec<(StoryId, usize)>,
}

/// For each story, given as the old ids of its articles (`None` for a new article): the id with the
/// most articles stays (ties: the older one). An id is kept by the story with most of its articles.
pub fn kept_ids(stories: &[Vec<Option<StoryId>>]) -> KeptIds {
    let mut shares: Vec<(usize, StoryId, usize)> = Vec::new();
    for (at, old) in stories.iter().enumerate() {
        let mut counts: FxHashMap<StoryId, usize> = FxHashMap::default();
        old.iter().flatten().for_each(|it| *counts.entry(*it).or_default() += 1);
        shares.extend(counts.into_iter().map(|(id, n)| (n, id, at)));
    }
    shares.sort_unstable_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut kept: Vec<Option<StoryId>> = vec![None; stories.len()];
    let mut taken = FxHashSet::default();
    for &(_, id, at) in &shares {
        if kept[at].is_none() && taken.insert(id) {
            kept[at] = Some(id);
        }
    }
    // The first share of a story is its largest.
    let ended =
        shares.into_iter().filter(|it| taken.insert(it.1)).map(|(_, id, at)| (id, at)).collect();
    KeptIds { kept, ended }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stories: &[&[i64]], kept: &[i64], ended: &[(i64, usize)]) {
        let id = |it: &i64| (*it > 0).then_some(StoryId(*it));
        let stories: Vec<Vec<Option<StoryId>>> =
            stories.iter().map(|it| it.iter().map(id).collect()).collect();
        let ended = ended.iter().map(|it| (StoryId(it.0), it.1)).collect();
        assert_eq!(kept_ids(&stories), KeptIds { kept: kept.iter().map(id).collect(), ended });
    }

    #[test]
    fn a_story_keeps_its_id_when_articles_join_or_leave() {
        check(&[&[4, 4, 0], &[4], &[0]], &[4, 0, 0], &[]);
    }

    #[test]
    fn merged_stories_get_the_id_of_the_larger_one() {
        check(&[&[2, 7, 7]], &[7], &[(2, 0)]);
        check(&[&[2, 7]], &[2], &[(7, 0)]);
    }
}
