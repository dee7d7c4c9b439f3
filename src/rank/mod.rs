//! What learned choices share: trees that judge rows of features.

mod trees;

pub(crate) use trees::{ROW, Row, Trees, Walk};
