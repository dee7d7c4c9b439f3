//! Captions: what is said of a picture, and who made it.

use super::paragraph_text::flat;
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::class_words::FactWords as Words;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::PICTURE_CREDITS;
use crate::normalize::byline::{is_agency, is_name};
use crate::normalize::photo_credit::{LONGEST, ends_sentence, marker, name, names_both, signed};

static CLASS_WORDS: Phrases = Phrases::new(&PICTURE_CREDITS, "class word");
static LOOSE_CLASS_WORDS: Phrases = Phrases::new(&PICTURE_CREDITS, "loose class word");

/// The caption and the credit of a figure, which may stand in its `<figcaption>` or beside it.
pub(super) fn read(figure: NodeRef<'_>, caption: Option<NodeRef<'_>>) -> (Option<String>, Option<String>) {
    let text = caption.map(|node| flat(once(&node.seen()))).unwrap_or_default();
    let text = caption
        .and_then(counter)
        .and_then(|counter| text.strip_prefix(counter))
        .unwrap_or(&text)
        .trim_start();
    let parts = figure.descendants().filter(|part| !is_caption(*part, caption));
    let own = parts.filter(|part| part.text_len() > 0).find(|part| signs_picture(*part));
    let own = own.map(|inner| flat(&inner.seen()));
    if let Some(credit) = own.filter(|credit| (1..LONGEST).contains(&credit.len())) {
        let caption = text.strip_suffix(&credit).or_else(|| text.strip_prefix(&credit));
        if let Some(caption) = caption {
            return (some(bare(caption)), some(name(name(&credit))));
        }
        if !text.contains(&credit) {
            return (some(text), some(name(&credit)));
        }
    }
    if let Some((caption, credit)) = caption.and_then(set_apart) {
        return (some(&flat(caption)), some(&flat(credit)));
    }
    split(text)
}

/// Returns what says the place of a picture in its gallery, in an element that opens the caption: "1of4" of
/// `<span>1<span>of</span>4</span>The ferry`.
fn counter<'p>(caption: NodeRef<'p>) -> Option<&'p str> {
    /// Characters of the longest one, and levels of elements that open with it.
    const LONGEST: u32 = 16;
    const LEVELS: usize = 3;
    let first = |node: NodeRef<'p>| {
        node.children().find(|child| child.text_len() > 0).filter(|child| child.tag().is_element())
    };
    let mut opening = std::iter::successors(first(caption), |node| first(*node)).take(LEVELS);
    let text = opening.find(|node| node.text_len() < LONGEST)?.text().trim();
    let rest = text.trim_start_matches(|char: char| char.is_ascii_digit());
    let between = rest.trim_end_matches(|char: char| char.is_ascii_digit());
    let digits = [text.len() - rest.len(), rest.len() - between.len()];
    let is_counter = digits.iter().all(|count| (1..=3).contains(count)) && is_between_numbers(between.trim());
    is_counter.then_some(text)
}

/// Whether a word or a stroke may stand between two numbers of a counter: "of", "/".
fn is_between_numbers(word: &str) -> bool {
    word == "/" || (!word.is_empty() && word.len() <= 6 && word.chars().all(char::is_alphabetic))
}

/// The caption and the credit at its end that a line is: "The ferry. Photo: Ada Lund".
pub(super) fn split(line: &str) -> (Option<String>, Option<String>) {
    match marker(line).or_else(|| signed(line)).and_then(|at| line.split_at_checked(at)) {
        Some((caption, credit)) => (some(without_open_bracket(caption)), some(name(credit))),
        None if is_list_of_credits(line) => (None, some(line)),
        None => (some(line), None),
    }
}

/// Whether a line is who took the picture and an agency: "ITV, ASSOCIATED PRESS".
fn is_list_of_credits(line: &str) -> bool {
    let Some((before, agency)) = line.rsplit_once(',').filter(|(before, _)| before.len() < LONGEST) else {
        return false;
    };
    is_agency(agency.trim()) && before.split(',').all(|part| is_name(part.trim()))
}

/// Returns a caption without the bracket whose end went with the credit: "(The ferry. Photo: Ada Lund)".
fn without_open_bracket(caption: &str) -> &str {
    let caption = caption.trim_start();
    match caption.strip_prefix(['(', '（']) {
        Some(rest) if !rest.contains([')', '）']) => rest,
        _ => caption,
    }
}

/// Whether a part of a figure is the `<figcaption>` that is read; a second one may hold the credit.
fn is_caption(part: NodeRef<'_>, caption: Option<NodeRef<'_>>) -> bool {
    part.tag() == Tag::Figcaption && caption.is_none_or(|caption| caption.id() == part.id())
}

/// Whether an element inside a figure names who made the picture: `<b class=credit>`. Who signs there is no reporter:
/// `<span class=author>`.
fn signs_picture(part: NodeRef<'_>) -> bool {
    match part.tag() {
        Tag::Cite => true,
        Tag::Figcaption => part.attr(Attr::Itemprop) == Some("author"),
        _ => is_credit(part) || part.class_meaning().facts.any(Words::BYLINE),
    }
}

/// Returns the first of two equal lines: the caption whole, and for small screens.
fn once(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, second)) if first.trim() == second.trim() => first,
        _ => text,
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

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    text.contains(char::is_alphanumeric).then(|| text.to_owned())
}

/// Whether the class of an element is that of a credit and of nothing else.
pub(super) fn names_credit(node: NodeRef<'_>) -> bool {
    class_words(node).any(|word| CLASS_WORDS.is_in_any_case(word))
}

fn class_words(node: NodeRef<'_>) -> impl Iterator<Item = &str> {
    let class = node.attr(Attr::Class).into_iter();
    class.flat_map(|class| class.split(|char: char| !char.is_ascii_alphabetic()))
}

/// Whether an element is named a credit. Beside a picture a byline is the reporter's.
pub(super) fn is_credit(node: NodeRef<'_>) -> bool {
    names_credit(node)
        || class_words(node).any(|word| LOOSE_CLASS_WORDS.is_in_any_case(word))
        || node.attr(Attr::Itemprop).is_some_and(|prop| matches!(prop, "copyrightHolder" | "creditText"))
}

/// A caption and the credit that an element of its own behind it is: `<span>The ferry.</span><span>Ada Lund—Agency</span>`.
fn set_apart(caption: NodeRef<'_>) -> Option<(&str, &str)> {
    let last = caption.children().filter(|child| child.text_len() > 0).last()?;
    let credit = last.text();
    let before = caption.text().strip_suffix(credit)?;
    if !last.tag().is_element() || credit.len() >= LONGEST {
        return None;
    }
    if ends_sentence(before) && names_both(credit) { Some((before, credit)) } else { None }
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
            ("(The ferry. Photo: Ada Lund)", Some("The ferry."), Some("Ada Lund")),
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
            ("Getty Images / 35007", None, Some("Getty Images / 35007")),
            ("The ferry is back. Photo / Ada Lund", Some("The ferry is back."), Some("Ada Lund")),
            ("Ben Okri / Reuters / Example Times", None, Some("Ben Okri / Reuters / Example Times")),
            ("Der Kai <b class=autor>Ada Lund</b>", Some("Der Kai"), Some("Ada Lund")),
            ("The source of the river", Some("The source of the river"), None),
            ("RTV, ASSOCIATED PRESS", None, Some("RTV, ASSOCIATED PRESS")),
            ("The ferry, the quay", Some("The ferry, the quay"), None),
            ("<b class=n>1<i>of</i>4</b><span>The ferry</span>", Some("The ferry"), None),
            ("<b>1 / 12</b> The ferry", Some("The ferry"), None),
            ("<b>12 May 2022</b> The ferry", Some("12 May 2022 The ferry"), None),
            ("1 of 4 ferries", Some("1 of 4 ferries"), None),
            ("", None, None),
        ] {
            assert_eq!(read(html), (caption.map(str::to_owned), credit.map(str::to_owned)), "{html}");
        }
    }
}
