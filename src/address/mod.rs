//! Addresses of links: split into their parts without a full parse, compared, and read for the kind of page they
//! lead to.
//!
//! A page may hold 100,000 links, few of which lead to stories, so only those that are taken are resolved by a real
//! URL parser.

mod domain;
mod folders;
mod kind;
mod paging;
mod series;
mod shape;
mod tracking;

use url::Url;

pub(crate) use domain::without_www;
pub(crate) use folders::{
    folder, has_author_folder, has_section_folder, has_special_folder, has_subject_folder, is_author_page,
    without_query,
};
pub(crate) use kind::{LinkKind, is_advert, is_file_ending, is_network, leads_to_follow, names_person};
pub(crate) use paging::StoryPages;
pub(crate) use series::{PageStep, Series};
pub(crate) use shape::Shape;
pub(crate) use tracking::is_tracking;

use crate::text::hash::TextHash;

/// An address split into the parts that rules look at; nothing is decoded or copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Address<'a> {
    /// The host without `www.`, with its port.
    pub(crate) host: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) fragment: &'a str,
}

impl<'a> Address<'a> {
    /// Returns the address of a link on the page at `page`: host `example.org` and path `/a` for `/a` on
    /// `https://www.example.org/b`. `None` for what is no http(s) address of another page (`#top`, `mailto:`,
    /// `javascript:`).
    pub(crate) fn of(href: &'a str, page: Option<&Address<'a>>) -> Option<Self> {
        let href = if href.starts_with(['/', 'h']) { href.trim_end() } else { href.trim() };
        if href.is_empty() || href.starts_with('#') {
            return None;
        }
        if let Some(rest) = strip_scheme(href) {
            return Self::with_authority(rest);
        }
        if has_scheme(href) {
            return None;
        }
        let host = page.map_or("", |page| page.host);
        if href.starts_with('?') {
            let path = page.map_or("", |page| page.path);
            return Some(Self { path, ..Self::on_host(host, href) });
        }
        Some(Self::on_host(host, href))
    }

    /// Returns the parts of a parsed URL.
    pub(crate) fn of_url(url: &'a Url) -> Self {
        Self {
            host: without_www(url.host_str().unwrap_or_default()),
            path: url.path(),
            query: url.query().unwrap_or_default(),
            fragment: "",
        }
    }

    /// Splits what follows the scheme: `user@www.example.org/a?b`.
    fn with_authority(rest: &'a str) -> Option<Self> {
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at_checked(end)?;
        let user = authority.bytes().rposition(|byte| byte == b'@').map_or(0, |at| at + 1);
        Some(Self::on_host(without_www(authority.get(user..)?), rest))
    }

    /// Splits what follows the host: `/a?b#c`.
    fn on_host(host: &'a str, rest: &'a str) -> Self {
        let mark = rest.bytes().position(|byte| matches!(byte, b'?' | b'#'));
        let Some((path, rest)) = mark.and_then(|at| rest.split_at_checked(at)) else {
            return Self { host, path: rest, query: "", fragment: "" };
        };
        let (query, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        Self { host, path, query: query.strip_prefix('?').unwrap_or(query), fragment }
    }

    /// Returns the segments of the path, those that only move in it (`.`, `..`) left out.
    pub(crate) fn segments(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        Segments(self.path)
    }

    /// Returns the segments of the path above the last one.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut segments = self.segments();
        let mut next = segments.next();
        std::iter::from_fn(move || {
            let folder = next?;
            next = segments.next();
            next.map(|_| folder)
        })
    }

    fn last_segment(&self) -> Option<&'a str> {
        self.path.rsplit('/').find(|segment| is_segment(segment))
    }

    /// Whether it is a site's front page.
    pub(crate) fn is_root(&self) -> bool {
        self.query.is_empty() && self.segments().next().is_none()
    }

    /// Returns a number that is equal for equal addresses: scheme, `www.`, a trailing slash, the fragment and
    /// tracking parameters aside.
    pub(crate) fn identity(&self) -> u64 {
        let mut hash = TextHash::default();
        if self.host.bytes().any(|byte| byte.is_ascii_uppercase()) {
            hash.text(&self.host.to_ascii_lowercase());
        } else {
            hash.text(self.host);
        }
        self.segments().for_each(|segment| hash.text(segment));
        if !self.query.is_empty() {
            // No segment is empty: this parts the path from the query.
            tracking::parameters(self.query).for_each(|parameter| {
                hash.text("");
                hash.text(parameter);
            });
        }
        hash.finish()
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

/// Returns what follows `http:`, `https:` or a mere `//`.
fn strip_scheme(href: &str) -> Option<&str> {
    if let Some(rest) = href.strip_prefix("//") {
        return Some(rest);
    }
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let (head, rest) = href.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// Whether an address begins with a scheme; http(s) has been looked for before.
fn has_scheme(href: &str) -> bool {
    let end =
        href.bytes().position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')));
    end.filter(|end| *end > 0).and_then(|end| href.as_bytes().get(end)) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Address<'static> {
        Address::of("https://www.example.org/news/bridge-reopens?id=3", None).unwrap()
    }

    fn same(a: &str, b: &str) -> bool {
        let of = |href| Address::of(href, Some(&page())).unwrap().identity();
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
        assert_eq!(Address::of("/a", Some(&page())).unwrap().host, "example.org");
        assert!(Address::of("https://example.org", None).unwrap().is_root());
    }

    #[test]
    fn identity_looks_through_what_does_not_matter() {
        assert!(same("https://www.example.org/a/b/", "http://EXAMPLE.org/a/b?utm_source=x#c"));
        assert!(same("/a/b", "https://example.org/a/b?ref=home&fbclid=1&pk_campaign=x"));
        assert!(!same("/a/b?id=1", "/a/b?id=2"));
        assert!(!same("/a/b", "/a/c"));
        assert!(!same("/ab", "/a/b"));
        assert!(!same("/a/b", "/a?b"));
    }
}
