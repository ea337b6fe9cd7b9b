//! What must not happen to subscribers and operators: traces of a
//! forgotten chat, another bot's database, samples in people's chats.

use super::*;

/// A person, a group and a channel as Telegram numbers them.
const PERSON: i64 = 5_123_456_789;
const TEAM: i64 = -1_001_987_654_321;
const WORD: &str = "Quillonberry";

/// Every form in which a database or a text may hold this: a number in a record or as the key of a
/// row, digits, a word.
fn forms(chat: i64) -> Vec<Vec<u8>> {
    let bytes = chat.to_be_bytes();
    let mut forms = vec![bytes[2..].to_vec(), chat.abs().to_string().into_bytes()];
    if chat > 0 {
        let sevens: Vec<u8> = (0..10)
            .rev()
            .map(|n| (chat >> (7 * n) & 0x7f) as u8)
            .skip_while(|it| *it == 0)
            .collect();
        let last = sevens.len() - 1;
        forms.push(
            sevens
                .iter()
                .enumerate()
                .map(|(n, it)| if n < last { it | 0x80 } else { *it })
                .collect(),
        );
    } else {
        // Nine bytes: seven bits each, then eight.
        let number = chat.cast_unsigned();
        let sevens = (0..8).map(|n| (number >> (57 - 7 * n) & 0x7f) as u8 | 0x80);
        forms.push(sevens.chain([(number & 0xff) as u8]).collect());
    }
    forms
}

fn found_in(bytes: &[u8], needles: &[Vec<u8>]) -> usize {
    needles
        .iter()
        .filter(|needle| bytes.windows(needle.len()).any(|it| it == needle.as_slice()))
        .count()
}

/// All that the database is made of.
fn database_bytes(folder: &TempDir) -> Vec<u8> {
    let files = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|file| file.expect("a file").path());
    files
        .filter(|path| path.to_string_lossy().contains("news.db"))
        .flat_map(|path| std::fs::read(path).expect("readable"))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_forget_and_a_stop_nothing_leads_back_to_the_chat() {
    let (server, folder) = scene().await;
    server.promote(TEAM, TEAM.abs());
    let program = Program::start(&server.url(), &folder);
    for chat in [PERSON, TEAM, ALICE] {
        let at = if chat < 0 { format!("@{BOT_NAME}") } else { String::new() };
        let long = format!("{WORD} {}", "warehouse hangzhou ".repeat(6));
        let lines = [
            format!("/subscribe{at} {WORD} harbour"),
            format!("/subscribe{at} #harbour"),
            format!("/search{at} {long}"),
            format!("/search{at} {WORD}"),
            format!("/latest{at}"),
            format!("/settings{at} sentences 2"),
            format!("/quiet{at} 23:00-06:00"),
            format!("/company{at} {WORD}"),
        ];
        for (n, line) in lines.iter().enumerate() {
            server.say(chat, line);
            server
                .wait_for(n + 1, "an answer", |it| {
                    it.chat() == Some(chat) && it.is_done && it.method == "sendmessage"
                })
                .await;
        }
    }
    server.say(PERSON, "/quiet off");
    server.say(PERSON, &format!("just {WORD} words"));
    server
        .wait_for(10, "answers", |it| {
            it.chat() == Some(PERSON) && it.is_done && it.method == "sendmessage"
        })
        .await;
    news::tell(&folder.path().join("news.db"), 1);
    server
        .wait_for(1, "an alert", |it| {
            it.chat() == Some(PERSON) && it.is_done && it.text().contains("harbour news")
        })
        .await;
    let needles = |chat: i64| {
        [
            forms(chat),
            vec![
                WORD.as_bytes().to_vec(),
                WORD.to_lowercase().into_bytes(),
                b"quillonberri".to_vec(),
            ],
        ]
        .concat()
    };
    assert!(found_in(&database_bytes(&folder), &needles(PERSON)) > 3, "the chat is there before");

    for chat in [PERSON, TEAM, ALICE] {
        let at = if chat < 0 { format!("@{BOT_NAME}") } else { String::new() };
        server.say(chat, &format!("/forget{at} yes"));
        server
            .wait_for(1, "that it is done", |it| {
                it.chat() == Some(chat) && it.is_done && it.text().contains("is deleted")
            })
            .await;
    }
    let (status, said) = program.terminate("-TERM");
    assert_eq!(status, Some(0), "{said}");
    for chat in [PERSON, TEAM] {
        assert_eq!(
            found_in(&database_bytes(&folder), &needles(chat)),
            0,
            "chat {chat}, the database"
        );
        assert_eq!(found_in(said.as_bytes(), &needles(chat)), 0, "chat {chat}, the log: {said}");
    }
    assert!(!folder.path().join("news.db-wal").exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_is_served_by_the_bot_that_it_belongs_to() {
    let (server, folder) = scene().await;
    let database = folder.path().join("news.db");
    Store::open(&database)
        .expect("a database")
        .claim_for_bot(77, "other_bot", false)
        .expect("room");
    let bot = start(&server, &folder);
    let refusal = bot.served.await.expect("no panic").expect_err("it is another bot's").to_string();
    assert!(
        ["@other_bot", BOT_NAME, "--take-over", "--database"].iter().all(|it| refusal.contains(it)),
        "{refusal}"
    );
    assert!(
        !server.calls().iter().any(|it| it.method == "getupdates"),
        "no update was taken from Telegram"
    );

    let program = Program::start(&server.url(), &folder);
    let status = program.ends().await;
    assert_eq!(status, Some(1));
    let program = Program::start_as(&server.url(), &folder, &["serve", "--take-over"], &[]);
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
    assert_eq!(program.terminate("-TERM").0, Some(0));
    let bot = start(&server, &folder);
    server.say(ALICE, "/latest");
    server.wait_for_messages(ALICE, 2).await;
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_database_is_served_without_samples() {
    let (server, folder) =
        (Server::start().await, tempfile::tempdir().expect("a temporary folder"));
    // `serve`, and the bare program that has a token.
    for args in [&["serve"][..], &[]] {
        let program = Program::start_as(&server.url(), &folder, args, &[]);
        program.hear("0 articles");
        assert_eq!(program.terminate("-TERM").0, Some(0));
    }
    let totals = Store::open(&folder.path().join("news.db"))
        .expect("a database")
        .totals()
        .expect("readable");
    assert_eq!(totals.n_articles, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_database_is_not_served_from() {
    let (server, folder) = scene().await;
    let path = folder.path().join("news.db");
    let mut bytes = std::fs::read(&path).expect("readable");
    let half = bytes.len() / 2 / 4096 * 4096;
    bytes[half..].chunks_mut(4096).for_each(|page| page[..200].fill(0x5a));
    std::fs::write(&path, bytes).expect("room");
    let program = Program::start(&server.url(), &folder);
    let said = program.hear("is damaged");
    assert!(said.contains("backup") && said.contains("gistwire check"), "{said}");
    assert_eq!(program.ends().await, Some(1));
    let check = Command::new(env!("CARGO_BIN_EXE_gistwire"))
        .current_dir(folder.path())
        .args(["--database", "news.db", "check"])
        .output();
    let check = check.expect("the binary is built");
    assert_eq!(check.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&check.stdout).contains("database: "), "{check:?}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_file_that_others_can_read_is_warned_of() {
    use std::os::unix::fs::PermissionsExt;
    let (server, folder) = scene().await;
    let file = folder.path().join("token");
    std::fs::write(&file, TOKEN).expect("room");
    for (mode, is_warned) in [(0o644, true), (0o600, false)] {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).expect("ours");
        let token_file = file.to_string_lossy();
        let variables = [("GISTWIRE_TELEGRAM__TOKEN_FILE", &*token_file), ("TELOXIDE_TOKEN", "")];
        let program = Program::start_as(&server.url(), &folder, &["serve"], &variables);
        let heard = program.hear("serving as");
        assert_eq!(heard.contains("can read the token file"), is_warned, "{heard}");
        assert_eq!(program.terminate("-TERM").0, Some(0));
    }
}
