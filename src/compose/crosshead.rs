//! Crossheads without a heading's markup: lines all in bold between paragraphs.

use super::inline_spans::drop_whole_bold;
use crate::article::{Paragraph, ParagraphKind, SpanKind};
use crate::text::ends_with_stop;

/// Characters of the longest line that heads what follows; longer ones in bold are a lead or an appeal.
const LONGEST: usize = 80;

/// The level of a crosshead before the page has shown a heading in its text.
const LEVEL: u8 = 2;

/// Whether a paragraph may be all bold. A heading does not say.
pub(super) fn may_be_bold(paragraph: &Paragraph) -> bool {
    !is_headed(paragraph) || paragraph.spans.iter().any(|span| span.kind == SpanKind::Strong)
}

/// Whether a line is bold as a whole, by its spans.
pub(super) fn is_bold_line(paragraph: &Paragraph) -> bool {
    let all = 0..paragraph.text.len();
    paragraph.spans.iter().any(|span| (span.kind, span.range()) == (SpanKind::Strong, all.clone()))
}

/// Makes crossheads of the bold lines that stand alone between other paragraphs; `bold` are their places, in order.
///
/// "Text. / **The second bridge** / Text." becomes text, a subheading and text. Of several in a row none heads anything,
/// unless the text has two crossheads of two lines; nor does the first paragraph, which is a lead, or the last one.
pub(super) fn promote(paragraphs: &mut [Paragraph], bold: &[usize]) {
    let mut level = LEVEL;
    let is_interview = asks_at_length(paragraphs, bold);
    let most = if has_crossheads_of_two_lines(paragraphs, bold) { 2 } else { 1 };
    let mut rows = bold.chunk_by(|one, next| *next == one + 1).peekable();
    for at in 0..paragraphs.len() {
        rows.next_if(|row| row.last().is_some_and(|last| *last < at));
        let row = rows.peek().filter(|row| row.contains(&at));
        let may_head = row.is_some_and(|row| row.len() <= most && row.first() > Some(&0));
        if let [line, next, ..] = paragraphs.get_mut(at..).unwrap_or_default() {
            let may_head = may_head && !(is_interview && line.text.ends_with('?'));
            if may_head && is_line(line) && is_headed(next) {
                line.kind = ParagraphKind::Subheading { level };
                drop_whole_bold(line);
            } else if let ParagraphKind::Subheading { level: own } = line.kind {
                level = own.saturating_add(1).min(6);
            }
        }
    }
}

/// Whether two times two bold lines, no sentences, stand between paragraphs: "Text. / **Rivers** / **What they carry** /
/// Text. / **Roads** / **Where they lead** / Text."
fn has_crossheads_of_two_lines(paragraphs: &[Paragraph], bold: &[usize]) -> bool {
    let pairs =
        bold.chunk_by(|one, next| *next == one + 1).filter(|row| matches!(row, [first, _] if *first > 0));
    let crossheads = pairs.filter(|row| {
        let mut lines = row.iter().filter_map(|at| paragraphs.get(*at));
        let next = row.last().and_then(|last| paragraphs.get(last + 1));
        if lines.all(is_line) { next.is_some_and(is_headed) } else { false }
    });
    crossheads.take(2).count() == 2
}

/// Whether bold questions are too long for crossheads, as those of an interview are: short ones are no crossheads then.
fn asks_at_length(paragraphs: &[Paragraph], bold: &[usize]) -> bool {
    /// Questions of the shortest interview, and the long ones among them.
    const FEWEST: usize = 3;
    const LONG: usize = 2;
    let lines = bold.iter().filter_map(|at| paragraphs.get(*at));
    let questions = lines.filter(|line| line.text.ends_with('?'));
    let lengths: Vec<bool> = questions.map(|line| line.text.chars().nth(LONGEST).is_some()).collect();
    lengths.len() >= FEWEST && lengths.iter().filter(|is_long| **is_long).count() >= LONG
}

/// Whether a paragraph may head another: "The second bridge", "What now?", but not "It reopens on Monday."
fn is_line(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    let is_short = text.chars().nth(LONGEST).is_none() && !text.contains('\n');
    paragraph.kind == ParagraphKind::Text && is_short && !ends_with_stop(text)
}

/// Whether a paragraph may stand under a crosshead.
fn is_headed(paragraph: &Paragraph) -> bool {
    !matches!(paragraph.kind, ParagraphKind::Subheading { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::styled_text::is_bold;
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    #[test]
    fn text_all_in_bold() {
        for (html, expected) in [
            ("<p><b>The second bridge</b></p>", true),
            ("<p><strong>The <b>second</b> </strong><b>bridge</b></p>", true),
            ("<p><b><i>The second bridge</i></b></p>", true),
            ("<b><p>The second bridge</p></b>", false),
            ("<p><b>Ida Berg:</b> It is the second bridge</p>", false),
            ("<p>The second bridge</p>", false),
        ] {
            let page = Page::of(parse(html, &Limits::default()).unwrap());
            let blocks = crate::body::blocks(&page);
            let block = blocks.first().unwrap();
            assert_eq!(is_bold(&page, &(block.start..block.end)), expected, "{html}");
        }
    }

    #[test]
    fn bold_lines_between_paragraphs_are_crossheads() {
        // A star marks what is all bold, a number a heading of that level.
        for (lines, expected) in [
            ("Text.|*The second bridge|Text.", "t|2|t"),
            ("Text.|3 Rivers|Text.|*The second bridge|Text.", "t|3|t|4|t"),
            ("Text.|*What now?|Text.|*Where?|Text.", "t|2|t|2|t"),
            ("*The lead|Text.|Text.", "t|t|t"),
            ("Text.|*The end", "t|t"),
            ("Text.|*It reopens on Monday.|Text.", "t|t|t"),
            ("Text.|*Ida Berg|*Ola Dahl|Text.", "t|t|t|t"),
            ("Text.|*Over|2 Rivers|Text.", "t|t|2|t"),
            ("Text.|*Rivers|*What for|Text.|*Roads|*Where to|Text.", "t|2|2|t|2|2|t"),
            ("Text.|*Who?|Text.|*LONG?|Text.|*LONG?|Text.|*Then|Text.", "t|t|t|t|t|t|t|2|t"),
            ("*Text|*Rivers|*What for|Text.|*Roads|*Where to|Text.", "t|t|t|t|t|t|t"),
        ] {
            let lines = lines.replace("LONG", &"What did they see, and what of the river ".repeat(3));
            let lines: Vec<&str> = lines.split('|').collect();
            let bold: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with('*')).collect();
            let mut paragraphs: Vec<Paragraph> = lines.iter().map(|line| paragraph(line)).collect();
            promote(&mut paragraphs, &bold);
            let kinds: Vec<String> = paragraphs.iter().map(|paragraph| level(paragraph.kind)).collect();
            assert_eq!(kinds.join("|"), expected, "{lines:?}");
        }
    }

    fn paragraph(line: &str) -> Paragraph {
        let level = line
            .chars()
            .next()
            .and_then(|first| first.to_digit(10))
            .and_then(|level| u8::try_from(level).ok());
        let kind = level.map_or(ParagraphKind::Text, |level| ParagraphKind::Subheading { level });
        Paragraph::new(kind, line.trim_start_matches('*'))
    }

    fn level(kind: ParagraphKind) -> String {
        match kind {
            ParagraphKind::Subheading { level } => level.to_string(),
            _ => "t".to_owned(),
        }
    }
}
