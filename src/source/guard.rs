//! Which machines may be asked: the public ones. An address from a feed must not lead into the operator's own network, whatever it is
//! called and wherever it redirects to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

/// An address that must not be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Neither http nor https.
    #[error("only http and https addresses are fetched")]
    Scheme,
    /// No name of a machine.
    #[error("the address names no host")]
    Host,
    /// The machine is not public.
    #[error("{0} is a private or reserved address; allow_private_hosts would let it be asked")]
    Private(IpAddr),
}

/// Looks an address over before it is asked. Names are judged when they are resolved; numbers never are, so they are judged here.
pub(super) fn check(url: &Url, allows_private: bool) -> Result<(), Refused> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Refused::Scheme);
    }
    // The parser has brought 0x7f.1, 017700000001 and 2130706433 into one form.
    let number = match url.host().ok_or(Refused::Host)? {
        Host::Ipv4(it) => IpAddr::V4(it),
        Host::Ipv6(it) => IpAddr::V6(it),
        Host::Domain(_) => return Ok(()),
    };
    if allows_private || is_public(number) { Ok(()) } else { Err(Refused::Private(number)) }
}

/// Whether an address is one of the public internet.
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
        // Shared by providers (also a cloud's metadata), assignments of protocols, 6to4 relays, benchmarks.
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
    // Only 2000::/3 is given out; within it documentation, benchmarks, ORCHID and Teredo reach nobody directly.
    let [first, second, ..] = it.segments();
    let is_given_out = (0x2000..0x4000).contains(&first);
    let is_reserved = (first == 0x2001 && (second < 0x0200 || second == 0x0db8)) || (first == 0x3fff && second < 0x1000);
    is_given_out && !is_reserved
}

/// The IPv4 address that an IPv6 address stands for: mapped, compatible, translated (NAT64) or tunnelled (6to4).
fn embedded(it: Ipv6Addr) -> Option<Ipv4Addr> {
    let s = it.segments();
    let of = |high: u16, low: u16| Some(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    match s {
        [0, 0, 0, 0, 0, 0xffff | 0, high, low] => of(high, low),
        [0, 0, 0, 0, 0xffff, 0, high, low] => of(high, low),
        // A network's own translator (64:ff9b:1::/48) leads wherever that network likes: it is not public.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => of(high, low),
        [0x2002, high, low, ..] => of(high, low),
        _ => None,
    }
}

/// Resolves names through the system and hands on only what may be asked: the connection goes to the very addresses that were judged,
/// so that a name can't mean something else a moment later.
#[derive(Debug, Clone)]
pub(super) struct GuardedResolver {
    pub(super) allows_private: bool,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let allows_private = self.allows_private;
        Box::pin(async move {
            let name = name.as_str().to_owned();
            let found =
                tokio::task::spawn_blocking(move || (name.as_str(), 0).to_socket_addrs().map(Iterator::collect::<Vec<_>>)).await??;
            let allowed: Vec<SocketAddr> = found.iter().copied().filter(|it| allows_private || is_public(it.ip())).collect();
            match (allowed.is_empty(), found.first()) {
                (true, Some(first)) => Err(Arc::new(Refused::Private(first.ip())).to_string().into()),
                _ => Ok(Box::new(allowed.into_iter()) as Addrs),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert!(matches!(check(&url, false), Err(Refused::Private(_))), "{host}");
            assert_eq!(check(&url, true), Ok(()), "{host}");
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
            assert_eq!(check(&Url::parse(url).unwrap(), true), Err(Refused::Scheme));
        }
    }
}
