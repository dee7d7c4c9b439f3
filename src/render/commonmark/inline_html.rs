//! Tags, comments and addresses in angle brackets.

use crate::text::start_of;

/// Bytes of an address that are looked at; of longer ones the worst is believed, as many may end at one place.
pub(super) const MAX_ADDRESS: usize = 1_000;

/// Where the last end stands of whatever `<` may open.
pub(super) struct Ends {
    tag: Option<usize>,
    comment: Option<usize>,
    instruction: Option<usize>,
}

impl Ends {
    pub(super) fn of(line: &str) -> Self {
        let tag = line.rfind('>');
        let end = |text: &str| tag.and_then(|_| line.rfind(text));
        Self { tag, comment: end("-->"), instruction: end("?>") }
    }
}

/// Whether a `<` at a place, and what stands behind it, may make a tag, a comment or an address.
pub(super) fn opens_html(rest: &str, ends: &Ends, at: usize) -> bool {
    let closes = |end: Option<usize>| end.is_some_and(|end| end > at);
    if !closes(ends.tag) {
        return false;
    }
    let name = rest.strip_prefix('/').unwrap_or(rest);
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        let is_of_name = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '+' | '.');
        let behind = name.trim_start_matches(is_of_name);
        return behind.starts_with(|next: char| next.is_whitespace() || matches!(next, '/' | '>' | ':'))
            || may_be_mail(rest);
    }
    if rest.starts_with("!--") {
        return closes(ends.comment);
    }
    if rest.starts_with('?') {
        return closes(ends.instruction);
    }
    rest.starts_with('!') || may_be_mail(rest)
}

/// Whether `<` would make an address of mail of this.
fn may_be_mail(rest: &str) -> bool {
    let rest = start_of(rest, MAX_ADDRESS);
    let end = rest.find(|char: char| char.is_whitespace() || matches!(char, '<' | '>')).unwrap_or(rest.len());
    rest.get(..end).is_some_and(|name| name.contains('@'))
}
