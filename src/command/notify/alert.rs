//! Messages for subscribers: which form a claimed batch takes, and the alert about one article. The
//! other forms are in `several` and `due_digest`.

use crate::article::Article;
use crate::command::follow::subscribe::mode_ending;
use crate::command::inline::share_button;
use crate::command::layout::view::{and_story, view};
use crate::command::news::read::is_web_address;
use crate::command::news::saved::save_button;
use crate::command::notify::due_digest;
use crate::command::notify::matched::{Matched, by_story};
use crate::command::notify::post::Posting;
use crate::command::notify::several::{all_of, several};
use crate::command::operate::broadcast;
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Sizes};
use crate::command::resolve::focus::Focus;
use crate::command::resolve::topic::{as_argument, shown};
use crate::command::{Ctx, Input, Place, Request};
use crate::id::{DeliveryId, SubscriptionId};
use crate::message::{Messages, Phrase, say};
use crate::reply::{ArticleView, Block, Button, Reply, phone_lines};
use crate::schedule::DeliveryMode;
use crate::store::chats::subscriptions::{Subscription, TopicKind};
use crate::store::outbox::{BUSY_FROM, ClaimedBatch, More, NotificationKind};
use crate::store::{ArticleFacts, Quote, Shown};

/// A digest of up to this many stories is a list; a longer one has leading stories.
const SIMPLE_LIST: usize = 3;

/// Maximum number of lines of an alert on a phone, for a chat that leaves the number of sentences to
/// the bot.
const MAX_LINES: usize = 18;

/// The result for a claimed message.
#[expect(clippy::large_enum_variant, reason = "one value at a time, and it is moved at once")]
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
    let summed = Summed::of(&call, &batch.more, &own);
    match (&due[..], batch.arrival) {
        (_, NotificationKind::Announcement(id)) => broadcast::announcement(&call, id),
        (_, NotificationKind::NothingNew) => Ok(Some(Reply::saying(say!(call, "digest-empty")))),
        ([], _) if batch.more.is_empty() => Ok(None),
        ([], _) => summed.alone(&call).map(Some),
        (
            [one],
            NotificationKind::Alert | NotificationKind::Several | NotificationKind::Edit(_),
        ) if one.later.is_empty() && batch.more.is_empty() => {
            alert(&call, one.first, kept, batch.busy).map(Some)
        }
        (_, NotificationKind::Digest) if due.len() > SIMPLE_LIST => {
            due_digest::render(&call, &due, &summed).map(Some)
        }
        (_, arrival) => {
            let is_digest = arrival == NotificationKind::Digest;
            several(&call, &due, is_digest, &summed, batch.busy).map(Some)
        }
    }
}

/// Articles that are only counted, since their feed brought too many at once.
pub(in crate::command) struct Summed<'a> {
    /// One line for each feed: "and 4,950 more from Example Wire".
    pub(in crate::command) lines: Vec<Phrase>,
    pub(in crate::command) n_articles: u32,
    subscriptions: Vec<&'a Subscription>,
}

impl<'a> Summed<'a> {
    fn of(call: &Call<'_>, more: &[More], own: &'a [Subscription]) -> Summed<'a> {
        let is_matched =
            |it: &&Subscription| more.iter().any(|more| more.subscriptions.contains(&it.id));
        Summed {
            lines: more
                .iter()
                .map(|it| more_from(call.messages(), it.n_articles, it.from.as_deref()))
                .collect(),
            n_articles: more.iter().map(|it| it.n_articles).fold(0, u32::saturating_add),
            subscriptions: own.iter().filter(is_matched).collect(),
        }
    }

    /// Renders the counts as a message of their own, if earlier messages already showed the other
    /// articles.
    fn alone(&self, call: &Call<'_>) -> Result<Reply, CommandError> {
        let posting = Posting::of(call)?;
        let reply = self.below(Reply::default()).and_say(say!(call, "summed-alone"));
        let reply = posting.dress(reply, []);
        if !posting.has_buttons() {
            return Ok(reply);
        }
        let mut row = Vec::new();
        for it in self.subscriptions.iter().take(2) {
            row.extend(all_of(call, it)?);
        }
        if call.request.place != Place::Channel {
            row.push(call.run_button(say!(call, "latest"), "latest", "")?);
        }
        Ok(reply.and_buttons(vec![row]))
    }

    pub(in crate::command) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Appends the lines to a message.
    pub(in crate::command) fn below(&self, reply: Reply) -> Reply {
        self.lines.iter().fold(reply, |reply, line| reply.and_remark(line.clone()))
    }
}

/// Renders "and 4,950 more from Example Wire".
pub(in crate::command) fn more_from(
    messages: &Messages,
    n_articles: u32,
    from: Option<&str>,
) -> Phrase {
    match from {
        Some(from) => say!(messages, "and-more-from", n = n_articles, source = from),
        None => say!(messages, "and-more", n = n_articles),
    }
}

/// Renders a message about one article. The headline comes first: a phone's lock screen shows some
/// 40 characters. Why the chat gets it comes below.
fn alert(
    call: &Call<'_>,
    found: &Matched<'_>,
    kept: Option<&Quote>,
    busy: Option<SubscriptionId>,
) -> Result<Reply, CommandError> {
    let focus = focus(call, found.by.first().copied());
    let posting = Posting::of(call)?;
    let view = |sizes: &Sizes| -> Result<ArticleView, CommandError> {
        let mut view = view(call, &found.article, &focus, sizes);
        let n_sentences = sizes.n_sentences.unwrap_or(usize::MAX);
        if let Some(news) = found.news.as_ref().filter(|news| !news.is_empty()) {
            view.sentences = news.iter().take(n_sentences).cloned().collect();
        }
        if let Some(kept) = kept {
            view.title.clone_from(&kept.title);
            view.sentences = kept.sentences.iter().take(n_sentences).cloned().collect();
        }
        let mut view = and_story(call, view, found.story);
        view.commands.clear();
        Ok(view)
    };
    // The readers of a channel follow nothing.
    let why = reason(call, found).filter(|_| !posting.is_post());
    let busy = found.by.iter().copied().find(|own| busy == Some(own.id) && !posting.is_post());
    let render = |sizes: &Sizes| -> Result<Reply, CommandError> {
        let reply = Reply::default().and(Block::Article(view(sizes)?));
        let reply = why.iter().fold(reply, |reply, why| reply.and_remark(why.clone()));
        let reply = match busy {
            Some(own) => reply.and_remark(busy_words(call, own)?),
            None => reply,
        };
        Ok(posting.dress(reply, found.article.tags.iter().map(String::as_str)))
    };
    let mut sizes = call.sizes()?;
    let mut reply = render(&sizes)?;
    let is_short = |reply: &Reply| phone_lines(reply) <= MAX_LINES;
    let is_fixed = kept.is_some() || sizes.n_sentences.is_some();
    let is_one_message = |reply: &Reply| call.space(1).holds(reply);
    let mut n_sentences = reply.articles().map(|view| view.sentences.len()).sum::<usize>();
    while n_sentences > 1 && (!is_one_message(&reply) || (!is_fixed && !is_short(&reply))) {
        n_sentences -= 1;
        sizes.n_sentences = Some(n_sentences);
        reply = render(&sizes)?;
    }
    reply.preview = preview(call, &found.article)?;
    reply.locale = call.request.locale;
    if !posting.has_buttons() {
        return Ok(reply);
    }
    Ok(reply.and_buttons(buttons(call, found, busy)?))
}

/// Returns why the chat gets an article; `None` if what it followed has ended.
fn reason(call: &Call<'_>, found: &Matched<'_>) -> Option<Phrase> {
    let names: Vec<String> = found.by.iter().map(|own| shown(call, &own.topic)).collect();
    let names = (!names.is_empty()).then(|| call.messages().and(&names))?;
    Some(match found.news {
        Some(_) => say!(call, "because-update", names = names),
        None => say!(call, "because", names = names),
    })
}

/// Says that a topic has brought many alerts today, and what happens to further ones.
pub(in crate::command) fn busy_words(
    call: &Call<'_>,
    own: &Subscription,
) -> Result<Phrase, CommandError> {
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let topic = shown(call, &own.topic);
    Ok(match state.alerts_a_day {
        Some(n) => say!(call, "busy-limit", n = n, topic = topic),
        None => say!(call, "busy-ask", n = BUSY_FROM, topic = topic),
    })
}

/// Returns the address whose preview goes with an alert: the article's picture, else its page.
fn preview(call: &Call<'_>, article: &Article) -> Result<Option<String>, CommandError> {
    if call.ctx.store.chat_state(call.request.chat)?.hides_previews {
        return Ok(None);
    }
    let addresses = [&article.image_url, &article.url];
    Ok(addresses.into_iter().flatten().find(|url| is_web_address(url)).cloned())
}

/// Returns the buttons under an alert. A channel gets only links: every reader could press the
/// others, and its administrators use their private chat.
fn buttons(
    call: &Call<'_>,
    found: &Matched<'_>,
    busy: Option<&Subscription>,
) -> Result<Vec<Vec<Button>>, CommandError> {
    let id = found.article.id;
    let story = found.story.filter(|story| story.n_others > 0);
    let mut further = Vec::new();
    if call.request.place == Place::Channel {
        further.extend(call.link_button(say!(call, "read-in-bot"), "read", &id.0.to_string()));
        if let Some(story) = story {
            let label = say!(call, "more-sources", n = story.n_others);
            further.extend(call.link_button(label, "story", &story.id.0.to_string()));
        }
        return Ok(vec![further]);
    }
    let asked = match found.by.first().map(|own| &own.topic) {
        Some(topic) if matches!(topic.kind, TopicKind::Company | TopicKind::Words) => {
            format!("{} {}", id.0, topic.name)
        }
        _ => id.0.to_string(),
    };
    let of_article = format!("article:{}", id.0);
    let mut row = vec![
        call.run_button(say!(call, "read"), "read", &asked)?,
        save_button(call, id)?,
        call.run_button(say!(call, "mute"), "mute", &of_article)?,
    ];
    row.extend(match found.by[..] {
        [] => None,
        [own] => Some(call.button(say!(call, "unfollow"), &Action::Stop(own.id))?),
        _ => Some(call.run_button(say!(call, "unfollow"), "unsubscribe", &of_article)?),
    });
    if let Some(story) = story {
        let label = say!(call, "more-sources", n = story.n_others);
        further.push(call.button(label, &Action::Story(story.id, None))?);
    }
    further.extend(share_button(call, id)?);
    if let Some(own) = busy {
        further.push(into_digest(call, own)?);
    }
    Ok(vec![row, further])
}

/// Returns the button that has a topic come in the digest.
pub(in crate::command) fn into_digest(
    call: &Call<'_>,
    own: &Subscription,
) -> Result<Button, CommandError> {
    let argument =
        format!("{}{}", as_argument(&own.topic), mode_ending(Some(DeliveryMode::InDigest)));
    call.run_button(say!(call, "in-a-digest"), "subscribe", &argument)
}

/// Returns the focus that a subscription asks for.
pub(in crate::command) fn focus<'a>(call: &Call<'a>, by: Option<&Subscription>) -> Focus<'a> {
    match by.map(|it| &it.topic) {
        Some(topic) if topic.kind == TopicKind::Company => Focus::on_company(call, &topic.name),
        Some(topic) if topic.kind == TopicKind::Words => Focus::on_search(&topic.name),
        _ => Focus::Article,
    }
}
