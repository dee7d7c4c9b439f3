//! The look of an address: what its slug, its numbers and its dates say about the page behind it.

use memchr::memchr2_iter;

use super::Address;
use super::kind::{self, LinkKind};

/// The look of an address. Stories of one site look alike: a slug of many words, a number, a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Words in the longest slug of the path.
    pub(crate) slug: u8,
    /// Digits in the longest number that is no date.
    pub(crate) number: u8,
    /// A year and a month, or a day, stand in the path.
    pub(crate) dated: bool,
    /// A file name ends the path.
    pub(crate) file: bool,
    /// Segments of the path.
    pub(crate) depth: u8,
    /// The kind of page that a word of the address, or its host, says.
    pub(crate) kind: LinkKind,
}

/// Words of a slug, and digits of a number, that a story has and a section's front page has not. Chosen on the pages
/// at hand.
const STORY_WORDS: u8 = 4;
const STORY_DIGITS: u8 = 5;

/// Digits of a number by which two addresses are compared: a year, or the number of a story.
const LONG_NUMBER: u8 = 4;

/// Digits of the longest number in a query that counts in full.
const MAX_QUERY_DIGITS: u8 = 12;

impl Shape {
    /// Returns the look of an address on a page at `page`.
    ///
    /// `/2024/05/old-bridge-reopens-today` → four words, dated, four digits, three segments.
    pub(crate) fn of(address: &Address<'_>, page: Option<&Address<'_>>) -> Self {
        let mut shape = Self::default();
        let mut last = "";
        let mut kind = LinkKind::Unknown;
        // What the page's own address has too says nothing: on `/blog/old-bridge` all stories are in the blog.
        let mut own = page.map(Address::segments);
        for segment in address.segments() {
            last = segment;
            shape.depth = shape.depth.saturating_add(1);
            shape.read_segment(segment);
            if own.as_mut().and_then(Iterator::next) != Some(segment) {
                own = None;
                kind = kind::of_segment(segment).unwrap_or(kind);
            }
        }
        let dot = last.bytes().rposition(|byte| byte == b'.');
        let ending = dot.and_then(|dot| last.get(dot + 1..)).unwrap_or_default();
        shape.file = is_ending(ending);
        if shape.number >= LONG_NUMBER {
            shape.dated = is_dated(address.path);
        }
        if !address.query.is_empty() {
            kind = shape.read_query(address.query).unwrap_or(kind);
        }
        shape.kind = match host_kind(address, page) {
            LinkKind::Unknown if shape.file && kind::is_file_ending(ending) => LinkKind::Download,
            LinkKind::Unknown => kind,
            of_host => of_host,
        };
        shape
    }

    /// Counts the words and the digits of a segment of the path.
    fn read_segment(&mut self, segment: &str) {
        let (mut words, mut length, mut seen, mut all) = (0_u8, 0_u32, 0, 0);
        let (mut digits, mut number) = (0_u32, 0);
        for byte in segment.bytes() {
            let kind = KINDS[usize::from(byte)];
            digits = if kind == DIGIT { digits + 1 } else { 0 };
            number = number.max(digits);
            length += 1;
            seen |= kind;
            if kind == GAP {
                // The gap counts.
                words = words.saturating_add(is_word(seen, length - 1));
                all |= seen;
                (length, seen) = (0, 0);
            }
        }
        words = words.saturating_add(is_word(seen, length));
        let escapes = (all | seen) & ESCAPE != 0;
        let spaces = if escapes { segment.matches("%20").count() + 1 } else { 1 };
        self.slug = self.slug.max(words).max(u8::try_from(spaces).unwrap_or(u8::MAX));
        self.number = self.number.max(u8::try_from(number).unwrap_or(u8::MAX));
    }

    /// Counts the digits in the query; returns the kind of page that its first telling parameter says.
    fn read_query(&mut self, query: &str) -> Option<LinkKind> {
        let mut kind = None;
        for (name, value) in query.split('&').filter_map(|parameter| parameter.split_once('=')) {
            let number = longest_number(value);
            self.number = self.number.max(number.min(MAX_QUERY_DIGITS));
            self.file |= number > 3;
            kind = kind.or_else(|| kind::of_parameter(name));
        }
        kind
    }

    /// Whether a single story is likely there.
    pub(crate) fn is_story(self) -> bool {
        self.kind == LinkKind::Unknown && self.is_single()
    }

    /// Whether one thing is there, and not many under one label; it may be an advertisement.
    pub(crate) fn is_single(self) -> bool {
        self.slug >= STORY_WORDS || self.number >= STORY_DIGITS || self.dated
    }

    /// Returns how much it looks like another address, 0 to 4.
    pub(crate) fn likeness(self, other: Self) -> u8 {
        let numbers = |shape: Self| (shape.number >= LONG_NUMBER, shape.dated);
        u8::from(self.depth == other.depth)
            + u8::from(self.file == other.file)
            + u8::from(numbers(self) == numbers(other))
            + u8::from((self.slug >= STORY_WORDS) == (other.slug >= STORY_WORDS))
    }
}

/// Returns 1 for a run of letters and digits that is a word: two of them at least, one a letter.
fn is_word(seen: u8, length: u32) -> u8 {
    if seen & LETTER == 0 { 0 } else { u8::from(length > 1) }
}

/// Returns the kind that the host of an address says. The page's own host is no service, whatever it is called.
fn host_kind(address: &Address<'_>, page: Option<&Address<'_>>) -> LinkKind {
    match page {
        Some(page) if page.same_host(address) => LinkKind::Unknown,
        Some(page) if page.same_domain(address) => kind::of_first_label(address.host),
        _ => kind::of_host(address.host),
    }
}

const LETTER: u8 = 1;
const DIGIT: u8 = 2;
/// Parts words.
const GAP: u8 = 4;
/// `%`, which begins a percent-encoded letter or space.
const ESCAPE: u8 = 8;

/// What each byte is in a slug. Words of a slug have two letters or more: `a`, `2024` and `1.2345` are none.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut at = 0;
    while at < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "below 256")]
        let byte = at as u8;
        kinds[at] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => LETTER,
            b'0'..=b'9' => DIGIT,
            b'-' | b'_' | b'+' | b',' | b'.' => GAP,
            b'%' => LETTER | ESCAPE,
            _ => 0,
        };
        at += 1;
    }
    kinds
};

fn longest_number(text: &str) -> u8 {
    let longest = text.split(|char: char| !char.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    u8::try_from(longest).unwrap_or(u8::MAX)
}

/// Whether `/2024/05/`, `/2024-05-03` or `20240503` stands in the path.
fn is_dated(path: &str) -> bool {
    let bytes = path.as_bytes();
    memchr2_iter(b'1', b'2', bytes).any(|at| {
        let follows_digit =
            at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_digit);
        !follows_digit && bytes.get(at..).is_some_and(opens_with_date)
    })
}

/// Whether a text begins with a year and a month, or with the eight digits of a day.
fn opens_with_date(text: &[u8]) -> bool {
    let Some(window) = text.first_chunk::<8>() else { return false };
    match window {
        [b'1', b'9', rest @ ..] | [b'2', b'0', rest @ ..] => is_month(*rest) || is_day(*rest, text.get(8)),
        _ => false,
    }
}

/// Whether what follows a century is a year and a month: `24/05/`, `24/5/x`, `24/may`.
fn is_month(text: [u8; 6]) -> bool {
    let [b'0'..=b'9', b'0'..=b'9', b'/' | b'-' | b'_', month @ ..] = text else { return false };
    // A month of two digits, of one, or by its name.
    matches!(
        month,
        [b'0'..=b'1', b'0'..=b'9', b'/' | b'-' | b'_'] | [b'1'..=b'9' | b'a'..=b's', b'/' | b'a'..=b'z', _]
    )
}

/// Whether what follows a century is a year, a month and a day, and no longer number: `240503`.
fn is_day(text: [u8; 6], after: Option<&u8>) -> bool {
    match text {
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'1', b'0'..=b'9', b'0'..=b'3', b'0'..=b'9'] => {
            !after.is_some_and(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// Whether what follows the last dot of a path is the ending of a file.
fn is_ending(ending: &str) -> bool {
    (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(href: &str) -> Shape {
        Shape::of(&Address::of(href, None).unwrap(), None)
    }

    #[test]
    fn stories_look_like_stories() {
        for href in [
            "https://a.org/news/old-bridge-reopens-after-repairs",
            "https://a.org/artikel/10035612",
            "https://a.org/2024/05/bridge/",
            "https://a.org/2024-05-03/bridge",
            "https://a.org/read.php?newsid=648615",
            "https://a.org/doc20240503.html",
        ] {
            assert!(shape(href).is_story(), "{href} {:?}", shape(href));
        }
    }

    #[test]
    fn what_the_page_has_too_says_nothing_of_a_link() {
        const PAGE: &str = "https://a.org/category/national/bridge-reopens-in-may";
        let page = Address::of(PAGE, None).unwrap();
        for (href, expected) in [
            ("/category/national/ferry-stays-in-port-all-week", true),
            ("/category/sport/rowers-win-on-the-old-canal", true),
            ("/tag/old-bridge-reopens-after-repairs", false),
            ("/news/category/old-bridge-reopens-after-repairs", false),
        ] {
            let link = Address::of(href, Some(&page)).unwrap();
            assert_eq!(Shape::of(&link, Some(&page)).is_story(), expected, "{href}");
        }
    }

    #[test]
    fn dates_are_seen_in_paths() {
        for (path, expected) in [
            ("/2024/05/bridge", true),
            ("/2024/5/bridge", true),
            ("/2024/may/03", true),
            ("/2024-05-03", true),
            ("/doc20240503.html", true),
            ("/12024/05/bridge", false),
            ("/202405031/bridge", false),
            ("/2024/bridge", true),
            ("/2124/05/bridge", false),
        ] {
            assert_eq!(is_dated(path), expected, "{path}");
        }
    }

    #[test]
    fn fronts_labels_and_services_do_not() {
        for (href, kind) in [
            ("https://a.org/", LinkKind::Unknown),
            ("https://a.org/sport/", LinkKind::Unknown),
            ("https://a.org/tag/old-bridge-reopens-after-repairs", LinkKind::Listing),
            ("https://a.org/author/ada-lund-of-the-north", LinkKind::Listing),
            ("https://a.org/jobs/123456", LinkKind::Service),
            ("https://jobs.a.org/offers/123456", LinkKind::Service),
            ("https://www.facebook.com/sharer/12345678", LinkKind::Social),
            ("https://a.org/old-bridge-reopens-after-repairs/?share=facebook", LinkKind::Social),
            ("https://widgets.outbrain.com/12345678", LinkKind::Advertising),
            ("https://a.org/the-report-of-2024-in-full.pdf", LinkKind::Download),
        ] {
            assert_eq!((shape(href).is_story(), shape(href).kind), (false, kind), "{href}");
        }
    }
}
