//! Whether a doubtful block is taken for the article's text.

/// What is worse for the caller: a line that is no text of the article, or a paragraph that is missing.
///
/// It moves the probability from which on a block is the article's; all other rules stay.
///
/// ```
/// use newsprint::{Extractor, Favor};
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
/// let article = Extractor::new().favoring(Favor::Precision).page(html).extract()?;
/// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Favor {
    /// Neither: the probability that gave the best F1 in training.
    #[default]
    Balanced,
    /// A block is taken only if that is all but sure: for training data, for quoting.
    Precision,
    /// A block is taken if it may well be text: for search, for archives.
    Recall,
}

/// The probabilities from which on blocks are taken: half way in log-odds from the model's own to 1 and to 0 within what
/// cross-validation can tell apart. Chosen on the pages at hand.
const SURE: f32 = 0.75;
const POSSIBLE: f32 = 0.15;

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
