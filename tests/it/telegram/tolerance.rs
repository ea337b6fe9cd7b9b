//! What a newer Bot API adds loses no command.

use serde_json::{Value, json};

use super::{ALICE, BORIS, GROUP, scene, start};
use crate::support::news;
use crate::support::server::{Call, Play};

#[tokio::test]
async fn an_unknown_entity_field_or_kind_loses_no_command() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    server.update("kind_of_the_future", json!({ "id": 1 }));
    server.update("message", json!({ "without": "a chat" }));
    server.update("callback_query", json!(7));
    let hologram = json!({ "type": "hologram", "offset": 0, "length": 7 });
    server.say_in(ALICE, "/latest", json!({ "entities": [hologram] }));
    let odd = json!({ "date": "now", "effect": [{}], "reply_markup": 7, "quote": { "a": [null] } });
    server.say_in(ALICE, "/tags", odd);
    server.press(ALICE, 1, "q1", "r:companies:=");
    let answers = server.wait_for_messages(ALICE, 3).await;
    assert!(answers[0].text().contains("Alibaba opens warehouse"), "{}", answers[0].text());
    bot.stop().await;
}

#[tokio::test]
async fn what_is_not_text_gets_one_friendly_line() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    let media = [
        (json!({ "voice": { "file_id": "v", "duration": 3 } }), "listen"),
        (json!({ "poll": { "id": "1", "question": "Tea?" } }), "vote"),
        (json!({ "photo": [{ "file_id": "p" }] }), "pictures"),
        (json!({ "sticker": { "file_id": "s" } }), "only read text"),
        (json!({ "contact": { "phone_number": "1" } }), "only read text"),
    ];
    for (n, (medium, word)) in (1..).zip(&media) {
        let mut message = json!({
            "message_id": 1, "date": 1_700_000_000, "chat": { "id": ALICE, "type": "private" },
            "from": { "id": ALICE, "is_bot": false, "first_name": "A", "note": n },
        });
        let fields = medium.as_object().expect("fields").clone();
        message.as_object_mut().expect("an object").extend(fields);
        server.update("message", message);
        let answer = server.wait_for_messages(ALICE, n).await;
        assert!(answer[n - 1].text().contains(word), "{medium}");
    }
    bot.stop().await;
}

#[tokio::test]
async fn a_server_that_knows_no_moments_gets_days_as_text() {
    let (server, folder) = scene().await;
    news::tell_at(&folder.path().join("news.db"), 1, "2025-06-01T10:00:00Z");
    server.fault(
        "sendMessage",
        Some(ALICE),
        1,
        Play::Refuse(
            400,
            "Bad Request: can't parse entities: Unsupported start tag \"tg-time\" at byte offset 30",
            Value::Null,
        ),
    );
    let bot = start(&server, &folder);
    for who in [ALICE, BORIS] {
        server.say(who, "/tag harbour");
        let said = server.wait_for_messages(who, 1).await.remove(0);
        let text = said.text();
        assert!(text.contains("1 Jun 2025") && !text.contains("<tg-time"), "{text}");
        assert_eq!(said.params["parse_mode"], "HTML");
    }
    bot.stop().await;

    // Each process asks again.
    let _bot = start(&server, &folder);
    server.say(BORIS, "/latest all");
    let text = server.wait_for_messages(BORIS, 2).await.remove(1).text().to_owned();
    assert!(
        text.contains("<tg-time unix=\"1748772000\" format=\"d\">1 Jun 2025</tg-time>"),
        "{text}"
    );
}

#[tokio::test]
async fn a_server_that_refuses_tones_gets_plain_buttons() {
    let (server, folder) = scene().await;
    let refusal = "Bad Request: can't parse inline keyboard button: unknown style";
    server.fault("sendMessage", Some(ALICE), 1, Play::Refuse(400, refusal, Value::Null));
    let _bot = start(&server, &folder);
    server.say(ALICE, "/forget");
    server.say(BORIS, "/forget");
    for who in [ALICE, BORIS] {
        let said = server.wait_for_messages(who, 1).await.remove(0);
        assert!(said.button("Delete it all").is_some());
    }
    let toned = |it: &Call| it.params.to_string().contains("\"style\":\"danger\"");
    let first = server.calls().into_iter().find(|it| it.method == "sendmessage");
    assert!(first.is_some_and(|it| toned(&it)));
    server.say(ALICE, "/forget");
    assert!(!toned(&server.wait_for_messages(ALICE, 2).await[1]));
}

#[tokio::test]
async fn a_refusal_in_a_group_is_for_the_asker_alone_where_the_server_can_do_so() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let says = |text: &str| {
        let from = json!({ "id": ALICE, "is_bot": false, "first_name": "Alice" });
        server.say_in(GROUP, text, json!({ "message_id": 77, "from": from }));
    };
    let is_for = |it: &Call| it.params["ephemeral_message_parameters"]["receiver_user_id"].clone();
    // Only administrators may change what a group follows.
    says("/subscribe #china");
    assert_eq!(is_for(&server.wait_for_messages(GROUP, 1).await[0]), ALICE);
    says("/latest 1");
    assert!(is_for(&server.wait_for_messages(GROUP, 2).await[1]).is_null(), "news is for all");

    // Telegram refuses this to a bot that is not an administrator of the group.
    let refusal = Play::Refuse(400, "Bad Request: BOT_NOT_ADMIN", Value::Null);
    server.fault("sendMessage", Some(GROUP), 1, refusal);
    for n in 3..5 {
        says(&format!("/subscribe #tag{n}"));
        assert!(is_for(&server.wait_for_messages(GROUP, n).await[n - 1]).is_null());
    }
    let asked = server.calls().into_iter().filter(|it| !is_for(it).is_null());
    assert_eq!(asked.count(), 2, "once more before the refusal, and not again");
}

#[tokio::test]
async fn a_roundup_is_a_rich_message_where_the_server_knows_them() {
    let (server, folder) = scene().await;
    news::load_mill(&folder.path().join("news.db"));
    server.know_rich_messages();
    let _bot = start(&server, &folder);
    server.say(ALICE, "/roundup");
    let sent = server.wait_for_rich(ALICE, 1).await.remove(0);
    let html = sent.params["rich_message"]["html"].as_str().unwrap_or_default();
    assert!(html.starts_with("<h1>") && html.contains("Mill in Oslo"), "{html}");
    assert!(server.messages(ALICE).is_empty());
}

#[tokio::test]
async fn a_roundup_is_a_text_where_the_server_knows_no_rich_messages() {
    let (server, folder) = scene().await;
    news::load_mill(&folder.path().join("news.db"));
    let _bot = start(&server, &folder);
    for (n, line) in (1..).zip(["/roundup", "/roundup week"]) {
        server.say(ALICE, line);
        let sent = server.wait_for_messages(ALICE, n).await.remove(n - 1);
        assert!(sent.text().contains("Mill in Oslo"), "{}", sent.text());
    }
    let asked = server.calls().into_iter().filter(|it| it.method == "sendrichmessage");
    assert_eq!(asked.count(), 1, "a refusal is remembered");
}
