//! Addresses: made absolute, compared, and read for what they say.

use chrono::NaiveDate;
use url::Url;

use crate::address::{is_tracking, without_www};
use crate::text::without_controls;

/// The absolute http or https address that `href` stands for.
///
/// White space around it and control characters in it are ignored, as browsers do. `None` for other schemes
/// (`javascript:`, `mailto:`, `data:`), for a place in the page itself (`#top`), and for a relative address
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
    const LONGEST: usize = 8_000;
    let href = href.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if href.is_empty() || href.len() > LONGEST || href.starts_with('#') {
        return None;
    }
    if let Some(address) = plain(base, href) {
        return Some(address);
    }
    let url = match base {
        Some(base) => base.join(href).ok()?,
        None if href.starts_with("//") => Url::parse(&format!("https:{href}")).ok()?,
        None => Url::parse(href).ok()?,
    };
    (is_web(&url) && url.host_str().is_some_and(|host| !host.is_empty())).then(|| url.into())
}

/// The address of an `href` that no parser would change: `https://host/path` and `/path`, written in
/// characters that stand for themselves. Most are.
fn plain(base: Option<&Url>, href: &str) -> Option<String> {
    if let Some(rest) = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://")) {
        let (host, path) = rest.split_at_checked(rest.bytes().position(|byte| byte == b'/')?)?;
        return (is_plain_host(host) && is_plain_path(path)).then(|| href.to_owned());
    }
    let base = base.filter(|base| is_web(base))?.as_str();
    let authority = base.find("://")? + 3;
    let end = authority + base.get(authority..)?.find('/')?;
    let plain = href.starts_with('/') && !href.starts_with("//") && is_plain_path(href);
    plain.then(|| [base.get(..end).unwrap_or_default(), href].concat())
}

/// A name in small letters, not in punycode, that is no number: those are checked and rewritten.
fn is_plain_host(host: &str) -> bool {
    let last = host.bytes().rev().take_while(|byte| *byte != b'.').last();
    last.is_some_and(|byte| byte.is_ascii_lowercase())
        && host.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'))
        && !host.starts_with(['.', '-'])
        && !host.as_bytes().windows(2).any(|pair| matches!(pair, b".." | b"--"))
}

/// No escapes, no dots as segments, no fragment.
fn is_plain_path(path: &str) -> bool {
    let mut before = 0;
    path.bytes().all(|byte| {
        let plain = byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'/' | b'-' | b'_' | b'~' | b'+' | b',' | b'=' | b'&' | b';' | b':' | b'@' | b'?'
            )
            || (byte == b'.' && before != b'/');
        before = byte;
        plain
    })
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// What is equal for two addresses of one page: the host without `www.`, the path without its last slash,
/// the query without tracking parameters and in sorted order; no scheme, no fragment.
///
/// What is no absolute address is compared by the same rules as it stands.
///
/// ```
/// use newsprint::normalize::url::identity;
///
/// let page = identity("https://www.example.org/a/?utm_source=x&id=7#top");
/// assert_eq!(page, "example.org/a?id=7");
/// assert_eq!(page, identity("http://example.org/a?id=7&fbclid=1"));
/// ```
pub fn identity(url: &str) -> String {
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
    let mut kept: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && !is_tracking(part.split('=').next().unwrap_or(part)))
        .collect();
    kept.sort_unstable();
    let mut identity = String::with_capacity(host.len() + path.len() + query.len() + 1);
    identity.push_str(host);
    push_decoded(&mut identity, path);
    for (place, part) in kept.iter().enumerate() {
        identity.push(if place == 0 { '?' } else { '&' });
        identity.push_str(part);
    }
    identity
}

/// The path with what is escaped and what is not unified.
fn push_decoded(out: &mut String, path: &str) {
    if path.contains('%') {
        out.push_str(&percent_decode(path));
    } else {
        out.push_str(path);
    }
}

fn percent_decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let hex =
            |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
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

/// The day that the path of an address carries: `/2022/05/06/`, `/2022/may/06/`, `/2022-05-06-title`,
/// `/20220506/`, and in its last part `A202205061432…`, a number that begins with day and clock time.
///
/// Years from 1990 to 2100. Three numbers that could be another order (`/06/05/2022/`) give `None`.
///
/// ```
/// use newsprint::normalize::url::day_in_path;
///
/// let shown = |url| day_in_path(url).map(|day| day.to_string());
/// assert_eq!(shown("https://example.org/2022/05/06/bridge-reopens").as_deref(), Some("2022-05-06"));
/// assert_eq!(shown("https://example.org/a/2022-05-06-bridge.html").as_deref(), Some("2022-05-06"));
/// assert_eq!(shown("https://example.org/a/1234567890"), None);
/// ```
pub fn day_in_path(url: &str) -> Option<NaiveDate> {
    let path = path_of(url);
    if let Some(day) = named_month(path) {
        return Some(day);
    }
    let mut runs: [(usize, u32, usize); 3] = [(0, 0, 0); 3];
    let bytes = path.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let digits =
            bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count());
        if digits == 0 {
            at += 1;
            continue;
        }
        let value = path.get(at..at + digits).and_then(|run| run.parse().ok()).unwrap_or(u32::MAX);
        runs = [runs[1], runs[2], (at, value, digits)];
        let stamp = || path.get(at..at + digits).and_then(|run| time_stamp(path, at, run));
        let found = eight_digits(bytes, at, value, digits).or_else(|| three_numbers(bytes, runs));
        if let Some(day) = found.or_else(stamp) {
            return Some(day);
        }
        at += digits;
    }
    None
}

/// "2022/may/06" and "2022/May/6": folders with the month's English name or its first three letters.
fn named_month(path: &str) -> Option<NaiveDate> {
    #[rustfmt::skip]
    const MONTHS: [&str; 12] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let sized = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        sized.then(|| text.parse().ok()).flatten()
    };
    let mut folders = path.split('/');
    let mut next = folders.next();
    while let Some(folder) = next {
        next = folders.next();
        let Some(year) = number(folder, 4..=4) else { continue };
        let is_name = |month: &&str| {
            next.is_some_and(|name| {
                name.eq_ignore_ascii_case(month)
                    || month.get(..3).is_some_and(|short| name.eq_ignore_ascii_case(short))
            })
        };
        let Some(month) = MONTHS.iter().position(is_name) else { continue };
        next = folders.next();
        let date = next.and_then(|date| number(date, 1..=2))?;
        return day(year, u32::try_from(month).ok()? + 1, date);
    }
    None
}

/// "20220506" between marks.
fn eight_digits(path: &[u8], at: usize, value: u32, digits: usize) -> Option<NaiveDate> {
    (digits == 8 && is_edge(before(path, at)) && is_edge(path.get(at + digits).copied())).then_some(())?;
    day(value / 10_000, value / 100 % 100, value % 100)
}

/// "202205061432", with more digits or without: newsrooms number their articles by the minute. Elsewhere than in
/// the last part an archive says when it kept the page.
fn time_stamp(path: &str, at: usize, digits: &str) -> Option<NaiveDate> {
    const LETTERS: usize = 4;
    const DIGITS: std::ops::RangeInclusive<usize> = 12..=24;
    let (before, after) = (path.get(..at)?, path.get(at + digits.len()..)?);
    let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let starts = letters <= LETTERS && is_edge(self::before(path.as_bytes(), at - letters));
    let is_last = !after.trim_end_matches('/').contains('/');
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let is_clock = number(8..10)? < 24 && number(10..12)? < 60;
    (DIGITS.contains(&digits.len()) && starts && is_last && is_clock).then_some(())?;
    day(number(0..4)?, number(4..6)?, number(6..8)?)
}

/// "2022/05/06", "2022-5-6", "2022_05_06".
fn three_numbers(path: &[u8], [year, month, date]: [(usize, u32, usize); 3]) -> Option<NaiveDate> {
    let sized = year.2 == 4 && (1..=2).contains(&month.2) && (1..=2).contains(&date.2);
    let adjacent = month.0 == year.0 + year.2 + 1 && date.0 == month.0 + month.2 + 1;
    let mark = path.get(month.0.checked_sub(1)?)?;
    let marked = matches!(mark, b'/' | b'-' | b'_') && path.get(date.0.checked_sub(1)?) == Some(mark);
    let after = path.get(date.0 + date.2).copied();
    // "/2022/05/3-questions" begins a title with a number.
    let whole = *mark != b'/' || date.2 == 2 || after.is_none_or(|byte| byte == b'/');
    let edges = is_edge(before(path, year.0)) && is_edge(after) && whole;
    (sized && adjacent && marked && edges).then_some(())?;
    day(year.1, month.1, date.1)
}

fn before(path: &[u8], at: usize) -> Option<u8> {
    at.checked_sub(1).and_then(|before| path.get(before)).copied()
}

fn is_edge(byte: Option<u8>) -> bool {
    byte.is_none_or(|byte| matches!(byte, b'/' | b'-' | b'_' | b'.' | b','))
}

fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    (1990..=2100)
        .contains(&year)
        .then(|| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))
        .flatten()
}

fn path_of(url: &str) -> &str {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let plain = url.get(..end).unwrap_or(url);
    let after_scheme = plain.find("://").map_or(0, |at| at + 3);
    let rest = plain.get(after_scheme..).unwrap_or("");
    if after_scheme == 0 { rest } else { rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("") }
}

/// Whether an address is that of a site's front page.
pub(crate) fn is_front(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| {
        matches!(url.path(), "" | "/" | "/index.html" | "/index.php") && url.query().is_none()
    })
}

/// The first segment of the path, as sites name their sections: `/world/europe/…` gives `world`.
///
/// Percent-escapes are decoded. `None` where the path has one segment only, which is the page itself.
/// The segment is as the address writes it; [`section::clean`](super::section::clean) refuses what is no
/// section.
///
/// ```
/// use newsprint::normalize::url::first_segment;
///
/// assert_eq!(first_segment("https://example.org/world/bridge-reopens").as_deref(), Some("world"));
/// assert_eq!(first_segment("https://example.org/bridge-reopens"), None);
/// ```
pub fn first_segment(url: &str) -> Option<String> {
    let mut segments = path_of(url).split('/').filter(|segment| !segment.is_empty());
    let first = segments.next()?;
    segments.next()?;
    Some(without_controls(&percent_decode(first)).into_owned())
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

    #[test]
    fn days_in_paths() {
        for (url, expected) in [
            ("https://example.org/20220506/x", Some("2022-05-06")),
            ("https://example.org/x_2022_05_06.html", Some("2022-05-06")),
            ("https://example.org/2022/5/6", Some("2022-05-06")),
            ("https://example.org/x-20220506", Some("2022-05-06")),
            ("https://example.org/06/05/2022/x", None),
            ("https://example.org/2022/05/x", None),
            ("https://example.org/2022/13/06/x", None),
            ("https://example.org/id20220506", None),
            ("https://example.org/news/A2022050614320005196", Some("2022-05-06")),
            ("https://example.org/news/bridge-reopens-20220506143210-nt.html", Some("2022-05-06")),
            ("https://example.org/news/202205061432/", Some("2022-05-06")),
            ("https://archive.example/web/20220506143210/http://example.org/x", None),
            ("https://example.org/news/202205062532", None),
            ("https://example.org/news/20220506143", None),
            ("https://example.org/news/Report202205061432", None),
            ("https://example.org/x?date=2022-05-06", None),
            ("https://2022-05-06.example.org/x", None),
            ("/2022/05/06/x", Some("2022-05-06")),
        ] {
            assert_eq!(day_in_path(url).map(|day| day.to_string()).as_deref(), expected, "{url}");
        }
    }
}
