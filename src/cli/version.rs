//! What `--version` says: enough to tell two programs apart in a report.

use std::env::consts::{ARCH, OS};

use crate::store::{schema_version, sqlite_version};

/// Returns the long form. A build may name its commit in the variable GISTWIRE_COMMIT.
pub(super) fn long() -> String {
    let commit = option_env!("GISTWIRE_COMMIT").map_or_else(String::new, |it| format!(" ({it})"));
    format!(
        "{version}{commit}\nfor {ARCH}-{OS}\nSQLite {sqlite}, schema {schema}",
        version = env!("CARGO_PKG_VERSION"),
        sqlite = sqlite_version(),
        schema = schema_version(),
    )
}
