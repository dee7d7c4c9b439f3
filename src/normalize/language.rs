//! Language tags, and the language of a text that names none.

mod detect;

pub use detect::detect;
pub(crate) use detect::is_of_other_script;

/// Returns the canonical BCP 47 tag: language in lower case, script capitalised, region in upper case.
///
/// Underscores count as hyphens, an encoding suffix is removed, and the old codes `iw`, `in` and `ji` become
/// `he`, `id` and `yi`. Names of languages, placeholders (`x-default`, `und`) and lists give `None`.
///
/// ```
/// use newsprint::normalize::language::parse;
///
/// assert_eq!(parse("en_US").as_deref(), Some("en-US"));
/// assert_eq!(parse("ZH-hans-cn").as_deref(), Some("zh-Hans-CN"));
/// assert_eq!(parse("EN").as_deref(), Some("en"));
/// assert_eq!(parse("english"), None);
/// assert_eq!(parse("x-default"), None);
/// ```
pub fn parse(tag: &str) -> Option<String> {
    const LONGEST: usize = 35;
    let tag = tag.trim();
    // POSIX: "de_DE.UTF-8", "de_DE@euro".
    let tag = tag.split(['.', '@']).next()?;
    if tag.len() > LONGEST {
        return None;
    }
    let mut canonical = String::with_capacity(tag.len());
    for (place, part) in tag.split(['-', '_']).enumerate() {
        if !part.bytes().all(|b| b.is_ascii_alphanumeric()) || part.is_empty() || part.len() > 8 {
            return None;
        }
        if place == 0 {
            canonical.push_str(&first_subtag(part)?);
            continue;
        }
        // Extensions and private use say nothing of the language.
        if part.len() == 1 {
            break;
        }
        let alphabetic = part.bytes().all(|b| b.is_ascii_alphabetic());
        canonical.push('-');
        match (part.len(), alphabetic) {
            (2, true) => canonical.push_str(&part.to_ascii_uppercase()),
            (4, true) => {
                let mut letters = part.chars();
                canonical.extend(letters.next().map(|c| c.to_ascii_uppercase()));
                canonical.extend(letters.map(|c| c.to_ascii_lowercase()));
            }
            _ => canonical.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(canonical)
}

fn first_subtag(part: &str) -> Option<String> {
    if !matches!(part.len(), 2 | 3) || !part.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let part = part.to_ascii_lowercase();
    match part.as_str() {
        // "utf-8" is how letters are coded.
        "und" | "mul" | "zxx" | "mis" | "utf" => None,
        "iw" => Some("he".to_owned()),
        "in" => Some("id".to_owned()),
        "ji" => Some("yi".to_owned()),
        // Countries that are no languages.
        "cn" => Some("zh".to_owned()),
        "jp" => Some("ja".to_owned()),
        "eng" => Some("en".to_owned()),
        "deu" | "ger" => Some("de".to_owned()),
        "fra" | "fre" => Some("fr".to_owned()),
        "spa" => Some("es".to_owned()),
        _ => Some(part),
    }
}

/// The primary subtag: the language without script and region.
/// `pt-BR` gives `pt`.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// The region subtag of a tag: two letters after the first subtag.
pub(crate) fn region(tag: &str) -> Option<&str> {
    tag.split(['-', '_'])
        .skip(1)
        .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_tags() {
        for (tag, canonical) in [
            ("de_DE.UTF-8", Some("de-DE")),
            ("pt-br", Some("pt-BR")),
            ("sr-latn-rs", Some("sr-Latn-RS")),
            ("es-419", Some("es-419")),
            ("iw", Some("he")),
            ("eng", Some("en")),
            ("en-US-x-twain", Some("en-US")),
            ("", None),
            ("en,de", None),
            ("English", None),
            ("und", None),
            ("-", None),
            ("en-", None),
        ] {
            assert_eq!(parse(tag).as_deref(), canonical, "{tag}");
        }
    }
}
