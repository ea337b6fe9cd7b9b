//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};

use crate::company::Kind;
use crate::message::Locale;
use crate::story::Rules;
use crate::summary::Task;

/// The heading of the options that every command has.
const GLOBAL: &str = "Global options";

const AFTER_HELP: &str = "\
Without a command: `serve` if TELOXIDE_TOKEN is set, else `chat`.
`gistwire COMMAND --help` has examples.

Run the bot:      serve, config, check, backup, restore, outbox
Bring news in:    ingest, feeds, poll
Read and publish: chat, ask, roundup, publish
Who may use it:   people
The archive:      articles, prune, reindex
Texts alone:      summarize, stories, companies, languages
Your shell:       completions, man

Settings: the defaults, then the settings file, then variables (GISTWIRE_SUMMARY__SENTENCES=3),
then flags; `gistwire config show` lists each with its origin.

Exit status: 0 success, 1 the work failed or had problems, 2 bad usage or nothing readable.";

const SERVE_HELP: &str = "\
The token comes from TELOXIDE_TOKEN or from the file that telegram.token_file names, never from
an argument. A database belongs to the first bot that serves from it. With --take-over another
bot gets it, with all settings and subscriptions; Telegram lets a bot write only to people who
have opened a chat with it.

Examples:
  TELOXIDE_TOKEN=123456:ABC... gistwire serve
  GISTWIRE_TELEGRAM__TOKEN_FILE=/run/secrets/token gistwire --database /srv/news.db serve
  GISTWIRE_BACKUP__EVERY=24h GISTWIRE_LOG__FORMAT=json gistwire serve

Variables:
  TELOXIDE_TOKEN        the bot's token, from @BotFather
  TELOXIDE_API_URL      your own Bot API server
  GISTWIRE_DATABASE     the SQLite file
  GISTWIRE_CONFIG       the settings file
  GISTWIRE_LOG          a level, or filters: info,gistwire::poll=debug
  GISTWIRE_SECTION__KEY any setting; `gistwire config show` lists them

Signals: SIGTERM and SIGINT stop it in order: messages on their way are finished, the rest waits
in the database.

Exit status: 0 it was asked to stop, 1 Telegram refuses the token or the database cannot be used
now, 2 the settings, the token or the database file are wrong.";

/// News in, verbatim summaries out: on Telegram and in the terminal.
#[derive(Debug, Parser)]
#[command(
    name = "gistwire",
    version,
    long_version = super::version::long(),
    about,
    after_help = "Without a command: `serve` if TELOXIDE_TOKEN is set, else `chat`. `gistwire COMMAND --help` has examples.",
    after_long_help = AFTER_HELP
)]
pub(crate) struct Args {
    /// The SQLite file [variable: GISTWIRE_DATABASE; default: gistwire.db]
    #[arg(long, global = true, value_name = "PATH", help_heading = GLOBAL)]
    pub(crate) database: Option<PathBuf>,
    /// The settings file [variable: GISTWIRE_CONFIG; default: config/gistwire.toml, if it exists]
    #[arg(long, global = true, value_name = "PATH", help_heading = GLOBAL)]
    pub(crate) config: Option<PathBuf>,
    /// Say less on stderr: errors only
    #[arg(short, long, global = true, conflicts_with = "verbose", help_heading = GLOBAL)]
    pub(crate) quiet: bool,
    /// Say more on stderr; twice for everything
    #[arg(short, long, global = true, action = clap::ArgAction::Count, help_heading = GLOBAL)]
    pub(crate) verbose: u8,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the Telegram bot
    Serve(Serve),
    /// Talk to the bot in this terminal
    Chat(Chat),
    /// Run commands and print the answers
    Ask(Ask),
    /// Load articles: feeds, pages, dumps and JSON Lines, recognised by their content
    Ingest(Ingest),
    /// Show deliveries that wait for subscribers, and those that failed
    Outbox(Outbox),
    /// List what people report about results: a wrong company, a poor summary, another event
    Reports(Reports),
    /// Follow feeds: add, remove, list, check, switch on and off, import and export
    Feeds(Feeds),
    /// Ask the feeds that are due for news
    Poll(Poll),
    /// Look over settings, companies and the database, from end to end
    Check(Check),
    /// Ask the serving bot how it is, at the address of serve.listen
    Healthcheck(Healthcheck),
    /// Show every setting with its value and origin, or check them without the database
    Config(Config),
    /// Export articles as JSON Lines, or remove some of them
    Articles(Articles),
    /// Allow people and chats, or ban them
    People(People),
    /// Back the database up, also while a bot serves from it
    Backup(Backup),
    /// Put a backup in the place of the database
    Restore(Restore),
    /// Delete articles that are too old, or too many, by the settings retention_days and
    /// max_articles
    Prune(Prune),
    /// Look for companies and stories in the stored articles again: after a change of the list, or
    /// of the program
    Reindex(Reindex),
    /// Print the roundup as a mail or a page
    Roundup(Roundup),
    /// Print the newest articles of a tag, a company, a source or a search as a feed
    Publish(Publish),
    /// Summarize a text, without the database
    Summarize(Summarize),
    /// Tell which articles are about the same event, without the database
    Stories(Stories),
    /// Name the companies in texts; list, show and check those that are known
    Companies(Companies),
    /// Show which languages are supported how, or tell which language texts are in
    Languages(Languages),
    /// Print the completions of a shell
    Completions(Completions),
    /// Print the manual page, or write the pages of all commands into a folder
    Man(Man),
    /// Learn the weights of the sentence scorer from articles with human summaries
    #[command(hide = true)]
    Train(Train),
    /// Read the document on stdin for another gistwire, within limits, without the database
    #[command(hide = true)]
    ReadDocument,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire completions bash > ~/.local/share/bash-completion/completions/gistwire\n  gistwire completions zsh > ~/.zfunc/_gistwire\n  gistwire completions fish > ~/.config/fish/completions/gistwire.fish"
)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire man | man -l -\n  gistwire man ~/.local/share/man/man1"
)]
pub(crate) struct Man {
    /// Where the pages are written; it must exist
    pub(crate) folder: Option<PathBuf>,
}

#[derive(Debug, Default, ClapArgs)]
#[command(after_help = "`gistwire serve --help` has examples, variables and signals.", after_long_help = SERVE_HELP)]
pub(crate) struct Serve {
    /// Serve from a database that was another bot's
    #[arg(long)]
    pub(crate) take_over: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Nothing is changed. A bot may serve from the same database meanwhile.\n\nExit status: 0 all is well, 1 something is wrong."
)]
pub(crate) struct Check {
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(after_help = "Exit status: 0 all is well, 1 something is wrong or nothing answers.")]
pub(crate) struct Healthcheck {
    /// Ask only whether the process answers
    #[arg(long)]
    pub(crate) live: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire config check\n  GISTWIRE_SUMMARY__SENTENCES=3 gistwire config show"
)]
pub(crate) struct Config {
    #[command(subcommand)]
    pub(crate) command: ConfigCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Print every setting with its value and where it comes from; secrets are hidden
    Show {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Check settings, token, addresses and folders without opening the database; exit status 1 if
    /// `serve` would refuse them
    Check {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire articles export --tag shipping > shipping.jsonl\n  gistwire articles remove --samples\n  gistwire articles remove --source 'Harbour News' --dry-run\n  gistwire articles remove 12 15"
)]
pub(crate) struct Articles {
    #[command(subcommand)]
    pub(crate) command: ArticlesCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ArticlesCommand {
    /// Print articles as JSON Lines that `gistwire ingest` reads, the newest first
    Export(ArticlesExport),
    /// Remove articles with all that depends on them; a feed does not bring them back
    Remove(ArticlesRemove),
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "An id is that of a Telegram user, or of a chat, which is negative. A serving bot heeds it at once; the setting telegram.access \
    says who else may use the bot.\n\nExamples:\n  gistwire people allow 12345678\n  gistwire people ban 12345678 -1001234567890\n  gistwire people list"
)]
pub(crate) struct People {
    #[command(subcommand)]
    pub(crate) command: PeopleCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PeopleCommand {
    /// Let them use the bot whatever telegram.access says
    Allow {
        /// Ids of users or chats
        #[arg(required = true, value_name = "ID", allow_negative_numbers = true)]
        ids: Vec<i64>,
    },
    /// Give them neither answers nor alerts
    Ban {
        /// Ids of users or chats
        #[arg(required = true, value_name = "ID", allow_negative_numbers = true)]
        ids: Vec<i64>,
    },
    /// Treat them like everybody else again
    #[command(visible_alias = "unban")]
    Forget {
        /// Ids of users or chats
        #[arg(required = true, value_name = "ID", allow_negative_numbers = true)]
        ids: Vec<i64>,
    },
    /// List operators, and whom they allowed or banned
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ArticlesExport {
    /// Only articles of this source
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,
    /// Only articles with this tag
    #[arg(long, value_name = "TAG")]
    pub(crate) tag: Option<String>,
}

#[derive(Debug, ClapArgs)]
#[command(group(clap::ArgGroup::new("which").required(true).multiple(true)))]
pub(crate) struct ArticlesRemove {
    /// The ids of articles, as `gistwire ask --json` shows them
    #[arg(value_name = "ID", group = "which")]
    pub(crate) ids: Vec<i64>,
    /// The samples that the terminal chat loads into an empty database
    #[arg(long, group = "which", conflicts_with_all = ["ids", "source", "tag", "url"])]
    pub(crate) samples: bool,
    /// Articles of this source
    #[arg(long, value_name = "NAME", group = "which")]
    pub(crate) source: Option<String>,
    /// Articles with this tag
    #[arg(long, value_name = "TAG", group = "which")]
    pub(crate) tag: Option<String>,
    /// The article at this address
    #[arg(long, value_name = "ADDRESS", group = "which")]
    pub(crate) url: Option<String>,
    /// Only say how many would be removed
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "The copy is of one moment, complete and checked. A serving bot makes backups by itself with the setting backup.every.\n\n\
    Examples:\n  gistwire backup\n  gistwire backup /srv/backups --keep 7\n  gistwire backup - | gzip > news.db.gz"
)]
pub(crate) struct Backup {
    /// A file, a folder, or - for stdout [default: the folder of the setting backup.folder]
    pub(crate) file: Option<PathBuf>,
    /// Delete all backups in the folder but the newest N
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub(crate) keep: Option<u16>,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Stop the bot first. The backup is checked before anything is changed; the earlier database is kept beside the new one.\n\n\
    Examples:\n  gistwire restore backups/gistwire-20270115T080000Z.db\n  gistwire --database new.db restore old.db"
)]
pub(crate) struct Restore {
    /// The backup
    pub(crate) file: PathBuf,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Chat {
    /// Speak as this chat
    #[arg(long = "as", value_name = "CHAT_ID", default_value_t = 0, allow_negative_numbers = true)]
    pub(crate) chat: i64,
}

/// Parses the code of a language that the bot speaks.
fn language(code: &str) -> Result<Locale, String> {
    Locale::of_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Locale::ALL.iter().map(|locale| locale.code()).collect();
        format!("the bot speaks {}", codes.join(", "))
    })
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
    /// Speak this language, and be answered in it: en, de, ru
    #[arg(long, value_name = "CODE", value_parser = language, default_value = "en")]
    pub(crate) language: Locale,
    /// Write the pictures of the answers into this folder: 1.png, 2.png
    #[arg(long, value_name = "FOLDER")]
    pub(crate) pictures: Option<PathBuf>,
    /// The commands; without any, one a line from stdin
    pub(crate) commands: Vec<String>,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Files that gzip has packed are unpacked.\n\nExamples:\n  gistwire ingest news.txt\n  gistwire ingest archive/ more.jsonl.gz\n  curl -s https://news.example/dump | gistwire ingest -\n\nExit status: 0 everything was loaded, 1 there were problems, 2 nothing could be read."
)]
pub(crate) struct Ingest {
    /// Files, folders, or - for stdin
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Notify subscribers of new articles; by default loading by hand notifies nobody. A bot
    /// that serves from the same database sends it at once, else the next one that starts does
    #[arg(long)]
    pub(crate) notify: bool,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  gistwire outbox\n  gistwire outbox retry --all\n  gistwire outbox drop --chat -1001234567890"
)]
pub(crate) struct Outbox {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Option<OutboxCommand>,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire reports\n  gistwire reports --json\n  gistwire reports --done 12 13"
)]
pub(crate) struct Reports {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Delete the reports with these numbers
    #[arg(long, value_name = "ID", num_args = 1..)]
    pub(crate) done: Vec<i64>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OutboxCommand {
    /// Send failed deliveries once more
    Retry(DeliverySelection),
    /// Drop deliveries that wait
    Drop(DeliverySelection),
}

#[derive(Debug, ClapArgs)]
#[group(required = true, multiple = false)]
pub(crate) struct DeliverySelection {
    /// The numbers of deliveries
    pub(crate) ids: Vec<i64>,
    /// All of one chat
    #[arg(long, value_name = "CHAT_ID", allow_negative_numbers = true)]
    pub(crate) chat: Option<i64>,
    /// All there are
    #[arg(long)]
    pub(crate) all: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire feeds add https://news.example --tag shipping\n  gistwire feeds list\n  gistwire feeds import subscriptions.opml"
)]
pub(crate) struct Feeds {
    #[command(subcommand)]
    pub(crate) command: FeedsCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FeedsCommand {
    /// Follow a feed, or the feed that a page names; its articles are loaded at once
    Add(FeedsAdd),
    /// Make a feed that readers follow for themselves one for everybody
    Adopt(FeedsNamed),
    /// Change the name, tags, pace or full text of a feed
    Edit(FeedsEdit),
    /// Follow a feed no longer; its articles stay
    Remove(FeedsNamed),
    /// List the feeds, with how they are
    List(FeedsList),
    /// Ask a feed and say what it holds, without storing anything
    Check(FeedsNamed),
    /// Poll a feed again, or follow one of the suggested ones by its name or address
    Enable(FeedsNamed),
    /// Poll a feed no longer, but keep it on the list
    Disable(FeedsNamed),
    /// Follow the feeds of an OPML list; the next poll asks them
    Import(FeedsImport),
    /// Print the feeds as an OPML list
    Export(FeedsExport),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct FeedsAdd {
    /// The address of the feed, or of a page that names it
    pub(crate) url: String,
    /// A name in place of the feed's own
    #[arg(long, value_name = "NAME")]
    pub(crate) title: Option<String>,
    /// A tag for each of its articles; may be given several times
    #[arg(long = "tag", value_name = "TAG")]
    pub(crate) tags: Vec<String>,
    /// Minutes between two polls; without it the feed's own pace is learnt
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(i64).range(1..=10_080))]
    pub(crate) every: Option<i64>,
    /// Whether the pages behind its short items are read; without it the setting full_text decides
    #[arg(long, value_name = "YES_OR_NO")]
    pub(crate) full_text: Option<YesNo>,
}

impl FeedsAdd {
    /// What was asked for besides the address, as it is typed after `feeds edit`.
    pub(crate) fn options(&self) -> String {
        let mut options: Vec<String> = Vec::new();
        options.extend(self.title.iter().map(|it| format!("--title {it:?}")));
        options.extend(self.tags.iter().map(|it| format!("--tag {it:?}")));
        options.extend(self.every.map(|it| format!("--every {it}")));
        let word = |it| if it == YesNo::Yes { "yes" } else { "no" };
        options.extend(self.full_text.map(|it| format!("--full-text {}", word(it))));
        options.join(" ")
    }
}

#[derive(Debug, ClapArgs)]
#[command(group(clap::ArgGroup::new("change").required(true).multiple(true)))]
pub(crate) struct FeedsEdit {
    /// Its address or its name
    pub(crate) feed: String,
    /// Its name; an empty one is the feed's own again
    #[arg(long, value_name = "NAME", group = "change")]
    pub(crate) title: Option<String>,
    /// The tags of its articles from now on, in place of those it has; an empty one removes them
    #[arg(long = "tag", value_name = "TAG", group = "change")]
    pub(crate) tags: Vec<String>,
    /// Minutes between two polls; 0 learns the feed's own pace
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(i64).range(0..=10_080), group = "change")]
    pub(crate) every: Option<i64>,
    /// Whether the pages behind its short items are read
    #[arg(long, value_name = "YES_OR_NO", group = "change")]
    pub(crate) full_text: Option<FullText>,
}

/// What can be chosen for a feed that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum FullText {
    /// They are
    Yes,
    /// They are not
    No,
    /// The setting full_text decides
    Default,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum YesNo {
    /// They are
    Yes,
    /// They are not
    No,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct FeedsNamed {
    /// Its address or its name
    pub(crate) feed: String,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct FeedsList {
    /// The feeds of config/feeds.toml instead, which can be switched on by name
    #[arg(long)]
    pub(crate) suggested: bool,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct FeedsExport {
    /// Keep passwords and tokens in the addresses; without it the list can be passed on
    #[arg(long)]
    pub(crate) with_passwords: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct FeedsImport {
    /// The OPML file, or - for stdin
    pub(crate) file: PathBuf,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Asks once and ends; while `gistwire serve` runs it polls by itself.\n\nExamples:\n  gistwire poll\n  gistwire poll --force --json\n\nExit status: 0 the feeds were asked, 1 every one of them failed."
)]
pub(crate) struct Poll {
    /// Ask once and end, as it does without this
    #[arg(long, hide = true)]
    pub(crate) once: bool,
    /// Ask all feeds, due or not; a server that asked for rest is left alone all the same
    #[arg(long)]
    pub(crate) force: bool,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "While `gistwire serve` runs it does so every hour by itself, unless that would delete more than a third of the articles at \
    once. Nothing is deleted when the newest article came more than two days ago, since the clock may be wrong; --force does it all the \
    same. A bot may serve from the same database meanwhile.\n\n\
    Examples:\n  gistwire prune --dry-run\n  GISTWIRE_RETENTION_DAYS=90 gistwire prune --json"
)]
pub(crate) struct Prune {
    /// Only say what would be deleted
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Delete although the clock may be wrong
    #[arg(long)]
    pub(crate) force: bool,
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "A bot may serve from the same database meanwhile. Run it again to resume an interrupted run."
)]
pub(crate) struct Reindex {
    /// Print the report as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire summarize article.txt --sentences 2 --why\n  gistwire summarize --jsonl < articles.jsonl"
)]
pub(crate) struct Summarize {
    /// The text: title, blank line, body; - or nothing reads stdin
    pub(crate) file: Option<PathBuf>,
    /// Maximum number of sentences; by default the article's length decides
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
    /// Read {"id","title"?,"text","docs"?,"query"?} lines from stdin, write
    /// {"id","sentences","spans"} lines in the same order; with "docs" also "sources", the index of
    /// each sentence's article
    #[arg(long, conflicts_with_all = ["file", "why", "json"])]
    pub(crate) jsonl: bool,
    /// Threads that --jsonl works on
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=64), requires = "jsonl")]
    pub(crate) threads: u8,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire roundup\n  gistwire roundup day --format html > roundup.html\n  gistwire roundup --format rss\n  gistwire roundup alibaba"
)]
pub(crate) struct Roundup {
    /// day, week, a tag or a company [default: week]
    #[arg(value_name = "WHAT")]
    pub(crate) what: Vec<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = RoundupFormat::Markdown)]
    pub(crate) format: RoundupFormat,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(crate) enum RoundupFormat {
    Markdown,
    Html,
    Text,
    /// A feed of its stories
    Rss,
    /// The same as a JSON Feed
    Json,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire publish tag china > china.xml\n  gistwire publish company alibaba --format atom\n  gistwire publish search '\"cloud computing\" -games' --format json"
)]
pub(crate) struct Publish {
    /// What kind of topic it is
    pub(crate) kind: PublicationKind,
    /// Its name, or the words of a search
    #[arg(value_name = "NAME", required = true, allow_hyphen_values = true)]
    pub(crate) name: Vec<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = PublicationFormat::Rss)]
    pub(crate) format: PublicationFormat,
    /// The largest number of articles
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub(crate) articles: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum PublicationKind {
    Tag,
    Company,
    Search,
    Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum PublicationFormat {
    Rss,
    Atom,
    Json,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Without --online a story is named by the number of its first article.\n\nExamples:\n  gistwire stories < articles.jsonl\n  gistwire stories --online --window-days 3 < articles.jsonl\n  gistwire stories sample 300 > pairs.jsonl\n  gistwire stories judged pairs.jsonl --set"
)]
pub(crate) struct Stories {
    /// Read {"id","title"?,"text"?,"published"?,"source"?} lines from stdin, write
    /// {"id","story","related"?} lines in the same order, as it does without this
    #[arg(long)]
    pub(crate) jsonl: bool,
    /// Answer each line before the next is read, by what came before it; without this all are read
    /// first, and their order does not matter
    #[arg(long)]
    pub(crate) online: bool,
    /// Longest gap in days between two articles of one story; those without a date may
    /// belong to any
    #[arg(long, value_name = "N", default_value_t = Rules::WINDOW_DAYS)]
    pub(crate) window_days: u16,
    /// The probability from which on articles are one story, 0 to 1 [default: what docs/quality.md
    /// found best]
    #[arg(long, value_name = "X", hide = true)]
    pub(crate) threshold: Option<f32>,
    #[command(subcommand)]
    pub(crate) command: Option<StoriesCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum StoriesCommand {
    /// Write random decisions of this bot for judging: articles, each with the likest one before it
    Sample(StoriesSample),
    /// Read such lines back, with a "label" each, and set from which probability on articles join
    Judged(StoriesJudged),
    /// Measure the mark of updates, and discrepancies, by cases whose answer is known
    #[command(hide = true)]
    Marked(StoriesMarked),
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire stories marked tests/marks/updates.toml\n  gistwire stories marked tests/marks/discrepancies.toml --wrong"
)]
pub(crate) struct StoriesMarked {
    /// Files of `[[story]]` or `[[case]]` tables
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Print the cases that are answered wrongly, except those that are held out
    #[arg(long)]
    pub(crate) wrong: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Add to each line \"label\": same (the same event, nothing new), update (a development of it), related (another event), other or unsure.\n\nExamples:\n  gistwire stories sample 300 > pairs.jsonl"
)]
pub(crate) struct StoriesSample {
    /// Number of pairs
    #[arg(value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) n: u32,
    /// Another number draws other pairs
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Exit status: 0 a threshold was found, 1 too few were judged or lines were passed over.\n\nExamples:\n  gistwire stories judged pairs.jsonl\n  gistwire stories judged pairs.jsonl --set\n  gistwire stories judged --reset"
)]
pub(crate) struct StoriesJudged {
    /// Lines of `sample` with a "label"
    #[arg(required_unless_present = "reset")]
    pub(crate) file: Option<PathBuf>,
    /// Use the threshold from now on
    #[arg(long)]
    pub(crate) set: bool,
    /// Use the threshold that ships again
    #[arg(long, conflicts_with_all = ["file", "set"])]
    pub(crate) reset: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire companies < articles.jsonl\n  gistwire companies list deutsche\n  gistwire companies show facebook\n  gistwire companies check my-companies.toml"
)]
pub(crate) struct Companies {
    /// Read {"id","title"?,"text"} lines from stdin, write {"id","companies"} lines, as it does
    /// without this
    #[arg(long)]
    pub(crate) jsonl: bool,
    /// Recognise without any list, by how companies are written about alone
    #[arg(long)]
    pub(crate) no_list: bool,
    #[command(subcommand)]
    pub(crate) command: Option<CompaniesCommand>,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire languages\n  gistwire languages --jsonl < texts.jsonl"
)]
pub(crate) struct Languages {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Read {"id","title"?,"text"} lines from stdin, write {"id","language"} lines
    #[arg(long, conflicts_with = "json")]
    pub(crate) jsonl: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CompaniesCommand {
    /// List the known companies by name
    List(CompaniesList),
    /// Show all that is known of a company
    Show(CompaniesShow),
    /// Look a list of your own over, and say who keeps a name that it shares with the built-in one
    Check(CompaniesCheck),
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire companies list deutsche\n  gistwire companies list --kind fund\n  gistwire companies list --json | jq -r 'select(.parent == \"Alphabet\").name'"
)]
pub(crate) struct CompaniesList {
    /// Only those with a name that begins so
    pub(crate) prefix: Option<String>,
    /// Only this kind
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Kind::ALL.map(Kind::as_str)))]
    pub(crate) kind: Option<String>,
    /// One JSON object a company
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire companies show facebook\n  gistwire companies show BABA\n  gistwire companies show --json 'johnson and johnson'"
)]
pub(crate) struct CompaniesShow {
    /// A name, an alias or a ticker, in any spelling
    pub(crate) name: String,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Exit status: 0 fine, 1 part of the list has no effect, 2 the list cannot be used.\n\nExamples:\n  gistwire companies check\n  gistwire companies check my-companies.toml"
)]
pub(crate) struct CompaniesCheck {
    /// The list [default: the one of the settings]
    pub(crate) file: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Examples:\n  gistwire train background news.jsonl --out data/summary/background.tsv\n  \
    gistwire train summary news.jsonl:3 --out data/summary/weights.toml"
)]
pub(crate) struct Train {
    /// What is learnt: the weights for a summary, gist or several, the models of a summary under a
    /// headline, the background's document frequencies, when two articles are one story, or when
    /// one is an update (of `stories marked` cases)
    #[arg(value_parser = lesson)]
    pub(crate) lesson: Lesson,
    /// Sets: files of {"text","docs"?,"title"?,"query"?,"reference":[..]} lines, after a colon the
    /// sentences a summary has. The background needs texts alone, stories need headlines, judged
    /// pairs of them ({"a","b","labels"}) and articles with their "cluster" and "topic". For
    /// headline: articles, a comma and their marks, after a colon how often each article counts
    #[arg(required = true, value_name = "FILE:N")]
    pub(crate) sets: Vec<String>,
    /// Headline: how many sentences are shown; 0 lets the article decide
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub(crate) sentences: usize,
    /// Headline: leave out a group of features, or one feature
    #[arg(long, value_name = "GROUP")]
    pub(crate) without: Option<String>,
    /// Headline: which articles are in a fold together
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Headline: leave out articles in a language; can be given several times
    #[arg(long, value_name = "CODE")]
    pub(crate) except: Vec<String>,
    /// Headline: take the genre of each article from its marks instead of recognizing it
    #[arg(long)]
    pub(crate) kinds: bool,
    /// The weights to begin with [default: data/summary/prior.toml, for stories
    /// data/story/weights.toml]
    #[arg(long, value_name = "FILE")]
    pub(crate) weights: Option<PathBuf>,
    /// The task whose weights are begun with; the same one where this is not given
    #[arg(long, value_name = "TASK", value_parser = task)]
    pub(crate) from: Option<Task>,
    /// Learn by conditional logit instead of by trial on whole summaries
    #[arg(long)]
    pub(crate) logit: bool,
    /// Score these weights as they are, instead of learning
    #[arg(long)]
    pub(crate) score: bool,
    /// Where the learnt weights are written; without it only the cross-validation is printed
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Cost of the squared distance from the weights to begin with
    #[arg(long, value_name = "X", default_value_t = 0.0005)]
    pub(crate) penalty: f64,
}

/// What `train` can learn.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Lesson {
    /// In how many articles a term stands.
    Background,
    /// When two articles are one story.
    Stories,
    /// When an article is an update of its story.
    Updates,
    /// The weights of a task.
    Weights(Task),
    /// The models of a summary under a headline, from marks.
    Headline,
}

fn lesson(name: &str) -> Result<Lesson, String> {
    if name == "background" {
        return Ok(Lesson::Background);
    }
    if name == "stories" {
        return Ok(Lesson::Stories);
    }
    if name == "updates" {
        return Ok(Lesson::Updates);
    }
    if name == "headline" {
        return Ok(Lesson::Headline);
    }
    task(name)
        .map(Lesson::Weights)
        .map_err(|it| format!("background, stories, updates, headline, {it}"))
}

fn task(name: &str) -> Result<Task, String> {
    // The task of summaries was called `digest` at first: scripts may still say so.
    let name = if name == "digest" { "summary" } else { name };
    Task::ALL
        .into_iter()
        .find(|it| format!("{it:?}").eq_ignore_ascii_case(name))
        .ok_or_else(|| "summary, gist or several".to_owned())
}
