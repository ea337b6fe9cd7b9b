//! Accepts connections and bounds what each may hold: time, size and a place among the others.
//!
//! A stranger can open connections and say nothing. So the number of connections is limited, and a
//! new one takes the place of the one that has been idle longest. A request that is being answered
//! keeps its place.

use std::collections::VecDeque;
use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
#[cfg(unix)]
use tokio::net::UnixListener;
use tokio::sync::Notify;

use super::address::ListenAddress;
use super::service::Service;

/// Connections that are open at once.
const MAX_CONNECTIONS: usize = 128;

/// How long the head of a request may take, and how long a connection may be idle between two.
const HEAD_WITHIN: Duration = Duration::from_secs(10);

/// The longest head of a request; the smallest that hyper allows is 8 KB.
const MAX_HEAD_BYTES: usize = 16 << 10;

const MAX_HEADERS: usize = 64;

/// How long a connection may last: a client that reads slowly does not keep its place for ever.
const LASTS: Duration = Duration::from_secs(5 * 60);

/// How long answers in flight may take once the program is asked to stop.
const STOP_WITHIN: Duration = Duration::from_secs(5);

/// The pause after an error of the system, for example because no more files may be open.
const PAUSE: Duration = Duration::from_millis(100);

/// The socket that the bot listens on.
pub struct Listener {
    socket: Socket,
    service: Arc<Service>,
}

enum Socket {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix(UnixListener, RemovedPath),
}

/// A connection's place among the others.
#[derive(Default)]
struct Place {
    /// Whether a request is being answered.
    is_busy: AtomicBool,
    /// Ends the connection.
    ended: Notify,
}

impl Listener {
    /// Listens at this address from now on. A socket that a killed process left is replaced.
    pub async fn bind(address: &ListenAddress, service: Arc<Service>) -> io::Result<Listener> {
        let socket = match address {
            ListenAddress::Loopback(address) => Socket::Tcp(TcpListener::bind(address).await?),
            #[cfg(unix)]
            ListenAddress::Socket(path) => {
                let listener = bind_socket(path).await?;
                Socket::Unix(listener, RemovedPath(path.clone()))
            }
            #[cfg(not(unix))]
            ListenAddress::Socket(_) => return Err(io::ErrorKind::Unsupported.into()),
        };
        Ok(Listener { socket, service })
    }

    /// Returns the address with the port that the system chose.
    pub fn address(&self) -> io::Result<ListenAddress> {
        match &self.socket {
            Socket::Tcp(listener) => listener.local_addr().map(ListenAddress::Loopback),
            #[cfg(unix)]
            Socket::Unix(_, path) => Ok(ListenAddress::Socket(path.0.clone())),
        }
    }

    /// Answers until `stop`; then answers in flight are finished.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        let mut open: FuturesUnordered<BoxFuture<'_, ()>> = FuturesUnordered::new();
        let mut places: VecDeque<Arc<Place>> = VecDeque::new();
        loop {
            tokio::select! {
                () = &mut stop => break,
                accepted = self.accept() => match accepted {
                    Ok(stream) => {
                        places.retain(|it| Arc::strong_count(it) > 1);
                        if !self.make_room(&mut places) {
                            continue;
                        }
                        let place = Arc::new(Place::default());
                        places.push_back(Arc::clone(&place));
                        open.push(Box::pin(self.connection(stream, place)));
                    }
                    Err(error) => {
                        tracing::warn!(%error, "a connection cannot be accepted");
                        tokio::time::sleep(PAUSE).await;
                    }
                },
                Some(()) = open.next() => {}
            }
        }
        for place in &places {
            if !place.is_busy.load(Ordering::Relaxed) {
                place.ended.notify_one();
            }
        }
        self.service.stop();
        let _ =
            tokio::time::timeout(STOP_WITHIN, async { while open.next().await.is_some() {} }).await;
    }

    /// Ends the connection that has been open longest and is not being answered, if there are too
    /// many; returns whether there is room for another one.
    fn make_room(&self, places: &mut VecDeque<Arc<Place>>) -> bool {
        if places.len() < MAX_CONNECTIONS {
            return true;
        }
        self.service.metrics().count_dropped();
        let Some(at) = places.iter().position(|it| !it.is_busy.load(Ordering::Relaxed)) else {
            return false;
        };
        if let Some(place) = places.remove(at) {
            place.ended.notify_one();
        }
        true
    }

    async fn accept(&self) -> io::Result<Box<dyn Stream>> {
        Ok(match &self.socket {
            Socket::Tcp(listener) => {
                let (stream, _) = listener.accept().await?;
                stream.set_nodelay(true)?;
                Box::new(stream)
            }
            #[cfg(unix)]
            Socket::Unix(listener, _) => Box::new(listener.accept().await?.0),
        })
    }

    async fn connection(&self, stream: Box<dyn Stream>, place: Arc<Place>) {
        let _counted = self.service.metrics().connection();
        let (service, busy) = (&self.service, &place);
        let answer = service_fn(move |request| async move {
            busy.is_busy.store(true, Ordering::Relaxed);
            let answer = service.answer(request).await;
            busy.is_busy.store(false, Ordering::Relaxed);
            Ok::<_, std::convert::Infallible>(answer)
        });
        let mut connection = pin!(
            http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_WITHIN)
                .max_headers(MAX_HEADERS)
                .max_buf_size(MAX_HEAD_BYTES)
                .serve_connection(TokioIo::new(stream), answer)
        );
        tokio::select! {
            // What a client sends in error is its own matter.
            _ = connection.as_mut() => return,
            () = place.ended.notified() => return,
            () = self.service.stopped() => {}
            () = tokio::time::sleep(LASTS) => {}
        }
        connection.as_mut().graceful_shutdown();
        let _ = tokio::time::timeout(STOP_WITHIN, connection).await;
    }
}

/// A connection of either kind.
trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A socket's path, which is removed with it.
struct RemovedPath(PathBuf);

impl Drop for RemovedPath {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Members of the group may connect, for a web server that runs as another user.
#[cfg(unix)]
async fn bind_socket(path: &std::path::Path) -> io::Result<UnixListener> {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt};
    let is_socket = |it: std::fs::Metadata| it.file_type().is_socket();
    if std::fs::symlink_metadata(path).is_ok_and(is_socket) {
        if tokio::net::UnixStream::connect(path).await.is_ok() {
            return Err(io::Error::new(
                io::ErrorKind::AddrInUse,
                "another program listens on this socket",
            ));
        }
        std::fs::remove_file(path)?;
    }
    let listener = UnixListener::bind(path)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660))?;
    Ok(listener)
}
