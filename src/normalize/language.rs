//! Language tags, and the language of a text that names none.

mod words;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use words::{LATIN_WORDS, Script};

/// The canonical BCP 47 tag: language lower case, script with a capital, region in capitals.
///
/// Underscores count as hyphens, an encoding suffix is cut off, the old codes `iw`, `in` and `ji` become
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
///
/// ```
/// assert_eq!(newsprint::normalize::language::primary("pt-BR"), "pt");
/// ```
pub fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// The region subtag of a tag: two letters after the first subtag.
pub(crate) fn region(tag: &str) -> Option<&str> {
    tag.split(['-', '_'])
        .skip(1)
        .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// Whether a tag names a language in Latin letters while the one spoken is not: the template's, not the text's.
pub(crate) fn is_of_other_script(tag: &str, spoken: &str) -> bool {
    /// Languages that are written in other letters as well.
    const BOTH: &[&str] = &["az", "ms", "hr", "id"];
    let is_latin = |language: &str| LATIN_WORDS.iter().any(|(known, _)| *known == language);
    // Pages in Korean name the country.
    let claimed = primary(tag);
    (claimed == "kr" || is_latin(claimed) && !BOTH.contains(&claimed)) && !is_latin(spoken)
}

/// The language that the text is written in, for a page that claims none; `None` where that is unsure.
///
/// Scripts that one language uses settle it at once; elsewhere the commonest short words of each language are
/// counted, and the language must clearly lead. A few sentences are enough, a headline is not.
///
/// ```
/// use newsprint::normalize::language::detect;
///
/// let text = "The old bridge was reopened on Friday after two years of repairs, and the mayor was the first to \
///             cross it. It is the only way to the island for those who have no boat.";
/// assert_eq!(detect(text), Some("en"));
/// assert_eq!(detect("Lorem ipsum"), None);
/// ```
pub fn detect(text: &str) -> Option<&'static str> {
    const SAMPLE: usize = 6_000;
    const FEWEST_LETTERS: u32 = 40;
    let mut counts = words::ScriptCounts::default();
    for c in text.chars().take(SAMPLE).filter(|c| c.is_alphabetic()) {
        counts.add(c);
    }
    if counts.total() < FEWEST_LETTERS {
        return None;
    }
    match counts.leader()? {
        Script::One(language) => Some(language),
        Script::Latin => by_words(text, SAMPLE, &LATIN),
        Script::Cyrillic => by_letters(text, SAMPLE).or_else(|| by_words(text, SAMPLE, &CYRILLIC)),
        Script::Arabic => by_words(text, SAMPLE, &ARABIC),
        Script::Devanagari => by_words(text, SAMPLE, &DEVANAGARI),
    }
}

/// The language in Cyrillic script whose own letters occur; a foreign name or two are no evidence.
fn by_letters(text: &str, sample: usize) -> Option<&'static str> {
    const FEWEST: usize = 4;
    let count = |letters: &str| {
        let letter = |c: &char| c.to_lowercase().any(|lower| letters.contains(lower));
        text.chars().take(sample).filter(letter).count()
    };
    let own = words::CYRILLIC_LETTERS.iter().find(|(_, letters)| count(letters) >= FEWEST);
    own.map(|(language, _)| *language)
}

/// The common words of languages of one script, each with the set of those that have it, as one bit each.
struct Common {
    languages: &'static [(&'static str, &'static [&'static str])],
    words: FxHashMap<&'static str, u64>,
}

impl Common {
    fn of(languages: &'static [(&'static str, &'static [&'static str])]) -> Self {
        let mut words: FxHashMap<&str, u64> = FxHashMap::default();
        for (place, (_, common)) in (0_u32..).zip(languages) {
            for word in *common {
                *words.entry(word).or_default() |= 1_u64.checked_shl(place).unwrap_or(0);
            }
        }
        Self { languages, words }
    }
}

static LATIN: LazyLock<Common> = LazyLock::new(|| Common::of(LATIN_WORDS));
static CYRILLIC: LazyLock<Common> = LazyLock::new(|| Common::of(words::CYRILLIC_WORDS));
static ARABIC: LazyLock<Common> = LazyLock::new(|| Common::of(words::ARABIC_WORDS));
static DEVANAGARI: LazyLock<Common> = LazyLock::new(|| Common::of(words::DEVANAGARI_WORDS));

/// The language whose common words lead, by a half and at a share that running text has. A word that several
/// languages share counts less for each, so that near relatives are told apart by what is their own.
fn by_words(text: &str, sample: usize, common: &Common) -> Option<&'static str> {
    const FEWEST_WORDS: usize = 12;
    const LONGEST: usize = 20;
    const WHOLE: usize = 60;
    let languages = common.languages;
    let end = text.char_indices().nth(sample).map_or(text.len(), |(end, _)| end);
    let text = text.get(..end).unwrap_or(text);
    let mut scores = vec![(0_usize, 0_usize); languages.len()];
    let mut total = 0;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        total += 1;
        if word.len() > LONGEST {
            continue;
        }
        let Some(speakers) = common.words.get(word.to_lowercase().as_str()) else { continue };
        let Some(weight) = WHOLE.checked_div(speakers.count_ones() as usize) else { continue };
        for (place, (score, hits)) in (0_u32..).zip(&mut scores) {
            if speakers >> place & 1 == 1 {
                *score += weight;
                *hits += 1;
            }
        }
    }
    let (best, &(most, hits)) = scores.iter().enumerate().max_by_key(|(_, (score, _))| *score)?;
    let second =
        scores.iter().enumerate().filter(|(place, _)| *place != best).map(|(_, (score, _))| *score).max();
    let clear = most * 2 >= second.unwrap_or(0) * 3 && hits * 10 >= total;
    (total >= FEWEST_WORDS && clear).then(|| languages.get(best).map(|(language, _)| *language)).flatten()
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

    #[test]
    fn detects_running_text() {
        for (language, text) in [
            (
                "de",
                "Die alte Brücke ist am Freitag nach zwei Jahren wieder eröffnet worden, und der Bürgermeister ist als erster über sie gegangen.",
            ),
            (
                "fr",
                "Le vieux pont a été rouvert vendredi après deux ans de travaux, et le maire est le premier à l’avoir traversé avec les élus de la ville.",
            ),
            (
                "es",
                "El viejo puente fue reabierto el viernes después de dos años de obras, y el alcalde fue el primero en cruzarlo con los vecinos de la ciudad.",
            ),
            (
                "pt",
                "A velha ponte foi reaberta na sexta-feira depois de dois anos de obras, e o presidente da câmara não foi o primeiro a atravessá-la com os vizinhos.",
            ),
            (
                "nl",
                "De oude brug is vrijdag na twee jaar weer geopend, en de burgemeester was de eerste die er overheen liep met het bestuur van de stad.",
            ),
            (
                "sv",
                "Den gamla bron öppnades på fredagen efter två år, och borgmästaren var den första som gick över den med dem som bor i staden.",
            ),
            (
                "ru",
                "Старый мост снова открыли в пятницу после двух лет ремонта, и мэр города был первым, кто прошёл по нему, но он не сказал, что будет с другим.",
            ),
            (
                "uk",
                "Старий міст знову відкрили у п’ятницю після двох років ремонту, і мер міста був першим, хто пройшов по ньому, але він не сказав, що буде з іншим.",
            ),
            (
                "ja",
                "古い橋は二年間の修理を終えて金曜日に再び開通し、市長が最初に渡った。島へ渡る唯一の道である。島の住民は喜びの声を上げている。",
            ),
            (
                "zh",
                "旧桥经过两年的维修于星期五重新开放，市长第一个走过这座桥。这是通往岛上的唯一道路，岛上居民对此表示高兴，并感谢所有参与维修的工人。",
            ),
            (
                "ko",
                "낡은 다리가 2년간의 수리를 마치고 금요일에 다시 개통되었으며 시장이 가장 먼저 건넜다. 섬으로 가는 유일한 길이다.",
            ),
            (
                "el",
                "Η παλιά γέφυρα άνοιξε ξανά την Παρασκευή μετά από δύο χρόνια και ο δήμαρχος ήταν ο πρώτος που τη διέσχισε.",
            ),
            (
                "ar",
                "أعيد فتح الجسر القديم يوم الجمعة بعد عامين من الإصلاحات وكان رئيس البلدية أول من عبره من أجل الوصول إلى الجزيرة في هذا اليوم.",
            ),
        ] {
            assert_eq!(detect(text), Some(language));
        }
        assert_eq!(detect(""), None);
        assert_eq!(detect("12345 67890"), None);
    }
}
