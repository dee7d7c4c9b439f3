//! Days with the name of their month, in the order of each language: "6 May 2022", "May 6, 2022", "2022. május 6."

use chrono::NaiveDate;

use super::calendars::{buddhist_year, short_buddhist_year, solar_hijri};
use super::date_line::{Kind, Line};
use super::han_dates::han_day;
use super::month_names::{is_weekday, month_at, solar_hijri_month};
use super::numeric_dates::{century, full_year, triple_at};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::Hints;

/// Words between the parts of a date that carry nothing: "6 de mayo de 2022", "6th of May".
static GLUE: Phrases = Phrases::new(&tables::DATE_WORDS, "between the parts of a date");
/// Endings after a day: "6th", "1er".
static ORDINALS: Phrases = Phrases::new(&tables::DATE_WORDS, "ordinal ending");
/// Words behind a year: "2022 г.", "2022. godine", "2022 m. gegužės 6 d."
static YEAR_WORDS: Phrases = Phrases::new(&tables::DATE_WORDS, "year");
/// Words before a year: "พ.ศ. 2565", "năm 2022".
static BEFORE_YEAR: Phrases = Phrases::new(&tables::DATE_WORDS, "before a year");
/// Words before the number of a month: "tháng 5".
static NUMBERED_MONTH: Phrases = Phrases::new(&tables::DATE_WORDS, "numbered month");

/// How much of the text a date may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// A part.
    Part,
    /// All of it, so that two digits behind a month are a year.
    Whole,
}

/// Reads days in one line of one page.
pub(super) struct Days<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) hints: &'a Hints<'a>,
    /// The language whose names of months the page uses.
    pub(super) page: Lang,
    pub(super) extent: Extent,
}

impl Days<'_> {
    /// Returns the day that starts at `at`, and the token after it.
    pub(super) fn day_at(&self, at: usize) -> Option<(NaiveDate, usize)> {
        match self.line.kind(at)? {
            Kind::Number { .. } if self.continues_number(at) => None,
            Kind::Number { digits, .. } => {
                han_day(self.line, at, self.hints).or_else(|| self.numeric(at)).or_else(|| match digits {
                    4 => self.year_first(at),
                    1..=2 => self.day_first(at),
                    _ => None,
                })
            }
            Kind::Word => self.month_first(at),
            Kind::Han(_) => han_day(self.line, at, self.hints).or_else(|| self.month_first(at)),
            Kind::Mark(_) => None,
        }
    }

    /// Whether the number at `at` is the rest of a longer one ("1,234", "COVID19").
    fn continues_number(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.line.tight(at)) else { return false };
        match self.line.kind(before) {
            Some(Kind::Mark('.' | ',' | ':' | '/' | '-' | '\'')) if self.line.tight(before) => {
                before.checked_sub(1).is_some_and(|at| self.line.number(at).is_some())
            }
            Some(Kind::Word) => self.line.raw(before).ends_with(|char: char| char.is_ascii_alphabetic()),
            _ => false,
        }
    }

    fn numeric(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let triple = triple_at(self.line, at)?;
        Some((triple.day(self.hints)?, triple.next))
    }

    /// "6 May 2022", "6th of May, 2022", "6. Mai 2022", "6 de mayo de 2022", "06/May/2022", "6 พ.ค. 65".
    fn day_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let day = self.line.short(at)?;
        let next = self.after_glue(self.after_ordinal(at + 1));
        if let Some((month, next)) = self.solar_hijri_month_at(next) {
            let next = self.line.skip_mark(self.after_glue(next), &[',']);
            let (year, 4) = self.line.number(next)? else { return None };
            return Some((solar_hijri(i32::try_from(year).ok()?, month, day)?, next + 1));
        }
        let (month, next) = self.month(next)?;
        let year = self.year_number(self.after_glue(next))?;
        let day = NaiveDate::from_ymd_opt(self.year_after_month(&year)?, month, day)?;
        Some((day, self.after_year_words(year.at + 1)))
    }

    /// "May 6, 2022", "May 6th 2022"; "Fri May 6 07:12:36 2022" is left to the caller.
    fn month_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (month, next) = self.month(at)?;
        let mut next = self.line.skip_mark(next, &['-', '/', ',']);
        if self.line.word(next).is_some_and(|word| word == "the") {
            next += 1;
        }
        let day = self.line.short(next)?;
        let year = self.year_number(self.after_glue(self.after_ordinal(next + 1)))?;
        let day = NaiveDate::from_ymd_opt(self.year_after_day(&year)?, month, day)?;
        Some((day, self.after_year_words(year.at + 1)))
    }

    /// "2022. május 6.", "2022 m. gegužės 6 d.", "2022. gada 6. maijs", "2022ko maiatzaren 6a".
    fn year_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (raw, _) = self.line.number(at)?;
        let raw = i32::try_from(raw).ok()?;
        let next = self.after_leading_year(at + 1);
        if let Some((month, next)) = self.solar_hijri_month_at(next) {
            return Some((solar_hijri(raw, month, self.line.short(next)?)?, next + 1));
        }
        let (month, day, next) = self.month_then_day(next).or_else(|| self.day_then_month(next))?;
        // "1999 May 6 2022": the year belongs after the day.
        if matches!(self.line.number(next), Some((_, 4))) {
            return None;
        }
        Some((NaiveDate::from_ymd_opt(full_year(raw, self.hints), month, day)?, next))
    }

    /// Returns the token after the marks and words behind a year that opens a date: "2022-ci il 6 may".
    fn after_leading_year(&self, at: usize) -> usize {
        const MAX_WORDS: usize = 2;
        let mut next = self.line.skip_mark(at, &['.', ',', '-', '/']);
        for _ in 0..MAX_WORDS {
            if self.line.has(next, &YEAR_WORDS) {
                next = self.line.skip_mark(next + 1, &['.', ',']);
            }
        }
        next
    }

    /// "május 6", but not "2024 Şubat'taki 15 …": there the month ends what the year began, and a new thought follows.
    fn month_then_day(&self, at: usize) -> Option<(u32, u32, usize)> {
        let (month, next) = self.month(at)?;
        if next.checked_sub(2).is_some_and(|mark| self.line.is_mark(mark, '\'')) {
            return None;
        }
        let next = self.line.skip_mark(next, &['-', '/', ',']);
        Some((month, self.line.short(next)?, self.after_ordinal(next + 1)))
    }

    /// "6. maijs"
    fn day_then_month(&self, at: usize) -> Option<(u32, u32, usize)> {
        let day = self.line.short(at)?;
        let (month, next) = self.month(self.after_ordinal(at + 1))?;
        Some((month, day, next))
    }

    /// Returns the month at `at` after marks such as "-", with a second name of the same month after a slash.
    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let at = self.line.skip_mark(at, &['-', '/', '.', ',']);
        if let Some(found) = self.numbered_month(at) {
            return Some(found);
        }
        let (month, next) = month_at(self.line, at, self.language_at(at))?;
        Some((month, self.after_case_ending(self.after_second_name(month, next))))
    }

    /// "6 مايو/أيار 2022"
    fn after_second_name(&self, month: u32, at: usize) -> usize {
        let name = self.line.skip_mark(at, &['/', '(']);
        if name == at {
            return at;
        }
        match month_at(self.line, name, self.page) {
            Some((same, after)) if same == month => self.line.skip_mark(after, &[')']),
            _ => at,
        }
    }

    /// "Mayıs'ta", "май-да": a case ending glued by an apostrophe.
    fn after_case_ending(&self, at: usize) -> usize {
        let has_ending = self.line.is_joint(at, '\'') && self.line.kind(at + 1) == Some(Kind::Word);
        if has_ending { at + 2 } else { at }
    }

    /// Returns the page's language, or any between tight dashes, where no word of a sentence stands: "04-ago-2021".
    fn language_at(&self, at: usize) -> Lang {
        let is_between = self.line.is_joint(at + 1, '-')
            && at.checked_sub(1).is_some_and(|before| self.line.is_joint(before, '-'));
        if is_between { Lang::UNKNOWN } else { self.page }
    }

    /// "tháng 5", "thg 5": the month is a number.
    fn numbered_month(&self, at: usize) -> Option<(u32, usize)> {
        if !self.line.has(at, &NUMBERED_MONTH) {
            return None;
        }
        let at = self.line.skip_mark(at + 1, &['.']);
        let month = self.line.short(at)?;
        (1..=12).contains(&month).then_some((month, at + 1))
    }

    fn solar_hijri_month_at(&self, at: usize) -> Option<(u32, usize)> {
        if !self.hints.may_be_in("fa") {
            return None;
        }
        let month = solar_hijri_month(&self.line.word(at)?, self.line.language)?;
        Some((month, at + 1))
    }

    /// Returns the number where a year may stand, after a month or a day: "2022", "'22".
    fn year_number(&self, at: usize) -> Option<YearNumber> {
        const MARKS: &[char] = &[',', '-', '/', '.', '\''];
        let at = self.line.skip_mark(self.line.skip_mark(at, MARKS), MARKS);
        let mark = self.mark_before_year(at);
        let at = match self.line.dotted(at) {
            Some((word, next)) if BEFORE_YEAR.is(&word, self.line.language) => next,
            _ => at,
        };
        let (value, digits) = self.line.number(at)?;
        // "6 May 10:30" and "6 May 22.5" are no years.
        let is_time = self.line.is_mark(at + 1, ':');
        if is_time || (digits == 2 && self.line.is_joint(at + 1, '.')) {
            return None;
        }
        Some(YearNumber { at, value, digits, mark })
    }

    /// "23 May – 28 September": a dash between spaces joins two dates, not a month and its year.
    fn mark_before_year(&self, at: usize) -> Option<char> {
        let before = at.checked_sub(1)?;
        let is_tight = self.line.tight(at) && self.line.tight(before);
        self.line.mark(before).filter(|mark| is_tight || *mark == '\'')
    }

    /// Returns the year behind a month: four digits, or two after a mark, in Thai, or where the text ends a date.
    fn year_after_month(&self, number: &YearNumber) -> Option<i32> {
        let year = i32::try_from(number.value).ok()?;
        let is_thai = self.is_behind_thai(number.at);
        let is_short = self.extent == Extent::Whole || matches!(number.mark, Some('-' | '\'' | '/'));
        match number.digits {
            4 if is_thai => Some(buddhist_year(year).unwrap_or(year)),
            4 => Some(full_year(year, self.hints)),
            2 if is_thai => short_buddhist_year(year),
            2 if is_short => century(number.value),
            _ => None,
        }
    }

    /// Returns the year behind a day: four digits, or two after an apostrophe.
    fn year_after_day(&self, number: &YearNumber) -> Option<i32> {
        match number.digits {
            4 => Some(full_year(i32::try_from(number.value).ok()?, self.hints)),
            2 if number.mark == Some('\'') => century(number.value),
            _ => None,
        }
    }

    /// Returns the token after the words behind a year: "г.", "року", ". godine", "-ci il".
    fn after_year_words(&self, mut at: usize) -> usize {
        const MAX_WORDS: usize = 2;
        for _ in 0..MAX_WORDS {
            let is_glued = matches!(self.line.mark(at), Some('-' | '.' | '\'')) && self.line.tight(at);
            let word = if is_glued { at + 1 } else { at };
            if !self.line.has(word, &YEAR_WORDS) {
                break;
            }
            at = self.line.skip_mark(word + 1, &['.']);
        }
        at
    }

    /// Whether a word right before the year is in Thai script.
    fn is_behind_thai(&self, at: usize) -> bool {
        const REACH: usize = 4;
        let near = at.saturating_sub(REACH)..at;
        near.into_iter()
            .any(|place| self.line.raw(place).starts_with(|char| matches!(char, '\u{E01}'..='\u{E4E}')))
    }

    /// Returns the token after an ordinal's ending: "th", "º", "."; the dot may stand alone.
    fn after_ordinal(&self, at: usize) -> usize {
        let ending = if self.line.is_joint(at, '-') { at + 1 } else { at };
        if !self.line.tight(ending) {
            return at;
        }
        if self.line.has(ending, &ORDINALS) {
            return self.line.skip_mark(ending + 1, &['.']);
        }
        self.line.skip_mark(at, &['.', '°'])
    }

    /// Returns the token after the words that join the parts of a date: "de", "of", "d'".
    fn after_glue(&self, mut at: usize) -> usize {
        const MAX_WORDS: usize = 3;
        for _ in 0..MAX_WORDS {
            if !self.is_glue(at) {
                break;
            }
            at = self.line.skip_mark(at + 1, &['\'']);
        }
        at
    }

    /// Whether the word at `at` joins the parts of a date and does not name a month itself.
    fn is_glue(&self, at: usize) -> bool {
        let Some(word) = self.line.word(at) else { return false };
        let joins = GLUE.is(&word, self.line.language) || is_weekday(&word);
        if !joins || self.numbered_month(at).is_some() {
            return false;
        }
        month_at(self.line, at, self.page).is_none()
    }
}

/// A number where a year may stand.
struct YearNumber {
    at: usize,
    value: u32,
    digits: u8,
    /// The mark that ties it to what is before it.
    mark: Option<char>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::date::month_names::language_of_names;

    #[test]
    fn days_are_read_in_every_order() {
        for (text, language, expected) in [
            ("6 May 2022", Some("en"), Some("2022-05-06")),
            ("6th of May, 2022", Some("en"), Some("2022-05-06")),
            ("May 6th 2022", Some("en"), Some("2022-05-06")),
            ("May 6, '22", Some("en"), Some("2022-05-06")),
            ("6 May 22", Some("en"), None),
            ("6-May-22", Some("en"), Some("2022-05-06")),
            ("6 May 10:30", Some("en"), None),
            ("04-ago-2021", Some("en"), Some("2021-08-04")),
            ("2022. május 6.", Some("hu"), Some("2022-05-06")),
            ("2022 m. gegužės 6 d.", Some("lt"), Some("2022-05-06")),
            ("2022. gada 6. maijs", Some("lv"), Some("2022-05-06")),
            ("2022-ci il 6 may", Some("az"), Some("2022-05-06")),
            ("1999 May 6 2022", Some("en"), None),
            ("2024 Şubat'taki 15", Some("tr"), None),
            ("6 مايو/أيار 2022", Some("ar"), Some("2022-05-06")),
            ("6 d'agost de 2022", Some("ca"), Some("2022-08-06")),
            ("6 tháng 5 năm 2022", Some("vi"), Some("2022-05-06")),
            ("6 พ.ค. 65", Some("th"), Some("2022-05-06")),
            ("16 اردیبهشت 1401", Some("fa"), Some("2022-05-06")),
            ("23 May – 28 September 2022", Some("en"), None),
        ] {
            let hints = Hints::default().with_language(language);
            let line = Line::new(text, hints.lang());
            let page = language_of_names(hints.lang());
            let days = Days { line: &line, hints: &hints, page, extent: Extent::Part };
            let day = days.day_at(0).map(|(day, _)| day.to_string());
            assert_eq!(day.as_deref(), expected, "{text}");
        }
    }
}
