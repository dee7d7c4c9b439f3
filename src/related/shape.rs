//! What the look of an address says about the page behind it.

use memchr::memchr2_iter;

use super::address::Address;
use super::address_words::{host_says, is_download, label_says, parameter_says, segment_says};

/// The look of an address. Stories of one site look alike: a slug of many words, a number, a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// Words in the longest slug of the path.
    pub(super) slug: u8,
    /// Digits in the longest number that is no date.
    pub(super) number: u8,
    /// A year and a month, or a day, stand in the path.
    pub(super) dated: bool,
    /// A file name ends the path.
    pub(super) file: bool,
    /// Segments of the path.
    pub(super) depth: u8,
    /// A word of the path says what stands there.
    pub(super) says: Says,
}

/// What words of the address, or its host, say is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Says {
    #[default]
    Nothing,
    /// Many stories under one label: a tag, a topic, an author, a category, a search.
    Label,
    /// A service: log-in, shop, newsletter, jobs, legal pages.
    Service,
    /// A social network, or a link to share the page.
    Social,
    /// An advertiser's or a recommendation network's redirect.
    Advertising,
    /// A file that is no page.
    Download,
}

impl Shape {
    /// The look of an address on a page at `home`.
    pub(super) fn of(address: &Address<'_>, home: Option<&Address<'_>>) -> Self {
        let mut shape = Self::default();
        let mut last = "";
        let mut says = Says::Nothing;
        for segment in address.segments() {
            last = segment;
            shape.depth = shape.depth.saturating_add(1);
            says = shape.read(segment).unwrap_or(says);
        }
        let dot = last.bytes().rposition(|byte| byte == b'.');
        let suffix = dot.and_then(|dot| last.get(dot + 1..)).unwrap_or_default();
        shape.file = is_suffix(suffix);
        // A year has four digits.
        shape.dated = shape.number >= 4 && is_dated(address.path);
        if !address.query.is_empty() {
            says = shape.read_query(address.query).unwrap_or(says);
        }
        let host = match home {
            // The page's own host is no service, whatever it is called.
            Some(home) if home.same_host(address) => Says::Nothing,
            Some(home) if home.same_domain(address) => label_says(address.host),
            _ => host_says(address.host),
        };
        shape.says = match host {
            Says::Nothing if shape.file && is_download(suffix) => Says::Download,
            Says::Nothing => says,
            host => host,
        };
        shape
    }

    /// Reads a segment of the path; gives what it says stands behind it.
    fn read(&mut self, segment: &str) -> Option<Says> {
        let (mut words, mut length, mut seen, mut all) = (0_u8, 0_u32, 0, 0);
        let (mut digits, mut number) = (0_u32, 0);
        for byte in segment.bytes() {
            let kind = KINDS[usize::from(byte)];
            digits = if kind == DIGIT { digits + 1 } else { 0 };
            number = number.max(digits);
            length += 1;
            seen |= kind;
            if kind == GAP {
                words = words.saturating_add(u8::from(seen & LETTER != 0 && length > 2));
                all |= seen;
                (length, seen) = (0, 0);
            }
        }
        words = words.saturating_add(u8::from(seen & LETTER != 0 && length > 1));
        let escapes = (all | seen) & ESCAPE != 0;
        let spaces = if escapes { segment.matches("%20").count() + 1 } else { 1 };
        self.slug = self.slug.max(words).max(u8::try_from(spaces).unwrap_or(u8::MAX));
        self.number = self.number.max(u8::try_from(number).unwrap_or(u8::MAX));
        segment_says(segment)
    }

    /// Reads the query; gives what it says stands behind the address.
    fn read_query(&mut self, query: &str) -> Option<Says> {
        let mut says = None;
        for (name, value) in query.split('&').filter_map(|parameter| parameter.split_once('=')) {
            let number = longest_number(value);
            self.number = self.number.max(number.min(12));
            self.file |= value.len() > 3 && number > 3;
            says = says.or_else(|| parameter_says(name));
        }
        says
    }

    /// Whether a single story is likely there.
    pub(super) fn is_story(self) -> bool {
        self.says == Says::Nothing && self.is_single()
    }

    /// Whether one thing is there, and not many under one label; it may be an advertisement.
    pub(super) fn is_single(self) -> bool {
        self.slug >= 4 || self.number >= 5 || self.dated
    }

    /// How much it looks like another address, 0 to 4.
    pub(super) fn likeness(self, other: Self) -> u8 {
        u8::from(self.depth == other.depth)
            + u8::from(self.file == other.file)
            + u8::from((self.number >= 4) == (other.number >= 4) && self.dated == other.dated)
            + u8::from((self.slug >= 4) == (other.slug >= 4))
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
        let Some(window) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) else { return false };
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        if before.is_some_and(u8::is_ascii_digit) || !matches!(window, [b'1', b'9', ..] | [b'2', b'0', ..]) {
            return false;
        }
        match window {
            [_, _, c, d, b'/' | b'-' | b'_', rest @ ..] if c.is_ascii_digit() && d.is_ascii_digit() => {
                matches!(rest, [b'0'..=b'1', b'0'..=b'9', b'/' | b'-' | b'_'] | [b'1'..=b'9' | b'a'..=b's', b'/' | b'a'..=b'z', _])
            }
            [_, _, c, d, b'0'..=b'1', f, b'0'..=b'3', h] => {
                [c, d, f, h].iter().all(|byte| byte.is_ascii_digit())
                    && !bytes.get(at + 8).is_some_and(u8::is_ascii_digit)
            }
            _ => false,
        }
    })
}

fn is_suffix(suffix: &str) -> bool {
    (2..=5).contains(&suffix.len()) && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())
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
    fn fronts_labels_and_services_do_not() {
        for (href, says) in [
            ("https://a.org/", Says::Nothing),
            ("https://a.org/sport/", Says::Nothing),
            ("https://a.org/tag/old-bridge-reopens-after-repairs", Says::Label),
            ("https://a.org/author/ada-lund-of-the-north", Says::Label),
            ("https://a.org/jobs/123456", Says::Service),
            ("https://jobs.a.org/offers/123456", Says::Service),
            ("https://www.facebook.com/sharer/12345678", Says::Social),
            ("https://a.org/old-bridge-reopens-after-repairs/?share=facebook", Says::Social),
            ("https://widgets.outbrain.com/12345678", Says::Advertising),
            ("https://a.org/the-report-of-2024-in-full.pdf", Says::Download),
        ] {
            assert_eq!((shape(href).is_story(), shape(href).says), (false, says), "{href}");
        }
    }
}
