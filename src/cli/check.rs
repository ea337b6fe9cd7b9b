//! `gistwire check`: checks the settings, the companies and the database.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use indicatif::HumanCount;
use serde_json::json;

use super::args::{Args, Check};
use super::open;
use crate::reply::counted;
use crate::store::database::check::{CheckReport, inspect};
use crate::transport::console::screen;

/// Returns status 0 if all is well, or 1 if something is wrong, after reporting it. Changes
/// nothing.
pub(super) fn run(args: &Args, check: &Check) -> anyhow::Result<ExitCode> {
    let settings = match open::settings(args) {
        Ok(settings) => settings,
        Err(error) => {
            // Without settings it is unknown which database is meant.
            let problem = format!("{:#}", anyhow::Error::from(error));
            let line = if check.json {
                json!({ "ok": false, "settings": [problem] }).to_string()
            } else {
                format!("settings: {problem}")
            };
            writeln!(screen::stdout(), "{line}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let companies = open::gazetteer(&settings)
        .map(|it| it.companies().len())
        .map_err(|error| format!("{error:#}"));
    let inspection = match settings.database.try_exists() {
        Ok(false) => Err(format!(
            "the file {} does not exist yet; the first start creates it",
            settings.database.display()
        )),
        _ => inspect(&settings.database).map_err(|error| error.to_string()),
    };
    let inspection = inspection
        .unwrap_or_else(|fault| CheckReport { faults: vec![fault], ..CheckReport::default() });
    let is_well = companies.is_ok() && inspection.faults.is_empty();
    if check.json {
        let companies_problems: Vec<&String> = companies.as_ref().err().into_iter().collect();
        let report = json!({
            "ok": is_well, "settings": [], "companies": companies_problems, "database": inspection.faults, "notes": inspection.notes,
            "articles": inspection.n_articles,
        });
        writeln!(screen::stdout(), "{report}")?;
    } else {
        write_lines(&settings.database, companies, &inspection)?;
    }
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write_lines(
    database: &Path,
    companies: Result<usize, String>,
    inspection: &CheckReport,
) -> io::Result<()> {
    let mut out = screen::stdout();
    writeln!(out, "settings: fine")?;
    match companies {
        Ok(n) => writeln!(out, "companies: fine, {} known", HumanCount(n as u64))?,
        Err(problem) => writeln!(out, "companies: {problem}")?,
    }
    let exists = database.exists();
    let database = database.display();
    if inspection.faults.is_empty() {
        let articles = counted(inspection.n_articles, "article", "articles");
        writeln!(out, "database: fine, {articles} in {database}")?;
    }
    for fault in &inspection.faults {
        writeln!(out, "database: {fault}")?;
    }
    for note in &inspection.notes {
        writeln!(out, "note: {note}")?;
    }
    if !inspection.faults.is_empty() && exists {
        writeln!(
            out,
            "Put a backup in the place of {database}, or save what can be read with `sqlite3 {database} .recover`."
        )?;
    }
    Ok(())
}
