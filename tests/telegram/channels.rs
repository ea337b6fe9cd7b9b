//! Channels are looked after from a private chat.

use super::*;

const CHANNEL: i64 = -1_001_000_000_777;
const BOT: i64 = 4242;

async fn said(server: &Server, n: usize) -> Call {
    server.wait_for_messages(ALICE, n).await.remove(n - 1)
}

#[tokio::test]
async fn a_channel_is_told_of_what_its_administrator_asked_for() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.name_chat("@harbour_news", CHANNEL, "channel");
    server.promote(CHANNEL, BOT);
    server.promote(CHANNEL, ALICE);
    server.say(ALICE, "/subscribe @harbour_news #harbour");
    let subscribed = said(&server, 1).await;
    assert!(subscribed.text().contains("@harbour_news") && subscribed.text().contains("#harbour"), "{}", subscribed.text());
    news::tell(&folder.path().join("news.db"), 1);
    server.wait_for(1, "an alert", |it| it.is_done && it.chat() == Some(CHANNEL) && it.text().contains("harbour news 1.")).await;

    // The person's own chat has none of it, and its buttons are about the channel.
    server.say(ALICE, "/subscriptions");
    assert!(said(&server, 2).await.text().contains("no subscriptions"));
    server.say(ALICE, "/subscriptions @harbour_news");
    let listed = said(&server, 3).await;
    assert!(listed.text().contains("#harbour"), "{}", listed.text());
    server.press(ALICE, 4, "stop", &listed.button("✕ #harbour").expect("a button"));
    assert!(said(&server, 4).await.text().contains("no more"));
    server.say(ALICE, "/unsubscribe @harbour_news #harbour");
    assert!(said(&server, 5).await.text().contains("no subscriptions"));
}

#[tokio::test]
async fn whoever_may_not_is_told_why() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let ask = async |n: usize, words: &str| {
        server.say(ALICE, "/subscribe @harbour_news #harbour");
        let said = said(&server, n).await;
        assert!(said.text().contains(words), "{}", said.text());
    };
    ask(1, "can find no channel").await;
    server.name_chat("@harbour_news", GROUP, "supergroup");
    ask(2, "is no channel").await;
    server.name_chat("@harbour_news", CHANNEL, "channel");
    ask(3, "Make me an administrator").await;
    server.fault("getChatMember", None, 1, Play::Refuse(403, "Forbidden: bot is not a member of the channel chat", Value::Null));
    ask(4, "Make me an administrator").await;
    server.promote(CHANNEL, BOT);
    ask(5, "you are none of them").await;
    server.promote(CHANNEL, ALICE);
    server.fault("getChat", None, 1, Play::Page(502));
    ask(6, "could not ask Telegram").await;
    ask(7, "Subscribed to #harbour").await;
}

#[tokio::test]
async fn a_button_for_a_channel_is_judged_anew() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.name_chat("@harbour_news", CHANNEL, "channel");
    server.promote(CHANNEL, BOT);
    server.press(ALICE, 1, "forged", "r:subscribe:=@harbour_news #harbour");
    assert!(said(&server, 1).await.text().contains("you are none of them"));
}
