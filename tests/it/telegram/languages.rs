//! News in the languages that a reader has chosen, and articles that are shared with others.

use super::*;

/// A German article about the harbour joins an English one.
async fn two_languages() -> (Server, TempDir) {
    let (server, folder) = scene().await;
    let database = folder.path().join("news.db");
    news::tell(&database, 1);
    news::tell_in_german(&database, 2);
    (server, folder)
}

async fn said(server: &Server, n: usize) -> Call {
    server.wait_for_messages(ALICE, n).await.remove(n - 1)
}

#[tokio::test]
async fn lists_have_the_languages_of_the_reader_and_say_what_they_leave_out() {
    let (server, folder) = two_languages().await;
    let _bot = start(&server, &folder);
    server.say(ALICE, "/latest all");
    let all = said(&server, 1).await;
    let text = all.text();
    assert!(text.contains("Harbour 1") && text.contains("Hafen 2"), "{text}");
    assert!(text.contains("in German") && !text.contains("in English"), "{text}");

    server.say(ALICE, "/settings languages en");
    said(&server, 2).await;
    for (n, line) in [(3, "/latest all"), (4, "/tag harbour"), (5, "/latest 9")] {
        server.say(ALICE, line);
        let text = said(&server, n).await.text().to_owned();
        assert!(!text.contains("Hafen 2"), "{line}: {text}");
        assert!(text.contains("1 article in another language is left out"), "{line}: {text}");
    }

    server.say(ALICE, "/settings languages de");
    said(&server, 6).await;
    server.say(ALICE, "/company alibaba");
    let none = said(&server, 7).await;
    assert!(none.text().contains("Only news in German"), "{}", none.text());
    server.say(ALICE, "/latest all");
    let latest = said(&server, 8).await;
    assert!(latest.text().contains("Hafen 2") && !latest.text().contains("Harbour 1"));
    server.press(ALICE, 8, "all", &latest.button("All languages").expect("a button"));
    let whole = |it: &Call| it.method == "editmessagetext" && it.text().contains("Harbour 1");
    let whole = server.wait_for(1, "the whole list", whole).await.remove(0);
    assert!(!whole.text().contains("left out") && whole.button("All languages").is_none());
}

#[tokio::test]
async fn a_shared_article_is_the_card_of_its_inline_query() {
    let (server, folder) = two_languages().await;
    let _bot = start(&server, &folder);
    server.say(ALICE, "/tag harbour");
    let read = said(&server, 1).await.button("1").expect("a number");
    server.press(ALICE, 1, "read", &read);
    let article = said(&server, 2).await;
    let keys = article.params["reply_markup"]["inline_keyboard"].to_string();
    let (_, rest) = keys.split_once(r#""switch_inline_query":""#).expect("a Share button");
    let (query, _) = rest.split_once('"').expect("a query");
    inline::type_query(&server, "shared", query);
    let (cards, _) = inline::results(&server, "shared").await;
    assert_eq!(cards.len(), 1, "{cards:?}");
    let title = cards[0]["title"].as_str().expect("a title");
    assert!(article.text().contains(title), "{title}: {}", article.text());
}

#[tokio::test]
async fn without_inline_mode_nothing_is_shared() {
    let (server, folder) = two_languages().await;
    server.switch_inline_mode_off();
    let _bot = start(&server, &folder);
    server.say(ALICE, "/read 1");
    let article = said(&server, 1).await;
    assert!(!article.params.to_string().contains("switch_inline_query"), "{}", article.params);
}
