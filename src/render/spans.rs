//! Where in a paragraph's text its links stand.

use std::borrow::Cow;

use super::escape::plain;
use crate::article::{Link, Paragraph};

/// Links that may be none of the text's.
const MOST_MISSING: usize = 100;

/// The paragraph as outputs take it: its texts and those of its links [`plain`].
pub(super) fn plain_paragraph(paragraph: &Paragraph) -> Cow<'_, Paragraph> {
    let Cow::Owned(text) = plain(&paragraph.text) else { return Cow::Borrowed(paragraph) };
    let links = paragraph.links.iter().map(|link| Link::new(plain(&link.text), link.url.as_str())).collect();
    Cow::Owned(Paragraph { kind: paragraph.kind, text, links })
}

/// The text in pieces, in order, each with the link it belongs to.
///
/// Links are in the order of the text, so each is looked for after the one before; one that is not found is
/// left out, and where many are none of those behind them is looked for: each takes the whole text.
pub(super) fn spans(paragraph: &Paragraph) -> Vec<(&str, Option<&Link>)> {
    let mut rest = paragraph.text.as_str();
    let mut spans = Vec::with_capacity(paragraph.links.len() * 2 + 1);
    let mut missing = 0;
    for link in &paragraph.links {
        let Some((before, after)) = rest.split_once(link.text.as_str()) else {
            missing += 1;
            if missing == MOST_MISSING {
                break;
            }
            continue;
        };
        let from = before.len();
        let Some(linked) = rest.get(from..from + link.text.len()) else { continue };
        spans.extend([(before, None), (linked, Some(link))]);
        rest = after;
    }
    spans.push((rest, None));
    spans.retain(|(text, _)| !text.is_empty());
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ParagraphKind;

    #[test]
    fn links_in_order() {
        let mut paragraph = Paragraph::new(ParagraphKind::Text, "a b a c");
        paragraph.links =
            ["a", "x", "a"].iter().map(|text| Link::new(*text, format!("https://e.org/{text}"))).collect();
        let found: Vec<_> = spans(&paragraph).iter().map(|(text, link)| (*text, link.is_some())).collect();
        assert_eq!(found, [("a", true), (" b ", false), ("a", true), (" c", false)]);
    }

    #[test]
    fn links_that_are_not_in_the_text_are_looked_for_a_while() {
        let mut paragraph = Paragraph::new(ParagraphKind::Text, "a b");
        let link = |text: &str| Link::new(text, "https://e.org/");
        paragraph.links = vec![link("x"); MOST_MISSING - 1];
        paragraph.links.push(link("a"));
        assert_eq!(spans(&paragraph).len(), 2);
        paragraph.links.insert(0, link("x"));
        assert_eq!(spans(&paragraph).len(), 1);
    }
}
