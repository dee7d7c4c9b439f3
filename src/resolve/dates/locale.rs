//! Whose habits a page's numeric dates follow.

use crate::claims::Claims;
use crate::context::Context;
use crate::normalize::language::{primary, region};
use crate::report::Field;

/// Countries that write English with the day first, as the last label of their hosts' names.
const DAY_FIRST: [&str; 11] = ["uk", "ie", "au", "nz", "in", "za", "sg", "hk", "my", "ke", "ng"];

/// The page's language, with the region that another claim of the page or its host's country adds to it.
pub(super) fn language(known: Option<&str>, claims: &Claims, context: &Context) -> Option<String> {
    let known = known?;
    if region(known).is_some() {
        return Some(known.to_owned());
    }
    let elsewhere = claims.texts(Field::Language).find_map(|tag| {
        let tag = tag.trim().replace('_', "-");
        (primary(&tag).eq_ignore_ascii_case(primary(known)) && region(&tag).is_some()).then_some(tag)
    });
    if elsewhere.is_some() {
        return elsewhere;
    }
    let host = context.address.as_ref().and_then(|address| address.host_str());
    let country = host.and_then(|host| host.rsplit('.').next()).unwrap_or_default();
    let adds = primary(known) == "en" && DAY_FIRST.contains(&country);
    Some(if adds { format!("en-{}", if country == "uk" { "GB" } else { country }) } else { known.to_owned() })
}
