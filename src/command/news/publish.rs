//! What is published outside of chats: the newest articles of a tag, a company, a source, a search
//! or all of them as a feed, and the summary of one article as a page.

use jiff::Timestamp;

use crate::article::ArticleId;
use crate::command::layout::view::view;
use crate::command::request::call::{Call, CommandError};
use crate::command::resolve::focus::Focus;
use crate::command::resolve::topic::{shown, source_named};
use crate::command::resolve::who::one;
use crate::message::say;
use crate::reply::{Publication, Roundup, RoundupStory, Section};
use crate::store::chats::subscriptions::{Topic, TopicKind};
use crate::store::{Listing, Window};

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
        title: shown(call, &topic),
        about,
        locale: call.request.locale,
        id,
        updated: call.ctx.now,
        articles,
    }))
}

/// Returns the newest articles of the archive; `None` if there are none.
pub(crate) fn newest(
    call: &Call<'_>,
    n_articles: usize,
) -> Result<Option<Publication>, CommandError> {
    let limit = u32::try_from(n_articles).unwrap_or(u32::MAX);
    let page = call
        .ctx
        .store
        .page(&Listing::Latest, Window { offset: 0, limit, snapshot: None, new_after: None })?;
    let sizes = call.sizes()?;
    let articles: Vec<_> =
        page.articles.iter().map(|it| view(call, it, &Focus::Article, &sizes)).collect();
    let about = say!(call, "feed-about", n = articles.len()).plain();
    Ok((!articles.is_empty()).then(|| Publication {
        title: say!(call, "latest").plain(),
        about,
        locale: call.request.locale,
        id: "latest".to_owned(),
        updated: call.ctx.now,
        articles,
    }))
}

/// Returns the summary of an article as a page; `None` if not everybody may see it.
pub(crate) fn summary_page(
    call: &Call<'_>,
    id: ArticleId,
) -> Result<Option<Roundup>, CommandError> {
    let Some(article) = call.ctx.store.article(id)? else { return Ok(None) };
    let article = view(call, &article, &Focus::Article, &call.sizes()?);
    let title = article.title.clone();
    let story = RoundupStory { article, others: Vec::new() };
    Ok(Some(Roundup {
        title,
        about: String::new(),
        locale: call.request.locale,
        sections: vec![Section { theme: None, pieces: vec![story] }],
        more: Vec::new(),
    }))
}
