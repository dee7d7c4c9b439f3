//! The place that opens a dispatch.

mod east_asian;

use crate::article::{Dateline, Paragraph, ParagraphKind};
use crate::normalize::byline;
use crate::report::Field;
use crate::text::scripts::is_east_asian;

use crate::resolve::resolver::Resolver;

/// The longest dateline looked for, in bytes.
const LONGEST: usize = 100;

pub(super) fn claimed(resolver: &mut Resolver<'_>) -> Option<Dateline> {
    resolver.first_text(Field::Dateline, |said| place(said).map(Dateline::new))
}

/// The dateline that opens the text: "GENEVA, May 6 (Agency) — …".
pub(crate) fn dateline(paragraphs: &[Paragraph]) -> Option<Dateline> {
    let lede = paragraphs.iter().find(|paragraph| paragraph.kind == ParagraphKind::Text)?;
    if lede.text.chars().take(4).any(is_east_asian) {
        return east_asian::place(&lede.text).map(Dateline::new);
    }
    let opening = lede.text.char_indices().take_while(|(at, _)| *at < LONGEST);
    let dash = opening.zip(lede.text.chars().skip(1)).find(|((_, char), next)| match char {
        '—' | '–' => true,
        '-' => next.is_whitespace() || *next == '-',
        _ => false,
    });
    let ((end, dash), next) = dash?;
    let before = lede.text.get(..end)?;
    // A hyphen inside a word is none, and neither is a dash without a space or capitals before it.
    if dash == '-' && next != '-' && !before.ends_with(char::is_whitespace) {
        return None;
    }
    place(before).map(Dateline::new)
}

/// The place at the start of a dateline: words in capitals, up to the date and the agency.
fn place(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['-', '–', '—', ' ']);
    let (text, bracket) = text.split_once('(').unwrap_or((text, ""));
    let text = text.trim();
    let mut end = 0;
    for part in text.split_inclusive([',', '/']) {
        let name = part.trim_end_matches([',', '/']).trim();
        let is_place = !name.is_empty() && !name.chars().any(|char| char.is_ascii_digit());
        if !is_place || (end > 0 && !is_region(name)) {
            break;
        }
        end += part.len();
    }
    let place = text.get(..end)?.trim_end_matches([',', '/', ' ', ':']).trim();
    let city = place.split(',').next().unwrap_or_default();
    let letters = || city.chars().filter(|char| char.is_alphabetic());
    let capitals = letters().all(|char| !char.is_lowercase());
    // Where no letter has a capital, more words begin a sentence.
    let most = if letters().any(char::is_uppercase) { 4 } else { 2 };
    // "Berlin (dpa)": without capitals only the agency tells a place from the subject of a sentence.
    let wired = || is_region(city) && bracket.split([')', '/', ',']).next().is_some_and(byline::is_agency);
    (letters().count() >= 3 && (capitals || wired()) && city.split_whitespace().count() <= most)
        .then(|| place.to_owned())
}

/// A region behind a city: a few words that begin with capitals ("Calif.", "North Korea").
fn is_region(name: &str) -> bool {
    name.split_whitespace().count() <= 3
        && name.split_whitespace().all(|word| word.chars().next().is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::dateline;
    use crate::article::{Paragraph, ParagraphKind};

    fn place(text: &str) -> Option<String> {
        dateline(&[Paragraph::new(ParagraphKind::Text, text)]).map(|dateline| dateline.place)
    }

    #[test]
    fn datelines_are_told_from_prose() {
        for (text, expected) in [
            ("GENEVA, May 6 (Agency) — The talks ended.", Some("GENEVA")),
            ("GENEVA (Agency) - The talks ended.", Some("GENEVA")),
            ("FRESNO, Calif. — The talks ended.", Some("FRESNO, Calif.")),
            ("NEW YORK – The talks ended.", Some("NEW YORK")),
            ("MILLBROOK, Pa. -- The talks ended.", Some("MILLBROOK, Pa.")),
            ("NORRIN, Ohio--(BUSINESS WIRE)--The talks ended.", Some("NORRIN, Ohio")),
            ("Berlin (dpa) - Die Gespräche sind zu Ende.", Some("Berlin")),
            ("Berlin/Bonn (dpa/lno) - Die Gespräche sind zu Ende.", Some("Berlin/Bonn")),
            ("Müller (SPD) – so heißt er – sprach.", None),
            ("Anna (45) – die Älteste – sprach.", None),
            ("The talks — if any — ended.", None),
            ("NATO-led talks ended.", None),
            ("UN - A short line", None),
            ("", None),
        ] {
            assert_eq!(place(text).as_deref(), expected, "{text}");
        }
    }
}
