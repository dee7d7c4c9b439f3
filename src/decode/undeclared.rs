//! The charset of a page that declares none, from its bytes and its language.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_8859_3, ISO_8859_10, ISO_8859_14, ISO_8859_15, ISO_8859_16, MACINTOSH, WINDOWS_1252,
    X_MAC_CYRILLIC,
};

use super::letters::Letters;
use super::prescan;

/// Bytes of text that are looked at.
const MAX_SAMPLE_BYTES: usize = 64 << 10;

/// Charsets of one byte a letter that chardetng never finds; and the most frequent one, which it misses in short texts.
static RIVALS: [&Encoding; 8] =
    [ISO_8859_15, ISO_8859_16, ISO_8859_3, ISO_8859_14, ISO_8859_10, MACINTOSH, X_MAC_CYRILLIC, WINDOWS_1252];

/// A charset is taken for another only if the text holds at most one misfit in so many characters outside ASCII; of
/// the charsets above, those that a text is not in give one in three or more.
const CHARACTERS_PER_MISFIT: usize = 20;

/// Returns the charset that the bytes are likeliest in.
///
/// chardetng guesses, with the page's language as a hint. Where its guess reads `annŽes` in a French text, the charsets
/// that it does not know are tried: MacRoman reads `années`.
pub(super) fn detect(bytes: &[u8]) -> &'static Encoding {
    let language = prescan::language(bytes).and_then(|tag| std::str::from_utf8(tag).ok()).unwrap_or_default();
    let sample = Sample::of(bytes);
    let guess = sample.guess(domain(language));
    let letters = Letters::of(language);
    let misfits = |encoding| letters.misfits(&sample.read(encoding));
    let least = misfits(guess);
    if least == 0 {
        return guess;
    }
    let best =
        RIVALS.into_iter().map(|encoding| (misfits(encoding), encoding)).min_by_key(|(count, _)| *count);
    let most = (sample.outside_ascii() / CHARACTERS_PER_MISFIT).min(least - 1);
    best.filter(|(count, _)| *count <= most).map_or(guess, |(_, encoding)| encoding)
}

/// Texts of a page with letters outside ASCII.
pub(super) struct Sample(Vec<u8>);

impl Sample {
    /// Markup, programs and other texts would be weighed for each of forty charsets in vain. No letter of any charset
    /// ends with `<` or `>`.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut sample = Vec::new();
        let texts = bytes.split_inclusive(|byte| matches!(byte, b'<' | b'>'));
        for text in texts.filter(|text| !text.is_ascii()) {
            let room = MAX_SAMPLE_BYTES - sample.len();
            sample.extend_from_slice(text.get(..room).unwrap_or(text));
            if text.len() > room {
                break;
            }
        }
        Self(sample)
    }

    fn guess(&self, domain: Option<&[u8]>) -> &'static Encoding {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        // The page may be cut amid a letter, as the sample may be: that is no error unless it is called the last.
        detector.feed(&self.0, false);
        detector.guess(domain, Utf8Detection::Allow)
    }

    /// Returns the sample as text in a charset.
    pub(super) fn read(&self, encoding: &'static Encoding) -> String {
        encoding.decode_without_bom_handling(&self.0).0.into_owned()
    }

    /// Returns how many bytes are outside ASCII.
    pub(super) fn outside_ascii(&self) -> usize {
        self.0.iter().filter(|byte| !byte.is_ascii()).count()
    }
}

/// Languages, some with their script or country, and a top-level domain whose pages the detector expects to be in
/// their charsets. Languages in the charset of Western Europe are left out: templates say `en` of any page.
const DOMAINS: [(&str, &str); 41] = [
    ("ar", "eg"),
    ("az", "az"),
    ("be", "by"),
    ("bg", "bg"),
    ("bs", "ba"),
    ("cs", "cz"),
    ("el", "gr"),
    ("et", "ee"),
    ("fa", "ir"),
    ("he", "il"),
    ("hr", "hr"),
    ("hu", "hu"),
    ("is", "is"),
    ("iw", "il"),
    ("ja", "jp"),
    ("kk", "kz"),
    ("ko", "kr"),
    ("lt", "lt"),
    ("lv", "lv"),
    ("mk", "mk"),
    ("pl", "pl"),
    ("ro", "ro"),
    ("ru", "ru"),
    ("sh", "hr"),
    ("sk", "sk"),
    ("sl", "si"),
    ("sq", "al"),
    ("sr", "rs"),
    ("sr-cyrl", "by"),
    ("sr-latn", "hr"),
    ("th", "th"),
    ("tr", "tr"),
    ("uk", "ua"),
    ("ur", "pk"),
    ("vi", "vn"),
    ("zh", "cn"),
    ("zh-hans", "cn"),
    ("zh-hant", "tw"),
    ("zh-hk", "hk"),
    ("zh-mo", "hk"),
    ("zh-tw", "tw"),
];

/// The top-level domain for a language: `zh-Hant-TW` gives `tw`, `pl-PL` gives `pl`.
fn domain(language: &str) -> Option<&'static [u8]> {
    let mut tag = language.trim().to_ascii_lowercase().replace('_', "-");
    loop {
        if let Ok(at) = DOMAINS.binary_search_by_key(&tag.as_str(), |(language, _)| language) {
            return DOMAINS.get(at).map(|(_, domain)| domain.as_bytes());
        }
        tag.truncate(tag.rfind('-')?);
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::SHIFT_JIS;

    use super::*;

    #[test]
    fn a_sample_may_end_amid_a_letter() {
        let text = "橋は修理のあと再び開通したと市の担当者が語った。".repeat(MAX_SAMPLE_BYTES / 40);
        let (text, _, _) = SHIFT_JIS.encode(&text);
        for start in ["<p>", "<p>x"] {
            assert_eq!(detect(&[start.as_bytes(), &text].concat()), SHIFT_JIS);
        }
    }

    #[test]
    fn charsets_that_the_detector_does_not_know() {
        for (language, text, encoding) in [
            ("fr", "Le pont est rouvert après deux années de travaux, à côté", MACINTOSH),
            ("", "Le pont est rouvert après deux années de travaux, à côté", MACINTOSH),
            ("fr", "Le pont est rouvert après deux années, cœur de 4 €", ISO_8859_15),
            ("fr", "Le pont est rouvert après deux années de travaux, à côté", WINDOWS_1252),
            ("fr", "«½ heure» et 1½ heure après, une année", WINDOWS_1252),
            ("ro", "Podul a fost redeschis după doi ani de reparații, a anunțat primăria", ISO_8859_16),
            ("eo", "La ponto, diris la urbo ĵaŭde; ĉiuj ĝojis pri tio, kaj la ŝipoj ankaŭ", ISO_8859_3),
            ("cy", "ŵyr neb pam, ac mae'r tŷ ar lan y dŵr ar ôl dwy flynedd", ISO_8859_14),
            ("ru", "Мост снова открыт для движения после ремонта", X_MAC_CYRILLIC),
        ] {
            let page = format!("<html lang=\"{language}\"><p>{text}</p>");
            let (bytes, _, failed) = encoding.encode(&page);
            assert!(!failed, "{text}");
            assert_eq!(detect(&bytes), encoding, "{language} {text}");
        }
    }
}
