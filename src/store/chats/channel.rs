//! Channels: those that a person chose from a list of theirs, and who approves the posts of one.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::article::ChatId;
use crate::store::{Store, StoreError};

/// Maximum number of channels of one person.
const MAX_CONNECTED: u32 = 50;

/// How the posts of a channel look, and whether somebody sees them first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PostForm {
    /// The line above.
    pub header: Option<String>,
    /// The line below.
    pub footer: Option<String>,
    /// Whether the tags of the article are below, as hashtags.
    pub has_hashtags: bool,
    /// Whether no buttons lead on from it.
    pub has_no_buttons: bool,
    /// Whether a post goes out once somebody has approved it.
    pub needs_approval: bool,
}

/// A channel that a person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectedChannel {
    /// By which the person names it, if it has no public name.
    pub number: u32,
    /// The channel.
    pub chat: ChatId,
    /// Its title when it was chosen.
    pub title: String,
    /// Its public name without `@`, if it has one.
    pub username: Option<String>,
}

impl ConnectedChannel {
    /// Returns the name by which commands name it: its public name, or its number.
    pub fn name(&self) -> String {
        match &self.username {
            Some(username) => format!("@{username}"),
            None => format!("@{}", self.number),
        }
    }
}

/// Who approves the posts of a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approver {
    /// The private chat of that person.
    pub chat: ChatId,
    /// How the person names the channel in commands.
    pub channel: String,
}

impl Store {
    /// Records a channel that a person chose; returns it with its number, which stays the same.
    /// Beyond the limit, the last one is replaced.
    pub fn connect_channel(
        &self,
        user: ChatId,
        chat: ChatId,
        title: &str,
        username: Option<&str>,
    ) -> Result<ConnectedChannel, StoreError> {
        self.write("connect a channel", |tx| {
            let next = "select coalesce((select number from connected_channel where user_id = ?1 and chat_id = ?2),
                 (select min(coalesce(max(number), 0) + 1, ?3) from connected_channel where user_id = ?1)) as number";
            let number: u32 = tx
                .prepare_cached(next)?
                .query_row(params![user, chat, MAX_CONNECTED], |row| row.get("number"))?;
            let put = "insert or replace into connected_channel (user_id, number, chat_id, title, username) values (?, ?, ?, ?, ?)";
            tx.prepare_cached(put)?.execute(params![user, number, chat, title, username])?;
            let (title, username) = (title.to_owned(), username.map(str::to_owned));
            Ok(ConnectedChannel { number, chat, title, username })
        })
    }

    /// Returns the channels that a person chose, in order.
    pub fn connected_channels(&self, user: ChatId) -> Result<Vec<ConnectedChannel>, StoreError> {
        self.read("read the channels of a person", |view| {
            let sql = "select number, chat_id, title, username from connected_channel where user_id = ? order by number";
            view.prepare_cached(sql)?.query_map([user], connected)?.collect()
        })
    }

    /// Returns the channel that a person chose and names like this.
    pub fn connected_channel(
        &self,
        user: ChatId,
        name: &str,
    ) -> Result<Option<ConnectedChannel>, StoreError> {
        let all = self.connected_channels(user)?;
        Ok(all.into_iter().find(|channel| channel.name().eq_ignore_ascii_case(name)))
    }

    /// Has a person approve the posts of a channel, which that person names like this.
    pub fn set_approver(&self, channel: ChatId, approver: &Approver) -> Result<(), StoreError> {
        self.write("record who approves posts", |tx| {
            let sql =
                "insert or replace into channel_approver (chat_id, user_id, name) values (?, ?, ?)";
            tx.prepare_cached(sql)?
                .execute(params![channel, approver.chat, approver.channel])
                .map(drop)
        })
    }
}

/// Returns who approves the posts of a channel.
pub(in crate::store) fn approver(
    view: &Connection,
    channel: ChatId,
) -> rusqlite::Result<Option<Approver>> {
    let sql = "select user_id, name from channel_approver where chat_id = ?";
    view.prepare_cached(sql)?
        .query_row([channel], |row| {
            Ok(Approver { chat: row.get("user_id")?, channel: row.get("name")? })
        })
        .optional()
}

fn connected(row: &Row<'_>) -> rusqlite::Result<ConnectedChannel> {
    Ok(ConnectedChannel {
        number: row.get("number")?,
        chat: row.get("chat_id")?,
        title: row.get("title")?,
        username: row.get("username")?,
    })
}
