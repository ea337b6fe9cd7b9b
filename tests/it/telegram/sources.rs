//! Sources that readers bring, and sources that they mute.

use super::*;
use crate::support::web::Web;

const FEED: &str = "<rss version='2.0'><channel><title>River Post</title>\
    <item><title>Ferry opens</title><link>https://river.example/1</link><guid>1</guid></item></channel></rss>";

fn start_following(server: &Server, folder: &TempDir) -> Bot {
    Bot::start_with(&server.url(), &folder.path().join("news.db"), quick(), |settings| {
        settings.allow_private_hosts = true;
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_suggested_feed_is_followed_by_the_operators_and_the_person_gets_the_answer() {
    let (server, folder) = scene().await;
    let web = Web::start();
    web.serve("/feed", "200 OK", "Content-Type: application/rss+xml\r\n", FEED);
    let bot = start_following(&server, &folder);
    let url = web.url("/feed");
    server.say(ALICE, &format!("/subscribe {url}"));
    let said = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(said.text().contains("River Post"), "{}", said.text());
    assert!(said.params["reply_markup"].to_string().contains("Suggest it"));

    server.say(ALICE, &format!("/suggest {url}"));
    server.wait_for_messages(ALICE, 2).await;
    let asked = server.wait_for_messages(OPERATOR, 1).await.remove(0);
    let keyboard = asked.params["reply_markup"].to_string();
    assert!(asked.text().contains("River Post"), "{}", asked.text());
    assert!(keyboard.contains("Follow") && keyboard.contains("Decline"), "{keyboard}");

    server.say(BORIS, "/suggestions 1 follow");
    let refused = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(refused.text().contains("operators"), "{}", refused.text());
    server.say(OPERATOR, "/suggestions 1 follow");
    let told = server.wait_for_messages(ALICE, 3).await.remove(2);
    assert!(told.text().contains("now follow River Post"), "{}", told.text());
    let followed = server.wait_for_messages(OPERATOR, 2).await.remove(1);
    assert!(followed.text().contains("1 article"), "{}", followed.text());
    bot.stop().await;
    let store = Store::open(&folder.path().join("news.db")).expect("a database");
    assert_eq!(store.feeds(SystemClock.now()).expect("feeds").len(), 1);
    assert!(store.due_suggestion_answers().expect("answers").is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_without_a_feed_is_said_and_never_searched() {
    let (server, folder) = scene().await;
    let web = Web::start();
    web.serve("/page", "200 OK", "Content-Type: text/html\r\n", "<html><body>Hello</body></html>");
    let _bot = start_following(&server, &folder);
    server.say(ALICE, &format!("/subscribe {}", web.url("/page")));
    let said = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(said.text().contains("no feed"), "{}", said.text());
    server.say(ALICE, "/subscriptions");
    let said = server.wait_for_messages(ALICE, 2).await.remove(1);
    assert!(!said.text().contains("words"), "{}", said.text());
}
