//! Feeds and pages as files: what `gistwire ingest` makes of them.

use std::process::{Command, Output};

fn ingest(folder: &tempfile::TempDir, files: &[(&str, &[u8])]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gistwire"));
    command
        .current_dir(folder.path())
        .env_remove("GISTWIRE_CONFIG")
        .env("GISTWIRE_DATABASE", folder.path().join("news.db"));
    command.args(["ingest", "--json"]);
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
        command.arg(name);
    }
    command.output().unwrap()
}

#[test]
fn feeds_and_pages_are_known_by_their_content() {
    let folder = tempfile::tempdir().unwrap();
    let rss = b"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title><link>https://harbour.example/</link>\
        <item><title>&lt;b&gt;Ship&lt;/b&gt; comes</title><link>/1</link><pubDate>Sat, 01 Mar 2025 10:00:00 GMT</pubDate></item></channel></rss>";
    let wide: Vec<u8> = "\u{feff}<rss><channel><item><title>Été</title></item></channel></rss>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let page = "<!doctype html><title>Bridge closes</title><article><h1>Bridge closes</h1><p>The bridge over the river closes on Friday, and it stays \
        closed for a year, said the town on Monday.</p><p>Who wants to cross has to take the ferry, which goes every hour and costs two crowns.</p></article>";
    let output = ingest(&folder, &[("a.xml", rss), ("b.bin", &wide), ("c.txt", page.as_bytes())]);
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "{\"new\":3,\"changed\":0,\"known\":0,\"problems\":[]}\n"
    );
    let store = gistwire::store::Store::open(&folder.path().join("news.db")).unwrap();
    let ship = store.article(gistwire::article::ArticleId(1)).unwrap().unwrap();
    assert_eq!(
        (ship.title.as_str(), ship.url.as_deref()),
        ("Ship comes", Some("https://harbour.example/1"))
    );
}

#[test]
fn link_lists_keep_each_of_their_items() {
    let folder = tempfile::tempdir().unwrap();
    let feed =
        b"<rss><channel><item><title>Weekly thread</title><link>https://a.example/1</link></item>\
        <item><title>Weekly thread</title><link>https://a.example/2</link></item></channel></rss>";
    let output = ingest(&folder, &[("a.xml", feed)]);
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("{\"new\":2,"));
}
