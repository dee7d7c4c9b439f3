//! Credits of pictures as they are printed: `Photo: Ida Berg`, `© Agency`, `Ida Berg/Agency`.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::PICTURE_CREDITS;
use crate::normalize::byline::is_agency;
use crate::work;

static MARKERS: Phrases = Phrases::new(&PICTURE_CREDITS, "marker");
static CAPTION_MARKS: Phrases = Phrases::new(&PICTURE_CREDITS, "caption mark");
static STOCK_AGENCIES: Phrases = Phrases::new(&PICTURE_CREDITS, "stock agency");

/// Names of a length that no credit has are the caption itself.
pub(crate) const LONGEST: usize = 120;

/// Whether a text of its own line is the credit of a picture, as `Photo: Ida Berg`, `© Agency` and `Ida Berg/Agency`.
pub(crate) fn is_credit_line(text: &str) -> bool {
    /// Bytes of the longest one.
    const LONGEST: usize = 90;
    if text.len() > LONGEST || text.ends_with(['.', '!', '?']) {
        return false;
    }
    length(text.trim_start_matches(OPENING)).is_some() || is_signed(text)
}

/// Signs before a credit.
const OPENING: [char; 6] = ['(', '[', '（', '【', '|', '/'];

/// Whether a text says that it is what a picture shows: "The ferry at the quay. Photo: Ida Berg", "The quay (file photo)".
pub(crate) fn is_caption(text: &str) -> bool {
    marker(text).is_some() || ends_with_mark(text)
}

/// Whether a text ends with a mark of captions: "崔永元。(资料图)", "Die Brücke (Archivbild)".
fn ends_with_mark(text: &str) -> bool {
    /// Characters of the longest mark.
    const LONGEST: usize = 32;
    let line = text.trim_end_matches(|char: char| !char.is_alphanumeric());
    let start = line.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let end = line.get(start..).unwrap_or_default().to_lowercase();
    CAPTION_MARKS.closing(&end, Lang::UNKNOWN).is_some()
}

/// Where the credit at the end of a caption begins, its opening bracket included.
pub(crate) fn marker(text: &str) -> Option<usize> {
    const BEFORE: [char; 10] = [' ', '(', '[', '|', '/', '\u{a0}', '.', '。', '＝', '（'];
    work::text(text.len());
    let mut parts = text.char_indices().filter_map(|(at, _)| text.split_at_checked(at));
    let (before, _) = parts.find(|(before, rest)| {
        let opens = before.is_empty() || before.ends_with(BEFORE);
        opens && names_somebody(rest)
    })?;
    Some(before.trim_end_matches(['(', '[', '（', '|', '/', ' ']).len())
}

/// Whether a text is a marker and a name: "Photo: Ida Berg".
fn names_somebody(text: &str) -> bool {
    if text.len() >= LONGEST {
        return false;
    }
    length(text).is_some_and(|length| !name_of(text, length).is_empty())
}

/// Where a credit without a marker begins: behind a sentence, who took the picture and for whom
/// ("Mara Teller/The Daily Harbor").
pub(crate) fn signed(text: &str) -> Option<usize> {
    work::text(text.len());
    // "The bridge/Shutterstock" says what the picture shows.
    let mut sides = text.split('/').map(str::trim);
    let is_stock = sides.clone().next().is_some_and(|first| STOCK_AGENCIES.is_in_any_case(first));
    if is_signed(text) && (is_stock || sides.any(is_agency)) {
        return Some(0);
    }
    if !text.contains(['/', '—']) {
        return None;
    }
    let near = text.char_indices().skip_while(|(at, _)| text.len() - at > LONGEST_SIGNED);
    let mut gaps = near.filter(|(_, char)| char.is_whitespace()).map(|(at, _)| at);
    gaps.find(|at| {
        let (before, credit) = text.split_at_checked(*at).unwrap_or_default();
        ends_sentence(before) && names_both(credit)
    })
}

/// Whether a text is nothing but an agency's name, or names parted by slashes, one of them an agency's.
fn is_signed(text: &str) -> bool {
    // Most texts are told by their first letter.
    if text.len() > LONGEST_SIGNED || text.starts_with(char::is_lowercase) {
        return false;
    }
    // "Getty Images / 35007" has the number of the picture.
    let sides = || text.split('/').map(str::trim).filter(|side| side.contains(char::is_alphabetic));
    if !sides().all(is_name) {
        return false;
    }
    sides().any(|side| STOCK_AGENCIES.is_in_any_case(side) || is_agency(side))
}

/// Bytes of the longest credit without a marker.
const LONGEST_SIGNED: usize = 70;

/// Whether a text ends with a full stop that closes no abbreviation or initial.
pub(crate) fn ends_sentence(text: &str) -> bool {
    /// Letters of the shortest word that is no abbreviation.
    const SHORTEST: usize = 4;
    let closed = text.trim_end_matches(['”', '"', '»', '’', '\'']);
    let word = closed.rsplit(char::is_whitespace).next().unwrap_or_default();
    closed.ends_with(['.', '!', '?']) && word.chars().count() > SHORTEST
}

/// Whether a text is two names parted by a slash or a dash.
pub(crate) fn names_both(credit: &str) -> bool {
    let credit = credit.trim().trim_start_matches('(').trim_end_matches([')', '.']);
    credit.split_once(['/', '—']).is_some_and(|(who, whom)| [who, whom].into_iter().all(is_name))
}

/// Whether a text is a few words that all begin with a capital.
fn is_name(text: &str) -> bool {
    const WORDS: usize = 5;
    let words = text.split_whitespace().take(WORDS + 1);
    (1..=WORDS).contains(&words.clone().count()) && { words }.all(|word| word.starts_with(char::is_uppercase))
}

/// Returns the length of the longest marker that a text begins with.
fn length(text: &str) -> Option<usize> {
    MARKERS.rests(text).map(|rest| text.len() - rest.len()).max()
}

/// The name behind the marker, if there is one.
pub(crate) fn name(credit: &str) -> &str {
    let credit = credit.trim().trim_start_matches(['(', '[', '（', '|', '/', ' ']);
    name_of(credit, length(credit).unwrap_or(0))
}

fn name_of(credit: &str, marker: usize) -> &str {
    let name = credit.get(marker..).unwrap_or_default().trim_start_matches([':', '：']).trim();
    let whole = name.ends_with([')', '）']) && name.contains(['(', '（']);
    if whole { name } else { name.trim_end_matches([')', ']', '）', '.', ' ']) }.trim_start()
}
