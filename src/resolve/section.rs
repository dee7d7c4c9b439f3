//! Section and breadcrumb.

use std::cell::OnceCell;

use crate::article::{Article, Section};
use crate::candidate::{Breadcrumb, Candidate, Source, Value};
use crate::lexicon::language::Lang;
use crate::normalize::{headline, section, url};
use crate::report::Field;
use crate::settings::Context;
use crate::text;

use super::precedence;
use super::resolver::Resolver;
use super::{hints_of, language_of};

/// What is known of the story when its section is asked for.
struct Story<'a> {
    article: &'a Article,
    context: &'a Context,
    /// Its headline as shown, and as claimed elsewhere.
    shown: Title<'a>,
    titles: Vec<Title<'a>>,
    /// See [`Story::identity`].
    identity: OnceCell<Option<String>>,
}

/// A title with its words, which are only cut where they are asked for.
struct Title<'a> {
    text: &'a str,
    words: OnceCell<text::similarity::Words>,
}

impl<'a> Title<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, words: OnceCell::new() }
    }

    /// The share of its words that the other title has too.
    fn share_in(&self, other: &Self) -> f32 {
        self.words().share_in(other.words())
    }

    fn words(&self) -> &text::similarity::Words {
        self.words.get_or_init(|| text::similarity::Words::of(self.text))
    }
}

/// What a claim says of the section: its name, its address, the breadcrumb that leads to it.
fn read(candidate: &Candidate, story: &Story<'_>) -> Option<Section> {
    match &candidate.value {
        Value::Text(names) => Some(Section::new(first_of(names, story.article)?)),
        Value::Breadcrumbs(steps) => from_trail(steps, story),
        _ => None,
    }
}

/// The first name of a list that says more than that something is new.
///
/// One comma and a space may be a name's own ("Arts, Books").
fn first_of(names: &str, article: &Article) -> Option<String> {
    let language = language_of(article);
    let is_list = names.matches(',').count() > 1
        || names.contains(',') && !names.contains(", ")
        || names.split(", ").any(|name| section::is_generic(name, language));
    let good = || names.split(|mark| is_list && mark == ',').filter_map(|name| good_name(name, article));
    good().find(|name| !section::is_generic(name, language)).or_else(|| good().next())
}

/// A name that is neither the site's nor the story's.
fn good_name(name: &str, article: &Article) -> Option<String> {
    let name = section::clean(&text::decode_entities(name), &hints_of(article))?;
    let is = |other: Option<&str>| other.is_some_and(|other| headline::same(other, &name));
    let site = article.publication.as_ref().map(|publication| publication.name.as_str());
    // "Example.com" is called "Example".
    let host = site.filter(|site| !site.contains(' ')).and_then(|site| site.split_once('.'));
    let named = is(site) || is(host.map(|(host, _)| host));
    (!is(article.headline.as_deref()) && !named).then_some(name)
}

/// No breadcrumb has more steps: it is a list.
const MAX_BREADCRUMBS: usize = 30;

fn from_trail(steps: &[Breadcrumb], story: &Story<'_>) -> Option<Section> {
    // An archive by year and month is no section.
    let is_year =
        |step: &Breadcrumb| step.name.len() == 4 && step.name.bytes().all(|byte| byte.is_ascii_digit());
    // Nor is a menu with the site's rules a breadcrumb.
    let language = language_of(story.article);
    let is_site_page = |step: &Breadcrumb| section::is_site_page(&step.name, language);
    if steps.len() > MAX_BREADCRUMBS || steps.iter().any(|step| is_year(step) || is_site_page(step)) {
        return None;
    }
    let steps = once(steps, language);
    let last = steps.len().saturating_sub(1);
    let is_tool = |at: usize, step: &Breadcrumb| at > 0 && section::is_page_tool(&step.name, language);
    let is_end = |(at, step): (usize, &Breadcrumb)| {
        story.is_in(step, at == last) || is_here(step) || is_tool(at, step)
    };
    // Behind the story stand buttons and languages; some pages leave the story out.
    let (above, below) = steps.split_at(steps.iter().enumerate().position(is_end).unwrap_or(steps.len()));
    named(above, story).or_else(|| {
        // A label may lead to the story itself, but it does not speak like it.
        let last =
            below.first().filter(|step| !is_here(step) && !section::is_page_tool(&step.name, language))?;
        let is_label = last.name.split_whitespace().count() <= LABEL_WORDS
            && Title::new(&last.name).share_in(&story.shown) < 0.3;
        if is_label { named(steps.get(..=above.len())?, story) } else { None }
    })
}

/// The steps without the words that say what they are, and without the same breadcrumb once more, as pages
/// have it for small screens.
fn once(steps: &[Breadcrumb], language: Lang) -> &[Breadcrumb] {
    let start = steps.iter().take_while(|step| section::is_breadcrumb_label(&step.name, language)).count();
    let steps = steps.get(start..).unwrap_or_default();
    let first = steps.first().map(|step| &step.name);
    let again = steps.iter().skip(1).position(|step| Some(&step.name) == first);
    // A last step may name the first once more.
    again.and_then(|at| steps.get(..=at)).filter(|part| part.len() + 1 < steps.len()).unwrap_or(steps)
}

/// Words of a label.
const LABEL_WORDS: usize = 3;

/// The section that a breadcrumb leads to: its last step that names one.
fn named(steps: &[Breadcrumb], story: &Story<'_>) -> Option<Section> {
    let absolute = |step: &Breadcrumb| url::resolve(story.context.base.as_ref(), step.url.as_deref()?);
    // What leads to the front page is the site; a section may have a host of its own.
    let root = steps.first().and_then(absolute);
    let is_site = |step: &Breadcrumb| {
        absolute(step).is_some_and(|address| url::is_front(&address) && Some(address) == root)
    };
    // The first of many steps is the site, wherever it leads.
    let first = usize::from(steps.len() > 2);
    let names = |from: usize| {
        let steps = steps.iter().skip(from).rev().filter(|step| !is_site(step));
        steps.filter_map(|step| Some((step, good_name(&step.name, story.article)?)))
    };
    let telling = || names(first).find(|(_, name)| !section::is_generic(name, language_of(story.article)));
    let (step, name) = telling().or_else(|| names(0).next())?;
    let mut section = Section::new(name);
    section.url = absolute(step);
    section.path = steps
        .iter()
        .map(|step| text::collapse(&text::decode_entities(&step.name)).into_owned())
        .filter(|name| !name.is_empty())
        .collect();
    section.path.dedup();
    // A label alone is no path.
    if section.path.len() == 1 {
        section.path.clear();
    }
    Some(section)
}

/// Words of a breadcrumb for the page that it stands on, in lower case.
const HERE: &[&str] = &[
    "article",
    "artikel",
    "articolo",
    "artículo",
    "artigo",
    "detail",
    "details",
    "story",
    "記事",
    "本文",
    "正文",
    "статья",
];

/// The same, at the end of a step's name in a script without spaces: "新闻正文".
const HERE_BEHIND: &[&str] = &[
    "正文",
    "内文",
    "內文",
    "详情",
    "詳情",
    "详细内容",
    "文章内容",
    "新闻内容",
    "内容页",
    "상세보기",
    "기사보기",
];

/// Whether a breadcrumb's step is this page without its name.
fn is_here(step: &Breadcrumb) -> bool {
    let name = step.name.trim();
    HERE.contains(&name.to_lowercase().as_str()) || HERE_BEHIND.iter().any(|end| name.ends_with(end))
}

impl Story<'_> {
    /// What is equal for all addresses of the page.
    fn identity(&self) -> Option<&str> {
        let identity = self.identity.get_or_init(|| {
            let own = self.article.canonical_url.as_deref();
            own.or(self.context.address.as_ref().map(::url::Url::as_str)).map(url::identity)
        });
        identity.as_deref()
    }

    /// Whether a breadcrumb's step is the story itself.
    fn is_in(&self, step: &Breadcrumb, is_last: bool) -> bool {
        let address = step.url.as_deref().and_then(|link| url::resolve(self.context.base.as_ref(), link));
        let same_address =
            address.is_some_and(|address| self.identity().is_some_and(|own| own == url::identity(&address)));
        let name = Title::new(&step.name);
        same_address
            || headline::same(name.text, self.shown.text)
            || is_headline(&name, &self.shown, is_last)
            || self.titles.iter().any(|title| is_headline(&name, title, false))
    }
}

/// Whether a name holds the headline, or the headline the name: the last step may shorten it much, while a
/// step between that is a mere part of it is what the story is about.
fn is_headline(name: &Title<'_>, headline: &Title<'_>, is_last: bool) -> bool {
    if name.text.len().max(headline.text.len()) > LONGEST {
        return false;
    }
    let (length, whole) = (name.text.chars().count(), headline.text.chars().count());
    let is_cut = name.text.ends_with("...") || name.text.ends_with('…');
    let long = length > SHORT && (is_last || 2 * length > whole) || is_cut;
    long && name.share_in(headline) > 0.8 || whole > SHORT && headline.share_in(name) > 0.8
}

/// Bytes of the longest title.
const LONGEST: usize = 2_000;

/// So many characters may say the same as a headline by chance.
const SHORT: usize = 15;

/// The first that can be read. A label shown is a section only if its address stands above the story's or
/// another place says the same; else the machine-readable claims are heard before it.
fn choose(
    heard: &[&Candidate],
    read: &[Option<Section>],
    article: &Article,
    context: &Context,
) -> Option<usize> {
    let is_label = |at: usize| {
        heard
            .get(at)
            .is_some_and(|candidate| matches!(candidate.source, Source::ClassName | Source::AfterBody))
    };
    let own = article
        .canonical_url
        .as_deref()
        .or(context.address.as_ref().map(::url::Url::as_str))
        .unwrap_or_default();
    let is_sure = |at: usize, section: &Section| {
        let above = section.url.as_deref().is_some_and(|front| {
            let front = front.trim_end_matches('/');
            own.len() > front.len() && own.starts_with(front) && front.matches('/').count() > 2
        });
        let agrees = |other: usize| {
            other != at
                && !is_label(other)
                && read.get(other).and_then(Option::as_ref).is_some_and(|other| {
                    std::iter::once(&other.name)
                        .chain(&other.path)
                        .any(|name| headline::same(name, &section.name))
                })
        };
        above || (0..read.len()).any(agrees)
    };
    let readable = || read.iter().enumerate().filter_map(|(at, section)| Some((at, section.as_ref()?)));
    // The folder of the address is heard when nothing is shown.
    let is_weak =
        |at: usize| is_label(at) || heard.get(at).is_some_and(|candidate| candidate.source == Source::Url);
    let is_strong = |at: usize, section: &Section| !is_weak(at) || is_label(at) && is_sure(at, section);
    // Of the good ones, what is new or on top is heard where no other says more.
    let place = |(at, section): (usize, &Section)| {
        let strong = is_strong(at, section);
        (!strong, strong && section::is_generic(&section.name, language_of(article)), at)
    };
    readable().map(place).min().map(|(_, _, at)| at)
}

pub(super) fn section(resolver: &mut Resolver<'_>, context: &Context, article: &mut Article) {
    let heard = precedence::in_order(resolver.candidates, Field::Section);
    // They are compared with the steps of breadcrumbs.
    let has_trail = heard.iter().any(|candidate| matches!(candidate.value, Value::Breadcrumbs(_)));
    let sources = [Source::JsonLdArticle, Source::OpenGraph, Source::Title];
    let titles = sources.iter().filter(|_| has_trail);
    let titles =
        titles.filter_map(|source| resolver.candidates.text_at(Field::Headline, *source)).map(Title::new);
    // Where all of a section's pages have one title, it is no story's.
    let shown = Title::new(article.headline.as_deref().unwrap_or_default());
    let titles = titles.filter(|title| shown.share_in(title) > 0.2).collect();
    let story = Story { article, context, shown, titles, identity: OnceCell::new() };
    let read_all: Vec<Option<Section>> = heard.iter().map(|candidate| read(candidate, &story)).collect();
    let chosen = choose(&heard, &read_all, article, context);
    if chosen.is_none() {
        article.section = from_label(resolver, heard, article);
        return;
    }
    resolver.record(Field::Section, &heard, chosen);
    let Some(mut section) = chosen.and_then(|at| read_all.get(at).cloned().flatten()) else { return };
    // A label without a path takes the path of the breadcrumb that it stands in.
    for other in read_all.into_iter().flatten() {
        let leads_here = other.path.iter().any(|step| headline::same(step, &section.name));
        if section.path.is_empty() && leads_here {
            section.path = other.path;
        }
        if headline::same(&other.name, &section.name) {
            section.url = section.url.or(other.url);
            // Programs keep names in small letters.
            let small = section.path.is_empty() && !section.name.contains(char::is_uppercase);
            let mixed = other.name.contains(char::is_uppercase) && other.name.contains(char::is_lowercase);
            if small && mixed && other.name.len() == section.name.len() {
                section.name = other.name;
            }
        }
    }
    article.section = Some(section);
}

/// The section out of the words above the headline, where they are a name that many publications give one.
fn from_label<'c>(
    resolver: &mut Resolver<'c>,
    mut heard: Vec<&'c Candidate>,
    article: &Article,
) -> Option<Section> {
    heard.extend(precedence::in_order(resolver.candidates, Field::Kicker));
    let language = language_of(article);
    let is_section = |name: &str| section::is_common(name, language) && !section::is_generic(name, language);
    let said = |candidate: &&Candidate| match &candidate.value {
        Value::Text(said) if candidate.field == Field::Kicker => {
            good_name(said, article).filter(|name| is_section(name))
        }
        _ => None,
    };
    let chosen = heard.iter().enumerate().find_map(|(at, candidate)| Some((at, said(candidate)?)));
    resolver.record(Field::Section, &heard, chosen.as_ref().map(|(at, _)| *at));
    chosen.map(|(_, name)| Section::new(name))
}
