//! Links to the licence of the article: `rel=license`, addresses of Creative Commons.

use std::ops::Range;

use super::page_links::Link;
use crate::candidate::{Candidates, Source};
use crate::dom::{Attr, NodeId, Tag};
use crate::lexicon::class_words::LinkWords;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::report::Field;

/// Hosts of licences, and the folders that they stand in.
static HOSTS: Phrases = Phrases::new(&tables::HOSTS, "license host");
static FOLDERS: Phrases = Phrases::new(&tables::HOSTS, "license folder");

/// Adds the licence under the text. Inside it and in captions a licence is that of a picture or of what the text speaks of.
pub(super) fn collect(links: &[Link<'_>], text: Option<Range<NodeId>>, candidates: &mut Candidates) {
    let end = text.unwrap_or_default().end;
    let after = links.get(links.partition_point(|link| link.node.id() < end)..).unwrap_or_default();
    if let Some(link) = after.iter().find(|link| leads_to_license(link)) {
        let href = link.node.attr(Attr::Href).unwrap_or_default();
        candidates.push_text(Field::License, href, Source::AfterBody, Some(link.node.id()));
    }
}

fn leads_to_license(link: &Link<'_>) -> bool {
    let in_folder = || link.address.segments().next().is_some_and(|folder| FOLDERS.has(folder));
    let is_license =
        link.node.has_token(Attr::Rel, "license") || (HOSTS.has(link.address.host) && in_folder());
    is_license && !is_of_picture(link)
}

/// Whether a link stands in a caption or in the teaser of another story.
fn is_of_picture(link: &Link<'_>) -> bool {
    let words = link.near.with(link.far);
    let in_figure =
        link.node.ancestors().take(4).any(|node| matches!(node.tag(), Tag::Figure | Tag::Figcaption));
    in_figure || words.has(LinkWords::MEDIA) || words.has(LinkWords::RELATED) || words.has(LinkWords::COMMENT)
}
