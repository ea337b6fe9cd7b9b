//! The order and the pages of articles, tags, companies and sources.

use super::*;

#[test]
fn undated_articles_keep_their_files_order_and_get_no_date() {
    let store =
        filled(&[&(dump("One", "x", "#a") + &dump("Two", "x", "#a") + &dump("Three", "x", "#a"))]);
    for listing in
        [Listing::Latest, Listing::Tag("a".into()), Listing::Search(SearchQuery::parse("x"))]
    {
        assert_eq!(titles(&store, &listing, window(0, 9)), ["One", "Two", "Three"]);
    }
    assert!(
        store
            .page(&Listing::Latest, window(0, 9))
            .unwrap()
            .articles
            .iter()
            .all(|it| it.published.is_none())
    );
}

#[test]
fn an_undated_article_stands_behind_the_one_before_it_in_its_file() {
    let first =
        dated("May", "2024-05-01") + &dump("After May", "x", "#a") + &dated("March", "2024-03-01");
    let store = filled(&[&first, &dated("April", "2024-04-01"), &dump("Undated", "y", "#a")]);
    assert_eq!(
        titles(&store, &Listing::Latest, window(0, 9)),
        ["Undated", "May", "After May", "April", "March"]
    );
}

#[test]
fn tomorrows_date_is_shown_but_not_listed_before_its_time() {
    let store = filled(&[&dated("Tomorrow", "2024-06-02")]);
    load_at(&store, "2024-06-01T13:00:00Z", &[&dump("Later load", "x", "#a")]);
    assert_eq!(titles(&store, &Listing::Latest, window(0, 9)), ["Later load", "Tomorrow"]);
    assert_eq!(
        store.article(ArticleId(1)).unwrap().unwrap().published.unwrap().to_iso(),
        "2024-06-02"
    );
}

#[test]
fn a_date_later_than_tomorrow_counts_as_none() {
    for date in ["2024-06-03", "2024-06-03T00:00:00Z", "2099-01-01", "9000-12-31"] {
        let store = filled(&[
            &dated("Far off", date),
            &dated("May", "2024-05-01"),
            &dated("Today", "2024-06-01"),
        ]);
        load_at(&store, "2024-06-02T12:00:00Z", &[&dump("Later load", "x", "#a")]);
        assert_eq!(
            titles(&store, &Listing::Latest, window(0, 9)),
            ["Later load", "Far off", "Today", "May"],
            "{date}"
        );
        assert_eq!(store.article(ArticleId(1)).unwrap().unwrap().published, None);
        assert_whole(&store);
    }
}

#[test]
fn an_edit_never_moves_an_article_up() {
    let store = filled(&[
        r#"{"id":"1","title":"One","text":"x","published":"2024-03-01"}"#,
        r#"{"id":"2","title":"Two","text":"y","published":"2024-04-01"}"#,
    ]);
    for date in ["2024-05-01", "2024-06-01", "2099-01-01"] {
        load_at(
            &store,
            "2024-06-01T12:00:00Z",
            &[&format!(r#"{{"id":"1","title":"One","text":"x {date}","published":"{date}"}}"#)],
        );
        assert_eq!(titles(&store, &Listing::Latest, window(0, 9)), ["Two", "One"], "{date}");
    }
    load_at(
        &store,
        "2024-06-01T12:00:00Z",
        &[r#"{"id":"2","title":"Two","text":"y","published":"2024-02-01"}"#],
    );
    assert_eq!(titles(&store, &Listing::Latest, window(0, 9)), ["One", "Two"]);
    assert_whole(&store);
}

#[test]
fn pages_do_not_shift_when_news_comes_in() {
    let store =
        filled(&[&(0..5).map(|it| dump(&format!("Old {it}"), "x", "#a")).collect::<String>()]);
    for listing in
        [Listing::Latest, Listing::Tag("a".into()), Listing::Search(SearchQuery::parse("x"))]
    {
        let first = store.page(&listing, window(0, 2)).unwrap();
        load_at(&store, "2024-06-02T12:00:00Z", &[&dump(&format!("News {listing:?}"), "x", "#a")]);
        let next = Window { offset: 2, limit: 9, snapshot: first.snapshot, new_after: None };
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
        let page = store
            .page(
                &Listing::Latest,
                Window {
                    offset: 0,
                    limit: 5,
                    snapshot: Some(ArticleId(snapshot)),
                    new_after: None,
                },
            )
            .unwrap();
        assert_eq!((page.articles.len(), page.total), (0, 0));
    }
    let page = store.page(&Listing::Tag("none".into()), window(0, 5)).unwrap();
    assert_eq!((page.articles.len(), page.total), (0, 0));
}

#[test]
fn a_company_lists_the_articles_that_name_it() {
    let store = filled(&[&(dump("One", "Alibaba grew by a third, said Alibaba.", "#a")
        + &dump("Two", "It rained.", "#a"))]);
    let companies = store.companies("", 0, 9).unwrap();
    assert_eq!(companies.len(), 1, "{companies:?}");
    let listing = Listing::company(&companies[0].name);
    assert_eq!(titles(&store, &listing, window(0, 9)), ["One"]);
    assert_eq!(store.company_count(&companies[0].name).unwrap(), CompanyCount { named: 1, via: 0 });
    assert_eq!(store.company_count("Nobody").unwrap(), CompanyCount::default());
}

#[test]
fn tags_come_by_frequency_with_what_is_related_and_near() {
    let store = filled(&[&(dump("1", "x", "#china, #bitcoin")
        + &dump("2", "y", "#china, #cloud-computing")
        + &dump("3", "z", "#china, #bitcoin"))]);
    let names = |counts: Vec<Count>| {
        counts.into_iter().map(|it| (it.name, it.n_articles)).collect::<Vec<_>>()
    };
    let own =
        |list: &[(&str, u32)]| list.iter().map(|it| (it.0.to_owned(), it.1)).collect::<Vec<_>>();
    assert_eq!(
        names(store.tags(0, 9).unwrap()),
        own(&[("china", 3), ("bitcoin", 2), ("cloud-computing", 1)])
    );
    assert_eq!(names(store.tags(1, 1).unwrap()), own(&[("bitcoin", 2)]));
    assert_eq!(
        names(store.related_tags("china", 9).unwrap()),
        own(&[("bitcoin", 2), ("cloud-computing", 1)])
    );
    assert_eq!(store.near_tags("bitcon", 5).unwrap(), ["bitcoin"]);
    assert_eq!(store.near_tags("#Cloud", 5).unwrap(), ["cloud-computing"]);
    assert_eq!(store.near_tags("zzz", 5).unwrap(), [""; 0]);
    assert_eq!(store.near_tags("", 5).unwrap(), [""; 0]);
}

#[test]
fn sources_are_counted_and_those_without_one_too() {
    let store = filled(&[
        "A\nSource: S\nDate: 2024-01-01\n\nx\n\n#a\nB\nSource: S\nDate: 2024-02-01\n\nx\n\n#a\nC\n\nx\n\n#a\n",
    ]);
    let sources = store.sources().unwrap();
    let line =
        |it: &SourceCount| (it.name.clone(), it.n_articles, it.newest.map(Published::to_iso));
    assert_eq!(
        sources.iter().map(line).collect::<Vec<_>>(),
        [(Some("S".into()), 2, Some("2024-02-01".into())), (None, 1, None)]
    );
    let totals = store.totals().unwrap();
    assert_eq!((totals.n_articles, totals.n_tags), (3, 1));
    assert_eq!(totals.last_ingest_at, Some(NOON.parse().unwrap()));
    assert!(totals.database_bytes > 0);
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
            .read("test", |view| {
                let mut explain = view.prepare(&format!("explain query plan {sql}"))?;
                let lines: Vec<String> =
                    explain.query_map([], |row| row.get("detail"))?.collect::<Result<_, _>>()?;
                Ok(lines.join("\n"))
            })
            .unwrap()
    };
    for sql in [
        "select id from article where +id > 1 and +id <= 9 order by sorted_at desc, id limit 5",
        "select id from article where source_id = 1 and +id > 1 and +id <= 9 order by sorted_at desc, id limit 5",
        "select search_id from article order by search_id desc limit 1 offset 9",
        "select id from personal_article where feed_id = 1 and reader_id = 1 and +id > 1 and +id <= 9 order by sorted_at desc, id limit 5",
        "select article_id from article_tag where tag_id = 1 and article_id > 1 and article_id <= 9 order by sorted_at desc, article_id limit 5",
        "select article_id from article_text cross join article_focus on article_focus.search_id = article_text.rowid
         where article_text match 'x' and article_text.rowid >= 1 and article_id <= 9 order by article_text.rowid desc limit 5",
        "select name from tag where n_articles > 0 order by n_articles desc, name limit 5",
    ] {
        assert!(!plan(sql).contains("TEMP B-TREE"), "{sql}: {}", plan(sql));
    }
}
