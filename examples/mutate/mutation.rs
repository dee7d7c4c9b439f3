//! Mutants of pages.

use std::ops::Range;

/// How many changes a mutant has at most.
const MAX_CHANGES: usize = 6;

/// Bytes of a mutant at most: runs are doubled again and again.
const MAX_BYTES: usize = 2_000_000;

/// Numbers that are the same each time (xorshift).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64, number: usize) -> Self {
        let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)
            ^ (number as u64 + 1).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        let mut random = Self(mixed | 1);
        random.below(2);
        random.below(2);
        random
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as usize % most.max(1)
    }

    /// A part of so many bytes, most of them short.
    fn part(&mut self, length: usize) -> Range<usize> {
        let start = self.below(length);
        let widths = [4, 40, 400, 4_000, length];
        let width = widths[self.below(widths.len())];
        let end = (start + 1 + self.below(width)).min(length);
        start..end.max(start)
    }

    /// One of the tags of a page.
    fn tag(&mut self, page: &[u8]) -> Option<Range<usize>> {
        let from = self.below(page.len());
        let start = from + memchr(page.get(from..)?, b'<')?;
        let end = start + memchr(page.get(start..)?, b'>')? + 1;
        Some(start..end)
    }
}

fn memchr(bytes: &[u8], byte: u8) -> Option<usize> {
    bytes.iter().position(|other| *other == byte)
}

/// Returns one of the pages with some changes.
pub fn mutant(pages: &[String], random: &mut Random) -> Vec<u8> {
    let mut page = pages[random.below(pages.len())].as_bytes().to_vec();
    for _ in 0..=random.below(MAX_CHANGES) {
        if page.is_empty() || page.len() > MAX_BYTES {
            break;
        }
        match random.below(9) {
            0 => flip(&mut page, random),
            1 => swap_tags(&mut page, random),
            2 => page.truncate(random.below(page.len())),
            3 => splice(&mut page, pages[random.below(pages.len())].as_bytes(), random),
            4 => repeat(&mut page, random),
            5 => change_attribute(&mut page, random),
            6 => insert(&mut page, random),
            7 => drop_tag(&mut page, random),
            _ => drop(page.drain(random.part(page.len()))),
        }
    }
    page
}

/// Flips bits of some bytes.
fn flip(page: &mut [u8], random: &mut Random) {
    for _ in 0..=random.below(40) {
        let at = random.below(page.len());
        page[at] ^= 1 << random.below(8);
    }
}

/// Puts two tags in each other's places.
fn swap_tags(page: &mut Vec<u8>, random: &mut Random) {
    let (Some(one), Some(other)) = (random.tag(page), random.tag(page)) else { return };
    let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
    if first.end > second.start {
        return;
    }
    let (ahead, behind) = (page[first.clone()].to_vec(), page[second.clone()].to_vec());
    page.splice(second, ahead);
    page.splice(first, behind);
}

/// Puts a part of another page into this one, or its end in the place of this one's.
fn splice(page: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    if other.is_empty() {
        return;
    }
    let at = random.below(page.len());
    let part = random.part(other.len());
    if random.below(2) == 0 {
        page.truncate(at);
        page.extend_from_slice(&other[part.start..]);
    } else {
        page.splice(at..at, other[part].iter().copied());
    }
}

/// Repeats a part many times.
fn repeat(page: &mut Vec<u8>, random: &mut Random) {
    let part = random.part(page.len());
    let end = part.end;
    let part = page[part].to_vec();
    let most = 200_000 / part.len().max(1);
    let times = 1 + random.below(most.min(2_000));
    page.splice(end..end, part.repeat(times));
}

/// Takes the quotes or the values of a tag's attributes, or gives it another's.
fn change_attribute(page: &mut Vec<u8>, random: &mut Random) {
    let Some(tag) = random.tag(page) else { return };
    let old = page[tag.clone()].to_vec();
    let new: Vec<u8> = match random.below(4) {
        0 => old.into_iter().filter(|byte| !matches!(byte, b'"' | b'\'')).collect(),
        1 => old.into_iter().map(|byte| if byte == b'=' { b' ' } else { byte }).collect(),
        2 => old.into_iter().map(|byte| if byte == b' ' { b'/' } else { byte }).collect(),
        _ => {
            let other = random.tag(page).map_or_else(Vec::new, |other| page[other].to_vec());
            let attributes = memchr(&other, b' ').map_or(&[][..], |at| &other[at..]);
            let name = old.iter().position(|byte| matches!(byte, b' ' | b'>')).unwrap_or(0);
            [&old[..name], attributes].concat()
        }
    };
    page.splice(tag, new);
}

/// What breaks tokenizers, trees and readers.
const PIECES: &[&str] = &[
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "&",
    "&#",
    ";",
    "\"",
    "'",
    "=",
    "\0",
    "\u{1b}[0m",
    "\u{85}",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "\u{e9}",
    "\u{6a4b}",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\\",
    "\\ud83d",
    "1e999",
    "</script>",
    "</title>",
    "<table>",
    "<svg>",
    "<math>",
    "<template>",
    "<select>",
    "<plaintext>",
    "<base href=//[>",
    "<p hidden>",
    "<h1>",
    "<time>",
    "By ",
    "2024-02-30",
    "13/13/2024",
    "javascript:alert(1)",
    "<noscript>",
    "<frameset>",
    "\r",
    "\u{ad}",
];

fn insert(page: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(8) {
        let at = random.below(page.len());
        page.splice(at..at, PIECES[random.below(PIECES.len())].bytes());
    }
}

fn drop_tag(page: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(20) {
        let Some(tag) = random.tag(page) else { return };
        page.drain(tag);
    }
}
