//! The newest articles of a tag, a company, a source or a search, to be published as a feed.

use jiff::Timestamp;

use crate::command::layout::view::view;
use crate::command::request::call::{Call, CommandError};
use crate::command::resolve::focus::Focus;
use crate::command::resolve::topic::{shown, source_named};
use crate::command::resolve::who::one;
use crate::message::say;
use crate::reply::Publication;
use crate::store::chats::subscriptions::{Topic, TopicKind};

/// Returns the publication of a topic of this kind; `None` if the topic is unknown, or
/// no article is about it.
pub(crate) fn publication(
    call: &Call<'_>,
    kind: TopicKind,
    n_articles: usize,
) -> Result<Option<Publication>, CommandError> {
    let name = call.argument.trim();
    let topic = match kind {
        TopicKind::Tag => Topic::tag(name),
        TopicKind::Company => one(call, name)?.as_deref().and_then(Topic::company),
        TopicKind::Words => Topic::words(name),
        TopicKind::Source => source_named(call, name)?,
        // Only its followers see it.
        TopicKind::Feed(_) => None,
    };
    let Some(topic) = topic else { return Ok(None) };
    let (focus, id) = match kind {
        TopicKind::Company => {
            (Focus::on_company(call, &topic.name), format!("company:{}", topic.name))
        }
        TopicKind::Words => (Focus::on_search(&topic.name), format!("search:{}", topic.name)),
        TopicKind::Tag => (Focus::Article, format!("tag:{}", topic.name)),
        TopicKind::Source | TopicKind::Feed(_) => {
            (Focus::Article, format!("source:{}", topic.name))
        }
    };
    let sizes = call.sizes()?;
    let found = call.ctx.store.matching_since(&topic, Timestamp::MIN)?;
    let mut articles = Vec::new();
    for id in found.into_iter().take(n_articles) {
        if let Some(article) = call.ctx.store.article(id)? {
            articles.push(view(call, &article, &focus, &sizes));
        }
    }
    if articles.is_empty() {
        return Ok(None);
    }
    let about = say!(call, "feed-about", n = articles.len()).plain();
    Ok(Some(Publication {
        title: shown(&topic),
        about,
        locale: call.request.locale,
        id,
        updated: call.ctx.now,
        articles,
    }))
}
