//! `gistwire companies check`: reports all problems of an operator's list.

use std::borrow::Cow;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use crate::cli::args::CompaniesCheck;
use crate::cli::open::CompanyListError;
use crate::company::Gazetteer;
use crate::company::check::{Finding, Level, ListReport, check};
use crate::reply::{printable, unbroken};
use crate::settings::Settings;
use crate::transport::console::screen;

#[derive(Serialize)]
struct ReportJson<'a> {
    companies: usize,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    path: Cow<'a, str>,
    line: usize,
    level: &'static str,
    problem: &'a str,
}

impl<'a> FindingJson<'a> {
    fn new(it: &'a Finding, path: &'a Path) -> FindingJson<'a> {
        FindingJson {
            path: path.to_string_lossy(),
            line: it.line,
            level: it.level.as_str(),
            problem: &it.text,
        }
    }
}

/// Runs the subcommand: exit status 0 for a list without faults, 1 if part of it has no effect, 2
/// if it cannot be used.
pub(super) fn run(args: &CompaniesCheck, settings: &Settings) -> anyhow::Result<ExitCode> {
    let known = Gazetteer::builtin();
    let mut out = screen::stdout();
    let Some(path) = args.file.clone().or_else(|| settings.company_list()) else {
        if args.json {
            writeln!(out, "{}", screen::json(&ReportJson { companies: 0, findings: Vec::new() })?)?;
        } else {
            writeln!(
                out,
                "{} companies are built in. You have no list of your own: config/companies.toml would be read.",
                known.companies().len()
            )?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let list = std::fs::read_to_string(&path)
        .map_err(|source| CompanyListError::Unreadable { path: path.clone(), source })?;
    let report = check(&list, &known);
    if args.json {
        let json = ReportJson {
            companies: report.n_companies,
            findings: report.findings.iter().map(|it| FindingJson::new(it, &path)).collect(),
        };
        writeln!(out, "{}", screen::json(&json)?)?;
    } else {
        out.rendered(&in_words(&report, &path))?;
    }
    Ok(match report.worst() {
        Some(Level::Error) => ExitCode::from(2),
        Some(Level::Warning) => ExitCode::FAILURE,
        Some(Level::Note) | None => ExitCode::SUCCESS,
    })
}

fn in_words(report: &ListReport, path: &Path) -> String {
    let bold = Style::new().bold();
    let shown = path.display().to_string();
    let shown = unbroken(&shown);
    let mut text = String::new();
    for it in &report.findings {
        let style = match it.level {
            Level::Error => AnsiColor::Red.on_default().bold(),
            Level::Warning => AnsiColor::Yellow.on_default().bold(),
            Level::Note => bold,
        };
        text.push_str(&format!(
            "{}:{}: {style}{}{style:#}: {}\n",
            shown,
            it.line,
            it.level.as_str(),
            printable(&it.text)
        ));
    }
    let count = |level: Level| {
        let n = report.findings.iter().filter(|it| it.level == level).count();
        format!("{n} {}{}", level.as_str(), if n == 1 { "" } else { "s" })
    };
    let verdict = match report.worst() {
        Some(Level::Error) => "it cannot be used",
        Some(Level::Warning) => "part of it has no effect",
        Some(Level::Note) | None => "fine",
    };
    let companies = if report.n_companies == 1 {
        "1 company".to_owned()
    } else {
        format!("{} companies", report.n_companies)
    };
    let counts = [Level::Error, Level::Warning, Level::Note].map(count).join(", ");
    text.push_str(&format!("{bold}{}: {companies}, {counts}: {verdict}.{bold:#}\n", shown));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_names_places_and_ends_with_a_verdict() {
        let report = check("[[company]]\nname = \"A\"\nparent = \"Nobody\"\n", &Gazetteer::empty());
        let words =
            anstream::adapter::strip_str(&in_words(&report, Path::new("my.toml"))).to_string();
        assert_eq!(
            words,
            "my.toml:3: warning: the parent \"Nobody\" is not a company of any list, add an entry for it\n\
             my.toml: 1 company, 0 errors, 1 warning, 0 notes: part of it has no effect.\n"
        );
    }
}
