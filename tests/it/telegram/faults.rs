//! What Telegram, or a proxy in its place, answers on bad days.

use super::*;

#[tokio::test]
async fn a_pause_that_telegram_asks_for_outlives_the_program() {
    let (server, folder) = scene().await;
    server.fault("sendMessage", Some(ALICE), 1, flood());
    let bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.wait_for(1, "the refusal", |it| it.chat() == Some(ALICE)).await;
    bot.stop().await;
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    server.say(BORIS, "/help");
    server.wait_for_messages(BORIS, 1).await;
    server.say(BORIS, "/latest");
    server.wait_for_messages(BORIS, 2).await;
    assert_eq!(server.calls().iter().filter(|it| it.chat() == Some(ALICE)).count(), 1);
}

#[tokio::test]
async fn a_flood_that_names_its_wait_in_words_only_loses_nothing() {
    for text in ["Too Many Requests: retry after 1", "Too Many Requests"] {
        let (server, folder) = scene().await;
        server.fault("sendMessage", Some(ALICE), 1, Play::Refuse(429, text, Value::Null));
        let _bot = start(&server, &folder);
        server.say(ALICE, "/help");
        server.wait_for_messages(ALICE, 1).await;
    }
}

#[tokio::test]
async fn a_button_whose_release_is_held_for_long_holds_up_nothing() {
    let (server, folder) = scene().await;
    let long =
        Play::Refuse(429, "Too Many Requests: retry after 3600", json!({ "retry_after": 3600 }));
    server.fault("answerCallbackQuery", None, 1, long);
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    let more = server.wait_for_messages(ALICE, 1).await[0].button("More").expect("a button");
    server.press(ALICE, 1, "held", &more);
    server.wait_for(1, "the refusal", releases).await;
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 2).await;
}

#[tokio::test]
async fn a_page_that_cannot_be_turned_in_place_is_sent_anew() {
    let refusals = [
        "Bad Request: message can't be edited",
        "Bad Request: message to edit not found",
        "Bad Request: MESSAGE_ID_INVALID",
        "Bad Request: there is no text in the message to edit",
    ];
    for text in refusals {
        let (server, folder) = scene().await;
        server.fault("editMessageText", Some(ALICE), 1, Play::Refuse(400, text, Value::Null));
        let _bot = start(&server, &folder);
        server.say(ALICE, "/latest");
        let more = server.wait_for_messages(ALICE, 1).await[0].button("More").expect("a button");
        server.press(ALICE, 1, "old", &more);
        server.wait_for_messages(ALICE, 2).await;
        let n_edits = server.calls().iter().filter(|it| it.method == "editmessagetext").count();
        assert_eq!(n_edits, 1, "{text}");
    }
}

#[tokio::test]
async fn an_answer_for_a_topic_that_is_gone_comes_in_the_general_one() {
    let (server, folder) = scene().await;
    server.fault(
        "sendMessage",
        Some(GROUP),
        1,
        Play::Refuse(400, "Bad Request: message thread not found", Value::Null),
    );
    let _bot = start(&server, &folder);
    server.say_in(
        GROUP,
        &format!("/help@{BOT_NAME}"),
        json!({ "message_thread_id": 77, "is_topic_message": true }),
    );
    let said = server.wait_for_messages(GROUP, 1).await.remove(0);
    assert!(said.params["message_thread_id"].is_null(), "{}", said.params);
}

#[tokio::test]
async fn whether_somebody_is_an_administrator_is_asked_again() {
    let (server, folder) = scene().await;
    for play in [
        Play::Reset,
        Play::Refuse(429, "Too Many Requests: retry after 0", json!({ "retry_after": 0 })),
    ] {
        server.fault("getChatMember", Some(GROUP), 1, play);
    }
    let _bot = start(&server, &folder);
    server.say(GROUP, &format!("/subscribe@{BOT_NAME} #harbour"));
    let said = server.wait_for_messages(GROUP, 1).await.remove(0);
    assert!(said.text().contains("You now follow"), "{}", said.text());
}

#[tokio::test]
async fn updates_come_in_after_a_flood_wait_and_a_page() {
    let (server, folder) = scene().await;
    server.fault(
        "getUpdates",
        None,
        1,
        Play::Refuse(429, "Too Many Requests: retry after 1", json!({ "retry_after": 1 })),
    );
    server.fault("getUpdates", None, 1, Play::Page(200));
    server.fault("getMe", None, 1, Play::Page(200));
    let _bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
}

#[tokio::test]
async fn the_first_updates_are_asked_for_without_a_wait_also_after_a_failure() {
    let (server, folder) = scene().await;
    server.fault("getUpdates", None, 1, Play::Page(502));
    let _bot = start(&server, &folder);
    let asked = server.wait_for(4, "requests for updates", |it| it.method == "getupdates").await;
    let waits: Vec<i64> =
        asked.iter().take(4).filter_map(|it| it.params["timeout"].as_i64()).collect();
    assert_eq!(waits, [0, 0, 1, 1]);
}
