//! `/feeds`, `/addfeed URL` and `/removefeed FEED`: lists and changes the followed feeds, for
//! operators (the catalogue says so). The
//! transport polls a new feed at once, so that nothing here waits for a stranger's server.

use url::Url;

use crate::command::about::feed_state::state;
use crate::command::layout::obstacle::worded;
use crate::command::request::call::{Call, CommandError, Outcome, rows};
use crate::command::request::pending::{Pending, Purpose};
use crate::ingest::share_adopted;
use crate::message::say;
use crate::poll::obstacle::Obstacle;
use crate::poll::state::name;
use crate::poll::wanted::{FoundSource, Wanted};
use crate::reply::{Block, FileAttachment, Inline, Reply, Tone, quoted, shortened};
use crate::source::guard::check_address;
use crate::source::opml::{self, Listed};
use crate::source::secret::{masked, without_secrets};
use crate::store::{FeedId, KnownFeed, NewFeed};

/// Maximum number of listed feeds; failing feeds come first.
const N_LISTED: usize = 25;

/// Maximum number of feeds offered as buttons.
const MAX_BUTTONS: usize = 8;

/// Minimum similarity between the typed name and a feed's name, 0..=1.
const LIKENESS: f64 = 0.75;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if call.argument.eq_ignore_ascii_case("opml") {
        return as_list(call);
    }
    let now = call.ctx.now;
    let mut feeds = call.ctx.store.feeds(now)?;
    if feeds.is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "feeds-none"))));
    }
    feeds.sort_by_key(|it| it.problem.is_none());
    let mut reply = Reply::headed(say!(call, "feeds-title", n = feeds.len()));
    for it in feeds.iter().take(N_LISTED) {
        // An address may contain a key, and an error message names machines: neither belongs in a
        // group.
        let (name, state) = match call.is_public() {
            true => {
                (name_for_all(call, it), format!("\n{}", state(call.messages(), it, now, false)))
            }
            false => {
                let state = state(call.messages(), it, now, true);
                (name(it).into_owned(), format!("\n{}\n{state}", masked(&it.url)))
            }
        };
        reply =
            reply.and(Block::Bullet(vec![Inline::Bold(name), Inline::Text(tags_of(it) + &state)]));
    }
    if feeds.len() > N_LISTED {
        reply = reply.and_say(say!(call, "feeds-rest", n = feeds.len() - N_LISTED));
    }
    Ok(Outcome::found(reply))
}

/// Returns the tags that a feed gives its articles, after a blank; empty if there are none.
pub(crate) fn tags_of(feed: &KnownFeed) -> String {
    feed.tags.iter().map(|it| format!(" #{it}")).collect()
}

/// Returns the feeds as an OPML file, without passwords and keys.
fn as_list(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let feeds = call.ctx.store.feeds(call.ctx.now)?;
    if call.is_public() {
        // An address may contain a key.
        return Ok(Outcome::missed(Reply::saying(say!(call, "feeds-private"))));
    }
    let listed: Vec<Listed> = feeds
        .into_iter()
        .map(|it| Listed { url: without_secrets(&it.url), title: it.title, tags: it.tags })
        .collect();
    Ok(match opml::write(&listed) {
        Ok(text) => Outcome::found(Reply {
            document: Some(FileAttachment { name: "gistwire.opml".to_owned(), text }),
            ..Reply::saying(say!(call, "feeds-file", n = listed.len()))
        }),
        Err(problem) => {
            let problem = problem.clone();
            Outcome::missed(Reply::saying(say!(call, "feeds-file-failed", problem = problem)))
        }
    })
}

/// Adds the feeds of a list; the next poll reads them.
pub(crate) fn add_listed(call: &Call<'_>, listed: Vec<Listed>) -> Result<Outcome, CommandError> {
    let (mut n_new, mut n_known, mut n_refused) = (0_u32, 0_u32, 0_u32);
    for it in listed {
        let url = crate::source::address::typed(&it.url).map(|(url, _)| url);
        let url =
            url.filter(|url| check_address(url, call.ctx.settings.allow_private_hosts).is_ok());
        let Some(url) = url else {
            n_refused += 1;
            continue;
        };
        let (title, tags) = (it.title, it.tags);
        let new = NewFeed { url: url.into(), title, tags, is_enabled: true, ..NewFeed::default() };
        let (_, is_new) = call.ctx.store.add_feed(&new, call.ctx.now)?;
        if is_new { n_new += 1 } else { n_known += 1 }
    }
    let said = match n_refused {
        0 => say!(call, "feeds-listed", n = n_new, known = n_known),
        _ => say!(call, "feeds-listed-refused", n = n_new, known = n_known, refused = n_refused),
    };
    let reply = Reply::saying(said);
    let list = call.run_button(say!(call, "feeds-all"), "feeds", "")?;
    Ok(Outcome::found(reply.and_buttons(vec![vec![list]])))
}

pub(crate) fn add(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let typed = call.argument;
    if typed.is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "addfeed-which"))));
    }
    // People type addresses without the scheme as often as with it.
    let url = crate::source::address::typed(typed).map(|(url, _)| url).or_else(|| {
        let with_scheme =
            if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
        Url::parse(&with_scheme).ok()
    });
    let fits = |it: &Url| {
        let is_plain = !typed.contains(char::is_whitespace)
            && it.username().is_empty()
            && it.password().is_none();
        is_plain
            && matches!(it.scheme(), "http" | "https")
            && it.host_str().is_some_and(|host| host.contains(['.', ':']) || typed.contains("://"))
    };
    let Some(mut url) = url.filter(fits) else {
        let typed = quoted(&masked(typed));
        return Ok(Outcome::missed(Reply::saying(say!(call, "addfeed-no-address", typed = typed))));
    };
    url.set_fragment(None);
    if let Err(refusal) = check_address(&url, call.ctx.settings.allow_private_hosts) {
        let (address, problem) = (masked(url.as_str()), refusal.to_string());
        let said = say!(call, "addfeed-refused", address = address, problem = problem);
        return Ok(Outcome::missed(Reply::saying(said)));
    }
    let new = NewFeed { url: url.into(), is_enabled: true, ..NewFeed::default() };
    let was_personal =
        call.ctx.store.feed_at(&new.url, call.ctx.now)?.is_some_and(|it| it.is_personal);
    let (id, is_new) = call.ctx.store.add_feed(&new, call.ctx.now)?;
    let list = call.run_button(say!(call, "feeds-all"), "feeds", "")?;
    let address = masked(&new.url);
    if was_personal {
        let n = share_adopted(call.ctx.store, call.ctx.gazetteer, id)?;
        let reply = Reply::saying(say!(call, "addfeed-shared", address = address, n = n));
        return Ok(Outcome::found(reply.and_buttons(vec![vec![list]])));
    }
    if !is_new {
        let reply = Reply::saying(say!(call, "addfeed-known", address = address));
        return Ok(Outcome::found(reply.and_buttons(vec![vec![list]])));
    }
    let reply = Reply::saying(say!(call, "addfeed-added", address = address));
    let pending = Pending { wanted: Wanted::FirstPoll(id), purpose: Purpose::AddFeed(id) };
    Ok(Outcome::found(reply.and_buttons(vec![vec![list]])).and_pending(pending))
}

/// Returns the answer to an operator who added a feed, after its first poll.
pub(crate) fn added(
    call: &Call<'_>,
    id: FeedId,
    found: Result<FoundSource, Obstacle>,
) -> Result<Outcome, CommandError> {
    let list = call.run_button(say!(call, "feeds-all"), "feeds", "")?;
    match found {
        Ok(found) => {
            let name = found.title.unwrap_or_else(|| masked(&found.url).into_owned());
            let said = match found.n_articles {
                0 => say!(call, "addfeed-done-empty", name = name),
                n => say!(call, "addfeed-done", name = name, n = n),
            };
            Ok(Outcome::found(Reply::saying(said).and_buttons(vec![vec![list]])))
        }
        Err(obstacle) => {
            let problem = worded(call.messages(), &obstacle);
            let label = say!(call, "addfeed-stop");
            let stop = call.run_button(label, "removefeed", &format!("#{id} yes"))?;
            let reply = Reply::saying(say!(call, "addfeed-failed", problem = problem));
            Ok(Outcome::missed(reply.and_buttons(vec![vec![stop, list]])))
        }
    }
}

pub(crate) fn remove(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let feeds = call.ctx.store.feeds(call.ctx.now)?;
    let typed = call.argument.strip_suffix(" yes").unwrap_or(call.argument).trim();
    // Buttons name a feed by its id: button data goes through Telegram.
    let number = typed.strip_prefix('#').and_then(|it| it.parse().ok()).map(FeedId);
    let is_it = |it: &&KnownFeed| {
        it.url == typed || name(it).eq_ignore_ascii_case(typed) || number == Some(it.id)
    };
    if let Some(feed) = feeds.iter().find(is_it) {
        return remove_one(call, feed);
    }
    let mut near: Vec<(f64, &KnownFeed)> =
        feeds.iter().map(|feed| (likeness(feed, typed), feed)).collect();
    near.retain(|it| typed.is_empty() || it.0 >= LIKENESS);
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.truncate(MAX_BUTTONS);
    let buttons: Result<Vec<_>, _> = near
        .iter()
        .map(|(_, it)| call.run_button(shown(call, it), "removefeed", &format!("#{}", it.id)))
        .collect();
    let reply = match (typed.is_empty(), near.is_empty()) {
        (_, true) if feeds.is_empty() => say!(call, "removefeed-none"),
        (true, _) => say!(call, "removefeed-which"),
        (false, true) => say!(call, "removefeed-unknown", typed = quoted(&masked(typed))),
        (false, false) => {
            let typed = quoted(&shortened(&masked(typed), 60));
            say!(call, "removefeed-near", typed = typed)
        }
    };
    Ok(Outcome::missed(Reply::saying(reply).and_buttons(rows(buttons?, 1))))
}

/// Removes a feed, once the person has confirmed it.
fn remove_one(call: &Call<'_>, feed: &KnownFeed) -> Result<Outcome, CommandError> {
    let name = shown(call, feed);
    if call.argument.ends_with(" yes") {
        call.ctx.store.remove_feed(feed.id, call.ctx.now)?;
        return Ok(Outcome::found(Reply::saying(say!(call, "removefeed-done", name = name))));
    }
    let reply = Reply::saying(say!(call, "removefeed-ask", name = name, n = feed.n_articles));
    let (yes, no) = (say!(call, "removefeed-yes"), say!(call, "removefeed-no"));
    let sure = call.run_button(yes, "removefeed", &format!("#{} yes", feed.id))?;
    let sure = sure.in_tone(Tone::Danger);
    let keep = call.run_button(no, "feeds", "")?;
    Ok(Outcome::missed(reply.and_buttons(vec![vec![sure, keep]])))
}

/// Returns how much the name or the address of a feed is like what was typed: 1.0 if it contains it.
fn likeness(feed: &KnownFeed, typed: &str) -> f64 {
    let typed = typed.to_lowercase();
    let of = |known: &str| {
        if !typed.is_empty() && known.contains(&typed) {
            1.0
        } else {
            strsim::jaro_winkler(&typed, known)
        }
    };
    let address = without_secrets(&feed.url);
    let place = address.split_once("://").map_or(address.as_str(), |it| it.1);
    of(&name(feed).to_lowercase())
        .max(of(place))
        .max(of(place.split('/').next().unwrap_or_default()))
}

fn shown(call: &Call<'_>, feed: &KnownFeed) -> String {
    if call.is_public() { name_for_all(call, feed) } else { name(feed).into_owned() }
}

/// Returns what to call a feed in front of many readers: its name, or the site that it is on.
fn name_for_all(call: &Call<'_>, feed: &KnownFeed) -> String {
    let host = || Url::parse(&feed.url).ok().and_then(|url| url.host_str().map(str::to_owned));
    // A title that is an address does not serve as a name.
    let title = feed.title.clone().filter(|title| !title.contains("://"));
    title.or_else(host).unwrap_or_else(|| say!(call, "feed-unnamed").plain())
}

#[cfg(test)]
mod tests {
    use crate::article::ChatId;
    use crate::clock::FixedClock;
    use crate::command::{Answer, Ctx, Input, Place, Request};
    use crate::company::Gazetteer;
    use crate::context::Context;
    use crate::extract::Extracts;
    use crate::settings::Settings;
    use crate::store::{NewFeed, Polled, Store};

    const OPERATOR: i64 = 12;

    fn context() -> Context {
        let now = "2025-06-01T12:00:00Z".parse().unwrap();
        let mut settings = Settings::default();
        settings.telegram.operators = vec![OPERATOR];
        let (store, gazetteer) = (Store::in_memory().unwrap(), Gazetteer::builtin());
        Context {
            store,
            gazetteer,
            extracts: Extracts::default(),
            settings,
            clock: Box::new(FixedClock(now)),
            started_at: now,
        }
    }

    fn say(context: &Context, user: i64, line: &str) -> Answer {
        let input = Input::Line(line);
        crate::command::answer(
            &Ctx::of(context),
            &Request {
                chat: ChatId(user),
                place: Place::Private,
                thread: None,
                user: Some(user),
                bot_name: None,
                channel: None,
                locale: crate::message::Locale::default(),
                input,
            },
        )
    }

    fn press_first(context: &Context, answer: &Answer) -> Answer {
        let crate::reply::Press::Data(data) = &answer.reply.as_ref().unwrap().buttons[0][0].press
        else {
            panic!("a button with data")
        };
        let (chat, user, input) = (ChatId(OPERATOR), Some(OPERATOR), Input::Button(data));
        crate::command::answer(
            &Ctx::of(context),
            &Request {
                chat,
                place: Place::Private,
                thread: None,
                user,
                bot_name: None,
                channel: None,
                locale: crate::message::Locale::default(),
                input,
            },
        )
    }

    fn urls(context: &Context) -> Vec<String> {
        context.store.feeds(context.clock.now()).unwrap().into_iter().map(|it| it.url).collect()
    }

    #[test]
    fn only_operators_see_and_change_feeds() {
        let context = context();
        for line in ["/feeds", "/addfeed https://news.example/rss", "/removefeed x"] {
            let answer = say(&context, 99, line);
            assert!(
                !answer.ok && format!("{:?}", answer.reply).contains("Only the bot’s operators"),
                "{line}"
            );
        }
        assert!(urls(&context).is_empty());
    }

    #[test]
    fn a_feed_is_added_once_and_removed_after_a_question() {
        let context = context();
        assert!(say(&context, OPERATOR, "/addfeed news.example/rss#top").ok);
        assert!(say(&context, OPERATOR, "/addfeed https://news.example/rss").ok);
        assert_eq!(urls(&context), ["https://news.example/rss"]);
        let near = say(&context, OPERATOR, "/removefeed new.example");
        let asked = press_first(&context, &near);
        assert_eq!(urls(&context).len(), 1);
        assert!(press_first(&context, &asked).ok);
        assert!(urls(&context).is_empty());
    }

    fn say_in_group(context: &Context, line: &str) -> Answer {
        let (chat, user, input) = (ChatId(-100), Some(OPERATOR), Input::Line(line));
        crate::command::answer(
            &Ctx::of(context),
            &Request {
                chat,
                place: Place::Group,
                thread: None,
                user,
                bot_name: None,
                channel: None,
                locale: crate::message::Locale::default(),
                input,
            },
        )
    }

    #[test]
    fn passwords_and_tokens_are_shown_nowhere() {
        let context = context();
        let url = "https://reader:hunter2@news.example/rss?token=hunter3";
        let new = NewFeed { url: url.into(), is_enabled: true, ..NewFeed::default() };
        let (id, _) = context.store.add_feed(&new, context.clock.now()).unwrap();
        let problem = Some(format!("the server answered 500 for {url}"));
        context
            .store
            .settle_poll(id, &Polled { problem, ..Polled::default() }, &[], context.clock.now())
            .unwrap();
        let near = say(&context, OPERATOR, "/removefeed news.exampel");
        let asked = press_first(&context, &near);
        let typed = say(&context, OPERATOR, &format!("/addfeed {url}"));
        for answer in [
            say(&context, OPERATOR, "/feeds"),
            say(&context, OPERATOR, "/status"),
            say(&context, OPERATOR, "/sources"),
            near,
            asked,
            typed,
        ] {
            let shown = format!("{:?}", answer.reply.unwrap());
            assert!(!shown.contains("hunter"), "{shown}");
        }
    }

    #[test]
    fn a_group_sees_neither_addresses_nor_paths() {
        let context = context();
        for (url, title) in [
            ("https://news.example/private/4f2a9c.xml", None),
            ("https://b.example/key/77", Some("B News")),
        ] {
            let title = title.map(str::to_owned);
            let new = NewFeed { url: url.into(), title, is_enabled: true, ..NewFeed::default() };
            let (id, _) = context.store.add_feed(&new, context.clock.now()).unwrap();
            let problem = Some("no connection to 10.1.2.3".to_owned());
            context
                .store
                .settle_poll(id, &Polled { problem, ..Polled::default() }, &[], context.clock.now())
                .unwrap();
        }
        for line in ["/feeds", "/status", "/removefeed b", "/removefeed B News"] {
            let shown = format!("{:?}", say_in_group(&context, line).reply.unwrap());
            let is_free = ["://", "4f2a9c", "10.1.2.3", "gistwire.db", "/key"]
                .iter()
                .all(|it| !shown.contains(it));
            assert!(is_free, "{line}: {shown}");
        }
        let shown = format!("{:?}", say_in_group(&context, "/feeds").reply.unwrap());
        assert!(shown.contains("news.example") && shown.contains("B News"), "{shown}");
        assert!(format!("{:?}", say(&context, OPERATOR, "/status").reply).contains("gistwire.db"));
    }

    #[test]
    fn this_machine_is_refused_when_it_is_added() {
        let context = context();
        for host in [
            "localhost",
            "LOCALHOST:8000",
            "localhost.",
            "sub.localhost",
            "127.1",
            "0x7f.1",
            "2130706433",
            "[::1]",
            "0.0.0.0",
        ] {
            let answer = say(&context, OPERATOR, &format!("/addfeed http://{host}/feed"));
            assert!(
                !answer.ok && format!("{:?}", answer.reply).contains("allow_private_hosts"),
                "{host}: {answer:?}"
            );
        }
        assert!(urls(&context).is_empty());
    }

    #[test]
    fn what_is_no_web_address_is_not_followed() {
        let context = context();
        for typed in [
            "",
            "file:///etc/passwd",
            "ftp://news.example",
            "two words",
            "word",
            "https://me:secret@news.example/",
        ] {
            assert!(!say(&context, OPERATOR, &format!("/addfeed {typed}")).ok, "{typed}");
        }
        assert!(urls(&context).is_empty());
    }
}
