//! Proxies: which kinds are used, and that no password of one is shown.

use std::fmt;

use url::Url;

/// A proxy that requests go through.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy(Url);

/// Why a text is not a proxy. It does not quote the text, which may hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProxyError {
    /// It is not an address.
    #[error("{key} is not the address of a proxy: write http://HOST:PORT or socks5h://HOST:PORT")]
    NoAddress {
        /// The setting or variable.
        key: &'static str,
    },
    /// It is a kind of proxy that is not used.
    #[error(
        "{key} has the scheme {scheme:?}, which is none of http, https, socks5 and socks5h: write http://HOST:PORT or socks5h://HOST:PORT"
    )]
    Scheme {
        /// The setting or variable.
        key: &'static str,
        /// The scheme.
        scheme: String,
    },
}

const SCHEMES: [&str; 4] = ["http", "https", "socks5", "socks5h"];

impl Proxy {
    /// Reads a setting or variable; an empty one is no proxy.
    pub fn read(key: &'static str, text: &str) -> Result<Option<Proxy>, ProxyError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        // "proxy.example:3128" would be read as a scheme.
        if !text.contains("://") {
            return Err(ProxyError::NoAddress { key });
        }
        let url = Url::parse(text).map_err(|_| ProxyError::NoAddress { key })?;
        if !SCHEMES.contains(&url.scheme()) {
            return Err(ProxyError::Scheme { key, scheme: url.scheme().to_owned() });
        }
        match url.host_str() {
            Some(host) if !host.is_empty() => Ok(Some(Proxy(url))),
            _ => Err(ProxyError::NoAddress { key }),
        }
    }

    /// Returns the name or number of its machine.
    pub(super) fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// Returns it for the HTTP client.
    pub fn to_client(&self) -> reqwest::Result<reqwest::Proxy> {
        reqwest::Proxy::all(self.0.as_str())
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Without user and password.
impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.0.scheme(), self.host())?;
        self.0.port().map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_kinds_are_taken_and_no_password_is_shown() {
        for scheme in SCHEMES {
            let text = format!(" {scheme}://user:hidden@proxy.example:3128 ");
            let proxy = Proxy::read("feeds.proxy", &text).unwrap().unwrap();
            assert_eq!(proxy.to_string(), format!("{scheme}://proxy.example:3128"));
            assert!(!format!("{proxy:?}").contains("hidden"));
            proxy.to_client().unwrap();
        }
        assert_eq!(Proxy::read("feeds.proxy", " "), Ok(None));
    }

    #[test]
    fn other_kinds_are_refused_without_their_password() {
        for text in [
            "socks4://user:hidden@a:1",
            "ftp://user:hidden@a",
            "proxy.example:3128",
            "user:hidden@proxy.example:3128",
            "http://user:hidden@",
            "://hidden",
        ] {
            let error = Proxy::read("telegram.proxy", text).unwrap_err().to_string();
            assert!(error.contains("telegram.proxy") && !error.contains("hidden"), "{error}");
        }
    }
}
