//! `/roundup [day | week | TAG | COMPANY]`: the newsletter that an editor would make of the archive. The leading stories by theme with some
//! sentences each, then a sentence each of what else was in the news; every sentence verbatim, no story twice.

use std::collections::BTreeMap;

use super::call::{Call, CommandError, Outcome, articles};
use super::column::{self, N_LEADS, N_MORE, Teller, said};
use super::names;
use super::who::one;
use crate::article::normalise_tag;
use crate::reply::{Column, Reply, StoryShown, quoted, to_parts};
use crate::store::{Leading, Scope, Told};

const DAY_S: i64 = 24 * 60 * 60;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let Some((scope, length_s, name)) = meant(call)? else {
        let said = format!(
            "I know no tag and no company {}. Try /roundup day, /roundup week, /roundup china or /roundup alibaba.",
            quoted(call.argument)
        );
        return Ok(Outcome::missed(Reply::saying(said).and_buttons(names::top_tags(call)?)));
    };
    let Some(column) = made(call, &scope, length_s, &name)? else {
        return Ok(Outcome::missed(Reply::saying("Nothing was reported that I could round up. /latest shows the newest.")));
    };
    Ok(Outcome::found(fitting(call, column)?))
}

/// The column that a call asks for, in full; `None` where there is nothing to tell, or the argument names nothing.
pub(crate) fn whole(call: &Call<'_>) -> Result<Option<Column>, CommandError> {
    match meant(call)? {
        Some((scope, length_s, name)) => made(call, &scope, length_s, &name),
        None => Ok(None),
    }
}

/// What is asked for, for how many seconds, and its name.
fn meant(call: &Call<'_>) -> Result<Option<(Scope, i64, String)>, CommandError> {
    let typed = call.argument;
    match typed.to_lowercase().as_str() {
        "" | "week" | "weekly" => return Ok(Some((Scope::All, 7 * DAY_S, "The week".to_owned()))),
        "day" | "daily" | "today" => return Ok(Some((Scope::All, DAY_S, "The day".to_owned()))),
        _ => {}
    }
    if !typed.starts_with('#')
        && let Some(name) = one(call, typed)?
        && call.ctx.store.company_count(&name)?.named > 0
    {
        return Ok(Some((Scope::Company(name.clone()), 30 * DAY_S, name)));
    }
    let tag = normalise_tag(typed);
    let is_known = !tag.is_empty() && call.ctx.store.tag_count(&tag)? > 0;
    Ok(is_known.then(|| (Scope::Tag(tag.clone()), 30 * DAY_S, format!("#{tag}"))))
}

fn made(call: &Call<'_>, scope: &Scope, length_s: i64, name: &str) -> Result<Option<Column>, CommandError> {
    let mut leading = call.ctx.store.leading_stories(scope, length_s, N_LEADS + N_MORE, call.ctx.now)?;
    if *scope != Scope::All && leading.stories.len() < N_LEADS {
        // What is seldom in the news needs a longer time to make a column.
        leading = call.ctx.store.leading_stories(scope, 365 * DAY_S, N_LEADS + N_MORE, call.ctx.now)?;
    }
    if leading.stories.is_empty() {
        return Ok(None);
    }
    let zone = call.ctx.store.chat_state(call.request.chat)?.time_zone();
    let until = leading.until.to_zoned_datetime(zone).strftime("%-d %B %Y").to_string();
    let title = format!("{name} up to {until}");
    let about = format!("{}, every sentence as it stands in its article.", articles(leading.n_articles));
    Ok(Some(composed(call, &leading, scope, title, about)))
}

fn composed(call: &Call<'_>, leading: &Leading, scope: &Scope, title: String, about: String) -> Column {
    let (leads, more) = leading.stories.split_at(leading.stories.len().min(N_LEADS));
    let themes = themes(leads, scope);
    let lead = |(told, _): &(Told, _)| {
        let tellers: Vec<Teller<'_>> = told.members.iter().map(Teller::from).collect();
        let story = (told.n_articles > 1).then(|| StoryShown { id: told.id.0, n_others: told.n_articles - 1 });
        column::lead(call, &tellers, story)
    };
    let pieces = leads.iter().zip(themes).filter_map(|(it, theme)| Some((theme, lead(it)?)));
    let sections = column::sections(pieces);
    let more = more.iter().filter_map(|(told, _)| column::in_brief(call, told.members.last()?.into())).collect();
    Column { title, about, sections, more }
}

/// For each story the tag that it shares with most of the others; `None` where it shares none.
fn themes(leads: &[(Told, Vec<String>)], scope: &Scope) -> Vec<Option<String>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, tags) in leads {
        let mut own: Vec<&str> = tags.iter().map(String::as_str).collect();
        own.sort_unstable();
        own.dedup();
        own.into_iter().for_each(|it| *counts.entry(it).or_default() += 1);
    }
    let is_theme = |tag: &&String| {
        let is_asked = matches!(scope, Scope::Tag(asked) if asked == *tag);
        // What all have in common divides nothing.
        !is_asked && counts[tag.as_str()] < leads.len().max(2)
    };
    let best = |tags: &Vec<String>| tags.iter().filter(is_theme).min_by_key(|it| std::cmp::Reverse(counts[it.as_str()])).cloned();
    leads.iter().map(|(_, tags)| best(tags).map(|it| it.replace('-', " "))).collect()
}

/// The column in one message: what is told in brief gives way first, then sentences of others, then whole stories.
fn fitting(call: &Call<'_>, mut column: Column) -> Result<Reply, CommandError> {
    let mut reply = said(&column);
    while to_parts(&reply).len() > 1 {
        let gives_way = column.more.len() > 4 && column.more.pop().is_some()
            || column::shorten(&mut column, 1)
            || column.more.pop().is_some()
            || column::drop_lead(&mut column).is_some();
        if !gives_way {
            break;
        }
        reply = said(&column);
    }
    let row = vec![call.run_button("Latest", "latest", "")?, call.run_button("The day", "roundup", "day")?];
    Ok(reply.and_buttons(vec![row]))
}
