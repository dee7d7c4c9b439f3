//! The addresses and titles of this page, which tell it from the others that it mentions.

use crate::text::letters_and_digits;

/// The addresses and titles that the page's head gives it.
#[derive(Debug, Default)]
pub(super) struct Identity {
    addresses: Vec<String>,
    titles: Vec<String>,
}

/// Titles kept, and addresses.
const MAX_KEPT: usize = 16;

/// Bytes of the longest title kept, and of the longest address.
const MAX_LEN: usize = 2_000;

/// Bytes of a title without its spaces; shorter ones are contained in too many others. Chosen on the pages at hand.
const TELLING: usize = 12;

impl Identity {
    pub(super) fn add_address(&mut self, url: &str) {
        let key = key(url);
        if self.addresses.len() >= MAX_KEPT || key.len() > MAX_LEN || !key.contains('/') {
            return;
        }
        self.addresses.push(key.to_owned());
    }

    pub(super) fn add_title(&mut self, title: &str) {
        if self.titles.len() >= MAX_KEPT || title.len() > MAX_LEN {
            return;
        }
        let title = letters_and_digits(title);
        if title.is_empty() || self.titles.contains(&title) {
            return;
        }
        self.titles.push(title);
    }

    /// Whether `url` is the page's own; `None` where it is a front page or the page's own is not known.
    pub(super) fn is_address(&self, url: &str) -> Option<bool> {
        let key = key(url);
        let path = key.trim_start_matches('/');
        if self.addresses.is_empty() || !(key.contains('/') || url.starts_with('/')) {
            return None;
        }
        if self.addresses.iter().any(|own| own.eq_ignore_ascii_case(key)) {
            return Some(true);
        }
        let mut paths = self.addresses.iter().filter_map(|own| own.split_once('/'));
        Some(url.starts_with('/') && paths.any(|(_, own)| own == path))
    }

    /// Whether `title` is one of the page's titles, contains one, or is contained in one.
    pub(super) fn is_title(&self, title: &str) -> bool {
        let title = letters_and_digits(title);
        if title.is_empty() {
            return false;
        }
        self.titles.iter().any(|own| *own == title || is_within(own, &title) || is_within(&title, own))
    }
}

fn is_within(inner: &str, outer: &str) -> bool {
    inner.len() >= TELLING && outer.contains(inner)
}

/// Returns an address without scheme, `www.`, fragment, tracking query and final slash.
fn key(url: &str) -> &str {
    let url = url.trim();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let url = url.strip_prefix("//").unwrap_or(url);
    let url = url.strip_prefix("www.").unwrap_or(url);
    let url = url.split('#').next().unwrap_or(url);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let path = path.trim_end_matches('/');
    // Pages that differ in their query only keep it.
    if query.contains("id=") || query.contains("p=") { url } else { path }
}

#[cfg(test)]
mod tests {
    use super::Identity;

    #[test]
    fn addresses_are_compared_by_what_matters() {
        let mut identity = Identity::default();
        identity.add_address("https://www.example.org/news/bridge/?utm_source=x");
        assert_eq!(identity.is_address("http://example.org/news/bridge#comments"), Some(true));
        assert_eq!(identity.is_address("/news/bridge"), Some(true));
        assert_eq!(identity.is_address("https://example.org/news/tower"), Some(false));
        assert_eq!(identity.is_address("https://example.org/"), None);
    }

    #[test]
    fn titles_match_with_and_without_the_site() {
        let mut identity = Identity::default();
        identity.add_title("The bridge reopens – Example Times");
        assert!(identity.is_title("The Bridge Reopens"));
        assert!(!identity.is_title("The bridge"));
        assert!(!identity.is_title(""));
    }

    #[test]
    fn few_and_short_addresses_and_titles_are_kept() {
        let mut identity = Identity::default();
        identity.add_address(&format!("https://example.org/{}", "x".repeat(3_000)));
        identity.add_title(&"title ".repeat(500));
        for number in 0..1_000 {
            identity.add_address(&format!("https://example.org/news/{number}"));
            identity.add_title(&format!("The bridge number {number} reopens"));
        }
        assert_eq!((identity.addresses.len(), identity.titles.len()), (16, 16));
        assert_eq!(identity.is_address("https://example.org/news/0"), Some(true));
    }
}
