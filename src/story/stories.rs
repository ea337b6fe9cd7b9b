//! The stories of an archive that grows: assigns each new article to a story among those near it in
//! time.
//!
//! An article joins a story when it comes only if that is sure, since readers get no message of
//! their own about what joins; if it is likely, the two are related. Later articles may show that
//! stories are one, or that an article was in the wrong one: the stories that a new article is like
//! are then clustered again, without what came with it. All other stories stay untouched.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Rules;
use super::agglomerate::{Group, Link, agglomerate};
use super::decision::{Decided, bound};
use super::naming;
use super::pair::model::{Model, SHIPPED};
use super::pair::{Other, compare};
use super::postings::Postings;
use super::profile::Profile;
use super::rarity::Rarity;
use super::term::TermNo;
use super::vector::{self, Vector};

/// The id of an article, or of a part of one, given by the store; later ones are larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(pub i64);

/// The id of a story, counted from 1. An id is never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StoryId(pub i64);

/// A story of at most this many articles is split into its articles when it is clustered again; a
/// larger one has shown what it is about, and stays together.
const MAX_SPLIT_ARTICLES: usize = 6;

/// The most groups that are clustered again at a time, so that it takes no longer in a crowd.
const MAX_GROUPS: usize = 16;

/// The articles with which a new one is compared: those that share the most.
const CANDIDATES: usize = 80;

/// The articles of a group by which it is compared, the last ones.
const COMPARED: usize = 6;

/// An article that is remembered.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its id.
    pub id: ItemId,
    /// What it is compared by, its terms weighed by how rare they were when it came.
    pub vector: Vector,
    /// Seconds since 1970; `None` without a date.
    pub published_s: Option<i64>,
    /// The time by which it is compared with others, in seconds since 1970.
    pub stands_at_s: i64,
    /// The roundup that it is an item of.
    pub item_of: Option<i64>,
    /// What was decided about it.
    pub decided: Decided,
    /// Its story.
    pub story: StoryId,
}

impl Member {
    fn as_group(&self) -> Group {
        Group::of_one(&self.vector, self.published_s, self.decided.apart_with(self.item_of))
    }
}

#[derive(Debug, Clone, Default)]
struct Story {
    group: Group,
    /// By number.
    members: Vec<u32>,
}

/// A story that an article is like.
#[derive(Debug, Clone, Copy)]
struct Near {
    story: StoryId,
    /// The probability that the article is about its event.
    probability: f32,
}

/// Some articles and their stories.
#[derive(Debug, Clone)]
pub struct Stories {
    rules: Rules,
    model: Model,
    rarity: Rarity,
    postings: Postings,
    /// The place of the first article that is not forgotten.
    first: u32,
    members: VecDeque<Option<Member>>,
    places: FxHashMap<ItemId, u32>,
    stories: FxHashMap<StoryId, Story>,
    next_story: i64,
    changed: FxHashSet<ItemId>,
    /// Articles that have come since changes were taken: whether they get a message of their own
    /// is decided by the story that they have now.
    fresh: FxHashSet<ItemId>,
    related: Vec<(ItemId, StoryId)>,
    ended: Vec<(StoryId, StoryId)>,
}

impl Stories {
    /// The stories of an archive that has no article yet.
    pub fn new(rules: Rules) -> Stories {
        Stories::restored(rules, 1, 0)
    }

    /// The stories of an archive whose next story gets this id; the caller passes those of its
    /// `n_stories` that may matter to [`Stories::remember`].
    pub fn restored(rules: Rules, next_story: i64, n_stories: i64) -> Stories {
        Stories {
            rules,
            model: *SHIPPED,
            rarity: Rarity::new(rules.home, n_stories),
            postings: Postings::new(rules.window_s),
            first: 0,
            members: VecDeque::new(),
            places: FxHashMap::default(),
            stories: FxHashMap::default(),
            next_story,
            changed: FxHashSet::default(),
            fresh: FxHashSet::default(),
            related: Vec::new(),
            ended: Vec::new(),
        }
    }

    /// The same with another model of pairs.
    pub(super) fn with_model(self, model: Model) -> Stories {
        Stories { model, ..self }
    }

    /// Adds an article that was assigned before. All articles of a story must be remembered, or
    /// none.
    pub fn remember(&mut self, member: Member) {
        if !self.places.contains_key(&member.id) {
            let story = member.story;
            let place = self.push_member(member);
            self.add_to(story, place);
        }
    }

    /// The id of the next story.
    pub fn next_story(&self) -> i64 {
        self.next_story
    }

    /// How many stories the archive has.
    pub fn n_stories(&self) -> i64 {
        self.rarity.n_stories()
    }

    /// How many articles are remembered.
    pub fn n_members(&self) -> usize {
        self.places.len()
    }

    /// Terms of an article for which the number of stories is not known yet.
    pub fn unknown_terms(&self, profile: &Profile) -> Vec<TermNo> {
        profile.terms().filter(|it| !self.rarity.knows(*it)).collect()
    }

    /// Sets how many stories have a term.
    pub fn learn(&mut self, term: TermNo, n_stories: i32) {
        self.rarity.learn(term, n_stories);
    }

    /// By how much the number of stories that have a term has changed.
    pub fn take_term_changes(&mut self) -> Vec<(TermNo, i32)> {
        self.rarity.take_changes()
    }

    /// The articles that are new or in another story than before, by id.
    pub fn take_changed(&mut self) -> Vec<&Member> {
        self.fresh.clear();
        self.related.clear();
        let mut ids: Vec<ItemId> = std::mem::take(&mut self.changed)
            .into_iter()
            .filter(|it| self.places.contains_key(it))
            .collect();
        ids.sort_unstable();
        ids.into_iter().map(|it| self.member(self.places[&it])).collect()
    }

    /// The stories that were merged into others, each with the one that has most of its articles.
    pub fn take_ended(&mut self) -> Vec<(StoryId, StoryId)> {
        std::mem::take(&mut self.ended)
    }

    /// Those of the articles that have come since changes were taken which are likely about the
    /// event of a story that they have not joined.
    pub fn take_related(&mut self) -> Vec<(ItemId, StoryId)> {
        std::mem::take(&mut self.related)
    }

    /// The story of an article; `None` if it is forgotten or never came.
    pub fn story_of(&self, id: ItemId) -> Option<StoryId> {
        self.places.get(&id).map(|it| self.member(*it).story)
    }

    /// Assigns new articles to stories, one after the other.
    ///
    /// A story keeps its id when articles join it. If several are merged, the id of the one with
    /// the most articles stays (ties: the older one); a part of a story that is split off gets a
    /// new id, as does an article without others.
    ///
    /// ```
    /// use gistwire::story::{ItemId, Profile, Rules, Stories};
    ///
    /// let mut stories = Stories::new(Rules::default());
    /// let headlines = ["Zork mill burns in Lund", "Ports of Ravenna close", "Fire guts Zork mill in Lund"];
    /// stories.assign((1..).map(ItemId).zip(headlines.map(|title| Profile::new(title, "", None))));
    /// assert_eq!(stories.story_of(ItemId(1)), stories.story_of(ItemId(3)));
    /// assert_ne!(stories.story_of(ItemId(1)), stories.story_of(ItemId(2)));
    /// ```
    pub fn assign(&mut self, batch: impl IntoIterator<Item = (ItemId, Profile)>) {
        for (id, profile) in batch {
            if !self.places.contains_key(&id) {
                self.assign_one(id, &profile);
            }
        }
    }

    fn assign_one(&mut self, id: ItemId, profile: &Profile) {
        let member = Member {
            id,
            vector: vector::article_vector(profile, &self.rarity),
            published_s: profile.published_s,
            stands_at_s: profile.stands_at_s,
            item_of: profile.item_of,
            decided: profile.decided.clone(),
            story: StoryId(0),
        };
        let near = self.near(&member);
        self.repair(&near);
        let joined = near.first().filter(|it| it.probability >= self.rules.join);
        // The best one may have been merged with others meanwhile.
        let joined = joined.map(|it| self.current(it.story));
        if let Some(likely) = near.first().filter(|_| joined.is_none()) {
            self.related.push((id, self.current(likely.story)));
        }
        let place = self.push_member(member);
        let story = joined.unwrap_or_else(|| self.new_story());
        let gained = self.terms_of_one_alone(place, story);
        if self.stories.contains_key(&story) {
            self.rarity.add_terms(gained.into_iter());
        } else {
            self.rarity.add(gained.into_iter());
        }
        self.member_mut(place).story = story;
        self.add_to(story, place);
        self.changed.insert(id);
        self.fresh.insert(id);
    }

    /// A story, or what it was merged into since changes were taken.
    fn current(&self, story: StoryId) -> StoryId {
        let mut story = story;
        while !self.stories.contains_key(&story) {
            let Some(&(_, into)) = self.ended.iter().rev().find(|it| it.0 == story) else { break };
            story = into;
        }
        story
    }

    fn add_to(&mut self, story: StoryId, place: u32) {
        let (one, id) = (self.member(place).as_group(), self.member(place).id);
        let at = self.stories.entry(story).or_default();
        at.group = at.group.and(&one);
        let mut members = std::mem::take(&mut at.members);
        members.insert(members.partition_point(|it| self.member(*it).id < id), place);
        if let Some(at) = self.stories.get_mut(&story) {
            at.members = members;
        }
    }

    #[expect(clippy::expect_used, reason = "memory ends before the ids do")]
    fn push_member(&mut self, member: Member) -> u32 {
        let place =
            self.first + u32::try_from(self.members.len()).expect("memory ends before the ids do");
        self.postings.add(place, member.stands_at_s, &member.vector);
        self.places.insert(member.id, place);
        self.members.push_back(Some(member));
        place
    }

    #[expect(clippy::expect_used, reason = "a forgotten article is in no list")]
    fn member(&self, place: u32) -> &Member {
        self.members[(place - self.first) as usize]
            .as_ref()
            .expect("a forgotten article is in no list")
    }

    #[expect(clippy::expect_used, reason = "a forgotten article is in no list")]
    fn member_mut(&mut self, place: u32) -> &mut Member {
        self.members[(place - self.first) as usize]
            .as_mut()
            .expect("a forgotten article is in no list")
    }

    fn by_id(&self, mut places: Vec<u32>) -> Vec<u32> {
        places.sort_by_key(|it| self.member(*it).id);
        places
    }

    /// The stories that an article is likely about, the likeliest first.
    fn near(&mut self, one: &Member) -> Vec<Near> {
        let alike = self.postings.alike(one.stands_at_s, &one.vector, CANDIDATES);
        let alike: Vec<&Member> = alike
            .into_iter()
            .filter_map(|it| self.members[(it - self.first) as usize].as_ref())
            .collect();
        let compared: Vec<Other<'_>> = alike
            .iter()
            .map(|it| Other::new(&it.vector, it.published_s, one.published_s))
            .collect();
        let mut found: FxHashMap<StoryId, (f32, Link)> = FxHashMap::default();
        for (it, verdict) in alike.iter().zip(compare(&one.vector, &compared, &self.model)) {
            let (best, link) = found.entry(it.story).or_default();
            *best = best.max(verdict.counted());
            link.add(verdict);
        }
        let group = one.as_group();
        let near = |(story, (best, link)): (StoryId, (f32, Link))| {
            let group_of_story = &self.stories[&story].group;
            let probability = (best + link.mean(group_of_story.n_articles)) / 2.0;
            let is_near = probability >= self.rules.related
                && group.may_join(group_of_story, self.rules.window_s);
            is_near.then_some(Near { story, probability })
        };
        let mut near: Vec<Near> = found.into_iter().filter_map(near).collect();
        near.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(a.story.cmp(&b.story)));
        near
    }

    /// The article that is most like one, and the probability that the one is on the event of its
    /// story.
    pub fn likest(&mut self, one: &Member) -> Option<(ItemId, f32)> {
        let alike = self.postings.alike(one.stands_at_s, &one.vector, CANDIDATES);
        let members =
            alike.into_iter().filter_map(|it| self.members[(it - self.first) as usize].as_ref());
        let members: Vec<&Member> = members.collect();
        let compared: Vec<Other<'_>> = members
            .iter()
            .map(|it| Other::new(&it.vector, it.published_s, one.published_s))
            .collect();
        let verdicts = compare(&one.vector, &compared, &self.model);
        let pairs = members.iter().zip(verdicts);
        let (likest, best) =
            pairs.clone().max_by(|a, b| a.1.counted().total_cmp(&b.1.counted()))?;
        let mut link = Link::default();
        pairs.filter(|it| it.0.story == likest.story).for_each(|it| link.add(it.1));
        let n_articles = self.stories[&likest.story].group.n_articles;
        let probability = (best.counted() + link.mean(n_articles)) / 2.0;
        Some((likest.id, probability.clamp(0.0, 1.0)))
    }

    /// Clusters the stories again that an article is likely about, if there are several: without
    /// those that something has come to since changes were taken.
    #[expect(clippy::expect_used, reason = "a touched story is there")]
    fn repair(&mut self, near: &[Near]) {
        let mut parts: Vec<Vec<u32>> = Vec::new();
        let mut touched: Vec<StoryId> = Vec::new();
        for it in near {
            let members = &self.stories[&it.story].members;
            let is_fresh = members.iter().any(|it| self.fresh.contains(&self.member(*it).id));
            let n_parts = if members.len() <= MAX_SPLIT_ARTICLES { members.len() } else { 1 };
            if is_fresh || parts.len() + n_parts > MAX_GROUPS {
                continue;
            }
            touched.push(it.story);
            if n_parts == 1 {
                parts.push(members.clone());
            } else {
                parts.extend(members.iter().map(|&it| vec![it]));
            }
        }
        if touched.len() < 2 {
            return;
        }
        let mut stories: Vec<Vec<u32>> = vec![Vec::new(); parts.len()];
        for (at, part) in self.clustered(&parts).into_iter().zip(parts) {
            stories[at].extend(part);
        }
        stories.retain(|it| !it.is_empty());
        let mut stories: Vec<Vec<u32>> = stories.into_iter().map(|it| self.by_id(it)).collect();
        stories.retain(|it| self.stories[&self.member(it[0]).story].members != *it);
        let changed: FxHashSet<StoryId> =
            stories.iter().flatten().map(|it| self.member(*it).story).collect();
        for id in touched.into_iter().filter(|it| changed.contains(it)) {
            let story = self.stories.remove(&id).expect("a touched story is there");
            let terms = self.terms_of(&story.members);
            self.rarity.remove(terms.into_iter());
        }
        self.name(stories);
    }

    /// For each part the first one that it is clustered with, or itself.
    fn clustered(&self, parts: &[Vec<u32>]) -> Vec<usize> {
        let compared: Vec<Vec<&Member>> = parts
            .iter()
            .map(|it| it.iter().rev().take(COMPARED).map(|&it| self.member(it)).collect())
            .collect();
        let all: Vec<(usize, &Member)> = compared
            .iter()
            .enumerate()
            .flat_map(|(at, it)| it.iter().map(move |it| (at, *it)))
            .collect();
        let mut pairs = Vec::new();
        for &(b, one) in &all {
            let others = all
                .iter()
                .filter(|it| it.1.id != one.id)
                .map(|(at, it)| (*at, Other::new(&it.vector, it.published_s, one.published_s)));
            let (at, others): (Vec<usize>, Vec<Other<'_>>) = others.unzip();
            let verdicts = compare(&one.vector, &others, &self.model);
            let before = at.into_iter().zip(verdicts).filter(|it| it.0 < b);
            pairs.extend(before.map(|(a, verdict)| (a as u32, b as u32, verdict)));
        }
        let groups = compared
            .iter()
            .map(|it| it.iter().fold(Group::default(), |sum, member| sum.and(&member.as_group())));
        // A few alike headlines may draw in others before enough is known of either.
        let rules = Rules { likest: 0.0, merge: self.rules.repair, ..self.rules };
        let decided =
            |it: &Vec<u32>| it.iter().map(|&it| &self.member(it).decided).collect::<Vec<_>>();
        let bound = bound(parts.iter().map(decided));
        agglomerate(groups.collect(), pairs, &bound, &rules)
    }

    /// Gives each of the new stories its id: that of an old one which has most of its articles
    /// there, or a new one.
    fn name(&mut self, mut stories: Vec<Vec<u32>>) {
        stories.sort_by_key(|it| self.member(it[0]).id);
        let old = |it: &u32| Some(self.member(*it).story).filter(|it| it.0 > 0);
        let old: Vec<Vec<Option<StoryId>>> =
            stories.iter().map(|it| it.iter().map(old).collect()).collect();
        let named = naming::kept_ids(&old);
        let names: Vec<StoryId> =
            named.kept.into_iter().map(|it| it.unwrap_or_else(|| self.new_story())).collect();
        self.ended.extend(named.ended.into_iter().map(|(id, at)| (id, names[at])));
        for (members, id) in stories.into_iter().zip(names) {
            let terms = self.terms_of(&members);
            self.rarity.add(terms.into_iter());
            for &it in &members {
                let member = self.member_mut(it);
                let (number, old) = (member.id, std::mem::replace(&mut member.story, id));
                if old != id {
                    self.changed.insert(number);
                }
            }
            let group = self.added_up(&members);
            self.stories.insert(id, Story { group, members });
        }
    }

    fn new_story(&mut self) -> StoryId {
        self.next_story += 1;
        StoryId(self.next_story - 1)
    }

    fn added_up(&self, members: &[u32]) -> Group {
        let one = |it: &u32| self.member(*it).as_group();
        members.iter().fold(Group::default(), |sum, it| sum.and(&one(it)))
    }

    /// The terms of some articles, each once.
    fn terms_of(&self, members: &[u32]) -> Vec<TermNo> {
        let mut terms: Vec<TermNo> =
            members.iter().flat_map(|it| self.member(*it).vector.numbers()).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// The terms of an article that no other article of a story has.
    fn terms_of_one_alone(&self, place: u32, story: StoryId) -> Vec<TermNo> {
        let mut terms: Vec<TermNo> = self.member(place).vector.numbers().collect();
        let members = self.stories.get(&story).map_or(&[][..], |it| &it.members);
        for &it in members.iter().filter(|it| **it != place) {
            let mut others = self.member(it).vector.numbers().peekable();
            terms.retain(|term| {
                while others.next_if(|other| other < term).is_some() {}
                others.peek() != Some(term)
            });
        }
        terms
    }

    /// Forgets an article: new ones are no longer compared with it.
    pub fn forget(&mut self, id: ItemId) {
        let Some(&place) = self.places.get(&id) else { return };
        let story = self.member(place).story;
        let lost = self.terms_of_one_alone(place, story);
        self.places.remove(&id);
        let mut members = self.stories.remove(&story).unwrap_or_default().members;
        members.retain(|&it| it != place);
        if members.is_empty() {
            self.rarity.remove(lost.into_iter());
        } else {
            self.rarity.remove_terms(lost.into_iter());
            let group = self.added_up(&members);
            self.stories.insert(story, Story { group, members });
        }
        self.members[(place - self.first) as usize] = None;
        self.pass_forgotten();
        self.changed.remove(&id);
        self.fresh.remove(&id);
    }

    /// Drops the articles of all stories that have none at a time for which `is_near` is true. What
    /// is known of the archive stays; they can be remembered again. Changes must have been taken.
    pub fn drop_far(&mut self, is_near: impl Fn(i64) -> bool) {
        let is_far = |story: &Story| {
            !story.members.iter().any(|place| is_near(self.member(*place).stands_at_s))
        };
        let far: Vec<StoryId> =
            self.stories.iter().filter(|it| is_far(it.1)).map(|it| *it.0).collect();
        for story in far {
            for place in self.stories.remove(&story).unwrap_or_default().members {
                if let Some(member) = self.members[(place - self.first) as usize].take() {
                    self.places.remove(&member.id);
                }
            }
        }
        self.pass_forgotten();
        let (members, first) = (&self.members, self.first);
        self.postings.retain(|place| place >= first && members[(place - first) as usize].is_some());
    }

    fn pass_forgotten(&mut self) {
        while self.members.front().is_some_and(Option::is_none) {
            self.members.pop_front();
            self.first += 1;
        }
        self.postings.forget_before(self.first);
    }
}
