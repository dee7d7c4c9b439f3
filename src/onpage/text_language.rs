//! The language that the article's own text speaks, for pages that do not say, and for those whose template says
//! another.

use crate::body::Selection;
use crate::candidate::Candidates;
use crate::candidate::Source;
use crate::dom::Page;
use crate::normalize::language;
use crate::report::Field;

/// Bytes of text to listen to.
const SAMPLE: usize = 2_000;

/// Adds the language of the chosen text, unless the page names one that is written like it.
pub(super) fn collect(page: &Page, body: &Selection, candidates: &mut Candidates) {
    let claimed = candidates.texts(Field::Language).find_map(language::parse);
    if claimed.is_some() && !body.chosen().take(2).any(|block| is_of_other_letters(block.text(page))) {
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
    let Some(spoken) = language::detect(&sample) else { return };
    let contradicts = |claimed: String| language::is_of_other_script(&claimed, spoken);
    if claimed.is_none_or(contradicts) {
        candidates.withdraw(Field::Language);
        candidates.push_text(Field::Language, spoken, Source::Body, None);
    }
}

/// Whether most of a text cannot be in Latin letters.
fn is_of_other_letters(text: &str) -> bool {
    let near = text.as_bytes().get(..SAMPLE.min(text.len())).unwrap_or_default();
    2 * near.iter().filter(|byte| !byte.is_ascii()).count() > near.len()
}
