//! Which words of a page's blocks stand in the article's text, or which blocks hold snippets of it.
//!
//! The longest run of words that page and text have in common is matched first, then what is left on either
//! side of it, and so on: so a teaser or a hidden copy of the text does not count for the text itself. Runs
//! shorter than three words do not count.

use std::collections::HashMap;
use std::ops::Range;

/// Words in a row that make a match.
const RUN: usize = 3;

/// The words of a text, in lower case; each character of Chinese and Japanese is one.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for char in text.chars().flat_map(char::to_lowercase) {
        let ideograph = matches!(u32::from(char), 0x3040..0x3100 | 0x3400..0xA000);
        if (ideograph || !(char.is_alphanumeric() || char == '_')) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if ideograph {
            words.push(char.to_string());
        } else if char.is_alphanumeric() || char == '_' {
            word.push(char);
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// The article's text as it should be.
pub struct Gold {
    words: Vec<String>,
}

impl Gold {
    pub fn new(text: &str) -> Self {
        Self { words: words(text) }
    }

    /// For each block the share of its words that are matched.
    pub fn labels(&self, blocks: &[Vec<String>]) -> Vec<f64> {
        let page: Vec<&str> = blocks.iter().flatten().map(String::as_str).collect();
        let mut hits = vec![false; page.len()];
        for run in self.matches(&page) {
            hits[run].fill(true);
        }
        let mut from = 0;
        let mut labels = Vec::new();
        for block in blocks {
            let hit = hits[from..from + block.len()].iter().filter(|hit| **hit).count();
            labels.push(ratio(hit, block.len()));
            from += block.len();
        }
        labels
    }

    /// The matched stretches of the page.
    fn matches(&self, page: &[&str]) -> Vec<Range<usize>> {
        let mut places: HashMap<[&str; RUN], Vec<usize>> = HashMap::new();
        for (at, run) in self.words.windows(RUN).enumerate() {
            places.entry([&run[0], &run[1], &run[2]]).or_default().push(at);
        }
        let found: Vec<&[usize]> = page
            .windows(RUN)
            .map(|run| places.get([run[0], run[1], run[2]].as_slice()).map_or(&[][..], Vec::as_slice))
            .collect();
        let mut matches = Vec::new();
        let mut todo = vec![(0..found.len(), 0..self.words.len())];
        while let Some((page, text)) = todo.pop() {
            let Some((at, to, length)) = longest(&found, page.clone(), &text) else { continue };
            matches.push(at..at + length + RUN - 1);
            todo.push((page.start..at, text.start..to));
            todo.push((at + length..page.end, to + length..text.end));
        }
        matches
    }
}

/// For each block 1 if it alone holds a piece of text that the article has, 0 if it holds one that the article has
/// not, and `None` if neither tells.
pub fn snippets(with: &[String], without: &[String], blocks: &[&str]) -> Vec<Option<f64>> {
    let blocks: Vec<String> = blocks.iter().map(|block| one_line(block)).collect();
    let holders = |snippet: &String| {
        let snippet = one_line(snippet);
        let hits = blocks
            .iter()
            .enumerate()
            .filter(move |(_, block)| !snippet.is_empty() && block.contains(&snippet));
        hits.map(|(at, _)| at).collect::<Vec<_>>()
    };
    let mut labels = vec![None; blocks.len()];
    for snippet in with {
        if let [only] = holders(snippet)[..] {
            labels[only] = Some(1.0);
        }
    }
    for at in without.iter().flat_map(holders) {
        labels[at] = Some(0.0);
    }
    labels
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The longest run of places that follow each other in both: where it begins and how long it is.
fn longest(found: &[&[usize]], page: Range<usize>, text: &Range<usize>) -> Option<(usize, usize, usize)> {
    let mut best = None;
    // Lengths of the runs that end at a place of the text, for the place of the page before.
    let mut ending: HashMap<usize, usize> = HashMap::new();
    for at in page {
        let mut next = HashMap::new();
        for to in found[at].iter().filter(|to| text.contains(to)) {
            let length = 1 + to.checked_sub(1).and_then(|before| ending.get(&before)).copied().unwrap_or(0);
            next.insert(*to, length);
            if best.is_none_or(|(_, _, longest)| length > longest) {
                best = Some((at + 1 - length, to + 1 - length, length));
            }
        }
        ending = next;
    }
    best
}

#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
