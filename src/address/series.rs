//! Pages of one article in a row, told by their addresses: `?page=2`, `/2`, `/page/2`, `-2.html`, `_2.shtml`.

use std::ops::RangeInclusive;

use super::tracking::parameters;
use super::{Address, paging};

/// The article at an address as one of a row of pages.
pub(crate) struct Series<'a> {
    address: Address<'a>,
    name: PathName<'a>,
    /// The longest number of the address, if no other story can have it.
    number: Option<&'a str>,
}

/// From which page of an article a link leads to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageStep {
    /// The number of the page at hand; where its address has none, 1, or 0 if the link leads to 1.
    pub(crate) from: u32,
    pub(crate) to: u32,
    /// Whether the two addresses alone show that both are pages of one article. "ferry-2" may be another story of the same
    /// name, and the number after `/news/12` another story.
    pub(crate) is_certain: bool,
}

impl PageStep {
    /// Whether it leads to a later page.
    pub(crate) fn is_forward(self) -> bool {
        self.to > self.from
    }
}

impl<'a> Series<'a> {
    /// Returns the article at `address`; `None` for a front page.
    pub(crate) fn new(address: Address<'a>) -> Option<Self> {
        if address.is_root() {
            return None;
        }
        let number = [address.path, address.query].into_iter().find_map(story_number);
        Some(Self { address, name: PathName::of(address.path), number })
    }

    /// Returns which page of the article is at `page`; `None` for other addresses and for the page at hand.
    pub(crate) fn step(&self, page: &Address<'_>) -> Option<PageStep> {
        if !page.same_host(&self.address) {
            return None;
        }
        if !page.path.starts_with('/') {
            let path = self.rooted(page.path)?;
            return self.step(&Address { path: &path, ..*page });
        }
        if without_slash(page.path) == without_slash(self.address.path) {
            return self.step_in_query(page.query);
        }
        // Most links of a site lead to other folders: told before anything is split.
        if !page.path.starts_with(self.name.stem) || !same_parameters(page.query, self.address.query) {
            return None;
        }
        self.step_in_path(&PathName::of(page.path))
    }

    /// Returns the path of a relative address that begins with the name of the article's file: `/2024/05/` and `bridge-2.html`.
    fn rooted(&self, relative: &str) -> Option<String> {
        let relative = relative.strip_prefix("./").unwrap_or(relative);
        let (folder, name) = self.name.stem.rsplit_once('/')?;
        relative.starts_with(name).then(|| [folder, "/", relative].concat())
    }

    /// Whether the address is the article's own with another query, or one in its folder: `?view=print`, `/bridge/all`.
    pub(crate) fn has_form(&self, page: &Address<'_>) -> bool {
        let own = without_slash(self.address.path);
        let Some(rest) = page.path.strip_prefix(own) else { return false };
        let is_other = match without_slash(rest) {
            "" => !same_parameters(page.query, self.address.query),
            rest => rest.strip_prefix('/').is_some_and(|rest| !rest.contains('/')),
        };
        is_other && page.same_host(&self.address)
    }

    /// Whether the address has the long number that the article's own has: `/print/1234567` of `/news/1234567/bridge`.
    pub(crate) fn shares_number(&self, page: &Address<'_>) -> bool {
        let Some(number) = self.number else { return false };
        let is_own = page.path == self.address.path && page.query == self.address.query;
        let has = |part: &str| part.split(|char: char| !char.is_ascii_digit()).any(|digits| digits == number);
        !is_own && page.same_host(&self.address) && (has(page.path) || has(page.query))
    }

    fn step_in_path(&self, page: &PathName<'_>) -> Option<PageStep> {
        let own = &self.name;
        if page.ending != own.ending {
            return None;
        }
        let to_first = || (own.stem == page.whole).then_some(own.number).flatten();
        if let Some(from) = to_first() {
            return Some(PageStep { from, to: 1, is_certain: true });
        }
        let to = page.number?;
        if page.stem == own.whole {
            return Some(PageStep { from: first_before(to), to, is_certain: page.is_certain() });
        }
        let from = own.number.filter(|from| *from != to && page.stem == own.stem)?;
        let is_unique = page.is_named || paging::is_unique(last_segment(page.stem));
        Some(PageStep { from, to, is_certain: page.is_certain() && is_unique })
    }

    fn step_in_query(&self, query: &str) -> Option<PageStep> {
        let to = page_in(query)?;
        let from = page_in(self.address.query).unwrap_or(first_before(to));
        let is_same = without_page(query).eq(without_page(self.address.query));
        (is_same && to != from).then_some(PageStep { from, to, is_certain: true })
    }
}

/// Returns the number of a page whose address has none: some systems count from 0, and `?page=1` is their second page.
fn first_before(to: u32) -> u32 {
    u32::from(to != 1)
}

/// A path read as the name of an article with the number of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PathName<'a> {
    /// All before the ending.
    whole: &'a str,
    /// All before the number and the word and the mark that introduce it.
    stem: &'a str,
    number: Option<u32>,
    /// Whether a word says that the number is that of a page: `/page/2`.
    is_named: bool,
    /// The mark before the number.
    mark: Option<char>,
    ending: &'a str,
}

/// Marks before the number of a page.
const MARKS: [char; 4] = ['/', '-', '_', ','];

impl<'a> PathName<'a> {
    /// `/news/bridge/page-2.html` → stem `/news/bridge`, number 2, named, ending `.html`.
    fn of(path: &'a str) -> Self {
        let path = without_slash(path);
        let dot = path.rfind('.').filter(|dot| is_ending(path.get(dot + 1..).unwrap_or_default()));
        let (whole, ending) = dot.and_then(|dot| path.split_at_checked(dot)).unwrap_or((path, ""));
        let none = Self { whole, stem: whole, number: None, is_named: false, mark: None, ending };
        let before = whole.trim_end_matches(|char: char| char.is_ascii_digit());
        let Some(number) = whole.get(before.len()..).and_then(page_number) else { return none };
        let name = before.strip_suffix(MARKS).unwrap_or(before);
        let word = name.get(name.rfind(MARKS).map_or(0, |at| at + 1)..).unwrap_or_default();
        if paging::is_page_word(word) {
            let stem = name.strip_suffix(word).unwrap_or(name).trim_end_matches(MARKS);
            return Self { stem, number: Some(number), is_named: true, ..none };
        }
        match before.chars().next_back().filter(|mark| MARKS.contains(mark)) {
            Some(mark) => Self { stem: name, number: Some(number), mark: Some(mark), ..none },
            None => none,
        }
    }

    /// Whether the number is that of a page whatever stands before it: an extra hyphen and number tell two stories of one
    /// name apart on many sites.
    fn is_certain(&self) -> bool {
        self.is_named || self.mark != Some('-') || !self.ending.is_empty()
    }
}

/// Whether a file's ending is one of pages: `html`, `php5`; not `547532`.
fn is_ending(text: &str) -> bool {
    (1..=5).contains(&text.len())
        && text.starts_with(|char: char| char.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Returns the number of a page: one to three digits.
fn page_number(digits: &str) -> Option<u32> {
    if digits.len() <= 3 { digits.parse().ok() } else { None }
}

/// Returns the first number in a part of an address that is too long for a day: `1234567` of `/news/1234567/bridge`.
fn story_number(part: &str) -> Option<&str> {
    const DIGITS: RangeInclusive<usize> = 6..=20;
    let mut numbers = part.split(|char: char| !char.is_ascii_digit());
    numbers.find(|digits| DIGITS.contains(&digits.len()) && !digits.starts_with("20"))
}

fn last_segment(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn without_slash(path: &str) -> &str {
    path.trim_end_matches('/')
}

/// Returns the number of the page that a query names: `id=7&page=2` → 2.
fn page_in(query: &str) -> Option<u32> {
    parameters(query).find_map(page_of)
}

fn without_page(query: &str) -> impl Iterator<Item = &str> {
    parameters(query).filter(|parameter| page_of(parameter).is_none())
}

fn page_of(parameter: &str) -> Option<u32> {
    let (name, value) = parameter.split_once('=')?;
    if paging::is_page_word(name) { page_number(value) } else { None }
}

fn same_parameters(one: &str, other: &str) -> bool {
    one == other || parameters(one).eq(parameters(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(own: &str, page: &str) -> Option<(u32, u32, bool)> {
        let own = Address::of(own, None).unwrap();
        let page = Address::of(page, Some(&own)).unwrap();
        let step = Series::new(own).unwrap().step(&page)?;
        Some((step.from, step.to, step.is_certain))
    }

    #[test]
    fn pages_of_one_article_are_counted() {
        const BRIDGE: &str = "https://example.org/news/bridge-reopens";
        const FILE: &str = "https://example.org/2024/05/12345678.shtml";
        for (own, page, expected) in [
            (BRIDGE, "?page=2", Some((1, 2, true))),
            (BRIDGE, "/news/bridge-reopens/?utm_source=x&page=3", Some((1, 3, true))),
            (BRIDGE, "?page=1", Some((0, 1, true))),
            (FILE, "12345678_2.shtml", Some((1, 2, true))),
            (FILE, "./12345678_2.shtml", Some((1, 2, true))),
            (FILE, "12345679_2.shtml", None),
            (BRIDGE, "/news/bridge-reopens/2/", Some((1, 2, true))),
            (BRIDGE, "/news/bridge-reopens/page/12", Some((1, 12, true))),
            (BRIDGE, "/news/bridge-reopens-2", Some((1, 2, false))),
            (BRIDGE, "/news/bridge-reopens-seite-2", Some((1, 2, true))),
            (FILE, "/2024/05/12345678_1.shtml", Some((0, 1, true))),
            (FILE, "/2024/05/12345678-2.shtml", Some((1, 2, true))),
            ("https://example.org/a/b-2.html", "/a/b-3.html", Some((2, 3, false))),
            ("https://example.org/a/b-2.html", "/a/b.html", Some((2, 1, true))),
            ("https://example.org/a/b?id=7&p=2", "?id=7&p=3", Some((2, 3, true))),
            ("https://example.org/a/b?id=7&p=2", "?id=7&p=2", None),
            ("https://example.org/a/b?id=7", "?id=8&p=2", None),
            (BRIDGE, "/news/bridge-reopens", None),
            (BRIDGE, "/news/bridge-reopens-at-last", None),
            (BRIDGE, "/news/bridge-reopens/2024", None),
            (BRIDGE, "/news/bridge-reopens2", None),
            (BRIDGE, "https://other.example/news/bridge-reopens/2", None),
            (FILE, "/2024/05/12345679.shtml", None),
            ("https://example.org/news/12", "/news/13", Some((12, 13, false))),
        ] {
            assert_eq!(step(own, page), expected, "{own} {page}");
        }
        assert!(Series::new(Address::of("https://example.org/", None).unwrap()).is_none());
    }

    #[test]
    fn other_forms_stand_in_the_query_or_in_the_folder() {
        let own = Address::of("https://example.org/news/bridge", None).unwrap();
        let series = Series::new(own).unwrap();
        for (page, expected) in [
            ("?view=print", true),
            ("/news/bridge/all", true),
            ("/news/bridge/print/", true),
            ("/news/bridge", false),
            ("/news/bridge?utm_source=x", false),
            ("/news/bridges", false),
            ("/news/bridge/gallery/3", false),
            ("https://other.example/news/bridge?view=print", false),
        ] {
            assert_eq!(series.has_form(&Address::of(page, Some(&own)).unwrap()), expected, "{page}");
        }
    }
}
