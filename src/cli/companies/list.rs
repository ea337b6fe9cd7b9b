//! `gistwire companies list`: the known companies in columns, by name.

use std::borrow::Cow;
use std::io::Write;
use std::process::ExitCode;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::CompanyJson;
use crate::cli::args::CompaniesList;
use crate::company::{Company, Gazetteer};
use crate::reply::unbroken;
use crate::text::term::fold;
use crate::transport::console;
use crate::transport::console::screen::{self, complain};

/// Runs the subcommand. An empty result is reported on stderr and is not a failure.
pub(super) fn run(args: &CompaniesList, gazetteer: &Gazetteer) -> anyhow::Result<ExitCode> {
    let companies = chosen(gazetteer, args.prefix.as_deref(), args.kind.as_deref());
    let mut out = screen::stdout();
    if args.json {
        for company in companies {
            writeln!(out, "{}", screen::json(&CompanyJson::from(company))?)?;
        }
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    let width = console::width_of_stdout();
    for line in lines(&companies, width) {
        out.rendered(&format!("{line}\n"))?;
    }
    out.flush()?;
    if companies.is_empty() {
        complain!(
            "No company is like that. `gistwire companies list` without a prefix lists all, `gistwire companies show NAME` helps with a typo."
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the companies of the kind whose name begins with the prefix, by name; ignores case and
/// accents.
fn chosen<'a>(
    gazetteer: &'a Gazetteer,
    prefix: Option<&str>,
    kind: Option<&str>,
) -> Vec<&'a Company> {
    let prefix = fold(prefix.unwrap_or(""));
    let fits = |it: &&Company| {
        kind.is_none_or(|kind| it.kind.as_str() == kind)
            && it.names().any(|name| fold(name).starts_with(&prefix))
    };
    let mut companies: Vec<&Company> = gazetteer.companies().iter().filter(fits).collect();
    companies.sort_by_cached_key(|it| (fold(&it.name), it.name.clone()));
    companies
}

/// Renders name, kind, ticker and owner in columns; a line that is too wide for the terminal ends
/// in an ellipsis.
fn lines(companies: &[&Company], width: Option<usize>) -> Vec<String> {
    let rows: Vec<[Cow<'_, str>; 4]> = companies
        .iter()
        .map(|it| {
            [
                it.name.as_str(),
                it.kind.as_str(),
                it.ticker.as_deref().unwrap_or(""),
                it.parent.as_deref().unwrap_or(""),
            ]
        })
        .map(|row| row.map(unbroken))
        .collect();
    let widths: [usize; 3] =
        std::array::from_fn(|at| rows.iter().map(|it| it[at].width()).max().unwrap_or(0));
    let dim = anstyle::Style::new().dimmed();
    let line = |row: &[Cow<'_, str>; 4]| {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - cell.width() + 2));
        }
        line.push_str(&row[3]);
        let line = fitting(line.trim_end(), width);
        // The name stands out because the text after it is dimmed.
        match line.strip_prefix(&*row[0]) {
            Some(facts) => format!("{}{dim}{facts}{dim:#}", row[0]),
            None => line,
        }
    };
    rows.iter().map(line).collect()
}

fn fitting(line: &str, width: Option<usize>) -> String {
    let Some(width) = width.filter(|&it| line.width() > it) else { return line.to_owned() };
    let mut n_columns = 0;
    let kept = line.chars().take_while(|c| {
        n_columns += c.width().unwrap_or(0);
        n_columns < width
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Gazetteer {
        Gazetteer::parse(
            r#"company = [
                { name = "Zürich Re" },
                { name = "Alphabet", ticker = "GOOGL", aliases = ["Zur Inc."] },
                { name = "Éclair", kind = "product", parent = "Alphabet" },
            ]"#,
        )
        .unwrap()
    }

    fn plain(lines: Vec<String>) -> Vec<String> {
        lines.iter().map(|it| anstream::adapter::strip_str(it).to_string()).collect()
    }

    #[test]
    fn columns_stand_in_line_by_name() {
        let list = list();
        let companies = chosen(&list, None, None);
        assert_eq!(
            plain(lines(&companies, None)),
            [
                "Alphabet   company  GOOGL",
                "Éclair     product         Alphabet",
                "Zürich Re  company"
            ]
        );
    }

    #[test]
    fn a_line_ends_where_the_terminal_does() {
        let list = list();
        assert_eq!(plain(lines(&chosen(&list, Some("e"), None), Some(12))), ["Éclair  pro…"]);
    }

    #[test]
    fn prefix_and_kind_narrow_the_list() {
        let list = list();
        let names = |prefix, kind| {
            chosen(&list, prefix, kind).iter().map(|it| it.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(names(Some("ZUR"), None), ["Alphabet", "Zürich Re"]);
        assert_eq!(names(None, Some("product")), ["Éclair"]);
        assert_eq!(names(Some("q"), None), [] as [&str; 0]);
    }
}
