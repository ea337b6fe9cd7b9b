//! Feeds that a reader brought: the chats that follow one see its articles, and nobody else does,
//! in any command and any export, until an operator adopts it.

use gistwire::article::ChatId;
use gistwire::store::chats::subscriptions::ChatThread;
use gistwire::store::{Brought, NewFeed, PersonalLimits};

use super::owner::{ALICE, MINUTE, Newsroom, home};
use super::*;

/// What only the articles hold, and no question of this test names.
const SECRETS: [&str; 2] = ["vellichor", "secretmarrow"];

/// Only in the name of the feed.
const FEED_SECRET: &str = "gadabout";

const ITEM: &str = "<item><guid>q1</guid><title>Zanzibarium vellichor opens</title>\
    <link>https://quillfish.example/1</link><category>quillfish</category>\
    <description>The secretmarrow zanzibarium opened at Microsoft on Monday, and Microsoft said so.</description></item>";

const SHARED: &str = "<item><guid>9</guid><title>Ferry comes late</title><link>https://harbour.example/9</link>\
    <category>ferry</category><description>The ferry of Microsoft came late on Monday.</description></item>";

fn quillfish(items: &str) -> String {
    format!("<rss version='2.0'><channel><title>Quillfish Gadabout</title>{items}</channel></rss>")
}

impl Desk {
    /// Returns the answers to these lines, by a chat of a bot where each may follow two feeds.
    fn say_as(&self, chat: i64, lines: &[String]) -> Vec<Value> {
        let mut command = self.command(&["ask", "--json", "--as", &chat.to_string()]);
        command.env("GISTWIRE_FEEDS__PER_USER", "2").env("GISTWIRE_FEEDS__PERSONAL_MAX", "3");
        command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
        let mut child = command.spawn().unwrap();
        let text = lines.join("\n");
        let mut input = child.stdin.take().unwrap();
        let writer = std::thread::spawn(move || {
            std::io::Write::write_all(&mut input, text.as_bytes()).unwrap();
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        let lines = String::from_utf8(output.stdout).unwrap();
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn say(&self, chat: i64, line: &str) -> String {
        self.say_as(chat, &[line.to_owned()])[0]["replies"].to_string()
    }

    /// One feed for everybody, and one that chat 7 follows; both are read.
    fn with_both() -> Desk {
        let desk = Desk::new();
        desk.web.serve("/shared", "200 OK", "", &rss(&[SHARED.to_owned()]));
        desk.add("/shared");
        desk.web.serve("/quillfish", "200 OK", "", &quillfish(ITEM));
        let said = desk.say(7, &format!("/subscribe {}", desk.web.url("/quillfish")));
        assert!(said.contains("You now follow") && said.contains("Only this chat"), "{said}");
        desk.poll();
        desk
    }
}

/// The commands of docs/usage.md that read; those for operators and those that change are left out.
fn reading_commands() -> Vec<String> {
    const OTHERS: [&str; 8] =
        ["addfeed", "removefeed", "suggestions", "forget", "import", "keep", "editstory", "start"];
    let usage = include_str!("../../../docs/usage.md");
    let names = usage.lines().filter_map(|line| line.strip_prefix("| `/"));
    let names = names.filter_map(|it| it.split([' ', '`']).next().map(str::to_owned));
    names.filter(|it| !OTHERS.contains(&it.as_str())).collect()
}

#[test]
fn a_saved_personal_article_can_be_read_from_the_list_by_those_who_follow_its_feed() {
    let desk = Desk::with_both();
    desk.say_as(7, &["/save 1".to_owned(), "/save 2".to_owned()]);
    let list = desk.say(7, "/saved");
    assert!(list.contains("2 saved articles") && list.contains("vellichor"), "{list}");
    assert!(!list.contains("no longer in the archive"), "{list}");
    desk.say_as(99, &["/save 1".to_owned(), "/save 2".to_owned()]);
    let others = desk.say(99, "/saved");
    assert!(others.contains("1 saved article") && !others.contains("vellichor"), "{others}");
}

#[test]
fn no_command_and_no_export_shows_a_personal_article_to_others() {
    let desk = Desk::with_both();
    let arguments = [
        "",
        "1",
        "2",
        "quillfish",
        "#quillfish",
        "zanzibarium",
        "source:quillfish",
        "feed:2",
        "Microsoft",
        "day",
        "ferry",
        "Microsoft OR quillfish",
        "vs Microsoft quillfish",
        "article:2",
        "https://quillfish.example/1",
    ];
    let mut lines: Vec<String> = reading_commands()
        .iter()
        .flat_map(|name| arguments.map(|argument| format!("/{name} {argument}").trim().to_owned()))
        .collect();
    assert!(lines.len() > 400, "{} lines", lines.len());
    lines.extend(
        ["quillfish", "zanzibarium", "Microsoft", "/search source:quillfish"].map(str::to_owned),
    );
    let answers = desk.say_as(99, &lines);
    assert_eq!(answers.len(), lines.len());
    for (line, answer) in lines.iter().zip(answers) {
        let said = answer.to_string().to_lowercase();
        for secret in SECRETS.iter().chain([&FEED_SECRET]) {
            assert!(!said.contains(secret), "{line} tells {secret}: {said}");
        }
    }
    let exports: [&[&str]; 9] = [
        &["roundup", "--format", "json"],
        &["roundup", "--format", "rss"],
        &["roundup"],
        &["publish", "tag", "quillfish"],
        &["publish", "company", "Microsoft"],
        &["publish", "search", "zanzibarium"],
        &["publish", "source", "Quillfish Gadabout"],
        &["feeds", "export"],
        &["companies", "list", "--json"],
    ];
    for export in exports {
        let output = desk.run(export);
        let said = String::from_utf8(output.stdout).unwrap().to_lowercase();
        for secret in SECRETS.iter().chain([&FEED_SECRET]) {
            assert!(!said.contains(secret), "{export:?} tells {secret}: {said}");
        }
    }
    // What is counted for everybody does not count it.
    assert!(desk.say(99, "/status").contains("Articles: 1\\n"));
    assert!(!desk.say(99, "/tags").contains("quillfish"));
    // Nor do the lists of the chat that follows it.
    for line in ["/latest", "/tag quillfish", "/company Microsoft", "/search zanzibarium"] {
        let said = desk.say(7, line).to_lowercase();
        assert!(SECRETS.iter().all(|secret| !said.contains(secret)), "{line}: {said}");
    }
}

#[test]
fn the_chat_that_brought_a_feed_reads_its_articles() {
    let desk = Desk::with_both();
    let sources = desk.say(7, "/sources");
    assert!(sources.contains("Your own feeds") && sources.contains("Gadabout"), "{sources}");
    for line in
        ["/source Quillfish Gadabout", "/search source:quillfish gadabout", "/read 2", "/summary 2"]
    {
        let said = desk.say(7, line);
        assert!(said.contains("vellichor"), "{line}: {said}");
    }
    assert!(desk.say(7, "/preview source:Quillfish Gadabout").contains("vellichor"));
    let export = desk.say(7, "/export");
    assert!(export.contains(&desk.web.url("/quillfish")), "{export}");
    assert_eq!(desk.feeds()[1]["personal"], true);
    assert!(desk.run(&["check"]).status.success());
    // A second chat follows the same feed; it is there until neither does.
    desk.say(8, &format!("/subscribe {}", desk.web.url("/quillfish")));
    assert!(desk.say(8, "/read 2").contains("vellichor"));
    assert!(desk.say(7, "/unsubscribe quillfish gadabout").contains("no longer follow"));
    assert!(!desk.say(7, "/read 2").contains("vellichor"));
    assert!(desk.say(8, "/read 2").contains("vellichor"));
    desk.say(8, "/forget yes");
    assert_eq!(desk.feeds().as_array().unwrap().len(), 1);
    let store = Store::open(&desk.folder.path().join("news.db")).unwrap();
    assert_eq!(store.newest_article().unwrap(), Some(ArticleId(1)));
}

#[test]
fn operators_say_how_many_feeds_readers_bring() {
    let desk = Desk::new();
    for path in ["/a", "/b", "/c", "/d"] {
        desk.web.serve(path, "200 OK", "", &quillfish(ITEM).replace("Gadabout", path));
    }
    let follow = |chat, path: &str| desk.say(chat, &format!("/subscribe {}", desk.web.url(path)));
    let off =
        desk.run(&["ask", "--json", "--as", "7", &format!("/subscribe {}", desk.web.url("/a"))]);
    let off = String::from_utf8(off.stdout).unwrap();
    assert!(off.contains("isn’t among"), "{off}");
    assert!(follow(7, "/a").contains("You now follow"));
    assert!(follow(7, "/a").contains("already"));
    assert!(follow(7, "/b").contains("You now follow"));
    assert!(follow(7, "/c").contains("as many as a chat can"));
    assert!(follow(8, "/c").contains("You now follow"));
    assert!(follow(8, "/d").contains("can’t take more feeds for single chats"));
    assert!(follow(8, "/a").contains("You now follow"), "the feed is there already");
    assert_eq!(desk.feeds().as_array().unwrap().len(), 3);
}

#[test]
fn an_adopted_feed_is_for_everybody_with_what_it_brought() {
    let desk = Desk::with_both();
    assert!(!desk.say(99, "/search zanzibarium").contains("vellichor"));
    let output = desk.run(&["feeds", "adopt", "Quillfish Gadabout"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("now, with 1 article"), "{said}");
    for line in
        ["/search zanzibarium", "/tag quillfish", "/company Microsoft", "/latest", "/read 2"]
    {
        let said = desk.say(99, line);
        assert!(said.contains("vellichor"), "{line}: {said}");
    }
    assert!(desk.say(99, "/sources").contains("Quillfish Gadabout"));
    assert!(desk.say(7, "/subscriptions").contains("Quillfish Gadabout (source)"));
    assert!(desk.run(&["check"]).status.success());
    // The next poll brings what is new, for everybody.
    let more =
        ITEM.replace("q1", "q2").replace("opens", "closes").replace("example/1", "example/2");
    desk.web.serve("/quillfish", "200 OK", "", &quillfish(&format!("{ITEM}{more}")));
    desk.poll();
    assert!(desk.say(99, "/latest").contains("vellichor closes"));
}

const LIMITS: PersonalLimits = PersonalLimits { per_chat: 2, total: 3, max_subscriptions: 10 };

#[test]
fn followers_of_a_personal_feed_get_its_alerts_and_nobody_else_does() {
    let mut room = Newsroom::new();
    home(&room).serve("/own", "200 OK", "", &rss(&[]).replace("Harbour News", "Quay Notes"));
    let new = NewFeed { url: home(&room).url("/own"), is_enabled: true, ..NewFeed::default() };
    let alice = ChatThread::of_chat(ALICE);
    let brought = room.context.store.follow_personally(alice, &new, LIMITS, room.now()).unwrap();
    assert!(matches!(brought, Brought::New(_)), "{brought:?}");
    let boris = ChatThread::of_chat(ChatId(8));
    for topic in ["ferry", "lighthouse"] {
        let words = gistwire::store::chats::subscriptions::Topic::words(topic).unwrap();
        room.context.store.subscribe(boris, &words, 10, room.now()).unwrap();
    }
    let source = gistwire::store::chats::subscriptions::Topic::source("Quay Notes").unwrap();
    room.context.store.subscribe(boris, &source, 10, room.now()).unwrap();
    room.poll();
    room.wait(MINUTE);
    let items = [item(1, "Ferry passes the lighthouse")];
    home(&room).serve("/own", "200 OK", "", &rss(&items).replace("Harbour News", "Quay Notes"));
    room.poll();
    let told = room.deliver();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].text.contains("Ferry passes") && told[0].text.contains("Quay Notes"));
    assert_eq!(room.context.store.claim(boris.chat, 5, room.now()).unwrap().map(|_| ()), None);
}

#[test]
fn an_operator_can_end_a_personal_feed() {
    let desk = Desk::with_both();
    assert!(desk.run(&["feeds", "remove", "Quillfish Gadabout"]).status.success());
    assert_eq!(desk.feeds().as_array().unwrap().len(), 1);
    assert!(!desk.say(7, "/subscriptions").contains("Quillfish"));
    assert!(!desk.say(7, "/read 2").contains("vellichor"));
    assert!(desk.run(&["check"]).status.success());
}
