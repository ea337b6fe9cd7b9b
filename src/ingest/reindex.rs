//! Reanalyzes stored articles: after a change of the company list or of our rules, each gets its
//! current companies and terms, and all of them together get their stories.
//!
//! An article's `derived_key` shows whether it is up to date, so an interrupted run resumes when it
//! is run again. Texts are read and analyzed outside of any transaction; differences are written in
//! transactions so short that a serving bot does not notice.

use std::ops::ControlFlow;
use std::thread;

use serde::Serialize;

use super::parts::parts;
use super::prepare::derive;
use super::recluster::{Archive, recluster};
use crate::company::Gazetteer;
use crate::store::{Reanalyzed, Store, StoreError, StoredText, StoryPart};

/// Articles that are read at a time.
const BATCH: u32 = 200;

/// Articles per transaction if only companies change: some milliseconds.
const BATCH_WRITTEN: usize = 100;

/// The same if the full text is indexed again, which is ten times the work.
const BATCH_WRITTEN_WITH_TEXT: usize = 10;

/// The result of a run, or its progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Reindexed {
    /// Articles that were checked.
    pub articles: u32,
    /// Those with other companies or terms than the stored ones.
    pub changed: u32,
    /// Those that were up to date.
    pub up_to_date: u32,
    /// Articles, and items of roundups, that are in another story than before.
    pub moved: u32,
    /// How many stories there are.
    pub stories: u32,
    /// How many articles there are.
    #[serde(skip)]
    pub total: u32,
}

/// Checks every stored article, lowest id first, and reports progress after each batch; `Break`
/// ends the run there.
pub fn reindex(
    store: &Store,
    gazetteer: &Gazetteer,
    on_progress: &mut dyn FnMut(Reindexed) -> ControlFlow<()>,
) -> Result<Reindexed, StoreError> {
    store.renew_topics()?;
    let mut report = Reindexed { total: store.totals()?.n_articles, ..Reindexed::default() };
    let mut archive = Archive::without(store.followers()?, store.story_decisions()?);
    let mut last = None;
    loop {
        let texts = store.texts_after(last, BATCH)?;
        let Some(newest) = texts.last() else {
            let _ = recluster(store, archive, &mut report, on_progress)?;
            return Ok(report);
        };
        last = Some(newest.id);
        let (changed, parts): (Vec<Option<Reanalyzed>>, Vec<Vec<StoryPart>>) =
            reanalyzed(&texts, gazetteer).into_iter().unzip();
        texts.iter().zip(parts).for_each(|(text, parts)| archive.add(text, parts));
        let changed: Vec<Reanalyzed> = changed.into_iter().flatten().collect();
        report.articles += texts.len() as u32;
        let n_changed = changed.len() as u32;
        let (with_text, companies_only): (Vec<Reanalyzed>, Vec<Reanalyzed>) =
            changed.into_iter().partition(|it| it.terms.is_some());
        for batch in
            companies_only.chunks(BATCH_WRITTEN).chain(with_text.chunks(BATCH_WRITTEN_WITH_TEXT))
        {
            store.write_reanalyzed(batch)?;
        }
        report.changed += n_changed;
        report.up_to_date = report.articles - report.changed;
        if on_progress(report).is_break() {
            return Ok(report);
        }
    }
}

/// Returns the differences from the stored data, computed on all processors but one: that one is
/// left to a bot on the same machine.
fn reanalyzed(
    texts: &[StoredText],
    gazetteer: &Gazetteer,
) -> Vec<(Option<Reanalyzed>, Vec<StoryPart>)> {
    let n_threads =
        thread::available_parallelism().map_or(1, |it| it.get().saturating_sub(1)).clamp(1, 8);
    thread::scope(|scope| {
        let parts: Vec<_> = texts
            .chunks(texts.len().div_ceil(n_threads))
            .map(|part| {
                scope.spawn(move || {
                    part.iter()
                        .map(|it| (reanalyzed_one(it, gazetteer), parts_of(it)))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        parts
            .into_iter()
            .flat_map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn parts_of(text: &StoredText) -> Vec<StoryPart> {
    parts(&text.title, &text.body, text.source.as_deref(), text.published_s)
}

fn reanalyzed_one(text: &StoredText, gazetteer: &Gazetteer) -> Option<Reanalyzed> {
    let derived = derive(&text.title, &text.body, &text.tags, gazetteer);
    let derived_key = derived.key(&derived.companies);
    if derived_key == text.derived_key {
        return None;
    }
    // If the stored companies produce the stored hash, the terms are unchanged.
    let are_terms_known = derived.key(&text.companies) == text.derived_key;
    let terms = (!are_terms_known).then_some([
        derived.title_terms,
        derived.body_terms,
        derived.focus_terms,
    ]);
    Some(Reanalyzed {
        id: text.id,
        text_key: text.text_key,
        derived_key,
        companies: derived.companies,
        terms,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::ingest;
    use crate::settings::IngestSettings;
    use crate::store::{Listing, Load, Window};

    const OLD: &str = r#"company = [{ name = "Northwind" }]"#;
    const NEW: &str =
        r#"company = [{ name = "Northwind" }, { name = "Lightboat", parent = "Harbour Group" }]"#;

    fn list(toml: &str) -> Gazetteer {
        Gazetteer::parse(toml).unwrap()
    }

    /// A store on disk, as a bot has it, with articles that were loaded with the old list.
    fn scene(n_articles: usize) -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("news.db")).unwrap();
        let text: String = (0..n_articles)
            .map(|it| format!("Story {it}\nDate: 2025-03-01\n\nLightboat hired {it} sailors. Northwind did not.\n\n#sea\n\n"))
            .collect();
        let file = folder.path().join("news.txt");
        std::fs::write(&file, text).unwrap();
        let now = "2025-06-01T00:00:00Z".parse().unwrap();
        ingest(
            &store,
            &list(OLD),
            &IngestSettings::default(),
            Load::new(now),
            &[file],
            &mut |_| {},
        )
        .unwrap();
        (folder, store)
    }

    fn counts(store: &Store) -> Vec<(String, u32)> {
        store.companies("", 0, 9).unwrap().into_iter().map(|it| (it.name, it.n_articles)).collect()
    }

    fn all(store: &Store, gazetteer: &Gazetteer) -> Reindexed {
        reindex(store, gazetteer, &mut |_| ControlFlow::Continue(())).unwrap()
    }

    #[test]
    fn a_company_that_is_new_on_the_list_is_found_in_old_articles() {
        let (_folder, store) = scene(3);
        assert_eq!(counts(&store), [("Northwind".to_owned(), 3)]);
        assert_eq!(
            all(&store, &list(NEW)),
            Reindexed { articles: 3, changed: 3, up_to_date: 0, moved: 0, stories: 1, total: 3 }
        );
        assert_eq!(counts(&store), [("Lightboat".to_owned(), 3), ("Northwind".to_owned(), 3)]);
        let page = |name: &str| {
            store
                .page(
                    &Listing::company(name),
                    Window { offset: 0, limit: 9, snapshot: None, new_after: None },
                )
                .unwrap()
        };
        assert_eq!((page("Lightboat").total, page("Harbour Group").n_via), (3, 3));
        assert!(
            !store
                .page(
                    &Listing::Search(crate::text::query::SearchQuery::parse("sailors")),
                    Window { offset: 0, limit: 9, snapshot: None, new_after: None }
                )
                .unwrap()
                .articles
                .is_empty()
        );
    }

    #[test]
    fn a_second_run_finds_all_up_to_date() {
        let (_folder, store) = scene(3);
        all(&store, &list(NEW));
        assert_eq!(
            all(&store, &list(NEW)),
            Reindexed { articles: 3, changed: 0, up_to_date: 3, moved: 0, stories: 1, total: 3 }
        );
    }

    #[test]
    fn a_company_that_left_the_list_leaves_the_articles() {
        let (_folder, store) = scene(2);
        all(&store, &list(NEW));
        all(&store, &list(r#"company = [{ name = "Lightboat" }]"#));
        assert_eq!(counts(&store), [("Lightboat".to_owned(), 2)]);
    }

    #[test]
    fn a_run_that_was_broken_off_is_gone_on_with() {
        let n_articles = 2 * BATCH as usize + 7;
        let (_folder, store) = scene(n_articles);
        let broken_off = reindex(&store, &list(NEW), &mut |_| ControlFlow::Break(())).unwrap();
        assert_eq!(broken_off.changed, BATCH);
        let rest = all(&store, &list(NEW));
        assert_eq!((rest.up_to_date, rest.changed), (BATCH, n_articles as u32 - BATCH));

        let (_other_folder, in_one_go) = scene(n_articles);
        all(&in_one_go, &list(NEW));
        assert_eq!(counts(&store), counts(&in_one_go));
        let texts = |store: &Store| store.texts_after(None, 10_000).unwrap();
        assert_eq!(texts(&store), texts(&in_one_go));
    }

    #[test]
    fn terms_are_written_anew_where_they_differ() {
        let (_folder, store) = scene(1);
        let text = &store.texts_after(None, 1).unwrap()[0];
        let terms = Some(["story".to_owned(), "whale".to_owned(), String::new()]);
        let foreign = Reanalyzed {
            id: text.id,
            text_key: text.text_key,
            derived_key: 1,
            companies: Vec::new(),
            terms,
        };
        store.write_reanalyzed(&[foreign]).unwrap();
        let n_found = |word: &str| {
            let listing = Listing::Search(crate::text::query::SearchQuery::parse(word));
            store
                .page(&listing, Window { offset: 0, limit: 9, snapshot: None, new_after: None })
                .unwrap()
                .total
        };
        assert_eq!((n_found("whale"), n_found("sailors")), (1, 0));
        assert_eq!(all(&store, &list(OLD)).changed, 1);
        assert_eq!((n_found("whale"), n_found("sailors")), (0, 1));
    }

    #[test]
    fn an_article_that_was_loaded_anew_meanwhile_is_left_alone() {
        let (_folder, store) = scene(1);
        let text = &store.texts_after(None, 1).unwrap()[0];
        let stale = Reanalyzed {
            id: text.id,
            text_key: text.text_key + 1,
            derived_key: 1,
            companies: Vec::new(),
            terms: None,
        };
        store.write_reanalyzed(&[stale]).unwrap();
        assert_eq!(store.texts_after(None, 1).unwrap()[0], *text);
    }
}
