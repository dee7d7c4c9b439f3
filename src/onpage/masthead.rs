//! The head of the page above that of the article, where many sites print the day of today.

use super::layout::Layout;
use crate::candidate::Source;
use crate::dom::{Attr, NodeId, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;

/// Levels from a date to the head of the page, and from there to the article that it may be part of.
const MAX_LEVELS: usize = 12;

/// Bytes of a name that may be one of [`PAGE_HEAD`].
const MAX_NAME: usize = 16;

/// Names of the head of a page: "site-header".
static PAGE_HEAD: Phrases = Phrases::new(&ELEMENT_NAMES, "page head");

/// Returns the source of a date: one in the head of the page counts last.
pub(super) fn source_of_date(layout: &Layout<'_, '_>, id: NodeId, source: Source) -> Source {
    if source != Source::AfterBody && is_in_masthead(layout, id) { Source::Masthead } else { source }
}

/// Whether a node stands above the headline in the head of the page, which is no part of its article.
fn is_in_masthead(layout: &Layout<'_, '_>, id: NodeId) -> bool {
    let Some(headline) = layout.headline.filter(|headline| id < headline.id()) else { return false };
    let levels = layout.page.node(id).self_and_ancestors().take(MAX_LEVELS);
    let mut levels = levels.take_while(|above| !above.contains(headline));
    let Some(head) = levels.find(|above| is_page_head(*above)) else { return false };
    !head.ancestors().take(MAX_LEVELS).any(|above| matches!(above.tag(), Tag::Article | Tag::Main))
}

fn is_page_head(node: NodeRef<'_>) -> bool {
    if node.tag() == Tag::Header {
        return true;
    }
    let mut names = node.attrs().filter(|(name, _)| matches!(name, Attr::Class | Attr::Id));
    names.any(|(_, value)| value.split_ascii_whitespace().any(names_page_head))
}

fn names_page_head(name: &str) -> bool {
    name.len() <= MAX_NAME && PAGE_HEAD.is(&name.to_ascii_lowercase(), Lang::UNKNOWN)
}
