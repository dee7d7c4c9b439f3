//! Addresses of links, taken apart without parsing them in full.
//!
//! A page may hold 100,000 links, few of which lead to stories, so only those that are taken are resolved
//! by a real URL parser.

use ::url::Url;

use crate::normalize::url;
use crate::text::hash::TextHash;

/// An address split into the parts that rules look at; nothing is decoded or copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// The host without `www.`.
    pub(super) host: &'a str,
    pub(super) path: &'a str,
    pub(super) query: &'a str,
    pub(super) fragment: &'a str,
}

impl<'a> Address<'a> {
    /// The address that `href` stands for on the page at `home`; `None` for what is no http(s) address of
    /// another page (`#top`, `mailto:`, `javascript:`).
    pub(super) fn of(href: &'a str, home: Option<&Address<'a>>) -> Option<Self> {
        let href = if href.starts_with(['/', 'h']) { href.trim_end() } else { href.trim() };
        if href.is_empty() || href.starts_with('#') {
            return None;
        }
        let host = home.map_or("", |home| home.host);
        if let Some(rest) = strip_scheme(href) {
            let cut = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
            let (authority, rest) = rest.split_at_checked(cut)?;
            let user = authority.bytes().rposition(|byte| byte == b'@').map_or(0, |at| at + 1);
            let authority = authority.get(user..)?;
            return Some(Self::parts(without_www(authority), rest));
        }
        if has_scheme(href) {
            return None;
        }
        if href.starts_with('/') {
            return Some(Self::parts(host, href));
        }
        if href.starts_with('?') {
            let path = home.map_or("", |home| home.path);
            return Some(Self { path, ..Self::parts(host, href) });
        }
        Some(Self::parts(host, href))
    }

    pub(super) fn of_url(url: &'a Url) -> Self {
        Self {
            host: without_www(url.host_str().unwrap_or_default()),
            path: url.path(),
            query: url.query().unwrap_or_default(),
            fragment: "",
        }
    }

    fn parts(host: &'a str, rest: &'a str) -> Self {
        let mark = rest.bytes().position(|byte| matches!(byte, b'?' | b'#'));
        let Some((path, rest)) = mark.and_then(|at| rest.split_at_checked(at)) else {
            return Self { host, path: rest, query: "", fragment: "" };
        };
        let (query, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        Self { host, path, query: query.strip_prefix('?').unwrap_or(query), fragment }
    }

    /// The segments of the path that are not empty.
    pub(super) fn segments(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        Segments(self.path)
    }

    fn last_segment(&self) -> Option<&'a str> {
        self.path.rsplit('/').find(|segment| is_segment(segment))
    }

    /// Whether it is a site's front page.
    pub(super) fn is_root(&self) -> bool {
        self.query.is_empty() && self.segments().next().is_none()
    }

    /// Where the host came from the page's own address its text is the same piece of memory.
    fn has_host_of(&self, other: &Address<'_>) -> bool {
        std::ptr::eq(self.host, other.host)
    }

    /// A number that is equal for equal addresses: scheme, `www.`, a trailing slash, the fragment and
    /// tracking parameters aside.
    pub(super) fn identity(&self) -> u64 {
        let mut hash = TextHash::default();
        if self.host.bytes().any(|byte| byte.is_ascii_uppercase()) {
            hash.text(&self.host.to_ascii_lowercase());
        } else {
            hash.text(self.host);
        }
        self.segments().for_each(|segment| hash.text(segment));
        if !self.query.is_empty() {
            let parameters = self.query.split('&').filter(|parameter| !is_tracking(parameter));
            // No segment is empty: this parts the path from the query.
            parameters.for_each(|parameter| {
                hash.text("");
                hash.text(parameter);
            });
        }
        hash.finish()
    }

    /// Whether both stand on the same host, `www.` aside.
    pub(super) fn same_host(&self, other: &Address<'_>) -> bool {
        self.has_host_of(other) || self.host.eq_ignore_ascii_case(other.host)
    }

    /// Whether both stand on the same registered domain, as far as can be told without a list of suffixes.
    pub(super) fn same_domain(&self, other: &Address<'_>) -> bool {
        self.same_host(other) || domain(self.host).eq_ignore_ascii_case(domain(other.host))
    }
}

/// The segments of a path that say something.
struct Segments<'a>(&'a str);

impl<'a> Iterator for Segments<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        while !self.0.is_empty() {
            let slash = self.0.bytes().position(|byte| byte == b'/').unwrap_or(self.0.len());
            let (segment, rest) = self.0.split_at_checked(slash)?;
            self.0 = rest.get(1..).unwrap_or_default();
            if is_segment(segment) {
                return Some(segment);
            }
        }
        None
    }
}

fn is_segment(segment: &str) -> bool {
    !matches!(segment, "" | "." | "..")
}

/// The story that the page shows, for telling its other pages from other stories.
pub(super) struct Story<'a> {
    address: Address<'a>,
    /// The last of them without its ending, if it is long enough to be the story's alone.
    name: Option<&'a str>,
}

impl<'a> Story<'a> {
    /// `None` for a front page: everything is part of it.
    pub(super) fn new(address: Address<'a>) -> Option<Self> {
        let name = address.last_segment().map(stem);
        let name = name.filter(|name| name.len() >= 20 && name.split(['-', '_']).count() >= 4);
        (!address.is_root()).then_some(Self { address, name })
    }

    /// Whether an address is another page of the same story: `?page=2`, `/2`, `/page/2`.
    pub(super) fn has_page(&self, page: &Address<'_>) -> bool {
        const PAGES: &[&str] = &["page", "p", "pg", "seite", "pagina", "paged", "start", "offset", "slide"];
        if !page.same_host(&self.address) {
            return false;
        }
        if self.name.is_some_and(|name| self.names(name, page)) {
            return true;
        }
        let mut rest = page.segments();
        if !self.address.segments().all(|segment| rest.next() == Some(segment)) {
            return false;
        }
        let (next, after) = (rest.next(), rest.next());
        let number = |segment: Option<&str>| {
            segment.is_some_and(|text| text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
        };
        match next {
            None => page.query.split('&').any(|parameter| {
                let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
                PAGES.contains(&name) && number(Some(value)) && page.query != self.address.query
            }),
            Some(word) if PAGES.contains(&word) => number(after),
            Some(_) => number(next) && after.is_none(),
        }
    }

    /// Whether the story's own name is one of several segments: `/gallery/NAME/2`, `/NAME/comments`.
    fn names(&self, name: &str, page: &Address<'_>) -> bool {
        page.path.len() >= name.len()
            && page.path != self.address.path
            && page.segments().any(|segment| segment.starts_with(name) && stem(segment) == name)
    }
}

/// A file's name without its ending.
fn stem(segment: &str) -> &str {
    segment.rsplit_once('.').map_or(segment, |(stem, _)| stem)
}

/// What stands behind `http:`, `https:` or `//`.
fn strip_scheme(href: &str) -> Option<&str> {
    if let Some(rest) = href.strip_prefix("//") {
        return Some(rest);
    }
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let (head, rest) = href.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// Whether a scheme other than http(s) stands in front.
fn has_scheme(href: &str) -> bool {
    let end =
        href.bytes().position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')));
    end.is_some_and(|end| end > 0 && href.as_bytes().get(end) == Some(&b':'))
}

fn without_www(host: &str) -> &str {
    host.split_at_checked(4)
        .filter(|(head, _)| head.eq_ignore_ascii_case("www."))
        .map_or(host, |(_, rest)| rest)
}

/// Whether a `name=value` says where a reader came from and not what is shown, or has no name at all.
pub(super) fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or(parameter);
    name.is_empty() || url::is_tracking(name)
}

/// Labels under which countries register names, as others do directly under their own.
const SECOND_LEVELS: &[&str] = &[
    "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "ltd", "mil", "ne", "net", "or", "org", "plc",
];

/// The last two labels of a host, three where names are registered under two (`co.uk`, `com.tr`).
fn domain(host: &str) -> &str {
    let port = host.bytes().position(|byte| byte == b':');
    let host = port.and_then(|port| host.get(..port)).unwrap_or(host);
    let mut dots = host.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'.').map(|(at, _)| at);
    let (Some(last), second, third) = (dots.next(), dots.next(), dots.next()) else { return host };
    let Some(second) = second else { return host };
    let label = host.get(second + 1..last).unwrap_or_default();
    let is_country = host.len() - last == 3;
    let is_shared = is_country && SECOND_LEVELS.iter().any(|known| known.eq_ignore_ascii_case(label));
    let start = if is_shared { third.map_or(0, |at| at + 1) } else { second + 1 };
    host.get(start..).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Address<'static> {
        Address::of("https://www.example.org/news/bridge-reopens?id=3", None).unwrap()
    }

    fn same(a: &str, b: &str) -> bool {
        let of = |href| Address::of(href, Some(&home())).unwrap().identity();
        of(a) == of(b)
    }

    #[test]
    fn what_leads_nowhere_is_no_address() {
        for href in ["", " ", "#top", "mailto:a@b.org", "javascript:void(0)", "tel:123", "whatsapp://send"] {
            assert_eq!(Address::of(href, None), None, "{href}");
        }
    }

    #[test]
    fn hosts_and_paths_are_split() {
        let address = Address::of("//m.example.org:80/a/b.html?x=1#y", None).unwrap();
        assert_eq!((address.host, address.path), ("m.example.org:80", "/a/b.html"));
        assert_eq!((address.query, address.fragment), ("x=1", "y"));
        assert_eq!(Address::of("/a", Some(&home())).unwrap().host, "example.org");
        assert!(Address::of("https://example.org", None).unwrap().is_root());
    }

    #[test]
    fn identity_looks_through_what_does_not_matter() {
        assert!(same("https://www.example.org/a/b/", "http://EXAMPLE.org/a/b?utm_source=x#c"));
        assert!(same("/a/b", "https://example.org/a/b?ref=home&fbclid=1&pk_campaign=x"));
        assert!(!same("/a/b?id=1", "/a/b?id=2"));
        assert!(!same("/a/b", "/a/c"));
    }

    #[test]
    fn further_pages_of_a_story_are_part_of_it() {
        let bridge = Story::new(home()).unwrap();
        let part = |href| bridge.has_page(&Address::of(href, Some(&home())).unwrap());
        assert!(part("/news/bridge-reopens/2"));
        assert!(part("/news/bridge-reopens/page/12/"));
        assert!(part("/news/bridge-reopens?id=3&page=2"));
        let story = Address::of("https://example.org/news/old-bridge-reopens-today.html", None).unwrap();
        let named = Story::new(story).unwrap();
        let part_of = |href| named.has_page(&Address::of(href, Some(&story)).unwrap());
        assert!(part_of("/gallery/old-bridge-reopens-today/7"));
        assert!(part_of("/news/old-bridge-reopens-today/similar.html"));
        assert!(!part_of("/news/old-bridge-reopens-today-at-last.html"));
        assert!(!part("/news/bridge-reopens?id=3"));
        assert!(!part("/news/bridge-reopens/2024"));
        assert!(!part("/news/bridge-closes?page=2"));
        assert!(!part("/news"));
    }

    #[test]
    fn domains_are_compared_without_their_subdomains() {
        let at = |href| Address::of(href, None).unwrap();
        assert!(at("https://blog.example.org/").same_domain(&at("https://example.org/")));
        assert!(at("https://news.bbc.co.uk/").same_domain(&at("https://www.bbc.co.uk/")));
        assert!(at("https://oslo.abc.no/").same_domain(&at("https://news.abc.no/")));
        assert!(at("https://blogs.xyz.de/").same_domain(&at("https://xyz.de/")));
        assert!(!at("https://abc.co.uk/").same_domain(&at("https://bbc.co.uk/")));
        assert!(!at("https://example.com/").same_domain(&at("https://example.org/")));
    }
}
