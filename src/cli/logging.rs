//! Log output on stderr: levels by `-q` and `-v`, and no line contains a token, a password or a
//! control character.

use std::fmt::{self, Write as _};
use std::io::IsTerminal;

use anstyle::{AnsiColor, Style};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

use crate::reply::unbroken;
use crate::source::secret::masked_text;
use crate::transport::telegram::redact;

/// Sets up logging for this process; later calls change nothing.
#[allow(clippy::disallowed_methods, reason = "log lines are cleaned by their own layout")]
pub(crate) fn init(is_quiet: bool, verbose: u8) {
    let has_colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(directives(is_quiet, verbose)))
        .with_ansi(has_colour)
        .event_format(CleanLine { has_target: verbose > 0 })
        .with_writer(std::io::stderr);
    let _ = subscriber.try_init();
}

/// Other crates stay at warnings at any verbosity: at `debug` an HTTP client prints whole URLs, and
/// Telegram's URLs contain the token.
fn directives(is_quiet: bool, verbose: u8) -> &'static str {
    match (is_quiet, verbose) {
        (true, _) => "error",
        (false, 0) => "warn,gistwire=info",
        (false, 1) => "warn,gistwire=debug",
        (false, _) => "warn,gistwire=trace",
    }
}

/// Writes one line per event: time, level, message and fields. In any message or field (a title, an
/// address, another crate's text), tokens are hidden, and control characters and line ends become
/// blanks, so that no text from outside can forge a line or control a terminal.
struct CleanLine {
    has_target: bool,
}

impl<S, N> FormatEvent<S, N> for CleanLine
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(
        &self,
        context: &FmtContext<'_, S, N>,
        mut out: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        let (mut time, mut said) = (String::new(), String::new());
        SystemTime.format_time(&mut Writer::new(&mut time))?;
        if self.has_target {
            write!(said, "{}: ", event.metadata().target())?;
        }
        context.format_fields(Writer::new(&mut said), event)?;
        let level = *event.metadata().level();
        let (dim, style) = if out.has_ansi_escapes() {
            (Style::new().dimmed(), style_of(level))
        } else {
            Default::default()
        };
        writeln!(
            out,
            "{dim}{time}{dim:#} {style}{level:>5}{style:#} {}",
            unbroken(&redact(&masked_text(&said)))
        )
    }
}

fn style_of(level: Level) -> Style {
    let colour = match level {
        Level::ERROR => AnsiColor::Red,
        Level::WARN => AnsiColor::Yellow,
        Level::INFO => AnsiColor::Green,
        Level::DEBUG => AnsiColor::Blue,
        Level::TRACE => AnsiColor::Magenta,
    };
    colour.on_default()
}

/// Returns the log output of `work`.
#[cfg(test)]
pub(crate) fn logged(work: impl FnOnce()) -> String {
    use std::io;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);
    impl io::Write for Kept {
        fn write(&mut self, line: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(line);
            Ok(line.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let kept = Kept::default();
    let writer = kept.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .event_format(CleanLine { has_target: false })
        .with_writer(move || writer.clone());
    tracing::subscriber::with_default(subscriber.finish(), work);
    String::from_utf8(kept.0.lock().unwrap().clone()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_stays_in_its_line_and_steers_nothing() {
        let foreign = "a\u{1b}[31m\n2026-01-01 ERROR forged\u{9b}2J\u{202e}\u{2028}\u{7}z";
        let seen = logged(|| {
            tracing::warn!(feed.url = foreign, title = ?foreign, shown = %foreign, "{foreign}");
            tracing::error!("token 123456:AAF-abcdefghij_klmnopqrstuvwxyz0123");
        });
        assert_eq!(seen.lines().count(), 2, "{seen}");
        assert!(
            !seen.chars().any(|c| (c.is_control() && c != '\n')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}')),
            "{seen:?}"
        );
        assert!(seen.contains("forged") && seen.contains("123456:(token hidden)"), "{seen}");
    }

    #[test]
    fn other_crates_never_say_more_than_warnings() {
        for verbose in 0..5 {
            assert!(directives(false, verbose).starts_with("warn,"));
        }
        assert_eq!(directives(true, 0), "error");
    }
}
