//! Pictures that a page shows several times: above the text and in it, or as a sign beside each part.

use std::collections::HashMap;

use super::picture_links::is_picture_file;
use crate::address::without_query;
use crate::article::Figure;

/// Places at which a picture that is a sign stands and shows nothing of the story: a divider, a badge.
const SIGN: usize = 3;

/// Drops the copies of a figure but for the first, which takes their caption if it has none, and all of a picture that is
/// there again and again.
pub(super) fn drop_copies(figures: &mut Vec<Figure>) {
    if figures.len() < 2 {
        return;
    }
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, figure) in figures.iter().enumerate() {
        places.entry(key(&figure.image.url)).or_default().push(at);
    }
    let mut is_kept = vec![true; figures.len()];
    for places in places.values().filter(|places| places.len() > 1) {
        let [first, copies @ ..] = places.as_slice() else { continue };
        let mut stands: Vec<usize> = places.iter().filter_map(|at| Some(figures.get(*at)?.after)).collect();
        stands.dedup();
        let caption = copies.iter().find_map(|at| figures.get(*at)?.caption.clone());
        let Some(figure) = figures.get_mut(*first) else { continue };
        figure.caption = figure.caption.take().or(caption);
        let is_sign = figure.caption.is_none() && stands.len() >= SIGN;
        let dropped = if is_sign { places.as_slice() } else { copies };
        for at in dropped {
            if let Some(kept) = is_kept.get_mut(*at) {
                *kept = false;
            }
        }
    }
    let mut is_kept = is_kept.into_iter();
    figures.retain(|_| is_kept.next().unwrap_or(true));
}

/// Returns what addresses of one picture in several sizes share: all but the query and `-300x200`. A service that
/// names the picture in its query has one of its own for each.
fn key(address: &str) -> String {
    let path = without_query(address);
    if !is_picture_file(path) {
        return address.to_owned();
    }
    let Some((name, ending)) = path.rsplit_once('.') else { return path.to_owned() };
    let bare = name.rsplit_once('-').filter(|(_, size)| is_size(size)).map_or(name, |(bare, _)| bare);
    [bare, ".", ending].concat()
}

/// Whether a part of a file's name is a size: "300x200".
fn is_size(part: &str) -> bool {
    part.split_once('x').is_some_and(|(width, height)| [width, height].into_iter().all(is_number))
}

fn is_number(side: &str) -> bool {
    side.parse::<u32>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Image;

    #[test]
    fn a_picture_is_given_once() {
        for (addresses, expected) in [
            ("a.jpg b.jpg a.jpg", "a.jpg b.jpg"),
            ("a-300x200.jpg a.jpg?w=800", "a-300x200.jpg"),
            ("i?u=a i?u=b", "i?u=a i?u=b"),
            ("a.jpg d.svg b.jpg d.svg c.jpg d.svg", "a.jpg b.jpg c.jpg"),
            ("a-side.jpg a.jpg", "a-side.jpg a.jpg"),
        ] {
            let given = addresses.split(' ').enumerate();
            let mut figures: Vec<_> = given.map(|(at, url)| Figure::new(Image::new(url), at)).collect();
            drop_copies(&mut figures);
            let kept: Vec<_> = figures.into_iter().map(|figure| figure.image.url).collect();
            assert_eq!(kept.join(" "), expected, "{addresses}");
        }
    }
}
