//! Mojibake: UTF-8 that some program read as Latin-1 or Windows-1252 and encoded once more, so that "’" became
//! "â€™".

use crate::work;

/// What the bytes from 0x80 to 0x9F are in Windows-1252; five of them are nothing.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Bytes looked at at once for the first that is no ASCII.
const STEP: usize = 256;

/// Returns the text as it was meant, "â€™" → "’"; `None` unless *all* of it, read as bytes again, is UTF-8. Text in its right letters
/// hardly ever is: the first accented letter or quotation mark tells.
pub(crate) fn fix_mojibake(text: &str) -> Option<String> {
    work::text(text.len());
    let chunk = text.as_bytes().chunks(STEP).position(|chunk| !chunk.is_ascii())?;
    // ASCII up to here, so every place is a boundary.
    let (ascii, rest) = text.split_at_checked(chunk * STEP)?;
    let mut beyond = rest.chars().filter(|char| !char.is_ascii());
    if !matches!(byte(beyond.next()?)?, 0xC2..=0xF4) || !matches!(byte(beyond.next()?)?, 0x80..=0xBF) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    bytes.extend_from_slice(ascii.as_bytes());
    let mut rest = rest;
    while !rest.is_empty() {
        let (ascii, other) = rest.split_at_checked(ascii_len(rest.as_bytes()))?;
        bytes.extend_from_slice(ascii.as_bytes());
        let mut chars = other.chars();
        if let Some(char) = chars.next() {
            bytes.push(byte(char)?);
        }
        rest = chars.as_str();
    }
    String::from_utf8(bytes).ok()
}

/// Returns the number of bytes before the first that is not ASCII.
fn ascii_len(bytes: &[u8]) -> usize {
    const STEP: usize = 32;
    let steps = bytes.chunks_exact(STEP).take_while(|step| step.is_ascii()).count() * STEP;
    let rest = bytes.get(steps..).unwrap_or_default();
    steps + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

/// Returns the byte that a character was read from: '€' → 0x80.
fn byte(char: char) -> Option<u8> {
    u8::try_from(u32::from(char)).ok().or_else(|| {
        let place = WINDOWS.iter().position(|known| *known == char)?;
        u8::try_from(0x80 + place).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::fix_mojibake;

    /// What comes of text whose bytes are read as Latin-1.
    fn latin(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    #[test]
    fn text_encoded_twice_is_restored() {
        for text in ["The mayor’s “bridge” – reopened", "Brücke", "橋が開通した", "plain, then ©"]
        {
            assert_eq!(fix_mojibake(&latin(text)).as_deref(), Some(text));
        }
        assert_eq!(
            fix_mojibake("The mayorâ€™s bridge â€“ reopened").as_deref(),
            Some("The mayor’s bridge – reopened")
        );
        let long = format!("{}’", "a".repeat(1000));
        assert_eq!(fix_mojibake(&latin(&long)), Some(long));
    }

    #[test]
    fn right_text_stays() {
        for text in
            ["plain", "The mayor’s bridge", "Brücke", "Â", "À Paris", "橋", "naïve Â© 2020 Brücke", "Ã© 橋"]
        {
            assert_eq!(fix_mojibake(text), None, "{text}");
        }
    }
}
