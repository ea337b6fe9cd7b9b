//! `gistwire companies show`: everything known about one company.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;

use super::CompanyJson;
use crate::cli::args::CompaniesShow;
use crate::company::{Company, Gazetteer, Resolution};
use crate::message::{Locale, Messages};
use crate::reply::unbroken;
use crate::text::slice::Slicing;
use crate::transport::console;
use crate::transport::console::screen::{self, complain};

#[derive(Serialize)]
struct ShownJson<'a> {
    #[serde(flatten)]
    company: CompanyJson<'a>,
    /// Names of the companies whose parent it is.
    owns: Vec<&'a str>,
}

/// Runs the subcommand. An unknown or ambiguous name makes the exit status 1; stderr lists similar
/// names.
pub(super) fn run(args: &CompaniesShow, gazetteer: &Gazetteer) -> anyhow::Result<ExitCode> {
    let company = match gazetteer.resolve(&args.name) {
        Resolution::One(company) => company,
        Resolution::Several(companies) => {
            let names: Vec<&str> = companies.iter().map(|it| it.name.as_str()).collect();
            complain!(
                "gistwire: {:?} could be {}: name one of them",
                args.name,
                Messages::of(Locale::English).or(&names)
            );
            return Ok(ExitCode::FAILURE);
        }
        Resolution::None { near } => {
            let help = if near.is_empty() {
                "`gistwire companies list` lists all".to_owned()
            } else {
                format!("did you mean {}?", Messages::of(Locale::English).or(&near))
            };
            complain!("gistwire: no company is called {:?}: {help}", args.name);
            return Ok(ExitCode::FAILURE);
        }
    };
    let owned = gazetteer.companies().iter().filter(|it| it.parent.as_ref() == Some(&company.name));
    let owns: Vec<&str> = owned.map(|it| it.name.as_str()).collect();
    let mut out = screen::stdout();
    if args.json {
        writeln!(out, "{}", screen::json(&ShownJson { company: company.into(), owns })?)?;
    } else {
        out.rendered(&facts(company, &owns, console::look_of_stdout().width))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Renders the name, and under it a line for each fact, wrapped to the width.
fn facts(company: &Company, owns: &[&str], width: usize) -> String {
    const LABEL_COLUMNS: usize = 14;
    let (bold, dim) = (anstyle::Style::new().bold(), anstyle::Style::new().dimmed());
    let mut text = format!("{bold}{}{bold:#}\n", unbroken(&company.name));
    let mut say = |label: &str, fact: &str| {
        if fact.is_empty() {
            return;
        }
        let indent = " ".repeat(LABEL_COLUMNS);
        let folded = textwrap::fill(
            &unbroken(fact),
            textwrap::Options::new(width.max(40))
                .initial_indent(&indent)
                .subsequent_indent(&indent),
        );
        text.push_str(&format!("  {dim}{label:<12}{dim:#}{}\n", folded.slice(LABEL_COLUMNS..)));
    };
    say("kind", company.kind.as_str());
    say("ticker", company.ticker.as_deref().unwrap_or(""));
    say("parent", company.parent.as_deref().unwrap_or(""));
    say("aliases", &company.aliases.join(", "));
    say("former", &company.former.join(", "));
    say("ambiguous", &company.ambiguous.join(", "));
    say("decoys", &company.decoys.join(", "));
    say("owns", &owns.join(", "));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_under_the_name_and_fold_at_the_width() {
        let company = Company {
            name: "Block".into(),
            ticker: Some("XYZ".into()),
            aliases: vec!["Square".into(), "Square Incorporated".into(), "Block Works".into()],
            ..Company::default()
        };
        assert_eq!(
            anstream::adapter::strip_str(&facts(&company, &["Cash Context"], 44)).to_string(),
            "Block\n  kind        company\n  ticker      XYZ\n  aliases     Square, Square Incorporated,\n              Block Works\n  \
             owns        Cash Context\n"
        );
    }
}
