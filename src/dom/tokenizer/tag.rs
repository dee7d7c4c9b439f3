//! Start tags and end tags.

use std::borrow::Cow;
use std::ops::Range;

use html5ever::tokenizer::{self, TagKind, Token};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use memchr::{memchr, memchr2};

use super::names::{Name, Written};
use super::text_runs::without_nul;
use super::{Frame, Next, PageTokenizer};
use crate::dom::attr_range_token::token_of;
use crate::dom::tags;
use crate::limits::OverLimit;
use crate::text::entities::{self, Within};

/// Who reads attributes of a name.
#[derive(Clone, Copy)]
pub(super) enum Reader {
    Nobody,
    /// Rules do.
    Rules(tags::Attr),
    /// The tree builder does.
    Builder,
}

impl Reader {
    pub(super) fn of(name: &LocalName) -> Self {
        match tags::Attr::of(name) {
            // In SVG and MathML, `xml:lang` and `xlink:href` are `lang` and `href` of another namespace.
            Some(tags::Attr::XmlLang) => return Self::Builder,
            Some(attr) => return Self::Rules(attr),
            None => {}
        }
        match *name {
            local_name!("color")
            | local_name!("face")
            | local_name!("size")
            | local_name!("encoding")
            | local_name!("shadowrootmode") => Self::Builder,
            _ if name.contains(':') => Self::Builder,
            _ => Self::Nobody,
        }
    }

    /// Whether the tree builder takes such an attribute.
    fn is_taken(self, takes: Takes) -> bool {
        match self {
            Self::Builder => true,
            Self::Rules(_) => takes != Takes::Own,
            Self::Nobody => takes == Takes::All,
        }
    }
}

/// What the tree builder takes with a tag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Attributes that it reads itself.
    Own,
    /// And those that rules read.
    Read,
    /// All of them, which it compares with those of other tags.
    All,
}

impl Takes {
    pub(super) fn of(tag: &LocalName) -> Self {
        use tags::Tag::{A, Body, Html, Input};
        match tags::Tag::of(tag) {
            // Its attributes are compared too, by their place: see `LinkTags`.
            A => Self::Own,
            tag if tag.is_formatting() => Self::All,
            // It adds those of a second tag to those of the first, or asks of what type it is.
            Html | Body | Input => Self::Read,
            _ => Self::Own,
        }
    }
}

/// Attributes kept of one element; there are not so many that are read.
const MOST_READ: usize = 128;

/// The same of those that the tree builder only compares: to do so it sorts them each time.
const MOST_COMPARED: usize = 16;

/// An attribute as it is written.
struct Attr<'p> {
    name: Written<'p>,
    /// Where its value stands; quotes aside.
    value: Range<usize>,
    /// Whether it is known that no character reference stands in there.
    plain: bool,
}

impl<'p> PageTokenizer<'p, '_> {
    /// Reads a start tag, and the content of an element that holds text only.
    pub(super) fn start_tag(&mut self, limit: usize) {
        let tag = self.at;
        self.at += 1;
        let written = self.take_name(CLOSE);
        let Name { local: name, told: takes } = self.tags.of(written).clone();
        self.preformatted |= name == local_name!("pre");
        if is_frame(&name) && self.frame == Frame::None {
            self.frame = Frame::Open;
        }
        let mut attrs = self.builder.sink.spare_attributes();
        let start = self.builder.sink.attributes();
        let keep = |tokenizer: &mut Self, attribute| tokenizer.keep(&attribute, takes, start, &mut attrs);
        let Some(self_closing) = self.attributes(limit, keep) else { return };
        let mut place = start..self.builder.sink.attributes();
        if name == local_name!("a") {
            place = self.link_place(tag, place);
        }
        attrs.extend(token_of(place));
        let tag = tokenizer::Tag {
            kind: TagKind::StartTag,
            name,
            self_closing,
            attrs,
            had_duplicate_attributes: false,
        };
        match self.send(Token::TagToken(tag)) {
            None => {}
            Some(Next::Raw(kind)) => self.raw(kind, written.text),
            Some(Next::Plain) => self.send_raw(self.html.len(), false),
        }
    }

    /// Returns the place of the attributes of a link whose tag begins at `tag`: that of an equal one, if there is one.
    fn link_place(&mut self, tag: usize, attrs: Range<u32>) -> Range<u32> {
        let start = attrs.start;
        let written = self.slice(tag..self.at);
        let Some(known) = self.links.equal(written, attrs) else {
            return start..self.builder.sink.attributes();
        };
        self.builder.sink.forget_attributes(start);
        known
    }

    /// Reads an end tag. It may have attributes, but they are nobody's.
    pub(super) fn end_tag(&mut self, limit: usize) {
        self.at += 2;
        let written = self.take_name(CLOSE);
        let name = self.tags.of(written).local.clone();
        let Some(self_closing) = self.attributes(limit, |_, _| {}) else { return };
        if is_frame(&name) {
            self.frame = Frame::Closed;
        }
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
                    if count > limit && self.over_attributes == OverLimit::Truncate {
                        self.omitted_attributes += 1;
                        continue;
                    }
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

    /// Keeps an attribute, if somebody reads it and it is the first of its name: for the tree builder, or in the tree
    /// among those from `start` on.
    fn keep(&mut self, attribute: &Attr<'p>, takes: Takes, start: u32, attrs: &mut Vec<Attribute>) {
        let name = self.attributes.of(attribute.name);
        let reader = name.told;
        if reader.is_taken(takes) {
            let most = if matches!(reader, Reader::Nobody) { MOST_COMPARED } else { MOST_READ };
            if attrs.len() < most && !attrs.iter().any(|known| known.name.local == name.local) {
                let name = QualName::new(None, ns!(), name.local.clone());
                attrs.push(Attribute { name, value: self.value(attribute).as_ref().into() });
            }
        } else if let Reader::Rules(name) = reader {
            self.builder.sink.keep(name, &self.value(attribute), start, MOST_READ);
        }
    }

    fn value(&self, attribute: &Attr<'p>) -> Cow<'p, str> {
        let text = self.slice(attribute.value.clone());
        if attribute.plain && self.clean || memchr2(b'&', 0, text.as_bytes()).is_none() {
            return Cow::Borrowed(text);
        }
        match without_nul(text) {
            Cow::Borrowed(text) => entities::decode(text, Within::Attribute),
            Cow::Owned(text) => Cow::Owned(entities::decode(&text, Within::Attribute).into_owned()),
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
    #[inline]
    fn take_name(&mut self, ends: u8) -> Written<'p> {
        let rest = self.rest();
        let length = rest.iter().skip(1).position(|byte| is(*byte, GAP | ends));
        let length = length.map_or(rest.len(), |length| length + 1);
        let start = self.at;
        self.at += length;
        Written::new(self.slice(start..self.at), rest)
    }

    fn skip_space(&mut self) {
        self.at += self.rest().iter().take_while(|byte| is(**byte, SPACE)).count();
    }

    /// Reads the value of an attribute; `None` where the page ends before it does.
    fn take_value(&mut self) -> Option<Range<usize>> {
        let (start, length, quote) = match self.rest() {
            [] => return None,
            [quote @ (b'"' | b'\''), value @ ..] => (self.at + 1, memchr(*quote, value), 1),
            value => (self.at, value.iter().position(|byte| is(*byte, SPACE | CLOSE)), 0),
        };
        let Some(length) = length else {
            self.at = self.html.len();
            return None;
        };
        self.at = start + length + quote;
        Some(start..start + length)
    }
}

fn is_frame(name: &LocalName) -> bool {
    matches!(*name, local_name!("html") | local_name!("body"))
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
