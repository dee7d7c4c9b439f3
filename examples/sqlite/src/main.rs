//! Reads a folder of pages into a SQLite database and prints the articles that a query of its full-text index finds.
//!
//! ```text
//! cargo run --release -- FOLDER 'bridge AND ferry' [DATABASE]
//! ```

use std::error::Error;
use std::fs;
use std::path::Path;

use newsprint::Extractor;
use rusqlite::{Connection, params};

/// The article of a page and what it links to; its text is in the index alone.
const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS article (path TEXT PRIMARY KEY, headline TEXT, authors TEXT, published TEXT, section TEXT);
    CREATE TABLE IF NOT EXISTS related (path TEXT, title TEXT, url TEXT, PRIMARY KEY (path, url));
    CREATE VIRTUAL TABLE IF NOT EXISTS text USING fts5 (path UNINDEXED, headline, body);";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, query, ..] = arguments.as_slice() else { return Err("FOLDER and QUERY are needed".into()) };
    let mut database = Connection::open(arguments.get(2).map_or(":memory:", String::as_str))?;
    database.execute_batch(TABLES)?;
    read(&mut database, Path::new(folder))?;
    let mut found = database.prepare(
        "SELECT article.published, article.headline, snippet(text, -1, '[', ']', ' … ', 12) FROM text JOIN article USING (path)
         WHERE text MATCH ?1 ORDER BY rank, path",
    )?;
    let mut rows = found.query([query])?;
    while let Some(row) = rows.next()? {
        let (published, headline): (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
        let snippet: String = row.get(2)?;
        println!("{}\t{}\t{snippet}", published.unwrap_or_default(), headline.unwrap_or_default());
    }
    Ok(())
}

/// Adds every page of a folder in one transaction; one that is there already is replaced.
fn read(database: &mut Connection, folder: &Path) -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::new();
    let rows = database.transaction()?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let Ok(article) = extractor.bytes(&fs::read(&path)?).extract() else { continue };
        let path = path.to_string_lossy();
        let authors: Vec<&str> =
            article.byline.iter().flat_map(|byline| &byline.authors).map(|author| author.name.as_str()).collect();
        let section = article.section.as_ref().map(|section| &section.name);
        let published = article.published.map(|at| at.to_string());
        rows.execute(
            "INSERT OR REPLACE INTO article VALUES (?1, ?2, ?3, ?4, ?5)",
            params![path, article.headline, authors.join("; "), published, section],
        )?;
        rows.execute("DELETE FROM text WHERE path = ?1", [&path])?;
        rows.execute("INSERT INTO text VALUES (?1, ?2, ?3)", params![path, article.headline, article.text()])?;
        for link in &article.related_links {
            rows.execute("INSERT OR REPLACE INTO related VALUES (?1, ?2, ?3)", params![path, link.title, link.url])?;
        }
    }
    Ok(rows.commit()?)
}
