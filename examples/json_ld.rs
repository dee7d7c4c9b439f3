//! How does an article go into a page of mine for search engines? As a value of schema.org, to which keys are added.
//!
//! ```text
//! cargo run --example json_ld < PAGE
//! ```

use std::error::Error;
use std::io::{Read, stdin};

use newsprint::serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let mut page = Vec::new();
    stdin().read_to_end(&mut page)?;
    let article = newsprint::extract_bytes(&page)?;
    // As text it is ready for a page: nothing in it ends the script.
    println!("<script type=\"application/ld+json\">{}</script>", article.to_json_ld());
    let mut node = article.json_ld();
    node["isPartOf"] = json!({"@type": "Collection", "name": "Press review"});
    println!("{} of {}", node["headline"], node["isPartOf"]["name"]);
    Ok(())
}
