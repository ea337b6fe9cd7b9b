//! Converts a stored article for a reply, with the summary that the chat asked for.

use crate::article::Article;
use crate::command::request::action::Action;
use crate::command::request::call::{Call, CommandError, Sizes};
use crate::command::resolve::focus::{Focus, language_of};
use crate::extract::Extract;
use crate::message::say;
use crate::reply::{ArticleView, Button, CommandLink, StoryShown, reason_words};
use crate::store::StoryMark;
use crate::summary::{Pick, Reason};
use crate::text::language::Language;
use crate::text::slice::Slicing;

/// Returns the article with its summary.
pub(crate) fn view(
    call: &Call<'_>,
    article: &Article,
    focus: &Focus<'_>,
    sizes: &Sizes,
) -> ArticleView {
    extracted(article, &focus.extract(call, article, sizes))
}

/// Returns the commands to tap under an article: read it, and see why its sentences were chosen.
/// The second keeps the focus if the focus has a tappable form.
pub(crate) fn commands(
    call: &Call<'_>,
    article: &Article,
    tappable_focus: Option<&str>,
) -> Vec<CommandLink> {
    let id = article.id.0;
    let why = tappable_focus.map_or(format!("why_{id}"), |it| format!("why_{id}_{it}"));
    vec![call.tappable(&format!("read_{id}")), call.tappable(&why)]
}

/// Adds the number of other articles in the same story, if there are any, and a command that shows
/// them.
pub(crate) fn and_story(
    call: &Call<'_>,
    mut view: ArticleView,
    story: Option<StoryMark>,
) -> ArticleView {
    let told_by_others = story.filter(|it| it.n_others > 0);
    view.story = told_by_others.map(|it| StoryShown { id: it.id.0, n_others: it.n_others });
    view.commands.extend(told_by_others.map(|it| call.tappable(&format!("story_{}", it.id.0))));
    view
}

/// Returns the button that shows the other sources of an article's story, if there are any.
pub(crate) fn story_button(
    call: &Call<'_>,
    story: Option<StoryMark>,
) -> Result<Option<Button>, CommandError> {
    let Some(story) = story.filter(|it| it.n_others > 0) else { return Ok(None) };
    let label = say!(call, "more-sources", n = story.n_others);
    Ok(Some(call.button(label, &Action::Story(story.id, None))?))
}

/// Returns the article with its summary and the reason for each sentence.
pub(crate) fn explained_view(
    call: &Call<'_>,
    article: &Article,
    focus: &Focus<'_>,
    sizes: &Sizes,
) -> ArticleView {
    let extract = focus.extract(call, article, sizes);
    let words = |reason: &Reason| reason_words(reason, call.messages()).plain();
    let picks = &extract.summary.picks;
    let reasons = picks.iter().map(|it| it.reasons.iter().map(words).collect()).collect();
    ArticleView { reasons, ..extracted(article, &extract) }
}

fn extracted(article: &Article, extract: &Extract) -> ArticleView {
    let sentence = |it: &Pick| article.body.slice(it.span.clone()).to_owned();
    ArticleView {
        sentences: extract.summary.picks.iter().map(sentence).collect(),
        genre: Some(extract.genre),
        ..bare_view_in(extract.language, article)
    }
}

/// Returns the article without a summary.
pub(crate) fn bare_view(article: &Article) -> ArticleView {
    bare_view_in(language_of(article), article)
}

fn bare_view_in(language: Language, article: &Article) -> ArticleView {
    ArticleView {
        number: None,
        id: article.id,
        title: article.title.clone(),
        url: article.url.clone(),
        source: article.source.clone(),
        published: article.published,
        image_url: article.image_url.clone(),
        standing: article.standing,
        language,
        genre: None,
        via: None,
        note: None,
        story: None,
        tags: article.tags.clone(),
        sentences: Vec::new(),
        reasons: Vec::new(),
        commands: Vec::new(),
    }
}
