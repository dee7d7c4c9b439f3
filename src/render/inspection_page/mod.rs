//! An inspection as a page to look at.

mod field_value;

use std::fmt::Display;

use super::escape::{html as escape, plain};
use crate::report::{Candidate, FieldReport, GroupOutcome, Inspection, LinkGroupReport, Verdict, percent};
use field_value::value_of;

const STYLE: &str = include_str!("style.css");

/// A value with a confidence below this is marked as unsure, in percent.
const UNSURE: u8 = 80;

impl Inspection {
    /// Returns the inspection as one HTML page: every block of text with what became of it and why, every group of links,
    /// and each field with its value, its confidence, its source and its rivals.
    ///
    /// The page is self-contained: it has no script and loads nothing. It works on wide and narrow screens, in light and dark
    /// mode, and by keyboard.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p class=byline>By Ada Lund</p>\
    ///             <p>The old bridge reopened on Friday after two years of repairs, the city said.</p>";
    /// let page = newsprint::Extractor::new().page(html).inspect()?.to_html_page();
    /// assert!(page.contains("<b>byline</b> <span>Ada Lund</span>"));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn to_html_page(&self) -> String {
        let mut page = String::from(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
        );
        let headline = self.article.headline.as_deref().unwrap_or("No headline");
        page.extend(["<title>", &text(headline), "</title>\n<style>\n", STYLE, "</style>\n<header>\n"]);
        page.extend(["<p class=\"faint\">", &text(&self.kind()), "</p>\n"]);
        page.extend(["<h1>", &text(headline), "</h1>\n</header>\n<main>\n<section aria-label=\"Page\">\n"]);
        self.blocks(&mut page);
        self.groups(&mut page);
        page.push_str("</section>\n<section aria-label=\"Article\">\n<h2>Fields</h2>\n");
        for report in &self.report.fields {
            self.field(&mut page, report);
        }
        self.notes(&mut page);
        page.push_str("</section>\n</main>\n</html>\n");
        page
    }

    /// "article: 97 % article, 2 % listing"
    fn kind(&self) -> String {
        let likely = self.report.kind.probabilities.iter().filter(|(_, percent)| *percent > 0);
        let likely: Vec<String> = likely.map(|(kind, percent)| format!("{percent} % {kind}")).collect();
        let by_rule = self.report.kind.rule.map_or_else(String::new, |rule| words(&rule));
        let why = if likely.is_empty() { by_rule } else { likely.join(", ") };
        if why.is_empty() { self.article.kind.to_string() } else { format!("{}: {why}", self.article.kind) }
    }

    fn blocks(&self, page: &mut String) {
        let blocks = &self.report.blocks;
        let kept = blocks.iter().filter(|block| block.verdict == Verdict::Paragraph).count();
        let all = blocks.len();
        page.extend(["<h2>", &format!("{kept} of {all} blocks are paragraphs"), "</h2>\n"]);
        page.push_str("<label><input type=\"checkbox\" id=\"kept\"> Hide what is not the article's</label>\n<ol class=\"blocks\">\n");
        for block in blocks {
            let likely = percent(block.probability);
            let verdict = words(&block.verdict);
            let likely = likely.to_string();
            page.extend(["<li class=\"", &verdict, "\" style=\"--likely: ", &likely, "%\">"]);
            page.extend(["<p>", &text(&block.text), "</p><small>", &likely, " % · ", &verdict]);
            let why = block.rule.map_or_else(String::new, |rule| format!(": {}", words(&rule)));
            page.extend([&why, "</small></li>\n"]);
        }
        page.push_str("</ol>\n");
    }

    fn groups(&self, page: &mut String) {
        let groups = self.report.link_groups.len().to_string();
        page.extend(["<h2>", &groups, " groups of links</h2>\n<ul class=\"groups\">\n"]);
        for group in &self.report.link_groups {
            page.push_str(&group_item(group));
        }
        page.push_str("</ul>\n");
    }

    fn field(&self, page: &mut String, report: &FieldReport) {
        page.push_str("<details><summary>");
        let value = value_of(report, &self.article);
        let value = value.map_or_else(|| "<i>none</i>".to_owned(), |value| text(&value));
        page.extend(["<b>", report.field.label(), "</b> <span>", &value, "</span>"]);
        if let Some(percent) = report.confidence {
            let class = if percent < UNSURE { "percent unsure" } else { "percent" };
            page.extend([" <span class=\"", class, "\">", &percent.to_string(), " %</span>"]);
        }
        page.push_str("</summary>\n<dl>");
        if let Some(rule) = report.rule {
            entry(page, "rule", &words(&rule));
        }
        for (name, candidates) in
            [("from", report.chosen.as_slice()), ("and from", &report.added), ("not from", &report.rivals)]
        {
            for Candidate { source, value, .. } in candidates {
                entry(page, name, &format!("{}: {value}", source.label()));
            }
        }
        page.push_str("</dl></details>\n");
    }

    fn notes(&self, page: &mut String) {
        if self.report.notes.is_empty() {
            return;
        }
        page.push_str("<h2>Notes</h2>\n<ul>\n");
        for note in &self.report.notes {
            page.extend(["<li>", &text(&note.to_string()), "</li>\n"]);
        }
        page.push_str("</ul>\n");
    }
}

fn group_item(group: &LinkGroupReport) -> String {
    let (class, outcome) = match group.outcome {
        GroupOutcome::Taken(kind) => ("taken", format!("taken as {}", words(&kind))),
        refused => ("refused", format!("refused: {}", words(&refused))),
    };
    let heading = group.heading.as_deref().map_or_else(|| "<i>no heading</i>".to_owned(), text);
    let links = if group.links == 1 { "1 link".to_owned() } else { format!("{} links", group.links) };
    format!("<li class=\"{class}\"><p>{heading}</p><small>{links} · {outcome}</small></li>\n")
}

fn entry(page: &mut String, name: &str, value: &str) {
    page.extend(["<dt>", name, "</dt><dd>", &text(value), "</dd>"]);
}

/// A text of the page, safe between tags.
fn text(text: &str) -> String {
    escape(&plain(text))
}

/// The name of a verdict, a rule or a kind in words: "pull quote".
fn words(of: &impl Display) -> String {
    of.to_string().replace('_', " ")
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    const PAGE: &str = "<h1>Bridge <i>reopens</i> &lt;b&gt;</h1><p class=byline>By Ada Lund</p><p>The old bridge reopened on Friday \
                        after two years of repairs, the city said.</p><p>It had been closed since the flood.</p><p>Advertisement</p>\
                        <h2>Related</h2><ul><li><a href=/news/ferry>Ferry line across the strait closes</a></ul>";

    #[test]
    fn a_page_shows_blocks_groups_and_fields() {
        let page = Extractor::new()
            .page(PAGE)
            .url("https://post.example/news/bridge")
            .inspect()
            .unwrap()
            .to_html_page();
        for part in [
            "<h1>Bridge reopens &lt;b&gt;</h1>",
            "<li class=\"paragraph\" style=\"--likely: 9",
            "<b>byline</b> <span>Ada Lund</span>",
            "<dt>from</dt><dd>marked element: By Ada Lund</dd>",
            "<p>Related</p><small>1 link · taken as related</small>",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
}
