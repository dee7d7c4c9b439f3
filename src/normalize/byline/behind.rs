//! Roles that stand behind names: "Ben Okri (Fotos)".

use super::fold;
use super::runs::{Item, Run};
use super::vocabulary::{At, markers};
use crate::article::AuthorRole;
use crate::lexicon::language::Lang;

/// "Ada Lund (Text) und Ben Okri (Fotos)": a run for each role that stands behind names.
pub(super) fn by_role_behind(run: Run<'_>) -> Vec<Run<'_>> {
    if !run.items.iter().any(|item| role_behind(item).is_some()) {
        return vec![run];
    }
    let Run { role, items, mut new_line } = run;
    let mut runs = Vec::new();
    let mut waiting: Vec<Item<'_>> = Vec::new();
    for mut item in items {
        let Some(role) = role_behind(&item) else {
            waiting.push(item);
            continue;
        };
        if !item.bracketed {
            item.words.pop();
            waiting.push(item);
        }
        runs.push(Run { role: Some(role), items: std::mem::take(&mut waiting), new_line });
        new_line = false;
    }
    if !waiting.is_empty() {
        runs.push(Run { role, items: waiting, new_line });
    }
    runs
}

/// What a part says that the people before it did: "(Fotos)", or "Foto" behind a whole name.
fn role_behind(item: &Item<'_>) -> Option<AuthorRole> {
    let (last, before) = item.words.split_last()?;
    let folded = fold(last);
    let word = folded.as_str();
    if item.bracketed && before.is_empty() {
        return markers(word, Lang::UNKNOWN).find(|(_, place)| *place == At::Behind).map(|(role, _)| role);
    }
    (before.len() > 1 && matches!(word, "foto" | "fotos")).then_some(AuthorRole::Photographer)
}
