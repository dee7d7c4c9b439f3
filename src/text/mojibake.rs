//! Mojibake: UTF-8 that some program read as Latin-1 or Windows-1252 and encoded once more, so that "’" became
//! "â€™".

use memchr::memchr_iter;

use crate::work;

/// What the bytes from 0x80 to 0x9F are in Windows-1252; five of them are nothing.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// What the characters of a page beyond ASCII are, counted over all its texts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mojibake {
    /// Characters that became several: "â€™".
    sequences: usize,
    /// Those of them that no page means as they stand: with a control character in them, or "Â©".
    certain: usize,
    /// Letters in their right form, and other characters: an entity may stand for one on any page.
    letters: usize,
    others: usize,
}

impl Mojibake {
    /// Sequences for each right letter at least. In capitals "CAFÉ®" looks like one; a page of such names had two for
    /// each letter, 41 pages that are mojibake 44 and more.
    const FOR_EACH_LETTER: usize = 4;

    /// Counts what is in one text of the page.
    pub(crate) fn read(&mut self, text: &str) {
        work::text(text.len());
        let mut rest = text;
        while let Some(other) = rest.get(ascii_len(rest.as_bytes())..).filter(|_| !self.is_settled()) {
            let Some(first) = other.chars().next() else { return };
            let length = if let Some((_, length)) = sequence(other) {
                let is_certain = first == 'Â' || other.chars().nth(1).is_some_and(char::is_control);
                self.sequences += 1;
                self.certain += usize::from(is_certain);
                length
            } else {
                self.letters += usize::from(first.is_alphabetic());
                // A space that does not break is an entity nearly always.
                self.others += usize::from(!first.is_alphanumeric() && first != '\u{A0}');
                first.len_utf8()
            };
            rest = other.get(length..).unwrap_or_default();
        }
    }

    /// Whether a page with these texts was encoded twice.
    pub(crate) fn is_found(self) -> bool {
        let is_likely = self.certain > 0 || self.sequences * 2 > self.others;
        is_likely && self.sequences > self.letters * Self::FOR_EACH_LETTER
    }

    /// Whether so many letters are right that the rest need not be read.
    fn is_settled(self) -> bool {
        const ENOUGH: usize = 200;
        self.letters > ENOUGH && !self.is_found()
    }
}

/// Whether a text holds a character that became several: "â€™".
pub(crate) fn has_mojibake(text: &str) -> bool {
    /// The first byte of every character that such a sequence begins with.
    const OPENING: u8 = 0xC3;
    work::text(text.len());
    let mut openings = memchr_iter(OPENING, text.as_bytes());
    openings.any(|at| text.get(at..).is_some_and(|rest| sequence(rest).is_some()))
}

/// Returns a text as it was meant, "â€™" → "’"; `None` if that is how it stands. What stands in its right form stays.
pub(crate) fn fix_mojibake(text: &str) -> Option<String> {
    work::text(text.len());
    if text.is_ascii() {
        return None;
    }
    let mut fixed = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (ascii, other) = rest.split_at_checked(ascii_len(rest.as_bytes()))?;
        fixed.push_str(ascii);
        let length = if let Some((char, length)) = sequence(other) {
            fixed.push(char);
            length
        } else {
            let first = other.chars().next();
            fixed.extend(first);
            first.map_or(0, char::len_utf8)
        };
        rest = other.get(length..)?;
    }
    (fixed.len() < text.len()).then_some(fixed)
}

/// Returns the character whose bytes the text begins with as characters of their own, and the bytes that those take:
/// "’" and 8 of "â€™s".
fn sequence(text: &str) -> Option<(char, usize)> {
    let mut chars = text.char_indices();
    let (_, first) = chars.next()?;
    let length = match first {
        '\u{C2}'..='\u{DF}' => 2,
        '\u{E0}'..='\u{EF}' => 3,
        '\u{F0}'..='\u{F4}' => 4,
        _ => return None,
    };
    let mut bytes = [byte(first)?, 0, 0, 0];
    for later in bytes.get_mut(1..length)? {
        let (_, char) = chars.next()?;
        *later = byte(char)?;
    }
    let char = std::str::from_utf8(bytes.get(..length)?).ok()?.chars().next()?;
    Some((char, chars.offset()))
}

/// Returns the number of bytes before the first that is not ASCII.
fn ascii_len(bytes: &[u8]) -> usize {
    const STEP: usize = 32;
    let steps = bytes.chunks_exact(STEP).take_while(|step| step.is_ascii()).count() * STEP;
    let rest = bytes.get(steps..).unwrap_or_default();
    steps + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

/// Returns the byte that a character was read from: '€' → 0x80.
fn byte(char: char) -> Option<u8> {
    u8::try_from(u32::from(char)).ok().or_else(|| {
        let place = WINDOWS.iter().position(|known| *known == char)?;
        u8::try_from(0x80 + place).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of text whose bytes are read as Latin-1.
    fn latin(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    /// The text of a page as it was meant, if it is mojibake.
    fn fixed(text: &str) -> Option<String> {
        let mut page = Mojibake::default();
        page.read(text);
        assert!(has_mojibake(text) || !page.is_found(), "{text}");
        if page.is_found() { fix_mojibake(text) } else { None }
    }

    #[test]
    fn text_encoded_twice_is_restored() {
        for text in ["The mayor’s “bridge” – reopened", "Brücke", "橋が開通した", "plain, then ©", "🚲"]
        {
            assert_eq!(fixed(&latin(text)).as_deref(), Some(text));
        }
        assert_eq!(
            fixed("The mayorâ€™s bridge â€“ reopened").as_deref(),
            Some("The mayor’s bridge – reopened")
        );
        let long = format!("{}’", "a".repeat(1000));
        assert_eq!(fixed(&latin(&long)), Some(long));
    }

    #[test]
    fn what_entities_stand_for_stays_beside_it() {
        assert_eq!(fixed("10\u{A0}000 Â£ — “à vendre”").as_deref(), None);
        assert_eq!(fixed("10\u{A0}000 Â£ — “sold”").as_deref(), Some("10\u{A0}000 £ — “sold”"));
        let page = latin("élève, brûlé, forêt");
        assert_eq!(fixed(&(page + " & été")).as_deref(), None);
        let page = latin("élève, brûlé, forêt, où, là, déjà, préféré");
        assert_eq!(
            fixed(&(page + " ou é")).as_deref(),
            Some("élève, brûlé, forêt, où, là, déjà, préféré ou é")
        );
    }

    #[test]
    fn right_text_stays() {
        for text in [
            "plain",
            "The mayor’s bridge",
            "Brücke",
            "Â",
            "À Paris",
            "橋",
            "naïve Â© 2020 Brücke",
            "Ã© 橋",
            "“CAFÉ®” — “LA FÊTE”",
            "Señor “BEBÉ”, cariño, mañana",
        ] {
            assert_eq!(fixed(text), None, "{text}");
        }
    }
}
