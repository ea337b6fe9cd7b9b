//! What a host lets robots read, by RFC 9309: a missing file allows everything, a file that can't
//! be fetched allows nothing.

use std::time::Duration;

use jiff::Timestamp;
use url::Url;

use crate::source::fetch::{FetchError, Fetched, ROBOT};
use crate::source::robots::Rules;
use crate::store::KeptRobots;

/// How long a file is valid.
const GOOD_FOR: Duration = Duration::from_secs(24 * 3600);

/// How long to wait before a file that could not be fetched is requested again.
const MISSED_FOR: Duration = Duration::from_secs(600);

/// Returns the rules of an answer; an error if nothing may be read.
pub(super) fn rules(answer: Result<Fetched, FetchError>) -> Result<String, FetchError> {
    match answer {
        Ok(fetched) => {
            let body = fetched.body.ok_or(FetchError::RobotsUnread)?;
            Ok(String::from_utf8_lossy(&body.bytes).into_owned())
        }
        // "Too many requests" says nothing about the file.
        Err(
            FetchError::Status { status: 400..=428 | 430..=499, .. }
            | FetchError::Challenge { status: 400..=428 | 430..=499, .. },
        ) => Ok(String::new()),
        // Nobody answers there: the document could not be had either.
        Err(error @ (FetchError::TimedOut(_) | FetchError::Broken(_))) => Err(error),
        Err(_) => Err(FetchError::RobotsUnread),
    }
}

/// Returns whether the rules let us read an address.
pub fn allow(rules: &str, url: &Url) -> bool {
    Rules::parse(rules, ROBOT).allow(url)
}

pub(super) fn is_fresh(kept: &KeptRobots, now: Timestamp) -> bool {
    let good_for = if kept.rules.is_some() { GOOD_FOR } else { MISSED_FOR };
    (0..good_for.as_secs() as i64).contains(&(now.as_second() - kept.asked_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rules: &str, path: &str, expected: bool) {
        let url = Url::parse("https://harbour.example").unwrap().join(path).unwrap();
        assert_eq!(allow(rules, &url), expected, "{path} by {rules:?}");
    }

    #[test]
    fn the_longest_rule_of_the_nearest_group_counts() {
        check("", "/a", true);
        check("User-agent: *\nDisallow: /", "/a", false);
        check("User-agent: *\nDisallow: /\n\nUser-agent: GistWire\nDisallow: /private", "/a", true);
        check("User-agent: gistwire\nUser-agent: other\nDisallow: /private", "/private/a", false);
        check("User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", true);
        check("User-agent: *\nDisallow: /*.html$", "/a.html", false);
        check("User-agent: *\nDisallow: /*.html$", "/a.html?x", true);
        check("User-agent: *\nDisallow:", "/a", true);
        check("\u{feff}User-agent: *\r\nDisallow: /a # all of it\r\n", "/a/b", false);
        check("<html><body>Not found</body></html>", "/a", true);
    }

    #[test]
    fn a_missing_file_allows_and_a_hidden_one_does_not() {
        let status = |status| rules(Err(FetchError::Status { status, retry_after: None })).ok();
        assert_eq!(status(404).as_deref(), Some(""));
        assert_eq!(status(403).as_deref(), Some(""));
        assert_eq!(status(503), None);
        assert_eq!(status(429), None);
        let late = FetchError::TimedOut("late");
        assert_eq!(rules(Err(late.clone())), Err(late));
    }
}
