//! The roles of elements that features measure the distance to.

use crate::dom::Tag;

/// What an element is by its tag, its `role` or its markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(in crate::body) enum Role {
    Article,
    Main,
    Aside,
    Nav,
    Footer,
    Header,
    Form,
    List,
    Table,
    Figure,
    Quote,
    Section,
    Link,
    Dialog,
    ArticleBody,
    Hidden,
}

pub(super) const ROLES: usize = Role::Hidden as usize + 1;

impl Role {
    /// Returns the role as a set of one.
    pub(super) fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Returns the role that a tag gives an element.
pub(super) fn tag_role(tag: Tag) -> u32 {
    match tag {
        Tag::Article => Role::Article.bit(),
        Tag::Main => Role::Main.bit(),
        Tag::Aside => Role::Aside.bit(),
        Tag::Nav | Tag::Menu => Role::Nav.bit(),
        Tag::Footer => Role::Footer.bit(),
        Tag::Header => Role::Header.bit(),
        Tag::Form | Tag::Fieldset | Tag::Label => Role::Form.bit(),
        Tag::Ul | Tag::Ol | Tag::Dl => Role::List.bit(),
        Tag::Table => Role::Table.bit(),
        Tag::Figure | Tag::Figcaption => Role::Figure.bit(),
        Tag::Blockquote => Role::Quote.bit(),
        Tag::Section => Role::Section.bit(),
        Tag::A => Role::Link.bit(),
        Tag::Dialog | Tag::Details => Role::Dialog.bit(),
        _ => 0,
    }
}

/// Returns the role that a `role` attribute names: "navigation" → [`Role::Nav`].
pub(super) fn role_attribute(value: &str) -> u32 {
    match value {
        "article" => Role::Article.bit(),
        "main" => Role::Main.bit(),
        "complementary" => Role::Aside.bit(),
        "navigation" | "menu" | "menubar" => Role::Nav.bit(),
        "contentinfo" => Role::Footer.bit(),
        "banner" => Role::Header.bit(),
        "form" => Role::Form.bit(),
        "dialog" | "alert" | "alertdialog" => Role::Dialog.bit(),
        _ => 0,
    }
}

/// Whether an `itemprop` or `property` names the article's text: "articleBody", "schema:articleBody".
pub(super) fn is_article_body(value: &str) -> bool {
    value.eq_ignore_ascii_case("text")
        || value
            .get(value.len().saturating_sub(11)..)
            .is_some_and(|end| end.eq_ignore_ascii_case("articleBody"))
}
