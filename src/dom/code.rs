//! Programs and style sheets, which no rule reads and the tokenizer need not read either.
//!
//! They are a third of an average page. Where the tokenizer has just read the tag of one, all up to its end tag
//! can be left out of what it is fed.

use memchr::{memchr, memchr_iter, memmem};

/// An element whose content is a program or a style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Script,
    Style,
}

impl Code {
    fn name(self) -> &'static [u8] {
        match self {
            Self::Script => b"script",
            Self::Style => b"style",
        }
    }

    /// Where in `text`, which begins behind the start tag, the end tag begins: at the end of `text` where there is
    /// none, and `None` where only the tokenizer can tell.
    pub(super) fn end(self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let is_end = |at: &usize| bytes.get(at + 2..).is_some_and(|rest| is_end_tag(rest, self.name()));
        let end = memmem::find_iter(bytes, b"</").find(is_end).unwrap_or(bytes.len());
        let nests = self == Self::Script && bytes.get(..end).is_some_and(nests);
        (!nests).then_some(end)
    }
}

/// Whether `rest` goes on as the end tag of this name.
fn is_end_tag(rest: &[u8], name: &[u8]) -> bool {
    rest.split_at_checked(name.len()).is_some_and(|(found, rest)| {
        found.eq_ignore_ascii_case(name)
            && matches!(rest.first(), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | b'\x0C'))
    })
}

/// Whether a script may hold a script of its own, whose end tag is not its end: behind `<!--` it may.
fn nests(script: &[u8]) -> bool {
    let Some(comment) = memmem::find(script, b"<!--") else { return false };
    let rest = script.get(comment + 4..).unwrap_or_default();
    memchr_iter(b'<', rest).any(|at| starts_ignoring_case(rest.get(at + 1..).unwrap_or_default(), b"script"))
}

fn starts_ignoring_case(bytes: &[u8], start: &[u8]) -> bool {
    bytes.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// Finds the start tags of programs and style sheets, one after the other.
///
/// What it finds may be no tag at all, such as a word in a comment: the tokenizer has the last word.
#[derive(Default)]
pub(super) struct Tags {
    /// Bytes into the page, where the next of each kind is known; past all of it where there is none.
    script: Option<usize>,
    style: Option<usize>,
}

impl Tags {
    /// Where the first tag at or behind `from` ends, if it does before `to`: the place after its `>`.
    pub(super) fn next_end(&mut self, html: &str, from: usize, to: usize) -> Option<usize> {
        let script = next(html, &mut self.script, from, b"<script");
        let style = next(html, &mut self.style, from, b"<style");
        let start = script.min(style);
        let tag = html.as_bytes().get(start..to)?;
        memchr(b'>', tag).map(|at| start + at + 1)
    }
}

/// The place of `tag` that is known, or the next one where that lies behind.
fn next(html: &str, known: &mut Option<usize>, from: usize, tag: &[u8]) -> usize {
    let place = known.filter(|place| *place >= from).unwrap_or_else(|| {
        let rest = html.as_bytes().get(from..).unwrap_or_default();
        memmem::find(rest, tag).map_or(usize::MAX, |at| from + at)
    });
    *known = Some(place);
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_ends_at_its_end_tag() {
        assert_eq!(Code::Script.end("a('<b></b>')</scripts></SCRIPT >x"), Some(22));
        assert_eq!(Code::Script.end("a"), Some(1));
        assert_eq!(Code::Script.end("<!-- a </script>"), Some(7));
        assert_eq!(Code::Style.end("a{}</script></style\n>"), Some(12));
    }

    #[test]
    fn a_script_in_a_comment_in_a_script_is_left_to_the_tokenizer() {
        assert_eq!(Code::Script.end("<!-- <Script>a</script> --></script>"), None);
        assert_eq!(Code::Style.end("<!-- <script></style>"), Some(13));
    }

    #[test]
    fn tags_are_found_in_turn() {
        let html = "<p><style a>b</style><script>c</script><script d";
        let mut tags = Tags::default();
        assert_eq!(tags.next_end(html, 0, html.len()), Some(12));
        assert_eq!(tags.next_end(html, 0, 11), None);
        assert_eq!(tags.next_end(html, 12, html.len()), Some(29));
        assert_eq!(tags.next_end(html, 29, html.len()), None);
    }
}
