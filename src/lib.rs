//! newsprint
mod article;
pub mod normalize;
pub use article::*;
