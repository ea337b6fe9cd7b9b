//! What one person's flood costs the others, and what it costs in memory: the real program against
//! a Bot API server on the loopback device.
//!
//! `cargo bench --bench flood`. The memory is Linux's high-water mark of the program (VmHWM);
//! elsewhere it is left out.

#[path = "../tests/it/support/news.rs"]
#[allow(dead_code)]
mod news;
#[path = "../tests/it/support/server.rs"]
#[allow(dead_code)]
mod server;

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use server::{BOT_NAME, Call, Server, TOKEN};
use tempfile::TempDir;

/// Questions and alerts a flood: a chat gets a message a second.
const N_ROUNDS: usize = 5;

const FLOODER: i64 = 666;
const ASKER: i64 = 1_001;
const SUBSCRIBER: i64 = 1_002;

/// Commands that all give another answer.
fn command(n: i64) -> String {
    format!("/search@{BOT_NAME} warehouse {n}")
}

/// The program, and what it works with.
struct Scene {
    server: Server,
    folder: TempDir,
    program: Child,
}

impl Scene {
    /// With a subscriber of #harbour, and these settings.
    async fn start(settings: &[(&str, &str)]) -> Scene {
        let folder = tempfile::tempdir().expect("a temporary folder");
        news::fill(&folder.path().join("news.db"));
        let server = Server::start().await;
        let program = Command::new(env!("CARGO_BIN_EXE_gistwire"))
            .arg("serve")
            .current_dir(folder.path())
            .env("GISTWIRE_DATABASE", folder.path().join("news.db"))
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", server.url())
            .envs(settings.iter().copied())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary is built");
        server.say(SUBSCRIBER, "/subscribe #harbour");
        server.wait_for_messages(SUBSCRIBER, 1).await;
        Scene { server, folder, program }
    }

    fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("news.db")
    }

    fn n_said(&self) -> usize {
        self.server.calls().iter().filter(|it| it.method == "sendmessage").count()
    }

    /// The most memory that the program has had, in MB.
    fn peak_mb(&self) -> Option<u64> {
        let status = std::fs::read_to_string(
            Path::new("/proc").join(self.program.id().to_string()).join("status"),
        )
        .ok()?;
        let kb: u64 = status
            .lines()
            .find_map(|it| it.strip_prefix("VmHWM:"))?
            .trim()
            .trim_end_matches(" kB")
            .parse()
            .ok()?;
        Some(kb / 1000)
    }

    /// Waits until the program has taken in all that was handed over.
    async fn taken_in(&self, last: i64) {
        self.server.wait_for_acknowledgement(last).await;
    }

    /// What an unrelated question and an unrelated alert wait for, at most: one after the other,
    /// over some seconds.
    async fn delays(&self) -> (Option<Duration>, Option<Duration>) {
        let mut answered = Duration::ZERO;
        let mut told = Duration::ZERO;
        for n in 1..=N_ROUNDS {
            let asked = Instant::now();
            self.server.say(ASKER, "/help");
            self.server.wait_for_messages(ASKER, n).await;
            answered = answered.max(asked.elapsed());
            told = told.max(self.alert_delay(n).await);
            tokio::time::sleep(Duration::from_millis(1_500)).await;
        }
        (Some(answered), Some(told))
    }

    /// What an unrelated alert waits for.
    async fn alert_delay(&self, n: usize) -> Duration {
        news::tell(&self.database(), n);
        let begun = Instant::now();
        let is_alert = |it: &Call| {
            it.method == "sendmessage"
                && it.chat() == Some(SUBSCRIBER)
                && it.text().contains("harbour news")
        };
        self.server.wait_for(n, "the alert", is_alert).await;
        begun.elapsed()
    }

    fn row(&self, what: &str, delays: (Option<Duration>, Option<Duration>)) {
        let ms = |it: Option<Duration>| {
            it.map_or("–".to_owned(), |it| format!("{} ms", it.as_millis()))
        };
        let mb = self.peak_mb().map_or("–".to_owned(), |it| format!("{it} MB"));
        println!("| {what} | {} | {} | {mb} | {} |", ms(delays.0), ms(delays.1), self.n_said());
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[tokio::main]
async fn main() {
    println!(
        "| flood | a question waits | an alert waits | peak memory | messages so far |\n|---|---:|---:|---:|---:|"
    );

    let scene = Scene::start(&[]).await;
    let delays = scene.delays().await;
    scene.row("none", delays);
    drop(scene);

    for (what, settings) in [
        ("120 groups × 10 and 1,000 more commands of one person", &[][..]),
        (
            "the same, with 600 commands a minute allowed",
            &[
                ("GISTWIRE_TELEGRAM__COMMANDS_PER_MINUTE", "600"),
                ("GISTWIRE_TELEGRAM__COMMAND_BURST", "600"),
            ][..],
        ),
    ] {
        let scene = Scene::start(settings).await;
        let mut last = 0;
        for n in 0..1_200 {
            let from = json!({ "id": FLOODER, "is_bot": false, "first_name": "Person" });
            last = scene.server.say_in(-1_000_000 - n % 120, &command(n), json!({ "from": from }));
        }
        for n in 0..1_000 {
            last = scene.server.say(FLOODER, &command(n));
        }
        scene.taken_in(last).await;
        let delays = scene.delays().await;
        scene.row(what, delays);
    }

    let scene = Scene::start(&[]).await;
    let last =
        (0..40_000).map(|n| scene.server.say(FLOODER, &command(n))).max().unwrap_or_default();
    scene.taken_in(last).await;
    let delays = scene.delays().await;
    scene.row("40,000 commands of one person", delays);
    drop(scene);

    let scene = Scene::start(&[]).await;
    let last =
        (0..10_000).map(|n| scene.server.say(2_000_000 + n, &command(n))).max().unwrap_or_default();
    scene.taken_in(last).await;
    let delay = scene.alert_delay(1).await;
    scene.row("10,000 people with a command each", (None, Some(delay)));
    drop(scene);

    let scene = Scene::start(&[]).await;
    let filler = "x".repeat(60_000);
    let document = scene
        .server
        .put_file("choices.json", format!(r#"{{"gistwire_export":1,"{filler}":1}}"#).as_bytes());
    for n in 0..200 {
        scene.server.say_in(
            3_000_000 + n,
            "",
            json!({ "text": null, "caption": "/import", "document": document }),
        );
    }
    let answers =
        |it: &Call| it.method == "sendmessage" && it.chat().is_some_and(|it| it >= 3_000_000);
    scene.server.wait_for(200, "all answers", answers).await;
    scene.row("200 settings files at once", (None, None));
}
