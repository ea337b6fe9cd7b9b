//! The topic that a person wants to follow: typed text -> a topic, or several possible ones.

use crate::article::{ArticleId, normalise_tag};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::everyday;
use crate::command::request::parse::article_number;
use crate::command::resolve::names;
use crate::command::resolve::who::{Who, who};
use crate::id::FeedId;
use crate::message::say;
use crate::reply::{Reply, quoted};
use crate::store::Listing;
use crate::store::Window;
use crate::store::chats::subscriptions::{ChatThread, Topic, TopicKind};
use crate::text::query::SearchQuery;

/// Maximum number of topics in a question.
const MAX_ASKED: usize = 8;

/// A listing is counted, not shown.
const NONE_SHOWN: Window = Window { offset: 0, limit: 1, snapshot: None, new_after: None };

/// The possible meanings of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meant {
    /// This topic.
    One(Topic),
    /// One of these topics: the person is asked.
    Several(Vec<Topic>),
    /// Nothing that an article could contain.
    Nothing,
}

/// Resolves typed text. `#x` is a tag, `company:x` a company, quotes and a `-` make words;
/// `article:12` is any topic of that article. All other text is a known company or tag, or both if
/// both match, and else words.
pub(crate) fn meant(call: &Call<'_>, text: &str) -> Result<Meant, CommandError> {
    let text = text.trim();
    let one = |topic: Option<Topic>| topic.map_or(Meant::Nothing, Meant::One);
    if let Some(tag) = text.strip_prefix('#').or_else(|| after(text, "tag:")) {
        return Ok(one(Topic::tag(tag)));
    }
    if let Some(name) = after(text, "company:") {
        return company(call, name);
    }
    if let Some(words) = after(text, "words:") {
        return Ok(one(Topic::words(words)));
    }
    if let Some(name) = after(text, "source:") {
        return match source_named(call, name)?
            .map_or_else(|| personal(call, name), |it| Ok(Some(it)))?
        {
            Some(topic) => Ok(Meant::One(topic)),
            None => Err(no_source(call, name, "subscribe")?.into()),
        };
    }
    if let Some(id) = after(text, "feed:") {
        return Ok(personal(call, id)?.map_or(Meant::Nothing, Meant::One));
    }
    if let Some((number, _)) = after(text, "article:").and_then(article_number) {
        return about_article(call, ArticleId(number));
    }
    let is_query = text.contains(['"', '“', '”', '„', '«', '»'])
        || text.split_whitespace().any(|it| it.starts_with('-'));
    if is_query || !names::is_plausible(text) {
        return Ok(one(Topic::words(text)));
    }
    let tag = Topic::tag(text);
    let mut found: Vec<Topic> = match &tag {
        Some(tag) if call.ctx.store.tag_count(&tag.name)? > 0 => vec![tag.clone()],
        _ => Vec::new(),
    };
    // ".NET" is not a company. An everyday word is a company only if articles name it.
    let is_word = text.starts_with('.')
        || everyday::is_stop_word(&text.to_lowercase(), call.request.locale)
            && text.chars().all(char::is_lowercase);
    let is_named = |name: &str| -> Result<bool, CommandError> {
        Ok(!is_word || call.ctx.store.company_count(name)?.total() > 0)
    };
    let companies = match who(call, text)? {
        Who::One(name) if !is_named(&name)? => Vec::new(),
        Who::One(name) => vec![name],
        Who::Several(_) if is_word => Vec::new(),
        Who::Several(names) => names,
        Who::Nobody { .. } => Vec::new(),
    };
    found.extend(companies.iter().filter_map(|it| Topic::company(it)));
    found.truncate(MAX_ASKED - 1);
    found.extend(source_named(call, text)?);
    found.extend(personal(call, text)?);
    Ok(match found.len() {
        0 => one(Topic::words(text)),
        1 => Meant::One(found.remove(0)),
        _ => Meant::Several(found),
    })
}

/// Returns the personal feed with this id or name, if the chat follows it.
pub(crate) fn personal(call: &Call<'_>, typed: &str) -> Result<Option<Topic>, CommandError> {
    let typed = typed.trim();
    let id = typed.parse().ok().map(FeedId);
    let own = call.ctx.store.subscriptions(call.request.chat)?;
    let mut feeds = own.into_iter().map(|it| it.topic);
    Ok(feeds.find(|topic| match topic.kind {
        TopicKind::Feed(known) => {
            id == Some(known) || topic.name.to_lowercase() == typed.to_lowercase()
        }
        _ => false,
    }))
}

/// Returns the source with this name: one that articles name, or a feed that is followed.
pub(crate) fn source_named(call: &Call<'_>, name: &str) -> Result<Option<Topic>, CommandError> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    if let Some(name) = call.ctx.store.source_named(name)? {
        return Ok(Topic::source(&name));
    }
    let feeds = call.ctx.store.feeds(call.ctx.now)?;
    let titled = feeds.into_iter().filter_map(|it| it.title);
    let found = titled.into_iter().find(|it| it.to_lowercase() == name.to_lowercase());
    Ok(found.as_deref().and_then(Topic::source))
}

/// Returns the answer for an unknown source: those with similar names.
pub(crate) fn no_source(
    call: &Call<'_>,
    name: &str,
    command: &'static str,
) -> Result<Outcome, CommandError> {
    let typed = name.to_lowercase();
    let likeness = |known: &str| {
        let known = known.to_lowercase();
        if !typed.is_empty() && known.contains(&typed) {
            1.0
        } else {
            strsim::jaro_winkler(&known, &typed)
        }
    };
    let sources = if names::is_plausible(name) { call.ctx.store.sources()? } else { Vec::new() };
    let mut near: Vec<(f64, String)> =
        sources.into_iter().filter_map(|it| it.name).map(|it| (likeness(&it), it)).collect();
    near.retain(|it| it.0 >= 0.75);
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.truncate(4);
    let buttons: Result<Vec<_>, CommandError> =
        near.iter().map(|(_, it)| call.run_button(it, command, &format!("source:{it}"))).collect();
    let name = quoted(&crate::reply::shortened(name, 60));
    let reply = Reply::saying(say!(call, "no-such-source", name = name));
    Ok(Outcome::missed(reply.and_buttons(rows(buttons?, 2))))
}

fn company(call: &Call<'_>, name: &str) -> Result<Meant, CommandError> {
    Ok(match who(call, name)? {
        Who::One(name) => Topic::company(&name).map_or(Meant::Nothing, Meant::One),
        Who::Several(names) => Meant::Several(
            names.iter().filter_map(|it| Topic::company(it)).take(MAX_ASKED).collect(),
        ),
        // A name that no article contains yet is also valid: it may be in the news tomorrow.
        Who::Nobody { .. } => Topic::company(name.trim()).map_or(Meant::Nothing, Meant::One),
    })
}

/// Returns the companies that an article names, the most salient first, and its tags.
fn about_article(call: &Call<'_>, id: ArticleId) -> Result<Meant, CommandError> {
    let Some(article) = call.article(id)? else { return Ok(Meant::Nothing) };
    let companies = call.ctx.store.companies_of(id, MAX_ASKED as u32 / 2)?;
    let mut topics: Vec<Topic> = companies.iter().filter_map(|it| Topic::company(it)).collect();
    topics.extend(article.tags.iter().filter_map(|it| Topic::tag(it)));
    topics.truncate(MAX_ASKED);
    Ok(if topics.is_empty() { Meant::Nothing } else { Meant::Several(topics) })
}

/// Returns whether a text declares itself a company's name.
pub(crate) fn is_company(text: &str) -> bool {
    after(text.trim(), "company:").is_some()
}

/// Returns the text after a prefix, case-insensitively.
fn after<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| rest.trim())
}

/// Renders a topic in a sentence: `#china`, `Ant Group`, `“cloud profit”`.
pub(crate) fn shown(call: &Call<'_>, topic: &Topic) -> String {
    match topic.kind {
        TopicKind::Tag => format!("#{}", topic.name),
        TopicKind::Company | TopicKind::Source | TopicKind::Feed(_) => topic.name.clone(),
        TopicKind::Words => quoted(&topic.name).in_language(call.messages()),
    }
}

/// Renders a topic in a list, where its kind must be clear.
pub(crate) fn listed(call: &Call<'_>, topic: &Topic) -> String {
    let name = topic.name.as_str();
    let said = match topic.kind {
        TopicKind::Tag => return shown(call, topic),
        TopicKind::Company => say!(call, "topic-company", name = name),
        TopicKind::Words => say!(call, "topic-words", words = shown(call, topic)),
        TopicKind::Source => say!(call, "topic-source", name = name),
        TopicKind::Feed(_) => say!(call, "topic-feed", name = name),
    };
    said.plain()
}

/// Renders a topic as an unambiguous argument.
pub(crate) fn as_argument(topic: &Topic) -> String {
    match topic.kind {
        TopicKind::Tag => format!("#{}", topic.name),
        TopicKind::Company => format!("company:{}", topic.name),
        TopicKind::Words => format!("words:{}", topic.name),
        TopicKind::Source => format!("source:{}", topic.name),
        TopicKind::Feed(id) => format!("feed:{id}"),
    }
}

/// Returns the current number of articles about a topic.
pub(crate) fn n_articles(call: &Call<'_>, topic: &Topic) -> Result<u32, CommandError> {
    Ok(match topic.kind {
        TopicKind::Tag => call.ctx.store.tag_count(&normalise_tag(&topic.name))?,
        TopicKind::Company => call.ctx.store.company_count(&topic.name)?.named,
        TopicKind::Source => call.ctx.store.source_count(&topic.name)?,
        TopicKind::Feed(feed) => {
            let listing = Listing::Feed { feed, reader: call.request.chat };
            call.ctx.store.page(&listing, NONE_SHOWN)?.total
        }
        TopicKind::Words => {
            let listing = Listing::Search(SearchQuery::parse(&topic.name));
            call.ctx.store.page(&listing, NONE_SHOWN)?.total
        }
    })
}

impl Call<'_> {
    /// Returns the chat and thread that this chat's subscriptions belong to.
    pub(crate) fn chat_thread(&self) -> ChatThread {
        ChatThread { chat: self.request.chat, thread: self.request.thread }
    }
}
