//! Messages for subscribers: an alert, several articles in one message, or the digest of a chat (a
//! long digest: `due_digest`).

use std::collections::BTreeMap;

use indicatif::HumanCount;

use crate::article::ArticleId;
use crate::command::layout::roundup::{self as layout_roundup, Teller};
use crate::command::layout::view::{and_story, commands, view};
use crate::command::notify::due_digest;
use crate::command::notify::matched::{Due, Group, Matched, by_story, by_topic};
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Sizes, articles};
use crate::command::resolve::focus::Focus;
use crate::command::resolve::topic::{as_argument, shown};
use crate::command::{Ctx, Input, Place, Request};
use crate::id::DeliveryId;
use crate::reply::{
    ArticleView, Block, Button, Inline, Passage, Reply, RoundupStory, Step, StoryShown, fit,
    joined, less,
};
use crate::store::chats::subscriptions::{Subscription, TopicKind};
use crate::store::outbox::{ClaimedBatch, More, NotificationKind};
use crate::store::{ArticleFacts, Quote, Shown};
use crate::summary::{SummaryRequest, summarize_several};
use crate::text::slice::Slicing;

/// Maximum number of articles in one message that show sentences; a message must be readable within
/// a minute.
const MAX_DIGESTED: usize = 12;

/// Maximum number of articles in one message that show at least their title.
pub(in crate::command) const MAX_TITLES: usize = 40;

/// A digest of up to this many stories is a list; a longer one has leading stories.
const SIMPLE_LIST: usize = 3;

/// Maximum number of shown sentences that were new after a story was first due, for the story and
/// for one article. If the story has many articles, each contributes one sentence.
pub(in crate::command) const MAX_NEWS: usize = 12;
const MAX_NEWS_OF_ONE: usize = 2;

/// Maximum number of subscriptions that can be ended under an alert.
const MAX_STOPS: usize = 3;

/// The result for a claimed message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The message must be sent; for a message about one article, with the text that it shows.
    Send(Reply, Option<Shown>),
    /// The message is an edit that would change nothing.
    Unchanged,
    /// All of its articles are gone.
    Gone,
}

/// Renders the message of a batch as it must be sent now. An edit shows no more than its limits
/// allow: if the quoted text must not change, the message keeps what it already quotes.
pub(crate) fn message(
    ctx: &Ctx<'_>,
    bot_name: &str,
    batch: &ClaimedBatch,
) -> Result<Message, CommandError> {
    let Some(reply) = render(ctx, bot_name, batch)? else { return Ok(Message::Gone) };
    let [(id, _)] = batch.articles[..] else { return Ok(Message::Send(reply, None)) };
    let reader = Some(batch.chat_thread.chat);
    let Some(article) = ctx.store.article_for(reader, id)? else { return Ok(Message::Gone) };
    let shown = |reply: &Reply| {
        let view = reply.articles().next()?;
        let quote = Quote {
            title: article.title.clone(),
            sentences: view.sentences.clone(),
            standing: article.standing,
        };
        Some(Shown { quote, n_others: view.story.map_or(0, |story| story.n_others) })
    };
    let now_shown = shown(&reply);
    if !matches!(batch.arrival, NotificationKind::Edit(_)) {
        return Ok(Message::Send(reply, now_shown));
    }
    let Some(delivery) = batch.id.map(|id| DeliveryId(id.0)) else { return Ok(Message::Unchanged) };
    let limits = ctx.store.edit_limits(delivery, ctx.now)?;
    let facts = ArticleFacts::of(&article.title, &article.body, article.standing);
    let has_changed = limits.quote.as_ref().is_none_or(|quote| quote.differs_from(&facts));
    let has_grown = limits.quote.is_none()
        || now_shown.as_ref().is_some_and(|shown| shown.n_others != limits.n_others);
    let (drops_text, drops_growth) =
        (limits.may_change_text && !has_changed, limits.may_grow && !has_grown);
    if drops_text || drops_growth {
        ctx.store.drop_due_edits(delivery, drops_text, drops_growth, ctx.now)?;
    }
    if limits.may_change_text && has_changed {
        return Ok(Message::Send(reply, now_shown));
    }
    if !(limits.may_grow && has_grown) {
        return Ok(Message::Unchanged);
    }
    let Some(quote) = limits.quote else { return Ok(Message::Send(reply, now_shown)) };
    let kept = written(ctx, bot_name, batch, Some(&quote))?;
    Ok(kept.map_or(Message::Gone, |reply| {
        let shown = shown(&reply).map(|shown| Shown { quote, ..shown });
        Message::Send(reply, shown)
    }))
}

/// Renders the message of a batch; `None` if all of its articles are gone. Always one Telegram
/// message.
pub(crate) fn render(
    ctx: &Ctx<'_>,
    bot_name: &str,
    batch: &ClaimedBatch,
) -> Result<Option<Reply>, CommandError> {
    written(ctx, bot_name, batch, None)
}

/// Like [`view`]; a message about one article quotes `kept` if it is given.
fn written(
    ctx: &Ctx<'_>,
    bot_name: &str,
    batch: &ClaimedBatch,
    kept: Option<&Quote>,
) -> Result<Option<Reply>, CommandError> {
    let chat = batch.chat_thread.chat;
    let place = match chat.0 < 0 {
        true if ctx.store.chat_state(chat)?.is_channel => Place::Channel,
        true => Place::Group,
        false => Place::Private,
    };
    let request = Request {
        chat,
        place,
        thread: batch.chat_thread.thread,
        user: None,
        bot_name: Some(bot_name),
        channel: None,
        locale: ctx.store.chat_language(chat)?.locale(),
        input: Input::Line(""),
    };
    let call = Call { ctx, request: &request, argument: "" };
    let own = ctx.store.subscriptions(chat)?;
    let mut found = Vec::new();
    for (id, numbers) in &batch.articles {
        if let Some(article) = ctx.store.article_for(Some(chat), *id)? {
            let (story, news) =
                (ctx.store.story_of(*id)?, ctx.store.update_of(batch.chat_thread, *id)?);
            found.push(Matched {
                article,
                story,
                news,
                by: own.iter().filter(|it| numbers.contains(&it.id)).collect(),
            });
        }
    }
    let due = by_story(&found);
    let summed = Summed::of(&batch.more, &own);
    match (&due[..], batch.arrival) {
        (_, NotificationKind::NothingNew) => Ok(Some(Reply::saying(
            "Your digest is due, and nothing new has come in since the last one.",
        ))),
        ([], _) if batch.more.is_empty() => Ok(None),
        ([], _) => summed.alone(&call).map(Some),
        (
            [one],
            NotificationKind::Alert | NotificationKind::Several | NotificationKind::Edit(_),
        ) if one.later.is_empty() && batch.more.is_empty() => {
            alert(&call, one.first, kept).map(Some)
        }
        (_, NotificationKind::Digest) if due.len() > SIMPLE_LIST => {
            due_digest::render(&call, &due, &summed).map(Some)
        }
        (_, arrival) => {
            several(&call, &due, arrival == NotificationKind::Digest, &summed).map(Some)
        }
    }
}

/// Articles that are only counted, since their feed brought too many at once.
pub(in crate::command) struct Summed<'a> {
    /// One line for each feed: "and 4,950 more from Example Wire".
    pub(in crate::command) lines: Vec<String>,
    n_articles: u32,
    subscriptions: Vec<&'a Subscription>,
}

impl<'a> Summed<'a> {
    fn of(more: &[More], own: &'a [Subscription]) -> Summed<'a> {
        let is_matched =
            |it: &&Subscription| more.iter().any(|more| more.subscriptions.contains(&it.id));
        Summed {
            lines: more.iter().map(|it| more_from(it.n_articles, it.from.as_deref())).collect(),
            n_articles: more.iter().map(|it| it.n_articles).fold(0, u32::saturating_add),
            subscriptions: own.iter().filter(is_matched).collect(),
        }
    }

    /// Renders the counts as a message of their own, if earlier messages already showed the other
    /// articles.
    fn alone(&self, call: &Call<'_>) -> Result<Reply, CommandError> {
        let reply = self
            .below(Reply::default())
            .and_say("They came in all at once, so here is the count only.");
        let mut row = Vec::new();
        for it in self.subscriptions.iter().take(2) {
            row.extend(all_of(call, it)?);
        }
        if call.request.place != Place::Channel {
            row.push(call.run_button("Latest", "latest", "")?);
        }
        Ok(reply.and_buttons(vec![row]))
    }

    pub(in crate::command) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Appends the lines to a message.
    pub(in crate::command) fn below(&self, reply: Reply) -> Reply {
        self.lines.iter().fold(reply, |reply, line| {
            reply.and(Block::Paragraph(vec![Inline::Italic(format!("… {line}"))]))
        })
    }
}

/// Renders "and 4,950 more from Example Wire".
pub(in crate::command) fn more_from(n_articles: u32, from: Option<&str>) -> String {
    let from = from.map(|it| format!(" from {it}")).unwrap_or_default();
    format!("and {} more{from}", HumanCount(n_articles.into()))
}

fn alert(call: &Call<'_>, it: &Matched<'_>, kept: Option<&Quote>) -> Result<Reply, CommandError> {
    let names: Vec<String> = it.by.iter().map(|it| shown(&it.topic)).collect();
    let focus = focus(call, it.by.first().copied());
    let tappable = focus.as_tappable(call)?;
    let render = |sizes: &Sizes| {
        let mut view = ArticleView {
            commands: commands(call, &it.article, tappable.as_deref()),
            ..view(call, &it.article, &focus, sizes)
        };
        if let Some(news) = it.news.as_ref().filter(|it| !it.is_empty()) {
            view.sentences =
                news.iter().take(sizes.n_sentences.unwrap_or(usize::MAX)).cloned().collect();
        }
        if let Some(kept) = kept {
            view.title.clone_from(&kept.title);
            view.sentences = kept
                .sentences
                .iter()
                .take(sizes.n_sentences.unwrap_or(usize::MAX))
                .cloned()
                .collect();
        }
        let view = and_story(call, view, it.story);
        let what = if it.news.is_some() { "Update" } else { "New" };
        let about = Block::Paragraph(vec![Inline::Italic(format!(
            "{what} about {}",
            joined(&names, "and")
        ))]);
        let reply = if names.is_empty() { Reply::default() } else { Reply::default().and(about) };
        reply.and(Block::Article(view))
    };
    let fewer_sentences: Step<Sizes> = |sizes| match &mut sizes.n_sentences {
        Some(n_sentences) => less(n_sentences, 1),
        chosen @ None => chosen.replace(5).is_none(),
    };
    let (reply, _) = fit(call.sizes()?, call.space(1), render, &[fewer_sentences]);
    let mut sources = Vec::new();
    if let Some(story) = it.story.filter(|it| it.n_others > 0) {
        let label = format!("Also reported by {}", story.n_others);
        if call.request.place == Place::Channel {
            sources.extend(call.link_button(&label, "story", &story.id.0.to_string()));
        } else {
            sources.push(call.button(&label, &Action::Story(story.id, None))?);
        }
    }
    Ok(reply.and_buttons(vec![sources]).and_buttons(stops(call, &it.by)?))
}

/// Returns buttons that end or mute each matching subscription. A channel gets none: there every
/// reader could press them, and its administrators use their private chat for that.
fn stops(call: &Call<'_>, by: &[&Subscription]) -> Result<Vec<Vec<Button>>, CommandError> {
    let mut rows = Vec::new();
    if call.request.place == Place::Channel {
        return Ok(rows);
    }
    for it in by.iter().take(MAX_STOPS) {
        let name = shown(&it.topic);
        let mute =
            if by.len() == 1 { "Mute 3 days".to_owned() } else { format!("Mute 3 days: {name}") };
        rows.push(vec![
            call.button(&format!("Stop {name}"), &Action::Stop(it.id))?,
            call.button(&mute, &Action::Mute(it.id))?,
        ]);
    }
    Ok(rows)
}

/// Returns the focus that a subscription asks for.
pub(in crate::command) fn focus<'a>(call: &Call<'a>, by: Option<&Subscription>) -> Focus<'a> {
    match by.map(|it| &it.topic) {
        Some(topic) if topic.kind == TopicKind::Company => Focus::on_company(call, &topic.name),
        Some(topic) if topic.kind == TopicKind::Words => Focus::on_search(&topic.name),
        _ => Focus::Article,
    }
}

/// Renders a story that is due: these sentences of its first article, or the sentences that are new
/// to the chat, marked as an update. Sentences that were new after that follow, only the newest
/// `n_news` if there are more.
pub(in crate::command) fn piece(
    call: &Call<'_>,
    due: &Due<'_>,
    sentences: Vec<String>,
    n_news: usize,
) -> RoundupStory {
    let news = due.first.news.clone().filter(|it| !it.is_empty());
    let is_update = news.is_some();
    let mut piece = layout_roundup::lead_saying(
        call,
        Teller::whole(&due.first.article),
        story_shown(due),
        news.unwrap_or(sentences),
    );
    if is_update {
        piece.article.title = format!("Update: {}", piece.article.title);
    }
    let n_of_one = if due.later.len() * MAX_NEWS_OF_ONE > n_news { 1 } else { MAX_NEWS_OF_ONE };
    let said = |it: &&Matched<'_>| -> Vec<Passage> {
        let news = it.news.iter().flatten().take(n_of_one);
        news.map(|news| layout_roundup::saying(call, Teller::whole(&it.article), news.clone()))
            .collect()
    };
    piece.others = due.later.iter().flat_map(said).collect();
    piece.others.drain(..piece.others.len().saturating_sub(n_news));
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
fn several(
    call: &Call<'_>,
    due: &[Due<'_>],
    is_digest: bool,
    summed: &Summed<'_>,
) -> Result<Reply, CommandError> {
    let found: Vec<&Matched<'_>> = due.iter().map(|it| it.first).collect();
    let groups = by_topic(&found);
    let n = found.len();
    let n_articles = (due.iter().map(|it| it.all().count()).sum::<usize>() as u32)
        .saturating_add(summed.n_articles);
    let heading = if is_digest {
        due_digest::heading(call, n)?
    } else {
        (format!("{} came in", articles(n_articles)), String::new())
    };
    let (heading, when) = heading;
    let picked = picked(&groups);
    let render = |extent: &Extent| {
        let mut reply = Reply::headed(heading.as_str());
        let mut n_shown = 0;
        for group in &groups {
            if n_shown >= extent.n_titles {
                break;
            }
            reply = reply.and(Block::Paragraph(vec![Inline::Bold(group.name.clone())]));
            for matched in group.articles.iter().take(extent.n_titles - n_shown) {
                let sentences = (n_shown < extent.n_digested)
                    .then(|| picked.get(&matched.article.id).cloned().unwrap_or_default());
                let blocks = match sentences {
                    Some(sentences) => in_sentences(call, due, matched, sentences, extent.n_news),
                    None => vec![title_line(call, matched)],
                };
                reply = blocks.into_iter().fold(reply, Reply::and);
                n_shown += 1;
            }
        }
        if n_shown < n {
            let rest = Inline::Italic(format!("and {} more{when}", n - n_shown));
            reply = reply.and(Block::Paragraph(vec![rest]));
        }
        summed.below(reply)
    };
    let whole =
        Extent { n_news: MAX_NEWS, n_digested: n.min(MAX_DIGESTED), n_titles: n.min(MAX_TITLES) };
    let (reply, extent) = fit(whole, call.space(1), render, &STEPS);
    let is_cut = extent.n_titles < n || !summed.is_empty();
    Ok(reply.and_buttons(vec![ways_on(call, &groups, is_cut)?]))
}

/// How much a message about several articles shows.
struct Extent {
    /// Later sentences of a story.
    n_news: usize,
    /// Articles that show sentences.
    n_digested: usize,
    /// Articles that show at least their title.
    n_titles: usize,
}

/// What such a message loses first if it is too long.
const STEPS: [Step<Extent>; 3] = [
    |extent| less(&mut extent.n_news, 1),
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
    n_news: usize,
) -> Vec<Block> {
    let own = due
        .iter()
        .find(|due| due.first.article.id == matched.article.id)
        .expect("each group is of what is due");
    let piece = piece(call, own, sentences, n_news);
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
        row.push(call.run_button("Subscriptions", "subscriptions", "")?);
    }
    Ok(row)
}

/// Returns a button that lists all articles of a topic.
fn all_of(call: &Call<'_>, subscription: &Subscription) -> Result<Option<Button>, CommandError> {
    let topic = &subscription.topic;
    let command = match topic.kind {
        TopicKind::Tag => "tag",
        TopicKind::Company => "company",
        TopicKind::Words => "search",
        TopicKind::Source => "sources",
        TopicKind::Feed(_) => {
            let label = format!("All: {}", shown(topic));
            return call.run_button(&label, "sources", &as_argument(topic)).map(Some);
        }
    };
    let label = format!("All: {}", shown(topic));
    if call.request.place == Place::Channel {
        return Ok(call.link_button(&label, command, &topic.name));
    }
    call.run_button(&label, command, &topic.name).map(Some)
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
