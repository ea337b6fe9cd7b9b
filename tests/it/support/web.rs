//! A web server on the loopback device that answers byte for byte as a test says, and writes down
//! what it was asked.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// A request: its path, and its headers by small name.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) headers: HashMap<String, String>,
}

#[derive(Default)]
struct World {
    answers: HashMap<String, Vec<u8>>,
    asked: Vec<Asked>,
    /// Paths whose answer does not come, for the time being.
    held: HashSet<String>,
    /// Paths whose answer never ends.
    dripping: HashSet<String>,
}

/// What the server knows, and word of each change.
type Shared = (Mutex<World>, Condvar);

/// The running server; it ends with the process.
pub(crate) struct Web {
    port: u16,
    world: Arc<Shared>,
}

impl Web {
    pub(crate) fn start() -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback device has ports");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let world = Arc::new(Shared::default());
        let shared = Arc::clone(&world);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || answer(&stream, &shared));
            }
        });
        Web { port, world }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// From now on `path` is answered with these bytes, after which the connection closes.
    pub(crate) fn answer(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.world.0.lock().unwrap().answers.insert(path.to_owned(), bytes.into());
    }

    /// The same with status, headers and body put together.
    pub(crate) fn serve(&self, path: &str, status: &str, headers: &str, body: &str) {
        self.answer(path, format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len()));
    }

    /// From now on requests for `path` wait until it is released.
    pub(crate) fn hold(&self, path: &str) {
        self.world.0.lock().unwrap().held.insert(path.to_owned());
    }

    pub(crate) fn release(&self, path: &str) {
        self.world.0.lock().unwrap().held.remove(path);
        self.world.1.notify_all();
    }

    /// From now on the answer to `path` continues with a blank now and then, for ever.
    pub(crate) fn drip(&self, path: &str, begins: &str) {
        self.answer(path, begins);
        self.world.0.lock().unwrap().dripping.insert(path.to_owned());
    }

    pub(crate) fn asked(&self, path: &str) -> Vec<Asked> {
        self.world.0.lock().unwrap().asked.iter().filter(|it| it.path == path).cloned().collect()
    }
}

fn answer(mut stream: &TcpStream, (world, changed): &Shared) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(path) = lines.next().and_then(|it| it.split(' ').nth(1).map(str::to_owned)) else {
        return;
    };
    let headers = lines.take_while(|it| !it.is_empty());
    let headers = headers
        .filter_map(|it| {
            it.split_once(':').map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        })
        .collect();
    let (bytes, drips) = {
        let mut world = world.lock().unwrap();
        world.asked.push(Asked { path: path.clone(), headers });
        changed.notify_all();
        let world = changed.wait_while(world, |it| it.held.contains(&path)).unwrap();
        (world.answers.get(&path).cloned(), world.dripping.contains(&path))
    };
    let bytes = bytes.unwrap_or_else(|| {
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec()
    });
    let mut is_heard = stream.write_all(&bytes).is_ok();
    while drips && is_heard {
        std::thread::sleep(Duration::from_millis(5));
        is_heard = stream.write_all(b" ").is_ok();
    }
}
