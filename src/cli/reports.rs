//! `gistwire reports`: what people report about results.

use std::io::Write;
use std::process::ExitCode;

use super::args;
use crate::context::Context;
use crate::reply::one_line;
use crate::transport::console::screen;

/// Lists or deletes reports. Status 1 if there was nothing to delete.
pub(super) fn run(context: &Context, asked: &args::Reports) -> anyhow::Result<ExitCode> {
    if !asked.done.is_empty() {
        let n = context.store.remove_reports(&asked.done)?;
        writeln!(screen::stdout(), "{n} {} deleted", if n == 1 { "report" } else { "reports" })?;
        return Ok(ExitCode::from(u8::from(n == 0)));
    }
    let reports = context.store.reports()?;
    if asked.json {
        writeln!(screen::stdout(), "{}", screen::json(&reports)?)?;
        return Ok(ExitCode::SUCCESS);
    }
    if reports.is_empty() {
        writeln!(screen::stdout(), "nobody has reported anything")?;
    }
    for it in &reports {
        let at = it.reported_at.strftime("%Y-%m-%d %H:%M");
        let (kind, article, title) = (it.kind.as_str(), it.article, one_line(&it.title));
        let asked = match it.asked.as_str() {
            "" => String::new(),
            words => format!(", asked for {words:?}"),
        };
        writeln!(
            screen::stdout(),
            "{:>5}  {at}  {kind:<7}  /read_{article} {title}{asked}",
            it.id
        )?;
    }
    Ok(ExitCode::SUCCESS)
}
