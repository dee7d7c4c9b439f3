//! A related link in JSON: plain values, as they always were, and beside them what more is known.

use serde::{Deserialize, Serialize};

use super::{Author, Image, ReadingTime, RelatedKind, RelatedLink, Section, Timestamp};

/// Another story that the page offers to its readers.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RelatedLink", transform = crate::article::plain_descriptions))]
pub(super) struct Json {
    /// The story's headline as the card or list shows it.
    title: String,
    /// The story's address, absolute when a base is known.
    url: String,
    /// Why it is offered.
    kind: RelatedKind,
    /// The heading of its group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    heading: Option<String>,
    /// The names of the sections printed on the card.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    section: Names,
    /// The date printed on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<Timestamp>,
    /// The reading time printed on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reading_minutes: Option<u32>,
    /// The names of the authors printed on the card.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    author: Names,
    /// The address of the card's picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    /// The sections, where more than their names is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sections: Vec<Section>,
    /// The reading time, where it is more than minutes that the card prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reading_time: Option<ReadingTime>,
    /// The authors, where more than their names is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author>,
    /// The alternative text of the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    image_alt: Option<String>,
}

/// One name as it is, several as a list.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(untagged)]
enum Names {
    One(String),
    Many(Vec<String>),
}

impl Names {
    fn is_empty(&self) -> bool {
        matches!(self, Self::Many(names) if names.is_empty())
    }

    fn into_vec(self) -> Vec<String> {
        match self {
            Self::One(name) => vec![name],
            Self::Many(names) => names,
        }
    }
}

impl Default for Names {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl<'a> FromIterator<&'a String> for Names {
    fn from_iter<I: IntoIterator<Item = &'a String>>(names: I) -> Self {
        let names: Vec<String> = names.into_iter().cloned().collect();
        match <[String; 1]>::try_from(names) {
            Ok([name]) => Self::One(name),
            Err(names) => Self::Many(names),
        }
    }
}

impl From<RelatedLink> for Json {
    fn from(link: RelatedLink) -> Self {
        let is_plain_section = |section: &Section| *section == Section::new(section.name.as_str());
        let is_plain_author = |author: &Author| *author == Author::new(author.name.as_str());
        let reading_minutes = link.reading_time.map(|time| time.minutes);
        let plain_time = reading_minutes.map(ReadingTime::declared);
        let (image, image_alt) = link.image.map(|image| (image.url, image.alt)).unzip();
        Self {
            title: link.title,
            url: link.url,
            kind: link.kind,
            heading: link.heading,
            section: link.sections.iter().map(|section| &section.name).collect(),
            published: link.published,
            reading_minutes,
            author: link.authors.iter().map(|author| &author.name).collect(),
            image,
            sections: if link.sections.iter().all(is_plain_section) { Vec::new() } else { link.sections },
            reading_time: if link.reading_time == plain_time { None } else { link.reading_time },
            authors: if link.authors.iter().all(is_plain_author) { Vec::new() } else { link.authors },
            image_alt: image_alt.flatten(),
        }
    }
}

impl From<Json> for RelatedLink {
    fn from(json: Json) -> Self {
        let mut link = Self::new(json.title, json.url, json.kind);
        link.heading = json.heading;
        link.published = json.published;
        link.sections = json.sections;
        if link.sections.is_empty() {
            link.sections = json.section.into_vec().into_iter().map(Section::new).collect();
        }
        link.authors = json.authors;
        if link.authors.is_empty() {
            link.authors = json.author.into_vec().into_iter().map(Author::new).collect();
        }
        link.reading_time = json.reading_time.or(json.reading_minutes.map(ReadingTime::declared));
        link.image = json.image.map(|url| Image { url, alt: json.image_alt });
        link
    }
}
