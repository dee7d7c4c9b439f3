//! What a character of a printed date is: part of a word, a mark, or nothing.

use crate::text::scripts::is_alphabetic;

/// Whether a character only directs the writing or joins letters: soft hyphens, marks of direction.
pub(super) fn is_ignorable(char: char) -> bool {
    matches!(char, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a character is part of a word: letters and combining marks; in the Indic and Thai blocks all signs but the
/// danda.
pub(super) fn is_word_char(char: char) -> bool {
    is_alphabetic(char)
        || matches!(char, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{65F}' | '\u{900}'..='\u{963}' | '\u{966}'..='\u{DFF}' | '\u{E01}'..='\u{EFF}')
}

/// Returns the ASCII mark for a full-width or typographic one: `:` for `：`.
pub(super) fn plain_mark(char: char) -> char {
    match char {
        '，' | '、' | '،' => ',',
        '．' | '۔' => '.',
        '：' | '∶' => ':',
        '／' | '⁄' => '/',
        '（' | '［' | '【' | '[' => '(',
        '）' | '］' | '】' | ']' => ')',
        '＋' => '+',
        '－' | '‐' | '‑' | '−' | '–' | '—' => '-',
        '’' | '‘' | 'ʼ' | '´' => '\'',
        '｜' => '|',
        '・' | '•' | '∙' => '·',
        _ => char,
    }
}
