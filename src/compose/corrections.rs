//! Paragraphs in which the publication puts its text right.

use crate::article::{Paragraph, ParagraphKind};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::CORRECTIONS;

static CORRECTION: Phrases = Phrases::new(&CORRECTIONS, "correction");

/// Gives such paragraphs their kind: "Correction: An earlier version of this article misstated the length of the bridge."
pub(super) fn mark(paragraphs: &mut [Paragraph]) {
    for paragraph in paragraphs.iter_mut().filter(|paragraph| paragraph.kind == ParagraphKind::Text) {
        if is_correction(&paragraph.text) {
            paragraph.kind = ParagraphKind::Correction;
        }
    }
}

fn is_correction(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '(', '[', '•', ' ']);
    CORRECTION.rests(text).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrections_are_told_by_how_they_begin() {
        for (text, expected) in [
            ("Correction: An earlier version of this article misstated the length of the bridge.", true),
            ("CORRECTION (May 7): The bridge is 212 metres long.", true),
            ("*This article was amended on 7 May 2022 to correct the length of the bridge.", true),
            ("An earlier version of this article gave the wrong length.", true),
            ("In einer früheren Version dieses Artikels war die Länge falsch angegeben.", true),
            ("Rectificatif : le pont mesure 212 mètres.", true),
            ("Исправление: длина моста 212 метров.", true),
            ("【訂正】橋の長さを訂正しました。", true),
            ("更正：大桥全长应为二百一十二米。", true),
            ("Correction officers went on strike on Friday, the union said.", false),
            ("The correction of the plans took two years.", false),
            ("", false),
        ] {
            assert_eq!(is_correction(text), expected, "{text}");
        }
    }
}
