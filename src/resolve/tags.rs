//! Tags.

use crate::article::Article;
use crate::claims::{Claim, Origin, Value};
use crate::normalize::{headline, text};
use crate::report::Field;

use super::hearing::Hearing;
use super::precedence;

/// Longer ones are sentences.
const MOST_CHARS: usize = 80;
/// More are a word list for search engines.
const MOST_TAGS: usize = 100;

/// Tags looked at, repetitions included.
const MOST_SEEN: usize = 10 * MOST_TAGS;

/// Tags of the best source that gives words, without repetitions.
pub(super) fn tags(hearing: &mut Hearing<'_>, article: &mut Article) {
    let heard = precedence::in_order(hearing.claims, Field::Tags);
    let mut chosen = None;
    let mut at = 0;
    for group in heard.chunk_by(|one, other| one.origin == other.origin) {
        let tags = read(group, article);
        // Labels may be printed in capitals.
        let shown = group.first().is_some_and(|claim| claim.origin == Origin::Marked);
        if !tags.is_empty() && (shown || !are_codes(&tags)) {
            chosen = Some(at);
            article.tags = tags;
            break;
        }
        at += group.len();
    }
    hearing.record(Field::Tags, &heard, chosen);
}

fn read(claims: &[&Claim], article: &Article) -> Vec<String> {
    let site = article.publication.as_ref().map(|publication| publication.name.as_str());
    let mut tags: Vec<String> = Vec::new();
    let mut seen = 0;
    for claim in claims {
        let Value::Text(said) = &claim.value else { continue };
        // One element holds one tag or a list of them.
        for tag in said.split([',', ';', '|']) {
            seen += 1;
            if tags.len() >= MOST_TAGS || seen > MOST_SEEN {
                return tags;
            }
            let tag = text::decode_entities(tag);
            let tag = text::collapse(tag.trim().trim_start_matches('#')).into_owned();
            let known = tags.iter().map(String::as_str).chain(site).any(|known| headline::same(known, &tag));
            if !tag.is_empty() && tag.chars().count() <= MOST_CHARS && !known && !is_id(&tag) {
                tags.push(tag);
            }
        }
    }
    tags
}

/// So many tags in capitals are a code book's.
const CODES: usize = 6;

/// Whether most of the tags are codes of a wire service.
fn are_codes(tags: &[String]) -> bool {
    let is_code = |tag: &&String| {
        tag.bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b':' | b'-'))
    };
    tags.len() >= CODES && 2 * tags.iter().filter(is_code).count() > tags.len()
}

/// Whether a tag is a number of a content management system.
fn is_id(tag: &str) -> bool {
    tag.len() >= 20 && tag.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
        || tag.bytes().all(|byte| byte.is_ascii_digit()) && tag.len() > 4
}

#[cfg(test)]
mod tests {
    use super::{are_codes, is_id};

    #[test]
    fn codes_are_no_tags() {
        let list = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        assert!(are_codes(&list(&["AER", "AIRL", "INDS08", "GEN", "TPT", "Air travel", "TOP:NEWS"])));
        assert!(!are_codes(&list(&["EU", "NATO", "UN"])));
        assert!(is_id("98be933f-38cf-4fba-b6c6-ad438e82010a") && is_id("1273845"));
        assert!(!is_id("2024") && !is_id("Bridge"));
    }
}
