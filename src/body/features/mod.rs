//! From blocks to rows of features, in time linear in the page.
//!
//! [`PageFeatures::new`] reads every block once and sums up what is above it; [`PageFeatures::row`] writes the features
//! of one block.

mod alike;
mod feature_table;
mod items;
mod landmarks;
mod page_features;
mod row;

#[cfg(feature = "stages")]
pub use feature_table::Description;
#[cfg(feature = "stages")]
pub(crate) use feature_table::FEATURES;
pub(crate) use page_features::PageFeatures;
