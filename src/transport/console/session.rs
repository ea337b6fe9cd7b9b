//! Interprets a line in the terminal, where buttons are pressed by typing: their number, or `more`
//! and `back`.

use crate::article::ChatId;
use crate::command::{Answer, Input};
use crate::reply::{Button, Press};

/// One session; it remembers the buttons of the last answer.
#[derive(Debug)]
pub struct Session {
    chat: ChatId,
    buttons: Vec<Button>,
}

/// The result of a line.
#[derive(Debug)]
pub enum LineResult {
    /// The bot answered.
    Answer(Box<Answer>),
    /// The terminal itself has a message.
    Hint(String),
    /// The person leaves.
    Goodbye,
}

impl Session {
    /// Starts a session as this chat.
    pub fn new(chat: ChatId) -> Session {
        Session { chat, buttons: Vec::new() }
    }

    /// Returns the chat of the session.
    pub fn chat(&self) -> ChatId {
        self.chat
    }

    /// Processes a line, asks the bot through `answer` if needed, and remembers the new buttons.
    pub fn say(&mut self, line: &str, answer: impl FnOnce(Input<'_>) -> Answer) -> LineResult {
        let word = line.trim().to_lowercase();
        if matches!(word.trim_start_matches('/'), "quit" | "exit") {
            return LineResult::Goodbye;
        }
        let answer = match self.meant(&word) {
            Some(Button { press: Press::Url(url), .. }) => {
                return LineResult::Hint(format!("That one is a page: {url}"));
            }
            Some(Button { press: Press::Data(data), .. }) => answer(Input::Button(data)),
            None if matches!(word.as_str(), "more" | "back") => {
                return LineResult::Hint(format!(
                    "There is no {word} here. /latest shows the newest articles."
                ));
            }
            Some(_) | None => answer(Input::Line(line)),
        };
        if let Some(reply) = &answer.reply {
            self.buttons = reply.buttons.concat();
        }
        LineResult::Answer(Box::new(answer))
    }

    /// Returns the button that a typed word means. A number beyond the last button is an ordinary
    /// word.
    fn meant(&self, word: &str) -> Option<&Button> {
        if let Ok(number) = word.parse::<usize>() {
            return self.buttons.get(number.checked_sub(1)?);
        }
        self.buttons
            .iter()
            .find(|it| matches!(word, "more" | "back") && bare(&it.label).to_lowercase() == word)
    }
}

/// A label without the arrows and numbers around its words: "More ›".
fn bare(label: &str) -> &str {
    label.trim_matches(|c: char| !c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::Reply;

    fn answer_with(labels: &[&str]) -> Answer {
        let row = labels
            .iter()
            .map(|it| Button::new(*it, Press::Data(format!("data of {it}"))))
            .collect();
        let reply = Some(Reply::saying("page").and_buttons(vec![row]));
        Answer {
            command: "latest".into(),
            ok: true,
            reply,
            in_place: false,
            notice: None,
            pending: None,
        }
    }

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let mut session = Session::new(ChatId(0));
        session.say("/latest", |_| answer_with(&["‹ Back", "More ›", "#china"]));
        let mut seen = String::new();
        let said = session.say(line, |input| {
            seen = format!("{input:?}");
            answer_with(&[])
        });
        match said {
            LineResult::Answer(_) => assert_eq!(seen, expected),
            LineResult::Hint(hint) => assert_eq!(hint, expected),
            LineResult::Goodbye => assert_eq!("goodbye", expected),
        }
    }

    #[test]
    fn a_number_presses_a_button() {
        check("3", "Button(\"data of #china\")");
        check(" 1 ", "Button(\"data of ‹ Back\")");
    }

    #[test]
    fn more_and_back_press_their_buttons() {
        check("More", "Button(\"data of More ›\")");
        check("back", "Button(\"data of ‹ Back\")");
    }

    #[test]
    fn a_number_without_a_button_is_a_word() {
        check("2024", "Line(\"2024\")");
        check("0", "Line(\"0\")");
    }

    #[test]
    fn leaving_takes_one_word() {
        check("quit", "goodbye");
        check("/exit", "goodbye");
    }
}
