//! The guides of `src/docs.rs` against the files that they are made of.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Examples that are commands and no recipes.
const COMMANDS: &[&str] = &["batch", "extract"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_recipe_is_in_the_cookbook_whole() {
    let docs = read("src/docs.rs");
    let list = docs.split("cookbook! {").nth(1).unwrap();
    let listed: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let examples = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap();
    let files = examples.filter_map(|entry| {
        entry.unwrap().file_name().to_str().unwrap().strip_suffix(".rs").map(str::to_owned)
    });
    let recipes: BTreeSet<String> = files.filter(|name| !COMMANDS.contains(&name.as_str())).collect();
    assert_eq!(listed, recipes);
    // Each begins with its question, and is as short as an answer.
    for recipe in &recipes {
        let code = read(&format!("examples/{recipe}.rs"));
        let question = code.split("//!\n").next().unwrap();
        assert!(question.starts_with("//! ") && question.contains('?'), "{recipe}");
        assert!((15..=60).contains(&code.lines().count()), "{recipe}: {} lines", code.lines().count());
        assert!(!code.contains("```rust") && code.contains(&format!("--example {recipe}")), "{recipe}");
    }
}

#[test]
fn every_field_has_its_part_of_the_guide() {
    let article = read("src/article/mod.rs");
    let fields = article.split("pub struct Article {").nth(1).unwrap();
    let names: Vec<&str> =
        fields.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split(':').next()).collect();
    assert!(names.len() > 25, "{names:?}");
    let guide = read("src/docs/fields.md");
    let heads: Vec<&str> =
        guide.lines().filter_map(|line| line.strip_prefix("# ")).flat_map(|line| line.split(", ")).collect();
    for name in &names {
        assert!(heads.contains(name), "{name} is not explained");
    }
    assert_eq!(heads.len(), names.len(), "{heads:?}");
}
