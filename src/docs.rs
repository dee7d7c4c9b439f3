//! Guides: a tutorial, the meaning of each field, recipes, and migration from other extractors.

#[doc = include_str!("docs/tutorial.md")]
pub mod tutorial {}

#[doc = include_str!("docs/fields.md")]
pub mod fields {}

#[doc = include_str!("docs/limits.md")]
pub mod what_to_expect {}

#[doc = include_str!("docs/migration.md")]
pub mod migration {}

/// Makes the cookbook of the examples: each file is one recipe.
macro_rules! cookbook {
    ($($name:literal)*) => {
        /// Each recipe answers one question and is a file under `examples/`, run by the tests: `cargo run --example NAME`.
        $(
            #[doc = concat!("\n# ", $name, "\n```ignore")]
            #[doc = include_str!(concat!("../examples/", $name, ".rs"))]
            #[doc = "```"]
        )*
        pub mod cookbook {}
    };
}

cookbook! {
    "served_bytes"
    "dates_only"
    "reading_time_only"
    "printed_dates"
    "provenance"
    "formats"
    "json_ld"
    "prompt_budget"
    "live_entries"
    "crawl_frontier"
    "threads"
    "all_cores"
    "strangers_pages"
    "site_rules"
    "own_tree"
    "pruned_tree"
    "inspect"
}
