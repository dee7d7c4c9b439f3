//! schema.org JSON-LD.

use serde_json::{Map, Value, json};
use url::Url;

use super::escape::{address, plain, script};
use crate::article::{
    Access, Article, Author, AuthorRole, Figure, Image, LiveUpdate, PageKind, Paragraph, ParagraphKind,
    Publication,
};

impl Article {
    /// Returns the article as a schema.org `NewsArticle` (<https://schema.org/NewsArticle>), ready for a
    /// `<script type="application/ld+json">`: nothing in it ends the script. [`Article::json_ld`] returns it as a value.
    ///
    /// ```
    /// let mut article = newsprint::Article::default();
    /// article.headline = Some("Bridge </script> reopens".to_owned());
    /// assert!(article.to_json_ld().contains(r#""headline":"Bridge \u003C/script\u003E reopens""#));
    /// ```
    pub fn to_json_ld(&self) -> String {
        script(&self.json_ld().to_string())
    }

    /// Returns the article as a schema.org `NewsArticle`, or a `LiveBlogPosting` with its updates, to which you can add
    /// properties. If you put it into a script element, escape `<` when you serialize it, as [`Article::to_json_ld`] does.
    ///
    /// It has the properties that Google requires and recommends for articles and live blogs, as far as the page gives them:
    /// headline, pictures, dates, authors with their addresses. Other people credited are `editor`, `translator` or
    /// `contributor`. Figures are `associatedMedia`, with caption and credit.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>";
    /// let json = newsprint::extract(html)?.json_ld();
    /// assert_eq!(json["@type"], "NewsArticle");
    /// assert_eq!(json["headline"], "Bridge reopens");
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn json_ld(&self) -> Value {
        let is_live = self.kind == PageKind::LiveBlog && !self.live_updates.is_empty();
        let mut node = Node::of(if is_live { "LiveBlogPosting" } else { "NewsArticle" });
        node.fields.insert("@context".into(), json!("https://schema.org"));
        node.text("headline", self.headline.as_deref());
        node.text("alternativeHeadline", self.kicker.as_deref());
        node.text("abstract", self.dek.as_deref());
        node.text("description", self.description.as_deref());
        node.address("url", self.canonical_url.as_deref());
        node.address("mainEntityOfPage", self.canonical_url.as_deref());
        node.text("inLanguage", self.language.as_deref());
        node.value("datePublished", self.published.map(|at| json!(at)));
        node.value("dateModified", self.modified.map(|at| json!(at)));
        node.text("articleSection", self.section.as_ref().map(|section| section.name.as_str()));
        node.value(
            "keywords",
            (!self.tags.is_empty()).then(|| self.tags.iter().map(|tag| plain(tag)).collect()),
        );
        let authors = self.byline.as_ref().map(|byline| byline.authors.as_slice());
        node.credits(authors.unwrap_or_default());
        node.value("publisher", self.publication.as_ref().map(publisher));
        node.list("image", self.pictures());
        node.list("associatedMedia", self.figures.iter().filter_map(figure).collect());
        node.value("isAccessibleForFree", self.access.map(|access| json!(access != Access::Paywalled)));
        node.address("license", self.license.as_ref().map(Url::as_str));
        node.value("commentCount", self.comment_count.map(|count| json!(count)));
        node.value("correction", corrections(self));
        node.value("timeRequired", self.reading_time.map(|time| json!(format!("PT{}M", time.minutes))));
        node.value("wordCount", self.reading_time.and_then(|time| time.words).map(|words| json!(words)));
        node.value("articleBody", (!self.paragraphs.is_empty()).then(|| json!(self.body_text())));
        if is_live {
            node.list("liveBlogUpdate", self.live_updates.iter().map(|update| self.update(update)).collect());
        }
        Value::Object(node.fields)
    }

    /// Returns the addresses of the lead picture and of the figures, each once.
    fn pictures(&self) -> Vec<Value> {
        let images = self.lead_image.iter().chain(self.figures.iter().map(|figure| &figure.image));
        let mut pictures = Vec::new();
        for url in images.filter_map(|image: &Image| address(&image.url)) {
            let url = json!(url);
            if !pictures.contains(&url) {
                pictures.push(url);
            }
        }
        pictures
    }

    /// Returns an entry of a live blog with its text.
    fn update(&self, update: &LiveUpdate) -> Value {
        let mut node = Node::of("BlogPosting");
        node.text("headline", update.headline.as_deref());
        node.value("datePublished", update.published.map(|at| json!(at)));
        node.credits(update.byline.as_ref().map(|byline| byline.authors.as_slice()).unwrap_or_default());
        let paragraphs = self.paragraphs.get(update.range()).unwrap_or_default();
        let texts: Vec<String> =
            paragraphs.iter().map(|paragraph: &Paragraph| plain(&paragraph.text).into_owned()).collect();
        node.value("articleBody", (!texts.is_empty()).then(|| json!(texts.join("\n\n"))));
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

    fn list(&mut self, name: &str, list: Vec<Value>) {
        self.value(name, (!list.is_empty()).then_some(Value::Array(list)));
    }

    /// Writes each author under what they did.
    fn credits(&mut self, authors: &[Author]) {
        for name in ["author", "editor", "translator", "contributor"] {
            let of_name = authors.iter().filter(|author| credit(author.role) == name);
            self.list(name, of_name.map(author).collect());
        }
    }

    fn address(&mut self, name: &str, url: Option<&str>) {
        self.value(name, url.and_then(address).map(|url| json!(url)));
    }
}

/// Returns the texts of the article's corrections.
fn corrections(article: &Article) -> Option<Value> {
    let notes = article.paragraphs.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Correction);
    let texts: Vec<Value> = notes.map(|note| json!(plain(&note.text))).collect();
    (!texts.is_empty()).then_some(Value::Array(texts))
}

fn publisher(publication: &Publication) -> Value {
    let mut node = Node::of("Organization");
    node.text("name", Some(&publication.name));
    node.address("url", publication.url.as_deref());
    node.value("logo", publication.logo.as_deref().and_then(picture));
    Value::Object(node.fields)
}

/// Returns a picture as a node of its own.
fn picture(url: &str) -> Option<Value> {
    let url = address(url)?;
    Some(json!({"@type": "ImageObject", "url": url}))
}

fn figure(figure: &Figure) -> Option<Value> {
    let mut node = Node::of("ImageObject");
    node.value("url", Some(json!(address(&figure.image.url)?)));
    node.text("caption", figure.caption.as_deref());
    node.text("creditText", figure.credit.as_deref());
    Some(Value::Object(node.fields))
}

/// Returns the property of an article that names those who did this.
fn credit(role: AuthorRole) -> &'static str {
    match role {
        AuthorRole::Editor => "editor",
        AuthorRole::Translator => "translator",
        AuthorRole::Photographer | AuthorRole::Contributor => "contributor",
        AuthorRole::Writer | AuthorRole::Agency | AuthorRole::Publication => "author",
    }
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
    fn credits_stand_under_what_was_done() {
        let authors = vec![
            Author::new("Ada Lund").with_url("https://e.org/ada"),
            Author::new("Ben Okri").with_role(AuthorRole::Editor),
            Author::new("Ida Berg").with_role(AuthorRole::Photographer),
        ];
        let node = Article { byline: Some(Byline::new(authors)), ..Article::default() }.json_ld();
        let ada = json!([{"@type": "Person", "name": "Ada Lund", "url": "https://e.org/ada"}]);
        assert_eq!(node["author"], ada);
        assert_eq!(node["editor"][0]["name"], "Ben Okri");
        assert_eq!(node["contributor"][0]["name"], "Ida Berg");
    }

    #[test]
    fn pictures_are_a_list_and_figures_have_their_captions() {
        let mut bridge = Figure::new(Image::new("https://e.org/b.jpg"), 0);
        bridge.caption = Some("The bridge.".into());
        bridge.credit = Some("Ida Berg".into());
        let odd = Figure::new(Image::new("data:image/png;base64,AA"), 1);
        let article = Article {
            lead_image: Some(Image::new("https://e.org/b.jpg")),
            figures: vec![bridge, odd],
            ..Article::default()
        };
        let node = article.json_ld();
        assert_eq!(node["image"], json!(["https://e.org/b.jpg"]));
        let expected = json!([{"@type": "ImageObject", "url": "https://e.org/b.jpg", "caption": "The bridge.", "creditText": "Ida Berg"}]);
        assert_eq!(node["associatedMedia"], expected);
    }

    #[test]
    fn a_live_blog_has_its_updates() {
        let paragraphs = ["Doors open.", "The first vote.", "A second vote."];
        let paragraphs = paragraphs.map(|text| Paragraph::new(crate::ParagraphKind::Text, text)).to_vec();
        let update = LiveUpdate {
            headline: Some("Votes".into()),
            published: "2022-05-06T10:00:00+02:00".parse().ok(),
            start: 1,
            end: 3,
            ..LiveUpdate::default()
        };
        let mut article = Article {
            kind: PageKind::LiveBlog,
            paragraphs,
            live_updates: vec![update],
            ..Article::default()
        };
        let node = article.json_ld();
        assert_eq!(node["@type"], "LiveBlogPosting");
        let update = json!({"@type": "BlogPosting", "headline": "Votes", "datePublished": "2022-05-06T10:00:00+02:00",
            "articleBody": "The first vote.\n\nA second vote."});
        assert_eq!(node["liveBlogUpdate"], json!([update]));
        // Entries beyond the text are no reason to fail.
        article.live_updates[0].end = 9;
        assert_eq!(article.json_ld()["liveBlogUpdate"][0].get("articleBody"), None);
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
