//! Days as pages print them: day, month name and year in the order of each language, and in Han script.

use chrono::NaiveDate;

use super::calendar::{buddhist_year, era, is_jalali_year, jalali, jalali_month, short_buddhist_year};
use super::lexicon::{PageLanguage, is_weekday, month_at};
use super::numeric::{century, full_year, triple_at, year_first};
use super::scan::{Kind, Line};
use crate::normalize::Hints;
use crate::normalize::language::primary;

/// Reads days in one line of one page.
pub(super) struct Days<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) hints: &'a Hints<'a>,
    pub(super) page: PageLanguage,
    /// The text is one date and nothing else: two digits behind a month are a year.
    pub(super) exact: bool,
}

/// Words between the parts of a date that carry nothing: "6 de mayo de 2022", "6th of May".
#[rustfmt::skip]
const GLUE: &[&str] = &[
    "de", "del", "of", "the", "d", "do", "da", "di", "dnia", "an", "ve", "tháng", "thang", "nam", "din",
    "dia",
];

/// Ordinal endings after a day.
#[rustfmt::skip]
const ORDINALS: &[&str] = &[
    "st", "nd", "rd", "th", "er", "ere", "eme", "e", "o", "a", "º", "ª", "го", "е", "ое", "ого", "га",
    "oji", "osios", "an", "en", "jan", "jen", "d", "ste", "de", "inci", "η", "ης", "ი", "日", "اُم",
];

/// Words that stand between a year and what follows it, or between a year and its month.
#[rustfmt::skip]
const YEAR_WORDS: &[&str] = &[
    "r", "roku", "године", "година", "ci", "cu", "г", "год", "года", "году", "р", "року", "рік", "m",
    "metu", "metų", "gada", "g", "god", "godine", "godina", "ko", "eko", "ж", "жыл", "жылы", "il", "оны",
    "년", "yil", "yili",
];

impl Days<'_> {
    /// The day that starts at `at`, and the token after it.
    pub(super) fn day_at(&self, at: usize) -> Option<(NaiveDate, usize)> {
        match self.line.get(at)?.kind {
            Kind::Number { digits, .. } => {
                if self.continues_number(at) {
                    return None;
                }
                self.han(at)
                    .or_else(|| self.triple(at))
                    .or_else(|| if digits == 4 { self.year_first(at) } else { None })
                    .or_else(|| if digits <= 2 { self.day_first(at) } else { None })
            }
            Kind::Word => self.month_first(at),
            Kind::Han(_) => self.han(at).or_else(|| self.month_first(at)),
            Kind::Mark(_) => None,
        }
    }

    /// Whether the number at `at` is the rest of a longer one ("1,234", "COVID19").
    fn continues_number(&self, at: usize) -> bool {
        if !self.line.tight(at) {
            return false;
        }
        match self.line.before(at).map(|token| token.kind) {
            Some(Kind::Mark('.' | ',' | ':' | '/' | '-' | '\'')) => at.checked_sub(2).is_some_and(|before| {
                self.line.number(before).is_some()
                    && at.checked_sub(1).is_some_and(|mark| self.line.tight(mark))
            }),
            Some(Kind::Word) => at
                .checked_sub(1)
                .is_some_and(|word| self.line.raw(word).ends_with(|c: char| c.is_ascii_alphabetic())),
            _ => false,
        }
    }

    fn triple(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let triple = triple_at(self.line, at)?;
        Some((triple.day(self.hints)?, triple.next))
    }

    /// "6 May 2022", "6th of May, 2022", "6. Mai 2022", "6 de mayo de 2022", "06/May/2022", "6 พ.ค. 65".
    fn day_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let day = self.line.short(at)?;
        let next = self.glue(self.ordinal(at + 1));
        if let Some((month, next)) = self.jalali_month_at(next) {
            let (year, next) = self.plain_year(self.glue(next))?;
            return Some((jalali(year, month, day)?, next));
        }
        let (month, next) = self.month(next)?;
        let (year, next) = self.year(self.glue(next), true)?;
        Some((NaiveDate::from_ymd_opt(year, month, day)?, next))
    }

    /// "May 6, 2022", "May 6th 2022", "Fri May 6 07:12:36 2022" is left to the caller.
    fn month_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (month, next) = self.month(at)?;
        let mut next = self.skip_mark(next, &['-', '/', ',']);
        if self.line.word(next).is_some_and(|word| word == "the") {
            next += 1;
        }
        let day = self.line.short(next)?;
        let next = self.glue(self.ordinal(next + 1));
        let (year, next) = self.year(next, false)?;
        Some((NaiveDate::from_ymd_opt(year, month, day)?, next))
    }

    /// "2022. május 6.", "2022 m. gegužės 6 d.", "2022. gada 6. maijs", "2022ko maiatzaren 6a".
    fn year_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (raw, _) = self.line.number(at)?;
        let mut next = self.skip_mark(at + 1, &['.', ',', '-', '/']);
        if self.line.word(next).is_some_and(|word| YEAR_WORDS.contains(&word.as_ref())) {
            next = self.skip_mark(next + 1, &['.', ',']);
        }
        // "2022-ci il 6 may"
        if self.line.word(next).is_some_and(|word| YEAR_WORDS.contains(&word.as_ref())) {
            next = self.skip_mark(next + 1, &['.', ',']);
        }
        if let Some((month, next)) = self.jalali_month_at(next) {
            let day = self.line.short(next)?;
            return Some((jalali(i32::try_from(raw).ok()?, month, day)?, next + 1));
        }
        let year = full_year(i32::try_from(raw).ok()?, self.hints);
        let (month, day, next) = if let Some((month, next)) = self.month(next) {
            // "2024 Şubat'taki 15 …": the month ends what the year began, and a new thought follows.
            if next.checked_sub(2).is_some_and(|mark| self.line.is_mark(mark, '\'')) {
                return None;
            }
            let next = self.skip_mark(next, &['-', '/', ',']);
            (month, self.line.short(next)?, self.ordinal(next + 1))
        } else {
            let day = self.line.short(next)?;
            let (month, next) = self.month(self.ordinal(next + 1))?;
            (month, day, next)
        };
        // "1999 May 6 2022": the year belongs after the day.
        if self.line.number(next).is_some_and(|(_, digits)| digits == 4) {
            return None;
        }
        Some((NaiveDate::from_ymd_opt(year, month, day)?, next))
    }

    /// "2022年5月6日", "令和4年5月6日", "二〇二二年五月六日", "2022년 5월 6일".
    fn han(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (year, next) = self.han_year(at)?;
        let (month, next) = self.han_number(next)?;
        let next = self.unit(next, &['月'], "월")?;
        let (day, next) = self.han_number(next)?;
        let next = self.unit(next, &['日', '号', '號'], "일")?;
        Some((year_first(year, month, day, self.hints)?, next))
    }

    fn han_year(&self, at: usize) -> Option<(u32, usize)> {
        if let (Some(Kind::Han(first)), Some(Kind::Han(second))) =
            (self.line.get(at).map(|token| token.kind), self.line.get(at + 1).map(|token| token.kind))
        {
            if let Some(before) = era(first, second) {
                let (count, next) = if self.line.is_han(at + 2, &['元']) {
                    (1, at + 3)
                } else {
                    let short = |(count, digits)| (digits <= 3).then_some((count, at + 3));
                    self.line.number(at + 2).and_then(short).or_else(|| self.han_number(at + 2))?
                };
                let next = self.unit(next, &['年'], "년")?;
                let year = i32::try_from(count).ok()?.checked_add(before)?;
                return Some((u32::try_from(year).ok()?, next));
            }
        }
        let (year, next) = match self.line.number(at) {
            Some((year, 4)) => (year, at + 1),
            Some(_) => return None,
            None => self.han_digits(at)?,
        };
        Some((year, self.unit(next, &['年'], "년")?))
    }

    fn unit(&self, at: usize, han: &[char], word: &str) -> Option<usize> {
        (self.line.is_han(at, han)
            || self.line.get(at).is_some_and(|token| token.kind == Kind::Word)
                && self.line.raw(at).starts_with(word))
        .then_some(at + 1)
    }

    /// A number of up to two digits, in digits or in Han numerals (六, 十六, 二十六).
    fn han_number(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = self.line.short(at) {
            return Some((number, at + 1));
        }
        let (mut tens, mut ones, mut next) = (0, None, at);
        while let Some(Kind::Han(c)) = self.line.get(next).map(|token| token.kind) {
            match han_digit(c) {
                Some(digit) if ones.is_none() => ones = Some(digit),
                None if c == '十' && tens == 0 => {
                    tens = ones.take().unwrap_or(1);
                }
                _ => break,
            }
            next += 1;
        }
        (next > at).then(|| (tens * 10 + ones.unwrap_or(0), next))
    }

    /// A year in Han numerals, digit by digit (二〇二二).
    fn han_digits(&self, at: usize) -> Option<(u32, usize)> {
        let mut year = 0;
        for place in at..at + 4 {
            let Some(Kind::Han(c)) = self.line.get(place).map(|token| token.kind) else {
                // 〇 is a Han numeral, but a white circle is typed for it too.
                if self.line.mark(place) == Some('○') {
                    year *= 10;
                    continue;
                }
                return None;
            };
            year = year * 10 + han_digit(c)?;
        }
        Some((year, at + 4))
    }

    /// The month at `at` after marks such as "-", with a second name of the same month after a slash.
    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let at = self.skip_mark(at, &['-', '/', '.', ',']);
        if let Some(found) = self.vietnamese_month(at) {
            return Some(found);
        }
        let (month, mut next) = month_at(self.line, at, self.language_at(at))?;
        if self.line.is_mark(next, '/') || self.line.is_mark(next, '(') {
            if let Some((same, after)) = month_at(self.line, next + 1, self.page) {
                if same == month {
                    next = self.skip_mark(after, &[')']);
                }
            }
        }
        // "Mayıs'ta", "май-да": a case ending glued by an apostrophe.
        if self.line.is_mark(next, '\'')
            && self.line.tight(next)
            && self.line.tight(next + 1)
            && self.line.word(next + 1).is_some()
        {
            next += 2;
        }
        Some((month, next))
    }

    /// The page's language, or any between tight dashes, where no word of a sentence stands: "04-ago-2021".
    fn language_at(&self, at: usize) -> PageLanguage {
        let dash = |at: usize| self.line.is_mark(at, '-') && self.line.tight(at) && self.line.tight(at + 1);
        let between = at.checked_sub(1).is_some_and(dash) && dash(at + 1);
        if between { PageLanguage::new(None) } else { self.page }
    }

    /// "tháng 5", "thg 5": the month is a number.
    fn vietnamese_month(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.line.word(at)?;
        if !matches!(word.as_ref(), "thang" | "thg" | "th") {
            return None;
        }
        let at = self.skip_mark(at + 1, &['.']);
        let month = self.line.short(at)?;
        (1..=12).contains(&month).then_some((month, at + 1))
    }

    fn jalali_month_at(&self, at: usize) -> Option<(u32, usize)> {
        if self.hints.language.is_some_and(|tag| primary(tag) != "fa") {
            return None;
        }
        let word = self.line.word(at)?;
        jalali_month(&word).map(|month| (month, at + 1))
    }

    fn plain_year(&self, at: usize) -> Option<(i32, usize)> {
        let at = self.skip_mark(at, &[',']);
        let (year, digits) = self.line.number(at)?;
        let year = i32::try_from(year).ok()?;
        (digits == 4 && is_jalali_year(year)).then_some((year, at + 1))
    }

    /// The year at `at`: four digits, or two after an apostrophe or a dash, or where Thai writes them.
    fn year(&self, at: usize, after_month: bool) -> Option<(i32, usize)> {
        const MARKS: &[char] = &[',', '-', '/', '.', '\''];
        let mut at = self.skip_mark(at, MARKS);
        at = self.skip_mark(at, MARKS);
        // "23 May – 28 September": a dash between spaces joins two dates, not a month and its year.
        let tight = self.line.tight(at) && at.checked_sub(1).is_some_and(|mark| self.line.tight(mark));
        let marked =
            at.checked_sub(1).and_then(|before| self.line.mark(before)).filter(|mark| tight || *mark == '\'');
        let at = self.year_prefix(at);
        let (value, digits) = self.line.number(at)?;
        let year = i32::try_from(value).ok()?;
        let thai = after_month && self.is_thai(at);
        let year = match digits {
            4 if thai => buddhist_year(year).unwrap_or(year),
            4 => full_year(year, self.hints),
            2 if thai => short_buddhist_year(year)?,
            2 if after_month && matches!(marked, Some('-' | '\'' | '/')) || marked == Some('\'') => {
                century(value)?
            }
            2 if after_month && self.exact && at >= 2 => century(value)?,
            _ => return None,
        };
        // "6 May 10:30" and "6 May 2022.5" are no years.
        let goes_on = matches!(self.line.mark(at + 1), Some(':'))
            || (self.line.is_mark(at + 1, '.')
                && self.line.tight(at + 1)
                && self.line.tight(at + 2)
                && digits == 2);
        if goes_on {
            return None;
        }
        Some((year, self.year_words(at + 1)))
    }

    /// Behind a year: "г.", "року", ". godine", "-ci il".
    fn year_words(&self, mut at: usize) -> usize {
        for _ in 0..2 {
            let glued = matches!(self.line.mark(at), Some('-' | '.' | '\'')) && self.line.tight(at);
            let word = if glued { at + 1 } else { at };
            if !self.line.word(word).is_some_and(|word| YEAR_WORDS.contains(&word.as_ref())) {
                break;
            }
            at = self.skip_mark(word + 1, &['.']);
        }
        at
    }

    /// "พ.ศ. 2565", "ค.ศ. 2022", "năm 2022", "عام 2022", "the year".
    fn year_prefix(&self, at: usize) -> usize {
        match self.line.dotted(at) {
            Some((word, next)) if matches!(word.as_ref(), "พศ" | "คศ" | "nam" | "عام" | "سنة" | "шанбе") => {
                next
            }
            _ => at,
        }
    }

    /// Whether the word before the year is in Thai script.
    fn is_thai(&self, at: usize) -> bool {
        (1..=4)
            .filter_map(|back| at.checked_sub(back))
            .any(|place| self.line.raw(place).starts_with(|c: char| ('\u{E01}'..='\u{E4E}').contains(&c)))
    }

    /// After a day's number: "th", "º", "."; the dot may stand alone.
    fn ordinal(&self, at: usize) -> usize {
        let tight_dash = self.line.is_mark(at, '-') && self.line.tight(at) && self.line.tight(at + 1);
        let start = if tight_dash { at + 1 } else { at };
        if self.line.tight(start) {
            if self.line.word(start).is_some_and(|word| ORDINALS.contains(&word.as_ref())) {
                return self.skip_mark(start + 1, &['.']);
            }
            if matches!(self.line.mark(at), Some('.' | '°')) {
                return at + 1;
            }
        }
        at
    }

    fn glue(&self, mut at: usize) -> usize {
        const MOST: usize = 3;
        for _ in 0..MOST {
            if !self.line.word(at).is_some_and(|word| GLUE.contains(&word.as_ref()) || is_weekday(&word))
                || month_at(self.line, at, self.page).is_some()
                || self.vietnamese_month(at).is_some()
            {
                break;
            }
            at += 1;
            // "d'agost"
            at = self.skip_mark(at, &['\'']);
        }
        at
    }

    fn skip_mark(&self, at: usize, marks: &[char]) -> usize {
        if self.line.mark(at).is_some_and(|mark| marks.contains(&mark)) { at + 1 } else { at }
    }
}

fn han_digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九"
        .chars()
        .position(|digit| digit == c)
        .or_else(|| (c == '零').then_some(0))
        .and_then(|place| u32::try_from(place).ok())
}
