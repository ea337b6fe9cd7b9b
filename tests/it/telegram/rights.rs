//! Who may change what a group chose: every command of the catalogue and every kind of button, in a
//! group, as a member and as an administrator.

use gistwire::command::{Changes, CommandInfo, RunsFor, commands};
use rusqlite::Connection;
use rusqlite::types::Value as Cell;

use super::*;

const MEMBER: i64 = BORIS;
const ADMINISTRATOR: i64 = ALICE;

/// Tables that each request changes, whatever comes of it.
const OF_THE_INBOX: [&str; 4] = ["answered_message", "inbox", "chat_queue", "database_state"];

/// A button of each kind, and whether it changes what the chat chose.
const BUTTONS: [(&str, bool); 23] = [
    ("r:latest:=", false),
    ("r:tag:=china", false),
    ("r:tag:~k1", false),
    ("r:subscriptions:=", false),
    ("r:subscribe:=#china", true),
    ("r:subscribe:~k1", true),
    ("r:settings:=default", true),
    ("r:pause:=", true),
    ("x:5:=/read 1", false),
    ("p:l:5:5:8:=", false),
    ("e:1:=", false),
    ("e:1:l:0:5:8:=", false),
    ("t:0:=", false),
    ("c:0:=", false),
    ("m:0:-:=Example", false),
    ("s:s:3:=", true),
    ("u:1:=", true),
    ("q:1:=", true),
    ("o:u:1:=", true),
    ("f:1:t:0:5:8:=china", true),
    ("w:f:0:=#harbour", true),
    ("w:h:0:=", false),
    ("no:such:button", true),
];

fn person(id: i64) -> Value {
    json!({ "id": id, "is_bot": false, "first_name": "Person" })
}

/// A group in which one person is an administrator.
struct Group {
    server: Server,
    n_asked: usize,
}

impl Group {
    /// Says a line for this bot.
    fn say(&self, who: i64, line: &str) {
        let (command, argument) = line.split_once(' ').unwrap_or((line, ""));
        let line = format!("{command}@{BOT_NAME} {argument}");
        self.server.say_in(GROUP, line.trim_end(), json!({ "from": person(who) }));
    }

    fn press(&self, who: i64, query: &str, data: &str) {
        let chat = json!({ "id": GROUP, "type": "supergroup", "title": "Group" });
        self.server.update(
            "callback_query",
            json!({
                "id": query, "chat_instance": "1", "data": data, "from": person(who),
                "message": { "message_id": 1, "date": 1_700_000_000, "chat": chat, "text": "held" },
            }),
        );
    }

    fn n_refused(&self) -> usize {
        let is_refusal = |it: &&Call| it.text().contains("Only admins can change this group");
        self.server.calls().iter().filter(is_refusal).count()
    }

    /// Whether the person is refused. The follow-up question of the request is answered after it.
    async fn is_refused(&mut self, who: i64, ask: impl FnOnce(&Group, &str)) -> bool {
        let n_before = self.n_refused();
        self.n_asked += 1;
        let word = format!("quagga{}", self.n_asked);
        ask(self, &word);
        self.say(who, &format!("/help {word}"));
        self.server
            .wait_for(1, "an answer to the question", |it| {
                it.is_done && it.method == "sendmessage" && it.text().contains(&word)
            })
            .await;
        self.n_refused() > n_before
    }

    /// Whether the person is refused the line.
    async fn refuses_line(&mut self, who: i64, line: &str) -> bool {
        self.is_refused(who, |group, _| group.say(who, line)).await
    }

    async fn refuses_button(&mut self, who: i64, data: &str) -> bool {
        self.is_refused(who, |group, query| group.press(who, query, data)).await
    }
}

/// The lines to try of a command: alone, and with an argument.
fn lines_of(command: &CommandInfo) -> [(String, bool); 2] {
    let alone = format!("/{}", command.name);
    let example = command.examples.iter().find(|it| it.contains(' '));
    let with_argument = example.map_or_else(|| format!("{alone} x"), |it| (*it).to_owned());
    [
        (alone, command.rights.changes.changes_chat(false)),
        (with_argument, command.rights.changes.changes_chat(true)),
    ]
}

/// Every row of every table, but for those of the inbox.
fn rows(path: &Path) -> Vec<String> {
    let database = Connection::open(path).expect("a database");
    let mut tables = database
        .prepare("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' order by name")
        .expect("a schema");
    let names: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .expect("tables")
        .collect::<Result<_, _>>()
        .expect("names");
    let mut rows = Vec::new();
    for name in names.iter().filter(|it| !OF_THE_INBOX.contains(&it.as_str())) {
        let mut all = database.prepare(&format!("select * from \"{name}\"")).expect("a table");
        let n_columns = all.column_count();
        let mut found = all.query([]).expect("rows");
        while let Some(row) = found.next().expect("a row") {
            let cells: Vec<Cell> = (0..n_columns).map(|it| row.get(it).expect("a value")).collect();
            rows.push(format!("{name}: {cells:?}"));
        }
    }
    rows.sort();
    rows
}

#[tokio::test]
async fn members_are_refused_exactly_what_changes_the_group() {
    let (server, folder) = scene().await;
    let database = folder.path().join("news.db");
    let _bot = Bot::start_with(&server.url(), &database, quick(), |settings| {
        settings.telegram.commands_per_minute = 60_000;
        settings.telegram.command_burst = 10_000;
    });
    server.promote(GROUP, ADMINISTRATOR);
    let mut group = Group { server, n_asked: 0 };
    // Something is chosen that could change.
    for line in ["/subscribe #harbour", "/settings sentences 2", "/digest daily 08:30"] {
        assert!(!group.refuses_line(ADMINISTRATOR, line).await, "{line}");
    }

    let lines: Vec<(String, bool)> = commands().flat_map(|command| lines_of(&command)).collect();
    let before = rows(&database);
    assert!(before.iter().any(|it| it.contains("harbour")));
    for (line, _) in lines.iter().filter(|it| it.1) {
        assert!(group.refuses_line(MEMBER, line).await, "{line}");
    }
    for (data, _) in BUTTONS.iter().filter(|it| it.1) {
        assert!(group.refuses_button(MEMBER, data).await, "{data}");
    }
    assert_eq!(rows(&database), before);

    for (line, _) in lines.iter().filter(|it| !it.1) {
        assert!(!group.refuses_line(MEMBER, line).await, "{line}");
    }
    for (data, _) in BUTTONS.iter().filter(|it| !it.1) {
        assert!(!group.refuses_button(MEMBER, data).await, "{data}");
    }
    for (line, _) in &lines {
        assert!(!group.refuses_line(ADMINISTRATOR, line).await, "{line}");
    }
    for (data, _) in BUTTONS {
        assert!(!group.refuses_button(ADMINISTRATOR, data).await, "{data}");
    }
}

/// Commands that ask for themselves who may: /keep goes by `paste.keep`, /suggest by what an operator
/// answers; everybody may tell the operators something with /report.
const BY_A_RULE_OF_THEIR_OWN: [&str; 3] = ["keep", "suggest", "report"];

#[test]
fn what_changes_the_bot_is_for_operators() {
    let changing = commands().filter(|it| it.rights.changes == Changes::Bot);
    for command in changing.filter(|it| !BY_A_RULE_OF_THEIR_OWN.contains(&it.name)) {
        assert_eq!(command.rights.runs_for, RunsFor::Operators, "{}", command.name);
    }
}
