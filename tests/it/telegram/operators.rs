//! What operators can see and do.

use super::*;

/// `gistwire outbox` with these arguments: its exit status and what it says.
fn outbox(folder: &TempDir, args: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .current_dir(folder.path())
        .env("GISTWIRE_DATABASE", folder.path().join("news.db"))
        .arg("outbox")
        .args(args);
    let output = command.output().expect("the binary is built");
    (output.status.code(), String::from_utf8(output.stdout).expect("text"))
}

fn is_news(call: &Call) -> bool {
    call.chat() == Some(ALICE) && call.text().contains("harbour news")
}

/// All that the program says until it has said this and has stopped cleanly, with each message
/// under way settled.
fn stopped_after(program: Program, words: &str) -> String {
    let heard = program.hear(words);
    let (status, rest) = program.terminate("-TERM");
    assert_eq!(status, Some(0), "{rest}");
    heard + &rest
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_failed_is_shown_sent_again_or_dropped_and_the_log_tells_it_all() {
    let (server, folder) = scene().await;
    assert_eq!(outbox(&folder, &["drop", "--all"]), (Some(1), "0 deliveries dropped\n".to_owned()));
    let database = folder.path().join("news.db");
    let program = Program::start(&server.url(), &folder);
    server.say(ALICE, "/subscribe #harbour");
    server.wait_for_messages(ALICE, 1).await;
    let forbidden = "Bad Request: message is too long";
    server.fault("sendMessage", Some(ALICE), 1, Play::Refuse(400, forbidden, Value::Null));
    news::tell(&database, 1);
    let mut heard = stopped_after(program, "it is given up");
    let (_, shown) = outbox(&folder, &["--json"]);
    let overview: Value = serde_json::from_str(&shown).expect("JSON");
    let id = overview["failed"][0]["id"].to_string();
    let (_, shown) = outbox(&folder, &[]);
    assert!(
        shown.contains(&format!("failed {id}: article:"))
            && shown.contains(&format!("for chat {ALICE}: {forbidden}")),
        "{shown}"
    );

    let program = Program::start(&server.url(), &folder);
    assert_eq!(
        outbox(&folder, &["retry", &id]),
        (Some(0), "1 delivery sent once more\n".to_owned())
    );
    server.wait_for(1, "the alert", |it| is_news(it) && it.is_done).await;
    assert_eq!(
        outbox(&folder, &["retry", &id]),
        (Some(1), "0 deliveries sent once more\n".to_owned())
    );

    server.fault("sendMessage", Some(ALICE), 1, flood());
    news::tell(&database, 2);
    heard += &stopped_after(program, "asks for a pause");
    assert_eq!(
        outbox(&folder, &["drop", "--chat", &ALICE.to_string()]),
        (Some(0), "1 delivery dropped\n".to_owned())
    );
    let (_, shown) = outbox(&folder, &[]);
    assert!(shown.contains("dropped") && !shown.contains("chat 1001:"), "{shown}");

    // What became of the first one, step by step, by its id.
    let steps = ["claimed", "it is given up", "claimed", "sent"];
    let life: Vec<&str> =
        heard.lines().filter(|it| it.contains(&format!("delivery={id} "))).collect();
    let is_told =
        life.len() == steps.len() && life.iter().zip(steps).all(|(line, step)| line.contains(step));
    assert!(is_told, "{life:#?}");
}

#[tokio::test]
async fn serving_deletes_no_great_part_of_the_articles_and_the_operators_hear_of_it_once() {
    let (server, folder) = scene().await;
    let database = folder.path().join("news.db");
    let settings = || Settings { max_articles: 2, ..Settings::default() };
    let is_notice = |it: &Call| it.chat() == Some(OPERATOR) && it.text().contains("prune --force");
    let bot = Bot::start_set(&server.url(), &database, quick(), settings());
    let notice = server.wait_for(1, "a notice", |it| is_notice(it) && it.is_done).await.remove(0);
    assert!(
        notice.text().contains("6 of 8 articles would be deleted at once"),
        "{}",
        notice.text()
    );
    bot.stop().await;
    // After a start the matter is the same one.
    let bot = Bot::start_set(&server.url(), &database, quick(), settings());
    server.say(ALICE, "/latest");
    server.wait_for_messages(ALICE, 1).await;
    bot.stop().await;
    assert_eq!(server.calls().iter().filter(|it| is_notice(it)).count(), 1);
    assert_eq!(
        Store::open(&database).expect("a database").totals().expect("counts").n_articles as usize,
        news::N_ARTICLES
    );
}

/// The payload of the link that makes an operator.
fn claim_in(heard: &str) -> String {
    let (_, rest) = heard.split_once("?start=").expect("a link");
    rest.split_whitespace().next().expect("a payload").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_link_in_the_log_makes_its_first_sender_an_operator() {
    let (server, folder) = scene().await;
    let program = Program::start(&server.url(), &folder);
    let claim = claim_in(&program.hear("to become the one"));
    assert!(claim.starts_with("own_") && claim.len() == 28, "{claim}");
    server.say(BORIS, "/feeds");
    let refusal = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(refusal.text().contains(&BORIS.to_string()), "{}", refusal.text());
    server.say(ALICE, &format!("/start {claim}"));
    let answer = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(answer.text().contains("operator"), "{}", answer.text());
    server.say(ALICE, "/feeds");
    let feeds = server.wait_for_messages(ALICE, 2).await.remove(1);
    assert!(!feeds.text().contains("Only the bot"), "{}", feeds.text());
    server.say(BORIS, &format!("/start {claim}"));
    let late = server.wait_for_messages(BORIS, 2).await.remove(1);
    assert!(late.text().contains("no longer works"), "{}", late.text());
    let (_, said) = program.terminate("-TERM");
    // The next start has an operator, and no link.
    let program = Program::start(&server.url(), &folder);
    let heard = program.hear("serving as") + &program.terminate("-TERM").1;
    assert!(!heard.contains("?start=") && !said.contains(&claim), "{heard}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_without_access_gets_one_refusal_and_leaves_no_row() {
    let (server, folder) = scene().await;
    let variables = [
        ("GISTWIRE_TELEGRAM__ACCESS", "allowlist"),
        ("GISTWIRE_TELEGRAM__ALLOWED", "1001"),
        ("GISTWIRE_TELEGRAM__OPERATORS", "1009"),
    ];
    let program = Program::start_with(&server.url(), &folder, &variables);
    for line in ["/latest", "/subscribe #harbour", "nvidia"] {
        server.say(BORIS, line);
    }
    server.say(ALICE, "/latest");
    server.say(OPERATOR, "/feeds");
    server.wait_for_messages(ALICE, 1).await;
    server.wait_for_messages(OPERATOR, 1).await;
    let refusals = server.wait_for_messages(BORIS, 1).await;
    assert!(refusals[0].text().contains("1002"), "{}", refusals[0].text());
    // Beside the serving bot.
    let people = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
        let database = folder.path().join("news.db");
        command.arg("--database").arg(database).arg("people").args(args);
        assert!(command.output().expect("the binary is built").status.success());
    };
    people(&["allow", "1002"]);
    people(&["ban", "1001"]);
    server.say(ALICE, "/latest");
    server.say(BORIS, "/latest");
    server.wait_for_messages(BORIS, 2).await;
    let banned = server.wait_for_messages(ALICE, 2).await.remove(1);
    assert!(banned.text().contains("1001"), "{}", banned.text());
    server.say(ALICE, "/latest");
    server.say(BORIS, "/status");
    server.wait_for_messages(BORIS, 3).await;
    assert_eq!(server.messages(ALICE).len(), 2);
    assert_eq!(program.terminate("-TERM").0, Some(0));
    let store = Store::open(&folder.path().join("news.db")).expect("a database");
    let topics = store.subscriptions(gistwire::article::ChatId(BORIS)).expect("readable");
    assert!(topics.is_empty());
}

#[tokio::test]
async fn operators_allow_and_ban_people_in_a_chat() {
    let (server, folder) = scene().await;
    let bot = Bot::start(&server.url(), &folder.path().join("news.db"));
    let own_menu = |it: &Call| {
        it.method == "setmycommands"
            && it.params["scope"].to_string().contains(&OPERATOR.to_string())
            && it.params["commands"].to_string().contains("ban")
    };
    server.wait_for(1, "the menu of the operator", |it| own_menu(it) && it.is_done).await;
    let anna =
        json!({ "id": ALICE, "is_bot": false, "first_name": "Anna", "username": "Harbour_Anna" });
    server.say_in(ALICE, "/subscribe #harbour", json!({ "from": anna }));
    server.wait_for_messages(ALICE, 1).await;
    let mut n_answers = 0;
    let mut told = async |line: &str, fields: Value| {
        server.say_in(OPERATOR, line, fields);
        n_answers += 1;
        server.wait_for_messages(OPERATOR, n_answers).await.remove(n_answers - 1).text().to_owned()
    };
    // By a name that was heard, as a reply to a forwarded message, by an id, and of an operator.
    let said = told("/ban @harbour_anna", json!({})).await;
    assert!(said.contains("1001 gets no answers"), "{said}");
    let origin =
        json!({ "type": "user", "date": 1, "sender_user": { "id": BORIS, "is_bot": false } });
    let chat = json!({ "id": OPERATOR, "type": "private" });
    let forwarded = json!({ "chat": chat, "text": "spam", "forward_origin": origin });
    let said = told("/ban", json!({ "reply_to_message": forwarded })).await;
    assert!(said.contains("1002 gets no answers"), "{said}");
    let said = told(&format!("/ban {OPERATOR}"), json!({})).await;
    assert!(said.contains("can’t be banned"), "{said}");
    let said = told("/ban @nobody_known", json!({})).await;
    assert!(said.contains("I don’t know the ID of @nobody_known"), "{said}");

    // One refusal, in the person's language; no alert.
    let german = json!({ "id": BORIS, "is_bot": false, "first_name": "B", "language_code": "de" });
    for _ in 0..3 {
        server.say_in(BORIS, "/latest", json!({ "from": german }));
    }
    let refusal = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(
        refusal.text().contains("antworte dir leider nicht mehr")
            && refusal.text().contains("1002")
    );
    news::tell(&folder.path().join("news.db"), 1);
    let said = told("/unban 1002", json!({})).await;
    assert!(said.contains("1002 is treated like everybody else"), "{said}");
    server.say(BORIS, "/status");
    server.wait_for_messages(BORIS, 2).await;
    let said = told("/allow", json!({})).await;
    assert!(said.contains("Banned: 1001"), "{said}");
    assert_eq!((server.messages(ALICE).len(), server.messages(BORIS).len()), (1, 2));
    // Others are refused the commands.
    server.say(BORIS, "/ban 1009");
    let refused = server.wait_for_messages(BORIS, 3).await.remove(2);
    assert!(refused.text().contains("Only the bot’s operators"), "{}", refused.text());
    bot.stop().await;
}

#[tokio::test]
async fn people_without_limits_are_answered_however_fast_they_ask() {
    let (server, folder) = scene().await;
    let _bot =
        Bot::start_with(&server.url(), &folder.path().join("news.db"), quick(), |settings| {
            settings.telegram.commands_per_minute = 1;
            settings.telegram.command_burst = 1;
            settings.delivery.max_subscriptions = 1;
            settings.telegram.unlimited = vec![ALICE];
        });
    for line in ["/subscribe #harbour", "/subscribe #china", "/subscriptions"] {
        server.say(ALICE, line);
        server.say(BORIS, line);
    }
    let answers = server.wait_for_messages(ALICE, 3).await;
    assert!(answers[2].text().contains("china"), "{}", answers[2].text());
    let heard = server.wait_for_messages(BORIS, 2).await;
    assert!(heard.iter().any(|it| it.text().contains("sending a lot at once")), "{heard:#?}");
}
