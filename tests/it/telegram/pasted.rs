//! What people paste: links, long texts in parts, forwarded posts.

use super::*;
use crate::support::web::Web;

const PAGE: &str = "<!doctype html><html><head><title>Tram reaches the hospital</title></head><body><article>\
    <h1>Tram reaches the hospital</h1>\
    <p>Tram line 9 will run to the hospital in Graz from Sunday on, after five years of work on two bridges.</p>\
    <p>The city paid 84 million euros for it, a third more than planned, its council said on Monday.</p>\
    <p>Nurses had asked for the line since 2011 because the last bus leaves before the night shift ends.</p>\
    </article></body></html>";

/// A post of several sentences; `n` makes it another one.
fn post(n: u32) -> String {
    format!(
        "Dam number {n} in Alberta will be opened on Friday because the snow melts three weeks early, its board said. \
         Some {n},000 people have been told to bring their animals to higher ground. \
         The gates were last opened in 2013, when the water took nine bridges. \
         Engineers say that the dam is safe and that the water will fall again within five days."
    )
}

fn start_reading(server: &Server, folder: &TempDir, choose: impl FnOnce(&mut Settings)) -> Bot {
    Bot::start_with(&server.url(), &folder.path().join("news.db"), quick(), |settings| {
        settings.allow_private_hosts = true;
        choose(settings);
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_is_fetched_summarized_and_kept_on_request() {
    let (server, folder) = scene().await;
    let web = Web::start();
    web.serve("/tram", "200 OK", "Content-Type: text/html\r\n", PAGE);
    let bot = start_reading(&server, &folder, |settings| settings.paste.keep = true);
    server.say(ALICE, &web.url("/tram"));
    let said = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(said.text().contains("84 million euros"), "{}", said.text());
    let database = || Store::open(&folder.path().join("news.db")).expect("a database");
    let n_before = database().totals().expect("totals").n_articles;

    let keyboard = said.params["reply_markup"].to_string();
    assert!(keyboard.contains("Keep it"), "{keyboard}");
    server.say(ALICE, &format!("/keep {}", web.url("/tram")));
    let kept = server.wait_for_messages(ALICE, 2).await.remove(1);
    assert!(kept.text().contains("Added to the archive"), "{}", kept.text());
    assert_eq!(database().totals().expect("totals").n_articles, n_before + 1);
    assert_eq!(web.asked("/tram").len(), 2, "it is fetched again");

    server.say(ALICE, &web.url("/tram?utm_source=x"));
    let stored = server.wait_for_messages(ALICE, 3).await.remove(2);
    assert!(stored.button("Read").is_some(), "{}", stored.text());
    assert_eq!(web.asked("/tram").len(), 2, "a stored article is not fetched");
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_to_a_private_machine_is_not_asked() {
    let (server, folder) = scene().await;
    let web = Web::start();
    web.serve("/tram", "200 OK", "Content-Type: text/html\r\n", PAGE);
    let _bot = start(&server, &folder);
    server.say(ALICE, &web.url("/tram"));
    let said = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(said.text().contains("private"), "{}", said.text());
    assert!(web.asked("/tram").is_empty());
}

#[tokio::test]
async fn parts_of_a_long_text_are_one_text() {
    let (server, folder) = scene().await;
    let bot = start_reading(&server, &folder, |_| {});
    for n in [2, 3, 4] {
        server.say(ALICE, &post(n));
    }
    server.wait_for_messages(ALICE, 1).await;
    server.say(ALICE, "/help");
    server.wait_for(1, "help", |it| it.text().contains("/privacy")).await;
    assert_eq!(server.messages(ALICE).len(), 2, "one answer for all parts");
    bot.stop().await;
    // Nothing of it is left.
    let file = std::fs::read(folder.path().join("news.db")).expect("the database");
    assert!(!file.windows(20).any(|it| it == "animals to higher gr".as_bytes()));
}

#[tokio::test]
async fn a_forwarded_post_is_summarized_and_never_a_command() {
    let (server, folder) = scene().await;
    let _bot = start_reading(&server, &folder, |_| {});
    let forwarded = json!({ "forward_origin": { "type": "hidden_user", "date": 1_700_000_000, "sender_user_name": "N" } });
    server.say_in(ALICE, &post(2), forwarded.clone());
    let said = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(said.text().contains("Dam number 2"), "{}", said.text());
    server.say_in(ALICE, "/subscribe #china", forwarded);
    let said = server.wait_for_messages(ALICE, 2).await.remove(1);
    assert!(said.text().contains("didn’t run it"), "{}", said.text());
}

#[tokio::test]
async fn a_caption_is_text_and_a_reply_names_what_is_summarized() {
    let (server, folder) = scene().await;
    let _bot = start_reading(&server, &folder, |_| {});
    let photo =
        json!([{ "file_id": "p", "file_unique_id": "p", "width": 1, "height": 1, "file_size": 1 }]);
    server.say_in(ALICE, "", json!({ "text": null, "caption": post(3), "photo": photo }));
    let said = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(said.text().contains("Dam number 3"), "{}", said.text());

    let group = json!({ "id": GROUP, "type": "supergroup", "title": "T" });
    let replied = json!({ "message_id": 3, "date": 1_700_000_000, "chat": group, "text": post(4) });
    server.say_in(GROUP, &format!("/summary@{BOT_NAME}"), json!({ "reply_to_message": replied }));
    let said = server.wait_for_messages(GROUP, 1).await.remove(0);
    assert!(said.text().contains("Dam number 4"), "{}", said.text());
}

#[tokio::test]
async fn a_person_has_a_limit_and_an_operator_can_switch_it_off() {
    let (server, folder) = scene().await;
    let bot = start_reading(&server, &folder, |settings| settings.paste.per_hour = 1);
    for n in [2, 3] {
        server.say(ALICE, &format!("/summary {}", post(n)));
        server.say(ALICE, "/help");
    }
    server.wait_for(1, "the limit", |it| it.text().contains("texts an hour")).await;
    bot.stop().await;
    let _bot = start_reading(&server, &folder, |settings| settings.paste.enabled = false);
    server.say(BORIS, &post(2));
    let said = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(!said.text().contains("Dam number"), "{}", said.text());
}
