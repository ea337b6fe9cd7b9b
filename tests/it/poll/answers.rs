//! Answers that are no document: new validators on a 304, 202, checks for browsers.

use super::{Desk, item, rss};

#[test]
fn validators_of_an_answer_without_a_document_replace_the_stored_ones() {
    let desk = Desk::new();
    desk.web.serve("/feed", "200 OK", "ETag: \"one\"\r\n", &rss(&[item(1, "Ship comes")]));
    desk.add("/feed");
    desk.web.serve("/feed", "304 Not Modified", "ETag: \"two\"\r\n", "");
    desk.check_poll([1, 0, 0, 1, 0]);
    desk.check_poll([1, 0, 0, 1, 0]);
    let asked: Vec<String> =
        desk.web.asked("/feed")[1..].iter().map(|it| it.headers["if-none-match"].clone()).collect();
    assert_eq!(asked, ["\"one\"", "\"two\""]);
}

#[test]
fn an_answer_that_is_not_ready_and_a_browser_check_are_named_and_not_stored() {
    let page = "<!doctype html><html><head><title>Just a moment...</title></head><body><form id='challenge-form'>\
        Checking your browser before you go on.</form></body></html>";
    for (status, headers, body, words) in [
        ("202 Accepted", "", "", "202"),
        (
            "403 Forbidden",
            "Server: cloudflare\r\ncf-mitigated: challenge\r\n",
            page,
            "browser check",
        ),
        ("503 Service Unavailable", "Retry-After: 120\r\n", "", "wait 2 minutes"),
    ] {
        let desk = Desk::new();
        desk.web.serve("/feed", "200 OK", "", &rss(&[item(1, "Ship comes")]));
        desk.add("/feed");
        desk.web.serve("/feed", status, headers, body);
        let report = desk.poll();
        assert!(report["problems"].to_string().contains(words), "{status}: {report}");
        assert_eq!(desk.titles(), ["Ship comes"], "{status}");
    }
}

#[test]
fn a_duplicate_that_is_dropped_is_reported_and_is_no_failure() {
    let desk = Desk::new();
    let twin = "<item><title>Ship comes</title><link>https://harbour.example/1</link><description>The same.</description></item>";
    desk.web.serve("/feed", "200 OK", "", &rss(&[twin.to_owned(), twin.to_owned()]));
    desk.run(&["feeds", "add", &desk.web.url("/feed")]);
    let output = desk.run(&["poll", "--once", "--force", "--json"]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Ship comes"), "{said}");
    assert_eq!(desk.titles(), ["Ship comes"]);
}
