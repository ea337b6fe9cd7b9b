//! Counters that are right after any series of loads, edits, removals and personal feeds.

use proptest::prelude::*;

use super::companies::article;
use super::*;
use crate::article::ChatId;
use crate::store::articles::remove::Selection;
use crate::store::chats::subscriptions::ChatThread;

const READER: ChatId = ChatId(5);

const COMPANIES: [&str; 4] = ["Northwind", "Lightboat", "Sailmap", "Northwind<Sailmap"];

/// An article by its number; its date, companies and text follow from two further numbers.
#[derive(Debug, Clone, Copy)]
struct Told {
    number: usize,
    day: usize,
    says: u8,
}

#[derive(Debug, Clone)]
enum Step {
    Load(Vec<Told>),
    Poll(Vec<Told>),
    Follow,
    Forget,
    Adopt,
    Remove(usize),
    Prune(u32),
    Reanalyze(usize, u8),
}

fn told() -> impl Strategy<Value = Told> {
    (0..8_usize, 0..5_usize, any::<u8>()).prop_map(|(number, day, says)| Told { number, day, says })
}

fn step() -> impl Strategy<Value = Step> {
    let several = || prop::collection::vec(told(), 1..4);
    prop_oneof![
        6 => several().prop_map(Step::Load),
        3 => several().prop_map(Step::Poll),
        2 => Just(Step::Follow),
        1 => Just(Step::Forget),
        1 => Just(Step::Adopt),
        2 => (0..20_usize).prop_map(Step::Remove),
        1 => (0..4_000_u32).prop_map(Step::Prune),
        2 => (0..20_usize, any::<u8>()).prop_map(|(id, says)| Step::Reanalyze(id, says)),
    ]
}

/// The companies that an article says, each bit one, with a salience from the rest.
fn companies(says: u8) -> Vec<(&'static str, f64)> {
    let salience = f64::from(says >> 4) / 16.0;
    COMPANIES
        .iter()
        .enumerate()
        .filter(|(at, _)| says >> at & 1 == 1)
        .map(|(at, name)| (*name, (salience + at as f64 / 5.0) % 1.0))
        .collect()
}

fn prepared(it: Told) -> Prepared {
    let days =
        [None, Some("1969-12-30"), Some("2023-03-01"), Some("2024-05-31"), Some("2024-06-02")];
    let mut new = article(&format!("n{}", it.number), days[it.day], &companies(it.says));
    new.derived_key = i64::from(it.says);
    new.text_key = i64::from(it.says);
    new.article.url = Some(format!("https://example.com/{}", it.number));
    new
}

fn personal_feed(store: &Store) -> Option<FeedId> {
    let now = NOON.parse().unwrap();
    store.personal_feeds_of(READER, now).unwrap().first().map(|it| it.id)
}

fn follow(store: &Store, now: Timestamp) {
    let new = NewFeed { url: "https://example.com/feed".into(), ..NewFeed::default() };
    let limits = PersonalLimits { per_chat: 5, total: 5, max_subscriptions: 9 };
    store.follow_personally(ChatThread::of_chat(READER), &new, limits, now).unwrap();
}

fn poll(store: &Store, told: &[Told], now: Timestamp) {
    let Some(feed) = personal_feed(store) else { return };
    let items: Vec<FeedItem> = told
        .iter()
        .map(|it| FeedItem {
            key: it.number as i64,
            said_key: i64::from(it.says),
            prepared: Some(prepared(*it)),
            page_tries: None,
            is_own_site: false,
        })
        .collect();
    store.settle_poll(feed, &Polled::default(), &items, now).unwrap();
}

fn take(store: &Store, step: &Step) {
    let now: Timestamp = NOON.parse().unwrap();
    match step {
        Step::Load(told) => {
            let batch: Vec<Prepared> = told.iter().map(|it| prepared(*it)).collect();
            store.add_articles(&batch, &mut Load::new(now)).unwrap();
        }
        Step::Poll(told) => poll(store, told, now),
        Step::Follow => follow(store, now),
        Step::Forget => store.forget_chat(READER).unwrap(),
        Step::Adopt => {
            let Some(feed) = personal_feed(store) else { return };
            store.adopt_feed(feed).unwrap();
            let shared: Vec<(ArticleId, Prepared)> = store
                .unshared_articles(feed, 9)
                .unwrap()
                .into_iter()
                .map(|(id, _)| (id, prepared(Told { number: 0, day: 0, says: 0b0111 })))
                .collect();
            store.share_articles(&shared).unwrap();
        }
        Step::Remove(at) => {
            let all = store.selected_articles(&Selection::default()).unwrap();
            let which: Vec<ArticleId> = all.get(*at).copied().into_iter().collect();
            store.remove_articles(&which, now).unwrap();
        }
        Step::Prune(days) => {
            let retention = Retention { days: Some(*days), max_articles: Some(6) };
            store.prune(retention, now).unwrap();
        }
        Step::Reanalyze(at, says) => {
            let texts = store.texts_after(None, 100).unwrap();
            let Some(text) = texts.get(*at) else { return };
            let it = Reanalyzed {
                id: text.id,
                text_key: text.text_key,
                derived_key: i64::from(*says),
                companies: prepared(Told { number: 0, day: 0, says: *says }).companies,
                terms: None,
            };
            store.write_reanalyzed(&[it]).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn counters_equal_a_recount_after_any_series_of_changes(steps in prop::collection::vec(step(), 1..16)) {
        let store = Store::in_memory().unwrap();
        for step in &steps {
            take(&store, step);
            assert_whole(&store);
        }
    }
}

#[test]
fn articles_of_a_personal_feed_are_in_no_shared_number() {
    let store = Store::in_memory().unwrap();
    follow(&store, NOON.parse().unwrap());
    poll(&store, &[Told { number: 1, day: 2, says: 0b0001 }], NOON.parse().unwrap());
    assert_eq!(store.company_days("Northwind").unwrap(), []);
    assert_eq!(store.company_count("Northwind").unwrap().total(), 0);
    take(&store, &Step::Adopt);
    assert_eq!(store.company_count("Northwind").unwrap().total(), 1);
    let days = store.company_days("Northwind").unwrap();
    assert_eq!(days.iter().map(|it| it.n_articles).collect::<Vec<_>>(), [1]);
}
