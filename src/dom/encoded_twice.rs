//! Mends the texts and values of a page that was encoded twice.
//!
//! It is done in the tree and not in the text before it, so that a tree that others have parsed is mended the same way.

use rustc_hash::FxHashMap;

use super::records::offset;
use super::tree::Tree;
use crate::text::{Mojibake, fix_mojibake, has_mojibake};

impl Tree {
    /// Mends all of the page, or nothing: "â€™" → "’".
    pub(crate) fn fix_mojibake(&mut self) {
        // Nearly no page has any: to look for it alone is many times quicker than to count what else there is.
        let mut texts = self.texts.iter().filter(|text| !text.is_ascii());
        if !(has_mojibake(&self.values) || texts.any(|text| has_mojibake(text))) {
            return;
        }
        let mut found = Mojibake::default();
        found.read(&self.values);
        for text in &self.texts {
            found.read(text);
        }
        if !found.is_found() {
            return;
        }
        for text in &mut self.texts {
            if let Some(fixed) = fix_mojibake(text) {
                *text = fixed.into();
            }
        }
        self.fix_values();
    }

    /// Mends the values of attributes, which many may share.
    fn fix_values(&mut self) {
        let mut values = String::with_capacity(self.values.len());
        let mut moved = FxHashMap::default();
        for attr in &mut self.attrs {
            (attr.start, attr.end) = *moved.entry((attr.start, attr.end)).or_insert_with(|| {
                let value = attr.value(&self.values);
                let start = offset(values.len());
                values.push_str(fix_mojibake(value).as_deref().unwrap_or(value));
                (start, offset(values.len()))
            });
        }
        self.values = values;
    }
}
