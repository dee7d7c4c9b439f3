//! Text into a [`Tree`], within limits.

use std::cell::Cell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::Tracer;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{TokenizerResult, local_name};

use super::attributes::AttributeCounter;
use super::code::{Code, Tags};
use super::sink::{Handle, Sink};
use super::tree::{Tree, is_json_ld};
use crate::error::{Error, Limit};
use crate::limits::Limits;

/// Bytes fed at a time, at the most, and before the limits are looked at again. This bounds how far a page can
/// go beyond them: 16 KiB hold some 5,000 nested tags.
const PIECE: usize = 16_384;

/// Parses a page; `html` has no byte order mark.
///
/// # Errors
/// [`Error::LimitExceeded`] as soon as the page is seen to go beyond a limit.
pub(crate) fn parse(html: &str, limits: &Limits) -> Result<Tree, Error> {
    if html.len() > limits.bytes {
        return Err(Error::LimitExceeded { limit: Limit::Bytes, max: limits.bytes });
    }
    let tokenizer = tokenizer();
    let queue = BufferQueue::default();
    let mut pieces = Pieces::of(html);
    let mut stall = Stall::default();
    let mut unchecked = 0;
    while let Some(piece) = pieces.next() {
        tokenizer.sink.quiet.set(true);
        queue.push_back(StrTendril::from_slice(piece));
        feed(&tokenizer, &queue);
        check(stall.attributes(piece, tokenizer.sink.quiet.get()), limits.attributes, Limit::Attributes)?;
        unchecked += piece.len();
        if unchecked >= PIECE {
            check_tree(&tokenizer.sink.builder, limits)?;
            unchecked = 0;
        }
        if let Some(code) = tokenizer.sink.code.get() {
            pieces.leave_out(code);
        }
    }
    check_tree(&tokenizer.sink.builder, limits)?;
    tokenizer.end();
    Ok(tokenizer.sink.builder.sink.finish())
}

fn check_tree(builder: &TreeBuilder<Handle, Sink>, limits: &Limits) -> Result<(), Error> {
    check(open_elements(builder), limits.depth, Limit::Depth)?;
    check(builder.sink.nodes(), limits.nodes, Limit::Nodes)?;
    check(builder.sink.attributes.get(), limits.attributes, Limit::Attributes)
}

fn check(found: usize, max: usize, limit: Limit) -> Result<(), Error> {
    if found > max { Err(Error::LimitExceeded { limit, max }) } else { Ok(()) }
}

fn tokenizer() -> Tokenizer<Listener> {
    // Scripting disabled: the content of <noscript>, where lazily loaded pictures hide, is parsed.
    let opts = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let listener = Listener {
        builder: TreeBuilder::new(Sink::new(), opts),
        quiet: Cell::new(true),
        code: Cell::new(None),
    };
    // The tokenizer would drop a byte order mark at the start of each piece.
    Tokenizer::new(listener, TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() })
}

fn feed(tokenizer: &Tokenizer<Listener>, queue: &BufferQueue) {
    while !matches!(tokenizer.feed(queue), TokenizerResult::Done) {}
}

/// The page in pieces of about [`PIECE`] bytes, cut between characters, and behind tags of programs and style
/// sheets.
struct Pieces<'p> {
    html: &'p str,
    /// Bytes taken.
    at: usize,
    tags: Tags,
}

impl<'p> Pieces<'p> {
    fn of(html: &'p str) -> Self {
        Self { html, at: 0, tags: Tags::default() }
    }

    /// Leaves out the content of an element whose tag ended the last piece.
    fn leave_out(&mut self, code: Code) {
        let rest = self.html.get(self.at..).unwrap_or_default();
        self.at += code.end(rest).unwrap_or(0);
    }
}

impl<'p> Iterator for Pieces<'p> {
    type Item = &'p str;

    fn next(&mut self) -> Option<&'p str> {
        let mut end = self.html.len().min(self.at + PIECE);
        while !self.html.is_char_boundary(end) {
            end += 1;
        }
        let end = self.tags.next_end(self.html, self.at, end).unwrap_or(end);
        let piece = self.html.get(self.at..end)?;
        self.at = end;
        (!piece.is_empty()).then_some(piece)
    }
}

/// How many elements are open, nested in each other.
fn open_elements(builder: &TreeBuilder<Handle, Sink>) -> usize {
    let depth = Depth(Cell::new(0));
    builder.trace_handles(&depth);
    depth.0.get()
}

struct Depth(Cell<usize>);

impl Tracer for Depth {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

/// Notices what the tokenizer says.
struct Listener {
    builder: TreeBuilder<Handle, Sink>,
    /// Whether it has said nothing.
    quiet: Cell<bool>,
    /// Whether the last it said was the start tag of a program or a style sheet, the content of which it will
    /// read next.
    code: Cell<Option<Code>>,
}

impl TokenSink for Listener {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if matches!(token, Token::ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.quiet.set(false);
        let code = code_of(&token);
        let result = self.builder.process_token(token, line);
        self.code.set(code.filter(|_| matches!(result, TokenSinkResult::RawData(_))));
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The kind of code whose tag this is; JSON-LD is none.
fn code_of(token: &Token) -> Option<Code> {
    let Token::TagToken(tag) = token else { return None };
    if tag.name == local_name!("style") {
        return Some(Code::Style);
    }
    let is_program = tag.name == local_name!("script")
        && !tag.attrs.iter().any(|attr| attr.name.local == local_name!("type") && is_json_ld(&attr.value));
    is_program.then_some(Code::Script)
}

/// Watches a tag that does not end.
#[derive(Default)]
struct Stall<'p> {
    /// The last piece in which a token ended: the endless tag began there.
    last: &'p str,
    counter: Option<AttributeCounter>,
}

impl<'p> Stall<'p> {
    /// How many attributes the tag that is open at the end of `piece` may have.
    fn attributes(&mut self, piece: &'p str, quiet: bool) -> usize {
        if !quiet {
            self.last = piece;
            self.counter = None;
            return 0;
        }
        let last = self.last;
        let counter = self.counter.get_or_insert_with(|| {
            let mut counter = AttributeCounter::default();
            counter.read(last.as_bytes());
            counter
        });
        counter.read(piece.as_bytes())
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

    #[test]
    fn pieces_cut_between_characters() {
        let text = "é".repeat(PIECE + 1);
        assert_eq!(Pieces::of(&text).collect::<String>(), text);
    }
}
