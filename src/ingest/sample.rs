//! The articles that come with the program, so that a first start has something to show.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Report, ingest};
use crate::company::Gazetteer;
use crate::settings::IngestSettings;
use crate::store::{Store, StoreError};

/// `data/sample` in the working directory, else beside the program or in a folder above it (`target/release` stands in the project).
pub fn find_sample() -> Option<PathBuf> {
    let program = std::env::current_exe().ok();
    let above = program.iter().flat_map(|it| it.ancestors().skip(1));
    [Path::new("")].into_iter().chain(above).map(|it| it.join("data/sample")).find(|it| it.is_dir())
}

/// Loads the sample into a store that has no article; `None` where it has some, or where there is no sample.
pub fn fill_sample(store: &Store, gazetteer: &Gazetteer, settings: &IngestSettings, now: Timestamp) -> Result<Option<Report>, StoreError> {
    if store.totals()?.n_articles > 0 {
        return Ok(None);
    }
    match find_sample() {
        Some(folder) => ingest(store, gazetteer, settings, now, &[folder], &mut |_| {}).map(Some),
        None => Ok(None),
    }
}
