//! HTML into a flat, read-only page. The only place that parses, and that names html5ever and markup5ever_rcdom but for
//! the table in `text::entities`.

mod flatten;
mod lexer;
mod names;
mod node;
mod page;
mod parse;
#[cfg(test)]
mod properties;
#[cfg(feature = "dom")]
mod rc_dom;
mod repeated;
mod sink;
mod tree;
mod unseen;

#[cfg(feature = "dom")]
pub(crate) use markup5ever_rcdom::RcDom;
pub(crate) use names::{Attr, Tag};
pub(crate) use node::{NodeRef, hides_element};
pub(crate) use page::{NodeId, Page};
pub(crate) use parse::parse;
pub(crate) use repeated::AttrValue;
#[cfg(any(feature = "dom", feature = "stages"))]
pub(crate) use tree::Tree;
pub(crate) use unseen::is_unseen;
