//! What an answer costs does not grow with the archive: plans of its statements, and steps of
//! SQLite's machine in archives of two sizes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::companies::article;
use super::*;
use crate::store::articles::companies::newest_of;
use crate::store::articles::{company_days, page, search};
use crate::store::database::connect::lock;

fn plan(store: &Store, sql: &str) -> String {
    store
        .read("test", |view| {
            let mut explain = view.prepare(&format!("explain query plan {sql}"))?;
            let nothing = vec![rusqlite::types::Null; explain.parameter_count()];
            let lines: Vec<String> = explain
                .query_map(rusqlite::params_from_iter(nothing), |row| row.get("detail"))?
                .collect::<Result<_, _>>()?;
            Ok(lines.join("\n"))
        })
        .unwrap()
}

#[test]
fn no_statement_of_an_answer_sorts_or_scans_what_grows() {
    let store = Store::in_memory().unwrap();
    let newest = newest_of(0..=5, "article_id, salience", 300);
    let statements = company_days::STATEMENTS
        .iter()
        .chain(&page::STATEMENTS_OF_COMPANY)
        .chain(&search::STATEMENTS)
        .copied()
        .chain([newest.as_str()]);
    for sql in statements {
        let plan = plan(&store, sql);
        for line in plan.lines() {
            let is_bounded = line.contains("VIRTUAL TABLE INDEX")
                || line.starts_with("SCAN (subquery")
                || !line.starts_with("SCAN");
            assert!(is_bounded, "{sql}\n{plan}");
        }
        // The newest few of a period are sorted by salience, and nothing else.
        let n_sorted = plan.matches("TEMP B-TREE").count();
        assert_eq!(n_sorted, usize::from(sql.contains("by salience desc")), "{sql}\n{plan}");
    }
}

/// Articles over ninety days that all name one company, and half of them a second one. Each word is
/// in more of them than a search checks.
fn archive(n_articles: usize) -> Store {
    let store = Store::in_memory().unwrap();
    let batch: Vec<Prepared> = (0..n_articles)
        .map(|at| {
            let day = jiff::civil::date(2024, 2, 1)
                .saturating_add(jiff::Span::new().days(at as i64 % 90));
            let other = if at % 2 == 0 { "Lightboat" } else { "Sailmap" };
            let salience = at as f64 % 7.0 / 7.0;
            let mut new = article(
                &format!("{at}"),
                Some(&day.to_string()),
                &[("Northwind", salience), (other, 0.2)],
            );
            new.body_terms = format!(
                "all{}{}",
                if at % 2 == 0 { " even" } else { "" },
                if at % 5 > 0 { " most" } else { "" }
            );
            new
        })
        .collect();
    for part in batch.chunks(500) {
        store.add_articles(part, &mut Load::new(NOON.parse().unwrap())).unwrap();
    }
    // A search looks into each segment of the index. Merges keep these to some dozens at any size, but
    // their number goes up and down between two merges.
    let merge = "insert into article_text (article_text) values ('optimize')";
    lock(&store.writer).execute(merge, []).unwrap();
    store
}

/// An answer and its name.
type NamedAnswer<'a> = (&'static str, &'a dyn Fn() -> Result<(), StoreError>);

/// The steps of each answer.
fn steps(store: &Store) -> Vec<(&'static str, u64)> {
    let n_steps = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&n_steps);
    let count = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        false
    };
    lock(&store.writer).progress_handler(1, Some(count)).unwrap();
    let since: Timestamp = "2024-03-01T00:00:00Z".parse().unwrap();
    let (first, last) = (jiff::civil::date(2024, 3, 1), jiff::civil::date(2024, 3, 31));
    let first_page = |listing: Listing| store.page(&listing, window(0, 5)).map(drop);
    let search = |text: &str| first_page(Listing::Search(SearchQuery::parse(text)));
    let narrowed = Listing::Company { name: "Northwind".into(), since: Some(since) };
    let answers: [NamedAnswer<'_>; 12] = [
        ("days", &|| store.company_days("Northwind").map(drop)),
        ("last day", &|| store.last_day_of("Northwind").map(drop)),
        ("most about", &|| store.most_about("Northwind", (first, last)).map(drop)),
        ("related", &|| store.companies_beside("Northwind", 6, 8).map(drop)),
        ("company", &|| first_page(Listing::company("Northwind"))),
        ("company since", &|| first_page(narrowed.clone())),
        ("latest", &|| first_page(Listing::Latest)),
        ("lately", &|| store.topics_lately().map(drop)),
        ("frequent word", &|| search("all")),
        ("two words", &|| search("even most")),
        ("without a word", &|| search("most -even")),
        ("phrase", &|| search("\"all even\"")),
    ];
    answers
        .into_iter()
        .map(|(name, answer)| {
            n_steps.store(0, Ordering::Relaxed);
            answer().unwrap();
            (name, n_steps.load(Ordering::Relaxed))
        })
        .collect()
}

#[test]
fn an_answer_takes_as_many_steps_in_an_archive_three_times_as_large() {
    let (small, large) = (steps(&archive(4_200)), steps(&archive(12_600)));
    for ((name, few), (_, many)) in small.into_iter().zip(large) {
        assert!(many <= few + few / 4 + 200, "{name}: {few} steps, then {many}");
    }
}
