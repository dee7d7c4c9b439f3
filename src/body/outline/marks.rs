//! What an element's own markup says of it.

use super::kinds::{Role, bit};
use crate::dom::{Attr, NodeRef, Tag};
use crate::text::hash::hash;

/// What an element's tag and attributes say of it.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) roles: u32,
    /// The class groups of its words.
    pub(super) groups: u32,
    /// A hash of its class.
    pub(super) class: u64,
}

impl Marks {
    pub(super) fn of(node: NodeRef<'_>) -> Self {
        let tag = node.tag();
        let mut marks = Self { roles: tag_role(tag), ..Self::default() };
        let mut hidden = false;
        let groups_of = |value| node.names(value).blocks.bits();
        for (name, value) in node.values() {
            match name {
                Attr::Class => {
                    marks.class = hash(value.text());
                    marks.groups |= groups_of(value);
                }
                Attr::Id | Attr::DataTestid | Attr::DataComponent | Attr::LocalName => {
                    marks.groups |= groups_of(value);
                }
                Attr::AriaLabel if value.text().len() <= 60 => marks.groups |= groups_of(value),
                Attr::Itemprop | Attr::Property => {
                    marks.groups |= if name == Attr::Itemprop { groups_of(value) } else { 0 };
                    marks.roles |= if is_article_body(value.text()) { bit(Role::ArticleBody) } else { 0 };
                }
                Attr::Role => marks.roles |= role_attribute(value.text()),
                Attr::Hidden | Attr::AriaHidden | Attr::Style => hidden = true,
                _ => {}
            }
        }
        if hidden && node.is_hidden() {
            marks.roles |= bit(Role::Hidden);
        }
        if matches!(tag, Tag::Body | Tag::Html) {
            // Its classes speak of the site.
            (marks.groups, marks.class) = (0, 0);
        }
        marks
    }
}

fn tag_role(tag: Tag) -> u32 {
    match tag {
        Tag::Article => bit(Role::Article),
        Tag::Main => bit(Role::Main),
        Tag::Aside => bit(Role::Aside),
        Tag::Nav | Tag::Menu => bit(Role::Nav),
        Tag::Footer => bit(Role::Footer),
        Tag::Header => bit(Role::Header),
        Tag::Form | Tag::Fieldset | Tag::Label => bit(Role::Form),
        Tag::Ul | Tag::Ol | Tag::Dl => bit(Role::List),
        Tag::Table => bit(Role::Table),
        Tag::Figure | Tag::Figcaption => bit(Role::Figure),
        Tag::Blockquote => bit(Role::Quote),
        Tag::Section => bit(Role::Section),
        Tag::A => bit(Role::Link),
        Tag::Dialog | Tag::Details => bit(Role::Dialog),
        _ => 0,
    }
}

fn role_attribute(value: &str) -> u32 {
    match value {
        "article" => bit(Role::Article),
        "main" => bit(Role::Main),
        "complementary" => bit(Role::Aside),
        "navigation" | "menu" | "menubar" => bit(Role::Nav),
        "contentinfo" => bit(Role::Footer),
        "banner" => bit(Role::Header),
        "form" => bit(Role::Form),
        "dialog" | "alert" | "alertdialog" => bit(Role::Dialog),
        _ => 0,
    }
}

fn is_article_body(value: &str) -> bool {
    value.eq_ignore_ascii_case("text")
        || value
            .get(value.len().saturating_sub(11)..)
            .is_some_and(|end| end.eq_ignore_ascii_case("articleBody"))
}
