//! Channels are looked after from a private chat.

use super::*;

const CHANNEL: i64 = -1_001_000_000_777;
const BOT: i64 = 4242;

/// A bot that posts what is new about #harbour in a channel of Alice's.
async fn posting(server: &Server, folder: &TempDir) -> Bot {
    let bot = start(server, folder);
    server.name_chat("@harbour_news", CHANNEL, "channel");
    server.promote(CHANNEL, BOT);
    server.promote(CHANNEL, ALICE);
    server.say(ALICE, "/subscribe @harbour_news #harbour");
    server.wait_for_messages(ALICE, 1).await;
    bot
}

/// The message in the channel about an article.
async fn post(server: &Server, n: usize) -> Call {
    let words = format!("harbour news {n}.");
    server
        .wait_for(1, "a post", |it| {
            it.is_done && it.chat() == Some(CHANNEL) && it.text().contains(&words)
        })
        .await
        .remove(0)
}

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
    assert!(
        subscribed.text().contains("@harbour_news") && subscribed.text().contains("#harbour"),
        "{}",
        subscribed.text()
    );
    news::tell(&folder.path().join("news.db"), 1);
    server
        .wait_for(1, "an alert", |it| {
            it.is_done && it.chat() == Some(CHANNEL) && it.text().contains("harbour news 1.")
        })
        .await;

    // The person's own chat has none of it, and its buttons are about the channel.
    server.say(ALICE, "/subscriptions");
    assert!(said(&server, 2).await.text().contains("follow anything yet"));
    server.say(ALICE, "/subscriptions @harbour_news");
    let listed = said(&server, 3).await;
    assert!(listed.text().contains("#harbour"), "{}", listed.text());
    server.press(ALICE, 4, "stop", &listed.button("✕ #harbour").expect("a button"));
    assert!(said(&server, 4).await.text().contains("no longer follow"));
    server.say(ALICE, "/unsubscribe @harbour_news #harbour");
    assert!(said(&server, 5).await.text().contains("follow anything yet"));
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
    ask(1, "can’t find").await;
    server.name_chat("@harbour_news", GROUP, "supergroup");
    ask(2, "isn’t a channel").await;
    server.name_chat("@harbour_news", CHANNEL, "channel");
    ask(3, "Make me an admin").await;
    server.fault(
        "getChatMember",
        None,
        1,
        Play::Refuse(403, "Forbidden: bot is not a member of the channel chat", Value::Null),
    );
    ask(4, "Make me an admin").await;
    server.promote(CHANNEL, BOT);
    ask(5, "you aren’t one").await;
    server.promote(CHANNEL, ALICE);
    server.fault("getChat", None, quick().n_tries, Play::Reset);
    ask(6, "couldn’t ask Telegram").await;
    ask(7, "You now follow").await;
}

#[tokio::test]
async fn a_button_for_a_channel_is_judged_anew() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.name_chat("@harbour_news", CHANNEL, "channel");
    server.promote(CHANNEL, BOT);
    server.press(ALICE, 1, "forged", "r:subscribe:=@harbour_news #harbour");
    assert!(said(&server, 1).await.text().contains("you aren’t one"));
}

#[tokio::test]
async fn a_post_leads_to_the_private_chat_and_has_nothing_that_only_members_could_use() {
    let (server, folder) = scene().await;
    let bot = posting(&server, &folder).await;
    news::tell(&folder.path().join("news.db"), 1);
    let alert = post(&server, 1).await;
    assert!(
        !alert.text().contains("/read_") && !alert.text().contains("/why_"),
        "{}",
        alert.text()
    );
    assert!(!alert.text().contains("follow"), "{}", alert.text());
    let keys = alert.params["reply_markup"]["inline_keyboard"].as_array().expect("keys");
    let keys: Vec<&Value> = keys.iter().flat_map(|row| row.as_array().expect("a row")).collect();
    assert!(keys.iter().all(|it| it["callback_data"].is_null()), "{keys:?}");
    let links = keys.iter().filter_map(|it| it["url"].as_str());
    let link = links.into_iter().find(|it| it.contains("start=read_")).expect("a link").to_owned();
    assert!(link.starts_with(&format!("https://t.me/{BOT_NAME}?start=")), "{link}");

    // Who follows the link sends this, in private.
    let (_, payload) = link.split_once("start=").expect("a payload");
    server.say(BORIS, &format!("/start {payload}"));
    let read = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(read.text().contains("harbour news 1."), "{}", read.text());

    // The same holds for several articles in one message.
    bot.stop().await;
    for n in 2..=9 {
        news::tell(&folder.path().join("news.db"), n);
    }
    let _bot = start(&server, &folder);
    let several = server
        .wait_for(1, "one message", |it| {
            it.chat() == Some(CHANNEL) && it.text().contains("8 new on #harbour")
        })
        .await
        .remove(0);
    assert!(
        !several.text().contains("/read_") && several.text().contains("start=read_"),
        "{}",
        several.text()
    );
}

#[tokio::test]
async fn a_reader_s_press_in_a_channel_does_and_says_nothing() {
    let (server, folder) = scene().await;
    let _bot = posting(&server, &folder).await;
    // An administrator's press as well: all readers would see the answer.
    for (n, (who, data)) in
        [(4711, "u:1:="), (4711, "q:1:="), (4711, "r:subscriptions:="), (ALICE, "r:latest:=")]
            .into_iter()
            .enumerate()
    {
        server.press_in_channel(CHANNEL, who, &format!("q{n}"), data);
    }
    server.wait_for(4, "releases", releases).await;
    news::tell(&folder.path().join("news.db"), 1);
    post(&server, 1).await;
    assert_eq!(server.messages(CHANNEL).len(), 1);
}

#[tokio::test]
async fn a_channel_that_has_the_bot_again_is_told_again() {
    let (server, folder) = scene().await;
    let _bot = posting(&server, &folder).await;
    server.say(BORIS, "/subscribe #harbour");
    server.wait_for_messages(BORIS, 1).await;
    for (n, is_in) in [(1, false), (2, true)] {
        let update = server.change_membership(CHANNEL, is_in);
        server.wait_for_acknowledgement(update).await;
        news::tell(&folder.path().join("news.db"), n);
        let words = format!("harbour news {n}.");
        server
            .wait_for(1, "an alert", |it| {
                it.is_done && it.chat() == Some(BORIS) && it.text().contains(&words)
            })
            .await;
    }
    post(&server, 2).await;
    assert_eq!(server.messages(CHANNEL).len(), 1);
}

/// A person chooses a channel of theirs with the button below the text field.
fn share(server: &Server, who: i64, title: &str) {
    let shared = json!({ "request_id": 1, "chat_id": CHANNEL, "title": title });
    server.say_in(who, "", json!({ "text": null, "chat_shared": shared }));
}

#[tokio::test]
async fn a_channel_without_a_public_name_is_connected_by_a_button() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.name_chat("Harbour insiders", CHANNEL, "channel");
    server.say(ALICE, "/channels");
    let offered = said(&server, 1).await;
    let key = &offered.params["reply_markup"]["keyboard"][0][0]["request_chat"];
    assert_eq!(key["chat_is_channel"], true, "{}", offered.params);
    assert_eq!(key["bot_administrator_rights"]["can_post_messages"], true);

    share(&server, ALICE, "Harbour insiders");
    assert!(said(&server, 2).await.text().contains("Make me an admin there"));
    server.promote(CHANNEL, BOT);
    share(&server, ALICE, "Harbour insiders");
    assert!(said(&server, 3).await.text().contains("you aren’t one"));
    server.promote(CHANNEL, ALICE);
    share(&server, ALICE, "Harbour insiders");
    let connected = said(&server, 4).await;
    let text = connected.text();
    assert!(text.contains("<b>Harbour insiders</b>") && text.contains("/subscribe @1"), "{text}");

    server.say(ALICE, "/subscribe @1 #harbour");
    assert!(said(&server, 5).await.text().contains("<b>Harbour insiders</b>"));
    news::tell(&folder.path().join("news.db"), 1);
    post(&server, 1).await;
    // What is said about the channel names it, also in hints; a number of nobody's is none.
    server.say(ALICE, "/pause @1");
    let paused = said(&server, 6).await;
    assert!(paused.text().contains("<code>/resume @1</code>"), "{}", paused.text());
    server.say(BORIS, "/pause @1");
    let refused = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(refused.text().contains("can’t find"), "{}", refused.text());
}

#[tokio::test]
async fn a_post_has_the_form_that_its_channel_gives_it() {
    let (server, folder) = scene().await;
    let _bot = posting(&server, &folder).await;
    let ask = async |n: usize, line: &str| {
        server.say(ALICE, line);
        said(&server, n).await
    };
    ask(2, "/settings @harbour_news header The Harbour Post").await;
    ask(3, "/settings @harbour_news footer Every day & night").await;
    ask(4, "/settings @harbour_news hashtags on").await;
    let shown = ask(5, "/settings @harbour_news buttons off").await;
    assert!(shown.text().contains("<b>The Harbour Post</b>"), "{}", shown.text());
    news::tell(&folder.path().join("news.db"), 1);
    let alert = post(&server, 1).await;
    let text = alert.text();
    assert!(text.starts_with("<b>The Harbour Post</b>\n\n"), "{text}");
    assert!(text.ends_with("#harbour\n\nEvery day &amp; night"), "{text}");
    assert!(alert.params["reply_markup"].is_null(), "{}", alert.params);

    ask(6, "/settings @harbour_news header off").await;
    ask(7, "/settings @harbour_news hashtags off").await;
    news::tell(&folder.path().join("news.db"), 2);
    let text = post(&server, 2).await.text().to_owned();
    assert!(!text.contains("Harbour Post") && !text.contains("#harbour"), "{text}");
    // A chat of people has no posts.
    server.say(ALICE, "/settings header Mine");
    assert!(said(&server, 8).await.text().contains("header Mine"));
}

/// The question whether an article goes out.
async fn question(server: &Server, n: usize) -> Call {
    let words = format!("harbour news {n}.");
    server
        .wait_for(1, "a question", |it| {
            it.is_done && it.chat() == Some(ALICE) && it.text().contains(&words)
        })
        .await
        .remove(0)
}

/// The answer to a press, in place of the question.
async fn decided(server: &Server, words: &str) -> Call {
    let fits =
        |it: &Call| it.method == "editmessagetext" && it.is_done && it.text().contains(words);
    server.wait_for(1, "a decision", fits).await.remove(0)
}

#[tokio::test]
async fn a_post_that_needs_approval_goes_out_once_after_it() {
    let (server, folder) = scene().await;
    let bot = posting(&server, &folder).await;
    server.say(ALICE, "/settings @harbour_news approval on");
    said(&server, 2).await;
    news::tell(&folder.path().join("news.db"), 1);
    let first = question(&server, 1).await;
    assert!(first.text().contains("@harbour_news"), "{}", first.text());
    assert!(server.messages(CHANNEL).is_empty());

    // The question and its answer outlive the program.
    bot.stop().await;
    let bot = start(&server, &folder);
    news::tell(&folder.path().join("news.db"), 2);
    let second = question(&server, 2).await;
    server.say(ALICE, "/review @harbour_news");
    assert!(said(&server, 5).await.text().contains("2 posts are waiting"));
    let yes = first.button("Post").expect("a button");
    server.press(ALICE, 3, "yes", &yes);
    decided(&server, "Will be posted").await;
    post(&server, 1).await;
    server.press(ALICE, 4, "no", &second.button("Skip").expect("a button"));
    decided(&server, "Skipped").await;
    server.press(ALICE, 4, "late", &second.button("Post").expect("a button"));
    server.press(ALICE, 3, "again", &yes);
    decided(&server, "decided already").await;
    // Only an administrator's press counts.
    server.press(BORIS, 4, "forged", &yes);
    server.wait_for_messages(BORIS, 1).await;
    bot.stop().await;

    let _bot = start(&server, &folder);
    server.say(ALICE, "/settings @harbour_news approval off");
    said(&server, 6).await;
    news::tell(&folder.path().join("news.db"), 3);
    post(&server, 3).await;
    let posts = server.messages(CHANNEL);
    assert_eq!(posts.len(), 2, "{posts:#?}");
}

#[tokio::test]
async fn a_post_that_nobody_can_be_asked_about_is_missed() {
    let (server, folder) = scene().await;
    let _bot = posting(&server, &folder).await;
    server.say(ALICE, "/settings @harbour_news approval on");
    said(&server, 2).await;
    server.say(BORIS, "/subscribe #harbour");
    server.wait_for_messages(BORIS, 1).await;
    server.fault(
        "sendMessage",
        Some(ALICE),
        1,
        Play::Refuse(403, "Forbidden: bot was blocked by the user", Value::Null),
    );
    news::tell(&folder.path().join("news.db"), 1);
    server.wait_for(1, "a question", |it| !it.is_done && it.chat() == Some(ALICE)).await;
    news::tell(&folder.path().join("news.db"), 2);
    question(&server, 2).await;
    server.say(ALICE, "/missed @harbour_news");
    let missed = said(&server, 4).await;
    assert!(missed.text().contains("Harbour 1") && missed.text().contains("Nobody approved"));
    assert!(server.messages(CHANNEL).is_empty());
}

/// The file that `/export` gives for the channel, asked for by its administrator.
async fn exported(server: &Server, n: usize) -> Value {
    server.say(ALICE, "/export @harbour_news");
    let sent = server
        .wait_for(n, "a file", |it| {
            it.method == "senddocument" && it.is_done && it.chat() == Some(ALICE)
        })
        .await;
    assert!(
        sent[n - 1].params["caption"].as_str().is_some_and(|it| it.contains("@harbour_news")),
        "{}",
        sent[n - 1].params
    );
    files::document_of(&sent[n - 1])
}

/// A person sends a file with this caption.
fn send_file(server: &Server, who: i64, caption: &str, content: &str) {
    let document = server.put_file("choices.json", content.as_bytes());
    server.say_in(who, "", json!({ "text": null, "caption": caption, "document": document }));
}

#[tokio::test]
async fn a_channel_s_choices_go_out_as_a_file_and_come_back_with_it() {
    let (server, folder) = scene().await;
    let _bot = posting(&server, &folder).await;
    let file = exported(&server, 1).await;
    assert_eq!(file["subscriptions"][0]["name"], "harbour");
    server.say(ALICE, "/unsubscribe @harbour_news all yes");
    said(&server, 2).await;
    assert_eq!(exported(&server, 2).await["subscriptions"], json!([]));

    send_file(&server, ALICE, "/import @harbour_news", &file.to_string());
    let taken = said(&server, 3).await;
    assert!(
        taken.text().contains("@harbour_news") && taken.text().contains("1 new topic"),
        "{}",
        taken.text()
    );
    assert_eq!(exported(&server, 3).await, file);
    news::tell(&folder.path().join("news.db"), 1);
    post(&server, 1).await;
    server.say(ALICE, "/subscriptions");
    assert!(
        said(&server, 4).await.text().contains("follow anything yet"),
        "the person's own chat has none of it"
    );
}

#[tokio::test]
async fn a_bad_file_and_a_stranger_s_change_nothing_in_a_channel() {
    let (server, folder) = scene().await;
    let _bot = posting(&server, &folder).await;
    let before = exported(&server, 1).await;
    let cases = [
        "[1]",
        r#"{"gistwire_export":1,"subscriptions":[{"kind":"tag","name":"china"},{"kind":"flag","name":"x"}]}"#,
    ];
    for (n, bad) in cases.into_iter().enumerate() {
        send_file(&server, ALICE, "/import @harbour_news", bad);
        let refused = said(&server, n + 2).await;
        assert!(refused.text().contains("othing was changed"), "{}", refused.text());
    }
    send_file(
        &server,
        BORIS,
        "/import @harbour_news",
        r#"{"gistwire_export":1,"settings":{"paused":true}}"#,
    );
    let refused = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(refused.text().contains("you aren’t one"), "{}", refused.text());
    server.say(BORIS, "/export @harbour_news");
    assert!(server.wait_for_messages(BORIS, 2).await[1].text().contains("you aren’t one"));
    assert_eq!(exported(&server, 2).await, before);
    server.say(ALICE, "/import @harbour_news");
    assert!(said(&server, 4).await.text().contains("/import @harbour_news as its caption"));
}
