//! The scheduled digest of several stories, laid out as a column: the most important stories lead,
//! by the topics that the chat subscribed to; the others follow in one sentence each, or only by
//! title if space runs out. It contains only stories that are due, each once.

use std::cmp::Reverse;

use crate::command::Place;
use crate::command::follow::delivery_mode;
use crate::command::layout::roundup::{self as layout_roundup, N_LEADS, N_MORE, Teller, said};
use crate::command::notify::alert::{Summed, focus};
use crate::command::notify::matched::{Due, Group, Matched, by_topic};
use crate::command::notify::post::Posting;
use crate::command::notify::several::{MAX_EARLIER, MAX_TITLES, and_more, piece, tags_of, ways_on};
use crate::command::request::call::{Call, CommandError};
use crate::message::{Phrase, say};
use crate::reply::{
    ArticleView, Block, CommandLink, Inline, Passage, Reply, Roundup, RoundupStory, Step, fit,
};

/// Number of titles that stay as long as leading stories have more than one sentence.
const TITLES_KEPT: usize = 10;

/// Renders the digest as one message.
pub(in crate::command) fn render(
    call: &Call<'_>,
    due: &[Due<'_>],
    summed: &Summed<'_>,
) -> Result<Reply, CommandError> {
    let firsts: Vec<&Matched<'_>> = due.iter().map(|it| it.first).collect();
    let groups = by_topic(call, &firsts);
    let (title, when) = heading(call, due.len())?;
    let ranked = ranked(due, &groups);
    let (leads, rest) = ranked.split_at(ranked.len().div_ceil(2).min(N_LEADS));

    let mut titles = Vec::new();
    let mut pieces: Vec<(usize, RoundupStory)> = Vec::new();
    for it in leads {
        let topic = topic(&groups, it);
        match lead(call, it) {
            Some(piece) => pieces.push((topic, piece)),
            None => titles.push(titled(call, it)),
        }
    }
    pieces.sort_by_key(|it| it.0);
    let sections = layout_roundup::sections(
        pieces.into_iter().map(|(topic, piece)| (Some(groups[topic].name.clone()), piece)),
    );
    let mut more = Vec::new();
    for it in rest {
        match Some(it).filter(|_| more.len() < N_MORE).and_then(|it| in_brief(call, it.last())) {
            Some(passage) => more.push(passage),
            None => titles.push(titled(call, it)),
        }
    }
    let column = Roundup {
        title: title.plain(),
        about: String::new(),
        locale: call.request.locale,
        sections,
        more,
    };
    let posting = Posting::of(call)?;
    let dress = |reply: Reply| posting.dress(summed.below(reply), tags_of(due));
    let (reply, n_hidden) = fitting(call, column, titles, when.as_ref(), dress);
    if !posting.has_buttons() {
        return Ok(reply);
    }
    Ok(reply.and_buttons(vec![ways_on(call, &groups, n_hidden > 0 || !summed.is_empty())?]))
}

/// Returns "Your digest, Tuesday, 3 June: 9 articles", and the schedule, which ends a shortened
/// digest.
pub(in crate::command) fn heading(
    call: &Call<'_>,
    n: usize,
) -> Result<(Phrase, Option<Phrase>), CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let today = call.ctx.now.to_zoned_datetime(state.time_zone()).date();
    let messages = call.messages();
    let (weekday, day) = (messages.weekday(today), messages.day_of_year(today));
    let heading = match call.request.place {
        // Nobody in particular reads a channel.
        Place::Channel => say!(call, "post-digest-heading", weekday = weekday, day = day, n = n),
        _ => say!(call, "digest-heading", weekday = weekday, day = day, n = n),
    };
    let schedule = state.digest.filter(|_| call.request.place != Place::Channel);
    Ok((heading, schedule.map(|schedule| delivery_mode::when(messages, schedule))))
}

/// Ranks stories by the number of articles that report them; among equals, topics take turns; then
/// by the number of matching subscriptions, then newest first.
fn ranked<'d, 'a>(due: &'d [Due<'a>], groups: &[Group<'_>]) -> Vec<&'d Due<'a>> {
    let n_others = |it: &Due<'_>| Reverse(it.last().story.map_or(0, |it| it.n_others));
    let mut ranked: Vec<&Due<'_>> = due.iter().rev().collect();
    ranked.sort_by_key(|it| (n_others(it), Reverse(it.last().by.len())));
    let mut n_of_topic = vec![0; groups.len()];
    let mut turns: Vec<(usize, &Due<'_>)> = Vec::with_capacity(ranked.len());
    for it in ranked {
        let topic = topic(groups, it);
        turns.push((n_of_topic[topic], it));
        n_of_topic[topic] += 1;
    }
    turns.sort_by_key(|(turn, it)| (n_others(it), *turn));
    turns.into_iter().map(|it| it.1).collect()
}

#[expect(clippy::expect_used, reason = "each story belongs to a topic")]
fn topic(groups: &[Group<'_>], due: &Due<'_>) -> usize {
    let holds =
        |group: &Group<'_>| group.articles.iter().any(|it| it.article.id == due.first.article.id);
    groups.iter().position(holds).expect("each story belongs to a topic")
}

/// Renders a story in some sentences of its first article that is due; `None` if that article has
/// no presentable sentences.
fn lead(call: &Call<'_>, due: &Due<'_>) -> Option<RoundupStory> {
    let first = layout_roundup::lead(
        call,
        &[Teller::whole(&due.first.article)],
        None,
        &focus(call, due.first.by.first().copied()),
    )?;
    Some(piece(call, due, first.article.sentences, MAX_EARLIER))
}

/// Renders an article in one sentence; if the chat knows its story, in a new sentence.
fn in_brief(call: &Call<'_>, it: &Matched<'_>) -> Option<Passage> {
    let teller = Teller::whole(&it.article);
    match it.news.as_ref().and_then(|it| it.first()) {
        Some(news) => Some(layout_roundup::saying(call, teller, news.clone())),
        None => layout_roundup::in_brief(call, teller, &focus(call, it.by.first().copied())),
    }
}

/// Renders a title with a link to its article.
fn titled(call: &Call<'_>, due: &Due<'_>) -> Title {
    let article = &due.last().article;
    Title {
        text: article.title.clone(),
        command: Some(call.tappable(&format!("read_{}", article.id.0))),
    }
}

struct Title {
    text: String,
    command: Option<CommandLink>,
}

impl Title {
    fn of(view: &ArticleView) -> Title {
        Title { text: view.title.clone(), command: view.commands.first().cloned() }
    }
}

/// What the digest shows.
struct DigestDraft {
    column: Roundup,
    titles: Vec<Title>,
    /// The number of stories that are only counted.
    n_hidden: usize,
}

/// What a digest that is too long loses, in this order: first, stories shown in one sentence shrink
/// to their titles, then leading stories lose sentences, then titles go.
const STEPS: [Step<DigestDraft>; 7] = [
    DigestDraft::shrink_to_title,
    |draft| layout_roundup::shorten(&mut draft.column, 2),
    |draft| draft.titles.len() > TITLES_KEPT && draft.hide(|draft| draft.titles.pop().is_some()),
    |draft| layout_roundup::shorten(&mut draft.column, 1),
    |draft| draft.hide(|draft| draft.titles.pop().is_some()),
    |draft| draft.hide(|draft| draft.column.more.pop().is_some()),
    |draft| draft.hide(|draft| layout_roundup::drop_lead(&mut draft.column).is_some()),
];

impl DigestDraft {
    /// Makes the first title of the last story shown in one sentence.
    fn shrink_to_title(&mut self) -> bool {
        if self.column.more.len() <= 4 {
            return false;
        }
        let passage = self.column.more.pop();
        self.titles.splice(..0, passage.map(|passage| Title::of(&passage.article)));
        true
    }

    /// Counts the story that `take` takes away, if it takes one.
    fn hide(&mut self, take: impl Fn(&mut DigestDraft) -> bool) -> bool {
        let is_taken = take(self);
        self.n_hidden += usize::from(is_taken);
        is_taken
    }
}

/// Shortens the digest to one message, and returns how many stories it only counts.
fn fitting(
    call: &Call<'_>,
    column: Roundup,
    mut titles: Vec<Title>,
    when: Option<&Phrase>,
    dress: impl Fn(Reply) -> Reply,
) -> (Reply, usize) {
    let n_hidden = titles.len().saturating_sub(MAX_TITLES);
    titles.truncate(MAX_TITLES);
    let render = |draft: &DigestDraft| dress(text(call, draft, when));
    let draft = DigestDraft { column, titles, n_hidden };
    let (reply, draft) = fit(draft, call.space(1), render, &STEPS);
    (reply, draft.n_hidden)
}

fn text(
    call: &Call<'_>,
    DigestDraft { column, titles, n_hidden }: &DigestDraft,
    when: Option<&Phrase>,
) -> Reply {
    let mut reply = said(column);
    if column.more.is_empty() && !titles.is_empty() {
        let heading = say!(call, "roundup-more").plain();
        reply = reply.and(Block::Paragraph(vec![Inline::Bold(heading)]));
    }
    for title in titles {
        let line = std::iter::once(Inline::Text(format!("{} ", title.text)))
            .chain(title.command.clone().map(Inline::Command));
        reply = reply.and(Block::Bullet(line.collect()));
    }
    if *n_hidden > 0 {
        reply = reply.and_remark(and_more(call, *n_hidden, when));
    }
    reply
}
