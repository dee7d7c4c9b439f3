//! Pictures that stand for a site: it declares them for every page that has none of its own.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;
use crate::work;

/// What the file of such a picture is called, between dashes: "logo", "og-image", "apple-touch-icon".
static SITE_PICTURE: Phrases = Phrases::new(&ELEMENT_NAMES, "site picture");

/// Bytes of the longest name of a file that is looked at.
const MAX_NAME: usize = 200;

/// Returns whether the name of a picture's file says that it is the site's: `/img/logo-square.png`, `/og-image.jpg`. A
/// name with a word of the headline is the story's: `/gemini-logo.png` under "How right is Gemini?".
pub(super) fn is_site_picture(address: &str, headline: Option<&str>) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    if file.len() > MAX_NAME {
        return false;
    }
    work::text(file.len());
    let name = dashed(file);
    is_unfilled(file) || names_site(&name) && !shares_word(&name, &dashed(headline.unwrap_or_default()))
}

/// Whether some of the words of a name say so.
fn names_site(name: &str) -> bool {
    name.match_indices('-').filter_map(|(at, dash)| name.get(at + dash.len()..)).any(|rest| {
        let mut phrases = SITE_PICTURE.openings(rest, Lang::UNKNOWN);
        phrases.any(|phrase| rest.get(phrase.len()..).is_some_and(|rest| rest.starts_with('-')))
    })
}

/// Whether a template was left as it is: `$article.imageUrl`, `{{image}}`.
fn is_unfilled(file: &str) -> bool {
    file.starts_with('$') || file.contains("{{") || file.contains("%7B%7B")
}

/// A text in small letters with a dash around and between its words.
fn dashed(text: &str) -> String {
    let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold("-".to_owned(), |text, word| text + &word.to_lowercase() + "-")
}

/// Whether the headline has a word of the name that is long enough to tell of something.
fn shares_word(name: &str, headline: &str) -> bool {
    const LONG: usize = 4;
    let mut words = name.split('-').filter(|word| word.len() >= LONG && !SITE_PICTURE.has(word));
    words.any(|word| headline.contains(&format!("-{word}-")))
}

#[cfg(test)]
mod tests {
    use super::is_site_picture;

    #[test]
    fn names_of_files() {
        for (address, headline, expected) in [
            ("https://a.example/img/logo.png", "Bridge reopens", true),
            ("https://a.example/img/Lantern-Logo_600x600.png?v=2", "Bridge reopens", true),
            ("https://a.example/og-image.jpg", "Bridge reopens", true),
            ("https://a.example/apple-touch-icon@2.png", "Bridge reopens", true),
            ("https://a.example/$article.imageUrl", "Bridge reopens", true),
            ("https://a.example/{{image}}", "Bridge reopens", true),
            ("https://a.example/logos/bridge.jpg", "Bridge reopens", false),
            ("https://a.example/bridge-logo.jpg", "Bridge reopens", false),
            ("https://a.example/1f_source_default_0.jpg", "Bridge reopens", false),
            ("https://a.example/", "Bridge reopens", false),
        ] {
            assert_eq!(is_site_picture(address, Some(headline)), expected, "{address}");
        }
    }
}
