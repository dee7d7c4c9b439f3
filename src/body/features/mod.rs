//! From blocks to rows of features, in time linear in the page.
//!
//! [`PageFeatures::new`] reads every block once and sums up what is above it; [`PageFeatures::row`] writes the features
//! of one block.

mod groups;
mod items;
mod landmarks;
mod page_features;
mod row;
mod table;

pub(crate) use page_features::PageFeatures;
#[cfg(feature = "stages")]
pub use table::Description;
#[cfg(feature = "stages")]
pub(crate) use table::FEATURES;
pub(crate) use table::Row;
