//! Trees for each kind of page: how likely it is that kind and no other.

use std::sync::LazyLock;

use crate::article::PageKind;
use crate::rank::{Row, Trees, Walk};

/// The kinds that are told by trees, in the order of the file.
const KINDS: [PageKind; 7] = [
    PageKind::Article,
    PageKind::Listing,
    PageKind::Product,
    PageKind::Forum,
    PageKind::Documentation,
    PageKind::Service,
    PageKind::Login,
];

/// The models that the crate ships; `examples/train_page_kind` writes them.
pub(super) static MODELS: LazyLock<Models> =
    LazyLock::new(|| Models::read(include_bytes!("models.bin")).unwrap_or_default());

/// One model for each kind.
#[derive(Debug, Default)]
pub(super) struct Models(Vec<Trees>);

impl Models {
    /// Reads a file: for each kind the bytes of its trees (u32, little-endian) and the trees ([`Trees::read`]).
    fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut models = Vec::with_capacity(KINDS.len());
        for _ in KINDS {
            let (length, rest) = bytes.split_first_chunk()?;
            let (trees, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            models.push(Trees::read(trees)?);
            bytes = rest;
        }
        bytes.is_empty().then_some(Self(models))
    }

    /// The kinds of a page but the refused one with their probabilities, which add up to 1, the likeliest first.
    pub(super) fn judge(&self, row: &Row, refused: Option<PageKind>) -> Vec<(PageKind, f32)> {
        let known = KINDS.into_iter().zip(&self.0).filter(|(kind, _)| Some(*kind) != refused);
        let mut kinds: Vec<_> =
            known.map(|(kind, trees)| (kind, trees.probability(row, Walk::Whole))).collect();
        let sum: f32 = kinds.iter().map(|(_, probability)| probability).sum();
        for (_, probability) in &mut kinds {
            *probability /= sum.max(f32::MIN_POSITIVE);
        }
        kinds.sort_by(|a, b| b.1.total_cmp(&a.1));
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_models_are_whole() {
        let models = Models::read(include_bytes!("models.bin")).unwrap();
        assert!(models.0.len() == KINDS.len() && models.0.iter().all(|trees| !trees.is_empty()));
    }
}
