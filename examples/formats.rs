//! How is an article printed? As text, Markdown, HTML, schema.org JSON-LD, or the crate's own JSON.
//!
//! ```text
//! cargo run --example formats -- text|markdown|html|json-ld|json < PAGE
//! ```

use std::error::Error;
use std::io::{Read, stdin};

fn main() -> Result<(), Box<dyn Error>> {
    let format = std::env::args().nth(1).unwrap_or_else(|| "markdown".to_owned());
    let mut page = Vec::new();
    stdin().read_to_end(&mut page)?;
    let article = newsprint::extract_bytes(&page)?;
    let printed = match format.as_str() {
        "text" => article.text(),
        "markdown" => article.to_markdown(),
        "html" => article.to_html(),
        "json-ld" => article.to_json_ld(),
        "json" => serde_json::to_string_pretty(&article)?,
        _ => return Err("formats are text, markdown, html, json-ld and json".into()),
    };
    println!("{printed}");
    Ok(())
}
