//! An element of the region as the walk hands it to the collectors.

use super::element_words::Words;
use super::region::Part;
use crate::dom::NodeRef;

#[derive(Clone, Copy)]
pub(super) struct Element<'p> {
    pub(super) node: NodeRef<'p>,
    /// What its names say.
    pub(super) words: Words,
    pub(super) part: Part,
}
