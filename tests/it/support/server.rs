//! A Bot API server on the loopback device: hands out updates like Telegram's (an offset
//! acknowledges, without one they come again), records every call, and plays the faults that it is
//! told to.

#![allow(clippy::disallowed_methods, reason = "benchmarks use this file too")]

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// The token that this server knows.
pub(crate) const TOKEN: &str = "4242:AAloopback-loopback-loopback-loopback";

/// The bot's username.
pub(crate) const BOT_NAME: &str = "gistwire_loopback_bot";

/// Longer than anything here takes; reaching it is a failure.
const PATIENCE: Duration = Duration::from_secs(60);

/// One call of the bot.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) params: Value,
    /// Whether it was carried out.
    pub(crate) is_done: bool,
}

impl Call {
    pub(crate) fn chat(&self) -> Option<i64> {
        self.params["chat_id"].as_i64()
    }

    pub(crate) fn text(&self) -> &str {
        self.params["text"].as_str().unwrap_or_default()
    }

    /// The data of the button with this label.
    pub(crate) fn button(&self, label: &str) -> Option<String> {
        let rows = self.params["reply_markup"]["inline_keyboard"].as_array()?;
        let button = rows
            .iter()
            .flat_map(|row| row.as_array().into_iter().flatten())
            .find(|it| it["text"].as_str().is_some_and(|it| it.contains(label)))?;
        button["callback_data"].as_str().map(str::to_owned)
    }
}

/// What happens instead of an answer.
#[derive(Debug, Clone)]
pub(crate) enum Play {
    /// Telegram says no, with these parameters.
    Refuse(u16, &'static str, Value),
    /// A gateway's page.
    Page(u16),
    /// The connection breaks before the call is carried out.
    Reset,
    /// Nothing is answered, for ever.
    Silence,
    /// Carried out, but answered in a shape that nobody expects.
    OddSuccess,
}

#[derive(Debug)]
struct Fault {
    method: &'static str,
    chat: Option<i64>,
    /// Calls that pass before it strikes.
    n_passed: u32,
    n_left: u32,
    play: Play,
}

#[derive(Default)]
struct World {
    updates: Vec<Value>,
    last_update_id: i64,
    calls: Vec<Call>,
    faults: Vec<Fault>,
    last_message_id: i64,
    is_without_inline_mode: bool,
    knows_rich_messages: bool,
    /// What each message shows.
    shown: HashMap<(i64, i64), (Value, Value)>,
    /// Public names of chats: their numbers and kinds.
    named: HashMap<String, (i64, &'static str)>,
    /// Who is an administrator where: chat, user.
    admins: HashSet<(i64, i64)>,
    /// What can be fetched.
    files: HashMap<String, Vec<u8>>,
    /// Where updates go, and with which secret; none where they are asked for.
    webhook: Option<(String, String)>,
}

struct Shared {
    world: Mutex<World>,
    changed: watch::Sender<u64>,
}

/// The running server; it stops with the test's runtime.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    shared: Arc<Shared>,
}

impl Server {
    pub(crate) async fn start() -> Server {
        Server::on(([127, 0, 0, 1], 0).into()).await
    }

    /// Starts at this address.
    pub(crate) async fn on(address: SocketAddr) -> Server {
        let shared = Arc::new(Shared { world: Mutex::default(), changed: watch::channel(0).0 });
        let router = Router::new()
            .route("/{token}/{method}", post(handle))
            .route("/file/{token}/{*path}", get(hand_file))
            .with_state(Arc::clone(&shared));
        let listener = TcpListener::bind(address).await.expect("the loopback device has ports");
        let address = listener.local_addr().expect("a bound socket has an address");
        tokio::spawn(async move { axum::serve(listener, router).await });
        Server { address, shared }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The next `n` calls that fit (any chat where `chat` is `None`) get `play` instead of an
    /// answer.
    pub(crate) fn fault(&self, method: &'static str, chat: Option<i64>, n: u32, play: Play) {
        self.fault_after(0, method, chat, n, play);
    }

    /// The same, once `n_passed` calls have passed unharmed.
    pub(crate) fn fault_after(
        &self,
        n_passed: u32,
        method: &'static str,
        chat: Option<i64>,
        n: u32,
        play: Play,
    ) {
        self.world().faults.push(Fault { method, chat, n_passed, n_left: n, play });
    }

    /// A person writes; gives the update's id.
    pub(crate) fn say(&self, chat: i64, text: &str) -> i64 {
        self.say_in(chat, text, json!({}))
    }

    /// The same, with more fields in the message.
    pub(crate) fn say_in(&self, chat: i64, text: &str, fields: Value) -> i64 {
        let mut message = json!({
            "message_id": 1, "date": 1_700_000_000, "chat": public_chat(chat), "text": text,
            "from": { "id": chat.abs(), "is_bot": false, "first_name": "Person" },
        });
        message
            .as_object_mut()
            .expect("an object")
            .extend(fields.as_object().expect("fields").clone());
        self.update("message", message)
    }

    /// A person presses a button of a message.
    pub(crate) fn press(&self, chat: i64, message_id: i64, query: &str, data: &str) -> i64 {
        self.update(
            "callback_query",
            json!({
                "id": query, "chat_instance": "1", "data": data,
                "from": { "id": chat.abs(), "is_bot": false, "first_name": "Person" },
                "message": { "message_id": message_id, "date": 1_700_000_000, "chat": public_chat(chat), "text": "held" },
            }),
        )
    }

    /// A reader presses a button of a channel's post.
    pub(crate) fn press_in_channel(
        &self,
        channel: i64,
        reader: i64,
        query: &str,
        data: &str,
    ) -> i64 {
        let chat = json!({ "id": channel, "type": "channel", "title": "Channel" });
        self.update(
            "callback_query",
            json!({
                "id": query, "chat_instance": "1", "data": data,
                "from": { "id": reader, "is_bot": false, "first_name": "Person" },
                "message": { "message_id": 1, "date": 1_700_000_000, "chat": chat, "sender_chat": chat, "text": "held" },
            }),
        )
    }

    /// The bot is made an administrator of a channel, or thrown out.
    pub(crate) fn change_membership(&self, channel: i64, is_in: bool) -> i64 {
        let bot =
            json!({ "id": 4242, "is_bot": true, "first_name": "gistwire", "username": BOT_NAME });
        let rights = json!({
            "status": "administrator", "user": bot, "can_be_edited": false, "is_anonymous": false, "can_manage_chat": true,
            "can_delete_messages": false, "can_manage_video_chats": false, "can_restrict_members": false, "can_promote_members": false,
            "can_change_info": false, "can_invite_users": false, "can_post_stories": false, "can_edit_stories": false,
            "can_delete_stories": false, "can_post_messages": true,
        });
        let kicked = json!({ "status": "kicked", "user": bot, "until_date": 0 });
        let (old, new) = if is_in { (&kicked, &rights) } else { (&rights, &kicked) };
        let chat = json!({ "id": channel, "type": "channel", "title": "Channel" });
        let from = json!({ "id": 1, "is_bot": false, "first_name": "Person" });
        let date = 1_700_000_000;
        self.update("my_chat_member", json!({ "chat": chat, "from": from, "date": date, "old_chat_member": old, "new_chat_member": new }))
    }

    /// The bot's owner has not switched inline mode on.
    pub(crate) fn switch_inline_mode_off(&self) {
        self.world().is_without_inline_mode = true;
    }

    /// It is a server of Bot API 10.1.
    pub(crate) fn know_rich_messages(&self) {
        self.world().knows_rich_messages = true;
    }

    /// A chat with a public name is there.
    pub(crate) fn name_chat(&self, name: &str, chat: i64, kind: &'static str) {
        self.world().named.insert(name.to_owned(), (chat, kind));
    }

    /// Somebody becomes an administrator.
    pub(crate) fn promote(&self, chat: i64, user: i64) {
        self.world().admins.insert((chat, user));
    }

    /// A file is there to be fetched; gives what a message says of it.
    pub(crate) fn put_file(&self, name: &str, content: &[u8]) -> Value {
        self.world().files.insert(name.to_owned(), content.to_vec());
        json!({ "file_id": name, "file_unique_id": name, "file_size": content.len(), "file_name": name })
    }

    /// Hands over any update.
    pub(crate) fn update(&self, kind: &str, body: Value) -> i64 {
        let mut world = self.world();
        world.last_update_id += 1;
        let id = world.last_update_id;
        world.updates.push(json!({ "update_id": id, kind: body }));
        drop(world);
        self.shared.touch();
        id
    }

    /// Hands over again what was acknowledged.
    pub(crate) fn repeat(&self, update_id: i64, text: &str, chat: i64) {
        let message = json!({
            "message_id": 1, "date": 1_700_000_000, "chat": public_chat(chat), "text": text,
            "from": { "id": chat, "is_bot": false, "first_name": "Person" },
        });
        self.world().updates.push(json!({ "update_id": update_id, "message": message }));
        self.shared.touch();
    }

    /// The address and the secret that the bot set.
    pub(crate) fn webhook(&self) -> Option<(String, String)> {
        self.world().webhook.clone()
    }

    /// A webhook that somebody else set.
    pub(crate) fn set_webhook(&self, url: &str) {
        self.world().webhook = Some((url.to_owned(), "another".to_owned()));
        self.shared.touch();
    }

    /// Sends updates to the webhook for ever, one after the other, as long as one is set: through
    /// `post`, which gets the path, the secret and the update, and says whether it was taken.
    pub(crate) async fn call_webhook<F>(&self, post: impl Fn(String, String, Value) -> F)
    where
        F: Future<Output = bool>,
    {
        let mut changed = self.shared.changed.subscribe();
        loop {
            let next = {
                let world = self.world();
                world.webhook.clone().zip(world.updates.first().cloned())
            };
            let Some(((url, secret), update)) = next else {
                changed.changed().await.expect("the server lives as long as the test");
                continue;
            };
            let path = url::Url::parse(&url).expect("an address").path().to_owned();
            let id = update["update_id"].clone();
            if post(path, secret, update).await {
                self.world().updates.retain(|it| it["update_id"] != id);
                self.shared.touch();
            } else {
                // Telegram waits; here other tasks get their turn.
                tokio::task::yield_now().await;
            }
        }
    }

    /// All calls so far.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.world().calls.clone()
    }

    /// Messages that were carried out, in this chat.
    pub(crate) fn messages(&self, chat: i64) -> Vec<Call> {
        self.calls()
            .into_iter()
            .filter(|it| it.method == "sendmessage" && it.chat() == Some(chat) && it.is_done)
            .collect()
    }

    /// Pictures that were carried out, in this chat.
    pub(crate) fn photos(&self, chat: i64) -> Vec<Call> {
        self.calls()
            .into_iter()
            .filter(|it| it.method == "sendphoto" && it.chat() == Some(chat) && it.is_done)
            .collect()
    }

    /// Waits until the chat was sent `n` pictures.
    #[track_caller]
    pub(crate) fn wait_for_photos(&self, chat: i64, n: usize) -> impl Future<Output = Vec<Call>> {
        self.wait_for(n, "pictures", move |it| {
            it.method == "sendphoto" && it.chat() == Some(chat) && it.is_done
        })
    }

    /// Waits until `n` calls fit; gives them.
    #[track_caller]
    pub(crate) fn wait_for(
        &self,
        n: usize,
        what: &str,
        fits: impl Fn(&Call) -> bool,
    ) -> impl Future<Output = Vec<Call>> {
        let caller = std::panic::Location::caller();
        let mut changed = self.shared.changed.subscribe();
        async move {
            let waiting = async {
                loop {
                    let found: Vec<Call> = self.calls().into_iter().filter(&fits).collect();
                    if found.len() >= n {
                        return found;
                    }
                    changed.changed().await.expect("the server lives as long as the test");
                }
            };
            match tokio::time::timeout(PATIENCE, waiting).await {
                Ok(found) => found,
                Err(_) => panic!("{caller}: waited in vain for {what}; calls: {:#?}", self.calls()),
            }
        }
    }

    /// Waits until the chat was sent `n` messages.
    #[track_caller]
    pub(crate) fn wait_for_messages(&self, chat: i64, n: usize) -> impl Future<Output = Vec<Call>> {
        self.wait_for(n, "messages", move |it| {
            it.method == "sendmessage" && it.chat() == Some(chat) && it.is_done
        })
    }

    /// Waits until the chat was sent `n` rich messages.
    #[track_caller]
    pub(crate) fn wait_for_rich(&self, chat: i64, n: usize) -> impl Future<Output = Vec<Call>> {
        self.wait_for(n, "rich messages", move |it| {
            it.method == "sendrichmessage" && it.chat() == Some(chat) && it.is_done
        })
    }

    /// Waits until all that was handed over is acknowledged.
    #[track_caller]
    pub(crate) fn wait_for_acknowledgement(
        &self,
        update_id: i64,
    ) -> impl Future<Output = Vec<Call>> {
        let acknowledges = move |it: &Call| {
            it.method == "getupdates"
                && it.params["offset"].as_i64().is_some_and(|it| it > update_id)
        };
        self.wait_for(1, "an acknowledgement", acknowledges)
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.shared.world()
    }
}

impl Shared {
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().expect("no test panics while it holds the world")
    }

    fn touch(&self) {
        self.changed.send_modify(|n| *n += 1);
    }

    fn record(&self, method: &str, params: &Value, is_done: bool) {
        self.world().calls.push(Call {
            method: method.to_owned(),
            params: params.clone(),
            is_done,
        });
        self.touch();
    }
}

async fn hand_file(
    State(shared): State<Arc<Shared>>,
    Path((_, path)): Path<(String, String)>,
) -> Response {
    match shared.world().files.get(&path) {
        Some(content) => content.clone().into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn handle(
    State(shared): State<Arc<Shared>>,
    Path((token, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    let method = method.to_lowercase();
    let params = params_of(request).await;
    if token != format!("bot{TOKEN}") {
        return refusal(401, "Unauthorized", Value::Null);
    }
    let fault = shared.world().fault_for(&method, params["chat_id"].as_i64());
    match fault {
        None => {}
        Some(Play::OddSuccess) => {
            shared.record(&method, &params, true);
            return axum::Json(json!({ "ok": true, "result": { "odd": true } })).into_response();
        }
        Some(play) => {
            shared.record(&method, &params, false);
            return match play {
                Play::Refuse(code, description, parameters) => {
                    refusal(code, description, parameters)
                }
                Play::Page(code) => (
                    StatusCode::from_u16(code).expect("a status"),
                    Html("<html><h1>Bad Gateway</h1></html>"),
                )
                    .into_response(),
                Play::Silence => std::future::pending().await,
                // hyper closes the connection of a handler that unwinds; `panic!` would print.
                Play::Reset | Play::OddSuccess => std::panic::resume_unwind(Box::new("reset")),
            };
        }
    }
    if method == "getupdates" {
        return get_updates(&shared, &params).await;
    }
    let result = shared.world().carry_out(&method, &params);
    shared.record(&method, &params, result.is_ok());
    match result {
        Ok(result) => axum::Json(json!({ "ok": true, "result": result })).into_response(),
        Err(description) => refusal(400, description, Value::Null),
    }
}

/// The parameters of a call: JSON, or a form with files where one is uploaded. Of a file its length
/// and first bytes are kept.
async fn params_of(request: Request) -> Value {
    let is_form = request
        .headers()
        .get("content-type")
        .is_some_and(|it| it.as_bytes().starts_with(b"multipart/form-data"));
    if !is_form {
        let body = axum::body::to_bytes(request.into_body(), 1 << 24).await.unwrap_or_default();
        return serde_json::from_slice(&body).unwrap_or(Value::Null);
    }
    let mut form = Multipart::from_request(request, &()).await.expect("a form");
    let mut params = serde_json::Map::new();
    while let Some(field) = form.next_field().await.expect("a whole form") {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.expect("a whole field");
        let value = match std::str::from_utf8(&bytes) {
            // Texts stay texts, whatever they look like; numbers, flags and keyboards come as JSON.
            Ok(text) if name == "caption" => json!(text),
            Ok(text) => serde_json::from_str(text).unwrap_or_else(|_| json!(text)),
            Err(_) => {
                json!({ "n_bytes": bytes.len(), "is_png": bytes.starts_with(b"\x89PNG\r\n") })
            }
        };
        params.insert(name, value);
    }
    params.into()
}

async fn get_updates(shared: &Shared, params: &Value) -> Response {
    if shared.world().webhook.is_some() {
        shared.record("getupdates", params, false);
        let text = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
        return refusal(409, text, Value::Null);
    }
    shared.record("getupdates", params, true);
    let mut changed = shared.changed.subscribe();
    if let Some(offset) = params["offset"].as_i64() {
        shared.world().updates.retain(|it| it["update_id"].as_i64() >= Some(offset));
    }
    let waiting = async {
        while shared.world().updates.is_empty() {
            if changed.changed().await.is_err() {
                return;
            }
        }
    };
    let _ =
        tokio::time::timeout(Duration::from_secs(params["timeout"].as_u64().unwrap_or(0)), waiting)
            .await;
    // Telegram hands over at most a hundred at once.
    let updates: Vec<Value> = {
        let world = shared.world();
        let n = if world.webhook.is_some() { 0 } else { 100 };
        world.updates.iter().take(n).cloned().collect()
    };
    axum::Json(json!({ "ok": true, "result": updates })).into_response()
}

impl World {
    fn fault_for(&mut self, method: &str, chat: Option<i64>) -> Option<Play> {
        let fits = |it: &&mut Fault| {
            it.method.eq_ignore_ascii_case(method)
                && (it.chat.is_none() || it.chat == chat)
                && it.n_left > 0
        };
        let fault = self.faults.iter_mut().find(fits)?;
        if fault.n_passed > 0 {
            fault.n_passed -= 1;
            return None;
        }
        fault.n_left -= 1;
        Some(fault.play.clone())
    }

    fn carry_out(&mut self, method: &str, params: &Value) -> Result<Value, &'static str> {
        let chat = params["chat_id"].as_i64();
        let content = (params["text"].clone(), params["reply_markup"].clone());
        match (method, chat) {
            ("getme", _) => Ok(json!({
                "id": 4242, "is_bot": true, "first_name": "gistwire", "username": BOT_NAME, "can_join_groups": true,
                "can_read_all_group_messages": false, "supports_inline_queries": !self.is_without_inline_mode, "can_connect_to_business": false,
                "has_main_web_app": false,
            })),
            // A group's owner has the group's number, in positive; everybody else is a member.
            ("getchatmember", Some(chat)) => {
                let user = &params["user_id"];
                let person = json!({ "id": user, "is_bot": false, "first_name": "Person" });
                let is_owner = user
                    .as_i64()
                    .is_some_and(|it| it == chat.abs() || self.admins.contains(&(chat, it)));
                Ok(if is_owner {
                    json!({ "status": "creator", "user": person, "is_anonymous": false })
                } else {
                    json!({ "status": "member", "user": person })
                })
            }
            ("getchat", _) => {
                let id = &params["chat_id"];
                let is_it = |(name, (chat, _)): &(&String, &(i64, &str))| {
                    id.as_str() == Some(name) || id.as_i64() == Some(*chat)
                };
                let found = self.named.iter().find(is_it).ok_or("Bad Request: chat not found")?;
                let (name, (id, kind)) = found;
                let gifts = json!({ "unlimited_gifts": true, "limited_gifts": true, "unique_gifts": true, "premium_subscription": true });
                Ok(json!({
                    "id": id, "type": kind, "title": name, "username": name.trim_start_matches('@'), "accent_color_id": 0,
                    "max_reaction_count": 11, "accepted_gift_types": gifts,
                }))
            }
            ("getfile", _) => {
                let id = params["file_id"].as_str().unwrap_or_default();
                let content = self
                    .files
                    .get(id)
                    .ok_or("Bad Request: wrong file_id or the file is temporarily unavailable")?;
                Ok(
                    json!({ "file_id": id, "file_unique_id": id, "file_size": content.len(), "file_path": id }),
                )
            }
            ("senddocument", Some(chat)) => {
                self.last_message_id += 1;
                let document = json!({ "file_id": "d", "file_unique_id": "d", "file_size": 1 });
                let id = self.last_message_id;
                Ok(
                    json!({ "message_id": id, "date": 1_700_000_000, "chat": public_chat(chat), "document": document, "caption": params["caption"] }),
                )
            }
            ("sendmessage", Some(chat)) => {
                self.last_message_id += 1;
                self.shown.insert((chat, self.last_message_id), content);
                Ok(message(chat, self.last_message_id, params))
            }
            ("sendrichmessage", Some(chat)) if self.knows_rich_messages => {
                self.last_message_id += 1;
                Ok(message(chat, self.last_message_id, params))
            }
            ("sendphoto", Some(chat)) => {
                let has_file =
                    params.as_object().is_some_and(|it| it.values().any(|it| it["is_png"] == true));
                if !has_file {
                    return Err("Bad Request: there is no photo in the request");
                }
                if params["caption"].as_str().is_some_and(|it| visible_units(it) > 1024) {
                    return Err("Bad Request: message caption is too long");
                }
                self.last_message_id += 1;
                Ok(photo_message(chat, self.last_message_id, params))
            }
            ("editmessagetext", Some(chat)) => {
                let id = params["message_id"].as_i64().unwrap_or_default();
                match self.shown.insert((chat, id), content.clone()) {
                    None => Err("Bad Request: message to edit not found"),
                    Some(before) if before == content => {
                        Err("Bad Request: message is not modified")
                    }
                    Some(_) => Ok(message(chat, id, params)),
                }
            }
            ("setwebhook", _) => {
                let text = |name: &str| params[name].as_str().unwrap_or_default().to_owned();
                self.webhook = Some((text("url"), text("secret_token")));
                Ok(true.into())
            }
            ("deletewebhook", _) => {
                self.webhook = None;
                Ok(true.into())
            }
            ("getwebhookinfo", _) => Ok(json!({
                "url": self.webhook.as_ref().map_or("", |it| it.0.as_str()),
                "has_custom_certificate": false, "pending_update_count": self.updates.len(),
            })),
            (
                "answercallbackquery"
                | "answerinlinequery"
                | "setmycommands"
                | "setmydescription"
                | "setmyshortdescription",
                _,
            ) => Ok(true.into()),
            _ => Err("Bad Request: this server does not know the method"),
        }
    }
}

fn message(chat: i64, id: i64, params: &Value) -> Value {
    json!({ "message_id": id, "date": 1_700_000_000, "chat": public_chat(chat), "text": params["text"] })
}

fn photo_message(chat: i64, id: i64, params: &Value) -> Value {
    let size = json!({ "file_id": "p", "file_unique_id": "p", "file_size": 1, "width": 1280, "height": 720 });
    json!({ "message_id": id, "date": 1_700_000_000, "chat": public_chat(chat), "photo": [size], "caption": params["caption"] })
}

/// Units of the text that is left once the mark-up is parsed.
fn visible_units(html: &str) -> usize {
    let text: String = html.split('<').map(|it| it.split_once('>').map_or(it, |it| it.1)).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").encode_utf16().count()
}

fn public_chat(chat: i64) -> Value {
    if chat > 0 {
        json!({ "id": chat, "type": "private", "first_name": "Person" })
    } else {
        json!({ "id": chat, "type": "supergroup", "title": "Group" })
    }
}

fn refusal(code: u16, description: &str, parameters: Value) -> Response {
    let mut body = json!({ "ok": false, "error_code": code, "description": description });
    if !parameters.is_null() {
        body["parameters"] = parameters;
    }
    (StatusCode::from_u16(code).expect("a status"), axum::Json(body)).into_response()
}
