//! Addresses of articles: absolute, and one for each page, whatever a feed or a newsletter adds to
//! it to count its readers.

use url::Url;

use super::bounded::MAX_URL_BYTES;
use crate::text::hash::hash;

/// Parameters that only say where a reader came from.
const TRACKING: [&str; 27] = [
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "twclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "vero_id",
    "vero_conv",
    "oly_enc_id",
    "oly_anon_id",
    "wickedid",
    "ncid",
    "cmpid",
    "cmp",
    "sr_share",
    "guccounter",
    "ref_src",
    "ref_url",
    "__twitter_impression",
];

/// The same, by prefix.
const TRACKING_PREFIXES: [&str; 7] = ["utm_", "at_", "pk_", "mtm_", "hsa_", "piwik_", "ga_"];

/// Returns an http or https address that can be followed, without tracking; `None` if there is
/// none, or if it is too long.
pub(super) fn absolute(raw: &str, base: Option<&Url>) -> Option<String> {
    // Tracking parameters do not count towards the length either, but no address is that long.
    if raw.len() > 4 * MAX_URL_BYTES {
        return None;
    }
    let raw: String = raw.trim().chars().filter(|it| !it.is_control()).collect();
    if raw.is_empty() {
        return None;
    }
    let url = match Url::parse(&raw) {
        Ok(url) => url,
        Err(url::ParseError::RelativeUrlWithoutBase) => base?.join(&raw).ok()?,
        Err(_) => return None,
    };
    let url = matches!(url.scheme(), "http" | "https")
        .then(|| String::from(without_tracking(without_user(url))))?;
    (url.len() <= MAX_URL_BYTES).then_some(url)
}

/// Returns the address without user and password: a relative link inherits those of a feed that
/// needs them, and everybody can see the articles.
fn without_user(mut url: Url) -> Url {
    // Both fail only for addresses without a host, which have no user.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}

/// Returns the address without tracking parameters; all others keep their order and spelling.
fn without_tracking(mut url: Url) -> Url {
    let is_tracking = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
        TRACKING.contains(&name.as_str()) || TRACKING_PREFIXES.iter().any(|it| name.starts_with(it))
    };
    if let Some(query) = url.query().filter(|it| it.split('&').any(is_tracking)) {
        let kept = query.split('&').filter(|it| !is_tracking(it)).collect::<Vec<_>>().join("&");
        url.set_query(Some(kept.as_str()).filter(|it| !it.is_empty()));
    }
    let is_tracking_fragment =
        url.fragment().is_some_and(|it| it.is_empty() || it.split('&').all(is_tracking));
    if is_tracking_fragment {
        url.set_fragment(None);
    }
    url
}

/// Returns a key that is equal for all addresses of one page, whatever their scheme, `www.`, slash at
/// the end, tracking and fragment. `None` if it is not the address of a single page: the front page
/// of a site.
pub(crate) fn page_key(url: &str) -> Option<i64> {
    common_part(url).map(|it| hash(&it))
}

fn common_part(url: &str) -> Option<String> {
    let url = without_tracking(Url::parse(url).ok()?);
    let host = url.host_str()?.trim_start_matches("www.");
    let port = url.port().map(|it| format!(":{it}")).unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    if path.is_empty() && url.query().is_none() {
        return None;
    }
    // Applications that use the fragment for routing have a path there.
    let place = url
        .fragment()
        .filter(|it| it.starts_with(['!', '/']))
        .map(|it| format!("#{it}"))
        .unwrap_or_default();
    let query = url.query().map(|it| format!("?{it}")).unwrap_or_default();
    Some(format!("{host}{port}{path}{query}{place}"))
}

/// Returns the site of an address: the registrable domain ("bbc.co.uk" of
/// `https://feeds.bbc.co.uk/rss`), so that the hosts of one owner are one site and those of two
/// owners under one public suffix are two. A host without one (an IP address, `localhost`) is a
/// site with its port.
pub(crate) fn site_of(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let host = url.host_str()?;
    let domain = match url.host()? {
        url::Host::Domain(name) => psl::domain_str(name.trim_end_matches('.')),
        url::Host::Ipv4(_) | url::Host::Ipv6(_) => None,
    };
    let with_port = || {
        url.port_or_known_default().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    };
    Some(domain.map_or_else(with_port, str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_one_owner_are_one_site() {
        let check =
            |url: &str, site: &str| assert_eq!(site_of(url).as_deref(), Some(site), "{url}");
        check("https://www.news.example/a", "news.example");
        check("http://feeds.news.example:8080/rss", "news.example");
        check("https://feeds.bbc.co.uk/rss", "bbc.co.uk");
        check("https://one.github.io/feed", "one.github.io");
        check("https://two.github.io/feed", "two.github.io");
        check("http://127.0.0.1:81/a", "127.0.0.1:81");
        check("http://localhost/a", "localhost:80");
        assert_eq!(site_of("no address"), None);
    }

    #[test]
    fn links_are_absolute_and_bear_no_tracking() {
        let base = Url::parse("https://news.example/feed/rss.xml").unwrap();
        let check =
            |raw: &str, url: Option<&str>| assert_eq!(absolute(raw, Some(&base)).as_deref(), url);
        check("/a?id=1&utm_source=rss&x=2", Some("https://news.example/a?id=1&x=2"));
        check(" b.html#comments ", Some("https://news.example/feed/b.html#comments"));
        check("//cdn.example/a?fbclid=1", Some("https://cdn.example/a"));
        check("javascript:alert(1)", None);
        check("", None);
        assert_eq!(absolute("a.html", None), None);
        let base = Url::parse("https://reader:secret@news.example/feed").unwrap();
        assert_eq!(absolute("/a", Some(&base)).as_deref(), Some("https://news.example/a"));
    }

    #[test]
    fn one_page_has_one_key() {
        let key = page_key("https://www.news.example/a/?utm_medium=x#top");
        assert_eq!(key, page_key("http://news.example/a"));
        assert_ne!(key, page_key("http://news.example/a?page=2"));
        assert_eq!(page_key("https://news.example/"), None);
    }
}
