//! `<meta>`, `<link>`, `<title>` and the attributes of `<html>`.

use crate::candidate::Source;
use crate::candidate::{Agent, Candidate, Candidates, LONGEST as LONGEST_VALUE, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::date;
use crate::report::Field;

/// The field and the kind of place that a name of a `<meta>` stands for. In lower case and in order.
#[rustfmt::skip]
const NAMES: &[(&str, Field, Source)] = &[
    ("apple-mobile-web-app-title", Field::Publication, Source::LooseMeta),
    ("application-name", Field::Publication, Source::LooseMeta),
    ("article-author", Field::Byline, Source::Meta),
    ("article.author", Field::Byline, Source::Meta),
    ("article.created", Field::Published, Source::Meta),
    ("article.headline", Field::Headline, Source::Meta),
    ("article.published", Field::Published, Source::Meta),
    ("article.section", Field::Section, Source::Meta),
    ("article.updated", Field::Modified, Source::Meta),
    ("article:author", Field::Byline, Source::OpenGraphArticle),
    ("article:author_name", Field::Byline, Source::OpenGraphArticle),
    ("article:content_tier", Field::Access, Source::OpenGraphArticle),
    ("article:modified", Field::Modified, Source::OpenGraphArticle),
    ("article:modified_time", Field::Modified, Source::OpenGraphArticle),
    ("article:published", Field::Published, Source::OpenGraphArticle),
    ("article:published_time", Field::Published, Source::OpenGraphArticle),
    ("article:section", Field::Section, Source::OpenGraphArticle),
    ("article:tag", Field::Tags, Source::OpenGraphArticle),
    ("article_date_original", Field::Published, Source::Meta),
    ("article_date_updated", Field::Modified, Source::Meta),
    ("articleauthor", Field::Byline, Source::Meta),
    ("author", Field::Byline, Source::Meta),
    ("authors", Field::Byline, Source::Meta),
    ("bt:author", Field::Byline, Source::Meta),
    ("bt:moddate", Field::Modified, Source::Meta),
    ("bt:pubdate", Field::Published, Source::Meta),
    ("byl", Field::Byline, Source::Meta),
    ("byline", Field::Byline, Source::Meta),
    ("category", Field::Section, Source::LooseMeta),
    ("citation_author", Field::Byline, Source::Citation),
    ("citation_date", Field::Published, Source::Citation),
    ("citation_journal_title", Field::Publication, Source::Citation),
    ("citation_keywords", Field::Tags, Source::Citation),
    ("citation_language", Field::Language, Source::Citation),
    ("citation_online_date", Field::Published, Source::Citation),
    ("citation_publication_date", Field::Published, Source::Citation),
    ("citation_title", Field::Headline, Source::Citation),
    ("content-language", Field::Language, Source::LooseMeta),
    ("creator", Field::Byline, Source::LooseMeta),
    ("cxenseparse:author", Field::Byline, Source::Meta),
    ("cxenseparse:publishtime", Field::Published, Source::Meta),
    ("cxenseparse:recs:publishtime", Field::Published, Source::Meta),
    ("cxenseparse:taglist", Field::Tags, Source::Meta),
    ("date", Field::Published, Source::LooseMeta),
    ("date.created", Field::Published, Source::LooseMeta),
    ("date.modified", Field::Modified, Source::LooseMeta),
    ("date_created", Field::Published, Source::LooseMeta),
    ("date_modified", Field::Modified, Source::LooseMeta),
    ("date_published", Field::Published, Source::Meta),
    ("datecreated", Field::Published, Source::LooseMeta),
    ("datemodified", Field::Modified, Source::Meta),
    ("datepublished", Field::Published, Source::Meta),
    ("dateupdated", Field::Modified, Source::Meta),
    ("dc.contributor", Field::Byline, Source::LooseMeta),
    ("dc.created", Field::Published, Source::DublinCore),
    ("dc.creator", Field::Byline, Source::DublinCore),
    ("dc.date", Field::Published, Source::DublinCore),
    ("dc.date.created", Field::Published, Source::DublinCore),
    ("dc.date.issued", Field::Published, Source::DublinCore),
    ("dc.date.modified", Field::Modified, Source::DublinCore),
    ("dc.date.published", Field::Published, Source::DublinCore),
    ("dc.description", Field::Description, Source::DublinCore),
    ("dc.issued", Field::Published, Source::DublinCore),
    ("dc.language", Field::Language, Source::DublinCore),
    ("dc.modified", Field::Modified, Source::DublinCore),
    ("dc.publisher", Field::Publication, Source::DublinCore),
    ("dc.subject", Field::Tags, Source::DublinCore),
    ("dc.title", Field::Headline, Source::DublinCore),
    ("dcterms.abstract", Field::Description, Source::DublinCore),
    ("dcterms.created", Field::Published, Source::DublinCore),
    ("dcterms.creator", Field::Byline, Source::DublinCore),
    ("dcterms.date", Field::Published, Source::DublinCore),
    ("dcterms.issued", Field::Published, Source::DublinCore),
    ("dcterms.language", Field::Language, Source::DublinCore),
    ("dcterms.modified", Field::Modified, Source::DublinCore),
    ("dcterms.publisher", Field::Publication, Source::DublinCore),
    ("dcterms.subject", Field::Tags, Source::DublinCore),
    ("dcterms.title", Field::Headline, Source::DublinCore),
    ("description", Field::Description, Source::Meta),
    ("displaydate", Field::Published, Source::Meta),
    ("headline", Field::Headline, Source::Meta),
    ("keywords", Field::Tags, Source::Meta),
    ("language", Field::Language, Source::LooseMeta),
    ("last-modified", Field::Modified, Source::LooseMeta),
    ("last-updated", Field::Modified, Source::LooseMeta),
    ("last_modified", Field::Modified, Source::LooseMeta),
    ("lastmod", Field::Modified, Source::LooseMeta),
    ("lastmodified", Field::Modified, Source::LooseMeta),
    ("modified", Field::Modified, Source::LooseMeta),
    ("news_keywords", Field::Tags, Source::Meta),
    ("og:article:author", Field::Byline, Source::OpenGraphArticle),
    ("og:article:modified_time", Field::Modified, Source::OpenGraphArticle),
    ("og:article:published_time", Field::Published, Source::OpenGraphArticle),
    ("og:article:section", Field::Section, Source::OpenGraphArticle),
    ("og:article:tag", Field::Tags, Source::OpenGraphArticle),
    ("og:author", Field::Byline, Source::OpenGraphArticle),
    ("og:description", Field::Description, Source::OpenGraph),
    ("og:image", Field::LeadImage, Source::OpenGraph),
    ("og:image:secure_url", Field::LeadImage, Source::OpenGraph),
    ("og:image:url", Field::LeadImage, Source::OpenGraph),
    ("og:locale", Field::Language, Source::OpenGraph),
    ("og:modified_time", Field::Modified, Source::OpenGraph),
    ("og:pubdate", Field::Published, Source::OpenGraph),
    ("og:published_time", Field::Published, Source::OpenGraph),
    ("og:section", Field::Section, Source::OpenGraphArticle),
    ("og:site_name", Field::Publication, Source::OpenGraph),
    ("og:tag", Field::Tags, Source::OpenGraphArticle),
    ("og:title", Field::Headline, Source::OpenGraph),
    ("og:updated_time", Field::Modified, Source::OpenGraph),
    ("og:url", Field::CanonicalUrl, Source::OpenGraph),
    ("originalpublicationdate", Field::Published, Source::Meta),
    ("parsely-author", Field::Byline, Source::Parsely),
    ("parsely-image-url", Field::LeadImage, Source::Parsely),
    ("parsely-link", Field::CanonicalUrl, Source::Parsely),
    ("parsely-pub-date", Field::Published, Source::Parsely),
    ("parsely-section", Field::Section, Source::Parsely),
    ("parsely-tags", Field::Tags, Source::Parsely),
    ("parsely-title", Field::Headline, Source::Parsely),
    ("prism.publicationdate", Field::Published, Source::DublinCore),
    ("prism.section", Field::Section, Source::DublinCore),
    ("pub_date", Field::Published, Source::Meta),
    ("pubdate", Field::Published, Source::Meta),
    ("publication_date", Field::Published, Source::Meta),
    ("publish-date", Field::Published, Source::Meta),
    ("publish_date", Field::Published, Source::Meta),
    ("publishdate", Field::Published, Source::Meta),
    ("published", Field::Published, Source::Meta),
    ("published-date", Field::Published, Source::Meta),
    ("published_date", Field::Published, Source::Meta),
    ("published_time", Field::Published, Source::Meta),
    ("publisheddate", Field::Published, Source::Meta),
    ("publisher", Field::Publication, Source::LooseMeta),
    ("publishtime", Field::Published, Source::Meta),
    ("rbauthors", Field::Byline, Source::Meta),
    ("revised", Field::Modified, Source::LooseMeta),
    ("rnews:datemodified", Field::Modified, Source::Meta),
    ("rnews:datepublished", Field::Published, Source::Meta),
    ("sailthru.author", Field::Byline, Source::Sailthru),
    ("sailthru.date", Field::Published, Source::Sailthru),
    ("sailthru.description", Field::Description, Source::Sailthru),
    ("sailthru.image.full", Field::LeadImage, Source::Sailthru),
    ("sailthru.lastmodified", Field::Modified, Source::Sailthru),
    ("sailthru.tags", Field::Tags, Source::Sailthru),
    ("sailthru.title", Field::Headline, Source::Sailthru),
    ("section", Field::Section, Source::Meta),
    ("shareaholic:article_author_name", Field::Byline, Source::Meta),
    ("shareaholic:article_modified_time", Field::Modified, Source::Meta),
    ("shareaholic:article_published_time", Field::Published, Source::Meta),
    ("shareaholic:site_name", Field::Publication, Source::LooseMeta),
    ("title", Field::Headline, Source::LooseMeta),
    ("twitter:description", Field::Description, Source::Twitter),
    ("twitter:image", Field::LeadImage, Source::Twitter),
    ("twitter:image:src", Field::LeadImage, Source::Twitter),
    ("twitter:title", Field::Headline, Source::Twitter),
    ("updated", Field::Modified, Source::LooseMeta),
    ("vr:author", Field::Byline, Source::Meta),
    ("vr:published_time", Field::Published, Source::Meta),
    ("vr:updated_time", Field::Modified, Source::Meta),
];

/// Names that one element may have.
const NAMES_OF_ONE: usize = 8;

/// Candidates that may stand between a picture and its text.
const NEAR: usize = 40;

/// Names are not longer than this.
const LONGEST: usize = 40;

/// The row of a name, whatever its case and whether its parts are joined by colons, dots or underscores.
fn find(name: &str) -> Option<(Field, Source)> {
    let mut buffer = [0; LONGEST];
    let lower = buffer.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    for prefix in [b"dc", b"dcterms".as_slice(), b"prism"] {
        if let (true, Some(mark @ (b':' | b'_'))) = (lower.starts_with(prefix), lower.get_mut(prefix.len())) {
            *mark = b'.';
        }
    }
    let at = NAMES.binary_search_by(|(known, _, _)| known.as_bytes().cmp(lower)).ok()?;
    NAMES.get(at).map(|(_, field, source)| (*field, *source))
}

/// Words inside names of no standard that say of what the date is, and of which field; the first found counts.
#[rustfmt::skip]
const ODD_DATES: &[(&str, Option<Field>)] = &[
    // The date of something else than the article, or of the file.
    ("book:", None), ("video:", None), ("music:", None), ("product", None), ("event", None), ("movie", None),
    ("game", None), ("album", None), ("expir", None), ("render", None), ("cache", None), ("author", None), ("publisher", None), ("image", None),
    ("comment", None), ("review", None), ("last", Some(Field::Modified)), ("modif", Some(Field::Modified)),
    ("updat", Some(Field::Modified)), ("publish", Some(Field::Published)), ("publicationdate", Some(Field::Published)),
    ("publication_date", Some(Field::Published)), ("publication-date", Some(Field::Published)),
    ("pubdate", Some(Field::Published)), ("pub-date", Some(Field::Published)), ("pub_date", Some(Field::Published)),
    ("date-pub", Some(Field::Published)), ("pubday", Some(Field::Published)), ("pubtime", Some(Field::Published)),
    ("releas", Some(Field::Published)), ("post-date", Some(Field::Published)), ("postdate", Some(Field::Published)),
    ("post_date", Some(Field::Published)), ("article:time", Some(Field::Published)),
    ("created", Some(Field::Published)), ("createdate", Some(Field::Published)),
];

/// The field of a name that no list has, if what it holds is a date as programs write it.
fn odd_date(name: &str, content: &str) -> Option<Field> {
    // No date does without the four digits of a year.
    if content.len() > LONGEST || content.bytes().filter(u8::is_ascii_digit).nth(3).is_none() {
        return None;
    }
    date::machine(content)?;
    let mut buffer = [0; LONGEST];
    let lower = buffer.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    let lower = std::str::from_utf8(lower).ok()?;
    ODD_DATES.iter().find(|(word, _)| lower.contains(word))?.1
}

/// Labels of a Twitter card pair that say who wrote the page, as content management systems print them.
const WRITTEN_BY: &[&str] = &[
    "written by",
    "author",
    "by",
    "verfasst von",
    "geschrieben von",
    "autor",
    "von",
    "écrit par",
    "rédigé par",
    "auteur",
    "escrito por",
    "scritto da",
    "autore",
    "geschreven door",
    "skriven av",
    "skrevet av",
    "skrevet af",
    "kirjoittanut",
    "napisane przez",
    "napsal",
    "napísal",
    "írta",
    "scris de",
    "написано",
    "автор",
    "написал",
    "yazan",
    "ditulis oleh",
    "penulis",
    "được viết bởi",
    "作者",
    "著者",
    "執筆者",
    "글쓴이",
    "작성자",
    "كتب بواسطة",
    "نویسنده",
    "נכתב על ידי",
    "συντάχθηκε από",
    "autorius",
    "escrit per",
];

/// Reads the head's elements one after the other.
#[derive(Default)]
pub(super) struct Reader {
    /// The labels of the Twitter card's pairs, which stand before their data.
    labels: [Option<String>; 2],
}

impl Reader {
    pub(super) fn read(&mut self, node: NodeRef<'_>, candidates: &mut Candidates) {
        match node.tag() {
            Tag::Meta => self.meta(node, candidates),
            Tag::Link => link(node, candidates),
            Tag::Html => html(node, candidates),
            _ => {}
        }
    }

    fn meta(&mut self, node: NodeRef<'_>, candidates: &mut Candidates) {
        let (mut names, mut content, mut value_of) = ([None; 3], None, None);
        for (attr, value) in node.attrs() {
            match attr {
                Attr::Property => names[0] = Some(value),
                Attr::Name => names[1] = Some(value),
                Attr::HttpEquiv => names[2] = Some(value),
                Attr::Content => content = Some(value.trim()),
                // Some programs, and some archives of pages, write the attribute of `<input>`.
                Attr::Value => value_of = Some(value.trim()),
                _ => {}
            }
        }
        let is_kept = |content: &&str| (1..=LONGEST_VALUE).contains(&content.len());
        let Some(content) = content.or(value_of).filter(is_kept) else { return };
        let mut last = None;
        for name in
            names.into_iter().flatten().flat_map(|names| names.split_ascii_whitespace().take(NAMES_OF_ONE))
        {
            match find(name) {
                // The same pair twice in one element is one claim.
                Some(row) if last != Some(row) => {
                    push(row, content, node, candidates);
                    last = Some(row);
                }
                Some(_) => {}
                None => self.other(name, content, node, candidates),
            }
        }
    }

    /// The names that belong together with another element.
    fn other(&mut self, name: &str, content: &str, node: NodeRef<'_>, candidates: &mut Candidates) {
        if let Some(field) = odd_date(name, content) {
            push((field, Source::LooseMeta), content, node, candidates);
            return;
        }
        let Some((namespace, name)) = name.split_once(':') else { return };
        if namespace.eq_ignore_ascii_case("twitter") {
            match name {
                "label1" => self.labels[0] = Some(content.to_owned()),
                "label2" => self.labels[1] = Some(content.to_owned()),
                "data1" => labelled(self.labels[0].take(), content, node, candidates),
                "data2" => labelled(self.labels[1].take(), content, node, candidates),
                "image:alt" => set_alt(content, Source::Twitter, candidates),
                _ => {}
            }
        } else if namespace.eq_ignore_ascii_case("og") && name == "image:alt" {
            set_alt(content, Source::OpenGraph, candidates);
        }
    }
}

fn push((field, source): (Field, Source), content: &str, node: NodeRef<'_>, candidates: &mut Candidates) {
    let value = match field {
        Field::Byline | Field::Publication => {
            Value::Agent(Agent { name: content.to_owned(), ..Agent::default() })
        }
        Field::LeadImage => Value::Picture { url: content.to_owned(), alt: None },
        _ => Value::Text(content.to_owned()),
    };
    candidates.push(field, value, source, Some(node.id()));
}

fn labelled(label: Option<String>, content: &str, node: NodeRef<'_>, candidates: &mut Candidates) {
    let Some(label) = label else { return };
    let label = label.trim_end_matches(':').to_lowercase();
    let source = Source::TwitterLabel;
    if WRITTEN_BY.contains(&label.as_str()) {
        push((Field::Byline, source), content, node, candidates);
    } else if content.starts_with(|char: char| char.is_ascii_digit()) {
        // Whether it is a duration is told when it is read.
        candidates.push_text(Field::ReadingTime, content, source, Some(node.id()));
    }
}

/// Gives the last picture of this kind its alternative text.
fn set_alt(content: &str, source: Source, candidates: &mut Candidates) {
    let is_picture =
        |candidate: &&mut Candidate| candidate.field == Field::LeadImage && candidate.source == source;
    let last = candidates.list.iter_mut().rev().take(NEAR).find(is_picture);
    if let Some(Value::Picture { alt, .. }) = last.map(|candidate| &mut candidate.value) {
        alt.get_or_insert_with(|| content.to_owned());
    }
}

fn link(node: NodeRef<'_>, candidates: &mut Candidates) {
    let Some(href) = node.attr(Attr::Href).map(str::trim).filter(|href| !href.is_empty()) else { return };
    if node.has_token(Attr::Rel, "canonical") {
        candidates.push_text(Field::CanonicalUrl, href, Source::Link, Some(node.id()));
    } else if node.has_token(Attr::Rel, "image_src") {
        let value = Value::Picture { url: href.to_owned(), alt: None };
        candidates.push(Field::LeadImage, value, Source::Link, Some(node.id()));
    }
}

fn html(node: NodeRef<'_>, candidates: &mut Candidates) {
    if let Some(lang) = node.attr(Attr::Lang) {
        candidates.push_text(Field::Language, lang, Source::Html, Some(node.id()));
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, find};
    use crate::candidate::Source;
    use crate::report::Field;

    #[test]
    fn names_are_in_order() {
        for pair in NAMES.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
    }

    #[test]
    fn names_are_found_in_any_spelling() {
        for name in ["DC.date.issued", "dc:Date.Issued", "DC_date.issued"] {
            assert_eq!(find(name), Some((Field::Published, Source::DublinCore)), "{name}");
        }
        assert_eq!(find("article:published_time"), Some((Field::Published, Source::OpenGraphArticle)));
        assert_eq!(find("viewport"), None);
        assert_eq!(find(&"x".repeat(100)), None);
    }
}
