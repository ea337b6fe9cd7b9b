//! Inline mode: cards of articles in any chat.

use gistwire::store::Store;
use serde_json::json;

use super::{ALICE, Bot, scene, start};
use crate::support::server::Server;

pub(super) fn type_query(server: &Server, id: &str, query: &str) {
    let from = json!({ "id": ALICE, "is_bot": false, "first_name": "A", "language_code": "en" });
    server.update("inline_query", json!({ "id": id, "from": from, "query": query, "offset": "" }));
}

pub(super) async fn results(
    server: &Server,
    id: &'static str,
) -> (Vec<serde_json::Value>, serde_json::Value) {
    let answers = server
        .wait_for(1, "results", move |call| {
            call.method == "answerinlinequery" && call.params["inline_query_id"] == id
        })
        .await;
    let params = answers[0].params.clone();
    (params["results"].as_array().expect("a list").clone(), params)
}

#[tokio::test]
async fn a_query_in_any_chat_gets_cards_of_articles() {
    let (server, folder) = scene().await;
    let bot: Bot = start(&server, &folder);
    type_query(&server, "latest", "");
    let (cards, params) = results(&server, "latest").await;
    assert!((2..=20).contains(&cards.len()), "{cards:#?}");
    assert!(params["cache_time"].as_u64().is_some_and(|s| s > 0), "{params}");
    type_query(&server, "company", "alibaba");
    let (cards, _) = results(&server, "company").await;
    let first = &cards[0];
    assert_eq!(first["type"], "article");
    assert!(first["title"].as_str().is_some_and(|it| it.contains("Alibaba")), "{first:#}");
    assert!(first["description"].as_str().is_some_and(|it| !it.is_empty()), "{first:#}");
    let message = first["input_message_content"]["message_text"].as_str().expect("a text");
    assert!(message.contains("<blockquote>") && !message.contains("/read_"), "{message}");
    assert_eq!(first["input_message_content"]["parse_mode"], "HTML");
    bot.stop().await;
}

#[tokio::test]
async fn a_query_without_results_offers_the_bot_and_leaves_no_trace() {
    let (server, folder) = scene().await;
    let bot = start(&server, &folder);
    type_query(&server, "none", "zzyzx quux");
    let (cards, params) = results(&server, "none").await;
    assert_eq!(cards, Vec::<serde_json::Value>::new());
    assert!(params["button"]["start_parameter"].is_string(), "{params:#}");
    // What follows in the private chat is answered as ever.
    server.say(ALICE, "/latest");
    server.wait_for_messages(ALICE, 1).await;
    bot.stop().await;
    let store = Store::open(&folder.path().join("news.db")).expect("the database");
    let language = store.chat_language(gistwire::article::ChatId(ALICE)).expect("a language");
    assert_eq!(language.chosen, None);
}
