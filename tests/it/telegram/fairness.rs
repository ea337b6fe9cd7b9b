//! Nobody's flood is another one's wait.

use super::*;

const FLOODER: i64 = 666;

/// Far more than anybody types, for tests of what comes after the allowance.
fn generous(settings: &mut Settings) {
    settings.telegram.commands_per_minute = 600;
    settings.telegram.command_burst = 600;
}

fn group(n: i64) -> i64 {
    -1_002_000_000_000 - n
}

fn from(user: i64) -> Value {
    json!({ "from": { "id": user, "is_bot": false, "first_name": "Person" } })
}

/// A command whose answer is like no other's.
fn command(n: i64) -> String {
    format!("/search@{BOT_NAME} warehouse {n}")
}

fn notices(server: &Server, chat: i64) -> usize {
    server.messages(chat).iter().filter(|it| it.text().contains("skipped the rest")).count()
}

#[tokio::test]
async fn a_person_in_many_groups_holds_up_nobody_else() {
    let (server, folder) = scene().await;
    for n in 0..360 {
        server.say_in(group(n % 120), &command(n), from(FLOODER));
    }
    let last = server.say(BORIS, "/help");
    let _bot = Bot::start_with(&server.url(), &folder.path().join("news.db"), quick(), generous);
    server.wait_for_acknowledgement(last).await;
    let n_before = server.calls().iter().filter(|it| it.method == "sendmessage").count();
    server.wait_for_messages(BORIS, 1).await;
    let calls = server.calls();
    let said: Vec<&Call> = calls.iter().filter(|it| it.method == "sendmessage").collect();
    let place = said.iter().position(|it| it.chat() == Some(BORIS)).expect("answered");
    assert!(place < n_before + 12, "{} answers to the flooder came between", place - n_before);
    // All that was kept is answered all the same.
    server.wait_for(361, "all answers", |it| it.method == "sendmessage").await;
}

#[tokio::test]
async fn what_one_person_sends_too_much_of_is_dropped_with_one_notice() {
    let (server, folder) = scene().await;
    for n in 0..100 {
        server.say(FLOODER, &command(n));
    }
    server.say(BORIS, "/help");
    let _bot = start(&server, &folder);
    server.wait_for_messages(BORIS, 1).await;
    let n_kept = gistwire::store::inbox::MAX_WAITING as usize;
    server.wait_for_messages(FLOODER, n_kept + 1).await;
    server.say(BORIS, "/latest");
    server.wait_for_messages(BORIS, 2).await;
    assert_eq!((server.messages(FLOODER).len(), notices(&server, FLOODER)), (n_kept + 1, 1));
    assert!(
        server.messages(FLOODER)[0].text().contains("skipped the rest"),
        "the notice comes first"
    );
}

#[tokio::test]
async fn the_allowance_holds_over_all_chats_and_presses_are_released() {
    let (server, folder) = scene().await;
    for n in 0..40 {
        server.say_in(group(n), &command(n), from(FLOODER));
    }
    let held = json!({ "message_id": 7, "date": 1_700_000_000, "chat": { "id": FLOODER, "type": "private", "first_name": "P" }, "text": "held" });
    for n in 0..3 {
        let query = format!("over-{n}");
        let from = from(FLOODER)["from"].clone();
        server.update("callback_query", json!({ "id": query, "chat_instance": "1", "data": "r:latest:=", "from": from, "message": held }));
    }
    let _bot = start(&server, &folder);
    let released = server.wait_for(3, "releases", releases).await;
    assert!(
        released
            .iter()
            .all(|it| it.params["text"].as_str().is_some_and(|it| it.contains("a lot at once"))),
        "{released:#?}"
    );
    server.say(BORIS, "/help");
    server.wait_for_messages(BORIS, 1).await;
    server
        .wait_for(31, "answers and a notice", |it| {
            it.method == "sendmessage" && it.chat() != Some(BORIS)
        })
        .await;
    let n_answered = (0..40).filter(|n| !server.messages(group(*n)).is_empty()).count();
    let n_notices: usize = (0..40).map(|n| notices(&server, group(n))).sum();
    assert_eq!((n_answered, n_notices), (31, 1));
}

#[tokio::test]
async fn equal_commands_that_wait_get_one_answer() {
    let (server, folder) = scene().await;
    for _ in 0..5 {
        server.say(ALICE, "/latest");
    }
    server.say(ALICE, "/help");
    let _bot = start(&server, &folder);
    server.wait_for(1, "help", |it| it.text().contains("/privacy")).await;
    assert_eq!(server.messages(ALICE).len(), 2);
}

#[tokio::test]
async fn a_long_article_comes_in_pieces() {
    let (server, folder) = scene().await;
    let sentence = |n: usize| {
        format!("The harbour had {n} visitors that day, and each of them saw the new berth. ")
    };
    let body: String = (0..700).map(sentence).collect();
    let dump = folder.path().join("long.txt");
    std::fs::write(&dump, format!("A long day at the harbour\n\n{body}\n\n#harbour\n"))
        .expect("room");
    let run = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_gistwire"));
        program
            .args(arguments)
            .current_dir(folder.path())
            .env("GISTWIRE_DATABASE", folder.path().join("news.db"));
        let ran = program.output().expect("the binary is built");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout)
            .expect("text")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    run(&["ingest", dump.to_str().expect("a plain path")]);
    let line = format!("/read {}", news::N_ARTICLES + 1);
    assert!(run(&["ask", &line]).contains("had 699 visitors"), "the terminal shows all");

    let _bot = start(&server, &folder);
    server.say(ALICE, &line);
    let (mut shown, mut n_pages) = (String::new(), 0);
    loop {
        n_pages += 1;
        server
            .wait_for(1, "a button", |it| {
                it.chat() == Some(ALICE) && it.params["reply_markup"].is_object()
            })
            .await;
        server.say(ALICE, "/help");
        server
            .wait_for(n_pages, "help", |it| {
                it.chat() == Some(ALICE) && it.text().contains("/privacy")
            })
            .await;
        let messages = server.messages(ALICE);
        let is_help = |it: &Call| it.text().contains("/privacy");
        let page: Vec<&Call> = messages
            .iter()
            .rev()
            .skip_while(|it| is_help(it))
            .take_while(|it| !is_help(it))
            .collect();
        assert!((1..=5).contains(&page.len()), "{} messages", page.len());
        page.iter().rev().for_each(|it| shown += &format!("{} ", it.text()));
        match page[0].button("More (") {
            Some(data) => {
                assert_eq!(page.len(), 5);
                server.press(ALICE, 1, &format!("q{n_pages}"), &data);
            }
            None => break,
        }
        server.wait_for(n_pages, "a release", releases).await;
    }
    assert!(n_pages >= 3, "{n_pages}");
    let missing = (0..700).find(|n| !shown.contains(&format!("had {n} visitors")));
    assert_eq!(missing, None);
}

#[tokio::test]
async fn a_blocked_person_and_a_blocked_group_get_no_word() {
    let (server, folder) = scene().await;
    let block = |settings: &mut Settings| settings.telegram.blocked = vec![FLOODER, group(1)];
    server.say(FLOODER, "/latest");
    server.press(FLOODER, 1, "blocked", "r:latest:=");
    server.say_in(group(2), &format!("/latest@{BOT_NAME}"), from(FLOODER));
    server.say_in(group(1), &format!("/latest@{BOT_NAME}"), from(BORIS));
    let last = server.say(BORIS, "/help");
    let database = folder.path().join("news.db");
    let bot = Bot::start_with(&server.url(), &database, quick(), block);
    server.wait_for_acknowledgement(last).await;
    server.wait_for_messages(BORIS, 1).await;
    bot.stop().await;
    let strangers: Vec<Call> =
        server.calls().into_iter().filter(|it| it.chat().is_some_and(|it| it != BORIS)).collect();
    assert_eq!(
        strangers.len() + server.calls().iter().filter(|it| releases(it)).count(),
        0,
        "{strangers:#?}"
    );
    assert_eq!(
        Store::open(&database)
            .expect("a database")
            .waiting_chats(SystemClock.now())
            .expect("readable"),
        []
    );
}

#[tokio::test]
async fn a_forwarded_message_is_no_command() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let origin =
        json!({ "type": "hidden_user", "date": 1_700_000_000, "sender_user_name": "Somebody" });
    let forwarded = json!({ "forward_origin": origin, "forward_date": 1_700_000_000 });
    server.say(ALICE, "/subscribe #china");
    server.wait_for_messages(ALICE, 1).await;
    server.say_in(ALICE, "/unsubscribe all", forwarded.clone());
    let hint = server.wait_for_messages(ALICE, 2).await.remove(1);
    assert!(hint.text().contains("forwarded"), "{}", hint.text());
    server.say(ALICE, "/subscriptions");
    let listed = server.wait_for_messages(ALICE, 3).await.remove(2);
    assert!(listed.text().contains("#china"), "{}", listed.text());
    server.say_in(GROUP, &format!("/latest@{BOT_NAME}"), forwarded);
    server.say(GROUP, &format!("/help@{BOT_NAME}"));
    server.wait_for_messages(GROUP, 1).await;
    assert!(server.messages(GROUP)[0].text().contains("/privacy"));
}
