//! An article as text, Markdown, HTML or JSON-LD.

mod html;
mod json_ld;
mod markdown;
mod spans;
mod text;
