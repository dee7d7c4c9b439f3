//! Parts of short texts, found and cut.

/// Whether a short text contains a short part. `str::contains` sets up more than such texts are worth.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    // A space is too common to look for.
    let anchor = usize::from(part.len() > 1 && part.first() == Some(&b' '));
    let Some(byte) = part.get(anchor) else { return true };
    memchr::memchr_iter(*byte, text).any(|at| {
        at.checked_sub(anchor).and_then(|at| text.get(at..)).is_some_and(|text| text.starts_with(part))
    })
}

/// Returns the first bytes of a text, at most so many, cut between characters: the first 4 of "Brücke" are "Brü".
pub(crate) fn start_of(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_wherever_they_stand() {
        for (part, expected) in [
            ("", true),
            (" ", true),
            ("Old", true),
            ("d b", true),
            (" bridge", true),
            ("–!", true),
            (" – ", false),
            ("bridges", false),
            ("!!", false),
        ] {
            assert_eq!(holds("Old bridge –!", part), expected, "{part}");
        }
        assert!(!holds("", " a"));
        assert!(holds("", ""));
    }

    #[test]
    fn starts_are_cut_between_characters() {
        for (bytes, expected) in [(0, ""), (2, "Br"), (3, "Br"), (4, "Brü"), (99, "Brücke")] {
            assert_eq!(start_of("Brücke", bytes), expected);
        }
    }
}
