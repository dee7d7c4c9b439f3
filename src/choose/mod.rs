//! Choices among the candidates of one field: which source is believed, and what of it becomes the value.
//!
//! [`precedence`] is the table of sources by field; each file beside it holds the rules of a field or two. The
//! report names each rule as [`Rule`](crate::report::Rule) does.

mod byline;
mod dates;
mod page_context;
mod pick_headline;
mod pick_kicker;
mod pick_publication;
mod pick_section;
mod precedence;
mod resolver;
mod section_names;
mod section_steps;
mod story;

use crate::candidate::Candidates;
use crate::report::Report;
use crate::settings::Context;

pub(crate) use byline::{is_name_of, is_organization, same_person, with_line, without_site};
pub(crate) use page_context::PageContext;
pub(crate) use resolver::{Effect, Resolver};

/// Chooses the fields that are decided before the text is composed.
pub(crate) fn page_context(candidates: &Candidates, context: &Context) -> PageContext {
    let report = Report { notes: candidates.notes.clone(), ..Report::default() };
    let mut resolver = Resolver::new(candidates, report, context.inspecting);
    // The names of the site and of the section clean headlines; the language reads dates.
    let mut page =
        PageContext { language: pick_publication::language(&mut resolver), ..PageContext::default() };
    page.publication = pick_publication::publication(&mut resolver, context, &page);
    page.canonical_url = pick_publication::canonical(&mut resolver, context);
    page.host = context.address.as_ref().and_then(url::Url::host_str).map(ToOwned::to_owned);
    page.headline = pick_headline::headline(&mut resolver, context, &page);
    if page.publication.is_none() {
        page.publication = pick_publication::from_title(&mut resolver, &page);
    }
    page.section = pick_section::section(&mut resolver, context, &page);
    page.byline = byline::byline(&mut resolver, context, &page);
    page.dek = pick_kicker::dek(&mut resolver, &page);
    page.kicker = pick_kicker::kicker(&mut resolver, context, &page);
    page.byline = page.byline.take().map(|byline| byline::with_credit_only(byline, &page.hints()));
    (page.published, page.modified) = dates::dates(&mut resolver, context, page.language.as_deref());
    page.report = resolver.report;
    page
}
