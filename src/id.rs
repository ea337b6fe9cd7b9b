//! Ids as plain values: a type for each kind, so that none is taken for another. Those of articles
//! and chats are in `article`, those of stories in `story`.

/// Defines ids.
macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident($number:ty);)*) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $id(pub $number);

        impl std::fmt::Display for $id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// The id of a feed.
    FeedId(i64);
    /// The id of a subscription.
    SubscriptionId(i64);
    /// The id of a feed that was suggested.
    SuggestionId(i64);
    /// The id of a delivery: something due for one chat.
    DeliveryId(i64);
    /// The id of a batch: deliveries that share a message. It is that of the first of them.
    BatchId(i64);
    /// The id of an announcement of the operators.
    AnnouncementId(i64);
    /// Telegram's id of an update.
    UpdateId(i64);
    /// The sender of an update: a user, or a chat that sends as itself (an anonymous administrator,
    /// a channel), whose ids are negative.
    PersonId(i64);
    /// Telegram's id of a message in its chat.
    MessageId(i32);
    /// Telegram's id of a forum topic in its chat.
    ThreadId(i32);
}
