//! The section and the breadcrumbs that lead to it.

use ::url::Url;

use crate::address::has_special_folder;
use crate::article::Section;
use crate::candidate::{Breadcrumb, Candidate, Source, Value};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{byline, headline, section, url};
use crate::report::{Field, Rule};
use crate::settings::Context;
use crate::text;

use super::page_context::PageContext;
use super::resolver::Resolver;
use super::story::{Position, Story};

/// Words of breadcrumbs for the page that they stand on: "Article", "正文".
static THIS_PAGE: Phrases = Phrases::new(&tables::BREADCRUMBS, "this page");

/// The same at the end of a step's name, in scripts without spaces: "新闻正文".
static ENDS_THIS_PAGE: Phrases = Phrases::new(&tables::BREADCRUMBS, "end of this page");

/// What follows the name of a site and says that this is its front page: "晨报首页".
static FRONT_PAGE: Phrases = Phrases::new(&tables::SITE_LABELS, "front page");

/// Steps of the longest breadcrumbs; what has more is a list.
const MAX_BREADCRUMBS: usize = 30;

/// Returns the section: the best name that can be read, with the path and the address that other candidates give it.
pub(super) fn section(resolver: &mut Resolver<'_>, context: &Context, page: &PageContext) -> Option<Section> {
    let ordered = resolver.in_order(Field::Section);
    let has_breadcrumbs = ordered.iter().any(|candidate| matches!(candidate.value, Value::Breadcrumbs(_)));
    let story = Story::new(page, context, if has_breadcrumbs { Some(resolver.candidates) } else { None });
    let sections: Vec<Option<Section>> = ordered.iter().map(|candidate| read(candidate, &story)).collect();
    let choice =
        Choice { ordered: &ordered, sections: &sections, address: story.address(), language: page.lang() };
    let Some((at, rule)) = choice.pick() else { return unnamed(resolver, ordered, page) };
    resolver.record(Field::Section, &ordered, Some((at, rule)));
    let section = sections.get(at).cloned().flatten()?;
    Some(completed(section, sections.into_iter().flatten()))
}

/// Returns the section that a candidate names.
fn read(candidate: &Candidate, story: &Story<'_>) -> Option<Section> {
    match &candidate.value {
        Value::Text(names) if is_slug(names) && !is_label_source(candidate.source) => None,
        Value::Text(names) => Some(Section::new(first_name(names, story.page)?)),
        Value::Breadcrumbs(steps) => from_breadcrumbs(steps, story),
        _ => None,
    }
}

/// Whether a program's name for a section stands where its own is due: "city-council-guides", "soul-search".
///
/// A name may have a dash and short parts: "e-commerce", "non-fiction".
fn is_slug(name: &str) -> bool {
    /// Letters of each part of two.
    const LONG: usize = 4;
    if !name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_')) {
        return false;
    }
    let parts = name.split(['-', '_']);
    match parts.clone().count() {
        0 | 1 => false,
        2 => name.contains('_') || parts.map(str::len).all(|length| length >= LONG),
        _ => true,
    }
}

/// Returns the first name of a list that says more than that something is new: "Traffic" of "News, Traffic, City".
///
/// One comma and a space may be a name's own ("Arts, Books").
fn first_name(names: &str, page: &PageContext) -> Option<String> {
    let commas = names.matches(',').count();
    let is_list = match commas {
        0 => false,
        1 => !names.contains(", ") || names.split(", ").any(|name| section::is_generic(name, page.lang())),
        _ => true,
    };
    let names = names.split(|mark| is_list && mark == ',').filter_map(|name| good_name(name, page));
    first_telling(names, page.lang())
}

/// Returns the first name that says more than that something is new, or else the first.
fn first_telling(names: impl Iterator<Item = String>, language: Lang) -> Option<String> {
    let mut shelf = None;
    for name in names {
        if !section::is_generic(&name, language) {
            return Some(name);
        }
        shelf.get_or_insert(name);
    }
    shelf
}

/// Returns a name, unless it is the site's or the story's.
fn good_name(name: &str, page: &PageContext) -> Option<String> {
    let name = section::clean(&text::decode_entities(name), &page.hints())?;
    let site = page.publication.as_ref().map(|publication| publication.name.as_str());
    // "Example.com" is called "Example".
    let host = site.filter(|site| !site.contains(' ')).and_then(|site| site.split_once('.'));
    let others = [page.headline.as_deref(), site, host.map(|(host, _)| host)];
    let is_other = others.into_iter().flatten().any(|other| headline::same(other, &name));
    let is_front = FRONT_PAGE.closing(&name, page.lang()).is_some();
    if is_other || is_front || is_host(&name) { None } else { Some(name) }
}

/// Whether a name is a host's: "blog.example.org".
fn is_host(name: &str) -> bool {
    if name.contains(char::is_whitespace) || name.split('.').nth(2).is_none() {
        return false;
    }
    name.split('.').all(|label| label.len() > 1)
}

/// Returns the section that breadcrumbs lead to: "Traffic" of "Home > City > Traffic > The bridge reopens".
fn from_breadcrumbs(steps: &[Breadcrumb], story: &Story<'_>) -> Option<Section> {
    // Archives by year and menus with the site's rules are no breadcrumbs.
    if steps.len() > MAX_BREADCRUMBS
        || steps.iter().any(|step| is_year(step) || section::is_site_page(&step.name, story.page.lang()))
        || is_menu(steps, story)
    {
        return None;
    }
    let steps = once(steps, story.page.lang());
    // Behind the story stand buttons and languages; some pages leave the story out.
    let end = end_of_sections(steps, story);
    let (above, below) = steps.split_at(end);
    named(above, story).or_else(|| {
        // A label may lead to the story itself.
        below.first().filter(|step| is_label(step, story))?;
        named(steps.get(..=end)?, story)
    })
}

/// Returns how many steps stand before the first that is the story, this page or a button.
fn end_of_sections(steps: &[Breadcrumb], story: &Story<'_>) -> usize {
    let last = steps.len().saturating_sub(1);
    let end = steps.iter().enumerate().position(|(at, step)| {
        let is_tool = at > 0 && section::is_page_tool(&step.name, story.page.lang());
        let position = if at == last { Position::Last } else { Position::Between };
        is_titled_end(step, at, last)
            || story.is_at(step, position)
            || is_this_page(step, story.page.lang())
            || is_tool
    });
    end.unwrap_or(steps.len())
}

/// Whether the last step leads nowhere and is worded like a story's title, be it another than the headline: "How do
/// ferries float?".
fn is_titled_end(step: &Breadcrumb, at: usize, last: usize) -> bool {
    /// Words of a title; chosen on the pages at hand.
    const WORDS: usize = 7;
    if at == 0 || at != last || step.url.is_some() {
        return false;
    }
    step.name.ends_with(['?', '？', '!', '！']) || text::has_words(&step.name, WORDS)
}

/// Whether steps are the items of a menu: each leads into the same folder as the one before, as no step to a part of
/// the last does. "Hardware > Mobility > Networking > Security".
fn is_menu(steps: &[Breadcrumb], story: &Story<'_>) -> bool {
    /// Items of a menu; fewer may be the steps of a site that keeps all its sections in one folder.
    const ITEMS: usize = 5;
    if steps.len() < ITEMS {
        return false;
    }
    let folders = steps.iter().map(|step| {
        let address = story.absolute(step)?;
        let (folder, _) = address.trim_end_matches('/').rsplit_once('/')?;
        (folder.matches('/').count() > 2).then(|| folder.to_owned())
    });
    let folders: Vec<Option<String>> = folders.collect();
    folders.chunk_by(|one, next| one.is_some() && one == next).any(|items| items.len() >= ITEMS)
}

fn is_year(step: &Breadcrumb) -> bool {
    step.name.len() == 4 && step.name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a step that leads to the story does not speak like it, but is a label of a few words.
fn is_label(step: &Breadcrumb, story: &Story<'_>) -> bool {
    /// Words of a label.
    const MAX_WORDS: usize = 3;
    if step.name.split_whitespace().count() > MAX_WORDS || is_this_page(step, story.page.lang()) {
        return false;
    }
    !section::is_page_tool(&step.name, story.page.lang()) && story.share_of_headline(&step.name) < 0.3
}

/// Whether a step is this page without its name.
fn is_this_page(step: &Breadcrumb, language: Lang) -> bool {
    let name = step.name.trim();
    THIS_PAGE.is(&name.to_lowercase(), language) || ENDS_THIS_PAGE.closing(name, language).is_some()
}

/// Returns the steps without the words that say what they are, and without the same breadcrumbs once more, as pages
/// have them for small screens.
fn once(steps: &[Breadcrumb], language: Lang) -> &[Breadcrumb] {
    let start = steps.iter().take_while(|step| section::is_breadcrumb_label(&step.name, language)).count();
    let steps = steps.get(start..).unwrap_or_default();
    let first = steps.first().map(|step| &step.name);
    let again = steps.iter().skip(1).position(|step| Some(&step.name) == first);
    // A last step may name the first once more.
    again.and_then(|at| steps.get(..=at)).filter(|part| part.len() + 1 < steps.len()).unwrap_or(steps)
}

/// Returns the section that the last step with a good name is.
fn named(steps: &[Breadcrumb], story: &Story<'_>) -> Option<Section> {
    // The first of many steps is the site, wherever it leads.
    let first = usize::from(steps.len() > 2);
    let language = story.page.lang();
    let mut telling = names(steps, first, story).filter(|(_, name)| !section::is_generic(name, language));
    let last = telling.next();
    // A special topic belongs to a section: "Markets > The fight over the bridge bonds".
    let above = last.as_ref().filter(|(step, _)| leads_to_special(step, story)).and_then(|_| telling.next());
    let (step, name) = above.or(last).or_else(|| names(steps, 0, story).next())?;
    let mut section = Section::new(name);
    section.url = story.absolute(step);
    section.path = path(steps);
    Some(section)
}

/// Whether a step leads to the collection of what was published on one event: `/zt/bridge-bonds`.
fn leads_to_special(step: &Breadcrumb, story: &Story<'_>) -> bool {
    story.absolute(step).is_some_and(|address| has_special_folder(&address))
}

/// Returns the steps from `first` on that have a good name, the last one first.
fn names<'s>(
    steps: &'s [Breadcrumb],
    first: usize,
    story: &'s Story<'_>,
) -> impl Iterator<Item = (&'s Breadcrumb, String)> {
    let front = front(steps, story);
    let below = steps.iter().skip(first).rev();
    let below = below.filter(move |step| match story.absolute(step) {
        Some(address) => !url::is_front(&address) || Some(address) != front,
        None => true,
    });
    below.filter_map(|step| Some((step, good_name(&step.name, story.page)?)))
}

/// Returns the address of the site's front page: that of the first step, or else that of the page's own host, as a last
/// step may lead back to it ("Health > Top stories"). A section may have a host of its own.
fn front(steps: &[Breadcrumb], story: &Story<'_>) -> Option<String> {
    let root = steps.first().and_then(|step| story.absolute(step));
    root.filter(|root| url::is_front(root))
        .or_else(|| url::resolve(Some(&Url::parse(story.address()).ok()?), "/"))
}

/// Returns the names of the steps. A label alone is no path.
fn path(steps: &[Breadcrumb]) -> Vec<String> {
    let names = steps.iter().map(|step| text::collapse(&text::decode_entities(&step.name)).into_owned());
    let mut path: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    path.dedup();
    if path.len() == 1 {
        path.clear();
    }
    path
}

/// The candidates in order of precedence, and the section that each of them names.
struct Choice<'a> {
    ordered: &'a [&'a Candidate],
    sections: &'a [Option<Section>],
    /// The page's own address.
    address: &'a str,
    language: Lang,
}

impl Choice<'_> {
    /// Picks the first section that can be read. Labels shown go behind the candidates made for programs unless they
    /// are confirmed, and so does the folder of the address; of the good ones, what is new or on top goes last.
    fn pick(&self) -> Option<(usize, Rule)> {
        let ranks = self.sections.iter().enumerate().filter_map(|(at, section)| {
            let section = section.as_ref()?;
            let rule = self.rule(at, section);
            let is_weak = rule == Rule::UnconfirmedLabel;
            Some(((is_weak, !is_weak && section::is_generic(&section.name, self.language), at), rule))
        });
        ranks.min_by_key(|(rank, _)| *rank).map(|((_, _, at), rule)| (at, rule))
    }

    fn rule(&self, at: usize, section: &Section) -> Rule {
        match self.ordered.get(at).map(|candidate| candidate.source) {
            Some(source) if is_label_source(source) => {
                if self.is_confirmed(at, section) {
                    Rule::ConfirmedLabel
                } else {
                    Rule::UnconfirmedLabel
                }
            }
            Some(Source::Url) => Rule::UnconfirmedLabel,
            _ => Rule::Precedence,
        }
    }

    /// Whether a label's address stands above the story's, or another place has its name.
    fn is_confirmed(&self, at: usize, section: &Section) -> bool {
        let is_above = section.url.as_deref().is_some_and(|front| is_above(front, self.address));
        is_above || self.others(at).any(|other| agrees(other, section))
    }

    /// Returns the sections that other candidates name, labels left out.
    fn others(&self, at: usize) -> impl Iterator<Item = &Section> {
        let all = self.ordered.iter().zip(self.sections).enumerate().filter(move |(other, _)| *other != at);
        let declared = all.filter(|(_, (candidate, _))| !is_label_source(candidate.source));
        declared.filter_map(|(_, (_, section))| section.as_ref())
    }
}

/// Whether a section, or a step of the path to it, has the name of another one.
fn agrees(other: &Section, section: &Section) -> bool {
    std::iter::once(&other.name).chain(&other.path).any(|name| headline::same(name, &section.name))
}

fn is_label_source(source: Source) -> bool {
    matches!(source, Source::ClassName | Source::PlainText | Source::AfterBody)
}

/// Whether an address stands above another one, below the host.
fn is_above(front: &str, address: &str) -> bool {
    let front = front.trim_end_matches('/');
    address.len() > front.len() && address.starts_with(front) && front.matches('/').count() > 2
}

/// Returns the section with the path, the address and the capitals that other candidates have for it.
fn completed(mut section: Section, others: impl Iterator<Item = Section>) -> Section {
    for other in others {
        let leads_here = other.path.iter().any(|step| headline::same(step, &section.name));
        if leads_here && section.path.is_empty() {
            section.path = other.path;
        }
        if !headline::same(&other.name, &section.name) {
            continue;
        }
        section.url = section.url.or(other.url);
        if section.path.is_empty() && is_better_cased(&other.name, &section.name) {
            section.name = other.name;
        }
    }
    section
}

/// Whether a name has capitals that programs have dropped from the other: "City life" and "city life".
fn is_better_cased(name: &str, small: &str) -> bool {
    if name.len() != small.len() || small.contains(char::is_uppercase) {
        return false;
    }
    name.contains(char::is_uppercase) && name.contains(char::is_lowercase)
}

/// Returns the section of a page that no candidate names: the words above the headline, or beside it in the title.
fn unnamed<'c>(
    resolver: &mut Resolver<'c>,
    ordered: Vec<&'c Candidate>,
    page: &PageContext,
) -> Option<Section> {
    kicker_as_section(resolver, ordered, page).or_else(|| title_as_section(resolver, page))
}

/// Returns the part of the page's title between the headline and the name of the site.
///
/// "Bridge reopens - City life - The Gazette" → "City life"
fn title_as_section(resolver: &mut Resolver<'_>, page: &PageContext) -> Option<Section> {
    let mut titles = resolver.in_order(Field::Headline);
    titles.retain(|candidate| candidate.source == Source::Title);
    let Value::Text(title) = &titles.first()?.value else { return None };
    let (name, site) = headline::parts_behind(&text::decode_entities(title), page.headline.as_deref()?)?;
    // The author may stand there as well, or the number of a page.
    if !is_site(&site, page) || name.contains(char::is_numeric) || is_credited(&name, resolver) {
        return None;
    }
    let name = good_name(&name, page)?;
    resolver.record(Field::Section, &titles, Some((0, Rule::PartOfTitle)));
    Some(Section::new(name))
}

/// Whether words credit somebody, or a byline holds them: "by Ada Lund".
fn is_credited(name: &str, resolver: &Resolver<'_>) -> bool {
    let mut credits = resolver.candidates.of(Field::Byline).map(|candidate| candidate.value.printed());
    byline::is_introduced(name) || credits.any(|credit| credit.contains(name))
}

/// Whether words are the name of the publication, or the page's host is called so.
fn is_site(name: &str, page: &PageContext) -> bool {
    let publication = page.publication.as_ref().map(|publication| publication.name.as_str());
    let host = page.host.as_deref().map(text::letters_and_digits);
    let letters = text::letters_and_digits(name);
    let is_host = if letters.len() > 2 { host.is_some_and(|host| host.contains(&letters)) } else { false };
    is_host || publication.is_some_and(|publication| headline::same(publication, name))
}

/// Returns the words above the headline, where they are a name that many publications give a section.
///
/// "Opinion" over "The bridge reopens" → "Opinion"
fn kicker_as_section<'c>(
    resolver: &mut Resolver<'c>,
    mut ordered: Vec<&'c Candidate>,
    page: &PageContext,
) -> Option<Section> {
    ordered.extend(resolver.in_order(Field::Kicker));
    let chosen = ordered.iter().enumerate().find_map(|(at, candidate)| match &candidate.value {
        Value::Text(kicker) if candidate.field == Field::Kicker => Some((at, usual_name(kicker, page)?)),
        _ => None,
    });
    let rule = chosen.as_ref().map(|(at, _)| (*at, Rule::KickerAsSection));
    resolver.record(Field::Section, &ordered, rule);
    Some(Section::new(chosen?.1))
}

fn usual_name(kicker: &str, page: &PageContext) -> Option<String> {
    let name = good_name(kicker, page)?;
    if section::is_generic(&name, page.lang()) || !section::is_common(&name, page.lang()) {
        return None;
    }
    Some(name)
}
