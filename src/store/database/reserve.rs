//! Space that is held in reserve, so that articles can be deleted on a full disk: SQLite writes a
//! deletion into its log before the file can shrink. The reserve is a file beside the database.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::store::Store;
use crate::store::database::backup::beside;

/// Enough for the log of the first deletions; each frees space for the next ones.
const RESERVE_BYTES: usize = 8 << 20;

/// Written at a time.
const PIECE_BYTES: usize = 1 << 16;

fn path_of(database: &Path) -> PathBuf {
    beside(database, "-reserve")
}

impl Store {
    /// Makes the reserve if it is not there. On a disk that has no room for it there is none.
    pub fn keep_reserve(&self) {
        let Some(database) = &self.path else { return };
        let path = path_of(database);
        if path.exists() {
            return;
        }
        if let Err(error) = fill(&path) {
            let _ = fs::remove_file(&path);
            tracing::warn!(%error, "there is no room for the space that `gistwire prune` needs on a full disk");
        }
    }
}

/// Releases the reserve of a database; returns whether there was one.
pub fn release_reserve(database: &Path) -> bool {
    match fs::remove_file(path_of(database)) {
        Ok(()) => true,
        Err(error) => {
            if error.kind() != ErrorKind::NotFound {
                tracing::warn!(%error, "the reserve of the database cannot be released");
            }
            false
        }
    }
}

/// Writes bytes that no file system can leave out: not zeros, and nothing that repeats.
fn fill(path: &Path) -> std::io::Result<()> {
    let mut file = File::create_new(path)?;
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..RESERVE_BYTES / PIECE_BYTES {
        let mut piece = Vec::with_capacity(PIECE_BYTES);
        while piece.len() < PIECE_BYTES {
            // A xorshift generator: the bytes need not be random.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            piece.extend_from_slice(&state.to_le_bytes());
        }
        file.write_all(&piece)?;
    }
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reserve_is_made_once_and_released_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("news.db");
        let store = Store::open(&path).unwrap();
        assert!(!release_reserve(&path));
        store.keep_reserve();
        store.keep_reserve();
        assert_eq!(fs::metadata(path_of(&path)).unwrap().len(), RESERVE_BYTES as u64);
        assert!(release_reserve(&path) && !release_reserve(&path));
    }
}
