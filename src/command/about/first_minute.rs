//! The first minute: topics to follow, how news comes, the time zone, and a summary of what was
//! chosen. One message, edited in place; what was chosen is stored with each tap, so that nothing is
//! lost if the person stops in between.

use crate::command::about::help::add_buttons;
use crate::command::follow::delivery_mode::{zone as zone_name, zone_in_full};
use crate::command::follow::zone;
use crate::command::layout::view::view;
use crate::command::request::action::{Action, Step};
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::resolve::focus::Focus;
use crate::command::resolve::names;
use crate::command::resolve::topic::{as_argument, shown};
use crate::command::{Input, Place};
use crate::message::{Phrase, say};
use crate::reply::{ArticleView, Block, Button, Press, Reply};
use crate::schedule::Schedule;
use crate::schedule::zone::{city, coordinates, nearest};
use crate::store::articles::lately::TopicLately;
use crate::store::chats::subscriptions::{Subscribed, Topic, TopicKind};
use crate::store::{ChatState, Listing, Window};
use crate::text::query::SearchQuery;

/// Topics that are offered at once, in two columns.
const N_OFFERED: usize = 8;

/// Topics that are named in a sentence.
const N_NAMED: usize = 3;

/// Articles for somebody who returns.
const N_SHOWN: usize = 3;

/// Greets somebody new with topics to follow, and somebody who returns with what is theirs.
pub(crate) fn begin(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let followed = followed(call)?;
    if followed.is_empty() { Ok(Outcome::found(topics(call, 0)?)) } else { again(call, &followed) }
}

/// Takes a step.
pub(crate) fn pressed(call: &Call<'_>, step: Step, text: &str) -> Result<Outcome, CommandError> {
    let outcome = match step {
        Step::Follow(offset) => return toggled(call, text, true, offset),
        Step::Unfollow(offset) => return toggled(call, text, false, offset),
        Step::Topics(offset) => Outcome::found(topics(call, offset)?),
        Step::How => Outcome::found(how(call)?),
        Step::AtOnce => {
            let state = come(call, None)?;
            Outcome::found(where_from(call, &state)?)
        }
        Step::Daily => {
            let state = come(call, Some(Schedule::DEFAULT))?;
            Outcome::found(where_from(call, &state)?)
        }
        Step::Zone => {
            let state = call.ctx.store.chat_state(call.request.chat)?;
            // Data come from outside.
            if crate::schedule::zone::zone_named(text).is_some() {
                let state = ChatState { zone: Some(text.to_owned()), ..state };
                call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
            }
            Outcome::found(done(call)?)
        }
        Step::Locate => return Ok(Outcome::found(locate(call))),
        Step::Done => Outcome::found(done(call)?),
    };
    Ok(outcome.in_place())
}

/// The topics of this chat, without repetition in a forum.
fn followed(call: &Call<'_>) -> Result<Vec<Topic>, CommandError> {
    let mut all: Vec<Topic> = Vec::new();
    for it in call.ctx.store.subscriptions(call.request.chat)? {
        if !all.contains(&it.topic) {
            all.push(it.topic);
        }
    }
    Ok(all)
}

/// Names topics: "#china, Nvidia, Grab and 3 more".
fn named(call: &Call<'_>, topics: &[Topic]) -> String {
    let messages = call.messages();
    let names: Vec<String> = topics.iter().take(N_NAMED).map(|it| shown(call, it)).collect();
    match topics.len().checked_sub(N_NAMED).filter(|it| *it > 0) {
        None => messages.and(&names),
        Some(n) => {
            let names = names
                .into_iter()
                .reduce(|list, name| say!(messages, "list-next", list = list, name = name).plain());
            let names = names.unwrap_or_default();
            say!(messages, "start-topics-more", topics = names, n = n).plain()
        }
    }
}

/// Shows topics to follow, from one on; each button follows or unfollows in place.
fn topics(call: &Call<'_>, offset: u32) -> Result<Reply, CommandError> {
    let offered = offered(call)?;
    let latest = call.run_button(say!(call, "start-latest"), "latest", "")?;
    if offered.is_empty() {
        return Ok(Reply::saying(say!(call, "start-hello-empty")).and_buttons(vec![vec![latest]]));
    }
    let from = offset as usize;
    let followed = followed(call)?;
    let mut buttons = Vec::new();
    for it in offered.iter().skip(from).take(N_OFFERED) {
        let (name, text) = (shown(call, &it.topic), as_argument(&it.topic));
        let (label, step) = match (followed.contains(&it.topic), it.n_weekly) {
            (true, _) => (say!(call, "start-topic-followed", name = name), Step::Unfollow(offset)),
            (false, 0) => (Phrase::from(name), Step::Follow(offset)),
            (false, n) => (say!(call, "start-topic", name = name, n = n), Step::Follow(offset)),
        };
        buttons.push(call.button(label, &Action::Start(step, text))?);
    }
    let mut buttons = rows(buttons, 2);
    let mut last = Vec::new();
    let turn = |from: usize| Step::Topics(u32::try_from(from).unwrap_or_default());
    if from > 0 {
        last.push(step(call, say!(call, "start-back"), turn(from.saturating_sub(N_OFFERED)))?);
    }
    if from + N_OFFERED < offered.len() {
        last.push(step(call, say!(call, "start-more"), turn(from + N_OFFERED))?);
    }
    last.push(match followed.is_empty() {
        true => latest,
        false => step(call, say!(call, "start-next"), Step::How)?,
    });
    buttons.push(last);
    Ok(Reply::saying(say!(call, "start-hello")).and_buttons(buttons))
}

/// Returns what can be followed: tags and companies in turn, the most frequent of the last weeks
/// first.
fn offered(call: &Call<'_>) -> Result<Vec<TopicLately>, CommandError> {
    let (tags, companies) = call.ctx.store.topics_lately()?;
    let mut companies = companies.into_iter().filter(|it| names::is_plausible(&it.topic.name));
    let mut tags = tags.into_iter();
    let mut offered = Vec::new();
    loop {
        let (tag, company) = (tags.next(), companies.next());
        if tag.is_none() && company.is_none() {
            return Ok(offered);
        }
        offered.extend(tag.into_iter().chain(company));
    }
}

fn step(call: &Call<'_>, label: Phrase, step: Step) -> Result<Button, CommandError> {
    call.button(label, &Action::Start(step, String::new()))
}

/// Follows or unfollows a topic, and shows the topics as they are now.
fn toggled(
    call: &Call<'_>,
    text: &str,
    is_wanted: bool,
    offset: u32,
) -> Result<Outcome, CommandError> {
    let store = call.ctx.store;
    // Data come from outside: a topic is followed if it is offered, and unfollowed if it is followed.
    let known = match is_wanted {
        true => offered(call)?.into_iter().map(|it| it.topic).collect(),
        false => followed(call)?,
    };
    let Some(topic) = known.into_iter().find(|it| as_argument(it) == text) else {
        return Ok(Outcome::found(topics(call, offset)?).in_place());
    };
    let notice = if is_wanted {
        let max = call.ctx.settings.max_subscriptions(call.request.chat);
        match store.subscribe(call.chat_thread(), &topic, max, call.ctx.now)? {
            Subscribed::New | Subscribed::Known => say!(call, "start-followed"),
            Subscribed::Full => say!(call, "start-full"),
        }
    } else {
        store.unsubscribe(call.chat_thread(), &topic)?;
        say!(call, "start-unfollowed")
    };
    Ok(Outcome::found(topics(call, offset)?).in_place().and_notice(notice))
}

fn how(call: &Call<'_>) -> Result<Reply, CommandError> {
    let topics = named(call, &followed(call)?);
    let buttons = vec![
        step(call, say!(call, "start-at-once"), Step::AtOnce)?,
        step(call, say!(call, "start-daily"), Step::Daily)?,
    ];
    let back = step(call, say!(call, "start-back"), Step::Topics(0))?;
    let reply = Reply::saying(say!(call, "start-how", topics = topics));
    Ok(reply.and_buttons(vec![buttons, vec![back]]))
}

/// Stores how news comes; the times of a digest stay for topics that want it all the same.
fn come(call: &Call<'_>, digest: Option<Schedule>) -> Result<ChatState, CommandError> {
    let before = call.ctx.store.chat_state(call.request.chat)?;
    let apart = before.digest.or(before.apart).filter(|_| digest.is_none());
    let state = ChatState { digest, apart, ..before };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    Ok(state)
}

fn where_from(call: &Call<'_>, state: &ChatState) -> Result<Reply, CommandError> {
    let said = match state.digest {
        Some(schedule) => say!(call, "start-zone-digest", time = times(call, schedule)),
        None => say!(call, "start-zone-alerts"),
    };
    let mut cities = Vec::new();
    for zone in zone::offered_zones(call) {
        let label = city(&zone, call.request.locale.code());
        cities.push(call.button(label, &Action::Start(Step::Zone, zone))?);
    }
    let mut buttons = rows(cities, 2);
    let mut last = Vec::new();
    // A location can be shared in a private chat only, and the terminal has none.
    if call.request.place == Place::Private {
        last.push(step(call, say!(call, "start-location"), Step::Locate)?);
    }
    last.push(step(call, say!(call, "start-skip"), Step::Done)?);
    buttons.push(last);
    Ok(Reply::saying(said).and_buttons(buttons))
}

/// Renders the times of a digest: "08:30", "08:00 and 18:00".
fn times(call: &Call<'_>, schedule: Schedule) -> String {
    let times: Vec<String> =
        schedule.times.iter().map(|it| it.strftime("%H:%M").to_string()).collect();
    call.messages().and(&times)
}

/// Asks for the location, with a button below the text field.
fn locate(call: &Call<'_>) -> Reply {
    let label = say!(call, "start-share").plain();
    let share = Button::new(label, Press::Location);
    Reply::saying(say!(call, "start-share-location")).and_buttons(vec![vec![share]])
}

/// Says what was chosen, with a summary of the newest article about it.
fn done(call: &Call<'_>) -> Result<Reply, CommandError> {
    let followed = followed(call)?;
    if followed.is_empty() {
        return topics(call, 0);
    }
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let topics = named(call, &followed);
    let said = match state.digest {
        Some(schedule) => {
            let (time, zone) = (times(call, schedule), zone_name(call.messages(), &state));
            say!(call, "start-done-digest", topics = topics, time = time, zone = zone)
        }
        None => say!(call, "start-done-alerts", topics = topics),
    };
    let newest = newest(call, &followed, 1)?;
    let reply = match newest.first() {
        Some((topic, article)) => Reply::saying(said)
            .and_say(say!(call, "start-newest", topic = shown(call, topic)))
            .and(Block::Article(article.clone())),
        None => Reply::saying(said).and_say(say!(call, "start-nothing-yet")),
    };
    let mut first = Vec::new();
    if let Some((_, article)) = newest.first() {
        first.push(call.run_button(say!(call, "read"), "read", &article.id.0.to_string())?);
    }
    first.push(call.run_button(say!(call, "start-latest"), "latest", "")?);
    first.push(call.run_button(say!(call, "start-subscriptions"), "subscriptions", "")?);
    Ok(reply.and_buttons(vec![first, add_buttons(call)]))
}

/// Greets somebody who follows something with the newest articles about it.
fn again(call: &Call<'_>, followed: &[Topic]) -> Result<Outcome, CommandError> {
    let said = say!(call, "start-again", topics = named(call, followed));
    let mut reply = Reply::saying(said);
    let mut numbers = Vec::new();
    for (at, (_, article)) in newest(call, followed, N_SHOWN)?.into_iter().enumerate() {
        let number = (at + 1).to_string();
        numbers.push(call.run_button(number, "read", &article.id.0.to_string())?);
        let number = Some(at + 1);
        reply = reply.and(Block::Article(ArticleView { number, ..article }));
    }
    let buttons = vec![
        call.run_button(say!(call, "start-latest"), "latest", "")?,
        call.run_button(say!(call, "start-subscriptions"), "subscriptions", "")?,
        call.run_button(say!(call, "start-settings"), "settings", "")?,
    ];
    Ok(Outcome::found(reply.and_buttons(vec![numbers, buttons])))
}

/// Returns the newest article about each of the topics, with its summary, each article once, the
/// newest first.
fn newest(
    call: &Call<'_>,
    topics: &[Topic],
    n_most: usize,
) -> Result<Vec<(Topic, ArticleView)>, CommandError> {
    let window = Window { offset: 0, limit: 1, snapshot: None, new_after: None };
    let mut found = Vec::new();
    for topic in topics {
        let (listing, focus) = listed(call, topic);
        let page = call.ctx.store.page(&listing, window)?;
        if let Some(article) = page.articles.into_iter().next() {
            found.push((topic.clone(), article, focus));
        }
    }
    found.sort_by_key(|(_, article, _)| std::cmp::Reverse(article.id));
    found.dedup_by_key(|(_, article, _)| article.id);
    let sizes = call.sizes()?;
    let shown = found.into_iter().take(n_most);
    Ok(shown.map(|(topic, article, focus)| (topic, view(call, &article, &focus, &sizes))).collect())
}

fn listed<'a>(call: &Call<'a>, topic: &Topic) -> (Listing, Focus<'a>) {
    let name = topic.name.clone();
    match topic.kind {
        TopicKind::Tag => (Listing::Tag(name), Focus::Article),
        TopicKind::Company => {
            let focus = Focus::on_company(call, &name);
            (Listing::Company { name, since: None }, focus)
        }
        TopicKind::Words => (Listing::Search(SearchQuery::parse(&name)), Focus::on_search(&name)),
        TopicKind::Source => (Listing::Source(name), Focus::Article),
        TopicKind::Feed(feed) => {
            (Listing::Feed { feed, reader: call.request.chat }, Focus::Article)
        }
    }
}

/// `/tz`: a place on the earth, as a shared location gives it, sets the zone of the nearest city.
/// Then the first minute is over.
pub(crate) fn time_zone(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let Some((latitude, longitude)) = coordinates(call.argument) else { return zone::run(call) };
    let Some((zone, place)) = nearest(latitude, longitude) else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "located-nowhere"))));
    };
    let state = call.ctx.store.chat_state(call.request.chat)?;
    let state = ChatState { zone: Some(zone.to_owned()), ..state };
    call.ctx.store.save_chat_state(call.request.chat, &state, call.ctx.now)?;
    let time = call.ctx.now.to_zoned_datetime(state.time_zone()).strftime("%H:%M").to_string();
    let zone = zone_name(call.messages(), &state);
    let said = match zone.plain() == place {
        true => say!(call, "zone-set", zone = zone_in_full(call.messages(), &state), time = time),
        false => say!(call, "located", zone = zone, place = place, time = time),
    };
    let is_line = matches!(call.request.input, Input::Line(_));
    if !is_line || followed(call)?.is_empty() {
        return Ok(Outcome::found(Reply::saying(said)));
    }
    Ok(Outcome::found(done(call)?).with_remark(said))
}
