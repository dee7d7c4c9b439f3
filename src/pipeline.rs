//! The pipeline: six stages, from a page to an article.

use url::Url;

use crate::body;
use crate::candidate::Candidates;
use crate::choose;
use crate::compose;
use crate::dom::{Attr, Page, Tag};
use crate::error::Error;
use crate::metadata;
use crate::onpage;
use crate::related;
use crate::report::{Field, Inspection};
use crate::resolve;
use crate::settings::{Call, Context, is_short};

/// Turns a page into an article.
pub(crate) fn run(page: &Page, call: &Call, model: &body::Model) -> Result<Inspection, Error> {
    page.check_depth(call.limits.depth)?;
    let mut candidates = metadata::collect(page, &call.limits);
    let context = context(page, &candidates, call);
    let selection = body::select(page, &candidates, model);
    onpage::collect(page, &selection, &mut candidates);
    if let Some(address) = &context.address {
        metadata::collect_address(page, address, &mut candidates);
    }
    let known = choose::page_context(&candidates, &context);
    let related = related::extract(page, &selection, known.language.as_deref(), &context);
    let body = compose::compose(page, &selection, &known, &related.promos, &context, &mut candidates);
    let inspection = resolve::resolve(&candidates, known, related, body, &context);
    #[cfg(test)]
    page.work.add_candidates(candidates.looked_at());
    if inspection.article.paragraphs.is_empty() && inspection.article.headline.is_none() {
        return Err(Error::NoArticle);
    }
    Ok(inspection)
}

/// Returns what every stage may need to know of the call and the page.
pub(crate) fn context(page: &Page, candidates: &Candidates, call: &Call) -> Context {
    let canonical = candidates.texts(Field::CanonicalUrl).find_map(|url| Url::parse(url.trim()).ok());
    let address = call.url.clone().or(canonical.filter(is_short));
    let base = base_element(page, address.as_ref()).filter(is_short);
    Context {
        base: base.or_else(|| address.clone()),
        address,
        not_after: call.not_after(),
        words_per_minute: call.words_per_minute,
        related_links: call.limits.related_links,
        inspecting: call.inspecting,
    }
}

/// Returns where the page's `<base>` points.
fn base_element(page: &Page, address: Option<&Url>) -> Option<Url> {
    let base = page.nodes().find(|node| node.tag() == Tag::Base && node.attr(Attr::Href).is_some())?;
    let href = base.attr(Attr::Href)?.trim();
    address.map_or_else(|| Url::parse(href), |address| address.join(href)).ok()
}
