//! The next page of the article, its other forms and languages, the site's feeds.

use ::url::Url;

use crate::address::{Address, Series};
use crate::article::{Alternate, Feed, LinkedPages};
use crate::candidate::{Candidate, Value};
use crate::choose::Resolver;
use crate::normalize::{language, text, url};
use crate::report::{Field, Rule, Source};
use crate::settings::Context;

/// Returns the addresses that the page offers.
pub(super) fn linked_pages(resolver: &mut Resolver<'_>, context: &Context) -> LinkedPages {
    let pages = LinkedPages {
        next_page: next_page(resolver, context),
        single_page: form(resolver, Field::SinglePage, context),
        print: form(resolver, Field::Print, context),
        amp: form(resolver, Field::Amp, context),
        feeds: feeds(resolver, context),
        alternates: alternates(resolver, context),
    };
    resolver.record_list(Field::Feeds, pages.feeds.len(), Source::Link, Rule::Precedence);
    resolver.record_list(Field::Alternates, pages.alternates.len(), Source::Link, Rule::Precedence);
    pages
}

/// Returns the next page. `<link rel=next>` leads to the next story on most sites: its address has to be this article's.
fn next_page(resolver: &mut Resolver<'_>, context: &Context) -> Option<Url> {
    let own = context.address.as_ref();
    resolver.first(Field::NextPage, |candidate| {
        let url = absolute(candidate, context)?;
        let is_declared = candidate.source == Source::Link;
        (!is_declared || is_later_page(own?, &url)).then_some(url)
    })
}

fn is_later_page(own: &Url, page: &Url) -> bool {
    let step = Series::new(Address::of_url(own)).and_then(|series| series.step(&Address::of_url(page)));
    step.is_some_and(|step| step.is_certain && step.is_forward())
}

/// Returns the article in another form, which is neither this page nor a front page.
fn form(resolver: &mut Resolver<'_>, field: Field, context: &Context) -> Option<Url> {
    resolver.first(field, |candidate| absolute(candidate, context).filter(|url| is_other_page(url, context)))
}

fn feeds(resolver: &Resolver<'_>, context: &Context) -> Vec<Feed> {
    let mut feeds: Vec<Feed> = Vec::new();
    for candidate in resolver.candidates.of(Field::Feeds) {
        let Value::Feed { format, title, .. } = &candidate.value else { continue };
        let Some(url) = absolute(candidate, context) else { continue };
        if feeds.iter().all(|feed| feed.url != url) {
            let title = text::collapse(title.as_deref().unwrap_or_default());
            let title = if title.is_empty() { None } else { Some(title.into_owned()) };
            feeds.push(Feed { title, ..Feed::new(url, *format) });
        }
    }
    feeds
}

/// Returns the article in other languages. A front page in another language is no form of an article.
fn alternates(resolver: &Resolver<'_>, context: &Context) -> Vec<Alternate> {
    let mut alternates: Vec<Alternate> = Vec::new();
    for candidate in resolver.candidates.of(Field::Alternates) {
        let Value::Alternate { language: tag, .. } = &candidate.value else { continue };
        let Some(language) = language::parse(tag) else { continue };
        let Some(url) = absolute(candidate, context).filter(|url| is_other_page(url, context)) else {
            continue;
        };
        let alternate = Alternate::new(language, url);
        if !alternates.contains(&alternate) {
            alternates.push(alternate);
        }
    }
    alternates
}

/// Whether an address is not the page's own, and no front page.
fn is_other_page(url: &Url, context: &Context) -> bool {
    let address = Address::of_url(url);
    let Some(own) = context.address.as_ref().map(Address::of_url) else { return !address.is_root() };
    address.identity() != own.identity() && (!address.is_root() || own.is_root())
}

fn absolute(candidate: &Candidate, context: &Context) -> Option<Url> {
    let (Value::Text(href) | Value::Feed { url: href, .. } | Value::Alternate { url: href, .. }) =
        &candidate.value
    else {
        return None;
    };
    Url::parse(&url::resolve(context.base.as_ref(), href)?).ok()
}
