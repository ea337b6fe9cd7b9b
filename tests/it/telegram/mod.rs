//! The real transport against a Bot API server on the loopback device.

mod channels;
mod crashes;
mod delivery;
mod desk;
mod fairness;
mod faults;
mod feeds;
mod files;
mod first_contact;
mod groups;
mod guards;
mod inline;
mod languages;
mod listener;
mod operators;
mod pasted;
mod rights;
mod sources;
mod tolerance;
mod webhook;

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use gistwire::article::ChatId;
use gistwire::clock::{Clock, SystemClock};
use gistwire::company::Gazetteer;
use gistwire::context::Context;
use gistwire::delivery::rate_limit::Limits;
use gistwire::extract::Extracts;
use gistwire::id::UpdateId;
use gistwire::serve;
use gistwire::settings::Settings;
use gistwire::store::Store;
use gistwire::store::inbox::InboundUpdate;
use gistwire::transport::telegram::{Link, PollError, Timing};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::support::news;
use crate::support::server::{BOT_NAME, Call, Play, Server, TOKEN};

const ALICE: i64 = 1001;
const BORIS: i64 = 1002;
const OPERATOR: i64 = 1009;
const GROUP: i64 = -1_001_000_000_001;

/// A bot in this process, on a database that outlives it.
struct Bot {
    served: JoinHandle<Result<(), PollError>>,
    stop: oneshot::Sender<()>,
}

impl Bot {
    fn start(server: &str, database: &Path) -> Bot {
        Bot::start_at(server, database, quick())
    }

    fn start_at(server: &str, database: &Path, timing: Timing) -> Bot {
        Bot::start_with(server, database, timing, |_| {})
    }

    fn start_set(server: &str, database: &Path, timing: Timing, settings: Settings) -> Bot {
        Bot::start_with(server, database, timing, |chosen| {
            let telegram = std::mem::take(&mut chosen.telegram);
            *chosen = Settings { telegram, ..settings };
        })
    }

    fn start_with(
        server: &str,
        database: &Path,
        timing: Timing,
        choose: impl FnOnce(&mut Settings),
    ) -> Bot {
        let link = Link::new(TOKEN, Some(server)).expect("a token and an address");
        let store = Store::open(database).expect("a database");
        let mut settings = Settings::default();
        settings.telegram.poll_timeout_s = 1;
        settings.telegram.operators = vec![OPERATOR];
        choose(&mut settings);
        let started_at = SystemClock.now();
        let context = Context {
            store,
            gazetteer: Gazetteer::builtin(),
            extracts: Extracts::default(),
            settings,
            clock: Box::new(SystemClock),
            started_at,
        };
        let (stop, is_asked) = oneshot::channel();
        let stopped = async {
            // A test that drops the sender means the same.
            let _ = is_asked.await;
        };
        Bot { served: tokio::spawn(serve::serve(Arc::new(context), link, timing, stopped)), stop }
    }

    /// As a `kill -9` would.
    async fn crash(self) {
        self.served.abort();
        let _ = self.served.await;
    }

    async fn stop(self) {
        let _ = self.stop.send(());
        self.served.await.expect("no panic").expect("the token is known");
    }
}

/// Waits of milliseconds, and a pace that hinders no test.
fn quick() -> Timing {
    Timing {
        backoff: Duration::from_millis(20),
        backoff_max: Duration::from_millis(100),
        part_gap: Duration::from_millis(150),
        tidy_every: Duration::from_millis(200),
        look_every: Duration::from_millis(20),
        spacing: Duration::from_millis(1),
        stop_grace: Duration::from_secs(2),
        limits: Limits {
            chat_interval: Duration::from_millis(1),
            group_max: 1000,
            overall_max: 1000,
            ..Limits::default()
        },
        ..Timing::default()
    }
}

/// A server, and a folder with a filled database.
async fn scene() -> (Server, TempDir) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    news::fill(&folder.path().join("news.db"));
    (Server::start().await, folder)
}

fn start(server: &Server, folder: &TempDir) -> Bot {
    Bot::start(&server.url(), &folder.path().join("news.db"))
}

/// Held for an hour: for a test, for ever.
fn flood() -> Play {
    Play::Refuse(429, "Too Many Requests: retry after 3600", json!({ "retry_after": 3600 }))
}

fn releases(call: &Call) -> bool {
    call.method == "answercallbackquery"
}

#[tokio::test]
async fn a_command_is_answered() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    let answer = &server.wait_for_messages(ALICE, 1).await[0];
    assert!(answer.text().contains("Alibaba opens warehouse"), "{}", answer.text());
    assert_eq!(answer.params["parse_mode"], "HTML");
    assert_eq!(answer.params["link_preview_options"]["is_disabled"], true);
    bot.stop().await;
}

#[tokio::test]
async fn the_menu_is_set_in_every_scope() {
    let (server, folder) = scene().await;
    server.fault("setMyCommands", None, 1, Play::Reset);
    let _bot = start(&server, &folder);
    // Operators have one of their own.
    let is_menu = |it: &Call| {
        it.method == "setmycommands" && it.is_done && it.params["scope"]["type"] != "chat"
    };
    let calls = server.wait_for(40, "menus", is_menu).await;
    for scope in ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"] {
        let of_scope = calls.iter().filter(|it| it.params["scope"]["type"] == scope);
        let languages: HashSet<&str> =
            of_scope.map(|it| it.params["language_code"].as_str().unwrap_or_default()).collect();
        assert_eq!(languages.len(), 10, "{scope}: {languages:?}");
    }
}

#[tokio::test]
async fn an_update_survives_a_crash_between_hand_over_and_answer() {
    let (server, folder) = scene().await;
    server.fault("sendMessage", Some(ALICE), 1, Play::Silence);
    let bot = start(&server, &folder);
    let update = server.say(ALICE, "/help");
    server.wait_for_acknowledgement(update).await;
    server.wait_for(1, "an attempt", |it| it.method == "sendmessage").await;
    bot.crash().await;
    assert_eq!(server.messages(ALICE).len(), 0);

    let _bot = start(&server, &folder);
    server.wait_for_messages(ALICE, 1).await;
}

#[tokio::test]
async fn a_reply_in_parts_goes_on_where_the_crash_left_it() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    server.say(BORIS, "/read 1");
    server.say(BORIS, "/help");
    server.wait_for(1, "help", |it| it.text().contains("/privacy")).await;
    let whole: Vec<String> = server
        .messages(BORIS)
        .iter()
        .map(|it| it.text().to_owned())
        .take_while(|it| !it.contains("/privacy"))
        .collect();
    assert!(whole.len() > 1, "{whole:#?}");

    server.fault_after(1, "sendMessage", Some(ALICE), 1, Play::Silence);
    server.say(ALICE, "/read 1");
    server.wait_for(1, "the second part", |it| it.chat() == Some(ALICE) && !it.is_done).await;
    bot.crash().await;
    let _bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server
        .wait_for(1, "help", |it| it.chat() == Some(ALICE) && it.text().contains("/privacy"))
        .await;
    let parts: Vec<String> =
        server.messages(ALICE).iter().map(|it| it.text().to_owned()).take(whole.len()).collect();
    assert_eq!(parts, whole);
}

#[tokio::test]
async fn what_ends_the_program_again_and_again_gets_an_apology() {
    let (server, folder) = scene().await;
    let store = Store::open(&folder.path().join("news.db")).expect("a database");
    let now = SystemClock.now();
    let content = json!({ "chat": ALICE, "is_private": true, "user": ALICE, "thread": null, "ask": { "Line": "/help" } }).to_string();
    store
        .store_updates(
            &[InboundUpdate::Request { update_id: UpdateId(900), chat: ChatId(ALICE), content }],
            now,
        )
        .expect("room");
    for _ in 0..5 {
        store.claim_row(ChatId(ALICE), now).expect("readable").expect("pending");
    }
    drop(store);
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    let said = server.wait_for_messages(ALICE, 2).await;
    assert!(said[0].text().contains("900"), "the apology names the update: {}", said[0].text());
    assert!(said[1].text().contains("warehouse"));
}

#[tokio::test]
async fn a_repeated_delivery_is_answered_once() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    let update = server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
    server.wait_for_acknowledgement(update).await;
    bot.stop().await;

    let _bot = start(&server, &folder);
    server.repeat(update, "/help", ALICE);
    server.say(ALICE, "/latest");
    server.wait_for(1, "latest", |it| it.text().contains("warehouse")).await;
    assert_eq!(server.messages(ALICE).len(), 2);
}

#[tokio::test]
async fn a_flood_wait_in_one_chat_does_not_hold_another() {
    let (server, folder) = scene().await;
    server.fault("sendMessage", Some(ALICE), 1, flood());
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    server.wait_for(1, "the refusal", |it| it.chat() == Some(ALICE)).await;
    server.say(BORIS, "/latest");
    server.wait_for_messages(BORIS, 1).await;
    assert_eq!(server.calls().iter().filter(|it| it.chat() == Some(ALICE)).count(), 1);
}

#[tokio::test]
async fn a_flood_wait_ends_with_the_answer_and_not_before() {
    let (server, folder) = scene().await;
    server.fault(
        "sendMessage",
        Some(ALICE),
        1,
        Play::Refuse(429, "Too Many Requests: retry after 1", json!({ "retry_after": 1 })),
    );
    let _bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.wait_for(1, "the refusal", |it| it.chat() == Some(ALICE)).await;
    let refused = Instant::now();
    server.wait_for_messages(ALICE, 1).await;
    // The refusal is recorded a moment before the bot can know of it.
    assert!(refused.elapsed() >= Duration::from_millis(950), "{:?}", refused.elapsed());
}

#[tokio::test]
async fn what_did_not_get_through_is_tried_again() {
    for play in [
        Play::Reset,
        Play::Page(403),
        Play::Refuse(400, "Internal Server Error: restart", Value::Null),
    ] {
        let (server, folder) = scene().await;
        server.fault("sendMessage", Some(ALICE), 2, play);
        let _bot = start(&server, &folder);
        server.say(ALICE, "/help");
        server.wait_for_messages(ALICE, 1).await;
    }
}

#[tokio::test]
async fn a_chat_that_cannot_be_reached_for_long_is_tried_again_later() {
    let (server, folder) = scene().await;
    let timing = quick();
    server.fault("sendMessage", Some(ALICE), timing.n_tries, Play::Reset);
    let bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.wait_for(timing.n_tries as usize, "all tries", |it| it.method == "sendmessage").await;
    server.say(ALICE, "/latest");
    let answer = &server.wait_for_messages(ALICE, 1).await[0];
    assert!(answer.text().contains("warehouse"), "what came later must not wait");
    bot.stop().await;
}

#[tokio::test]
async fn html_that_telegram_refuses_goes_out_plain() {
    let (server, folder) = scene().await;
    let text = "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0";
    server.fault("sendMessage", Some(ALICE), 1, Play::Refuse(400, text, Value::Null));
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    let answer = &server.wait_for_messages(ALICE, 1).await[0];
    assert_eq!(answer.params["parse_mode"], Value::Null);
    assert!(!answer.text().contains("<b>"), "{}", answer.text());
}

#[tokio::test]
async fn a_yes_in_an_odd_shape_is_not_said_twice() {
    let (server, folder) = scene().await;
    server.fault("sendMessage", Some(ALICE), 1, Play::OddSuccess);
    let _bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.say(ALICE, "/latest");
    server.wait_for(1, "latest", |it| it.text().contains("warehouse")).await;
    assert_eq!(server.messages(ALICE).len(), 2);
}

#[tokio::test]
async fn a_chat_that_blocked_the_bot_is_left_alone() {
    let (server, folder) = scene().await;
    server.fault(
        "sendMessage",
        Some(ALICE),
        1,
        Play::Refuse(403, "Forbidden: bot was blocked by the user", Value::Null),
    );
    let _bot = start(&server, &folder);
    for _ in 0..3 {
        server.say(ALICE, "/help");
    }
    server.wait_for(1, "the refusal", |it| it.chat() == Some(ALICE)).await;
    server.say(BORIS, "/help");
    server.wait_for_messages(BORIS, 1).await;
    assert_eq!(server.calls().iter().filter(|it| it.chat() == Some(ALICE)).count(), 1);
}

#[tokio::test]
async fn an_upgraded_group_is_answered_under_its_new_number() {
    let (server, folder) = scene().await;
    let parameters = json!({ "migrate_to_chat_id": GROUP });
    server.fault(
        "sendMessage",
        Some(-5),
        1,
        Play::Refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters),
    );
    let _bot = start(&server, &folder);
    server.say(-5, "/latest");
    server.wait_for_messages(GROUP, 1).await;
}

#[tokio::test]
async fn a_press_is_released_once_and_edits_in_place() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    let listing = &server.wait_for_messages(ALICE, 1).await[0];
    let more = listing.button("More").expect("eight articles are more than a page");
    for query in ["q1", "q2", "q3"] {
        server.press(ALICE, 1, query, &more);
    }
    let released = server.wait_for(3, "releases", releases).await;
    let queries: Vec<&str> =
        released.iter().filter_map(|it| it.params["callback_query_id"].as_str()).collect();
    assert_eq!(queries.len(), 3);
    assert!(["q1", "q2", "q3"].iter().all(|it| queries.contains(it)), "{queries:?}");
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 2).await;
    let edits: Vec<Call> =
        server.calls().into_iter().filter(|it| it.method == "editmessagetext").collect();
    assert_eq!(edits.len(), 1, "pressed thrice, changed once: {edits:#?}");
    assert_eq!(edits[0].params["message_id"], 1);
}

#[tokio::test]
async fn a_press_in_a_held_chat_is_released_at_once() {
    let (server, folder) = scene().await;
    server.fault("sendMessage", Some(ALICE), 1, flood());
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    server.wait_for(1, "the refusal", |it| it.chat() == Some(ALICE)).await;
    server.press(ALICE, 1, "held", "whatever");
    server.wait_for(1, "a release", releases).await;
}

#[tokio::test]
async fn forged_and_stale_presses_are_released() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    for (n, data) in ["'; drop table inbox; --", "", &"é".repeat(32)].into_iter().enumerate() {
        server.press(ALICE, 999, &format!("q{n}"), data);
    }
    server.wait_for(3, "releases", releases).await;
    server.say(ALICE, "/help");
    server.wait_for(1, "help", |it| it.text().contains("/privacy")).await;
}

#[tokio::test]
async fn a_group_is_answered_when_it_asks_this_bot_and_in_the_topic() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.say(GROUP, "just talking about alibaba");
    server.say(GROUP, "/latest@some_other_bot");
    server.say(GROUP, "/frobnicate");
    server.say_in(
        GROUP,
        &format!("/help@{BOT_NAME}"),
        json!({ "message_thread_id": 77, "is_topic_message": true }),
    );
    server.wait_for_messages(GROUP, 1).await;
    let said = server.messages(GROUP);
    assert_eq!(said.len(), 1, "{said:#?}");
    assert_eq!(said[0].params["message_thread_id"], 77);
}

#[tokio::test]
async fn only_updates_of_ours_are_asked_for() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let polls = server.wait_for(1, "a poll", |it| it.method == "getupdates").await;
    assert_eq!(
        polls[0].params["allowed_updates"],
        json!(["message", "edited_message", "callback_query", "inline_query", "my_chat_member"])
    );
}

#[tokio::test]
async fn polling_survives_faults() {
    let (server, folder) = scene().await;
    for play in [
        Play::Reset,
        Play::Page(404),
        Play::Refuse(409, "Conflict: terminated by other getUpdates request", Value::Null),
    ] {
        server.fault("getUpdates", None, 1, play);
    }
    let _bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
}

#[tokio::test]
async fn a_bot_that_starts_before_telegram_is_reachable_waits_for_it() {
    let (server, folder) = scene().await;
    let gap = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = gap.local_addr().expect("an address");
    drop((gap, server));
    let _bot = Bot::start(&format!("http://{address}"), &folder.path().join("news.db"));
    let server = Server::on(address).await;
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
}

#[tokio::test]
async fn a_refused_token_ends_the_program() {
    let (server, folder) = scene().await;
    server.fault("getUpdates", None, 1, Play::Refuse(401, "Unauthorized", Value::Null));
    let bot = start(&server, &folder);
    assert!(matches!(bot.served.await.expect("no panic"), Err(PollError::TokenRefused)));
}

/// The binary, with what it says on stderr.
struct Program {
    child: Child,
    said: std::sync::mpsc::Receiver<String>,
}

impl Program {
    fn start(server: &str, folder: &TempDir) -> Program {
        Program::start_with(server, folder, &[])
    }

    fn start_with(server: &str, folder: &TempDir, variables: &[(&str, &str)]) -> Program {
        Program::start_as(server, folder, &["serve"], variables)
    }

    fn start_as(
        server: &str,
        folder: &TempDir,
        args: &[&str],
        variables: &[(&str, &str)],
    ) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gistwire"))
            .arg("-vv")
            .args(args)
            .current_dir(folder.path())
            .env("GISTWIRE_DATABASE", folder.path().join("news.db"))
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", server)
            .env("RUST_LOG", "trace")
            .envs(variables.iter().copied())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary is built");
        let stderr = BufReader::new(child.stderr.take().expect("piped"));
        let (sender, said) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            stderr.lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        Program { child, said }
    }

    /// Waits until it says this; gives all lines up to there.
    fn hear(&self, words: &str) -> String {
        let mut heard = String::new();
        while !heard.contains(words) {
            let line = self
                .said
                .recv_timeout(Duration::from_secs(20))
                .unwrap_or_else(|_| panic!("{words} is not said: {heard}"));
            heard += &format!("{line}\n");
        }
        heard
    }

    /// Waits until it ends by itself; gives the exit status.
    async fn ends(mut self) -> Option<i32> {
        for _ in 0..2_000 {
            if let Some(status) = self.child.try_wait().expect("a child") {
                return status.code();
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the program does not end by itself")
    }

    /// Asks it to stop; gives the exit status and all that was said.
    fn terminate(mut self, signal: &str) -> (Option<i32>, String) {
        let asked = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(asked.is_ok_and(|it| it.success()), "the program is still there to be asked");
        let status = self.child.wait().expect("a child").code();
        (status, self.said.iter().collect::<Vec<_>>().join("\n"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_signal_stops_the_program_in_good_order() {
    for signal in ["-TERM", "-INT"] {
        let (server, folder) = scene().await;
        let short =
            Play::Refuse(429, "Too Many Requests: retry after 2", json!({ "retry_after": 2 }));
        server.fault("sendMessage", Some(ALICE), 1, short);
        let program = Program::start(&server.url(), &folder);
        server.say(ALICE, "/help");
        server.say(BORIS, "/help");
        server.wait_for(1, "the refusal", |it| it.chat() == Some(ALICE)).await;
        server.wait_for_messages(BORIS, 1).await;
        let asked = Instant::now();
        let (status, said) = program.terminate(signal);
        assert_eq!(status, Some(0), "{said}");
        assert!(asked.elapsed() < Duration::from_secs(10));
        assert!(
            said.contains(&format!("serving as @{BOT_NAME}, {} articles", news::N_ARTICLES)),
            "{said}"
        );

        let _bot = start(&server, &folder);
        server.wait_for_messages(ALICE, 1).await;
        assert_eq!(server.messages(BORIS).len(), 1);
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_instance_is_named_and_no_log_holds_the_token() {
    let (server, folder) = scene().await;
    server.fault("getMe", None, 1, Play::Reset);
    server.fault(
        "getUpdates",
        None,
        1,
        Play::Refuse(409, "Conflict: terminated by other getUpdates request", Value::Null),
    );
    server.fault("sendMessage", None, 1, Play::Reset);
    let program = Program::start(&server.url(), &folder);
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
    let (status, said) = program.terminate("-TERM");
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("another instance is running with this token"), "{said}");
    let (_, secret) = TOKEN.split_once(':').expect("a token has two halves");
    assert!(!said.contains(secret), "{said}");
}

#[test]
fn without_a_token_the_program_says_where_to_get_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = Command::new(env!("CARGO_BIN_EXE_gistwire"))
        .arg("serve")
        .current_dir(folder.path())
        .env("GISTWIRE_DATABASE", folder.path().join("news.db"))
        .env_remove("TELOXIDE_TOKEN")
        .output()
        .expect("the binary is built");
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains("TELOXIDE_TOKEN"));
}

#[tokio::test]
async fn a_trend_is_a_picture_with_bars_as_its_caption() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    server.say(ALICE, "/trend alibaba");
    let answer = &server.wait_for_photos(ALICE, 1).await[0];
    let caption = answer.params["caption"].as_str().expect("a caption");
    assert!(
        caption.starts_with("<b>Alibaba · 8 articles, Mar 2025</b>") && caption.contains('█'),
        "{caption}"
    );
    assert_eq!(answer.params["parse_mode"], "HTML");
    assert!(answer.button("Timeline").is_some());
    assert_eq!(server.messages(ALICE).len(), 0);
    bot.stop().await;
}

#[tokio::test]
async fn a_picture_survives_a_crash_between_answer_and_sending() {
    let (server, folder) = scene().await;
    server.fault("sendPhoto", Some(ALICE), 1, Play::Silence);
    let bot = start(&server, &folder);
    let update = server.say(ALICE, "/trend alibaba");
    server.wait_for_acknowledgement(update).await;
    server.wait_for(1, "an attempt", |it| it.method == "sendphoto").await;
    bot.crash().await;
    let before = server.photos(ALICE).len();

    let _bot = start(&server, &folder);
    let photos = server.wait_for_photos(ALICE, 1).await;
    assert_eq!((before, photos.len()), (0, 1));
    assert!(photos[0].params["caption"].as_str().is_some_and(|it| it.contains('█')));
}

#[tokio::test]
async fn where_pictures_are_forbidden_the_bars_go_out_as_text() {
    let (server, folder) = scene().await;
    let no = "Bad Request: not enough rights to send photos to the chat";
    server.fault("sendPhoto", Some(GROUP), 1, Play::Refuse(400, no, Value::Null));
    let _bot = start(&server, &folder);
    server.say(GROUP, "/trend alibaba");
    let answer = &server.wait_for_messages(GROUP, 1).await[0];
    assert!(
        answer.text().contains('█') && answer.button("Timeline").is_some(),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn a_caption_that_telegram_cannot_parse_goes_out_plain() {
    let (server, folder) = scene().await;
    server.fault(
        "sendPhoto",
        Some(ALICE),
        1,
        Play::Refuse(400, "Bad Request: can't parse entities: ...", Value::Null),
    );
    let _bot = start(&server, &folder);
    server.say(ALICE, "/trend alibaba");
    let answer = &server.wait_for_photos(ALICE, 1).await[0];
    assert!(
        answer.params["parse_mode"].is_null()
            && answer.params["caption"].as_str().is_some_and(|it| !it.contains("<b>"))
    );
}
