//! Groups as people use them: who is answered, where, and once; and what the menus offer.

use super::*;

fn in_group(text: &str, fields: Value) -> (String, Value) {
    let mut all = json!({ "message_id": 77, "from": { "id": ALICE, "is_bot": false, "first_name": "Alice" } });
    let all_fields = all.as_object_mut().expect("an object");
    all_fields.extend(fields.as_object().expect("fields").clone());
    (text.to_owned(), all)
}

fn say_in_group(server: &Server, text: &str, fields: Value) -> i64 {
    let (text, fields) = in_group(text, fields);
    server.say_in(GROUP, &text, fields)
}

/// A message of the bot itself, to reply to.
fn of_bot() -> Value {
    let bot = json!({ "id": 4242, "is_bot": true, "first_name": "gistwire", "username": BOT_NAME });
    json!({ "message_id": 5, "date": 1_700_000_000, "chat": { "id": GROUP, "type": "supergroup", "title": "G" }, "from": bot, "text": "An answer." })
}

async fn answered(server: &Server, n: usize) -> Call {
    server.wait_for_messages(GROUP, n).await.remove(n - 1)
}

#[tokio::test]
async fn an_answer_in_a_group_replies_to_its_question_in_its_topic() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    say_in_group(&server, "/latest 1", json!({ "message_thread_id": 9, "is_topic_message": true }));
    let answer = answered(&server, 1).await;
    let reply = &answer.params["reply_parameters"];
    assert_eq!(reply["message_id"], 77);
    assert_eq!(reply["allow_sending_without_reply"], true);
    assert_eq!(answer.params["message_thread_id"], 9);

    // In private every answer follows its question anyway.
    server.say(ALICE, "/latest 1");
    let private = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(private.params["reply_parameters"].is_null(), "{}", private.params);
}

#[tokio::test]
async fn a_group_gets_answers_to_what_is_addressed_to_the_bot_only() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let topic_start = json!({
        "message_id": 9, "date": 1, "chat": { "id": GROUP, "type": "supergroup" },
        "from": { "id": 4242, "is_bot": true, "first_name": "g", "username": BOT_NAME }, "forum_topic_created": {},
    });
    let silent = [
        ("harbour news, anyone?", json!({})),
        ("/latset", json!({})),
        ("/latest@other_bot", json!({})),
        ("/latset@other_bot", json!({ "reply_to_message": of_bot() })),
        ("me@gistwire_loopback_bot.example", json!({})),
        ("talk in a topic", json!({ "reply_to_message": topic_start })),
        // Courtesies need no answer that everybody has to read.
        ("thanks!", json!({ "reply_to_message": of_bot() })),
        ("ok", json!({ "reply_to_message": of_bot() })),
        ("👍", json!({ "reply_to_message": of_bot() })),
    ];
    for (text, fields) in silent {
        say_in_group(&server, text, fields);
    }
    say_in_group(&server, &format!("@{BOT_NAME} harbour"), json!({}));
    assert!(answered(&server, 1).await.text().contains("harbour"));
    say_in_group(&server, &format!("/latset@{BOT_NAME}"), json!({}));
    assert!(answered(&server, 2).await.text().contains("/latest"));
    say_in_group(&server, "what’s new about #harbour?", json!({ "reply_to_message": of_bot() }));
    assert!(answered(&server, 3).await.text().contains("#harbour"));
    say_in_group(&server, &format!("Hello @{BOT_NAME}"), json!({}));
    answered(&server, 4).await;
    assert_eq!(server.messages(GROUP).len(), 4);
}

#[tokio::test]
async fn words_to_the_bot_change_a_group_s_choices_for_administrators_only() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    say_in_group(&server, &format!("@{BOT_NAME} follow #harbour"), json!({}));
    assert!(answered(&server, 1).await.text().contains("admins"));
    server.promote(GROUP, ALICE);
    say_in_group(&server, &format!("@{BOT_NAME}, follow #harbour"), json!({}));
    assert!(answered(&server, 2).await.text().contains("You now follow"));
}

fn edit(server: &Server, chat: i64, message_id: i64, text: &str, after_s: i64) {
    let kind = if chat > 0 { "private" } else { "supergroup" };
    server.update(
        "edited_message",
        json!({
            "message_id": message_id, "date": 1_700_000_000, "edit_date": 1_700_000_000 + after_s,
            "chat": { "id": chat, "type": kind, "title": "G" }, "text": text,
            "from": { "id": ALICE, "is_bot": false, "first_name": "Alice" },
        }),
    );
}

#[tokio::test]
async fn an_edited_command_is_answered_by_editing_its_answer() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    server.say_in(ALICE, "/tag china", json!({ "message_id": 41 }));
    server.wait_for_messages(ALICE, 1).await;
    bot.stop().await;
    let _bot = start(&server, &folder);
    edit(&server, ALICE, 41, "/tag ai", 30);
    let is_edit = |it: &Call| it.method == "editmessagetext" && it.is_done;
    let edited = server.wait_for(1, "an edit", is_edit).await.remove(0);
    assert_eq!(edited.params["message_id"], 1);
    assert!(edited.text().contains("tagged “ai”"), "{}", edited.text());

    // Telegram reports edits that change no text, and very old ones.
    edit(&server, ALICE, 41, "/tag ai", 40);
    edit(&server, ALICE, 41, "/tag china", 90_000);
    server.say_in(ALICE, "/help", json!({ "message_id": 42 }));
    server.wait_for_messages(ALICE, 2).await;
    assert_eq!(server.calls().iter().filter(|it| is_edit(it)).count(), 1);

    // A message that was not for the bot becomes one that is.
    edit(&server, GROUP, 50, "/latest 1", 5);
    assert_eq!(answered(&server, 1).await.params["reply_parameters"]["message_id"], 50);
}

#[tokio::test]
async fn equal_commands_in_a_row_are_answered_once_also_if_they_change_something() {
    let (server, folder) = scene().await;
    for n in 0..4 {
        server.say_in(ALICE, "/subscribe #harbour", json!({ "message_id": 60 + n }));
    }
    server.say(ALICE, "/pause");
    server.say(ALICE, "/resume");
    server.say(ALICE, "/pause");
    let _bot = start(&server, &folder);
    server.wait_for_messages(ALICE, 4).await;
    let said: Vec<String> = server.messages(ALICE).iter().map(|it| it.text().to_owned()).collect();
    assert!(said[0].contains("You now follow") && said.len() == 4, "{said:#?}");
}

#[tokio::test]
async fn each_menu_is_short_and_in_every_language() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.say(OPERATOR, "/status");
    let of = |it: &Call| it.params["scope"]["type"].as_str().unwrap_or_default().to_owned();
    let is_set = |it: &Call| it.method == "setmycommands" && it.is_done;
    let set = server.wait_for(50, "the menus", is_set).await;
    for (scope, max) in [
        ("default", 8),
        ("all_private_chats", 8),
        ("all_group_chats", 6),
        ("all_chat_administrators", 8),
        ("chat", 12),
    ] {
        let menus: Vec<&Call> = set.iter().filter(|it| of(it) == scope).collect();
        assert_eq!(menus.len(), 10, "{scope}");
        for menu in menus {
            let n_commands = menu.params["commands"].as_array().map_or(0, Vec::len);
            assert!((1..=max).contains(&n_commands), "{scope}: {n_commands}");
            if scope == "chat" {
                assert_eq!(menu.params["scope"]["chat_id"], OPERATOR);
            }
        }
    }
}
