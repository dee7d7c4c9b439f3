//! Preformatted text: its lines without their numbers, and the language of code.

use std::ops::Range;

use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;

static LINE_NUMBERS: Phrases = Phrases::new(&ELEMENT_NAMES, "line number");
static LANGUAGE: Phrases = Phrases::new(&ELEMENT_NAMES, "code language");

/// Returns the lines of a `<pre>`; `None` where it holds nothing but the numbers of another's lines:
/// `<td class=gutter><pre>1⏎2⏎3</pre>`.
pub(super) fn lines(pre: NodeRef<'_>) -> Option<String> {
    let page = pre.page();
    let text = page.text_in(pre.id()..pre.end());
    let start = page.text_offset(pre.id());
    let mut lines = String::with_capacity(text.len());
    let mut from = start;
    for number in line_numbers(pre) {
        lines.push_str(text.get(from - start..number.start - start).unwrap_or_default());
        from = number.end;
    }
    lines.push_str(text.get(from - start..).unwrap_or_default());
    let lines = lines.trim();
    (!lines.is_empty() && !counts(lines)).then(|| lines.to_owned())
}

/// Returns where the numbers of lines stand, as bytes of the page's text: `<span class=lineno>12</span>`.
fn line_numbers(pre: NodeRef<'_>) -> Vec<Range<usize>> {
    let page = pre.page();
    let mut numbers: Vec<Range<usize>> = Vec::new();
    for node in pre.descendants().filter(|node| matches!(node.tag(), Tag::Span | Tag::A | Tag::Td | Tag::Div))
    {
        let is_number =
            || node.classes().any(|class| LINE_NUMBERS.is_in_any_case(class)) && is_count(node.text());
        if node.text_len() > 0 && is_number() {
            let number = page.text_offset(node.id())..page.text_offset(node.end());
            if numbers.last().is_none_or(|last| last.end <= number.start) {
                // What parts it from the line before stands in front of it.
                let gap = page.text_in(node.id()..node.end()).len()
                    - page.text_in(node.id()..node.end()).trim_start().len();
                numbers.push(number.start + gap..number.end);
            }
        }
    }
    numbers
}

/// Whether a text is nothing but numbers.
fn is_count(text: &str) -> bool {
    text.chars().all(|char| char.is_ascii_digit() || char.is_whitespace())
}

/// Whether lines are numbers that count on one by one.
fn counts(text: &str) -> bool {
    let mut numbers = text.lines().map(|line| line.trim().parse::<u32>());
    let Some(Ok(mut last)) = numbers.next() else { return false };
    let mut several = false;
    for number in numbers {
        if number != Ok(last.saturating_add(1)) {
            return false;
        }
        (last, several) = (last.saturating_add(1), true);
    }
    several
}

/// Returns the language of code, as a class of the element, of what it holds alone or of what holds it names it:
/// `language-rust`, `highlight-source-rust`, `data-lang=rust`.
pub(super) fn language(pre: NodeRef<'_>) -> Option<String> {
    /// Levels from the text up to the box of its highlighter.
    const LEVELS: usize = 4;
    let inside = pre.children().filter(|node| node.tag() == Tag::Code).take(1);
    let around = pre.self_and_ancestors().take(LEVELS).filter(|node| node.tag() != Tag::Body);
    inside.chain(around).find_map(named_language)
}

fn named_language(node: NodeRef<'_>) -> Option<String> {
    /// Bytes of the longest name.
    const LONGEST: usize = 24;
    let of_class = node.classes().find_map(|class| {
        let lower = class.to_ascii_lowercase();
        let prefix = LANGUAGE.opening(&lower, Lang::UNKNOWN)?;
        lower.strip_prefix(prefix).map(str::to_owned)
    });
    let named = of_class.or_else(|| node.attr(Attr::DataLang).map(str::to_ascii_lowercase))?;
    let name = named.trim();
    let is_name = name.chars().all(|char| char.is_ascii_alphanumeric() || "+-_#.".contains(char));
    let is_usable =
        is_name && (1..=LONGEST).contains(&name.len()) && !matches!(name, "none" | "text" | "plaintext");
    is_usable.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    fn of_pre<T>(html: &str, read: fn(NodeRef<'_>) -> T) -> T {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let pre = page.nodes().find(|node| node.tag() == Tag::Pre).unwrap();
        read(pre)
    }

    #[test]
    fn lines_go_without_their_numbers() {
        for (html, expected) in [
            ("<pre>a\n  b</pre>", Some("a\n  b")),
            (
                "<pre><span class=lineno>1</span>def a:\n<span class=lineno>2</span>    b</pre>",
                Some("def a:\n    b"),
            ),
            ("<pre><span class=line>a {</span><br><span class=line>}</span></pre>", Some("a {\n}")),
            ("<pre><code><div class=line>a {</div><div class=line>}</div></code></pre>", Some("a {\n}")),
            ("<pre>1\n2\n3</pre>", None),
            ("<pre>1984</pre>", Some("1984")),
            ("<pre>3\n2\n1</pre>", Some("3\n2\n1")),
        ] {
            assert_eq!(of_pre(html, lines).as_deref(), expected, "{html}");
        }
    }

    #[test]
    fn languages() {
        for (html, expected) in [
            ("<pre><code class='hljs language-Rust'>a</code></pre>", Some("rust")),
            ("<div class=highlight-source-shell><pre>a</pre></div>", Some("shell")),
            ("<pre class=lang-c++>a</pre>", Some("c++")),
            ("<pre data-lang=go>a</pre>", Some("go")),
            ("<pre class=language-plaintext>a</pre>", None),
            ("<pre class=code>a</pre>", None),
        ] {
            assert_eq!(of_pre(html, language).as_deref(), expected, "{html}");
        }
    }
}
