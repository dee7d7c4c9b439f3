//! The nodes that other fields than the text are made of.

use super::plain_dates::without_dates;
use crate::body::Selection;
use crate::candidate::{Candidate, Candidates, Source, Value};
use crate::dom::{NodeId, Page};
use crate::normalize::{Hints, date, reading_time, views};
use crate::report::Field;
use crate::text;

// Sizes of lines of dates, chosen on the pages at hand.

/// Bytes of the longest.
const LINE: usize = 200;
/// Letters of the words that say what a date is, where they are not known as such.
const LABEL: usize = 16;
/// Letters of what says how long the text takes to read, and how many have read it or commented on it.
const FACT: usize = 24;

/// Returns the nodes whose text became headline, byline, date, kicker, section or breadcrumb: no part of the article's
/// text.
pub(super) fn claimed_nodes(page: &Page, body: &Selection, candidates: &Candidates) -> Vec<NodeId> {
    let hints = Hints::default().with_language(candidates.texts(Field::Language).next());
    let lines = candidates.list.iter().filter(|candidate| is_line(candidate, page, body, &hints));
    let chosen = body.chosen().map(|block| page.text_len_in(block.start..block.end)).sum();
    lines.filter_map(|candidate| candidate.node).filter(|node| !holds_the_text(page, *node, chosen)).collect()
}

/// Whether an element is so large that half of the article's text may stand in it: breadcrumbs may have no element of
/// their own.
fn holds_the_text(page: &Page, node: NodeId, chosen: u32) -> bool {
    /// Characters of the longest line.
    const MAX_LINE: u32 = 400;
    let chars = page.node(node).text_len();
    chars > MAX_LINE && chars >= chosen / 2
}

/// Whether a candidate is all that its node shows.
fn is_line(candidate: &Candidate, page: &Page, body: &Selection, hints: &Hints<'_>) -> bool {
    match candidate.source {
        Source::ClassName | Source::TimeElement | Source::Breadcrumbs => {
            !matches!(candidate.field, Field::Dek | Field::Tags)
        }
        Source::Heading | Source::EntryHeading => true,
        Source::AfterBody | Source::UnmarkedName => candidate.field == Field::Byline,
        Source::PlainText => match candidate.field {
            Field::Byline | Field::Tags => true,
            // The date may have been read from the beginning of a paragraph.
            _ if matches!(candidate.value, Value::Dated { .. }) => {
                let block = candidate.node.and_then(|node| body.block_at(node));
                block.is_some_and(|block| is_date_line(block.text(page), hints))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether a line is nothing but dates and words that say of what, beside them the time to read it and its readers.
fn is_date_line(line: &str, hints: &Hints<'_>) -> bool {
    if line.len() > LINE {
        return false;
    }
    let dates = date::find_all(line, hints);
    if dates.is_empty() {
        return false;
    }
    let rest = without_dates(line, &dates);
    // A sentence tells more than its date.
    let facts = if text::ends_sentence(line) { 0 } else { facts_in(&rest, hints) };
    let words = rest.split(|char: char| !char.is_alphanumeric()).filter(|word| !date::is_label(word));
    let letters: usize = words.map(|word| word.chars().filter(|char| char.is_alphabetic()).count()).sum();
    letters <= LABEL + FACT * facts
}

fn facts_in(rest: &str, hints: &Hints<'_>) -> usize {
    usize::from(reading_time::parse(rest, hints).is_some()) + usize::from(views::parse(rest, hints).is_some())
}

#[cfg(test)]
mod tests {
    use super::is_date_line;
    use crate::normalize::Hints;

    #[test]
    fn lines_of_dates_and_facts_are_told_from_sentences() {
        let hints = Hints::default().with_language(Some("en"));
        for line in [
            "6 May 2022",
            "Updated: Friday, 6 May 2022 at 10:15",
            "Published 6 May 2022 10:15. Updated 7 May 2022 11:20",
            "6 May 2022 · 4 min read",
            "6 May 2022 | 5 minute read | 1,204 views",
        ] {
            assert!(is_date_line(line, &hints), "{line}");
        }
        for line in [
            "On 6 May 2022 the bridge opened to all.",
            "The 4 min read of 6 May 2022 was the bridge's last one.",
            "4 min read",
        ] {
            assert!(!is_date_line(line, &hints), "{line}");
        }
        let norwegian = Hints::default().with_language(Some("no"));
        assert!(is_date_line(
            "Publisert 6. mai 2022 kl. 10.15 Sist oppdatert 7. mai 2022 kl. 11.20",
            &norwegian
        ));
        let german = Hints::default().with_language(Some("de"));
        assert!(is_date_line(
            "Veröffentlicht am 6. Mai 2022, zuletzt aktualisiert am 7. Mai 2022 · Lesezeit: 4 Minuten",
            &german
        ));
    }
}
