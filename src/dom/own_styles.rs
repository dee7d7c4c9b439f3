//! What a page's own style sheets hide: `<style>.x7{display:none}</style>`.

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::{memchr2_iter, memmem};

use crate::text::start_of;

/// Bytes of style sheets that are read of a page; longer ones are those of frameworks.
const MAX_BYTES: usize = 64 * 1024;

/// Names that are kept of a page.
const MAX_NAMES: usize = 500;

/// The classes and ids of elements that are not shown, as rules with simple selectors outside of `@media` say.
#[derive(Debug, Default)]
pub(crate) struct OwnStyles {
    classes: BTreeSet<Box<str>>,
    ids: BTreeSet<Box<str>>,
    /// Bytes that were read.
    read: usize,
}

impl OwnStyles {
    /// Reads one more style sheet; its later rules replace earlier ones.
    pub(super) fn read(&mut self, css: &str) {
        let room = MAX_BYTES.saturating_sub(self.read).min(css.len());
        self.read += room;
        let css = start_of(css, room);
        // Few of the rules say whether something is shown.
        let displays = ["display", "visib"].map(|name| memmem::find_iter(css.as_bytes(), name));
        let displays = displays.into_iter().flatten();
        let mut displays: Vec<usize> = displays.collect();
        displays.sort_unstable();
        let mut displays = displays.into_iter().peekable();
        for (prelude, declarations) in rules(css.as_bytes()) {
            while displays.next_if(|at| *at < declarations.start).is_some() {}
            match displays.peek() {
                None => return,
                Some(at) if *at >= declarations.end => {}
                Some(_) => self
                    .apply(css.get(prelude).unwrap_or_default(), css.get(declarations).unwrap_or_default()),
            }
        }
    }

    fn apply(&mut self, prelude: &str, declarations: &str) {
        let is_hiding = hides(declarations);
        if !is_hiding && self.is_empty() {
            return;
        }
        for selector in selectors(prelude) {
            let mut chars = selector.chars();
            let names = match chars.next() {
                Some('.') => &mut self.classes,
                Some('#') => &mut self.ids,
                _ => continue,
            };
            let name = chars.as_str();
            if name.is_empty() || !is_name(name) {
                continue;
            }
            if !is_hiding {
                names.remove(name);
            } else if names.len() < MAX_NAMES {
                names.insert(name.into());
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.ids.is_empty()
    }

    pub(super) fn hides_class(&self, class: &str) -> bool {
        self.classes.contains(class)
    }

    pub(super) fn hides_id(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}

/// Whether a style attribute says `display: none` or `visibility: hidden`.
pub(super) fn hides(style: &str) -> bool {
    style.as_bytes().split(|byte| *byte == b';').any(|rule| {
        let Some(colon) = rule.iter().position(|byte| *byte == b':') else { return false };
        let (name, value) = rule.split_at(colon);
        let hiding: &[u8] = match name.trim_ascii() {
            name if name.eq_ignore_ascii_case(b"display") => b"none",
            name if name.eq_ignore_ascii_case(b"visibility") => b"hidden",
            _ => return false,
        };
        let value = value.get(1..).unwrap_or_default().trim_ascii_start();
        value.get(..hiding.len()).is_some_and(|start| start.eq_ignore_ascii_case(hiding))
    })
}

/// Returns where the outermost rules stand: what is before their braces, and in them.
fn rules(css: &[u8]) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    let (mut depth, mut start, mut open) = (0_usize, 0, 0);
    memchr2_iter(b'{', b'}', css).filter_map(move |at| {
        if css.get(at) == Some(&b'{') {
            open = if depth == 0 { at } else { open };
            depth += 1;
            return None;
        }
        depth = depth.saturating_sub(1);
        let rule = (start..open, open + 1..at);
        if depth > 0 {
            return None;
        }
        start = at + 1;
        Some(rule)
    })
}

/// Returns the selectors before the braces of a rule; those of an at-rule are none.
fn selectors(prelude: &str) -> impl Iterator<Item = &str> {
    let own = prelude.rsplit("*/").next().unwrap_or_default();
    let own = own.rsplit(';').next().unwrap_or_default();
    own.split(',').map(str::trim)
}

fn is_name(name: &str) -> bool {
    name.chars().all(|char| char.is_alphanumeric() || matches!(char, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::OwnStyles;

    #[test]
    fn simple_selectors_outside_of_media_queries_hide() {
        for (css, hidden) in [
            (".x{display:none}", true),
            ("/* .y{} */ .a, .x { color: red; display : none !important }", true),
            ("@import 'a.css'; .x{visibility:hidden}", true),
            ("@media print{.y{color:red}.x{display:none}}", false),
            (".a .x{display:none}", false),
            (".x:hover{display:none}", false),
            (".x{display:none}.x{display:block}", false),
            (".x{color:red}}.x{", false),
            ("#x{display:none}", false),
            (".x{display:block}", false),
            ("", false),
        ] {
            let mut styles = OwnStyles::default();
            styles.read(css);
            assert_eq!(styles.hides_class("x"), hidden, "{css}");
        }
    }

    #[test]
    fn long_style_sheets_are_read_in_part() {
        let mut styles = OwnStyles::default();
        styles.read(&[".a{color:red}".repeat(10_000), ".x{display:none}".to_owned()].concat());
        assert!(styles.is_empty());
    }
}
