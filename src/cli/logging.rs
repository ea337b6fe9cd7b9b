//! What is said on stderr while working: levels by `-q` and `-v`, and no line with a token or a password in it.

use std::io::{self, IsTerminal, Write};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::source::secret::masked_text;
use crate::transport::telegram::redact;

/// Sets up logging for this process; later calls change nothing.
pub(crate) fn init(is_quiet: bool, verbose: u8) {
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(directives(is_quiet, verbose)))
        .with_target(verbose > 0)
        .with_ansi(io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none())
        .with_writer(Redacting);
    let _ = subscriber.try_init();
}

/// Other crates stay at warnings however much is asked for: at `debug` an HTTP client prints whole URLs, and Telegram's hold the token.
fn directives(is_quiet: bool, verbose: u8) -> &'static str {
    match (is_quiet, verbose) {
        (true, _) => "error",
        (false, 0) => "warn,gistwire=info",
        (false, 1) => "warn,gistwire=debug",
        (false, _) => "warn,gistwire=trace",
    }
}

/// Stderr, with tokens and the passwords of addresses hidden: the last line of defence, for what other crates say.
struct Redacting;

impl Write for Redacting {
    /// The formatter hands over whole lines, so that no token can come in two pieces.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        io::stderr().write_all(redact(&masked_text(&String::from_utf8_lossy(line))).as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

impl MakeWriter<'_> for Redacting {
    type Writer = Redacting;

    fn make_writer(&self) -> Redacting {
        Redacting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_crates_never_say_more_than_warnings() {
        for verbose in 0..5 {
            assert!(directives(false, verbose).starts_with("warn,"));
        }
        assert_eq!(directives(true, 0), "error");
    }
}
