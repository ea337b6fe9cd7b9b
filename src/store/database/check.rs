//! Whether a database is intact: a short check at each start of `serve`, and the full check of
//! `gistwire check`.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::store::articles::stored_body::text_of;
use crate::store::database::error::{During, StoreFault};
use crate::store::database::file::{self, Kind};
use crate::store::database::schema;
use crate::store::{Store, StoreError, Unusable};

/// Time limit of the check at a start: a start waits for it, and a large database must not prevent
/// serving. SQLite checks some 50 to 200 MB a second.
const AT_START: Duration = Duration::from_secs(5);

/// The same if the last program did not close the database: damage is likelier then.
const AT_START_AFTER_CRASH: Duration = Duration::from_secs(60);

/// Maximum number of faults of one kind that are listed.
const MAX_NAMED: usize = 20;

/// SQLite steps between two looks at the clock; they take some hundred microseconds.
const STEPS: i32 = 10_000;

/// The result of the check at a start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartCheck {
    /// Nothing is wrong.
    Sound,
    /// Nothing was wrong until the time limit.
    Unfinished,
    /// It is damaged; contains the first fault.
    Damaged(String),
}

/// The result of `gistwire check`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// Faults; a database without any is intact.
    pub faults: Vec<String>,
    /// Facts worth knowing that are not faults.
    pub notes: Vec<String>,
    /// Number of articles in it.
    pub n_articles: u32,
}

/// Quantities that are stored twice: a name, the counter or one side of it, the rows or the other
/// side. Each query returns one number.
const COUNTS: [(&str, &str, &str); 5] = [
    ("articles", "select n_articles as n from total", "select count(*) as n from article"),
    (
        "items of stories",
        "select n_items as n from story_total",
        "select count(*) as n from story_item",
    ),
    (
        "articles in the ranking",
        "select count(*) as n from article",
        "select count(*) as n from article_focus",
    ),
    (
        "articles in the full-text index",
        "select count(*) as n from article",
        "select count(*) as n from article_text_docsize",
    ),
    (
        "chats with waiting deliveries in the queue",
        "select count(distinct chat_id) as n from delivery where state in ('queued', 'uncertain')",
        "select count(distinct chat_id) as n from delivery join chat_queue using (chat_id) where state in ('queued', 'uncertain')",
    ),
];

/// Rows that must not exist: a name, and a query that counts them.
const WRONG_ROWS: [(&str, &str); 5] = [
    (
        "sources whose number of articles is wrong",
        "select count(*) as n from source where n_articles <> (select count(*) from article where source_id = source.id)",
    ),
    (
        "tags whose number of articles is wrong",
        "select count(*) as n from tag left join (select tag_id, count(*) as n from article_tag group by tag_id) on tag_id = tag.id
         where n_articles <> coalesce(n, 0)",
    ),
    (
        "companies whose number of articles is wrong",
        "select count(*) as n from company left join
             (select company_id, sum(via_id is null) as n, sum(via_id is not null) as n_by from article_company group by company_id)
             on company_id = company.id
         where n_articles <> coalesce(n, 0) or n_via <> coalesce(n_by, 0)",
    ),
    (
        "days of companies whose number of articles is wrong",
        "select count(*) as n from (select company_id from (
             select company_id, day, n_named, n_via, n_about from company_day
             union all
             select company_id, (sorted_at + 864000000000) / 86400 - 10000000 as day, -sum(is_dated and via_id is null),
                 -sum(is_dated and via_id is not null), -sum(band <= 3) from article_company group by 1, 2
         ) group by company_id, day having sum(n_named) <> 0 or sum(n_via) <> 0 or sum(n_about) <> 0)",
    ),
    ("topics that nobody follows", "select count(*) as n from topic where id not in (select topic_id from subscription)"),
];

impl Store {
    /// Checks the database before it is served from, for a bounded time.
    pub fn check_at_start(&self) -> Result<StartCheck, StoreError> {
        let Some(path) = &self.path else { return Ok(StartCheck::Sound) };
        let patience = if self.was_left_open { AT_START_AFTER_CRASH } else { AT_START };
        self.check_within(path, patience).during("check the database")
    }

    fn check_within(&self, path: &Path, patience: Duration) -> rusqlite::Result<StartCheck> {
        let connection = connect(path)?;
        let deadline = Instant::now() + patience;
        connection.progress_handler(STEPS, Some(move || Instant::now() >= deadline))?;
        match faults(&connection, "quick_check", 1) {
            Ok(faults) => {
                Ok(faults.into_iter().next().map_or(StartCheck::Sound, StartCheck::Damaged))
            }
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
                Ok(StartCheck::Unfinished)
            }
            Err(error) => damage(error).map(StartCheck::Damaged),
        }
    }
}

/// Checks a database from end to end, without changing it. A missing one is an error and is not
/// created.
pub fn inspect(path: &Path) -> Result<CheckReport, StoreError> {
    inspected(path).during("check the database")
}

fn inspected(path: &Path) -> Result<CheckReport, StoreFault> {
    let Kind::Ours(schema) = file::look_at(path, schema::newest())? else {
        return Err(Unusable::NotADatabase.into());
    };
    let mut found = CheckReport::default();
    if file::is_open_to_others(path) {
        found.notes.push(format!(
            "other users of this machine can read it; `chmod 600 {}` keeps it to you",
            path.display()
        ));
    }
    let connection = connect(path)?;
    schema::check(&connection)?;
    match faults(&connection, "integrity_check", MAX_NAMED) {
        Ok(faults) => found.faults.extend(faults),
        Err(error) => found.faults.push(damage(error)?),
    }
    if !found.faults.is_empty() {
        // Counts of damaged tables are meaningless.
        return Ok(found);
    }
    let mut orphans =
        connection.prepare(&format!("select \"table\" as of_table, parent, count(*) as n from pragma_foreign_key_check group by 1, 2 limit {MAX_NAMED}"))?;
    let named = orphans.query_map([], |row| {
        let (table, parent, n_rows): (String, String, u32) =
            (row.get("of_table")?, row.get("parent")?, row.get("n")?);
        Ok(format!("{n_rows} rows of {table} name a row of {parent} that does not exist"))
    })?;
    found.faults.extend(named.collect::<Result<Vec<_>, _>>()?);
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>("n"));
    if schema < schema::newest() {
        found
            .notes
            .push("an earlier version wrote it; the next start brings it up to date".to_owned());
        found.n_articles = number("select count(*) as n from article")?;
        return Ok(found);
    }
    found.faults.extend(damaged_texts(&connection)?);
    for (what, counter, rows) in COUNTS {
        let (n_counted, n_rows) = (number(counter)?, number(rows)?);
        if n_counted != n_rows {
            found.faults.push(format!("{what}: {n_counted} are counted, and there are {n_rows}"));
        }
    }
    for (what, sql) in WRONG_ROWS {
        let n_rows = number(sql)?;
        if n_rows > 0 {
            found.faults.push(format!("{n_rows} {what}"));
        }
    }
    found.n_articles = number("select count(*) as n from article")?;
    Ok(found)
}

/// Names the articles whose text cannot be read.
fn damaged_texts(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut texts = connection.prepare("select id, body from stored_article order by id")?;
    let mut rows = texts.query([])?;
    let mut named = Vec::new();
    while let Some(row) = rows.next()? {
        if text_of(row.get_ref("body")?).is_some() {
            continue;
        }
        let id: i64 = row.get("id")?;
        named.push(format!(
            "the text of article {id} is damaged; `gistwire articles remove {id}` removes it, so that it can be loaded again"
        ));
        if named.len() == MAX_NAMED {
            break;
        }
    }
    Ok(named)
}

/// Opens a connection that reads, and can still recover the log of a program that crashed.
fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "query_only", true)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// Returns the faults that one of SQLite's checks reports; empty if all is well.
pub(in crate::store) fn faults(
    connection: &Connection,
    check: &str,
    limit: usize,
) -> rusqlite::Result<Vec<String>> {
    let mut lines = connection.prepare(&format!("pragma {check}({limit})"))?;
    let lines: Vec<String> =
        lines.query_map([], |row| row.get(check))?.collect::<Result<_, _>>()?;
    Ok(lines.into_iter().filter(|line| line != "ok").map(|line| line.replace('\n', " ")).collect())
}

/// Returns an error that means that the file is damaged, as a fault.
pub(in crate::store) fn damage(error: rusqlite::Error) -> rusqlite::Result<String> {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            Ok("a page of the file cannot be read".to_owned())
        }
        _ => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::fs::OpenOptions;
    use std::io::{Seek, SeekFrom, Write};

    use super::*;

    /// Creates a database with some hundred articles and closes it.
    fn database(folder: &Path) -> std::path::PathBuf {
        let path = folder.join("news.db");
        let store = Store::open(&path).unwrap();
        let settings = crate::settings::IngestSettings::default();
        let gazetteer = crate::company::Gazetteer::builtin();
        crate::ingest::fill_sample(&store, &gazetteer, &settings, jiff::Timestamp::UNIX_EPOCH)
            .unwrap();
        path
    }

    fn spoil(path: &Path, sql: &str) {
        let connection = Connection::open(path).unwrap();
        connection.pragma_update(None, "foreign_keys", false).unwrap();
        connection.execute_batch(sql).unwrap();
    }

    #[test]
    fn a_whole_database_has_no_faults() {
        let folder = tempfile::tempdir().unwrap();
        let path = database(folder.path());
        let inspection = inspect(&path).unwrap();
        assert_eq!((inspection.faults, inspection.notes), (vec![], vec![]));
        assert!(inspection.n_articles > 40);
        let store = Store::open(&path).unwrap();
        assert_eq!(store.check_at_start().unwrap(), StartCheck::Sound);
        assert_eq!(store.check_within(&path, Duration::ZERO).unwrap(), StartCheck::Unfinished);
    }

    #[test]
    fn each_fault_is_named() {
        for (sql, words) in [
            ("update total set n_articles = 3", "articles: 3 are counted"),
            ("update tag set n_articles = n_articles + 1 where id = 1", "1 tags whose"),
            ("update company set n_via = n_via + 1 where id = 1", "1 companies whose"),
            (
                "update company_day set n_named = 7 where company_id = 1",
                "1 days of companies whose",
            ),
            ("update source set n_articles = 0", "sources whose"),
            (
                "delete from article_focus where search_id = (select min(search_id) from article)",
                "articles in the ranking",
            ),
            (
                "insert into topic (kind, key, anchor) values ('tag', 'x', 'x')",
                "1 topics that nobody follows",
            ),
            ("update stored_article set body = x'00' where id = 7", "the text of article 7 is"),
            (
                "insert into subscription (chat_id, topic_id, name, created_at) values (5, 77, 'x', 1)",
                "1 rows of subscription",
            ),
            (
                "insert into delivery (content_key, article_id, chat_id, state, due_at, planned_at)
                 values ('article:1', 1, 5, 'queued', 1, 1)",
                "chats with waiting deliveries in the queue: 1 are counted, and there are 0",
            ),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let path = database(folder.path());
            spoil(&path, sql);
            let faults = inspect(&path).unwrap().faults;
            assert!(faults.iter().any(|it| it.contains(words)), "{words}: {faults:?}");
        }
    }

    #[test]
    fn a_damaged_file_is_found_before_it_is_served_from() {
        let folder = tempfile::tempdir().unwrap();
        let path = database(folder.path());
        // An index that is not read when a database is opened.
        let sql = "select (rootpage - 1) * page_size as at from sqlite_schema, pragma_page_size
                   where name = 'article_title'";
        let read = Connection::open(&path).unwrap().query_row(sql, [], |row| row.get("at"));
        let at: i64 = read.unwrap();
        let mut file = OpenOptions::new().write(true).open(&path).unwrap();
        file.seek(SeekFrom::Start(at as u64)).unwrap();
        file.write_all(&[0x5a; 200]).unwrap();
        drop(file);
        assert!(!inspect(&path).unwrap().faults.is_empty());
        let store = Store::open(&path).unwrap();
        assert!(matches!(store.check_at_start().unwrap(), StartCheck::Damaged(_)));
    }

    #[test]
    fn what_is_not_there_is_not_created() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        assert!(inspect(&path).is_err());
        assert!(!path.exists());
    }
}
