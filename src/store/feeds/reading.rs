//! Documents whose reading ended a process, and how they have behaved since: decides which are read
//! alone, in a process of their own.
//!
//! A process can end for many reasons while a healthy document is being read: a kill, a power cut,
//! another document read at the same time. So the count only decides how carefully a document is
//! read; only a process that read it alone and died of it proves that it is to blame.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::store::database::error::{During, StoreFault};
use crate::store::feeds::marks::Mark;
use crate::store::{FeedId, Store, StoreError};

/// From this number of deaths on a document is read alone.
const DEATHS_ALLOWED: u32 = 2;

/// Consecutive readings that an isolated process must survive before a document is trusted again;
/// doubled with each further death.
const PASSES_NEEDED: u32 = 3;

/// Maximum number of doublings.
const MAX_DOUBLED: u32 = 6;

/// Consecutive isolated processes that end in a way that may have another cause (a kill, a busy
/// machine) before a document is given up.
const STOPS_ALLOWED: u32 = 3;

/// How long a file is skipped after the first of them; doubled with each.
const FIRST_REST_S: i64 = 60;

/// A record is deleted when nothing has happened for this time.
const KEPT_S: i64 = 30 * 86_400;

/// A reading that takes longer is slow.
const SLOW_MS: u32 = 1_000;

/// A document that may end the process that reads it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// A feed, with the pages that complete its items.
    Feed(FeedId),
    /// A file in its current state: a changed one is another document.
    File {
        /// Its absolute path.
        path: String,
        /// Its size.
        n_bytes: u64,
        /// Its modification time, in nanoseconds of Unix time.
        modified_ns: i64,
    },
}

/// The reading history of a document; the default is that of a document that never caused trouble.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadingRecord {
    /// Number of processes that ended while it was read.
    pub n_deaths: u32,
    /// Consecutive readings since then that an isolated process survived.
    pub n_passed: u32,
    /// Consecutive readings that ended in a way that may have another cause.
    pub n_stopped: u32,
    /// A file is not read before this time, in seconds.
    pub not_before: i64,
    /// Duration of the last reading, if that is long.
    pub slow_ms: u32,
}

impl ReadingRecord {
    /// Whether it must be read in a process of its own.
    pub fn is_isolated(&self) -> bool {
        let n_doubled = self.n_deaths.saturating_sub(DEATHS_ALLOWED).min(MAX_DOUBLED);
        self.n_deaths >= DEATHS_ALLOWED && self.n_passed < PASSES_NEEDED << n_doubled
    }

    /// Whether its last reading took long.
    pub fn is_slow(&self) -> bool {
        self.slow_ms > 0
    }
}

/// How an isolated process ended without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReaderEnd {
    /// It crashed, or went over its limits: only the document can be the cause.
    Died,
    /// It was killed, or took too long: the machine may be the cause.
    Stopped,
}

impl Store {
    /// Records that a document is being read, until the mark is dropped. A process that ends
    /// earlier leaves the mark.
    pub fn mark_reading(&self, document: &Document) -> Result<Mark<'_>, StoreError> {
        match &self.marks {
            Some(marks) => marks
                .set(key_of(document))
                .map_err(StoreFault::Mark)
                .during("mark a document as being read"),
            None => Ok(Mark::none()),
        }
    }

    /// Counts the marks of processes that have ended, and logs them; returns each document with its
    /// current number of deaths.
    pub fn count_reading_deaths(&self, now: Timestamp) -> Result<Vec<(Document, u32)>, StoreError> {
        let Some(marks) = &self.marks else { return Ok(Vec::new()) };
        let mut counted = Vec::new();
        marks.collect_left(|names| {
            self.write("count the deaths of readers", |tx| {
                tx.execute(
                    "delete from reading_record where noted_at < ?",
                    [now.as_second() - KEPT_S],
                )?;
                for name in names {
                    // From another version of the program, or not completely written.
                    let Ok(document) = serde_json::from_str::<Document>(&name) else { continue };
                    if is_forgotten(tx, &document)? {
                        continue;
                    }
                    let record = ReadingRecord { n_passed: 0, ..record_of(tx, &name)? };
                    let record = ReadingRecord { n_deaths: record.n_deaths + 1, ..record };
                    keep(tx, &name, record, now)?;
                    counted.push((document, record.n_deaths));
                }
                Ok(())
            })
        })?;
        for (document, n_deaths) in &counted {
            tracing::warn!(?document, n_deaths, "a process ended while it read this");
        }
        Ok(counted)
    }

    /// Returns the reading history of this document.
    pub fn reading_record(&self, document: &Document) -> Result<ReadingRecord, StoreError> {
        self.read("read the history of a document", |view| record_of(view, &key_of(document)))
    }

    /// Returns the reading history of all documents that caused trouble.
    pub fn reading_records(&self) -> Result<HashMap<Document, ReadingRecord>, StoreError> {
        self.read("read the history of documents", |view| {
            let mut found =
                view.prepare_cached(&format!("select {COLUMNS}, document from reading_record"))?;
            let rows =
                found.query_map([], |row| Ok((row.get::<_, String>("document")?, record(row)?)))?;
            let mut records = HashMap::new();
            for row in rows {
                let (name, record) = row?;
                records.extend(
                    serde_json::from_str(&name).ok().map(|document: Document| (document, record)),
                );
            }
            Ok(records)
        })
    }

    /// Records that an isolated process survived reading a document.
    pub fn reading_passed(&self, document: &Document, now: Timestamp) -> Result<(), StoreError> {
        self.change_record(document, now, |record| ReadingRecord {
            n_passed: record.n_passed + 1,
            n_stopped: 0,
            ..record
        })
        .map(drop)
    }

    /// Records that an isolated process ended while it read a document; returns whether to give the
    /// document up.
    pub fn reading_failed(
        &self,
        document: &Document,
        end: ReaderEnd,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut is_given_up = false;
        self.change_record(document, now, |before| {
            let mut record = ReadingRecord { n_passed: 0, ..before };
            match end {
                ReaderEnd::Died => record.n_deaths += 1,
                ReaderEnd::Stopped => record.n_stopped += 1,
            }
            is_given_up = before.n_deaths >= DEATHS_ALLOWED
                && (end == ReaderEnd::Died || record.n_stopped >= STOPS_ALLOWED);
            if is_given_up {
                record.n_stopped = 0;
            }
            record.not_before =
                now.as_second() + (FIRST_REST_S << record.n_stopped.min(MAX_DOUBLED));
            record
        })?;
        Ok(is_given_up)
    }

    /// Records that a reading in this process does not end: from now on the document is read in a
    /// process that can be ended.
    pub fn isolate_reading(&self, document: &Document, now: Timestamp) -> Result<(), StoreError> {
        let isolated = |record: ReadingRecord| ReadingRecord {
            n_deaths: record.n_deaths.max(DEATHS_ALLOWED - 1) + 1,
            n_passed: 0,
            ..record
        };
        self.change_record(document, now, isolated).map(drop)
    }

    /// Records how long a reading took, if that is long, or was so before.
    pub fn note_reading_time(
        &self,
        document: &Document,
        before: ReadingRecord,
        ms: u32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let slow_ms = if ms >= SLOW_MS { ms } else { 0 };
        if slow_ms == 0 && before.slow_ms == 0 {
            return Ok(());
        }
        self.change_record(document, now, |record| ReadingRecord { slow_ms, ..record }).map(drop)
    }

    /// Disables a feed that killed an isolated process, with this notice for the operators.
    pub fn give_up_feed(
        &self,
        id: FeedId,
        problem: &str,
        notice: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write("give a feed up", |tx| {
            let switch_off = "update feed set is_enabled = 0, problem = ?2, polled_at = ?3, failure_count = failure_count + 1,
                                  failing_since = coalesce(failing_since, ?3)
                              where id = ?1";
            // Removed while it was read: there is nothing to report.
            if tx.execute(switch_off, params![id.0, problem, now.as_second()])? > 0 {
                crate::store::outbox::operator_notice::note(tx, &given_up_key(id), notice, now)?;
            }
            Ok(())
        })
    }

    fn change_record(
        &self,
        document: &Document,
        now: Timestamp,
        change: impl FnOnce(ReadingRecord) -> ReadingRecord,
    ) -> Result<ReadingRecord, StoreError> {
        self.write("record how a document was read", |tx| {
            let name = key_of(document);
            if is_forgotten(tx, document)? {
                return Ok(ReadingRecord::default());
            }
            let record = change(record_of(tx, &name)?);
            keep(tx, &name, record, now)?;
            Ok(record)
        })
    }
}

const COLUMNS: &str = "n_deaths, n_passed, n_stopped, not_before, slow_ms";

fn key_of(document: &Document) -> String {
    serde_json::to_string(document).expect("strings and numbers are JSON")
}

/// Whether the feed was removed while it was read: then it needs no record.
fn is_forgotten(tx: &Connection, document: &Document) -> rusqlite::Result<bool> {
    let Document::Feed(id) = document else { return Ok(false) };
    Ok(!tx.prepare_cached("select 1 from feed where id = ?")?.exists([id.0])?)
}

fn record_of(view: &Connection, name: &str) -> rusqlite::Result<ReadingRecord> {
    let mut found =
        view.prepare_cached(&format!("select {COLUMNS} from reading_record where document = ?"))?;
    Ok(found.query_row([name], record).optional()?.unwrap_or_default())
}

fn record(row: &Row<'_>) -> rusqlite::Result<ReadingRecord> {
    Ok(ReadingRecord {
        n_deaths: row.get("n_deaths")?,
        n_passed: row.get("n_passed")?,
        n_stopped: row.get("n_stopped")?,
        not_before: row.get("not_before")?,
        slow_ms: row.get("slow_ms")?,
    })
}

fn keep(
    tx: &Connection,
    name: &str,
    record: ReadingRecord,
    now: Timestamp,
) -> rusqlite::Result<()> {
    if record == ReadingRecord::default() {
        return tx.execute("delete from reading_record where document = ?", [name]).map(drop);
    }
    let ReadingRecord { n_deaths, n_passed, n_stopped, not_before, slow_ms } = record;
    tx.prepare_cached(
        "insert or replace into reading_record (document, n_deaths, n_passed, n_stopped, not_before, slow_ms, noted_at)
         values (?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![name, n_deaths, n_passed, n_stopped, not_before, slow_ms, now.as_second()])
    .map(drop)
}

/// Returns the key of the operators' notice of a feed that was given up; it is cleared when the
/// feed is enabled again.
pub(in crate::store) fn given_up_key(id: FeedId) -> String {
    format!("feed:{}", id.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::NewFeed;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn feed(store: &Store, url: &str) -> Document {
        let new = NewFeed { url: url.to_owned(), is_enabled: true, ..NewFeed::default() };
        Document::Feed(store.add_feed(&new, at(0)).unwrap().0)
    }

    /// Runs a process that opens the database, begins to read, and ends.
    fn die_while_reading(path: &std::path::Path, documents: &[&Document]) {
        let store = Store::open(path).unwrap();
        documents
            .iter()
            .for_each(|document| std::mem::forget(store.mark_reading(document).unwrap()));
    }

    #[test]
    fn what_was_read_at_two_deaths_is_read_alone_until_it_has_behaved_three_times() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let store = Store::open(&path).unwrap();
        let (one, other) = (feed(&store, "https://a.example/"), feed(&store, "https://b.example/"));
        die_while_reading(&path, &[&one, &other]);
        assert_eq!(store.count_reading_deaths(at(10)).unwrap().len(), 2);
        die_while_reading(&path, &[&one]);
        assert_eq!(store.count_reading_deaths(at(20)).unwrap(), [(one.clone(), 2)]);
        let is_isolated = |document| store.reading_record(document).unwrap().is_isolated();
        assert_eq!((is_isolated(&one), is_isolated(&other)), (true, false));
        for _ in 0..3 {
            assert!(is_isolated(&one));
            store.reading_passed(&one, at(30)).unwrap();
        }
        assert!(!is_isolated(&one));
        die_while_reading(&path, &[&one]);
        store.count_reading_deaths(at(40)).unwrap();
        (0..5).for_each(|_| store.reading_passed(&one, at(50)).unwrap());
        assert!(is_isolated(&one), "what does it again has to behave for longer");
        store.reading_passed(&one, at(60)).unwrap();
        assert!(!is_isolated(&one));
    }

    #[test]
    fn a_living_process_that_reads_is_no_death() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let (store, other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
        let document = feed(&store, "https://a.example/");
        let mark = other.mark_reading(&document).unwrap();
        assert_eq!(store.count_reading_deaths(at(10)).unwrap(), []);
        drop(mark);
        drop(other);
        assert_eq!(store.count_reading_deaths(at(20)).unwrap(), []);
    }

    #[test]
    fn a_document_is_given_up_only_after_the_deaths_and_at_once_only_for_what_it_did() {
        let store = Store::in_memory().unwrap();
        let document = feed(&store, "https://a.example/");
        assert!(!store.reading_failed(&document, ReaderEnd::Died, at(0)).unwrap());
        assert!(!store.reading_failed(&document, ReaderEnd::Died, at(0)).unwrap());
        assert!(store.reading_failed(&document, ReaderEnd::Died, at(0)).unwrap());
        let other = feed(&store, "https://b.example/");
        store.isolate_reading(&other, at(0)).unwrap();
        let ends =
            [(); 3].map(|()| store.reading_failed(&other, ReaderEnd::Stopped, at(0)).unwrap());
        assert_eq!(ends, [false, false, true]);
    }

    #[test]
    fn a_removed_feed_leaves_no_record() {
        let store = Store::in_memory().unwrap();
        let document = feed(&store, "https://a.example/");
        store.isolate_reading(&document, at(0)).unwrap();
        let Document::Feed(id) = document.clone() else { unreachable!() };
        store.remove_feed(id, at(0)).unwrap();
        assert!(store.reading_records().unwrap().is_empty());
        store.reading_passed(&document, at(0)).unwrap();
        assert!(store.reading_records().unwrap().is_empty());
    }

    #[test]
    fn only_what_takes_long_has_its_time_noted() {
        let store = Store::in_memory().unwrap();
        let document = feed(&store, "https://a.example/");
        let record = || store.reading_record(&document).unwrap();
        store.note_reading_time(&document, record(), 20, at(0)).unwrap();
        assert!(store.reading_records().unwrap().is_empty());
        store.note_reading_time(&document, record(), 2_000, at(0)).unwrap();
        assert!(record().is_slow());
        store.note_reading_time(&document, record(), 20, at(0)).unwrap();
        assert!(store.reading_records().unwrap().is_empty());
    }
}
