//! `/save ID` and `/saved`: articles to read later.

use crate::article::ArticleId;
use crate::command::Input;
use crate::command::news::read::{chosen, is_web_address};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::parse::article_number;
use crate::reply::{Block, Button, Inline, Reply, counted, one_line, quoted, shortened};
use crate::store::chats::saved_article::{MAX_SAVED, Saved, SavedArticle};

/// Articles per page of the list; each has a button to read it.
const PAGE: usize = 8;

/// Number of characters shown of a title.
const MAX_TITLE: usize = 120;

pub(crate) fn save(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (article, _) = chosen(call, "save")?;
    let said = match call.ctx.store.save_article(call.request.chat, &article, call.ctx.now)? {
        Saved::New => "Saved",
        Saved::Known => "Already saved",
        Saved::Full => {
            return Ok(Outcome::missed(Reply::saying(format!(
                "Your list is full: it holds {MAX_SAVED} articles. /saved has buttons to remove some."
            ))));
        }
    };
    // Beside a button, a toast says enough.
    if matches!(call.request.input, Input::Button(_)) {
        return Ok(Outcome::done(said));
    }
    let title = quoted(&shortened(&one_line(&article.title), MAX_TITLE));
    let list = call.run_button("My saved articles", "saved", "")?;
    let reply = Reply::saying(format!("{said}: {title}."));
    Ok(Outcome::found(reply.and_buttons(vec![vec![list]])))
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
    Ok(Outcome::missed(Reply::saying(format!(
        "I didn’t get {}. /saved shows your list, /saved 2 its second page, /saved remove 12 takes an article off it.",
        quoted(&shortened(call.argument, 60))
    ))))
}

/// Takes an article off the list and shows the list without it.
fn removed(call: &Call<'_>, id: ArticleId) -> Result<Outcome, CommandError> {
    let was_saved = call.ctx.store.unsave_article(call.request.chat, id)?;
    let all = call.ctx.store.saved_articles(call.request.chat)?;
    let said = if was_saved { "Removed" } else { "It wasn’t on the list" };
    let mut outcome = page(call, &all, 1)?;
    if was_saved && call.article(id)?.is_some() {
        let undo = call.run_button("Undo", "save", &id.0.to_string())?;
        outcome = outcome.with_buttons(vec![vec![undo]]);
    }
    Ok(outcome.in_place().and_notice(said))
}

fn page(call: &Call<'_>, all: &[SavedArticle], number: usize) -> Result<Outcome, CommandError> {
    if all.is_empty() {
        return Ok(Outcome::missed(Reply::saying(
            "You have no saved articles. Tap Save under an article, or send /save and its id.",
        )));
    }
    let n_pages = all.len().div_ceil(PAGE);
    let number = number.min(n_pages);
    let shown: Vec<&SavedArticle> = all.iter().skip((number - 1) * PAGE).take(PAGE).collect();
    let mut reply = Reply::headed(counted(all.len() as u32, "saved article", "saved articles"));
    let mut buttons = Vec::new();
    for it in shown {
        let title = shortened(&one_line(&it.title), MAX_TITLE);
        let title = match it.url.as_ref().filter(|it| is_web_address(it)) {
            Some(url) => Inline::Link { label: title, url: url.clone() },
            None => Inline::Text(title),
        };
        let mut line = vec![title];
        let id = it.id.0.to_string();
        if it.is_stored {
            line.push(Inline::Text(" ".to_owned()));
            line.push(Inline::Command(call.tappable(&format!("read_{id}"))));
        } else {
            line.push(Inline::Italic(" (no longer in the archive)".to_owned()));
        }
        reply = reply.and(Block::Bullet(line));
        buttons.push(call.run_button(
            &format!("✕ {}", it.title),
            "saved",
            &format!("remove {id}"),
        )?);
    }
    let mut rows = rows(buttons, 2);
    let turn = |label: &str, to: usize| call.run_button(label, "saved", &to.to_string());
    let mut row: Vec<Button> = Vec::new();
    if number > 1 {
        row.push(turn("Back", number - 1)?);
    }
    if number < n_pages {
        row.push(turn("More", number + 1)?);
    }
    rows.push(row);
    rows.retain(|it| !it.is_empty());
    let outcome = Outcome::found(reply.and_buttons(rows));
    let is_turned = matches!(call.request.input, Input::Button(_)) && !call.argument.is_empty();
    Ok(if is_turned { outcome.in_place() } else { outcome })
}

/// Returns a button that saves an article.
pub(crate) fn save_button(call: &Call<'_>, id: ArticleId) -> Result<Button, CommandError> {
    call.run_button("Save", "save", &id.0.to_string())
}
