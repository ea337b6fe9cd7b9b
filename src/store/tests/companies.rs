//! The order, counts and narrowing of a company's articles, and which companies appear together.

use super::*;
use crate::article::NewArticle;

/// Creates an article with a salience for each company; a name after `<` is named instead of the
/// one before.
pub(super) fn article(title: &str, day: Option<&str>, companies: &[(&str, f64)]) -> Prepared {
    let companies = companies
        .iter()
        .map(|(name, salience)| {
            let (name, via) = name
                .split_once('<')
                .map_or((*name, None), |(name, via)| (name, Some(via.to_owned())));
            CompanyInText { name: name.to_owned(), salience: *salience, n_mentions: 1, via }
        })
        .collect();
    let key = i64::from_le_bytes(
        *title.bytes().chain([0; 8]).collect::<Vec<u8>>().first_chunk().unwrap(),
    );
    Prepared {
        article: NewArticle {
            title: title.into(),
            published: day.and_then(Published::parse),
            ..NewArticle::default()
        },
        stored_body: StoredBody::of(""),
        language: "und",
        begins_file: true,
        title_terms: String::new(),
        body_terms: String::new(),
        focus_terms: String::new(),
        companies,
        page_key: None,
        parts: Vec::new(),
        title_key: key,
        text_key: key,
        derived_key: key,
    }
}

fn add(store: &Store, articles: &[Prepared]) {
    store.add_articles(articles, &mut Load::new(NOON.parse().unwrap())).unwrap();
    assert_whole_but_texts(store);
}

/// Asserts that no counter is ever wrong.
fn assert_whole_but_texts(store: &Store) {
    let sql = "select count(*) as n from company
               where n_articles <> (select count(*) from article_company where company_id = company.id and via_id is null)
                   or n_via <> (select count(*) from article_company where company_id = company.id and via_id is not null)";
    assert_eq!(
        store.read("test", |view| view.query_row(sql, [], |row| row.get::<_, i64>("n"))).unwrap(),
        0
    );
}

fn scene() -> Store {
    let store = Store::in_memory().unwrap();
    add(
        &store,
        &[
            article("via new", Some("2024-05-30"), &[("Sailmap", 0.9), ("Northwind<Sailmap", 0.9)]),
            article("passing new", Some("2024-05-20"), &[("Northwind", 0.05), ("Lightboat", 0.9)]),
            article("main old", Some("2023-01-10"), &[("Northwind", 0.61), ("Lightboat", 0.1)]),
            article("main new", Some("2024-05-10"), &[("Northwind", 0.99)]),
            article("part", Some("2024-04-01"), &[("Northwind", 0.45), ("Sailmap", 0.2)]),
            article("undated", None, &[("Northwind", 0.62)]),
        ],
    );
    store
}

fn listed(store: &Store, since: Option<&str>, window: Window) -> (Vec<String>, u32, u32) {
    let since = since.map(|it| it.parse().unwrap());
    let page = store.page(&Listing::Company { name: "Northwind".into(), since }, window).unwrap();
    (page.articles.into_iter().map(|it| it.title).collect(), page.total, page.n_via)
}

#[test]
fn news_about_a_company_stands_before_mentions_and_both_before_what_belongs_to_it() {
    let (titles, total, n_via) = listed(&scene(), None, window(0, 9));
    assert_eq!(titles, ["undated", "main new", "main old", "part", "passing new", "via new"]);
    assert_eq!((total, n_via), (6, 1));
}

#[test]
fn what_is_named_instead_is_told() {
    let page = scene().page(&Listing::company("Northwind"), window(4, 9)).unwrap();
    assert_eq!(page.via, [None, Some("Sailmap".to_owned())]);
}

#[test]
fn a_narrowed_listing_has_dated_articles_alone_and_counts_them() {
    let store = scene();
    let since = Some("2024-04-01T00:00:00Z");
    let all = ["main new", "part", "passing new", "via new"].map(str::to_owned);
    assert_eq!(listed(&store, since, window(0, 9)), (all.to_vec(), 4, 1));
    for offset in 0..5 {
        let (titles, total, _) = listed(&store, since, window(offset, 2));
        let from = offset as usize;
        assert_eq!((titles.as_slice(), total), (&all[from.min(4)..(from + 2).min(4)], 4));
    }
    assert_eq!(listed(&store, Some("2030-01-01T00:00:00Z"), window(0, 9)), (Vec::new(), 0, 0));
}

#[test]
fn pages_of_a_company_do_not_shift_when_news_comes_in() {
    for since in [None, Some("2024-01-01T00:00:00Z")] {
        let store = scene();
        let before = listed(&store, since, window(0, 9));
        let snapshot = store.page(&Listing::Latest, window(0, 1)).unwrap().snapshot;
        add(
            &store,
            &[article(
                "newest",
                Some("2024-05-31"),
                &[("Northwind", 0.99), ("Harbour<Sailmap", 0.5)],
            )],
        );
        assert_eq!(
            listed(&store, since, Window { offset: 0, limit: 9, snapshot, new_after: None }),
            before
        );
        assert_eq!(listed(&store, since, window(0, 9)).1, before.1 + 1);
    }
}

#[test]
fn a_date_that_comes_later_counts_from_then_on() {
    let store = scene();
    add(&store, &[article("undated", Some("2024-05-05"), &[("Northwind", 0.62)])]);
    let (titles, ..) = listed(&store, Some("2024-05-01T00:00:00Z"), window(0, 9));
    assert_eq!(titles, ["main new", "undated", "passing new", "via new"]);
}

#[test]
fn companies_beside_one_come_with_the_articles_most_about_both() {
    let beside = scene().companies_beside("Northwind", 9, 1).unwrap();
    let seen: Vec<(&str, u32, Vec<i64>)> = beside
        .iter()
        .map(|it| (it.name.as_str(), it.n_articles, it.articles.iter().map(|it| it.0).collect()))
        .collect();
    assert_eq!(seen, [("Lightboat", 2, vec![3]), ("Sailmap", 1, vec![5])]);
    assert_eq!(scene().companies_beside("Nobody", 9, 1).unwrap(), []);
}

#[test]
fn companies_are_found_by_beginning_and_by_name_and_when_misspelt() {
    let store = scene();
    add(&store, &[article("x", None, &[("Café Nord Group", 0.5)])]);
    let names = |prefix: &str| {
        store.companies(prefix, 0, 9).unwrap().into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(names("CAFÉ n"), ["Café Nord Group"]);
    assert_eq!(names("café nord gr"), ["Café Nord Group"]);
    assert_eq!(names("n"), ["Northwind"]);
    assert_eq!(names("").len(), 4);
    assert_eq!(
        (
            store.n_companies("").unwrap(),
            store.n_companies("s").unwrap(),
            store.n_companies("zz").unwrap()
        ),
        (4, 1, 0)
    );
    assert_eq!(store.company_named("cafe nord").unwrap().as_deref(), Some("Café Nord Group"));
    assert_eq!(store.company_named("nord").unwrap(), None);
    assert_eq!(store.near_companies("nortwhind", 9).unwrap(), ["Northwind"]);
    assert_eq!(store.near_companies("light", 9).unwrap(), ["Lightboat"]);
    assert_eq!(store.near_companies("", 9).unwrap(), [""; 0]);
}
