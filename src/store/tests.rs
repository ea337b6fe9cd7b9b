//! What the store promises, on real SQLite, fed as a load feeds it.

use std::io::Write;
use std::path::PathBuf;

use jiff::Timestamp;

use super::*;
use crate::company::Gazetteer;
use crate::ingest::{Report, ingest};
use crate::settings::IngestSettings;

const NOON: &str = "2024-06-01T12:00:00Z";

fn load_at(store: &Store, now: &str, files: &[&str]) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let mut paths: Vec<PathBuf> = Vec::new();
    for (at, text) in files.iter().enumerate() {
        let path = folder.path().join(format!("{at}.txt"));
        std::fs::File::create(&path).unwrap().write_all(text.as_bytes()).unwrap();
        paths.push(path);
    }
    let now: Timestamp = now.parse().unwrap();
    ingest(store, &Gazetteer::builtin(), &IngestSettings::default(), now, &paths, &mut |_| {}).unwrap()
}

/// Loads JSON Lines and dumps, one string a file; counts as new, changed, known.
fn load(store: &Store, files: &[&str]) -> (u32, u32, u32) {
    let report = load_at(store, NOON, files);
    assert_eq!(report.problems, []);
    (report.new, report.changed, report.known)
}

fn filled(files: &[&str]) -> Store {
    let store = Store::in_memory().unwrap();
    load(&store, files);
    store
}

fn window(offset: u32, limit: u32) -> Window {
    Window { offset, limit, snapshot: None }
}

fn titles(store: &Store, listing: &Listing, window: Window) -> Vec<String> {
    store.page(listing, window).unwrap().articles.into_iter().map(|it| it.title).collect()
}

fn found(store: &Store, search: &str) -> Vec<String> {
    titles(store, &Listing::Search(SearchQuery::parse(search)), window(0, 100))
}

fn dump(title: &str, body: &str, tags: &str) -> String {
    format!("{title}\n\n{body}\n\n{tags}\n\n")
}

fn dated(title: &str, date: &str) -> String {
    format!("{title}\nDate: {date}\n\nText of {title}.\n\n#a\n\n")
}

/// Rows that belong to no article, and counters that are off: none, ever.
fn assert_whole(store: &Store) {
    let wrong: Vec<i64> = store
        .read(|view| {
            let checks = [
                "select count(*) from article_tag where article_id not in (select id from article)",
                "select count(*) from tag where n_articles <> (select count(*) from article_tag where tag_id = tag.id)",
                "select count(*) from company where n_articles <> (select count(*) from article_company where company_id = company.id)",
                "select count(*) from source where n_articles <> (select count(*) from article where source_id = source.id)",
                "select n_articles - (select count(*) from article) from total",
                "select count(*) from article_tag join article on id = article_id where article.sorted_at <> article_tag.sorted_at",
                "select (select count(*) from article) - (select count(*) from article_text_docsize)",
                "select count(*) from article where search_id not in (select id from article_text_docsize)",
            ];
            checks.iter().map(|it| Ok(view.query_row(it, [], |row| row.get(0))?)).collect()
        })
        .unwrap();
    assert_eq!(wrong, [0; 8]);
}

#[test]
fn an_article_comes_back_as_it_was_loaded() {
    let line =
        r##"{"title":"Café","text":"One.\n\nTwo.","tags":["b","a"],"url":"https://example.com/1","published":"2024-03-18","source":"S"}"##;
    let store = filled(&[line]);
    let article = store.article(ArticleId(1)).unwrap().unwrap();
    assert_eq!((article.title.as_str(), article.body.as_str()), ("Café", "One.\n\nTwo."));
    assert_eq!(article.tags, ["b", "a"]);
    assert_eq!((article.url.as_deref(), article.source.as_deref()), (Some("https://example.com/1"), Some("S")));
    assert_eq!(article.published.unwrap().to_iso(), "2024-03-18");
    assert_eq!(store.article(ArticleId(2)).unwrap(), None);
}

#[test]
fn second_ingest_adds_nothing() {
    let files = [dump("One", "x", "#a, #b") + &dump("Two", "Alibaba grew.", "#a"), dated("Three", "2024-01-01")];
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
    let store =
        filled(&[r#"{"title":"Old","text":"x","url":"https://example.com/1"}"#, r#"{"title":"Draft","text":"x","source":"S","id":1}"#]);
    assert_eq!(load(&store, &[r#"{"title":"New","text":"y","url":"https://example.com/1"}"#]), (0, 1, 0));
    assert_eq!(load(&store, &[r#"{"title":"Final","text":"y","source":"S","id":"1"}"#]), (0, 1, 0));
    assert_eq!(load(&store, &[r#"{"title":"Other","text":"y","source":"T","id":"1"}"#]), (1, 0, 0));
    assert_eq!(store.article(ArticleId(2)).unwrap().unwrap().title, "Final");
}

#[test]
fn what_a_later_load_does_not_say_is_kept() {
    let store = filled(&[r#"{"title":"T","text":"x","url":"https://example.com/1","published":"2024-03-18","source":"S","id":"7"}"#]);
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
    let at = |n: u32| format!(r#"{{"title":"Weekly","text":"Week {n}.","url":"https://example.com/{n}"}}"#);
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
fn undated_articles_keep_their_files_order_and_get_no_date() {
    let store = filled(&[&(dump("One", "x", "#a") + &dump("Two", "x", "#a") + &dump("Three", "x", "#a"))]);
    for listing in [Listing::Latest, Listing::Tag("a".into()), Listing::Search(SearchQuery::parse("x"))] {
        assert_eq!(titles(&store, &listing, window(0, 9)), ["One", "Two", "Three"]);
    }
    assert!(store.page(&Listing::Latest, window(0, 9)).unwrap().articles.iter().all(|it| it.published.is_none()));
}

#[test]
fn an_undated_article_stands_behind_the_one_before_it_in_its_file() {
    let first = dated("May", "2024-05-01") + &dump("After May", "x", "#a") + &dated("March", "2024-03-01");
    let store = filled(&[&first, &dated("April", "2024-04-01"), &dump("Undated", "y", "#a")]);
    assert_eq!(titles(&store, &Listing::Latest, window(0, 9)), ["Undated", "May", "After May", "April", "March"]);
}

#[test]
fn a_date_to_come_is_shown_but_not_listed_before_its_time() {
    let store = filled(&[&dated("Tomorrow", "2099-01-01")]);
    load_at(&store, "2024-06-02T12:00:00Z", &[&dump("Later load", "x", "#a")]);
    assert_eq!(titles(&store, &Listing::Latest, window(0, 9)), ["Later load", "Tomorrow"]);
    assert_eq!(store.article(ArticleId(1)).unwrap().unwrap().published.unwrap().to_iso(), "2099-01-01");
}

#[test]
fn pages_do_not_shift_when_news_comes_in() {
    let store = filled(&[&(0..5).map(|it| dump(&format!("Old {it}"), "x", "#a")).collect::<String>()]);
    for listing in [Listing::Latest, Listing::Tag("a".into()), Listing::Search(SearchQuery::parse("x"))] {
        let first = store.page(&listing, window(0, 2)).unwrap();
        load_at(&store, "2024-06-02T12:00:00Z", &[&dump(&format!("News {listing:?}"), "x", "#a")]);
        let next = Window { offset: 2, limit: 9, snapshot: Some(first.snapshot) };
        let second = store.page(&listing, next).unwrap();
        assert_eq!(second.total, first.total);
        assert_eq!(first.articles.len() + second.articles.len(), first.total as usize);
        assert!(second.articles.iter().all(|it| !first.articles.contains(it)));
    }
}

#[test]
fn a_window_beyond_the_end_is_empty_and_a_forged_snapshot_harmless() {
    let store = filled(&[&dump("One", "x", "#a")]);
    assert_eq!(titles(&store, &Listing::Latest, window(u32::MAX, u32::MAX)), [""; 0]);
    for snapshot in [i64::MIN, -1, 0] {
        let page = store.page(&Listing::Latest, Window { offset: 0, limit: 5, snapshot: Some(ArticleId(snapshot)) }).unwrap();
        assert_eq!((page.articles.len(), page.total), (0, 0));
    }
    let page = store.page(&Listing::Tag("none".into()), window(0, 5)).unwrap();
    assert_eq!((page.articles.len(), page.total), (0, 0));
}

#[test]
fn a_company_lists_the_articles_that_name_it() {
    let store = filled(&[&(dump("One", "Alibaba grew by a third, said Alibaba.", "#a") + &dump("Two", "It rained.", "#a"))]);
    let companies = store.companies(0, 9).unwrap();
    assert_eq!(companies.len(), 1, "{companies:?}");
    let listing = Listing::Company(companies[0].name.clone());
    assert_eq!(titles(&store, &listing, window(0, 9)), ["One"]);
    assert_eq!(store.company_count(&companies[0].name).unwrap(), 1);
    assert_eq!(store.company_count("Nobody").unwrap(), 0);
}

#[test]
fn tags_come_by_frequency_with_what_is_related_and_near() {
    let store = filled(&[&(dump("1", "x", "#china, #bitcoin")
        + &dump("2", "y", "#china, #cloud-computing")
        + &dump("3", "z", "#china, #bitcoin"))]);
    let names = |counts: Vec<Count>| counts.into_iter().map(|it| (it.name, it.n_articles)).collect::<Vec<_>>();
    let own = |list: &[(&str, u32)]| list.iter().map(|it| (it.0.to_owned(), it.1)).collect::<Vec<_>>();
    assert_eq!(names(store.tags(0, 9).unwrap()), own(&[("china", 3), ("bitcoin", 2), ("cloud-computing", 1)]));
    assert_eq!(names(store.tags(1, 1).unwrap()), own(&[("bitcoin", 2)]));
    assert_eq!(names(store.related_tags("china", 9).unwrap()), own(&[("bitcoin", 2), ("cloud-computing", 1)]));
    assert_eq!(store.near_tags("bitcon", 5).unwrap(), ["bitcoin"]);
    assert_eq!(store.near_tags("#Cloud", 5).unwrap(), ["cloud-computing"]);
    assert_eq!(store.near_tags("zzz", 5).unwrap(), [""; 0]);
    assert_eq!(store.near_tags("", 5).unwrap(), [""; 0]);
}

#[test]
fn sources_are_counted_and_those_without_one_too() {
    let store = filled(&["A\nSource: S\nDate: 2024-01-01\n\nx\n\n#a\nB\nSource: S\nDate: 2024-02-01\n\nx\n\n#a\nC\n\nx\n\n#a\n"]);
    let sources = store.sources().unwrap();
    let line = |it: &SourceCount| (it.name.clone(), it.n_articles, it.newest.map(Published::to_iso));
    assert_eq!(sources.iter().map(line).collect::<Vec<_>>(), [(Some("S".into()), 2, Some("2024-02-01".into())), (None, 1, None)]);
    let totals = store.totals().unwrap();
    assert_eq!((totals.n_articles, totals.n_tags), (3, 1));
    assert_eq!(totals.last_ingest_at, Some(NOON.parse().unwrap()));
    assert!(totals.database_bytes > 0);
}

#[test]
fn a_search_takes_words_phrases_and_exclusions() {
    let store = filled(&[&(dump("Cloud computing grows", "Servers and games.", "#a")
        + &dump("Weather", "A cloud, and computing it.", "#a")
        + &dump("Title", "ends computing\n\nalone; cloud", "#a"))]);
    assert_eq!(found(&store, "\"cloud computing\""), ["Cloud computing grows"]);
    assert_eq!(found(&store, "clouds computed -games"), ["Weather", "Title"]);
    assert_eq!(found(&store, "cloud -\"cloud computing\" -weather"), ["Title"]);
    assert_eq!(found(&store, "-cloud"), [""; 0]);
    assert_eq!(found(&store, "nothing of this"), [""; 0]);
    assert_eq!(found(&store, ""), [""; 0]);
}

#[test]
fn what_an_article_is_about_comes_before_what_it_mentions() {
    let mentions = dump("Weather", "It rained on Alibaba.", "#a");
    let repeats = dump("Shop", "Alibaba sells. Alibaba buys. Alibaba ships.", "#a");
    let names = dump("Alibaba splits", "It is six parts now.", "#a");
    let store = filled(&[&(mentions + &repeats + &names)]);
    assert_eq!(found(&store, "alibaba"), ["Alibaba splits", "Shop", "Weather"]);
}

#[test]
fn words_of_every_script_and_with_marks_inside_are_found() {
    let body = "Booking.com paid $4.5 billion to O'Reilly's 中国 shop; Überfall im Café, москва, ﷺ, a_b, snake_case and 1,000.5 and ไทย.";
    let store = filled(&[&dump("T", body, "#a")]);
    let words = ["booking.com", "4.5", "O'Reilly", "O’Reilly", "中国", "uberfall", "CAFÉ", "Москва", "ﷺ", "a_b", "1,000.5", "ไทย"];
    for word in words {
        assert_eq!(found(&store, word), ["T"], "{word}");
    }
}

#[test]
fn nothing_typed_is_taken_for_an_operator() {
    let store = filled(&[&dump("T", "and or not near body title x", "#a")]);
    for typed in [
        "AND",
        "x OR",
        "NOT",
        "NEAR(x)",
        "title:x",
        "x*",
        "^x",
        "\"x",
        "x\"\"",
        "'; drop table article; --",
        "{title}:x",
        "+x",
        "x AND (",
        "\0",
    ] {
        let _ = found(&store, typed);
    }
    assert_eq!(found(&store, "NOT x AND body"), ["T"]);
    // Terms from elsewhere than the parser are no danger either.
    for term in ["\"", "\" OR \"x", "", " ", "a\0b", "*"] {
        let query = SearchQuery { wanted: vec![vec![term.to_owned()]], unwanted: vec![vec![term.to_owned()]] };
        assert_eq!(store.page(&Listing::Search(query), window(0, 5)).unwrap().articles, []);
    }
    let long = "word ".repeat(5_000);
    assert_eq!(found(&store, &long), [""; 0]);
    assert_eq!(store.tag_count("' or 1=1 --").unwrap(), 0);
    assert_eq!(store.totals().unwrap().n_articles, 1);
}

#[test]
fn a_search_stops_at_the_newest_matches() {
    let old_first: String = (0..1_100)
        .map(|it| format!("N{it}\nDate: {}\n\nword\n\n#a\n\n", jiff::civil::date(2020, 1, 1).saturating_add(jiff::Span::new().days(it))))
        .collect();
    let store = filled(&[&old_first]);
    let page = store.page(&Listing::Search(SearchQuery::parse("word")), window(0, 1)).unwrap();
    assert_eq!((page.articles[0].title.as_str(), page.total as usize), ("N1099", MAX_MATCHES));
}

#[test]
fn a_thousand_undated_articles_of_one_load_keep_their_order() {
    let many: String = (0..1_000).map(|it| dump(&format!("N{it}"), "x", "#a")).collect();
    let store = filled(&[&many]);
    let expected: Vec<String> = (0..100).map(|it| format!("N{it}")).collect();
    assert_eq!(titles(&store, &Listing::Latest, window(0, 100)), expected);
    assert_eq!(found(&store, "x"), expected);
    assert_whole(&store);
}

#[test]
fn listings_are_read_in_the_order_of_an_index() {
    let store = Store::in_memory().unwrap();
    let plan = |sql: &str| -> String {
        store
            .read(|view| {
                let mut explain = view.prepare(&format!("explain query plan {sql}"))?;
                let lines: Vec<String> = explain.query_map([], |row| row.get(3))?.collect::<Result<_, _>>()?;
                Ok(lines.join("\n"))
            })
            .unwrap()
    };
    for sql in [
        "select id from article where id <= 9 order by sorted_at desc, id limit 5",
        "select article_id from article_tag where tag_id = 1 and article_id <= 9 order by sorted_at desc, article_id limit 5",
        "select article_id from article_company where company_id = 1 and article_id <= 9 order by sorted_at desc, article_id limit 5",
        "select search_id from article_text cross join article on article.search_id = article_text.rowid
         where article_text match 'x' and article.id <= 9 order by article_text.rowid desc limit 5",
        "select name from tag where n_articles > 0 order by n_articles desc, name limit 5",
    ] {
        assert!(!plan(sql).contains("TEMP B-TREE"), "{sql}: {}", plan(sql));
    }
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
