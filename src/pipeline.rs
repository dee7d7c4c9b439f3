//! The pipeline: six stages, from a page to an article.

use chrono::NaiveDate;
use url::Url;

use crate::article::Timestamp;
use crate::body;
use crate::candidate::Candidates;
use crate::compose::{self, Exclusions, LiveHints};
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
    let (mut article, mut report) = resolve::resolve(&candidates, &context);
    let related = related::extract(page, &selection, article.language.as_deref(), &context);
    let exclusions = Exclusions {
        headline: article.headline.as_deref(),
        kicker: article.kicker.as_deref(),
        dek: article.dek.as_deref(),
        nodes: onpage::claimed_nodes(page, &selection, &candidates),
        promos: related.promos,
        live: LiveHints {
            candidates: candidates.live.as_deref(),
            language: article.language.as_deref(),
            day: article.published.zip(article.modified).and_then(only_day),
        },
    };
    let body = compose::compose(page, &selection, &exclusions, &context);
    article.paragraphs = body.paragraphs;
    article.figures = body.figures;
    // Where no claim names the lead picture, it is the one above the text.
    let above = article.figures.first().filter(|figure| figure.after == 0);
    article.lead_image = article.lead_image.or_else(|| above.map(|figure| figure.image.clone()));
    article.embeds = body.embeds;
    article.live_updates = body.live_updates;
    article.related_links = related.links;
    article.reading_time = resolve::reading_time(article.reading_time, &article.paragraphs, &context);
    article.dateline = article.dateline.or_else(|| resolve::dateline(&article.paragraphs));
    if let Some(name) = body.sign_off {
        resolve::sign_off(&mut article, &name);
    }
    let closing = body.closing_credits.iter();
    let closing = closing.map(|credit| (credit.line.as_str(), credit.names.as_str(), credit.helped));
    resolve::closing_credits(&mut article, closing);
    if call.inspecting {
        report.blocks = compose::account(page, &selection, &body.verdicts);
    }
    report.link_groups = related.groups;
    report.notes.extend(related.notes);
    #[cfg(test)]
    page.work.add_candidates(candidates.looked_at());
    if article.paragraphs.is_empty() && article.headline.is_none() {
        return Err(Error::NoArticle);
    }
    Ok(Inspection { article, report })
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

/// The day of two times, where it is the same.
fn only_day((published, modified): (Timestamp, Timestamp)) -> Option<NaiveDate> {
    (published.day() == modified.day()).then(|| published.day())
}

/// Returns where the page's `<base>` points.
fn base_element(page: &Page, address: Option<&Url>) -> Option<Url> {
    let base = page.nodes().find(|node| node.tag() == Tag::Base && node.attr(Attr::Href).is_some())?;
    let href = base.attr(Attr::Href)?.trim();
    address.map_or_else(|| Url::parse(href), |address| address.join(href)).ok()
}
