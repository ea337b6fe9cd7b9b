//! What the store guarantees, on real SQLite, filled as a load fills it.

mod companies;
mod costs;
mod counters;
mod listing;
mod load;
mod outbox;
mod planning;
mod preferences;
mod search;
mod stories;

use std::io::Write;
use std::path::PathBuf;
use std::sync::LazyLock;

use jiff::Timestamp;

use super::*;
use crate::company::Gazetteer;
use crate::ingest::{Report, ingest};
use crate::settings::IngestSettings;

/// Read once: in tests it takes longer than everything else.
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::builtin);

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
    ingest(store, &GAZETTEER, &IngestSettings::default(), Load::new(now), &paths, &mut |_| {})
        .unwrap()
}

/// Loads JSON Lines and dumps, one string per file; returns the counts of new, changed and known
/// articles.
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
    Window { offset, limit, snapshot: None, new_after: None }
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

/// Asserts that no row lacks its article and no counter is wrong.
fn assert_whole(store: &Store) {
    let wrong: Vec<i64> = store
        .read("test", |view| {
            let checks = [
                "select count(*) from article_tag where article_id not in (select id from article)",
                "select count(*) from tag where n_articles <> (select count(*) from article_tag where tag_id = tag.id)",
                "select count(*) from company
                 where n_articles <> (select count(*) from article_company where company_id = company.id and via_id is null)",
                "select count(*) from company
                 where n_via <> (select count(*) from article_company where company_id = company.id and via_id is not null)",
                "select count(*) from article_company join article on id = article_id
                 where article.sorted_at <> article_company.sorted_at or (article.published_at is not null) <> is_dated",
                "select count(*) from (select company_id from (
                     select company_id, day, n_named, n_via, n_about from company_day
                     union all
                     select company_id, (article.sorted_at - (article.sorted_at % 86400 + 86400) % 86400) / 86400, -sum(is_dated and via_id is null),
                         -sum(is_dated and via_id is not null), -sum(band < 4)
                     from article_company join article on id = article_id group by 1, 2
                 ) group by company_id, day having sum(n_named) <> 0 or sum(n_via) <> 0 or sum(n_about) <> 0)",
                "select count(*) from source where n_articles <> (select count(*) from article where source_id = source.id)",
                "select n_articles - (select count(*) from article) from total",
                "select count(*) from article_tag join article on id = article_id where article.sorted_at <> article_tag.sorted_at",
                "select (select count(*) from article) - (select count(*) from article_text_docsize)",
                "select count(*) from article where search_id not in (select id from article_text_docsize)",
                "select (select count(*) from article) - (select count(*) from article_focus)",
                "select count(*) from story_item where id / 64 not in (select id from article)",
                "select n_items - (select count(*) from story_item where follows_id is null) from story_total",
                "select n_stories - (select count(distinct story_id) from story_item) from story_total",
                "select count(*) from merged_story where id in (select merged_into_id from story_item)",
                "select count(*) from article left join article_focus as f on f.search_id = article.search_id
                 where f.article_id is not article.id or f.sorted_at is not article.sorted_at",
            ];
            checks.iter().map(|sql| view.query_row(&format!("select ({sql}) as n"), [], |row| row.get("n"))).collect()
        })
        .unwrap();
    assert_eq!(wrong, [0; 17]);
}
