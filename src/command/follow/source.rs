//! Sources that readers bring: `/subscribe ADDRESS` finds the feed there and follows it if the bot
//! does, else offers to suggest it to the operators (`/suggest`), who decide (`/suggestions`).

use url::{Host, Url};

use crate::command::about::feeds;
use crate::command::follow::subscribe;
use crate::command::layout::obstacle::worded;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::channel;
use crate::command::request::pending::{Pending, Purpose};
use crate::command::resolve::topic::as_argument;
use crate::command::resolve::who::{Who, who};
use crate::context::Context;
use crate::id::SuggestionId;
use crate::message::{Phrase, say};
use crate::poll::obstacle::Obstacle;
use crate::poll::wanted::{FoundSource, Wanted};
use crate::reply::{Block, Button, Inline, Reply, quoted, shortened};
use crate::source::address;
use crate::source::guard::check_address;
use crate::source::secret::{has_secret, masked};
use crate::store::chats::portable::RequestedFeed;
use crate::store::chats::subscriptions::Topic;
use crate::store::{
    Brought, KnownFeed, NewFeed, PersonalLimits, Suggested, Suggestion, SuggestionState,
};
use crate::text::slice::Slicing;

/// Hosts whose pages are Telegram's channels and chats.
const TELEGRAM_HOSTS: [&str; 4] = ["t.me", "telegram.me", "telegram.dog", "www.t.me"];

/// The longest address that is followed.
const MAX_URL_BYTES: usize = 2048;

/// Suggestions listed at once.
const N_LISTED: usize = 10;

/// Returns the answer to an argument of `/subscribe` that is an address or a channel; `None` if it
/// is neither.
pub(crate) fn of_address(call: &Call<'_>, text: &str) -> Result<Option<Outcome>, CommandError> {
    let (first, rest) = match text.find(char::is_whitespace) {
        Some(at) => (text.slice(..at), text.slice(at..).trim()),
        None => (text, ""),
    };
    if let Some(name) = channel_of(first) {
        return Ok(Some(Outcome::missed(about_channels(call, name.as_deref(), rest))));
    }
    let Some((url, is_certain)) = address_of(first) else { return Ok(None) };
    if !rest.is_empty() {
        if !is_certain {
            return Ok(None);
        }
        return Ok(Some(Outcome::missed(Reply::saying(say!(call, "one-address-at-a-time")))));
    }
    // "booking.com" is a company before it is a site.
    if !is_certain && !matches!(who(call, first)?, Who::Nobody { .. }) {
        return Ok(None);
    }
    looked_up(call, url, Purpose::Subscribe).map(Some)
}

/// Returns the answer that lacks what is at an address, unless it is known or may not be asked.
fn looked_up(call: &Call<'_>, url: Url, purpose: Purpose) -> Result<Outcome, CommandError> {
    if let Some(feed) = known_feed(call, url.as_str())? {
        return follow_known(call, &feed);
    }
    if let Err(refusal) = check_address(&url, call.ctx.settings.allow_private_hosts) {
        let problem = worded(call.messages(), &Obstacle::from(&refusal));
        let reply = say!(call, "address-refused", url = masked(url.as_str()), problem = problem);
        return Ok(Outcome::missed(Reply::saying(reply)));
    }
    let reply = Reply::saying(say!(call, "address-not-now"));
    Ok(Outcome::missed(reply).and_pending(Pending { wanted: Wanted::Source(url), purpose }))
}

/// Returns the answer once the address was looked at.
pub(crate) fn found(
    call: &Call<'_>,
    purpose: Purpose,
    url: Option<&Url>,
    found: Result<FoundSource, Obstacle>,
) -> Result<Outcome, CommandError> {
    let source = match found {
        Ok(source) => source,
        Err(obstacle) => {
            let problem = worded(call.messages(), &obstacle);
            let said = match url {
                Some(url) => {
                    let at = masked(url.as_str());
                    say!(call, "no-feed-at", url = at, problem = problem)
                }
                None => say!(call, "no-feed", problem = problem),
            };
            let reply = Reply::saying(said);
            // A word with dots may have been meant as one.
            let words = url.and_then(|it| it.host_str()).and_then(Topic::words);
            let is_host = url.is_some_and(|it| it.path() == "/" && it.query().is_none());
            let mut row = Vec::new();
            if let Some(words) = words.filter(|_| is_host) {
                let label = say!(call, "follow-the-words", words = quoted(&words.name));
                row.push(call.run_button(label, "subscribe", &as_argument(&words))?);
            }
            return Ok(Outcome::missed(reply.and_buttons(vec![row])));
        }
    };
    if let Some(feed) = known_feed(call, &source.url)? {
        return follow_known(call, &feed);
    }
    let name = source.title.clone().unwrap_or_else(|| masked(&source.url).into_owned());
    if purpose == Purpose::Suggest {
        return suggested(call, &source, &name);
    }
    if call.ctx.settings.feeds.per_user > 0 {
        return brought(call, &source, &name);
    }
    let n = source.n_articles;
    if call.is_operator() {
        let follow = call.run_button(say!(call, "follow"), "addfeed", &source.url)?;
        let reply = Reply::saying(say!(call, "feed-new-for-operator", name = name, n = n));
        return Ok(Outcome::missed(reply.and_buttons(vec![vec![follow]])));
    }
    if call.operators().is_empty() {
        let reply = Reply::saying(say!(call, "feed-new-and-no-operators", name = name, n = n));
        return Ok(Outcome::missed(reply));
    }
    let suggest = call.run_button(say!(call, "suggest-it"), "suggest", &source.url)?;
    let reply = Reply::saying(say!(call, "feed-new", name = name, n = n));
    Ok(Outcome::missed(reply.and_buttons(vec![vec![suggest]])))
}

/// Makes the chat follow a feed that is not for everybody, within the operators' limits.
fn brought(call: &Call<'_>, source: &FoundSource, name: &str) -> Result<Outcome, CommandError> {
    let new = NewFeed {
        url: source.url.clone(),
        title: source.title.clone(),
        is_enabled: true,
        ..NewFeed::default()
    };
    let limits = limits(call);
    let place = call.chat_thread();
    let suggest = match call.is_operator() {
        true => call.run_button(say!(call, "for-everybody"), "addfeed", &source.url)?,
        false => call.run_button(say!(call, "suggest-it"), "suggest", &source.url)?,
    };
    let missed = |said: Phrase, buttons: Vec<Button>| {
        Ok(Outcome::missed(Reply::saying(said).and_buttons(vec![buttons])))
    };
    let list = call.run_button(say!(call, "what-you-follow"), "subscriptions", "")?;
    match call.ctx.store.follow_personally(place, &new, limits, call.ctx.now)? {
        Brought::New(id) => {
            let argument = format!("feed:{id}");
            let buttons = vec![
                call.run_button(say!(call, "its-articles"), "sources", &argument)?,
                call.run_button(say!(call, "unfollow"), "unsubscribe", &argument)?,
                suggest,
            ];
            let reply = Reply::saying(say!(call, "follows-own-feed", name = name));
            Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))))
        }
        Brought::Known(_) => {
            Ok(Outcome::found(Reply::saying(say!(call, "follows-already", topic = name))))
        }
        Brought::Shared(id) => match call.ctx.store.feed(id, call.ctx.now)? {
            Some(feed) => follow_known(call, &feed),
            None => missed(say!(call, "address-not-now"), Vec::new()),
        },
        Brought::TooManyHere => {
            missed(say!(call, "own-feeds-full", n = limits.per_chat), vec![suggest, list])
        }
        Brought::TooManyInAll => missed(say!(call, "all-feeds-full"), vec![suggest]),
        Brought::Full => {
            missed(say!(call, "follows-too-many", n = limits.max_subscriptions), vec![list])
        }
    }
}

/// Follows feeds of a file of /export again; returns what to say about them.
pub(in crate::command) fn bring_back(
    call: &Call<'_>,
    feeds: &[RequestedFeed],
) -> Result<Vec<Phrase>, CommandError> {
    let (mut n_followed, mut n_left_out) = (0_u32, 0_u32);
    for feed in feeds {
        let url = address_of(&feed.url).map(|it| it.0);
        let url = url.filter(|it| check_address(it, call.ctx.settings.allow_private_hosts).is_ok());
        let Some(url) = url.filter(|_| call.ctx.settings.feeds.per_user > 0) else {
            n_left_out += 1;
            continue;
        };
        let new = NewFeed {
            url: url.into(),
            title: feed.title.as_deref().map(|it| shortened(it, 100)),
            is_enabled: true,
            ..NewFeed::default()
        };
        let (place, limits) = (call.chat_thread(), limits(call));
        match call.ctx.store.follow_personally(place, &new, limits, call.ctx.now)? {
            Brought::New(_) | Brought::Known(_) => n_followed += 1,
            Brought::Shared(id) => {
                let known = call.ctx.store.feed(id, call.ctx.now)?;
                if let Some(topic) = known.and_then(|it| it.title).and_then(|it| Topic::source(&it))
                {
                    let max = limits.max_subscriptions;
                    call.ctx.store.subscribe(place, &topic, max, call.ctx.now)?;
                }
                n_followed += 1;
            }
            Brought::TooManyHere | Brought::TooManyInAll | Brought::Full => n_left_out += 1,
        }
    }
    let mut said = Vec::new();
    if n_followed > 0 {
        said.push(say!(call, "import-feeds", n = n_followed));
    }
    if n_left_out > 0 {
        said.push(say!(call, "import-feeds-left-out", n = n_left_out));
    }
    Ok(said)
}

/// Returns how many feeds readers may bring.
pub(in crate::command) fn limits(call: &Call<'_>) -> PersonalLimits {
    let settings = call.ctx.settings;
    PersonalLimits {
        per_chat: settings.feeds.per_user,
        total: settings.feeds.personal_max,
        max_subscriptions: settings.max_subscriptions(call.request.chat),
    }
}

/// `/suggest ADDRESS`: asks the operators to follow a feed.
pub(crate) fn suggest(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let Some((url, _)) = address_of(call.argument) else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "suggest-which"))));
    };
    if call.operators().is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "no-operators"))));
    }
    looked_up(call, url, Purpose::Suggest)
}

fn suggested(call: &Call<'_>, source: &FoundSource, name: &str) -> Result<Outcome, CommandError> {
    // The operators' message would show it, and so would the list of sources.
    if has_secret(&source.url) {
        return Ok(Outcome::missed(Reply::saying(say!(call, "suggest-secret"))));
    }
    let name = shortened(name, 100);
    let n = source.n_articles;
    let text = say!(call, "suggestion", name = &name, url = &source.url, n = n).plain();
    let what = (source.url.as_str(), source.title.as_deref());
    let outcome = call.ctx.store.suggest_feed(what, call.request.chat, &text, call.ctx.now)?;
    Ok(match outcome {
        Suggested::Asked => Outcome::found(Reply::saying(say!(call, "suggested", name = &name))),
        Suggested::Declined => {
            Outcome::missed(Reply::saying(say!(call, "suggestion-declined", name = &name)))
        }
        Suggested::TooMany => Outcome::missed(Reply::saying(say!(call, "suggestions-full"))),
    })
}

/// `/suggestions [ID follow|decline]`: the operators' decisions.
pub(crate) fn suggestions(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let mut words = call.argument.split_whitespace();
    let (Some(id), decision) = (words.next(), words.next()) else {
        return listed(call);
    };
    let id = id.trim_start_matches('#').parse().ok().map(SuggestionId);
    let known = match id {
        Some(id) => call.ctx.store.suggestion(id)?,
        None => None,
    };
    let (Some(it), Some(decision @ ("follow" | "decline"))) = (known, decision) else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "suggestions-which"))));
    };
    let state = match decision {
        "follow" => SuggestionState::Followed,
        _ => SuggestionState::Declined,
    };
    let name = it.title.as_deref().unwrap_or(&it.url);
    if !call.ctx.store.decide_suggestion(it.id, state)? {
        let reply = Reply::saying(say!(call, "suggestion-closed", name = name));
        return Ok(Outcome::missed(reply));
    }
    if state == SuggestionState::Declined {
        let reply = Reply::saying(say!(call, "suggestion-declines", name = name));
        return Ok(Outcome::found(reply).in_place());
    }
    let new = NewFeed { url: it.url.clone(), is_enabled: true, ..NewFeed::default() };
    let (feed, _) = call.ctx.store.add_feed(&new, call.ctx.now)?;
    let reply = Reply::saying(say!(call, "feed-followed", name = name));
    let pending = Pending { wanted: Wanted::FirstPoll(feed), purpose: Purpose::AddFeed(feed) };
    Ok(Outcome::found(reply).and_pending(pending))
}

fn listed(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let open = call.ctx.store.open_suggestions()?;
    if open.is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "no-suggestions"))));
    }
    let mut reply = Reply::headed(say!(call, "suggestions-open", n = open.len()));
    let mut buttons = Vec::new();
    for it in open.iter().take(N_LISTED) {
        let name = it.title.clone().unwrap_or_else(|| say!(call, "feed-no-name").plain());
        reply = reply.and(Block::Bullet(vec![
            Inline::Bold(name.clone()),
            Inline::Text(format!("\n{}", it.url)),
        ]));
        buttons.extend(decision_buttons(call, it.id, Some(&shortened(&name, 12)))?);
    }
    Ok(Outcome::found(reply.and_buttons(rows(buttons, 2))))
}

/// Returns the buttons that decide a suggestion.
fn decision_buttons(
    call: &Call<'_>,
    id: SuggestionId,
    of: Option<&str>,
) -> Result<Vec<Button>, CommandError> {
    let (follow, decline) = match of {
        None => (say!(call, "follow"), say!(call, "decline")),
        Some(name) => {
            (say!(call, "follow-named", name = name), say!(call, "decline-named", name = name))
        }
    };
    Ok(vec![
        call.run_button(follow, "suggestions", &format!("{id} follow"))?,
        call.run_button(decline, "suggestions", &format!("{id} decline"))?,
    ])
}

/// Returns the message to an operator about a suggestion; `text` says what it is.
pub(crate) fn notice(call: &Call<'_>, id: SuggestionId, text: &str) -> Result<Reply, CommandError> {
    let reply = Reply::headed(say!(call, "suggestion-heading")).and_say(text);
    Ok(reply.and_buttons(vec![decision_buttons(call, id, None)?]))
}

/// Returns the message to the person who suggested a feed.
pub(crate) fn answer(call: &Call<'_>, it: &Suggestion) -> Result<Reply, CommandError> {
    let name = it.title.as_deref().unwrap_or(&it.url);
    if it.state != SuggestionState::Followed {
        return Ok(Reply::saying(say!(call, "suggestion-declined", name = name)));
    }
    let reply = Reply::saying(say!(call, "suggestion-followed", name = name));
    let follow = call.run_button(say!(call, "follow-it"), "subscribe", &it.url)?;
    Ok(reply.and_buttons(vec![vec![follow]]))
}

/// Runs `work` for a message that nobody asked for, in this chat.
pub(crate) fn for_chat<T>(
    context: &Context,
    chat: crate::article::ChatId,
    work: impl FnOnce(&Call<'_>) -> T,
) -> T {
    let ctx = crate::command::Ctx::of(context);
    let request = crate::command::Request {
        chat,
        place: crate::command::Place::Private,
        thread: None,
        user: Some(chat.0),
        bot_name: None,
        channel: None,
        locale: context.store.chat_language(chat).unwrap_or_default().locale(),
        input: crate::command::Input::Line(""),
    };
    work(&Call { ctx: &ctx, request: &request, argument: "" })
}

/// Subscribes to a feed that is followed.
fn follow_known(call: &Call<'_>, feed: &KnownFeed) -> Result<Outcome, CommandError> {
    let Some(topic) = feed.title.as_deref().and_then(Topic::source) else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "feed-not-read-yet"))));
    };
    subscribe::subscribe(call, &topic, None)
}

fn known_feed(call: &Call<'_>, url: &str) -> Result<Option<KnownFeed>, CommandError> {
    let known = call.ctx.store.feeds(call.ctx.now)?;
    let is_it = |it: &KnownFeed| it.url == url || it.added_url.as_deref() == Some(url);
    Ok(known.into_iter().find(is_it))
}

/// Returns the address of a word, and whether it is certain that it is one: a name may have dots,
/// too.
fn address_of(word: &str) -> Option<(Url, bool)> {
    let word = word.trim_matches(|c: char| "<>\"'“”«»,;".contains(c));
    let (mut url, is_guess) = address::typed(word)?;
    let has_name = match url.host()? {
        Host::Domain(host) => {
            let last = host.rsplit('.').next().unwrap_or_default();
            !is_guess || (last.len() > 1 && last.chars().all(char::is_alphabetic))
        }
        Host::Ipv4(_) | Host::Ipv6(_) => !is_guess,
    };
    let is_certain = !is_guess || url.path() != "/" || url.query().is_some();
    url.set_fragment(None);
    (has_name && url.as_str().len() <= MAX_URL_BYTES).then_some((url, is_certain))
}

/// Returns the channel that a word names, by its public name if it has one: `t.me/x`, `@x`,
/// `-1001234567890`.
fn channel_of(word: &str) -> Option<Option<String>> {
    let digits = word.strip_prefix('-').unwrap_or_default();
    if digits.len() > 5 && digits.bytes().all(|it| it.is_ascii_digit()) {
        return Some(None);
    }
    let named = |name: &str| {
        let name = format!("@{name}");
        Some(Some(name).filter(|it| channel::is_name(it)))
    };
    if let Some(name) = word.strip_prefix('@') {
        return named(name);
    }
    if word.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("tg:")) {
        return Some(None);
    }
    let (url, _) = address::typed(word)?;
    let host = url.host_str()?;
    if !TELEGRAM_HOSTS.iter().any(|it| host.eq_ignore_ascii_case(it)) {
        return None;
    }
    let mut path = url.path_segments()?.filter(|it| !it.is_empty());
    let first = path.next().unwrap_or_default();
    named(if first == "s" { path.next().unwrap_or_default() } else { first })
}

fn about_channels(call: &Call<'_>, name: Option<&str>, rest: &str) -> Reply {
    let name = name.unwrap_or("@your_channel");
    let topic = if rest.is_empty() { "#china".to_owned() } else { shortened(rest, 60) };
    Reply::saying(say!(call, "channel-has-no-feed", name = name, topic = topic))
}

/// Adds the feeds of an OPML list, or for people who may not add any follows those of them that
/// the bot follows.
pub(crate) fn import_list(call: &Call<'_>, text: &str) -> Result<Outcome, CommandError> {
    let listed = match crate::source::opml::read(text.as_bytes()) {
        Ok(listed) => listed,
        Err(problem) => {
            let reply = say!(call, "list-unreadable", problem = problem);
            return Ok(Outcome::missed(Reply::saying(reply)));
        }
    };
    if call.is_operator() && call.request.channel.is_none() {
        return feeds::add_listed(call, listed);
    }
    let (mut n_new, mut unknown) = (0_u32, Vec::new());
    for it in listed {
        let url = address_of(&it.url).map(|it| it.0.to_string()).unwrap_or_default();
        let known = known_feed(call, &url)?.and_then(|it| it.title);
        match known.as_deref().and_then(Topic::source) {
            Some(topic) => {
                let max = call.ctx.settings.max_subscriptions(call.request.chat);
                call.ctx.store.subscribe(call.chat_thread(), &topic, max, call.ctx.now)?;
                n_new += 1;
            }
            None => unknown.push(it.title.unwrap_or(it.url)),
        }
    }
    let mut reply = Reply::saying(say!(call, "list-followed", n = n_new));
    if !unknown.is_empty() {
        let n = unknown.len();
        unknown.truncate(8);
        let names: Vec<String> = unknown.iter().map(|it| shortened(&masked(it), 40)).collect();
        let names = call.messages().and(&names);
        reply = reply.and_say(say!(call, "list-unknown", n = n, names = names));
    }
    Ok(if n_new > 0 { Outcome::found(reply) } else { Outcome::missed(reply) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_from_a_name_with_dots() {
        let check = |word: &str, expected: Option<(&str, bool)>| {
            let found = address_of(word).map(|it| (it.0.to_string(), it.1));
            assert_eq!(found, expected.map(|it| (it.0.to_owned(), it.1)), "{word}");
        };
        check("https://river.example/feed.xml#x", Some(("https://river.example/feed.xml", true)));
        check("feed://river.example/rss", Some(("http://river.example/rss", true)));
        check("river.example/feed", Some(("https://river.example/feed", true)));
        check("river.example", Some(("https://river.example/", false)));
        for word in ["river", "3.5", "U.S.", "#china", "\"data", "ftp://river.example/x"] {
            check(word, None);
        }
    }

    #[test]
    fn a_channel_is_known_in_every_spelling() {
        let check = |word: &str, expected: Option<Option<&str>>| {
            assert_eq!(channel_of(word), expected.map(|it| it.map(str::to_owned)), "{word}");
        };
        check("https://t.me/rivernews", Some(Some("@rivernews")));
        check("t.me/s/rivernews", Some(Some("@rivernews")));
        check("https://telegram.me/rivernews/12", Some(Some("@rivernews")));
        check("@rivernews", Some(Some("@rivernews")));
        check("-1001234567890", Some(None));
        check("https://t.me/+AbC", Some(None));
        check("-games", None);
        check("-2030", None);
        check("https://river.example/t.me", None);
    }
}
