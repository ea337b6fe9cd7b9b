//! `/roundup [day | week | month | year | TAG | COMPANY]`: the newsletter that an editor would make of the
//! archive. The leading stories come by theme with some sentences each, then one sentence each for
//! the rest of the news. Every sentence is verbatim, and no story appears twice.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use regex::Regex;

use crate::article::{ArticleId, normalise_tag};
use crate::command::layout::roundup::{self as layout_roundup, N_LEADS, N_MORE, Teller, said};
use crate::command::request::call::{Call, CommandError, Outcome};
use crate::command::request::everyday;
use crate::command::resolve::focus::Focus;
use crate::command::resolve::names;
use crate::command::resolve::who::one;
use crate::message::{Locale, Messages, Phrase, say};
use crate::reply::{Format, Reply, Roundup, Step, StoryShown, fit, quoted};
use crate::store::{Scope, StoryArticles, TopStories};
use crate::text::language::Language;

const DAY_S: i64 = 24 * 60 * 60;

/// Maximum number of items of one article (itself a roundup) that are shown in one sentence each.
const MOST_OF_ONE_ARTICLE: usize = 2;

/// On a phone, the rest of the news is this many sentences of at most this many bytes: a roundup is
/// read in one go.
const N_MORE_ON_A_PHONE: usize = 4;
const SHORT_ON_A_PHONE: usize = 200;

/// Number of stories considered for a roundup: several from one article may be skipped.
const N_LOOKED_AT: usize = N_LEADS + 2 * N_MORE;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let Some(asked) = meant(call)? else {
        let said = say!(call, "roundup-unknown", typed = quoted(call.argument));
        return Ok(Outcome::missed(Reply::saying(said).and_buttons(names::top_tags(call)?)));
    };
    let languages = asked.languages.clone();
    let Some((column, n_foreign)) = made(call, asked)? else {
        let latest = call.run_button(say!(call, "latest"), "latest", "")?;
        let reply = Reply::saying(say!(call, "roundup-nothing"));
        return Ok(Outcome::missed(reply.and_buttons(vec![vec![latest]])));
    };
    let remark = (n_foreign > 0).then(|| call.only_in(&languages, n_foreign));
    Ok(Outcome::found(fitting(call, column, remark)?))
}

/// Returns the complete roundup for a call; `None` if there is nothing to report, or if the
/// argument is not understood.
pub(crate) fn whole(call: &Call<'_>) -> Result<Option<Roundup>, CommandError> {
    let Some(asked) = meant(call)? else { return Ok(None) };
    Ok(made(call, asked)?.map(|made| made.0))
}

/// A requested roundup.
struct RoundupRequest {
    scope: Scope,
    /// The periods to try; the next one is used if the news of a period is too little.
    periods: &'static [Period],
    /// The topic, for the title.
    name: Option<String>,
    /// The languages of its articles; none stands for all.
    languages: Vec<Language>,
}

/// Begins the argument of a roundup in all languages.
const IN_ALL_LANGUAGES: &str = "all-languages";

/// How far back a roundup goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Period {
    Day,
    Week,
    Month,
    Year,
}

impl Period {
    /// A topic that is rarely in the news needs a longer period for a roundup.
    const MONTH_OR_YEAR: &[Period] = &[Period::Month, Period::Year];
    const ANY: &[Period] = &[Period::Week, Period::Month, Period::Year];

    /// Returns the period that a word names, as the only one to try.
    fn named(word: &str) -> Option<&'static [Period]> {
        let word = word.to_lowercase();
        Some(match word.strip_prefix("this ").unwrap_or(&word) {
            "day" | "days" | "daily" | "today" => &[Period::Day],
            "week" | "weeks" | "weekly" => &[Period::Week],
            "month" | "months" | "monthly" => &[Period::Month],
            "year" | "years" | "yearly" => &[Period::Year],
            _ => return None,
        })
    }

    fn n_days(self) -> i64 {
        match self {
            Period::Day => 1,
            Period::Week => 7,
            Period::Month => 30,
            Period::Year => 365,
        }
    }

    /// Renders "The week to 24 Jun 2025".
    fn title(self, messages: &Messages, until: Date) -> Phrase {
        match self {
            Period::Day => say!(messages, "roundup-day", until = until),
            Period::Week => say!(messages, "roundup-week", until = until),
            Period::Month => say!(messages, "roundup-month", until = until),
            Period::Year => say!(messages, "roundup-year", until = until),
        }
    }
}

/// Returns whether a word names the period of a roundup.
pub(crate) fn is_period(word: &str) -> bool {
    Period::named(word).is_some()
}

/// Returns the requested roundup; `None` if the argument is not understood.
fn meant(call: &Call<'_>) -> Result<Option<RoundupRequest>, CommandError> {
    let (typed, languages) = match call.argument.strip_prefix(IN_ALL_LANGUAGES) {
        Some(typed) => (typed.trim(), Vec::new()),
        None => (call.argument, call.news_languages()?),
    };
    let of_time = |periods| {
        let (scope, name, languages) = (Scope::All, None, languages.clone());
        Ok(Some(RoundupRequest { scope, periods, name, languages }))
    };
    if typed.is_empty() {
        return of_time(Period::ANY);
    }
    if let Some(periods) = Period::named(typed) {
        return of_time(periods);
    }
    if !typed.starts_with('#')
        && let Some(name) = one(call, typed)?
        && call.ctx.store.company_count(&name)?.named > 0
    {
        return Ok(Some(RoundupRequest {
            scope: Scope::Company(name.clone()),
            periods: Period::MONTH_OR_YEAR,
            name: Some(name),
            languages,
        }));
    }
    let tag = normalise_tag(typed);
    let is_known = !tag.is_empty() && call.ctx.store.tag_count(&tag)? > 0;
    Ok(is_known.then(|| RoundupRequest {
        scope: Scope::Tag(tag.clone()),
        periods: Period::MONTH_OR_YEAR,
        name: Some(format!("#{tag}")),
        languages,
    }))
}

/// Returns the roundup, and how many articles in other languages it leaves out.
fn made(call: &Call<'_>, asked: RoundupRequest) -> Result<Option<(Roundup, u32)>, CommandError> {
    let (mut leading, mut shown) = (TopStories::default(), Period::Day);
    for period in asked.periods {
        let length_s = period.n_days() * DAY_S;
        let store = call.ctx.store;
        let (scope, languages) = (&asked.scope, &asked.languages);
        leading = store.leading_stories(scope, length_s, N_LOOKED_AT, languages, call.ctx.now)?;
        shown = *period;
        if leading.stories.len() >= N_LEADS {
            break;
        }
    }
    if leading.stories.is_empty() && leading.n_foreign == 0 {
        return Ok(None);
    }
    // The day of its newest article, as the line under that article has it.
    let until = leading.until.to_zoned_datetime(TimeZone::UTC).date();
    let mut title = shown.title(call.messages(), until);
    if let Some(name) = &asked.name {
        title = say!(call, "roundup-of", name = name, period = title);
    }
    let about = say!(call, "roundup-about", n = leading.n_articles).plain();
    let column = composed(call, &leading, &asked.scope, title.plain(), about);
    Ok(Some((column, leading.n_foreign)))
}

fn composed(
    call: &Call<'_>,
    leading: &TopStories,
    scope: &Scope,
    title: String,
    about: String,
) -> Roundup {
    let (leads, more) = leading.stories.split_at(leading.stories.len().min(N_LEADS));
    let themes = themes(leads, scope, call.request.locale);
    let focus = match scope {
        Scope::Company(name) => Focus::on_company(call, name),
        Scope::All | Scope::Tag(_) => Focus::Article,
    };
    let lead = |(told, _): &(StoryArticles, _)| {
        let tellers: Vec<Teller<'_>> = told.members.iter().map(Teller::from).collect();
        let story = (told.n_articles > 1)
            .then(|| StoryShown { id: told.id.0, n_others: told.n_articles - 1 });
        layout_roundup::lead(call, &tellers, story, &focus)
    };
    let pieces = leads.iter().zip(themes).filter_map(|(it, theme)| Some((theme, lead(it)?)));
    let sections = layout_roundup::sections(pieces);
    let mut n_of: BTreeMap<ArticleId, usize> = BTreeMap::new();
    let brief = |(told, _): &(StoryArticles, _)| {
        let member = told.members.last()?;
        let n = n_of.entry(member.article.id).or_default();
        *n += 1;
        if *n <= MOST_OF_ONE_ARTICLE {
            layout_roundup::in_brief(call, member.into(), &focus)
        } else {
            None
        }
    };
    let more = more.iter().filter_map(brief).take(N_MORE).collect();
    Roundup { title, about, locale: call.request.locale, sections, more }
}

/// Returns a tag for each story, as its theme: each tag groups as many stories as possible, at
/// least two; `None` if a story shares no tag that separates its group from the rest.
fn themes(
    leads: &[(StoryArticles, Vec<String>)],
    scope: &Scope,
    locale: Locale,
) -> Vec<Option<String>> {
    let mut themes: Vec<Option<String>> = vec![None; leads.len()];
    loop {
        let mut bearers: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (at, (_, tags)) in leads.iter().enumerate().filter(|it| themes[it.0].is_none()) {
            tags.iter().for_each(|it| _ = bearers.entry(it).or_default().insert(at));
        }
        // A tag that all stories share separates nothing.
        bearers.retain(|tag, it| {
            (2..leads.len()).contains(&it.len())
                && !matches!(scope, Scope::Tag(asked) if asked == tag)
        });
        let Some(n_most) = bearers.values().map(BTreeSet::len).max() else { break };
        let most: Vec<(&str, BTreeSet<usize>)> =
            bearers.into_iter().filter(|it| it.1.len() == n_most).collect();
        // "Analysis" says less about them than the subject that they write about.
        let written = most.iter().enumerate().find_map(|(at, (tag, of))| {
            Some((at, written(tag, of.iter().map(|&it| &leads[it].0))?))
        });
        let (at, name) = written.unwrap_or_else(|| (0, plain(most[0].0)));
        let name = everyday::topic_name(most[at].0, locale).map_or(name, str::to_owned);
        most[at].1.iter().for_each(|&it| themes[it] = Some(name.clone()));
    }
    themes
}

/// Renders a tag in words: "food delivery", but "e-commerce" unchanged.
fn plain(tag: &str) -> String {
    let is_compound = tag.split('-').any(|it| it.chars().count() == 1);
    if is_compound { tag.to_owned() } else { tag.replace('-', " ") }
}

/// Returns a tag as the articles of its stories spell it: "TikTok", "United Kingdom".
fn written<'a>(tag: &str, stories: impl Iterator<Item = &'a StoryArticles>) -> Option<String> {
    let words: Vec<String> = tag.split('-').map(regex::escape).collect();
    let pattern = Regex::new(&format!(r"(?i)\b{}\b", words.join("[ -]"))).ok()?;
    let mut texts =
        stories.flat_map(|it| &it.members).flat_map(|it| [it.article.title.as_str(), it.text()]);
    texts.find_map(|it| pattern.find(it)).map(|it| it.as_str().to_owned())
}

/// Shortens the roundup to one message: first removes stories shown in one sentence, then sentences
/// of others, then whole stories.
fn fitting(
    call: &Call<'_>,
    roundup: Roundup,
    remark: Option<Phrase>,
) -> Result<Reply, CommandError> {
    let mut roundup = roundup;
    if call.has_buttons() {
        roundup.more.retain(|passage| passage.sentence.len() <= SHORT_ON_A_PHONE);
        roundup.more.truncate(N_MORE_ON_A_PHONE);
    }
    let steps: [Step<Roundup>; 4] = [
        |roundup| roundup.more.len() > 4 && roundup.more.pop().is_some(),
        |roundup| layout_roundup::shorten(roundup, 1),
        |roundup| roundup.more.pop().is_some(),
        |roundup| layout_roundup::drop_lead(roundup).is_some(),
    ];
    let render = |roundup: &Roundup| {
        let mut roundup = roundup.clone();
        if call.has_buttons() {
            layout_roundup::number(&mut roundup);
        }
        let reply = said(&roundup);
        remark.iter().fold(reply, |reply, remark| reply.and_remark(remark.clone()))
    };
    let (mut reply, mut shown) = fit(roundup, call.space(1), render, &steps);
    if call.has_buttons() {
        let ids = layout_roundup::number(&mut shown);
        reply.rich = Some(shown.to_document(Format::RichMessage));
        let opening = call.number_buttons(ids.into_iter().map(|id| id.0.to_string()))?;
        reply = reply.and_buttons(opening);
    }
    if remark.is_some() {
        let argument = format!("{IN_ALL_LANGUAGES} {}", call.argument);
        let all = call.run_button(say!(call, "in-all-languages"), "roundup", argument.trim())?;
        reply = reply.and_buttons(vec![vec![all]]);
    }
    let row = vec![
        call.run_button(say!(call, "latest"), "latest", "")?,
        call.run_button(say!(call, "roundup-today"), "roundup", "day")?,
    ];
    Ok(reply.and_buttons(vec![row]))
}
