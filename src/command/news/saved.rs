//! `/save ID` and `/saved`: articles to read later.

use crate::article::ArticleId;
use crate::command::Input;
use crate::command::follow::subscribe::COMMAS;
use crate::command::follow::subscriptions::MAX_NAME;
use crate::command::news::read::{chosen, is_web_address};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::parse::article_number;
use crate::message::{Phrase, say};
use crate::reply::{Block, Button, Inline, Reply, one_line, quoted, shortened};
use crate::store::chats::saved_article::{MAX_SAVED, Saved, SavedArticle};

/// Articles per page of the list; each has a button to read it.
const PAGE: usize = 8;

/// Number of characters shown of a title.
const MAX_TITLE: usize = 120;

pub(crate) fn save(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let list = vec![vec![call.run_button(say!(call, "saved-list"), "saved", "")?]];
    let several = several(call.argument);
    if several.len() > 1 {
        let mut reply = Reply::default();
        // If one of them does not exist, this is said before anything is saved.
        for one in &several {
            chosen(&call.with(one), "save")?;
        }
        for one in several {
            reply = reply.and_say(kept(&call.with(one))?.1);
        }
        return Ok(Outcome::found(reply.and_buttons(list)));
    }
    let (toast, said) = kept(call)?;
    let Some(toast) = toast else {
        return Ok(Outcome::missed(Reply::saying(said).and_buttons(list)));
    };
    // Beside a button, a toast says enough.
    if matches!(call.request.input, Input::Button(_)) {
        return Ok(Outcome::done(toast));
    }
    Ok(Outcome::found(Reply::saying(said).and_buttons(list)))
}

/// Returns the articles of a list: "9 10", "9, 10"; at most as many as a page has. None if a part is
/// no article.
fn several(typed: &str) -> Vec<&str> {
    let parts = typed.split(|c: char| c.is_whitespace() || COMMAS.contains(&c));
    let parts: Vec<&str> = parts.filter(|it| !it.is_empty()).collect();
    let is_list = parts.len() <= PAGE && parts.iter().all(|it| article_number(it).is_some());
    if is_list { parts } else { Vec::new() }
}

/// Saves the article asked for; returns a short answer, which is `None` if the list is full, and what
/// is said.
fn kept(call: &Call<'_>) -> Result<(Option<Phrase>, Phrase), CommandError> {
    let (article, _) = chosen(call, "save")?;
    let title = quoted(&shortened(&one_line(&article.title), MAX_TITLE));
    Ok(match call.ctx.store.save_article(call.request.chat, &article, call.ctx.now)? {
        Saved::New => (Some(say!(call, "save-done")), say!(call, "saved-title", title = title)),
        Saved::Known => {
            (Some(say!(call, "already-saved")), say!(call, "already-saved-title", title = title))
        }
        Saved::Full => (None, say!(call, "saved-full", max = MAX_SAVED)),
    })
}

pub(crate) fn saved(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let all = call.ctx.store.saved_articles(call.request.chat)?;
    let mut words = call.argument.split_whitespace();
    match (words.next(), words.next()) {
        (None, _) => page(call, &all, 1),
        (Some("remove"), Some(id)) => match article_number(id) {
            Some((id, "")) => removed(call, ArticleId(id)),
            _ => misunderstood(call),
        },
        (Some(number), None) => match number.parse() {
            Ok(number @ 1..) => page(call, &all, number),
            _ => misunderstood(call),
        },
        _ => misunderstood(call),
    }
}

fn misunderstood(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let typed = quoted(&shortened(call.argument, 60));
    let list = call.run_button(say!(call, "saved-list"), "saved", "")?;
    let reply = Reply::saying(say!(call, "saved-misunderstood", typed = typed));
    Ok(Outcome::missed(reply.and_buttons(vec![vec![list]])))
}

/// Takes an article off the list and shows the list without it.
fn removed(call: &Call<'_>, id: ArticleId) -> Result<Outcome, CommandError> {
    let was_saved = call.ctx.store.unsave_article(call.request.chat, id)?;
    let all = call.ctx.store.saved_articles(call.request.chat)?;
    let said = match was_saved {
        true => say!(call, "saved-removed"),
        false => say!(call, "saved-not-there"),
    };
    let mut outcome = page(call, &all, 1)?;
    if was_saved && call.article(id)?.is_some() {
        let undo = call.run_button(say!(call, "undo-remove"), "save", &id.0.to_string())?;
        outcome = outcome.with_buttons(vec![vec![undo]]);
    }
    Ok(outcome.in_place().and_notice(said))
}

fn page(call: &Call<'_>, all: &[SavedArticle], number: usize) -> Result<Outcome, CommandError> {
    if all.is_empty() {
        let latest = call.run_button(say!(call, "latest"), "latest", "")?;
        let reply = Reply::saying(say!(call, "saved-none"));
        return Ok(Outcome::missed(reply.and_buttons(vec![vec![latest]])));
    }
    let n_pages = all.len().div_ceil(PAGE);
    let number = number.min(n_pages);
    let shown: Vec<&SavedArticle> = all.iter().skip((number - 1) * PAGE).take(PAGE).collect();
    let mut reply = Reply::headed(say!(call, "saved-heading", n = all.len()));
    let mut buttons = Vec::new();
    let mut readable = Vec::new();
    for (it, number) in shown.into_iter().zip(1..) {
        let title = shortened(&one_line(&it.title), MAX_TITLE);
        let title = match it.url.as_ref().filter(|it| is_web_address(it)) {
            Some(url) => Inline::Link { label: title, url: url.clone() },
            None => Inline::Text(title),
        };
        let id = it.id.0.to_string();
        let mut line = vec![title];
        let mut is_numbered = false;
        if !it.is_stored {
            let gone = say!(call, "saved-gone").plain();
            line.extend([Inline::Text(" ".to_owned()), Inline::Italic(gone)]);
        } else if call.has_buttons() {
            is_numbered = true;
            line.insert(0, Inline::Bold(format!("{number}. ")));
            readable.push(call.run_button(format!("{number}"), "read", &id)?);
        } else {
            let read = call.tappable(&format!("read_{id}"));
            line.extend([Inline::Text(" ".to_owned()), Inline::Command(read)]);
        }
        reply = reply.and(match is_numbered {
            true => Block::Paragraph(line),
            false => Block::Bullet(line),
        });
        buttons.push(call.run_button(
            format!("✕ {}", shortened(&one_line(&it.title), MAX_NAME)),
            "saved",
            &format!("remove {id}"),
        )?);
    }
    let mut rows = [vec![readable], rows(buttons, 2)].concat();
    let turn = |label: Phrase, to: usize| call.run_button(label, "saved", &to.to_string());
    let mut row: Vec<Button> = Vec::new();
    if number > 1 {
        row.push(turn(say!(call, "page-back"), number - 1)?);
    }
    if number < n_pages {
        row.push(turn(say!(call, "page-more"), number + 1)?);
    }
    rows.push(row);
    rows.retain(|it| !it.is_empty());
    let outcome = Outcome::found(reply.and_buttons(rows));
    let is_turned = matches!(call.request.input, Input::Button(_)) && !call.argument.is_empty();
    Ok(if is_turned { outcome.in_place() } else { outcome })
}

/// Returns a button that saves an article.
pub(crate) fn save_button(call: &Call<'_>, id: ArticleId) -> Result<Button, CommandError> {
    call.run_button(say!(call, "save-article"), "save", &id.0.to_string())
}
