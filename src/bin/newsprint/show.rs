//! An article and its report in a form made for a person's eyes.

use std::fmt::Write;

use newsprint::{
    Article, Candidate, FieldReport, Figure, Paragraph, ParagraphKind, ReadingBasis, RelatedLink, Report,
};

const WIDTH: usize = 88;

/// The whole article.
pub fn article(article: &Article) -> String {
    let mut out = String::new();
    head(&mut out, article);
    out.push_str(&"─".repeat(WIDTH));
    out.push('\n');
    let mut figures = article.figures.iter().peekable();
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        while let Some(image) = figures.next_if(|image| image.after <= index) {
            figure(&mut out, image);
        }
        block(&mut out, paragraph);
    }
    figures.for_each(|image| figure(&mut out, image));
    related(&mut out, &article.related_links);
    out
}

fn head(out: &mut String, article: &Article) {
    let section = article.section.as_ref();
    let trail = section
        .map(|section| if section.path.is_empty() { section.name.clone() } else { section.path.join(" › ") });
    line(out, [trail.as_deref(), article.kicker.as_deref()]);
    if let Some(headline) = &article.headline {
        wrapped(out, headline, "");
        out.push_str(&"═".repeat(headline.chars().count().min(WIDTH)));
        out.push('\n');
    }
    if let Some(dek) = &article.dek {
        wrapped(out, dek, "");
    }
    let byline = article.byline.as_ref().map(|byline| {
        let names: Vec<String> = byline
            .authors
            .iter()
            .map(|author| match author.role {
                newsprint::AuthorRole::Writer => author.name.clone(),
                role => format!("{} ({role})", author.name),
            })
            .collect();
        format!("By {}", names.join(", "))
    });
    let published = article.published.map(|at| format!("published {at}"));
    let modified = article.modified.map(|at| format!("modified {at}"));
    line(out, [byline.as_deref(), published.as_deref(), modified.as_deref()]);
    let reading = article.reading_time.map(|time| {
        let basis = if time.basis == ReadingBasis::Declared { "declared" } else { "estimated" };
        format!("{} min to read ({basis}), {} words", time.minutes, time.words.unwrap_or_default())
    });
    let views = article.views.map(|views| format!("{views} views"));
    let publication = article.publication.as_ref().map(|publication| publication.name.as_str());
    line(out, [publication, article.language.as_deref(), reading.as_deref(), views.as_deref()]);
    let tags = (!article.tags.is_empty()).then(|| format!("tags: {}", article.tags.join(", ")));
    line(out, [tags.as_deref()]);
}

fn line<'a>(out: &mut String, parts: impl IntoIterator<Item = Option<&'a str>>) {
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        let _ = writeln!(out, "{}", parts.join(" · "));
    }
}

fn block(out: &mut String, paragraph: &Paragraph) {
    let text = paragraph.text.as_str();
    match paragraph.kind {
        ParagraphKind::Subheading { .. } => wrapped(out, &text.to_uppercase(), ""),
        ParagraphKind::Quote => wrapped(out, text, "  ┃ "),
        ParagraphKind::ListItem | ParagraphKind::Summary => wrapped(out, text, "  • "),
        ParagraphKind::Preformatted => out.extend([text, "\n"]),
        ParagraphKind::TableRow => wrapped(out, &text.replace('\t', " │ "), ""),
        _ => wrapped(out, text, ""),
    }
    out.push('\n');
}

fn figure(out: &mut String, figure: &Figure) {
    let caption = figure.caption.as_deref().or(figure.image.alt.as_deref()).unwrap_or("(no caption)");
    let credit = figure.credit.as_ref().map(|credit| format!(" [{credit}]")).unwrap_or_default();
    wrapped(out, &format!("▣ {caption}{credit}"), "    ");
    wrapped(out, &figure.image.url, "    ");
    out.push('\n');
}

fn related(out: &mut String, links: &[RelatedLink]) {
    let mut group = None;
    for link in links {
        let heading = (link.kind, link.heading.as_deref());
        if group != Some(heading) {
            let _ = writeln!(out, "\n{}: {}", link.kind, link.heading.as_deref().unwrap_or("(no heading)"));
            group = Some(heading);
        }
        let published = link.published.map(|at| at.to_string());
        let minutes = link.reading_time.map(|time| format!("{} min", time.minutes));
        let sections: Vec<&str> = link.sections.iter().map(|section| section.name.as_str()).collect();
        let sections = sections.join(", ");
        let sections = (!sections.is_empty()).then_some(sections);
        let facts = [sections.as_deref(), published.as_deref(), minutes.as_deref()];
        let facts: Vec<&str> = facts.into_iter().flatten().collect();
        wrapped(out, &link.title, "  → ");
        if !facts.is_empty() {
            let _ = writeln!(out, "    {}", facts.join(" · "));
        }
        let _ = writeln!(out, "    {}", link.url);
    }
}

/// Where each value came from, by which rule, and what was passed over.
///
/// ```text
///   byline               (Reporting by Ada Lund; Editing by Ben Okri)
///                        closing credit, rule: closing credits
///     passed over        The Harbour Post (OpenGraph article)
/// ```
pub fn report(report: &Report) -> String {
    let mut out = String::from("\nWhere it came from\n");
    for field in &report.fields {
        value(&mut out, field);
        rows(&mut out, "  added", &field.added);
        rows(&mut out, "  passed over", &field.rivals);
    }
    for note in &report.notes {
        let _ = writeln!(out, "  note: {note}");
    }
    out
}

fn value(out: &mut String, field: &FieldReport) {
    let name = field.field.label();
    match (&field.chosen, field.rule) {
        (Some(chosen), Some(rule)) => {
            let _ = writeln!(out, "  {name:<20} {}", brief(&chosen.value));
            let rule = rule.to_string().replace('_', " ");
            let _ = writeln!(out, "  {:<20} {}, rule: {rule}", "", chosen.source.label());
        }
        _ => {
            let _ = writeln!(out, "  {name:<20} (nothing good enough)");
        }
    }
}

fn rows(out: &mut String, name: &str, candidates: &[Candidate]) {
    for candidate in candidates {
        let _ = writeln!(out, "  {name:<20} {} ({})", brief(&candidate.value), candidate.source.label());
    }
}

fn brief(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 60 { line } else { line.chars().take(59).collect::<String>() + "…" }
}

/// The text in lines, the first led by `lead`, the others indented as far.
fn wrapped(out: &mut String, text: &str, lead: &str) {
    let indent = lead.chars().count();
    let mut width = 0;
    out.push_str(lead);
    for word in text.split_whitespace() {
        let len = word.chars().count();
        if width > 0 && indent + width + 1 + len > WIDTH {
            let _ = write!(out, "\n{}", " ".repeat(indent));
            width = 0;
        }
        if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += len;
    }
    out.push('\n');
}
