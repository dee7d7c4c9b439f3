//! What kind of page a page is.

use serde::{Deserialize, Serialize};

use super::text_form;

/// What kind of page a page is.
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
    /// An article to which entries are added while the event goes on.
    LiveBlog,
    /// A film with little text, as the page itself claims.
    Video,
    /// A series of pictures with captions, as the page itself claims.
    Gallery,
    /// A review, as the page itself claims.
    Review,
    /// A recipe, as the page itself claims.
    Recipe,
    /// Many stories or products in short: a front page, a section, a tag, an archive, the results of a search.
    Listing,
    /// One thing for sale.
    Product,
    /// A thread of a forum, or a question with its answers.
    Forum,
    /// Documentation of software, a manual, a reference.
    Documentation,
    /// A page about an organisation or what it offers: landing page, contact, booking.
    Service,
    /// The page that was asked for is not there, or the server failed.
    ErrorPage,
    /// Nothing but the question whether cookies may be set.
    ConsentWall,
    /// A check that a human is reading.
    BotCheck,
    /// A form to log in or to register.
    Login,
    /// Nothing until a script has run.
    ScriptShell,
    /// Nothing that the page shows is clear enough.
    #[default]
    Unsure,
}

impl PageKind {
    /// Whether such a page holds an article: news, a blog post, a live blog, a picture story, a review, a recipe.
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
