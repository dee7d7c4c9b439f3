//! HTML into a flat, read-only page. The only place that parses, and that names html5ever and markup5ever_rcdom but for
//! the table in `text::entities`.

mod attr_range_token;
mod clean_values;
mod cut_off;
mod encoded_twice;
mod flatten;
mod formula;
mod node;
mod own_styles;
mod page;
mod page_end;
mod parse;
#[cfg(test)]
mod properties;
#[cfg(feature = "dom")]
mod rc_dom;
mod records;
mod screen_reader_only;
#[cfg(feature = "selectors")]
mod selectors;
mod shown;
mod tags;
mod tokenizer;
mod tree;
mod tree_sink;
mod tree_walk;
mod value_cache;

#[cfg(feature = "dom")]
pub(crate) use markup5ever_rcdom::RcDom;
pub(crate) use node::{NodeRef, hides_element};
pub(crate) use page::{Page, TextSpan};
pub(crate) use page_end::PageEnd;
pub(crate) use parse::parse;
pub(crate) use records::NodeId;
pub(crate) use screen_reader_only::is_screen_reader_only;
#[cfg(feature = "selectors")]
pub use selectors::{ParseSelectorError, Selectors};
pub(crate) use tags::{Attr, Tag};
pub(crate) use tree::Tree;
pub(crate) use value_cache::AttrValue;
