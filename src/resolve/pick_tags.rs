//! Tags.

use std::collections::HashSet;

use crate::article::Paragraph;
use crate::candidate::{Candidate, Source, Value};
use crate::choose::{PageContext, Resolver};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{headline, section};
use crate::report::{Field, Rule};
use crate::text;
use crate::text::scripts::is_ideographic;

/// What lists of tags are called, and what programs call the page: "Tags", "NewsArticle".
static TAG_LABELS: Phrases = Phrases::new(&tables::TAG_LABELS, "tag label");

/// Characters of the longest tag; what is longer is a sentence.
const LONGEST_TAG: usize = 80;

/// Tags of one article; more are a word list for search engines.
const MAX_TAGS: usize = 100;

/// Tags looked at, repetitions included.
const MAX_SEEN: usize = 10 * MAX_TAGS;

/// Returns the tags of the best source that gives words of this article.
pub(super) fn tags(resolver: &mut Resolver<'_>, page: &PageContext, paragraphs: &[Paragraph]) -> Vec<String> {
    let ordered = resolver.in_order(Field::Tags);
    let (at, tags) = tags_of_one_source(&ordered, page, paragraphs).unwrap_or_default();
    let chosen = if tags.is_empty() { None } else { Some((at, Rule::TagsOfOneSource)) };
    resolver.record(Field::Tags, &ordered, chosen);
    tags
}

/// Returns the tags of the first source that gives words and no codes, and where its candidates begin.
///
/// Keywords "AER, AIRL, INDS08, GEN, TPT, TOP" and links "Bridges", "Rivers" → "Bridges", "Rivers"
fn tags_of_one_source(
    ordered: &[&Candidate],
    page: &PageContext,
    paragraphs: &[Paragraph],
) -> Option<(usize, Vec<String>)> {
    let mut at = 0;
    for group in ordered.chunk_by(|one, other| one.source == other.source) {
        let tags = read(group, page);
        let source = group.first().map(|candidate| candidate.source);
        match tags.as_slice() {
            [] => {}
            // Labels shown may be printed in capitals.
            _ if source == Some(Source::ClassName) => return Some((at, tags)),
            codes if are_codes(codes) => {}
            words if source == Some(Source::Meta) && are_of_the_site(words, page, paragraphs) => {}
            _ => return Some((at, without_title_and_authors(tags, page))),
        }
        at += group.len();
    }
    None
}

/// Whether keywords are those of all the site's pages: hardly one of several stands in the article.
///
/// Keywords "news, sport, weather, jobs, cars" of "Bridge reopens" → true
fn are_of_the_site(tags: &[String], page: &PageContext, paragraphs: &[Paragraph]) -> bool {
    /// Keywords that tell, the letters of a text that does, and the share that stands in it.
    const FEWEST: usize = 4;
    const SHORTEST: usize = 500;
    const SHARE: usize = 5;
    if tags.len() < FEWEST
        || paragraphs.iter().map(|paragraph| paragraph.text.len()).sum::<usize>() < SHORTEST
    {
        return false;
    }
    let lines = paragraphs.iter().map(|paragraph| paragraph.text.as_str());
    let folded: Vec<String> = page.headline.as_deref().into_iter().chain(lines).map(text::fold).collect();
    let found = tags.iter().filter(|tag| is_about(tag, &folded));
    found.count() * SHARE < tags.len()
}

/// Whether the words of a tag stand in a folded line, whatever their last letters are: "rivers" in "the river rose".
fn is_about(tag: &str, lines: &[String]) -> bool {
    /// Letters that a word may end in by its case or number, and those that it begins with at least.
    const ENDING: usize = 2;
    const STEM: usize = 4;
    let tag = text::fold(tag);
    let words = tag.split(|char: char| !char.is_alphanumeric());
    let stems: Vec<&str> = words.map(|word| stem(word, STEM, ENDING)).collect();
    lines.iter().any(|line| stems.iter().all(|stem| line.contains(stem)))
}

/// Returns a word without some last letters, of which so many are left.
fn stem(word: &str, least: usize, ending: usize) -> &str {
    let len = word.chars().count().saturating_sub(ending).max(least);
    word.char_indices().nth(len).map_or(word, |(end, _)| word.get(..end).unwrap_or(word))
}

/// Returns the tags without the words of the headline, the whole of it and the authors, with which programs fill up
/// keywords.
fn without_title_and_authors(tags: Vec<String>, page: &PageContext) -> Vec<String> {
    let authors: Vec<_> = page.byline.iter().flat_map(|byline| &byline.authors).collect();
    let title = text::fold(page.headline.as_deref().unwrap_or_default());
    let mut tags = without_words(tags, &title);
    tags.retain(|tag| !authors.iter().any(|author| headline::same(&author.name, tag)));
    tags.retain(|tag| !holds_title(tag, &title));
    tags
}

/// Whether a tag holds the folded headline, and that is no mere name.
fn holds_title(tag: &str, title: &str) -> bool {
    /// Bytes of the shortest headline that is no mere name; chosen on the pages at hand.
    const TITLE: usize = 25;
    tag.len().min(title.len()) >= TITLE && text::fold(tag).contains(title)
}

/// Returns the tags without runs of those that are the headline's words in its order.
///
/// "City", "old", "bridge", "over", "the" under "Old bridge over the river reopens" → "City"
fn without_words(mut tags: Vec<String>, title: &str) -> Vec<String> {
    /// So many words of the headline one behind another are no tags; chosen on the pages at hand.
    const RUN: usize = 4;
    let words: Vec<String> =
        title.split_whitespace().map(bare_word).filter(|word| !word.is_empty()).collect();
    let mut folded: Vec<String> = tags.iter().map(|tag| bare_word(tag)).collect();
    let mut at = 0;
    while let Some(tag) = folded.get(at) {
        let start = words.iter().position(|word| word == tag);
        let run = start.map_or(0, |start| {
            let pairs = folded.iter().skip(at).zip(words.iter().skip(start));
            pairs.take_while(|(tag, word)| tag == word).count()
        });
        if run >= RUN {
            tags.drain(at..at + run);
            folded.drain(at..at + run);
        } else {
            at += 1;
        }
    }
    tags
}

/// Returns a word folded and without the marks around it.
fn bare_word(word: &str) -> String {
    text::fold(word.trim_matches(|char: char| !char.is_alphanumeric()))
}

/// Returns the tags of the candidates, each once and without the site's name.
fn read(candidates: &[&Candidate], page: &PageContext) -> Vec<String> {
    let site = page.publication.as_ref().map(|publication| publication.name.as_str());
    let mut known: HashSet<String> = site.map(text::fold).into_iter().collect();
    let mut tags: Vec<String> = Vec::new();
    let mut seen = 0;
    for candidate in candidates {
        let Value::Text(list) = &candidate.value else { continue };
        for tag in split(list) {
            seen += 1;
            if tags.len() >= MAX_TAGS || seen > MAX_SEEN {
                return tags;
            }
            let tag = text::decode_entities(tag);
            let tag = text::collapse(tag.trim().trim_start_matches('#')).into_owned();
            if is_tag(&tag, page.lang()) && known.insert(text::fold(&tag)) {
                tags.push(tag);
            }
        }
    }
    tags
}

/// Returns the tags of one element, which holds one tag or a list; in scripts without spaces a space may part them.
fn split(list: &str) -> impl Iterator<Item = &str> {
    let is_row = is_row(list);
    let is_plain = !list.contains([',', ';', '|']);
    list.split(move |char| match char {
        ',' | ';' | '|' => true,
        '，' | '、' | '；' => is_plain,
        ' ' => is_row,
        _ => false,
    })
}

/// Whether words may be a tag.
fn is_tag(tag: &str, language: Lang) -> bool {
    if !tag.contains(char::is_alphanumeric) || tag.chars().count() > LONGEST_TAG {
        return false;
    }
    if is_id(tag) || is_pair(tag) || tag.contains(['<', '>']) {
        return false;
    }
    !(is_label(tag, language) || section::is_unfiled(tag, language))
}

/// "老桥 新桥 渡轮 河流": several short words with nothing but spaces between them, in a script that has none.
fn is_row(list: &str) -> bool {
    const FEWEST: usize = 3;
    if list.split(' ').nth(FEWEST - 1).is_none() || list.contains([',', ';', '|', '，', '、']) {
        return false;
    }
    list.split(' ').all(is_ideographic_word)
}

fn is_ideographic_word(word: &str) -> bool {
    const LONGEST: usize = 8;
    word.chars().count() <= LONGEST && word.contains(is_ideographic)
}

/// Whether most of the tags are codes of a wire service.
fn are_codes(tags: &[String]) -> bool {
    /// So many tags in capitals are a code book's; chosen on the pages at hand.
    const CODES: usize = 6;
    tags.len() >= CODES && 2 * tags.iter().filter(|tag| is_code(tag)).count() > tags.len()
}

fn is_code(tag: &str) -> bool {
    tag.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b':' | b'-'))
}

/// Whether a tag is the label of the list that it stands in, or what programs call the page.
fn is_label(tag: &str, language: Lang) -> bool {
    TAG_LABELS.is(&tag.trim_end_matches([':', '：', ' ']).to_lowercase(), language)
}

/// Whether a tag is a number of a content management system.
fn is_id(tag: &str) -> bool {
    match tag.len() {
        0..=4 => false,
        5..=19 => tag.bytes().all(|byte| byte.is_ascii_digit()),
        _ => tag.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-'),
    }
}

/// Whether a tag is what a program keeps for itself: "displayType: list", "Lite:true".
fn is_pair(tag: &str) -> bool {
    let Some((key, value)) = tag.split_once(':') else { return false };
    let is_word = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if key.len() < 2 || !is_word || value.is_empty() {
        return false;
    }
    key.starts_with(|char: char| char.is_ascii_lowercase()) || value.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_of_which_the_text_has_nothing_are_the_sites() {
        let text = "The old bridge over the river reopens on Friday after two years of repairs. ".repeat(8);
        let text = [Paragraph::new(crate::article::ParagraphKind::Text, text)];
        let are_of_the_site = |keywords: &str, text: &[Paragraph]| {
            let tags: Vec<String> = keywords.split(", ").map(ToOwned::to_owned).collect();
            are_of_the_site(&tags, &PageContext::default(), text)
        };
        assert!(are_of_the_site("news, sport, weather, jobs, cars, local news", &text));
        assert!(!are_of_the_site("news, Old-Bridges, weather, jobs", &text));
        assert!(!are_of_the_site("news, sport, weather", &text));
        assert!(!are_of_the_site("news, sport, weather, jobs", &[]));
    }

    #[test]
    fn words_of_the_headline_are_no_tags() {
        let list = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        let headline = "old bridge over the river reopens";
        let words = list(&["City", "old", "bridge", "over", "the", "'river'", "business"]);
        assert_eq!(without_words(words, headline), ["City", "business"]);
        let few = list(&["bridge", "river", "reopens", "old", "bridge over"]);
        assert_eq!(without_words(few.clone(), headline), few);
    }

    #[test]
    fn pairs_of_a_key_and_a_value_are_no_tags() {
        assert!(is_pair("displayType: list") && is_pair("content-type: How-to") && is_pair("Lite:true"));
        assert!(!is_pair("Rivers: A history") && !is_pair("Bridge") && !is_pair("Part two: the ships"));
    }

    #[test]
    fn codes_are_no_tags() {
        let list = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        assert!(are_codes(&list(&["AER", "AIRL", "INDS08", "GEN", "TPT", "Air travel", "TOP:NEWS"])));
        assert!(!are_codes(&list(&["EU", "NATO", "UN"])));
        let is_label = |tag| is_label(tag, Lang::UNKNOWN);
        assert!(is_label("TAGS") && is_label("NewsArticle") && !is_label("Tag der Arbeit"));
        assert!(is_id("98be933f-38cf-4fba-b6c6-ad438e82010a") && is_id("1273845"));
        assert!(!is_id("2024") && !is_id("Bridge"));
    }
}
