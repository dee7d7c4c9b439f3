//! Tags.

use crate::article::Article;
use crate::candidate::{Candidate, Source, Value};
use crate::normalize::{headline, section};
use crate::report::Field;
use crate::text;
use crate::text::scripts::is_ideographic;

use super::language_of;
use super::precedence;
use super::resolver::Resolver;

/// Longer ones are sentences.
const MOST_CHARS: usize = 80;
/// More are a word list for search engines.
const MOST_TAGS: usize = 100;

/// Tags looked at, repetitions included.
const MOST_SEEN: usize = 10 * MOST_TAGS;

/// Tags of the best source that gives words, without repetitions.
pub(super) fn tags(resolver: &mut Resolver<'_>, article: &mut Article) {
    let heard = precedence::in_order(resolver.candidates, Field::Tags);
    let mut chosen = None;
    let mut at = 0;
    for group in heard.chunk_by(|one, other| one.source == other.source) {
        let tags = read(group, article);
        // Labels may be printed in capitals.
        let shown = group.first().is_some_and(|candidate| candidate.source == Source::ClassName);
        if !tags.is_empty() && (shown || !are_codes(&tags)) {
            chosen = Some(at);
            article.tags = if shown { tags } else { told_to_machines(tags, article) };
            break;
        }
        at += group.len();
    }
    resolver.record(Field::Tags, &heard, chosen);
}

/// Programs fill keywords with the words of the headline, the whole of it, and those who wrote.
fn told_to_machines(tags: Vec<String>, article: &Article) -> Vec<String> {
    let headline = article.headline.as_deref().unwrap_or_default();
    let authors = || article.byline.iter().flat_map(|byline| &byline.authors);
    let is_author = |tag: &str| authors().any(|author| headline::same(&author.name, tag));
    let whole = text::fold(headline);
    let is_title = |tag: &str| tag.len() >= TITLE && whole.len() >= TITLE && text::fold(tag).contains(&whole);
    let mut tags = without_words(tags, &whole);
    tags.retain(|tag| !is_author(tag) && !is_title(tag));
    tags
}

/// Bytes of a headline that is no mere name.
const TITLE: usize = 25;

/// So many words of the headline one behind another are no tags.
const RUN: usize = 4;

/// The tags without runs of those that are the headline's words in its order.
fn without_words(mut tags: Vec<String>, headline: &str) -> Vec<String> {
    let bare = |word: &str| text::fold(word.trim_matches(|char: char| !char.is_alphanumeric()));
    let words: Vec<String> = headline.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let mut folded: Vec<String> = tags.iter().map(|tag| bare(tag)).collect();
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

fn read(candidates: &[&Candidate], article: &Article) -> Vec<String> {
    let site = article.publication.as_ref().map(|publication| publication.name.as_str());
    let mut tags: Vec<String> = Vec::new();
    let mut seen = 0;
    for candidate in candidates {
        let Value::Text(said) = &candidate.value else { continue };
        // One element holds one tag or a list of them, which in scripts without spaces may be parted by spaces.
        let is_row = is_row(said);
        let is_plain = !said.contains([',', ';', '|']);
        let is_mark = |char| {
            matches!(char, ',' | ';' | '|')
                || is_plain && matches!(char, '，' | '、' | '；')
                || is_row && char == ' '
        };
        for tag in said.split(is_mark) {
            seen += 1;
            if tags.len() >= MOST_TAGS || seen > MOST_SEEN {
                return tags;
            }
            let tag = text::decode_entities(tag);
            let tag = text::collapse(tag.trim().trim_start_matches('#')).into_owned();
            let known = tags.iter().map(String::as_str).chain(site).any(|known| headline::same(known, &tag));
            let machine = is_id(&tag)
                || is_pair(&tag)
                || is_label(&tag)
                || section::is_unfiled(&tag, language_of(article))
                || tag.contains(['<', '>']);
            if tag.contains(char::is_alphanumeric) && tag.chars().count() <= MOST_CHARS && !known && !machine
            {
                tags.push(tag);
            }
        }
    }
    tags
}

/// "老桥 新桥 渡轮 河流": several short words with nothing but spaces between them, in a script that has none.
fn is_row(said: &str) -> bool {
    const FEWEST: usize = 3;
    const LONGEST: usize = 8;
    let is_word = |word: &str| word.chars().count() <= LONGEST && word.contains(is_ideographic);
    said.split(' ').nth(FEWEST - 1).is_some()
        && !said.contains([',', ';', '|', '，', '、'])
        && said.split(' ').all(is_word)
}

/// So many tags in capitals are a code book's.
const CODES: usize = 6;

/// Whether most of the tags are codes of a wire service.
fn are_codes(tags: &[String]) -> bool {
    let is_code = |tag: &&String| {
        tag.bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b':' | b'-'))
    };
    tags.len() >= CODES && 2 * tags.iter().filter(is_code).count() > tags.len()
}

/// What lists of tags and kinds of pages are called, in lower case.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "tag", "tags", "keyword", "keywords", "topics", "etiquetas", "schlagworte", "schlagwörter", "mots-clés", "parole chiave",
    "теги", "метки", "标签", "標籤", "關鍵字", "关键词", "キーワード", "タグ", "태그", "newsarticle", "blogposting", "webpage",
];

/// Whether a tag is the label of the list that it stands in, or what machines call the page.
fn is_label(tag: &str) -> bool {
    let tag = tag.trim_end_matches([':', '：', ' ']).to_lowercase();
    LABELS.contains(&tag.as_str())
}

/// Whether a tag is a number of a content management system.
fn is_id(tag: &str) -> bool {
    tag.len() >= 20 && tag.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
        || tag.bytes().all(|byte| byte.is_ascii_digit()) && tag.len() > 4
}

/// Whether a tag is what a program keeps for itself: "displayType: list", "Lite:true".
fn is_pair(tag: &str) -> bool {
    tag.split_once(':').is_some_and(|(key, value)| {
        let small = key.starts_with(|char: char| char.is_ascii_lowercase());
        let word = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        word && key.len() > 1 && !value.is_empty() && (small || value.starts_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::{are_codes, is_id, is_label, is_pair, without_words};

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
        assert!(is_label("TAGS") && is_label("NewsArticle") && !is_label("Tag der Arbeit"));
        assert!(is_id("98be933f-38cf-4fba-b6c6-ad438e82010a") && is_id("1273845"));
        assert!(!is_id("2024") && !is_id("Bridge"));
    }
}
