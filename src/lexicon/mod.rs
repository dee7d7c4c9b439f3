//! Words of natural languages and of markup: the tables under `src/data`, and what looks them up.

pub(crate) mod class_words;
pub(crate) mod classes;
pub(crate) mod language;
pub(crate) mod phrases;
pub(crate) mod table;
pub(crate) mod tables;

pub(crate) use classes::Meaning;
