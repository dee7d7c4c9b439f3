//! Control characters leave the values of attributes: one look at all of them, since few pages hold any.

use rustc_hash::FxHashMap;

use super::records::{AttrSpan, offset};
use crate::text::{has_controls, without_controls};

/// Returns the values without controls, and points the attributes to where theirs are then.
///
/// `href="/a\u{1B}b"` is read as `/ab`. Attributes that share a value go on to share it: a hostile page has millions
/// that do.
pub(super) fn clean_values(values: String, attrs: &mut [AttrSpan]) -> String {
    if !has_controls(&values) {
        return values;
    }
    let mut cleaned = String::with_capacity(values.len());
    let mut places: FxHashMap<(u32, u32), (u32, u32)> = FxHashMap::default();
    for attr in attrs {
        (attr.start, attr.end) = *places.entry((attr.start, attr.end)).or_insert_with(|| {
            let start = offset(cleaned.len());
            cleaned.push_str(&without_controls(attr.value(&values)));
            (start, offset(cleaned.len()))
        });
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::tags::Attr;

    #[test]
    fn values_lose_their_controls_and_stay_shared() {
        let span = |name, start, end| AttrSpan { name, start, end };
        let mut attrs = [span(Attr::Class, 0, 3), span(Attr::Id, 3, 5), span(Attr::Class, 0, 3)];
        let values = clean_values("a\u{1B}bcd".to_owned(), &mut attrs);
        assert_eq!(values, "abcd");
        assert_eq!(attrs.map(|attr| attr.value(&values)), ["ab", "cd", "ab"]);
        assert_eq!(attrs[0].start, attrs[2].start);
    }
}
