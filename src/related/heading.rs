//! A text that may head a group of cards.

use super::heading_kind::{Announcement, HeadingKind};
use crate::dom::{NodeId, NodeRef};

/// A text that may head a group of cards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heading<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) text: &'p str,
    pub(super) announcement: Option<Announcement>,
    /// Whether it is not shown but read out.
    pub(super) spoken: bool,
    /// Whether it is the caption or the credit of a picture.
    pub(super) of_picture: bool,
    /// The nodes that it may head.
    pub(super) scope: (NodeId, NodeId),
}

impl<'p> Heading<'p> {
    pub(super) fn new(node: NodeRef<'p>, text: &'p str, announcement: Option<Announcement>) -> Self {
        Self { node, text, announcement, spoken: false, of_picture: false, scope: (0, 0) }
    }

    /// Returns the kind of links that it announces; `None` where its words say nothing.
    pub(super) fn kind(&self) -> Option<HeadingKind> {
        self.announcement.map(|found| found.kind)
    }

    /// Whether it announces stories.
    pub(super) fn announces_stories(&self) -> bool {
        self.kind().is_some_and(HeadingKind::announces_stories)
    }
}
