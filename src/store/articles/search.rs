//! Full text: which articles match, and which of them come first.
//!
//! Work is bounded, not only on average: a word may occur in half of all articles. Matches are
//! taken newest first and at most [`MAX_MATCHES`] of them, and each is ranked by one short row.
//! FTS5's own bm25 was rejected: it counts every article of every term first, 5 ms per frequent
//! word at 100,000 articles and 25 ms for a phrase of two.

use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::text::query::SearchQuery;

/// Maximum number of matches, the newest first; a listing's total stops there.
pub const MAX_MATCHES: usize = 300;

/// Maximum number of words or phrases of each kind; further ones are ignored.
const MAX_PHRASES: usize = 16;

/// If words must appear together, or others be absent, only this number of the newest articles with
/// the rarest word is checked. An old match can be missed only if all words occur in more articles
/// than this.
const MAX_CHECKS: i64 = 10_000;

/// The frequency of a word is estimated from this number of the newest articles.
const SAMPLED: i64 = 1_000;

const IN_TITLE: f64 = 2.0;
const IN_FOCUS: f64 = 1.0;

/// After this number of days an article weighs half as much as today's, whose weight is that of
/// [`IN_FOCUS`].
const RECENCY_HALVES_AFTER_DAYS: f64 = 30.0;

struct Match {
    id: ArticleId,
    sorted_at: i64,
    /// How much the article is about the query, 0 to [`IN_TITLE`] + [`IN_FOCUS`].
    aboutness: f64,
}

/// Returns the matching articles up to the snapshot, the most relevant first: words in the title,
/// words that the article repeats, recency; ties newest first.
pub(in crate::store) fn search(
    view: &Connection,
    query: &SearchQuery,
    snapshot: ArticleId,
) -> rusqlite::Result<Vec<ArticleId>> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let floor = floor(view, query)?;
    let wanted: Vec<Wanted> = phrases(&query.wanted).map(Wanted::new).collect();
    let mut newest = view.prepare_cached(
        "select article_id, sorted_at, title_terms, focus_terms
         from article_text cross join article_focus on article_focus.search_id = article_text.rowid
         where article_text match ? and article_text.rowid >= ? and article_id <= ?
         order by article_text.rowid desc limit ?",
    )?;
    let mut rows = newest.query(params![expression, floor, snapshot.0, MAX_MATCHES as i64])?;
    let mut matches = Vec::new();
    while let Some(row) = rows.next()? {
        let (title, focus) =
            (row.get_ref("title_terms")?.as_str(), row.get_ref("focus_terms")?.as_str());
        let (title, focus) = (title.unwrap_or_default(), focus.unwrap_or_default());
        let aboutness =
            wanted.iter().map(|it| it.weight(title, focus)).sum::<f64>() / wanted.len() as f64;
        matches.push(Match {
            id: row.get("article_id")?,
            sorted_at: row.get("sorted_at")?,
            aboutness,
        });
    }
    Ok(ranked(matches))
}

/// Returns the matching articles from a second on, newest first; at most [`MAX_MATCHES`].
pub(in crate::store) fn newest_matches(
    view: &Connection,
    query: &SearchQuery,
    since: i64,
) -> rusqlite::Result<Vec<ArticleId>> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let mut newest = view.prepare_cached(
        "select article_id from article_text cross join article_focus on article_focus.search_id = article_text.rowid
         where article_text match ? and article_text.rowid >= ? and sorted_at >= ? order by article_text.rowid desc limit ?",
    )?;
    // A `search_id` is derived from the 64 seconds that an article falls in, or from earlier ones.
    let floor = (since.max(0) / 64 - 1) << 14;
    let found = newest.query_map(params![expression, floor, since, MAX_MATCHES as i64], |row| {
        Ok(row.get("article_id")?)
    })?;
    found.collect::<Result<_, _>>()
}

fn ranked(matches: Vec<Match>) -> Vec<ArticleId> {
    let newest_at = matches.iter().map(|it| it.sorted_at).max().unwrap_or(0);
    let relevance = |it: &Match| {
        let age_days = (newest_at - it.sorted_at) as f64 / 86_400.0;
        it.aboutness + IN_FOCUS / (1.0 + age_days / RECENCY_HALVES_AFTER_DAYS)
    };
    let mut ranked: Vec<(f64, ArticleId)> =
        matches.iter().map(|it| (relevance(it), it.id)).collect();
    // A stable sort, so that ties stay newest first.
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().map(|it| it.1).collect()
}

/// A phrase of the query, in the form in which it is searched for among terms: with a blank on both
/// sides of each.
struct Wanted {
    phrase: String,
    words: Vec<String>,
}

impl Wanted {
    fn new(phrase: &[String]) -> Wanted {
        Wanted {
            phrase: format!(" {} ", phrase.join(" ")),
            words: phrase.iter().map(|it| format!(" {it} ")).collect(),
        }
    }

    fn weight(&self, title: &str, focus: &str) -> f64 {
        let in_title = if title.contains(&self.phrase) { IN_TITLE } else { 0.0 };
        // The repeated terms are stored without their neighbours, so each word of a phrase must be
        // among them.
        let in_focus = if self.words.iter().all(|it| focus.contains(it)) { IN_FOCUS } else { 0.0 };
        in_title + in_focus
    }
}

/// Returns the lowest `search_id` to check, so that at most [`MAX_CHECKS`] articles are compared. A
/// single word needs no floor: each article that has it is a match, and matches are counted.
fn floor(view: &Connection, query: &SearchQuery) -> rusqlite::Result<i64> {
    let words: Vec<&String> = phrases(&query.wanted)
        .flatten()
        .filter(|it| !it.trim().is_empty())
        .take(MAX_PHRASES)
        .collect();
    if words.len() == 1 && query.unwanted.is_empty() {
        return Ok(i64::MIN);
    }
    let mut nth_newest = view
        .prepare_cached("select search_id from article order by search_id desc limit 1 offset ?")?;
    let mut nth_newest =
        |n: i64| nth_newest.query_row([n], |row| row.get::<_, i64>("search_id")).optional();
    let Some(sample) = nth_newest(SAMPLED)? else { return Ok(i64::MIN) };
    let mut count = view.prepare_cached(
        "select count(*) as n from article_text where article_text match ? and rowid > ?",
    )?;
    let mut n_of_rarest = SAMPLED;
    for word in words {
        let n: i64 = count
            .query_row(params![quoted(std::slice::from_ref(word)), sample], |row| row.get("n"))?;
        n_of_rarest = n_of_rarest.min(n);
        if n_of_rarest == 0 {
            return Ok(i64::MIN);
        }
    }
    let n_looked_at = MAX_CHECKS * SAMPLED / n_of_rarest;
    let n_articles: i64 = view
        .prepare_cached("select n_articles from total")?
        .query_row([], |row| row.get("n_articles"))?;
    if n_looked_at >= n_articles {
        Ok(i64::MIN)
    } else {
        Ok(nth_newest(n_looked_at)?.unwrap_or(i64::MIN))
    }
}

/// Returns the query in FTS5's language; `None` if it asks for nothing.
fn expression(query: &SearchQuery) -> Option<String> {
    let all = |list: &[Vec<String>]| phrases(list).map(quoted).collect::<Vec<_>>();
    let (wanted, unwanted) = (all(&query.wanted).join(" AND "), all(&query.unwanted).join(" OR "));
    match (wanted.is_empty(), unwanted.is_empty()) {
        (true, _) => None,
        (false, true) => Some(wanted),
        (false, false) => Some(format!("({wanted}) NOT ({unwanted})")),
    }
}

fn phrases(list: &[Vec<String>]) -> impl Iterator<Item = &[String]> {
    list.iter()
        .map(Vec::as_slice)
        .filter(|it| it.iter().any(|term| !term.trim().is_empty()))
        .take(MAX_PHRASES)
}

/// Quotes a phrase as an FTS5 string. Nothing inside a string is an operator; its only special
/// character is `"`, which is doubled.
fn quoted(phrase: &[String]) -> String {
    format!("\"{}\"", phrase.join(" ").replace('"', "\"\"").replace('\0', " "))
}
