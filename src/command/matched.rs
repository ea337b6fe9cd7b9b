//! What a message to subscribers has to tell of: articles with the subscriptions that they fit, by story and by topic.

use std::collections::{BTreeMap, BTreeSet};

use super::topic::shown;
use crate::article::Article;
use crate::store::StoryMark;
use crate::store::subscriptions::Subscription;

/// An article with the subscriptions that it fits; none where they ended meanwhile.
pub(super) struct Matched<'a> {
    pub(super) article: Article,
    pub(super) story: Option<StoryMark>,
    /// Where it is an update to what the chat knows: the sentences that are new.
    pub(super) news: Option<Vec<String>>,
    pub(super) by: Vec<&'a Subscription>,
}

/// The articles of one story that a message would tell of.
pub(super) struct Due<'a> {
    /// The last one: it knows most.
    pub(super) last: &'a Matched<'a>,
    /// Those before it, in their order.
    pub(super) earlier: Vec<&'a Matched<'a>>,
}

/// Articles by story, in the order of the last one of each.
pub(super) fn by_story<'a>(found: &'a [Matched<'a>]) -> Vec<Due<'a>> {
    let mut told = BTreeSet::new();
    let mut due: Vec<Due<'a>> = Vec::new();
    for it in found.iter().rev() {
        match it.story.filter(|story| !told.insert(story.id)) {
            Some(story) => {
                let known = due.iter_mut().find(|due| due.last.story.is_some_and(|own| own.id == story.id));
                known.expect("its last article came before").earlier.insert(0, it);
            }
            None => due.push(Due { last: it, earlier: Vec::new() }),
        }
    }
    due.reverse();
    due
}

/// Articles that stand under one topic.
pub(super) struct Group<'a> {
    pub(super) name: String,
    pub(super) by: Option<&'a Subscription>,
    pub(super) articles: Vec<&'a Matched<'a>>,
}

/// Each article under the one of its topics that has most of them; greater groups first.
pub(super) fn by_topic<'a>(found: &[&'a Matched<'a>]) -> Vec<Group<'a>> {
    let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
    for it in found.iter().flat_map(|it| &it.by) {
        *sizes.entry(it.id).or_default() += 1;
    }
    let mut groups: Vec<Group<'a>> = Vec::new();
    for it in found {
        let by = it.by.iter().copied().max_by_key(|by| (sizes.get(&by.id), std::cmp::Reverse(by.id)));
        match groups.iter_mut().find(|group| group.by.map(|it| it.id) == by.map(|it| it.id)) {
            Some(group) => group.articles.push(it),
            None => {
                let name = by.map_or("Other news".to_owned(), |by| shown(&by.topic));
                groups.push(Group { name, by, articles: vec![it] });
            }
        }
    }
    groups.sort_by_key(|it| std::cmp::Reverse(it.articles.len()));
    groups
}
