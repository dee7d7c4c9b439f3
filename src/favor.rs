//! Whether a doubtful block is taken for the article's text.

use serde::{Deserialize, Serialize};

use crate::article::text_form;

/// Which error is worse for the caller: a stray line in the text, or a missing paragraph.
///
/// It sets the probability above which a block counts as text; all other rules stay the same. Precision / recall of the text,
/// over runs of four words, on public evaluation pages, some of which the model was trained on:
///
/// | pages | precision | balanced | recall |
/// |---|---|---|---|
/// | WCXB, 456 articles and posts | .970 / .966 | .961 / .977 | .951 / .981 |
/// | 913 pages of seven kinds | .895 / .742 | .869 / .793 | .849 / .836 |
/// | fundus, 72 news articles | .990 / .971 | .969 / .978 | .965 / .977 |
/// | 275 older news pages of many languages | .966 / .944 | .946 / .955 | .912 / .952 |
///
/// On news articles the model is sure of nearly every block, so `Recall` gains nothing there; use it for other kinds of pages.
///
/// ```
/// use newsprint::{Extractor, Favor};
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
/// let article = Extractor::new().favoring(Favor::Precision).page(html).extract()?;
/// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Favor {
    /// Neither: the threshold with the best F1 in training.
    #[default]
    Balanced,
    /// Stray lines are worse, for example in training data: a block is taken only if the model is nearly sure.
    Precision,
    /// Missing paragraphs are worse, for example in a search index: a block is taken if it may be text.
    Recall,
}

/// The probabilities from which on blocks are taken. Chosen on the pages of the table above, for some two points of
/// precision or of recall on pages that are no plain articles.
const SURE: f32 = 0.75;
const POSSIBLE: f32 = 0.15;

text_form!(Favor, "what is favored");

impl Favor {
    /// Returns the probability from which on a block is taken, given that of the model.
    pub(crate) fn threshold(self, balanced: f32) -> f32 {
        match self {
            Self::Balanced => balanced,
            Self::Precision => balanced.max(SURE),
            Self::Recall => balanced.min(POSSIBLE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_lie_on_both_sides_of_the_model_s() {
        for balanced in [0.05, 0.3, 0.5, 0.9] {
            assert!(Favor::Recall.threshold(balanced) <= balanced);
            assert!(Favor::Precision.threshold(balanced) >= balanced);
        }
        assert!(Favor::Recall.threshold(0.4) < Favor::Precision.threshold(0.4));
    }
}
