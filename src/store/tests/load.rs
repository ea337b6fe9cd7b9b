//! What a load does with articles that are new, known, changed or alike.

use super::*;

#[test]
fn an_article_comes_back_as_it_was_loaded() {
    let line = r##"{"title":"Café","text":"One.\n\nTwo.","tags":["b","a"],"url":"https://example.com/1","published":"2024-03-18","source":"S"}"##;
    let store = filled(&[line]);
    let article = store.article(ArticleId(1)).unwrap().unwrap();
    assert_eq!((article.title.as_str(), article.body.as_str()), ("Café", "One.\n\nTwo."));
    assert_eq!(article.tags, ["b", "a"]);
    assert_eq!(
        (article.url.as_deref(), article.source.as_deref()),
        (Some("https://example.com/1"), Some("S"))
    );
    assert_eq!(article.published.unwrap().to_iso(), "2024-03-18");
    assert_eq!(store.article(ArticleId(2)).unwrap(), None);
}

#[test]
fn second_ingest_adds_nothing() {
    let files = [
        dump("One", "x", "#a, #b") + &dump("Two", "Alibaba grew.", "#a"),
        dated("Three", "2024-01-01"),
    ];
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let store = Store::in_memory().unwrap();
    assert_eq!(load(&store, &files), (3, 0, 0));
    assert_eq!(load(&store, &files), (0, 0, 3));
    assert_eq!(load(&store, &[files[1], files[0], files[0]]), (0, 0, 5));
    assert_eq!(store.totals().unwrap().n_articles, 3);
    assert_whole(&store);
}

#[test]
fn a_changed_article_keeps_its_id() {
    let store = filled(&[&dump("One", "Old text about pears.", "#a, #b"), &dump("Two", "y", "#a")]);
    assert_eq!(load(&store, &[&dump("ONE", "New text about plums.", "#b, #c")]), (0, 1, 0));
    let article = store.article(ArticleId(1)).unwrap().unwrap();
    assert_eq!((article.title.as_str(), article.body.as_str()), ("ONE", "New text about plums."));
    assert_eq!(article.tags, ["b", "c"]);
    assert_eq!(store.tag_count("a").unwrap(), 1);
    assert_eq!(found(&store, "pears"), [""; 0]);
    assert_eq!(found(&store, "plums"), ["ONE"]);
    assert_whole(&store);
}

#[test]
fn an_address_or_the_sources_own_id_finds_the_article() {
    let store = filled(&[
        r#"{"title":"Old","text":"x","url":"https://example.com/1"}"#,
        r#"{"title":"Draft","text":"x","source":"S","id":1}"#,
    ]);
    assert_eq!(
        load(&store, &[r#"{"title":"New","text":"y","url":"https://example.com/1"}"#]),
        (0, 1, 0)
    );
    assert_eq!(load(&store, &[r#"{"title":"Final","text":"y","source":"S","id":"1"}"#]), (0, 1, 0));
    assert_eq!(load(&store, &[r#"{"title":"Other","text":"y","source":"T","id":"1"}"#]), (1, 0, 0));
    assert_eq!(store.article(ArticleId(2)).unwrap().unwrap().title, "Final");
}

#[test]
fn what_a_later_load_does_not_say_is_kept() {
    let store = filled(&[
        r#"{"title":"T","text":"x","url":"https://example.com/1","published":"2024-03-18","source":"S","id":"7"}"#,
    ]);
    assert_eq!(load(&store, &[r#"{"title":"T","text":"x"}"#]), (0, 0, 1));
    assert_eq!(load(&store, &[r#"{"title":"T","text":"y"}"#]), (0, 1, 0));
    let article = store.article(ArticleId(1)).unwrap().unwrap();
    assert_eq!(article.url.as_deref(), Some("https://example.com/1"));
    assert_eq!(article.source.as_deref(), Some("S"));
    assert!(article.published.is_some());
}

#[test]
fn one_title_in_one_file_may_stand_for_two_articles() {
    let two = dump("Daily", "Monday's news.", "#a") + &dump("Daily", "Tuesday's news.", "#b");
    let store = Store::in_memory().unwrap();
    assert_eq!(load(&store, &[&two]), (2, 0, 0));
    assert_eq!(load(&store, &[&two]), (0, 0, 2));
    let twins = dump("Twin", "same", "#a") + &dump("Twin", "same", "#b");
    assert_eq!(load(&store, &[&twins]), (1, 0, 1));
    assert_eq!(load(&store, &[&twins]), (0, 0, 2));
}

#[test]
fn one_title_on_two_days_or_at_two_addresses_is_two_articles() {
    let store = filled(&[&dated("Daily", "2024-01-01")]);
    assert_eq!(load(&store, &[&dated("Daily", "2024-01-02")]), (1, 0, 0));
    let at = |n: u32| {
        format!(r#"{{"title":"Weekly","text":"Week {n}.","url":"https://example.com/{n}"}}"#)
    };
    assert_eq!(load(&store, &[&at(1)]), (1, 0, 0));
    assert_eq!(load(&store, &[&at(2)]), (1, 0, 0));
}

#[test]
fn a_date_that_comes_later_moves_the_article() {
    let store = filled(&[&dump("One", "x", "#a"), &dump("Two", "y", "#a")]);
    assert_eq!(load(&store, &["One\nDate: 2020-01-01\n\nx\n\n#a\n"]), (0, 1, 0));
    assert_eq!(titles(&store, &Listing::Tag("a".into()), window(0, 9)), ["Two", "One"]);
    assert_eq!(found(&store, "x"), ["One"]);
    assert_whole(&store);
}

#[test]
fn two_processes_may_hold_one_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.db");
    let (one, other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
    load(&one, &[&dump("One", "x", "#a")]);
    load(&other, &[&dump("Two", "y", "#a")]);
    assert_eq!(one.totals().unwrap().n_articles, 2);
    drop((one, other));
    assert_eq!(Store::open(&path).unwrap().totals().unwrap().n_articles, 2);
}
