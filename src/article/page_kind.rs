//! What kind of page a page is.

use serde::{Deserialize, Serialize};

use super::text_form;

/// The kind of a page.
///
/// ```
/// use newsprint::PageKind;
///
/// let html = "<title>Log in</title><h1>Log in</h1><form><label>Password <input type=password></label></form>";
/// let kind = newsprint::extract(html).map_or_else(|error| error.page_kind(), |article| Some(article.kind));
/// assert_eq!(kind, Some(PageKind::Login));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PageKind {
    /// A news article, a blog post, or another text with an author's or a publication's voice.
    Article,
    /// An article that gains entries while the event goes on.
    LiveBlog,
    /// A video with little text, as the page declares.
    Video,
    /// A series of pictures with captions, as the page declares.
    Gallery,
    /// A review, as the page declares.
    Review,
    /// A recipe, as the page declares.
    Recipe,
    /// A list of many stories or products: a front page, a section, a tag, an archive, search results.
    Listing,
    /// One thing for sale.
    Product,
    /// A thread of a forum, or a question with its answers.
    Forum,
    /// Documentation of software, a manual, a reference.
    Documentation,
    /// A page about an organisation or what it offers: landing page, contact, booking.
    Service,
    /// An error message: the page was not found, or the server failed.
    ErrorPage,
    /// Only a request to accept cookies.
    ConsentWall,
    /// A check that the visitor is human.
    BotCheck,
    /// A form to log in or register.
    Login,
    /// Empty until a script has run.
    ScriptShell,
    /// The evidence is too weak to tell.
    #[default]
    Unsure,
}

impl PageKind {
    /// Whether this kind of page holds an article: an article, live blog, video, gallery, review or recipe.
    pub fn is_article(self) -> bool {
        self <= Self::Recipe
    }
}

text_form!(PageKind, "a kind of page");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_live_blog_is_an_article_and_a_thread_is_none() {
        assert!(PageKind::LiveBlog.is_article() && PageKind::Recipe.is_article());
        assert!(!PageKind::Forum.is_article() && !PageKind::Unsure.is_article());
    }
}
