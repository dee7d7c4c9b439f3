//! What an element's own markup says of it.

use super::role::{Role, is_article_body, role_attribute, tag_role};
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::class_words::BlockWords;
use crate::text::hash::hash;

/// The group of words that speak of comments.
const COMMENTS: u32 = BlockWords::COMMENT.bits();

/// What an element's tag and attributes say of it.
#[derive(Default)]
pub(super) struct ElementSignals {
    pub(super) roles: u32,
    /// The class groups of its words.
    pub(super) groups: u32,
    /// A hash of its class.
    pub(super) class: u64,
}

impl ElementSignals {
    pub(super) fn of(node: NodeRef<'_>) -> Self {
        let tag = node.tag();
        let mut signals = Self { roles: tag_role(tag), ..Self::default() };
        let mut hidden = false;
        let groups_of = |value| node.names(value).blocks.bits();
        for (name, value) in node.values() {
            match name {
                Attr::Class => {
                    signals.class = hash(value.text());
                    signals.groups |= groups_of(value);
                }
                Attr::Id | Attr::DataTestid | Attr::DataComponent | Attr::LocalName => {
                    signals.groups |= groups_of(value);
                }
                Attr::AriaLabel if value.text().len() <= 60 => signals.groups |= groups_of(value),
                Attr::Itemprop | Attr::Property => {
                    signals.groups |= if name == Attr::Itemprop { groups_of(value) } else { 0 };
                    signals.roles |= if is_article_body(value.text()) { Role::ArticleBody.bit() } else { 0 };
                }
                Attr::Role => signals.roles |= role_attribute(value.text()),
                Attr::Hidden | Attr::AriaHidden | Attr::Style => hidden = true,
                _ => {}
            }
        }
        if hidden && node.is_hidden() {
            signals.roles |= Role::Hidden.bit();
        }
        if matches!(tag, Tag::Body | Tag::Html) {
            // Its classes speak of the site.
            (signals.groups, signals.class) = (0, 0);
        }
        signals
    }

    /// Whether its names speak of comments.
    pub(super) fn says_comments(&self) -> bool {
        self.groups & COMMENTS != 0
    }

    /// Drops what its names say of comments: `<div class=comments-enabled>` around a headline is no list of them.
    pub(super) fn drop_comments(&mut self) {
        self.groups &= !COMMENTS;
    }
}
