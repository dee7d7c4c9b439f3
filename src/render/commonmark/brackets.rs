//! Brackets of the text that would make a link, or end one.

use super::inline_html::MAX_ADDRESS;
use super::{Line, Mark};
use crate::render::escape::pop_if;
use crate::text::start_of;

impl Line {
    /// Brackets that would make a link, or end the one they are in, are escaped.
    pub(super) fn escape_brackets(&mut self) {
        // Those that are open, and the scope of each.
        let mut open: Vec<(usize, u32)> = Vec::new();
        for index in 0..self.marks.len() {
            let Some(&Mark { char, scope, .. }) = self.marks.get(index) else { return };
            match char {
                b'[' => open.push((index, scope)),
                b']' => self.escape_closing(index, &mut open),
                _ => {}
            }
        }
        for (unclosed, scope) in open {
            if scope > 0 {
                self.escape(unclosed);
            }
        }
    }

    /// Escapes a closing bracket if need be, and those it shows to need it.
    fn escape_closing(&mut self, index: usize, open: &mut Vec<(usize, u32)>) {
        let Some(&Mark { at, scope, .. }) = self.marks.get(index) else { return };
        // Those of a link's text that were not closed in it.
        while let Some((unclosed, _)) = pop_if(open, |(_, of)| ![0, scope].contains(of)) {
            self.escape(unclosed);
        }
        let is_link = self.rest(at + 1).strip_prefix('(').is_some_and(may_end_link);
        match pop_if(open, |(_, of)| *of == scope) {
            Some((opener, _)) if is_link && scope > 0 => {
                self.escape(opener);
                self.escape(index);
            }
            Some(opener) if is_link => {
                self.escape(index);
                open.push(opener);
            }
            None if scope > 0 => self.escape(index),
            _ => {}
        }
    }
}

/// Whether what stands behind `](` may be an address, and a title, and the end of a link.
fn may_end_link(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t']);
    let start = start_of(rest, MAX_ADDRESS);
    if rest.starts_with('<') {
        return start.len() < rest.len() || rest.contains('>');
    }
    let Some(end) = start.find([' ', '\t']) else {
        return start.len() < rest.len() || rest.contains(')');
    };
    let (address, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    address.contains(')') || rest.trim_start_matches([' ', '\t']).starts_with([')', '"', '\'', '('])
}
