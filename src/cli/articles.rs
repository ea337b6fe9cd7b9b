//! `gistwire articles`: exports articles as JSON Lines, and removes them.

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::json;

use super::args::{Articles, ArticlesCommand, ArticlesExport, ArticlesRemove};
use crate::article::Published;
use crate::context::Context;
use crate::reply::counted;
use crate::store::{ExportedArticle, Removed, Selection};
use crate::transport::console::screen::{self, complain};

/// An article as `gistwire ingest` reads it.
#[derive(Debug, Serialize)]
struct ArticleLine<'a> {
    title: &'a str,
    text: &'a str,
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<&'a str>,
}

/// Runs the subcommand.
pub(super) fn run(context: &Context, articles: &Articles) -> anyhow::Result<ExitCode> {
    match &articles.command {
        ArticlesCommand::Export(it) => export(context, it),
        ArticlesCommand::Remove(it) => remove(context, it),
    }
}

/// Status 1 if no article is meant.
fn export(context: &Context, args: &ArticlesExport) -> anyhow::Result<ExitCode> {
    let selection =
        Selection { source: args.source.clone(), tag: args.tag.clone(), ..Selection::default() };
    let ids = context.store.selected_articles(&selection)?;
    if ids.is_empty() {
        complain!("gistwire: no article fits; `gistwire ask /sources /tags` shows what there is");
        return Ok(ExitCode::FAILURE);
    }
    let mut out = BufWriter::new(screen::raw_stdout());
    for id in ids {
        if let Some(it) = context.store.exported_article(id)? {
            writeln!(out, "{}", screen::json(&line(&it))?)?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn line(it: &ExportedArticle) -> ArticleLine<'_> {
    let article = &it.article;
    ArticleLine {
        title: &article.title,
        text: &article.body,
        tags: &article.tags,
        url: article.url.as_deref(),
        published: article.published.map(Published::to_iso),
        source: article.source.as_deref(),
        id: it.external_id.as_deref(),
        image_url: article.image_url.as_deref(),
    }
}

/// Status 1 if no article is meant, or if some could not be removed.
fn remove(context: &Context, args: &ArticlesRemove) -> anyhow::Result<ExitCode> {
    let selection = Selection {
        ids: args.ids.clone(),
        source: args.source.clone(),
        tag: args.tag.clone(),
        url: args.url.clone(),
        is_sample: args.samples,
    };
    let ids = context.store.selected_articles(&selection)?;
    let removed = if args.dry_run {
        Removed { n_articles: u32::try_from(ids.len()).unwrap_or(u32::MAX), n_waiting: 0 }
    } else {
        context.store.remove_articles(&ids, context.clock.now())?
    };
    let mut out = screen::stdout();
    if args.json {
        let report = json!({
            "articles": removed.n_articles, "waiting": removed.n_waiting, "dry_run": args.dry_run,
        });
        writeln!(out, "{report}")?;
    } else {
        let n = counted(removed.n_articles, "article", "articles");
        let what = if args.dry_run { "would be removed" } else { "removed" };
        writeln!(out, "{n} {what}.")?;
        if removed.n_waiting > 0 {
            let n = counted(removed.n_waiting, "article", "articles");
            writeln!(
                out,
                "{n} are kept while their alerts are planned; run it again in a moment."
            )?;
        }
    }
    let is_done = removed.n_articles > 0 && removed.n_waiting == 0;
    Ok(if is_done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
