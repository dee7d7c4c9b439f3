//! What tells whether all of an article is there.

use serde::{Deserialize, Serialize};

use crate::article::text_form;

/// A sign that a page does not hold all of its article.
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
    /// The page declares that not everyone may read it: `isAccessibleForFree`, `article:content_tier`.
    DeclaredPaid,
    /// The `wordCount` that the page declares is far above the number of words that it shows.
    MoreWordsDeclared,
    /// The `articleBody` that the page declares goes on where the text shown has ended.
    LongerBodyDeclared,
    /// Words at the end of the text ask to pay or register for the rest: "Subscribe to continue reading".
    Offer,
    /// An element at the end of the text is named as a paywall.
    PaywallName,
    /// The text fades out, by a class name or a style.
    Fade,
    /// The last paragraph ends with dots or amid a sentence.
    BrokenOff,
    /// The bytes end inside the page: [`Note::CutOff`](crate::Note::CutOff).
    CutOff,
    /// The page leads to the next page of the article.
    NextPage,
    /// The page leads to a page of the article before this one.
    EarlierPage,
}

text_form!(CompletenessSign, "a sign of completeness");
