//! Describes the state of a feed in words.

use jiff::Timestamp;

use std::borrow::Cow;

use crate::source::secret::{masked, masked_text};
use crate::store::KnownFeed;

/// "38 articles, 5 of them this week; read 4 minutes ago; next in 26 minutes". The details of a
/// failure name machines and are only for the operator.
pub(crate) fn state(it: &KnownFeed, now: Timestamp, is_for_operator: bool) -> String {
    let ago = |at: i64| span(now.as_second() - at);
    let articles = if it.n_articles == 1 {
        "1 article".to_owned()
    } else {
        format!("{} articles", it.n_articles)
    };
    let mut words = vec![format!("{articles}, {} of them this week", it.n_this_week)];
    words.push(
        it.succeeded_at.map_or("never read yet".to_owned(), |at| format!("read {} ago", ago(at))),
    );
    if let Some(problem) = &it.problem {
        let since = it.failing_since.map(|at| format!(" for {}", ago(at))).unwrap_or_default();
        let details = if is_for_operator {
            format!(" ({} times): {}", it.n_failures, masked_text(problem))
        } else {
            String::new()
        };
        words.push(format!("failing{since}{details}"));
    }
    words.push(match (it.is_enabled, it.is_gone) {
        (false, _) => "switched off".to_owned(),
        (true, true) => "gone for good, not asked any more".to_owned(),
        (true, false) => match it.due_at.max(it.barred_until) - now.as_second() {
            wait if wait <= 0 => "due now".to_owned(),
            wait => format!("next in {}", span(wait)),
        },
    });
    words.join("; ")
}

/// Returns the display name of a feed: its name, or its address without secrets.
pub(crate) fn name(feed: &KnownFeed) -> Cow<'_, str> {
    feed.title.as_deref().map_or_else(|| masked(&feed.url), masked_text)
}

fn span(seconds: i64) -> String {
    let (n, unit) = match seconds.max(0) {
        it @ 0..120 => (it, "second"),
        it @ 120..7_200 => (it / 60, "minute"),
        it @ 7_200..172_800 => (it / 3_600, "hour"),
        it => (it / 86_400, "day"),
    };
    format!("{n} {unit}{}", if n == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{FeedId, NewFeed};

    #[test]
    fn a_feed_says_in_words_how_it_is() {
        let now = Timestamp::from_second(10_000).unwrap();
        let new = NewFeed { is_enabled: true, ..NewFeed::default() };
        let well = KnownFeed {
            n_articles: 38,
            n_this_week: 5,
            succeeded_at: Some(9_700),
            due_at: 11_800,
            ..new.with_id(FeedId(1))
        };
        assert_eq!(
            state(&well, now, true),
            "38 articles, 5 of them this week; read 5 minutes ago; next in 30 minutes"
        );
        let sick = KnownFeed {
            problem: Some("the server answered 500".into()),
            n_failures: 3,
            failing_since: Some(1_000),
            ..well
        };
        assert!(
            state(&sick, now, true)
                .contains("failing for 2 hours (3 times): the server answered 500")
        );
        assert!(state(&sick, now, false).contains("failing for 2 hours; "));
    }
}
