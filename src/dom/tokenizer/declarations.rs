//! Comments, the document type, and CDATA.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Doctype, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use memchr::{memchr, memchr_iter, memmem};

use super::PageTokenizer;

impl PageTokenizer<'_, '_> {
    /// Reads what begins with `<!`.
    pub(super) fn declaration(&mut self) {
        const DOCTYPE: &[u8] = b"<!doctype";
        const CDATA: &[u8] = b"<![CDATA[";
        let rest = self.rest();
        if rest.starts_with(b"<!--") {
            self.at += 4;
            self.at += comment_end(self.rest());
            self.send_comment();
        } else if rest.get(..DOCTYPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(DOCTYPE)) {
            self.doctype();
        } else if rest.starts_with(CDATA)
            && self.builder.adjusted_current_node_present_but_not_in_html_namespace()
        {
            self.at += CDATA.len();
            let end = memmem::find(self.rest(), b"]]>");
            self.send_cdata(end.map_or(self.html.len(), |end| self.at + end));
            self.at += end.map_or(0, |_| 3);
        } else {
            self.bogus_comment(2);
        }
    }

    /// Reads what is taken for a comment, though it is none, behind so many bytes that begin it.
    pub(super) fn bogus_comment(&mut self, start: usize) {
        self.at += start;
        self.at += memchr(b'>', self.rest()).map_or(self.rest().len(), |end| end + 1);
        self.send_comment();
    }

    /// What stands in a comment is left out, but that there is one parts the texts around it.
    fn send_comment(&self) {
        self.send(Token::CommentToken(StrTendril::new()));
    }

    /// Reads the document type, which always ends at the first `>`. One a page: html5ever reads it.
    fn doctype(&mut self) {
        let start = self.at;
        self.at += memchr(b'>', self.rest()).map_or(self.rest().len(), |end| end + 1);
        let tokenizer = Tokenizer::new(Found::default(), TokenizerOpts::default());
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from_slice(self.slice(start..self.at)));
        // It has no script to wait for.
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
        if let Some(doctype) = tokenizer.sink.0.take() {
            self.send(Token::DoctypeToken(doctype));
        }
    }
}

/// The document type found.
#[derive(Default)]
struct Found(RefCell<Option<Doctype>>);

impl TokenSink for Found {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::DoctypeToken(doctype) = token {
            self.0.replace(Some(doctype));
        }
        TokenSinkResult::Continue
    }
}

/// Where a comment ends, whose content begins here.
fn comment_end(bytes: &[u8]) -> usize {
    let ends = |at: &usize| {
        let content = bytes.get(..*at).unwrap_or_default();
        content.is_empty() || content == b"-" || content.ends_with(b"--") || content.ends_with(b"--!")
    };
    memchr_iter(b'>', bytes).find(ends).map_or(bytes.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_end_where_the_standard_says() {
        for (comment, end) in [
            (">a", 1),
            ("->a", 2),
            ("-->a", 3),
            (" a --> b", 6),
            ("a > b ->--!> c", 12),
            ("--- >-->", 8),
            ("a --", 4),
            ("-!>-->", 6),
        ] {
            assert_eq!(comment_end(comment.as_bytes()), end, "{comment}");
        }
    }
}
