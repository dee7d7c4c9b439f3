//! What is known of the article before its text is composed.

use chrono::NaiveDate;

use crate::article::{Byline, Publication, Section, Timestamp};
use crate::lexicon::language::Lang;
use crate::normalize::Hints;
use crate::report::Report;

/// The fields chosen from what the page declares and what it shows around the text. Related links and the text are
/// read in their light, and the article has them as they stand here.
#[derive(Debug, Default)]
pub(crate) struct PageContext {
    pub(crate) headline: Option<String>,
    pub(crate) kicker: Option<String>,
    pub(crate) dek: Option<String>,
    /// Those credited outside the text, which may credit more.
    pub(crate) byline: Option<Byline>,
    pub(crate) published: Option<Timestamp>,
    pub(crate) modified: Option<Timestamp>,
    pub(crate) section: Option<Section>,
    pub(crate) language: Option<String>,
    pub(crate) publication: Option<Publication>,
    pub(crate) canonical_url: Option<String>,
    /// The host that the page was fetched from.
    pub(crate) host: Option<String>,
    /// Where these come from.
    pub(crate) report: Report,
}

impl PageContext {
    /// Returns what is known when names are read: the page's language.
    pub(crate) fn hints(&self) -> Hints<'_> {
        Hints::default().with_language(self.language.as_deref())
    }

    /// Returns the page's language as the tables of words know it.
    pub(crate) fn lang(&self) -> Lang {
        Lang::of_page(self.language.as_deref())
    }

    /// Returns the names of those credited outside the text, of two words or more.
    pub(crate) fn authors(&self) -> Vec<String> {
        let authors = self.byline.iter().flat_map(|byline| &byline.authors);
        authors.map(|author| author.name.clone()).filter(|name| name.contains(' ')).collect()
    }

    /// Returns the day of publication if the last change was made on it too.
    pub(crate) fn only_day(&self) -> Option<NaiveDate> {
        let (published, modified) = (self.published?.day(), self.modified?.day());
        if published == modified { Some(published) } else { None }
    }
}
