//! Parameters of queries that say where a reader came from.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::kind::folded;
use crate::lexicon::tables;

/// The names, and the beginnings and ends of names, of such parameters.
struct Names {
    whole: FxHashSet<&'static str>,
    starts: Vec<&'static str>,
    ends: Vec<&'static str>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let rows = |meaning| tables::QUERY_PARAMETERS.rows(meaning).map(|row| row.phrase);
    Names {
        whole: rows("tracking").collect(),
        starts: rows("tracking start").collect(),
        ends: rows("tracking end").collect(),
    }
});

/// Whether a parameter of this name says where a reader came from: `utm_source`, `fbclid`.
pub(crate) fn is_tracking(name: &str) -> bool {
    let (name, names) = (&*folded(name), &*NAMES);
    names.whole.contains(name)
        || names.starts.iter().any(|start| name.starts_with(start))
        || names.ends.iter().any(|end| name.ends_with(end))
}

/// Whether a `name=value` says where a reader came from and not what is shown, or has no name at all.
fn is_of_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or(parameter);
    name.is_empty() || is_tracking(name)
}

/// Returns the parameters of a query that say what is shown.
pub(super) fn parameters(query: &str) -> impl Iterator<Item = &str> {
    query.split('&').filter(|parameter| !is_of_tracking(parameter))
}

#[cfg(test)]
mod tests {
    use super::is_tracking;

    #[test]
    fn names_are_known_whole_and_by_either_end() {
        for (name, expected) in [
            ("fbclid", true),
            ("UTM_Source", true),
            ("utm_anything", true),
            ("my_campaign", true),
            ("campaign", true),
            ("campaigner", false),
            ("reference", false),
            ("id", false),
            ("", false),
        ] {
            assert_eq!(is_tracking(name), expected, "{name}");
        }
    }
}
