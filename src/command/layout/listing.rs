//! Pages of articles: the heading with its counts, the summaries, the buttons that turn the page.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::article::{Article, ArticleId, ChatId};
use crate::command::Place;
use crate::command::follow::settings_page::mark;
use crate::command::follow::subscribe;
use crate::command::layout::more::MAX_MESSAGES;
use crate::command::layout::view::{and_story, commands, view};
use crate::command::request::action::{Action, PageTurn};
use crate::command::request::call::{Call, CommandError, rows};
use crate::command::resolve::focus::Focus;
use crate::command::resolve::period;
use crate::command::resolve::topic::as_argument;
use crate::company::NamedSpans;
use crate::id::FeedId;
use crate::message::{Messages, Phrase, say};
use crate::reply::{ArticleView, Block, Button, Inline, Reply, fit, less, quoted};
use crate::store::chats::subscriptions::Topic;
use crate::store::{Listing, MAX_MATCHES, Page, PastLookup, Window};
use crate::text::language::Language;
use crate::text::query::SearchQuery;

/// Maximum number of articles in one answer.
pub(crate) const MAX_ARTICLES: u32 = 20;

/// Number of stories with a button that shows their other sources.
const N_STORIES: usize = 3;

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

    /// Returns the topic that follows it.
    pub(crate) fn topic(&self) -> Option<Topic> {
        match self {
            Subject::Latest | Subject::Company { since: Some(_), .. } => None,
            Subject::Tag(tag) => Topic::tag(tag),
            Subject::Company { name, .. } => Topic::company(name),
            Subject::Search(text) => Topic::words(text),
            Subject::Source(name) => Topic::source(name),
            // The chat follows it.
            Subject::Feed { .. } => None,
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
    fn heading(
        &self,
        messages: &Messages,
        (total, n_via): (u32, u32),
        (first, n_shown): (u32, u32),
    ) -> Phrase {
        let what = match self {
            Subject::Latest => say!(messages, "list-latest", n = total),
            Subject::Tag(tag) => say!(messages, "list-tag", tag = tag, n = total),
            Subject::Source(name) | Subject::Feed { name, .. } => {
                say!(messages, "list-named", name = name, n = total)
            }
            Subject::Company { name, since } => {
                about(messages, name, *since, (total - n_via.min(total), n_via))
            }
            Subject::Search(text) if total as usize >= MAX_MATCHES => {
                say!(messages, "list-search-many", words = quoted(text), n = total)
            }
            Subject::Search(text) => {
                say!(messages, "list-search", words = quoted(text), n = total)
            }
        };
        match n_shown {
            _ if n_shown == total => what,
            1 => say!(messages, "list-one", what = what, first = first),
            _ => {
                say!(messages, "list-range", what = what, first = first, last = first + n_shown - 1)
            }
        }
    }
}

/// Renders "Northwind since 1 Jun 2021 · 12 articles, 3 more about its brands".
fn about(
    messages: &Messages,
    name: &str,
    since: Option<Date>,
    (n_named, n_via): (u32, u32),
) -> Phrase {
    let name = match since {
        Some(since) => say!(messages, "list-since", name = name, since = since),
        None => Phrase::from(name),
    };
    match (n_named, n_via) {
        (n, 0) => say!(messages, "list-named", name = name, n = n),
        (0, via) => say!(messages, "list-only-brands", name = name, n = via),
        (n, via) => say!(messages, "list-with-brands", name = name, n = n, via = via),
    }
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
    let limit = call.sizes()?.n_articles;
    let whole = PageTurn { snapshot: newest, ..PageTurn::first(subject, limit) };
    if let Some(asked) = &asked {
        let languages = languages_of(call, &whole)?;
        let n_new = newest.map_or(Ok(0), |newest| {
            store.count_between(&listing, (asked.newest, newest), &languages)
        })?;
        // The terminal keeps no message that the list could be shown in again.
        if n_new == 0 && call.request.place != Place::Terminal {
            return nothing_new(call, asked, whole).map(Some);
        }
        let since = since(call, asked, n_new)?;
        preface.push(Block::Paragraph(vec![Inline::Italic(since.plain())]));
    }
    let turn = PageTurn { new_after: asked.map(|asked| asked.newest), ..whole };
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

/// Answers that nothing has come in since the chat asked, with a button that shows the page again.
fn nothing_new(
    call: &Call<'_>,
    asked: &PastLookup,
    whole: PageTurn,
) -> Result<Reply, CommandError> {
    let when = asked_at(call, asked)?;
    let mut line: Vec<Inline> = match &whole.subject {
        Subject::Latest => Vec::new(),
        Subject::Tag(tag) => vec![Inline::Bold(format!("#{tag}"))],
        Subject::Company { name, .. } | Subject::Source(name) | Subject::Feed { name, .. } => {
            vec![Inline::Bold(name.clone())]
        }
        Subject::Search(text) => vec![Inline::Bold(quoted(text).in_language(call.messages()))],
    };
    if !line.is_empty() {
        line.push(Inline::Text(" · ".to_owned()));
    }
    line.extend(Vec::from(say!(call, "nothing-new", when = when)));
    let again = call.button(say!(call, "show-again"), &Action::Page(whole))?;
    Ok(Reply::default().and(Block::Paragraph(line)).and_buttons(vec![vec![again]]))
}

/// Renders "Since Tuesday 14:02: 3 new, 12 already seen".
fn since(call: &Call<'_>, asked: &PastLookup, n_new: u32) -> Result<Phrase, CommandError> {
    let (when, n_seen) = (asked_at(call, asked)?, asked.n_seen);
    Ok(match n_seen {
        0 => say!(call, "since-new", when = when, n = n_new),
        _ => say!(call, "since-new-and-seen", when = when, n = n_new, seen = n_seen),
    })
}

/// Renders when the chat asked before, in its time zone: "Tuesday 14:02", "today 14:02".
fn asked_at(call: &Call<'_>, asked: &PastLookup) -> Result<String, CommandError> {
    const WEEK: jiff::SignedDuration = jiff::SignedDuration::from_hours(6 * 24);
    let zone = call.ctx.store.chat_state(call.request.chat)?.time_zone();
    let today = call.ctx.now.to_zoned_datetime(zone.clone()).date();
    let at = asked.at.to_zoned_datetime(zone);
    let is_lately = call.ctx.now.duration_since(asked.at) < WEEK;
    let messages = call.messages();
    let time = at.strftime("%H:%M").to_string();
    if at.date() == today {
        return Ok(say!(messages, "today-at", time = time).plain());
    }
    let day = if is_lately { messages.weekday(at.date()) } else { messages.day(at.date()) };
    Ok(say!(messages, "day-at", day = day, time = time).plain())
}

/// Like [`first_page`], after blocks that use space on the page.
pub(crate) fn first_page_after(
    call: &Call<'_>,
    subject: Subject,
    preface: Vec<Block>,
) -> Result<Option<Reply>, CommandError> {
    let turn = PageTurn::first(subject, call.sizes()?.n_articles);
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
    let is_numbered = call.has_buttons() && named.len() > 1;
    let typed = |article: &Article| match call.has_buttons() {
        true => Vec::new(),
        false => commands(call, article, None),
    };
    let views: Vec<Block> = named
        .iter()
        .zip(1..)
        .map(|(article, number)| {
            Block::Article(ArticleView {
                number: is_numbered.then_some(number),
                commands: typed(article),
                ..view(call, article, &focus, &sizes)
            })
        })
        .collect();
    let render = |n_shown: &usize| {
        let reply = preface.iter().cloned().fold(Reply::default(), Reply::and);
        views[..*n_shown].iter().cloned().fold(reply, Reply::and)
    };
    let (mut reply, n_shown) =
        fit(views.len(), call.space(1), render, &[|n_shown| less(n_shown, 1)]);
    let asked = named[..n_shown].iter().map(|article| format!("{} {name}", article.id.0));
    if let [article] = named[..] {
        let asked = format!("{} {name}", article.id.0);
        reply = reply.and_buttons(vec![article_buttons(call, &asked)?]);
    } else if call.has_buttons() {
        reply = reply.and_buttons(call.number_buttons(asked)?);
    }
    let search = call.run_button(say!(call, "all-with-words"), "search", &format!("\"{name}\""))?;
    let follow = Topic::words(&format!("\"{name}\""))
        .map(|it| call.run_button(say!(call, "follow"), "subscribe", &as_argument(&it)))
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
    let languages = languages_of(call, turn)?;
    let window = Window {
        offset: turn.offset,
        limit: turn.limit,
        snapshot: turn.snapshot,
        new_after: turn.new_after,
    };
    let listing = turn.subject.listing(call.request.chat);
    let page = call.ctx.store.page_in(&listing, window, &languages)?;
    let remark = (page.n_foreign > 0).then(|| call.only_in(&languages, page.n_foreign));
    if page.articles.is_empty() {
        return remark.map(|remark| all_foreign(call, turn, preface, remark)).transpose();
    }
    let views = views(call, turn, &page)?;
    let render = |n_shown: &usize| {
        let n = page.n_passed[n_shown - 1];
        let (counts, shown) = ((page.total, page.n_via), (turn.offset + 1, n));
        let heading = turn.subject.heading(call.messages(), counts, shown);
        let heading = Block::Heading(heading.into());
        let reply = preface.iter().cloned().chain([heading]).fold(Reply::default(), Reply::and);
        let reply = remark.iter().fold(reply, |reply, it| reply.and_remark(it.clone()));
        views[..*n_shown].iter().cloned().fold(reply, Reply::and)
    };
    let n_messages = match extent {
        PageSize::OneMessage => 1,
        PageSize::Whole => MAX_MESSAGES as usize,
    };
    let (reply, n_shown) =
        fit(views.len(), call.space(n_messages), render, &[|n_shown| less(n_shown, 1)]);
    let turn = PageTurn { snapshot: page.snapshot, ..turn.clone() };
    let next = next_page(&turn, &page, n_shown);
    call.note_next(next.as_ref())?;
    let mut buttons = buttons(call, &turn, &page, n_shown)?;
    if remark.is_some() {
        buttons.push(vec![in_all_languages(call, &turn)?]);
    }
    Ok(Some(reply.and_buttons(buttons)))
}

/// Returns the languages of the articles of a page; none stands for all. Who asks for a source knows
/// its language.
fn languages_of(call: &Call<'_>, turn: &PageTurn) -> Result<Vec<Language>, CommandError> {
    match turn.subject {
        _ if turn.is_in_all_languages => Ok(Vec::new()),
        Subject::Source(_) | Subject::Feed { .. } => Ok(Vec::new()),
        _ => call.news_languages(),
    }
}

/// Returns the button that shows the listing with the articles in all languages.
fn in_all_languages(call: &Call<'_>, turn: &PageTurn) -> Result<Button, CommandError> {
    let whole = PageTurn { is_in_all_languages: true, offset: 0, ..turn.clone() };
    call.button(say!(call, "in-all-languages"), &Action::Page(whole))
}

/// Says that there are articles, but none in the languages that the chat reads.
fn all_foreign(
    call: &Call<'_>,
    turn: &PageTurn,
    preface: Vec<Block>,
    remark: Phrase,
) -> Result<Reply, CommandError> {
    let heading = turn.subject.heading(call.messages(), (0, 0), (1, 0));
    let heading = Block::Heading(heading.into());
    let reply = preface.into_iter().chain([heading]).fold(Reply::default(), Reply::and);
    Ok(reply.and_remark(remark).and_buttons(vec![vec![in_all_languages(call, turn)?]]))
}

fn views(call: &Call<'_>, turn: &PageTurn, page: &Page) -> Result<Vec<Block>, CommandError> {
    let focus = turn.subject.focus(call);
    let tappable = focus.as_tappable(call)?;
    let sizes = call.sizes()?;
    let mut views = Vec::with_capacity(page.articles.len());
    for (at, article) in page.articles.iter().enumerate() {
        let via = page.via.get(at).cloned().flatten();
        let number = (call.has_buttons() && page.articles.len() > 1).then_some(at + 1);
        let shown = match &via {
            None => ArticleView {
                number,
                commands: commands(call, article, tappable.as_deref()),
                note: focus.note(call, article, &sizes),
                ..view(call, article, &focus, &sizes)
            },
            Some(name) => {
                let focus = Focus::on_company(call, name);
                let tappable = focus.as_tappable(call)?;
                ArticleView {
                    number,
                    commands: commands(call, article, tappable.as_deref()),
                    via,
                    ..view(call, article, &focus, &sizes)
                }
            }
        };
        let mut shown = and_story(call, shown, page.stories.get(at).copied().flatten());
        if call.has_buttons() {
            shown.commands.clear();
        }
        views.push(Block::Article(shown));
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
    let asked = shown.iter().enumerate().map(|(at, article)| {
        asked_about(article, &turn.subject, page.via.get(at).and_then(Option::as_deref))
    });
    let is_numbered = call.has_buttons() && page.articles.len() > 1;
    let mut rows = if is_numbered { call.number_buttons(asked)? } else { Vec::new() };
    let mut further = Vec::new();
    if let Subject::Company { name, .. } = &turn.subject
        && page.n_via < page.total
    {
        if shown.iter().any(|it| it.published.is_some()) {
            further.push(call.run_button(say!(call, "timeline"), "timeline", name)?);
            further.push(call.run_button(say!(call, "trend"), "trend", name)?);
        }
        further.push(call.run_button(say!(call, "related"), "related", name)?);
    }
    further.extend(following(call, turn)?);
    let mut related = Vec::new();
    for tag in related_tags(call, &turn.subject, shown)? {
        related.push(call.run_button(format!("#{tag}"), "tag", &tag)?);
    }
    rows.push(turning(call, turn, page, n_shown)?);
    if let ([article], false) = (shown, is_numbered) {
        let via = page.via.first().and_then(Option::as_deref);
        rows.push(article_buttons(call, &asked_about(article, &turn.subject, via))?);
    }
    rows.push(stories(call, turn, page, n_shown)?);
    rows.push(further);
    rows.push(related);
    Ok(rows)
}

/// Returns the buttons that show the other sources of an article, in place of the page.
fn stories(
    call: &Call<'_>,
    turn: &PageTurn,
    page: &Page,
    n_shown: usize,
) -> Result<Vec<Button>, CommandError> {
    let told = page.stories.iter().take(n_shown).enumerate();
    let told = told.filter_map(|(at, story)| Some((at, story.filter(|it| it.n_others > 0)?)));
    let mut row = Vec::new();
    for (at, story) in told.take(N_STORIES) {
        let label = match page.articles.len() {
            1 => say!(call, "more-sources", n = story.n_others),
            // Articles have no numbers there, but a command each that shows the story.
            _ if call.request.place == Place::Terminal => continue,
            _ => say!(call, "more-sources-of", number = at + 1),
        };
        row.push(call.button(label, &Action::Story(story.id, Some(turn.clone())))?);
    }
    Ok(row)
}

/// Returns what turns to the next page, if there is one.
fn next_page(turn: &PageTurn, page: &Page, n_shown: usize) -> Option<Action> {
    let offset = turn.offset + page.n_passed[n_shown - 1];
    (offset < page.total).then(|| Action::Page(PageTurn { offset, ..turn.clone() }))
}

/// Returns the buttons that turn the page, with the numbers of the articles between them.
fn turning(
    call: &Call<'_>,
    turn: &PageTurn,
    page: &Page,
    n_shown: usize,
) -> Result<Vec<Button>, CommandError> {
    let mut row = Vec::new();
    if turn.offset > 0 {
        let back = PageTurn { offset: turn.offset.saturating_sub(turn.limit), ..turn.clone() };
        row.push(call.button(say!(call, "page-back"), &Action::Page(back))?);
        // Pages have different lengths, so articles are counted and not pages.
        let (first, last) = (turn.offset + 1, turn.offset + page.n_passed[n_shown - 1]);
        let number = |n: u32| call.messages().number(n.into());
        let shown = match first == last {
            true => number(first),
            false => format!("{}–{}", number(first), number(last)),
        };
        let label = say!(call, "page-number", shown = shown, n = page.total);
        row.push(call.button(label, &Action::Page(turn.clone()))?);
    }
    if let Some(more) = next_page(turn, page, n_shown) {
        row.push(call.button(say!(call, "page-more"), &more)?);
    }
    Ok(row)
}

/// Returns the button that follows what is listed, or shows that the chat follows it and then ends
/// that. The page stays.
fn following(call: &Call<'_>, turn: &PageTurn) -> Result<Option<Button>, CommandError> {
    let Some(topic) = turn.subject.topic() else { return Ok(None) };
    if call.request.place == Place::Terminal {
        // There the answer in words is all that a person sees.
        return subscribe::follow_button(call, &topic).map(Some);
    }
    let is_followed = call.ctx.store.is_subscribed(call.chat_thread(), &topic)?;
    let label = match is_followed {
        true => mark(true, &say!(call, "following")),
        false => say!(call, "follow").plain(),
    };
    call.button(label, &Action::Follow(!is_followed, turn.clone())).map(Some)
}

/// Returns the buttons of an article that is shown alone. `asked`: its id, and what the reader asked
/// about.
pub(crate) fn article_buttons(call: &Call<'_>, asked: &str) -> Result<Vec<Button>, CommandError> {
    Ok(vec![
        call.run_button(say!(call, "read"), "read", asked)?,
        call.run_button(say!(call, "why-these"), "why", asked)?,
    ])
}

/// Returns the argument of a command on an article: its id, and what the reader asked for.
fn asked_about(article: &Article, subject: &Subject, via: Option<&str>) -> String {
    let id = article.id.0;
    match subject {
        Subject::Latest | Subject::Tag(_) | Subject::Source(_) | Subject::Feed { .. } => {
            id.to_string()
        }
        Subject::Company { name, .. } => format!("{id} {}", via.unwrap_or(name)),
        Subject::Search(text) => format!("{id} {text}"),
    }
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
        tags.iter().map(|it| call.run_button(format!("#{it}"), "tag", it)).collect();
    Ok(rows(buttons?, 3))
}
