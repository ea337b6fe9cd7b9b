//! What a channel has around its posts: a line above and below, hashtags, buttons or none.

use crate::command::Place;
use crate::command::request::call::{Call, CommandError};
use crate::message::Phrase;
use crate::reply::{Block, Inline, Reply};
use crate::store::chats::channel::PostForm;

/// Maximum number of hashtags of a post.
const MAX_HASHTAGS: usize = 5;

/// The form of the messages to a chat: that of a channel's posts, or none.
pub(in crate::command) struct Posting(Option<PostForm>);

impl Posting {
    pub(in crate::command) fn of(call: &Call<'_>) -> Result<Posting, CommandError> {
        let is_channel = call.request.place == Place::Channel;
        let form = is_channel.then(|| call.ctx.store.chat_state(call.request.chat)).transpose()?;
        Ok(Posting(form.map(|state| state.post)))
    }

    /// Returns whether the message is a channel's post.
    pub(in crate::command) fn is_post(&self) -> bool {
        self.0.is_some()
    }

    /// Returns whether buttons lead on from the message.
    pub(in crate::command) fn has_buttons(&self) -> bool {
        self.0.as_ref().is_none_or(|form| !form.has_no_buttons)
    }

    /// Puts the lines of the channel around a message; `tags` are those of its articles.
    pub(in crate::command) fn dress<'a>(
        &self,
        mut reply: Reply,
        tags: impl IntoIterator<Item = &'a str>,
    ) -> Reply {
        let Some(form) = &self.0 else { return reply };
        if let Some(header) = &form.header {
            reply.blocks.insert(0, Block::Paragraph(vec![Inline::Bold(header.clone())]));
        }
        let hashtags = if form.has_hashtags { hashtags(tags) } else { String::new() };
        if !hashtags.is_empty() {
            reply = reply.and_say(Phrase::from(hashtags));
        }
        match &form.footer {
            Some(footer) => reply.and_say(Phrase::from(footer.clone())),
            None => reply,
        }
    }
}

/// Returns tags as Telegram makes them tappable: "#china #electric_cars".
fn hashtags<'a>(tags: impl IntoIterator<Item = &'a str>) -> String {
    let mut named: Vec<String> = Vec::new();
    for tag in tags {
        let plain = |c: char| if c.is_alphanumeric() { c } else { '_' };
        let name: String = tag.trim_start_matches('#').chars().map(plain).collect();
        // Telegram takes no number for a hashtag.
        let is_one = name.chars().any(char::is_alphabetic);
        let hashtag = format!("#{}", name.trim_matches('_'));
        if is_one && !named.contains(&hashtag) && named.len() < MAX_HASHTAGS {
            named.push(hashtag);
        }
    }
    named.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_hashtags_that_can_be_tapped() {
        let tags = ["china", "electric cars", "5g", "2024", "china", "a-b", "x", "y", "z"];
        assert_eq!(hashtags(tags), "#china #electric_cars #5g #a_b #x");
    }
}
