//! The language of the article's own text, for pages that do not name it, and for those whose template names another.

use crate::body::Selection;
use crate::candidate::{Candidates, Source};
use crate::dom::Page;
use crate::normalize::language;
use crate::report::Field;

/// Bytes of text that the language is known by.
const SAMPLE: usize = 2_000;

/// Adds the language of the chosen text, unless the page names one that is written like it.
pub(super) fn collect(page: &Page, body: &Selection, candidates: &mut Candidates) {
    let declared = candidates.texts(Field::Language).find_map(language::parse);
    let mut first = body.chosen().take(2).map(|block| block.text(page));
    if declared.is_some() && !first.any(is_of_other_letters) {
        return;
    }
    let mut sample = String::new();
    for block in body.chosen() {
        sample.push_str(block.text(page));
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    let Some(written) = language::detect(&sample) else { return };
    if declared.is_none_or(|declared| language::is_of_other_script(&declared, written)) {
        candidates.withdraw(Field::Language);
        candidates.push_text(Field::Language, written, Source::Body, None);
    }
}

/// Whether most of a text cannot be in Latin letters.
fn is_of_other_letters(text: &str) -> bool {
    let near = text.as_bytes().get(..SAMPLE.min(text.len())).unwrap_or_default();
    2 * near.iter().filter(|byte| !byte.is_ascii()).count() > near.len()
}
