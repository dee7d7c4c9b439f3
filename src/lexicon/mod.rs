//! Words of natural languages and of markup: the tables under `src/data`, and what looks them up.

pub(crate) mod class_words;
pub(crate) mod classes;
pub(crate) mod language;
#[allow(dead_code, reason = "lists move here one by one")]
pub(crate) mod phrases;
pub(crate) mod starts;
#[allow(dead_code, reason = "lists move here one by one")]
pub(crate) mod table;
pub(crate) mod tables;

pub(crate) use classes::Meaning;
