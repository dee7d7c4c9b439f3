//! The text that the page's head gives of an article, for pages that show none.

use crate::article::{Paragraph, ParagraphKind};
use crate::text::collapse;

/// Characters below which it is a summary: texts of real articles in JSON-LD are longer.
const SHORTEST: usize = 300;

/// Returns the paragraphs of `articleBody`: `"The bridge reopens. …\nNobody …"` gives two. None if it is no more than
/// a summary.
pub(super) fn paragraphs(article_body: &str) -> Vec<Paragraph> {
    if article_body.chars().take(SHORTEST).count() < SHORTEST {
        return Vec::new();
    }
    let lines = article_body.lines().map(collapse).filter(|line| line.contains(char::is_alphanumeric));
    lines.map(|line| Paragraph::new(ParagraphKind::Text, line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_no_text_and_lines_are_paragraphs() {
        let line = "The old bridge over the river opened again on Monday. ".repeat(4);
        assert!(paragraphs(&line).is_empty());
        let found = paragraphs(&[&*line, "\r\n \n", &line].concat());
        assert_eq!(found.iter().map(|found| &*found.text).collect::<Vec<_>>(), [line.trim(); 2]);
    }
}
