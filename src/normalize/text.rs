//! White space, character references, markup and folding.

pub use crate::text::{collapse, decode_entities, fold, strip_tags};
