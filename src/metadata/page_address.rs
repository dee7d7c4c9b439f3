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

/// Adds the day in the address, and the section whose front page stands above the page.
pub(crate) fn collect(page: &Page, address: &Url, candidates: &mut Candidates) {
    if let Some(day) = normalize::url::day_in_path(address.as_str()) {
        candidates.push_text(Field::Published, &day.to_string(), Source::Url, None);
    }
    if let Some(step) = section(page, address) {
        candidates.push(Field::Section, Value::Breadcrumbs(vec![step]), Source::Url, None);
    }
}

/// Returns the menu's name for the first folder of the address. A folder that no link leads to is no section.
///
/// "/en/politics/bridge-reopens" with a link "Politics" to "/politics/" → "Politics".
fn section(page: &Page, address: &Url) -> Option<Breadcrumb> {
    let mut folders = address.path_segments()?;
    // Short ones are languages, and digits are years.
    let folder = folders.find(|folder| folder.len() != 2).filter(|folder| folder.len() > 3)?;
    if folder.starts_with(|char: char| char.is_ascii_digit()) || folders.next().is_none_or(str::is_empty) {
        return None;
    }
    let host = address.host_str()?;
    page.links().filter(|node| MENU_ITEM.contains(&node.text_len())).find_map(|link| {
        let href = link.attr(Attr::Href)?.trim();
        if !leads_to(href, host, folder) {
            return None;
        }
        let name = link.text().replace('\n', " ");
        is_alike(&name, folder).then(|| Breadcrumb { name, url: Some(href.to_owned()) })
    })
}

/// Whether a link's words begin like the folder: "Sign up" leads to many a folder.
fn is_alike(name: &str, folder: &str) -> bool {
    !name.is_ascii() || opening(name).eq(opening(folder))
}

/// Returns the first letters and digits of a text.
fn opening(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_alphanumeric).take(3).map(|char| char.to_ascii_lowercase())
}

/// Whether a link leads to this folder of this host.
fn leads_to(href: &str, host: &str, folder: &str) -> bool {
    let path = match href.split_once("//") {
        Some((_, rest)) => {
            let Some((there, path)) = rest.split_once('/') else { return false };
            if without_www(there) != without_www(host) {
                return false;
            }
            path
        }
        None => match href.strip_prefix('/') {
            Some(path) => path,
            None => return false,
        },
    };
    let path = path.trim_end_matches('/');
    // The language may stand before it.
    let (language, rest) = path.split_once('/').unwrap_or(("", ""));
    path == folder || language.len() == 2 && rest == folder
}
