//! `<meta>`, `<link>`, `<title>` and the attributes of `<html>`.

use super::claim::{Agent, Claim, Claims, LONGEST as LONGEST_VALUE, Value};
use super::origin::Origin;
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::date;
use crate::report::Field;

/// The field and the kind of place that a name of a `<meta>` stands for. In lower case and in order.
#[rustfmt::skip]
const NAMES: &[(&str, Field, Origin)] = &[
    ("apple-mobile-web-app-title", Field::Publication, Origin::LooseMeta),
    ("application-name", Field::Publication, Origin::LooseMeta),
    ("article-author", Field::Byline, Origin::Meta),
    ("article.author", Field::Byline, Origin::Meta),
    ("article.created", Field::Published, Origin::Meta),
    ("article.headline", Field::Headline, Origin::Meta),
    ("article.published", Field::Published, Origin::Meta),
    ("article.section", Field::Section, Origin::Meta),
    ("article.updated", Field::Modified, Origin::Meta),
    ("article:author", Field::Byline, Origin::OpenGraphArticle),
    ("article:author_name", Field::Byline, Origin::OpenGraphArticle),
    ("article:content_tier", Field::Access, Origin::OpenGraphArticle),
    ("article:modified", Field::Modified, Origin::OpenGraphArticle),
    ("article:modified_time", Field::Modified, Origin::OpenGraphArticle),
    ("article:published", Field::Published, Origin::OpenGraphArticle),
    ("article:published_time", Field::Published, Origin::OpenGraphArticle),
    ("article:section", Field::Section, Origin::OpenGraphArticle),
    ("article:tag", Field::Tags, Origin::OpenGraphArticle),
    ("article_date_original", Field::Published, Origin::Meta),
    ("article_date_updated", Field::Modified, Origin::Meta),
    ("articleauthor", Field::Byline, Origin::Meta),
    ("author", Field::Byline, Origin::Meta),
    ("authors", Field::Byline, Origin::Meta),
    ("bt:author", Field::Byline, Origin::Meta),
    ("bt:moddate", Field::Modified, Origin::Meta),
    ("bt:pubdate", Field::Published, Origin::Meta),
    ("byl", Field::Byline, Origin::Meta),
    ("byline", Field::Byline, Origin::Meta),
    ("category", Field::Section, Origin::LooseMeta),
    ("citation_author", Field::Byline, Origin::Citation),
    ("citation_date", Field::Published, Origin::Citation),
    ("citation_journal_title", Field::Publication, Origin::Citation),
    ("citation_keywords", Field::Tags, Origin::Citation),
    ("citation_language", Field::Language, Origin::Citation),
    ("citation_online_date", Field::Published, Origin::Citation),
    ("citation_publication_date", Field::Published, Origin::Citation),
    ("citation_title", Field::Headline, Origin::Citation),
    ("content-language", Field::Language, Origin::LooseMeta),
    ("creator", Field::Byline, Origin::LooseMeta),
    ("cxenseparse:author", Field::Byline, Origin::Meta),
    ("cxenseparse:publishtime", Field::Published, Origin::Meta),
    ("cxenseparse:recs:publishtime", Field::Published, Origin::Meta),
    ("cxenseparse:taglist", Field::Tags, Origin::Meta),
    ("date", Field::Published, Origin::LooseMeta),
    ("date.created", Field::Published, Origin::LooseMeta),
    ("date.modified", Field::Modified, Origin::LooseMeta),
    ("date_created", Field::Published, Origin::LooseMeta),
    ("date_modified", Field::Modified, Origin::LooseMeta),
    ("date_published", Field::Published, Origin::Meta),
    ("datecreated", Field::Published, Origin::LooseMeta),
    ("datemodified", Field::Modified, Origin::Meta),
    ("datepublished", Field::Published, Origin::Meta),
    ("dateupdated", Field::Modified, Origin::Meta),
    ("dc.contributor", Field::Byline, Origin::LooseMeta),
    ("dc.created", Field::Published, Origin::DublinCore),
    ("dc.creator", Field::Byline, Origin::DublinCore),
    ("dc.date", Field::Published, Origin::DublinCore),
    ("dc.date.created", Field::Published, Origin::DublinCore),
    ("dc.date.issued", Field::Published, Origin::DublinCore),
    ("dc.date.modified", Field::Modified, Origin::DublinCore),
    ("dc.date.published", Field::Published, Origin::DublinCore),
    ("dc.description", Field::Description, Origin::DublinCore),
    ("dc.issued", Field::Published, Origin::DublinCore),
    ("dc.language", Field::Language, Origin::DublinCore),
    ("dc.modified", Field::Modified, Origin::DublinCore),
    ("dc.publisher", Field::Publication, Origin::DublinCore),
    ("dc.subject", Field::Tags, Origin::DublinCore),
    ("dc.title", Field::Headline, Origin::DublinCore),
    ("dcterms.abstract", Field::Description, Origin::DublinCore),
    ("dcterms.created", Field::Published, Origin::DublinCore),
    ("dcterms.creator", Field::Byline, Origin::DublinCore),
    ("dcterms.date", Field::Published, Origin::DublinCore),
    ("dcterms.issued", Field::Published, Origin::DublinCore),
    ("dcterms.language", Field::Language, Origin::DublinCore),
    ("dcterms.modified", Field::Modified, Origin::DublinCore),
    ("dcterms.publisher", Field::Publication, Origin::DublinCore),
    ("dcterms.subject", Field::Tags, Origin::DublinCore),
    ("dcterms.title", Field::Headline, Origin::DublinCore),
    ("description", Field::Description, Origin::Meta),
    ("displaydate", Field::Published, Origin::Meta),
    ("headline", Field::Headline, Origin::Meta),
    ("keywords", Field::Tags, Origin::Meta),
    ("language", Field::Language, Origin::LooseMeta),
    ("last-modified", Field::Modified, Origin::LooseMeta),
    ("last-updated", Field::Modified, Origin::LooseMeta),
    ("last_modified", Field::Modified, Origin::LooseMeta),
    ("lastmod", Field::Modified, Origin::LooseMeta),
    ("lastmodified", Field::Modified, Origin::LooseMeta),
    ("modified", Field::Modified, Origin::LooseMeta),
    ("news_keywords", Field::Tags, Origin::Meta),
    ("og:article:author", Field::Byline, Origin::OpenGraphArticle),
    ("og:article:modified_time", Field::Modified, Origin::OpenGraphArticle),
    ("og:article:published_time", Field::Published, Origin::OpenGraphArticle),
    ("og:article:section", Field::Section, Origin::OpenGraphArticle),
    ("og:article:tag", Field::Tags, Origin::OpenGraphArticle),
    ("og:author", Field::Byline, Origin::OpenGraphArticle),
    ("og:description", Field::Description, Origin::OpenGraph),
    ("og:image", Field::LeadImage, Origin::OpenGraph),
    ("og:image:secure_url", Field::LeadImage, Origin::OpenGraph),
    ("og:image:url", Field::LeadImage, Origin::OpenGraph),
    ("og:locale", Field::Language, Origin::OpenGraph),
    ("og:modified_time", Field::Modified, Origin::OpenGraph),
    ("og:pubdate", Field::Published, Origin::OpenGraph),
    ("og:published_time", Field::Published, Origin::OpenGraph),
    ("og:section", Field::Section, Origin::OpenGraphArticle),
    ("og:site_name", Field::Publication, Origin::OpenGraph),
    ("og:tag", Field::Tags, Origin::OpenGraphArticle),
    ("og:title", Field::Headline, Origin::OpenGraph),
    ("og:updated_time", Field::Modified, Origin::OpenGraph),
    ("og:url", Field::CanonicalUrl, Origin::OpenGraph),
    ("originalpublicationdate", Field::Published, Origin::Meta),
    ("parsely-author", Field::Byline, Origin::Parsely),
    ("parsely-image-url", Field::LeadImage, Origin::Parsely),
    ("parsely-link", Field::CanonicalUrl, Origin::Parsely),
    ("parsely-pub-date", Field::Published, Origin::Parsely),
    ("parsely-section", Field::Section, Origin::Parsely),
    ("parsely-tags", Field::Tags, Origin::Parsely),
    ("parsely-title", Field::Headline, Origin::Parsely),
    ("prism.publicationdate", Field::Published, Origin::DublinCore),
    ("prism.section", Field::Section, Origin::DublinCore),
    ("pub_date", Field::Published, Origin::Meta),
    ("pubdate", Field::Published, Origin::Meta),
    ("publication_date", Field::Published, Origin::Meta),
    ("publish-date", Field::Published, Origin::Meta),
    ("publish_date", Field::Published, Origin::Meta),
    ("publishdate", Field::Published, Origin::Meta),
    ("published", Field::Published, Origin::Meta),
    ("published-date", Field::Published, Origin::Meta),
    ("published_date", Field::Published, Origin::Meta),
    ("published_time", Field::Published, Origin::Meta),
    ("publisheddate", Field::Published, Origin::Meta),
    ("publisher", Field::Publication, Origin::LooseMeta),
    ("publishtime", Field::Published, Origin::Meta),
    ("rbauthors", Field::Byline, Origin::Meta),
    ("revised", Field::Modified, Origin::LooseMeta),
    ("rnews:datemodified", Field::Modified, Origin::Meta),
    ("rnews:datepublished", Field::Published, Origin::Meta),
    ("sailthru.author", Field::Byline, Origin::Sailthru),
    ("sailthru.date", Field::Published, Origin::Sailthru),
    ("sailthru.description", Field::Description, Origin::Sailthru),
    ("sailthru.image.full", Field::LeadImage, Origin::Sailthru),
    ("sailthru.lastmodified", Field::Modified, Origin::Sailthru),
    ("sailthru.tags", Field::Tags, Origin::Sailthru),
    ("sailthru.title", Field::Headline, Origin::Sailthru),
    ("section", Field::Section, Origin::Meta),
    ("shareaholic:article_author_name", Field::Byline, Origin::Meta),
    ("shareaholic:article_modified_time", Field::Modified, Origin::Meta),
    ("shareaholic:article_published_time", Field::Published, Origin::Meta),
    ("shareaholic:site_name", Field::Publication, Origin::LooseMeta),
    ("title", Field::Headline, Origin::LooseMeta),
    ("twitter:description", Field::Description, Origin::Twitter),
    ("twitter:image", Field::LeadImage, Origin::Twitter),
    ("twitter:image:src", Field::LeadImage, Origin::Twitter),
    ("twitter:title", Field::Headline, Origin::Twitter),
    ("updated", Field::Modified, Origin::LooseMeta),
    ("vr:author", Field::Byline, Origin::Meta),
    ("vr:published_time", Field::Published, Origin::Meta),
    ("vr:updated_time", Field::Modified, Origin::Meta),
];

/// Names that one element may have.
const NAMES_OF_ONE: usize = 8;

/// Claims that may stand between a picture and its text.
const NEAR: usize = 40;

/// Names are not longer than this.
const LONGEST: usize = 40;

/// The row of a name, whatever its case and whether its parts are joined by colons, dots or underscores.
fn find(name: &str) -> Option<(Field, Origin)> {
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
    NAMES.get(at).map(|(_, field, origin)| (*field, *origin))
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
    pub(super) fn read(&mut self, node: NodeRef<'_>, claims: &mut Claims) {
        match node.tag() {
            Tag::Meta => self.meta(node, claims),
            Tag::Link => link(node, claims),
            Tag::Html => html(node, claims),
            _ => {}
        }
    }

    fn meta(&mut self, node: NodeRef<'_>, claims: &mut Claims) {
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
                    push(row, content, node, claims);
                    last = Some(row);
                }
                Some(_) => {}
                None => self.other(name, content, node, claims),
            }
        }
    }

    /// The names that belong together with another element.
    fn other(&mut self, name: &str, content: &str, node: NodeRef<'_>, claims: &mut Claims) {
        if let Some(field) = odd_date(name, content) {
            push((field, Origin::LooseMeta), content, node, claims);
            return;
        }
        let Some((namespace, name)) = name.split_once(':') else { return };
        if namespace.eq_ignore_ascii_case("twitter") {
            match name {
                "label1" => self.labels[0] = Some(content.to_owned()),
                "label2" => self.labels[1] = Some(content.to_owned()),
                "data1" => labelled(self.labels[0].take(), content, node, claims),
                "data2" => labelled(self.labels[1].take(), content, node, claims),
                "image:alt" => set_alt(content, Origin::Twitter, claims),
                _ => {}
            }
        } else if namespace.eq_ignore_ascii_case("og") && name == "image:alt" {
            set_alt(content, Origin::OpenGraph, claims);
        }
    }
}

fn push((field, origin): (Field, Origin), content: &str, node: NodeRef<'_>, claims: &mut Claims) {
    let value = match field {
        Field::Byline | Field::Publication => {
            Value::Agent(Agent { name: content.to_owned(), ..Agent::default() })
        }
        Field::LeadImage => Value::Picture { url: content.to_owned(), alt: None },
        _ => Value::Text(content.to_owned()),
    };
    claims.push(field, value, origin, Some(node.id()));
}

fn labelled(label: Option<String>, content: &str, node: NodeRef<'_>, claims: &mut Claims) {
    let Some(label) = label else { return };
    let label = label.trim_end_matches(':').to_lowercase();
    let origin = Origin::TwitterLabel;
    if WRITTEN_BY.contains(&label.as_str()) {
        push((Field::Byline, origin), content, node, claims);
    } else if content.starts_with(|char: char| char.is_ascii_digit()) {
        // Whether it is a duration is told when it is read.
        claims.push_text(Field::ReadingTime, content, origin, Some(node.id()));
    }
}

/// Gives the last picture of this kind its alternative text.
fn set_alt(content: &str, origin: Origin, claims: &mut Claims) {
    let is_picture = |claim: &&mut Claim| claim.field == Field::LeadImage && claim.origin == origin;
    let last = claims.list.iter_mut().rev().take(NEAR).find(is_picture);
    if let Some(Value::Picture { alt, .. }) = last.map(|claim| &mut claim.value) {
        alt.get_or_insert_with(|| content.to_owned());
    }
}

fn link(node: NodeRef<'_>, claims: &mut Claims) {
    let Some(href) = node.attr(Attr::Href).map(str::trim).filter(|href| !href.is_empty()) else { return };
    if node.has_token(Attr::Rel, "canonical") {
        claims.push_text(Field::CanonicalUrl, href, Origin::Link, Some(node.id()));
    } else if node.has_token(Attr::Rel, "image_src") {
        let value = Value::Picture { url: href.to_owned(), alt: None };
        claims.push(Field::LeadImage, value, Origin::Link, Some(node.id()));
    }
}

fn html(node: NodeRef<'_>, claims: &mut Claims) {
    if let Some(lang) = node.attr(Attr::Lang) {
        claims.push_text(Field::Language, lang, Origin::Html, Some(node.id()));
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, find};
    use crate::claims::Origin;
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
            assert_eq!(find(name), Some((Field::Published, Origin::DublinCore)), "{name}");
        }
        assert_eq!(find("article:published_time"), Some((Field::Published, Origin::OpenGraphArticle)));
        assert_eq!(find("viewport"), None);
        assert_eq!(find(&"x".repeat(100)), None);
    }
}
