//! Section names.

/// A section's name.
pub fn clean(name: &str) -> Option<String> {
    let name = super::text::collapse(name);
    (!name.is_empty() && name.len() < 60 && !name.eq_ignore_ascii_case("home")).then(|| name.into_owned())
}
