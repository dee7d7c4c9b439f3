//! The language that the article's own text speaks, for pages that do not say.

use super::claim::Claims;
use super::origin::Origin;
use crate::body::Selection;
use crate::dom::Page;
use crate::normalize::language;
use crate::report::Field;

/// Bytes of text to listen to.
const SAMPLE: usize = 2_000;

/// Adds the language of the chosen text, unless the page names one.
pub(super) fn collect(page: &Page, body: &Selection, claims: &mut Claims) {
    if claims.texts(Field::Language).any(|claim| language::parse(claim).is_some()) {
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
    if let Some(language) = language::detect(&sample) {
        claims.push_text(Field::Language, language, Origin::Body, None);
    }
}
