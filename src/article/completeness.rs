//! Whether all of an article is there.

use serde::{Deserialize, Serialize};

use super::text_form;

/// Whether the page holds the whole article.
///
/// [`Report::completeness`](crate::Report::completeness) lists the signs that decided it.
///
/// ```
/// use newsprint::Completeness;
///
/// let html = "<h1>Bridge reopens</h1><p class=byline>By Ada Lund</p>\
///     <p>The old bridge reopened on Friday after two years of repairs, the city said, and the mayor was the first to …</p>\
///     <div class=paywall><h3>Subscribe to continue reading</h3><a href=/abo>See all offers</a></div>";
/// assert_eq!(newsprint::extract(html)?.completeness, Completeness::Preview);
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Completeness {
    /// The whole article, as far as the page shows.
    #[default]
    Whole,
    /// Only the beginning; the rest requires payment or registration.
    Preview,
    /// The input ends in the middle of the page, for example after a broken download.
    Truncated,
    /// One of several pages of the article: see [`LinkedPages::next_page`](crate::LinkedPages::next_page).
    Paginated,
}

text_form!(Completeness, "a completeness");
