//! Addresses: resolved, compared, and searched for a date.

mod as_written;
mod day_in_path;

pub use day_in_path::day_in_path;

use url::Url;

use crate::address::{is_tracking, without_www};
use crate::work;

/// Returns the absolute http or https address of an `href`.
///
/// White space around it and control characters in it are ignored, as in browsers. `None` for other schemes
/// (`javascript:`, `mailto:`, `data:`), for a fragment of the page itself (`#top`), and for a relative address
/// without a base.
///
/// ```
/// use newsprint::normalize::url::resolve;
///
/// let base = url::Url::parse("https://example.org/news/").ok();
/// assert_eq!(resolve(base.as_ref(), " ../a b ").as_deref(), Some("https://example.org/a%20b"));
/// assert_eq!(resolve(base.as_ref(), "//cdn.example.org/x.png").as_deref(), Some("https://cdn.example.org/x.png"));
/// assert_eq!(resolve(base.as_ref(), "javascript:void(0)"), None);
/// assert_eq!(resolve(None, "/a"), None);
/// ```
pub fn resolve(base: Option<&Url>, href: &str) -> Option<String> {
    /// Longer ones are data, not addresses.
    const MAX_ADDRESS: usize = 8_000;
    let href = href.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if href.is_empty() || href.len() > MAX_ADDRESS || href.starts_with('#') {
        return None;
    }
    if let Some(address) = as_written::resolve(base, href) {
        return Some(address);
    }
    let url = match base {
        Some(base) => base.join(href).ok()?,
        None if href.starts_with("//") => Url::parse(&format!("https:{href}")).ok()?,
        None => Url::parse(href).ok()?,
    };
    let has_host = url.host_str().is_some_and(|host| !host.is_empty());
    if has_host && is_web(&url) { Some(url.into()) } else { None }
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// Returns a key that is equal for different addresses of one page, for example for a set of visited pages: the host without
/// `www.`, the path without its final slash, the query sorted and without tracking parameters; no scheme, no fragment.
///
/// A relative address is treated by the same rules, without a host. For a [`Url`], pass [`Url::as_str`].
///
/// ```
/// use newsprint::normalize::url::identity;
///
/// let page = identity("https://www.example.org/a/?utm_source=x&id=7#top");
/// assert_eq!(page, "example.org/a?id=7");
/// assert_eq!(page, identity("http://example.org/a?id=7&fbclid=1"));
/// ```
pub fn identity(url: &str) -> String {
    work::text(url.len());
    let parsed = Url::parse(url.trim()).ok().filter(url::Url::has_host);
    let (host, path, query) = if let Some(url) = &parsed {
        (url.host_str().unwrap_or(""), url.path(), url.query().unwrap_or(""))
    } else {
        let plain = url.trim().split('#').next().unwrap_or("");
        let (path, query) = plain.split_once('?').unwrap_or((plain, ""));
        ("", path, query)
    };
    let host = without_www(host);
    let path = path.trim_end_matches('/');
    let mut kept: Vec<&str> = query.split('&').filter(|part| is_identifying(part)).collect();
    kept.sort_unstable();
    let mut identity = String::with_capacity(host.len() + path.len() + query.len() + 1);
    identity.push_str(host);
    if path.contains('%') {
        // What is escaped and what is not count as one.
        identity.push_str(&percent_decode(path));
    } else {
        identity.push_str(path);
    }
    for (place, part) in kept.iter().enumerate() {
        identity.push(if place == 0 { '?' } else { '&' });
        identity.push_str(part);
    }
    identity
}

/// Whether a parameter says which page it is: "id=7", but not "utm_source=x".
fn is_identifying(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or(parameter);
    !(parameter.is_empty() || is_tracking(name))
}

/// Whether an address is that of a site's front page.
pub(crate) fn is_front(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    matches!((url.path(), url.query()), ("" | "/" | "/index.html" | "/index.php", None))
}

/// Returns the path of an address, absolute or not: "https://example.org/a?b" → "/a".
fn path_of(url: &str) -> &str {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let plain = url.get(..end).unwrap_or(url);
    match plain.split_once("://") {
        Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or(""),
        None => plain,
    }
}

/// Returns a text with its escapes decoded: "caf%C3%A9" → "café".
fn percent_decode(text: &str) -> String {
    work::text(text.len());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        match (byte, hex(ahead.next()), hex(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high << 4 | low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(byte: Option<u8>) -> Option<u8> {
    let digit = char::from(byte?).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves() {
        let base = Url::parse("https://example.org/a/b.html?x=1").ok();
        for (href, expected) in [
            ("c.html", Some("https://example.org/a/c.html")),
            ("?y=2", Some("https://example.org/a/b.html?y=2")),
            ("http://other.example/\n\tx", Some("http://other.example/x")),
            ("mailto:a@b.c", None),
            ("data:text/html,x", None),
            ("#", None),
            ("", None),
            ("http://", None),
            ("http://[", None),
            ("tel:123", None),
        ] {
            assert_eq!(resolve(base.as_ref(), href).as_deref(), expected, "{href}");
        }
    }

    #[test]
    fn identities() {
        for (a, b) in [
            ("https://www.example.org", "http://example.org/"),
            ("https://example.org/caf%C3%A9", "https://example.org/café"),
            ("https://example.org/a?b=1&a=2", "https://example.org/a?a=2&b=1"),
        ] {
            assert_eq!(identity(a), identity(b));
        }
        assert_ne!(identity("https://example.org/a?id=1"), identity("https://example.org/a?id=2"));
        assert_eq!(identity("/a/?utm_x=1"), "/a");
        assert_eq!(identity("%"), "%");
    }
}
