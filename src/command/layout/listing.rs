//! Pages of articles: the heading with its counts, the summaries, the buttons that turn the page.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::article::{Article, ArticleId, ChatId};
use crate::command::layout::more::MAX_MESSAGES;
use crate::command::layout::view::{and_story, commands, view};
use crate::command::request::action::{Action, PageTurn};
use crate::command::request::call::{Call, CommandError, articles, rows};
use crate::command::resolve::focus::Focus;
use crate::command::resolve::period;
use crate::command::resolve::topic::as_argument;
use crate::company::NamedSpans;
use crate::id::FeedId;
use crate::reply::{ArticleView, Block, Button, Inline, Reply, fit, less, quoted, short_date};
use crate::store::chats::subscriptions::Topic;
use crate::store::{Listing, MAX_COUNTED, MAX_MATCHES, Page, PastLookup, Window};
use crate::text::query::SearchQuery;

/// Maximum number of articles in one answer.
pub(crate) const MAX_ARTICLES: u32 = 20;

/// Number of related tags under a page.
const N_RELATED: usize = 3;

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Every article, newest first.
    Latest,
    /// A tag, normalised.
    Tag(String),
    /// A company.
    Company {
        /// Its canonical name.
        name: String,
        /// Only articles dated on or after this day.
        since: Option<Date>,
    },
    /// A search, as typed.
    Search(String),
    /// A source, by its name.
    Source(String),
    /// A personal feed, with the name that the chat knows it by.
    Feed {
        /// Its id.
        feed: FeedId,
        /// The name.
        name: String,
    },
}

/// How much space a page may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageSize {
    /// One Telegram message, so that the next page can replace it; articles that do not fit move to
    /// the next page.
    OneMessage,
    /// As many messages as one reply may have; at the terminal, no limit.
    Whole,
}

impl Subject {
    /// Returns the command that lists it.
    pub(crate) fn command(&self) -> &'static str {
        match self {
            Subject::Latest => "latest",
            Subject::Tag(_) => "tag",
            Subject::Company { .. } => "company",
            Subject::Search(_) => "search",
            Subject::Source(_) | Subject::Feed { .. } => "sources",
        }
    }

    pub(crate) fn as_kind_and_text(&self) -> (&'static str, Cow<'_, str>) {
        match self {
            Subject::Latest => ("l", "".into()),
            Subject::Tag(tag) => ("t", tag.into()),
            Subject::Company { name, since: None } => ("c", name.into()),
            Subject::Company { name, since: Some(since) } => {
                ("d", format!("{since} {name}").into())
            }
            Subject::Search(text) => ("s", text.into()),
            Subject::Source(name) => ("o", name.into()),
            Subject::Feed { feed, name } => ("f", format!("{feed} {name}").into()),
        }
    }

    pub(crate) fn from_kind_and_text(kind: &str, text: String) -> Option<Subject> {
        match (kind, text.is_empty()) {
            ("l", true) => Some(Subject::Latest),
            ("t", false) => Some(Subject::Tag(text)),
            ("c", false) => Some(Subject::Company { name: text, since: None }),
            ("d", false) => {
                let (since, name) = text.split_once(' ').filter(|it| !it.1.is_empty())?;
                // Accepts only the encoded form: jiff reads more forms than it writes.
                let day: Date = since.parse().ok().filter(|it: &Date| it.to_string() == since)?;
                Some(Subject::Company { name: name.to_owned(), since: Some(day) })
            }
            ("s", false) => Some(Subject::Search(text)),
            ("o", false) => Some(Subject::Source(text)),
            ("f", false) => {
                let (id, name) = text.split_once(' ').filter(|it| !it.1.is_empty())?;
                let feed: i64 = id.parse().ok().filter(|it: &i64| it.to_string() == id)?;
                Some(Subject::Feed { feed: FeedId(feed), name: name.to_owned() })
            }
            _ => None,
        }
    }

    fn listing(&self, reader: ChatId) -> Listing {
        match self {
            Subject::Latest => Listing::Latest,
            Subject::Tag(tag) => Listing::Tag(tag.clone()),
            Subject::Company { name, since } => {
                Listing::Company { name: name.clone(), since: since.map(period::begin_of) }
            }
            Subject::Search(text) => Listing::Search(SearchQuery::parse(text)),
            Subject::Source(name) => Listing::Source(name.clone()),
            Subject::Feed { feed, .. } => Listing::Feed { feed: *feed, reader },
        }
    }

    fn focus<'a>(&self, call: &Call<'a>) -> Focus<'a> {
        match self {
            Subject::Latest | Subject::Tag(_) | Subject::Source(_) | Subject::Feed { .. } => {
                Focus::Article
            }
            Subject::Company { name, .. } => Focus::on_company(call, name),
            Subject::Search(text) => Focus::on_search(text),
        }
    }

    /// Renders the heading. `n_shown` counts the articles that the page covers: those that it
    /// shows, and others of their stories between them.
    fn heading(&self, total: u32, n_via: u32, first: u32, n_shown: u32) -> String {
        let what = match self {
            Subject::Latest if n_shown == total => format!("{}, newest first", articles(total)),
            Subject::Latest => {
                return format!(
                    "Latest articles, {} of {}",
                    range(first, n_shown),
                    indicatif::HumanCount(total.into())
                );
            }
            Subject::Tag(tag) => format!("{} tagged #{tag}", articles(total)),
            Subject::Source(name) | Subject::Feed { name, .. } => {
                format!("{} of {name}", articles(total))
            }
            Subject::Company { name, since } => {
                about(name, *since, total - n_via.min(total), n_via)
            }
            Subject::Search(text) if total as usize >= MAX_MATCHES => {
                format!("{} or more match {}", articles(total), quoted(text))
            }
            Subject::Search(text) if total == 1 => {
                format!("{} matches {}", articles(total), quoted(text))
            }
            Subject::Search(text) => format!("{} match {}", articles(total), quoted(text)),
        };
        if n_shown == total { what } else { format!("{what}, {}", range(first, n_shown)) }
    }
}

/// Renders "12 articles about Northwind since 1 Jun 2021, and 3 about what belongs to it".
fn about(name: &str, since: Option<Date>, n_named: u32, n_via: u32) -> String {
    let since = since.map(|it| format!(" since {}", short_date(it))).unwrap_or_default();
    if !since.is_empty() && n_named + n_via >= MAX_COUNTED {
        return format!("{} and more about {name}{since}", articles(MAX_COUNTED));
    }
    match (n_named, n_via) {
        (n, 0) => format!("{} about {name}{since}", articles(n)),
        (0, n) => format!(
            "No article{since} names {name}, but {n} {} what belongs to it",
            if n == 1 { "names" } else { "name" }
        ),
        (named, via) => format!(
            "{} about {name}{since}, and {via} that {} only what belongs to it",
            articles(named),
            if via == 1 { "names" } else { "name" }
        ),
    }
}

fn range(first: u32, n_shown: u32) -> String {
    if n_shown == 1 { format!("{first}") } else { format!("{first}–{}", first + n_shown - 1) }
}

/// Returns the first page of a listing in the chat's page size; `None` if the listing is empty.
pub(crate) fn first_page(call: &Call<'_>, subject: Subject) -> Result<Option<Reply>, CommandError> {
    first_page_after(call, subject, Vec::new())
}

/// Returns the first page for a chat that may have asked before: new articles come first, with
/// their count.
pub(crate) fn since_asked(
    call: &Call<'_>,
    subject: Subject,
) -> Result<Option<Reply>, CommandError> {
    since_asked_after(call, subject, Vec::new())
}

/// Like [`since_asked`], after blocks that use space on the page.
pub(crate) fn since_asked_after(
    call: &Call<'_>,
    subject: Subject,
    preface: Vec<Block>,
) -> Result<Option<Reply>, CommandError> {
    let store = call.ctx.store;
    let newest = store.newest_article()?;
    let (kind, text) = subject.as_kind_and_text();
    let key = format!("{kind}:{text}");
    let listing = subject.listing(call.request.chat);
    let asked = store.asked_before(call.request.chat, &key, &listing)?;
    let mut preface = preface;
    if let Some(asked) = &asked {
        preface.push(Block::Paragraph(vec![Inline::Italic(since(
            call,
            asked,
            newest.map_or(Ok(0), |newest| store.count_between(&listing, asked.newest, newest))?,
        )?)]));
    }
    let new_after = asked.map(|asked| asked.newest);
    let turn = PageTurn {
        subject,
        offset: 0,
        limit: call.sizes()?.n_articles,
        snapshot: newest,
        new_after,
    };
    let page = page_after(call, &turn, PageSize::OneMessage, preface)?;
    if let Some(reply) = &page {
        note_shown(call, newest.map(|newest| (key.as_str(), newest)), reply)?;
    }
    Ok(page)
}

/// Records which articles of a page the chat has seen, and what it asked for.
pub(crate) fn note_shown(
    call: &Call<'_>,
    asked: Option<(&str, ArticleId)>,
    page: &Reply,
) -> Result<(), CommandError> {
    let shown: Vec<ArticleId> = page.articles().map(|it| it.id).collect();
    call.ctx.store.note_shown(call.request.chat, asked, &shown, call.ctx.now)?;
    Ok(())
}

/// Renders "Since Tuesday 14:02: 3 new, 12 already seen", in the chat's time zone.
fn since(call: &Call<'_>, asked: &PastLookup, n_new: u32) -> Result<String, CommandError> {
    const WEEK: jiff::SignedDuration = jiff::SignedDuration::from_hours(6 * 24);
    let zone = call.ctx.store.chat_state(call.request.chat)?.time_zone();
    let is_lately = call.ctx.now.duration_since(asked.at) < WEEK;
    let at = asked
        .at
        .to_zoned_datetime(zone)
        .strftime(if is_lately { "%A %H:%M" } else { "%-d %b %Y %H:%M" })
        .to_string();
    let seen =
        if asked.n_seen > 0 { format!(", {} already seen", asked.n_seen) } else { String::new() };
    Ok(match n_new {
        0 => format!("Since {at}: nothing new{seen}"),
        n => format!("Since {at}: {n} new{seen}"),
    })
}

/// Like [`first_page`], after blocks that use space on the page.
pub(crate) fn first_page_after(
    call: &Call<'_>,
    subject: Subject,
    preface: Vec<Block>,
) -> Result<Option<Reply>, CommandError> {
    let turn = PageTurn {
        subject,
        offset: 0,
        limit: call.sizes()?.n_articles,
        snapshot: None,
        new_after: None,
    };
    page_after(call, &turn, PageSize::OneMessage, preface)
}

/// Returns the articles that have a name as names are written, the most relevant first, among the
/// first hits of a search for its words; `None` if none of them has.
pub(crate) fn naming(
    call: &Call<'_>,
    name: &str,
    preface: Vec<Block>,
) -> Result<Option<Reply>, CommandError> {
    /// Hits that are read: a common word has thousands.
    const MAX_READ: u32 = 60;
    let hits = call.ctx.store.page(
        &Listing::Search(SearchQuery::parse(&format!("\"{name}\""))),
        Window { offset: 0, limit: MAX_READ, snapshot: None, new_after: None },
    )?;
    let focus = Focus::Name(name.to_owned());
    let sizes = call.sizes()?;
    let named: Vec<&Article> = hits
        .articles
        .iter()
        .filter(|it| focus.occurs_in(call, it) || has_name(&it.title, name))
        .take(sizes.n_articles as usize)
        .collect();
    if named.is_empty() {
        return Ok(None);
    }
    let views: Vec<Block> = named
        .iter()
        .map(|article| {
            Block::Article(ArticleView {
                commands: commands(call, article, None),
                ..view(call, article, &focus, &sizes)
            })
        })
        .collect();
    let render = |n_shown: &usize| {
        let reply = preface.iter().cloned().fold(Reply::default(), Reply::and);
        views[..*n_shown].iter().cloned().fold(reply, Reply::and)
    };
    let (reply, _) = fit(views.len(), call.space(1), render, &[|n_shown| less(n_shown, 1)]);
    let search = call.run_button("All with the words", "search", &format!("\"{name}\""))?;
    let follow = Topic::words(&format!("\"{name}\""))
        .map(|it| call.run_button("Subscribe", "subscribe", &as_argument(&it)))
        .transpose()?;
    Ok(Some(reply.and_buttons(vec![std::iter::once(search).chain(follow).collect()])))
}

/// Returns whether a title has the name with capitals. Titles may capitalize every word, so other
/// words must not all be capitalized for a single word to count.
fn has_name(title: &str, name: &str) -> bool {
    let is_plain = title
        .split_whitespace()
        .skip(1)
        .any(|word| word.chars().count() > 4 && word.starts_with(char::is_lowercase));
    (is_plain || name.contains(char::is_whitespace)) && NamedSpans::of_name(name, title).is_some()
}

/// Returns a page of a listing; `None` if it contains no articles.
pub(crate) fn page(
    call: &Call<'_>,
    turn: &PageTurn,
    extent: PageSize,
) -> Result<Option<Reply>, CommandError> {
    page_after(call, turn, extent, Vec::new())
}

fn page_after(
    call: &Call<'_>,
    turn: &PageTurn,
    extent: PageSize,
    preface: Vec<Block>,
) -> Result<Option<Reply>, CommandError> {
    let page = call.ctx.store.page(
        &turn.subject.listing(call.request.chat),
        Window {
            offset: turn.offset,
            limit: turn.limit,
            snapshot: turn.snapshot,
            new_after: turn.new_after,
        },
    )?;
    if page.articles.is_empty() {
        return Ok(None);
    }
    let views = views(call, turn, &page)?;
    let render = |n_shown: &usize| {
        let n = page.n_passed[n_shown - 1];
        let heading = Block::Heading(vec![Inline::Text(turn.subject.heading(
            page.total,
            page.n_via,
            turn.offset + 1,
            n,
        ))]);
        let reply = preface.iter().cloned().chain([heading]).fold(Reply::default(), Reply::and);
        views[..*n_shown].iter().cloned().fold(reply, Reply::and)
    };
    let n_messages = match extent {
        PageSize::OneMessage => 1,
        PageSize::Whole => MAX_MESSAGES as usize,
    };
    let (reply, n_shown) =
        fit(views.len(), call.space(n_messages), render, &[|n_shown| less(n_shown, 1)]);
    let turn = PageTurn { snapshot: page.snapshot, ..turn.clone() };
    let buttons = buttons(call, &turn, &page, n_shown)?;
    Ok(Some(reply.and_buttons(buttons)))
}

fn views(call: &Call<'_>, turn: &PageTurn, page: &Page) -> Result<Vec<Block>, CommandError> {
    let focus = turn.subject.focus(call);
    let tappable = focus.as_tappable(call)?;
    let sizes = call.sizes()?;
    let mut views = Vec::with_capacity(page.articles.len());
    for (at, article) in page.articles.iter().enumerate() {
        let via = page.via.get(at).cloned().flatten();
        let shown = match &via {
            None => ArticleView {
                commands: commands(call, article, tappable.as_deref()),
                note: focus.note(call, article),
                ..view(call, article, &focus, &sizes)
            },
            Some(name) => {
                let focus = Focus::on_company(call, name);
                let tappable = focus.as_tappable(call)?;
                ArticleView {
                    commands: commands(call, article, tappable.as_deref()),
                    via,
                    ..view(call, article, &focus, &sizes)
                }
            }
        };
        views.push(Block::Article(and_story(call, shown, page.stories.get(at).copied().flatten())));
    }
    Ok(views)
}

fn buttons(
    call: &Call<'_>,
    turn: &PageTurn,
    page: &Page,
    n_shown: usize,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let shown = &page.articles[..n_shown];
    let mut turning = Vec::new();
    if turn.offset > 0 {
        let back = PageTurn { offset: turn.offset.saturating_sub(turn.limit), ..turn.clone() };
        turning.push(call.button("Back", &Action::Page(back))?);
    }
    let next = turn.offset + page.n_passed[n_shown - 1];
    if next < page.total {
        turning
            .push(call.button("More", &Action::Page(PageTurn { offset: next, ..turn.clone() }))?);
    }
    let mut further = Vec::new();
    if let Subject::Company { name, .. } = &turn.subject
        && page.n_via < page.total
    {
        if shown.iter().any(|it| it.published.is_some()) {
            further.push(call.run_button("Timeline", "timeline", name)?);
            further.push(call.run_button("Trend", "trend", name)?);
        }
        further.push(call.run_button("Related", "related", name)?);
    }
    further.extend(subscribing(call, &turn.subject)?);
    let mut related = Vec::new();
    for tag in related_tags(call, &turn.subject, shown)? {
        related.push(call.run_button(&format!("#{tag}"), "tag", &tag)?);
    }
    let mut rows = vec![turning];
    for (article, story) in shown.iter().zip(&page.stories) {
        if let Some(story) = story.filter(|it| it.n_others > 0) {
            let label = format!("Also by {}: {}", story.n_others, article.title);
            rows.push(vec![call.button(&label, &Action::Story(story.id, Some(turn.clone())))?]);
        }
    }
    rows.push(further);
    if let [article] = shown {
        rows.push(article_buttons(
            call,
            article,
            &turn.subject,
            page.via.first().and_then(Option::as_deref),
        )?);
    }
    rows.push(related);
    Ok(rows)
}

/// Returns the button that subscribes to what is listed.
fn subscribing(call: &Call<'_>, subject: &Subject) -> Result<Option<Button>, CommandError> {
    let topic = match subject {
        Subject::Latest | Subject::Company { since: Some(_), .. } => None,
        Subject::Tag(tag) => Topic::tag(tag),
        Subject::Company { name, .. } => Topic::company(name),
        Subject::Search(text) => Topic::words(text),
        Subject::Source(name) => Topic::source(name),
        // The chat follows it.
        Subject::Feed { .. } => None,
    };
    topic.map(|it| call.run_button("Subscribe", "subscribe", &as_argument(&it))).transpose()
}

fn article_buttons(
    call: &Call<'_>,
    article: &Article,
    subject: &Subject,
    via: Option<&str>,
) -> Result<Vec<Button>, CommandError> {
    let id = article.id.0.to_string();
    let asked = match subject {
        Subject::Latest | Subject::Tag(_) | Subject::Source(_) | Subject::Feed { .. } => id.clone(),
        Subject::Company { name, .. } => format!("{id} {}", via.unwrap_or(name)),
        Subject::Search(text) => format!("{id} {text}"),
    };
    Ok(vec![
        call.run_button("Read", "read", &id)?,
        call.run_button("Why these sentences?", "why", &asked)?,
    ])
}

/// Returns tags that occur with the shown articles, the most frequent first.
fn related_tags(
    call: &Call<'_>,
    subject: &Subject,
    shown: &[Article],
) -> Result<Vec<String>, CommandError> {
    if let Subject::Tag(tag) = subject {
        let related = call.ctx.store.related_tags(tag, N_RELATED as u32)?;
        return Ok(related.into_iter().map(|it| it.name).collect());
    }
    let mut counts: Vec<(usize, &str)> = Vec::new();
    for tag in shown.iter().flat_map(|it| &it.tags) {
        match counts.iter_mut().find(|it| it.1 == tag) {
            Some(count) => count.0 += 1,
            None => counts.push((1, tag)),
        }
    }
    counts.sort_by_key(|it| std::cmp::Reverse(it.0));
    Ok(counts.into_iter().take(N_RELATED).map(|it| it.1.to_owned()).collect())
}

/// Returns buttons for all of an article's tags, in rows.
pub(crate) fn tag_rows(call: &Call<'_>, tags: &[String]) -> Result<Vec<Vec<Button>>, CommandError> {
    let buttons: Result<Vec<Button>, CommandError> =
        tags.iter().map(|it| call.run_button(&format!("#{it}"), "tag", it)).collect();
    Ok(rows(buttons?, 3))
}
