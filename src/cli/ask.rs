//! `gistwire ask`: commands from arguments or stdin, each answered once, for people and for
//! scripts.
//!
//! A line `press DATA` presses the button that carries DATA.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use serde::Serialize;

use super::{args, open};
use crate::article::ChatId;
use crate::command::{Answer, Input, Request, only_reads};
use crate::context::Context;
use crate::message::Locale;
use crate::reply::json::{self, ArticleJson, MessageJson};
use crate::reply::terminal::Look;
use crate::reply::{Block, draw};
use crate::transport::console;
use crate::transport::console::screen::{self, complain};

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

/// Answers every command, in order; status 1 if one could not be fulfilled.
///
/// A missing database is created only by a command that changes something: others are answered from
/// an empty one.
pub(crate) fn run(args: &args::Args, ask: &args::Ask) -> anyhow::Result<ExitCode> {
    let context = Arc::new(open::reading_context(args)?);
    let is_imagined = !open::has_database(&context.settings);
    if is_imagined {
        complain!(
            "gistwire: there is no database {} yet, so nothing is known; `gistwire ingest FILE` and `gistwire feeds add ADDRESS` load articles",
            context.settings.database.display()
        );
    }
    let look = console::look_of_stdout();
    let pictures = ask.pictures.as_deref();
    let mut asking = Asking {
        args,
        context,
        is_imagined,
        chat: ChatId(ask.chat),
        locale: ask.language,
        is_json: ask.json,
        pictures,
        look,
        n_answers: 0,
        n_pictures: 0,
        is_well: true,
    };
    if ask.commands.is_empty() {
        let mut failed = None;
        console::for_each_line(io::stdin().lock(), |line| match asking.answer(line) {
            Ok(()) => Ok(true),
            Err(error) => {
                failed = Some(error);
                Ok(false)
            }
        })?;
        failed.map_or(Ok(()), Err)?;
    }
    for command in &ask.commands {
        asking.answer(command)?;
    }
    Ok(if asking.is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct Asking<'a> {
    args: &'a args::Args,
    context: Arc<Context>,
    /// Whether there is no database yet.
    is_imagined: bool,
    chat: ChatId,
    locale: Locale,
    is_json: bool,
    pictures: Option<&'a Path>,
    look: Look,
    n_answers: usize,
    n_pictures: usize,
    /// Whether every command could be fulfilled.
    is_well: bool,
}

impl Asking<'_> {
    fn answer(&mut self, line: &str) -> anyhow::Result<()> {
        let input = match line.strip_prefix("press ") {
            Some(data) => Input::Button(data),
            None => Input::Line(line),
        };
        if self.is_imagined
            && (open::has_database(&self.context.settings) || !only_reads(input, None))
        {
            self.context = Arc::new(open::context(self.args)?);
            self.is_imagined = false;
        }
        let begun = Instant::now();
        let request = Request { locale: self.locale, ..console::request(self.chat, input) };
        let answer = console::answer(&self.context, &request);
        self.is_well &= answer.ok;
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
        Ok(stdout.flush()?)
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
