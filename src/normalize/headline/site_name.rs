//! The name of a site, as titles print it beside the headline.

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::TITLE_PARTS;
use crate::text::letters_and_digits;

static FILLERS: Phrases = Phrases::new(&TITLE_PARTS, "filler of a site name");

/// What is known of a site's name.
pub(super) struct SiteName<'a> {
    /// The publication's name, letters and digits only.
    publication: Option<String>,
    host: Option<&'a str>,
    language: Lang,
}

impl<'a> SiteName<'a> {
    pub(super) fn new(publication: Option<&str>, host: Option<&'a str>, language: Lang) -> Self {
        Self {
            publication: publication.map(letters_and_digits).filter(|name| !name.is_empty()),
            host: host.map(|host| host.strip_prefix("www.").unwrap_or(host)),
            language,
        }
    }

    /// Whether a title is the site's name and nothing else.
    pub(super) fn is_only_name(&self, title: &str) -> bool {
        let name = letters_and_digits(title);
        self.publication.as_deref() == Some(name.as_str())
            || self.host.is_some_and(|host| letters_and_digits(host) == name)
    }

    /// Whether a part is the site's name as it stands: what is needed at the start of a title, where the
    /// headline's own words may be like it ("Gazette readers: …" on the Gazette's pages).
    pub(super) fn is_exact_name(&self, part: &str) -> bool {
        let name = letters_and_digits(part);
        let label = self.host.map(host_label);
        self.is_only_name(part) || label.is_some_and(|label| label == name || label == without_the(&name))
    }

    /// Whether a part is a name of the site: the publication's, or one that the host is made of.
    pub(super) fn is_named(&self, part: &str) -> bool {
        /// Bytes of a name's letters.
        const MAX_NAME: usize = 80;
        let name = letters_and_digits(part);
        if name.is_empty() || name.len() > MAX_NAME {
            return false;
        }
        let known = self.publication.as_deref();
        known.is_some_and(|known| is_form_of(part, &name, known))
            || self.host.is_some_and(|host| self.is_host_name(part, &name, host))
    }

    /// Whether a host is made of a name: `gazette.example` of "The Gazette", `nytimes.com` of "The New York
    /// Times", `example.org` of "example.org".
    fn is_host_name(&self, part: &str, name: &str, host: &str) -> bool {
        if letters_and_digits(host) == name || is_host_above(part, host) {
            return true;
        }
        let label = host_label(host);
        if label.chars().count() < 2 {
            return false;
        }
        label == name
            || label == without_the(name)
            || has_label_as_word(part, &label)
            || self.is_made_of(&label, part)
    }

    /// Whether the label is the beginnings of the words, in order, with at most a word or two of others: "nytimes"
    /// of "The New York Times", "adalund" of "Ada Lund Photography".
    fn is_made_of(&self, label: &str, part: &str) -> bool {
        /// Initials alone say little: three letters of three words are enough, two of two are not.
        const FEWEST_LETTERS: usize = 3;
        /// With so many a word of others may stand among them.
        const MANY_LETTERS: usize = 5;
        const MOST_WORDS: usize = 6;
        if label.len() < FEWEST_LETTERS || part.split_whitespace().count() > MOST_WORDS {
            return false;
        }
        let mut rest = label;
        let (mut used, mut letters, mut left_out) = (0, 0, 0);
        for word in part.split(is_between_words).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            let common = common_start(rest, &word);
            if rest.is_empty() && letters >= MANY_LETTERS {
                left_out += 1;
            } else if common == 0 {
                left_out += usize::from(!self.is_filler(&word));
            } else {
                rest = rest.get(common..).unwrap_or("");
                used += 1;
                letters += common;
            }
        }
        if !rest.is_empty() || letters < FEWEST_LETTERS {
            return false;
        }
        match left_out {
            0 => true,
            1 if letters > MANY_LETTERS => true,
            1 | 2 if letters >= MANY_LETTERS => used >= 2,
            _ => false,
        }
    }

    fn is_filler(&self, word: &str) -> bool {
        word.starts_with(char::is_numeric) || FILLERS.is(word, self.language)
    }
}

/// Whether a name is the publication's, its beginning, or goes on by a word or two.
fn is_form_of(part: &str, name: &str, known: &str) -> bool {
    let begins = name.len() > 3 && known.starts_with(name);
    known == name || begins || is_longer_name(part, name, known)
}

/// Whether a name is a known one and a word or two: "BBC News" of "BBC", "The Gazette Online" of "Gazette".
fn is_longer_name(part: &str, name: &str, known: &str) -> bool {
    const MOST_WORDS: usize = 4;
    /// Bytes that a name may be longer than the known one. Chosen on the pages at hand.
    const LONGER: usize = 7;
    let is_short = part.split_whitespace().count() <= MOST_WORDS;
    if known.len() <= 2 || !is_short || name.len() > known.len() + LONGER {
        return false;
    }
    name.starts_with(known) || name.ends_with(known)
}

/// Whether a part is the host itself or one above it: "news.gazette.example" of "gazette.example".
fn is_host_above(part: &str, host: &str) -> bool {
    let domain = part.to_ascii_lowercase();
    let above = if domain.contains(' ') { None } else { domain.strip_suffix(host) };
    above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
}

/// Whether one of a few words is the host's label, or begins with it: "Gazette Online" of "gazette".
fn has_label_as_word(part: &str, label: &str) -> bool {
    let mut words = part.split_whitespace().map(letters_and_digits);
    match part.split_whitespace().count() {
        ..=3 if label.len() >= 5 => words.any(|word| word.starts_with(label)),
        ..=5 if label.len() >= 4 => words.any(|word| word == label),
        _ => false,
    }
}

/// Returns the part of a host that names the site, the longest before the public suffix: "news.gazette.example" →
/// "gazette".
fn host_label(host: &str) -> String {
    let labels: Vec<&str> = host.split('.').collect();
    let names = labels.get(..labels.len().saturating_sub(1)).unwrap_or(&[]);
    let longest = names.iter().rev().max_by_key(|label| label.len()).copied().unwrap_or("");
    longest.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn without_the(name: &str) -> &str {
    name.strip_prefix("the").unwrap_or(name)
}

fn is_between_words(char: char) -> bool {
    !(char.is_alphanumeric() || matches!(char, '\'' | '’'))
}

/// Returns how many bytes two texts begin with alike.
fn common_start(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars());
    pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_made_of_names() {
        for (part, host, expected) in [
            ("The New York Times", "nytimes.com", true),
            ("BBC News", "bbc.co.uk", true),
            ("Gazette Online", "gazette.example", true),
            ("The Gazette", "www.gazette.example", true),
            ("gazette.example", "gazette.example", true),
            ("news.gazette.example", "gazette.example", true),
            ("Ada Lund Photography", "adalund.example", true),
            ("Bridge reopens", "gazette.example", false),
            ("Great Bridge", "gb.example", false),
            ("", "gazette.example", false),
        ] {
            let site = SiteName::new(None, Some(host), Lang::UNKNOWN);
            assert_eq!(site.is_named(part), expected, "{part} {host}");
        }
    }

    #[test]
    fn publications_have_shorter_and_longer_names() {
        let site = SiteName::new(Some("The Gazette"), None, Lang::UNKNOWN);
        for (part, named, exact) in [
            ("The Gazette", true, true),
            ("The Gazette Online", true, false),
            ("The Gaz", true, false),
            ("The Gazette readers of the year", false, false),
            ("The Bridge", false, false),
        ] {
            assert_eq!((site.is_named(part), site.is_exact_name(part)), (named, exact), "{part}");
        }
    }
}
