//! The section that breadcrumbs lead to.

use ::url::Url;

use crate::address::has_special_folder;
use crate::article::Section;
use crate::candidate::Breadcrumb;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{section, url};
use crate::text;

use super::section_names::good_name;
use super::story::{Position, Story};

/// Words of breadcrumbs for the page that they stand on: "Article", "正文".
static THIS_PAGE: Phrases = Phrases::new(&tables::BREADCRUMBS, "this page");

/// The same at the end of a step's name, in scripts without spaces: "新闻正文".
static ENDS_THIS_PAGE: Phrases = Phrases::new(&tables::BREADCRUMBS, "end of this page");

/// Steps of the longest breadcrumbs; what has more is a list.
const MAX_BREADCRUMBS: usize = 30;

/// Returns the section that breadcrumbs lead to: "Traffic" of "Home > City > Traffic > The bridge reopens".
pub(super) fn from_breadcrumbs(steps: &[Breadcrumb], story: &Story<'_>) -> Option<Section> {
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
    let mut path: Vec<String> = names.filter(|name| is_step(name)).collect();
    path.dedup();
    if path.len() == 1 {
        path.clear();
    }
    path
}

/// Whether a step's name says something: folders of a program's own are letters and numbers, "i", "27".
fn is_step(name: &str) -> bool {
    if name.len() > 1 { name.contains(char::is_alphabetic) } else { false }
}
