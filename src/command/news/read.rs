//! `/read ID`: a whole article.

use crate::article::{Article, ArticleId};
use crate::command::about::report::report_button;
use crate::command::inline::share_button;
use crate::command::layout::listing::tag_rows;
use crate::command::layout::view::{bare_view, story_button};
use crate::command::news::saved::save_button;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::parse::article_number;
use crate::message::say;
use crate::reply::{Block, Button, Inline, Press, Reply, quoted};

/// Number of tags under an article.
const N_TAGS: usize = 6;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let (article, asked) = chosen(call, "read")?;
    let header = bare_view(&article);
    // Separate paragraphs, not one quotation: a long article in a quotation is hard to read, and a
    // collapsed quotation must be opened part by part.
    let paragraphs = article.body.split("\n\n").filter(|it| !it.trim().is_empty());
    let reply = paragraphs.fold(Reply::default().and(Block::Article(header)), |reply, it| {
        reply.and(Block::Paragraph(vec![Inline::Text(it.trim_matches('\n').to_owned())]))
    });
    let id = article.id.0;
    let why = format!("{id} {asked}");
    let mut row = vec![call.run_button(say!(call, "summary-and-why"), "why", why.trim_end())?];
    if let Some(url) = article.url.as_ref().filter(|it| is_web_address(it)) {
        let label = say!(call, "original").plain();
        row.push(Button::new(label, Press::Url(url.clone())));
    }
    row.push(save_button(call, article.id)?);
    row.push(call.run_button(say!(call, "follow"), "subscribe", &format!("article:{id}"))?);
    let mark = call.ctx.store.story_of(article.id)?;
    let report = report_button(call, article.id, asked)?;
    let share = share_button(call, article.id)?;
    let more: Vec<Button> =
        story_button(call, mark)?.into_iter().chain(share).chain([report]).collect();
    let tags = &article.tags[..article.tags.len().min(N_TAGS)];
    Ok(Outcome::found(reply.and_buttons(vec![row, more]).and_buttons(tag_rows(call, tags)?)))
}

/// Returns the article that the argument names, with the words after its id; if it names none, the
/// error is the answer.
pub(crate) fn chosen<'a>(
    call: &Call<'a>,
    command: &str,
) -> Result<(Article, &'a str), CommandError> {
    let Some((number, rest)) = article_number(call.argument) else {
        let hint = match call.argument {
            "" => say!(call, "which-article", command = command),
            typed => say!(call, "no-article-id", typed = quoted(typed), command = command),
        };
        let latest = vec![vec![call.run_button(say!(call, "latest"), "latest", "")?]];
        return Err(Outcome::missed(Reply::saying(hint).and_buttons(latest)).into());
    };
    if let Some(article) = call.article(ArticleId(number))? {
        return Ok((article, rest));
    }
    let latest = vec![vec![call.run_button(say!(call, "latest"), "latest", "")?]];
    let reply = Reply::saying(say!(call, "no-such-article", id = number.to_string()));
    Err(Outcome::missed(reply.and_buttons(latest)).into())
}

// Telegram refuses a whole message because of one button with an address that it does not accept.
pub(crate) fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|it| it.contains('.'))
        && url.len() <= 1024
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}
