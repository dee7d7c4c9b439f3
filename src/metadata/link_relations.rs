//! `<link>` elements: the page's own address, its picture, its other forms, its feeds.

use crate::article::FeedFormat;
use crate::candidate::{Candidates, Source, Value};
use crate::dom::{Attr, NodeRef};
use crate::report::Field;

/// Feeds by the type of their content; RSS 1.0 is RDF.
const FEEDS: [(&str, FeedFormat); 4] = [
    ("application/rss+xml", FeedFormat::Rss),
    ("application/rdf+xml", FeedFormat::Rss),
    ("application/atom+xml", FeedFormat::Atom),
    ("application/feed+json", FeedFormat::Json),
];

/// Relations whose link gives a field its address.
const ADDRESSES: [(&str, Field); 4] = [
    ("canonical", Field::CanonicalUrl),
    ("next", Field::NextPage),
    ("amphtml", Field::Amp),
    ("license", Field::License),
];

/// Adds what a `<link>` gives an address for.
pub(super) fn read(node: NodeRef<'_>, candidates: &mut Candidates) {
    let Some(rel) = node.attr(Attr::Rel) else { return };
    let Some(href) = node.attr(Attr::Href).map(str::trim).filter(|href| !href.is_empty()) else { return };
    for token in rel.split_ascii_whitespace() {
        let known = ADDRESSES.iter().find(|(name, _)| token.eq_ignore_ascii_case(name));
        if let Some((_, field)) = known {
            return candidates.push_text(*field, href, Source::Link, Some(node.id()));
        }
        if token.eq_ignore_ascii_case("image_src") {
            let value = Value::Picture { url: href.to_owned(), alt: None };
            return candidates.push(Field::LeadImage, value, Source::Link, Some(node.id()));
        }
        if token.eq_ignore_ascii_case("alternate") {
            return alternate(node, href, candidates);
        }
    }
}

/// Adds a feed, the article in another language, or the article as it is to be printed.
fn alternate(node: NodeRef<'_>, href: &str, candidates: &mut Candidates) {
    let kind = node.attr(Attr::Type).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let url = href.to_owned();
    if let Some((_, format)) = FEEDS.iter().find(|(name, _)| kind.eq_ignore_ascii_case(name)) {
        let title = node.attr(Attr::Title).map(str::to_owned);
        let value = Value::Feed { url, format: *format, title };
        candidates.push(Field::Feeds, value, Source::Link, Some(node.id()));
    } else if let Some(language) = node.attr(Attr::Hreflang) {
        let value = Value::Alternate { url, language: language.to_owned() };
        candidates.push(Field::Alternates, value, Source::Link, Some(node.id()));
    } else if node.attr(Attr::Media).is_some_and(|media| media.trim().eq_ignore_ascii_case("print")) {
        candidates.push_text(Field::Print, href, Source::Link, Some(node.id()));
    }
}
