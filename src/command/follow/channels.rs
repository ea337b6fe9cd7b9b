//! `/channels`: connects a channel, also one without a public name, and lists those that are.
//! `/review`: the posts of a channel that wait for approval.

use crate::article::ChatId;
use crate::command::follow::settings::Page;
use crate::command::follow::settings_page::open;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::{Ctx, Input, Place, Request};
use crate::id::BatchId;
use crate::message::{Messages, say};
use crate::reply::{Block, Button, Inline, Press, Reply};
use crate::store::StoreError;
use crate::store::chats::channel::{Approver, ConnectedChannel};
use crate::store::outbox::review::Decision;

/// The words of `/review` for all posts that wait.
const ALL: &str = "all";

pub(crate) fn channels(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.request.channel.is_some() {
        return connected(call);
    }
    if call.request.place != Place::Private {
        return Ok(Outcome::missed(Reply::saying(say!(call, "channels-in-private"))));
    }
    let own = call.ctx.store.connected_channels(call.request.chat)?;
    let reply = match own.first() {
        None => Reply::headed(say!(call, "channels-none")),
        Some(first) => own
            .iter()
            .fold(Reply::headed(say!(call, "channels")), |reply, it| reply.and(listed(it)))
            .and_say(say!(call, "channels-hint", channel = first.name())),
    };
    let label = say!(call, "channels-choose").plain();
    let choose = Button::new(label, Press::Channel);
    Ok(Outcome::found(reply.and_say(say!(call, "channels-how")).and_buttons(vec![vec![choose]])))
}

fn listed(channel: &ConnectedChannel) -> Block {
    Block::Bullet(vec![Inline::Code(channel.name()), Inline::Text(format!(" {}", channel.title))])
}

/// Says that a channel is connected, and what can be done with it.
fn connected(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let reply = Reply::saying(say!(call, "channel-connected"))
        .and_say(say!(call, "channel-connected-hint"));
    let buttons = vec![
        vec![
            call.run_button(say!(call, "follow-more"), "subscribe", "")?,
            call.run_button(say!(call, "what-you-follow"), "subscriptions", "")?,
        ],
        vec![open(call, Page::Main)?, open(call, Page::Post)?],
    ];
    Ok(Outcome::found(reply.and_buttons(buttons)))
}

pub(crate) fn review(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let words: Vec<&str> = call.argument.split_whitespace().collect();
    let (decision, which) = match words[..] {
        ["post", which] => (Decision::Approved, which),
        ["skip", which] => (Decision::Skipped, which),
        _ => return waiting(call),
    };
    let batch = match which {
        ALL => None,
        id => match id.parse() {
            Ok(id) => Some(BatchId(id)),
            Err(_) => return waiting(call),
        },
    };
    let (store, channel) = (call.ctx.store, call.request.chat);
    let decided = store.decide_posts(channel, batch, decision, call.ctx.now)?;
    let Some(first) = decided.first() else {
        return Ok(in_place(batch, Outcome::missed(Reply::saying(say!(call, "review-done")))));
    };
    let title = store.article_for(Some(channel), *first)?.map(|it| it.title).unwrap_or_default();
    let said = match decision {
        Decision::Approved => say!(call, "review-posted", title = title),
        Decision::Skipped => say!(call, "review-skipped", title = title),
    };
    Ok(in_place(batch, Outcome::found(Reply::saying(said))))
}

/// The decision on one post takes the place of the question.
fn in_place(batch: Option<BatchId>, outcome: Outcome) -> Outcome {
    if batch.is_some() { outcome.in_place() } else { outcome }
}

/// Says how many posts wait for a decision.
fn waiting(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.request.channel.is_none() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "review-which"))));
    }
    let n = call.ctx.store.n_posts_in_review(call.request.chat)?;
    if n == 0 {
        return Ok(Outcome::missed(Reply::saying(say!(call, "review-none"))));
    }
    let row = vec![
        call.run_button(say!(call, "review-post-all"), "review", &format!("post {ALL}"))?,
        call.run_button(say!(call, "review-skip-all"), "review", &format!("skip {ALL}"))?,
    ];
    Ok(Outcome::found(Reply::saying(say!(call, "review-waiting", n = n)).and_buttons(vec![row])))
}

/// Returns a post as the person who approves it sees it: with the question under it.
pub(in crate::command) fn question(
    ctx: &Ctx<'_>,
    (channel, approver): (ChatId, &Approver),
    batch: BatchId,
    post: Reply,
) -> Result<Reply, StoreError> {
    let locale = ctx.store.chat_language(approver.chat)?.locale();
    let request = Request {
        chat: channel,
        place: Place::Private,
        thread: None,
        user: Some(approver.chat.0),
        bot_name: None,
        channel: Some(&approver.channel),
        locale,
        input: Input::Line(""),
    };
    let call = Call { ctx, request: &request, argument: "" };
    crate::command::stored(asked(&call, batch, post), Reply::default())
}

fn asked(call: &Call<'_>, batch: BatchId, post: Reply) -> Result<Reply, CommandError> {
    let title = call.channel_title()?.or(call.request.channel.map(str::to_owned));
    let question = say!(
        Messages::of(call.request.locale),
        "review-question",
        channel = title.unwrap_or_default()
    );
    let row = vec![
        call.run_button(say!(call, "review-post"), "review", &format!("post {}", batch.0))?,
        call.run_button(say!(call, "review-skip"), "review", &format!("skip {}", batch.0))?,
    ];
    let with_question = post.clone().and_remark(question);
    // A post that fills its message leaves no room for more.
    let reply = if call.space(1).holds(&with_question) { with_question } else { post };
    Ok(reply.and_buttons(vec![row]))
}
