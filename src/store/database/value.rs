//! How ids and states are stored: as numbers and as names.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use crate::article::{ArticleId, ChatId, Standing};
use crate::id::{
    BatchId, DeliveryId, FeedId, MessageId, PersonId, SubscriptionId, SuggestionId, ThreadId,
    UpdateId,
};
use crate::schedule::DeliveryMode;
use crate::store::chats::subscriptions::TopicKind;
use crate::store::feeds::suggestion::SuggestionState;
use crate::store::outbox::{DeliveryState, DeliveryTiming};
use crate::story::{ItemId, StoryId};

/// Stores ids as their numbers.
macro_rules! stored_ids {
    ($($id:ident),* $(,)?) => {$(
        impl ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<$id> {
                FromSql::column_result(value).map($id)
            }
        }
    )*};
}

/// Stores the variants of an enum as their names.
macro_rules! stored_names {
    ($enum:ident { $($variant:ident = $name:literal),* $(,)? }) => {
        impl $enum {
            /// Returns the name used in the database.
            pub(crate) fn as_str(self) -> &'static str {
                match self {
                    $($enum::$variant => $name,)*
                }
            }
        }

        impl ToSql for $enum {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl FromSql for $enum {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<$enum> {
                match value.as_str()? {
                    $($name => Ok($enum::$variant),)*
                    _ => Err(FromSqlError::InvalidType),
                }
            }
        }
    };
}

stored_ids!(
    ArticleId,
    BatchId,
    ChatId,
    DeliveryId,
    FeedId,
    ItemId,
    MessageId,
    PersonId,
    StoryId,
    SubscriptionId,
    SuggestionId,
    ThreadId,
    UpdateId,
);

stored_names!(DeliveryMode { AtOnce = "at_once", InDigest = "in_digest" });
stored_names!(DeliveryState {
    Queued = "queued",
    Sending = "sending",
    Uncertain = "uncertain",
    InReview = "in_review",
    Sent = "sent",
    Failed = "failed",
    Dropped = "dropped",
});
stored_names!(DeliveryTiming { AtOnce = "at_once", Deferred = "deferred", InDigest = "in_digest" });
stored_names!(SuggestionState {
    Open = "open",
    Followed = "followed",
    Declined = "declined",
});
stored_names!(Standing { Corrected = "corrected", Withdrawn = "withdrawn" });

impl ToSql for TopicKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn a_state_is_read_as_it_was_stored_and_no_other_name_is_one() {
        let database = Connection::open_in_memory().unwrap();
        let read = |name: &dyn ToSql| {
            let read = database.query_row("select ? as state", [name], |row| row.get("state"));
            read.map_err(|error| error.to_string())
        };
        for state in [DeliveryState::Queued, DeliveryState::Uncertain, DeliveryState::Dropped] {
            assert_eq!(read(&state), Ok(state));
        }
        assert!(read(&"lost").is_err());
    }
}
