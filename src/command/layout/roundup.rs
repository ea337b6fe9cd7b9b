//! The layout of a column, which roundups and scheduled digests share: leading stories with some
//! sentences each, in sections by theme, then one sentence each for the rest of the news. Every
//! sentence is verbatim, and no story appears twice.

use crate::article::{Article, ArticleId};
use crate::command::layout::view::bare_view;
use crate::command::request::call::{Call, Sizes};
use crate::command::resolve::focus::Focus;
use crate::message::{Messages, say};
use crate::reply::{
    ArticleView, Block, Inline, Passage, Reply, Roundup, RoundupStory, Section, StoryShown,
    as_heading, one_line,
};
use crate::store::StoryMember;
use crate::summary::{self, Summary, SummaryRequest, summarize_several};
use crate::text::slice::Slicing;

/// Number of leading stories.
pub(in crate::command) const N_LEADS: usize = 5;

/// Number of stories shown in one sentence.
pub(in crate::command) const N_MORE: usize = 10;

/// Maximum number of articles of a story from which its sentences are chosen.
const N_READ: usize = 4;

/// Number of sentences of a leading story.
const N_SENTENCES: usize = 3;

/// Maximum length, in bytes, of the sentence of a story shown in one sentence.
const SHORT: usize = 320;

/// A source of a story's text: an article, or an item of one.
#[derive(Clone, Copy)]
pub(in crate::command) struct Teller<'a> {
    article: &'a Article,
    text: &'a str,
    /// Whether it is an item of an article; an item's heading is part of its text.
    is_item: bool,
}

impl<'a> Teller<'a> {
    /// Returns a teller for a whole article.
    pub(in crate::command) fn whole(article: &'a Article) -> Teller<'a> {
        Teller { article, text: &article.body, is_item: false }
    }

    fn title(&self) -> &'a str {
        if self.is_item { "" } else { &self.article.title }
    }

    fn view(&self, call: &Call<'_>, story: Option<StoryShown>) -> ArticleView {
        let mut view = ArticleView {
            commands: vec![call.tappable(&format!("read_{}", self.article.id.0))],
            ..bare_view(self.article)
        };
        if let Some(heading) = self.text.lines().next().filter(|it| self.is_item && it.len() <= 120)
        {
            view.title = heading.to_owned();
        }
        view.commands.extend(story.map(|it| call.tappable(&format!("story_{}", it.id))));
        view.story = story;
        view
    }
}

impl<'a> From<&'a StoryMember> for Teller<'a> {
    fn from(member: &'a StoryMember) -> Teller<'a> {
        Teller { article: &member.article, text: member.text(), is_item: member.span.is_some() }
    }
}

/// Returns a story in some sentences about the request's focus, chosen from all its tellers
/// together.
pub(in crate::command) fn lead(
    call: &Call<'_>,
    tellers: &[Teller<'_>],
    story: Option<StoryShown>,
    focus: &Focus<'_>,
) -> Option<RoundupStory> {
    let read = &tellers[..tellers.len().min(N_READ)];
    let texts: Vec<(&str, &str)> = read.iter().map(|it| (it.title(), it.text)).collect();
    let request = SummaryRequest {
        n_sentences: Some(N_SENTENCES),
        query: focus.query(),
        ..SummaryRequest::default()
    };
    let mut picked: Vec<(usize, String)> = match read {
        [one] => {
            let digest = if one.is_item {
                summary::summarize("", one.text, &request)
            } else {
                focused(call, one, focus, N_SENTENCES)
            };
            digest.picks.into_iter().map(|it| (0, texts[0].1.slice(it.span).to_owned())).collect()
        }
        _ => summarize_several(&texts, &request)
            .into_iter()
            .map(|(at, it)| (at, texts[at].1.slice(it.span).to_owned()))
            .collect(),
    };
    // The article that tells the story, unless a question left it nothing to say.
    let bodies: Vec<&str> = read.iter().map(|it| it.text).collect();
    let head = summary::head(&bodies);
    let first = picked.iter().map(|it| it.0).find(|at| *at == head);
    let first = first.or_else(|| picked.first().map(|it| it.0))?;
    let (own, others): (Vec<_>, Vec<_>) = picked.drain(..).partition(|it| it.0 == first);
    let others = others.into_iter().map(|(at, sentence)| saying(call, read[at], sentence));
    let sentences = own.into_iter().map(|it| it.1).collect();
    Some(RoundupStory {
        article: ArticleView { sentences, ..read[first].view(call, story) },
        others: others.collect(),
    })
}

/// Returns a story in these sentences of its article.
pub(in crate::command) fn lead_saying(
    call: &Call<'_>,
    teller: Teller<'_>,
    story: Option<StoryShown>,
    sentences: Vec<String>,
) -> RoundupStory {
    RoundupStory {
        article: ArticleView { sentences, ..teller.view(call, story) },
        others: Vec::new(),
    }
}

fn focused(call: &Call<'_>, whole: &Teller<'_>, focus: &Focus<'_>, n_sentences: usize) -> Summary {
    let sizes = Sizes { n_sentences: Some(n_sentences), n_articles: 1 };
    focus.extract(call, whole.article, &sizes).summary.clone()
}

/// Returns a story in this sentence.
pub(in crate::command) fn saying(call: &Call<'_>, teller: Teller<'_>, sentence: String) -> Passage {
    Passage { sentence, article: teller.view(call, None) }
}

/// Returns a story in one sentence about the request's focus; `None` if no sentence is short
/// enough.
pub(in crate::command) fn in_brief(
    call: &Call<'_>,
    teller: Teller<'_>,
    focus: &Focus<'_>,
) -> Option<Passage> {
    let span = match focus {
        Focus::Article => summary::brief(teller.title(), teller.text, SHORT),
        _ if teller.is_item => summary::brief("", teller.text, SHORT),
        _ => focused(call, &teller, focus, 1)
            .picks
            .into_iter()
            .next()
            .map(|it| it.span)
            .filter(|it| it.len() <= SHORT),
    };
    Some(saying(call, teller, teller.text.slice(span?).to_owned()))
}

/// Groups pieces by theme, themes in the order of their first piece. Pieces without a theme come
/// last; if other sections have headings, theirs is empty.
pub(in crate::command) fn sections(
    pieces: impl IntoIterator<Item = (Option<String>, RoundupStory)>,
) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (theme, piece) in pieces {
        match sections.iter_mut().find(|it| it.theme == theme) {
            Some(section) => section.pieces.push(piece),
            None => sections.push(Section { theme, pieces: vec![piece] }),
        }
    }
    sections.sort_by_key(|it| it.theme.is_none());
    if let [_, .., last] = sections.as_mut_slice() {
        last.theme.get_or_insert_with(String::new);
    }
    sections
}

/// Removes a sentence from the leading story that has the most; `false` if none has more than
/// `least`.
pub(in crate::command) fn shorten(column: &mut Roundup, least: usize) -> bool {
    let n_sentences = |it: &RoundupStory| it.article.sentences.len() + it.others.len();
    let longest =
        column.sections.iter_mut().flat_map(|it| &mut it.pieces).max_by_key(|it| n_sentences(it));
    let Some(piece) = longest.filter(|it| n_sentences(it) > least) else { return false };
    if piece.others.pop().is_none() {
        piece.article.sentences.pop();
    }
    true
}

/// Removes the last leading story; `None` if only one is left.
pub(in crate::command) fn drop_lead(column: &mut Roundup) -> Option<RoundupStory> {
    if column.sections.iter().map(|it| it.pieces.len()).sum::<usize>() <= 1 {
        return None;
    }
    let dropped = column.sections.last_mut()?.pieces.pop();
    column.sections.retain(|it| !it.pieces.is_empty());
    dropped
}

/// Numbers the articles in their order, each to be opened by the button with its number; returns
/// their ids.
pub(in crate::command) fn number(column: &mut Roundup) -> Vec<ArticleId> {
    let stories = column.sections.iter_mut().flat_map(|it| &mut it.pieces);
    let leads = stories.map(|story| {
        story.others.iter_mut().for_each(|other| other.article.commands.clear());
        &mut story.article
    });
    let more = column.more.iter_mut().map(|passage| &mut passage.article);
    let numbered = leads.chain(more).zip(1..).map(|(article, number)| {
        article.number = Some(number);
        article.commands.clear();
        article.id
    });
    numbered.collect()
}

/// Renders the column as a reply.
pub(in crate::command) fn said(column: &Roundup) -> Reply {
    let messages = Messages::of(column.locale);
    let mut reply = Reply::headed(column.title.clone());
    if !column.about.is_empty() {
        reply = reply.and_remark(column.about.clone());
    }
    for section in &column.sections {
        if let Some(theme) = &section.theme {
            let theme = match theme.as_str() {
                "" => say!(messages, "roundup-elsewhere").plain(),
                theme => as_heading(theme),
            };
            reply = reply.and(Block::Paragraph(vec![Inline::Bold(theme)]));
        }
        reply = section.pieces.iter().cloned().map(Block::Story).fold(reply, Reply::and);
    }
    if column.more.is_empty() {
        return reply;
    }
    let also = say!(messages, "roundup-more").plain();
    reply = reply.and(Block::Paragraph(vec![Inline::Bold(also)]));
    if column.more.iter().all(|passage| passage.article.number.is_some()) {
        return reply
            .and(Block::Paragraph(column.more.iter().enumerate().flat_map(item).collect()));
    }
    column.more.iter().fold(reply, |reply, it| reply.and(brief(it)))
}

/// Renders a line of a numbered list: a sentence with a link to its article.
fn item((at, passage): (usize, &Passage)) -> Vec<Inline> {
    let end = if at > 0 { "\n" } else { "" };
    let number = passage.article.number.unwrap_or_default();
    let mut line = vec![
        Inline::Text(end.to_owned()),
        Inline::Bold(format!("{number}. ")),
        Inline::Text(one_line(&passage.sentence)),
    ];
    if let Some(url) = &passage.article.url {
        let link = Inline::Link { label: passage.label(), url: url.clone() };
        line.extend([Inline::Text(" ".to_owned()), link]);
    }
    line
}

/// Renders a sentence with a link to its article.
pub(in crate::command) fn brief(passage: &Passage) -> Block {
    let article = &passage.article;
    let mut line = vec![Inline::Text(format!("{} ", passage.sentence))];
    if let Some(url) = &article.url {
        let link = Inline::Link { label: passage.label(), url: url.clone() };
        line.extend([link, Inline::Text(" ".to_owned())]);
    }
    line.extend(article.commands.first().cloned().map(Inline::Command));
    Block::Bullet(line)
}
