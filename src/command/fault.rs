//! Our own faults: the person gets an apology and a reference, the log gets the cause under the same reference.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Answer, CommandError, Ctx, Input, Request};
use crate::reply::Reply;

/// Does the work; a panic or an error in it becomes an apology.
pub(crate) fn guarded(ctx: &Ctx<'_>, request: &Request<'_>, work: impl FnOnce() -> Result<Answer, CommandError>) -> Answer {
    // Nothing that a handler changes outlives it but the database, and that rolls back.
    let cause: Box<dyn std::fmt::Display> = match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(answer)) => return answer,
        Ok(Err(CommandError::Store(err))) if err.is_too_slow() => {
            tracing::warn!(chat.id = request.chat.0, "a request took too long and was ended");
            return too_slow(request);
        }
        Ok(Err(err)) => Box::new(format!("{:#}", anyhow::Error::from(err))),
        Err(panic) => Box::new(format!("panic: {}", panic_message(&*panic))),
    };
    let reference = reference(ctx);
    tracing::error!(reference, chat.id = request.chat.0, "a request could not be answered: {cause}");
    let reply = Reply::saying("Sorry, that went wrong on my side. Please try again in a moment.")
        .and_say(format!("If it happens again, tell the person who runs me this reference: {reference}"));
    Answer { command: String::new(), ok: false, reply: Some(reply), in_place: false, notice: None }
}

/// What is said where the database would take too long. No fault of anybody's, so there is no reference to ask about.
fn too_slow(request: &Request<'_>) -> Answer {
    let silent = Answer { command: String::new(), ok: false, reply: None, in_place: false, notice: None };
    match request.input {
        Input::Button(_) => Answer { notice: Some("That takes too long. Try again later.".to_owned()), ..silent },
        Input::Line(_) => {
            Answer { reply: Some(Reply::saying("That takes too long. Try a narrower search: a company, a tag, or more words.")), ..silent }
        }
    }
}

/// Short enough to be read out, and unique among the faults that anybody asks about.
fn reference(ctx: &Ctx<'_>) -> String {
    static N_FAULTS: AtomicU32 = AtomicU32::new(0);
    let n = N_FAULTS.fetch_add(1, Ordering::Relaxed) & 0xff;
    format!("{:06x}-{n:02x}", ctx.now.as_second() & 0xff_ffff)
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("without a message")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ChatId;
    use crate::command::Place;
    use crate::company::Gazetteer;
    use crate::settings::Settings;
    use crate::store::Store;

    #[test]
    fn a_panic_becomes_an_apology_with_a_reference() {
        let (store, gazetteer, settings) = (Store::in_memory().unwrap(), Gazetteer::parse("").unwrap(), Settings::default());
        let now = jiff::Timestamp::UNIX_EPOCH;
        let ctx = Ctx { store: &store, gazetteer: &gazetteer, settings: &settings, now, started_at: now };
        let request = Request {
            chat: ChatId(1),
            place: Place::Private,
            thread: None,
            user: None,
            bot_name: None,
            channel: None,
            input: Input::Line("/latest"),
        };
        let answer = guarded(&ctx, &request, || panic!("at the test's wish"));
        assert!(!answer.ok);
        let apology = crate::reply::to_parts(&answer.reply.unwrap())[0].plain.clone();
        assert!(apology.contains("reference: 000000-"), "{apology}");
    }
}
