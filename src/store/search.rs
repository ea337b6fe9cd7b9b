//! Full text: which articles match, and which of them come first.
//!
//! Work is bounded, not only on average: a word may stand in half of all articles. Matches are taken newest first and at most
//! [`MAX_MATCHES`] of them, and what ranks them is read from the index within their range. FTS5's own bm25 was rejected: it counts every
//! article of every term first, 5 ms a frequent word at 100,000 articles and 25 ms for a phrase of two.

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

use super::StoreError;
use crate::article::ArticleId;
use crate::text::query::SearchQuery;

/// A search looks at so many of the newest matches; a listing's total stops there.
pub const MAX_MATCHES: usize = 300;

/// So many words or phrases of each kind count; those after them are passed over.
const MAX_PHRASES: usize = 16;

/// A phrase is compared word by word in so many of the newest articles that have all its words: of words that stand nearly
/// everywhere, only the newest articles are looked through.
const MAX_PHRASE_CHECKS: i64 = 10_000;

/// How often the words of a phrase stand together is judged by so many of the newest articles.
const SAMPLED: i64 = 1_000;

const IN_TITLE: f64 = 2.0;
const IN_FOCUS: f64 = 1.0;

/// After so many days news weighs half as much as today's: the worth of [`IN_FOCUS`] at most.
const RECENCY_HALVES_AFTER_DAYS: f64 = 30.0;

struct Match {
    search_id: i64,
    id: ArticleId,
    sorted_at: i64,
}

/// The articles up to the snapshot that match, the most relevant first: words in the title, words that the article repeats, recency;
/// ties newest first.
pub(super) fn search(view: &Connection, query: &SearchQuery, snapshot: ArticleId) -> Result<Vec<ArticleId>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let floor = floor(view, query)?;
    let matches = newest_matches(view, &expression, snapshot, floor)?;
    let (Some(newest), Some(oldest)) = (matches.first(), matches.last()) else { return Ok(Vec::new()) };

    let range = (oldest.search_id, newest.search_id);
    let phrases: Vec<&[String]> = phrases(&query.wanted).collect();
    let mut weights: FxHashMap<i64, f64> = FxHashMap::default();
    for phrase in &phrases {
        // The rarer condition first: FTS5 looks at the others only where it holds.
        let title = format!("({{title}} : {}) AND ({expression})", quoted(phrase));
        // The repeated terms stand without their neighbours, so of a phrase each word must be there.
        let focus = format!("({{focus}} : ({})) AND ({expression})", words_of(phrase));
        for (expression, weight) in [(title, IN_TITLE), (focus, IN_FOCUS)] {
            for search_id in matches_within(view, &expression, range)? {
                *weights.entry(search_id).or_default() += weight / phrases.len() as f64;
            }
        }
    }

    let newest_at = matches.iter().map(|it| it.sorted_at).max().unwrap_or(0);
    let mut ranked: Vec<(f64, ArticleId)> = matches
        .iter()
        .map(|it| {
            let age_days = (newest_at - it.sorted_at) as f64 / 86_400.0;
            let recency = 1.0 / (1.0 + age_days / RECENCY_HALVES_AFTER_DAYS);
            (weights.get(&it.search_id).copied().unwrap_or(0.0) + recency, it.id)
        })
        .collect();
    // Stable, so that equals stay newest first.
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(ranked.into_iter().map(|it| it.1).collect())
}

/// The lowest `search_id` that is looked at, so that no phrase is compared in more than [`MAX_PHRASE_CHECKS`] articles.
fn floor(view: &Connection, query: &SearchQuery) -> Result<i64, StoreError> {
    let mut nth_newest = view.prepare_cached("select search_id from article order by search_id desc limit 1 offset ?")?;
    let mut nth_newest = |n: i64| nth_newest.query_row([n], |row| row.get::<_, i64>(0)).optional();
    let Some(sample) = nth_newest(SAMPLED)? else { return Ok(i64::MIN) };
    let mut count = view.prepare_cached("select count(*) from article_text where article_text match ? and rowid > ?")?;
    let mut floor = i64::MIN;
    for phrase in phrases(&query.wanted).filter(|it| it.len() > 1) {
        let n_sampled: i64 = count.query_row(params![words_of(phrase), sample], |row| row.get(0))?;
        if n_sampled > 0 {
            floor = floor.max(nth_newest(MAX_PHRASE_CHECKS * SAMPLED / n_sampled)?.unwrap_or(i64::MIN));
        }
    }
    Ok(floor)
}

fn newest_matches(view: &Connection, expression: &str, snapshot: ArticleId, floor: i64) -> Result<Vec<Match>, StoreError> {
    let mut newest = view.prepare_cached(
        "select search_id, article.id, sorted_at
         from article_text cross join article on article.search_id = article_text.rowid
         where article_text match ? and article_text.rowid >= ? and article.id <= ?
         order by article_text.rowid desc limit ?",
    )?;
    let found = newest
        .query_map(params![expression, floor, snapshot.0, MAX_MATCHES as i64], |row| {
            Ok(Match { search_id: row.get(0)?, id: ArticleId(row.get(1)?), sorted_at: row.get(2)? })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

fn matches_within(view: &Connection, expression: &str, range: (i64, i64)) -> Result<Vec<i64>, StoreError> {
    let mut within = view.prepare_cached(
        "select rowid from article_text where article_text match ? and rowid between ? and ? order by rowid desc limit ?",
    )?;
    let found = within.query_map(params![expression, range.0, range.1, MAX_MATCHES as i64], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(found)
}

/// The query in FTS5's language; `None` where nothing is asked for.
fn expression(query: &SearchQuery) -> Option<String> {
    let all = |list: &[Vec<String>]| phrases(list).map(quoted).collect::<Vec<_>>();
    let wanted = all(&query.wanted);
    if wanted.is_empty() {
        return None;
    }
    // Titles and bodies only: what is in `focus` is in the body, and there a phrase could match by accident.
    let unwanted = all(&query.unwanted);
    let wanted = format!("{{title body}} : ({})", wanted.join(" AND "));
    Some(if unwanted.is_empty() { wanted } else { format!("({wanted}) NOT ({{title body}} : ({}))", unwanted.join(" OR ")) })
}

fn phrases(list: &[Vec<String>]) -> impl Iterator<Item = &[String]> {
    list.iter().map(Vec::as_slice).filter(|it| it.iter().any(|term| !term.trim().is_empty())).take(MAX_PHRASES)
}

/// All words of a phrase, wherever they stand.
fn words_of(phrase: &[String]) -> String {
    let words = phrase.iter().filter(|it| !it.trim().is_empty());
    words.map(|it| quoted(std::slice::from_ref(it))).collect::<Vec<_>>().join(" AND ")
}

/// A phrase as an FTS5 string. Nothing inside a string is an operator; its only special character is `"`, which is doubled.
fn quoted(phrase: &[String]) -> String {
    format!("\"{}\"", phrase.join(" ").replace('"', "\"\"").replace('\0', " "))
}
