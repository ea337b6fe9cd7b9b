//! Asks the listener of another process how it is: `gistwire healthcheck`.

use std::time::Duration;

use http_body_util::{BodyExt, Empty, Limited};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};

use super::address::ListenAddress;

/// The longest answer that is read.
const MAX_BYTES: usize = 64 << 10;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum ProbeError {
    /// Nobody listens there.
    #[error("nothing answers at {0}: is the bot running, with serve.listen set?")]
    Nobody(ListenAddress, #[source] std::io::Error),
    /// It did not come in time.
    #[error("no answer within {} s", .0.as_secs())]
    Late(Duration),
    /// It is not HTTP.
    #[error("what answers is not gistwire")]
    Odd(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Asks for a page; returns whether all is well, and the text of the page.
pub async fn probe(
    address: &ListenAddress,
    path: &'static str,
    limit: Duration,
) -> Result<(bool, String), ProbeError> {
    let asked = async {
        match address {
            ListenAddress::Loopback(socket) => {
                let stream = tokio::net::TcpStream::connect(socket).await;
                ask(stream.map_err(|it| ProbeError::Nobody(address.clone(), it))?, path).await
            }
            #[cfg(unix)]
            ListenAddress::Socket(socket) => {
                let stream = tokio::net::UnixStream::connect(socket).await;
                ask(stream.map_err(|it| ProbeError::Nobody(address.clone(), it))?, path).await
            }
            #[cfg(not(unix))]
            ListenAddress::Socket(_) => {
                let error = std::io::ErrorKind::Unsupported.into();
                Err(ProbeError::Nobody(address.clone(), error))
            }
        }
    };
    tokio::time::timeout(limit, asked).await.map_err(|_| ProbeError::Late(limit))?
}

async fn ask(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    path: &'static str,
) -> Result<(bool, String), ProbeError> {
    let odd = |it: hyper::Error| ProbeError::Odd(it.into());
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(odd)?;
    let request = Request::get(path)
        .header(hyper::header::HOST, "gistwire")
        .body(Empty::<Bytes>::new())
        .map_err(|it| ProbeError::Odd(it.into()))?;
    let exchange = async move {
        let answer = sender.send_request(request).await.map_err(odd)?;
        let is_well = answer.status().is_success();
        let body = Limited::new(answer.into_body(), MAX_BYTES).collect().await;
        let body = body.map_err(ProbeError::Odd)?.to_bytes();
        Ok((is_well, String::from_utf8_lossy(&body).into_owned()))
    };
    // The connection must be driven while the answer is awaited; it ends with its sender.
    futures_util::future::join(exchange, connection).await.0
}
