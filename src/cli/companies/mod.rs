//! `gistwire companies`: the known companies for operators, and their recognition for scripts;
//! without the database.

mod check;
mod lines;
mod list;
mod show;

use std::process::ExitCode;

use super::args::{Args, Companies, CompaniesCommand};
use super::open;
use crate::company::{Company, Gazetteer, Kind};

/// Runs the subcommand.
pub(super) fn run(args: &Args, companies: &Companies) -> anyhow::Result<ExitCode> {
    if companies.command.is_none() {
        if super::wants_lines(companies.jsonl, "companies") {
            return Ok(ExitCode::from(2));
        }
        if companies.no_list {
            return Ok(lines::run(&Gazetteer::empty()));
        }
    }
    let settings = open::settings(args)?;
    // The check must also run on a list with faults.
    if let Some(CompaniesCommand::Check(it)) = &companies.command {
        return check::run(it, &settings);
    }
    let gazetteer = open::gazetteer(&settings)?;
    match &companies.command {
        Some(CompaniesCommand::List(it)) => list::run(it, &gazetteer),
        Some(CompaniesCommand::Show(it)) => show::run(it, &gazetteer),
        Some(CompaniesCommand::Check(_)) | None => Ok(lines::run(&gazetteer)),
    }
}

/// A company as a line of JSON.
#[derive(serde::Serialize)]
struct CompanyJson<'a> {
    name: &'a str,
    kind: Kind,
    aliases: &'a [String],
    ambiguous: &'a [String],
    decoys: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    ticker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
}

impl<'a> From<&'a Company> for CompanyJson<'a> {
    fn from(it: &'a Company) -> CompanyJson<'a> {
        CompanyJson {
            name: &it.name,
            kind: it.kind,
            aliases: &it.aliases,
            ambiguous: &it.ambiguous,
            decoys: &it.decoys,
            ticker: it.ticker.as_deref(),
            parent: it.parent.as_deref(),
        }
    }
}
