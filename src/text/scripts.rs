//! The one table of which character belongs to which script.

/// A script that the crate knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Khmer,
    Kana,
    Han,
    Hangul,
    /// Another script, or a character of all scripts, such as a digit or a comma.
    Other,
}

impl Script {
    /// Returns the script of a character by its block: `Han` for '橋', `Other` for '1'.
    #[inline]
    pub(crate) fn of(char: char) -> Self {
        match char {
            'A'..='Z' | 'a'..='z' => Self::Latin,
            '\0'..='\u{7F}' => Self::Other,
            _ => Self::beyond_ascii(char),
        }
    }

    fn beyond_ascii(char: char) -> Self {
        match char {
            'ª' | 'º' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Self::Latin,
            '\u{370}'..='\u{3FF}' => Self::Greek,
            '\u{400}'..='\u{52F}' => Self::Cyrillic,
            '\u{530}'..='\u{58F}' => Self::Armenian,
            '\u{590}'..='\u{5FF}' => Self::Hebrew,
            '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => Self::Arabic,
            '\u{900}'..='\u{97F}' => Self::Devanagari,
            '\u{980}'..='\u{9FF}' => Self::Bengali,
            '\u{A00}'..='\u{A7F}' => Self::Gurmukhi,
            '\u{A80}'..='\u{AFF}' => Self::Gujarati,
            '\u{B80}'..='\u{BFF}' => Self::Tamil,
            '\u{C00}'..='\u{C7F}' => Self::Telugu,
            '\u{C80}'..='\u{CFF}' => Self::Kannada,
            '\u{D00}'..='\u{D7F}' => Self::Malayalam,
            '\u{D80}'..='\u{DFF}' => Self::Sinhala,
            '\u{E00}'..='\u{E7F}' => Self::Thai,
            '\u{E80}'..='\u{EFF}' => Self::Lao,
            '\u{1000}'..='\u{109F}' => Self::Myanmar,
            '\u{10A0}'..='\u{10FF}' => Self::Georgian,
            '\u{1780}'..='\u{17FF}' => Self::Khmer,
            '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' => Self::Kana,
            '々'
            | '〆'
            | '〇'
            | '\u{3400}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}' => Self::Han,
            '\u{AC00}'..='\u{D7A3}' => Self::Hangul,
            _ => Self::Other,
        }
    }
}

/// Whether a character is Chinese, as Japanese and Korean use it too.
pub(crate) fn is_han(char: char) -> bool {
    Script::of(char) == Script::Han
}

/// Whether a character is of the Korean alphabet.
pub(crate) fn is_hangul(char: char) -> bool {
    Script::of(char) == Script::Hangul
}

/// Whether a character is of a Japanese syllabary.
pub(crate) fn is_kana(char: char) -> bool {
    Script::of(char) == Script::Kana
}

/// Whether a character is one that Chinese and Japanese write without spaces.
pub(crate) fn is_ideographic(char: char) -> bool {
    matches!(Script::of(char), Script::Han | Script::Kana)
}

/// Whether a character is Chinese, Japanese or Korean.
pub(crate) fn is_east_asian(char: char) -> bool {
    matches!(Script::of(char), Script::Han | Script::Kana | Script::Hangul)
}

/// Whether a character is of a script in which a space parts clauses and a stop ends no sentence.
pub(crate) fn parts_clauses(char: char) -> bool {
    matches!(Script::of(char), Script::Thai | Script::Lao | Script::Myanmar | Script::Khmer)
}

/// Whether a character is a letter, as [`char::is_alphabetic`] says: that searches a table for each character beyond
/// ASCII, and most of those are of a few ranges.
#[inline]
pub(crate) fn is_alphabetic(char: char) -> bool {
    match char {
        '\0'..='\u{7F}' => char.is_ascii_alphabetic(),
        '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2C1}'
        | '\u{400}'..='\u{481}'
        | '\u{48A}'..='\u{52F}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30A1}'..='\u{30FA}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}' => true,
        '\u{2010}'..='\u{205F}' | '\u{3000}'..='\u{3004}' | '\u{FF00}'..='\u{FF20}' => false,
        _ => char.is_alphabetic(),
    }
}

/// Whether a character is a letter or a number, as [`char::is_alphanumeric`] says.
#[inline]
pub(crate) fn is_alphanumeric(char: char) -> bool {
    is_alphabetic(char) || char.is_numeric()
}

/// Whether a character is of a script that puts no spaces between words. Korean does.
pub(crate) fn is_unspaced(char: char) -> bool {
    char >= FIRST_UNSPACED && (is_ideographic(char) || parts_clauses(char))
}

/// The first character of a script that puts no spaces between words: Thai stands before all others.
/// Whether a letter is of a script that is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko.
pub(crate) fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

pub(crate) const FIRST_UNSPACED: char = '\u{E00}';

/// Whether a character takes the room of two Latin letters; full-width forms of Latin do not count.
pub(crate) fn is_wide(char: char) -> bool {
    matches!(char, '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{2FFF}' | '\u{3001}'..='\u{A4CF}')
        || matches!(char, '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_belong_to_scripts() {
        for (char, script) in [
            ('a', Script::Latin),
            ('ß', Script::Latin),
            ('1', Script::Other),
            ('»', Script::Other),
            ('λ', Script::Greek),
            ('ж', Script::Cyrillic),
            ('ש', Script::Hebrew),
            ('ق', Script::Arabic),
            ('ก', Script::Thai),
            ('ァ', Script::Kana),
            ('橋', Script::Han),
            ('々', Script::Han),
            ('한', Script::Hangul),
            ('。', Script::Other),
        ] {
            assert_eq!(Script::of(char), script, "{char}");
        }
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for char in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(char), char.is_alphabetic(), "{char:?}");
            assert_eq!(is_alphanumeric(char), char.is_alphanumeric(), "{char:?}");
        }
    }

    #[test]
    fn scripts_without_spaces() {
        for (char, unspaced, east_asian, wide) in [
            ('橋', true, true, true),
            ('の', true, true, true),
            ('한', false, true, true),
            ('ก', true, false, false),
            ('。', false, false, true),
            ('e', false, false, false),
        ] {
            let got = (is_unspaced(char), is_east_asian(char), is_wide(char));
            assert_eq!(got, (unspaced, east_asian, wide), "{char}");
        }
    }
}
