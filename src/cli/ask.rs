//! `gistwire ask`: commands from arguments or stdin, each answered once, for people and for
//! scripts.
//!
//! A line `press DATA` presses the button that carries DATA. The result of a command does not
//! change the exit status.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use serde::Serialize;

use super::args;
use crate::article::ChatId;
use crate::command::{Answer, Input, Request};
use crate::context::Context;
use crate::message::Locale;
use crate::reply::json::{self, ArticleJson, MessageJson};
use crate::reply::terminal::Look;
use crate::reply::{Block, draw};
use crate::transport::console;
use crate::transport::console::screen;

/// One answer as a line of JSON.
#[derive(Debug, Serialize)]
struct AnswerJson<'a> {
    /// The line as given.
    command: &'a str,
    /// Canonical name of the command that answered; "" if none did.
    answered_by: &'a str,
    ok: bool,
    replies: Vec<MessageJson>,
    articles: Vec<ArticleJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<&'a str>,
    elapsed_us: u64,
}

/// Answers every command, in order.
pub(crate) fn run(context: &Arc<Context>, ask: &args::Ask) -> anyhow::Result<ExitCode> {
    let look = console::look_of_stdout();
    let pictures = ask.pictures.as_deref();
    let mut asking = Asking {
        context,
        chat: ChatId(ask.chat),
        locale: ask.language,
        is_json: ask.json,
        pictures,
        look,
        n_answers: 0,
        n_pictures: 0,
    };
    if ask.commands.is_empty() {
        console::for_each_line(io::stdin().lock(), |line| asking.answer(line).map(|()| true))?;
    }
    for command in &ask.commands {
        asking.answer(command)?;
    }
    Ok(ExitCode::SUCCESS)
}

struct Asking<'a> {
    context: &'a Arc<Context>,
    chat: ChatId,
    locale: Locale,
    is_json: bool,
    pictures: Option<&'a Path>,
    look: Look,
    n_answers: usize,
    n_pictures: usize,
}

impl Asking<'_> {
    fn answer(&mut self, line: &str) -> io::Result<()> {
        let input = match line.strip_prefix("press ") {
            Some(data) => Input::Button(data),
            None => Input::Line(line),
        };
        let begun = Instant::now();
        let request = Request { locale: self.locale, ..console::request(self.chat, input) };
        let answer = console::answer(self.context, &request);
        let elapsed_us = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.n_answers += 1;
        self.draw(&answer)?;
        let text = if self.is_json {
            self.to_json(line, &answer, elapsed_us)?
        } else {
            self.to_text(&answer)
        };
        // Written at once: a script may wait for this answer before its next command.
        let mut stdout = screen::stdout();
        stdout.rendered(&text)?;
        stdout.flush()
    }

    /// Writes the pictures of an answer, if requested.
    fn draw(&mut self, answer: &Answer) -> io::Result<()> {
        let Some(folder) = self.pictures else { return Ok(()) };
        for block in answer.reply.iter().flat_map(|it| &it.blocks) {
            if let Block::Chart(chart) = block
                && let Some(png) = draw::png(chart)
            {
                self.n_pictures += 1;
                std::fs::create_dir_all(folder)?;
                std::fs::write(folder.join(format!("{}.png", self.n_pictures)), png)?;
            }
        }
        Ok(())
    }

    fn to_text(&self, answer: &Answer) -> String {
        let gap = if self.n_answers > 1 { "\n" } else { "" };
        format!("{gap}{}", console::shown(answer, self.look))
    }

    fn to_json(&self, line: &str, answer: &Answer, elapsed_us: u64) -> io::Result<String> {
        let json = AnswerJson {
            command: line,
            answered_by: &answer.command,
            ok: answer.ok,
            replies: answer.reply.as_ref().map(json::messages).unwrap_or_default(),
            articles: answer.reply.as_ref().map(json::articles).unwrap_or_default(),
            notice: answer.notice.as_deref(),
            elapsed_us,
        };
        Ok(screen::json(&json)? + "\n")
    }
}
