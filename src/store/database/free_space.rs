//! How much space is left on the disk of the database.

use crate::store::Store;

impl Store {
    /// Returns the bytes that are free for this program; `None` if there is no file, or the system
    /// does not say.
    pub fn free_bytes(&self) -> Option<u64> {
        free_bytes(self.path.as_deref()?)
    }
}

#[cfg(unix)]
#[allow(clippy::useless_conversion, reason = "these numbers are narrower on some systems")]
fn free_bytes(database: &std::path::Path) -> Option<u64> {
    let disk = nix::sys::statvfs::statvfs(database).ok()?;
    Some(u64::from(disk.blocks_available()).saturating_mul(u64::from(disk.fragment_size())))
}

#[cfg(not(unix))]
fn free_bytes(_: &std::path::Path) -> Option<u64> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_database_is_on_a_disk_and_memory_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("news.db")).unwrap();
        assert!(store.free_bytes().is_some());
        assert_eq!(Store::in_memory().unwrap().free_bytes(), None);
    }
}
