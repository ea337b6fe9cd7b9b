//! A small archive (archive.txt, written for these tests), a clock that stands still, and the bot
//! that answers from them.

use std::path::Path;

use gistwire::article::ChatId;
use gistwire::clock::FixedClock;
use gistwire::command::{self, Answer, Ctx, Input, Place, Request};
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::extract::Extracts;
use gistwire::ingest::ingest;
use gistwire::message::Locale;
use gistwire::settings::Settings;
use gistwire::store::{Load, Store};
use jiff::Timestamp;

/// The moment of every request.
pub(crate) const NOW: &str = "2025-06-01T12:00:00Z";

/// The bot with the small archive.
pub(crate) fn bot() -> Context {
    let context = empty_bot();
    let archive = [Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/support/archive.txt")];
    let report = ingest(
        &context.store,
        &context.gazetteer,
        &context.settings.ingest,
        Load::new(now()),
        &archive,
        &mut |_| {},
    )
    .expect("memory is writable");
    assert_eq!(report.problems, []);
    context
}

/// The bot before anything is loaded.
pub(crate) fn empty_bot() -> Context {
    Context {
        store: Store::in_memory().expect("memory is there"),
        gazetteer: Gazetteer::builtin(),
        extracts: Extracts::default(),
        settings: Settings::default(),
        clock: Box::new(FixedClock(now())),
        started_at: now() - jiff::SignedDuration::from_hours(26),
    }
}

/// The answer to a line or button from a place, in English.
pub(crate) fn ask(context: &Context, place: Place, input: Input<'_>) -> Answer {
    let chat = if place == Place::Group { -100 } else { 1001 };
    answered(context, (chat, 1001, Locale::default()), place, input)
}

/// The answer to a line of somebody who speaks a language, in the own chat.
pub(crate) fn ask_in(context: &Context, (chat, locale): (i64, Locale), line: &str) -> Answer {
    answered(context, (chat, chat, locale), Place::Private, Input::Line(line))
}

fn answered(
    context: &Context,
    (chat, user, locale): (i64, i64, Locale),
    place: Place,
    input: Input<'_>,
) -> Answer {
    let request = Request {
        chat: ChatId(chat),
        place,
        thread: None,
        user: Some(user),
        bot_name: Some("gist_bot"),
        channel: None,
        locale,
        input,
    };
    command::answer(&Ctx::of(context), &request)
}

fn now() -> Timestamp {
    NOW.parse().expect("a moment")
}
