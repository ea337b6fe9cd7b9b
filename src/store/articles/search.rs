//! Full text: which articles match, and which of them come first.
//!
//! Work is bounded, not only on average: a word may occur in half of all articles. Matches are
//! taken newest first and at most [`MAX_MATCHES`] of them, and each is ranked by one short row.
//! FTS5's own bm25 was rejected: it counts every article of every term first, 5 ms per frequent
//! word at 100,000 articles and 25 ms for a phrase of two.

use rusqlite::{Connection, OptionalExtension, params};

use crate::article::ArticleId;
use crate::text::query::{Clause, SearchQuery};

/// Maximum number of matches, the newest first; a listing's total stops there.
pub const MAX_MATCHES: usize = 300;

/// Maximum number of words or phrases of each kind; further ones are ignored.
const MAX_PHRASES: usize = 16;

/// If words must appear together, or others be absent, only this number of the newest articles with
/// the rarest word is checked. An old match can be missed only if each word occurs in more articles
/// than this. A check leaps to a place in the list of each other word, which costs some
/// microseconds where that word is frequent.
const MAX_CHECKS: u32 = 2_000;

/// How much earlier than its article a `search_id` is looked for.
const MAX_EARLIER_S: i64 = 24 * 60 * 60;

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
    let wanted: Vec<Wanted> = clauses(&query.wanted).map(Wanted::new).collect();
    let mut newest = view.prepare_cached(MATCHES)?;
    let mut rows = newest.query(params![expression, floor, snapshot.0, MAX_MATCHES as i64])?;
    let mut matches = Vec::new();
    while let Some(row) = rows.next()? {
        let (title, focus) =
            (row.get_ref("title_terms")?.as_str(), row.get_ref("focus_terms")?.as_str());
        let (title, focus) = (title.unwrap_or_default(), focus.unwrap_or_default());
        let aboutness = mean_weight(&wanted, title, focus);
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
    let mut newest = view.prepare_cached(NEWEST_MATCHES)?;
    // A `search_id` is the second of an article, or an earlier one if many stand at one.
    let floor = since.saturating_sub(MAX_EARLIER_S);
    let found = newest.query_map(params![expression, floor, since, MAX_MATCHES as i64], |row| {
        row.get("article_id")
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

/// A clause of the query, in the form in which it is searched for among terms: with a blank on both
/// sides of each.
enum Wanted {
    /// A word: any of these.
    Word(Vec<String>),
    Phrase {
        phrase: String,
        words: Vec<String>,
    },
    Any(Vec<Vec<Wanted>>),
}

impl Wanted {
    fn new(clause: &Clause) -> Wanted {
        let apart = |terms: &[String]| terms.iter().map(|it| format!(" {it} ")).collect();
        match clause {
            Clause::Word(terms) => Wanted::Word(apart(terms)),
            Clause::Phrase(terms) => {
                Wanted::Phrase { phrase: format!(" {} ", terms.join(" ")), words: apart(terms) }
            }
            Clause::Any(ways) => Wanted::Any(
                ways.iter().map(|way| clauses(&way.wanted).map(Wanted::new).collect()).collect(),
            ),
        }
    }

    fn weight(&self, title: &str, focus: &str) -> f64 {
        let (is_in_title, is_in_focus) = match self {
            Wanted::Word(terms) => (
                terms.iter().any(|it| title.contains(it)),
                terms.iter().any(|it| focus.contains(it)),
            ),
            // The repeated terms are stored without their neighbours, so each word of a phrase must
            // be among them.
            Wanted::Phrase { phrase, words } => {
                (title.contains(phrase), words.iter().all(|it| focus.contains(it)))
            }
            Wanted::Any(ways) => {
                let weights = ways.iter().map(|way| mean_weight(way, title, focus));
                return weights.fold(0.0, f64::max);
            }
        };
        let in_title = if is_in_title { IN_TITLE } else { 0.0 };
        in_title + if is_in_focus { IN_FOCUS } else { 0.0 }
    }
}

fn mean_weight(wanted: &[Wanted], title: &str, focus: &str) -> f64 {
    wanted.iter().map(|it| it.weight(title, focus)).sum::<f64>() / wanted.len().max(1) as f64
}

/// The newest matches with the data that rank them.
const MATCHES: &str = "select article_id, sorted_at, title_terms, focus_terms
     from article_text cross join article_focus on article_focus.search_id = article_text.rowid
     where article_text match ? and article_text.rowid >= ? and article_id <= ?
     order by article_text.rowid desc limit ?";

const NEWEST_MATCHES: &str = "select article_id
     from article_text cross join article_focus on article_focus.search_id = article_text.rowid
     where article_text match ? and article_text.rowid >= ? and sorted_at >= ?
     order by article_text.rowid desc limit ?";

/// One of the newest articles that have a word.
const NTH_WITH: &str = "select rowid from article_text where article_text match ?
     order by rowid desc limit 1 offset ?";

/// The statements of a search.
#[cfg(test)]
pub(in crate::store) const STATEMENTS: [&str; 3] = [MATCHES, NEWEST_MATCHES, NTH_WITH];

/// Returns the lowest `search_id` to check, so that at most [`MAX_CHECKS`] articles are compared. A
/// single word needs no floor: each article that has it is a match, and matches are counted.
fn floor(view: &Connection, query: &SearchQuery) -> rusqlite::Result<i64> {
    let wanted: Vec<&Clause> = clauses(&query.wanted).collect();
    if query.unwanted.is_empty()
        && matches!(wanted.as_slice(), [only] if each_that_has_it_matches(only))
    {
        return Ok(i64::MIN);
    }
    let mut last_checked = view.prepare_cached(NTH_WITH)?;
    let mut lowest = i64::MAX;
    for expression in wanted.into_iter().flat_map(counted).take(MAX_PHRASES) {
        let last = last_checked.query_row(params![expression, MAX_CHECKS], |row| row.get("rowid"));
        // That of the rarest word is the lowest.
        match last.optional()? {
            Some(last) => lowest = lowest.min(last),
            None => return Ok(i64::MIN),
        }
    }
    Ok(if lowest == i64::MAX { i64::MIN } else { lowest })
}

/// Whether no two words must meet in an article for it to match.
fn each_that_has_it_matches(clause: &Clause) -> bool {
    match clause {
        Clause::Word(_) => true,
        Clause::Phrase(terms) => terms.len() == 1,
        Clause::Any(ways) => ways.iter().all(|way| {
            way.unwanted.is_empty()
                && matches!(way.wanted.as_slice(), [only] if each_that_has_it_matches(only))
        }),
    }
}

/// What a clause's frequency is judged by: of a phrase each word, which is cheaper to look up.
fn counted(clause: &Clause) -> Vec<String> {
    match clause {
        Clause::Phrase(terms) => terms
            .iter()
            .filter(|it| !it.trim().is_empty())
            .map(|it| quoted(std::slice::from_ref(it)))
            .collect(),
        Clause::Word(_) | Clause::Any(_) => clause_expression(clause).into_iter().collect(),
    }
}

/// Returns the query in FTS5's language; `None` if it asks for nothing.
fn expression(query: &SearchQuery) -> Option<String> {
    let all = |list: &[Clause]| clauses(list).filter_map(clause_expression).collect::<Vec<_>>();
    let (wanted, unwanted) = (all(&query.wanted).join(" AND "), all(&query.unwanted).join(" OR "));
    match (wanted.is_empty(), unwanted.is_empty()) {
        (true, _) => None,
        (false, true) => Some(wanted),
        (false, false) => Some(format!("(({wanted}) NOT ({unwanted}))")),
    }
}

fn clause_expression(clause: &Clause) -> Option<String> {
    let any: Vec<String> = match clause {
        Clause::Phrase(terms) => return Some(quoted(terms)),
        Clause::Word(terms) => {
            let terms = terms.iter().filter(|it| !it.trim().is_empty());
            terms.map(|it| quoted(std::slice::from_ref(it))).collect()
        }
        Clause::Any(ways) => {
            ways.iter().filter_map(expression).map(|it| format!("({it})")).collect()
        }
    };
    (!any.is_empty()).then(|| format!("({})", any.join(" OR ")))
}

/// The clauses that ask for something, up to a limit.
fn clauses(list: &[Clause]) -> impl Iterator<Item = &Clause> {
    let asks = |clause: &&Clause| match clause {
        Clause::Word(terms) | Clause::Phrase(terms) => {
            terms.iter().any(|term| !term.trim().is_empty())
        }
        Clause::Any(ways) => ways.iter().any(|way| !way.is_empty()),
    };
    list.iter().filter(asks).take(MAX_PHRASES)
}

/// Quotes a phrase as an FTS5 string. Nothing inside a string is an operator; its only special
/// character is `"`, which is doubled.
fn quoted(phrase: &[String]) -> String {
    format!("\"{}\"", phrase.join(" ").replace('"', "\"\"").replace('\0', " "))
}
