//! What a page that was cut off leaves unfinished: the line that it breaks off in.

use super::tags::Tag;
use super::tree::{NONE, Place, Tree};

impl Tree {
    /// Takes the texts out of the line that a page breaks off in, which is in `element` or begins before it:
    /// `By Ada Lu` of `<div><h1>Bridge</h1><span>By <b>Ada</b> Lu`.
    ///
    /// Any value read from there could be half of one; nobody knows how a line goes on.
    pub(super) fn drop_last_line(&mut self, element: Place) {
        // Backwards from the end of the page to where the line begins.
        let mut parent = element;
        let mut child = self.item(parent).last;
        loop {
            if child == NONE {
                if begins_line(self.item(parent).tag) {
                    return;
                }
                (parent, child) = (self.item(parent).parent, self.item(parent).previous);
                continue;
            }
            let tag = self.item(child).tag;
            if tag == Tag::Text {
                let text = child;
                child = self.item(text).previous;
                self.detach(text);
            } else if begins_line(tag) {
                return;
            } else {
                (parent, child) = (child, self.item(child).last);
            }
        }
    }

    /// Whether one of these elements is not over before its end tag, as a `<div>` and unlike a `<p>`.
    pub(super) fn need_end(&self, open: &[Place]) -> bool {
        open.iter().any(|place| needs_end(self.item(*place).tag))
    }

    /// Returns the innermost of the open elements, given in order.
    pub(super) fn innermost(&self, open: &[Place]) -> Option<Place> {
        let last_of = |place| Some(self.item(place).last).filter(|last| open.binary_search(last).is_ok());
        std::iter::successors(last_of(0), |place| last_of(*place)).last()
    }
}

fn begins_line(tag: Tag) -> bool {
    !tag.is_inline() || tag == Tag::Br
}

/// Whether an element is not over before its end tag, by the standard's rules for what may be left out
/// (<https://html.spec.whatwg.org/multipage/syntax.html#optional-tags>).
fn needs_end(tag: Tag) -> bool {
    use Tag::{
        Body, Caption, Dd, Document, Dt, Head, Html, Li, Optgroup, Option, P, Rp, Rt, Tbody, Td, Tfoot, Th,
        Thead, Tr,
    };
    !matches!(
        tag,
        Document
            | Html
            | Head
            | Body
            | P
            | Li
            | Dt
            | Dd
            | Rt
            | Rp
            | Optgroup
            | Option
            | Caption
            | Thead
            | Tbody
            | Tfoot
            | Tr
            | Td
            | Th
    )
}
