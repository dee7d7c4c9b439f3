//! Stage 8: whether all of the article is there.
//!
//! That a page is cut off, the parser knows; that it is one of several, its pager. A preview has to be told from an article
//! that is whole: publishers declare all their texts as paid and have a script hide what the page holds, and every page of a
//! site has its offer somewhere. So two signs have to agree, or one that shows what is missing.

mod declared_length;
mod text_end;

use crate::article::{Completeness, PageKind};
use crate::dom::PageEnd;
use crate::page_kind::Sight;
use crate::report::{CompletenessSign as Sign, Note};

/// Bytes of the text of a preview; a whole story with an offer under it mostly has more. Chosen on the pages at hand: the
/// longest preview among 20 has 3,073.
const PREVIEW_TEXT: usize = 3_500;

/// The same where only a claim and a name say so: many a page whose script hides the rest of it has both and is whole.
const HIDDEN_TEXT: usize = 2_000;

/// Returns whether all of the article is there, and what tells it.
pub(crate) fn judge(sight: &Sight<'_>) -> (Completeness, Vec<Sign>) {
    let mut signs = Vec::new();
    if is_truncated(sight) {
        signs.push(Sign::CutOff);
        return (Completeness::Truncated, signs);
    }
    let bytes = text_bytes(sight);
    if may_go_on(sight.article.kind) {
        declared_length::add(sight, &mut signs);
        if bytes <= PREVIEW_TEXT || signs.contains(&Sign::MoreWordsDeclared) {
            text_end::add(sight, &mut signs);
        }
    }
    if is_preview(&signs, bytes) {
        return (Completeness::Preview, signs);
    }
    if sight.article.linked_pages.next_page.is_some() {
        signs.push(Sign::NextPage);
    }
    if sight.candidates.has_earlier_page {
        signs.push(Sign::EarlierPage);
    }
    let is_paged = signs.iter().any(|sign| matches!(sign, Sign::NextPage | Sign::EarlierPage));
    (if is_paged { Completeness::Paginated } else { Completeness::Whole }, signs)
}

/// Whether the bytes end inside the page. Some systems never close their pages: where a page ends with a tag, its text has to
/// end there too.
fn is_truncated(sight: &Sight<'_>) -> bool {
    if !sight.candidates.notes.contains(&Note::CutOff) {
        return false;
    }
    match sight.page.end {
        PageEnd::Closed => false,
        PageEnd::Amid => true,
        PageEnd::Tag => text_behind(sight) == 0,
    }
}

/// Characters of the page behind its article.
fn text_behind(sight: &Sight<'_>) -> u32 {
    let end = sight.selection.range().map_or(0, |range| range.end);
    sight.page.text_len_in(end..sight.page.len())
}

/// Whether a page of this kind holds a text of which there may be more.
fn may_go_on(kind: PageKind) -> bool {
    kind.is_article() || kind == PageKind::Unsure
}

fn text_bytes(sight: &Sight<'_>) -> usize {
    sight.article.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum()
}

/// Whether the signs show that the text is a preview.
fn is_preview(signs: &[Sign], bytes: usize) -> bool {
    let has = |sign| signs.contains(&sign);
    if has(Sign::LongerBodyDeclared) {
        return true;
    }
    let marks = [Sign::PaywallName, Sign::Fade].into_iter().filter(|sign| has(*sign)).count();
    let others =
        [Sign::DeclaredPaid, Sign::Offer, Sign::BrokenOff].into_iter().filter(|sign| has(*sign)).count();
    if has(Sign::MoreWordsDeclared) {
        return marks + others > 0;
    }
    let is_short = bytes <= PREVIEW_TEXT;
    let breaks_off = has(Sign::BrokenOff) && marks + others > 1;
    let is_hidden = has(Sign::DeclaredPaid) && marks > 0 && bytes <= HIDDEN_TEXT;
    is_hidden || (is_short && (has(Sign::Offer) || breaks_off))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_signs_agree_or_one_shows_what_is_missing() {
        use Sign::{
            BrokenOff, DeclaredPaid, Fade, LongerBodyDeclared, MoreWordsDeclared, Offer, PaywallName,
        };
        for (signs, bytes, expected) in [
            (&[][..], 500, false),
            (&[DeclaredPaid][..], 500, false),
            (&[LongerBodyDeclared], 5_000, true),
            (&[MoreWordsDeclared], 500, false),
            (&[DeclaredPaid, MoreWordsDeclared], 5_000, true),
            (&[Offer], 500, true),
            (&[Offer], 3_000, true),
            (&[Offer], 5_000, false),
            (&[PaywallName, Fade], 500, false),
            (&[Fade, BrokenOff], 500, true),
            (&[DeclaredPaid, PaywallName], 500, true),
            (&[DeclaredPaid, BrokenOff], 500, true),
            (&[BrokenOff], 500, false),
        ] {
            assert_eq!(is_preview(signs, bytes), expected, "{signs:?} {bytes}");
        }
    }
}
