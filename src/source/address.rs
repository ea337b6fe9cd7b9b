//! Addresses of articles: absolute, and one for each page, whatever a feed or a newsletter hangs on it to count its readers.

use url::Url;

use super::bounded::MAX_URL_BYTES;

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

/// The same by their beginning.
const TRACKING_PREFIXES: [&str; 7] = ["utm_", "at_", "pk_", "mtm_", "hsa_", "piwik_", "ga_"];

/// An http or https address as it can be followed, without tracking; `None` where there is none, or one that is too long.
pub(super) fn absolute(raw: &str, base: Option<&Url>) -> Option<String> {
    // Parameters that only count readers do not count here either, but nothing is that long.
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
    let url = matches!(url.scheme(), "http" | "https").then(|| String::from(without_tracking(url)))?;
    (url.len() <= MAX_URL_BYTES).then_some(url)
}

/// The address without the parameters that only count readers; all others keep their order and spelling.
fn without_tracking(mut url: Url) -> Url {
    let is_tracking = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
        TRACKING.contains(&name.as_str()) || TRACKING_PREFIXES.iter().any(|it| name.starts_with(it))
    };
    if let Some(query) = url.query().filter(|it| it.split('&').any(is_tracking)) {
        let kept = query.split('&').filter(|it| !is_tracking(it)).collect::<Vec<_>>().join("&");
        url.set_query(Some(kept.as_str()).filter(|it| !it.is_empty()));
    }
    let is_tracking_fragment = url.fragment().is_some_and(|it| it.is_empty() || it.split('&').all(is_tracking));
    if is_tracking_fragment {
        url.set_fragment(None);
    }
    url
}

/// What two addresses of one page have in common: neither scheme nor `www.`, nor a slash at the end, nor the place within the page.
/// `None` for what is no address of a single page: the front page of a site.
pub fn page_key(url: &str) -> Option<String> {
    let url = without_tracking(Url::parse(url).ok()?);
    let host = url.host_str()?.trim_start_matches("www.");
    let port = url.port().map(|it| format!(":{it}")).unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    if path.is_empty() && url.query().is_none() {
        return None;
    }
    // Applications that keep their pages behind the hash mark have a path there.
    let place = url.fragment().filter(|it| it.starts_with(['!', '/'])).map(|it| format!("#{it}")).unwrap_or_default();
    let query = url.query().map(|it| format!("?{it}")).unwrap_or_default();
    Some(format!("{host}{port}{path}{query}{place}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_absolute_and_bear_no_tracking() {
        let base = Url::parse("https://news.example/feed/rss.xml").unwrap();
        let check = |raw: &str, url: Option<&str>| assert_eq!(absolute(raw, Some(&base)).as_deref(), url);
        check("/a?id=1&utm_source=rss&x=2", Some("https://news.example/a?id=1&x=2"));
        check(" b.html#comments ", Some("https://news.example/feed/b.html#comments"));
        check("//cdn.example/a?fbclid=1", Some("https://cdn.example/a"));
        check("javascript:alert(1)", None);
        check("", None);
        assert_eq!(absolute("a.html", None), None);
    }

    #[test]
    fn one_page_has_one_key() {
        let key = page_key("https://www.news.example/a/?utm_medium=x#top");
        assert_eq!(key, page_key("http://news.example/a"));
        assert_ne!(key, page_key("http://news.example/a?page=2"));
        assert_eq!(page_key("https://news.example/"), None);
    }
}
