//! Other stories that the page offers.

mod address;
mod cards;
mod component_words;
mod evidence;
mod groups;
mod heading_words;
mod headings;
mod links;
mod place;
mod shape;
mod title;
#[cfg(test)]
mod training;
mod words;

use crate::article::RelatedLink;
use crate::body::Selection;
use crate::context::Context;
use crate::dom::Page;
use crate::report::{LinkGroupReport, Note};

/// The links to other stories, and what became of each group of links.
#[derive(Debug, Default)]
pub(crate) struct Related {
    pub(crate) links: Vec<RelatedLink>,
    pub(crate) groups: Vec<LinkGroupReport>,
    /// Chosen blocks (index in the selection) that only promote another story.
    pub(crate) promos: Vec<usize>,
    pub(crate) notes: Vec<Note>,
}

/// Finds the links to other stories.
pub(crate) fn extract(
    _page: &Page,
    _selection: &Selection,
    _language: Option<&str>,
    _context: &Context,
) -> Related {
    Related::default()
}
