//! Inline mode: `@bot nvidia` in any chat shows cards of articles to send there. The bot is not a
//! member of that chat, and does not learn which card was sent.

use crate::article::{ArticleId, normalise_tag};
use crate::command::layout::listing::{MAX_ARTICLES, PageSize, Subject, page};
use crate::command::layout::view::view;
use crate::command::news::read::is_web_address;
use crate::command::request::action::PageTurn;
use crate::command::request::call::{Call, CommandError};
use crate::command::request::fault;
use crate::command::resolve::focus::Focus;
use crate::command::resolve::names;
use crate::command::resolve::who::{Who, asked};
use crate::command::{Ctx, Place, Request};
use crate::message::say;
use crate::reply::{ArticleView, Block, Button, Press, Reply, shortened};

/// Maximum number of graphemes of a description: Telegram's apps show two lines.
const MAX_DESCRIPTION: usize = 120;

/// A longer query finds nothing: nobody types it.
const MAX_QUERY_BYTES: usize = 256;

/// One result: what the list shows, and the message that it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineCard {
    /// Identifies it in its list.
    pub id: String,
    /// The headline.
    pub title: String,
    /// The beginning of the summary.
    pub description: String,
    /// The address of the article's picture.
    pub image_url: Option<String>,
    /// The article with its summary.
    pub reply: Reply,
}

/// Returns the cards for a query: the newest articles for an empty one, else those about a company,
/// with a tag, or that match the words. Reads only what everybody may see. Blocking.
pub fn cards(ctx: &Ctx<'_>, request: &Request<'_>, query: &str) -> Vec<InlineCard> {
    let query = query.trim();
    if query.len() > MAX_QUERY_BYTES {
        return Vec::new();
    }
    fault::or_default(request, || {
        // As at the terminal, a list has no numbers and needs not fit into one message.
        let request = Request { place: Place::Terminal, channel: None, ..*request };
        let call = Call { ctx, request: &request, argument: query };
        if let Some(shared) = shared(&call)? {
            return Ok(vec![shared]);
        }
        let subject = subject(&call)?;
        let turn = PageTurn::first(subject, MAX_ARTICLES);
        let found = page(&call, &turn, PageSize::Whole)?;
        let articles = found.iter().flat_map(|reply| reply.articles().cloned());
        Ok(articles.map(|article| card(&call, article)).collect())
    })
}

/// The query of a Share button begins with this; the id of an article follows.
const SHARED: &str = "id:";

/// Returns the button that sends an article to another chat; `None` if not everybody may see it.
pub(in crate::command) fn share_button(
    call: &Call<'_>,
    id: ArticleId,
) -> Result<Option<Button>, CommandError> {
    let is_telegram = matches!(call.request.place, Place::Private | Place::Group);
    if !is_telegram || call.ctx.store.article(id)?.is_none() {
        return Ok(None);
    }
    let label = say!(call, "share").plain();
    Ok(Some(Button::new(label, Press::Share(format!("{SHARED}{}", id.0)))))
}

/// Returns the card of the article that a Share button names, if the query is one.
fn shared(call: &Call<'_>) -> Result<Option<InlineCard>, CommandError> {
    let id = call.argument.strip_prefix(SHARED).and_then(|id| id.parse().ok());
    let Some(id) = id else { return Ok(None) };
    let article = call.ctx.store.article(ArticleId(id))?;
    let sizes = call.sizes()?;
    Ok(article.map(|article| card(call, view(call, &article, &Focus::Article, &sizes))))
}

/// Returns what a query is about.
fn subject(call: &Call<'_>) -> Result<Subject, CommandError> {
    let query = call.argument;
    if query.is_empty() {
        return Ok(Subject::Latest);
    }
    if names::is_plausible(query) {
        let asked = asked(call, query)?;
        let is_readable = asked.period.is_none() || asked.since.is_some();
        if let Who::One(name) = asked.who
            && is_readable
            && call.ctx.store.company_count(&name)?.total() > 0
        {
            return Ok(Subject::Company { name, since: asked.since });
        }
        let tag = normalise_tag(query);
        if !tag.is_empty() && call.ctx.store.tag_count(&tag)? > 0 {
            return Ok(Subject::Tag(tag));
        }
    }
    Ok(Subject::Search(query.to_owned()))
}

fn card(call: &Call<'_>, article: ArticleView) -> InlineCard {
    let article = ArticleView { commands: Vec::new(), ..article };
    let mut row = Vec::new();
    if let Some(url) = article.url.as_ref().filter(|url| is_web_address(url)) {
        let label = say!(call, "original").plain();
        row.push(Button::new(label, Press::Url(url.clone())));
    }
    row.extend(call.link_button(say!(call, "read-in-bot"), "read", &article.id.0.to_string()));
    InlineCard {
        id: article.id.0.to_string(),
        title: article.title.clone(),
        description: shortened(&article.sentences.join(" "), MAX_DESCRIPTION),
        image_url: article.image_url.clone(),
        reply: Reply {
            preview: article.url.clone(),
            locale: call.request.locale,
            ..Reply::default().and(Block::Article(article)).and_buttons(vec![row])
        },
    }
}
