//! The process dies again and again: at each step of its work, in order, and at random moments.
//! Nothing that is due is lost, and only what was under way comes a second time, without a sound.

use super::*;
use std::collections::HashSet;
use std::sync::atomic::{AtomicI64, Ordering};

use gistwire::store::Load;
use tokio::sync::watch;

const CHATS: [i64; 4] = [2001, 2002, 2003, 2004];

/// A clock that is asked before each step on the database (claim, settle, hand-over, answer), and
/// of which the process dies at a given one.
struct DyingClock {
    n_left: AtomicI64,
    is_dead: watch::Sender<bool>,
}

impl Clock for DyingClock {
    fn now(&self) -> jiff::Timestamp {
        if self.n_left.fetch_sub(1, Ordering::SeqCst) <= 0 {
            let _ = self.is_dead.send(true);
            // Not a panic: that would print.
            std::panic::resume_unwind(Box::new("the process is dead"));
        }
        SystemClock.now()
    }
}

fn database(folder: &TempDir) -> std::path::PathBuf {
    folder.path().join("news.db")
}

/// No company is looked for here, which makes a start quick.
fn context(folder: &TempDir, clock: impl Clock + 'static) -> Context {
    let mut settings = Settings::default();
    settings.telegram.poll_timeout_s = 1;
    settings.delivery.burst = 20;
    let store = Store::open(&database(folder)).expect("a database");
    Context {
        store,
        gazetteer: Gazetteer::empty(),
        extracts: Extracts::default(),
        settings,
        clock: Box::new(clock),
        started_at: SystemClock.now(),
    }
}

fn serve(server: &Server, context: Context) -> Bot {
    let link = Link::new(TOKEN, Some(&server.url())).expect("a token and an address");
    let (stop, is_asked) = oneshot::channel();
    let stopped = async {
        let _ = is_asked.await;
    };
    let timing = Timing { look_every: Duration::from_millis(2), ..quick() };
    Bot { served: tokio::spawn(serve::serve(Arc::new(context), link, timing, stopped)), stop }
}

/// Whether a message is about an article, alone or among others.
fn tells(call: &Call, n: usize) -> bool {
    let text = call.text();
    call.method == "sendmessage"
        && (text.contains(&format!("Harbour {n}<")) || text.contains(&format!("Harbour {n} /")))
}

async fn subscribed(server: &Server, folder: &TempDir) {
    let bot = serve(server, context(folder, SystemClock));
    for chat in CHATS {
        server.say(chat, "/subscribe #harbour");
        server.wait_for_messages(chat, 1).await;
    }
    bot.stop().await;
}

async fn wait_for_articles(server: &Server, n_articles: usize) {
    for chat in CHATS {
        for n in 1..=n_articles {
            server
                .wait_for(1, "every article in every chat", |it| {
                    it.is_done && it.chat() == Some(chat) && tells(it, n)
                })
                .await;
        }
    }
}

/// Every article is in every chat, and aloud at most once.
async fn judge(server: &Server, n_articles: usize, n_crashes: usize) {
    wait_for_articles(server, n_articles).await;
    let mut n_extra = 0;
    for chat in CHATS {
        let messages = server.messages(chat);
        for n in 1..=n_articles {
            let copies: Vec<&Call> = messages.iter().filter(|it| tells(it, n)).collect();
            let n_aloud =
                copies.iter().filter(|it| it.params["disable_notification"] != true).count();
            assert!(n_aloud <= 1, "chat {chat} got article {n} aloud {n_aloud} times");
            n_extra += copies.len() - 1;
        }
    }
    // One message per chat is under way at a time, so a crash repeats at most that one.
    let mut seen = HashSet::new();
    let messages: Vec<Call> = CHATS
        .iter()
        .flat_map(|it| server.messages(*it))
        .filter(|it| it.text().contains("Harbour"))
        .collect();
    let n_repeats =
        messages.iter().filter(|it| !seen.insert((it.chat(), it.text().to_owned()))).count();
    assert!(
        n_repeats <= n_crashes * CHATS.len(),
        "{n_repeats} repeats of messages, {n_extra} of articles, {n_crashes} crashes"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn death_at_any_step_loses_nothing() {
    const N_CRASHES: usize = 72;
    /// A start, an answer, and an alert to each chat.
    const N_STEPS: usize = 36;
    /// More that wait for one chat become a message that only counts the last of them.
    const N_AT_ONCE: usize = 12;
    let (server, folder) = scene().await;
    subscribed(&server, &folder).await;
    for n in 1..=N_CRASHES {
        // From the first step of a start on: recovering, then claims, settlements, and looks in
        // between, with commands among them.
        let (is_dead, mut dead) = watch::channel(false);
        let n_left = AtomicI64::new((n % N_STEPS) as i64);
        news::tell(&database(&folder), n);
        let asked = (n % 10 == 0).then(|| server.say(CHATS[0], &format!("/help@{BOT_NAME}")));
        let bot = serve(&server, context(&folder, DyingClock { n_left, is_dead }));
        dead.wait_for(|it| *it).await.expect("the clock lives");
        bot.crash().await;
        let _ = asked;
        if n % N_AT_ONCE == 0 {
            let bot = serve(&server, context(&folder, SystemClock));
            wait_for_articles(&server, n).await;
            bot.stop().await;
        }
    }
    let bot = serve(&server, context(&folder, SystemClock));
    judge(&server, N_CRASHES, N_CRASHES).await;
    let is_answer = |it: &Call| {
        it.text().contains("What I can do") || it.text().contains("something went wrong")
    };
    server.wait_for(N_CRASHES / 10, "every answer", |it| it.is_done && is_answer(it)).await;
    bot.stop().await;
}

/// Two more reports on one event: one with a new figure, one with nothing new.
fn report(folder: &TempDir, n: usize) {
    let known =
        "The harbour of Lund burned on Monday. Nobody was hurt, the firefighters of Lund said.";
    let news = format!(
        "The harbour of Lund burned on Monday. Insurers put the damage to the harbour at {} million crowns.",
        damage(n)
    );
    let article =
        |title: String, text: &str| format!("{title}\nDate: 2025-06-01\n\n{text}\n\n#harbour\n\n");
    let dump = article(title(n, "says"), known) + &article(title(n, "adds"), &news);
    let file = folder.path().join("reports.txt");
    std::fs::write(&file, dump).expect("room");
    let store = Store::open(&database(folder)).expect("a database");
    let (settings, load) = (Settings::default().ingest, Load::notifying(SystemClock.now()));
    let report = gistwire::ingest::ingest(
        &store,
        &Gazetteer::empty(),
        &settings,
        load,
        &[file],
        &mut |_| {},
    )
    .expect("room");
    assert_eq!(report.new, 2);
}

/// A title of its own for each article on the event. Numbers would make them look like items of a
/// kind, which are different events.
fn title(n: usize, verb: &str) -> String {
    let ages = ["young", "old", "local", "former", "retired"];
    let trades = ["baker", "sailor", "teacher", "porter", "tailor", "gardener", "painter"];
    let (age, trade) = (ages[n % ages.len()], trades[n / ages.len() % trades.len()]);
    format!("Harbour of Lund burned, a {age} {trade} {verb}")
}

/// Each figure differs too much, and is too exact, to be a rounding of another.
fn damage(n: usize) -> String {
    format!("{:.1}", 10.03 * 1.2_f64.powi(n as i32))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn death_at_any_step_tells_a_story_once_and_each_of_its_updates() {
    const N_CRASHES: usize = 34;
    /// More of one story become one message, which shows the newest of them.
    const N_AT_ONCE: usize = 4;
    let (server, folder) = scene().await;
    subscribed(&server, &folder).await;
    report(&folder, 0);
    let whole = || serve(&server, context(&folder, SystemClock));
    let tells_of = |it: &Call, n: usize| {
        it.method == "sendmessage" && it.text().contains(&format!(" {} million crowns", damage(n)))
    };
    for n in 1..=N_CRASHES {
        let (is_dead, mut dead) = watch::channel(false);
        report(&folder, n);
        let bot = serve(
            &server,
            context(&folder, DyingClock { n_left: AtomicI64::new(n as i64), is_dead }),
        );
        dead.wait_for(|it| *it).await.expect("the clock lives");
        bot.crash().await;
        if n % N_AT_ONCE == 0 || n == N_CRASHES {
            let bot = whole();
            for chat in CHATS {
                for n in n.saturating_sub(N_AT_ONCE)..=n {
                    server
                        .wait_for(1, "each update in every chat", |it| {
                            it.is_done && it.chat() == Some(chat) && tells_of(it, n)
                        })
                        .await;
                }
            }
            bot.stop().await;
        }
    }
    for chat in CHATS {
        let aloud: Vec<Call> = server
            .messages(chat)
            .into_iter()
            .filter(|it| it.params["disable_notification"] != true)
            .collect();
        for n in 0..=N_CRASHES {
            assert!(
                aloud.iter().filter(|it| tells_of(it, n)).count() <= 1,
                "chat {chat} got update {n} aloud again"
            );
        }
        let is_echo =
            |it: &&Call| it.text().contains(" says") && !it.text().contains(&title(0, "says"));
        assert_eq!(
            aloud.iter().find(is_echo).map(Call::text),
            None,
            "a chat that knows the story gets only what is new"
        );
    }
}

/// Numbers that look random, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_of_the_program_at_random_moments_lose_nothing() {
    const N_KILLS: usize = 40;
    let (server, folder) = scene().await;
    subscribed(&server, &folder).await;
    let mut dice = Dice(0x5eed);
    for n in 1..=N_KILLS {
        let program = Program::start(&server.url(), &folder);
        news::tell(&database(&folder), n);
        let (server, n_before) =
            (&server, server.calls().iter().filter(|it| it.method == "sendmessage").count());
        server
            .wait_for(n_before + 1 + dice.below(3) as usize, "messages", |it| {
                it.method == "sendmessage"
            })
            .await;
        // From the middle of the call that was just seen to some steps further on.
        tokio::time::sleep(Duration::from_micros(dice.below(4_000))).await;
        drop(program);
    }
    let bot = serve(&server, context(&folder, SystemClock));
    judge(&server, N_KILLS, N_KILLS).await;
    bot.stop().await;
}

#[test]
fn kills_while_loading_lose_and_double_no_delivery() {
    const N_KILLS: u64 = 12;
    const N_ARTICLES: usize = 48;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let articles: String = (0..N_ARTICLES)
        .map(|n| {
            format!("{{\"id\":\"{n}\",\"title\":\"Harbour {n}\",\"text\":\"The harbour counted {n} ships.\",\"tags\":[\"harbour\"]}}\n")
        })
        .collect();
    std::fs::write(folder.path().join("news.jsonl"), articles).expect("room");
    let store = Store::open(&database(&folder)).expect("a database");
    let topic = gistwire::store::chats::subscriptions::Topic::tag("harbour").expect("a tag");
    for chat in CHATS {
        let chat_thread = gistwire::store::chats::subscriptions::ChatThread::of_chat(ChatId(chat));
        store.subscribe(chat_thread, &topic, 10, SystemClock.now()).expect("room");
    }
    let load = |database: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
        command
            .current_dir(folder.path())
            .args(["ingest", "--notify", "--json", "news.jsonl"])
            .env("GISTWIRE_DATABASE", database);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the binary is built")
    };
    let fresh = database(&folder);
    drop(store);
    let started = Instant::now();
    let trial = folder.path().join("trial.db");
    std::fs::copy(&fresh, &trial).expect("room");
    assert!(load(&trial).wait().expect("a child").success());
    let whole = started.elapsed();
    let mut dice = Dice(0x5eed);
    for n in 0..N_KILLS {
        let database = folder.path().join(format!("{n}.db"));
        std::fs::copy(&fresh, &database).expect("room");
        let mut child = load(&database);
        std::thread::sleep(whole.mul_f64(dice.below(1000) as f64 / 1000.0));
        child.kill().expect("killable");
        child.wait().expect("a child");
        // What is stored is due, planned or in the queue of the planner.
        let store = Store::open(&database).expect("a whole database");
        store.plan_all(SystemClock.now()).expect("room");
        let n_articles = store.totals().expect("readable").n_articles as usize;
        assert_eq!(store.n_waiting().expect("readable") as usize, n_articles * CHATS.len());
        let again = Load::notifying(SystemClock.now());
        let settings = Settings::default().ingest;
        let file = [folder.path().join("news.jsonl")];
        gistwire::ingest::ingest(&store, &Gazetteer::empty(), &settings, again, &file, &mut |_| {})
            .expect("room");
        store.plan_all(SystemClock.now()).expect("room");
        assert_eq!(store.n_waiting().expect("readable") as usize, N_ARTICLES * CHATS.len());
    }
}
