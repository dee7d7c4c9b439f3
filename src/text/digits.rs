//! Decimal digits of every script that pages are written in.

/// Zero of each set of decimal digits; nine more follow it.
const ZEROS: [char; 22] = [
    '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}',
    '\u{C66}', '\u{CE6}', '\u{D66}', '\u{DE6}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{1090}',
    '\u{17E0}', '\u{1810}', '\u{19D0}', '\u{FF10}',
];

/// Returns the value of a decimal digit: 7 for `'7'`, `'٧'` and `'７'`.
#[inline]
pub(crate) fn digit(char: char) -> Option<u32> {
    if char.is_ascii() {
        return char.to_digit(10);
    }
    // No script before Arabic has digits of its own, nor has one that is written in Han characters, kana or Hangul.
    if char < '\u{660}' || ('\u{1A00}'..'\u{FF10}').contains(&char) {
        return None;
    }
    let values = ZEROS.iter().filter_map(|&zero| u32::from(char).checked_sub(u32::from(zero)));
    values.into_iter().find(|value| *value < 10)
}

#[cfg(test)]
mod tests {
    use super::digit;

    #[test]
    fn digits_of_all_scripts_have_values() {
        for (char, value) in [
            ('7', Some(7)),
            ('٧', Some(7)),
            ('７', Some(7)),
            ('๗', Some(7)),
            ('a', None),
            ('é', None),
            ('橋', None),
        ] {
            assert_eq!(digit(char), value, "{char}");
        }
    }
}
