//! Where the listener listens: an address of this machine, or a Unix socket.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

/// A place that only this machine can reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListenAddress {
    /// A loopback address and a port.
    Loopback(SocketAddr),
    /// The path of a socket.
    Socket(PathBuf),
}

/// Why a text is not such a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Other machines could reach it.
    #[error(
        "serve.listen is {0}, which other machines can reach: name an address of this machine (127.0.0.1:8080) or a socket \
         (unix:/run/gistwire/http.sock), and put a web server with TLS in front of it"
    )]
    Open(SocketAddr),
    /// It is neither an address with a port nor a path.
    #[error(
        "serve.listen is {0:?}, which is neither an address with a port (127.0.0.1:8080) nor a socket (unix:/run/gistwire/http.sock)"
    )]
    Neither(String),
    /// This system has no such sockets.
    #[error("serve.listen names a socket, which this system does not have: name 127.0.0.1:8080")]
    NoSockets,
}

impl FromStr for ListenAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<ListenAddress, AddressError> {
        let text = text.trim();
        let path = text.strip_prefix("unix:").or_else(|| text.starts_with('/').then_some(text));
        if let Some(path) = path.filter(|it| !it.is_empty()) {
            return if cfg!(unix) {
                Ok(ListenAddress::Socket(PathBuf::from(path)))
            } else {
                Err(AddressError::NoSockets)
            };
        }
        let named = text
            .strip_prefix("localhost:")
            .map_or_else(|| text.to_owned(), |port| format!("127.0.0.1:{port}"));
        let address: SocketAddr =
            named.parse().map_err(|_| AddressError::Neither(text.to_owned()))?;
        if address.ip().is_loopback() {
            Ok(ListenAddress::Loopback(address))
        } else {
            Err(AddressError::Open(address))
        }
    }
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ListenAddress::Loopback(address) => write!(f, "http://{address}"),
            ListenAddress::Socket(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_of_this_machine_are_taken() {
        for text in ["127.0.0.1:8080", "[::1]:8080", "127.5.0.1:1", "localhost:8080"] {
            assert!(matches!(text.parse(), Ok(ListenAddress::Loopback(_))), "{text}");
        }
        for text in ["unix:/run/a.sock", "/run/a.sock", "unix:a.sock"] {
            assert!(matches!(text.parse(), Ok(ListenAddress::Socket(_))), "{text}");
        }
        for text in ["0.0.0.0:8080", "[::]:80", "192.168.1.2:80", "8.8.8.8:80"] {
            let refused = text.parse::<ListenAddress>();
            assert!(matches!(refused, Err(AddressError::Open(_))), "{text}");
        }
        for text in ["", "8080", "127.0.0.1", "unix:", "news.example:80", "127.0.0.1:99999"] {
            let refused = text.parse::<ListenAddress>();
            assert!(matches!(refused, Err(AddressError::Neither(_))), "{text}");
        }
    }
}
