//! Internal errors: the person gets an apology with a reference, and the log gets the cause with
//! the same reference.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::command::{Answer, CommandError, Ctx, Input, Request};
use crate::message::say;
use crate::panics;
use crate::reply::Reply;

/// Runs the work; a panic or an error in it becomes an apology.
pub(crate) fn guarded(
    ctx: &Ctx<'_>,
    request: &Request<'_>,
    work: impl FnOnce() -> Result<Answer, CommandError>,
) -> Answer {
    // Clears the reference of an earlier panic of this thread that did not belong to an answer.
    panics::take_reference();
    // A handler's changes outlive it only in the database, and the database rolls back.
    let (reference, cause) = match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(mut answer)) => {
            if let Some(reply) = &mut answer.reply {
                reply.locale = request.locale;
            }
            return answer;
        }
        Ok(Err(CommandError::Store(err))) if err.is_too_slow() => {
            tracing::warn!(chat = %request.chat.pseudonym(), "a request took too long and was ended");
            return too_slow(request);
        }
        Ok(Err(err)) => (panics::new_reference(ctx.now), format!("{:#}", anyhow::Error::from(err))),
        // The hook has logged the place with its reference. The message stays out of the log: it
        // can contain what the person typed.
        Err(_) => (
            panics::take_reference().unwrap_or_else(|| panics::new_reference(ctx.now)),
            "a panic".to_owned(),
        ),
    };
    tracing::error!(reference, chat = %request.chat.pseudonym(), "a request could not be answered: {cause}");
    let reply = Reply::saying(say!(request, "fault", reference = reference));
    Answer {
        command: String::new(),
        ok: false,
        reply: Some(reply),
        in_place: false,
        notice: None,
        pending: None,
    }
}

/// Runs work that answers nobody who could be apologized to; a panic or an error in it is logged and
/// gives nothing.
pub(crate) fn or_default<T: Default>(
    request: &Request<'_>,
    work: impl FnOnce() -> Result<T, CommandError>,
) -> T {
    panics::take_reference();
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(done)) => return done,
        Ok(Err(CommandError::Answer(_))) => {}
        Ok(Err(error)) => {
            let cause = format!("{:#}", anyhow::Error::from(error));
            tracing::error!(chat = %request.chat.pseudonym(), "a query could not be answered: {cause}");
        }
        Err(_) => {
            let reference = panics::take_reference();
            tracing::error!(reference, chat = %request.chat.pseudonym(), "a query could not be answered: a panic");
        }
    }
    T::default()
}

/// Returns the answer if the database would take too long. This is not a fault, so there is no
/// reference to ask about.
fn too_slow(request: &Request<'_>) -> Answer {
    let silent = Answer {
        command: String::new(),
        ok: false,
        reply: None,
        in_place: false,
        notice: None,
        pending: None,
    };
    match request.input {
        Input::Button(_) => {
            Answer { notice: Some(say!(request, "too-slow-button").plain()), ..silent }
        }
        Input::Line(_) | Input::Post(_) => {
            Answer { reply: Some(Reply::saying(say!(request, "too-slow"))), ..silent }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ChatId;
    use crate::command::Place;
    use crate::company::Gazetteer;
    use crate::extract::Extracts;
    use crate::settings::Settings;
    use crate::store::Store;

    #[test]
    fn a_panic_becomes_an_apology_with_a_reference() {
        let (store, gazetteer, settings) =
            (Store::in_memory().unwrap(), Gazetteer::parse("").unwrap(), Settings::default());
        let now = jiff::Timestamp::UNIX_EPOCH;
        let ctx = Ctx {
            store: &store,
            gazetteer: &gazetteer,
            extracts: &Extracts::default(),
            settings: &settings,
            now,
            started_at: now,
        };
        let request = Request {
            chat: ChatId(1),
            place: Place::Private,
            thread: None,
            user: None,
            bot_name: None,
            channel: None,
            locale: crate::message::Locale::default(),
            input: Input::Line("/latest"),
        };
        let apology = || {
            let answer = guarded(&ctx, &request, || panic!("what the person typed"));
            assert!(!answer.ok);
            crate::reply::to_parts(&answer.reply.unwrap())[0].plain.clone()
        };
        let said = apology();
        assert!(said.contains("logged as 000000-"), "{said}");

        // With the program's hook, the log contains the place and the reference of the apology, but
        // nothing that was typed.
        let earlier = std::panic::take_hook();
        panics::install_hook();
        let mut said = String::new();
        let log = crate::cli::logging::logged(|| said = apology());
        std::panic::set_hook(earlier);
        let reference = said.split_once("logged as ").unwrap().1.split_once('.').unwrap().0;
        assert_eq!(log.matches(reference).count(), 2, "{said}\n{log}");
        assert!(log.contains("src/command/request/fault.rs:"), "{log}");
        assert!(!log.contains("typed"), "{log}");
    }
}
