//! The pipeline: nine stages, from a page to an article, the kind of the page, whether all is there, and how sure that is.

use crate::article::PageKind;
use crate::body::{self, Selection};
use crate::candidate::Candidates;
use crate::choose;
use crate::completeness;
use crate::compose;
use crate::confidence;
use crate::dom::Page;
use crate::error::Error;
use crate::metadata;
use crate::onpage;
use crate::page_kind::{self, Sight};
use crate::related;
use crate::report::{Inspection, Note};
use crate::resolve;
use crate::settings::{Call, Context};

/// What the six stages made of a page.
struct Extracted {
    candidates: Candidates,
    context: Context,
    selection: Selection,
    inspection: Inspection,
}

impl Extracted {
    fn sight<'s>(&'s self, page: &'s Page) -> Sight<'s> {
        Sight {
            page,
            selection: &self.selection,
            candidates: &self.candidates,
            article: &self.inspection.article,
            context: &self.context,
        }
    }
}

/// Turns a page into an article. Each stage is entered once and reads only what those before it found.
pub(crate) fn run(page: &Page, call: &Call, model: &body::Model) -> Result<Inspection, Error> {
    let mut extracted = extract(page, call, model)?;
    // 7. What kind of page it is.
    let (kind, report) = page_kind::judge(&extracted.sight(page));
    let article = &mut extracted.inspection.article;
    article.kind = kind;
    let is_empty = article.paragraphs.is_empty() && article.headline.is_none();
    if is_empty || call.refuse_others.is_some_and(|least| report.percent_no_article() >= least) {
        let is_unread = is_empty && kind == PageKind::Article;
        return Err(Error::NoArticle { kind: if is_unread { PageKind::Unsure } else { kind } });
    }
    // 8. Whether all of the article is there.
    let (completeness, signs) = completeness::judge(&extracted.sight(page));
    extracted.inspection.article.completeness = completeness;
    extracted.inspection.report.kind = report;
    extracted.inspection.report.completeness = signs;
    // 9. How sure its values are.
    if call.inspecting {
        confidence::rate(&mut extracted.inspection);
    }
    Ok(extracted.inspection)
}

/// The features of a page's kind, for training.
#[cfg(feature = "stages")]
pub(crate) fn page_row(page: &Page, call: &Call) -> Vec<f32> {
    let extracted = extract(page, call, &body::MODEL);
    extracted.map(|extracted| page_kind::row(&extracted.sight(page))).unwrap_or_default()
}

fn extract(page: &Page, call: &Call, model: &body::Model) -> Result<Extracted, Error> {
    page.check_depth(call.limits.depth)?;
    // 1. What the page declares, and what its address says.
    let mut candidates = metadata::collect(page, call);
    candidates.notes.extend_from_slice(&page.notes);
    #[cfg(feature = "selectors")]
    if !call.text_in.is_empty() && !page.has_known_text() {
        candidates.notes.push(Note::NoElementForText);
    }
    refuse(&candidates.notes, call)?;
    let context = Context::new(page, call, &candidates);
    // 2. The blocks of the article's text.
    let selection = body::select(page, &candidates, model, call.favor);
    // 3. What the page shows around the headline and the text.
    onpage::collect(page, &selection, &context, &mut candidates);
    let known = choose::page_context(&candidates, &context);
    // 4. Other stories, and the blocks that belong to them.
    let related = related::extract(page, &selection, &known, &context, &mut candidates);
    refuse(&related.notes, call)?;
    // 5. The text with its pictures, and what it says of the other fields.
    let body = compose::compose(page, &selection, &known, &related.promos, &context, &mut candidates);
    // 6. The article and its report.
    let inspection = resolve::resolve(&candidates, known, related, body, &context);
    Ok(Extracted { candidates, context, selection, inspection })
}

/// # Errors
/// [`Error::LimitExceeded`] if a note says that the page goes beyond a limit that refuses such pages.
fn refuse(notes: &[Note], call: &Call) -> Result<(), Error> {
    notes.iter().try_for_each(|note| note.refuse(&call.limits))
}
