//! What learned choices share: trees that judge rows of features.

mod row_cache;
mod trees;

pub(crate) use row_cache::RowCache;
pub(crate) use trees::{ROW, Row, Trees, Walk};
