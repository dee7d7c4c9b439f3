//! Lists of phrases, found by how they begin.

/// Phrases in lower case, by their first byte: a text is compared with few of them only.
pub(crate) struct Starts(Vec<Vec<&'static str>>);

impl Starts {
    pub(crate) fn new(phrases: &[&'static str]) -> Self {
        let begins = |byte: u8| {
            phrases.iter().copied().filter(move |phrase| phrase.as_bytes().first() == Some(&byte)).collect()
        };
        Self((0..=u8::MAX).map(begins).collect())
    }

    /// The phrases that may begin a text, whatever its case.
    pub(crate) fn of(&self, text: &str) -> &[&'static str] {
        let byte = match text.chars().next() {
            Some(first) if first.is_ascii() => text.bytes().next().map(|byte| byte.to_ascii_lowercase()),
            first => {
                let first = first.and_then(|first| first.to_lowercase().next());
                first.and_then(|first| first.encode_utf8(&mut [0; 4]).bytes().next())
            }
        };
        byte.and_then(|byte| self.0.get(usize::from(byte))).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_by_the_first_byte() {
        let starts = Starts::new(&["by ", "автор: ", "by: "]);
        assert_eq!(starts.of("BY ADA"), ["by ", "by: "]);
        assert_eq!(starts.of("Автор: Ада"), ["автор: "]);
        assert!(starts.of("Ada").is_empty());
        assert!(starts.of("").is_empty());
    }
}
