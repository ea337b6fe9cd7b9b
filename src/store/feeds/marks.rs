//! Marks of what is being read, in a file beside the database: a document is named there before a
//! reader gets its bytes, and struck out afterwards. A process that ends in between leaves its
//! marks.
//!
//! The marks are a file and not a table. It is locked while its process lives, so the marks of a
//! living process differ from those of a dead one, even across containers, where process ids are
//! meaningless. And a mark does not wait for other writers: two small appends instead of two
//! transactions. Nothing is synced: a mark survives the end of the process; a power cut may lose
//! it, which costs one count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Maximum number of processes that can mark at the same time on one database. The files stay, so
/// that none is removed that another process has just opened.
const MAX_SLOTS: usize = 32;

/// The marks of this process on one database.
#[derive(Debug)]
pub(in crate::store) struct Marks {
    database: PathBuf,
    slot: Mutex<Slot>,
}

#[derive(Debug)]
enum Slot {
    /// Nothing has been marked yet.
    Unopened,
    Held {
        file: File,
        n_active: usize,
    },
    /// The file system has no locks, or all slots are in use.
    Unavailable,
}

/// A document that is being read; struck out when this is dropped.
#[must_use]
#[derive(Debug)]
pub struct Mark<'a> {
    /// `None` if there is nothing to strike out.
    kept: Option<(&'a Marks, String)>,
}

impl Mark<'_> {
    /// Returns a mark for a database that ends with its process.
    pub(in crate::store) fn none() -> Mark<'static> {
        Mark { kept: None }
    }
}

impl Drop for Mark<'_> {
    fn drop(&mut self) {
        if let Some((marks, name)) = &self.kept {
            marks.strike_out(name);
        }
    }
}

impl Marks {
    /// Returns the marks for the database at `path`.
    pub(in crate::store) fn beside(path: &Path) -> Marks {
        // Two paths of one database have the same marks, as they have the same log.
        Marks {
            database: path.canonicalize().unwrap_or_else(|_| path.to_owned()),
            slot: Mutex::new(Slot::Unopened),
        }
    }

    /// Records a document's name in the file before it returns.
    pub(in crate::store) fn set(&self, name: String) -> io::Result<Mark<'_>> {
        let mut slot = self.lock();
        if matches!(*slot, Slot::Unopened) {
            *slot = self.claim()?;
        }
        let Slot::Held { file, n_active } = &mut *slot else { return Ok(Mark::none()) };
        // One write: a process that ends meanwhile leaves either all of the line or nothing.
        file.write_all(format!("+{name}\n").as_bytes())?;
        *n_active += 1;
        Ok(Mark { kept: Some((self, name)) })
    }

    /// Passes the marks of each process that has ended to `count`; if that succeeds, removes them.
    pub(in crate::store) fn collect_left<E>(
        &self,
        mut count: impl FnMut(BTreeSet<String>) -> Result<(), E>,
    ) -> Result<(), E> {
        for number in 1..=MAX_SLOTS {
            // Read-only is not enough: some file systems lock only what may be written.
            let Ok(mut file) = OpenOptions::new().read(true).append(true).open(self.path(number))
            else {
                continue;
            };
            if file.try_lock().is_err() {
                continue;
            }
            let mut log = String::new();
            if file.seek(SeekFrom::Start(0)).is_err() || file.read_to_string(&mut log).is_err() {
                continue;
            }
            let left = active(&log);
            if !left.is_empty() {
                count(left)?;
            }
            if !log.is_empty()
                && let Err(error) = file.set_len(0)
            {
                tracing::warn!(%error, "marks of a process that has ended cannot be removed");
            }
        }
        Ok(())
    }

    fn strike_out(&self, name: &str) {
        if let Slot::Held { file, n_active } = &mut *self.lock() {
            *n_active -= 1;
            // Emptied as often as possible: that keeps the file small and needs no room on a full
            // disk.
            let struck = if *n_active == 0 {
                file.set_len(0)
            } else {
                file.write_all(format!("-{name}\n").as_bytes())
            };
            if let Err(error) = struck {
                tracing::warn!(%error, "the mark of a document that was read cannot be removed");
            }
        }
    }

    /// Returns the first file that no process holds and that holds no marks.
    fn claim(&self) -> io::Result<Slot> {
        for number in 1..=MAX_SLOTS {
            let mut options = OpenOptions::new();
            options.read(true).append(true).create(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let file = options.open(self.path(number))?;
            match file.try_lock() {
                // Marks that were left there are for `collect_left`.
                Ok(()) if file.metadata()?.len() == 0 => {
                    return Ok(Slot::Held { file, n_active: 0 });
                }
                Ok(()) | Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => {
                    tracing::warn!(%error, "no file can be locked beside the database: what ends the process while it is read is not noted");
                    return Ok(Slot::Unavailable);
                }
            }
        }
        tracing::warn!(
            "too many processes read for one database: what ends this one while it is read is not noted"
        );
        Ok(Slot::Unavailable)
    }

    fn path(&self, number: usize) -> PathBuf {
        let mut path = self.database.clone().into_os_string();
        path.push(format!("-reading-{number}"));
        path.into()
    }

    fn lock(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns what was named and not struck out.
fn active(log: &str) -> BTreeSet<String> {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for line in log.lines() {
        match (line.strip_prefix('+'), line.strip_prefix('-')) {
            (Some(name), _) => *counts.entry(name).or_default() += 1,
            (_, Some(name)) => *counts.entry(name).or_default() -= 1,
            _ => {}
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 0).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(marks: &Marks) -> Vec<String> {
        let mut all = Vec::new();
        let counted: Result<(), ()> = marks.collect_left(|names| {
            all.extend(names);
            Ok(())
        });
        counted.unwrap();
        all
    }

    /// Acts as if the process had ended: its locks are gone, its marks are not.
    fn end(marks: Marks, set: &[&str]) {
        set.iter().for_each(|name| std::mem::forget(marks.set((*name).to_owned()).unwrap()));
        drop(marks);
    }

    #[test]
    fn only_the_marks_of_a_process_that_has_ended_are_collected_and_only_once() {
        let folder = tempfile::tempdir().unwrap();
        let marks = || Marks::beside(&folder.path().join("news.db"));
        let (living, other) = (marks(), marks());
        let _mark = living.set("a".to_owned()).unwrap();
        drop(living.set("b".to_owned()).unwrap());
        assert!(left(&other).is_empty());
        end(marks(), &["c", "d", "c"]);
        assert_eq!(left(&other), ["c", "d"]);
        assert!(left(&other).is_empty());
    }

    #[test]
    fn what_was_read_to_its_end_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let marks = Marks::beside(&path);
        let (one, two) = (marks.set("a".to_owned()).unwrap(), marks.set("b".to_owned()).unwrap());
        drop(one);
        std::mem::forget(two);
        drop(marks);
        assert_eq!(left(&Marks::beside(&path)), ["b"]);
        let marks = Marks::beside(&path);
        drop(marks.set("c".to_owned()).unwrap());
        drop(marks);
        assert!(left(&Marks::beside(&path)).is_empty());
    }

    #[test]
    fn marks_stay_until_they_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let marks = || Marks::beside(&folder.path().join("news.db"));
        end(marks(), &["a"]);
        assert_eq!(marks().collect_left(|_| Err("the disk is full")), Err("the disk is full"));
        // Another process does not overwrite them.
        end(marks(), &["b"]);
        assert_eq!(left(&marks()), ["a", "b"]);
    }
}
