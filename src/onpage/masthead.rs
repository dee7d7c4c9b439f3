//! The head of the page above that of the article, where many sites print the day of today.

use super::facts::Finder;
use crate::candidate::Source;
use crate::dom::{Attr, NodeId, NodeRef, Tag};

/// Levels from a date to the head of the page around it, and from there to the article that it may be part of.
const LEVELS: usize = 12;

impl Finder<'_, '_> {
    /// The kind of place of a date: what the head of the page says is heard last.
    pub(super) fn place_of_date(&self, id: NodeId, source: Source) -> Source {
        if source != Source::AfterBody && self.is_in_masthead(id) { Source::Masthead } else { source }
    }

    /// Whether a node stands above the headline in the head of the page, which is no part of its article.
    fn is_in_masthead(&self, id: NodeId) -> bool {
        let Some(headline) = self.headline.filter(|headline| id < headline.id()) else { return false };
        let apart = |above: &NodeRef<'_>| !above.contains(headline);
        let mut around = self.page.node(id).self_and_ancestors().take(LEVELS).take_while(apart);
        let Some(head) = around.find(|above| is_head(*above)) else { return false };
        !head.ancestors().take(LEVELS).any(|above| matches!(above.tag(), Tag::Article | Tag::Main))
    }
}

/// What the head of a page is named; a longer name is often that of the article's own ("article-header").
const NAMES: [&str; 8] =
    ["header", "masthead", "site-header", "siteheader", "page-header", "topbar", "top-bar", "navbar"];

fn is_head(node: NodeRef<'_>) -> bool {
    let is_name = |name: &str| NAMES.iter().any(|known| known.eq_ignore_ascii_case(name));
    let named = |(name, value): (Attr, &str)| {
        matches!(name, Attr::Class | Attr::Id) && value.split_ascii_whitespace().any(is_name)
    };
    node.tag() == Tag::Header || node.attrs().any(named)
}
