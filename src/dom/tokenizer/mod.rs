//! The text of a page into the tokens that html5ever's tree builder takes.
//!
//! The tokenizer of html5ever reads character by character, from whatever pieces it is fed, and takes two thirds
//! of the time of a parse. This one has the whole page at hand: it looks for the ends of texts, names and values,
//! hands out slices, and passes over the attributes and programs that no rule reads. The tokens are those of the
//! standard otherwise; the properties of `dom` compare both on tag soup.

mod declarations;
mod link_tags;
mod names;
mod raw;
mod tag;
mod text_runs;

use std::borrow::Cow;
use std::ops::Range;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;
use memchr::{memchr, memchr2};

use super::tree_sink::{Handle, Sink};
use crate::limits::OverLimit;
use link_tags::LinkTags;
use names::Names;
use tag::{Reader, Takes};

/// Where the tokens go.
pub(super) type Builder = TreeBuilder<Handle, Sink>;

/// Reads a page from its start to its end.
pub(super) struct PageTokenizer<'p, 'b> {
    html: &'p str,
    /// Bytes read.
    at: usize,
    builder: &'b Builder,
    tags: Names<'p, Takes>,
    attributes: Names<'p, Reader>,
    links: LinkTags<'p>,
    /// The highest number of attributes in a tag so far.
    most_attributes: usize,
    /// What becomes of a tag that has more than it may, and how many were left out of such.
    over_attributes: OverLimit,
    omitted_attributes: usize,
    /// Whether the page holds no NUL, which is no character of a text.
    clean: bool,
    frame: Frame,
    /// Whether white space may stand as it is written: a `<pre>` was met.
    preformatted: bool,
}

/// What a page has of `<html>` and `<body>`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    None,
    Open,
    Closed,
}

/// What the tree builder wants to be told next, where that is not markup.
enum Next {
    /// The text up to the end tag.
    Raw(RawKind),
    /// All the rest of the page as text.
    Plain,
}

impl<'p, 'b> PageTokenizer<'p, 'b> {
    /// For a page whose lines end with line feeds.
    pub(super) fn new(html: &'p str, builder: &'b Builder, over_attributes: OverLimit) -> Self {
        Self {
            html,
            at: 0,
            builder,
            tags: Names::new(Takes::of),
            attributes: Names::new(Reader::of),
            links: LinkTags::default(),
            most_attributes: 0,
            over_attributes,
            omitted_attributes: 0,
            clean: memchr(0, html.as_bytes()).is_none(),
            frame: Frame::None,
            preformatted: false,
        }
    }

    /// Bytes read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The highest number of attributes in a tag so far; a tag that has more than `PageTokenizer::step` was told is not
    /// read to its end.
    pub(super) fn most_attributes(&self) -> usize {
        self.most_attributes
    }

    /// What the page has so far of `<html>` and `<body>`.
    pub(super) fn frame(&self) -> Frame {
        self.frame
    }

    /// Attributes left out of tags that have too many.
    pub(super) fn omitted_attributes(&self) -> usize {
        self.omitted_attributes
    }

    /// Reads on to the next `<` and what begins there; whether there is more.
    pub(super) fn step(&mut self, limit: usize) -> bool {
        let rest = self.rest();
        // Mostly a tag comes right behind the last one.
        if rest.first() != Some(&b'<') {
            match memchr2(b'<', b'&', rest).and_then(|at| Some((at, rest.get(at..)?))) {
                Some((length, [b'&', behind @ ..])) => {
                    let more = memchr(b'<', behind).unwrap_or(behind.len());
                    self.send_data(self.at + length + 1 + more);
                }
                plain if self.clean => {
                    self.send_plain(self.at + plain.map_or(rest.len(), |(length, _)| length));
                }
                plain => self.send_data(self.at + plain.map_or(rest.len(), |(length, _)| length)),
            }
        }
        self.markup(limit);
        self.at < self.html.len()
    }

    /// Says that the page is over.
    pub(super) fn end(self) {
        self.send(Token::EOFToken);
        self.builder.end();
    }

    /// What has not been read.
    fn rest(&self) -> &'p [u8] {
        self.html.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// The text between two places, which lie between characters.
    fn slice(&self, range: Range<usize>) -> &'p str {
        self.html.get(range).unwrap_or_default()
    }

    /// Reads what begins with `<`; it may be text too.
    fn markup(&mut self, limit: usize) {
        match self.rest() {
            [] => {}
            [_, b'a'..=b'z' | b'A'..=b'Z', ..] => self.start_tag(limit),
            [_, b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => self.end_tag(limit),
            [_, b'/'] => self.send_data(self.at + 2),
            [_, b'/', b'>', ..] => self.nothing(),
            [_, b'/', ..] => self.bogus_comment(2),
            [_, b'!', ..] => self.declaration(),
            [_, b'?', ..] => self.bogus_comment(1),
            [_, ..] => self.send_data(self.at + 1),
        }
    }

    /// Passes over `</>`. As html5ever has it, a line feed behind that is not the first in a `<pre>` any more.
    fn nothing(&mut self) {
        self.at += 3;
        self.send(Token::ParseError(Cow::Borrowed("Unexpected token")));
    }

    /// Hands a token to the tree builder.
    fn send(&self, token: Token) -> Option<Next> {
        // Nobody asks for lines.
        match self.builder.process_token(token, 1) {
            TokenSinkResult::RawData(kind) => Some(Next::Raw(kind)),
            TokenSinkResult::Plaintext => Some(Next::Plain),
            TokenSinkResult::Continue
            | TokenSinkResult::Script(_)
            | TokenSinkResult::EncodingIndicator(_) => None,
        }
    }
}
