//! The articles that are built into the program, so that a first start has something to show
//! wherever the program is installed.

use jiff::Timestamp;

use super::{Input, Report, read_and_write};
use crate::company::Gazetteer;
use crate::isolate::ReaderProcess;
use crate::settings::IngestSettings;
use crate::store::{Load, Store, StoreError};

/// The files of data/sample, built in.
const SAMPLE: [(&str, &str); 6] = [
    ("asia-1.txt", include_str!("../../data/sample/asia-1.txt")),
    ("asia-2.txt", include_str!("../../data/sample/asia-2.txt")),
    ("commerce-1.txt", include_str!("../../data/sample/commerce-1.txt")),
    ("commerce-2.txt", include_str!("../../data/sample/commerce-2.txt")),
    ("west-1.txt", include_str!("../../data/sample/west-1.txt")),
    ("west-2.txt", include_str!("../../data/sample/west-2.txt")),
];

/// Loads the sample into a store without articles; `None` if it has some.
pub fn fill_sample(
    store: &Store,
    gazetteer: &Gazetteer,
    settings: &IngestSettings,
    now: Timestamp,
) -> Result<Option<Report>, StoreError> {
    if store.totals()?.n_articles > 0 {
        return Ok(None);
    }
    let inputs = SAMPLE.iter().map(|(name, text)| Input::BuiltIn(name, text)).collect();
    read_and_write(
        &ReaderProcess::default(),
        store,
        gazetteer,
        settings,
        Load::new(now),
        inputs,
        &mut |_| {},
    )
    .map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_file_is_built_in_and_whole() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/sample");
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap());
        let mut files: Vec<String> = files.filter(|it| it.ends_with(".txt")).collect();
        files.sort();
        assert_eq!(files, SAMPLE.map(|it| it.0));

        let (store, gazetteer) = (Store::in_memory().unwrap(), Gazetteer::builtin());
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        let report = fill_sample(&store, &gazetteer, &IngestSettings::default(), now)
            .unwrap()
            .expect("the store is empty");
        assert_eq!((report.new, report.problems.len()), (48, 0));
        assert!(
            fill_sample(&store, &gazetteer, &IngestSettings::default(), now).unwrap().is_none()
        );
    }
}
