//! Runs of text.

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Token;
use memchr::{memchr, memchr2};

use super::PageTokenizer;
use crate::text::entities::{self, Within};

impl PageTokenizer<'_, '_> {
    /// Sends the text up to a place, its character references read.
    pub(super) fn send_data(&mut self, end: usize) {
        let text = self.slice(self.at..end);
        if memchr2(b'&', 0, text.as_bytes()).is_none() {
            self.send_plain(end);
        } else {
            self.at = end;
            self.send_parts(text, |part| entities::decode(part, Within::Text).as_ref().into());
        }
    }

    /// Sends the text up to a place, its character references left as they are.
    pub(super) fn send_cdata(&mut self, end: usize) {
        let text = self.slice(self.at..end);
        if memchr(0, text.as_bytes()).is_none() {
            self.send_plain(end);
        } else {
            self.at = end;
            self.send_parts(text, StrTendril::from_slice);
        }
    }

    /// The same for the content of elements that hold text only, where a NUL is a character like others.
    pub(super) fn send_raw(&mut self, end: usize, has_references: bool) {
        let text = self.slice(self.at..end);
        self.at = end;
        if memchr2(b'&', 0, text.as_bytes()).is_none() {
            self.send_text(text.into());
            return;
        }
        let text = without_nul(text);
        let text = if has_references { entities::decode(&text, Within::Text) } else { text };
        self.send_text(text.as_ref().into());
    }

    /// Sends the text up to a place as it stands.
    pub(super) fn send_plain(&mut self, end: usize) {
        let text = self.slice(self.at..end);
        self.at = end;
        let text = if self.preformatted { text } else { shortened(text) };
        self.send_text(text.into());
    }

    /// Sends the parts between NULs, each of which is a token of its own.
    fn send_parts(&self, text: &str, read: impl Fn(&str) -> StrTendril) {
        for (number, part) in text.split('\0').enumerate() {
            if number > 0 {
                self.send(Token::NullCharacterToken);
            }
            self.send_text(read(part));
        }
    }

    fn send_text(&self, text: StrTendril) {
        if !text.is_empty() {
            self.send(Token::CharacterTokens(text));
        }
    }
}

/// So few bytes are kept beside their length and need no memory of their own.
const INLINE: usize = 8;

/// Less white space, where it stands alone: a third of all texts, of which a gap is all that becomes.
fn shortened(text: &str) -> &str {
    match text.get(..INLINE) {
        Some(start) if text.bytes().all(|byte| byte.is_ascii_whitespace()) => start,
        _ => text,
    }
}

/// The text with the character that stands for none in place of NUL.
pub(super) fn without_nul(text: &str) -> Cow<'_, str> {
    match memchr(0, text.as_bytes()) {
        None => Cow::Borrowed(text),
        Some(_) => Cow::Owned(text.replace('\0', "\u{FFFD}")),
    }
}
