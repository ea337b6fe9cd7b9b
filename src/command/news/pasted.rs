//! What a person pastes: a link, a long text, a forwarded post. A link to a stored article answers
//! with its summary; another one is fetched by the transport (see [`Pending`]) and summarized, and so
//! is a text. Nothing of it is stored: an article is kept only on request, and is then fetched again.

use url::{Host, Url};

use crate::article::{Article, ArticleId, NewArticle};
use crate::command::layout::listing;
use crate::command::layout::obstacle::worded;
use crate::command::layout::view::{and_story, commands, story_button, view};
use crate::command::news::search::is_too_long;
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::parse::article_number;
use crate::command::request::pending::{Pending, Purpose};
use crate::command::resolve::focus::Focus;
use crate::ingest::try_prepare;
use crate::message::say;
use crate::poll::obstacle::Obstacle;
use crate::poll::wanted::{NoArticle, Wanted};
use crate::reply::{Block, Button, Inline, Press, Reply, one_line};
use crate::source::address;
use crate::source::guard::check_address;
use crate::store::{Load, WriteOutcome};
use crate::summary::{SummaryRequest, summarize};
use crate::text::document::Document;
use crate::text::query::SearchQuery;
use crate::text::slice::Slicing;

/// A text of this length is not a search, whatever is in it. Characters of scripts that write a word
/// in one or two of them count as [`WIDE`].
const LONG: usize = 350;
const WIDE: usize = 3;

/// A text of this length is not a search if it has several sentences.
const SEVERAL: usize = 160;

/// A text of fewer words has no sentences to choose from, however long its words are.
const FEWEST_WORDS: usize = 12;

/// The longest remark beside a link that is not a text of its own, in bytes.
const MAX_REMARK: usize = 240;

/// A longer address is not a link.
const MAX_URL_BYTES: usize = 2048;

/// A longer first line is not a headline, in characters.
const MAX_TITLE: usize = 160;

/// The longest text that is summarized, in bytes: what Telegram's longest messages hold together.
const MAX_TEXT: usize = 400 << 10;

/// The longest summary, in bytes: a few messages on Telegram.
const MAX_QUOTED: usize = 12_000;

/// A longer sentence is none, in bytes: no marks divide the text.
const MAX_SENTENCE: usize = 1_500;

/// A link in a text.
struct Link {
    url: Url,
    /// Whether its scheme was typed; else it may be a word with dots.
    is_explicit: bool,
}

/// Returns the answer to a pasted link or long text; `None` for any other line.
pub(crate) fn answer(call: &Call<'_>, text: &str) -> Result<Option<Outcome>, CommandError> {
    if let Some(link) = link_of(text) {
        if let Some(article) = call.ctx.store.article_at(link.url.as_str())? {
            return Ok(Some(stored(call, &article)?));
        }
        if !link.is_explicit {
            let query = SearchQuery::parse(text.trim());
            let is_found = !query.is_empty()
                && call.ctx.store.page(&crate::store::Listing::Search(query), ONE)?.total > 0;
            if is_found {
                return Ok(None);
            }
        }
        return Ok(Some(fetched_later(call, link.url, Purpose::Summarize)));
    }
    if !call.ctx.settings.paste.enabled || !is_long(text) {
        return Ok(None);
    }
    Ok(summarized(call, text))
}

/// Returns the answer to a post that somebody else wrote. It is never a command.
pub(crate) fn post(call: &Call<'_>, text: &str) -> Result<Outcome, CommandError> {
    if let Some(outcome) = answer(call, text)? {
        return Ok(outcome.by("summary"));
    }
    if !call.ctx.settings.paste.enabled {
        return Ok(Outcome::missed(Reply::saying(say!(call, "forwards-ignored"))));
    }
    if text.trim_start().starts_with('/') {
        return Ok(Outcome::missed(Reply::saying(say!(call, "forwarded-command"))));
    }
    Ok(Outcome::missed(Reply::saying(say!(call, "forwarded-short"))).by("summary"))
}

/// `/summary TEXT`: the same for a link, a text or an article's id.
pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let text = call.argument;
    if text.is_empty() {
        return Ok(Outcome::missed(Reply::saying(say!(call, "summarize-what"))));
    }
    if let Some((number, "")) = article_number(text) {
        let Some(article) = call.article(ArticleId(number))? else {
            let reply = Reply::saying(say!(call, "no-such-article", id = number.to_string()));
            let latest = call.run_button(say!(call, "latest"), "latest", "")?;
            return Ok(Outcome::missed(reply.and_buttons(vec![vec![latest]])));
        };
        return stored(call, &article);
    }
    if let Some(outcome) = answer(call, text)? {
        return Ok(outcome);
    }
    if !call.ctx.settings.paste.enabled {
        return Ok(switched_off(call));
    }
    Ok(summarized(call, text)
        .unwrap_or_else(|| Outcome::missed(Reply::saying(say!(call, "nothing-to-quote")))))
}

/// `/keep URL`: adds the article of a link to the archive.
pub(crate) fn keep(call: &Call<'_>) -> Result<Outcome, CommandError> {
    if !may_keep(call) {
        return Ok(Outcome::missed(Reply::saying(say!(call, "keep-not-allowed"))));
    }
    let Some(link) = link_of(call.argument) else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "keep-which"))));
    };
    match call.ctx.store.article_at(link.url.as_str())? {
        Some(article) => stored(call, &article),
        None => Ok(fetched_later(call, link.url, Purpose::Keep)),
    }
}

/// Returns the answer once the page was fetched.
pub(crate) fn finish(
    call: &Call<'_>,
    purpose: Purpose,
    url: &Url,
    article: Result<NewArticle, NoArticle>,
) -> Result<Outcome, CommandError> {
    let article = match article {
        Ok(article) => article,
        Err(NoArticle::Feed) => {
            let follow = call.run_button(say!(call, "follow-it"), "subscribe", url.as_str())?;
            let reply = Reply::saying(say!(call, "that-is-a-feed"));
            return Ok(Outcome::missed(reply.and_buttons(vec![vec![follow]])));
        }
        Err(NoArticle::Because(obstacle)) => {
            let problem = worded(call.messages(), &obstacle);
            let said = say!(call, "page-unreadable", problem = problem);
            return Ok(Outcome::missed(Reply::saying(said)));
        }
    };
    if purpose == Purpose::Keep {
        return kept(call, article);
    }
    let Some(quoted) = quotes(call, &article.title, &article.body) else {
        return Ok(Outcome::missed(Reply::saying(say!(call, "nothing-to-quote-there"))));
    };
    let mut reply = Reply::default().and(headline(&article, url));
    let date = article.published.map(|it| call.messages().day(it.date()));
    let origin: Vec<String> =
        [article.source.as_deref().map(one_line), date].into_iter().flatten().collect();
    if !origin.is_empty() {
        reply = reply.and(Block::Paragraph(vec![Inline::Italic(origin.join(" · "))]));
    }
    reply.blocks.extend(quoted);
    let mut row = Vec::new();
    if may_keep(call) {
        row.push(call.run_button(say!(call, "keep-it"), "keep", url.as_str())?);
    }
    let original = say!(call, "original").plain();
    row.push(Button::new(original, Press::Url(url.to_string())));
    Ok(Outcome::found(reply.and_buttons(vec![row])))
}

/// Whether a text was pasted rather than typed, and no command: its parts may arrive one by one.
pub(crate) fn is_long(text: &str) -> bool {
    let text = text.slice(..text.floor_char_boundary(16 << 10));
    let n_wide = text.chars().filter(|it| is_wide(*it)).count();
    if text.split_whitespace().count() + n_wide < FEWEST_WORDS {
        return false;
    }
    let length = text.chars().count() + (WIDE - 1) * n_wide;
    length >= LONG
        || is_too_long(&SearchQuery::parse(text))
        || (length >= SEVERAL && Document::new("", text).sentences.len() > 2)
}

fn switched_off(call: &Call<'_>) -> Outcome {
    Outcome::missed(Reply::saying(say!(call, "summaries-off")))
}

const ONE: crate::store::Window =
    crate::store::Window { offset: 0, limit: 1, snapshot: None, new_after: None };

/// Returns the link that a text consists of, but for a short remark. An address without a scheme
/// must be all of it, and lead to more than a front page: `booking.com` is a name.
fn link_of(text: &str) -> Option<Link> {
    let is_around = |c: char| "<>()[]{}\"'“”«»,;!".contains(c);
    let is_web = |it: &&str| {
        let scheme = it.split("://").next().unwrap_or_default();
        it.contains("://")
            && (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
    };
    let text = text.trim();
    if text.len() > MAX_REMARK + MAX_URL_BYTES {
        return None;
    }
    let words = || text.split_whitespace().map(|it| it.trim_matches(is_around));
    if let Some(word) = words().find(is_web) {
        let url = without_user(Url::parse(word.trim_end_matches(['.', ':', '?'])).ok()?);
        url.host_str()?;
        let n_remark: usize = words().filter(|it| !is_web(it)).map(str::len).sum();
        return (n_remark <= MAX_REMARK).then_some(Link { url, is_explicit: true });
    }
    let mut words = words();
    let word = words.next().filter(|_| words.next().is_none())?;
    let (url, _) = address::typed(word)?;
    let is_page = url.path() != "/" || url.query().is_some();
    let has_name = match url.host()? {
        // The last part of a host's name has no digits: "3.5/10" is not a page.
        Host::Domain(host) => {
            host.rsplit('.').next()?.chars().all(char::is_alphabetic) || host.contains("xn--")
        }
        Host::Ipv4(_) | Host::Ipv6(_) => false,
    };
    (is_page && has_name).then_some(Link { url: without_user(url), is_explicit: false })
}

fn without_user(mut url: Url) -> Url {
    // Both fail only for addresses without a host.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}

fn may_keep(call: &Call<'_>) -> bool {
    call.ctx.settings.paste.enabled && (call.ctx.settings.paste.keep || call.is_operator())
}

/// Returns an answer that lacks the page, unless it may not be fetched.
fn fetched_later(call: &Call<'_>, url: Url, purpose: Purpose) -> Outcome {
    if !call.ctx.settings.paste.enabled {
        return switched_off(call).by("summary");
    }
    if let Err(refusal) = check_address(&url, call.ctx.settings.allow_private_hosts) {
        let problem = worded(call.messages(), &Obstacle::from(&refusal));
        let said = say!(call, "page-refused", problem = problem);
        return Outcome::missed(Reply::saying(said)).by("summary");
    }
    Outcome::missed(Reply::saying(say!(call, "page-later")))
        .by("summary")
        .and_pending(Pending { wanted: Wanted::Article(url), purpose })
}

/// Shows an article of the archive.
fn stored(call: &Call<'_>, article: &Article) -> Result<Outcome, CommandError> {
    let mut shown = view(call, article, &Focus::Article, &call.sizes()?);
    shown.commands = commands(call, article, None);
    let mark = call.ctx.store.story_of(article.id)?;
    let mut shown = and_story(call, shown, mark);
    let mut reply = Reply::default();
    if call.has_buttons() {
        shown.commands.clear();
        let story = story_button(call, mark)?.into_iter().collect();
        let asked = article.id.0.to_string();
        reply = reply.and_buttons(vec![listing::article_buttons(call, &asked)?, story]);
    }
    let reply = reply.and(Block::Article(shown));
    listing::note_shown(call, None, &reply)?;
    Ok(Outcome::found(reply).by("summary"))
}

/// Adds a fetched article to the archive, as loaded by hand: no subscriber is notified.
fn kept(call: &Call<'_>, article: NewArticle) -> Result<Outcome, CommandError> {
    let limit = call.ctx.settings.ingest.max_article_bytes;
    let prepared = if article.title.len() + article.body.len() > limit {
        Err(say!(call, "keep-too-long").plain())
    } else {
        try_prepare(article, false, call.ctx.gazetteer)
    };
    let prepared = match prepared {
        Ok(prepared) => prepared,
        Err(problem) => {
            let said = say!(call, "keep-failed-because", problem = problem);
            return Ok(Outcome::missed(Reply::saying(said)));
        }
    };
    let failed = || Ok(Outcome::missed(Reply::saying(say!(call, "keep-failed"))));
    let written = call.ctx.store.add_articles(&[prepared], &mut Load::new(call.ctx.now))?;
    let id = match written.first() {
        Some(WriteOutcome::New(id) | WriteOutcome::Changed(id) | WriteOutcome::Known(id)) => *id,
        None => return failed(),
    };
    let Some(article) = call.ctx.store.article(id)? else { return failed() };
    let kept = stored(call, &article)?.with_remark(say!(call, "kept-in-archive"));
    Ok(kept.and_notice(say!(call, "keep-done")))
}

/// Returns the answer to a text: its sentences that matter; `None` if it has none to quote.
fn summarized(call: &Call<'_>, text: &str) -> Option<Outcome> {
    let text = text.trim();
    let text = text.slice(..text.floor_char_boundary(MAX_TEXT));
    let (title, body) = title_and_body(text);
    let mut reply = Reply::default();
    if !title.is_empty() {
        reply = reply.and(Block::Paragraph(vec![Inline::Bold(one_line(title))]));
    }
    reply.blocks.extend(quotes(call, title, body)?);
    Some(Outcome::found(reply).by("summary"))
}

/// Returns the sentences of a summary, each with a bullet.
fn quotes(call: &Call<'_>, title: &str, body: &str) -> Option<Vec<Block>> {
    let n_sentences = call.sizes().ok()?.n_sentences;
    let request = SummaryRequest { n_sentences, ..SummaryRequest::default() };
    let summary = summarize(title, body, &request);
    let bullet = |span: std::ops::Range<usize>| {
        Block::Bullet(vec![Inline::Text(one_line(body.slice(span)))])
    };
    let mut n_left = MAX_QUOTED;
    let mut fits = |span: &std::ops::Range<usize>| {
        n_left = n_left.saturating_sub(span.len());
        n_left > 0
    };
    let bullets: Vec<Block> = summary
        .picks
        .into_iter()
        .map(|it| it.span)
        .filter(|it| it.len() <= MAX_SENTENCE)
        .take_while(|it| fits(it))
        .map(bullet)
        .collect();
    (!bullets.is_empty()).then_some(bullets)
}

fn headline(article: &NewArticle, url: &Url) -> Block {
    Block::Paragraph(vec![Inline::Link { label: one_line(&article.title), url: url.to_string() }])
}

/// Whether a character belongs to a script that writes words in one or two of them.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Splits a pasted text into headline and body: the headline is a first line of its own that is
/// short and does not end like a sentence.
fn title_and_body(text: &str) -> (&str, &str) {
    match text.split_once('\n') {
        Some((title, rest))
            if title.chars().count() <= MAX_TITLE
                && !title.trim_end().ends_with(['.', '。', '।', '!', '…', ':', ';', ','])
                && !rest.trim().is_empty() =>
        {
            (title.trim(), rest.trim_start())
        }
        _ => ("", text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_may_have_a_short_remark_and_a_name_is_no_link() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(link_of(text).map(|it| it.url.to_string()).as_deref(), expected, "{text}");
        };
        check("https://harbour.example/a", Some("https://harbour.example/a"));
        check("look: https://harbour.example/a!", Some("https://harbour.example/a"));
        check("(HTTPS://Harbour.example/a)", Some("https://harbour.example/a"));
        check("https://me:secret@harbour.example/a", Some("https://harbour.example/a"));
        check("harbour.example/2026/ferry", Some("https://harbour.example/2026/ferry"));
        check("www.harbour.example/?p=3", Some("https://www.harbour.example/?p=3"));
        for text in [
            "booking.com",
            "3.5/10",
            "AC/DC",
            "km/h",
            "ftp://x.example/a",
            "two words",
            "",
            "10.0.0.1/x",
        ] {
            check(text, None);
        }
        check(&format!("https://harbour.example/a {}", "word ".repeat(90)), None);
    }

    #[test]
    fn a_text_of_several_sentences_is_long_and_a_headline_is_not() {
        let sentence = "The ferry across the lake opened on Monday and takes forty people. ";
        assert!(!is_long("Okta will help banks in Kenya to stop fraud with new settings"));
        assert!(!is_long(sentence));
        assert!(is_long(&sentence.repeat(3)));
        assert!(is_long(&"湖上的渡轮于周一开通，可载四十人。".repeat(8)));
    }

    #[test]
    fn a_headline_is_a_line_of_its_own() {
        assert_eq!(title_and_body("Ferry opens\n\nIt opened."), ("Ferry opens", "It opened."));
        assert_eq!(title_and_body("It opened.\nIt sails."), ("", "It opened.\nIt sails."));
        assert_eq!(title_and_body("It opened"), ("", "It opened"));
    }
}
