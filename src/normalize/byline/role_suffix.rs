//! Roles that stand behind names: "Ben Okri (Fotos)".

use super::segments::{Phrase, Segment};
use super::vocabulary::{fold, role_behind};
use crate::article::AuthorRole;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::BYLINE_MARKERS;

/// Roles behind a name without brackets as well: "Ben Okri Fotos".
static BARE_ROLES: Phrases = Phrases::new(&BYLINE_MARKERS, "photographer bare behind");

/// Returns a segment for each role that stands behind names.
///
/// "Ada Lund (Text) und Ben Okri (Fotos)" → Ada Lund as a writer, Ben Okri as a photographer
pub(super) fn by_role_suffix(segment: Segment<'_>) -> Vec<Segment<'_>> {
    if !segment.phrases.iter().any(|phrase| role_suffix(phrase).is_some()) {
        return vec![segment];
    }
    let Segment { role, phrases, mut is_new_line } = segment;
    let mut segments = Vec::new();
    let mut waiting: Vec<Phrase<'_>> = Vec::new();
    for mut phrase in phrases {
        let Some(role) = role_suffix(&phrase) else {
            waiting.push(phrase);
            continue;
        };
        if !phrase.is_bracketed {
            phrase.words.pop();
            waiting.push(phrase);
        }
        segments.push(Segment { role: Some(role), phrases: std::mem::take(&mut waiting), is_new_line });
        is_new_line = false;
    }
    if !waiting.is_empty() {
        segments.push(Segment { role, phrases: waiting, is_new_line });
    }
    segments
}

/// Returns what a phrase says that the people before it did: "(Fotos)", or "Foto" behind a whole name.
fn role_suffix(phrase: &Phrase<'_>) -> Option<AuthorRole> {
    let (last, before) = phrase.words.split_last()?;
    let role = role_behind(&fold(last))?;
    match before.len() {
        0 if phrase.is_bracketed => Some(role),
        2.. if BARE_ROLES.has(&fold(last)) => Some(role),
        _ => None,
    }
}
