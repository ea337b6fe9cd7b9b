//! `/broadcast TEXT`: announces something to every chat that follows anything. The operator sees it
//! as the chats will, with their number, and confirms by a button; then it goes through the outbox.
//! As a reply to a message it announces the text of that message.

use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::press::expired;
use crate::command::{Input, Place};
use crate::id::AnnouncementId;
use crate::message::say;
use crate::reply::Reply;

/// The longest announcement, in characters: with its heading it is one message.
const MAX_CHARS: usize = 3_000;

/// The arguments of the buttons; as typed text they are announcements like any other.
const SEND: &str = "send";
const DISCARD: &str = "discard";

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if let (Input::Button(_), Some((word, id))) =
        (call.request.input, call.argument.split_once(' '))
    {
        let Ok(id) = id.parse().map(AnnouncementId) else { return Ok(expired(call)) };
        return match word {
            SEND => send(call, id),
            DISCARD => discard(call, id),
            _ => Ok(expired(call)),
        };
    }
    match call.argument.chars().count() {
        0 => how(call),
        n if n > MAX_CHARS => {
            Ok(Outcome::missed(Reply::saying(say!(call, "broadcast-too-long", n = MAX_CHARS))))
        }
        _ => preview(call),
    }
}

/// Says how to announce something, and how far the last announcement has come.
fn how(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let mut reply = Reply::saying(say!(call, "broadcast-how"));
    if let Some(last) = call.ctx.store.last_announcement()? {
        let (sent, waiting, lost) = (last.n_sent, last.n_waiting, last.n_lost);
        reply = reply.and_say(say!(
            call,
            "broadcast-progress",
            sent = sent,
            waiting = waiting,
            lost = lost
        ));
    }
    Ok(Outcome::missed(reply))
}

fn preview(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let n_chats = call.ctx.store.n_announcement_readers()?;
    if n_chats == 0 {
        return Ok(Outcome::missed(Reply::saying(say!(call, "broadcast-nobody"))));
    }
    let id = call.ctx.store.write_announcement(call.argument, call.ctx.now)?;
    let reply = written(call, call.argument).and_remark(say!(call, "broadcast-ask", n = n_chats));
    let confirm = say!(call, "broadcast-send", n = n_chats);
    let confirm = call.run_button(confirm, "broadcast", &format!("{SEND} {id}"))?;
    let cancel = say!(call, "broadcast-discard");
    let cancel = call.run_button(cancel, "broadcast", &format!("{DISCARD} {id}"))?;
    Ok(Outcome::found(reply.and_buttons(vec![vec![confirm, cancel]])))
}

fn send(call: &Call<'_>, id: AnnouncementId) -> Result<Outcome, CommandError> {
    let said = match call.ctx.store.confirm_announcement(id, call.ctx.now)? {
        Some(n) => {
            tracing::info!(announcement = id.0, n_chats = n, "an announcement is under way");
            say!(call, "broadcast-sending", n = n)
        }
        None => return Ok(expired(call)),
    };
    Ok(Outcome::found(Reply::saying(said)).in_place())
}

fn discard(call: &Call<'_>, id: AnnouncementId) -> Result<Outcome, CommandError> {
    if !call.ctx.store.discard_announcement(id)? {
        return Ok(expired(call));
    }
    Ok(Outcome::found(Reply::saying(say!(call, "broadcast-discarded"))).in_place())
}

/// Returns the announcement as a chat gets it; `None` if it is gone.
pub(in crate::command) fn announcement(
    call: &Call<'_>,
    id: AnnouncementId,
) -> Result<Option<Reply>, CommandError> {
    let Some(announcement) = call.ctx.store.announcement(id)? else { return Ok(None) };
    let reply = written(call, &announcement.text);
    if call.request.place == Place::Channel {
        return Ok(Some(reply));
    }
    let none = say!(call, "no-announcements");
    let none = call.run_button(none, "settings", "announcements off")?;
    Ok(Some(reply.and_buttons(vec![vec![none]])))
}

fn written(call: &Call<'_>, text: &str) -> Reply {
    let heading = Reply::headed(say!(call, "announcement-title"));
    text.split("\n\n").fold(heading, |reply, paragraph| reply.and_say(paragraph.trim()))
}
