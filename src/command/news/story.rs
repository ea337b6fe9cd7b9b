//! `/story ID`: who reports an event, in chronological order (what the reader's languages have first), what each article adds, and where
//! their figures differ.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use crate::article::{Article, ArticleId};
use crate::command::inline::share_button;
use crate::command::layout::view::bare_view;
use crate::command::request::action::{Action, PageTurn};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::message::{Phrase, Quoted, say};
use crate::reply::{ArticleView, Block, Button, Inline, Reply, Step, fit, less, quoted, shortened};
use crate::store::chats::subscriptions::{Topic, TopicKind};
use crate::store::{StoryArticles, StoryMember};
use crate::story::{Identity, StoryId, updates};
use crate::summary::{Discrepancy, Statement, additions, discrepancies, head};
use crate::text::Span;
use crate::text::language::{Language, detect};
use crate::text::slice::Slicing;

/// Maximum number of articles shown with what they add.
const MAX_SHOWN: usize = 12;

/// Number of sentences of each article.
const N_SENTENCES: usize = 2;

/// Maximum length, in characters, of a title shown instead of an unknown source.
const MAX_TITLE: usize = 50;

/// Maximum number of shown differences between figures.
const N_DIFFERENCES: usize = 3;

/// Articles in other languages are looked for this number of days before and after a story, this
/// number of them are read, and of each this number of bytes.
const DAYS_APART: i64 = 2;
const MAX_READ_ELSEWHERE: usize = 30;
const BYTES_READ: usize = 3_000;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let latest = vec![vec![call.run_button(say!(call, "latest"), "latest", "")?]];
    let number = call.argument.strip_prefix('#').unwrap_or(call.argument);
    let Some(id) = number.parse::<i64>().ok().filter(|it| *it > 0).map(StoryId) else {
        let hint = match number {
            "" => say!(call, "which-story"),
            _ => say!(call, "no-story-id", typed = quoted(call.argument)),
        };
        return Ok(Outcome::missed(Reply::saying(hint).and_buttons(latest)));
    };
    match shown(call, id, None)? {
        Some(reply) => Ok(Outcome::found(reply)),
        None => {
            let reply = Reply::saying(say!(call, "no-such-story", id = id.0.to_string()));
            Ok(Outcome::missed(reply.and_buttons(latest)))
        }
    }
}

/// Renders a story in one message, with a button back to the page that it was opened on; `None` if
/// the story does not exist.
pub(crate) fn shown(
    call: &Call<'_>,
    id: StoryId,
    back: Option<&PageTurn>,
) -> Result<Option<Reply>, CommandError> {
    let Some(mut told) = call.ctx.store.story(id)? else { return Ok(None) };
    let languages = call.news_languages()?;
    let is_read = |member: &StoryMember| match detect(member.text()) {
        language if languages.is_empty() => language.code() == call.request.locale.code(),
        language => languages.contains(&language),
    };
    // The others follow, in order.
    told.members.sort_by_key(|member| !is_read(member));
    let texts: Vec<&str> = told.members.iter().take(MAX_SHOWN).map(StoryMember::text).collect();
    let articles: Vec<(&str, &str)> =
        told.members.iter().map(StoryMember::title).zip(texts.iter().copied()).collect();
    let differing = discrepancies(&texts, N_DIFFERENCES);
    // Except for the first article, sentences in the comparison of figures are not quoted again.
    let is_quoted = |at: usize, span: &Span| {
        let said = |it: &Statement| {
            it.article == at && it.saying.start < span.end && span.start < it.saying.end
        };
        at > 0 && differing.iter().flat_map(|it| &it.statements).any(said)
    };
    let is_update = updates(&articles);
    let titled = |at: usize, view: ArticleView| ArticleView {
        title: match is_update[at] {
            true => say!(call, "story-update", title = view.title).plain(),
            false => view.title,
        },
        ..view
    };
    let is_numbered = call.has_buttons() && told.members.len() > 1;
    let views: Vec<ArticleView> = told
        .members
        .iter()
        .zip(additions(&articles, N_SENTENCES))
        .enumerate()
        .map(|(at, (member, added))| ArticleView {
            sentences: added
                .into_iter()
                .filter(|it| !is_quoted(at, it))
                .map(|it| member.text().slice(it).to_owned())
                .collect(),
            number: is_numbered.then_some(at + 1),
            commands: match call.has_buttons() {
                true => Vec::new(),
                false => vec![call.tappable(&format!("read_{}", member.article.id.0))],
            },
            ..titled(at, bare_view(&member.article))
        })
        .collect();
    let zone = call.ctx.store.chat_state(call.request.chat)?.time_zone();
    let differences: Vec<Block> =
        differing.iter().flat_map(|it| difference(call, &told, it, &zone)).collect();
    let (others, also_read) = elsewhere(call, &told)?;
    let differences: Vec<Block> = others.into_iter().chain(differences).collect();
    let contradicts: BTreeSet<usize> =
        differing.iter().flat_map(|it| &it.statements).map(|it| it.article).collect();
    // First the last articles lose their sentences, then they go.
    let steps: [Step<(usize, usize)>; 2] =
        [|(_, n_with_sentences)| less(n_with_sentences, 1), |(n_shown, _)| less(n_shown, 1)];
    let heading = told.members[head(&texts)].article.title.as_str();
    let render = |sizes: &(usize, usize)| {
        text(call, heading, &told, &differences, &contradicts, &views, *sizes)
    };
    let (reply, (n_shown, _)) = fit((views.len(), views.len()), call.space(1), render, &steps);
    let ids = views[..n_shown].iter().map(|it| it.id.0.to_string());
    let opening = match (call.has_buttons(), is_numbered) {
        (false, _) => Vec::new(),
        (true, true) => call.number_buttons(ids)?,
        (true, false) => ids
            .map(|id| Ok(vec![call.run_button(say!(call, "read"), "read", &id)?]))
            .collect::<Result<_, CommandError>>()?,
    };
    let mut row = Vec::new();
    if let Some(turn) = back {
        row.push(call.button(say!(call, "page-back"), &Action::Page(turn.clone()))?);
    }
    row.extend(share_button(call, told.members[head(&texts)].article.id)?);
    if call.is_operator() && !call.is_public() && told.n_articles > 1 {
        let id = told.id.0.to_string();
        row.push(call.run_button(say!(call, "story-wrong"), "editstory", &id)?);
    }
    Ok(Some(reply.and_buttons(opening).and_buttons(vec![also_read, row])))
}

/// Renders "Also reported in German: Brand in Lund" for articles in other languages that are surely
/// about the event, one for each language, and the buttons that open them.
fn elsewhere(
    call: &Call<'_>,
    told: &StoryArticles,
) -> Result<(Vec<Block>, Vec<Button>), CommandError> {
    let near = SignedDuration::from_hours(24 * DAYS_APART);
    let days = told.members.iter().filter_map(|it| it.article.published).map(|it| it.at);
    let (Some(first), Some(last)) = (days.clone().min(), days.max()) else {
        return Ok(Default::default());
    };
    let (Ok(since), Ok(until)) = (first.checked_sub(near), last.checked_add(near)) else {
        return Ok(Default::default());
    };
    let own: Vec<Identity> = told
        .members
        .iter()
        .take(MAX_SHOWN)
        .map(|it| Identity::of(it.title(), start(it.text())))
        .collect();
    let names = Identity::telling_names(&own);
    if names.is_empty() {
        return Ok(Default::default());
    }
    let topic = Topic { kind: TopicKind::Words, name: names.join(" ") };
    let mut found: Vec<Language> = Vec::new();
    let (mut blocks, mut buttons) = (Vec::new(), Vec::new());
    let is_member = |id: ArticleId| told.members.iter().any(|it| it.article.id == id);
    let others = call.ctx.store.matching_since(&topic, since)?;
    for id in others.into_iter().filter(|it| !is_member(*it)).take(MAX_READ_ELSEWHERE) {
        let Some(article) = call.ctx.store.article(id)? else { continue };
        if article.published.is_none_or(|it| it.at > until) {
            continue;
        }
        let identity = Identity::of(&article.title, start(&article.body));
        let language = identity.language();
        if found.contains(&language) || !own.iter().any(|it| it.is_told_in(&identity)) {
            continue;
        }
        let name = say!(call, "language", code = language.code());
        let title = shortened(&article.title, MAX_TITLE);
        let said = say!(call, "story-elsewhere", language = name.clone(), title = title);
        let mut line: Vec<Inline> = said.into();
        if call.has_buttons() {
            buttons.push(call.run_button(name, "read", &article.id.0.to_string())?);
        } else {
            let read = call.tappable(&format!("read_{}", article.id.0));
            line.extend([Inline::Text(" ".to_owned()), Inline::Command(read)]);
        }
        blocks.push(Block::Paragraph(line));
        found.push(language);
    }
    Ok((blocks, buttons))
}

/// The beginning of a text, as far as it is compared with texts in other languages.
fn start(text: &str) -> &str {
    text.slice(..text.floor_char_boundary(BYTES_READ))
}

/// `heading`: the title of the article that tells the story. `contradicts`: the articles whose
/// figures are among the differences, so they do add something.
fn text(
    call: &Call<'_>,
    heading: &str,
    told: &StoryArticles,
    differences: &[Block],
    contradicts: &BTreeSet<usize>,
    views: &[ArticleView],
    (n_shown, n_with_sentences): (usize, usize),
) -> Reply {
    let mut reply = Reply::headed(heading.to_owned()).and_remark(who_and_when(call, told));
    reply.blocks.extend_from_slice(differences);
    for (at, view) in views.iter().take(n_shown).enumerate() {
        let mut view = view.clone();
        if at >= n_with_sentences {
            view.sentences.clear();
        }
        let adds_nothing =
            view.sentences.is_empty() && at < n_with_sentences && !contradicts.contains(&at);
        reply = reply.and(Block::Article(view));
        if adds_nothing {
            reply = reply.and_remark(say!(call, "story-nothing-new"));
        }
    }
    let n_left = told.n_articles.saturating_sub(n_shown as u32);
    if n_left > 0 { reply.and_remark(say!(call, "and-more", n = n_left)) } else { reply }
}

/// Renders "4 sources, 1 Mar 2025 – 3 Mar 2025. Each shows only what it adds."
fn who_and_when(call: &Call<'_>, told: &StoryArticles) -> Phrase {
    let sources: BTreeSet<&str> =
        told.members.iter().filter_map(|it| it.article.source.as_deref()).collect();
    let n = told.n_articles;
    let who = match u32::try_from(sources.len()) {
        Ok(n_sources) if n_sources == n => say!(call, "n-sources", n = n),
        _ => say!(call, "n-articles", n = n),
    };
    let days = told.members.iter().filter_map(|it| it.article.published).map(|it| it.date());
    let when = match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) if first == last => {
            Some(Phrase::from(call.messages().day(first)))
        }
        (Some(first), Some(last)) => Some(say!(call, "day-range", first = first, last = last)),
        _ => None,
    };
    let who = match when {
        Some(when) => say!(call, "story-when", who = who, when = when),
        None => who,
    };
    if n > 1 { say!(call, "story-adds", who = who) } else { who }
}

/// Renders "The figures differ: 12 / 14", and the words of each article.
fn difference(
    call: &Call<'_>,
    told: &StoryArticles,
    it: &Discrepancy,
    zone: &TimeZone,
) -> Vec<Block> {
    let member = |it: &Statement| &told.members[it.article];
    let figures: Vec<&str> =
        it.statements.iter().map(|it| member(it).text().slice(it.figure.clone())).collect();
    let heading = say!(call, "figures-differ", figures = figures.join(" / "));
    let heading = Block::Paragraph(vec![Inline::Bold(heading.plain())]);
    let said = |it: &Statement| {
        let said = member(it).text().slice(it.saying.clone());
        Block::Bullet(vec![
            Inline::Text(Quoted::new(Some(said.to_owned())).in_language(call.messages()) + " "),
            Inline::Italic(by_whom(call, &member(it).article, zone)),
        ])
    };
    std::iter::once(heading).chain(it.statements.iter().map(said)).collect()
}

/// Renders "Lund Post, 1 Mar 2025 09:10": the title if the source is unknown, only the day if the
/// time of day is unknown.
fn by_whom(call: &Call<'_>, article: &Article, zone: &TimeZone) -> String {
    let who = article.source.clone().unwrap_or_else(|| shortened(&article.title, MAX_TITLE));
    let when = article.published.map(|it| {
        if !it.has_time {
            return call.messages().day(it.at.to_zoned_datetime(TimeZone::UTC).date());
        }
        let at = it.at.to_zoned_datetime(zone.clone());
        format!("{} {}", call.messages().day(at.date()), at.strftime("%H:%M"))
    });
    std::iter::once(who).chain(when).collect::<Vec<_>>().join(", ")
}
