//! Headline, kicker and dek.

use crate::article::Article;
use crate::claims::{Origin, Value};
use crate::context::Context;
use crate::normalize::headline::{self, HeadlineHints};
use crate::normalize::text;
use crate::report::Field;

use super::hearing::Hearing;

pub(super) fn headline(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let publication = article.publication.as_ref().map(|publication| publication.name.clone());
    let host = context.address.as_ref().and_then(|url| url.host_str().map(ToOwned::to_owned));
    let hints = HeadlineHints::default().with_publication(publication.as_deref()).with_host(host.as_deref());
    article.headline = hearing.first(Field::Headline, |claim| {
        let Value::Text(said) = &claim.value else { return None };
        let plain = text::decode_entities(said);
        let plain = if claim.origin == Origin::Heading {
            plain
        } else {
            text::strip_tags(&plain).into_owned().into()
        };
        headline::clean(&plain, &hints)
    });
    if let Some(full) = article.headline.as_deref().and_then(|shown| with_label(hearing, shown, &hints)) {
        article.headline = Some(full);
    }
    let shown = article.headline.clone();
    let other = |said: &str| {
        let said = text::collapse(said);
        let same = shown.as_deref().is_some_and(|shown| headline::same(shown, &said));
        (!said.is_empty() && !same).then(|| said.into_owned())
    };
    article.kicker = hearing.first_text(Field::Kicker, other);
    article.dek = hearing.first_text(Field::Dek, other);
}

/// The longest label before a headline, in characters.
const LABEL: usize = 60;

/// The headline with the label that the publisher's own headline puts before it ("Label: Headline"): set
/// apart on the page, it is part of the headline where the article's node has it as such.
fn with_label(hearing: &Hearing<'_>, shown: &str, hints: &HeadlineHints<'_>) -> Option<String> {
    hearing
        .claims
        .of(Field::Headline)
        .filter(|claim| matches!(claim.origin, Origin::JsonLdArticle | Origin::Microdata))
        .filter_map(|claim| match &claim.value {
            Value::Text(said) => headline::clean(&text::decode_entities(said), hints),
            _ => None,
        })
        .find(|full| {
            full.split_once(": ")
                .is_some_and(|(label, rest)| label.chars().count() <= LABEL && headline::same(rest, shown))
        })
}
