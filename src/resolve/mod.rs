//! Stage 6: the article and its report.
//!
//! The choices of the [`PageContext`] stand. What the text adds, sign-offs, closing credits, the dateline, the words
//! counted and the figure above the text, comes as candidates like any other.

mod closing_credits;
mod late_byline;
mod late_fields;
mod offered_pages;
mod pick_tags;
mod sign_off;
mod site_picture;

use crate::article::Article;
use crate::candidate::Candidates;
use crate::choose::{PageContext, Resolver};
use crate::compose::Body;
use crate::related::Related;
use crate::report::{Field, Inspection, Note, Report, Rule, Source};
use crate::settings::Context;

/// Makes the article and the report of all that the stages found.
pub(crate) fn resolve(
    candidates: &Candidates,
    mut page: PageContext,
    related: Related,
    body: Body,
    context: &Context,
) -> Inspection {
    let mut resolver = Resolver::new(candidates, std::mem::take(&mut page.report), context.inspecting);
    let byline = late_byline::byline(&mut resolver, &page);
    let mut article = Article::default();
    late_fields::fill(&mut article, &mut resolver, &page, context);
    let tags = pick_tags::tags(&mut resolver, &page, &body.paragraphs);
    let linked_pages = offered_pages::linked_pages(&mut resolver, context);
    let article = Article {
        headline: page.headline,
        kicker: page.kicker,
        dek: page.dek,
        byline,
        published: page.published,
        modified: page.modified,
        section: page.section,
        tags,
        language: page.language,
        publication: page.publication,
        canonical_url: page.canonical_url,
        paragraphs: body.paragraphs,
        figures: body.figures,
        embeds: body.embeds,
        live_updates: body.live_updates,
        related_links: related.links,
        linked_pages,
        ..article
    };
    let text = if body.is_declared { DECLARED } else { CHOSEN };
    record_lists(&mut resolver, &article, text);
    let mut report = Report { blocks: body.blocks, link_groups: related.groups, ..resolver.report };
    report.notes.extend(related.notes);
    report.notes.extend(body.is_declared.then_some(Note::TextFromJsonLd));
    Inspection { article, report }
}

/// Where paragraphs come from, and what chose them.
const CHOSEN: (Source, Rule) = (Source::Body, Rule::BodyModel);
const DECLARED: (Source, Rule) = (Source::JsonLdArticle, Rule::Precedence);

/// Records the fields that hold lists, and puts all fields in order.
fn record_lists(resolver: &mut Resolver<'_>, article: &Article, (source, rule): (Source, Rule)) {
    for (field, items, source, rule) in [
        (Field::Paragraphs, article.paragraphs.len(), source, rule),
        (Field::Figures, article.figures.len(), Source::Body, Rule::BodyModel),
        (Field::Embeds, article.embeds.len(), Source::Body, Rule::BodyModel),
        (Field::LiveUpdates, article.live_updates.len(), Source::Body, Rule::LiveEntries),
        (Field::RelatedLinks, article.related_links.len(), Source::StoryLinks, Rule::CardModel),
    ] {
        resolver.record_list(field, items, source, rule);
    }
    resolver.report.fields.sort_by_key(|report| report.field);
}

#[cfg(test)]
mod tests;
