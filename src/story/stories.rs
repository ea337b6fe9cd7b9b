//! The stories of an archive that grows: each new article is given its place among the last ones.
//!
//! A new article may show that two stories are one, or that an article stood in the wrong one: the stories that it is like are
//! looked at again as a whole, and their articles move where that is better. All other stories stay untouched.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Rules;
use super::agglomerate::{Group, agglomerate};
use super::postings::Postings;
use super::profile::Profile;
use super::rarity::Rarity;
use super::vector::{self, Vector};
use super::vocabulary::Vocabulary;

/// The number of a story: that of the article which opened it, counted from 0. A number is never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StoryId(pub u32);

/// Where an article was placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The number of the article, counted from 0 in the order of coming.
    pub article: u32,
    /// Its story.
    pub story: StoryId,
    /// Earlier articles that went to another story because of it, by number.
    pub moved: Vec<(u32, StoryId)>,
}

/// A story of at most so many articles is taken apart and put together again when a new article is like one of them; a greater one
/// has shown what it is about, and stays together.
const SMALL: usize = 6;

/// So many groups are put together at a time, so that placing takes no longer in a crowd.
const LOOKED_AT: usize = 48;

/// An article among the last ones.
#[derive(Debug, Clone)]
struct Member {
    vector: Vector,
    published_s: Option<i64>,
    story: StoryId,
}

#[derive(Debug, Clone)]
struct Story {
    group: Group,
    /// In the order of coming.
    members: Vec<u32>,
}

/// The last articles and their stories.
#[derive(Debug, Clone)]
pub struct Stories {
    rules: Rules,
    capacity: usize,
    vocabulary: Vocabulary,
    rarity: Rarity,
    postings: Postings,
    /// The number of the first article that is not forgotten.
    first: u32,
    articles: VecDeque<Member>,
    stories: FxHashMap<StoryId, Story>,
}

impl Stories {
    /// No stories yet. So many of the last articles are remembered, at least one.
    pub fn new(rules: Rules, capacity: usize) -> Stories {
        Stories {
            rules,
            capacity: capacity.max(1),
            vocabulary: Vocabulary::default(),
            rarity: Rarity::new(rules.home),
            postings: Postings::default(),
            first: 0,
            articles: VecDeque::new(),
            stories: FxHashMap::default(),
        }
    }

    /// The story of an article; `None` where it is forgotten or never came.
    pub fn story_of(&self, article: u32) -> Option<StoryId> {
        let at = article.checked_sub(self.first)?;
        self.articles.get(at as usize).map(|it| it.story)
    }

    /// Places the next article.
    ///
    /// A story keeps its number when articles join it. Of several that become one, the number of the one that brings the most articles
    /// stays (ties: the older one); the part of a story that is split off gets the number of its own first article.
    pub fn place(&mut self, profile: &Profile) -> Placement {
        if self.articles.len() == self.capacity {
            self.forget_first();
        }
        let counted = self.vocabulary.count(profile);
        let article = self.first + u32::try_from(self.articles.len()).expect("memory ends before the numbers do");
        let vector = vector::of(&counted, &self.rarity, &self.vocabulary, &self.rules);
        let near = self.near(&vector);
        self.postings.add(article, &vector);
        let own = StoryId(article);
        self.articles.push_back(Member { vector, published_s: counted.published_s, story: own });
        let moved = self.settle(article, &near);
        Placement { article, story: self.member(article).story, moved }
    }

    fn member(&self, article: u32) -> &Member {
        &self.articles[(article - self.first) as usize]
    }

    /// The stories that hold an article which is like this one, the most alike first.
    fn near(&self, vector: &Vector) -> Vec<StoryId> {
        let mut alike: Vec<(f32, u32)> = self
            .postings
            .alike(vector)
            .into_iter()
            .map(|it| (vector::dot(vector, &self.member(it).vector), it))
            .filter(|it| it.0 >= self.rules.threshold)
            .collect();
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut seen = FxHashSet::default();
        alike.into_iter().map(|it| self.member(it.1).story).filter(|it| seen.insert(*it)).collect()
    }

    /// Puts the articles of some stories and a new one together as they belong; gives those of the old ones that moved.
    fn settle(&mut self, article: u32, near: &[StoryId]) -> Vec<(u32, StoryId)> {
        // The articles of each group.
        let mut parts: Vec<Vec<u32>> = vec![vec![article]];
        let mut touched: Vec<StoryId> = Vec::new();
        for &id in near {
            let members = &self.stories[&id].members;
            let n_parts = if members.len() <= SMALL { members.len() } else { 1 };
            if parts.len() + n_parts > LOOKED_AT {
                break;
            }
            touched.push(id);
            if n_parts == 1 { parts.push(members.clone()) } else { parts.extend(members.iter().map(|&it| vec![it])) }
        }
        let groups: Vec<Group> = parts.iter().map(|it| self.group_of(it)).collect();
        let n = groups.len();
        let pairs = (0..n).flat_map(|b| (0..b).map(move |a| (a, b)));
        let joined = agglomerate(groups, pairs, &self.rules);
        let mut stories: Vec<Vec<u32>> = vec![Vec::new(); n];
        joined.iter().zip(parts).for_each(|(&at, part)| stories[at].extend(part));
        stories.retain(|it| !it.is_empty());
        stories.iter_mut().for_each(|it| it.sort_unstable());
        for id in touched {
            let story = self.stories.remove(&id).expect("a touched story is there");
            self.rarity.remove(vector::terms(&story.group.sum));
        }
        self.name(stories, article)
    }

    /// Gives each of the new stories its number: that of an old one which has most of its articles there, or of its own first article.
    fn name(&mut self, stories: Vec<Vec<u32>>, article: u32) -> Vec<(u32, StoryId)> {
        let mut shares: Vec<(usize, StoryId, usize)> = Vec::new();
        for (at, members) in stories.iter().enumerate() {
            let mut counts: FxHashMap<StoryId, usize> = FxHashMap::default();
            members.iter().filter(|&&it| it != article).for_each(|&it| *counts.entry(self.member(it).story).or_default() += 1);
            shares.extend(counts.into_iter().map(|(id, n)| (n, id, at)));
        }
        shares.sort_unstable_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let mut names: Vec<Option<StoryId>> = vec![None; stories.len()];
        let mut taken = FxHashSet::default();
        for (_, id, at) in shares {
            if names[at].is_none() && taken.insert(id) {
                names[at] = Some(id);
            }
        }
        let mut moved = Vec::new();
        for (members, name) in stories.into_iter().zip(names) {
            // An article that opened a story which others hold now cannot give its number to another one.
            let is_free = |it: &StoryId| !taken.contains(it) && !self.stories.contains_key(it);
            let own = || members.iter().rev().map(|&it| StoryId(it)).find(is_free);
            let id = name.or_else(own).unwrap_or(StoryId(article));
            let group = self.group_of(&members);
            self.rarity.add(vector::terms(&group.sum));
            for &it in &members {
                let at = (it - self.first) as usize;
                let old = std::mem::replace(&mut self.articles[at].story, id);
                if old != id && it != article {
                    moved.push((it, id));
                }
            }
            taken.insert(id);
            self.stories.insert(id, Story { group, members });
        }
        moved.sort_unstable();
        moved
    }

    /// The sum of some articles; that of a story which they are the whole of is there already.
    fn group_of(&self, members: &[u32]) -> Group {
        match self.stories.get(&self.member(members[0]).story) {
            Some(story) if story.members == members => story.group.clone(),
            _ => self.added_up(members),
        }
    }

    fn added_up(&self, members: &[u32]) -> Group {
        let one = |it: &u32| {
            let it = self.member(*it);
            Group::of_one(it.vector.clone(), it.published_s)
        };
        members[1..].iter().fold(one(&members[0]), |sum, it| sum.and(&one(it)))
    }

    fn forget_first(&mut self) {
        let Some(oldest) = self.articles.front() else { return };
        let (id, article) = (oldest.story, self.first);
        let Story { group, mut members } = self.stories.remove(&id).expect("each article has a story");
        self.rarity.remove(vector::terms(&group.sum));
        members.retain(|&it| it != article);
        if !members.is_empty() {
            let group = self.added_up(&members);
            self.rarity.add(vector::terms(&group.sum));
            self.stories.insert(id, Story { group, members });
        }
        self.articles.pop_front();
        self.first += 1;
        self.postings.forget_before(self.first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_S: i64 = 24 * 60 * 60;

    /// Stories after articles with these headlines, bodies and days.
    fn told(articles: &[(&str, &str, Option<i64>)]) -> Vec<u32> {
        let mut stories = Stories::new(Rules::default(), 100);
        articles.iter().for_each(|(title, body, day)| drop(stories.place(&Profile::new(title, body, day.map(|it| it * DAY_S)))));
        (0..).map_while(|it| stories.story_of(it)).map(|it| it.0).collect()
    }

    const FIRE: (&str, &str, Option<i64>) =
        ("Zork mill burns down", "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, firefighters said.", None);
    const FIRE_AGAIN: (&str, &str, Option<i64>) = (
        "Fire destroys paper mill in Lund",
        "The paper mill that Zork runs in Lund burned to the ground. Firefighters found nobody hurt.",
        None,
    );
    const RESULTS: (&str, &str, Option<i64>) = (
        "Zork earns more",
        "Quarterly profit rose 12% to 40 million crowns as prices of pulp fell, the group reported. Sales of cardboard grew faster than \
         those of tissue, and shareholders will get a higher dividend in spring. The chief executive, Ida Holm, expects orders from Poland.",
        None,
    );

    #[test]
    fn two_reports_on_one_event_are_a_story() {
        assert_eq!(told(&[FIRE, FIRE_AGAIN]), [0, 0]);
    }

    #[test]
    fn other_news_on_the_same_company_is_another_story() {
        assert_eq!(told(&[FIRE, RESULTS, FIRE_AGAIN]), [0, 1, 0]);
    }

    #[test]
    fn headlines_alone_make_stories() {
        assert_eq!(
            told(&[("Zork mill burns in Lund", "", None), ("Ports of Ravenna close", "", None), ("", "Fire guts Zork mill in Lund", None)]),
            [0, 1, 0]
        );
    }

    #[test]
    fn a_story_comes_to_its_end_with_the_window() {
        let (first, late) = (FIRE, FIRE_AGAIN);
        assert_eq!(told(&[(first.0, first.1, Some(0)), (late.0, late.1, Some(7))]), [0, 0]);
        assert_eq!(told(&[(first.0, first.1, Some(0)), (late.0, late.1, Some(8))]), [0, 1]);
    }

    #[test]
    fn an_article_without_words_is_a_story_of_its_own() {
        assert_eq!(told(&[("", "", None), ("", "", None), ("the", "…", None)]), [0, 1, 2]);
    }

    #[test]
    fn a_forgotten_article_leaves_its_story_to_the_others() {
        let mut stories = Stories::new(Rules::default(), 2);
        let place = |stories: &mut Stories, it: (&str, &str, Option<i64>)| stories.place(&Profile::new(it.0, it.1, None)).story;
        assert_eq!(place(&mut stories, FIRE), StoryId(0));
        assert_eq!(place(&mut stories, FIRE_AGAIN), StoryId(0));
        assert_eq!(place(&mut stories, RESULTS), StoryId(2));
        assert_eq!((stories.story_of(0), stories.story_of(1)), (None, Some(StoryId(0))));
        assert_eq!(place(&mut stories, RESULTS), StoryId(2));
    }
}
