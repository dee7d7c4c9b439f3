//! The date and the section that the page's address gives; every other source precedes it.

use url::Url;

use crate::address::without_www;
use crate::candidate::Source;
use crate::candidate::{Breadcrumb, Candidates, Value};
use crate::dom::{Attr, Page};
use crate::normalize;
use crate::report::Field;

/// Characters of a link in a menu. Chosen on the pages at hand.
const MENU_ITEM: std::ops::RangeInclusive<u32> = 2..=40;

/// Segments of an address that are looked at.
const MAX_SEGMENTS: usize = 8;

/// Adds the day in the address, and the section whose front page stands above the page.
pub(crate) fn collect(page: &Page, address: &Url, candidates: &mut Candidates) {
    if let Some(day) = normalize::url::day_in_path(address.as_str()) {
        candidates.push_text(Field::Published, &day.to_string(), Source::Url, None);
    }
    if let Some(step) = section(page, address) {
        candidates.push(Field::Section, Value::Breadcrumbs(vec![step]), Source::Url, None);
    }
}

/// Returns the menu's name for the deepest folder of the address that a link leads to. A folder that none leads to is
/// no section.
///
/// "/en/politics/bridge-reopens" with a link "Politics" to "/politics/" → "Politics".
fn section(page: &Page, address: &Url) -> Option<Breadcrumb> {
    let host = address.host_str()?;
    let folders = folders(address);
    let items = page.links().filter(|node| MENU_ITEM.contains(&node.text_len()));
    let named = items.filter_map(|link| {
        let href = link.attr(Attr::Href)?.trim();
        let depth = depth_of(href, host, &folders)?;
        let name = link.text().replace('\n', " ");
        is_alike(&name, folders.get(depth)?).then(|| (depth, Breadcrumb { name, url: Some(href.to_owned()) }))
    });
    // Of several links to one folder the first counts.
    let deepest = named.reduce(|best, other| if other.0 > best.0 { other } else { best });
    deepest.map(|(_, step)| step)
}

/// Returns the folders that the page stands in, without the language before them: "politics", "city" of
/// "/en/politics/city/bridge-reopens".
fn folders(address: &Url) -> Vec<&str> {
    let segments: Vec<&str> = address.path_segments().into_iter().flatten().take(MAX_SEGMENTS).collect();
    let file = segments.iter().rposition(|segment| !segment.is_empty()).unwrap_or_default();
    // Short ones are languages, and digits are years.
    let above = segments.into_iter().take(file).skip_while(|folder| folder.len() == 2);
    above
        .take_while(|folder| folder.len() > 3)
        .take_while(|folder| !folder.starts_with(|char: char| char.is_ascii_digit()))
        .collect()
}

/// Whether a link's words begin like the folder: "Sign up" leads to many a folder.
fn is_alike(name: &str, folder: &str) -> bool {
    !name.is_ascii() || opening(name).eq(opening(folder))
}

/// Returns the first letters and digits of a text.
fn opening(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_alphanumeric).take(3).map(|char| char.to_ascii_lowercase())
}

/// Returns which of the folders of this host a link leads to.
fn depth_of(href: &str, host: &str, folders: &[&str]) -> Option<usize> {
    let path = match href.split_once("//") {
        Some((_, rest)) => {
            let (there, path) = rest.split_once('/')?;
            if without_www(there) != without_www(host) {
                return None;
            }
            path
        }
        None => href.strip_prefix('/')?,
    };
    let segments = path.trim_end_matches('/').split('/');
    // The language may stand before it.
    let mut segments = segments.skip_while(|segment| segment.len() == 2);
    let depth = folders.iter().take_while(|folder| segments.next() == Some(folder)).count();
    if segments.next().is_some() { None } else { depth.checked_sub(1) }
}
