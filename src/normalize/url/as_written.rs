//! Addresses that no parser would change: most are, and to see that is quicker than to parse them.

use url::Url;

use super::is_web;

/// Returns the address of an `href` as it stands, behind the base's scheme and host where it has none:
/// `https://host/path` and `/path`, written in characters that need no escape.
pub(super) fn resolve(base: Option<&Url>, href: &str) -> Option<String> {
    if let Some(rest) = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://")) {
        let (host, path) = rest.split_at_checked(rest.bytes().position(|byte| byte == b'/')?)?;
        return if is_plain_host(host) && is_plain_path(path) { Some(href.to_owned()) } else { None };
    }
    let base = base.filter(|base| is_web(base))?.as_str();
    let authority = base.find("://")? + 3;
    let end = authority + base.get(authority..)?.find('/')?;
    let is_path = href.starts_with('/') && !href.starts_with("//");
    if is_path && is_plain_path(href) { Some([base.get(..end)?, href].concat()) } else { None }
}

/// Whether a host is a name in small letters, not in punycode, and no number: those are checked and rewritten.
fn is_plain_host(host: &str) -> bool {
    let is_plain_byte = host.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'));
    if !is_plain_byte || host.starts_with(['.', '-']) {
        return false;
    }
    if host.as_bytes().windows(2).any(|pair| matches!(pair, b".." | b"--")) {
        return false;
    }
    let last = host.bytes().rev().take_while(|byte| *byte != b'.').last();
    last.is_some_and(|byte| byte.is_ascii_lowercase())
}

/// Whether a path has no escapes, no segments of dots and no fragment.
fn is_plain_path(path: &str) -> bool {
    let mut before = 0;
    path.bytes().all(|byte| {
        let is_plain = match byte {
            b'.' => before != b'/',
            b'/' | b'-' | b'_' | b'~' | b'+' | b',' | b'=' | b'&' | b';' | b':' | b'@' | b'?' => true,
            _ => byte.is_ascii_alphanumeric(),
        };
        before = byte;
        is_plain
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_those_that_a_parser_leaves() {
        let base = Url::parse("https://example.org/a/b").unwrap();
        for (href, expected) in [
            ("https://example.org/a/b-c.html?d=1", Some("https://example.org/a/b-c.html?d=1")),
            ("/news/bridge", Some("https://example.org/news/bridge")),
            ("//cdn.example.org/x", None),
            ("https://Example.org/a", None),
            ("https://xn--a.example/a", None),
            ("https://127.0.0.1/a", None),
            ("/a/../b", None),
            ("/caf%C3%A9", None),
            ("b", None),
        ] {
            let resolved = resolve(Some(&base), href);
            assert_eq!(resolved.as_deref(), expected, "{href}");
            if let Some(resolved) = resolved {
                assert_eq!(resolved, base.join(href).unwrap().as_str());
            }
        }
    }
}
