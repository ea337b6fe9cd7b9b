//! Hostile documents of any size, by shape: what once stopped, slowed down or broke a reader, and
//! what is like it. Shared by the test and the benchmark of this name.

/// What reads a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    /// A feed with a good item before and one after the hostile part.
    Feed,
    /// A JSON Feed.
    Json,
    /// A page, for its article and for its feeds.
    Page,
    /// A list of feeds.
    List,
    /// A robots.txt, asked for a long address.
    Robots,
    /// A dump or JSON Lines.
    File,
    /// The text of an article, summarized under a headline.
    Summary,
}

/// Makes a document of about this number of bytes.
pub(crate) type Make = Box<dyn Fn(usize) -> Vec<u8>>;

/// Makes a part of a document.
type Html = Box<dyn Fn(usize) -> String>;

/// A kind of hostile document.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) reader: Reader,
    pub(crate) make: Make,
}

const SENTENCE: &str = "The harbour opened on Monday after four years of work, said the town. ";

/// Repeats `unit` until it has `n_bytes`.
fn fill(unit: &str, n_bytes: usize) -> String {
    unit.repeat(n_bytes / unit.len().max(1) + 1)
}

/// As many beginnings as ends.
fn nested(open: &str, close: &str, n_bytes: usize) -> String {
    let n = n_bytes / (open.len() + close.len()) + 1;
    format!("{}{SENTENCE}{}", open.repeat(n), close.repeat(n))
}

/// Units with a number in each.
fn counted(unit: impl Fn(usize) -> String, n_bytes: usize) -> String {
    let mut text = String::with_capacity(n_bytes + 100);
    let mut number = 0;
    while text.len() < n_bytes {
        text.push_str(&unit(number));
        number += 1;
    }
    text
}

fn item(inner: &str, name: &str) -> String {
    format!("<item><title>{name}</title><link>https://h.example/{name}</link>{inner}</item>")
}

/// A feed with a hostile item between two good ones.
pub(crate) fn feed(hostile: &str) -> Vec<u8> {
    let good = |name| item(&format!("<description>{SENTENCE}</description>"), name);
    format!(
        "<?xml version='1.0'?><rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>Harbour</title>{}{hostile}{}</channel></rss>",
        good("first"),
        good("last")
    )
    .into_bytes()
}

fn page(inner: &str) -> Vec<u8> {
    let text = format!("<p>{}</p>", SENTENCE.repeat(20));
    format!("<!DOCTYPE html><html><head><title>Harbour</title></head><body>{text}{inner}{text}</body></html>").into_bytes()
}

/// Every kind.
pub(crate) fn shapes() -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    let mut add = |name, reader, make: Make| shapes.push(Shape { name, reader, make });

    // HTML, as a page and as the text of an item.
    let html: Vec<(&'static str, &'static str, Html)> = vec![
        ("page: deep div", "feed: deep div", Box::new(|n| nested("<div>", "</div>", n))),
        ("page: open b", "feed: open b", Box::new(|n| fill("<b>", n))),
        (
            "page: open b with names",
            "feed: open b with names",
            Box::new(|n| counted(|it| format!("<b id=x{it}>"), n)),
        ),
        ("page: false ends", "feed: false ends", Box::new(|n| fill("<div></zz>", n))),
        (
            "page: false ends of spans",
            "feed: false ends of spans",
            Box::new(|n| fill("<section></span>", n)),
        ),
        (
            "page: many ends",
            "feed: many ends",
            Box::new(|n| format!("{}{}", fill("<a>", n / 2), fill("</b>", n / 2))),
        ),
        (
            "page: adoption",
            "feed: adoption",
            Box::new(|n| fill("<a href=x><b><i><div>t</a></b>", n)),
        ),
        (
            "page: adoption in blocks",
            "feed: adoption in blocks",
            Box::new(|n| fill("<p><b><em>x<div>y</p></b>z", n)),
        ),
        ("page: open tables", "feed: open tables", Box::new(|n| fill("<table><tr><td>x", n))),
        (
            "page: text in tables",
            "feed: text in tables",
            Box::new(|n| format!("<table>{}", fill("<b>x<tr>y", n))),
        ),
        (
            "page: fostered",
            "feed: fostered",
            Box::new(|n| format!("<table>{}", fill("<div>x</div>", n))),
        ),
        (
            "page: nested tables",
            "feed: nested tables",
            Box::new(|n| nested("<table><tbody><tr><td>", "</td></tr></tbody></table>", n)),
        ),
        ("page: svg", "feed: svg", Box::new(|n| nested("<svg><g>", "</g></svg>", n))),
        (
            "page: svg holding html",
            "feed: svg holding html",
            Box::new(|n| fill("<svg><foreignObject><div><math><mi>x", n)),
        ),
        (
            "page: svg style",
            "feed: svg style",
            Box::new(|n| format!("<svg><style>{}", fill("<p><b>x", n))),
        ),
        (
            "page: templates",
            "feed: templates",
            Box::new(|n| nested("<template><p>", "</p></template>", n)),
        ),
        ("page: selects", "feed: selects", Box::new(|n| fill("<select><option>x<optgroup>", n))),
        (
            "page: options",
            "feed: options",
            Box::new(|n| format!("<select>{}", fill("<option>x", n))),
        ),
        ("page: items", "feed: items", Box::new(|n| format!("<ul>{}", fill("<li>x", n)))),
        (
            "page: nested lists",
            "feed: nested lists",
            Box::new(|n| nested("<ul><li>a", "</li></ul>", n)),
        ),
        ("page: paragraphs", "feed: paragraphs", Box::new(|n| fill("<p>x", n))),
        (
            "page: definition lists",
            "feed: definition lists",
            Box::new(|n| fill("<dl><dt>x<dd>y", n)),
        ),
        ("page: ruby", "feed: ruby", Box::new(|n| fill("<ruby><rt>x<rp>y", n))),
        (
            "page: attributes",
            "feed: attributes",
            Box::new(|n| format!("<p {}>x</p>", counted(|it| format!("a{it}=1 "), n))),
        ),
        (
            "page: attributes without values",
            "feed: attributes without values",
            Box::new(|n| format!("<p {}>x</p>", counted(|it| format!("b{it} "), n))),
        ),
        (
            "page: tags of attributes",
            "feed: tags of attributes",
            Box::new(|n| {
                counted(|it| format!("<i {}>", counted(|at| format!("c{it}d{at} "), 2_000)), n)
            }),
        ),
        (
            "page: long values",
            "feed: long values",
            Box::new(|n| fill(&format!("<div class=\"{}\">x</div>", "share ".repeat(500)), n)),
        ),
        ("page: quotation marks", "feed: quotation marks", Box::new(|n| fill("<a b=\"", n))),
        (
            "page: open quotation marks",
            "feed: open quotation marks",
            Box::new(|n| fill("<a b='x\" <c d=", n)),
        ),
        (
            "page: open comment",
            "feed: open comment",
            Box::new(|n| format!("<!--{}", fill("<!-- - --x ", n))),
        ),
        ("page: comments", "feed: comments", Box::new(|n| fill("<!--x-->", n))),
        ("page: open scripts", "feed: open scripts", Box::new(|n| fill("<script>", n))),
        (
            "page: deep scripts",
            "feed: deep scripts",
            Box::new(|n| format!("{}{}", "<div>".repeat(600), fill("<script>x</script >", n))),
        ),
        ("page: styles", "feed: styles", Box::new(|n| fill("<style><!--</styl", n))),
        (
            "page: raw text",
            "feed: raw text",
            Box::new(|n| fill("<textarea><xmp><title><iframe>", n)),
        ),
        (
            "page: plaintext",
            "feed: plaintext",
            Box::new(|n| format!("<plaintext>{}", fill("<b>&x", n))),
        ),
        ("page: declarations", "feed: declarations", Box::new(|n| fill("<!x <?y <![CDATA[", n))),
        ("page: nul", "feed: nul", Box::new(|n| fill("\0<b\0>\0", n))),
        ("page: less than", "feed: less than", Box::new(|n| fill("<", n))),
        ("page: ampersands", "feed: ampersands", Box::new(|n| fill("&am&#x&#;&notin", n))),
        (
            "page: share bars",
            "feed: share bars",
            Box::new(|n| nested("<div class=share>x", "</div>", n)),
        ),
        (
            "page: wide share bars",
            "feed: wide share bars",
            Box::new(|n| {
                format!("{}{}", "<div class='share related'>".repeat(250), fill("<i></i>", n))
            }),
        ),
        (
            "page: wide asides",
            "feed: wide asides",
            Box::new(|n| format!("{}{}", "<aside>".repeat(250), fill("<span>a</span>", n))),
        ),
        ("page: breaks", "feed: breaks", Box::new(|n| fill("<br><br>x", n))),
        ("page: lone breaks", "feed: lone breaks", Box::new(|n| fill("<br> ", n))),
        ("page: headings", "feed: headings", Box::new(|n| fill("<h2>The harbour opened</h2>", n))),
        (
            "page: links",
            "feed: links",
            Box::new(|n| fill("<a href='/x'>The harbour opened, it said</a> ", n)),
        ),
        (
            "page: wide in deep",
            "feed: wide in deep",
            Box::new(|n| format!("{}{}", "<div>".repeat(250), fill("<p>x, y, z</p>", n))),
        ),
        (
            "page: text in deep",
            "feed: text in deep",
            Box::new(|n| format!("{}{}", "<div class=byline>".repeat(250), fill(SENTENCE, n))),
        ),
        (
            "page: long paragraphs",
            "feed: long paragraphs",
            Box::new(|n| format!("<p>{}</p>", fill(SENTENCE, n))),
        ),
        (
            "page: short blocks",
            "feed: short blocks",
            Box::new(|n| fill("<div>The post is x y</div>", n)),
        ),
        (
            "page: images",
            "feed: images",
            Box::new(|n| fill("<noscript><img src=x.jpg></noscript>", n)),
        ),
        ("page: forms", "feed: forms", Box::new(|n| fill("<form><fieldset><input>x", n))),
        ("page: buttons", "feed: buttons", Box::new(|n| fill("<button><p>x", n))),
        (
            "page: custom elements",
            "feed: custom elements",
            Box::new(|n| counted(|it| format!("<x-{it}>"), n)),
        ),
        (
            "page: framesets",
            "feed: framesets",
            Box::new(|n| fill("<frameset><frame><noframes>", n)),
        ),
        (
            "page: bodies",
            "feed: bodies",
            Box::new(|n| counted(|it| format!("<html a{it}=1><body b{it}=2>"), n)),
        ),
        (
            "page: spans in spans",
            "feed: spans in spans",
            Box::new(|n| nested("<span><font>", "</font></span>", n)),
        ),
        ("page: blank", "feed: blank", Box::new(|n| fill(" \n\t", n))),
        (
            "page: figures",
            "feed: figures",
            Box::new(|n| {
                fill("<figure><figcaption>x, y</figcaption><img src='a.png'></figure>", n)
            }),
        ),
        (
            "page: data tables",
            "feed: data tables",
            Box::new(|n| {
                format!("<table summary=x>{}</table>", fill("<tr><td>1</td><td>2, 3</td></tr>", n))
            }),
        ),
    ];
    for (of_page, of_feed, make) in html {
        let make = std::rc::Rc::new(make);
        let same = std::rc::Rc::clone(&make);
        add(of_page, Reader::Page, Box::new(move |n| page(&same(n))));
        add(
            of_feed,
            Reader::Feed,
            Box::new(move |n| {
                let html = make(n).replace("]]>", "");
                feed(&item(&format!("<description><![CDATA[{html}]]></description>"), "hostile"))
            }),
        );
    }
    add(
        "page: structured data",
        Reader::Page,
        Box::new(|n| {
            let data = format!(
                "<script type='application/ld+json'>{}</script>",
                nested("{\"a\":[", "]}", 60_000)
            );
            page(&fill(&data, n))
        }),
    );
    add(
        "page: long title",
        Reader::Page,
        Box::new(|n| {
            let data = format!(
                "<script type='application/ld+json'>{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{}\"}}</script>",
                fill("harbour ", 50_000)
            );
            page(&format!("{data}{}", fill("<h2>The harbour</h2>", n)))
        }),
    );
    add(
        "page: links to feeds",
        Reader::Page,
        Box::new(|n| {
            page(&counted(
                |it| format!("<link rel=alternate type=application/rss+xml href=/{it}>"),
                n,
            ))
        }),
    );
    add(
        "page: bases",
        Reader::Page,
        Box::new(|n| {
            page(&counted(|it| format!("<base href=/{it}><meta name=a{it} content=b>"), n))
        }),
    );

    // XML.
    let xml: Vec<(&'static str, Html)> = vec![
        ("xml: media groups", Box::new(|n| nested("<media:group>", "</media:group>", n))),
        ("xml: other elements", Box::new(|n| nested("<x:y>", "</x:y>", n))),
        ("xml: open elements", Box::new(|n| fill("<media:content url='x'>", n))),
        ("xml: other ends", Box::new(|n| format!("{}{}", fill("<a>", n / 2), fill("</b>", n / 2)))),
        ("xml: alternating ends", Box::new(|n| fill("<a></b>", n))),
        ("xml: open titles", Box::new(|n| fill("<title><content>x</content>", n))),
        ("xml: open texts", Box::new(|n| fill("<summary><category>", n))),
        (
            "xml: open and closed texts",
            Box::new(|n| fill("<title>x</summary><summary>y</title>", n)),
        ),
        ("xml: categories", Box::new(|n| counted(|it| format!("<category>c{it}</category>"), n))),
        (
            "xml: one long category",
            Box::new(|n| format!("<category>{}</category>", counted(|it| format!("c{it},"), n))),
        ),
        (
            "xml: links",
            Box::new(|n| counted(|it| format!("<link>https://h.example/{it}</link>"), n)),
        ),
        (
            "xml: synonyms",
            Box::new(|n| {
                fill("<dc:title>x</dc:title><dc:date>y</dc:date><dc:subject>z</dc:subject>", n)
            }),
        ),
        (
            "xml: namespaces",
            Box::new(|n| counted(|it| format!("<n{it}:a xmlns:n{it}='http://n.example/{it}'>"), n)),
        ),
        (
            "xml: namespaces of one tag",
            Box::new(|n| format!("<a {}/>", counted(|it| format!("xmlns:n{it}='u' "), n))),
        ),
        (
            "xml: attributes",
            Box::new(|n| format!("<a {}/>", counted(|it| format!("n{it}='u' "), n))),
        ),
        ("xml: same attributes", Box::new(|n| format!("<a {}/>", fill("b='u' ", n)))),
        ("xml: stray quotation marks", Box::new(|n| fill("<x'><img src=\"a\"b\">", n))),
        ("xml: open quotation marks", Box::new(|n| fill("<a =\"<b ='", n))),
        ("xml: instructions", Box::new(|n| fill("<?x y?>", n))),
        ("xml: open instruction", Box::new(|n| format!("<?{}", fill("x", n)))),
        ("xml: data sections", Box::new(|n| fill("<![CDATA[<x>]]>", n))),
        ("xml: open data section", Box::new(|n| fill("<![CDATA[<x>]]", n))),
        ("xml: open comment", Box::new(|n| fill("<!-- x --", n))),
        ("xml: document types", Box::new(|n| fill("<!DOCTYPE x [<!ENTITY y 'z'>", n))),
        ("xml: references", Box::new(|n| fill("&x;&#1114112;&#xffffffffff;&amp", n))),
        ("xml: control characters", Box::new(|n| fill("\u{1}\u{fffe}x", n))),
        ("xml: long date", Box::new(|n| format!("<pubDate>{}</pubDate>", fill("Mon 1 Jan ", n)))),
        (
            "xml: bases",
            Box::new(|n| counted(|it| format!("<a xml:base='https://h.example/{it}/'>"), n)),
        ),
        (
            "xml: long link",
            Box::new(|n| format!("<link>https://h.example/{}</link>", fill("a", n))),
        ),
        (
            "xml: twice escaped",
            Box::new(|n| format!("<title>{}</title>", fill("&amp;amp;lt;b&amp;amp;gt;", n))),
        ),
    ];
    for (name, make) in xml {
        add(name, Reader::Feed, Box::new(move |n| feed(&item(&make(n), "hostile"))));
    }
    add("xml: empty items", Reader::Feed, Box::new(|n| feed(&fill("<item/>", n))));
    add("xml: open items", Reader::Feed, Box::new(|n| feed(&fill("<item>", n))));
    add(
        "xml: items within items",
        Reader::Feed,
        Box::new(|n| feed(&nested("<item><title>x</title>", "</item>", n))),
    );
    add(
        "xml: small items",
        Reader::Feed,
        Box::new(|n| feed(&counted(|it| format!("<item><title>n{it}</title></item>"), n))),
    );
    add(
        "xml: broken items",
        Reader::Feed,
        Box::new(|n| {
            feed(&counted(|it| format!("<item><title>n{it}</title><x'><media:group></item>"), n))
        }),
    );
    add(
        "xml: open texts of the head",
        Reader::Feed,
        Box::new(|n| {
            format!(
                "<rss version='2.0'><channel>{}{}</channel></rss>",
                fill("<title><content>x</content>", n),
                item("", "last")
            )
            .into_bytes()
        }),
    );
    add(
        "xml: root of attributes",
        Reader::Feed,
        Box::new(|n| {
            let root = counted(|it| format!("xmlns:n{it}='u{it}' "), n / 2);
            format!(
                "<rss version='2.0' {root}><channel>{}{}</channel></rss>",
                counted(|it| item("", &format!("n{it}")), n / 2),
                item("", "last")
            )
            .into_bytes()
        }),
    );
    add(
        "xml: atom",
        Reader::Feed,
        Box::new(|n| {
            let entry = |inner: &str| {
                format!(
                    "<entry><id>{}</id><title>last</title><content type='xhtml'>{inner}</content></entry>",
                    inner.len()
                )
            };
            format!(
                "<feed xmlns='http://www.w3.org/2005/Atom'>{}{}</feed>",
                entry(&fill("<div><p>", n)),
                entry("x")
            )
            .into_bytes()
        }),
    );
    add(
        "xml: prefixed atom",
        Reader::Feed,
        Box::new(|n| {
            format!(
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>{}",
                fill("<a:entry><a:title>last</a:title><a:b>", n)
            )
            .into_bytes()
        }),
    );

    // JSON.
    let json = |items: &str| {
        format!("{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"H\",\"items\":[{{\"title\":\"first\"}},{items}{{\"title\":\"last\"}}]}}").into_bytes()
    };
    add(
        "json: deep",
        Reader::Json,
        Box::new(move |n| json(&format!("{}{},", "[".repeat(n / 2), "]".repeat(n / 2)))),
    );
    add("json: empty lists", Reader::Json, Box::new(move |n| json(&fill("[],", n))));
    add(
        "json: wrong values",
        Reader::Json,
        Box::new(move |n| json(&fill("{\"title\":[{}],\"tags\":3,\"url\":{\"a\":1}},", n))),
    );
    add(
        "json: tags",
        Reader::Json,
        Box::new(move |n| {
            json(&format!(
                "{{\"title\":\"t\",\"tags\":[{}\"x\"]}},",
                counted(|it| format!("\"t{it}\","), n)
            ))
        }),
    );
    add(
        "json: keys",
        Reader::Json,
        Box::new(move |n| {
            json(&format!(
                "{{\"title\":\"t\",{}\"x\":1}},",
                counted(|it| format!("\"k{it}\":[],"), n)
            ))
        }),
    );
    add(
        "json: html",
        Reader::Json,
        Box::new(move |n| {
            json(&format!("{{\"title\":\"t\",\"content_html\":\"{}\"}},", fill("<div></zz><b>", n)))
        }),
    );

    // Lists.
    let list = |inner: &str| {
        format!("<opml version='2.0'><body>{inner}<outline text='L' xmlUrl='https://l.example/'/></body></opml>").into_bytes()
    };
    add(
        "list: deep",
        Reader::List,
        Box::new(move |n| list(&nested("<outline text='a'>", "</outline>", n))),
    );
    add(
        "list: open",
        Reader::List,
        Box::new(move |n| list(&fill("<outline text='a' xmlUrl='https://a.example/'>", n))),
    );
    add(
        "list: folders",
        Reader::List,
        Box::new(move |n| list(&counted(|it| format!("<outline text='folder {it}'>"), n))),
    );
    add(
        "list: attributes",
        Reader::List,
        Box::new(move |n| list(&format!("<outline {}/>", counted(|it| format!("a{it}='b' "), n)))),
    );
    add("list: ends", Reader::List, Box::new(move |n| list(&fill("</outline></a>", n))));
    add("list: other elements", Reader::List, Box::new(move |n| list(&fill("<a><b x='", n))));
    add(
        "list: categories",
        Reader::List,
        Box::new(move |n| {
            list(&format!(
                "<outline xmlUrl='https://c.example/' category='{}'/>",
                counted(|it| format!("c{it},"), n)
            ))
        }),
    );
    add(
        "list: feeds",
        Reader::List,
        Box::new(move |n| {
            list(&counted(
                |it| format!("<outline text='f' xmlUrl='https://f.example/{}'/>", it % 9_000),
                n,
            ))
        }),
    );

    // robots.txt.
    let rules = |inner: &str| format!("User-agent: *\n{inner}\nDisallow: /private\n").into_bytes();
    add(
        "robots: stars",
        Reader::Robots,
        Box::new(move |n| rules(&format!("Disallow: /{}b", fill("*a", n)))),
    );
    add(
        "robots: rules of stars",
        Reader::Robots,
        Box::new(move |n| rules(&fill(&format!("Disallow: /{}b\n", "*a".repeat(500)), n))),
    );
    add("robots: rules", Reader::Robots, Box::new(move |n| rules(&fill("Allow: /aa*a*b$\n", n))));
    add(
        "robots: agents",
        Reader::Robots,
        Box::new(move |n| rules(&counted(|it| format!("User-agent: r{it}\nDisallow: /\n"), n))),
    );
    add("robots: one line", Reader::Robots, Box::new(move |n| rules(&fill("Disallow:", n))));
    add(
        "robots: encoded",
        Reader::Robots,
        Box::new(move |n| rules(&fill("Disallow: /%61%e9%*%2\n", n))),
    );

    // Files.
    add(
        "file: tags of a dump",
        Reader::File,
        Box::new(|n| {
            format!("T\n\n{SENTENCE}\n\n{}#last\n", counted(|it| format!("#t{it}, "), n))
                .into_bytes()
        }),
    );
    add("file: short articles", Reader::File, Box::new(|n| fill("T\nx\n#a\n", n).into_bytes()));
    add("file: titles", Reader::File, Box::new(|n| fill("T\n\n#a\n", n).into_bytes()));
    add(
        "file: blank lines",
        Reader::File,
        Box::new(|n| format!("T\n{}\nx\n#a\n", fill(" \n", n)).into_bytes()),
    );
    add(
        "file: broken UTF-8",
        Reader::File,
        Box::new(|n| [b"T\n\nx".as_slice(), &vec![0xfe; n], b"\n#a\nU\n\nx\n#a"].concat()),
    );
    add(
        "file: deep objects",
        Reader::File,
        Box::new(|n| {
            counted(
                |_| format!("{{\"title\":\"T\",\"text\":\"x\",\"id\":{}}}\n", "[".repeat(500)),
                n,
            )
            .into_bytes()
        }),
    );
    add(
        "file: one deep object",
        Reader::File,
        Box::new(|n| {
            format!("{{\"title\":\"T\",\"text\":\"x\",\"more\":{}", "{\"a\":".repeat(n / 5))
                .into_bytes()
        }),
    );
    add(
        "file: tags of an object",
        Reader::File,
        Box::new(|n| {
            format!(
                "{{\"title\":\"T\",\"text\":\"x\",\"tags\":[{}\"z\"]}}\n",
                counted(|it| format!("\"t{it}\","), n)
            )
            .into_bytes()
        }),
    );
    add_texts(&mut add);
    shapes
}

/// Texts of articles whose sentences are hard to find.
fn add_texts(add: &mut impl FnMut(&'static str, Reader, Make)) {
    let texts: [(&'static str, &'static str); 9] = [
        ("text: Chinese", "港口星期一开放了，市长说。"),
        ("text: Chinese quotations", "“港口开放了。”市长说。「船来了（昨天）。」"),
        ("text: one line of Go!", "Go!Go!"),
        ("text: one line of a!", "a!a!"),
        ("text: German quotations", "„Der Hafen ist offen.“ „Wir sind froh!“ "),
        ("text: German closing marks", "Der Hafen ist offen.“ Wir sind froh!“ "),
        ("text: stops alone", "。 ! 。 ? "),
        ("text: bracket across a quotation", "The harbour (opened 「on) Monday」 said Lee. "),
        ("text: items", "1) The harbour opened. 2) The ships came.\n"),
    ];
    for (name, unit) in texts {
        add(name, Reader::Summary, Box::new(move |n| fill(unit, n).into_bytes()));
    }
}
