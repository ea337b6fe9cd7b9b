//! `gistwire publish`: the newest articles of a tag, a company, a source or a search as a feed.

use std::io::Write;
use std::process::ExitCode;

use super::args::{PublicationFormat, PublicationKind, Publish};
use crate::command::{self, Ctx};
use crate::context::Context;
use crate::reply::FeedFormat;
use crate::store::chats::subscriptions::TopicKind;
use crate::transport::console::screen::{self, complain};

/// Prints the feed; the exit status is 1 if it would be empty.
pub(super) fn run(context: &Context, args: &Publish) -> anyhow::Result<ExitCode> {
    let (name, n_articles) = (args.name.join(" "), usize::from(args.articles));
    let kind = match args.kind {
        PublicationKind::Tag => TopicKind::Tag,
        PublicationKind::Company => TopicKind::Company,
        PublicationKind::Search => TopicKind::Words,
        PublicationKind::Source => TopicKind::Source,
    };
    let Some(made) = command::publication(&Ctx::of(context), kind, &name, n_articles)? else {
        complain!("gistwire: no article is found for {name:?}");
        return Ok(ExitCode::FAILURE);
    };
    let format = match args.format {
        PublicationFormat::Rss => FeedFormat::Rss,
        PublicationFormat::Atom => FeedFormat::Atom,
        PublicationFormat::Json => FeedFormat::Json,
    };
    screen::stdout().write_all(made.to_document(format).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
