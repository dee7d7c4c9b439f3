//! The content of elements that hold text and no markup: `<title>`, `<textarea>`, `<style>`, `<script>` and others.
//!
//! Programs and style sheets, which no rule reads, are passed over.

use html5ever::tokenizer::states::RawKind;
use memchr::{memchr2_iter, memmem};

use super::PageTokenizer;

impl PageTokenizer<'_, '_> {
    /// Reads the content of an element whose start tag has just been read; its name as that writes it.
    pub(super) fn raw(&mut self, kind: RawKind, name: &str) {
        let length = match kind {
            RawKind::Rcdata | RawKind::Rawtext => text_end(self.rest(), name.as_bytes()),
            RawKind::ScriptData | RawKind::ScriptDataEscaped(_) => script_end(self.rest()),
        };
        if self.builder.sink.has_begun_code() {
            self.builder.sink.read_style(self.slice(self.at..self.at + length));
            self.at += length;
        } else {
            self.send_raw(self.at + length, kind == RawKind::Rcdata);
        }
    }
}

/// Where the text of an element ends: where its end tag begins, or with the page.
fn text_end(bytes: &[u8], name: &[u8]) -> usize {
    let is_end = |at: &usize| bytes.get(at + 2..).is_some_and(|rest| is_name(rest, name));
    memmem::find_iter(bytes, b"</").find(is_end).unwrap_or(bytes.len())
}

/// Whether a tag goes on with this name and no longer one.
fn is_name(rest: &[u8], name: &[u8]) -> bool {
    rest.split_at_checked(name.len()).is_some_and(|(found, rest)| {
        found.eq_ignore_ascii_case(name)
            && matches!(rest.first(), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | b'\x0C'))
    })
}

/// How far a script is commented out, as was done for browsers that knew none.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escaped {
    No,
    /// Behind `<!--`.
    Once,
    /// And behind a `<script>` in there: the next end tag is that one's.
    Twice,
}

/// Where a script ends.
fn script_end(bytes: &[u8]) -> usize {
    const SCRIPT: &[u8] = b"script";
    let end = text_end(bytes, SCRIPT);
    let Some(comment) = bytes.get(..end).and_then(|script| memmem::find(script, b"<!--")) else { return end };
    let mut escaped = Escaped::No;
    // Where the dashes begin that may be those of `-->`.
    let mut dashes = 0;
    for at in memchr2_iter(b'<', b'>', bytes).skip_while(|at| *at < comment) {
        let Some(rest) = bytes.get(at + 1..) else { break };
        match (bytes.get(at), rest) {
            (Some(b'>'), _) if bytes.get(dashes..at).is_some_and(|before| before.ends_with(b"--")) => {
                escaped = Escaped::No;
            }
            (Some(b'>'), _) => {}
            (_, [b'!', b'-', b'-', ..]) if escaped == Escaped::No => {
                (escaped, dashes) = (Escaped::Once, at + 2);
            }
            (_, [b'/', name @ ..]) if is_name(name, SCRIPT) => match escaped {
                Escaped::No | Escaped::Once => return at,
                Escaped::Twice => escaped = Escaped::Once,
            },
            (_, name) if escaped == Escaped::Once && is_name(name, SCRIPT) => escaped = Escaped::Twice,
            _ => {}
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_ends_at_its_end_tag() {
        assert_eq!(text_end(b"a{}</script></STYLE\n>", b"style"), 12);
        assert_eq!(text_end(b"a</titles></title", b"title"), 17);
        assert_eq!(text_end(b"</title/>", b"title"), 0);
    }

    #[test]
    fn a_script_ends_at_its_end_tag() {
        for (script, end) in [
            ("a('<b></b>')</scripts></SCRIPT >x", 22),
            ("a", 1),
            ("<!-- a </script>", 7),
            ("<!-- <Script>a</script> --></script>", 27),
            ("<!-- <script>a</script></script>", 23),
            ("<!-- <script>--></script>", 16),
            ("<!--><script></script>", 13),
            ("<!-- <scripts></script>", 14),
            ("<!-- <script> </script", 22),
        ] {
            assert_eq!(script_end(script.as_bytes()), end, "{script}");
        }
    }
}
