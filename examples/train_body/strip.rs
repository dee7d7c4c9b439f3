//! Takes away what helps, to see how much it matters and to train for pages without it.

/// What to take away.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Strip {
    #[default]
    Nothing,
    /// The JSON-LD scripts.
    JsonLd,
    /// All class and id attributes.
    Class,
}

impl Strip {
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "json-ld" => Some(Self::JsonLd),
            "class" => Some(Self::Class),
            _ => None,
        }
    }

    /// The page without it.
    pub fn apply(self, html: String) -> String {
        match self {
            Self::Nothing => html,
            Self::JsonLd => {
                rename(&rename(&html, "application/ld+json", "application/x-none"), "ld+json", "x-none")
            }
            Self::Class => rename(&rename(&html, " class=", " data-c="), " id=", " data-i="),
        }
    }
}

/// Puts another name in the place of one, in any case.
fn rename(html: &str, from: &str, to: &str) -> String {
    let folded = html.to_ascii_lowercase();
    let mut renamed = String::with_capacity(html.len());
    let mut last = 0;
    for (at, _) in folded.match_indices(from) {
        renamed.push_str(html.get(last..at).unwrap_or_default());
        renamed.push_str(to);
        last = at + from.len();
    }
    renamed.push_str(html.get(last..).unwrap_or_default());
    renamed
}
