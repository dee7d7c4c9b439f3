//! What a character is to the words and sentences of a text, and its lower case.

use super::scripts::{Script, parts_clauses};

/// What a character is to words and sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Space,
    Lower,
    Upper,
    Digit,
    /// A letter of a script without cases.
    Letter,
    /// A character of Chinese or Japanese, or a consonant of Thai and its like: a word of its own.
    Ideograph,
    /// `.`, `!`, `?` and `…`: ends a sentence before a space.
    Stop,
    /// Ends a sentence wherever it stands: `。`, `।` and the like.
    FullStop,
    Comma,
    Quote,
    /// `|`, `·`, `›` and the like, which stand between the items of a line.
    Separator,
    Other,
}

impl Kind {
    pub(crate) fn is_word(self) -> bool {
        matches!(self, Self::Lower | Self::Upper | Self::Digit | Self::Letter | Self::Ideograph)
    }
}

const ASCII: [Kind; 128] = {
    let mut kinds = [Kind::Other; 128];
    let mut at = 0;
    while at < 128 {
        #[allow(clippy::cast_possible_truncation, reason = "below 128")]
        let byte = at as u8;
        kinds[at] = match byte {
            b' ' | b'\n' | b'\t' | b'\r' | 0x0B | 0x0C => Kind::Space,
            b'a'..=b'z' | b'_' => Kind::Lower,
            b'A'..=b'Z' => Kind::Upper,
            b'0'..=b'9' => Kind::Digit,
            b'.' | b'!' | b'?' => Kind::Stop,
            b',' | b';' => Kind::Comma,
            b'"' => Kind::Quote,
            b'|' | b'/' | b'>' | b'<' => Kind::Separator,
            _ => Kind::Other,
        };
        at += 1;
    }
    kinds
};

/// Returns what a character is, and its lower case: 'Ä' → (`Upper`, 'ä').
#[inline]
pub(crate) fn classify(char: char) -> (Kind, u32) {
    let code = char as u32;
    if code < 0x80 {
        let kind = ASCII[(code & 0x7F) as usize];
        (kind, if kind == Kind::Upper { code | 0x20 } else { code })
    } else {
        classify_beyond_ascii(char)
    }
}

fn classify_beyond_ascii(char: char) -> (Kind, u32) {
    let code = u32::from(char);
    match code {
        0x80..0x0250 => latin(code),
        0x0370..0x0400 => greek(code),
        0x0400..0x0530 => cyrillic(code),
        0x0600..0x0700 => (arabic(code), code),
        0x0964 | 0x0965 | 0x0589 | 0x1362 => (Kind::FullStop, code),
        0x2000..0x2C00 => (punctuation(code), code),
        0x3005..=0x3007 => (Kind::Ideograph, code),
        0x3000..0x3040 => (cjk_punctuation(code), code),
        0x30FB => (Kind::Separator, code),
        0xE000..0xF900 | 0xFE00..0xFE50 | 0x1_F000..0x2_0000 | 0xFEFF | 0xFFF0..=0xFFFF => {
            (Kind::Other, code)
        }
        0xFF00..0xFFF0 => full_width(code),
        _ => (letter(char), code),
    }
}

/// A letter of a script without cases.
fn letter(char: char) -> Kind {
    match Script::of(char) {
        Script::Han | Script::Kana => Kind::Ideograph,
        _ if parts_clauses(char) => south_east_asian(u32::from(char)),
        _ => Kind::Letter,
    }
}

fn latin(code: u32) -> (Kind, u32) {
    match code {
        0xA0 | 0x85 => (Kind::Space, code),
        0xAB | 0xBB => (Kind::Quote, code),
        0xB7 => (Kind::Separator, code),
        // © says as much as a word.
        0xA9 => (Kind::Ideograph, code),
        0xAA | 0xB5 | 0xBA | 0xDF..=0xF6 | 0xF8..=0xFF => (Kind::Lower, code),
        0xC0..=0xD6 | 0xD8..=0xDE => (Kind::Upper, code + 0x20),
        0x80..=0xBF | 0xD7 | 0xF7 => (Kind::Other, code),
        // Pairs, the capital before the small letter: at even places, but at odd ones in two stretches.
        0x139..=0x148 | 0x179..=0x17E => capital_at_odd(code),
        0x130 => (Kind::Upper, 0x69),
        0x100..=0x177 | 0x1DE..=0x1EF | 0x1F8..=0x21F | 0x222..=0x233 => capital_at_even(code),
        0x178 => (Kind::Upper, 0xFF),
        _ => (Kind::Lower, code),
    }
}

fn capital_at_even(code: u32) -> (Kind, u32) {
    if code % 2 == 0 { (Kind::Upper, code + 1) } else { (Kind::Lower, code) }
}

fn capital_at_odd(code: u32) -> (Kind, u32) {
    if code % 2 == 1 { (Kind::Upper, code + 1) } else { (Kind::Lower, code) }
}

fn greek(code: u32) -> (Kind, u32) {
    match code {
        0x37E | 0x387 => (Kind::Comma, code),
        0x386 => (Kind::Upper, 0x3AC),
        0x388..=0x38A => (Kind::Upper, code + 37),
        0x38C => (Kind::Upper, 0x3CC),
        0x38E | 0x38F => (Kind::Upper, code + 63),
        0x391..=0x3AB => (Kind::Upper, code + 0x20),
        _ => (Kind::Lower, code),
    }
}

fn cyrillic(code: u32) -> (Kind, u32) {
    match code {
        0x400..=0x40F => (Kind::Upper, code + 0x50),
        0x410..=0x42F => (Kind::Upper, code + 0x20),
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => capital_at_even(code),
        _ => (Kind::Lower, code),
    }
}

fn arabic(code: u32) -> Kind {
    match code {
        0x60C | 0x61B => Kind::Comma,
        0x61F | 0x6D4 => Kind::Stop,
        0x660..=0x669 | 0x6F0..=0x6F9 => Kind::Digit,
        _ => Kind::Letter,
    }
}

fn punctuation(code: u32) -> Kind {
    match code {
        0x2000..=0x200B | 0x2028 | 0x2029 | 0x202F | 0x205F => Kind::Space,
        0x201C..=0x201F => Kind::Quote,
        0x2026 => Kind::Stop,
        0x2022 | 0x203A | 0x2039 | 0x2192 => Kind::Separator,
        _ => Kind::Other,
    }
}

/// Thai, Lao, Burmese and Khmer, whose words no space parts: each consonant stands for a word as a character of
/// Chinese does. Vowels and marks belong to it.
fn south_east_asian(code: u32) -> Kind {
    match code {
        0x0E50..=0x0E59 | 0x0ED0..=0x0ED9 | 0x1040..=0x1049 | 0x17E0..=0x17E9 => Kind::Digit,
        0x104A | 0x104B | 0x17D4 | 0x17D5 => Kind::FullStop,
        0x0E01..=0x0E2E | 0x0E81..=0x0EAE | 0x0EDC..=0x0EDF | 0x1000..=0x1021 | 0x1780..=0x17A2 => {
            Kind::Ideograph
        }
        _ => Kind::Other,
    }
}

fn cjk_punctuation(code: u32) -> Kind {
    match code {
        0x3000 => Kind::Space,
        0x3001 => Kind::Comma,
        0x3002 => Kind::FullStop,
        0x300C..=0x300F => Kind::Quote,
        _ => Kind::Other,
    }
}

fn full_width(code: u32) -> (Kind, u32) {
    match code {
        0xFF01 | 0xFF0E | 0xFF1F | 0xFF61 => (Kind::FullStop, code),
        0xFF0C | 0xFF1B | 0xFF64 => (Kind::Comma, code),
        0xFF10..=0xFF19 => (Kind::Digit, code - 0xFEE0),
        0xFF21..=0xFF3A => (Kind::Upper, code - 0xFEE0 + 0x20),
        0xFF41..=0xFF5A => (Kind::Lower, code - 0xFEE0),
        0xFF0F | 0xFF5C => (Kind::Separator, code),
        0xFF66..=0xFF9D => (Kind::Ideograph, code),
        0xFFA0..=0xFFDC => (Kind::Letter, code),
        _ => (Kind::Other, code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_agrees_with_unicode() {
        for char in ('\u{80}'..'\u{530}').filter(|char| char.is_uppercase()) {
            let (kind, folded) = classify(char);
            if kind == Kind::Upper && char != 'İ' {
                assert_eq!(char::from_u32(folded), char.to_lowercase().next(), "{char}");
            }
        }
    }
}
