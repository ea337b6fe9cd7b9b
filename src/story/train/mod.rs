//! Learns when two articles are about one event: headlines from judged pairs, articles from those
//! on pairs of similar events, forms from invented look-alikes.

mod briefs;
mod logistic;
mod look_alikes;
mod updates;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use super::agglomerate::linked;
use super::pair::form::{FormFeatures, SAME_FORM};
use super::pair::likeness::Likeness;
use super::pair::model::{Form, Model, N_FORM, N_NEWS, News, features_of_form, features_of_news};
use super::pair::{KnownForm, gap_days};
use super::rarity::Rarity;
use super::vector::{Vector, article_vector};
use super::{ItemId, Judged, Profile, Rules, Stories, StoryId, cluster};
use logistic::{Row, fitted};
use look_alikes::{Kind, Making, items};
pub use updates::{MarkedUpdate, learn_updates, measure_updates};

/// Two headlines, and whether a reader of one gets the other as news on the same event.
#[derive(Debug, Clone)]
pub struct JudgedPair {
    /// The headlines' indexes.
    pub headlines: [usize; 2],
    /// Whether they are one story.
    pub is_one: bool,
    /// The set that it is of.
    pub set: usize,
}

/// An article whose event is known.
#[derive(Debug, Clone)]
pub struct KnownArticle {
    /// Its text.
    pub profile: Profile,
    /// Its event.
    pub event: String,
    /// Events of one kind, such as two quakes; folds of the cross-validation are made of them.
    pub topic: String,
}

/// What is learnt from.
#[derive(Debug, Clone, Default)]
pub struct Lessons {
    /// Headlines of judged pairs.
    pub headlines: Vec<Profile>,
    /// Judged pairs.
    pub pairs: Vec<JudgedPair>,
    /// The names of the sets of pairs.
    pub sets: Vec<String>,
    /// Articles.
    pub articles: Vec<KnownArticle>,
}

/// What was learnt.
#[derive(Debug, Clone)]
pub struct Learnt {
    /// The weights file.
    pub weights: String,
    /// How good they are on what they were not learnt from.
    pub report: String,
}

const N_FOLDS: usize = 5;

/// What an alert costs that is not sent, compared with one that is sent twice.
const COST_SWALLOWED: f64 = 5.0;

/// The weight of a pair of similar events, compared with other pairs.
const TWINS_COUNT: f64 = 3.0;

/// The weight of a judged pair that is of one form, compared with invented ones.
const JUDGED_COUNT: f64 = 3.0;

/// Learns all weights, beginning with those of a file for what is not learnt.
pub fn learn(lessons: &Lessons, weights: &str) -> Result<Learnt, String> {
    let model = Model::parse(weights).map_err(|it| it.to_string())?;
    let kinds = look_alikes::kinds().map_err(|it| it.to_string())?;
    let mut report = String::new();
    let mut rarity = Rarity::new(Rules::default().home, 0);
    lessons.headlines.iter().for_each(|it| rarity.add(it.terms()));
    let headlines: Vec<Vector> =
        lessons.headlines.iter().map(|it| article_vector(it, &rarity)).collect();
    let news = headline_rows(lessons, &headlines);
    report_pairs(&mut report, lessons, &news);
    let headline_weights = fitted(&news.iter().map(|it| it.row).collect::<Vec<_>>());
    let articles = article_rows(lessons, &Rarity::new(Rules::default().home, 0));
    report_articles(&mut report, &articles);
    let mut article_weights = fitted(&articles.iter().map(|it| it.row).collect::<Vec<_>>());
    let briefs = briefs::rows(&briefs::shipped().map_err(|it| it.to_string())?);
    report_briefs(&mut report, &briefs);
    let mut brief_weights = fitted(&briefs.iter().map(|it| it.row).collect::<Vec<_>>());
    // They have no dates.
    article_weights[3] = headline_weights[3];
    brief_weights[3] = headline_weights[3];
    let mut forms = form_rows(&kinds, &rarity);
    forms.extend(judged_forms(lessons, &headlines));
    let form_weights = fitted(&forms);
    let learnt = model.with(
        [headline_weights, brief_weights, article_weights].map(News::of),
        Form::of(form_weights),
    );
    report_decisions(&mut report, lessons, &news, &learnt);
    report_look_alikes(&mut report, &kinds);
    Ok(Learnt { weights: learnt.to_string(), report })
}

/// A row, and what it must be kept together with in a fold.
struct Grouped<const N: usize> {
    row: Row<N>,
    group: usize,
    set: usize,
}

fn headline_rows(lessons: &Lessons, headlines: &[Vector]) -> Vec<Grouped<N_NEWS>> {
    let groups = linked(headlines.len(), lessons.pairs.iter().map(|it| it.headlines));
    let row = |it: &JudgedPair| {
        let [a, b] = it.headlines;
        let gap = gap_days(lessons.headlines[a].published_s, lessons.headlines[b].published_s);
        let likeness = Likeness::of(&headlines[a], &headlines[b], gap, &KnownForm::default());
        let mut features = features_of_news(&likeness);
        // Headlines name too little to tell more by it.
        (features[4], features[5]) = (0.0, 0.0);
        Grouped {
            row: Row { features, holds: it.is_one, weight: 1.0 },
            group: groups[a],
            set: it.set,
        }
    };
    lessons.pairs.iter().map(row).collect()
}

fn article_rows(lessons: &Lessons, rarity: &Rarity) -> Vec<Grouped<N_NEWS>> {
    let vectors: Vec<Vector> =
        lessons.articles.iter().map(|it| article_vector(&it.profile, rarity)).collect();
    let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
    for it in &lessons.articles {
        let n = topics.len();
        topics.entry(&it.topic).or_insert(n);
    }
    let mut rows = Vec::new();
    for (b, later) in lessons.articles.iter().enumerate() {
        for (a, earlier) in lessons.articles[..b].iter().enumerate() {
            let likeness = Likeness::of(&vectors[a], &vectors[b], 0.0, &KnownForm::default());
            let is_twin = earlier.topic == later.topic;
            let weight = if is_twin { TWINS_COUNT } else { 1.0 };
            let holds = earlier.event == later.event;
            let mut features = features_of_news(&likeness);
            // What this tells of short texts, the cover tells of long ones.
            features[5] = 0.0;
            let row = Row { features, holds, weight };
            rows.push(Grouped {
                row,
                group: topics[later.topic.as_str()],
                set: usize::from(is_twin),
            });
        }
    }
    rows
}

/// The pairs of one form among the items of each kind that is learnt from.
fn form_rows(kinds: &[Kind], rarity: &Rarity) -> Vec<Row<N_FORM>> {
    let mut rows = Vec::new();
    for kind in kinds.iter().filter(|it| !it.held_out) {
        for seed in 1..=4 {
            let making =
                Making { seed, n_events: 25, titles_only: seed == 2, has_source: seed % 2 > 0 };
            let made = items(kind, making);
            let vectors: Vec<Vector> =
                made.iter().map(|it| article_vector(&it.profile, rarity)).collect();
            for b in 0..made.len() {
                for a in 0..b {
                    let form = FormFeatures::of(&vectors[a], &vectors[b]);
                    if form.skeleton >= SAME_FORM {
                        let form = form.completed(&vectors[a], &vectors[b], b > 4);
                        let holds = made[a].event == made[b].event;
                        // As many of one event as of two.
                        let weight = if holds { made.len() as f64 / 2.0 } else { 1.0 } / 25.0;
                        rows.push(Row { features: features_of_form(&form), holds, weight });
                    }
                }
            }
        }
    }
    rows
}

/// The judged pairs that are of one form.
fn judged_forms(lessons: &Lessons, headlines: &[Vector]) -> Vec<Row<N_FORM>> {
    let row = |it: &JudgedPair| {
        let [a, b] = it.headlines.map(|it| &headlines[it]);
        let form = FormFeatures::of(a, b).completed(a, b, false);
        let row = Row { features: features_of_form(&form), holds: it.is_one, weight: JUDGED_COUNT };
        (form.skeleton >= SAME_FORM).then_some(row)
    };
    lessons.pairs.iter().filter_map(row).collect()
}

fn fold(group: usize) -> u64 {
    (group as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) % N_FOLDS as u64
}

/// The probability of each row by weights learnt without its group.
fn held_out<const N: usize>(rows: &[Grouped<N>]) -> Vec<f64> {
    let mut found = vec![0.0; rows.len()];
    for left in 0..N_FOLDS as u64 {
        let learnt: Vec<Row<N>> =
            rows.iter().filter(|it| fold(it.group) != left).map(|it| it.row).collect();
        let weights = fitted(&learnt);
        for (at, it) in rows.iter().enumerate().filter(|it| fold(it.1.group) == left) {
            let log_odds: f32 = it.row.features.iter().zip(weights).map(|(x, w)| x * w).sum();
            found[at] = f64::from(super::pair::model::probability(log_odds));
        }
    }
    found
}

fn report_pairs(report: &mut String, lessons: &Lessons, rows: &[Grouped<N_NEWS>]) {
    let found = held_out(rows);
    line(report, "| pairs, cross-validated | n | one event | AUC | least cost (5:1) | from P |");
    line(report, "|---|---:|---:|---:|---:|---:|");
    for (set, name) in lessons.sets.iter().enumerate() {
        let of_set = rows.iter().zip(&found).filter(|it| it.0.set == set);
        report_set(report, name, of_set.map(|(it, p)| (*p, it.row.holds)).collect());
    }
}

/// The thresholds for joining that are tried.
const TRIED: [f32; 6] = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85];

/// Adds what becomes of the judged pairs when all headlines come one by one: for each fold with
/// weights that were learnt without it.
fn report_decisions(
    report: &mut String,
    lessons: &Lessons,
    rows: &[Grouped<N_NEWS>],
    model: &Model,
) {
    line(report, "");
    line(report, "| decisions one by one, cross-validated | join | swallowed | doubled | cost |");
    line(report, "|---|---:|---:|---:|---:|");
    for join in TRIED {
        let rules = Rules { join, ..Rules::default() };
        let mut is_joined = vec![false; rows.len()];
        for left in 0..N_FOLDS as u64 {
            let learnt: Vec<Row<N_NEWS>> =
                rows.iter().filter(|it| fold(it.group) != left).map(|it| it.row).collect();
            let model = model.with_headlines(News::of(fitted(&learnt)));
            let stories = one_by_one(&lessons.headlines, rules, model);
            for (at, it) in lessons.pairs.iter().enumerate() {
                if fold(rows[at].group) == left {
                    let [a, b] = it.headlines;
                    is_joined[at] = stories[a] == stories[b];
                }
            }
        }
        for (set, name) in lessons.sets.iter().enumerate() {
            let count = |is_one: bool, joined: bool| {
                let pairs = lessons.pairs.iter().zip(&is_joined);
                pairs
                    .filter(|it| it.0.set == set && it.0.is_one == is_one && *it.1 == joined)
                    .count() as f64
            };
            let (swallowed, doubled) = (count(false, true), count(true, false));
            let (others, ones) = (swallowed + count(false, false), doubled + count(true, true));
            let cost = (COST_SWALLOWED * swallowed + doubled) / (others + ones).max(1.0);
            let (swallowed, doubled) = (swallowed / others.max(1.0), doubled / ones.max(1.0));
            let text =
                format!("| {name} | {join:.2} | {swallowed:.3} | {doubled:.3} | {cost:.3} |");
            line(report, &text);
        }
    }
}

/// From which probability on five of six judged pairs are one event, by a logistic regression on its
/// log odds; `None` if it does not rise with them.
pub(super) fn threshold_of(judged: &[Judged]) -> Option<f32> {
    let log_odds = |p: f32| (p / (1.0 - p)).ln();
    let row = |it: &Judged| Row {
        features: [1.0, log_odds(it.probability.clamp(0.01, 0.99))],
        holds: it.is_one,
        weight: 1.0,
    };
    let [constant, slope] = fitted(&judged.iter().map(row).collect::<Vec<_>>());
    let wanted = (COST_SWALLOWED as f32).ln();
    (slope > 0.1).then(|| super::pair::model::probability((wanted - constant) / slope))
}

/// The story of each headline when they come day by day, in no order within one.
fn one_by_one(headlines: &[Profile], rules: Rules, model: Model) -> Vec<Option<StoryId>> {
    let mut order: Vec<usize> = (0..headlines.len()).collect();
    let mixed = |at: usize| (at as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let day = |at: usize| headlines[at].published_s.map(|it| it.div_euclid(24 * 60 * 60));
    order.sort_by_key(|&at| (day(at), mixed(at)));
    let mut stories = Stories::new(rules).with_model(model);
    let mut found = vec![None; headlines.len()];
    for at in order {
        let id = ItemId(at as i64);
        stories.assign([(id, headlines[at].clone())]);
        found[at] = stories.story_of(id);
        stories.take_changed();
        stories.take_ended();
    }
    found
}

fn report_briefs(report: &mut String, rows: &[Grouped<N_NEWS>]) {
    let found = held_out(rows);
    let of_set = rows.iter().zip(&found).filter(|it| it.0.set == briefs::ABOUT_ONE);
    let pairs = of_set.map(|(it, p)| (*p, it.row.holds)).collect();
    report_set(report, "short items on one firm or place", pairs);
}

fn report_articles(report: &mut String, rows: &[Grouped<N_NEWS>]) {
    let found = held_out(rows);
    for (set, name) in [(0, "articles on unlike events"), (1, "articles on events of one kind")] {
        let one = |it: &Grouped<N_NEWS>| it.set == set || set == 0 && it.row.holds;
        let of_set = rows.iter().zip(&found).filter(|it| one(it.0));
        report_set(report, name, of_set.map(|(it, p)| (*p, it.row.holds)).collect());
    }
}

/// Adds a line on pairs: how well the probability sorts them, and what the best threshold costs.
fn report_set(report: &mut String, name: &str, mut pairs: Vec<(f64, bool)>) {
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let n_one = pairs.iter().filter(|it| it.1).count();
    let (mut n_before, mut in_order) = (0, 0);
    for (_, is_one) in &pairs {
        n_before += usize::from(*is_one);
        in_order += if *is_one { 0 } else { n_before };
    }
    let auc = in_order as f64 / (n_one * (pairs.len() - n_one)).max(1) as f64;
    let (mut cost, mut best, mut from) = (n_one as f64, n_one as f64, 1.0);
    for (p, is_one) in &pairs {
        cost += if *is_one { -1.0 } else { COST_SWALLOWED };
        if cost < best {
            (best, from) = (cost, *p);
        }
    }
    let n = pairs.len().max(1);
    line(
        report,
        &format!("| {name} | {n} | {n_one} | {auc:.3} | {:.3} | {from:.2} |", best / n as f64),
    );
}

/// Adds what the program as it ships makes of look-alikes: of each event, whether its first item
/// opens a story.
fn report_look_alikes(report: &mut String, kinds: &[Kind]) {
    line(report, "");
    line(report, "| look-alikes, shipped weights | kinds | told | pairs merged at once / online |");
    line(report, "|---|---:|---:|---:|");
    for (is_held_out, name) in [(false, "learnt from"), (true, "held out")] {
        for titles_only in [false, true] {
            let (mut n, mut n_told, mut merged, mut n_kinds) = (0, 0, [0, 0], 0);
            for kind in kinds.iter().filter(|it| it.held_out == is_held_out) {
                let making = Making { seed: 9, n_events: 40, titles_only, has_source: false };
                let (told, pairs) = told(&items(kind, making));
                n_kinds += 1;
                n += making.n_events;
                n_told += told;
                merged = [merged[0] + pairs[0], merged[1] + pairs[1]];
                if told + 4 < making.n_events {
                    line(report, &format!("| {} | | {told} of {} | |", kind.name, making.n_events));
                }
            }
            let title = if titles_only { ", titles only" } else { "" };
            let share = n_told as f64 / f64::from(u32::try_from(n).unwrap_or(1).max(1));
            let [once, online] = merged;
            line(
                report,
                &format!("| {name}{title} | {n_kinds} | {share:.3} | {once} / {online} |"),
            );
        }
    }
}

/// How many events get a story, and how many pairs of two events are merged at once and one by one.
fn told(items: &[look_alikes::Item]) -> (usize, [usize; 2]) {
    let mut stories = Stories::new(Rules::default());
    let mut first: FxHashMap<i64, usize> = FxHashMap::default();
    let mut told: FxHashMap<usize, bool> = FxHashMap::default();
    let mut online = Vec::new();
    for (at, item) in (0..).zip(items) {
        stories.assign([(ItemId(at), item.profile.clone())]);
        let story = stories.story_of(ItemId(at)).map_or(0, |it| it.0);
        let opens = !first.contains_key(&story);
        first.entry(story).or_insert(item.event);
        told.entry(item.event).or_insert(opens);
        online.push(usize::try_from(story).unwrap_or_default());
        stories.take_changed();
    }
    let profiles: Vec<Profile> = items.iter().map(|it| it.profile.clone()).collect();
    let once = cluster(&profiles, &Rules::default()).first;
    let merged = |story: &[usize]| {
        let pairs = (0..items.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
        pairs.filter(|&(a, b)| story[a] == story[b] && items[a].event != items[b].event).count()
    };
    (told.values().filter(|it| **it).count(), [merged(&once), merged(&online)])
}

#[expect(clippy::expect_used, reason = "a string takes everything")]
fn line(report: &mut String, text: &str) {
    writeln!(report, "{text}").expect("a string takes everything");
}
