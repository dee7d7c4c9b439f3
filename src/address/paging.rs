//! The other pages of a story: `?page=2`, `/2`, `/page/2`, `/gallery/NAME/7`.

use super::Address;
use super::tracking::parameters;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;

/// Names of parameters, and segments, before the number of a page.
static PAGE_NUMBERS: Phrases = Phrases::new(&tables::QUERY_PARAMETERS, "page number");

/// Bytes and words of the shortest name that a site gives to one story only. Chosen on the pages at hand.
const UNIQUE_NAME_BYTES: usize = 20;
const UNIQUE_NAME_WORDS: usize = 4;

/// The story at an address, for telling its other pages from other stories.
pub(crate) struct StoryPages<'a> {
    address: Address<'a>,
    /// The last segment without its ending, if no other story can have it.
    name: Option<&'a str>,
}

impl<'a> StoryPages<'a> {
    /// Returns the story at `address`; `None` for a front page, of which all addresses would be a part.
    pub(crate) fn new(address: Address<'a>) -> Option<Self> {
        if address.is_root() {
            return None;
        }
        let name = address.last_segment().map(stem).filter(|name| is_unique(name));
        Some(Self { address, name })
    }

    /// Whether an address is another page of the same story.
    pub(crate) fn has(&self, page: &Address<'_>) -> bool {
        if !page.same_host(&self.address) {
            return false;
        }
        self.is_named_in(page) || self.is_form(page) || self.is_numbered(page)
    }

    /// Whether the address is the story's own with another query, and its path is that of no other story:
    /// `/news/old-bridge-reopens-today?print=1`.
    fn is_form(&self, page: &Address<'_>) -> bool {
        if self.name.is_none() || page.path != self.address.path {
            return false;
        }
        parameters(self.address.query).next().is_none()
    }

    /// Whether the story's own name is one of several segments: `/gallery/NAME/2`, `/NAME/comments`.
    fn is_named_in(&self, page: &Address<'_>) -> bool {
        let Some(name) = self.name else { return false };
        if page.path.len() < name.len() || page.path == self.address.path {
            return false;
        }
        page.segments().any(|segment| stem(segment) == name)
    }

    /// Whether the address is the story's with a number behind it, or in its query.
    fn is_numbered(&self, page: &Address<'_>) -> bool {
        let mut rest = page.segments();
        if !self.address.segments().all(|segment| rest.next() == Some(segment)) {
            return false;
        }
        match (rest.next(), rest.next()) {
            (None, _) if page.query == self.address.query => false,
            (None, _) => page.query.split('&').any(is_page_parameter),
            (Some(word), number) if PAGE_NUMBERS.is(word, Lang::UNKNOWN) => {
                number.is_some_and(is_page_number)
            }
            (Some(number), None) => is_page_number(number),
            _ => false,
        }
    }
}

/// Whether a word stands before the number of a page: `page`, `Seite`.
pub(super) fn is_page_word(word: &str) -> bool {
    const LONGEST: usize = 12;
    if !(1..=LONGEST).contains(&word.len()) {
        return false;
    }
    PAGE_NUMBERS.is(word, Lang::UNKNOWN) || PAGE_NUMBERS.is(&word.to_ascii_lowercase(), Lang::UNKNOWN)
}

/// Whether a `name=value` gives the number of a page.
fn is_page_parameter(parameter: &str) -> bool {
    let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
    PAGE_NUMBERS.is(name, Lang::UNKNOWN) && is_page_number(value)
}

/// Whether a text is a number of one digit or two, or nothing.
fn is_page_number(text: &str) -> bool {
    text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a site gives such a name to one story only.
pub(super) fn is_unique(name: &str) -> bool {
    name.len() >= UNIQUE_NAME_BYTES && name.split(['-', '_']).count() >= UNIQUE_NAME_WORDS
}

/// Returns a file's name without its ending.
fn stem(segment: &str) -> &str {
    segment.rsplit_once('.').map_or(segment, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_pages_of_a_story_are_part_of_it() {
        const BRIDGE: &str = "https://www.example.org/news/bridge-reopens?id=3";
        const NAMED: &str = "https://example.org/news/old-bridge-reopens-today.html";
        for (story, href, expected) in [
            (BRIDGE, "/news/bridge-reopens/2", true),
            (BRIDGE, "/news/bridge-reopens/page/12/", true),
            (BRIDGE, "/news/bridge-reopens?id=3&page=2", true),
            (NAMED, "/gallery/old-bridge-reopens-today/7", true),
            (NAMED, "/news/old-bridge-reopens-today/similar.html", true),
            (NAMED, "/news/old-bridge-reopens-today.html?view=print", true),
            (NAMED, "?from=series", true),
            (NAMED, "/news/old-bridge-reopens-today-at-last.html", false),
            (BRIDGE, "/news/bridge-reopens?id=3", false),
            (BRIDGE, "/news/bridge-reopens/2024", false),
            (BRIDGE, "/news/bridge-closes?page=2", false),
            (BRIDGE, "/news", false),
        ] {
            let story = Address::of(story, None).unwrap();
            let page = Address::of(href, Some(&story)).unwrap();
            assert_eq!(StoryPages::new(story).unwrap().has(&page), expected, "{href}");
        }
    }
}
