//! Erases what a forgotten chat has left on the pages of the database and in its write-ahead log.
//!
//! `secure_delete` overwrites a deleted row with zeros, which is not enough: if SQLite has split a
//! page, its unused part holds copies of rows, and inner pages keep ids as signposts. So the tables
//! that hold chats are rewritten without the deleted rows.

use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params_from_iter};

use crate::store::chats::moved_chat::COLUMNS;
use crate::store::database::connect::{Checkpoints, PATIENCE, lock};
use crate::store::database::error::During;
use crate::store::{Store, StoreError};

/// Up to this many rows are rewritten right after a chat was forgotten, which takes some hundred
/// milliseconds; more are left to [`Store::erase_traces`].
const MAX_ROWS_AT_ONCE: u32 = 50_000;

/// Minimum time between two such rewrites: nobody can keep the database busy by having a chat
/// forgotten repeatedly.
const PAUSE: Duration = Duration::from_secs(60);

/// Time limit for waiting for readers before the log is emptied; nobody can write meanwhile.
const READERS_PATIENCE: Duration = Duration::from_millis(500);

/// Tables besides [`COLUMNS`] that hold content from chats. `delivery_subscription` does not: of a
/// deleted row it leaves the ids of two rows that no longer exist.
const OTHER_TABLES: [&str; 1] = ["topic"];

/// How a large table is rewritten: some rows per transaction, so that others can write in between.
#[derive(Debug, Clone, Copy)]
struct Slices {
    rows: u32,
    /// Rows that the next slice shares with this one: more than a page holds, so that every page is
    /// emptied by one of the two.
    overlap: u32,
}

const SLICES: Slices = Slices { rows: 5_000, overlap: 500 };

impl Store {
    /// Rewrites the tables that hold chats if a chat was forgotten since the last time, and empties
    /// the log. A million deliveries take some ten seconds; others can write meanwhile.
    pub fn erase_traces(&self) -> Result<(), StoreError> {
        if self.n_traces()? > 0 {
            self.rewrite_all(SLICES)?;
            self.truncate_log()?;
        }
        Ok(())
    }

    /// Works like [`Store::erase_traces`], unless it would take long or was done recently: then it
    /// is left for later.
    pub(in crate::store) fn erase_traces_if_quick(&self) {
        let mut erased_at = lock(&self.erased_at);
        let is_soon = erased_at.is_some_and(|at| at.elapsed() < PAUSE);
        let erased = match is_soon {
            true => self.truncate_log().map(drop),
            false => self
                .read("count the rows to erase", |view| n_rows_up_to(view, MAX_ROWS_AT_ONCE))
                .and_then(|n_rows| {
                    if n_rows > MAX_ROWS_AT_ONCE {
                        return self.truncate_log().map(drop);
                    }
                    *erased_at = Some(Instant::now());
                    self.erase_traces()
                }),
        };
        // The rows are deleted; their traces are erased with the next call of `erase_traces`.
        if let Err(error) = erased {
            tracing::warn!(%error, "traces of a forgotten chat are erased later");
        }
    }

    /// Copies the write-ahead log and empties its file, unless a reader still needs older versions
    /// of pages from it; returns whether it is empty.
    pub fn truncate_log(&self) -> Result<bool, StoreError> {
        if self.checkpoints == Checkpoints::External {
            return Ok(false);
        }
        truncate_log_of(&lock(&self.writer)).during("empty the write-ahead log")
    }

    /// Returns how often something was deleted that must leave no trace, since traces were last
    /// erased.
    fn n_traces(&self) -> Result<u32, StoreError> {
        self.read("read whether traces must be erased", |view| {
            view.query_row("select n_traces from database_state", [], |row| row.get("n_traces"))
        })
    }

    fn rewrite_all(&self, slices: Slices) -> Result<(), StoreError> {
        let n_traces = self.n_traces()?;
        for table in tables() {
            let is_large = self.read("size up a table", |view| {
                Ok(n_rows_of(view, table, slices.rows)? > slices.rows)
            })?;
            if is_large && !is_keyed_by_chat(table) {
                self.rewrite_in_slices(table, slices)?;
            } else {
                self.write_as_it_is(|tx| rewrite(tx, table))?;
            }
        }
        // A chat that was forgotten meanwhile may have left some.
        self.write("finish erasing traces", |tx| {
            tx.execute("update database_state set n_traces = 0 where n_traces = ?", [n_traces])
                .map(drop)
        })
    }

    fn rewrite_in_slices(&self, table: &str, slices: Slices) -> Result<(), StoreError> {
        let mut from = None;
        loop {
            from = self.write_as_it_is(|tx| rewrite_slice(tx, table, from.as_deref(), slices))?;
            if from.is_none() {
                break;
            }
        }
        // The rows of a slice are scattered over the indexes, whose pages are never emptied by
        // that.
        let indexes = self.read("list the indexes of a table", |view| {
            names(view, "select name from pragma_index_list(?) where origin <> 'pk'", table)
        })?;
        indexes.iter().try_for_each(|index| {
            self.write_as_it_is(|tx| tx.execute_batch(&format!("reindex \"{index}\"")))
        })
    }

    /// Works like [`Store::write`], for rows that are written back unchanged: no counter may
    /// change, and no topic be deleted.
    fn write_as_it_is<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        write_unguarded(&mut lock(&self.writer), work).during("erase traces")
    }
}

/// Does the work of [`Store::write_as_it_is`].
fn write_unguarded<T>(
    writer: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    let guards = [DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY];
    for guard in guards {
        writer.set_db_config(guard, false)?;
    }
    let written = (|| {
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&tx)?;
        tx.commit()?;
        Ok(done)
    })();
    for guard in guards {
        writer.set_db_config(guard, true)?;
    }
    written
}

fn truncate_log_of(writer: &Connection) -> rusqlite::Result<bool> {
    writer.busy_timeout(READERS_PATIENCE)?;
    let deadline = Instant::now() + READERS_PATIENCE;
    // SQLite waits for readers, but not for another checkpoint: that of the checkpointer is
    // soon over.
    let is_busy = loop {
        let is_busy = writer
            .query_row("pragma wal_checkpoint(truncate)", [], |row| row.get::<_, bool>("busy"));
        if !matches!(is_busy, Ok(true)) || Instant::now() >= deadline {
            break is_busy;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    writer.busy_timeout(PATIENCE)?;
    Ok(!is_busy?)
}

/// Records that traces must be erased. Must be called in the transaction that deletes what must
/// leave no trace.
pub(in crate::store) fn note_traces(tx: &Connection) -> rusqlite::Result<()> {
    tx.prepare_cached("update database_state set n_traces = n_traces + 1")?.execute([])?;
    Ok(())
}

fn tables() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(table, _)| *table).chain(OTHER_TABLES)
}

/// Whether inner pages of the table hold chats' ids, which only emptying the whole table erases.
/// Such tables have one row per chat.
fn is_keyed_by_chat(table: &str) -> bool {
    ["chat", "chat_state", "chat_queue"].contains(&table)
}

/// Counts the rows that would be rewritten, to little more than `max`.
fn n_rows_up_to(view: &Connection, max: u32) -> rusqlite::Result<u32> {
    tables()
        .try_fold(0_u32, |n_rows, table| Ok(n_rows.saturating_add(n_rows_of(view, table, max)?)))
}

/// Counts the rows of a table, up to one over `max`.
fn n_rows_of(view: &Connection, table: &str, max: u32) -> rusqlite::Result<u32> {
    let count =
        format!("select count(*) as n from (select 1 from {table} limit {})", u64::from(max) + 1);
    view.query_row(&count, [], |row| row.get("n"))
}

fn rewrite(tx: &Connection, table: &str) -> rusqlite::Result<()> {
    let (columns, key) = columns_and_key(tx, table)?;
    // Ordered by the key, so that pages are filled one after the other and none is split.
    tx.execute_batch(&format!(
        "create temp table kept_row as select {columns} from main.{table} order by {key};
         delete from main.{table};
         insert into main.{table} ({columns}) select {columns} from temp.kept_row order by rowid;
         drop table temp.kept_row;"
    ))?;
    Ok(())
}

/// Rewrites the rows from a key on, and returns the key that the next slice begins with.
fn rewrite_slice(
    tx: &Connection,
    table: &str,
    from: Option<&[Value]>,
    slices: Slices,
) -> rusqlite::Result<Option<Vec<Value>>> {
    let (columns, key) = columns_and_key(tx, table)?;
    let n_columns = key.split(", ").count();
    let marks = vec!["?"; n_columns].join(", ");
    // Advances at least one row each time.
    let (rows, overlap) = (slices.rows, slices.overlap.min(slices.rows.saturating_sub(2)));
    tx.execute_batch(&format!(
        "create temp table kept_row as select {columns} from main.{table} limit 0"
    ))?;
    let lower = if from.is_some() { format!("where ({key}) >= ({marks})") } else { String::new() };
    let copy = format!(
        "insert into temp.kept_row select {columns} from main.{table} {lower} order by {key} limit {rows}"
    );
    let n_copied = tx.execute(&copy, params_from_iter(from.unwrap_or_default()))?;
    let key_at = |order: &str, offset: u32| -> rusqlite::Result<Option<Vec<Value>>> {
        let sql = format!(
            "select {key} from temp.kept_row order by rowid {order} limit 1 offset {offset}"
        );
        tx.query_row(&sql, [], |row| (0..n_columns).map(|idx| row.get(idx)).collect()).optional()
    };
    if let (Some(first), Some(last)) = (key_at("asc", 0)?, key_at("desc", 0)?) {
        let delete =
            format!("delete from main.{table} where ({key}) >= ({marks}) and ({key}) <= ({marks})");
        tx.execute(&delete, params_from_iter(first.into_iter().chain(last)))?;
        tx.execute(&format!("insert into main.{table} ({columns}) select {columns} from temp.kept_row order by rowid"), [])?;
    }
    let next = if n_copied < rows as usize { None } else { key_at("desc", overlap)? };
    tx.execute_batch("drop table temp.kept_row")?;
    Ok(next)
}

/// Returns the columns that can be written (generated ones cannot), and those of the key.
fn columns_and_key(view: &Connection, table: &str) -> rusqlite::Result<(String, String)> {
    let columns =
        names(view, "select name from pragma_table_xinfo(?) where hidden = 0 order by cid", table)?;
    let key =
        names(view, "select name from pragma_table_xinfo(?) where pk > 0 order by pk", table)?;
    Ok((columns.join(", "), key.join(", ")))
}

fn names(view: &Connection, sql: &str, table: &str) -> rusqlite::Result<Vec<String>> {
    view.prepare_cached(sql)?.query_map([table], |row| row.get("name"))?.collect::<Result<_, _>>()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::Timestamp;

    use super::*;
    use crate::article::{ArticleId, ChatId};
    use crate::store::ChatSettings;
    use crate::store::chats::subscriptions::{ChatThread, Topic};
    use crate::store::inbox::{InboundUpdate, UpdateId};

    const NOW: Timestamp = Timestamp::constant(1_700_000_000, 0);

    /// Returns every form in which SQLite or a text may hold a chat's id.
    fn forms(chat: ChatId) -> Vec<Vec<u8>> {
        let bytes = chat.0.to_be_bytes();
        // A record holds an integer in 1, 2, 3, 4, 6 or 8 bytes.
        let in_record = [4, 6, 8].into_iter().find(|n| {
            let bits = 8 * n - 1;
            bits == 63 || (-(1_i64 << bits)..1 << bits).contains(&chat.0)
        });
        let in_record = bytes[8 - in_record.expect("eight bytes hold all")..].to_vec();
        vec![in_record, bytes.to_vec(), varint(chat.0), chat.0.to_string().into_bytes()]
    }

    /// Encodes a row's key as SQLite does.
    fn varint(number: i64) -> Vec<u8> {
        let mut rest = number.cast_unsigned();
        if rest >> 56 != 0 {
            let mut bytes = vec![(rest & 0xff) as u8];
            rest >>= 8;
            for _ in 0..8 {
                bytes.push((rest & 0x7f) as u8 | 0x80);
                rest >>= 7;
            }
            bytes.reverse();
            return bytes;
        }
        let mut bytes = vec![(rest & 0x7f) as u8];
        rest >>= 7;
        while rest > 0 {
            bytes.push((rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        bytes.reverse();
        bytes
    }

    /// Returns where the folder's files contain one of the needles.
    fn found(folder: &Path, needles: &[Vec<u8>]) -> Vec<String> {
        let search = aho_corasick::AhoCorasick::new(needles).unwrap();
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files
            .flat_map(|path| {
                let bytes = std::fs::read(&path).unwrap();
                let places: Vec<String> = search
                    .find_overlapping_iter(&bytes)
                    .map(|place| {
                        format!(
                            "{} at {}: form {}",
                            path.display(),
                            place.start(),
                            place.pattern().as_usize()
                        )
                    })
                    .collect();
                places
            })
            .collect()
    }

    fn live(store: &Store, chat: ChatId, secret: &str, n: i64) {
        let chat_thread = ChatThread::of_chat(chat);
        store
            .save_chat_settings(chat, ChatSettings { sentences: Some(2), articles: None })
            .unwrap();
        store.subscribe(chat_thread, &Topic::words(secret).unwrap(), 10_000, NOW).unwrap();
        store.subscribe(chat_thread, &Topic::tag("harbour").unwrap(), 10_000, NOW).unwrap();
        store.keep_button_text(chat, &format!("{secret} {}", "x".repeat(80))).unwrap();
        store.pause(chat, None, NOW).unwrap();
        store.resume(chat_thread, NOW).unwrap();
        let shown: Vec<ArticleId> = (0..20).map(|it| ArticleId(it * 7 + n % 5)).collect();
        store.note_shown(chat, Some((&format!("s:{secret}"), ArticleId(n))), &shown, NOW).unwrap();
        let content = format!("{{\"chat\":{},\"said\":\"{}\"}}", chat.0, secret.repeat(200));
        store
            .store_updates(&[InboundUpdate::Request { update_id: UpdateId(n), chat, content }], NOW)
            .unwrap();
        store.claim_row(chat, NOW).unwrap().unwrap();
        store.keep_answer(UpdateId(n), &secret.repeat(300)).unwrap();
        store.settle(UpdateId(n), NOW).unwrap();
    }

    fn tell(store: &Store, chats: &[ChatId], round: i64) {
        store
            .write("test", |tx| {
                let article = "insert or ignore into stored_article (id, title, body, sorted_at, search_id, title_key, text_key, derived_key, added_at)
                               values (?1, 't', 'b', 1, ?1, 1, 1, 1, 1)";
                tx.execute(article, [round + 1])?;
                let mut plan = tx.prepare(
                    "insert into delivery (content_key, article_id, chat_id, state, due_at, planned_at) values (?, ?, ?, 'queued', 1, 1)",
                )?;
                let mut told = tx.prepare(
                    "insert into chat_notified (chat_id, article_id, delivery_id, notified_at) values (?, ?, ?, 1)",
                )?;
                for chat in chats {
                    plan.execute(rusqlite::params![format!("article:{round}"), round + 1, chat.0])?;
                    told.execute([chat.0, round + 1, tx.last_insert_rowid()])?;
                    crate::store::outbox::chat_queue::queue(tx, *chat, NOW)?;
                }
                tx.execute("update delivery set state = 'sent', message_id = id * 100000, sent_at = 170000000000 + id, settled_at = 1 where id % 3 > 0", [])?;
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn of_a_forgotten_chat_no_byte_is_left() {
        check_erased(SLICES);
    }

    #[test]
    fn of_a_forgotten_chat_no_byte_is_left_in_large_tables() {
        check_erased(Slices { rows: 700, overlap: 200 });
    }

    fn check_erased(slices: Slices) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("news.db")).unwrap();
        // Of all kinds: people, groups and channels, some among many neighbours.
        let chats: Vec<ChatId> = (0..200)
            .map(|n: i64| match n % 3 {
                0 => ChatId(5_123_000_000 + n * 7_919_993),
                1 => ChatId(-1_001_234_000_000 - n * 6_700_417),
                _ => ChatId(700_000_000 + n * 1_299_709),
            })
            .collect();
        for (n, chat) in chats.iter().enumerate() {
            live(&store, *chat, &format!("Quillonberry{n}z"), 1_000 + n as i64);
        }
        for round in 0..40 {
            tell(&store, &chats, round);
        }
        // A group that has become a supergroup.
        let new_number = ChatId(-1_002_345_678_901);
        store.move_chat(chats[101], new_number).unwrap();
        for n in [40, 100, 101, 102, 199] {
            let mut needles = forms(chats[n]);
            let chat = if n == 101 { new_number } else { chats[n] };
            needles.extend(forms(chat));
            // The words as they were written, and as the search folds them.
            needles.extend([
                format!("Quillonberry{n}z").into_bytes(),
                format!("quillonberri{n}z").into_bytes(),
                format!("quillonberry{n}z").into_bytes(),
            ]);
            assert!(!found(folder.path(), &needles).is_empty(), "the chat is there before");
            // Requested by a command that is still to be answered and settled.
            let update_id = UpdateId(5_000 + n as i64);
            let content = format!("{{\"chat\":{}}}", chat.0);
            store
                .store_updates(&[InboundUpdate::Request { update_id, chat, content }], NOW)
                .unwrap();
            store.claim_row(chat, NOW).unwrap().unwrap();
            store.forget_chat(chat).unwrap();
            store.keep_answer(update_id, "forgotten").unwrap();
            store.note_sent(update_id, 1, NOW).unwrap();
            store.settle(update_id, NOW).unwrap();
            // The first time all is done at once; soon after, it waits for the program's next
            // check.
            if n == 40 {
                assert_eq!(found(folder.path(), &needles), [""; 0], "chat {n}");
            }
            store.rewrite_all(slices).unwrap();
            store.truncate_log().unwrap();
            assert_eq!(found(folder.path(), &needles), [""; 0], "chat {n}");
            assert_eq!(store.n_traces().unwrap(), 0);
        }
        let whole: String = store
            .read("test", |view| {
                view.query_row("pragma integrity_check", [], |row| row.get("integrity_check"))
            })
            .unwrap();
        assert_eq!(whole, "ok");
        assert_eq!(store.subscriptions(chats[3]).unwrap().len(), 2, "the others are as they were");
    }

    #[test]
    fn rewriting_changes_no_row() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("news.db")).unwrap();
        let chats: Vec<ChatId> = (1..30).map(|n| ChatId(n * 1_000_003)).collect();
        for (n, chat) in chats.iter().enumerate() {
            live(&store, *chat, &format!("word{n}"), n as i64);
        }
        tell(&store, &chats, 0);
        let dump = || -> Vec<String> {
            store
                .read("test", |view| {
                    let mut rows = Vec::new();
                    for table in tables() {
                        let mut all = view.prepare(&format!("select * from {table}"))?;
                        let n_columns = all.column_count();
                        let of_table = all.query_map([], |row| {
                            (0..n_columns)
                                .map(|idx| row.get_ref(idx).map(|it| format!("{it:?}")))
                                .collect::<Result<Vec<_>, _>>()
                        })?;
                        for row in of_table {
                            rows.push(format!("{table} {}", row?.join(" ")));
                        }
                    }
                    rows.sort();
                    Ok(rows)
                })
                .unwrap()
        };
        let before = dump();
        store.write("test", |tx| note_traces(tx)).unwrap();
        store.erase_traces().unwrap();
        assert_eq!(dump(), before);
        for (rows, overlap) in [(7, 3), (29, 5), (200, 50)] {
            store.rewrite_all(Slices { rows, overlap }).unwrap();
            assert_eq!(dump(), before, "{rows} rows a slice");
        }
        let whole: String = store
            .read("test", |view| {
                view.query_row("pragma integrity_check", [], |row| row.get("integrity_check"))
            })
            .unwrap();
        assert_eq!(whole, "ok");
    }

    #[test]
    fn a_log_that_another_program_looks_after_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let store = Store::open_with(&path, Checkpoints::External).unwrap();
        live(&store, ChatId(5_123_456_789), "Quillonberry", 1);
        store.forget_chat(ChatId(5_123_456_789)).unwrap();
        assert!(!store.truncate_log().unwrap());
        drop(store);
        assert!(
            crate::store::database::file::has_log(&path),
            "the log is there after the last connection was closed"
        );
    }
}
