//! The language of a text that names none.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::primary;
use crate::lexicon::table::Row;
use crate::lexicon::tables::LANGUAGE_WORDS;
use crate::text::scripts::{Script, is_alphabetic, is_ideographic};
use crate::work;

/// Characters of a text that are looked at: a few paragraphs.
const SAMPLE: usize = 6_000;

/// Returns the language that a text is written in, for a page that declares none; `None` where that is unsure.
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
    /// Fewer are a headline at most. Chosen on the pages at hand.
    const FEWEST_LETTERS: u32 = 40;
    let end = text.char_indices().nth(SAMPLE).map_or(text.len(), |(end, _)| end);
    let text = text.get(..end).unwrap_or(text);
    work::text(text.len());
    let letters = LetterCounts::of(text);
    if letters.total < FEWEST_LETTERS {
        return None;
    }
    match letters.leader()? {
        Script::Latin => LATIN.leader(text),
        Script::Cyrillic => by_letters(text).or_else(|| CYRILLIC.leader(text)),
        Script::Arabic => ARABIC.leader(text),
        Script::Devanagari => DEVANAGARI.leader(text),
        script => only_language(script),
    }
}

/// Whether a page declares a language in Latin letters while its text is in other letters: `en` on a page in
/// Thai is the template's language, not the text's.
pub(crate) fn is_of_other_script(declared: &str, detected: &str) -> bool {
    if LATIN.knows(detected) {
        return false;
    }
    match primary(declared) {
        // Pages in Korean declare the country.
        "kr" => true,
        // Languages that are written in other letters as well.
        "az" | "ms" | "hr" | "id" => false,
        declared => LATIN.knows(declared),
    }
}

/// Returns the language of a script that one language uses in the news.
fn only_language(script: Script) -> Option<&'static str> {
    Some(match script {
        Script::Han => "zh",
        Script::Kana => "ja",
        Script::Hangul => "ko",
        Script::Greek => "el",
        Script::Hebrew => "he",
        Script::Thai => "th",
        Script::Bengali => "bn",
        Script::Gujarati => "gu",
        Script::Gurmukhi => "pa",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Sinhala => "si",
        Script::Georgian => "ka",
        Script::Armenian => "hy",
        Script::Khmer => "km",
        Script::Myanmar => "my",
        Script::Lao => "lo",
        _ => return None,
    })
}

/// The letters of a text by script.
#[derive(Default)]
struct LetterCounts {
    by_script: Vec<(Script, u32)>,
    total: u32,
}

impl LetterCounts {
    fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for char in text.chars().filter(|char| is_alphabetic(*char)) {
            // A character of Chinese or Japanese says as much as several letters.
            let weight = if is_ideographic(char) { 2 } else { 1 };
            counts.add(Script::of(char), weight);
        }
        counts
    }

    fn add(&mut self, script: Script, weight: u32) {
        if script == Script::Other {
            return;
        }
        self.total += weight;
        match self.by_script.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += weight,
            None => self.by_script.push((script, weight)),
        }
    }

    fn count(&self, script: Script) -> u32 {
        self.by_script.iter().find(|(known, _)| *known == script).map_or(0, |(_, count)| *count)
    }

    /// Returns the script of more than half of the letters. Japanese mixes two: a tenth of its own letters tells
    /// it from Chinese.
    fn leader(&self) -> Option<Script> {
        let half = self.total / 2;
        let (han, kana) = (self.count(Script::Han), self.count(Script::Kana));
        if han + kana > half {
            return Some(if kana * 10 > han + kana { Script::Kana } else { Script::Han });
        }
        self.by_script.iter().find(|(_, count)| *count > half).map(|(script, _)| *script)
    }
}

/// Returns the language in Cyrillic script whose own letters occur: `uk` for a text with "ї" and "є".
fn by_letters(text: &str) -> Option<&'static str> {
    /// A foreign name or two are no evidence. Chosen on the pages at hand.
    const FEWEST: usize = 4;
    let mut counts = FxHashMap::<char, usize>::default();
    for lower in text.chars().filter(|char| !char.is_ascii()).flat_map(char::to_lowercase) {
        *counts.entry(lower).or_default() += 1;
    }
    let mut rows = LANGUAGE_WORDS.all().filter(|row| row.meaning.starts_with("cyrillic letters"));
    rows.find(|row| row.phrase.chars().filter_map(|letter| counts.get(&letter)).sum::<usize>() >= FEWEST)
        .map(|row| row.language)
}

static LATIN: LazyLock<CommonWords> = LazyLock::new(|| CommonWords::of("latin word"));
static CYRILLIC: LazyLock<CommonWords> = LazyLock::new(|| CommonWords::of("cyrillic word"));
static ARABIC: LazyLock<CommonWords> = LazyLock::new(|| CommonWords::of("arabic word"));
static DEVANAGARI: LazyLock<CommonWords> = LazyLock::new(|| CommonWords::of("devanagari word"));

/// The common words of the languages of one script, each with the set of those that have it, as one bit each.
struct CommonWords {
    languages: Vec<&'static str>,
    words: FxHashMap<&'static str, u64>,
}

/// How far a language leads by its words.
#[derive(Clone, Copy, Default)]
struct Score {
    /// Points for its words; a word that several languages share gives each a part.
    points: usize,
    words: usize,
}

impl CommonWords {
    fn of(meaning: &str) -> Self {
        let mut common = Self { languages: Vec::new(), words: FxHashMap::default() };
        for Row { language, phrase, .. } in LANGUAGE_WORDS.rows(meaning) {
            // Rows of one language stand together.
            if common.languages.last() != Some(&language) {
                common.languages.push(language);
            }
            let place = u32::try_from(common.languages.len() - 1).unwrap_or(u32::MAX);
            *common.words.entry(phrase).or_default() |= 1_u64.checked_shl(place).unwrap_or(0);
        }
        common
    }

    fn knows(&self, language: &str) -> bool {
        self.languages.contains(&language)
    }

    /// Returns the language whose common words lead, by a half and at a share that running text has.
    fn leader(&self, text: &str) -> Option<&'static str> {
        const FEWEST_WORDS: usize = 12;
        let (scores, total) = self.scores(text);
        let (best, most) = scores.iter().enumerate().max_by_key(|(_, score)| score.points)?;
        let others = scores.iter().enumerate().filter(|(place, _)| *place != best);
        let second = others.map(|(_, score)| score.points).max().unwrap_or(0);
        if total < FEWEST_WORDS || most.words * 10 < total || most.points * 2 < second * 3 {
            return None;
        }
        self.languages.get(best).copied()
    }

    /// Returns the score of each language and the number of all words.
    fn scores(&self, text: &str) -> (Vec<Score>, usize) {
        /// No common word has more bytes.
        const LONGEST: usize = 20;
        /// Points of a word that one language has: near relatives are told apart by what is their own.
        const WHOLE: usize = 60;
        let mut scores = vec![Score::default(); self.languages.len()];
        let mut total = 0;
        for word in text.split(|char: char| !is_alphabetic(char)).filter(|word| !word.is_empty()) {
            total += 1;
            if word.len() > LONGEST {
                continue;
            }
            let Some(speakers) = self.words.get(word.to_lowercase().as_str()) else { continue };
            let Some(points) = WHOLE.checked_div(speakers.count_ones() as usize) else { continue };
            for (place, score) in (0_u32..).zip(&mut scores) {
                if speakers >> place & 1 == 1 {
                    score.points += points;
                    score.words += 1;
                }
            }
        }
        (scores, total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn letters_tell_languages_in_cyrillic_script() {
        for (text, language) in [("ђ ћ љ њ", Some("sr")), ("ѓ ќ ѕ љ ѓ", Some("mk")), ("ы э ы", None)]
        {
            assert_eq!(by_letters(text), language, "{text}");
        }
    }

    #[test]
    fn a_language_in_other_letters_than_declared() {
        assert!(is_of_other_script("en-US", "th") && is_of_other_script("kr", "ko"));
        assert!(
            !is_of_other_script("en", "de")
                && !is_of_other_script("ru", "th")
                && !is_of_other_script("az", "ru")
        );
    }
}
