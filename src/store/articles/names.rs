//! Tags as names with counts: the most frequent, the related, the nearest to a misspelt one.

use rusqlite::{Connection, OptionalExtension, params};

use crate::article::normalise_tag;
use crate::store::{Count, Store, StoreError};

/// The most frequent tags that a misspelt one is compared with: comparing takes about a microsecond
/// each.
pub const MAX_NAMES_COMPARED: u32 = 5_000;

/// The newest articles of a tag from which related tags are computed.
const MAX_RELATED_FROM: u32 = 300;

/// How similar a name must be to be offered, as 1 - edits / length.
const MIN_LIKENESS: f64 = 0.6;

impl Store {
    /// Counts the articles with the tag (normalised); 0 if the tag does not exist.
    pub fn tag_count(&self, tag: &str) -> Result<u32, StoreError> {
        self.read("count the articles of a tag", |view| count_of(view, "tag", tag))
    }

    /// Returns tags by frequency, then name.
    pub fn tags(&self, offset: u32, limit: u32) -> Result<Vec<Count>, StoreError> {
        self.read("list the tags", |view| {
            let mut frequent = view
                .prepare_cached("select name, n_articles from tag where n_articles > 0 order by n_articles desc, name limit ? offset ?")?;
            let found = frequent.query_map([limit, offset], count)?.collect::<Result<_, _>>()?;
            Ok(found)
        })
    }

    /// Returns the tags that most often appear together with `tag`, judged by the newest 300
    /// articles with it.
    pub fn related_tags(&self, tag: &str, limit: u32) -> Result<Vec<Count>, StoreError> {
        self.read("find related tags", |view| {
            let mut related = view.prepare_cached(
                "with bearer as (
                     select article_id, tag_id from article_tag
                     where tag_id = (select id from tag where name = ?1) order by sorted_at desc, article_id limit ?2
                 )
                 select name, count(*) as n_articles
                 from bearer cross join article_tag as beside on beside.article_id = bearer.article_id
                     join tag on tag.id = beside.tag_id
                 where beside.tag_id <> bearer.tag_id
                 group by tag.id order by n_articles desc, name limit ?3",
            )?;
            let found = related.query_map(params![tag, MAX_RELATED_FROM, limit], count)?.collect::<Result<_, _>>()?;
            Ok(found)
        })
    }

    /// Returns the tags nearest to a misspelt one, best first; among equally near ones the more
    /// frequent first.
    pub fn near_tags(&self, tag: &str, limit: u32) -> Result<Vec<String>, StoreError> {
        let typed = normalise_tag(tag);
        if typed.is_empty() || typed.len() > 64 {
            return Ok(Vec::new());
        }
        let tags = self.tags(0, MAX_NAMES_COMPARED)?;
        let mut near: Vec<(f64, String)> = tags
            .into_iter()
            .map(|it| (likeness(&typed, &it.name), it.name))
            .filter(|(likeness, name)| *likeness >= MIN_LIKENESS && *name != typed)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        Ok(near.into_iter().take(limit as usize).map(|it| it.1).collect())
    }
}

/// Returns how many articles a tag has.
pub(in crate::store) fn count_of(
    view: &Connection,
    table: &str,
    name: &str,
) -> rusqlite::Result<u32> {
    let mut find =
        view.prepare_cached(&format!("select n_articles from {table} where name = ?"))?;
    Ok(find.query_row([name], |row| row.get("n_articles")).optional()?.unwrap_or(0))
}

pub(in crate::store) fn count(row: &rusqlite::Row<'_>) -> rusqlite::Result<Count> {
    Ok(Count { name: row.get("name")?, n_articles: row.get("n_articles")? })
}

/// Returns the similarity of two names: 1 = the same name; a name that is one of the other's words
/// is near too (`cloud` and `cloud-computing`).
fn likeness(typed: &str, name: &str) -> f64 {
    if name.len() > 4 * typed.len() + 8 {
        return 0.0;
    }
    let is_part = name.split('-').any(|it| it == typed) || typed.split('-').any(|it| it == name);
    let spelling = strsim::normalized_damerau_levenshtein(typed, name);
    if is_part { spelling.max(0.7) } else { spelling }
}
