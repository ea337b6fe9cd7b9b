//! The summary of several articles on one event.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::select::SAME_RETOLD;
use super::{Pick, SummaryRequest, choose, event, headline};
use crate::text::Span;
use crate::text::document::Document;
use crate::text::slice::Slicing;

/// Chooses sentences from several articles, each with its title (empty if it has none) and body, on
/// one event: each pick with the index of its article, in the order of the articles.
///
/// No sentence repeats what one of another article says. Articles about something else (archive
/// pages, error messages) give none. The article that tells the event ([`head`](super::head)) is
/// summarized under its own title.
///
/// ```
/// use gistwire::summary::{SummaryRequest, summarize_several};
///
/// let articles = [
///     ("Mill burns", "A fire destroyed the mill of Zork in Lund."),
///     ("", "Insurers put the damage of the fire in Lund at 40 million crowns."),
/// ];
/// let request = SummaryRequest { n_sentences: Some(2), ..SummaryRequest::default() };
/// let picks = summarize_several(&articles, &request);
/// assert_eq!(picks.iter().map(|(article, _)| *article).collect::<Vec<_>>(), [0, 1]);
/// ```
pub fn summarize_several(
    articles: &[(&str, &str)],
    request: &SummaryRequest,
) -> Vec<(usize, Pick)> {
    let documents: Vec<Document<'_>> =
        articles.iter().map(|(_, body)| Document::new("", body)).collect();
    let kept = event::on_topic(&documents);
    let head = event::head_of(&documents, &kept);
    let mut documents: Vec<Option<Document<'_>>> = documents.into_iter().map(Some).collect();
    let on_topic = kept.iter().filter_map(|&at| documents[at].take()).collect();
    let picks = choose(on_topic, request).into_iter().map(|(at, pick)| (kept[at], pick)).collect();
    under_own_title(articles, head, picks, request)
}

/// Replaces the sentences of one article by as many, at least one, that summarize it under its
/// title, and leaves out what they repeat.
fn under_own_title(
    articles: &[(&str, &str)],
    head: usize,
    picks: Vec<(usize, Pick)>,
    request: &SummaryRequest,
) -> Vec<(usize, Pick)> {
    let Some(&(title, body)) = articles.get(head) else { return picks };
    if title.trim().is_empty() || picks.is_empty() {
        return picks;
    }
    let document = Document::new(title, body);
    if document.is_roundup {
        return picks;
    }
    let (own, mut others): (Vec<_>, Vec<_>) = picks.into_iter().partition(|it| it.0 == head);
    if own.is_empty() {
        // One sentence gives way to the opening.
        let weakest = (0..others.len())
            .min_by(|&a, &b| others[a].1.score.total_cmp(&others[b].1.score).then(b.cmp(&a)));
        weakest.map(|at| others.remove(at));
    }
    let request = SummaryRequest { n_sentences: Some(own.len().max(1)), ..request.clone() };
    let opening = headline::summarize(&document, &request);
    if opening.is_empty() {
        return own.into_iter().chain(others).collect();
    }
    let terms = |body: &str, span: &Span| -> FxHashSet<Arc<str>> {
        document.lexicon().content_terms(body.slice(span.clone())).collect()
    };
    let said: Vec<FxHashSet<Arc<str>>> = opening.iter().map(|it| terms(body, &it.span)).collect();
    others.retain(|(at, pick)| {
        let own = terms(articles[*at].1, &pick.span);
        !said.iter().any(|said| overlap(said, &own) >= SAME_RETOLD)
    });
    let mut picks: Vec<(usize, Pick)> =
        opening.into_iter().map(|pick| (head, pick)).chain(others).collect();
    picks.sort_by_key(|(at, _)| *at);
    picks
}

/// Share of common terms, of the smaller set.
fn overlap(a: &FxHashSet<Arc<str>>, b: &FxHashSet<Arc<str>>) -> f64 {
    let least = a.len().min(b.len());
    if least == 0 { 0.0 } else { a.intersection(b).count() as f64 / least as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRE: &str = "A fire destroyed the mill of Zork in Lund on Monday night. Police hold an \
        engineer of the mill over the fire. People like old mills.";
    const DAMAGE: &str = "On Monday night a fire destroyed the mill of Zork in Lund. Zork puts the \
        damage of the fire in its mill at 40 million crowns.";
    const NOTICE: &str = "The recording is not available in your country. Please reload the page or \
        try another browser.";

    fn chosen<'a>(articles: &[(&str, &'a str)], n: usize) -> Vec<(usize, &'a str)> {
        let request = SummaryRequest { n_sentences: Some(n), ..SummaryRequest::default() };
        let picks = summarize_several(articles, &request);
        picks.into_iter().map(|(at, pick)| (at, &articles[at].1[pick.span])).collect()
    }

    #[test]
    fn articles_do_not_repeat_each_other() {
        let mut texts = chosen(&[("", FIRE), ("", FIRE)], 4);
        let n = texts.len();
        texts.sort_unstable_by_key(|it| it.1);
        texts.dedup_by_key(|it| it.1);
        assert_eq!(texts.len(), n);
        let told = chosen(&[("", FIRE), ("", DAMAGE)], 4);
        assert_eq!(told.iter().filter(|it| it.1.contains("destroyed")).count(), 1, "{told:?}");
    }

    #[test]
    fn articles_about_something_else_give_nothing() {
        let told = chosen(&[("", NOTICE), ("", FIRE), ("", DAMAGE)], 4);
        assert!(told.iter().all(|it| it.0 > 0) && told.iter().any(|it| it.0 == 2), "{told:?}");
    }

    #[test]
    fn the_article_that_tells_the_event_opens_with_its_own_lede() {
        let long = [DAMAGE, "Police hold an engineer of the mill."].join(" ");
        let articles = [("", FIRE), ("Fire destroys mill in Lund", long.as_str())];
        let told = chosen(&articles, 2);
        assert!(told.iter().any(|it| it.0 == 1 && it.1.starts_with("On Monday night")), "{told:?}");
    }
}
