use super::*;

fn feed(text: &str) -> Feed {
    let url = Url::parse("https://harbour.example/feed.xml").unwrap();
    read(text.as_bytes(), Origin { url: Some(&url), charset: None }, 1 << 20).unwrap()
}

/// Title, text, address and date of the only item.
#[track_caller]
fn check(text: &str, title: &str, body: &str, url: Option<&str>, date: Option<&str>) {
    let feed = feed(text);
    assert_eq!(feed.problems, [""; 0]);
    let [it] = &feed.articles[..] else { panic!("{feed:?}") };
    assert_eq!((it.title.as_str(), it.body.as_str()), (title, body));
    assert_eq!((it.url.as_deref(), it.published.map(Published::to_iso).as_deref()), (url, date));
}

fn rss(item: &str) -> String {
    format!(
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title><link>https://harbour.example/</link>{item}</channel></rss>"
    )
}

#[test]
fn every_format_is_read() {
    let (url, date) = (Some("https://harbour.example/1"), Some("2025-03-01T10:00:00Z"));
    let item = "<item><title>Ship</title><link>/1</link><description>It came.</description><pubDate>Sat, 01 Mar 2025 10:00:00 GMT</pubDate></item>";
    for version in ["2.0", "0.91", "0.92", "0.94", "1.0", ""] {
        check(&rss(item).replace("2.0", version), "Ship", "It came.", url, date);
    }
    check(&rss(item).replace(" version='2.0'", ""), "Ship", "It came.", url, date);
    let rdf = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>\
        <channel rdf:about='x'><title>Harbour News</title><items><rdf:Seq/></items></channel>\
        <item rdf:about='/1'><title>Ship</title><link>/1</link><description>It came.</description><dc:date>2025-03-01T10:00Z</dc:date></item></rdf:RDF>";
    check(rdf, "Ship", "It came.", url, date);
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour News</title><entry><id>tag:1</id><title type='html'>&lt;b&gt;Ship&lt;/b&gt;</title>\
        <link href='/1'/><updated>2025-03-01T11:00:00+01:00</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>It <i>came</i>.</p></div></content></entry></feed>";
    check(atom, "Ship", "It came.", url, date);
    let json = r#"{"version":"https://jsonfeed.org/version/1","title":"Harbour News","items":[{"id":7,"url":"/1","title":"Ship",
        "content_html":"<p>It came.</p>","date_published":"2025-03-01T10:00:00Z"}]}"#;
    check(json, "Ship", "It came.", url, date);
}

#[test]
fn what_an_item_lacks_is_not_invented() {
    check(&rss("<item><description>It came. It went.</description></item>"), "It came.", "It came. It went.", None, None);
    check(&rss("<item><title>Ship</title><pubDate>soon</pubDate></item>"), "Ship", "", None, None);
    let guid = "<item><title>Ship</title><guid>https://harbour.example/1?utm_source=x</guid></item>";
    check(&rss(guid), "Ship", "", Some("https://harbour.example/1"), None);
}

#[test]
fn an_item_beyond_reading_costs_no_other() {
    let feed = feed(&rss("<item><link>/1</link></item><item><title>Ship</title></item>"));
    assert_eq!(feed.articles.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), ["Ship"]);
    assert_eq!(feed.problems, ["item 1 has neither a title nor a text and is left out"]);
    assert!(feed.is_whole);
}

#[test]
fn broken_xml_is_read_as_it_was_meant() {
    check(
        &rss("<item><title>Fish & chips &eacute;t&#233;</title><description><p>One<br>line.</p></description></item>"),
        "Fish & chips été",
        "One line.",
        None,
        None,
    );
    check(
        &rss("<item><title>Ship</title><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>"),
        "Ship",
        "One.\n\nTwo.",
        None,
        None,
    );
    check(
        &rss("<item><title>Ship<description>It</b> came.</description></item>").replace("Ship<", "Ship</title><"),
        "Ship",
        "It came.",
        None,
        None,
    );
}

#[test]
fn a_feed_that_breaks_off_gives_what_there_is_and_says_so() {
    let whole = rss("<item><title>One</title></item><item><title>Two</title><description>Half a sen");
    let feed = feed(whole.split("</channel>").next().unwrap());
    assert_eq!(feed.articles.len(), 2, "{feed:?}");
    assert!(!feed.is_whole && feed.problems.iter().any(|it| it.contains("breaks off")));
}

#[test]
fn categories_are_tags() {
    let feed = feed(&rss("<item><title>Ship</title><category>Sea Trade</category><dc:subject>Ports</dc:subject></item>"));
    assert_eq!(feed.articles[0].tags, ["sea-trade", "ports"]);
    assert_eq!((feed.articles[0].source.as_deref(), feed.title.as_deref()), (Some("Harbour News"), Some("Harbour News")));
}

#[test]
fn entities_of_a_feed_are_never_expanded() {
    let text = format!(
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{}",
        rss("<item><title>a &x; b</title></item>").split_once("?>").unwrap().1
    );
    assert_eq!(feed(&text).articles[0].title, "a &x; b");
}

#[test]
fn what_is_no_feed_is_said_so() {
    assert!(read(b"<html><body>", Origin::default(), 100).is_err());
    assert!(read(b"{\"a\":1}", Origin::default(), 100).is_err());
    assert!(!is_feed("<!doctype html><html>") && is_feed("<?xml version='1.0'?><!-- x --><rss>"));
}
