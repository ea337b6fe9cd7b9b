//! `/privacy`: what is kept about a person, and how it is deleted.

use super::call::{Call, CommandError, Outcome};
use crate::reply::{Block, Inline, Reply};

pub(crate) fn run(_: &Call<'_>) -> Result<Outcome, CommandError> {
    let kept = [
        "Your choices under /settings, together with the number of this chat. Only if you chose something.",
        "What this chat subscribed to, and when and how it wants to be told. Until you end it.",
        "Which articles this chat was told of or missed, for two weeks, so that none comes twice and /missed can answer.",
        "A message from you until it is answered, so that none is lost when I am restarted. After that its text is gone; its number, \
         that of this chat and the times stay for three days, so that you are not answered twice.",
        "The words of a search or a name that is too long for a button: without the chat or the person it came from.",
    ];
    let bullet = |text: &str| Block::Bullet(vec![Inline::Text(text.to_owned())]);
    let reply = kept.iter().fold(Reply::headed("What I keep"), |reply, it| reply.and(bullet(it)));
    Ok(Outcome::found(
        reply
            .and_say("I keep no names, no message texts and no list of what you read. Nothing is passed on, sold or used for training.")
            .and_say(
                "/export gives you your choices and subscriptions as a file, /forget deletes all that I keep of this chat. For anything else ask the person who runs me: they hold the database, and this program \
                 is theirs to run.",
            ),
    ))
}
