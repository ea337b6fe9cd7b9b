//! The numbers of articles that a transaction adds to tags, companies and their days. They are
//! summed up and written once at its end: in a load that is a fifth of the rows, and half of the
//! time that tags and companies take. What is deleted is subtracted by triggers.

use rusqlite::{Transaction, params};
use rustc_hash::FxHashMap;

const DAY_S: i64 = 24 * 60 * 60;

/// The first rank band of articles that name only what belongs to the company.
pub(in crate::store) const FIRST_VIA_BAND: i64 = 6;

/// The last band of articles that name the company not only in passing.
const LAST_ABOUT_BAND: i64 = 3;

/// Articles that are to be counted.
#[derive(Debug, Default)]
pub(in crate::store) struct Counts {
    tags: FxHashMap<i64, i64>,
    companies: FxHashMap<i64, Named>,
    days: FxHashMap<(i64, i64), Day>,
}

/// Articles that name a company, and those that name only what belongs to it.
#[derive(Debug, Default)]
struct Named {
    itself: i64,
    via: i64,
}

/// The columns of `company_day`.
#[derive(Debug, Default)]
struct Day {
    named: i64,
    via: i64,
    about: i64,
}

impl Counts {
    /// Counts an article with a tag.
    pub(in crate::store) fn add_tag(&mut self, tag_id: i64) {
        *self.tags.entry(tag_id).or_default() += 1;
    }

    /// Counts an article that names a company.
    pub(in crate::store) fn add_company(
        &mut self,
        company_id: i64,
        (sorted_at, is_dated): (i64, bool),
        band: i64,
    ) {
        let is_via = band >= FIRST_VIA_BAND;
        let named = self.companies.entry(company_id).or_default();
        *if is_via { &mut named.via } else { &mut named.itself } += 1;
        let day = self.days.entry((company_id, sorted_at.div_euclid(DAY_S))).or_default();
        day.named += i64::from(is_dated && !is_via);
        day.via += i64::from(is_dated && is_via);
        day.about += i64::from(band <= LAST_ABOUT_BAND);
    }

    /// Writes the sums.
    pub(in crate::store) fn write(self, tx: &Transaction<'_>) -> rusqlite::Result<()> {
        let mut tag =
            tx.prepare_cached("update tag set n_articles = n_articles + ?2 where id = ?1")?;
        for (id, n) in sorted(self.tags) {
            tag.execute([id, n])?;
        }
        let mut company = tx.prepare_cached(
            "update company set n_articles = n_articles + ?2, n_via = n_via + ?3 where id = ?1",
        )?;
        for (id, it) in sorted(self.companies) {
            company.execute([id, it.itself, it.via])?;
        }
        let mut day = tx.prepare_cached(
            "insert into company_day (company_id, day, n_named, n_via, n_about) values (?, ?, ?, ?, ?)
             on conflict (company_id, day) do update set n_named = n_named + excluded.n_named,
                 n_via = n_via + excluded.n_via, n_about = n_about + excluded.n_about",
        )?;
        // What was deleted before it was counted is below 0 until now.
        let mut empty = tx.prepare_cached(
            "delete from company_day where company_id = ? and day = ?
                 and n_named = 0 and n_via = 0 and n_about = 0",
        )?;
        for ((company_id, at), it) in sorted(self.days) {
            day.execute(params![company_id, at, it.named, it.via, it.about])?;
            empty.execute([company_id, at])?;
        }
        Ok(())
    }
}

/// In the order of the keys, so that neighbours are written one after the other.
fn sorted<K: Ord, V>(counts: FxHashMap<K, V>) -> Vec<(K, V)> {
    let mut counts: Vec<(K, V)> = counts.into_iter().collect();
    counts.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    counts
}
