//! Text as it is shown: on one line, with the gaps that only the style sheet makes.

use std::borrow::Cow;
use std::ops::Range;

use crate::dom::{NodeId, NodeRef, Page, Tag, is_screen_reader_only};

/// Nodes of a link that may be the number of its stories.
const MAX_COUNT_NODES: usize = 40;

/// Returns a text with single spaces between its words.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the text of a block as one line; most blocks are one already.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.contains('\n') || text.contains("  ") { Cow::Owned(flat(text)) } else { Cow::Borrowed(text) }
}

/// Whether a line holds a number of any script.
pub(super) fn has_number(line: &str) -> bool {
    line.bytes().any(|byte| byte.is_ascii_digit()) || !line.is_ascii() && line.chars().any(char::is_numeric)
}

/// Returns the text of a run of nodes with a space where two inline elements meet whose words cannot be one, and
/// where one element ends and the next begins, unless a single letter is set apart.
///
/// `<span>Mar 27, 2025</span><span>5 mins</span>` → "Mar 27, 2025 5 mins"; `<b>Health</b><i>MAY 6</i>` →
/// "Health MAY 6"; `<b>Ada Lund</b><a>ada@example.org</a>` → "Ada Lund ada@example.org".
pub(super) fn spaced(page: &Page, nodes: Range<NodeId>) -> Cow<'_, str> {
    let text = page.text_in(nodes.clone());
    let mut line = String::new();
    let mut copied = 0;
    let mut end = 0;
    let mut last_text = None;
    for id in nodes {
        let node = page.node(id);
        if node.tag() != Tag::Text {
            continue;
        }
        let part = page.text_in(id..node.end());
        let before = text.get(..end).unwrap_or_default();
        if is_gap(before, last_text.map(|last| page.node(last)), id, part) {
            line.push_str(text.get(copied..end).unwrap_or_default());
            line.push(' ');
            copied = end;
        }
        end += part.len();
        last_text = Some(id);
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    line.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(line)
}

/// Returns the same without what only screen readers read behind the first words: "archive page" behind a name. What
/// they read in front says what the line is: "Posted by".
pub(super) fn spaced_seen(page: &Page, nodes: Range<NodeId>) -> Cow<'_, str> {
    let mut unseen = nodes.clone().filter(|id| is_screen_reader_only(page.node(*id)));
    let Some(unseen) = unseen.find(|id| page.text_len_in(nodes.start..*id) > 0) else {
        return spaced(page, nodes);
    };
    let mut line = spaced(page, nodes.start..unseen).into_owned();
    line.push_str(&page.seen(unseen..nodes.end));
    Cow::Owned(line)
}

/// Whether readers see a gap between what stands before and the text `part` of the node `next`.
fn is_gap(before: &str, last: Option<NodeRef<'_>>, next: NodeId, part: &str) -> bool {
    let Some(char) = before.chars().next_back() else { return false };
    if cannot_meet(char, part) {
        return true;
    }
    if !char.is_alphanumeric() {
        return false;
    }
    last.is_some_and(|last| are_apart(last, next, part))
}

/// Whether an element ends behind a text and another begins before the next, `part`, each with more than the
/// first letter of a word that a style sheet enlarges.
fn are_apart(last: NodeRef<'_>, next: NodeId, part: &str) -> bool {
    if next <= last.end() || !part.starts_with(char::is_alphanumeric) {
        return false;
    }
    if part.chars().nth(1).is_none() || last.text().chars().nth(1).is_none() {
        return false;
    }
    last.parent().is_some_and(|parent| parent.end() <= next)
}

/// Whether no word goes on like this.
fn cannot_meet(last: char, part: &str) -> bool {
    let mut chars = part.chars();
    let Some(first) = chars.next() else { return false };
    if first.is_numeric() {
        return last.is_numeric() || last.is_alphabetic();
    }
    if !first.is_uppercase() {
        return false;
    }
    let begins_title = last.is_uppercase() && chars.next().is_some_and(char::is_lowercase);
    last.is_numeric() || last.is_lowercase() || begins_title
}

/// Returns a link's text without the number of its stories, which stands in an element of its own.
///
/// `<a>Bridges <span>(12)</span></a>` → "Bridges".
pub(super) fn without_count<'p>(page: &'p Page, tag: NodeRef<'p>) -> &'p str {
    let count = tag.descendants().take(MAX_COUNT_NODES).find(|part| is_count(*part));
    let text = count.map_or("", |count| page.text_in(tag.id()..count.id()));
    if text.trim().is_empty() { tag.text() } else { text }
}

fn is_count(part: NodeRef<'_>) -> bool {
    if !part.tag().is_element() || part.text_len() == 0 {
        return false;
    }
    part.text().chars().all(|char| char.is_numeric() || matches!(char, '(' | ')' | '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::cannot_meet;

    #[test]
    fn words_that_cannot_be_one_are_parted() {
        for (last, part, expected) in [
            ('5', "5 mins", true),
            ('5', "May", true),
            ('h', "2025", true),
            ('h', "MAY", true),
            ('Y', "May", true),
            ('Y', "MAY", false),
            ('h', "may", false),
            ('5', "may", false),
            (',', "May", false),
            ('h', "", false),
        ] {
            assert_eq!(cannot_meet(last, part), expected, "{last} {part}");
        }
    }
}
