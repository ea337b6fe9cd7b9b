//! A reply as Telegram messages. Every tag is opened and closed here, in one place, around escaped
//! text.

use super::clean::{is_visible, one_line, printable};
use super::direction::set_apart;
use super::split::{MAX_UNITS, MeasuredLine, MessageLine, Quotation, Run, Style, pack};
use super::{ArticleView, Block, CommandLink, Inline, MessagePart, Passage, Reply, reasons_line};
use crate::message::Messages;

/// Telegram's limit for the text under a picture.
const MAX_CAPTION_UNITS: usize = 1024;

/// Longer addresses are shown only as text; browsers and Telegram give up at about this length.
const MAX_URL_BYTES: usize = 2048;

/// Splits a reply into Telegram messages, between blocks if possible, and returns those to show;
/// nothing is lost. The first chart of a reply goes with the first message, whose text is then its
/// caption and shorter; a file goes with the last message in the same way.
pub fn to_parts(reply: &Reply) -> Vec<MessagePart> {
    let chart =
        reply.blocks.iter().find_map(|it| if let Block::Chart(it) = it { Some(it) } else { None });
    let messages = Messages::of(reply.locale);
    // Adjacent bullets are one block: no empty lines between them.
    let is_bullet = |it: &Block| matches!(it, Block::Bullet(_));
    let blocks = reply
        .blocks
        .chunk_by(|one, next| is_bullet(one) && is_bullet(next))
        .map(|it| it.iter().flat_map(|block| lines(block, messages)).collect());
    let max_units =
        if chart.is_some() || reply.document.is_some() { MAX_CAPTION_UNITS } else { MAX_UNITS };
    let packed = pack(blocks.collect(), max_units);
    let mut parts: Vec<MessagePart> = packed.iter().map(|lines| to_part(lines)).collect();
    if let Some(first) = parts.first_mut() {
        first.chart = chart.cloned();
    }
    if let Some(last) = parts.last_mut() {
        last.document = reply.document.clone();
    }
    parts.retain(|it| it.chart.is_some() || it.document.is_some() || is_visible(&it.plain));
    match &reply.messages {
        Some(shown) => parts.into_iter().take(shown.end).skip(shown.start).collect(),
        None => parts,
    }
}

/// Returns whether Telegram makes a link of an address.
pub(super) fn is_linkable(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
    let is_known = scheme.is_some_and(|(scheme, rest)| {
        matches!(scheme.as_str(), "http" | "https" | "tg") && !rest.is_empty()
    });
    is_known
        && url.len() <= MAX_URL_BYTES
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn lines<'a>(block: &'a Block, messages: &Messages) -> Vec<MessageLine<'a>> {
    match block {
        Block::Heading(inlines) => own_lines("", inlines, true, messages),
        Block::Paragraph(inlines) => own_lines("", inlines, false, messages),
        Block::Bullet(inlines) => own_lines("• ", inlines, false, messages),
        Block::Article(article) => article_lines(article, &[], messages),
        Block::Story(story) => article_lines(&story.article, &story.others, messages),
        Block::Excerpt { heading, article } => excerpt_lines(heading, article),
        Block::Chart(chart) => chart.bars().into_iter().map(bar_line).collect(),
        Block::Quote(text) => text.lines().map(|it| quote_line(it.to_owned())).collect(),
    }
}

/// Returns the lines of the bot's own words.
fn own_lines<'a>(
    prefix: &'static str,
    inlines: &'a [Inline],
    is_bold: bool,
    messages: &Messages,
) -> Vec<MessageLine<'a>> {
    let lines = inline_lines(prefix, inlines, is_bold);
    if messages.locale().is_right_to_left() {
        lines.into_iter().map(set_apart).collect()
    } else {
        lines
    }
}

/// Returns one line of styled text for each line of the inlines.
fn inline_lines<'a>(
    prefix: &'static str,
    inlines: &'a [Inline],
    is_bold: bool,
) -> Vec<MessageLine<'a>> {
    let mut lines = vec![MessageLine::default()];
    if !prefix.is_empty() {
        lines[0].runs.push(Run { text: prefix.into(), style: Style::Plain });
    }
    for inline in inlines {
        let (text, style) = match inline {
            Inline::Text(text) if is_bold => (text, Style::Bold),
            Inline::Text(text) => (text, Style::Plain),
            Inline::Bold(text) => (text, Style::Bold),
            Inline::Italic(text) => (text, Style::Italic),
            Inline::Code(text) => (text, Style::Code),
            Inline::Command(tap) => (&tap.label, tap_style(tap)),
            Inline::Link { label, url } => (label, link(url, is_bold)),
        };
        for (at, piece) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push(MessageLine::default());
            }
            if let Some(line) = lines.last_mut().filter(|_| !piece.is_empty()) {
                line.runs.push(Run { text: printable(piece), style });
            }
        }
    }
    lines
}

fn link(url: &str, is_bold: bool) -> Style<'_> {
    match (is_linkable(url), is_bold) {
        (true, true) => Style::BoldLink(url),
        (true, false) => Style::Link(url),
        (false, true) => Style::Bold,
        (false, false) => Style::Plain,
    }
}

/// A command is a link by itself.
fn tap_style(tap: &CommandLink) -> Style<'_> {
    tap.url.as_ref().map_or(Style::Command, |url| link(url, false))
}

/// The quotation of an item of a list is collapsed: three lines of it are seen.
fn quotation(article: &ArticleView) -> Quotation {
    if article.number.is_some() { Quotation::Collapsed } else { Quotation::Open }
}

/// The number of an item of a list.
fn number_run<'a>(article: &ArticleView) -> Option<Run<'a>> {
    let number = article.number?;
    Some(Run { text: format!("{number}. ").into(), style: Style::Bold })
}

/// `others`: sentences of other articles, which follow in the same quotation.
fn article_lines<'a>(
    article: &'a ArticleView,
    others: &'a [Passage],
    messages: &Messages,
) -> Vec<MessageLine<'a>> {
    let title = match &article.url {
        Some(url) => link(url, true),
        None => Style::Bold,
    };
    let title = Run { text: one_line(&article.title).into(), style: title };
    let mut lines = vec![MessageLine {
        runs: number_run(article).into_iter().chain([title]).collect(),
        quotation: Quotation::None,
    }];
    if let Some(origin) = article.origin(messages) {
        lines.push(MessageLine {
            runs: origin_runs(article, one_line(&origin), messages),
            quotation: Quotation::None,
        });
    }
    for (at, sentence) in article.sentences.iter().enumerate() {
        let n_sentences = article.sentences.len() + others.len();
        let is_alone = n_sentences == 1 || !article.reasons.is_empty();
        let mark = if is_alone { "" } else { "• " };
        let quoted = quote_line(format!("{mark}{}", one_line(sentence)));
        lines.push(MessageLine { quotation: quotation(article), ..quoted });
        if let Some(reasons) = article.reasons.get(at).filter(|it| !it.is_empty()) {
            let why = format!("↳ {}", one_line(&reasons_line(reasons, messages)));
            lines.push(MessageLine {
                runs: vec![Run { text: why.into(), style: Style::Italic }],
                quotation: Quotation::None,
            });
        }
    }
    lines.extend(others.iter().map(|it| passage_line(it, quotation(article))));
    if !article.commands.is_empty() {
        let mut runs = Vec::new();
        for command in &article.commands {
            if !runs.is_empty() {
                runs.push(Run { text: "  ".into(), style: Style::Plain });
            }
            runs.push(Run { text: command.label.as_str().into(), style: tap_style(command) });
        }
        lines.push(MessageLine { runs, quotation: Quotation::None });
    }
    lines
}

/// The line under a title. A day whose time is known is that of the reader's time zone in Telegram's
/// apps; the text is what others show.
fn origin_runs<'a>(article: &ArticleView, origin: String, messages: &Messages) -> Vec<Run<'a>> {
    let italic = |text: &str| Run { text: text.to_owned().into(), style: Style::Italic };
    let timed = article.published.filter(|it| it.has_time && it.at.as_second() >= 0);
    let day = timed.map(|it| (it.at.as_second(), messages.day(it.date())));
    let Some((unix, day, (before, after))) =
        day.and_then(|(unix, day)| Some((unix, day.clone(), origin.split_once(&day)?)))
    else {
        return vec![italic(&origin)];
    };
    let runs =
        [italic(before), Run { text: day.into(), style: Style::ItalicTime(unix) }, italic(after)];
    runs.into_iter().filter(|run| !run.text.is_empty()).collect()
}

/// Returns the HTML without the tags of moments, for a server that does not know them.
pub fn without_times(html: &str) -> String {
    let (mut plain, mut rest) = (String::with_capacity(html.len()), html);
    while let Some((before, tag)) = rest.split_once("<tg-time ") {
        plain.push_str(before);
        rest = tag.split_once('>').map_or("", |it| it.1);
    }
    plain.push_str(rest);
    plain.replace("</tg-time>", "")
}

/// Returns whether HTML has such tags.
pub fn has_times(html: &str) -> bool {
    html.contains("<tg-time ")
}

/// A sentence of another article, with a link to it.
fn passage_line(passage: &Passage, quotation: Quotation) -> MessageLine<'_> {
    let article = &passage.article;
    let sentence = format!("• {} ", one_line(&passage.sentence));
    let mut runs =
        vec![Run { text: printable(&sentence).into_owned().into(), style: Style::Plain }];
    if let Some(url) = &article.url {
        runs.push(Run { text: passage.label().into(), style: link(url, false) });
    }
    if let Some(command) = article.commands.first() {
        let gap = if article.url.is_some() { " " } else { "" };
        runs.push(Run { text: gap.into(), style: Style::Plain });
        runs.push(Run { text: command.label.as_str().into(), style: tap_style(command) });
    }
    MessageLine { runs, quotation }
}

fn excerpt_lines<'a>(heading: &'a str, article: &'a ArticleView) -> Vec<MessageLine<'a>> {
    let heading = Run { text: printable(heading), style: Style::Bold };
    let mut runs: Vec<Run<'_>> = number_run(article).into_iter().chain([heading]).collect();
    for command in &article.commands {
        runs.push(Run { text: "  ".into(), style: Style::Plain });
        runs.push(Run { text: command.label.as_str().into(), style: tap_style(command) });
    }
    let mut lines = vec![MessageLine { runs, quotation: Quotation::None }];
    let quoted =
        |it: &String| MessageLine { quotation: quotation(article), ..quote_line(one_line(it)) };
    lines.extend(article.sentences.iter().map(quoted));
    lines
}

fn bar_line<'a>(text: String) -> MessageLine<'a> {
    MessageLine {
        runs: vec![Run { text: printable(&text).into_owned().into(), style: Style::Code }],
        quotation: Quotation::None,
    }
}

fn quote_line<'a>(text: String) -> MessageLine<'a> {
    MessageLine {
        runs: vec![Run { text: printable(&text).into_owned().into(), style: Style::Plain }],
        quotation: Quotation::Open,
    }
}

fn to_part(lines: &[MeasuredLine<'_>]) -> MessagePart {
    let mut part =
        MessagePart { html: String::new(), plain: String::new(), chart: None, document: None };
    let mut is_quoting = false;
    for MeasuredLine { gap, line } in lines {
        // Two quotations separated by a blank line stay separate.
        let is_quote = line.quotation != Quotation::None;
        if is_quoting && (!is_quote || *gap > 1) {
            part.html.push_str("</blockquote>");
            is_quoting = false;
        }
        for _ in 0..*gap {
            part.html.push('\n');
            part.plain.push('\n');
        }
        if is_quote && !is_quoting {
            part.html.push_str(match line.quotation {
                Quotation::Collapsed => "<blockquote expandable>",
                Quotation::None | Quotation::Open => "<blockquote>",
            });
            is_quoting = true;
        }
        for run in &line.runs {
            part.plain.push_str(&run.text);
            push_html(&mut part.html, run);
        }
    }
    if is_quoting {
        part.html.push_str("</blockquote>");
    }
    part
}

fn push_html(html: &mut String, run: &Run<'_>) {
    let text = escape(&run.text);
    match run.style {
        Style::Plain | Style::Command => html.push_str(&text),
        Style::Bold => html.push_str(&format!("<b>{text}</b>")),
        Style::Italic => html.push_str(&format!("<i>{text}</i>")),
        Style::Code => html.push_str(&format!("<code>{text}</code>")),
        Style::ItalicTime(unix) => {
            html.push_str(&format!("<i><tg-time unix=\"{unix}\" format=\"d\">{text}</tg-time></i>"))
        }
        Style::Link(url) => {
            html.push_str(&format!("<a href=\"{}\">{text}</a>", escape(url).replace('"', "&quot;")))
        }
        Style::BoldLink(url) => html.push_str(&format!(
            "<b><a href=\"{}\">{text}</a></b>",
            escape(url).replace('"', "&quot;")
        )),
    }
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::{ArticleId, Published};
    use crate::message::Locale;
    use crate::reply::chart::Series;
    use crate::reply::{Chart, RoundupStory};
    use crate::text::language::Language;

    fn view() -> ArticleView {
        ArticleView {
            number: None,
            id: ArticleId(12),
            title: "Profit & <loss>".into(),
            url: Some("https://example.org/?a=\"b\"&c".into()),
            source: Some("Example Wire".into()),
            published: Published::parse("2024-03-18"),
            image_url: None,
            standing: None,
            language: Language::English,
            genre: None,
            via: None,
            note: None,
            story: None,
            tags: Vec::new(),
            sentences: vec!["First.".into(), "Second\nhalf.".into()],
            reasons: Vec::new(),
            commands: ["/read_12", "/why_12"].map(|it| CommandLink::from(it.to_owned())).into(),
        }
    }

    #[test]
    fn an_article_is_title_origin_quotation_and_commands() {
        let parts = to_parts(&Reply::default().and(Block::Article(view())));
        let html = "<b><a href=\"https://example.org/?a=&quot;b&quot;&amp;c\">Profit &amp; &lt;loss&gt;</a></b>\n\
                    <i>Example Wire · 18 Mar 2024</i>\n\
                    <blockquote>• First.\n• Second half.</blockquote>\n\
                    /read_12  /why_12";
        let plain = "Profit & <loss>\nExample Wire · 18 Mar 2024\n• First.\n• Second half.\n/read_12  /why_12";
        assert_eq!(
            parts,
            [MessagePart { html: html.into(), plain: plain.into(), chart: None, document: None }]
        );
    }

    #[test]
    fn a_day_whose_time_is_known_is_the_reader_s() {
        let published = Published::parse("2024-03-18T23:30:00Z");
        let parts = to_parts(&Reply::default().and(Block::Article(ArticleView {
            published,
            sentences: Vec::new(),
            commands: Vec::new(),
            ..view()
        })));
        let (_, origin) = parts[0].html.split_once('\n').expect("two lines");
        let timed = "<i>Example Wire · </i><i><tg-time unix=\"1710804600\" format=\"d\">18 Mar 2024</tg-time></i>";
        assert_eq!(origin, timed);
        assert!(has_times(origin));
        assert_eq!(without_times(origin), "<i>Example Wire · </i><i>18 Mar 2024</i>");
        assert!(parts[0].plain.ends_with("Example Wire · 18 Mar 2024"));
    }

    #[test]
    fn in_arabic_what_is_written_from_left_to_right_is_set_apart() {
        let said = Reply::saying("أرسل /latest أو #china من @news في Ant Group");
        let html = |reply: Reply| to_parts(&reply)[0].html.clone();
        let arabic = html(Reply { locale: Locale::Arabic, ..said.clone() });
        let apart = "أرسل \u{2068}/latest\u{2069} أو \u{2068}#china\u{2069} من \u{2068}@news\u{2069} في \u{2068}Ant Group\u{2069}";
        assert_eq!(arabic, apart);
        assert_eq!(html(said), "أرسل /latest أو #china من @news في Ant Group");
        // What is copied has no marks in it, and what is all from left to right needs none.
        let code = Reply::default().and(Block::Bullet(vec![
            Inline::Code("/subscribe #china".into()),
            Inline::Text(" للمتابعة".into()),
        ]));
        let code = html(Reply { locale: Locale::Arabic, ..code });
        assert_eq!(code, "• \u{2068}<code>/subscribe #china</code>\u{2069} للمتابعة");
        let latin = Reply { locale: Locale::Arabic, ..Reply::saying("Harbour /read_5") };
        assert_eq!(html(latin), "Harbour /read_5");
    }

    #[test]
    fn a_link_that_telegram_would_drop_is_text() {
        for url in
            ["javascript:alert(1)", "https://", "ftp://example.org", "https://a b", "//example.org"]
        {
            let reply = Reply::default().and(Block::Paragraph(vec![Inline::Link {
                label: "here".into(),
                url: url.into(),
            }]));
            assert_eq!(to_parts(&reply)[0].html, "here");
        }
    }

    #[test]
    fn neighbouring_quotations_stay_two() {
        let reply = Reply::default().and(Block::Quote("a\nb".into())).and(Block::Quote("c".into()));
        assert_eq!(
            to_parts(&reply)[0].html,
            "<blockquote>a\nb</blockquote>\n\n<blockquote>c</blockquote>"
        );
    }

    #[test]
    fn a_reply_that_nobody_could_see_is_no_message() {
        assert_eq!(to_parts(&Reply::default()), []);
        assert_eq!(to_parts(&Reply::saying("\u{200b}".repeat(9000))), []);
    }

    /// Parses HTML as Telegram does: returns the text, or `None` if Telegram would refuse the
    /// message.
    fn parsed(html: &str) -> Option<String> {
        let (mut text, mut open, mut rest) = (String::new(), Vec::new(), html);
        while let Some(at) = rest.find('<') {
            text.push_str(&rest[..at]);
            let (tag, after) = rest[at + 1..].split_once('>')?;
            match tag.strip_prefix('/') {
                Some(name) => (open.pop()? == name).then_some(())?,
                None => {
                    open.push(tag.split(' ').next().filter(|it| {
                        ["b", "i", "code", "a", "blockquote", "tg-time"].contains(it)
                    })?)
                }
            }
            rest = after;
        }
        text.push_str(rest);
        (open.is_empty() && !text.contains(['<', '>'])).then(|| {
            text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
        })
    }

    fn squeezed(text: &str) -> String {
        printable(text).chars().filter(|it| !it.is_whitespace()).collect()
    }

    fn any_text() -> impl Strategy<Value = String> {
        prop_oneof![
            ".{0,40}",
            "[a-z<>&\"' \n\u{301}]{0,200}",
            (
                1..3000usize,
                prop_oneof![Just("word "), Just("👩‍👩‍👧"), Just("&<"), Just("漢字。"), Just("x")]
            )
                .prop_map(|(n, it)| it.repeat(n)),
        ]
    }

    fn chart(name: &str, n_weeks: usize) -> Chart {
        let series = ["Northwind", name]
            .map(|it| Series { name: it.to_owned(), counts: (0..n_weeks as u32).collect() });
        Chart {
            title: "Articles a week".into(),
            locale: Locale::English,
            first_week: "2025-03-03".parse().unwrap(),
            is_daily: false,
            series: series.into(),
        }
    }

    #[test]
    fn the_text_with_a_picture_is_a_caption_and_the_rest_a_message() {
        let reply = Reply::headed("Northwind")
            .and_say("word ".repeat(300))
            .and(Block::Chart(chart("Lightboat", 4)));
        let parts = to_parts(&reply);
        assert_eq!(parts.iter().map(|it| it.chart.is_some()).collect::<Vec<_>>(), [true, false]);
        assert!(
            parts[0].plain.encode_utf16().count() <= 1024
                && parts[0].plain.starts_with("Northwind")
        );
        assert!(parts[1].plain.ends_with('3'));
    }

    fn any_inline() -> impl Strategy<Value = Inline> {
        let url = prop_oneof![
            Just("https://example.org/?a=\"<b>".to_owned()),
            Just("nonsense".to_owned()),
            "https://[a-z]{1,1500}"
        ];
        prop_oneof![
            any_text().prop_map(Inline::Text),
            any_text().prop_map(Inline::Bold),
            any_text().prop_map(Inline::Code),
            (any_text(), url).prop_map(|(label, url)| Inline::Link { label, url }),
        ]
    }

    fn any_block() -> impl Strategy<Value = Block> {
        let article = (any_text(), proptest::collection::vec(any_text(), 0..5)).prop_map(
            |(title, sentences)| Block::Article(ArticleView { title, sentences, ..view() }),
        );
        prop_oneof![
            proptest::collection::vec(any_inline(), 0..4).prop_map(Block::Heading),
            proptest::collection::vec(any_inline(), 0..6).prop_map(Block::Paragraph),
            any_text().prop_map(|it| Block::Bullet(vec![Inline::Text(it)])),
            any_text().prop_map(Block::Quote),
            any_text().prop_map(|it| Block::Excerpt {
                heading: "1 Mar 2025".into(),
                article: ArticleView { sentences: vec![it], ..view() }
            }),
            (any_text(), 1..40usize).prop_map(|(name, n)| Block::Chart(chart(&name, n))),
            proptest::collection::vec(any_text(), 1..4).prop_map(|sentences| {
                let other = |sentence| Passage { sentence, article: view() };
                Block::Story(RoundupStory {
                    article: ArticleView { number: Some(3), ..view() },
                    others: sentences.into_iter().map(other).collect(),
                })
            }),
            article,
        ]
    }

    fn labels(article: &ArticleView) -> String {
        article.commands.iter().map(|it| it.label.as_str()).collect()
    }

    /// Returns all text of a block that a reader must see.
    fn source(block: &Block) -> String {
        let inlines = |it: &[Inline]| -> String {
            let text = |it: &Inline| match it {
                Inline::Text(it) | Inline::Bold(it) | Inline::Italic(it) | Inline::Code(it) => {
                    it.clone()
                }
                Inline::Command(it) => it.label.clone(),
                Inline::Link { label, .. } => label.clone(),
            };
            it.iter().map(text).collect()
        };
        match block {
            Block::Heading(it) | Block::Paragraph(it) => inlines(it),
            Block::Bullet(it) => format!("•{}", inlines(it)),
            Block::Quote(it) => it.clone(),
            Block::Excerpt { heading, article } => {
                format!("{heading}{}{}", labels(article), article.sentences.concat())
            }
            Block::Story(RoundupStory { article, others }) => {
                let sentences: String =
                    article.sentences.iter().map(|it| format!("•{it}")).collect();
                let other = |it: &Passage| {
                    format!("•{}{}{}", it.sentence, it.label(), it.article.commands[0].label)
                };
                format!(
                    "3.{}{}{sentences}{}{}",
                    article.title,
                    article.origin(Messages::of(Locale::English)).unwrap_or_default(),
                    others.iter().map(other).collect::<String>(),
                    labels(article)
                )
            }
            Block::Chart(it) => it.bars().concat(),
            Block::Article(it) => {
                let mark = if it.sentences.len() == 1 { "" } else { "•" };
                let sentences: String =
                    it.sentences.iter().map(|it| format!("{mark}{it}")).collect();
                format!(
                    "{}{}{sentences}{}",
                    it.title,
                    it.origin(Messages::of(Locale::English)).unwrap_or_default(),
                    labels(it)
                )
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn parts_fit_parse_and_lose_nothing(blocks in proptest::collection::vec(any_block(), 0..6)) {
            let reply = Reply { blocks, ..Reply::default() };
            let parts = to_parts(&reply);
            for part in &parts {
                let max_units = if part.chart.is_some() { 1024 } else { 4096 };
                prop_assert!(part.plain.encode_utf16().count() <= max_units);
                prop_assert!(part.html.len() < 32_768);
                prop_assert!(part.html.matches("</").count() <= 90);
                prop_assert_eq!(parsed(&part.html), Some(part.plain.clone()));
            }
            let said: String = parts.iter().map(|it| squeezed(&it.plain)).collect();
            let meant: String = reply.blocks.iter().map(|it| squeezed(&source(it))).collect();
            let seen = |text: &str| text.chars().filter(|it| is_visible(&it.to_string())).collect::<String>();
            prop_assert_eq!(seen(&said), seen(&meant));
        }
    }
}
