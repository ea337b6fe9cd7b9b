//! The interactive session on a terminal: prompt, line editing, history and completion by
//! rustyline.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::DefaultHistory;
use rustyline::{ColorMode, CompletionType, Config, Editor, Helper, Validator};

use super::complete::Vocabulary;
use super::{Session, look_of_stdout, say, screen};
use crate::article::ChatId;
use crate::context::Context;
use crate::text::slice::Slicing;

const PROMPT: &str = "gistwire> ";

/// Runs the session until Ctrl-D, `quit`, or Ctrl-C on two empty lines.
pub(super) fn run(context: &Arc<Context>, chat: ChatId) -> io::Result<()> {
    let has_colour = look_of_stdout().has_colour;
    let config = Config::builder()
        .auto_add_history(true)
        .completion_type(CompletionType::List)
        .color_mode(if has_colour { ColorMode::Enabled } else { ColorMode::Disabled })
        .history_ignore_space(true)
        .build();
    let mut editor: Editor<Typing, DefaultHistory> = Editor::with_config(config).map_err(to_io)?;
    editor.set_helper(Some(Typing { vocabulary: Vocabulary::of(context) }));
    let history = history_path(context);
    // If the history does not exist yet, or cannot be read, the session starts without it.
    let _ = editor.load_history(&history);

    let mut session = Session::new(chat);
    say(context, &mut session, "/start", look_of_stdout())?;
    println_io("\nTab completes, a number presses a button, quit leaves.\n")?;
    let mut was_interrupted = false;
    loop {
        let line = match editor.readline(PROMPT) {
            Ok(line) => line,
            Err(ReadlineError::Eof) => break,
            Err(ReadlineError::Interrupted) if was_interrupted => break,
            Err(ReadlineError::Interrupted) => {
                was_interrupted = true;
                println_io("Once more to leave.")?;
                continue;
            }
            Err(error) => return Err(to_io(error)),
        };
        was_interrupted = false;
        if line.trim().is_empty() {
            continue;
        }
        println_io("")?;
        // Reads the width each time: windows are resized.
        if !say(context, &mut session, &line, look_of_stdout())? {
            break;
        }
        println_io("")?;
    }
    // If the folder is not writable, only the history is lost.
    let _ = editor.save_history(&history);
    Ok(())
}

/// Returns a path beside the database, so that each database has its own history.
fn history_path(context: &Context) -> PathBuf {
    context.settings.database.with_file_name(".gistwire_history")
}

fn println_io(text: &str) -> io::Result<()> {
    let mut stdout = screen::stdout();
    writeln!(stdout, "{text}")?;
    stdout.flush()
}

fn to_io(error: ReadlineError) -> io::Error {
    match error {
        ReadlineError::Io(error) => error,
        other => io::Error::other(other),
    }
}

#[derive(Helper, Validator)]
struct Typing {
    vocabulary: Vocabulary,
}

impl Completer for Typing {
    type Candidate = String;

    fn complete(
        &self,
        line: &str,
        pos: usize,
        _: &rustyline::Context<'_>,
    ) -> rustyline::Result<(usize, Vec<String>)> {
        Ok(self.vocabulary.complete(line.slice(..pos)))
    }
}

impl Hinter for Typing {
    type Hint = String;

    fn hint(&self, line: &str, pos: usize, _: &rustyline::Context<'_>) -> Option<String> {
        if pos < line.len() { None } else { self.vocabulary.hint(line) }
    }
}

impl Highlighter for Typing {
    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _: bool) -> Cow<'b, str> {
        let style = anstyle::AnsiColor::Cyan.on_default();
        Cow::Owned(format!("{}{prompt}{}", style.render(), style.render_reset()))
    }

    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        let style = anstyle::Style::new().dimmed();
        Cow::Owned(format!("{}{hint}{}", style.render(), style.render_reset()))
    }
}
