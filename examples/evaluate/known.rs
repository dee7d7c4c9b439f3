//! What is known of a page.

use serde::Deserialize;

/// A line of a list; see the head of `main.rs`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Known {
    pub id: String,
    pub url: Option<String>,
    pub html: String,
    pub text: Option<String>,
    pub paragraphs: Option<Vec<String>>,
    pub with: Vec<String>,
    pub without: Vec<String>,
    pub headline: Option<String>,
    pub authors: Vec<String>,
    pub no_author: bool,
    pub published: Option<String>,
    pub section: Names,
    pub related: Option<Vec<Story>>,
    pub kind: Option<String>,
}

/// One name or several.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Names {
    One(String),
    Several(Vec<String>),
}

impl Default for Names {
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

impl Names {
    pub fn as_slice(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Several(names) => names,
        }
    }
}

/// Another story.
#[derive(Debug, Deserialize)]
pub struct Story {
    pub url: String,
}
