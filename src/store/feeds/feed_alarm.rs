//! Which operators must still be notified of which failing feed. Recorded before a message is sent:
//! one that is missing can be looked up with `/feeds`, one that is sent twice can't be taken back.

use jiff::Timestamp;
use rusqlite::params;

use crate::store::feeds::{FeedId, KnownFeed};
use crate::store::{Store, StoreError};

/// Operators are notified of a feed that has failed for this time.
const TOLD_AFTER_S: i64 = 24 * 3600;

const FORGET: &str =
    "delete from feed_alarm where feed_id = ? and failing_since = ? and operator = ?";

/// A message to an operator.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedAlarm {
    /// The feed as stored.
    pub feed: KnownFeed,
    /// Telegram user id, or the chat of `telegram.alerts_to`.
    pub operator: i64,
    /// Since when the feed has failed, or had.
    pub failing_since: i64,
    /// Whether the feed works again.
    pub is_over: bool,
}

impl Store {
    /// Returns the alarms that these operators have not been sent.
    pub fn due_feed_alarms(
        &self,
        operators: &[i64],
        now: Timestamp,
    ) -> Result<Vec<FeedAlarm>, StoreError> {
        let mut failing = self.feeds(now)?;
        failing.retain(|it| {
            it.is_enabled
                && it
                    .failing_since
                    .is_some_and(|since| it.is_gone || since <= now.as_second() - TOLD_AFTER_S)
        });
        self.read("find due feed alarms", |view| {
            let mut told = view.prepare_cached(
                "select 1 from feed_alarm where feed_id = ? and failing_since = ? and operator = ?",
            )?;
            let mut due = Vec::new();
            for feed in failing {
                let Some(failing_since) = feed.failing_since else { continue };
                for &operator in operators {
                    if !told.exists(params![feed.id, failing_since, operator])? {
                        let feed = feed.clone();
                        due.push(FeedAlarm { feed, operator, failing_since, is_over: false });
                    }
                }
            }
            Ok(due)
        })
    }

    /// Returns the alarms that these operators were sent, of feeds that work again.
    pub fn ended_feed_alarms(
        &self,
        operators: &[i64],
        now: Timestamp,
    ) -> Result<Vec<FeedAlarm>, StoreError> {
        let told: Vec<(FeedId, i64, i64)> =
            self.read("find feed alarms that are over", |view| {
                let sql = "select feed_id, feed_alarm.failing_since as failing_since, operator
                 from feed_alarm join feed on feed.id = feed_id
                 where feed.failing_since is null and is_enabled and not is_gone";
                view.prepare_cached(sql)?
                    .query_map([], |row| {
                        Ok((row.get("feed_id")?, row.get("failing_since")?, row.get("operator")?))
                    })?
                    .collect()
            })?;
        let mut over = Vec::new();
        for (id, failing_since, operator) in told {
            if operators.contains(&operator)
                && let Some(feed) = self.feed(id, now)?
            {
                over.push(FeedAlarm { feed, operator, failing_since, is_over: true });
            }
        }
        Ok(over)
    }

    /// Claims an alarm; `false` if it was claimed before.
    pub fn claim_feed_alarm(&self, alarm: &FeedAlarm, now: Timestamp) -> Result<bool, StoreError> {
        let claim = "insert or ignore into feed_alarm (feed_id, failing_since, operator, notified_at) values (?, ?, ?, ?)";
        let FeedAlarm { feed, operator, failing_since, is_over } = alarm;
        self.write("claim a feed alarm", |tx| {
            if *is_over {
                return Ok(tx.execute(FORGET, params![feed.id, failing_since, operator])? > 0);
            }
            Ok(tx.execute(claim, params![feed.id, failing_since, operator, now.as_second()])? > 0)
        })
    }

    /// Releases an alarm that certainly was not sent.
    pub fn release_feed_alarm(&self, alarm: &FeedAlarm) -> Result<(), StoreError> {
        let key = params![alarm.feed.id, alarm.failing_since, alarm.operator];
        let sql = match alarm.is_over {
            true => {
                "insert or ignore into feed_alarm (feed_id, failing_since, operator, notified_at) values (?1, ?2, ?3, ?2)"
            }
            false => FORGET,
        };
        self.write("release a feed alarm", |tx| tx.execute(sql, key).map(drop))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{NewFeed, Polled};

    #[test]
    fn each_operator_is_told_once_when_a_feed_has_failed_for_a_day() {
        let store = Store::in_memory().unwrap();
        let at = |second| Timestamp::from_second(second).unwrap();
        let new = NewFeed {
            url: "https://news.example/rss".into(),
            is_enabled: true,
            ..NewFeed::default()
        };
        let (id, _) = store.add_feed(&new, at(0)).unwrap();
        let polled = |problem: Option<&str>, second| {
            let polled = Polled { problem: problem.map(str::to_owned), ..Polled::default() };
            store.settle_poll(id, &polled, &[], at(second)).unwrap();
        };
        let due = |second| store.due_feed_alarms(&[1, 2], at(second)).unwrap();
        polled(Some("the server answered 500"), 1_000);
        polled(Some("the server answered 500"), 50_000);
        assert!(due(80_000).is_empty());
        let alarms = due(90_000);
        assert_eq!(alarms.iter().map(|it| it.operator).collect::<Vec<_>>(), [1, 2]);
        assert!(store.claim_feed_alarm(&alarms[0], at(90_000)).unwrap());
        assert!(!store.claim_feed_alarm(&alarms[0], at(90_001)).unwrap());
        assert_eq!(due(200_000).len(), 1);
        assert!(store.claim_feed_alarm(&alarms[1], at(90_000)).unwrap());
        store.release_feed_alarm(&alarms[1]).unwrap();
        assert_eq!(due(200_000).len(), 1);
        polled(None, 201_000);
        assert!(due(300_000).is_empty());
        let ended = |operator| store.ended_feed_alarms(&[operator], at(300_000)).unwrap();
        let over = ended(1);
        assert!(over[0].is_over && store.claim_feed_alarm(&over[0], at(300_000)).unwrap());
        assert!(ended(1).is_empty() && !store.claim_feed_alarm(&over[0], at(300_000)).unwrap());
        store.release_feed_alarm(&over[0]).unwrap();
        assert_eq!(ended(1).len(), 1);
        polled(Some("the server answered 500"), 301_000);
        assert_eq!(due(400_000).len(), 2);
    }
}
