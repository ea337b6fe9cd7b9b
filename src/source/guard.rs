//! Which machines may be contacted: the public ones. An address from a feed must not lead into the
//! operator's own network, whatever its name is and wherever it redirects to.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::fetch::FetchError;

/// An address that must not be requested.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Neither http nor https.
    #[error("only http and https addresses are fetched")]
    Scheme,
    /// It has no host name.
    #[error("the address names no host")]
    Host,
    /// It is this machine's own name.
    #[error(
        "this address leads back to the machine that gistwire runs on; allow_private_hosts would let it be asked"
    )]
    ThisMachine,
    /// The machine is not public.
    #[error("{0} is a private or reserved address; allow_private_hosts would let it be asked")]
    Private(IpAddr),
}

/// Returns whether a feed at this address may be followed. Other names are checked against their
/// addresses at the time of the request.
pub fn check_address(url: &Url, allows_private: bool) -> Result<(), Refused> {
    Gate::new(allows_private).check(url)
}

/// Names that refer to this machine on every system, whatever a resolver returns for them: RFC
/// 6761, and the names that distributions put into /etc/hosts.
const OWN_NAMES: [&str; 8] = [
    "localhost",
    "localhost4",
    "localhost6",
    "localdomain",
    "localdomain4",
    "localdomain6",
    "ip6-localhost",
    "ip6-loopback",
];

/// Returns whether a name refers to this machine. The parser has already normalized capitals,
/// percent signs and wide letters.
fn is_own_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    OWN_NAMES
        .iter()
        .any(|own| name == *own || name.strip_suffix(own).is_some_and(|rest| rest.ends_with('.')))
}

/// Which machines may be contacted, and how names are resolved.
#[derive(Clone)]
pub(super) struct Gate {
    is_open_to: fn(IpAddr) -> bool,
    allows_private: bool,
    lookup: Arc<Lookup>,
    /// The proxy's own name, which may lead to any machine.
    proxy: Option<Arc<str>>,
}

/// Resolves a name to its addresses.
type Lookup = dyn Fn(&str) -> io::Result<Vec<IpAddr>> + Send + Sync;

impl Gate {
    /// Allows public machines, or all; the system resolves names.
    pub(super) fn new(allows_private: bool) -> Gate {
        let lookup =
            |name: &str| (name, 0).to_socket_addrs().map(|it| it.map(|it| it.ip()).collect());
        Gate {
            is_open_to: if allows_private { |_| true } else { is_public },
            allows_private,
            lookup: Arc::new(lookup),
            proxy: None,
        }
    }

    /// Lets the operator's proxy be reached, wherever it is.
    pub(super) fn let_through(&mut self, proxy: &str) {
        self.proxy = Some(proxy.into());
    }

    /// Looks a name up and refuses it if it leads to a machine that may not be contacted: a proxy
    /// would look it up where the gate does not see it. Without the guard the proxy alone decides,
    /// since this machine may have no name server.
    pub(super) async fn look_up(&self, url: &Url) -> Result<(), FetchError> {
        let Some(Host::Domain(name)) = url.host().filter(|_| !self.allows_private) else {
            return Ok(());
        };
        let (gate, name) = (self.clone(), name.to_owned());
        let found = tokio::task::spawn_blocking(move || (gate.lookup)(&name)).await;
        let found = found.ok().and_then(Result::ok).unwrap_or_default();
        if found.is_empty() {
            return Err(FetchError::NoName);
        }
        // The proxy may choose any of them.
        match found.iter().find(|it| !(self.is_open_to)(**it)) {
            None => Ok(()),
            Some(private) => Err(Refused::Private(*private).into()),
        }
    }

    /// Checks an address before it is requested. Names are checked when they are resolved; numeric
    /// addresses are never resolved, so they are checked here.
    pub(super) fn check(&self, url: &Url) -> Result<(), Refused> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Refused::Scheme);
        }
        // The parser has normalized 0x7f.1, 017700000001 and 2130706433 to one form.
        let number = match url.host().ok_or(Refused::Host)? {
            Host::Ipv4(it) => IpAddr::V4(it),
            Host::Ipv6(it) => IpAddr::V6(it),
            Host::Domain(name) if is_own_name(name) && !self.allows_private => {
                return Err(Refused::ThisMachine);
            }
            Host::Domain(_) => return Ok(()),
        };
        if (self.is_open_to)(number) { Ok(()) } else { Err(Refused::Private(number)) }
    }
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gate").finish_non_exhaustive()
    }
}

/// Returns whether an address is on the public internet.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(it) => is_public_v4(it),
        IpAddr::V6(it) => is_public_v6(it),
    }
}

fn is_public_v4(it: Ipv4Addr) -> bool {
    let [a, b, c, _] = it.octets();
    let is_special = it.is_private()
        || it.is_loopback()
        || it.is_link_local()
        || it.is_multicast()
        || it.is_broadcast()
        || it.is_documentation()
        || a == 0
        || a >= 240
        // Shared by providers (also a cloud's metadata), protocol assignments, 6to4 relays,
        // benchmarks.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        // A cloud's own services.
        || it == Ipv4Addr::new(168, 63, 129, 16);
    !is_special
}

fn is_public_v6(it: Ipv6Addr) -> bool {
    if let Some(inner) = embedded(it) {
        return is_public_v4(inner);
    }
    // Only 2000::/3 is allocated; within it documentation, benchmarks, ORCHID and Teredo addresses
    // reach nobody directly.
    let [first, second, ..] = it.segments();
    let is_given_out = (0x2000..0x4000).contains(&first);
    let is_reserved = (first == 0x2001 && (second < 0x0200 || second == 0x0db8))
        || (first == 0x3fff && second < 0x1000);
    is_given_out && !is_reserved
}

/// Returns the IPv4 address that an IPv6 address represents: mapped, compatible, translated (NAT64)
/// or tunnelled (6to4).
fn embedded(it: Ipv6Addr) -> Option<Ipv4Addr> {
    let s = it.segments();
    let of = |high: u16, low: u16| Some(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    match s {
        [0, 0, 0, 0, 0, 0xffff | 0, high, low] => of(high, low),
        [0, 0, 0, 0, 0xffff, 0, high, low] => of(high, low),
        // A network's own translator (64:ff9b:1::/48) can lead anywhere: it is not public.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => of(high, low),
        [0x2002, high, low, ..] => of(high, low),
        _ => None,
    }
}

/// Resolves names and returns only allowed addresses: the connection uses the very addresses that
/// were checked, so that a name can't resolve to another one a moment later.
impl Resolve for Gate {
    fn resolve(&self, name: Name) -> Resolving {
        let gate = self.clone();
        Box::pin(async move {
            let is_proxy = gate.proxy.as_deref() == Some(name.as_str());
            let is_open_to: fn(IpAddr) -> bool = if is_proxy { |_| true } else { gate.is_open_to };
            let found = tokio::task::spawn_blocking(move || (gate.lookup)(name.as_str())).await??;
            let allowed: Vec<SocketAddr> = found
                .iter()
                .filter(|it| is_open_to(**it))
                .map(|it| SocketAddr::new(*it, 0))
                .collect();
            match (allowed.is_empty(), found.first()) {
                (true, Some(first)) => Err(Refused::Private(*first).into()),
                _ => Ok(Box::new(allowed.into_iter()) as Addrs),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use jiff::Timestamp;

    use super::*;
    use crate::clock::FixedClock;
    use crate::company::Gazetteer;
    use crate::context::Context;
    use crate::extract::Extracts;
    use crate::poll::poll;
    use crate::settings::Settings;
    use crate::source::fetch::{Fetch, FetchRequest, Limits, Response, Validators, Web};
    use crate::source::proxy::Proxy;
    use crate::store::{NewFeed, Store};

    #[test]
    fn every_spelling_of_this_machine_is_refused() {
        let spellings = [
            "127.0.0.1",
            "127.1",
            "0177.0.0.1",
            "0x7f.0.0.1",
            "2130706433",
            "0x7f000001",
            "017700000001",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b:1::7f00:1]",
            "[::ffff:0:127.0.0.1]",
            "127.0.1",
            "0x7f.0x0.0x0.0x1",
            "%31%32%37.0.0.1",
            "[2002:7f00:1::]",
            "0",
            "0.0.0.0",
            "[::]",
            "127.0.0.1.",
            "１２７.0.0.1",
        ];
        for host in spellings {
            let url = Url::parse(&format!("http://{host}/")).unwrap();
            assert!(matches!(Gate::new(false).check(&url), Err(Refused::Private(_))), "{host}");
            assert_eq!(Gate::new(true).check(&url), Ok(()), "{host}");
        }
    }

    #[test]
    fn every_name_of_this_machine_is_refused() {
        for host in [
            "localhost",
            "LOCALHOST",
            "LocalHost:8080",
            "localhost.",
            "localhost..",
            "news.localhost",
            "a.b.localhost.",
            "localhost.localdomain",
            "host.localdomain",
            "localhost6.localdomain6",
            "ip6-localhost",
            "IP6-Loopback",
            "%6cocalhost",
            "ｌocalhost",
            "ⓛocalhost",
            "user:pass@localhost",
        ] {
            let url = Url::parse(&format!("http://{host}/feed")).unwrap();
            assert_eq!(check_address(&url, false), Err(Refused::ThisMachine), "{host}");
            assert_eq!(check_address(&url, true), Ok(()), "{host}");
        }
        for host in ["mylocalhost", "localhost.example", "news.example", "localdomain.example"] {
            assert_eq!(
                check_address(&Url::parse(&format!("http://{host}/")).unwrap(), false),
                Ok(()),
                "{host}"
            );
        }
    }

    #[test]
    fn private_networks_and_metadata_are_not_public() {
        for ip in [
            "10.0.0.1",
            "172.16.3.4",
            "192.168.1.1",
            "169.254.169.254",
            "100.100.100.200",
            "224.0.0.1",
            "255.255.255.255",
            "fd00::1",
            "fe80::1",
            "ff02::1",
            "fec0::1",
            "2001:db8::1",
            "2001::1",
            "fd00:ec2::254",
        ] {
            assert!(!is_public(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["1.1.1.1", "151.101.1.69", "2606:4700::1111", "64:ff9b::101:101"] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
    }

    #[test]
    fn only_the_web_is_asked() {
        for url in ["ftp://example.com/", "file:///etc/passwd", "gopher://example.com"] {
            assert_eq!(Gate::new(true).check(&Url::parse(url).unwrap()), Err(Refused::Scheme));
        }
    }
    /// A server at one address of this machine; it answers each connection with the result of
    /// `answer`, and counts them.
    fn server(address: &str, answer: String) -> (u16, Arc<AtomicUsize>) {
        let port = if address.contains(':') { String::new() } else { ":0".to_owned() };
        let listener = TcpListener::bind(format!("{address}{port}")).unwrap();
        let (port, n_asked) =
            (listener.local_addr().unwrap().port(), Arc::new(AtomicUsize::new(0)));
        let counted = Arc::clone(&n_asked);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                counted.fetch_add(1, Ordering::SeqCst);
                let mut head =
                    BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
                while head.next().is_some_and(|it| !it.is_empty()) {}
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        (port, n_asked)
    }

    /// 127.0.0.1 represents the public internet, all other addresses are internal; the name
    /// resolves to one address after the other.
    fn gate(meanings: &'static [&'static [&'static str]]) -> Gate {
        let n_asked = AtomicUsize::new(0);
        let lookup = move |_: &str| {
            let at = n_asked.fetch_add(1, Ordering::SeqCst).min(meanings.len() - 1);
            Ok(meanings[at].iter().map(|it| it.parse().unwrap()).collect())
        };
        Gate {
            is_open_to: |it| it == IpAddr::V4(Ipv4Addr::LOCALHOST),
            allows_private: false,
            lookup: Arc::new(lookup),
            proxy: None,
        }
    }

    async fn ask(web: &Web, url: &str) -> Result<Response, FetchError> {
        let (url, within) = (Url::parse(url).unwrap(), Duration::from_secs(20));
        let ask = FetchRequest {
            url,
            validators: Validators::default(),
            accept: "*/*",
            max_bytes: 1 << 20,
            within,
        };
        web.fetch(&ask, Timestamp::UNIX_EPOCH).await
    }

    fn found() -> String {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nHi".to_owned()
    }

    #[tokio::test]
    async fn a_name_that_comes_to_mean_a_machine_within_is_refused_where_the_connection_is_made() {
        let (port, n_asked) = server("127.0.0.1", found());
        let (_, n_asked_within) = server(&format!("127.0.0.2:{port}"), found());
        let web =
            Web::through(gate(&[&["127.0.0.1"], &["127.0.0.2"]]), Limits::default(), "", None)
                .unwrap();
        let url = format!("http://rebinds.example:{port}/");
        assert!(matches!(ask(&web, &url).await, Ok(Response::Here(_))));
        let refusal = ask(&web, &url).await.unwrap_err();
        assert_eq!(refusal, FetchError::Refused(Refused::Private("127.0.0.2".parse().unwrap())));
        assert_eq!((n_asked.load(Ordering::SeqCst), n_asked_within.load(Ordering::SeqCst)), (1, 0));
    }

    #[tokio::test]
    async fn of_a_name_s_addresses_only_those_that_may_be_asked_are_tried() {
        let (port, n_asked) = server("127.0.0.1", found());
        let (_, n_asked_within) = server(&format!("127.0.0.2:{port}"), found());
        let web = Web::through(gate(&[&["127.0.0.2", "127.0.0.1"]]), Limits::default(), "", None)
            .unwrap();
        assert!(matches!(
            ask(&web, &format!("http://both.example:{port}/")).await,
            Ok(Response::Here(_))
        ));
        assert_eq!((n_asked.load(Ordering::SeqCst), n_asked_within.load(Ordering::SeqCst)), (1, 0));
    }

    #[tokio::test]
    async fn a_redirect_from_outside_leads_to_no_machine_within() {
        let (port_within, n_asked_within) = server("127.0.0.2", found());
        for place in ["127.0.0.2", "2130706434", "0x7f.2", "[::ffff:127.0.0.2]", "within.example"] {
            let to = format!("Location: http://{place}:{port_within}/");
            let (port, _) = server(
                "127.0.0.1",
                format!("HTTP/1.1 301 Moved Permanently\r\n{to}\r\nContent-Length: 0\r\n\r\n"),
            );
            let context = Arc::new(Context {
                store: Store::in_memory().unwrap(),
                gazetteer: Gazetteer::parse("").unwrap(),
                extracts: Extracts::default(),
                settings: Settings::default(),
                clock: Box::new(FixedClock(Timestamp::UNIX_EPOCH)),
                started_at: Timestamp::UNIX_EPOCH,
            });
            let url = format!("http://127.0.0.1:{port}/");
            context
                .store
                .add_feed(
                    &NewFeed { url, is_enabled: true, ..NewFeed::default() },
                    Timestamp::UNIX_EPOCH,
                )
                .unwrap();
            let web = Web::through(gate(&[&["127.0.0.2"]]), Limits::default(), "", None).unwrap();
            let report = poll(&context, &web, false, &mut |_, _| {}).await.unwrap();
            assert!(
                report.failed == 1
                    && report.problems[0].problem.contains("private or reserved address"),
                "{place}: {report:?}"
            );
        }
        assert_eq!(n_asked_within.load(Ordering::SeqCst), 0);
    }

    fn proxied(gate: Gate, proxy: &str) -> Web {
        let proxy = Proxy::read("feeds.proxy", proxy).unwrap();
        Web::through(gate, Limits::default(), "", proxy.as_ref()).unwrap()
    }

    #[tokio::test]
    async fn through_a_proxy_only_names_of_public_machines_are_asked_for() {
        let (port, n_asked) = server("127.0.0.1", found());
        let proxy = format!("http://127.0.0.1:{port}");
        let web = proxied(gate(&[&["127.0.0.1"]]), &proxy);
        assert!(matches!(ask(&web, "http://news.example/").await, Ok(Response::Here(_))));
        assert_eq!(n_asked.load(Ordering::SeqCst), 1);
        for within in [&["127.0.0.2"][..], &["127.0.0.1", "10.0.0.1"][..], &[][..]] {
            let meanings: &'static [&'static [&'static str]] =
                Box::leak(vec![&*within.to_vec().leak()].into_boxed_slice());
            let refused = ask(&proxied(gate(meanings), &proxy), "http://news.example/").await;
            let is_refused = matches!(
                refused,
                Err(FetchError::Refused(Refused::Private(_)) | FetchError::NoName)
            );
            assert!(is_refused, "{within:?}: {refused:?}");
        }
        for url in ["http://10.0.0.1/", "http://localhost/", "http://[::1]/"] {
            assert!(matches!(ask(&web, url).await, Err(FetchError::Refused(_))), "{url}");
        }
        assert_eq!(n_asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn the_proxy_may_be_a_machine_within_but_no_feed_may_be_there() {
        let (port, n_asked) = server("127.0.0.2", found());
        let proxy = format!("http://proxy.example:{port}");
        // The feed, then the proxy.
        let web = proxied(gate(&[&["127.0.0.1"], &["127.0.0.2"]]), &proxy);
        assert!(matches!(ask(&web, "http://news.example/").await, Ok(Response::Here(_))));
        let refused = ask(&web, &format!("http://proxy.example:{port}/")).await;
        assert!(matches!(refused, Err(FetchError::Refused(Refused::Private(_)))), "{refused:?}");
        assert_eq!(n_asked.load(Ordering::SeqCst), 1);
    }
}
