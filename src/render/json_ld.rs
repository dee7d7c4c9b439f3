//! schema.org JSON-LD.

use serde_json::{Map, Value, json};

use super::escape::{address, plain, script};
use crate::article::{Access, Article, Author, AuthorRole, Publication};

impl Article {
    /// The article as a schema.org `NewsArticle` (<https://schema.org/NewsArticle>), ready for a
    /// `<script type="application/ld+json">`: nothing in it ends the script. [`Article::json_ld`] gives the value.
    ///
    /// ```
    /// let mut article = newsprint::Article::default();
    /// article.headline = Some("Bridge </script> reopens".to_owned());
    /// assert!(article.to_json_ld().contains(r#""headline":"Bridge \u003C/script\u003E reopens""#));
    /// ```
    pub fn to_json_ld(&self) -> String {
        script(&self.json_ld().to_string())
    }

    /// The article as a schema.org `NewsArticle`, for those who add to it. What prints it is to escape `<` where it
    /// goes into a script, as [`Article::to_json_ld`] does.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let json = newsprint::extract(html)?.json_ld();
    /// assert_eq!(json["@type"], "NewsArticle");
    /// assert_eq!(json["headline"], "Bridge reopens");
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn json_ld(&self) -> Value {
        let mut node = Node::of("NewsArticle");
        node.fields.insert("@context".into(), json!("https://schema.org"));
        node.text("headline", self.headline.as_deref());
        node.text("alternativeHeadline", self.kicker.as_deref());
        node.text("abstract", self.dek.as_deref());
        node.text("description", self.description.as_deref());
        node.address("url", self.canonical_url.as_deref());
        node.text("inLanguage", self.language.as_deref());
        node.value("datePublished", self.published.map(|at| json!(at)));
        node.value("dateModified", self.modified.map(|at| json!(at)));
        node.text("articleSection", self.section.as_ref().map(|section| section.name.as_str()));
        node.value(
            "keywords",
            (!self.tags.is_empty()).then(|| self.tags.iter().map(|tag| plain(tag)).collect()),
        );
        node.value("author", self.byline.as_ref().map(|byline| byline.authors.iter().map(author).collect()));
        node.value("publisher", self.publication.as_ref().map(publisher));
        node.address("image", self.lead_image.as_ref().map(|image| image.url.as_str()));
        node.value("isAccessibleForFree", self.access.map(|access| json!(access != Access::Paywalled)));
        node.value("timeRequired", self.reading_time.map(|time| json!(format!("PT{}M", time.minutes))));
        node.value("wordCount", self.reading_time.map(|time| json!(time.words)));
        node.value("articleBody", (!self.paragraphs.is_empty()).then(|| json!(self.body_text())));
        Value::Object(node.fields)
    }
}

/// A node that is being written.
struct Node {
    fields: Map<String, Value>,
}

impl Node {
    fn of(kind: &str) -> Self {
        let mut fields = Map::new();
        fields.insert("@type".into(), json!(kind));
        Self { fields }
    }

    fn value(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.fields.insert(name.into(), value);
        }
    }

    fn text(&mut self, name: &str, text: Option<&str>) {
        self.value(name, text.map(|text| json!(plain(text))));
    }

    fn address(&mut self, name: &str, url: Option<&str>) {
        self.value(name, url.and_then(address).map(|url| json!(url)));
    }
}

fn publisher(publication: &Publication) -> Value {
    let mut node = Node::of("Organization");
    node.text("name", Some(&publication.name));
    node.address("url", publication.url.as_deref());
    node.address("logo", publication.logo.as_deref());
    Value::Object(node.fields)
}

fn author(author: &Author) -> Value {
    let mut node = Node::of(match author.role {
        AuthorRole::Agency | AuthorRole::Publication => "Organization",
        _ => "Person",
    });
    node.text("name", Some(&author.name));
    node.address("url", author.url.as_deref());
    Value::Object(node.fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Byline;

    #[test]
    fn absent_values_are_left_out() {
        assert_eq!(
            Article::default().json_ld(),
            json!({"@context": "https://schema.org", "@type": "NewsArticle"})
        );
    }

    #[test]
    fn nothing_ends_a_script() {
        let attack = "</script><script>alert(1)</script><!-- & \u{2028}\u{1B}";
        let article = Article {
            headline: Some(attack.into()),
            canonical_url: Some("javascript:alert(1)".into()),
            ..Article::default()
        };
        let json = article.to_json_ld();
        let is_safe =
            |char: char| !matches!(char, '<' | '>' | '&' | '\u{2028}' | '\u{2029}') && !char.is_control();
        assert!(json.chars().all(is_safe), "{json}");
        let value: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value, article.json_ld());
        assert_eq!(value["headline"], attack.replace('\u{1B}', ""));
        assert_eq!(value.get("url"), None);
    }

    #[test]
    fn typed_values_keep_their_precision() {
        let article = Article {
            published: "2022-05-06".parse().ok(),
            byline: Some(Byline::new(vec![Author::new("AP").with_role(AuthorRole::Agency)])),
            ..Article::default()
        };
        let node = article.json_ld();
        assert_eq!(node["datePublished"], "2022-05-06");
        assert_eq!(node["author"], json!([{"@type": "Organization", "name": "AP"}]));
    }
}
