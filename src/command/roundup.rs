//! `/roundup [day | week | TAG | COMPANY]`: the newsletter that an editor would make of the archive. The leading stories by theme with some
//! sentences each, then a sentence each of what else was in the news; every sentence verbatim, no story twice.

use std::collections::BTreeMap;

use super::call::{Call, CommandError, Outcome, articles};
use super::digest::bare_view;
use super::names;
use super::who::one;
use crate::article::normalise_tag;
use crate::digest::{DigestRequest, digest, digest_several};
use crate::reply::{ArticleView, Block, Column, Inline, Passage, Piece, Reply, Section, quoted, to_parts};
use crate::store::{Leading, Scope, StoryMember, Told};

const DAY_S: i64 = 24 * 60 * 60;

/// Stories that lead.
const N_LEADS: usize = 5;

/// Stories that are told in one sentence.
const N_MORE: usize = 10;

/// Articles of a story from which its sentences are chosen.
const N_READ: usize = 4;

/// Sentences of a leading story.
const N_SENTENCES: usize = 3;

/// A story that is told in one sentence is told in one of at most so many bytes.
const SHORT: usize = 320;

pub(crate) fn run(call: &Call<'_>) -> Result<Outcome, CommandError> {
    let Some((scope, length_s, name)) = meant(call)? else {
        let said = format!(
            "I know no tag and no company {}. Try /roundup day, /roundup week, /roundup china or /roundup alibaba.",
            quoted(call.argument)
        );
        return Ok(Outcome::missed(Reply::saying(said).and_buttons(names::top_tags(call)?)));
    };
    let Some(column) = column(call, &scope, length_s, &name)? else {
        return Ok(Outcome::missed(Reply::saying("Nothing was reported that I could round up. /latest shows the newest.")));
    };
    Ok(Outcome::found(fitting(call, column)?))
}

/// The column that a call asks for, in full; `None` where there is nothing to tell, or the argument names nothing.
pub(crate) fn whole(call: &Call<'_>) -> Result<Option<Column>, CommandError> {
    match meant(call)? {
        Some((scope, length_s, name)) => column(call, &scope, length_s, &name),
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

fn column(call: &Call<'_>, scope: &Scope, length_s: i64, name: &str) -> Result<Option<Column>, CommandError> {
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
    let mut sections: Vec<Section> = Vec::new();
    for ((told, _), theme) in leads.iter().zip(themes) {
        let Some(piece) = lead(call, told) else { continue };
        match sections.iter_mut().find(|it| it.theme == theme) {
            Some(section) => section.pieces.push(piece),
            None => sections.push(Section { theme, pieces: vec![piece] }),
        }
    }
    // What goes under no theme stands last.
    sections.sort_by_key(|it| it.theme.is_none());
    let more = more.iter().filter_map(|(told, _)| in_brief(call, told)).collect();
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

/// A story in some sentences, chosen from those who tell it together.
fn lead(call: &Call<'_>, told: &Told) -> Option<Piece> {
    let read = &told.members[..told.members.len().min(N_READ)];
    let texts: Vec<&str> = read.iter().map(StoryMember::text).collect();
    let request = DigestRequest { n_sentences: Some(N_SENTENCES), ..DigestRequest::default() };
    let mut picked: Vec<(usize, String)> = match read {
        [one] => {
            let digest = digest(title_of(one), texts[0], &request);
            digest.picks.into_iter().map(|it| (0, texts[0][it.span].to_owned())).collect()
        }
        _ => digest_several(&texts, &request).into_iter().map(|(at, it)| (at, texts[at][it.span].to_owned())).collect(),
    };
    let first = picked.iter().map(|it| it.0).max_by_key(|at| (picked.iter().filter(|it| it.0 == *at).count(), *at))?;
    let (own, others): (Vec<_>, Vec<_>) = picked.drain(..).partition(|it| it.0 == first);
    let others = others.into_iter().map(|(at, sentence)| Passage { sentence, article: view(call, &read[at], None) });
    let story = (told.n_articles > 1).then_some(told);
    let article = ArticleView { sentences: own.into_iter().map(|it| it.1).collect(), ..view(call, &read[first], story) };
    Some(Piece { article, others: others.collect() })
}

/// A story in one sentence.
fn in_brief(call: &Call<'_>, told: &Told) -> Option<Passage> {
    let member = told.members.last()?;
    let request = DigestRequest { n_sentences: Some(1), ..DigestRequest::default() };
    let pick = digest(title_of(member), member.text(), &request).picks.into_iter().next()?;
    let sentence = member.text()[pick.span].to_owned();
    (sentence.len() <= SHORT).then(|| Passage { sentence, article: view(call, member, None) })
}

/// What stands over a text: an item's heading is part of it.
fn title_of(member: &StoryMember) -> &str {
    if member.span.is_some() { "" } else { &member.article.title }
}

fn view(call: &Call<'_>, member: &StoryMember, story: Option<&Told>) -> ArticleView {
    let mut view = ArticleView { commands: vec![call.tappable(&format!("read_{}", member.article.id.0))], ..bare_view(&member.article) };
    if let Some(heading) = member.span.as_ref().and_then(|_| member.text().lines().next()).filter(|it| it.len() <= 120) {
        view.title = heading.to_owned();
    }
    if let Some(told) = story {
        view.story = Some(crate::reply::StoryShown { id: told.id.0, n_others: told.n_articles - 1 });
        view.commands.push(call.tappable(&format!("story_{}", told.id.0)));
    }
    view
}

/// The column in one message: what is told in brief gives way first, then sentences of others, then whole stories.
fn fitting(call: &Call<'_>, mut column: Column) -> Result<Reply, CommandError> {
    let mut reply = said(&column);
    while to_parts(&reply).len() > 1 {
        let n_pieces: usize = column.sections.iter().map(|it| it.pieces.len()).sum();
        let longest =
            column.sections.iter_mut().flat_map(|it| &mut it.pieces).max_by_key(|it| it.article.sentences.len() + it.others.len());
        if column.more.len() > 4 {
            column.more.pop();
        } else if let Some(piece) = longest.filter(|it| it.article.sentences.len() + it.others.len() > 1) {
            if piece.others.pop().is_none() {
                piece.article.sentences.pop();
            }
        } else if column.more.pop().is_none() {
            if n_pieces <= 1 {
                break;
            }
            let last = column.sections.last_mut().expect("a piece stands in a section");
            last.pieces.pop();
            column.sections.retain(|it| !it.pieces.is_empty());
        }
        reply = said(&column);
    }
    let row = vec![call.run_button("Latest", "latest", "")?, call.run_button("The day", "roundup", "day")?];
    Ok(reply.and_buttons(vec![row]))
}

fn said(column: &Column) -> Reply {
    let mut reply = Reply::headed(column.title.clone()).and(Block::Paragraph(vec![Inline::Italic(column.about.clone())]));
    for section in &column.sections {
        if let Some(theme) = &section.theme {
            reply = reply.and(Block::Paragraph(vec![Inline::Bold(crate::reply::capitalised(theme))]));
        }
        for piece in &section.pieces {
            reply = reply.and(Block::Article(piece.article.clone()));
            for it in &piece.others {
                reply = reply.and(brief(it));
            }
        }
    }
    if !column.more.is_empty() {
        reply = reply.and(Block::Paragraph(vec![Inline::Bold("Also in the news".to_owned())]));
    }
    column.more.iter().fold(reply, |reply, it| reply.and(brief(it)))
}

/// A sentence with the way to its article.
fn brief(passage: &Passage) -> Block {
    let article = &passage.article;
    let mut line = vec![Inline::Text(format!("{} ", passage.sentence))];
    if let Some(url) = &article.url {
        let label = article.source.clone().unwrap_or_else(|| "Source".to_owned());
        line.extend([Inline::Link { label, url: url.clone() }, Inline::Text(" ".to_owned())]);
    }
    line.extend(article.commands.first().cloned().map(Inline::Command));
    Block::Bullet(line)
}
