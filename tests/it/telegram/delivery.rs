//! Subscribers get their alerts, whatever happens on the way.

use super::*;
use gistwire::id::MessageId;
use gistwire::store::outbox::NotificationKind;
use gistwire::store::{Load, NewFeed, Polled, WriteFault};

const CLARA: i64 = 1003;

fn database(folder: &TempDir) -> std::path::PathBuf {
    folder.path().join("news.db")
}

/// A bot with these subscribers of #harbour.
async fn subscribed(server: &Server, folder: &TempDir, chats: &[i64]) -> Bot {
    let bot = start(server, folder);
    for chat in chats {
        server.say(*chat, &format!("/subscribe@{BOT_NAME} #harbour"));
        server.wait_for_messages(*chat, 1).await;
    }
    bot
}

/// The alerts that went to a chat, as far as they are carried out.
fn alerts(server: &Server, chat: i64) -> Vec<Call> {
    server.messages(chat).into_iter().filter(|it| it.text().contains("harbour news")).collect()
}

fn is_alert(call: &Call, chat: i64, n: usize) -> bool {
    call.chat() == Some(chat) && call.text().contains(&format!("harbour news {n}."))
}

/// Waits until a chat has received an article.
async fn alert_sent(server: &Server, chat: i64, n: usize) -> Call {
    server
        .wait_for(1, "an alert", move |it| {
            it.is_done && it.method == "sendmessage" && is_alert(it, chat, n)
        })
        .await
        .remove(0)
}

#[tokio::test]
async fn an_article_reaches_each_subscriber_once_with_a_way_to_stop() {
    let (server, folder) = scene().await;
    let bot = subscribed(&server, &folder, &[ALICE, BORIS]).await;
    news::tell(&database(&folder), 1);
    let alert = alert_sent(&server, ALICE, 1).await;
    // A tag leads to the bot, and not to Telegram's search of public chats.
    let tag = format!("<a href=\"https://t.me/{BOT_NAME}?start=tag_harbour\">#harbour</a>");
    assert!(
        alert.text().starts_with("<b>Harbour 1</b>")
            && alert.text().contains(&format!("Because you follow {tag}"))
            && ["Read", "Save", "Mute"].iter().all(|it| alert.button(it).is_some()),
        "{}",
        alert.text()
    );
    assert!(alert.params["disable_notification"].is_null());
    alert_sent(&server, BORIS, 1).await;
    server.press(ALICE, 2, "stop", &alert.button("Unfollow").expect("a button"));
    server
        .wait_for(1, "the end", |it| {
            it.chat() == Some(ALICE) && it.text().contains("no longer follow")
        })
        .await;
    news::tell(&database(&folder), 2);
    alert_sent(&server, BORIS, 2).await;
    bot.stop().await;
    assert_eq!((alerts(&server, ALICE).len(), alerts(&server, BORIS).len()), (1, 2));
}

#[tokio::test]
async fn a_chat_that_blocked_the_bot_is_tried_once_until_it_speaks() {
    let (server, folder) = scene().await;
    let _bot = subscribed(&server, &folder, &[ALICE, BORIS]).await;
    server.fault(
        "sendMessage",
        Some(ALICE),
        1,
        Play::Refuse(403, "Forbidden: bot was blocked by the user", Value::Null),
    );
    news::tell(&database(&folder), 1);
    server.wait_for(1, "the refusal", |it| is_alert(it, ALICE, 1) && !it.is_done).await;
    alert_sent(&server, BORIS, 1).await;
    news::tell(&database(&folder), 2);
    alert_sent(&server, BORIS, 2).await;
    server.say(ALICE, "/start");
    server
        .wait_for(1, "hello", |it| {
            it.is_done && it.chat() == Some(ALICE) && it.text().contains("Welcome back")
        })
        .await;
    news::tell(&database(&folder), 3);
    alert_sent(&server, ALICE, 3).await;
    // The greeting shows the newest article as well.
    let is_greeting = |it: &Call| it.text().contains("Welcome back");
    assert_eq!(alerts(&server, ALICE).iter().filter(|it| !is_greeting(it)).count(), 1);
    server.say(ALICE, "/missed");
    let missed = server.wait_for(1, "what was missed", |it| it.text().contains("You missed")).await;
    assert!(missed[0].text().contains("I couldn’t reach this chat"), "{}", missed[0].text());
}

#[tokio::test]
async fn a_flood_wait_holds_up_its_own_chat_and_loses_nothing() {
    let (server, folder) = scene().await;
    let _bot = subscribed(&server, &folder, &[ALICE, BORIS]).await;
    server.fault(
        "sendMessage",
        Some(ALICE),
        1,
        Play::Refuse(429, "Too Many Requests: retry after 1", json!({ "retry_after": 1 })),
    );
    news::tell(&database(&folder), 1);
    alert_sent(&server, BORIS, 1).await;
    alert_sent(&server, ALICE, 1).await;
    assert_eq!(alerts(&server, ALICE).len(), 1);
}

#[tokio::test]
async fn what_may_have_arrived_is_repeated_silently_and_what_was_refused_aloud() {
    let is_silent = Value::Bool(true);
    let refused = || Play::Refuse(500, "Internal Server Error: restart", Value::Null);
    for (play, expected) in
        [(Play::Reset, is_silent.clone()), (Play::Page(502), is_silent), (refused(), Value::Null)]
    {
        let (server, folder) = scene().await;
        let _bot = subscribed(&server, &folder, &[ALICE]).await;
        server.fault("sendMessage", Some(ALICE), 1, play);
        news::tell(&database(&folder), 1);
        assert_eq!(alert_sent(&server, ALICE, 1).await.params["disable_notification"], expected);
    }
}

#[tokio::test]
async fn an_edited_article_changes_its_alert_in_place() {
    let (server, folder) = scene().await;
    let _bot = subscribed(&server, &folder, &[ALICE]).await;
    news::tell(&database(&folder), 1);
    alert_sent(&server, ALICE, 1).await;
    news::tell_edited(&database(&folder), 1);
    let edits = server
        .wait_for(1, "an edit", |it| it.method == "editmessagetext" && it.chat() == Some(ALICE))
        .await;
    assert!(
        edits[0].text().contains("harbour master") && edits[0].button("Unfollow").is_some(),
        "{}",
        edits[0].text()
    );
    assert_eq!(alerts(&server, ALICE).len(), 1);
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_is_told_under_its_new_number() {
    let (server, folder) = scene().await;
    let (old, new) = (-55, GROUP);
    let _bot = subscribed(&server, &folder, &[old]).await;
    let moved = "Bad Request: group chat was upgraded to a supergroup chat";
    server.fault(
        "sendMessage",
        Some(old),
        1,
        Play::Refuse(400, moved, json!({ "migrate_to_chat_id": new })),
    );
    news::tell(&database(&folder), 1);
    alert_sent(&server, new, 1).await;
    news::tell(&database(&folder), 2);
    alert_sent(&server, new, 2).await;
    assert_eq!(alerts(&server, old).len(), 0);
}

#[tokio::test]
async fn a_group_that_says_so_itself_is_told_under_its_new_number() {
    let (server, folder) = scene().await;
    let (old, new) = (-55, GROUP);
    let _bot = subscribed(&server, &folder, &[old]).await;
    news::tell(&database(&folder), 1);
    alert_sent(&server, old, 1).await;
    let update = server.say_in(old, "", json!({ "text": null, "migrate_to_chat_id": new }));
    server.wait_for_acknowledgement(update).await;
    // The new chat's own service message, and a command that came in after the move.
    server.say_in(new, "", json!({ "text": null, "migrate_from_chat_id": old }));
    server.say(new, &format!("/subscriptions@{BOT_NAME}"));
    let listed = server.wait_for_messages(new, 1).await.remove(0);
    news::tell(&database(&folder), 2);
    alert_sent(&server, new, 2).await;
    assert!(listed.text().contains("#harbour"), "{}", listed.text());
    assert_eq!((alerts(&server, old).len(), alerts(&server, new).len()), (1, 1));
}

#[tokio::test]
async fn a_topic_of_a_forum_keeps_its_alerts() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    server.say_in(
        GROUP,
        &format!("/subscribe@{BOT_NAME} #harbour"),
        json!({ "message_thread_id": 77, "is_topic_message": true }),
    );
    server.wait_for_messages(GROUP, 1).await;
    news::tell(&database(&folder), 1);
    assert_eq!(alert_sent(&server, GROUP, 1).await.params["message_thread_id"], 77);
}

#[tokio::test]
async fn a_closed_topic_rests_until_it_is_opened() {
    let (server, folder) = scene().await;
    let _bot = subscribed(&server, &folder, &[ALICE]).await;
    let in_topic = json!({ "message_thread_id": 77, "is_topic_message": true });
    server.say_in(GROUP, &format!("/subscribe@{BOT_NAME} #harbour"), in_topic.clone());
    server.wait_for_messages(GROUP, 1).await;
    server.fault(
        "sendMessage",
        Some(GROUP),
        1,
        Play::Refuse(400, "Bad Request: TOPIC_CLOSED", Value::Null),
    );
    for n in 1..=2 {
        news::tell(&database(&folder), n);
        alert_sent(&server, ALICE, n).await;
        if n == 1 {
            server.wait_for(1, "the refusal", |it| is_alert(it, GROUP, 1)).await;
        }
    }
    let mut reopened = json!({ "text": null, "forum_topic_reopened": {} });
    reopened.as_object_mut().unwrap().extend(in_topic.as_object().unwrap().clone());
    let update = server.say_in(GROUP, "", reopened);
    server.wait_for_acknowledgement(update).await;
    news::tell(&database(&folder), 3);
    assert_eq!(alert_sent(&server, GROUP, 3).await.params["message_thread_id"], 77);
    assert_eq!(alerts(&server, GROUP).len(), 1);
    server.say(GROUP, &format!("/missed@{BOT_NAME}"));
    let missed = server.wait_for(1, "what was missed", |it| it.text().contains("You missed")).await;
    assert!(
        missed[0].text().contains("Its topic was closed")
            && missed[0].text().contains("2 articles"),
        "{}",
        missed[0].text()
    );
}

#[tokio::test]
async fn what_was_for_a_deleted_topic_goes_to_the_general_one() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let in_topic = json!({ "message_thread_id": 77, "is_topic_message": true });
    server.say_in(GROUP, &format!("/subscribe@{BOT_NAME} #harbour"), in_topic);
    server.wait_for_messages(GROUP, 1).await;
    server.fault(
        "sendMessage",
        Some(GROUP),
        1,
        Play::Refuse(400, "Bad Request: message thread not found", Value::Null),
    );
    for n in 1..=2 {
        news::tell(&database(&folder), n);
        assert!(alert_sent(&server, GROUP, n).await.params["message_thread_id"].is_null());
    }
    // Where even that is refused in the same words, it is given up and not tried for ever.
    server.fault(
        "sendMessage",
        Some(GROUP),
        1,
        Play::Refuse(400, "Bad Request: message thread not found", Value::Null),
    );
    news::tell(&database(&folder), 3);
    server.wait_for(1, "the refusal", |it| is_alert(it, GROUP, 3) && !it.is_done).await;
    news::tell(&database(&folder), 4);
    alert_sent(&server, GROUP, 4).await;
    assert_eq!(server.calls().iter().filter(|it| is_alert(it, GROUP, 3)).count(), 1);
}

#[tokio::test]
async fn only_administrators_change_what_a_group_is_told() {
    let (server, folder) = scene().await;
    let _bot = start(&server, &folder);
    let line = format!("/subscribe@{BOT_NAME} #harbour");
    let stranger = json!({ "id": 4711, "is_bot": false, "first_name": "Stranger" });
    server.say_in(GROUP, &line, json!({ "from": stranger }));
    let refused = server.wait_for_messages(GROUP, 1).await.remove(0);
    assert!(refused.text().contains("Only admins"), "{}", refused.text());
    server.say_in(GROUP, &format!("/subscriptions@{BOT_NAME}"), json!({ "from": stranger }));
    assert!(!server.wait_for_messages(GROUP, 2).await[1].text().contains("#harbour"));
    // An anonymous administrator speaks as the group itself.
    let anonymous = json!({ "id": 1_087_968_824, "is_bot": true, "first_name": "Group" });
    server.say_in(GROUP, &line, json!({ "from": anonymous, "sender_chat": { "id": GROUP, "type": "supergroup", "title": "Group" } }));
    let subscribed = server.wait_for_messages(GROUP, 3).await.remove(2);
    assert!(subscribed.text().contains("#harbour"), "{}", subscribed.text());
}

#[tokio::test]
async fn a_digest_collects_and_comes_when_it_is_asked_for() {
    let (server, folder) = scene().await;
    let _bot = subscribed(&server, &folder, &[ALICE]).await;
    server.say(ALICE, "/digest daily 08:30");
    server.wait_for_messages(ALICE, 2).await;
    for n in 1..=3 {
        news::tell(&database(&folder), n);
    }
    server.say(ALICE, "/digest");
    let digest =
        server.wait_for(1, "the digest", |it| it.text().contains("Your digest")).await.remove(0);
    assert!((1..=3).all(|n| digest.text().contains(&format!("Harbour {n}"))), "{}", digest.text());
    assert!(
        digest.text().contains("#harbour") && digest.text().contains("/read_"),
        "{}",
        digest.text()
    );
    server.say(ALICE, "/digest");
    server.wait_for(1, "nothing new", |it| it.text().contains("Nothing new since")).await;
}

#[tokio::test]
async fn a_burst_is_one_message_that_names_all() {
    let (server, folder) = scene().await;
    let bot = subscribed(&server, &folder, &[ALICE]).await;
    bot.stop().await;
    for n in 1..=9 {
        news::tell(&database(&folder), n);
    }
    let _bot = start(&server, &folder);
    let merged =
        server.wait_for(1, "one message", |it| it.text().contains("9 new on <a")).await.remove(0);
    assert!((1..=9).all(|n| merged.text().contains(&format!("Harbour {n}"))), "{}", merged.text());
}

/// The process dies after each step of a delivery; the next one goes on.
#[tokio::test]
async fn a_crash_at_any_step_loses_nothing_and_repeats_at_most_what_was_under_way() {
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum DiesAfter {
        Storing,
        Claiming,
        Settling,
    }
    for step in [DiesAfter::Storing, DiesAfter::Claiming, DiesAfter::Settling] {
        let (server, folder) = scene().await;
        subscribed(&server, &folder, &[ALICE]).await.stop().await;
        news::tell(&database(&folder), 1);
        if step != DiesAfter::Storing {
            let store = Store::open(&database(&folder)).expect("a database");
            let now = SystemClock.now();
            let bundle = store.claim(ChatId(ALICE), 5, now).expect("readable").expect("due");
            assert_eq!(bundle.arrival, NotificationKind::Alert);
            if step == DiesAfter::Settling {
                let sent = gistwire::store::outbox::Settlement::Sent(Some(MessageId(1)));
                store.settle_delivery(&bundle, &sent, now, now).expect("room");
            }
        }
        let bot = start(&server, &folder);
        news::tell(&database(&folder), 2);
        alert_sent(&server, ALICE, 2).await;
        bot.stop().await;
        // What waits for one chat is one message, which may show the first article by its title.
        let tells_first = |it: &Call| is_alert(it, ALICE, 1) || it.text().contains("Harbour 1<");
        let first: Vec<Call> = alerts(&server, ALICE).into_iter().filter(tells_first).collect();
        let expected = usize::from(step != DiesAfter::Settling);
        assert_eq!(first.len(), expected, "{step:?}");
        // Claimed and perhaps sent: nobody can know, so it makes no sound.
        assert!(
            first
                .iter()
                .all(|it| (it.params["disable_notification"] == true)
                    == (step == DiesAfter::Claiming)),
            "{step:?}"
        );
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_at_any_moment_lose_nothing() {
    const N_KILLS: usize = 12;
    const N_CHATS: i64 = 8;
    let (server, folder) = scene().await;
    let chats: Vec<i64> = (2000..2000 + N_CHATS).collect();
    subscribed(&server, &folder, &chats).await.stop().await;
    for n in 1..=N_KILLS {
        let program = Program::start(&server.url(), &folder);
        news::tell(&database(&folder), n);
        // Another number of messages in each round, so that the kill falls into another step of
        // another chat's.
        let n_before =
            server.calls().iter().filter(|it| it.method == "sendmessage" && it.is_done).count();
        let (server, n_wanted) = (&server, n_before + 1 + n % (N_CHATS as usize / 2));
        server
            .wait_for(n_wanted, "some messages", |it| it.method == "sendmessage" && it.is_done)
            .await;
        drop(program);
    }
    let bot = start(&server, &folder);
    let last = N_KILLS + 1;
    news::tell(&database(&folder), last);
    for chat in &chats {
        for n in 1..=last {
            server
                .wait_for(1, "every article in every chat", |it| {
                    it.is_done
                        && it.chat() == Some(*chat)
                        && (is_alert(it, *chat, n) || it.text().contains(&format!("Harbour {n}<")))
                })
                .await;
        }
    }
    bot.stop().await;
    // Each kill can repeat what was under way then: at most a message a chat.
    let n_told: usize = chats.iter().map(|it| alerts(&server, *it).len()).sum();
    assert!(n_told <= chats.len() * last + N_KILLS * chats.len(), "{n_told}");
}

#[tokio::test]
async fn a_person_who_asks_is_answered_while_many_are_told() {
    let (server, folder) = scene().await;
    let chats: Vec<i64> = (2000..2060).chain([CLARA]).collect();
    subscribed(&server, &folder, &chats).await.stop().await;
    let mut timing = quick();
    timing.limits.overall_max = 20;
    timing.limits.overall_window = Duration::from_millis(500);
    let bot = Bot::start_at(&server.url(), &database(&folder), timing);
    news::tell(&database(&folder), 1);
    server.wait_for(20, "the first alerts", |it| it.text().contains("harbour news 1.")).await;
    server.say(CLARA, "/help");
    server
        .wait_for(1, "help", |it| it.chat() == Some(CLARA) && it.text().contains("What I can do"))
        .await;
    let n_told: usize = chats.iter().map(|it| alerts(&server, *it).len()).sum();
    assert!(n_told < chats.len(), "all alerts went out before the person was answered");
    for chat in &chats {
        alert_sent(&server, *chat, 1).await;
    }
    bot.stop().await;
}

#[tokio::test]
async fn an_operator_is_told_once_of_a_feed_that_has_failed_for_a_day() {
    let (server, folder) = scene().await;
    let store = Store::open(&database(&folder)).expect("a database");
    let hours_ago = |n| SystemClock.now() - jiff::SignedDuration::from_hours(n);
    let feed = NewFeed {
        url: "https://harbour.example/rss".into(),
        is_enabled: true,
        ..NewFeed::default()
    };
    let (id, _) = store.add_feed(&feed, hours_ago(40)).expect("a feed");
    let due_at = hours_ago(-40).as_second();
    let polled = Polled {
        problem: Some("the server answered 500 (Internal Server Error)".into()),
        due_at,
        ..Polled::default()
    };
    store.settle_poll(id, &polled, &[], hours_ago(30)).expect("a failure");
    let bot = start(&server, &folder);
    let told = &server.wait_for_messages(OPERATOR, 1).await[0];
    assert!(
        told.text().contains("failing for 30 hours") && told.text().contains("harbour.example"),
        "{}",
        told.text()
    );
    bot.stop().await;
    let bot = start(&server, &folder);
    server.say(ALICE, "/help");
    server.wait_for_messages(ALICE, 1).await;
    bot.stop().await;
    assert_eq!(server.messages(OPERATOR).len(), 1);
}

/// A bot whose store the test can make fail.
fn start_with_store(server: &Server, folder: &TempDir, timing: Timing) -> (Bot, Arc<Context>) {
    let link = Link::new(TOKEN, Some(&server.url())).expect("a token and an address");
    let mut settings = Settings::default();
    settings.telegram.poll_timeout_s = 1;
    settings.telegram.operators = vec![OPERATOR];
    // One person asks more than anybody would type.
    (settings.telegram.commands_per_minute, settings.telegram.command_burst) = (600, 600);
    let store = Store::open(&database(folder)).expect("a database");
    let context = Arc::new(Context {
        store,
        gazetteer: Gazetteer::empty(),
        extracts: Extracts::default(),
        settings,
        clock: Box::new(SystemClock),
        started_at: SystemClock.now(),
    });
    let (stop, is_asked) = oneshot::channel();
    let stopped = async {
        let _ = is_asked.await;
    };
    (
        Bot {
            served: tokio::spawn(serve::serve(Arc::clone(&context), link, timing, stopped)),
            stop,
        },
        context,
    )
}

/// Two writes in a row fail, from the first one of a delivery and of an answer on, then from the
/// second one on, and so on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_that_fail_lose_and_double_neither_alerts_nor_answers() {
    let (server, folder) = scene().await;
    subscribed(&server, &folder, &[ALICE, BORIS]).await.stop().await;
    let timing = Timing { sweep_every: Duration::from_millis(50), ..quick() };
    let (bot, context) = start_with_store(&server, &folder, timing);
    let mut n = 0;
    for fault in
        [WriteFault::Busy, WriteFault::Full, WriteFault::Broken, WriteFault::BrokenAfterwards]
    {
        for nth in 1..=12 {
            n += 1;
            context.store.fail_writes(nth, 2, fault);
            news::tell(&database(&folder), n);
            server.say(CLARA, &format!("/search nothing{n}x"));
            for chat in [ALICE, BORIS] {
                alert_sent(&server, chat, n).await;
            }
            let answers = move |it: &Call| {
                it.is_done
                    && it.chat() == Some(CLARA)
                    && it.text().contains(&format!("nothing{n}x"))
            };
            server.wait_for(1, "an answer", answers).await;
        }
    }
    context.store.fail_writes(0, 0, WriteFault::Busy);
    bot.stop().await;
    for chat in [ALICE, BORIS] {
        assert_eq!(alerts(&server, chat).len(), n, "each alert comes once");
    }
    for n in 1..=n {
        let answers = server
            .messages(CLARA)
            .into_iter()
            .filter(|it| it.text().contains(&format!("nothing{n}x")))
            .count();
        assert_eq!(answers, 1, "answer {n}");
    }
}

/// Another program holds the lock from before a message is sent until long after, and beyond the
/// stop of the bot's patience.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_settlement_waits_as_long_as_the_lock_is_held_and_nobody_is_told_twice() {
    let (server, folder) = scene().await;
    subscribed(&server, &folder, &[ALICE]).await.stop().await;
    let (bot, context) = start_with_store(&server, &folder, quick());
    server.fault("sendMessage", Some(ALICE), 1, Play::Reset);
    news::tell(&database(&folder), 1);
    // Every write from the send on fails, far more often than anybody would try by chance.
    server.wait_for(1, "an attempt", |it| is_alert(it, ALICE, 1)).await;
    context.store.fail_writes(1, 40, WriteFault::Busy);
    alert_sent(&server, ALICE, 1).await;
    news::tell(&database(&folder), 2);
    alert_sent(&server, ALICE, 2).await;
    bot.stop().await;
    assert!(!context.store.is_fault_pending());
    assert_eq!(alerts(&server, ALICE).len(), 2);
    assert_eq!(context.store.under_way().expect("readable"), []);
}

#[tokio::test]
async fn a_chat_that_the_queue_lost_is_found_again() {
    let (server, folder) = scene().await;
    let bot = subscribed(&server, &folder, &[ALICE, BORIS]).await;
    bot.stop().await;
    for (n, statement) in
        ["delete from chat_queue", "update chat_queue set first_due_at = 9000000000000000"]
            .iter()
            .enumerate()
    {
        news::tell(&database(&folder), 2 * n + 1);
        let other = rusqlite::Connection::open(database(&folder)).expect("a database");
        other.execute(statement, []).expect("room");
        let timing = Timing { sweep_every: Duration::from_millis(50), ..quick() };
        let bot = Bot::start_at(&server.url(), &database(&folder), timing);
        for chat in [ALICE, BORIS] {
            alert_sent(&server, chat, 2 * n + 1).await;
        }
        // And while it runs, with the row gone in the same transaction that writes the delivery.
        other
            .execute_batch(
                "create trigger loses after insert on chat_queue begin delete from chat_queue; end",
            )
            .expect("room");
        news::tell(&database(&folder), 2 * n + 2);
        other.execute_batch("drop trigger loses").expect("room");
        for chat in [ALICE, BORIS] {
            alert_sent(&server, chat, 2 * n + 2).await;
        }
        bot.stop().await;
    }
}

fn not_found() -> Play {
    Play::Refuse(400, "Bad Request: chat not found", Value::Null)
}

#[tokio::test]
async fn many_chats_that_are_not_found_in_a_row_are_an_outage_and_nobody_is_lost() {
    let (server, folder) = scene().await;
    let chats: Vec<i64> = (2000..2012).collect();
    subscribed(&server, &folder, &chats).await.stop().await;
    for chat in &chats {
        server.fault("sendMessage", Some(*chat), 1, not_found());
    }
    news::tell(&database(&folder), 1);
    let bot = start(&server, &folder);
    for chat in &chats {
        alert_sent(&server, *chat, 1).await;
    }
    server
        .wait_for(1, "a word to the operators", |it| {
            it.chat() == Some(OPERATOR) && it.text().contains("can’t find many chats")
        })
        .await;
    news::tell(&database(&folder), 2);
    for chat in &chats {
        alert_sent(&server, *chat, 2).await;
    }
    bot.stop().await;
}

#[tokio::test]
async fn a_chat_that_is_not_found_among_others_that_are_is_gone() {
    let (server, folder) = scene().await;
    let _bot = subscribed(&server, &folder, &[ALICE, BORIS]).await;
    server.fault("sendMessage", Some(ALICE), 1, not_found());
    for n in 1..=8 {
        news::tell(&database(&folder), n);
        alert_sent(&server, BORIS, n).await;
    }
    assert_eq!(
        server
            .calls()
            .iter()
            .filter(|it| it.chat() == Some(ALICE) && it.text().contains("harbour news"))
            .count(),
        1
    );
}

#[tokio::test]
async fn a_chat_where_the_bot_may_not_write_is_tried_once_until_its_rights_change() {
    for refusal in [
        "Bad Request: not enough rights to send text messages to the chat",
        "Bad Request: have no rights to send a message",
        "Bad Request: CHAT_WRITE_FORBIDDEN",
        "Bad Request: need administrator rights in the channel chat",
    ] {
        let (server, folder) = scene().await;
        let bot = subscribed(&server, &folder, &[ALICE, GROUP]).await;
        server.fault("sendMessage", Some(GROUP), 1, Play::Refuse(400, refusal, Value::Null));
        for n in 1..=3 {
            news::tell(&database(&folder), n);
            alert_sent(&server, ALICE, n).await;
        }
        let tried = |it: &&Call| it.chat() == Some(GROUP) && it.text().contains("harbour news");
        server.wait_for(1, "the attempt", |it| tried(&it)).await;
        // People who merely talk there change no rights.
        let update = server.say(GROUP, "just talking");
        server.wait_for_acknowledgement(update).await;
        news::tell(&database(&folder), 4);
        alert_sent(&server, ALICE, 4).await;
        assert_eq!(server.calls().iter().filter(tried).count(), 1);

        let me =
            json!({ "id": 4242, "is_bot": true, "first_name": "gistwire", "username": BOT_NAME });
        let member = json!({ "status": "member", "user": me });
        let chat = json!({ "id": GROUP, "type": "supergroup", "title": "Group" });
        let change = json!({ "chat": chat, "from": { "id": 1, "is_bot": false, "first_name": "A" }, "date": 1_700_000_000,
            "old_chat_member": member, "new_chat_member": member });
        let update = server.update("my_chat_member", change);
        server.wait_for_acknowledgement(update).await;
        news::tell(&database(&folder), 5);
        alert_sent(&server, GROUP, 5).await;
        server.say(GROUP, &format!("/missed@{BOT_NAME}"));
        let missed =
            server.wait_for(1, "what was missed", |it| it.text().contains("You missed")).await;
        assert!(
            missed[0].text().contains("4 articles")
                && missed[0].text().contains("not allowed to write"),
            "{}",
            missed[0].text()
        );
        bot.stop().await;
    }
}

#[tokio::test]
async fn an_answer_that_gets_through_shows_that_the_bot_may_write() {
    let (server, folder) = scene().await;
    let bot = subscribed(&server, &folder, &[GROUP]).await;
    let refusal = "Bad Request: not enough rights to send text messages to the chat";
    server.fault("sendMessage", Some(GROUP), 1, Play::Refuse(400, refusal, Value::Null));
    news::tell(&database(&folder), 1);
    server.wait_for(1, "the attempt", |it| is_alert(it, GROUP, 1)).await;
    server.say(GROUP, &format!("/help@{BOT_NAME}"));
    server
        .wait_for(1, "help", |it| {
            it.is_done && it.chat() == Some(GROUP) && it.text().contains("/privacy")
        })
        .await;
    server.say(GROUP, &format!("/tags@{BOT_NAME}"));
    server.wait_for_messages(GROUP, 3).await;
    news::tell(&database(&folder), 2);
    alert_sent(&server, GROUP, 2).await;
    bot.stop().await;
}

#[tokio::test]
async fn a_feed_that_brings_hundreds_at_once_is_told_in_part_and_summed_up() {
    let (server, folder) = scene().await;
    let bot = subscribed(&server, &folder, &[ALICE]).await;
    let text: String = (0..300)
        .map(|n| format!("{{\"id\":\"{n}\",\"title\":\"Berth {n}\",\"text\":\"Ship {n} came in.\",\"tags\":[\"harbour\"],\"source\":\"Example Wire\"}}\n"))
        .collect();
    let file = folder.path().join("many.jsonl");
    std::fs::write(&file, text).expect("room");
    let store = Store::open(&database(&folder)).expect("a database");
    let (settings, load) = (Settings::default().ingest, Load::notifying(SystemClock.now()));
    gistwire::ingest::ingest(&store, &Gazetteer::empty(), &settings, load, &[file], &mut |_| {})
        .expect("room");
    let summed = server
        .wait_for(1, "a summary", |it| it.text().contains("and 250 more from Example Wire"))
        .await
        .remove(0);
    assert!(summed.button("All: #harbour").is_some(), "{:#}", summed.params);
    bot.stop().await;
    assert!(server.messages(ALICE).len() <= 8, "{:#?}", server.messages(ALICE));
    assert_eq!(store.n_waiting().expect("readable"), 0);
}
