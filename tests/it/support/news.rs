//! A database with a few articles.

#![allow(clippy::disallowed_methods, reason = "benchmarks use this file too")]

use std::path::Path;

use gistwire::article::{NewArticle, Published};
use gistwire::company::Gazetteer;
use gistwire::ingest::ingest;
use gistwire::settings::IngestSettings;
use gistwire::store::{CompanyInText, Load, Prepared, Store, StoredBody};
use gistwire::text::language::detect;

/// Enough for two pages of `/latest`; each article is long enough that `/read` takes several
/// messages.
pub(crate) const N_ARTICLES: usize = 8;

/// Fills the database at `path`.
pub(crate) fn fill(path: &Path) {
    let store = Store::open(path).expect("a new database");
    let articles: Vec<Prepared> = (0..N_ARTICLES).map(article).collect();
    store.add_articles(&articles, &mut Load::new(jiff::Timestamp::now())).expect("articles fit");
}

/// Loads one more article about the harbour and notifies subscribers.
pub(crate) fn tell(path: &Path, n: usize) {
    load(path, harbour(n, "The harbour opened a new berth for ships"));
}

/// The same, published at a moment.
pub(crate) fn tell_at(path: &Path, n: usize, at: &str) {
    let mut it = harbour(n, "The harbour opened a new berth for ships");
    it.article.published = gistwire::article::Published::parse(at);
    load(path, it);
}

/// Loads a file with an article that has a date and is prepared as all are: a roundup can have it.
pub(crate) fn load_mill(path: &Path) {
    let file = path.with_file_name("mill.txt");
    let text = "Mill in Oslo burns down\nDate: 2025-06-01\n\nA paper mill in Oslo burned down on Monday and nobody was \
                hurt, said the police. The owner, Zork, puts the damage at 40 million crowns.\n\n#mills\n";
    std::fs::write(&file, text).expect("room");
    let (store, gazetteer) = (Store::open(path).expect("a database"), Gazetteer::builtin());
    let (settings, load) = (IngestSettings::default(), Load::new(jiff::Timestamp::now()));
    ingest(&store, &gazetteer, &settings, load, &[file], &mut |_| {}).expect("the file is loaded");
}

/// The same in German.
pub(crate) fn tell_in_german(path: &Path, n: usize) {
    let mut it = harbour(n, "Der Hafen hat einen neuen Liegeplatz für Schiffe eröffnet");
    it.article.title = format!("Hafen {n}");
    it.article.body = format!(
        "Der Hafen hat am Montag einen neuen Liegeplatz für Schiffe eröffnet, der {} Meter lang ist. Er hat zwanzig Millionen Euro gekostet, sagte die Leiterin.",
        200 + n
    );
    it.stored_body = StoredBody::of(&it.article.body);
    it.language = "de";
    load(path, it);
}

/// The same article with another text.
pub(crate) fn tell_edited(path: &Path, n: usize) {
    load(path, harbour(n, "The harbour master closed the new berth for ships"));
}

fn load(path: &Path, article: Prepared) {
    let store = Store::open(path).expect("a database");
    let mut load = Load::notifying(jiff::Timestamp::now());
    store.add_articles(&[article], &mut load).expect("articles fit");
    store.end_load(&load).expect("the load ends");
}

fn harbour(n: usize, sentence: &str) -> Prepared {
    let body = format!(
        "{sentence} on Monday, say the harbour news {n}. It is {} metres long and cost 20 million euros.",
        200 + n
    );
    let key = 1000 + n as i64;
    Prepared {
        page_key: None,
        parts: Vec::new(),
        stored_body: StoredBody::of(&body),
        language: detect(&body).code(),
        article: NewArticle {
            title: format!("Harbour {n}"),
            external_id: Some(format!("harbour-{n}")),
            tags: vec!["harbour".into()],
            source: Some("Example Wire".into()),
            body,
            ..NewArticle::default()
        },
        begins_file: true,
        title_terms: format!("harbour {n}"),
        body_terms: sentence.to_lowercase(),
        focus_terms: "harbour".into(),
        companies: Vec::new(),
        title_key: key,
        text_key: key + 10_000 * sentence.len() as i64,
        derived_key: key + 10_000 * sentence.len() as i64,
    }
}

fn article(n: usize) -> Prepared {
    let sentence = |i: usize| {
        format!(
            "Alibaba opened warehouse {n}-{i} near Hangzhou and hired {} people for it. ",
            100 + i
        )
    };
    let paragraph = |p: usize| (p * 6..p * 6 + 6).map(sentence).collect::<String>();
    let body: Vec<String> = (0..20).map(|p| paragraph(p).trim_end().to_owned()).collect();
    let body = body.join("\n\n");
    let company =
        CompanyInText { name: "Alibaba".into(), salience: 0.9, n_mentions: 120, via: None };
    Prepared {
        stored_body: StoredBody::of(&body),
        language: "en",
        article: NewArticle {
            title: format!("Alibaba opens warehouse {n}"),
            body,
            published: Published::parse("2025-03-03"),
            tags: vec!["alibaba".into(), "logistics".into()],
            ..NewArticle::default()
        },
        begins_file: n == 0,
        title_terms: "alibaba open warehous".into(),
        body_terms: "alibaba open warehous near hangzhou".into(),
        focus_terms: "alibaba".into(),
        companies: vec![company],
        page_key: None,
        parts: Vec::new(),
        title_key: n as i64,
        text_key: n as i64,
        derived_key: n as i64,
    }
}
