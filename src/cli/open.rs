//! Opens what a subcommand works with, according to the arguments, the environment and the settings
//! file.

use std::path::PathBuf;

use anyhow::Context as _;

use super::args::{Args, Command};
use crate::clock::{Clock, SystemClock};
use crate::company::{Gazetteer, GazetteerError};
use crate::context::Context;
use crate::extract::Extracts;
use crate::ingest::fill_sample;
use crate::settings::{Flags, Loaded, LogSettings, Settings, SettingsError};
use crate::store::database::check::StartCheck;
use crate::store::{Checkpoints, Store, StoreError, Unusable, is_open_to_others};
use crate::transport::console::screen::complain;

/// What to do about a database that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IfMissing {
    Create,
    Refuse,
    /// Work with an empty one that is not kept.
    Imagine,
}

/// Returns settings, database and companies, ready to answer. Creates a missing database.
pub(crate) fn context(args: &Args) -> anyhow::Result<Context> {
    open(settings(args)?, IfMissing::Create)
}

/// Like [`context`], for commands that only make sense with a database: a missing one is an error,
/// not created.
pub(crate) fn existing_context(args: &Args) -> anyhow::Result<Context> {
    open(settings(args)?, IfMissing::Refuse)
}

/// Like [`context`], for commands that read: instead of a missing database, an empty one in memory.
pub(crate) fn reading_context(args: &Args) -> anyhow::Result<Context> {
    open(settings(args)?, IfMissing::Imagine)
}

/// Returns whether the database of these settings exists.
pub(crate) fn has_database(settings: &Settings) -> bool {
    settings.database.exists()
}

fn open(settings: Settings, if_missing: IfMissing) -> anyhow::Result<Context> {
    // Before the database, which a fault of the list must not create.
    let gazetteer = gazetteer(&settings)?;
    let checkpoints =
        if settings.backup.external_checkpoints { Checkpoints::External } else { Checkpoints::Own };
    let path = &settings.database;
    // A folder that does not exist is a mistake in any case.
    let has_folder = path.parent().is_none_or(|it| it.as_os_str().is_empty() || it.is_dir());
    let opened = match if_missing {
        IfMissing::Create => Store::open_with(path, checkpoints),
        IfMissing::Imagine if has_folder && !has_database(&settings) => Store::in_memory(),
        IfMissing::Imagine => Store::open_with(path, checkpoints),
        IfMissing::Refuse => Store::open_existing(path, checkpoints),
    };
    let store = opened.map_err(|error| DatabaseError { path: path.clone(), error })?;
    let store = store
        .with_story_window(settings.stories.window_days)
        .with_max_per_feed(settings.delivery.max_per_feed);
    let started_at = SystemClock.now();
    Ok(Context {
        store,
        gazetteer,
        extracts: Extracts::default(),
        settings,
        clock: Box::new(SystemClock),
        started_at,
    })
}

/// Why the database cannot be opened, in one sentence.
#[derive(Debug, thiserror::Error)]
#[error("cannot open the database {}: {}", path.display(), error.cause())]
pub(crate) struct DatabaseError {
    path: PathBuf,
    // Not named `source`: the sentence contains it.
    error: StoreError,
}

impl DatabaseError {
    /// Returns whether the disk is full, or failed, which a full one can look like.
    pub(crate) fn is_disk_full(&self) -> bool {
        self.error.is_disk_full()
    }

    /// Returns whether the file itself is the wrong one.
    pub(crate) fn is_wrong_file(&self) -> bool {
        !matches!(self.error.unusable(), None | Some(Unusable::File(_)))
    }
}

/// Returns only the settings.
pub(crate) fn settings(args: &Args) -> Result<Settings, SettingsError> {
    Ok(loaded_settings(args)?.settings)
}

/// Returns how to log. Settings that cannot be used are no reason to fail here: what needs them says
/// so.
pub(crate) fn log_settings(args: &Args) -> LogSettings {
    // It runs often, and what it logs is read by the process that started it.
    if matches!(args.command, Some(Command::ReadDocument)) {
        return LogSettings::default();
    }
    settings(args).map(|it| it.log).unwrap_or_default()
}

/// Returns the settings, and where each of them comes from.
pub(crate) fn loaded_settings(args: &Args) -> Result<Loaded, SettingsError> {
    let named = || std::env::var_os("GISTWIRE_CONFIG").filter(|it| !it.is_empty());
    let config = args.config.clone().or_else(|| named().map(PathBuf::from));
    Loaded::read(config.as_deref(), &Flags { database: args.database.clone() })
}

/// Returns the built-in companies, overridden by those of the operator's list.
pub(crate) fn gazetteer(settings: &Settings) -> anyhow::Result<Gazetteer> {
    let Some(path) = settings.company_list() else { return Ok(Gazetteer::builtin()) };
    let list = std::fs::read_to_string(&path)
        .map_err(|source| CompanyListError::Unreadable { path: path.clone(), source })?;
    Ok(Gazetteer::builtin_and(&list).map_err(|source| CompanyListError::Wrong { path, source })?)
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
pub(crate) fn serving_context(settings: Settings) -> anyhow::Result<Context> {
    let context = open(settings, IfMissing::Create)?;
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
