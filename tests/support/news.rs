//! A database with a few articles.

use std::path::Path;

use gistwire::article::{NewArticle, Published};
use gistwire::store::{CompanyInText, Load, Prepared, Store};

/// Enough for two pages of `/latest`; each article is long enough that `/read` takes several messages.
pub(crate) const N_ARTICLES: usize = 8;

/// Fills the database at `path`.
pub(crate) fn fill(path: &Path) {
    let store = Store::open(path).expect("a new database");
    let articles: Vec<Prepared> = (0..N_ARTICLES).map(article).collect();
    store.add_articles(&articles, &mut Load::new(jiff::Timestamp::now())).expect("articles fit");
}

fn article(n: usize) -> Prepared {
    let sentence = |i: usize| format!("Alibaba opened warehouse {n}-{i} near Hangzhou and hired {} people for it. ", 100 + i);
    let paragraph = |p: usize| (p * 6..p * 6 + 6).map(sentence).collect::<String>();
    let body: Vec<String> = (0..20).map(|p| paragraph(p).trim_end().to_owned()).collect();
    let company = CompanyInText { name: "Alibaba".into(), salience: 0.9, n_mentions: 120, via: None };
    Prepared {
        article: NewArticle {
            title: format!("Alibaba opens warehouse {n}"),
            body: body.join("\n\n"),
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
        title_key: n as i64,
        text_key: n as i64,
        derived_key: n as i64,
    }
}
