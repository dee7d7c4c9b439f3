//! Captions: what is said of a picture, and who made it.

use std::sync::LazyLock;

use super::prose::flat;
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::facts::Words;
use crate::lexicon::starts::Starts;
use crate::normalize::byline::is_agency;

/// What comes before the name of who made or owns a picture.
const MARKERS: &[&str] = &[
    "photo credit:",
    "image credit:",
    "picture credit:",
    "photograph by",
    "photograph:",
    "photographer:",
    "photo by",
    "photos by",
    "photo:",
    "photos:",
    "image:",
    "images:",
    "picture:",
    "credit:",
    "source:",
    "courtesy of",
    "foto:",
    "fotos:",
    "bild:",
    "bildquelle:",
    "quelle:",
    "crédit photo :",
    "crédit photo:",
    "crédit :",
    "crédit:",
    "crédits :",
    "photo :",
    "crédito:",
    "créditos:",
    "fuente:",
    "foto de",
    "fotografía:",
    "imagen:",
    "imagem:",
    "fonte:",
    "foto van",
    "beeld:",
    "fot.",
    "zdjęcie:",
    "źródło:",
    "фото:",
    "Фото:",
    "Фото —",
    "источник:",
    "Источник:",
    "写真：",
    "写真＝",
    "提供：",
    "撮影：",
    "사진=",
    "사진:",
    "图片来源：",
    "图源：",
    "摄影：",
    "图：",
    "المصدر:",
    "تصوير:",
    "صورة:",
    "©",
    "(c)",
];

// Built once.
static MARKER_STARTS: LazyLock<Starts> = LazyLock::new(|| Starts::new(MARKERS));

/// Class words of the element that holds the credit.
const CLASSES: &[&str] = &[
    "credit",
    "credits",
    "copyright",
    "photographer",
    "attribution",
    "source",
    "photocredit",
    "imagecredit",
    "fotograf",
    "bildquelle",
];

/// Those that name other things as well.
const LOOSE: &[&str] = &["source", "attribution"];

/// Names of a length that no credit has are the caption itself.
const LONGEST: usize = 120;

/// The caption and the credit of a figure, which may stand in its `<figcaption>` or beside it.
pub(super) fn read(figure: NodeRef<'_>, caption: Option<NodeRef<'_>>) -> (Option<String>, Option<String>) {
    let text = caption.map(|node| flat(&node.seen())).unwrap_or_default();
    let mut parts = figure.descendants();
    // Who signs inside a figure made the picture.
    let signs = |part: NodeRef<'_>| is_credit(part) || part.class_meaning().facts.any(Words::BYLINE);
    let own = parts.find(|part| part.tag() != Tag::Figcaption && part.ink() > 0 && signs(*part));
    let own =
        own.map(|inner| flat(&inner.seen())).filter(|credit| !credit.is_empty() && credit.len() < LONGEST);
    if let Some(credit) = own {
        let caption = text.strip_suffix(&credit).or_else(|| text.strip_prefix(&credit));
        if let Some(caption) = caption {
            return (some(bare(caption)), some(name(&credit)));
        }
        if !text.contains(&credit) {
            return (some(&text), some(name(&credit)));
        }
    }
    if let Some((caption, credit)) = caption.and_then(set_apart) {
        return (some(&flat(caption)), some(&flat(credit)));
    }
    match marker(&text).or_else(|| signed(&text)) {
        Some(at) => {
            (some(text.get(..at).unwrap_or_default()), some(name(text.get(at..).unwrap_or_default())))
        }
        None => (some(&text), None),
    }
}

/// The caption with the credit of an element named so, which the caption may repeat at its end.
pub(super) fn with_credit(
    caption: Option<String>,
    named: Option<NodeRef<'_>>,
) -> (Option<String>, Option<String>) {
    let Some(credit) = named.map(|node| flat(node.text())) else { return (caption, None) };
    let caption = caption.and_then(|caption| some(bare(caption.strip_suffix(&credit).unwrap_or(&caption))));
    (caption, some(name(&credit)))
}

/// A caption without the marks before a credit.
fn bare(caption: &str) -> &str {
    caption.trim().trim_end_matches(['|', '/', '(', '-', '–', '—', ' '])
}

/// Whether a text of its own line is the credit of a picture, as `Photo: Ida Berg`, `© Agency` and `Ida Berg/Agency`.
pub(crate) fn is_credit_line(text: &str) -> bool {
    /// Bytes of the longest one.
    const LONGEST: usize = 90;
    text.len() <= LONGEST && !text.ends_with(['.', '!', '?']) && (length(text).is_some() || is_signed(text))
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Whether an element's name is that of a credit and of nothing else.
pub(super) fn names_credit(node: NodeRef<'_>) -> bool {
    let is_loose = |word: &str| LOOSE.iter().any(|loose| loose.eq_ignore_ascii_case(word));
    words(node).any(|word| is_word(word) && !is_loose(word))
}

fn words(node: NodeRef<'_>) -> impl Iterator<Item = &str> {
    let class = node.attr(Attr::Class).into_iter();
    class.flat_map(|class| class.split(|char: char| !char.is_ascii_alphabetic()))
}

fn is_word(word: &str) -> bool {
    CLASSES.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether an element is named a credit. Beside a picture a byline is the reporter's.
pub(super) fn is_credit(node: NodeRef<'_>) -> bool {
    words(node).any(is_word)
        || node.attr(Attr::Itemprop).is_some_and(|prop| prop == "copyrightHolder" || prop == "creditText")
}

/// A caption and the credit that an element of its own behind it is: `<span>The ferry.</span><span>Ada Lund—Agency</span>`.
fn set_apart(caption: NodeRef<'_>) -> Option<(&str, &str)> {
    let last = caption.children().filter(|child| child.ink() > 0).last()?;
    let credit = last.text();
    let before = caption.text().strip_suffix(credit)?;
    let parted = last.tag().is_element() && credit.len() < LONGEST && ends_sentence(before);
    (parted && names_both(credit)).then_some((before, credit))
}

/// Where the credit at the end of a caption begins, its opening bracket included.
fn marker(text: &str) -> Option<usize> {
    let at = text.char_indices().map(|(at, _)| at).find(|at| {
        let (before, rest) = text.split_at_checked(*at).unwrap_or_default();
        let opens =
            before.is_empty() || before.ends_with([' ', '(', '[', '|', '/', '\u{a0}', '.', '。', '＝', '（']);
        opens && rest.len() < LONGEST && length(rest).is_some_and(|length| !name_of(rest, length).is_empty())
    })?;
    Some(text.get(..at)?.trim_end_matches(['(', '[', '（', '|', '/', ' ']).len())
}

/// Where a credit without a marker begins: behind a sentence, who took the picture and for whom
/// ("Mara Teller/The Daily Harbor").
fn signed(text: &str) -> Option<usize> {
    // "The bridge/Shutterstock" says what the picture shows.
    if is_signed(text) && (is_stock(text) || text.split('/').any(is_agency)) {
        return Some(0);
    }
    if !text.contains(['/', '—']) {
        return None;
    }
    let near = |at: usize| text.len() - at <= LONGEST_SIGNED;
    let gaps = text.char_indices().filter(|(at, char)| char.is_whitespace() && near(*at));
    gaps.map(|(at, _)| at).find(|at| {
        let (before, credit) = text.split_at_checked(*at).unwrap_or_default();
        ends_sentence(before) && names_both(credit)
    })
}

/// Whether a text is nothing but an agency's name, or names parted by slashes, one of them an agency's.
fn is_signed(text: &str) -> bool {
    let sides = || text.split('/').map(str::trim).filter(|side| !side.is_empty());
    text.len() <= LONGEST_SIGNED
        && sides().all(is_name)
        && sides().any(|side| is_stock(side) || is_agency(side))
}

fn is_stock(name: &str) -> bool {
    STOCKS.iter().any(|stock| stock.eq_ignore_ascii_case(name))
}

/// Bytes of the longest credit without a marker.
const LONGEST_SIGNED: usize = 70;

/// Who sells or lends pictures, and no news.
const STOCKS: &[&str] = &[
    "Getty Images",
    "Getty",
    "AFP via Getty Images",
    "Shutterstock",
    "Alamy",
    "Corbis",
    "WireImage",
    "Adobe Stock",
    "AP Photo",
    "Picture Alliance",
    "Imago Images",
    "Wikimedia Commons",
    "Flickr",
    "Unsplash",
    "Pixabay",
    "Pexels",
];

/// Whether a text ends with a full stop that closes no abbreviation or initial.
fn ends_sentence(text: &str) -> bool {
    /// Letters of the shortest word that is no abbreviation.
    const SHORTEST: usize = 4;
    let closed = text.trim_end_matches(['”', '"', '»', '’', '\'']);
    let word = closed.rsplit(char::is_whitespace).next().unwrap_or_default();
    closed.ends_with(['.', '!', '?']) && word.chars().count() > SHORTEST
}

/// Whether a text is two names parted by a slash or a dash.
fn names_both(credit: &str) -> bool {
    let credit = credit.trim().trim_start_matches('(').trim_end_matches([')', '.']);
    credit.split_once(['/', '—']).is_some_and(|(who, whom)| is_name(who) && is_name(whom))
}

/// Whether a text is a few words that all begin with a capital.
fn is_name(text: &str) -> bool {
    const WORDS: usize = 5;
    let words = text.split_whitespace();
    words.clone().all(|word| word.starts_with(char::is_uppercase)) && (1..=WORDS).contains(&words.count())
}

/// The length of the marker that a text begins with.
fn length(text: &str) -> Option<usize> {
    let matches =
        |marker: &&str| text.get(..marker.len()).is_some_and(|start| start.eq_ignore_ascii_case(marker));
    MARKER_STARTS.by_two_of_ascii(text).find(matches).map(str::len)
}

/// The name behind the marker, if there is one.
fn name(credit: &str) -> &str {
    let credit = credit.trim().trim_start_matches(['(', '[', '（', '|', '/', ' ']);
    name_of(credit, length(credit).unwrap_or(0))
}

fn name_of(credit: &str, marker: usize) -> &str {
    let name = credit.get(marker..).unwrap_or_default().trim();
    let whole = name.ends_with([')', '）']) && name.contains(['(', '（']);
    if whole { name } else { name.trim_end_matches([')', ']', '）', '.', ' ']) }.trim_start()
}

#[cfg(test)]
mod tests {
    use crate::dom::{Page, Tag, parse};
    use crate::limits::Limits;

    fn read(html: &str) -> (Option<String>, Option<String>) {
        let html = format!("<figure><figcaption>{html}</figcaption></figure>");
        let page = Page::of(parse(&html, &Limits::default()).unwrap());
        let figure = page.nodes().find(|node| node.tag() == Tag::Figure).unwrap();
        let caption = page.nodes().find(|node| node.tag() == Tag::Figcaption);
        super::read(figure, caption)
    }

    #[test]
    fn captions_and_credits() {
        for (html, caption, credit) in [
            ("The ferry at the quay", Some("The ferry at the quay"), None),
            ("The ferry. Photo: Ada Lund", Some("The ferry."), Some("Ada Lund")),
            ("The ferry (Photo by Ada Lund)", Some("The ferry"), Some("Ada Lund")),
            ("The ferry © Agency", Some("The ferry"), Some("Agency")),
            ("Foto: Jörg Möllner", None, Some("Jörg Möllner")),
            (
                "Die Fähre <span class=credit>Foto: Uwe Bräsig / Bote</span>",
                Some("Die Fähre"),
                Some("Uwe Bräsig / Bote"),
            ),
            ("<span class='img-credit'>C. VASSEUR</span> Le bac", Some("Le bac"), Some("C. VASSEUR")),
            (
                "Cranes idle on Saturday. Ida Berg/The Gazette",
                Some("Cranes idle on Saturday."),
                Some("Ida Berg/The Gazette"),
            ),
            ("“We wait.” (AP Photo/J. R. Berg)", Some("“We wait.”"), Some("AP Photo/J. R. Berg")),
            ("“We have waited.” J. R. Berg/Agency", Some("“We have waited.”"), Some("J. R. Berg/Agency")),
            ("The barge passes. The Lund/Vik bridge", Some("The barge passes. The Lund/Vik bridge"), None),
            (
                "<span>Cranes idle on Saturday.</span><span>Ida Berg—Gazette Images</span>",
                Some("Cranes idle on Saturday."),
                Some("Ida Berg—Gazette Images"),
            ),
            (
                "The barge passes. Nobody waves—Ida does.",
                Some("The barge passes. Nobody waves—Ida does."),
                None,
            ),
            ("Паром. Фото: Анна Лунд", Some("Паром."), Some("Анна Лунд")),
            ("桟橋を離れる船（写真：港田三郎）", Some("桟橋を離れる船"), Some("港田三郎")),
            ("The Bridge/Shutterstock", Some("The Bridge/Shutterstock"), None),
            ("Getty Images", None, Some("Getty Images")),
            ("Ben Okri / Reuters / Example Times", None, Some("Ben Okri / Reuters / Example Times")),
            ("Der Kai <b class=autor>Ada Lund</b>", Some("Der Kai"), Some("Ada Lund")),
            ("The source of the river", Some("The source of the river"), None),
            ("", None, None),
        ] {
            assert_eq!(read(html), (caption.map(str::to_owned), credit.map(str::to_owned)), "{html}");
        }
    }
}
