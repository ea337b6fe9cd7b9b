//! What people see before and when they first meet the bot.

use super::*;

#[tokio::test]
async fn the_profile_says_what_the_bot_does() {
    let (server, folder) = scene().await;
    server.fault("setMyDescription", None, 1, Play::Reset);
    let bot = start(&server, &folder);
    let is_set = |it: &Call| {
        it.is_done && matches!(it.method.as_str(), "setmydescription" | "setmyshortdescription")
    };
    let calls = server.wait_for(2, "descriptions", is_set).await;
    let long = calls[0].params["description"].as_str().expect("a description");
    let short = calls[1].params["short_description"].as_str().expect("a short description");
    assert!(long.contains("word for word") && long.chars().count() <= 512, "{long}");
    assert!(short.contains("word for word") && short.chars().count() <= 120, "{short}");
    bot.stop().await;
}

fn message_with(fields: Value) -> Value {
    let mut message = json!({
        "message_id": 1, "date": 1_700_000_000, "chat": { "id": ALICE, "type": "private" },
        "from": { "id": ALICE, "is_bot": false, "first_name": "A" },
    });
    let fields = fields.as_object().expect("fields").clone();
    message.as_object_mut().expect("an object").extend(fields);
    message
}

#[tokio::test]
async fn a_shared_location_sets_the_time_zone_and_is_not_kept() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    let place = json!({ "latitude": 48.137_154, "longitude": 11.576_124 });
    server.update("message", message_with(json!({ "location": place })));
    let answer = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(answer.text().contains("Berlin (near Munich)"), "{}", answer.text());
    bot.stop().await;
    let file = std::fs::read(folder.path().join("news.db")).expect("a database");
    let holds = |text: &str| file.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(!holds("48.137") && !holds("11.576"));
}

#[tokio::test]
async fn the_button_for_a_location_is_below_the_text_field() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    server.press(ALICE, 1, "q", "w:l:0:=");
    let asked = server.wait_for_messages(ALICE, 1).await.remove(0);
    let key = &asked.params["reply_markup"]["keyboard"][0][0];
    assert_eq!(key["request_location"], true, "{}", asked.params);
    bot.stop().await;
}

#[tokio::test]
async fn a_group_is_greeted_once_when_the_bot_is_added() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    let me = json!({ "id": 4242, "is_bot": true, "first_name": "gistwire", "username": BOT_NAME });
    let chat = json!({ "id": GROUP, "type": "supergroup", "title": "Group" });
    server.update(
        "my_chat_member",
        json!({
            "chat": chat, "from": { "id": ALICE, "is_bot": false, "first_name": "A" }, "date": 1_700_000_000,
            "old_chat_member": { "status": "left", "user": me }, "new_chat_member": { "status": "member", "user": me },
        }),
    );
    let greeting = server.wait_for_messages(GROUP, 1).await.remove(0);
    assert!(greeting.text().contains(&format!("/latest@{BOT_NAME}")), "{}", greeting.text());
    bot.stop().await;
}
