//! Opens what a subcommand works with, according to the arguments, the environment and the settings
//! file.

use std::path::PathBuf;

use anyhow::Context as _;

use super::args::Args;
use crate::clock::{Clock, SystemClock};
use crate::company::{Gazetteer, GazetteerError};
use crate::context::Context;
use crate::ingest::fill_sample;
use crate::settings::{Flags, Settings, SettingsError};
use crate::store::database::check::StartCheck;
use crate::store::{Checkpoints, Store, is_open_to_others};
use crate::transport::console::screen::complain;

/// Returns settings, database and companies, ready to answer. Creates a missing database.
pub(crate) fn context(args: &Args) -> anyhow::Result<Context> {
    let settings = settings(args)?;
    let checkpoints =
        if settings.backup.external_checkpoints { Checkpoints::External } else { Checkpoints::Own };
    let store = Store::open_with(&settings.database, checkpoints)
        .with_context(|| format!("cannot open the database {}", settings.database.display()))?;
    let store = store
        .with_story_window(settings.stories.window_days)
        .with_max_per_feed(settings.delivery.max_per_feed);
    let gazetteer = gazetteer(&settings)?;
    let started_at = SystemClock.now();
    Ok(Context { store, gazetteer, settings, clock: Box::new(SystemClock), started_at })
}

/// Returns only the settings.
pub(crate) fn settings(args: &Args) -> Result<Settings, SettingsError> {
    let named = || std::env::var_os("GISTWIRE_CONFIG").filter(|it| !it.is_empty());
    let config = args.config.clone().or_else(|| named().map(PathBuf::from));
    Settings::load(config.as_deref(), &Flags { database: args.database.clone() })
}

/// Returns the built-in companies, overridden by those of the operator's list.
pub(crate) fn gazetteer(settings: &Settings) -> anyhow::Result<Gazetteer> {
    let Some(path) = settings.company_list() else { return Ok(Gazetteer::builtin()) };
    let list = std::fs::read_to_string(path)
        .map_err(|source| CompanyListError::Unreadable { path: path.to_owned(), source })?;
    Ok(Gazetteer::builtin_and(&list)
        .map_err(|source| CompanyListError::Wrong { path: path.to_owned(), source })?)
}

/// Why the operator's company list cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CompanyListError {
    #[error("cannot read the company list {}", path.display())]
    Unreadable {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error("the company list {} cannot be used (`gistwire companies check` names every fault)", path.display())]
    Wrong {
        path: PathBuf,
        #[source]
        source: GazetteerError,
    },
}

/// Like [`context`], after a check of the database: a damaged database is not served.
pub(crate) fn serving_context(args: &Args) -> anyhow::Result<Context> {
    let context = context(args)?;
    let database = context.settings.database.display();
    match context
        .store
        .check_at_start()
        .with_context(|| format!("cannot check the database {database}"))?
    {
        StartCheck::Sound => {}
        StartCheck::Unfinished => tracing::info!(
            "the database is too large to be checked at a start; `gistwire check` looks at all of it"
        ),
        StartCheck::Damaged(fault) => anyhow::bail!(
            "the database {database} is damaged ({fault}); put a backup in its place, or save what can be read with `sqlite3 {database} .recover`; \
             `gistwire check` lists all faults"
        ),
    }
    if is_open_to_others(&context.settings.database) {
        tracing::warn!(
            "other users of this machine can read the database, which holds what people follow: run `chmod 600 {database}*`"
        );
    }
    Ok(context)
}

/// Like [`context`], with the sample articles if the database is empty, so that a first start has
/// something to show.
pub(crate) fn filled_context(args: &Args) -> anyhow::Result<Context> {
    let context = context(args)?;
    if let Some(report) = fill_sample(
        &context.store,
        &context.gazetteer,
        &context.settings.ingest,
        context.clock.now(),
    )? {
        complain!(
            "The database was empty, so the {} sample articles were loaded into {}.",
            report.new,
            context.settings.database.display()
        );
    }
    Ok(context)
}
