//! Lists of phrases, found by how they begin.

/// Phrases in lower case, by their first byte: a text is compared with few of them only.
pub(crate) struct Starts(Vec<Vec<&'static str>>);

impl Starts {
    pub(crate) fn new(phrases: &[&'static str]) -> Self {
        let mut by_byte = vec![Vec::new(); 1 + usize::from(u8::MAX)];
        for phrase in phrases {
            let first = phrase.bytes().next().and_then(|byte| by_byte.get_mut(usize::from(byte)));
            if let Some(same) = first {
                same.push(*phrase);
            }
        }
        Self(by_byte)
    }

    /// The phrases that may begin a text, whatever its case, by their first byte.
    pub(crate) fn of(&self, text: &str) -> &[&'static str] {
        let byte = match text.chars().next() {
            Some(first) if first.is_ascii() => text.bytes().next().map(|byte| byte.to_ascii_lowercase()),
            first => {
                let first = first.and_then(|first| first.to_lowercase().next());
                first.and_then(|first| first.encode_utf8(&mut [0; 4]).bytes().next())
            }
        };
        self.at(byte)
    }

    /// The same by their first two bytes.
    pub(crate) fn by_two(&self, text: &str) -> impl Iterator<Item = &'static str> + use<'_> {
        with_second(self.of(text), text)
    }

    /// The same, whatever the case of letters of ASCII only.
    pub(crate) fn by_two_of_ascii(&self, text: &str) -> impl Iterator<Item = &'static str> + use<'_> {
        with_second(self.at(text.bytes().next().map(|byte| byte.to_ascii_lowercase())), text)
    }

    fn at(&self, byte: Option<u8>) -> &[&'static str] {
        byte.and_then(|byte| self.0.get(usize::from(byte))).map_or(&[], Vec::as_slice)
    }
}

/// Those of some phrases that may have the second byte of a text; a byte of a longer character tells nothing.
fn with_second<'p>(phrases: &'p [&'static str], text: &str) -> impl Iterator<Item = &'static str> + use<'p> {
    let second = match text.as_bytes() {
        [0..0x80, second @ 0..0x80, ..] => Some(second.to_ascii_lowercase()),
        _ => None,
    };
    let may_have = move |phrase: &&str| match (phrase.as_bytes().get(1), second) {
        (Some(known @ 0..0x80), Some(second)) => *known == second,
        _ => true,
    };
    phrases.iter().copied().filter(may_have)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_by_their_first_bytes() {
        let starts = Starts::new(&["by ", "автор: ", "by: ", "bó ", "b"]);
        let by_two = |text| starts.by_two(text).collect::<Vec<_>>();
        assert_eq!(by_two("BY ADA"), ["by ", "by: ", "bó ", "b"]);
        assert_eq!(by_two("Bo"), ["bó ", "b"]);
        assert_eq!(by_two("B"), starts.of("Bo"));
        assert_eq!(by_two("Автор: Ада"), ["автор: "]);
        assert!(by_two("Ada").is_empty() && by_two("").is_empty());
    }
}
