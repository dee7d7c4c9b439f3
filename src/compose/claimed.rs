//! Nodes whose text another field has.

use crate::dom::{NodeId, Page};

/// The nodes whose text another field has; they are asked about in page order.
pub(super) struct Claimed {
    /// Where they begin and end, the last one first.
    rest: Vec<(NodeId, NodeId)>,
    /// The end of those that have begun.
    until: NodeId,
}

impl Claimed {
    pub(super) fn new(page: &Page, nodes: &[NodeId]) -> Self {
        let mut rest: Vec<_> = nodes.iter().map(|id| (*id, page.node(*id).end())).collect();
        rest.sort_unstable_by(|a, b| b.cmp(a));
        Self { rest, until: 0 }
    }

    pub(super) fn holds(&mut self, node: NodeId) -> bool {
        while let Some((start, end)) = self.rest.last().copied() {
            if start > node {
                break;
            }
            self.until = self.until.max(end);
            self.rest.pop();
        }
        node < self.until
    }
}
