//! Text into a [`Tree`], within limits.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::interface::Tracer;
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use memchr::memchr;

use super::page_end::PageEnd;
use super::tokenizer::{Builder, Frame, PageTokenizer};
use super::tree::{Place, Tree};
use super::tree_sink::{Handle, Sink};
use crate::error::{Error, Limit};
use crate::limits::{Limits, OverLimit};
use crate::report::{Note, Omitted};
use crate::text::start_of;

/// Bytes read before the limits are looked at again. This bounds how far a page can go beyond them: 16 KiB hold
/// some 5,000 nested tags.
const PIECE: usize = 16_384;

/// Parses a page; `html` has no byte order mark. Of a page that was cut off, the line that it breaks off in is left out.
///
/// # Errors
/// [`Error::LimitExceeded`] as soon as the page is seen to go beyond a limit that refuses such pages.
pub(crate) fn parse(html: &str, limits: &Limits) -> Result<Tree, Error> {
    let (mut tree, unfinished) = read(html, limits)?;
    if let Some(element) = unfinished {
        tree.notes.push(Note::CutOff);
        tree.drop_last_line(element);
    }
    Ok(tree)
}

/// Returns the tree and, of a page that was cut off, the innermost element that it leaves open.
pub(super) fn read(html: &str, limits: &Limits) -> Result<(Tree, Option<Place>), Error> {
    let part = within_bytes(html, limits)?;
    // Scripting disabled: the content of <noscript>, where lazily loaded pictures hide, is parsed.
    let opts = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Sink::new(part.len()), opts);
    if part.len() < html.len() {
        builder.sink.note(Limit::Bytes, limits.bytes, Omitted::Bytes(html.len() - part.len()));
    }
    let text = with_line_feeds(part);
    let mut tokenizer = PageTokenizer::new(&text, &builder, limits.over_limit(Limit::Attributes));
    let mut checked = 0;
    while tokenizer.step(limits.attributes) {
        if tokenizer.at() - checked >= PIECE || tokenizer.most_attributes() > limits.attributes {
            if let Some((limit, max)) = exceeded(&tokenizer, &builder, limits)? {
                builder.sink.note(limit, max, Omitted::Bytes(text.len() - tokenizer.at()));
                break;
            }
            checked = tokenizer.at();
            builder.sink.make_room(checked, text.len());
        }
    }
    // Nothing is left out where the page ends beyond a limit.
    exceeded(&tokenizer, &builder, limits)?;
    if tokenizer.omitted_attributes() > 0 {
        let omitted = Omitted::Attributes(tokenizer.omitted_attributes());
        builder.sink.note(Limit::Attributes, limits.attributes, omitted);
    }
    let unfinished = unfinished(tokenizer.frame(), &builder);
    tokenizer.end();
    let mut tree = builder.sink.finish();
    if unfinished.is_some() {
        tree.end = PageEnd::of_unfinished(part);
    }
    Ok((tree, unfinished))
}

/// Returns the innermost element that a page leaves open which was cut off: it writes `<body>` or `<html>` and closes
/// neither, or writes neither and leaves an element open that needs an end tag.
fn unfinished(frame: Frame, builder: &Builder) -> Option<Place> {
    let open = open_elements(builder);
    match frame {
        Frame::Closed => None,
        Frame::None if !builder.sink.need_end(&open) => None,
        Frame::None | Frame::Open => builder.sink.innermost(&open),
    }
}

/// Returns a page with a line feed for every line end, as the standard has it before a page is parsed.
fn with_line_feeds(html: &str) -> Cow<'_, str> {
    if memchr(b'\r', html.as_bytes()).is_none() {
        return Cow::Borrowed(html);
    }
    let mut lines = String::with_capacity(html.len());
    let mut pieces = html.split('\r');
    lines.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        if !piece.starts_with('\n') {
            lines.push('\n');
        }
        lines.push_str(piece);
    }
    Cow::Owned(lines)
}

/// Returns the part of a page that the limit on bytes lets through, whole characters.
fn within_bytes<'h>(html: &'h str, limits: &Limits) -> Result<&'h str, Error> {
    if is_exceeded(html.len(), limits.bytes, Limit::Bytes, limits)? {
        return Ok(start_of(html, limits.bytes));
    }
    Ok(html)
}

/// Returns a limit that the page goes beyond, and its value.
///
/// # Errors
/// [`Error::LimitExceeded`] if such pages are refused.
fn exceeded(
    tokenizer: &PageTokenizer,
    builder: &Builder,
    limits: &Limits,
) -> Result<Option<(Limit, usize)>, Error> {
    let found = [
        (Limit::Attributes, tokenizer.most_attributes(), limits.attributes),
        (Limit::Depth, levels(builder), limits.depth),
        (Limit::Nodes, builder.sink.nodes(), limits.nodes),
    ];
    for (limit, found, max) in found {
        if is_exceeded(found, max, limit, limits)? {
            return Ok(Some((limit, max)));
        }
    }
    Ok(None)
}

fn is_exceeded(found: usize, max: usize, limit: Limit, limits: &Limits) -> Result<bool, Error> {
    match limits.over_limit(limit) {
        OverLimit::Refuse if found > max => Err(Error::LimitExceeded { limit, max }),
        _ => Ok(found > max),
    }
}

/// Returns about how many elements are open in each other; [`Page::check_depth`](super::Page::check_depth) counts them.
fn levels(builder: &Builder) -> usize {
    /// The document and its head, which the builder always keeps.
    const BESIDES: usize = 2;
    open_elements(builder).len().saturating_sub(BESIDES)
}

/// Returns what the builder keeps in hand, each once and in page order: the document, its head, and the elements that are
/// open.
fn open_elements(builder: &Builder) -> Vec<Place> {
    let open = Open(RefCell::default());
    builder.trace_handles(&open);
    let mut open = open.0.into_inner();
    open.sort_unstable();
    open.dedup();
    open
}

struct Open(RefCell<Vec<Place>>);

impl Tracer for Open {
    type Handle = Handle;

    fn trace_handle(&self, handle: &Handle) {
        self.0.borrow_mut().push(handle.place());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(html: &str) -> Option<Error> {
        parse(html, &Limits::default()).err()
    }

    fn limit(limit: Limit, max: usize) -> Error {
        Error::LimitExceeded { limit, max }
    }

    #[test]
    fn every_line_end_is_a_line_feed() {
        for (html, expected) in
            [("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("\r\r\n\n", "\n\n\n"), ("a\r", "a\n")]
        {
            assert_eq!(with_line_feeds(html), expected, "{html:?}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_early() {
        assert_eq!(error(&"<div>".repeat(100_000)), Some(limit(Limit::Depth, 512)));
        assert_eq!(error(&"<ul><li>".repeat(20_000)), Some(limit(Limit::Depth, 512)));
        assert_eq!(error(&"<div>".repeat(400)), None);
    }

    #[test]
    fn one_tag_with_many_attributes_is_refused_early() {
        let names: Vec<String> = (0..80_000).map(|n| format!(" a{n}")).collect();
        let many = names.concat();
        assert_eq!(error(&format!("<p{many}>")), Some(limit(Limit::Attributes, 1024)));
        assert_eq!(error(&format!("<!--<i x=\"--><p{many}")), Some(limit(Limit::Attributes, 1024)));
    }

    #[test]
    fn long_values_scripts_and_comments_are_no_attributes() {
        let words = "some words of text ".repeat(20_000);
        assert_eq!(error(&format!("<p data-x=\"{words}\">x</p>")), None);
        assert_eq!(error(&format!("<script>if (a<b) {{ \"{words}\" }}</script>")), None);
        assert_eq!(error(&format!("<p>a</p><!-- {words} --><p>b</p>")), None);
    }

    #[test]
    fn what_follows_a_script_is_kept_wherever_its_tags_stand() {
        let has_text =
            |html: &str| parse(html, &Limits::default()).unwrap().texts.iter().any(|text| &**text == "Text");
        let gap = " ".repeat(2 * PIECE);
        assert!(has_text(&format!("<script>x()</script{gap}>Text<script>y()</script>")));
        for cut in 0..12 {
            let gap = " ".repeat(PIECE - cut);
            let page = format!("<script a='>{gap}'></script>Text<script>y()</script>");
            assert!(has_text(&page), "{cut}");
        }
    }

    #[test]
    fn foster_parented_content_is_linear() {
        let html = format!("<table>{}", "<b>x</b>".repeat(80_000));
        assert_eq!(error(&html), None);
    }

    #[test]
    fn too_many_bytes_or_nodes() {
        let limits = Limits::default().with_bytes(10);
        assert!(parse("<p>more than ten", &limits).is_err());
        let limits = Limits::default().with_nodes(100);
        assert!(parse(&"<br>".repeat(10_000), &limits).is_err());
    }
}
