//! Updates that Telegram sends itself, and the change from one way to the other.

use super::listener::{exchange, listening, socket};
use super::*;

const ADDRESS: &str = "https://bot.example/telegram";

fn by_webhook(settings: &mut Settings) {
    settings.telegram.webhook = ADDRESS.to_owned();
    (settings.telegram.commands_per_minute, settings.telegram.command_burst) = (600, 600);
}

async fn set(server: &Server) -> String {
    server.wait_for(1, "a webhook", |it| it.method == "setwebhook" && it.is_done).await;
    server.webhook().expect("it is set").1
}

/// Sends an update as Telegram does; gives the status.
async fn post(folder: &TempDir, path: &str, secret: Option<&str>, body: &str) -> Option<u16> {
    let secret = secret.map(|it| format!("X-Telegram-Bot-Api-Secret-Token: {it}\r\n"));
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n{}Content-Length: {}\r\n\r\n{body}",
        secret.unwrap_or_default(),
        body.len()
    );
    exchange(folder, request.as_bytes()).await.map(|it| it.status)
}

fn update(id: i64, chat: i64, text: &str) -> String {
    json!({ "update_id": id, "message": {
        "message_id": 1, "date": 1_700_000_000, "text": text,
        "chat": { "id": chat, "type": "private", "first_name": "Person" },
        "from": { "id": chat, "is_bot": false, "first_name": "Person" },
    }})
    .to_string()
}

#[tokio::test]
async fn an_update_with_the_secret_is_stored_and_answered_and_others_are_refused() {
    let (server, folder) = scene().await;
    let (bot, _) = listening(&server, &folder, quick(), by_webhook);
    let secret = set(&server).await;
    let call = &server.wait_for(1, "a webhook", |it| it.method == "setwebhook").await[0];
    assert_eq!(call.params["url"], ADDRESS);
    assert_eq!(
        call.params["allowed_updates"],
        json!(["message", "edited_message", "callback_query", "inline_query", "my_chat_member"])
    );
    assert!(call.params["drop_pending_updates"].is_null());

    let latest = update(1, ALICE, "/latest");
    let path = "/telegram";
    let other = "0".repeat(64);
    for wrong in [None, Some(""), Some("x"), Some(other.as_str()), Some(&secret[1..])] {
        assert_eq!(post(&folder, path, wrong, &latest).await, Some(401), "{wrong:?}");
    }
    let secret = Some(secret.as_str());
    assert_eq!(post(&folder, "/telegram/", secret, &latest).await, Some(404));
    assert_eq!(post(&folder, path, secret, "{").await, Some(400));
    let large = format!("{{\"a\":\"{}\"}}", "a".repeat(1_100_000));
    assert!(matches!(post(&folder, path, secret, &large).await, Some(413) | None));
    assert!(server.messages(ALICE).is_empty());

    assert_eq!(post(&folder, path, secret, &latest).await, Some(200));
    assert_eq!(post(&folder, path, secret, &latest).await, Some(200), "a repeat");
    server.wait_for_messages(ALICE, 1).await;
    assert_eq!(post(&folder, path, secret, &update(2, BORIS, "/tags")).await, Some(200));
    server.wait_for_messages(BORIS, 1).await;
    assert_eq!(server.messages(ALICE).len(), 1, "a repeat is not answered");
    assert!(server.calls().iter().all(|it| it.method != "getupdates"));
    bot.stop().await;
    assert!(server.webhook().is_some(), "Telegram keeps what comes until the next start");
}

#[tokio::test]
async fn an_update_that_cannot_be_stored_is_sent_again() {
    let (server, folder) = scene().await;
    let (_bot, context) = listening(&server, &folder, quick(), by_webhook);
    let secret = set(&server).await;
    let latest = update(1, ALICE, "/latest");
    context.store.fail_writes(1, 1_000_000, gistwire::store::WriteFault::Full);
    assert_eq!(post(&folder, "/telegram", Some(&secret), &latest).await, Some(503));
    context.store.fail_writes(0, 0, gistwire::store::WriteFault::Full);
    assert_eq!(post(&folder, "/telegram", Some(&secret), &latest).await, Some(200));
    server.wait_for_messages(ALICE, 1).await;
}

#[tokio::test]
async fn a_webhook_that_somebody_changed_is_set_again() {
    let (server, folder) = scene().await;
    let timing = Timing { webhook_check_every: Duration::from_millis(20), ..quick() };
    let (_bot, _) = listening(&server, &folder, timing, by_webhook);
    set(&server).await;
    server.set_webhook("https://elsewhere.example/");
    server.wait_for(2, "webhooks", |it| it.method == "setwebhook" && it.is_done).await;
    assert_eq!(server.webhook().expect("it is set").0, ADDRESS);
}

#[tokio::test]
async fn a_webhook_that_is_left_is_deleted_and_its_updates_are_answered() {
    let (server, folder) = scene().await;
    server.set_webhook(ADDRESS);
    server.say(ALICE, "/latest");
    let _bot = start(&server, &folder);
    server.wait_for_messages(ALICE, 1).await;
    let deleted = server.wait_for(1, "a deletion", |it| it.method == "deletewebhook").await;
    assert_eq!(deleted[0].params["drop_pending_updates"], false);
}

/// Telegram hands everything over again that was not confirmed; nothing of it is lost or answered
/// twice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changing_from_one_way_to_the_other_under_load_loses_and_repeats_nothing() {
    let (server, folder) = scene().await;
    let calling = async {
        server
            .call_webhook(|path, secret, update| {
                let folder = &folder;
                async move {
                    socket(folder).exists()
                        && post(folder, &path, Some(&secret), &update.to_string()).await
                            == Some(200)
                }
            })
            .await;
    };
    const N_ROUNDS: i64 = 6;
    const N_PEOPLE: i64 = 25;
    let changing = async {
        for round in 0..N_ROUNDS {
            let (bot, _) = listening(&server, &folder, quick(), |it| {
                if round % 2 == 1 {
                    by_webhook(it);
                }
            });
            for person in 0..N_PEOPLE {
                server.say(3000 + round * 100 + person, "/latest");
                tokio::task::yield_now().await;
            }
            // In the middle of its work.
            server.wait_for_messages(3000 + round * 100 + N_PEOPLE / 3, 1).await;
            bot.stop().await;
        }
        let (bot, _) = listening(&server, &folder, quick(), |_| {});
        for round in 0..N_ROUNDS {
            for person in 0..N_PEOPLE {
                server.wait_for_messages(3000 + round * 100 + person, 1).await;
            }
        }
        bot.stop().await;
    };
    tokio::select! {
        () = calling => {}
        () = changing => {}
    }
    for round in 0..N_ROUNDS {
        for person in 0..N_PEOPLE {
            let chat = 3000 + round * 100 + person;
            assert_eq!(server.messages(chat).len(), 1, "chat {chat}");
        }
    }
}

#[tokio::test]
async fn telegram_is_reached_through_a_proxy() {
    let (server, folder) = scene().await;
    // This server stands for the proxy as well: it takes whole addresses.
    let proxy = gistwire::source::proxy::Proxy::read("telegram.proxy", &server.url());
    let proxy = proxy.expect("an address").expect("a proxy");
    let link = Link::through(TOKEN, Some("http://telegram.invalid"), Some(&proxy)).expect("a link");
    let context = Context {
        store: Store::open(&folder.path().join("news.db")).expect("a database"),
        gazetteer: Gazetteer::empty(),
        extracts: Extracts::default(),
        settings: Settings::default(),
        clock: Box::new(SystemClock),
        started_at: SystemClock.now(),
    };
    let (stop, is_asked) = oneshot::channel::<()>();
    let stopped = async {
        let _ = is_asked.await;
    };
    let served = tokio::spawn(serve::serve(Arc::new(context), link, quick(), stopped));
    server.say(ALICE, "/latest");
    server.wait_for_messages(ALICE, 1).await;
    drop(stop);
    served.await.expect("no panic").expect("an orderly end");
}
