use super::*;

fn feed(text: &str) -> Feed {
    let url = Url::parse("https://harbour.example/feed.xml").unwrap();
    read(text.as_bytes(), Origin { url: Some(&url), charset: None }, 1 << 20).unwrap()
}

/// Returns title, text, address and date of the only item.
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
    check(
        &rss("<item><description>It came. It went.</description></item>"),
        "It came.",
        "It went.",
        None,
        None,
    );
    check(&rss("<item><title>Ship</title><pubDate>soon</pubDate></item>"), "Ship", "", None, None);
    let guid =
        "<item><title>Ship</title><guid>https://harbour.example/1?utm_source=x</guid></item>";
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
        &rss(
            "<item><title>Fish & chips &eacute;t&#233;</title><description><p>One<br>line.</p></description></item>",
        ),
        "Fish & chips été",
        "One line.",
        None,
        None,
    );
    check(
        &rss(
            "<item><title>Ship</title><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>",
        ),
        "Ship",
        "One.\n\nTwo.",
        None,
        None,
    );
    check(
        &rss("<item><title>Ship<description>It</b> came.</description></item>")
            .replace("Ship<", "Ship</title><"),
        "Ship",
        "It came.",
        None,
        None,
    );
}

#[test]
fn a_feed_that_breaks_off_gives_what_there_is_and_says_so() {
    let whole =
        rss("<item><title>One</title></item><item><title>Two</title><description>Half a sen");
    let feed = feed(whole.split("</channel>").next().unwrap());
    assert_eq!(feed.articles.len(), 2, "{feed:?}");
    assert!(!feed.is_whole && feed.problems.iter().any(|it| it.contains("breaks off")));
}

#[test]
fn categories_are_tags() {
    let feed = feed(&rss(
        "<item><title>Ship</title><category>Sea Trade</category><dc:subject>Ports</dc:subject></item>",
    ));
    assert_eq!(feed.articles[0].tags, ["sea-trade", "ports"]);
    assert_eq!(
        (feed.articles[0].source.as_deref(), feed.title.as_deref()),
        (Some("Harbour News"), Some("Harbour News"))
    );
}

#[test]
fn categories_that_are_lists_are_several_tags_and_addresses_and_placeholders_are_none() {
    let check = |inner: &str, tags: &[&str]| {
        let item = format!("<item><title>Ship</title>{inner}</item>");
        assert_eq!(feed(&rss(&item)).articles.remove(0).tags, tags, "{inner}");
    };
    check("<category>Sea, Ports; Sea trade</category>", &["sea", "ports", "sea-trade"]);
    check("<dc:subject>Wirtschaft; Politik</dc:subject>", &["wirtschaft", "politik"]);
    check("<category>R&amp;D</category><category>港口、船</category>", &["r&d", "港口", "船"]);
    check("<category>https://harbour.example/tags/sea,ports</category>", &[]);
    for name in
        ["Uncategorized", "Sin categoría", "NON CLASSÉ", "Без рубрики", "未分類", "Sin categoria"]
    {
        check(&format!("<category>{name}</category><category>Sea</category>"), &["sea"]);
    }
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","items":[{"id":"1","title":"Ship","tags":"sea, ports"}]}"#;
    assert_eq!(feed(json).articles[0].tags, ["sea", "ports"]);
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour News</title><entry><id>tag:1</id><title>Ship</title>\
        <category scheme='https://harbour.example/kind' term='https://harbour.example/kind#post'/><category term='sea'/></entry></feed>";
    assert_eq!(feed(atom).articles[0].tags, ["sea"]);
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

/// Returns the titles of the articles, and the problems.
fn read_all(items: &str) -> (Vec<String>, Vec<String>) {
    let feed = feed(&rss(items));
    (feed.articles.into_iter().map(|it| it.title).collect(), feed.problems)
}

const GOOD: &str = "<item><title>One</title></item><item><title>Two</title></item>";

#[test]
fn an_ill_formed_tag_costs_at_most_its_item() {
    for tag in [
        "<x'></x'>",
        "<img src=\"a\"b\">",
        "<media:group><media:content url=\"a\"b'></media:group>",
        "<a =>",
        "<:>",
        "<a b='",
    ] {
        let (titles, problems) = read_all(&format!("<item><title>Zero</title>{tag}</item>{GOOD}"));
        assert_eq!(titles[titles.len() - 2..], ["One", "Two"], "{tag}");
        assert!(
            titles.len() == 3 || problems.iter().any(|it| it.starts_with("item 1 ")),
            "{tag}: {problems:?}"
        );
    }
}

#[test]
fn deep_nesting_is_flattened_and_named() {
    let deep = format!("{}{}", "<media:group>".repeat(1_500), "</media:group>".repeat(1_500));
    let (titles, problems) = read_all(&format!("<item><title>Zero</title>{deep}</item>{GOOD}"));
    assert_eq!(titles, ["Zero", "One", "Two"]);
    assert_eq!(
        problems,
        ["item 1 is nested too deeply; the inner elements are read without their tags"]
    );
}

#[test]
fn a_link_that_is_too_long_is_left_out_and_named() {
    let url = |n| format!("https://harbour.example/{}", "a".repeat(n));
    let feed = feed(&rss(&format!(
        "<item><title>A</title><link>{}</link></item><item><title>B</title><link>{}</link></item>",
        url(2_024),
        url(2_025)
    )));
    assert_eq!(
        feed.articles.iter().map(|it| it.url.as_ref().map(String::len)).collect::<Vec<_>>(),
        [Some(2_048), None]
    );
    assert_eq!(feed.problems, ["item 2 has a link of over 2048 bytes and is kept without it"]);
}

#[test]
fn what_takes_too_long_is_named_and_what_was_read_stays() {
    let mut titles = Vec::new();
    let mut take = |it: NewArticle| {
        titles.push(it.title);
        ControlFlow::Continue(())
    };
    let mut reading = Reading::new(Origin::default(), 100, &mut take);
    reading.budget = Budget::spent();
    reading.document(rss(GOOD).as_bytes(), None).unwrap();
    assert_eq!(
        reading.feed.problems,
        ["the feed takes too long to read; its items from item 1 on are left out"]
    );
    assert!(!reading.feed.is_whole && titles.is_empty());
}

#[test]
fn items_and_problems_beyond_the_limit_are_counted() {
    let feed = feed(&rss(&"<item/>".repeat(MAX_ITEMS + 5)));
    assert_eq!(feed.problems.len(), MAX_PROBLEMS + 2);
    assert_eq!(
        feed.problems[MAX_PROBLEMS..],
        ["the feed has more than 20000 items; 5 are left out", "19000 more problems are not named"]
    );
}

#[test]
fn a_json_feed_gives_what_is_there_whatever_else_there_is() {
    let json = r#"{"items":[3,null,[1],{"title":"One","tags":{"a":1},"url":["x"],"id":7.5,"more":{"x":[]}},{"title":"Two","tags":["a",2,"b"],"title":"Two again"}],
        "title":["x"],"version":"https://jsonfeed.org/version/1.1"}"#;
    let feed = feed(json);
    assert_eq!(
        feed.articles.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(),
        ["One", "Two again"]
    );
    assert_eq!(
        (feed.articles[0].external_id.as_deref(), feed.articles[1].tags.join(" ").as_str()),
        (Some("7.5"), "a b")
    );
    assert_eq!(feed.problems.len(), 3);
    let deep = format!(
        "{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}",
        "[".repeat(100_000)
    );
    assert!(read(deep.as_bytes(), Origin::default(), 100).is_err());
}

#[test]
fn an_item_has_the_picture_that_its_feed_names() {
    let check = |item: &str, expected: Option<&str>| {
        let of = |text: &str| feed(text).articles.remove(0).image_url;
        assert_eq!(of(&rss(item)).as_deref(), expected, "{item}");
    };
    let quay = Some("https://harbour.example/quay.jpg");
    let item = |inner: &str| format!("<item><title>Ship</title><link>/1</link>{inner}</item>");
    check(&item("<media:thumbnail url='/quay.jpg'/>"), quay);
    check(&item("<media:content url='https://harbour.example/quay.jpg' medium='image'/>"), quay);
    check(&item("<media:content url='https://harbour.example/quay.jpg' type='image/jpeg'/>"), quay);
    check(
        &item("<enclosure url='https://harbour.example/quay.jpg' type='image/jpeg' length='1'/>"),
        quay,
    );
    check(
        &item("<enclosure url='https://harbour.example/quay.mp3' type='audio/mpeg' length='1'/>"),
        None,
    );
    check(&item("<media:thumbnail url='ftp://harbour.example/quay.jpg'/>"), None);
    let group = "<media:group><media:content url='/small.jpg' type='image/jpeg' width='320'/>\
        <media:content url='/quay.jpg' type='image/jpeg' width='1280'/><media:content url='/middle.jpg' type='image/jpeg' width='640'/>\
        <media:thumbnail url='/thumb.jpg' width='2000'/></media:group>";
    check(&item(group), quay);
    check(&item(&group.replace(" type='image/jpeg'", "")), quay);
    let thumbnails = "<media:thumbnail url='/a.jpg' width='90' height='60'/><media:thumbnail url='/quay.jpg' width='480' height='360'/>";
    check(&item(thumbnails), quay);
    check(&item("<media:thumbnail url='/u/7.png' width='30' height='30'/>"), None);
    check(
        &item(
            "<media:content url='https://harbour.example/a.jpg' medium='image' width='48' height='48'/>",
        ),
        None,
    );
    let author = "<media:content url='https://0.gravatar.com/avatar/7?s=96' medium='image'/>";
    check(&item(author), None);
    check(&item(&format!("{author}<media:content url='/quay.jpg' medium='image'/>")), quay);
    check(&item(""), None);
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour News</title><entry><id>tag:1</id><title>Ship</title>\
        <link href='/1'/><link rel='enclosure' type='image/png' href='/quay.png'/></entry></feed>";
    assert_eq!(
        feed(atom).articles[0].image_url.as_deref(),
        Some("https://harbour.example/quay.png")
    );
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","items":[
        {"id":"1","title":"Ship","image":"https://harbour.example/quay.jpg"},{"id":"2","title":"Boat"}]}"#;
    let pictures: Vec<Option<String>> =
        feed(json).articles.into_iter().map(|it| it.image_url).collect();
    assert_eq!(pictures, [quay.map(str::to_owned), None]);
}

#[test]
fn a_feed_names_the_entries_that_it_has_withdrawn() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'><title>Harbour News</title>\
        <at:deleted-entry ref='tag:harbour,1' when='2025-03-01T10:00:00Z'><at:comment>Wrong.</at:comment></at:deleted-entry>\
        <entry><id>tag:harbour,2</id><title>Ship</title><link href='/2'/></entry></feed>";
    let feed = feed(atom);
    assert_eq!((feed.withdrawn, feed.articles.len()), (vec!["tag:harbour,1".to_owned()], 1));
}

#[test]
fn an_id_that_several_items_share_identifies_none_of_them() {
    let items = "<item><guid>0</guid><title>Ship</title></item><item><guid>7</guid><title>Crane</title></item>\
        <item><guid>0</guid><title>Ferry</title></item>";
    let ids: Vec<Option<String>> =
        feed(&rss(items)).articles.into_iter().map(|it| it.external_id).collect();
    assert_eq!(ids, [None, Some("7".to_owned()), None]);
}

#[test]
fn dates_of_atom_0_3_are_dates() {
    let of = |dates: &str| {
        let atom = format!(
            "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Harbour News</title><entry><id>tag:1</id>\
            <title>Ship</title><link rel='alternate' type='text/html' href='/1'/>{dates}</entry></feed>"
        );
        feed(&atom).articles.remove(0).published.map(Published::to_iso)
    };
    let (issued, modified) =
        ("<issued>2026-11-02T10:00:00Z</issued>", "<modified>2026-11-03T10:00:00Z</modified>");
    assert_eq!(of(&format!("{modified}{issued}")).as_deref(), Some("2026-11-02T10:00:00Z"));
    assert_eq!(of(modified).as_deref(), Some("2026-11-03T10:00:00Z"));
}

#[test]
fn an_item_has_the_address_that_it_gives_in_other_words() {
    let check = |inner: &str, expected: Option<&str>| {
        let item = format!("<item><title>Ship</title>{inner}</item>");
        assert_eq!(feed(&rss(&item)).articles.remove(0).url.as_deref(), expected, "{inner}");
    };
    let page = Some("https://harbour.example/1");
    check("<atom:link rel='alternate' type='text/html' href='/1'/>", page);
    check(
        "<atom:link rel='self' href='/feed'/><atom:link href='https://harbour.example/1'/>",
        page,
    );
    check("<link href='/1'/>", page);
    check("<link rel='alternate' href='/1'></link><guid>https://harbour.example/?p=7</guid>", page);
    check("<link/><atom:link rel='replies' href='/1/comments'/>", None);
    check("<link>/1</link><atom:link href='/2'/>", page);
    let counted = "<link>https://counter.example/~r/harbour/7</link>";
    let original = "<feedburner:origLink>https://harbour.example/1</feedburner:origLink>";
    check(&format!("{counted}{original}"), page);
    let atom = format!(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><title>Harbour News</title>\
        <entry><id>tag:1</id><title>Ship</title><link href='https://counter.example/7'/>{original}</entry></feed>"
    );
    assert_eq!(feed(&atom).articles[0].url.as_deref(), page);
}
