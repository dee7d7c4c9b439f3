//! Descriptions of the JSON Schema: our doc comments as plain text.

use schemars::Schema;
use schemars::transform::transform_subschemas;

/// Makes plain text of the descriptions of a schema, which are doc comments.
pub(super) fn plain_descriptions(schema: &mut Schema) {
    if let Some(serde_json::Value::String(description)) = schema.get_mut("description") {
        *description = plain_text(description);
    }
    transform_subschemas(&mut plain_descriptions, schema);
}

/// Returns a doc comment as plain text, without its examples: "The same as `notes` of\n[`Paragraph`](crate::Paragraph)."
/// is "The same as notes of Paragraph.".
fn plain_text(doc: &str) -> String {
    // Every second part is an example.
    let prose: String = doc.split("```").step_by(2).collect();
    let mut paragraphs: Vec<String> = prose.split("\n\n").map(without_marks).collect();
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

/// Returns a paragraph in one line, links and code as their text.
fn without_marks(paragraph: &str) -> String {
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    let line = words.join(" ").replace('`', "");
    let (mut plain, mut rest) = (String::new(), line.as_str());
    while let Some((before, link)) = rest.split_once('[') {
        let Some((text, after)) = link.split_once(']') else { break };
        let target = after.strip_prefix('(').and_then(|target| target.split_once(')'));
        plain.extend([before, text]);
        rest = target.map_or(after, |(_, after)| after);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn doc_comments_become_plain_text() {
        for (doc, plain) in [
            ("What a page is.", "What a page is."),
            ("A `<table>`, see [`Paragraph::row`](crate::Paragraph::row).", "A <table>, see Paragraph::row."),
            ("In [`Article`]\nor [elsewhere](https://e.org/).", "In Article or elsewhere."),
            ("One.\n\n```\nlet it = be();\n```\n\nTwo.", "One.\n\nTwo."),
            ("One that [is open", "One that [is open"),
        ] {
            assert_eq!(plain_text(doc), plain);
        }
    }
}
