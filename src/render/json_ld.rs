//! schema.org JSON-LD.

use serde_json::{Map, Value, json};

use crate::article::{Access, Article, AuthorRole};

impl Article {
    /// The article as a schema.org `NewsArticle` (<https://schema.org/NewsArticle>), ready for a
    /// `<script type="application/ld+json">` once serialized.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let json = newsprint::extract(html)?.to_json_ld();
    /// assert_eq!(json["@type"], "NewsArticle");
    /// assert_eq!(json["headline"], "Bridge reopens");
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn to_json_ld(&self) -> Value {
        let mut node = Map::new();
        node.insert("@context".into(), json!("https://schema.org"));
        node.insert("@type".into(), json!("NewsArticle"));
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                node.insert(name.into(), value);
            }
        };
        put("headline", self.headline.as_ref().map(|headline| json!(headline)));
        put("alternativeHeadline", self.kicker.as_ref().map(|kicker| json!(kicker)));
        put("abstract", self.dek.as_ref().map(|dek| json!(dek)));
        put("description", self.description.as_ref().map(|description| json!(description)));
        put("url", self.canonical_url.as_ref().map(|url| json!(url)));
        put("inLanguage", self.language.as_ref().map(|language| json!(language)));
        put("datePublished", self.published.map(|at| json!(at)));
        put("dateModified", self.modified.map(|at| json!(at)));
        put("articleSection", self.section.as_ref().map(|section| json!(section.name)));
        put("keywords", (!self.tags.is_empty()).then(|| json!(self.tags)));
        put("author", self.byline.as_ref().map(|byline| byline.authors.iter().map(author).collect()));
        put("publisher", self.publisher());
        put("image", self.lead_image.as_ref().map(|image| json!(image.url)));
        put("isAccessibleForFree", self.access.map(|access| json!(access != Access::Paywalled)));
        put("timeRequired", self.reading_time.map(|time| json!(format!("PT{}M", time.minutes))));
        put("wordCount", self.reading_time.map(|time| json!(time.words)));
        put("articleBody", (!self.paragraphs.is_empty()).then(|| json!(self.text())));
        Value::Object(node)
    }

    fn publisher(&self) -> Option<Value> {
        let publication = self.publication.as_ref()?;
        let mut node = json!({"@type": "Organization", "name": publication.name});
        if let Some(url) = &publication.url {
            node["url"] = json!(url);
        }
        if let Some(logo) = &publication.logo {
            node["logo"] = json!(logo);
        }
        Some(node)
    }
}

fn author(author: &crate::article::Author) -> Value {
    let kind = match author.role {
        AuthorRole::Agency | AuthorRole::Publication => "Organization",
        _ => "Person",
    };
    let mut node = json!({"@type": kind, "name": author.name});
    if let Some(url) = &author.url {
        node["url"] = json!(url);
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Author, Byline};

    #[test]
    fn absent_values_are_left_out() {
        assert_eq!(
            Article::default().to_json_ld(),
            json!({"@context": "https://schema.org", "@type": "NewsArticle"})
        );
    }

    #[test]
    fn typed_values_keep_their_precision() {
        let article = Article {
            published: "2022-05-06".parse().ok(),
            byline: Some(Byline::new(vec![Author::new("AP").with_role(AuthorRole::Agency)])),
            ..Article::default()
        };
        let node = article.to_json_ld();
        assert_eq!(node["datePublished"], "2022-05-06");
        assert_eq!(node["author"], json!([{"@type": "Organization", "name": "AP"}]));
    }
}
