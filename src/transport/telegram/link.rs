//! The connection to Telegram: token and address.

use std::collections::HashSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use reqwest::ClientBuilder;
use teloxide::Bot;
use teloxide::net::default_reqwest_settings;

use crate::metrics::Metrics;
use crate::settings::{MAX_POLL_TIMEOUT_S, TelegramSettings};
use crate::source::proxy::{Proxy, ProxyError};
use crate::store::is_open_to_others;

/// Why the connection to Telegram can't be set up.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The token is missing.
    #[error(
        "no bot token: set TELOXIDE_TOKEN, or name a file with telegram.token_file in the settings (@BotFather on Telegram gives tokens)"
    )]
    NoToken,
    /// The token does not have the form of one.
    #[error(
        "{origin} does not hold a bot token, which looks like 123456:ABC-DEF; @BotFather on Telegram shows yours"
    )]
    NotAToken {
        /// The variable or the file that holds it.
        origin: String,
    },
    /// The token file can't be read.
    #[error("cannot read the token file {}", path.display())]
    TokenFile {
        /// The file named in the settings.
        path: PathBuf,
        /// The reason.
        source: std::io::Error,
    },
    /// The proxy cannot be used.
    #[error(transparent)]
    Proxy(#[from] ProxyError),
    /// The HTTP client cannot be built.
    #[error("no HTTP client can be built: {0}")]
    Client(String),
    /// The address is not a URL.
    #[error(
        "TELOXIDE_API_URL is {0:?}, which is not the address of a Bot API server, such as http://127.0.0.1:8081; leave it empty for Telegram's own"
    )]
    Address(String),
}

/// Groups of which it is remembered that they have no messages for one member; beyond this the memory
/// is cleared, and a refused call does no harm.
const MAX_GROUPS: usize = 10_000;

/// The address of a Bot API server.
fn server_url(address: &str) -> Result<url::Url, LinkError> {
    let wrong = || LinkError::Address(address.to_owned());
    // teloxide appends the method's path to the address: a slash at the end would be doubled.
    let url: url::Url = address.trim().trim_end_matches('/').parse().map_err(|_| wrong())?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    is_web.then_some(url).ok_or_else(wrong)
}

/// What the server and the bot are able to do, as far as it is known.
#[derive(Debug, Default)]
struct Abilities {
    has_inline_mode: AtomicBool,
    lacks_times: AtomicBool,
    lacks_tones: AtomicBool,
    lacks_rich: AtomicBool,
    lack_ephemeral: Mutex<HashSet<i64>>,
    name: OnceLock<String>,
}

/// How often the system makes sure that the other end of a waiting connection is still there.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

/// How much longer than Telegram waits for updates an answer may take.
const ANSWER_TAKES: Duration = Duration::from_secs(7);

/// The connection to Telegram, the counts of what went over it, and what the server and the bot are
/// able to do. Its debug output does not show the token.
#[derive(Clone)]
pub struct Link(pub(super) Bot, Arc<Metrics>, Arc<Abilities>, Patient);

/// The connection on which Telegram lets a request for updates wait: teloxide's gives up at 17 s.
#[derive(Clone)]
struct Patient(Bot);

impl Link {
    /// Reads it from the environment (`TELOXIDE_TOKEN`, `TELOXIDE_API_URL`, `TELOXIDE_PROXY`), else
    /// from the token file and the proxy of the settings.
    #[expect(clippy::disallowed_methods, reason = "a token belongs in no file of settings")]
    pub fn from_env(settings: &TelegramSettings) -> Result<Link, LinkError> {
        let mut origin = "TELOXIDE_TOKEN".to_owned();
        let token = match (std::env::var("TELOXIDE_TOKEN"), &settings.token_file) {
            (Ok(token), _) if !token.trim().is_empty() => token,
            (_, Some(path)) => {
                if is_open_to_others(path) {
                    tracing::warn!(
                        "other users of this machine can read the token file: run `chmod 600 {}`",
                        path.display()
                    );
                }
                origin = format!("The file {}", path.display());
                std::fs::read_to_string(path)
                    .map_err(|source| LinkError::TokenFile { path: path.clone(), source })?
            }
            _ => return Err(LinkError::NoToken),
        };
        let address = std::env::var("TELOXIDE_API_URL").ok().filter(|it| !it.trim().is_empty());
        if !token.trim().is_empty() && !is_token(token.trim()) {
            return Err(LinkError::NotAToken { origin });
        }
        let proxy = match std::env::var("TELOXIDE_PROXY") {
            Ok(proxy) if !proxy.trim().is_empty() => Proxy::read("TELOXIDE_PROXY", &proxy)?,
            _ => Proxy::read("telegram.proxy", &settings.proxy)?,
        };
        Link::through(&token, address.as_deref(), proxy.as_ref())
    }

    /// Uses this token and this server; `None` is Telegram's own.
    pub fn new(token: &str, address: Option<&str>) -> Result<Link, LinkError> {
        Link::through(token, address, None)
    }

    /// The same, through a proxy.
    pub fn through(
        token: &str,
        address: Option<&str>,
        proxy: Option<&Proxy>,
    ) -> Result<Link, LinkError> {
        let token = token.trim();
        if token.is_empty() {
            return Err(LinkError::NoToken);
        }
        if let Some(proxy) = proxy {
            tracing::info!(%proxy, "Telegram is reached through a proxy");
        }
        let bot = |client: ClientBuilder| {
            let broken = |it: reqwest::Error| LinkError::Client(it.without_url().to_string());
            let client = match proxy {
                None => client,
                Some(proxy) => client.proxy(proxy.to_client().map_err(broken)?),
            };
            Ok::<Bot, LinkError>(Bot::with_client(token, client.build().map_err(broken)?))
        };
        let longest = Duration::from_secs(MAX_POLL_TIMEOUT_S) + ANSWER_TAKES;
        let patient = default_reqwest_settings().timeout(longest).tcp_keepalive(KEEP_ALIVE);
        let (mut bot, mut patient) = (bot(default_reqwest_settings())?, bot(patient)?);
        if let Some(address) = address {
            let url = server_url(address)?;
            (bot, patient) = (bot.set_api_url(url.clone()), patient.set_api_url(url));
        }
        Ok(Link(bot, Arc::default(), Arc::default(), Patient(patient)))
    }

    /// Returns the connection on which updates are waited for.
    pub(super) fn patient(&self) -> Bot {
        self.3.0.clone()
    }

    /// Returns the counts of this process.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.1
    }

    /// Returns whether the server may know the tones of buttons (Bot API 9.4).
    pub(super) fn knows_tones(&self) -> bool {
        !self.2.lacks_tones.load(Ordering::Relaxed)
    }

    /// Notes that the server refuses the tones of buttons.
    pub(super) fn forget_tones(&self) {
        self.2.lacks_tones.store(true, Ordering::Relaxed);
        tracing::info!("this Bot API server does not know the tones of buttons");
    }

    /// Returns whether the server may know rich messages (Bot API 10.1).
    pub(super) fn knows_rich(&self) -> bool {
        !self.2.lacks_rich.load(Ordering::Relaxed)
    }

    /// Notes that the server refuses rich messages.
    pub(super) fn forget_rich(&self) {
        self.2.lacks_rich.store(true, Ordering::Relaxed);
        tracing::info!("this Bot API server does not know rich messages");
    }

    /// Returns whether a message to a group may be shown to one member (Bot API 10.3).
    pub(super) fn may_know_ephemeral(&self, chat: i64) -> bool {
        !self.groups_without_ephemeral().contains(&chat)
    }

    /// Notes that the server refuses messages for one member of a group.
    pub(super) fn note_no_ephemeral(&self, chat: i64) {
        let mut groups = self.groups_without_ephemeral();
        if groups.len() >= MAX_GROUPS {
            groups.clear();
        }
        groups.insert(chat);
    }

    fn groups_without_ephemeral(&self) -> MutexGuard<'_, HashSet<i64>> {
        self.2.lack_ephemeral.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes the name of the bot, without `@`.
    pub(super) fn note_name(&self, name: &str) {
        // It does not change while the program runs.
        let _ = self.2.name.set(name.to_owned());
    }

    /// Returns the name of the bot, without `@`; `None` before Telegram has told it.
    pub(super) fn name(&self) -> Option<&str> {
        self.2.name.get().map(String::as_str)
    }

    /// Notes whether @BotFather has switched inline mode on.
    pub(super) fn note_inline_mode(&self, is_on: bool) {
        self.2.has_inline_mode.store(is_on, Ordering::Relaxed);
    }

    /// Returns whether inline mode is on: Telegram refuses messages with buttons for it otherwise.
    pub(super) fn has_inline_mode(&self) -> bool {
        self.2.has_inline_mode.load(Ordering::Relaxed)
    }

    /// Notes that the server refuses moments (`<tg-time>`), which are newer than Bot API 9.4.
    pub(super) fn note_no_times(&self) {
        if !self.2.lacks_times.swap(true, Ordering::Relaxed) {
            tracing::info!("this Bot API server does not know <tg-time>; days are sent as text");
        }
    }

    /// Returns whether the server may know moments.
    pub(super) fn may_know_times(&self) -> bool {
        !self.2.lacks_times.load(Ordering::Relaxed)
    }

    /// Returns whether a Bot API server of the operator's is asked, which may give files by their
    /// path.
    pub(super) fn is_own_server(&self) -> bool {
        self.0.api_url().host_str() != Some("api.telegram.org")
    }
}

/// Whether a text has the form of a token: the bot's id, a colon and the secret.
fn is_token(text: &str) -> bool {
    text.split_once(':').is_some_and(|(id, secret)| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        !id.is_empty()
            && id.chars().all(|c| c.is_ascii_digit())
            && !secret.is_empty()
            && secret.chars().all(is_plain)
    })
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_file_may_end_with_a_line_break() {
        assert_eq!(Link::new("123:abc\n", None).unwrap().0.token(), "123:abc");
    }

    #[test]
    fn a_blank_token_is_none() {
        assert!(matches!(Link::new(" \n", None), Err(LinkError::NoToken)));
    }

    #[test]
    fn what_is_no_token_or_no_address_is_known_before_a_request() {
        assert!(is_token("123:abc") && is_token("123456:AAF-abc_1"));
        for text in ["abc", "abc:def", "123:", ":abc", "123:a b", "123:a/../b", "123:é"] {
            assert!(!is_token(text), "{text}");
        }
        for address in ["nowhere", "ftp://127.0.0.1", "127.0.0.1:8081", "http://"] {
            let refused = Link::new("123:abc", Some(address));
            assert!(matches!(refused, Err(LinkError::Address(_))), "{address}");
        }
    }

    #[test]
    fn debug_output_hides_the_token() {
        assert!(!format!("{:?}", Link::new("123:secret-secret-secret", None)).contains("secret"));
    }
}
