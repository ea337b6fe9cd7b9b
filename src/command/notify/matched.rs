//! The content of a message to subscribers: articles with the subscriptions that they match,
//! grouped by story and by topic.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::command::request::call::Call;
use crate::command::resolve::topic::shown;
use crate::id::SubscriptionId;
use crate::message::say;
use crate::store::StoryMark;
use crate::store::chats::subscriptions::Subscription;

/// An article with the subscriptions that it matches; no subscriptions if they ended in the
/// meantime.
pub(in crate::command) struct Matched<'a> {
    pub(in crate::command) article: Article,
    pub(in crate::command) story: Option<StoryMark>,
    /// If the article is an update to what the chat knows: the new sentences.
    pub(in crate::command) news: Option<Vec<String>>,
    pub(in crate::command) by: Vec<&'a Subscription>,
}

/// The articles of one story for a message: the first one tells the story, or what is new in it,
/// and the later ones add to it.
pub(in crate::command) struct Due<'a> {
    pub(in crate::command) first: &'a Matched<'a>,
    /// The articles after it, in order; each has something new.
    pub(in crate::command) later: Vec<&'a Matched<'a>>,
}

impl<'a> Due<'a> {
    /// Returns the article that came last.
    pub(in crate::command) fn last(&self) -> &'a Matched<'a> {
        self.later.last().unwrap_or(&self.first)
    }

    /// Returns all articles, in order.
    pub(in crate::command) fn all(&self) -> impl Iterator<Item = &'a Matched<'a>> {
        std::iter::once(self.first).chain(self.later.iter().copied())
    }
}

/// Groups articles by story, in the order of each story's last article.
pub(in crate::command) fn by_story<'a>(found: &'a [Matched<'a>]) -> Vec<Due<'a>> {
    let mut due: Vec<Due<'a>> = Vec::new();
    for it in found {
        let known = it.story.and_then(|story| {
            due.iter().position(|due| due.first.story.is_some_and(|own| own.id == story.id))
        });
        match known {
            Some(at) => {
                let mut known = due.remove(at);
                known.later.push(it);
                due.push(known);
            }
            None => due.push(Due { first: it, later: Vec::new() }),
        }
    }
    due
}

/// Articles under one topic.
pub(in crate::command) struct Group<'a> {
    pub(in crate::command) name: String,
    pub(in crate::command) by: Option<&'a Subscription>,
    pub(in crate::command) articles: Vec<&'a Matched<'a>>,
}

/// Groups each article under its topic with the most articles; larger groups first.
pub(in crate::command) fn by_topic<'a>(
    call: &Call<'_>,
    found: &[&'a Matched<'a>],
) -> Vec<Group<'a>> {
    let mut sizes: BTreeMap<SubscriptionId, usize> = BTreeMap::new();
    for it in found.iter().flat_map(|it| &it.by) {
        *sizes.entry(it.id).or_default() += 1;
    }
    let mut groups: Vec<Group<'a>> = Vec::new();
    for it in found {
        let by =
            it.by.iter().copied().max_by_key(|by| (sizes.get(&by.id), std::cmp::Reverse(by.id)));
        match groups.iter_mut().find(|group| group.by.map(|it| it.id) == by.map(|it| it.id)) {
            Some(group) => group.articles.push(it),
            None => {
                let name = by
                    .map_or_else(|| say!(call, "other-news").plain(), |by| shown(call, &by.topic));
                groups.push(Group { name, by, articles: vec![it] });
            }
        }
    }
    groups.sort_by_key(|it| std::cmp::Reverse(it.articles.len()));
    groups
}
