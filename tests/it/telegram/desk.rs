//! What operators see and announce, and what they are told of by themselves.

use super::*;

/// The text of the message that the chat was sent as the `n`-th.
async fn nth_message(server: &Server, chat: i64, n: usize) -> Call {
    server.wait_for_messages(chat, n).await.remove(n - 1)
}

#[tokio::test]
async fn an_announcement_reaches_everybody_who_follows_something_and_wants_it_once() {
    let (server, folder) = scene().await;
    let database = folder.path().join("news.db");
    let bot = Bot::start(&server.url(), &database);
    for chat in [ALICE, BORIS] {
        server.say(chat, "/subscribe #harbour");
        server.wait_for_messages(chat, 1).await;
    }
    server.say(OPERATOR, "/broadcast We move tonight.\n\nBack at <22:00>.");
    let preview = nth_message(&server, OPERATOR, 1).await;
    assert!(preview.text().contains("Chats that get it: 2"), "{}", preview.text());
    let send = preview.button("Send (2)").expect("a button");
    // Nobody but an operator sends it, and twice is once.
    server.press(BORIS, 1, "forged", &send);
    for query in ["one", "two"] {
        server.press(OPERATOR, 1, query, &send);
    }
    let is_it = |it: &Call| it.text().contains("We move tonight.") && it.chat() != Some(OPERATOR);
    server.wait_for(2, "the announcement", |it| is_it(it) && it.is_done).await;
    let at_boris = server.messages(BORIS).into_iter().find(|it| is_it(it)).expect("it came");
    assert!(at_boris.text().contains("tonight.\n\nBack at &lt;22:00&gt;."), "{}", at_boris.text());
    let none = at_boris.button("No announcements").expect("a button");
    server.press(BORIS, 7, "none", &none);
    let is_toast = |it: &Call| {
        it.method == "answercallbackquery" && it.params["text"].to_string().contains("No more")
    };
    server.wait_for(1, "a toast", is_toast).await;
    bot.crash().await;

    let bot = Bot::start(&server.url(), &database);
    server.say(OPERATOR, "/broadcast");
    let is_progress =
        |it: &Call| it.chat() == Some(OPERATOR) && it.text().contains("received: <b>2</b>");
    server.wait_for(1, "the progress", |it| is_progress(it) && it.is_done).await;
    server.say(OPERATOR, "/broadcast And once more.");
    let is_second = |it: &Call| it.button("Send (1)").is_some();
    let second = server.wait_for(1, "the second preview", is_second).await.remove(0);
    server.press(OPERATOR, 2, "three", &second.button("Send (1)").expect("a button"));
    let is_more = |it: &Call| it.chat() == Some(ALICE) && it.text().contains("And once more.");
    server.wait_for(1, "the second announcement", |it| is_more(it) && it.is_done).await;
    server.say(BORIS, "/settings announcements on");
    let is_on = |it: &Call| it.chat() == Some(BORIS) && it.text().contains("Pictures with alerts");
    server.wait_for(1, "the settings", is_on).await;
    bot.stop().await;
    let sent = server.calls().iter().filter(|it| is_it(it) && it.is_done).count();
    assert_eq!(sent, 2);
    let more = server.calls().iter().filter(|it| it.text().contains("And once more.")).count();
    // The preview and Alice's.
    assert_eq!(more, 2);
}

#[tokio::test]
async fn the_chat_for_alerts_is_told_of_little_space_and_when_it_is_over() {
    let (server, folder) = scene().await;
    let database = folder.path().join("news.db");
    let alerts_to = format!("{GROUP}/7");
    let start = |min_free_mb: u32| {
        Bot::start_with(&server.url(), &database, quick(), |settings| {
            settings.telegram.alerts_to = alerts_to.clone();
            settings.serve.min_free_mb = min_free_mb;
        })
    };
    let bot = start(u32::MAX);
    let in_topic = |it: &Call, words: &str| {
        it.is_done
            && it.chat() == Some(GROUP)
            && it.params["message_thread_id"].as_i64() == Some(7)
            && it.text().contains(words)
    };
    server.wait_for(1, "the alert", |it| in_topic(it, "is left on the database’s disk")).await;
    bot.crash().await;
    let bot = start(0);
    server.wait_for(1, "its end", |it| in_topic(it, "enough space on the disk again")).await;
    server.wait_for(1, "the crash", |it| in_topic(it, "didn’t shut down properly")).await;
    bot.stop().await;
    let bot = start(0);
    server.say(ALICE, "/latest");
    server.wait_for_messages(ALICE, 1).await;
    bot.stop().await;
    let n_told = server.calls().iter().filter(|it| in_topic(it, "")).count();
    assert_eq!(n_told, 3, "{:#?}", server.messages(GROUP));
    assert!(server.messages(OPERATOR).is_empty());
}

#[tokio::test]
async fn the_numbers_come_with_a_picture_and_name_nobody() {
    let (server, folder) = scene().await;
    let _bot = Bot::start(&server.url(), &folder.path().join("news.db"));
    server.say(ALICE, "/subscribe #harbour");
    server.wait_for_messages(ALICE, 1).await;
    server.say(OPERATOR, "/stats");
    let picture = server.wait_for_photos(OPERATOR, 1).await.remove(0);
    let caption = picture.params["caption"].as_str().expect("a caption");
    assert!(caption.contains("Subscriptions: <b>1</b>"), "{caption}");
    assert!(!caption.contains("harbour") && !caption.contains("1001"), "{caption}");
}
