//! A pressed button: checks its data, then runs the action.

use crate::command::about::first_minute;
use crate::command::companies::{list, timeline};
use crate::command::follow::{settings, subscribe, subscriptions, unsubscribe};
use crate::command::layout::listing::{self, PageSize};
use crate::command::layout::more;
use crate::command::news::{story, tags};
use crate::command::request::action::{Action, PageTurn};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::rights;
use crate::command::{Answer, Ctx, Request, catalogue};
use crate::message::say;

/// Returns the toast over a button whose data are forged or too old.
pub(in crate::command) fn expired(call: &Call<'_>) -> Outcome {
    Outcome::noticed(say!(call, "button-expired"))
}

pub(crate) fn answer(
    ctx: &Ctx<'_>,
    request: &Request<'_>,
    data: &str,
) -> Result<Answer, CommandError> {
    let call = Call { ctx, request, argument: "" };
    let Some(action) = Action::decode(data, ctx.store)? else {
        return Ok(expired(&call).into_answer(""));
    };
    Ok(match action {
        Action::Run { command, argument } => match catalogue::find(command) {
            Some(spec) => match rights::refusal(&call.with(&argument), spec) {
                Some(refusal) => refusal.into_answer(spec.name),
                None => {
                    let answer = call.with(&argument).run(spec.run)?.into_answer(spec.name);
                    more::cut(&call, answer, format!("/{command} {argument}").trim_end(), 0)?
                }
            },
            None => expired(&call).into_answer(""),
        },
        Action::More { from, line } => more::turned(&call, &line, from)?,
        Action::Page(turn) => turned(&call, &turn)?.into_answer(turn.subject.command()),
        Action::Story(id, turn) => match story::shown(&call, id, turn.as_ref())? {
            Some(reply) if turn.is_some() => Outcome::found(reply).in_place().into_answer("story"),
            // An alert stays: a person who asks for its sources gets them below.
            Some(reply) => Outcome::found(reply).into_answer("story"),
            None => expired(&call).into_answer(""),
        },
        Action::Tags { offset } => tags::page(&call, offset)?.in_place().into_answer("tags"),
        Action::Companies { offset, prefix } => {
            list::page(&call, &prefix, offset)?.in_place().into_answer("companies")
        }
        Action::Timeline(turn) => timeline::turned(&call, &turn)?.into_answer("timeline"),
        Action::Start(step, text) => {
            first_minute::pressed(&call, step, &text)?.into_answer("start")
        }
        Action::Stop(id) => unsubscribe::stop(&call, id)?.into_answer("unsubscribe"),
        Action::Mute(id) => unsubscribe::mute(&call, id)?.into_answer("unsubscribe"),
        Action::Own(change, id) => {
            subscriptions::changed(&call, change, id)?.into_answer("subscriptions")
        }
        Action::Follow(is_followed, turn) => {
            let command = if is_followed { "subscribe" } else { "unsubscribe" };
            followed(&call, is_followed, &turn)?.into_answer(command)
        }
        Action::Set(choice, value) => settings::set(&call, choice, value)?.into_answer("settings"),
    })
}

/// Follows what a page lists, or stops following it, and shows the page again with a toast.
fn followed(call: &Call<'_>, is_followed: bool, turn: &PageTurn) -> Result<Outcome, CommandError> {
    let Some(topic) = turn.subject.topic() else { return Ok(expired(call)) };
    let notice = match is_followed {
        true => match subscribe::follow(call, &topic)? {
            Some(notice) => notice,
            None => return subscribe::full(call),
        },
        false => unsubscribe::unfollow(call, &topic)?,
    };
    Ok(turned(call, turn)?.and_notice(notice))
}

fn turned(call: &Call<'_>, turn: &PageTurn) -> Result<Outcome, CommandError> {
    // A page requested with a size may fill several messages, which cannot replace one.
    let extent =
        if turn.limit > call.sizes()?.n_articles { PageSize::Whole } else { PageSize::OneMessage };
    let page = listing::page(call, turn, extent)?;
    if let Some(reply) = &page {
        listing::note_shown(call, None, reply)?;
    }
    Ok(match page {
        Some(reply) if extent == PageSize::OneMessage => Outcome::found(reply).in_place(),
        Some(reply) => Outcome::found(reply),
        None => expired(call),
    })
}
