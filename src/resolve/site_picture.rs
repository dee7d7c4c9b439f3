//! Pictures that stand for a site: it declares them for every page that has none of its own.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;
use crate::work;

/// What the file of such a picture is called, between dashes: "logo", "og-image", "apple-touch-icon".
static SITE_PICTURE: Phrases = Phrases::new(&ELEMENT_NAMES, "site picture");

/// Words that such a name has beside the site's own: `wnp_fb_90x60.jpg`.
static SITE_PICTURE_WORD: Phrases = Phrases::new(&ELEMENT_NAMES, "site picture word");

/// What such a file is called and nothing else: `FB.jpg`.
static SITE_PICTURE_NAME: Phrases = Phrases::new(&ELEMENT_NAMES, "site picture name");

/// Bytes of the longest name of a file that is looked at.
const MAX_NAME: usize = 200;

/// Returns whether the name of a picture's file says that it is the site's: `/img/logo-square.png`, `/og-image.jpg`. A
/// name with a word of the headline is the story's: `/gemini-logo.png` under "How right is Gemini?".
///
/// So does a name that is the site's own, `host` being that of the page: `lantern_fb.jpg` on lantern.example.
pub(super) fn is_site_picture(address: &str, headline: Option<&str>, host: Option<&str>) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    if file.len() > MAX_NAME {
        return false;
    }
    work::text(file.len());
    let name = dashed(file);
    if is_unfilled(file) {
        return true;
    }
    let of_site =
        names_site(&name) || names_site(&parted(file)) || is_sites_name(file, host.unwrap_or_default());
    of_site && !shares_word(&name, &dashed(headline.unwrap_or_default()))
}

/// Whether a file's name is a part of the site's host, sizes and plain words aside.
fn is_sites_name(file: &str, host: &str) -> bool {
    let (stem, _) = file.rsplit_once('.').unwrap_or((file, ""));
    if SITE_PICTURE_NAME.is_in_any_case(stem) {
        return true;
    }
    let name = dashed(stem);
    let mut own = false;
    let words = name.split('-').filter(|word| !word.is_empty());
    for word in words.filter(|word| !is_plain_word(word)) {
        own = is_label(word, host) || own && is_last_label(word, host);
        if !own {
            return false;
        }
    }
    own
}

/// Whether a word is a part of a host but for its last: `lantern` of www.lantern.example.
fn is_label(word: &str, host: &str) -> bool {
    const SHORTEST: usize = 3;
    let mut labels = host.rsplit('.').skip(1);
    word.len() >= SHORTEST && labels.any(|label| label == word)
}

/// Whether a word is the last part of a host: `ie` of `Independent.ie.png`.
fn is_last_label(word: &str, host: &str) -> bool {
    host.rsplit('.').next() == Some(word)
}

/// Whether a word is a number, a size or one that such names have beside the site's own: `600x315`, `fb2`.
fn is_plain_word(word: &str) -> bool {
    let bare = word.trim_end_matches(|char: char| char.is_ascii_digit());
    SITE_PICTURE_WORD.has(bare) || bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'x')
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

/// The same with a dash at each capital behind a small letter: `facebookShareDefault`.
fn parted(file: &str) -> String {
    let mut text = String::with_capacity(file.len());
    let mut before = ' ';
    for char in file.chars() {
        if before.is_lowercase() && char.is_uppercase() {
            text.push('-');
        }
        text.push(char);
        before = char;
    }
    dashed(&text)
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
            ("https://a.example/img/printButton.png", "Bridge reopens", true),
            ("https://a.example/img/lantern_fb_90x60.jpg", "Bridge reopens", true),
            ("https://a.example/img/Lantern.gif", "Bridge reopens", true),
            ("https://a.example/img/lantern_bridge.jpg", "Bridge reopens", false),
            ("https://a.example/img/lantern.jpg", "The Lantern closes", false),
            ("https://a.example/img/90x60.jpg", "Bridge reopens", false),
            ("https://a.example/img/lantern_fb2.jpg", "Bridge reopens", true),
            ("https://a.example/img/fb_default-5621cb24.png", "Bridge reopens", true),
            ("https://a.example/img/textsmall.jpg", "Bridge reopens", true),
            ("https://a.example/img/FB.jpg", "Bridge reopens", true),
            ("https://a.example/img/Lantern.example.png", "Bridge reopens", true),
            ("https://a.example/img/example.png", "Bridge reopens", false),
            ("https://a.example/img/facebookShareDefault.jpg", "Bridge reopens", true),
            ("https://a.example/img/lantern-social-card.png", "Bridge reopens", true),
            ("https://a.example/img/openGraphs.png", "Bridge reopens", false),
        ] {
            let host = Some("www.lantern.example");
            assert_eq!(is_site_picture(address, Some(headline), host), expected, "{address}");
        }
    }
}
