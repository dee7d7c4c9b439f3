//! Which of 03/05/2024 is the day, by language and region.

use super::month_names::{day_format, language_of_names};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::DayOrder;
use crate::normalize::language::{primary, region};

static MONTH_FIRST: Phrases = Phrases::new(&tables::DATE_ORDERS, "month first");
static DAY_FIRST: Phrases = Phrases::new(&tables::DATE_ORDERS, "day first");
static EITHER_FIRST: Phrases = Phrases::new(&tables::DATE_ORDERS, "either first");
static UNKNOWN_WITHOUT_REGION: Phrases = Phrases::new(&tables::DATE_ORDERS, "unknown without a region");
static SHORT_YEAR_FIRST: Phrases = Phrases::new(&tables::DATE_ORDERS, "year first with two digits");

/// Returns the order that a page's language and region settle: month first for "en-US", nothing for "en".
pub(super) fn order_of(tag: &str) -> Option<DayOrder> {
    let language = Lang::of(tag);
    let region = region(tag).map(str::to_ascii_lowercase).unwrap_or_default();
    if MONTH_FIRST.is(&region, language) {
        return Some(DayOrder::MonthDay);
    }
    if EITHER_FIRST.is(&region, language) {
        return None;
    }
    let is_english_region = language == Lang::of("en") && !region.is_empty();
    if is_english_region || DAY_FIRST.is(&region, language) {
        return Some(DayOrder::DayMonth);
    }
    if UNKNOWN_WITHOUT_REGION.is(&primary(tag).to_ascii_lowercase(), language) {
        return None;
    }
    let format = day_format(language_of_names(language))?;
    Some(if has_month_first(format) { DayOrder::MonthDay } else { DayOrder::DayMonth })
}

/// Whether a format of the C library, such as "%m/%d/%Y", begins with the month.
fn has_month_first(format: &str) -> bool {
    let day = ["%d", "%e", "%-d"].into_iter().filter_map(|part| format.find(part)).min();
    let month = format.find("%m").filter(|_| !format.starts_with("%Y"));
    month.is_some_and(|month| day.is_none_or(|day| month < day))
}

/// Whether a language writes the year first even with two digits: "22/05/06" in Japanese.
pub(super) fn has_short_year_first(tag: &str) -> bool {
    SHORT_YEAR_FIRST.is(primary(tag), Lang::of(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_settle_the_order() {
        for (language, order) in [
            ("en", None),
            ("en-US", Some(DayOrder::MonthDay)),
            ("en-GB", Some(DayOrder::DayMonth)),
            ("en-ZA", Some(DayOrder::DayMonth)),
            ("en-CA", None),
            ("de", Some(DayOrder::DayMonth)),
            ("de-AT", Some(DayOrder::DayMonth)),
            ("sv", Some(DayOrder::DayMonth)),
            ("pt-BR", Some(DayOrder::DayMonth)),
            ("es-US", Some(DayOrder::MonthDay)),
            ("xx", None),
        ] {
            assert_eq!(order_of(language), order, "{language}");
        }
    }

    #[test]
    fn every_supported_language_but_english_writes_days_first() {
        for language in
            ["fr", "hu", "lt", "ja", "ko", "zh", "fa", "ar", "hi", "vi", "th", "lv", "eu", "sw", "ms"]
        {
            assert_eq!(order_of(language), Some(DayOrder::DayMonth), "{language}");
        }
    }
}
