//! A message about several articles that came in together, by topic.

use std::collections::BTreeMap;

use crate::article::ArticleId;
use crate::command::Place;
use crate::command::layout::roundup::{self as layout_roundup, Teller};
use crate::command::notify::alert::{Summed, busy_words, into_digest};
use crate::command::notify::due_digest;
use crate::command::notify::matched::{Due, Group, Matched, by_topic};
use crate::command::notify::post::Posting;
use crate::command::request::call::{Call, CommandError};
use crate::command::resolve::topic::{as_argument, shown};
use crate::id::SubscriptionId;
use crate::message::{Phrase, say};
use crate::reply::{
    Block, Button, Inline, Passage, Reply, RoundupStory, Step, StoryShown, fit, less,
};
use crate::store::chats::subscriptions::{Subscription, TopicKind};
use crate::summary::{SummaryRequest, summarize_several};
use crate::text::slice::Slicing;

/// Maximum number of articles in one message that show sentences; a message must be readable within
/// a minute.
const MAX_DIGESTED: usize = 12;

/// Maximum number of articles in one message that show at least their title.
pub(in crate::command) const MAX_TITLES: usize = 40;

/// Maximum number of shown sentences of earlier reports of a story, for the story and for one
/// article. If the story has many articles, each contributes one sentence.
pub(in crate::command) const MAX_EARLIER: usize = 12;
const MAX_OF_ONE: usize = 2;

/// Renders a story that is due, its newest state first: the title and the new sentences of its
/// newest article, marked as an update if the chat knows the story. Sentences of the reports before
/// it follow, the newest first, at most `n_earlier`; `sentences` are those of the first.
pub(in crate::command) fn piece(
    call: &Call<'_>,
    due: &Due<'_>,
    sentences: Vec<String>,
    n_earlier: usize,
) -> RoundupStory {
    let known = due.first.news.clone().filter(|news| !news.is_empty());
    let is_update = known.is_some();
    let of_first = known.unwrap_or(sentences);
    let newest = due.last();
    let own = match due.later.last() {
        Some(last) => last.news.clone().unwrap_or_default(),
        None => of_first.clone(),
    };
    let mut piece =
        layout_roundup::lead_saying(call, Teller::whole(&newest.article), story_shown(due), own);
    if is_update {
        piece.article.title = say!(call, "update-title", title = &piece.article.title).plain();
    }
    if due.later.is_empty() {
        return piece;
    }
    let n_of_one = if due.later.len() * MAX_OF_ONE > n_earlier { 1 } else { MAX_OF_ONE };
    let said = |matched: &Matched<'_>, sentences: &[String]| -> Vec<Passage> {
        let sentences = sentences.iter().take(n_of_one);
        sentences
            .map(|it| layout_roundup::saying(call, Teller::whole(&matched.article), it.clone()))
            .collect()
    };
    let between = due.later.iter().rev().skip(1);
    let between = between.flat_map(|it| said(it, it.news.as_deref().unwrap_or_default()));
    piece.others = between.chain(said(due.first, &of_first)).take(n_earlier).collect();
    piece
}

/// Returns how many other articles report a story that is due, if any do.
fn story_shown(due: &Due<'_>) -> Option<StoryShown> {
    due.first
        .story
        .filter(|it| it.n_others > 0)
        .map(|it| StoryShown { id: it.id.0, n_others: it.n_others })
}

/// Renders several articles by topic, each story once, under its topic with the most articles.
pub(in crate::command) fn several(
    call: &Call<'_>,
    due: &[Due<'_>],
    is_digest: bool,
    summed: &Summed<'_>,
    wanted_busy: Option<SubscriptionId>,
) -> Result<Reply, CommandError> {
    let found: Vec<&Matched<'_>> = due.iter().map(|it| it.first).collect();
    let groups = by_topic(call, &found);
    let n = found.len();
    let n_articles = (due.iter().map(|it| it.all().count()).sum::<usize>() as u32)
        .saturating_add(summed.n_articles);
    let (heading, when) = match (is_digest, &groups[..]) {
        (true, _) => due_digest::heading(call, n)?,
        (false, [Group { name, by: Some(_), .. }]) => {
            (say!(call, "new-on-topic", n = n_articles, topic = name), None)
        }
        (false, _) => (say!(call, "new-articles", n = n_articles), None),
    };
    let picked = picked(&groups);
    let posting = Posting::of(call)?;
    let busy = groups.iter().filter_map(|group| group.by);
    let busy = busy.filter(|_| !posting.is_post()).find(|own| wanted_busy == Some(own.id));
    let note = busy.map(|own| busy_words(call, own)).transpose()?;
    let render = |extent: &Extent| {
        let mut reply = Reply::headed(heading.clone());
        let mut n_shown = 0;
        for group in &groups {
            if n_shown >= extent.n_titles {
                break;
            }
            if groups.len() > 1 || is_digest {
                reply = reply.and(Block::Paragraph(vec![Inline::Bold(group.name.clone())]));
            }
            for matched in group.articles.iter().take(extent.n_titles - n_shown) {
                let sentences = (n_shown < extent.n_digested)
                    .then(|| picked.get(&matched.article.id).cloned().unwrap_or_default());
                let blocks = match sentences {
                    Some(sentences) => {
                        in_sentences(call, due, matched, sentences, extent.n_earlier)
                    }
                    None => vec![title_line(call, matched)],
                };
                reply = blocks.into_iter().fold(reply, Reply::and);
                n_shown += 1;
            }
        }
        if n_shown < n {
            reply = reply.and_remark(and_more(call, n - n_shown, when.as_ref()));
        }
        let reply = summed.below(reply);
        let reply = note.iter().fold(reply, |reply, note| reply.and_remark(note.clone()));
        posting.dress(reply, tags_of(due))
    };
    let whole = Extent {
        n_earlier: MAX_EARLIER,
        n_digested: n.min(MAX_DIGESTED),
        n_titles: n.min(MAX_TITLES),
    };
    let (reply, extent) = fit(whole, call.space(1), render, &STEPS);
    let is_cut = extent.n_titles < n || !summed.is_empty();
    if !posting.has_buttons() {
        return Ok(reply);
    }
    let mut row = ways_on(call, &groups, is_cut)?;
    if let Some(own) = busy {
        row.push(into_digest(call, own)?);
    }
    Ok(reply.and_buttons(vec![row]))
}

/// Returns the tags of what is due, most frequent first.
pub(in crate::command) fn tags_of<'a>(due: &'a [Due<'_>]) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for due in due {
        due.first.article.tags.iter().for_each(|tag| *counts.entry(tag).or_default() += 1);
    }
    let mut tags: Vec<(&str, usize)> = counts.into_iter().collect();
    tags.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    tags.into_iter().map(|(tag, _)| tag).collect()
}

/// Renders "and 9 more", with the schedule of a digest.
pub(in crate::command) fn and_more(call: &Call<'_>, n: usize, when: Option<&Phrase>) -> Phrase {
    match when {
        Some(when) => say!(call, "and-more-of-digest", n = n, when = when.clone()),
        None => say!(call, "and-more", n = n),
    }
}

/// How much a message about several articles shows.
struct Extent {
    /// Sentences of earlier reports of a story.
    n_earlier: usize,
    /// Articles that show sentences.
    n_digested: usize,
    /// Articles that show at least their title.
    n_titles: usize,
}

/// What such a message loses first if it is too long.
const STEPS: [Step<Extent>; 3] = [
    |extent| less(&mut extent.n_earlier, 1),
    |extent| less(&mut extent.n_digested, 0),
    |extent| less(&mut extent.n_titles, 1),
];

/// Renders an article of a message about several in its sentences, with what is new in its story.
#[expect(clippy::expect_used, reason = "each group is of what is due")]
fn in_sentences(
    call: &Call<'_>,
    due: &[Due<'_>],
    matched: &Matched<'_>,
    sentences: Vec<String>,
    n_earlier: usize,
) -> Vec<Block> {
    let own = due
        .iter()
        .find(|due| due.first.article.id == matched.article.id)
        .expect("each group is of what is due");
    let piece = piece(call, own, sentences, n_earlier);
    let others = piece.others.iter().map(layout_roundup::brief);
    std::iter::once(Block::Article(piece.article)).chain(others).collect()
}

/// Renders an article of a message about several by its title.
fn title_line(call: &Call<'_>, matched: &Matched<'_>) -> Block {
    Block::Bullet(vec![
        Inline::Text(format!("{} ", matched.article.title)),
        Inline::Command(call.tappable(&format!("read_{}", matched.article.id.0))),
    ])
}

/// Returns buttons for every topic that is not shown completely, and for the subscriptions.
pub(in crate::command) fn ways_on(
    call: &Call<'_>,
    groups: &[Group<'_>],
    is_cut: bool,
) -> Result<Vec<Button>, CommandError> {
    let is_channel = call.request.place == Place::Channel;
    let mut row = Vec::new();
    for group in groups.iter().filter(|_| is_cut).take(2) {
        if let Some(subscription) = group.by {
            row.extend(all_of(call, subscription)?);
        }
    }
    if !is_channel {
        row.push(call.run_button(say!(call, "what-you-follow"), "subscriptions", "")?);
    }
    Ok(row)
}

/// Returns a button that lists all articles of a topic.
pub(in crate::command) fn all_of(
    call: &Call<'_>,
    subscription: &Subscription,
) -> Result<Option<Button>, CommandError> {
    let topic = &subscription.topic;
    let label = say!(call, "all-of-topic", topic = shown(call, topic));
    let command = match topic.kind {
        TopicKind::Tag => "tag",
        TopicKind::Company => "company",
        TopicKind::Words => "search",
        TopicKind::Source => "sources",
        TopicKind::Feed(_) => {
            return call.run_button(label, "sources", &as_argument(topic)).map(Some);
        }
    };
    if call.request.place == Place::Channel {
        return Ok(call.link_button(label, command, &topic.name));
    }
    call.run_button(label, command, &topic.name).map(Some)
}

/// Chooses about one sentence per article, over all articles of a group together: no article
/// repeats what another one said.
fn picked(groups: &[Group<'_>]) -> BTreeMap<ArticleId, Vec<String>> {
    let mut picked: BTreeMap<ArticleId, Vec<String>> = BTreeMap::new();
    for group in groups {
        let shown = &group.articles[..group.articles.len().min(MAX_DIGESTED)];
        let articles: Vec<(&str, &str)> =
            shown.iter().map(|it| (it.article.title.as_str(), it.article.body.as_str())).collect();
        let request =
            SummaryRequest { n_sentences: Some(shown.len()), ..SummaryRequest::default() };
        for (at, pick) in summarize_several(&articles, &request) {
            let article = &shown[at].article;
            picked.entry(article.id).or_default().push(article.body.slice(pick.span).to_owned());
        }
    }
    picked
}
