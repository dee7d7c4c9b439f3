//! Start tags and end tags.

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{self, TagKind, Token};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use memchr::{memchr, memchr2, memchr3};

use super::names::Written;
use super::text::clean;
use super::{Lexer, Next};
use crate::char_refs::{self, Within};
use crate::dom::names;

/// Whether somebody reads attributes of this name: a rule, or the tree builder.
pub(super) fn is_read(name: &LocalName) -> bool {
    names::Attr::of(name).is_some()
        || matches!(
            *name,
            local_name!("color")
                | local_name!("face")
                | local_name!("size")
                | local_name!("encoding")
                | local_name!("shadowrootmode")
        )
        // In SVG and MathML, `xlink:href` is the `href` of another namespace.
        || name.contains(':')
}

/// Whether the tree builder compares all attributes of such elements with each other. Of links only one is open.
pub(super) fn is_compared(tag: &LocalName) -> bool {
    let tag = names::Tag::of(tag);
    tag.is_formatting() && tag != names::Tag::A
}

/// Attributes kept of one element; there are not so many that are read.
const MOST_READ: usize = 128;

/// The same of those that the tree builder only compares: to do so it sorts them each time.
const MOST_COMPARED: usize = 16;

/// An attribute as it is written.
struct Attr<'p> {
    name: Written<'p>,
    /// Where its value stands; quotes aside.
    value: std::ops::Range<usize>,
    /// Whether it is known that no character reference stands in there.
    plain: bool,
}

impl<'p> Lexer<'p, '_> {
    /// Reads a start tag, and the content of an element that holds text only.
    pub(super) fn start_tag(&mut self, limit: usize) {
        self.at += 1;
        let written = self.take_name(CLOSE);
        let tag = self.tags.of(written);
        let mut attrs = self.builder.sink.spare_attributes();
        let keep = |lexer: &mut Self, attribute| lexer.keep(&attribute, tag.told, &mut attrs);
        let Some(self_closing) = self.attributes(limit, keep) else { return };
        let tag = tokenizer::Tag {
            kind: TagKind::StartTag,
            name: tag.local,
            self_closing,
            attrs,
            had_duplicate_attributes: false,
        };
        match self.send(Token::TagToken(tag)) {
            None => {}
            Some(Next::Raw(kind)) => self.raw(kind, written.text),
            Some(Next::Plain) => self.send_raw(self.source.len(), false),
        }
    }

    /// Reads an end tag. It may have attributes, but they are nobody's.
    pub(super) fn end_tag(&mut self, limit: usize) {
        self.at += 2;
        let written = self.take_name(CLOSE);
        let name = self.tags.of(written).local;
        let Some(self_closing) = self.attributes(limit, |_, _| {}) else { return };
        let tag = tokenizer::Tag {
            kind: TagKind::EndTag,
            name,
            self_closing,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        self.send(Token::TagToken(tag));
    }

    /// Reads the rest of a tag, its attributes one by one; whether it closes its element at once. `None` where it
    /// has more attributes than the limit, or the page ends before it does.
    fn attributes(&mut self, limit: usize, mut read: impl FnMut(&mut Self, Attr<'p>)) -> Option<bool> {
        let mut count = 0;
        loop {
            // Mostly a tag ends right behind its name or a value.
            if self.rest().first() == Some(&b'>') {
                self.at += 1;
                return Some(false);
            }
            match self.next_attribute() {
                Part::Attribute(attribute) => {
                    count += 1;
                    self.most_attributes = self.most_attributes.max(count);
                    if count > limit {
                        return None;
                    }
                    read(self, attribute);
                }
                Part::End { self_closing } => return Some(self_closing),
                Part::Nothing => return None,
            }
        }
    }

    /// Keeps an attribute for the tree builder, if somebody reads it and it is the first of its name.
    fn keep(&mut self, attribute: &Attr<'p>, all: bool, attrs: &mut Vec<Attribute>) {
        let name = self.attributes.of(attribute.name);
        let most = if name.told { MOST_READ } else { MOST_COMPARED };
        let fits = (name.told || all) && attrs.len() < most;
        if fits && !attrs.iter().any(|known| known.name.local == name.local) {
            let value = self.value(attribute);
            attrs.push(Attribute { name: QualName::new(None, ns!(), name.local), value });
        }
    }

    fn value(&mut self, attribute: &Attr<'p>) -> StrTendril {
        let text = self.source.slice(attribute.value.clone());
        let plain = attribute.plain && self.clean || memchr3(b'&', b'\r', 0, text.as_bytes()).is_none();
        if plain {
            return self.source.tendril(attribute.value.clone());
        }
        match clean(text) {
            Cow::Borrowed(text) => char_refs::decode(text, Within::Attribute).as_ref().into(),
            Cow::Owned(text) => char_refs::decode(&text, Within::Attribute).as_ref().into(),
        }
    }

    /// Reads what comes next in a tag, behind its name.
    fn next_attribute(&mut self) -> Part<'p> {
        let rest = self.rest();
        let gap = rest.iter().take_while(|byte| is(**byte, GAP)).count();
        self.at += gap;
        match rest.get(gap) {
            None => return Part::Nothing,
            Some(b'>') => {
                self.at += 1;
                let before = gap.checked_sub(1).and_then(|last| rest.get(last));
                return Part::End { self_closing: before == Some(&b'/') };
            }
            Some(_) => {}
        }
        // An attribute may begin with `=`.
        let name = self.take_name(CLOSE | EQUALS);
        if let [b'=', quote @ (b'"' | b'\''), value @ ..] = self.rest() {
            // As nearly all are written.
            if let Some((length, plain)) = quoted(value, *quote) {
                let start = self.at + 2;
                self.at = start + length + 1;
                return Part::Attribute(Attr { name, value: start..start + length, plain });
            }
        }
        self.skip_space();
        if self.rest().first() != Some(&b'=') {
            return Part::Attribute(Attr { name, value: self.at..self.at, plain: true });
        }
        self.at += 1;
        self.skip_space();
        self.take_value().map_or(Part::Nothing, |value| Part::Attribute(Attr { name, value, plain: false }))
    }

    /// Reads a name of a tag or an attribute; its first character may be any. Ends before white space, `/` and
    /// `ends`.
    fn take_name(&mut self, ends: u8) -> Written<'p> {
        let rest = self.rest();
        let length = rest.iter().skip(1).position(|byte| is(*byte, GAP | ends));
        let length = length.map_or(rest.len(), |length| length + 1);
        let start = self.at;
        self.at += length;
        Written::new(self.source.slice(start..self.at), rest)
    }

    fn skip_space(&mut self) {
        self.at += self.rest().iter().take_while(|byte| is(**byte, SPACE)).count();
    }

    /// Reads the value of an attribute; `None` where the page ends before it does.
    fn take_value(&mut self) -> Option<std::ops::Range<usize>> {
        let (start, length, quote) = match self.rest() {
            [] => return None,
            [quote @ (b'"' | b'\''), value @ ..] => (self.at + 1, memchr(*quote, value), 1),
            value => (self.at, value.iter().position(|byte| is(*byte, SPACE | CLOSE)), 0),
        };
        let Some(length) = length else {
            self.at = self.source.len();
            return None;
        };
        self.at = start + length + quote;
        Some(start..start + length)
    }
}

/// The length of a value up to its quote, and whether there is no `&` in it.
fn quoted(value: &[u8], quote: u8) -> Option<(usize, bool)> {
    let first = memchr2(quote, b'&', value)?;
    match value.get(first..)? {
        [b'&', rest @ ..] => Some((first + 1 + memchr(quote, rest)?, false)),
        _ => Some((first, true)),
    }
}

/// What may come next in a tag.
enum Part<'p> {
    Attribute(Attr<'p>),
    /// The tag ends.
    End {
        self_closing: bool,
    },
    /// The page ends, and of the tag nothing is left.
    Nothing,
}

const SPACE: u8 = 1;
const SOLIDUS: u8 = 2;
const CLOSE: u8 = 4;
const EQUALS: u8 = 8;

/// What may stand between attributes.
const GAP: u8 = SPACE | SOLIDUS;

/// Which of these each byte is.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    kinds[b' ' as usize] = SPACE;
    kinds[b'\t' as usize] = SPACE;
    kinds[b'\n' as usize] = SPACE;
    kinds[b'\r' as usize] = SPACE;
    kinds[b'\x0C' as usize] = SPACE;
    kinds[b'/' as usize] = SOLIDUS;
    kinds[b'>' as usize] = CLOSE;
    kinds[b'=' as usize] = EQUALS;
    kinds
};

/// Whether a byte is one of these kinds.
fn is(byte: u8, kinds: u8) -> bool {
    KINDS[usize::from(byte)] & kinds != 0
}
