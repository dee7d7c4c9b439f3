//! The section and the breadcrumbs that lead to it.

use crate::article::Section;
use crate::candidate::{Breadcrumb, Candidate, Source, Value};
use crate::lexicon::language::Lang;
use crate::normalize::{byline, headline, section};
use crate::report::{Field, Rule};
use crate::settings::Context;
use crate::text;

use super::page_context::PageContext;
use super::resolver::Resolver;
use super::section_names::{first_name, good_name, is_slug};
use super::section_steps::from_breadcrumbs;
use super::story::{Position, Story};

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
        // A label that leads to the story is a part of its headline.
        Value::Breadcrumbs(steps) if leads_here(candidate.source, steps, story) => None,
        Value::Breadcrumbs(steps) => from_breadcrumbs(steps, story),
        _ => None,
    }
}

/// Whether a label leads to the story.
fn leads_here(source: Source, steps: &[Breadcrumb], story: &Story<'_>) -> bool {
    let [step] = steps else { return false };
    if step.url.is_none() || !is_label_source(source) {
        return false;
    }
    story.is_at(step, Position::Last)
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
            Some(((section::is_generic(&section.name, self.language), is_weak, at), rule))
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
