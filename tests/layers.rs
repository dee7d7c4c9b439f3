//! The stages stand in one line: each module imports only what lies below it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each module of `src` and the modules that it may name.
const LAYERS: &[(&str, &[&str])] = &[
    // The face names everything it shows.
    ("lib", &["article", "error", "extractor", "limits", "normalize", "render", "report"]),
    // The line names every stage.
    (
        "extractor",
        &[
            "article",
            "body",
            "claims",
            "context",
            "decode",
            "dom",
            "error",
            "limits",
            "normalize",
            "related",
            "report",
            "resolve",
            "text",
        ],
    ),
    // The benches' way in.
    (
        "stages",
        &[
            "article",
            "body",
            "claims",
            "context",
            "decode",
            "dom",
            "error",
            "extractor",
            "limits",
            "normalize",
            "related",
            "report",
            "resolve",
            "text",
        ],
    ),
    // The count of the line's work, a test.
    ("work", &["body", "dom", "error", "extractor", "limits"]),
    // The model and what it can be turned into.
    ("article", &[]),
    ("render", &["article"]),
    // Settings, errors and accounts.
    ("limits", &[]),
    ("error", &[]),
    ("context", &[]),
    ("report", &["article"]),
    // The stages.
    ("text", &[]),
    ("decode", &["report"]),
    ("lexicon", &["text"]),
    ("dom", &["text", "error", "lexicon", "limits"]),
    ("normalize", &["article", "text", "lexicon"]),
    ("claims", &["body", "context", "dom", "lexicon", "normalize", "report", "text"]),
    ("body", &["article", "claims", "context", "dom", "lexicon", "normalize", "report", "text"]),
    ("related", &["article", "body", "context", "dom", "lexicon", "normalize", "report", "text"]),
    ("resolve", &["article", "claims", "context", "lexicon", "normalize", "report", "text"]),
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
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == module) else {
            breaches.push(format!("{}: the module `{module}` stands in no layer", file.display()));
            continue;
        };
        let code = fs::read_to_string(&file).unwrap();
        for name in imports(&code) {
            if name != module && !allowed.contains(&name.as_str()) {
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
