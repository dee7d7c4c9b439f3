//! Folds words for looking up in the tables of dates.

use std::borrow::Cow;

use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

use crate::text::scripts::is_hangul;
use crate::work;

/// Returns a word for looking up, in small letters, without accents and vowel points, variants of letters unified: "aout"
/// for "Août".
pub(crate) fn fold_word(word: &str) -> Cow<'_, str> {
    work::text(word.len());
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(word.len());
    for char in word.chars() {
        if char.is_ascii() {
            folded.push(char.to_ascii_lowercase());
        } else {
            char.to_lowercase().for_each(|char| push_folded(&mut folded, base(char)));
        }
    }
    Cow::Owned(folded)
}

/// Returns the letter without its accents: Hangul syllables, which would fall apart into letters, stay.
fn base(mut char: char) -> char {
    const MAX_DEPTH: usize = 4;
    if is_hangul(char) {
        return char;
    }
    for _ in 0..MAX_DEPTH {
        match CanonicalDecompositionBorrowed::new().decompose(char) {
            Decomposed::Default => break,
            Decomposed::Singleton(base) | Decomposed::Expansion(base, _) => char = base,
        }
    }
    char
}

fn push_folded(folded: &mut String, char: char) {
    match char {
        // Accents and vowel points, the Arabic stretching sign, the Indic dots below.
        '\u{300}'..='\u{36F}'
        | '\u{591}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{93C}'
        | '\u{9BC}'
        | '\u{AD}'
        | '\u{200B}'..='\u{200F}' => {}
        'ı' => folded.push('i'),
        'ł' => folded.push('l'),
        'đ' => folded.push('d'),
        'ø' => folded.push('o'),
        'ß' => folded.push_str("ss"),
        'ς' => folded.push('σ'),
        'ی' | 'ى' => folded.push('ي'),
        'ک' => folded.push('ك'),
        _ => folded.push(char),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::Table;
    use crate::lexicon::tables;

    #[test]
    fn folds_words() {
        for (word, folded) in [
            ("Août", "aout"),
            ("KASIM", "kasim"),
            ("Kasım", "kasim"),
            ("İyun", "iyun"),
            ("ΜΑΪΟΥ", "μαιου"),
            ("Μαΐου", "μαιου"),
            ("फ़रवरी", "फरवरी"),
            ("أبريل", "ابريل"),
            ("اكتبر", "اكتبر"),
            ("اکتبر", "اكتبر"),
            ("오후", "오후"),
        ] {
            assert_eq!(fold_word(word), folded, "{word}");
        }
    }

    #[test]
    fn tables_of_dates_are_folded() {
        let tables = [
            &tables::CALENDAR_NAMES,
            &tables::CLOCK_WORDS,
            &tables::DATE_LABELS,
            &tables::DATE_WORDS,
            &tables::RELATIVE_DATES,
        ];
        for row in tables.into_iter().flat_map(Table::all) {
            assert_eq!(fold_word(row.phrase), row.phrase, "{row:?}");
        }
    }
}
