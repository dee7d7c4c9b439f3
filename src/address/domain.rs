//! Hosts and the registered domains that they belong to.

use super::Address;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;

/// Labels under which countries register names, as others do directly under their own.
static SHARED: Phrases = Phrases::new(&tables::HOSTS, "shared suffix");

impl Address<'_> {
    /// Whether both have the same host, `www.` aside.
    pub(crate) fn same_host(&self, other: &Address<'_>) -> bool {
        // The host of a relative address is the page's own piece of memory.
        // Hosts are mostly written alike.
        self.host == other.host || self.host.eq_ignore_ascii_case(other.host)
    }

    /// Whether both have the same registered domain: `news.bbc.co.uk` and `bbc.co.uk`.
    ///
    /// Told by the labels of the host: the public suffix list would settle a few hosts more (blogs under a provider's
    /// domain), and is 200 kB that change every week.
    pub(crate) fn same_domain(&self, other: &Address<'_>) -> bool {
        self.same_host(other) || registered(self.host).eq_ignore_ascii_case(registered(other.host))
    }
}

/// Returns a host without its `www.`.
pub(crate) fn without_www(host: &str) -> &str {
    match host.split_at_checked(4) {
        Some((head, rest)) if head.eq_ignore_ascii_case("www.") => rest,
        _ => host,
    }
}

/// Returns the last two labels of a host, three where names are registered under two (`co.uk`, `com.tr`).
fn registered(host: &str) -> &str {
    let port = host.bytes().position(|byte| byte == b':');
    let host = port.and_then(|port| host.get(..port)).unwrap_or(host);
    let mut dots = host.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'.').map(|(at, _)| at);
    let (Some(last), Some(second)) = (dots.next(), dots.next()) else { return host };
    let is_country = host.len() - last == 3;
    let label = host.get(second + 1..last).unwrap_or_default();
    let is_shared = is_country && SHARED.is(&super::kind::folded(label), Lang::UNKNOWN);
    let start = if is_shared { dots.next().map_or(0, |at| at + 1) } else { second + 1 };
    host.get(start..).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_compared_without_their_subdomains() {
        for (one, other, expected) in [
            ("https://blog.example.org/", "https://example.org/", true),
            ("https://news.bbc.co.uk/", "https://www.bbc.co.uk/", true),
            ("https://NEWS.BBC.CO.UK/", "https://www.bbc.co.uk/", true),
            ("https://oslo.abc.no/", "https://news.abc.no/", true),
            ("https://blogs.xyz.de/", "https://xyz.de/", true),
            ("https://xyz.de:8080/", "https://a.xyz.de/", true),
            ("https://abc.co.uk/", "https://bbc.co.uk/", false),
            ("https://example.com/", "https://example.org/", false),
        ] {
            let at = |href| Address::of(href, None).unwrap();
            assert_eq!(at(one).same_domain(&at(other)), expected, "{one} {other}");
        }
    }

    #[test]
    fn www_is_no_part_of_a_host() {
        for (host, expected) in [("www.a.org", "a.org"), ("WWW.a.org", "a.org"), ("www2.a.org", "www2.a.org")]
        {
            assert_eq!(without_www(host), expected);
        }
    }
}
