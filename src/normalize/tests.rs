//! What the crate alone reads: no text makes it panic, and each does what its doc says.

use proptest::prelude::*;

use super::{headline, language};

proptest! {
    #[test]
    fn any_text_is_read(input in "\\PC{0,80}", other in "\\PC{0,80}") {
        prop_assert!(headline::same(&input, &input));
        let share = headline::matches_title(&input, &other);
        prop_assert!((0.0..=1.0).contains(&share), "{share}");
        prop_assert!(headline::shown(&input, &headline::HeadlineHints::default()).is_none_or(|shown| !shown.is_empty()));
        prop_assert!(input.starts_with(language::primary(&input)));
    }
}

#[test]
fn headings_lose_the_site_and_nothing_else() {
    let hints = headline::HeadlineHints::default().with_publication(Some("The Gazette"));
    for (heading, expected) in [
        ("Why <br> is no paragraph | A guide", "Why <br> is no paragraph | A guide"),
        ("Bridge reopens | The Gazette", "Bridge reopens"),
    ] {
        assert_eq!(headline::shown(heading, &hints).as_deref(), Some(expected));
    }
}

#[test]
fn headlines_are_compared_by_their_words() {
    assert!(headline::same("“Safe” – says mayor", "\"safe\" - says Mayor"));
    let title = "Bridge reopens after two years - The Gazette";
    assert!(headline::matches_title("Bridge reopens after two years", title) > 0.99);
    assert!(headline::matches_title("Subscribe now", title) < 0.01);
}
