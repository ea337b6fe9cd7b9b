//! Which stories the store finds as articles come, and how they are read.

use super::*;
use crate::ingest::reindex;
use crate::story::StoryId;
use std::ops::ControlFlow;

/// Enough articles to fill an archive.
const MANY: usize = 200;

const FIRE: &str = "A fire destroyed the paper mill of Zork in Lund on Monday. Nobody was hurt, firefighters said.";
const FIRE_AGAIN: &str = "The paper mill that Zork runs in Lund burned to the ground on Monday. Firefighters found nobody hurt, the company said.";
const PORTS: &str = "Ravenna closes its port to cruise ships in May. The city council voted for it after years of protest by fishermen.";

fn day(title: &str, date: &str, body: &str) -> String {
    format!("{title}\nDate: {date}\n\n{body}\n\n#a\n\n")
}

/// Returns an archive of many articles that have nothing in common.
fn grown_up() -> Store {
    let word = |n: usize| {
        ["bal", "cor", "den", "fal", "gri", "hol", "jun"]
            .iter()
            .map(|it| format!("{it}{}", n * 7))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let many: String = (0..MANY + 30)
        .map(|it| {
            day(&format!("Old{it}"), "2024-05-01", &format!("Mayor{it} spoke of {}.", word(it)))
        })
        .collect();
    filled(&[&many])
}

fn story_of(store: &Store, title: &str) -> Option<(i64, u32)> {
    let page = store.page(&Listing::Latest, window(0, 1_000)).unwrap();
    let id = store
        .read("test", |view| {
            view.query_row("select id from article where title = ?", [title], |row| row.get("id"))
        })
        .unwrap();
    assert!(page.articles.len() <= page.total as usize);
    store.story_of(ArticleId(id)).unwrap().map(|it| (it.id.0, it.n_others))
}

#[test]
fn two_reports_are_one_story_and_one_entry() {
    for store in [Store::in_memory().unwrap(), grown_up()] {
        load(&store, &[&day("Mill burns", "2024-05-20", FIRE)]);
        load(
            &store,
            &[&(day("Ports close", "2024-05-20", PORTS)
                + &day("Fire in Lund", "2024-05-21", FIRE_AGAIN))],
        );
        let story = story_of(&store, "Mill burns");
        assert_eq!(story.map(|it| it.1), Some(1));
        assert_eq!(story_of(&store, "Fire in Lund"), story);
        assert_eq!(story_of(&store, "Ports close").map(|it| it.1), Some(0));
        let page = store.page(&Listing::Latest, window(0, 2)).unwrap();
        let shown: Vec<&str> = page.articles.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(shown, ["Fire in Lund", "Ports close"]);
        assert_eq!(page.stories.iter().flatten().map(|it| it.n_others).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(page.n_passed, [2, 3]);
        let told = store.story(StoryId(story.unwrap().0)).unwrap().unwrap();
        assert_eq!(
            told.members.iter().map(|it| it.article.title.as_str()).collect::<Vec<_>>(),
            ["Mill burns", "Fire in Lund"]
        );
        assert_whole(&store);
    }
}

#[test]
fn what_all_the_archive_is_about_makes_no_story() {
    let council = |from: usize, to: usize| -> String {
        let own = |n: usize| {
            ["bal", "cor", "den", "fal", "gri", "hol", "jun", "kel", "lom", "mar"]
                .map(|it| format!("{it}{}", n * 7))
                .join(" ")
        };
        let text = |n: usize| {
            format!("The council votes on taxes for {} on Monday, the mayor said.", own(n))
        };
        (from..to)
            .map(|it| day(&format!("Mayor and council of Town{it} vote"), "2024-05-20", &text(it)))
            .collect()
    };
    let store = filled(&[&council(0, MANY + 50)]);
    // In later transactions, whose articles are placed one by one, and by a process that starts
    // then.
    load(&store, &[&council(300, 320)]);
    load(&store, &[&council(400, 420)]);
    let sql = "select n_stories, n_items from story_total";
    let (n_stories, n_articles): (i64, i64) = store
        .read("test", |view| {
            view.query_row(sql, [], |row| Ok((row.get("n_stories")?, row.get("n_items")?)))
        })
        .unwrap();
    assert_eq!(n_stories, n_articles);
    assert_whole(&store);
}

#[test]
fn a_story_is_found_again_by_a_process_that_starts_later() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.db");
    let open = || Store::open(&path).unwrap();
    load(&open(), &[&day("Mill burns", "2024-05-20", FIRE)]);
    let late = open();
    load(&late, &[&day("Ports close", "2024-05-20", PORTS)]);
    load(&open(), &[&day("Fire in Lund", "2024-05-21", FIRE_AGAIN)]);
    assert_eq!(story_of(&late, "Mill burns").map(|it| it.1), Some(1));
    load(&late, &[&day("Fire in Lund, again", "2024-05-22", FIRE_AGAIN)]);
    assert_eq!(story_of(&late, "Mill burns").map(|it| it.1), Some(2));
    assert_whole(&late);
}

#[test]
fn the_window_is_the_operators_choice() {
    let two =
        [day("Mill burns", "2024-05-20", FIRE), day("Fire in Lund", "2024-05-24", FIRE_AGAIN)]
            .concat();
    let near = filled(&[&two]);
    let far = Store::in_memory().unwrap().with_story_window(2);
    load(&far, &[&two]);
    assert_eq!(
        (story_of(&near, "Mill burns").unwrap().1, story_of(&far, "Mill burns").unwrap().1),
        (1, 0)
    );
}

#[test]
fn an_item_of_a_roundup_belongs_to_a_story_and_the_roundup_to_none() {
    let roundup = format!("Hello and welcome.\n\nMills\n\n{FIRE_AGAIN}\n\nPorts\n\n{PORTS}");
    let store = filled(&[&(day("The week in brief", "2024-05-22", &roundup)
        + &day("Mill burns", "2024-05-20", FIRE))]);
    assert_eq!(story_of(&store, "The week in brief"), None);
    let (id, n_others) = story_of(&store, "Mill burns").unwrap();
    assert_eq!(n_others, 1);
    let told = store.story(StoryId(id)).unwrap().unwrap();
    assert_eq!(told.members[1].text(), format!("Mills\n\n{FIRE_AGAIN}"));
    assert_eq!(titles(&store, &Listing::Latest, window(0, 9)), ["The week in brief", "Mill burns"]);
    load(
        &store,
        &[&day(
            "The week in brief",
            "2024-05-22",
            &format!(
                "Hello.\n\nWeather\n\nIt rained all week long, said a man in Oslo.\n\n{}",
                &roundup[20..]
            ),
        )],
    );
    let told = store.story(StoryId(id)).unwrap().unwrap();
    assert_eq!(told.members.last().unwrap().text(), format!("Mills\n\n{FIRE_AGAIN}"));
    assert_whole(&store);
}

#[test]
fn items_of_one_roundup_stand_in_different_stories() {
    let roundup = format!(
        "Hello and welcome.\n\nMills\n\n{FIRE_AGAIN}\n\nFire\n\n{FIRE}\n\nPorts\n\n{PORTS}"
    );
    for store in [Store::in_memory().unwrap(), grown_up()] {
        load(&store, &[&day("The week in brief", "2024-05-22", &roundup)]);
        load(&store, &[&day("Mill burns", "2024-05-21", FIRE)]);
        let check = || {
            let all = store.all_stories().unwrap();
            let mut items: Vec<i64> =
                all.iter().filter(|it| it.0.0 % 64 > 0).map(|it| it.1.0).collect();
            items.sort_unstable();
            items.dedup();
            assert_eq!(items.len(), 3, "{all:?}");
            assert_eq!(story_of(&store, "Mill burns").unwrap().1, 1);
        };
        check();
        reindex(&store, &GAZETTEER, &mut |_| ControlFlow::Continue(())).unwrap();
        check();
    }
}

#[test]
fn reindex_finds_the_same_stories_and_keeps_their_numbers() {
    for store in [
        filled(&[&(day("Mill burns", "2024-05-20", FIRE)
            + &day("Fire in Lund", "2024-05-21", FIRE_AGAIN))]),
        grown_up(),
    ] {
        let before = titles(&store, &Listing::Latest, window(0, 1_000));
        let story = |store: &Store| store.all_stories().unwrap();
        let numbers = story(&store);
        let report = reindex(&store, &GAZETTEER, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!((report.moved, story(&store)), (0, numbers));
        assert_eq!(titles(&store, &Listing::Latest, window(0, 1_000)), before);
        store
            .write("test", |tx| tx.execute("delete from story_item where id % 3 = 0", []))
            .unwrap();
        reindex(&store, &GAZETTEER, &mut |_| ControlFlow::Break(())).unwrap();
        reindex(&store, &GAZETTEER, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(titles(&store, &Listing::Latest, window(0, 1_000)), before);
        assert_whole(&store);
    }
}

#[test]
fn a_roundup_reads_the_first_articles_of_a_great_story_and_its_last() {
    let days: Vec<String> = (10..19)
        .map(|it| day(&format!("Mill burns {it}"), &format!("2024-05-{it}"), FIRE))
        .collect();
    let store = filled(&[&days.concat()]);
    let leading = store
        .leading_stories(
            &crate::store::Scope::All,
            30 * 24 * 60 * 60,
            5,
            &[],
            "2024-05-20T00:00:00Z".parse().unwrap(),
        )
        .unwrap();
    let in_german = store
        .leading_stories(
            &crate::store::Scope::All,
            30 * 24 * 60 * 60,
            5,
            &[crate::text::language::Language::German],
            "2024-05-20T00:00:00Z".parse().unwrap(),
        )
        .unwrap();
    assert_eq!((in_german.stories.len(), in_german.n_foreign), (0, 9));
    let told = &leading.stories[0].0;
    assert_eq!((told.n_articles, leading.n_articles), (9, 9));
    let titles: Vec<&str> = told.members.iter().map(|it| it.article.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Mill burns 10",
            "Mill burns 11",
            "Mill burns 12",
            "Mill burns 13",
            "Mill burns 14",
            "Mill burns 15",
            "Mill burns 18"
        ]
    );
}

/// Stores a feed's version of a page, and adds the feed if there is none at this address.
fn bring(
    store: &Store,
    feed: &str,
    is_own_site: bool,
    title: &str,
    body: &str,
    date: &str,
) -> ArticleId {
    let now: Timestamp = "2024-05-23T12:00:00Z".parse().unwrap();
    let known = NewFeed { url: feed.to_owned(), is_enabled: true, ..NewFeed::default() };
    let (id, _) = store.add_feed(&known, now).unwrap();
    let article = crate::article::NewArticle {
        title: title.to_owned(),
        body: body.to_owned(),
        url: Some("https://news.example/mill".to_owned()),
        published: crate::article::Published::parse(date),
        ..Default::default()
    };
    let prepared = Some(crate::ingest::prepare(article, true, &GAZETTEER));
    let item = FeedItem { key: 1, said_key: 1, prepared, page_tries: None, is_own_site };
    match store.settle_poll(id, &Polled::default(), &[item], now).unwrap()[..] {
        [WriteOutcome::New(id) | WriteOutcome::Changed(id) | WriteOutcome::Known(id)] => id,
        _ => panic!("one item"),
    }
}

#[test]
fn versions_of_a_page_share_a_story_whatever_their_words() {
    let reindexed =
        |store: &Store| reindex(store, &GAZETTEER, &mut |_| ControlFlow::Continue(())).unwrap();
    for is_grown in [false, true] {
        for own_first in [true, false] {
            let store = if is_grown { grown_up() } else { Store::in_memory().unwrap() };
            load(&store, &[&day("Fire in Lund", "2024-05-20", FIRE_AGAIN)]);
            let versions = [
                ("https://news.example/feed", true, FIRE),
                ("https://copies.example/feed", false, PORTS),
            ];
            let order = if own_first { [0, 1] } else { [1, 0] };
            let ids = order.map(|at| {
                let (feed, is_own_site, body) = versions[at];
                let id =
                    bring(&store, feed, is_own_site, &format!("Version {at}"), body, "2024-05-21");
                assert_whole(&store);
                id
            });
            let third = bring(
                &store,
                "https://more.example/feed",
                false,
                "Version 2",
                "Nothing is known.",
                "2024-05-22",
            );
            let story = |id: ArticleId| store.story_of(id).unwrap().map(|it| it.id);
            let is_one = || story(ids[0]) == story(ids[1]) && story(ids[0]) == story(third);
            assert!(is_one());
            assert_eq!(story_of(&store, "Fire in Lund").map(|it| it.1), Some(3));
            // The copy's text belongs to no other story, and joins nothing to this one.
            load(&store, &[&day("Ports close", "2024-05-21", PORTS)]);
            assert_eq!(story_of(&store, "Ports close").map(|it| it.1), Some(0));
            assert_whole(&store);
            let shown: Vec<String> = titles(&store, &Listing::Latest, window(0, 3));
            assert_eq!(shown[..2], ["Version 0", "Ports close"], "{shown:?}");
            let numbers = store.all_stories().unwrap();
            reindexed(&store);
            assert_eq!(store.all_stories().unwrap(), numbers);
            assert_whole(&store);
            // The leading version is deleted: the others stay together.
            let now = "2024-05-23T12:00:00Z".parse().unwrap();
            let own = ids[usize::from(!own_first)];
            store.write("test", |tx| crate::store::articles::prune::bury(tx, own, now)).unwrap();
            let other = ids[usize::from(own_first)];
            assert!(story(own).is_none() && story(other).is_some() && story(other) == story(third));
            load(
                &store,
                &[&day(
                    "Mill rebuilt",
                    "2024-05-22",
                    "Zork will build the mill of Lund again, it said on Friday.",
                )],
            );
            assert!(story(other) == story(third));
            assert_whole(&store);
            reindexed(&store);
            assert!(story(other) == story(third));
            assert_whole(&store);
        }
    }
}

fn article_id(store: &Store, title: &str) -> ArticleId {
    let sql = "select id from article where title = ?";
    ArticleId(store.read("test", |view| view.query_row(sql, [title], |row| row.get("id"))).unwrap())
}

fn reindexed(store: &Store) {
    reindex(store, &GAZETTEER, &mut |_| ControlFlow::Continue(())).unwrap();
}

const NOW: jiff::Timestamp = jiff::Timestamp::UNIX_EPOCH;

#[test]
fn an_article_that_was_taken_out_of_a_story_stays_out() {
    let store =
        filled(&[&(day("Mill burns", "2024-05-20", FIRE)
            + &day("Fire in Lund", "2024-05-21", FIRE_AGAIN))]);
    let story = |title: &str| story_of(&store, title).map(|it| it.0);
    let first = story("Mill burns");
    assert_eq!(first, story("Fire in Lund"));
    let own = store.split_story(article_id(&store, "Fire in Lund"), NOW).unwrap();
    assert_eq!(own.map(|it| it.0), story("Fire in Lund"));
    assert_ne!(first, story("Fire in Lund"));
    assert_eq!(first, story("Mill burns"));
    load(&store, &[&day("Lund fire", "2024-05-22", FIRE)]);
    load(&store, &[&day("Lund fire, again", "2024-05-22", FIRE_AGAIN)]);
    assert_ne!(story("Mill burns"), story("Fire in Lund"), "later articles do not join them");
    reindexed(&store);
    assert_ne!(story("Mill burns"), story("Fire in Lund"));
    assert_whole(&store);
    assert_eq!(store.split_story(ArticleId(77_777), NOW).unwrap(), None);
}

#[test]
fn stories_that_were_joined_stay_joined_and_can_be_parted_again() {
    let store = filled(&[
        &(day("Mill burns", "2024-05-20", FIRE) + &day("Ports close", "2024-05-20", PORTS))
    ]);
    let ids = ["Mill burns", "Ports close"].map(|it| article_id(&store, it));
    let stories = || ["Mill burns", "Ports close"].map(|it| story_of(&store, it).map(|it| it.0));
    let old = stories();
    assert_ne!(old[0], old[1]);
    let joined = store.join_stories(ids[0], ids[1], NOW).unwrap().map(|it| it.0);
    assert_eq!(stories(), [joined; 2]);
    let by_old_id = store.story(StoryId(old[1].unwrap())).unwrap().unwrap();
    assert_eq!(by_old_id.members.len(), 2, "the old id leads to the new story");
    reindexed(&store);
    assert_eq!(stories(), [joined; 2]);
    load(&store, &[&day("Mill still burns", "2024-05-22", FIRE)]);
    assert_eq!(stories(), [joined; 2]);
    assert_eq!(store.join_stories(ids[0], ids[1], NOW).unwrap(), None, "they are one already");
    store.split_story(ids[1], NOW).unwrap().unwrap();
    reindexed(&store);
    let [a, b] = stories();
    assert_ne!(a, b);
    assert_whole(&store);
}

#[test]
fn a_threshold_that_was_set_decides_what_joins() {
    for (join_at, is_joined) in [(None, true), (Some(1.0), false)] {
        let store = filled(&[&day("Mill burns", "2024-05-20", FIRE)]);
        store.set_story_threshold(join_at).unwrap();
        load(&store, &[&day("Fire in Lund", "2024-05-21", FIRE_AGAIN)]);
        let stories = ["Mill burns", "Fire in Lund"].map(|it| story_of(&store, it).map(|it| it.0));
        assert_eq!(stories[0] == stories[1], is_joined, "{join_at:?}");
    }
}

#[test]
fn a_sample_has_the_likest_article_before_each_and_is_the_same_again() {
    let store = filled(&[&(day("Mill burns", "2024-05-20", FIRE)
        + &day("Ports close", "2024-05-20", PORTS)
        + &day("Fire in Lund", "2024-05-21", FIRE_AGAIN))]);
    let pairs = |seed| serde_json::to_value(store.sample_decisions(5, seed).unwrap()).unwrap();
    let all = pairs(1);
    let fire =
        all.as_array().unwrap().iter().find(|it| it["b"]["title"] == "Fire in Lund").unwrap();
    assert_eq!(fire["a"]["title"], "Mill burns");
    assert!(fire["probability"].as_f64().unwrap() > 0.6, "{fire}");
    assert_eq!(pairs(1), all);
}
