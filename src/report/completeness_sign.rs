//! What tells whether all of an article is there.

use serde::{Deserialize, Serialize};

use crate::article::text_form;

/// A sign that a page does not hold the whole article.
///
/// ```
/// use newsprint::{CompletenessSign, Extractor};
///
/// let html = "<meta property=article:content_tier content=locked><h1>Bridge reopens</h1><p>The old bridge reopened on Friday.</p>";
/// let report = Extractor::new().page(html).inspect()?.report;
/// assert_eq!(report.completeness, [CompletenessSign::DeclaredPaid]);
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CompletenessSign {
    /// The page declares that the article is not free: `isAccessibleForFree`, `article:content_tier`.
    DeclaredPaid,
    /// The page declares a `wordCount` far above the number of words that it shows.
    MoreWordsDeclared,
    /// The `articleBody` that the page declares continues beyond the text shown.
    LongerBodyDeclared,
    /// A line at the end of the text asks readers to pay or register for the rest: "Subscribe to continue reading".
    Offer,
    /// The class or id of an element at the end of the text names a paywall.
    PaywallName,
    /// A class name or a style makes the text fade out.
    Fade,
    /// The last paragraph ends with an ellipsis or in mid-sentence.
    BrokenOff,
    /// The input ends in the middle of the page: [`Note::CutOff`](crate::Note::CutOff).
    CutOff,
    /// The page links to the next page of the article.
    NextPage,
    /// The page links to an earlier page of the article.
    EarlierPage,
}

text_form!(CompletenessSign, "a sign of completeness");
