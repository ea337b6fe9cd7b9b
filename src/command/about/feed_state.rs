//! How a feed is doing, in a few facts.

use jiff::Timestamp;

use crate::command::layout::obstacle::worded;
use crate::message::{Messages, say};
use crate::poll::obstacle::Obstacle;
use crate::source::secret::masked_text;
use crate::store::KnownFeed;

/// A shorter failure has no length yet.
const MIN_FAILING_S: i64 = 60;

/// Renders "38 articles, 5 this week · read 4 minutes ago · next in 26 minutes". The details of a
/// failure name machines and are only for operators.
pub(crate) fn state(
    messages: &Messages,
    it: &KnownFeed,
    now: Timestamp,
    is_for_operator: bool,
) -> String {
    let since = |at: i64| now.as_second() - at;
    let mut facts = vec![
        say!(messages, "feed-articles", n = it.n_articles, week = it.n_this_week),
        match it.succeeded_at {
            Some(at) => say!(messages, "feed-read", ago = messages.ago(since(at))),
            None => say!(messages, "feed-unread"),
        },
    ];
    if let Some(problem) = &it.problem {
        facts.push(match it.failing_since {
            Some(at) if since(at) >= MIN_FAILING_S => {
                say!(messages, "feed-failing-since", span = messages.span(since(at)))
            }
            Some(_) | None => say!(messages, "feed-failing"),
        });
        if is_for_operator {
            let problem = worded(messages, &Obstacle::of_problem(&masked_text(problem)));
            facts.push(say!(messages, "feed-problem", n = it.n_failures, problem = problem));
        }
    }
    facts.push(match (it.is_enabled, it.is_gone) {
        (false, _) => say!(messages, "feed-off"),
        (true, true) => say!(messages, "feed-gone"),
        (true, false) => match it.due_at.max(it.barred_until) - now.as_second() {
            wait if wait <= 0 => say!(messages, "feed-due"),
            wait => say!(messages, "feed-next", span = messages.span(wait)),
        },
    });
    facts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;
    use crate::store::{FeedId, NewFeed};

    #[test]
    fn a_feed_says_how_it_is_doing() {
        let messages = Messages::of(Locale::English);
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
            state(messages, &well, now, true),
            "38 articles, 5 this week · read 5 minutes ago · next in 30 minutes"
        );
        let sick = KnownFeed {
            problem: Some("the server answered 500".into()),
            n_failures: 3,
            failing_since: Some(1_000),
            ..well
        };
        let seen = state(messages, &sick, now, true);
        assert!(
            seen.contains(
                "failing for 2 hours · failed 3 times: the server answered with code 500"
            ),
            "{seen}"
        );
        assert!(state(messages, &sick, now, false).contains("failing for 2 hours · next"));
        let just_now = KnownFeed { failing_since: Some(10_000), ..sick };
        assert!(state(messages, &just_now, now, false).contains("· failing · next"));
    }
}
