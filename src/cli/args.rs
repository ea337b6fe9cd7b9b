//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};

/// News in, verbatim digests out: on Telegram and in the terminal.
#[derive(Debug, Parser)]
#[command(name = "gistwire", version, about, after_help = "Without a command: `serve` where TELOXIDE_TOKEN is set, else `chat`.")]
pub(crate) struct Args {
    /// The SQLite file [default: gistwire.db]
    #[arg(long, global = true, value_name = "PATH", env = "GISTWIRE_DATABASE")]
    pub(crate) database: Option<PathBuf>,
    /// The settings file [default: config/gistwire.toml where there is one]
    #[arg(long, global = true, value_name = "PATH", env = "GISTWIRE_CONFIG")]
    pub(crate) config: Option<PathBuf>,
    /// Say less on stderr: errors only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say more on stderr; twice for everything
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(crate) verbose: u8,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the Telegram bot
    Serve,
    /// Talk to the bot in this terminal
    Chat(Chat),
    /// Run commands and print the answers
    Ask(Ask),
    /// Load articles: dumps and JSON Lines, recognised by their content
    Ingest(Ingest),
    /// Digest a text, without the database
    Summarize(Summarize),
    /// Name the companies in texts, without the database
    Companies(Companies),
    /// Learn the weights of the sentence scorer from articles with human summaries
    #[command(hide = true)]
    Train(Train),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Chat {
    /// Speak as this chat
    #[arg(long = "as", value_name = "CHAT_ID", default_value_t = 0, allow_negative_numbers = true)]
    pub(crate) chat: i64,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire ask /latest\n  gistwire ask '/company alibaba' '/tags'\n  echo '/search \"cloud computing\"' | gistwire ask --json"
)]
pub(crate) struct Ask {
    /// One JSON object a command
    #[arg(long)]
    pub(crate) json: bool,
    /// Speak as this chat
    #[arg(long = "as", value_name = "CHAT_ID", default_value_t = 0, allow_negative_numbers = true)]
    pub(crate) chat: i64,
    /// The commands; without any, one a line from stdin
    pub(crate) commands: Vec<String>,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire ingest news.txt\n  gistwire ingest archive/ more.jsonl\n  zcat news.jsonl.gz | gistwire ingest -"
)]
pub(crate) struct Ingest {
    /// Files, folders, or - for stdin
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "Examples:\n  gistwire summarize article.txt --sentences 2 --why\n  gistwire summarize --jsonl < articles.jsonl")]
pub(crate) struct Summarize {
    /// The text: title, blank line, body; - or nothing reads stdin
    pub(crate) file: Option<PathBuf>,
    /// At most so many sentences; the article decides where this is not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=100))]
    pub(crate) sentences: Option<u16>,
    /// Prefer what these words are about
    #[arg(long, value_name = "TEXT")]
    pub(crate) query: Option<String>,
    /// Say why each sentence was chosen
    #[arg(long)]
    pub(crate) why: bool,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Read {"id","title"?,"text","query"?} lines from stdin, write {"id","sentences","spans"} lines
    #[arg(long, conflicts_with_all = ["file", "why", "json"])]
    pub(crate) jsonl: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Companies {
    /// Read {"id","title"?,"text"} lines from stdin, write {"id","companies"} lines
    #[arg(long, required = true)]
    pub(crate) jsonl: bool,
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "Example:\n  gistwire train news.jsonl:3 short.jsonl:1 --out data/digest/weights.toml")]
pub(crate) struct Train {
    /// Sets: files of {"text","title"?,"query"?,"reference":[..]} lines, behind a colon the sentences a digest has
    #[arg(required = true, value_name = "FILE:N")]
    pub(crate) sets: Vec<String>,
    /// Where the weights are written; without it only the cross-validation is printed
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Score these weights instead of learning
    #[arg(long, value_name = "FILE")]
    pub(crate) weights: Option<PathBuf>,
    /// Cost of the squared weights
    #[arg(long, value_name = "X", default_value_t = 0.0005)]
    pub(crate) penalty: f64,
}
