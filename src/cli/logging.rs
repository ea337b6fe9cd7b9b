//! Log output on stderr: what is written by `-q` and `-v`, else GISTWIRE_LOG, else `log.level`; as
//! text, JSON or for systemd's journal by `log.format`. No line contains a token, a password or a
//! control character.

use std::fmt::{self, Write as _};
use std::io::IsTerminal;

use anstyle::{AnsiColor, Style};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

use crate::reply::unbroken;
use crate::settings::{LogFormat, LogLevel, LogSettings};
use crate::source::secret::masked_text;
use crate::transport::console::screen::{self, complain};
use crate::transport::telegram::redact;

/// Sets up logging for this process; later calls change nothing.
#[allow(clippy::disallowed_methods, reason = "log lines are cleaned by their own layout")]
pub(crate) fn init(is_quiet: bool, verbose: u8, settings: LogSettings) {
    let has_colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let variable = std::env::var_os("GISTWIRE_LOG").map(|it| it.to_string_lossy().into_owned());
    let directives = directives(is_quiet, verbose, variable.as_deref(), settings.level);
    let filter = EnvFilter::builder().parse(&directives).unwrap_or_else(|error| {
        complain!("gistwire: GISTWIRE_LOG cannot be used ({error}); it is a level or filters such as info,gistwire::poll=debug");
        EnvFilter::new(level_directives(settings.level))
    });
    let form = match settings.format {
        LogFormat::Auto if is_journal() => LogFormat::Journald,
        LogFormat::Auto => LogFormat::Text,
        chosen => chosen,
    };
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(has_colour && form == LogFormat::Text)
        .event_format(CleanLine { form, has_target: verbose > 0 })
        .with_writer(std::io::stderr);
    let _ = subscriber.try_init();
}

/// Other crates stay at warnings unless GISTWIRE_LOG names them: at `debug` an HTTP client prints
/// whole URLs, and Telegram's URLs contain the token. (It is hidden in them all the same.)
fn directives(is_quiet: bool, verbose: u8, variable: Option<&str>, level: LogLevel) -> String {
    match (is_quiet, verbose, variable.map(str::trim).filter(|it| !it.is_empty())) {
        (true, ..) => level_directives(LogLevel::Error),
        (false, 1, _) => level_directives(LogLevel::Debug),
        (false, 2.., _) => level_directives(LogLevel::Trace),
        (false, 0, None) => level_directives(level),
        (false, 0, Some(variable)) => {
            let ours = variable.split(',').map(|it| match it.trim() {
                bare if bare.parse::<Level>().is_ok() => format!("gistwire={bare}"),
                named => named.to_owned(),
            });
            format!("warn,{}", ours.collect::<Vec<_>>().join(","))
        }
    }
}

fn level_directives(level: LogLevel) -> String {
    match level {
        LogLevel::Error => "error",
        LogLevel::Warn => "warn",
        LogLevel::Info => "warn,gistwire=info",
        LogLevel::Debug => "warn,gistwire=debug",
        LogLevel::Trace => "warn,gistwire=trace",
    }
    .to_owned()
}

/// Whether stderr is connected to the journal: systemd names the device and inode of its stream.
#[cfg(target_os = "linux")]
fn is_journal() -> bool {
    use std::os::unix::fs::MetadataExt;
    let named = std::env::var_os("JOURNAL_STREAM").map(|it| it.to_string_lossy().into_owned());
    let stream =
        std::fs::metadata("/proc/self/fd/2").map(|it| format!("{}:{}", it.dev(), it.ino()));
    stream.is_ok_and(|stream| named.is_some_and(|named| named == stream))
}

#[cfg(not(target_os = "linux"))]
fn is_journal() -> bool {
    false
}

/// Writes one line per event. In any message or field (a title, an address, another crate's text),
/// tokens are hidden, and control characters and line ends become blanks or escapes, so that no text
/// from outside can forge a line or control a terminal.
struct CleanLine {
    form: LogFormat,
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
        let (level, target) = (*event.metadata().level(), event.metadata().target());
        if self.form == LogFormat::Json {
            return writeln!(out, "{}", json_line(event)?);
        }
        let mut said = String::new();
        if self.has_target {
            write!(said, "{target}: ")?;
        }
        context.format_fields(Writer::new(&mut said), event)?;
        let cleaned = cleaned(&said);
        let said = unbroken(&cleaned);
        if self.form == LogFormat::Journald {
            return writeln!(out, "<{}>{said}", priority(level));
        }
        let time = now()?;
        let (dim, style) = if out.has_ansi_escapes() {
            (Style::new().dimmed(), style_of(level))
        } else {
            Default::default()
        };
        writeln!(out, "{dim}{time}{dim:#} {style}{level:>5}{style:#} {said}")
    }
}

fn now() -> Result<String, fmt::Error> {
    let mut time = String::new();
    SystemTime.format_time(&mut Writer::new(&mut time))?;
    Ok(time)
}

fn cleaned(text: &str) -> String {
    redact(&masked_text(text)).into_owned()
}

/// The priorities of syslog, which systemd reads at the start of a line.
fn priority(level: Level) -> u8 {
    match level {
        Level::ERROR => 3,
        Level::WARN => 4,
        Level::INFO => 6,
        Level::DEBUG | Level::TRACE => 7,
    }
}

/// An event as a line of JSON: `time`, `level`, `target`, `message`, then its fields.
fn json_line(event: &Event<'_>) -> Result<String, fmt::Error> {
    let mut object = JsonObject::default();
    let metadata = event.metadata();
    object.insert("time", now()?.into());
    object.insert("level", metadata.level().as_str().to_ascii_lowercase().into());
    object.insert("target", metadata.target().into());
    event.record(&mut object);
    screen::json(&object.0).map_err(|_| fmt::Error)
}

#[derive(Default)]
struct JsonObject(serde_json::Map<String, serde_json::Value>);

impl JsonObject {
    fn insert(&mut self, name: &str, value: serde_json::Value) {
        self.0.insert(name.to_owned(), value);
    }
}

impl Visit for JsonObject {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.insert(field.name(), cleaned(&format!("{value:?}")).into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.insert(field.name(), cleaned(value).into());
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.insert(field.name(), value.into());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.insert(field.name(), value.into());
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.insert(field.name(), value.into());
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        self.insert(field.name(), value.into());
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
    logged_as(LogFormat::Text, work)
}

#[cfg(test)]
fn logged_as(form: LogFormat, work: impl FnOnce()) -> String {
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
        .event_format(CleanLine { form, has_target: false })
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
    fn other_crates_never_say_more_than_warnings_unless_they_are_named() {
        let chosen =
            |is_quiet, verbose, variable| directives(is_quiet, verbose, variable, LogLevel::Info);
        for verbose in 0..5 {
            assert!(chosen(false, verbose, Some("trace")).starts_with("warn,"));
        }
        assert_eq!(chosen(true, 0, Some("trace")), "error");
        assert_eq!(chosen(false, 0, None), "warn,gistwire=info");
        assert_eq!(chosen(false, 0, Some(" ")), "warn,gistwire=info");
        assert_eq!(chosen(false, 0, Some("debug")), "warn,gistwire=debug");
        assert_eq!(
            chosen(false, 0, Some("info, gistwire::poll=debug")),
            "warn,gistwire=info,gistwire::poll=debug"
        );
        assert_eq!(directives(false, 0, None, LogLevel::Error), "error");
    }

    #[test]
    fn lines_for_the_journal_begin_with_their_priority() {
        let seen = logged_as(LogFormat::Journald, || {
            tracing::error!(n = 3, "disk\n<2>full");
            tracing::warn!("late");
            tracing::info!("fine");
        });
        assert_eq!(seen, "<3>disk <2>full n=3\n<4>late\n<6>fine\n");
    }

    #[test]
    fn a_line_of_json_has_the_fields_and_no_secret() {
        let seen = logged_as(LogFormat::Json, || {
            let url = "https://kim:secret@news.example/";
            tracing::warn!(feed.url = url, n = 3, is_new = true, "a\nb\u{1b}[31m\u{202e}");
        });
        assert_eq!(seen.lines().count(), 1);
        let line: serde_json::Value = serde_json::from_str(&seen).unwrap();
        assert_eq!(line["level"], "warn");
        assert_eq!(line["message"], "a\nb\u{1b}[31m\u{202e}");
        assert_eq!((line["n"].as_i64(), line["is_new"].as_bool()), (Some(3), Some(true)));
        assert!(line["time"].is_string() && line["target"].is_string());
        assert!(!seen.contains("secret") && !seen.contains(['\u{1b}', '\u{202e}']), "{seen}");
    }
}
