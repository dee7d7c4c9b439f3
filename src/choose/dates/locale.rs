//! Whose habits a page's numeric dates follow.

use crate::candidate::Candidates;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::language::{primary, region};
use crate::report::Field;
use crate::settings::Context;

use super::date_reading::lines;

/// Countries that write English with the day first, as the last label of their hosts' names.
static DAY_FIRST: Phrases = Phrases::new(&tables::DATE_ORDERS, "English with the day first");

/// Zones whose names stand beside dates with the month first.
static NORTH_AMERICAN: Phrases = Phrases::new(&tables::TIME_ZONES, "north american");

/// Bytes of a line with a date and its zone.
const LINE: usize = 200;

/// Returns the page's language, with the region that another candidate or the host's country adds to it.
pub(super) fn language(known: Option<&str>, candidates: &Candidates, context: &Context) -> Option<String> {
    let known = known?;
    if region(known).is_some() {
        return Some(known.to_owned());
    }
    let elsewhere = candidates.texts(Field::Language).find_map(|tag| {
        let tag = tag.trim().replace('_', "-");
        region(&tag)?;
        if primary(&tag).eq_ignore_ascii_case(primary(known)) { Some(tag) } else { None }
    });
    if elsewhere.is_some() {
        return elsewhere;
    }
    let host = context.address.as_ref().and_then(|address| address.host_str());
    let country = host.and_then(|host| host.rsplit('.').next()).unwrap_or_default();
    if primary(known) != "en" {
        return Some(known.to_owned());
    }
    Some(if DAY_FIRST.is(country, Lang::UNKNOWN) {
        format!("en-{}", if country == "uk" { "GB" } else { country })
    } else if lines(candidates).any(names_american_zone) {
        "en-US".to_owned()
    } else {
        known.to_owned()
    })
}

/// "10/04/2016 05:07 AM EDT": clocks of North America stand beside dates with the month first.
fn names_american_zone(line: &str) -> bool {
    let mut words = line.split(|char: char| !char.is_ascii_alphanumeric());
    line.len() <= LINE && words.any(|word| NORTH_AMERICAN.is(word, Lang::UNKNOWN))
}
