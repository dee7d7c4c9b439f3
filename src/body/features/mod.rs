//! From blocks to rows of features, in time linear in the page.
//!
//! [`Survey::new`] reads every block once and sums up what is above it; [`Survey::row`] writes the features
//! of one block.

mod groups;
mod items;
mod landmarks;
mod row;
mod survey;
mod table;

pub(crate) use survey::Survey;
#[cfg(feature = "stages")]
pub use table::Description;
#[cfg(feature = "stages")]
pub(crate) use table::FEATURES;
pub(crate) use table::Row;
