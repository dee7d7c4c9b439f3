//! The stages stand in one line: each module imports only what lies below it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `src`, from the bottom to the top: each imports only modules that stand before it.
const ORDER: &[&str] = &[
    // The model, what can go wrong, how much is read.
    "article",
    "error",
    "limits",
    "favor",
    "report",
    "work",
    "likely_article",
    // What is known without a page: text, words, addresses, printed values.
    "text",
    "lexicon",
    "address",
    "normalize",
    "render",
    // From bytes to a page.
    "decode",
    "dom",
    // The stages, in their order.
    "candidate",
    "settings",
    "rank",
    "metadata",
    "body",
    "onpage",
    "choose",
    "related",
    "compose",
    "resolve",
    "page_kind",
    "completeness",
    "confidence",
    // All of it together.
    "pipeline",
    "into_url",
    "extractor",
    "stages",
    "growth",
    "lib",
    "docs",
    // The command, a crate of its own.
    "bin",
];

/// Only these may name the parser: `dom` wraps it, the extractor takes trees that its callers parsed, the
/// face shows their crate, and `text` uses the table of named entities.
const PARSER: &[&str] = &["html5ever", "markup5ever_rcdom"];
const MAY_PARSE: &[&str] = &["text", "dom", "extractor", "lib"];

#[test]
fn modules_import_only_what_lies_below_them() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaches = Vec::new();
    let mut files = 0;
    for file in rust_files(&source) {
        files += 1;
        let module = module_of(&file, &source);
        let Some(height) = height(&module) else {
            breaches.push(format!("{}: the module `{module}` is not in the order", file.display()));
            continue;
        };
        let code = fs::read_to_string(&file).unwrap();
        for name in imports(&code) {
            // What is not in the order is an item of the face, such as `crate::Extractor` in a test.
            if name != module && self::height(&name).is_some_and(|other| other >= height) {
                breaches.push(format!("{}: `{module}` names `crate::{name}`", file.display()));
            }
        }
        for parser in PARSER {
            if !MAY_PARSE.contains(&module.as_str()) && shipped(&code).any(|line| line.contains(parser)) {
                breaches.push(format!("{}: `{module}` names `{parser}`", file.display()));
            }
        }
    }
    assert!(files > 20, "only {files} files found in {}", source.display());
    assert!(breaches.is_empty(), "imports outside the layers:\n{}", breaches.join("\n"));
}

/// The place of a module in the order.
fn height(module: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == module)
}

#[test]
fn imports_are_seen() {
    let code = "use crate::article::{Article, Figure};\n    pub(crate) fn f(x: &crate::body::Selection) {}\n\
                // crate::comment is prose\nuse crate::{dom, report::Note};\n#[cfg(test)]\nuse crate::tests_only;\n";
    assert_eq!(imports(code), ["article", "body", "dom", "report"]);
}

/// Files that do not ship: the unit tests of the files beside them, and what fits a model.
const OWN: &[&str] = &["tests.rs", "training.rs"];

/// The files that ship.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !OWN.iter().any(|own| path.ends_with(own))
        {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The module at the top of `src` that a file belongs to.
fn module_of(file: &Path, source: &Path) -> String {
    let path = file.strip_prefix(source).unwrap().with_extension("");
    path.components().next().unwrap().as_os_str().to_str().unwrap().to_owned()
}

/// The lines of code, without comments and without the unit tests, which stand last in their file.
fn shipped(code: &str) -> impl Iterator<Item = &str> {
    code.lines()
        .take_while(|line| !line.trim_start().starts_with("#[cfg(test)]"))
        .filter(|line| !line.trim_start().starts_with("//"))
}

/// The modules of this crate that some code names, sorted.
fn imports(code: &str) -> Vec<String> {
    let code: String = shipped(code).collect::<Vec<_>>().join(" ");
    let mut names = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => names.extend(group_heads(group)),
            None => names.push(head(rest)),
        }
    }
    names.sort();
    names.dedup();
    names
}

/// The first names in a group of imports: `dom, report` of `dom, report::{Note, Source}};`.
fn group_heads(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut start = true;
    let mut heads = Vec::new();
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            _ if start && !character.is_whitespace() => {
                heads.push(head(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    heads
}

fn head(path: &str) -> String {
    path.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}
