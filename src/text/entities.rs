//! Character references of HTML: `&amp;`, `&#8217;`, `&nbsp`.

use std::borrow::Cow;

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use memchr::memchr;

use crate::work;

use super::without_controls;

/// Where a reference stands; it decides whether a name without its semicolon is one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// In text, `&copyright` is `©right`.
    Text,
    /// In an attribute, where addresses stand, `&copy=1` is no reference, nor is `&copyright`.
    Attribute,
}

/// Returns the text with its character references (`&amp;`, `&#8217;`, `&nbsp`) replaced by their characters, once.
///
/// References to control characters other than tab and line feed are removed: `a&#27;b` becomes `ab`. Names are those of the
/// HTML standard; a name without its semicolon is decoded where the standard does so in an attribute. Anything else stays
/// as it is. Text that was encoded twice needs a second call.
///
/// ```
/// use newsprint::normalize::text::decode_entities;
///
/// assert_eq!(decode_entities("Caf&eacute; &#8220;A&amp;B&#x201D; &co; &unknown;"), "Café “A&B” &co; &unknown;");
/// ```
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    match decode(text, Within::Attribute) {
        Cow::Borrowed(text) => Cow::Borrowed(text),
        Cow::Owned(decoded) => match without_controls(&decoded) {
            Cow::Borrowed(_) => Cow::Owned(decoded),
            Cow::Owned(plain) => Cow::Owned(plain),
        },
    }
}

/// Whether what stands behind `&` makes a reference of it wherever it stands: `copy;`, `#169;`, `#xA9;`.
pub(crate) fn starts_reference(rest: &str) -> bool {
    /// Bytes of the longest name, and more than CommonMark takes for a number.
    const MAX_NAME: usize = 40;
    let end = rest.bytes().take(MAX_NAME).position(|byte| byte == b';');
    let Some((name, _)) = end.and_then(|end| rest.split_at_checked(end + 1)) else { return false };
    let Some(number) = name.strip_prefix('#') else {
        return NAMED_ENTITIES.get(name).is_some_and(|(first, _)| *first != 0);
    };
    let number = number.strip_suffix(';').unwrap_or(number);
    match number.strip_prefix(['x', 'X']) {
        Some(digits) => {
            (1..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
        None => (1..=7).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

/// Returns the text with its references replaced by their characters, once; what is no reference stays.
pub(crate) fn decode(text: &str, within: Within) -> Cow<'_, str> {
    work::text(text.len());
    let Some(first) = memchr(b'&', text.as_bytes()) else { return Cow::Borrowed(text) };
    let (plain, mut rest) = text.split_at_checked(first).unwrap_or((text, ""));
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(plain);
    while let Some(reference) = rest.strip_prefix('&') {
        if let Some((one, other, after)) = numeric(reference).or_else(|| named(reference, within)) {
            decoded.push(one);
            decoded.extend(other);
            rest = after;
        } else {
            decoded.push('&');
            rest = reference;
        }
        let plain = memchr(b'&', rest.as_bytes()).unwrap_or(rest.len());
        let (plain, after) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        decoded.push_str(plain);
        rest = after;
    }
    Cow::Owned(decoded)
}

/// The characters of a reference, one or two, and the text behind it.
type Reference<'a> = (char, Option<char>, &'a str);

/// Reads "#8217;" or "#x2019;", with what pages in Windows-1252 mean by the C1 controls.
fn numeric(reference: &str) -> Option<Reference<'_>> {
    let digits = reference.strip_prefix('#')?;
    let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at_checked(end)?;
    if digits.is_empty() {
        return None;
    }
    // What is too large for a number is no character either.
    let code = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let meant = usize::try_from(code)
        .ok()
        .and_then(|code| code.checked_sub(0x80))
        .and_then(|code| C1_REPLACEMENTS.get(code).copied().flatten());
    let c = meant.or_else(|| char::from_u32(code).filter(|&c| c != '\0')).unwrap_or('\u{FFFD}');
    Some((c, None, rest.strip_prefix(';').unwrap_or(rest)))
}

/// Returns the character of one of the names that pages use nearly always, and the text behind it; with its
/// semicolon no name goes on.
fn common(reference: &str) -> Option<(char, &str)> {
    let (name, char) = match reference.as_bytes() {
        [b'a', ..] => ("amp;", '&'),
        [b'q', ..] => ("quot;", '"'),
        [b'n', ..] => ("nbsp;", '\u{A0}'),
        [b'g', ..] => ("gt;", '>'),
        [b'l', b't', ..] => ("lt;", '<'),
        [b'l', ..] => ("ldquo;", '“'),
        [b'r', b's', ..] => ("rsquo;", '’'),
        [b'r', ..] => ("rdquo;", '”'),
        _ => return None,
    };
    Some((char, reference.strip_prefix(name)?))
}

/// Returns what the longest name of the standard that the text starts with means: "notin;" → '∉'.
fn named(reference: &str, within: Within) -> Option<Reference<'_>> {
    if let Some((char, rest)) = common(reference) {
        return Some((char, None, rest));
    }
    let mut found = None;
    let mut end = 0;
    for byte in reference.bytes() {
        if !matches!(byte, b';' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') {
            break;
        }
        end += 1;
        // The table knows the beginnings of its names too.
        match NAMED_ENTITIES.get(reference.get(..end)?) {
            Some((0, _)) => {}
            Some(&characters) => found = Some((end, characters)),
            None => break,
        }
    }
    let (end, (one, other)) = found?;
    let (name, rest) = reference.split_at_checked(end)?;
    let ends = name.ends_with(';') || !rest.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    if within == Within::Attribute && !ends {
        return None;
    }
    Some((char::from_u32(one)?, char::from_u32(other).filter(|&c| c != '\0'), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_semicolon_ends_where_the_place_says() {
        for (text, in_text, in_attribute) in [
            ("&notit;", "¬it;", "&notit;"),
            ("?a=b&copy=c", "?a=b©=c", "?a=b&copy=c"),
            ("&copy.", "©.", "©."),
            ("&notin;", "∉", "∉"),
            ("&noti", "¬i", "&noti"),
        ] {
            assert_eq!(decode(text, Within::Text), in_text, "{text}");
            assert_eq!(decode(text, Within::Attribute), in_attribute, "{text}");
        }
    }

    #[test]
    fn references_with_their_semicolon() {
        for rest in ["copy;", "amp;=2", "#169;", "#xA9;", "CounterClockwiseContourIntegral;"] {
            assert!(starts_reference(rest), "{rest}");
        }
        for rest in ["copy=2", "T", "", ";", "#;", "#x;", "#12345678;", "unknown;", "é;", "copy ;"] {
            assert!(!starts_reference(rest), "{rest}");
        }
    }

    #[test]
    fn common_names_are_those_of_the_standard() {
        for name in ["amp;", "quot;", "nbsp;", "lt;", "gt;", "rsquo;", "ldquo;", "rdquo;"] {
            let char = common(name).map(|(char, _)| (u32::from(char), 0));
            assert_eq!(NAMED_ENTITIES.get(name).copied(), char, "{name}");
        }
    }

    #[test]
    fn numbers_that_are_no_characters() {
        assert_eq!(decode("&#0;&#xD800;&#99999999999;", Within::Text), "\u{FFFD}\u{FFFD}\u{FFFD}");
        assert_eq!(decode("&#;&#x;&#xg", Within::Text), "&#;&#x;&#xg");
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
            ("a&#27;[31mb&#x7;c&#13;d", "a[31mbc d"),
        ] {
            assert_eq!(decode_entities(text), decoded, "{text}");
        }
    }
}
