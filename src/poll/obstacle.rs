//! What stood in the way of something that a person asked for, in the kinds that each language of the
//! bot has words for.

use crate::source::document::Stranger;
use crate::source::fetch::FetchError;
use crate::source::guard::Refused;

/// Why an address gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// The bot never asks there: another scheme, no host, a machine that is not public.
    OffLimits,
    /// The site's robots.txt keeps programs out.
    Robots,
    /// No server has this name, or none answers.
    NoServer,
    /// The server did not answer in time, or reading its answer took too long.
    TooSlow,
    /// Nothing is at the address (404, 410).
    Missing,
    /// The server shows it to its own readers only (401, 402, 403), or this is its login page.
    MembersOnly,
    /// The server asks to come back later (429, 503).
    Busy,
    /// The server has a fault of its own (other 5xx), or redirects without end.
    ServerFault,
    /// Any other status.
    Status(u16),
    /// Only a browser with a person gets past it.
    BrowserCheck,
    /// The document is over the limit.
    TooLarge,
    /// A list of a site's pages.
    Sitemap,
    /// OPML.
    FeedList,
    /// No web page.
    NoPage,
    /// A page from which no article can be told apart.
    NoArticle,
    /// Neither a feed nor a page that names one.
    NoFeed,
    /// A fault of the bot; the log has it.
    Fault,
    /// A problem that only operators are shown, in English.
    Technical(String),
}

impl From<&Refused> for Obstacle {
    fn from(_: &Refused) -> Obstacle {
        Obstacle::OffLimits
    }
}

impl From<&FetchError> for Obstacle {
    fn from(error: &FetchError) -> Obstacle {
        match error {
            FetchError::Refused(refused) => refused.into(),
            FetchError::Robots | FetchError::RobotsUnread => Obstacle::Robots,
            FetchError::NoName | FetchError::Broken(_) => Obstacle::NoServer,
            FetchError::TimedOut(_) => Obstacle::TooSlow,
            FetchError::TooLarge { .. } => Obstacle::TooLarge,
            FetchError::Challenge { .. } => Obstacle::BrowserCheck,
            FetchError::Redirect(_) => Obstacle::ServerFault,
            FetchError::Status { status, .. } => match status {
                404 | 410 => Obstacle::Missing,
                401..=403 => Obstacle::MembersOnly,
                429 | 503 => Obstacle::Busy,
                500.. => Obstacle::ServerFault,
                _ => Obstacle::Status(*status),
            },
        }
    }
}

impl Obstacle {
    /// Returns the kind of a problem that a poll recorded in English words, as [`FetchError`] says
    /// it; `Technical` if it is another.
    pub fn of_problem(text: &str) -> Obstacle {
        let status = text.strip_prefix("the server answered ").unwrap_or_default();
        let status: String = status.chars().take_while(char::is_ascii_digit).collect();
        if let Ok(status) = status.parse() {
            return Obstacle::Status(status);
        }
        let begins = [
            ("no connection", Obstacle::NoServer),
            ("its name leads to no server", Obstacle::NoServer),
            ("the host’s robots.txt", Obstacle::Robots),
            ("the server asks for a browser check", Obstacle::BrowserCheck),
            ("the answer is over", Obstacle::TooLarge),
        ];
        let known = begins.into_iter().find(|(begin, _)| text.starts_with(begin));
        known.map_or_else(|| Obstacle::Technical(text.to_owned()), |(_, obstacle)| obstacle)
    }

    /// Returns what a document is in place of the feed or article that was looked for there.
    pub(super) fn of_stranger(text: &str, otherwise: Obstacle) -> Obstacle {
        match Stranger::of(text) {
            Stranger::BrowserCheck => Obstacle::BrowserCheck,
            Stranger::Login => Obstacle::MembersOnly,
            Stranger::Sitemap => Obstacle::Sitemap,
            Stranger::FeedList => Obstacle::FeedList,
            Stranger::Xml(_) | Stranger::Other => otherwise,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_answers_is_named_in_kinds() {
        let status = |status| Obstacle::from(&FetchError::Status { status, retry_after: None });
        let named = [404, 410, 403, 429, 503, 502, 406].map(status);
        let kinds = [
            Obstacle::Missing,
            Obstacle::Missing,
            Obstacle::MembersOnly,
            Obstacle::Busy,
            Obstacle::Busy,
            Obstacle::ServerFault,
            Obstacle::Status(406),
        ];
        assert_eq!(named, kinds);
    }

    #[test]
    fn what_a_poll_recorded_is_named_in_kinds() {
        let retry_after = None;
        for error in [
            FetchError::Robots,
            FetchError::RobotsUnread,
            FetchError::NoName,
            FetchError::Challenge { status: 403, retry_after },
            FetchError::TooLarge { limit_bytes: 9 },
            FetchError::Broken("no connection: nothing answers there".to_owned()),
        ] {
            assert_eq!(Obstacle::of_problem(&error.to_string()), Obstacle::from(&error));
        }
        let error = FetchError::Status { status: 502, retry_after };
        assert_eq!(Obstacle::of_problem(&error.to_string()), Obstacle::Status(502));
        let other = "no feed: expected a name".to_owned();
        assert_eq!(Obstacle::of_problem(&other), Obstacle::Technical(other));
    }

    #[test]
    fn a_document_is_named_for_what_it_is() {
        let of = |text| Obstacle::of_stranger(text, Obstacle::NoFeed);
        assert_eq!(of("<?xml version='1.0'?><urlset/>"), Obstacle::Sitemap);
        assert_eq!(of("<form><input type=password></form>"), Obstacle::MembersOnly);
        assert_eq!(of("<html><p>Ferries</p></html>"), Obstacle::NoFeed);
    }
}
