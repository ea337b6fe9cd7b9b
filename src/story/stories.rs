//! The stories of an archive that grows: assigns each new article to a story among those near it in
//! time.
//!
//! A new article may show that two stories are one, or that an article was in the wrong one: the
//! stories that it is like are clustered again as a whole, and their articles move if that is
//! better. All other stories stay untouched.
//!
//! A few articles do not show how rare a term is: on its first day an archive takes the trade that
//! it is about for an event. So an archive in its cold start is reclustered as a whole whenever
//! articles come.

use std::collections::{BTreeMap, VecDeque};

use rustc_hash::{FxHashMap, FxHashSet};

use super::Rules;
use super::agglomerate::{Group, agglomerate};
use super::cluster::cluster;
use super::density::Nearest;
use super::naming;
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

/// The number of articles up to which an archive is in its cold start.
pub const COLD_START_ARTICLES: usize = 200;

/// A story of at most this many articles is split into its articles and clustered again when a new
/// article is like one of them; a larger one has shown what it is about, and stays together.
const MAX_SPLIT_ARTICLES: usize = 6;

/// The most groups that are clustered at a time, so that assigning takes no longer in a crowd.
const MAX_GROUPS: usize = 48;

/// An article that is remembered.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its id.
    pub id: ItemId,
    /// Its terms, weighed by how rare they were when it came.
    pub vector: Vector,
    /// How alike it was to the stories around it then.
    pub density: f32,
    /// Seconds since 1970; `None` without a date.
    pub published_s: Option<i64>,
    /// The time by which it is compared with others, in seconds since 1970.
    pub stands_at_s: i64,
    /// The roundup that it is an item of.
    pub item_of: Option<i64>,
    /// Its story.
    pub story: StoryId,
}

impl Member {
    fn as_group(&self) -> Group {
        Group::of_one(self.vector.clone(), self.density, self.published_s, self.item_of)
    }
}

#[derive(Debug, Clone)]
struct Story {
    group: Group,
    /// By number.
    members: Vec<u32>,
}

/// Some articles and their stories.
#[derive(Debug, Clone)]
pub struct Stories {
    rules: Rules,
    rarity: Rarity,
    postings: Postings,
    /// The place of the first article that is not forgotten.
    first: u32,
    members: VecDeque<Option<Member>>,
    places: FxHashMap<ItemId, u32>,
    stories: FxHashMap<StoryId, Story>,
    next_story: i64,
    /// The articles during the cold start.
    cold: Option<BTreeMap<ItemId, Profile>>,
    changed: FxHashSet<ItemId>,
    ended: Vec<(StoryId, StoryId)>,
}

impl Stories {
    /// The stories of an archive that has no article yet.
    pub fn new(rules: Rules) -> Stories {
        Stories { cold: Some(BTreeMap::new()), ..Stories::restored(rules, 1, 0) }
    }

    /// The stories of an archive after its cold start, whose next story gets this id; the caller
    /// passes those of its `n_stories` that may matter to [`Stories::remember`].
    pub fn restored(rules: Rules, next_story: i64, n_stories: i64) -> Stories {
        Stories {
            rules,
            rarity: Rarity::new(rules.home, n_stories),
            postings: Postings::new(rules.window_s),
            first: 0,
            members: VecDeque::new(),
            places: FxHashMap::default(),
            stories: FxHashMap::default(),
            next_story,
            cold: None,
            changed: FxHashSet::default(),
            ended: Vec::new(),
        }
    }

    /// The stories of an archive in its cold start; the caller passes all of its articles to
    /// [`Stories::remember_cold`].
    pub fn restored_cold(rules: Rules, next_story: i64) -> Stories {
        Stories { next_story, ..Stories::new(rules) }
    }

    /// Adds an article that was assigned before. All articles of a story must be remembered, or
    /// none.
    #[expect(clippy::expect_used, reason = "it is there")]
    pub fn remember(&mut self, member: Member) {
        if self.places.contains_key(&member.id) {
            return;
        }
        let one = member.as_group();
        let story = member.story;
        let place = self.push_member(member);
        let at = self
            .stories
            .entry(story)
            .or_insert_with(|| Story { group: Group::none(), members: Vec::new() });
        at.group = at.group.and(&one);
        let mut members = std::mem::take(&mut at.members);
        members.insert(
            members.partition_point(|it| self.member(*it).id < self.member(place).id),
            place,
        );
        self.stories.get_mut(&story).expect("it is there").members = members;
    }

    /// Adds an article of an archive in its cold start.
    pub fn remember_cold(&mut self, id: ItemId, profile: Profile, story: StoryId) {
        let member = Member {
            id,
            vector: Vector::new(),
            density: 0.0,
            published_s: profile.published_s,
            stands_at_s: profile.stands_at_s,
            item_of: profile.item_of,
            story,
        };
        let place = self.push_member(member);
        let at = self
            .stories
            .entry(story)
            .or_insert_with(|| Story { group: Group::none(), members: Vec::new() });
        at.members.push(place);
        self.cold.get_or_insert_default().insert(id, profile);
    }

    /// Whether so few articles are known that each new one reclusters them all.
    pub fn is_cold(&self) -> bool {
        self.cold.is_some()
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

    /// By how much the number of stories that have a term has changed; nothing during the cold
    /// start.
    pub fn take_term_changes(&mut self) -> Vec<(TermNo, i32)> {
        if self.is_cold() { Vec::new() } else { self.rarity.take_changes() }
    }

    /// The articles that are new or in another story than before, by id; all of them when the cold
    /// start ends.
    pub fn take_changed(&mut self) -> Vec<&Member> {
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

    /// The story of an article; `None` if it is forgotten or never came.
    pub fn story_of(&self, id: ItemId) -> Option<StoryId> {
        self.places.get(&id).map(|it| self.member(*it).story)
    }

    /// Assigns new articles to stories, one after the other; during the cold start all at once.
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
            if self.places.contains_key(&id) {
                continue;
            }
            if self.is_cold() {
                self.remember_cold(id, profile, StoryId(0));
            } else {
                self.assign_one(id, &profile);
            }
        }
        self.recluster_cold();
    }

    fn assign_one(&mut self, id: ItemId, profile: &Profile) {
        let vector = vector::article_vector(profile, &self.rarity, &self.rules);
        let (near, density) = self.near(profile.stands_at_s, &vector);
        let member = Member {
            id,
            vector,
            density,
            published_s: profile.published_s,
            stands_at_s: profile.stands_at_s,
            item_of: profile.item_of,
            story: StoryId(0),
        };
        let place = self.push_member(member);
        self.recluster_near(place, &near);
    }

    #[expect(clippy::expect_used, reason = "memory ends before the ids do")]
    fn push_member(&mut self, member: Member) -> u32 {
        let place =
            self.first + u32::try_from(self.members.len()).expect("memory ends before the ids do");
        if !self.is_cold() {
            self.postings.add(place, member.stands_at_s, &member.vector);
        }
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

    /// The stories that hold an article which is like this one, the most alike first, and how alike
    /// it is to those around it.
    fn near(&mut self, at_s: i64, vector: &Vector) -> (Vec<StoryId>, f32) {
        let alike = self.postings.alike(at_s, vector);
        let alike =
            alike.into_iter().filter_map(|it| self.members[(it - self.first) as usize].as_ref());
        let mut alike: Vec<(f32, &Member)> =
            alike.map(|it| (vector::dot(vector, &it.vector), it)).collect();
        let mut nearest = Nearest::default();
        alike.iter().for_each(|(likeness, it)| nearest.add(it.story.0, *likeness));
        let density = nearest.density();
        alike.iter_mut().for_each(|it| it.0 -= (density + it.1.density) / 2.0);
        alike.retain(|it| it.0 >= self.rules.threshold);
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.id.cmp(&b.1.id)));
        let mut seen = FxHashSet::default();
        (alike.into_iter().map(|it| it.1.story).filter(|it| seen.insert(*it)).collect(), density)
    }

    /// Clusters the articles of some stories together with a new one.
    #[expect(clippy::expect_used, reason = "a touched story is there")]
    fn recluster_near(&mut self, place: u32, near: &[StoryId]) {
        // The articles of each group.
        let mut parts: Vec<Vec<u32>> = vec![vec![place]];
        let mut touched: Vec<StoryId> = Vec::new();
        for &id in near {
            let members = &self.stories[&id].members;
            let n_parts = if members.len() <= MAX_SPLIT_ARTICLES { members.len() } else { 1 };
            if parts.len() + n_parts > MAX_GROUPS {
                break;
            }
            touched.push(id);
            if n_parts == 1 {
                parts.push(members.clone())
            } else {
                parts.extend(members.iter().map(|&it| vec![it]))
            }
        }
        let groups: Vec<Group> = parts.iter().map(|it| self.group_of(it)).collect();
        let n = groups.len();
        let pairs = (0..n).flat_map(|b| (0..b).map(move |a| (a, b)));
        let joined = agglomerate(groups.clone(), pairs, &self.rules);
        let mut stories: Vec<(Vec<u32>, Group)> = vec![(Vec::new(), Group::none()); n];
        for (&at, (part, group)) in joined.iter().zip(parts.into_iter().zip(&groups)) {
            let (members, sum) = &mut stories[at];
            members.extend(part);
            *sum = sum.and(group);
        }
        for id in touched {
            let story = self.stories.remove(&id).expect("a touched story is there");
            self.rarity.remove(vector::terms(&story.group.sum));
        }
        stories.retain(|it| !it.0.is_empty());
        self.name(stories);
    }

    /// Reclusters an archive in its cold start, and ends the cold start if it has enough articles.
    fn recluster_cold(&mut self) {
        let Some(cold) = self.cold.take() else { return };
        let (ids, profiles): (Vec<ItemId>, Vec<Profile>) = cold.into_iter().unzip();
        let clustering = cluster(&profiles, &self.rules);
        let mut stories: Vec<Vec<u32>> = vec![Vec::new(); ids.len()];
        for (at, (id, profile)) in ids.iter().zip(&profiles).enumerate() {
            let place = self.places[id];
            stories[clustering.first[at]].push(place);
            let vector = clustering.vector(profile, &self.rules);
            let member = self.member_mut(place);
            (member.vector, member.density) = (vector, clustering.density[at]);
        }
        self.stories.clear();
        self.rarity = Rarity::new(self.rules.home, 0);
        stories.retain(|it| !it.is_empty());
        let stories = stories
            .into_iter()
            .map(|it| (self.added_up(&it), it))
            .map(|(group, members)| (members, group))
            .collect();
        self.name(stories);
        if ids.len() <= COLD_START_ARTICLES {
            self.cold = Some(ids.into_iter().zip(profiles).collect());
            return;
        }
        for id in &ids {
            let place = self.places[id];
            let (at_s, vector) =
                (self.member(place).stands_at_s, self.member(place).vector.clone());
            self.postings.add(place, at_s, &vector);
        }
        self.changed.extend(ids);
    }

    /// Gives each of the new stories its id: that of an old one which has most of its articles
    /// there, or a new one.
    fn name(&mut self, stories: Vec<(Vec<u32>, Group)>) {
        let mut stories: Vec<(Vec<u32>, Group)> =
            stories.into_iter().map(|(members, group)| (self.by_id(members), group)).collect();
        stories.sort_by_key(|it| self.member(it.0[0]).id);
        let old = |it: &u32| Some(self.member(*it).story).filter(|it| it.0 > 0);
        let old: Vec<Vec<Option<StoryId>>> =
            stories.iter().map(|it| it.0.iter().map(old).collect()).collect();
        let named = naming::kept_ids(&old);
        let names: Vec<StoryId> =
            named.kept.into_iter().map(|it| it.unwrap_or_else(|| self.new_story())).collect();
        self.ended.extend(named.ended.into_iter().map(|(id, at)| (id, names[at])));
        for ((members, group), id) in stories.into_iter().zip(names) {
            self.rarity.add(vector::terms(&group.sum));
            for &it in &members {
                let member = self.member_mut(it);
                let (number, old) = (member.id, std::mem::replace(&mut member.story, id));
                if old != id {
                    self.changed.insert(number);
                }
            }
            self.stories.insert(id, Story { group, members });
        }
    }

    fn new_story(&mut self) -> StoryId {
        self.next_story += 1;
        StoryId(self.next_story - 1)
    }

    /// The sum of some articles; for a whole story it is known already.
    fn group_of(&self, members: &[u32]) -> Group {
        match self.stories.get(&self.member(members[0]).story) {
            Some(story) if story.members == members => story.group.clone(),
            _ => self.added_up(members),
        }
    }

    fn added_up(&self, members: &[u32]) -> Group {
        let one = |it: &u32| self.member(*it).as_group();
        members[1..].iter().fold(one(&members[0]), |sum, it| sum.and(&one(it)))
    }

    /// Forgets an article: new ones are no longer compared with it.
    #[expect(clippy::expect_used, reason = "each article has a story")]
    pub fn forget(&mut self, id: ItemId) {
        let Some(place) = self.places.remove(&id) else { return };
        let story = self.member(place).story;
        if let Some(cold) = &mut self.cold {
            cold.remove(&id);
        }
        let Story { group, mut members } =
            self.stories.remove(&story).expect("each article has a story");
        self.rarity.remove(vector::terms(&group.sum));
        members.retain(|&it| it != place);
        if !members.is_empty() {
            let group = self.added_up(&members);
            self.rarity.add(vector::terms(&group.sum));
            self.stories.insert(story, Story { group, members });
        }
        self.members[(place - self.first) as usize] = None;
        while self.members.front().is_some_and(Option::is_none) {
            self.members.pop_front();
            self.first += 1;
        }
        self.postings.forget_before(self.first);
        self.changed.remove(&id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_S: i64 = 24 * 60 * 60;

    /// The stories of articles with these headlines, bodies and days.
    fn stories_of(articles: &[(&str, &str, Option<i64>)]) -> Vec<i64> {
        let mut stories = Stories::new(Rules::default());
        for (at, (title, body, day)) in (0..).zip(articles) {
            stories.assign([(ItemId(at), Profile::new(title, body, day.map(|it| it * DAY_S)))]);
        }
        (0..).map_while(|it| stories.story_of(ItemId(it))).map(|it| it.0).collect()
    }

    const FIRE: (&str, &str, Option<i64>) = (
        "Zork mill burns down",
        "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, firefighters said.",
        None,
    );
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
        assert_eq!(stories_of(&[FIRE, FIRE_AGAIN]), [1, 1]);
    }

    #[test]
    fn other_news_on_the_same_company_is_another_story() {
        assert_eq!(stories_of(&[FIRE, RESULTS, FIRE_AGAIN]), [1, 2, 1]);
    }

    #[test]
    fn headlines_alone_make_stories() {
        assert_eq!(
            stories_of(&[
                ("Zork mill burns in Lund", "", None),
                ("Ports of Ravenna close", "", None),
                ("", "Fire guts Zork mill in Lund", None)
            ]),
            [1, 2, 1]
        );
    }

    #[test]
    fn a_story_ends_with_the_window() {
        let (first, late) = (FIRE, FIRE_AGAIN);
        assert_eq!(stories_of(&[(first.0, first.1, Some(0)), (late.0, late.1, Some(7))]), [1, 1]);
        assert_eq!(stories_of(&[(first.0, first.1, Some(0)), (late.0, late.1, Some(8))]), [1, 2]);
    }

    #[test]
    fn an_article_without_words_is_its_own_story() {
        assert_eq!(stories_of(&[("", "", None), ("", "", None), ("the", "…", None)]), [1, 2, 3]);
    }

    /// After the cold start: articles are assigned one by one among many others.
    fn warm() -> Stories {
        let mut stories = Stories::new(Rules::default());
        let other = |it: i64| {
            Profile::new(
                &format!("Town{it} opens bridge{it} over river{it}"),
                &format!("Mayor{it} spoke."),
                None,
            )
        };
        stories.assign((0..=COLD_START_ARTICLES as i64).map(|it| (ItemId(it), other(it))));
        assert!(!stories.is_cold());
        stories.take_changed();
        stories
    }

    fn profile(it: (&str, &str, Option<i64>)) -> Profile {
        Profile::new(it.0, it.1, it.2)
    }

    #[test]
    fn a_forgotten_article_leaves_its_story_to_the_others() {
        let mut stories = warm();
        stories.assign([(ItemId(501), profile(FIRE)), (ItemId(502), profile(FIRE_AGAIN))]);
        let story = stories.story_of(ItemId(501));
        assert_eq!(story, stories.story_of(ItemId(502)));
        stories.forget(ItemId(501));
        assert_eq!((stories.story_of(ItemId(501)), stories.story_of(ItemId(502))), (None, story));
        stories.assign([(ItemId(503), profile(FIRE)), (ItemId(504), profile(RESULTS))]);
        assert_eq!(stories.story_of(ItemId(503)), story);
        assert_ne!(stories.story_of(ItemId(504)), story);
    }

    #[test]
    fn stored_and_restored_stories_continue_unchanged() {
        let mut whole = warm();
        let written = (whole.take_term_changes(), whole.next_story(), whole.n_stories());
        whole.assign([(ItemId(501), profile(FIRE))]);
        let members: Vec<Member> = whole.take_changed().into_iter().cloned().collect();
        assert_eq!(members.len(), 1);
        let more = whole.take_term_changes();

        let mut again = Stories::restored(Rules::default(), written.1 + 1, written.2 + 1);
        written.0.iter().for_each(|it| again.learn(it.0, it.1));
        more.iter().for_each(|it| again.learn(it.0, it.1));
        members.into_iter().for_each(|it| again.remember(it));
        for stories in [&mut whole, &mut again] {
            stories.assign([(ItemId(502), profile(FIRE_AGAIN))]);
        }
        assert_eq!(whole.story_of(ItemId(502)), again.story_of(ItemId(501)));
        assert_eq!(whole.story_of(ItemId(502)), again.story_of(ItemId(502)));
        assert_eq!(whole.next_story(), again.next_story());
    }

    #[test]
    fn merged_stories_keep_the_id_of_the_larger_one() {
        let mut stories = Stories::new(Rules::default());
        stories.assign([(ItemId(1), profile(RESULTS))]);
        stories.assign([(ItemId(2), profile(FIRE))]);
        let (first, second) = (stories.story_of(ItemId(1)), stories.story_of(ItemId(2)));
        assert_eq!((first, second), (Some(StoryId(1)), Some(StoryId(2))));
        stories.assign([(ItemId(3), profile(FIRE_AGAIN))]);
        assert_eq!(stories.story_of(ItemId(3)), second);
        assert_eq!(stories.take_ended(), []);
    }
}
