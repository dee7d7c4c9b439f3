//! One pass over the bytes of a page: its tags, and how much text stands between them.

use memchr::{memchr, memmem};

/// What is counted on a page.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Bytes of text, and of those in links.
    pub(super) text: u32,
    pub(super) linked: u32,
    /// Bytes of text in long blocks, how many there are, and the longest one's.
    pub(super) long: u32,
    pub(super) long_blocks: u32,
    pub(super) longest: u32,
    pub(super) links: u32,
    pub(super) paragraphs: u32,
    pub(super) articles: u32,
    pub(super) times: u32,
    pub(super) passwords: u32,
    /// `og:type` of an article, `article:published_time`.
    pub(super) declared_articles: u32,
    pub(super) publication_times: u32,
    /// Words anywhere in the page's markup.
    pub(super) authors: u32,
    pub(super) prices: u32,
    pub(super) replies: u32,
    /// The block that is read.
    own: u32,
    own_linked: u32,
    in_link: bool,
}

/// Bytes of a long block: a sentence or two.
const LONG: u32 = 100;

/// Elements whose content is no text of the page.
const SKIPPED: [&[u8]; 7] = [b"script", b"style", b"svg", b"template", b"textarea", b"select", b"noscript"];

/// Elements that end no block.
const INLINE: [&[u8]; 24] = [
    b"a", b"b", b"i", b"em", b"strong", b"span", b"u", b"small", b"sup", b"sub", b"font", b"mark", b"abbr",
    b"cite", b"code", b"img", b"time", b"q", b"s", b"wbr", b"ins", b"del", b"bdi", b"label",
];

/// Bytes of the longest name that is known.
const MAX_NAME: usize = 8;

impl Scan {
    pub(super) fn of(html: &[u8]) -> Self {
        let mut scan = Self::default();
        let mut rest = html;
        while let Some(at) = memchr(b'<', rest) {
            let (text, tag) = rest.split_at(at);
            scan.add_text(text);
            rest = scan.tag(tag.get(1..).unwrap_or_default());
        }
        scan.end_block();
        let count = |words: &[&str]| words.iter().map(|word| occurrences(html, word)).sum();
        scan.authors = count(&["byline", "author"]);
        scan.prices = count(&["price", "add-to-cart"]);
        scan.replies = count(&["reply", "thread"]);
        scan
    }

    fn add_text(&mut self, text: &[u8]) {
        let length = u32::try_from(text.trim_ascii().len()).unwrap_or(u32::MAX);
        let sum = if self.in_link { &mut self.own_linked } else { &mut self.own };
        *sum = sum.saturating_add(length);
    }

    fn end_block(&mut self) {
        let (own, linked) = (std::mem::take(&mut self.own), std::mem::take(&mut self.own_linked));
        self.text = self.text.saturating_add(own).saturating_add(linked);
        self.linked = self.linked.saturating_add(linked);
        if own >= LONG && own >= linked.saturating_mul(4) {
            self.long = self.long.saturating_add(own);
            self.long_blocks += 1;
            self.longest = self.longest.max(own);
        }
    }

    /// Reads a tag, and returns what stands behind it and behind the content of an element that is skipped.
    fn tag<'h>(&mut self, tag: &'h [u8]) -> &'h [u8] {
        if tag.starts_with(b"!--") {
            return after(tag, memmem::find(tag, b"-->").map(|at| at + 3));
        }
        let (is_end, named) = tag.strip_prefix(b"/").map_or((false, tag), |named| (true, named));
        let length = named.iter().take(MAX_NAME + 1).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if !named.first().is_some_and(u8::is_ascii_alphabetic) {
            let is_markup = tag.starts_with(b"/") || tag.starts_with(b"!") || tag.starts_with(b"?");
            return if is_markup { after(tag, memchr(b'>', tag).map(|at| at + 1)) } else { tag };
        }
        let Some(close) = memchr(b'>', named) else { return &[] };
        let mut buffer = [0; MAX_NAME];
        let name = lowercased(named.get(..length).unwrap_or_default(), &mut buffer);
        let attributes = named.get(length..close).unwrap_or_default();
        let content = named.get(close + 1..).unwrap_or_default();
        if !is_end && SKIPPED.contains(&name) {
            return after(content, end_of(content, name));
        }
        if !INLINE.contains(&name) {
            self.end_block();
        }
        if is_end {
            self.in_link &= name != b"a";
        } else {
            self.count(name, attributes);
        }
        content
    }

    fn count(&mut self, name: &[u8], attributes: &[u8]) {
        let has = |word: &str| u32::from(memmem::find(attributes, word.as_bytes()).is_some());
        match name {
            b"a" => {
                self.in_link = true;
                self.links += 1;
            }
            b"p" => self.paragraphs += 1,
            b"article" => self.articles += 1,
            b"time" => self.times += 1,
            b"input" => self.passwords += has("password"),
            b"meta" => {
                self.declared_articles += has("og:type") * has("rticle");
                self.publication_times += has("article:published_time");
            }
            _ => {}
        }
    }
}

fn after(content: &[u8], end: Option<usize>) -> &[u8] {
    end.and_then(|end| content.get(end..)).unwrap_or_default()
}

/// Returns where the end tag of a skipped element is over.
fn end_of(content: &[u8], name: &[u8]) -> Option<usize> {
    let tags = memmem::find_iter(content, b"</");
    let mut ends = tags.filter(|at| {
        let found = content.get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name))
    });
    let end = ends.next()?;
    content.get(end..).and_then(|tag| memchr(b'>', tag)).map(|close| end + close + 1)
}

/// Returns a name in small letters; nothing if it is longer than all that are known.
fn lowercased<'b>(name: &[u8], buffer: &'b mut [u8; MAX_NAME]) -> &'b [u8] {
    let Some(lower) = buffer.get_mut(..name.len()) else { return &[] };
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    lower
}

fn occurrences(html: &[u8], word: &str) -> u32 {
    u32::try_from(memmem::find_iter(html, word.as_bytes()).count()).unwrap_or(u32::MAX)
}
