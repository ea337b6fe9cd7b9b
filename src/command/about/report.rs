//! `/report ID [KIND]`: tells the operators of a wrong company, a poor summary or another event. A
//! button under an article leads to it; they read the reports with `gistwire reports`.

use crate::article::{Article, ArticleId};
use crate::command::Input;
use crate::command::news::read::chosen;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::message::{Phrase, Quoted, say};
use crate::reply::{Button, Reply, one_line, quoted, shortened};
use crate::store::chats::report::{ReportKind, Reported};

/// The argument of the button that reports nothing.
const CANCEL: &str = "cancel";

/// Stands before what the person had asked for, which may be any words.
const ABOUT: &str = "about";

/// Number of characters shown of a title.
const MAX_TITLE: usize = 80;

/// Number of characters kept of what the person had asked for.
const MAX_ASKED: usize = 80;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (article, rest) = chosen(call, "report")?;
    let (word, asked) = rest.split_once(' ').unwrap_or((rest, ""));
    if word == CANCEL {
        return Ok(shown(call, say!(call, "report-canceled")));
    }
    let asked = if word == ABOUT || ReportKind::parse(word).is_some() { asked } else { rest };
    let Some(kind) = ReportKind::parse(word) else { return menu(call, &article, asked) };
    let asked = shortened(asked, MAX_ASKED);
    let said =
        match call.ctx.store.report(call.request.chat, (&article, kind), &asked, call.ctx.now)? {
            Reported::New => {
                let (what, title) = (label(call, kind), title_of(&article));
                say!(call, "report-thanks", what = what, title = title)
            }
            Reported::Known => say!(call, "report-known"),
            Reported::Full => say!(call, "report-full"),
        };
    Ok(shown(call, said))
}

/// Asks what is wrong. `asked` is what the person had asked for.
fn menu(call: &Call<'_>, article: &Article, asked: &str) -> Result<Outcome, CommandError> {
    let id = article.id.0;
    let mut buttons = Vec::new();
    for kind in ReportKind::ALL {
        let argument = format!("{id} {} {asked}", kind.as_str());
        buttons.push(call.run_button(label(call, kind), "report", argument.trim_end())?);
    }
    let cancel = say!(call, "report-cancel");
    buttons.push(call.run_button(cancel, "report", &format!("{id} {CANCEL}"))?);
    let reply = Reply::saying(say!(call, "report-ask", title = title_of(article)));
    Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))))
}

/// Shows what was done in place of the menu.
fn shown(call: &Call<'_>, said: Phrase) -> Outcome {
    let outcome = Outcome::found(Reply::saying(said));
    if matches!(call.request.input, Input::Button(_)) { outcome.in_place() } else { outcome }
}

fn label(call: &Call<'_>, kind: ReportKind) -> Phrase {
    match kind {
        ReportKind::Company => say!(call, "report-company"),
        ReportKind::Summary => say!(call, "report-summary"),
        ReportKind::Event => say!(call, "report-event"),
    }
}

fn title_of(article: &Article) -> Quoted {
    quoted(&shortened(&one_line(&article.title), MAX_TITLE))
}

/// Returns the button that leads to the menu; `asked` is what the person had asked for.
pub(crate) fn report_button(
    call: &Call<'_>,
    id: ArticleId,
    asked: &str,
) -> Result<Button, CommandError> {
    let argument = match asked {
        "" => id.0.to_string(),
        words => format!("{} {ABOUT} {words}", id.0),
    };
    call.run_button(say!(call, "report"), "report", &argument)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_of_report_is_taken_for_words() {
        for kind in ReportKind::ALL {
            assert_eq!(ReportKind::parse(kind.as_str()), Some(kind));
        }
        for word in [CANCEL, ABOUT] {
            assert_eq!(ReportKind::parse(word), None);
        }
    }
}
