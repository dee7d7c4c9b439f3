//! The kind of page that the page's JSON-LD says it is.

use super::graph::{Graph, has_type};
use crate::article::PageKind;
use crate::candidate::Candidates;

/// The types of schema.org that say of what kind a story is.
const TYPES: &[(&str, PageKind)] = &[
    ("Recipe", PageKind::Recipe),
    ("Review", PageKind::Review),
    ("CriticReview", PageKind::Review),
    ("ReviewNewsArticle", PageKind::Review),
    ("ImageGallery", PageKind::Gallery),
    ("MediaGallery", PageKind::Gallery),
    ("VideoObject", PageKind::Video),
];

/// Notes the first kind that an object at the top claims, or one that the page is about.
pub(super) fn collect(graph: &Graph<'_>, candidates: &mut Candidates) {
    let own = |property: Option<&str>| matches!(property, None | Some("mainEntity" | "mainEntityOfPage"));
    let objects = graph.objects.iter().filter(|object| !object.listed && own(object.property));
    let mut kinds = objects.filter_map(|object| {
        let known = TYPES.iter().find(|(name, _)| has_type(object.fields, |own| own == *name));
        known.map(|(_, kind)| *kind)
    });
    candidates.claimed_kind = kinds.next();
}
