//! The command on the pages that newsprint is tested with.

use std::process::Command;

fn lines(query: &str, database: &str) -> Vec<String> {
    let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/pages");
    let output = Command::new(env!("CARGO_BIN_EXE_newsprint-sqlite")).args([pages, query, database]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn a_query_finds_articles_by_their_text_and_again_in_the_same_database() {
    let database = std::env::temp_dir().join(format!("newsprint-sqlite-{}.db", std::process::id()));
    let path = database.to_str().unwrap();
    let found = lines("saltwater AND lowmark", path);
    assert!(!found.is_empty());
    for line in &found {
        assert_eq!(line.split('\t').count(), 3, "{line}");
        assert!(line.contains('['), "{line}");
    }
    assert_eq!(lines("saltwater AND lowmark", path), found);
    assert!(lines("nosuchwordanywhere", path).is_empty());
    std::fs::remove_file(database).unwrap();
}
