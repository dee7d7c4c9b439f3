//! The entries that the page's JSON-LD lists, found again by what the page shows of them.

use std::collections::HashMap;

use chrono::NaiveTime;

use crate::article::Timestamp;
use crate::candidate::DeclaredUpdate;
use crate::normalize::{Hints, date};

/// The entries of the head, by title, by the first words of their text, and by the time of day.
pub(super) struct DeclaredUpdates<'a> {
    candidates: &'a [DeclaredUpdate],
    pub(super) hints: Hints<'a>,
    by_words: HashMap<String, usize>,
    /// `None` where two entries have the same.
    by_time: HashMap<NaiveTime, Option<usize>>,
}

impl<'a> DeclaredUpdates<'a> {
    pub(super) fn new(candidates: &'a [DeclaredUpdate], hints: Hints<'a>) -> Self {
        let mut declared = Self { candidates, hints, by_words: HashMap::new(), by_time: HashMap::new() };
        for (at, candidate) in candidates.iter().enumerate() {
            for text in [&candidate.headline, &candidate.text].into_iter().flatten() {
                declared.by_words.entry(key(text)).or_insert(at);
            }
            if let Some(time) = declared.published(candidate).and_then(|at| at.local()) {
                let seen = declared.by_time.entry(minute(time.time())).or_insert(Some(at));
                *seen = seen.filter(|other| *other == at);
            }
        }
        declared
    }

    /// When an entry of the head says it was posted.
    pub(super) fn published(&self, candidate: &DeclaredUpdate) -> Option<Timestamp> {
        date::parse(candidate.published.as_deref()?, &self.hints)
    }

    /// Whether every entry names the same authors: then they are the page's.
    pub(super) fn name_all_alike(&self) -> bool {
        self.candidates.windows(2).all(|pair| matches!(pair, [one, next] if one.authors == next.authors))
    }

    /// Whether an entry begins with this text: its title or, where it has none, its first words.
    pub(super) fn know(&self, text: &str) -> bool {
        if self.candidates.is_empty() {
            return false;
        }
        let key_of_text = key(text);
        let candidate = self.by_words.get(&key_of_text).and_then(|at| self.candidates.get(*at));
        let Some(candidate) = candidate else { return false };
        candidate.headline.as_deref().is_none_or(|title| key(title) == key_of_text)
    }

    /// The entry that begins with one of these texts, else the only one of that time of day.
    pub(super) fn of<'t>(
        &self,
        texts: impl IntoIterator<Item = &'t str>,
        time: Option<NaiveTime>,
    ) -> Option<&'a DeclaredUpdate> {
        if self.candidates.is_empty() {
            return None;
        }
        let told = texts.into_iter().find_map(|text| self.by_words.get(&key(text)).copied());
        let at = told.or_else(|| *self.by_time.get(&minute(time?))?)?;
        self.candidates.get(at)
    }
}

fn minute(time: NaiveTime) -> NaiveTime {
    use chrono::Timelike;
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(time)
}

/// The first letters of a text, by which two are known to be one.
fn key(text: &str) -> String {
    /// So many tell entries apart.
    const LETTERS: usize = 40;
    text.chars().filter(|char| char.is_alphanumeric()).take(LETTERS).flat_map(char::to_lowercase).collect()
}
