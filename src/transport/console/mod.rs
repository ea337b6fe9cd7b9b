//! The terminal: the same bot with line editing, history and completion; from a pipe it reads plain
//! lines.

mod complete;
mod editor;
pub mod screen;
mod session;

use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::Arc;

pub use session::{LineResult, Session};

use crate::article::ChatId;
use crate::command::{self, Answer, Ctx, Input, Place, Request};
use crate::context::Context;
use crate::poll::wanted::obtain_blocking;
use crate::reply::printable;
use crate::reply::terminal::{Look, render};

/// The number of columns if the output is not a terminal, or does not report its width.
const DEFAULT_WIDTH: usize = 80;

/// Returns what stdout can show: its width, and colours unless it is a pipe, a plain terminal or
/// `NO_COLOR` is set.
#[allow(clippy::disallowed_methods, reason = "asks about it, writes nothing")]
pub fn look_of_stdout() -> Look {
    let width = terminal_size::terminal_size_of(io::stdout())
        .map_or(DEFAULT_WIDTH, |it| usize::from(it.0.0));
    let has_colour = anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never;
    Look { width, has_colour }
}

/// Returns the width of the terminal on stdout; `None` if it is not a terminal.
#[allow(clippy::disallowed_methods, reason = "asks about it, writes nothing")]
pub fn width_of_stdout() -> Option<usize> {
    io::stdout().is_terminal().then(|| look_of_stdout().width)
}

/// Runs the session until the input ends or the person leaves. On a terminal it greets and prompts;
/// from a pipe it only answers.
pub fn run(context: &Arc<Context>, chat: ChatId) -> io::Result<()> {
    if io::stdin().is_terminal() {
        return editor::run(context, chat);
    }
    let mut session = Session::new(chat);
    let mut is_first = true;
    for_each_line(io::stdin().lock(), |line| {
        if line.trim().is_empty() {
            return Ok(true);
        }
        if !std::mem::take(&mut is_first) {
            writeln!(screen::stdout())?;
        }
        say(context, &mut session, line, look_of_stdout())
    })
}

/// Processes and answers one line; returns whether the session continues.
fn say(context: &Arc<Context>, session: &mut Session, line: &str, look: Look) -> io::Result<bool> {
    let chat = session.chat();
    let shown = match session.say(line, |input| answer(context, &request(chat, input))) {
        LineResult::Goodbye => return Ok(false),
        LineResult::Hint(hint) => format!("{}\n", printable(&hint)),
        LineResult::Answer(answer) => shown(&answer, look),
    };
    let mut stdout = screen::stdout();
    stdout.rendered(&shown)?;
    stdout.flush()?;
    Ok(true)
}

/// Answers a request, with what it needs from the network.
pub fn answer(context: &Arc<Context>, request: &Request<'_>) -> Answer {
    let known = context.store.chat_language(request.chat).unwrap_or_default();
    let request = &Request { locale: known.chosen.unwrap_or(request.locale), ..*request };
    let answer = command::answer(&Ctx::of(context), request);
    let Some(pending) = &answer.pending else { return answer };
    let obtained = obtain_blocking(context, &pending.wanted);
    command::finish(&Ctx::of(context), request, &answer, pending, obtained)
}

/// Returns a request as the terminal makes it.
pub fn request<'a>(chat: ChatId, input: Input<'a>) -> Request<'a> {
    Request {
        chat,
        place: Place::Terminal,
        thread: None,
        user: None,
        bot_name: None,
        channel: None,
        locale: crate::message::Locale::default(),
        input,
    }
}

/// Returns an answer as text: the notice of a button, then the reply.
pub fn shown(answer: &Answer, look: Look) -> String {
    let notice = answer.notice.as_ref().map(|it| format!("{}\n", printable(it)));
    let reply = answer.reply.as_ref().map(|it| render(it, look));
    [notice, reply].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// Runs `work` on each line, without its line end, until it says stop. Bytes that are not UTF-8 are
/// replaced, not refused.
pub fn for_each_line(
    mut input: impl BufRead,
    mut work: impl FnMut(&str) -> io::Result<bool>,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    while input.read_until(b'\n', &mut bytes)? > 0 {
        let line = String::from_utf8_lossy(&bytes);
        if !work(line.trim_end_matches(['\n', '\r']))? {
            break;
        }
        bytes.clear();
    }
    Ok(())
}
