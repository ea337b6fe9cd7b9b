//! Files go out and come in.

use super::*;

pub(super) fn document_of(call: &Call) -> Value {
    let text = call
        .params
        .as_object()
        .expect("a form")
        .values()
        .find(|it| it["gistwire_export"].is_number());
    text.expect("the file's content").clone()
}

async fn exported(server: &Server, chat: i64, n: usize) -> Value {
    server.say(chat, "/export");
    let sent = server
        .wait_for(n, "a file", |it| {
            it.method == "senddocument" && it.is_done && it.chat() == Some(chat)
        })
        .await;
    document_of(&sent[n - 1])
}

#[tokio::test]
async fn choices_go_out_as_a_file_and_come_back_with_it() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    for (n, line) in ["/subscribe #harbour", "/settings sentences 2"].iter().enumerate() {
        server.say(ALICE, line);
        server.wait_for_messages(ALICE, n + 1).await;
    }
    let file = exported(&server, ALICE, 1).await;
    let document = server.put_file("choices.json", file.to_string().as_bytes());

    let captioned = json!({ "text": null, "caption": "/import", "document": document });
    server.say_in(BORIS, "", captioned);
    let taken = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(taken.text().contains("1 new topic"), "{}", taken.text());
    assert_eq!(exported(&server, BORIS, 1).await, file);

    // Another way: an answer to the message that holds the file.
    let held = json!({ "message_id": 3, "date": 1_700_000_000, "chat": { "id": 1003, "type": "private", "first_name": "P" }, "document": document });
    server.say_in(1003, "/import", json!({ "reply_to_message": held }));
    server.wait_for_messages(1003, 1).await;
    assert_eq!(exported(&server, 1003, 1).await, file);
}

#[tokio::test]
async fn a_file_that_is_no_export_or_cannot_be_had_changes_nothing() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let large = json!({ "file_id": "large", "file_unique_id": "large", "file_size": 50_000_000 });
    let gone = json!({ "file_id": "gone", "file_unique_id": "gone", "file_size": 5 });
    let cases = [
        (server.put_file("list.json", b"[1]"), "isn’t a gistwire settings file"),
        (server.put_file("photo", b"\xff\xd8\xff"), "isn’t a text file"),
        (large, "too large"),
        (gone, "couldn’t get the file"),
    ];
    for (n, (document, words)) in cases.into_iter().enumerate() {
        server.say_in(
            ALICE,
            "",
            json!({ "text": null, "caption": "/import", "document": document }),
        );
        let said = server.wait_for_messages(ALICE, n + 1).await.remove(n);
        assert!(said.text().contains(words), "{}", said.text());
    }
}

#[tokio::test]
async fn a_file_is_fetched_again_when_the_connection_breaks() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.fault("getFile", None, 2, Play::Reset);
    let document =
        server.put_file("choices.json", br#"{"gistwire_export":1,"settings":{"articles":2}}"#);
    server.say_in(ALICE, "", json!({ "text": null, "caption": "/import", "document": document }));
    let said = server.wait_for_messages(ALICE, 1).await.remove(0);
    assert!(said.text().contains("Settings restored"), "{}", said.text());
}

#[tokio::test]
async fn a_stranger_in_a_group_imports_nothing() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let document = server.put_file("choices.json", br#"{"gistwire_export":1}"#);
    let stranger = json!({ "id": 4711, "is_bot": false, "first_name": "Stranger" });
    let caption = format!("/import@{BOT_NAME}");
    server.say_in(
        GROUP,
        "",
        json!({ "text": null, "caption": caption, "document": document, "from": stranger }),
    );
    let refused = server.wait_for_messages(GROUP, 1).await.remove(0);
    assert!(refused.text().contains("Only admins"), "{}", refused.text());
}

#[tokio::test]
async fn a_file_of_a_local_server_is_read_by_its_path() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.say(ALICE, "/subscribe #harbour");
    server.wait_for_messages(ALICE, 1).await;
    let file = exported(&server, ALICE, 1).await;
    // With `--local`, the server says where it has stored the file.
    let path = folder.path().join("choices.json");
    std::fs::write(&path, file.to_string()).expect("a file");
    let document = server.put_file(&path.to_string_lossy(), b"what the server would send");
    server.say_in(BORIS, "", json!({ "text": null, "caption": "/import", "document": document }));
    let taken = server.wait_for_messages(BORIS, 1).await.remove(0);
    assert!(taken.text().contains("1 new topic"), "{}", taken.text());

    std::fs::write(&path, vec![b' '; 200_000]).expect("a file");
    server.say_in(BORIS, "", json!({ "text": null, "caption": "/import", "document": document }));
    let refused = server.wait_for_messages(BORIS, 2).await.remove(1);
    assert!(refused.text().contains("too large"), "{}", refused.text());
    std::fs::remove_file(&path).expect("it is there");
    server.say_in(BORIS, "", json!({ "text": null, "caption": "/import", "document": document }));
    let gone = server.wait_for_messages(BORIS, 3).await.remove(2);
    assert!(gone.text().contains("couldn’t get the file"), "{}", gone.text());
}
