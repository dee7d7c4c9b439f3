//! The names of tags and attributes, each looked up once: a page has few different ones.

use std::borrow::Cow;

use html5ever::{LocalName, local_name};

/// A name as html5ever knows it.
#[derive(Clone)]
pub(super) struct Name {
    pub(super) local: LocalName,
    /// What is told of it: the answer to the question that [`Names`] are made with.
    pub(super) told: bool,
}

/// The names of a page as they are written, the last of those that want one place.
pub(super) struct Names<'p> {
    slots: Vec<(&'p str, Name)>,
    tell: fn(&LocalName) -> bool,
}

/// A power of two.
const SLOTS: usize = 128;

impl<'p> Names<'p> {
    pub(super) fn new(tell: fn(&LocalName) -> bool) -> Self {
        Self { slots: vec![("", Name { local: local_name!(""), told: false }); SLOTS], tell }
    }

    /// The name that is written so.
    pub(super) fn of(&mut self, written: &'p str) -> Name {
        let at = place(written.as_bytes());
        match self.slots.get(at) {
            Some((known, name)) if *known == written => return name.clone(),
            _ => {}
        }
        let local = LocalName::from(standard(written));
        let name = Name { told: (self.tell)(&local), local };
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = (written, name.clone());
        }
        name
    }
}

fn place(name: &[u8]) -> usize {
    let byte = |at: usize| name.get(at).copied().map_or(0, usize::from);
    let last = name.len().saturating_sub(1);
    let sum = name.len() * 37 + byte(0) * 5 + byte(last / 2) * 11 + byte(last) * 19 + byte(last / 3) * 3;
    (sum ^ (sum >> 7)) & (SLOTS - 1)
}

/// In lower case, and without the character that no name may hold.
fn standard(written: &str) -> Cow<'_, str> {
    if !written.bytes().any(|byte| byte.is_ascii_uppercase() || byte == 0) {
        return Cow::Borrowed(written);
    }
    Cow::Owned(written.replace('\0', "\u{FFFD}").to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_their_standard_form() {
        let mut names = Names::new(|name| *name == local_name!("class"));
        for (written, standard, told) in [
            ("CLASS", "class", true),
            ("class", "class", true),
            ("x-\0Y", "x-\u{FFFD}y", false),
            ("É", "É", false),
        ] {
            for _ in 0..2 {
                let name = names.of(written);
                assert_eq!((&*name.local, name.told), (standard, told));
            }
        }
    }
}
