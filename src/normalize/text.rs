//! White space, character references, markup and folding.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::char_refs::{self, Within};

/// White space collapsed to single spaces, none at either end; characters that show nothing (soft hyphen,
/// zero-width space, byte order mark) are taken out.
///
/// Joiners and direction marks stay: scripts need them. Borrows where there is nothing to do.
///
/// ```
/// use newsprint::normalize::text::collapse;
///
/// assert_eq!(collapse("  Bridge\n\t re\u{AD}opens "), "Bridge reopens");
/// ```
pub fn collapse(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if is_collapsed(text) {
        return Cow::Borrowed(text);
    }
    let mut collapsed = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
        } else if !is_invisible(c) {
            if gap {
                collapsed.push(' ');
                gap = false;
            }
            collapsed.push(c);
        }
    }
    Cow::Owned(collapsed)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{2060}') || (c.is_control() && !c.is_whitespace())
}

fn is_collapsed(text: &str) -> bool {
    let mut last = 'x';
    for c in text.chars() {
        let plain = if c.is_whitespace() { c == ' ' && last != ' ' } else { !is_invisible(c) };
        if !plain {
            return false;
        }
        last = c;
    }
    true
}

/// Character references (`&amp;`, `&#8217;`, `&nbsp`) replaced by what they stand for, once.
///
/// Names are those of the HTML standard; where the standard reads a name without its semicolon, in an attribute,
/// so does this.
/// What is no reference stays as it is. Text that was encoded twice needs a second call.
///
/// ```
/// use newsprint::normalize::text::decode_entities;
///
/// assert_eq!(decode_entities("Caf&eacute; &#8220;A&amp;B&#x201D; &co; &unknown;"), "Café “A&B” &co; &unknown;");
/// ```
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    char_refs::decode(text, Within::Attribute)
}

/// The text for comparing: compatibility forms unified (full-width letters, ligatures), lower case, one kind
/// of quote, apostrophe and dash, white space collapsed, no marks at either end.
///
/// ```
/// use newsprint::normalize::text::fold;
///
/// assert_eq!(fold(" “Ｂridge”  re\u{AD}opens – at last… "), "bridge\" reopens - at last");
/// assert_eq!(fold("Straße"), fold("STRASSE"));
/// ```
pub fn fold(text: &str) -> String {
    if !text.is_ascii() {
        return fold_all(text);
    }
    let mut folded = String::with_capacity(text.len());
    folded.extend(folded_ascii(text).map(char::from));
    folded
}

fn fold_all(text: &str) -> String {
    let folded = fold_inner(&ComposingNormalizerBorrowed::new_nfkc().normalize(text));
    let trimmed = folded.trim_matches(|c: char| c.is_whitespace() || ".,;:|-'\"".contains(c));
    if trimmed.len() == folded.len() { folded } else { trimmed.to_owned() }
}

fn fold_inner(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        push_folded(&mut folded, c);
    }
    folded
}

fn push_folded(folded: &mut String, c: char) {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '`' | '´' => folded.push('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => folded.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => folded.push('-'),
        '…' => folded.push_str("..."),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'ς' => folded.push('σ'),
        _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
        _ => folded.extend(c.to_lowercase()),
    }
}

/// Whether two texts fold to the same, without folding them where both are ASCII.
pub(crate) fn fold_alike(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { folded_ascii(a).eq(folded_ascii(b)) } else { fold(a) == fold(b) }
}

/// The bytes of [`fold`] of a text of ASCII.
fn folded_ascii(text: &str) -> impl Iterator<Item = u8> {
    let is_outer = |c: char| {
        c.is_ascii_whitespace()
            || c.is_ascii_control()
            || matches!(c, '.' | ',' | ';' | ':' | '|' | '-' | '\'' | '"' | '`')
    };
    let mut bytes = text.trim_matches(is_outer).bytes().peekable();
    std::iter::from_fn(move || {
        let byte = bytes.find(|byte| !byte.is_ascii_control() || is_space(*byte))?;
        if !is_space(byte) {
            return Some(if byte == b'`' { b'\'' } else { byte.to_ascii_lowercase() });
        }
        while bytes.next_if(|byte| is_space(*byte) || byte.is_ascii_control()).is_some() {}
        Some(b' ')
    })
}

/// Whether a short text holds a short part: `str::contains` sets up more than they are worth.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    // A space is too common to look for.
    let anchor = usize::from(part.len() > 1 && part.first() == Some(&b' '));
    let Some(byte) = part.get(anchor) else { return true };
    memchr::memchr_iter(*byte, text).any(|at| {
        at.checked_sub(anchor).and_then(|at| text.get(at..)).is_some_and(|text| text.starts_with(part))
    })
}

/// The first bytes of a text, at most so many, without a part of a character.
pub(crate) fn start_of(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Letters and digits only, in lower case.
pub(crate) fn letters_and_digits(text: &str) -> String {
    if text.is_ascii() {
        let mut folded = text.to_ascii_lowercase();
        folded.retain(|char| char.is_ascii_alphanumeric());
        return folded;
    }
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// White space of ASCII, as `char` has it.
fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

/// The text without markup, for claims that carry it: tags and comments go, block breaks leave a space.
///
/// A `<` that opens no tag stays. Character references stay as they are.
///
/// ```
/// use newsprint::normalize::text::strip_tags;
///
/// assert_eq!(strip_tags("<b>Bridge</b><br>reopens<!-- x --> if 1 < 2"), "Bridge reopens if 1 < 2");
/// ```
pub fn strip_tags(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'<', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    // Without this, many comments or tags that never end would each search to the end of the text.
    let (mut may_close, mut may_end_comment) = (true, true);
    while let Some(open) = memchr::memchr(b'<', rest.as_bytes()) {
        let (before, tag) = rest.split_at_checked(open).unwrap_or((rest, ""));
        plain.push_str(before);
        let comment = tag.starts_with("<!--");
        let names = tag
            .as_bytes()
            .get(1)
            .copied()
            .is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?'));
        let end = if comment && may_end_comment {
            tag.find("-->").map(|end| end + 3)
        } else if !comment && names && may_close {
            memchr::memchr(b'>', tag.as_bytes()).map(|end| end + 1)
        } else {
            None
        };
        may_end_comment &= !(comment && end.is_none());
        may_close &= !(!comment && names && end.is_none());
        if let Some((tag, after)) = end.and_then(|end| tag.split_at_checked(end)) {
            if !comment && breaks_line(tag) {
                plain.push(' ');
            }
            rest = after;
        } else {
            plain.push('<');
            rest = tag.strip_prefix('<').unwrap_or("");
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Whether the tag parts what stands on both sides of it.
fn breaks_line(tag: &str) -> bool {
    const BREAKING: &[&str] = &["br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr", "td", "hr"];
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or("");
    BREAKING.iter().any(|breaking| name.eq_ignore_ascii_case(breaking))
}

/// The full stops of all scripts.
const STOPS: [char; 11] = ['.', '。', '．', '｡', '।', '॥', '۔', '։', '።', '။', '។'];

/// Whether a text ends as sentences do, in any script; quotes and brackets may close behind the mark.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let text = without_closing(text);
    text.ends_with(STOPS) || text.ends_with(['!', '?', '…', '！', '？', '؟'])
}

/// Whether a text ends with a full stop, which headlines rarely do.
pub(crate) fn ends_with_stop(text: &str) -> bool {
    let text = without_closing(text);
    text.ends_with(STOPS) && !text.ends_with("...")
}

fn without_closing(text: &str) -> &str {
    const CLOSING: [char; 14] = ['"', '\'', '”', '’', '“', '‘', '»', '«', '›', ')', ']', '」', '』', '）'];
    text.trim_end_matches(|char: char| CLOSING.contains(&char) || char.is_whitespace())
}

/// Whether a text has so many words; in scripts without spaces two characters count as one.
pub(crate) fn has_words(text: &str, least: usize) -> bool {
    let is_unspaced = |char: char| {
        matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}')
    };
    text.split_whitespace().nth(least.saturating_sub(1)).is_some()
        || !text.is_ascii()
            && text.chars().filter(|char| is_unspaced(*char)).nth((2 * least).saturating_sub(1)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collapses_without_copying_where_it_can() {
        assert!(matches!(collapse(" one two "), Cow::Borrowed("one two")));
        assert!(matches!(collapse("one\u{A0}two"), Cow::Owned(_)));
        assert_eq!(collapse("\u{FEFF} \u{200B}"), "");
        assert_eq!(collapse("می‌شود"), "می‌شود");
    }

    #[test]
    fn parts_are_found_wherever_they_stand() {
        for (part, expected) in [
            ("", true),
            (" ", true),
            ("Old", true),
            ("d b", true),
            (" bridge", true),
            ("–!", true),
            (" – ", false),
            ("bridges", false),
            ("!!", false),
        ] {
            assert_eq!(holds("Old bridge –!", part), expected, "{part}");
        }
        assert!(!holds("", " a") && holds("", ""));
    }

    #[test]
    fn decodes_references() {
        for (text, decoded) in [
            ("A&nbsp;B", "A\u{A0}B"),
            ("&lt;b&gt;", "<b>"),
            ("&amp;amp;", "&amp;"),
            ("AT&T", "AT&T"),
            ("a&b=c&copy=d", "a&b=c&copy=d"),
            ("&copy 2022", "© 2022"),
            ("&#146;", "’"),
            ("&#0; &#xD800; &#99999999999;", "\u{FFFD} \u{FFFD} \u{FFFD}"),
            ("&", "&"),
            ("&;&#;&#x;", "&;&#;&#x;"),
            ("&NotEqualTilde;", "\u{2242}\u{338}"),
            ("é&eacute;é", "ééé"),
        ] {
            assert_eq!(decode_entities(text), decoded, "{text}");
        }
    }

    #[test]
    fn texts_alike_are_those_that_fold_alike() {
        let texts =
            ["A b", " a\u{1} \t B.", "'a b`", "a`b", "a'B", "ab", "a-b", "", " .\u{b}", "\u{7f}A\u{1f}b"];
        for a in texts {
            assert_eq!(fold(a), fold_all(a), "{a:?}");
            for b in texts {
                assert_eq!(fold_alike(a, b), fold(a) == fold(b), "{a:?} {b:?}");
            }
        }
        assert!(fold_alike("Straße", "STRASSE"));
    }

    #[test]
    fn strips_tags() {
        for (text, plain) in [
            ("<p>a</p><p>b</p>", " a  b "),
            ("a <em class='x'>b</em>", "a b"),
            ("a < b > c", "a < b > c"),
            ("a <b", "a <b"),
            ("a <!-- b", "a <!-- b"),
            ("<<b>>", "<>"),
        ] {
            assert_eq!(strip_tags(text), plain, "{text}");
        }
    }

    #[test]
    fn ascii_folds_as_all_text_does() {
        let ascii: String = (0..128).map(char::from).flat_map(|char| [char, 'x', ' ', ' ']).collect();
        assert_eq!(fold(&ascii), fold_all(&ascii));
    }
}
