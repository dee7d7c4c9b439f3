//! The kind of page that an address leads to, by words of its host, its path and its query.

use std::borrow::Cow;

use super::Address;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Meanings, Phrases};
use crate::lexicon::tables;

/// The kind of page behind an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum LinkKind {
    /// No word says: a story, or a section's front page.
    #[default]
    Unknown,
    /// Many stories under one label: a tag, a topic, an author, a category, a search.
    Listing,
    /// A service: log-in, shop, newsletter, jobs, legal pages.
    Service,
    /// A social network, or a link to share the page.
    Social,
    /// An advertiser's or a recommendation network's redirect.
    Advertising,
    /// A file that is no page.
    Download,
}

fn kind(meaning: &str) -> Option<LinkKind> {
    match meaning {
        "listing" => Some(LinkKind::Listing),
        "service" => Some(LinkKind::Service),
        "social" => Some(LinkKind::Social),
        "advertising" => Some(LinkKind::Advertising),
        _ => None,
    }
}

static HOSTS: Meanings<LinkKind> = Meanings::new(&tables::HOSTS, kind);
static SEGMENTS: Meanings<LinkKind> = Meanings::new(&tables::ADDRESS_SEGMENTS, kind);
static PARAMETERS: Meanings<LinkKind> = Meanings::new(&tables::QUERY_PARAMETERS, kind);
static SERVICE_LABELS: Phrases = Phrases::new(&tables::HOSTS, "service label");
static PEOPLE: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "person");
static DOWNLOADS: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "download ending");
static FOLLOWING: Phrases = Phrases::new(&tables::ADDRESS_SEGMENTS, "following");
static CHANNELS: Phrases = Phrases::new(&tables::HOSTS, "channel");
static ADVERT_LABELS: Phrases = Phrases::new(&tables::HOSTS, "advert label");
static ADVERT_NETWORKS: Phrases = Phrases::new(&tables::HOSTS, "advert network");

/// Labels of the longest host in the table.
const HOST_LABELS: usize = 3;

/// Bytes of the longest segment in the table.
const LONGEST_SEGMENT: usize = 16;

/// Returns the kind that a host says, by its domain (`m.facebook.com`) or by its first label.
pub(super) fn of_host(host: &str) -> LinkKind {
    let host = &*folded(host);
    let dots = host.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'.').map(|(at, _)| at + 1);
    let mut domains = dots.chain([0]).take(HOST_LABELS).filter_map(|start| host.get(start..));
    let known = domains.find_map(|domain| HOSTS.of(domain, Lang::UNKNOWN).next());
    known.unwrap_or_else(|| of_first_label(host))
}

/// Returns the kind that the first label of a host says: a service for `jobs.example.org`.
pub(super) fn of_first_label(host: &str) -> LinkKind {
    match host.split_once('.') {
        Some((first, _)) if SERVICE_LABELS.is(&folded(first), Lang::UNKNOWN) => LinkKind::Service,
        _ => LinkKind::Unknown,
    }
}

/// Returns the kind that a whole segment says: `/jobs/` is a service and `/jobs-report-surprises/` is not.
pub(super) fn of_segment(segment: &str) -> Option<LinkKind> {
    if segment.len() > LONGEST_SEGMENT {
        return None;
    }
    SEGMENTS.of(&folded(segment), Lang::UNKNOWN).next()
}

/// Returns the kind that a parameter of the query says: `share`, `replytocom`.
pub(super) fn of_parameter(name: &str) -> Option<LinkKind> {
    PARAMETERS.of(name, Lang::UNKNOWN).next()
}

/// Whether a file's ending is that of no page: `pdf`.
pub(crate) fn is_file_ending(ending: &str) -> bool {
    DOWNLOADS.is(&folded(ending), Lang::UNKNOWN)
}

/// Whether a link leads to where a site can be followed: a newsletter, a channel. `/newsletters/morning`,
/// `https://news.google.com/publications/1`
pub(crate) fn leads_to_follow(href: &str) -> bool {
    let Some(address) = Address::of(href, None) else { return false };
    let first = address.segments().next().unwrap_or_default();
    let mut channels = CHANNELS.iter(Lang::UNKNOWN).filter_map(|channel| channel.split_once('/'));
    address.segments().any(|segment| FOLLOWING.is(&folded(segment), Lang::UNKNOWN))
        || channels.any(|channel| channel == (address.host, first))
}

/// Whether a segment says that the address leads to a person: `/people/ada-lund`.
pub(crate) fn names_person(address: &Address<'_>) -> bool {
    address.segments().any(|segment| PEOPLE.is(&folded(segment), Lang::UNKNOWN))
}

/// Whether a link leads to a network, shares the page, or writes a mail: `https://x.com/paper`, `mailto:a@b.org`.
pub(crate) fn is_network(href: &str) -> bool {
    if href.trim().is_empty() || href.starts_with('#') {
        return false;
    }
    match Address::of(href, None) {
        Some(address) => of_host(address.host) == LinkKind::Social || address.path.contains("/share"),
        None => true,
    }
}

/// Whether the address of an `<iframe>` is that of an advertisement, by its host or by a folder:
/// `//ad.paper.example/300x250`.
pub(crate) fn is_advert(src: &str) -> bool {
    const FOLDERS: [&str; 3] = ["/ads/", "/adserver/", "/banners/"];
    let Some((_, rest)) = src.split_once("//") else { return false };
    let host = rest.split(['/', '?']).next().unwrap_or(rest);
    ADVERT_LABELS.is(host.split('.').next().unwrap_or(host), Lang::UNKNOWN)
        || ADVERT_NETWORKS.closing(host, Lang::UNKNOWN).is_some()
        || FOLDERS.iter().any(|folder| rest.contains(folder))
}

/// Returns a text with its letters of ASCII small; most are.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_segment_and_host_of_the_tables_is_found() {
        for (segment, kind) in SEGMENTS.iter() {
            assert_eq!(of_segment(segment), Some(kind), "{segment}");
        }
        for (host, kind) in HOSTS.iter() {
            assert_eq!(of_host(&format!("www.{host}")), kind, "{host}");
        }
    }

    #[test]
    fn newsletters_and_channels_are_told_by_their_address() {
        for (href, expected) in [
            ("/newsletters/morning", true),
            ("https://paper.example/subscribe?from=story", true),
            ("https://news.google.com/publications/1", true),
            ("https://news.google.com/articles/1", false),
            ("/news/newsletter-of-the-mayor", false),
            ("#newsletter", false),
        ] {
            assert_eq!(leads_to_follow(href), expected, "{href}");
        }
    }

    #[test]
    fn networks_are_told_by_their_host() {
        for (href, expected) in [
            ("https://x.com/paper", true),
            ("https://www.facebook.com/sharer.php?u=https://a.org/", true),
            ("https://a.org/share?to=mail", true),
            ("mailto:ada@a.org", true),
            ("javascript:void(0)", true),
            ("https://vox.com/bridges", false),
            ("/author/ada", false),
            ("#top", false),
            ("", false),
        ] {
            assert_eq!(is_network(href), expected, "{href}");
        }
    }

    #[test]
    fn advertisements_are_told_by_their_address() {
        for (src, expected) in [
            ("//ad.paper.example/html/page@300x250", true),
            ("https://paper.example/ads/frame.html", true),
            ("https://x.doubleclick.net/i", true),
            ("https://www.youtube.com/embed/abc", false),
            ("https://adana.example/film", false),
            ("/player/ads-free", false),
        ] {
            assert_eq!(is_advert(src), expected, "{src}");
        }
    }
}
