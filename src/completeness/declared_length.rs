//! What the page declares of the text beyond what it shows.

use crate::article::Access;
use crate::page_kind::Sight;
use crate::report::CompletenessSign as Sign;

/// Adds the signs in the page's claims.
pub(super) fn add(sight: &Sight<'_>, signs: &mut Vec<Sign>) {
    if matches!(sight.article.access, Some(Access::Paywalled | Access::Metered)) {
        signs.push(Sign::DeclaredPaid);
    }
    let shown = sight.article.reading_time.and_then(|time| time.words).unwrap_or(0);
    let letters: usize =
        sight.article.paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum();
    let declared = sight.candidates.declared_words.filter(|declared| !is_near(*declared, letters));
    if declared.is_some_and(|declared| is_far_above(declared, shown)) {
        signs.push(Sign::MoreWordsDeclared);
    }
    if sight.candidates.article_body.as_deref().is_some_and(|body| goes_on(body, sight)) {
        signs.push(Sign::LongerBodyDeclared);
    }
}

/// Whether a number of words cannot be that of the text shown, whatever else was counted: captions, boxes, the headline.
fn is_far_above(declared: u32, shown: u32) -> bool {
    const MAX_OTHER: u32 = 80;
    let most = u64::from(shown) * 3 / 2 + u64::from(MAX_OTHER);
    shown > 0 && u64::from(declared) >= most
}

/// Whether a number of words is rather that of the letters, as some systems count.
fn is_near(declared: u32, letters: usize) -> bool {
    let declared = u64::from(declared);
    let letters = letters as u64;
    declared.abs_diff(letters) * 5 <= letters
}

/// Whether the declared text is far longer than the one shown, and its end stands nowhere on the page.
fn goes_on(body: &str, sight: &Sight<'_>) -> bool {
    const MAX_OTHER: usize = 300;
    let shown: usize = sight.article.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum();
    if shown == 0 || body.len() < shown * 3 / 2 + MAX_OTHER {
        return false;
    }
    let page = sight.page.root().text();
    let parts = REST.map(|(part, of)| words_at(body, body.len() / of * part));
    parts.iter().all(|words| !words.is_empty() && !page.contains(words))
}

/// Where a declared text is compared with the page: what stands there is far behind the end of the text shown.
const REST: [(usize, usize); 3] = [(7, 10), (8, 10), (9, 10)];

/// Returns three words of a text behind a place, or as many letters where no spaces part them: what a page shows of it is the
/// same, letter by letter.
fn words_at(text: &str, at: usize) -> &str {
    const LETTERS: usize = 12;
    let start = (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let rest = text.get(start..).unwrap_or_default();
    let mut words = rest.split_inclusive([' ', '\n']);
    // The first word is cut.
    let skipped = words.next().map_or(0, str::len);
    let length: usize = words.take(3).map(str::len).sum();
    match rest.get(skipped..skipped + length) {
        Some(words) if !words.is_empty() => words.trim(),
        _ => rest.char_indices().nth(LETTERS).and_then(|(end, _)| rest.get(..end)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_with_room_for_captions() {
        for (declared, shown, expected) in
            [(600, 120, true), (600, 400, false), (150, 60, false), (500, 0, false)]
        {
            assert_eq!(is_far_above(declared, shown), expected, "{declared} {shown}");
        }
    }

    #[test]
    fn letters_are_no_words() {
        assert!(is_near(6_838, 6_454));
        assert!(!is_near(1_205, 2_412));
    }

    #[test]
    fn words_are_whole_or_letters_of_scripts_without_spaces() {
        assert_eq!(words_at("The bridge reopened on Friday at noon.", 6), "reopened on Friday");
        assert_eq!(
            words_at("古い橋は金曜日に二年ぶりに開通したと市が発表した。", 3),
            "い橋は金曜日に二年ぶりに"
        );
        assert_eq!(words_at("", 0), "");
    }
}
