//! The article's parts in the order of the page.

use super::{Article, Embed, Figure, LiveUpdate, Paragraph};

/// One item of [`Article::blocks`]: a part of the article in page order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ArticleBlock<'a> {
    /// The start of a live-blog entry; its paragraphs follow.
    LiveUpdate(&'a LiveUpdate),
    /// A paragraph.
    Paragraph(&'a Paragraph),
    /// A picture.
    Figure(&'a Figure),
    /// Embedded media.
    Embed(&'a Embed),
}

impl Article {
    /// Iterates over paragraphs, figures, embeds and the starts of live updates in page order. Between two paragraphs,
    /// figures come before embeds, and both before the entry that starts there. Headline, dek and byline are not included.
    ///
    /// ```
    /// use newsprint::ArticleBlock;
    ///
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
    ///     <figure><img src=https://e.org/bridge.jpg><figcaption>The bridge.</figcaption></figure>\
    ///     <p>Repairs took two years and cost four million crowns, twice the estimate.</p>";
    /// let article = newsprint::extract(html)?;
    /// let shown: Vec<&str> = article
    ///     .blocks()
    ///     .map(|block| match block {
    ///         ArticleBlock::Paragraph(paragraph) => paragraph.text.as_str(),
    ///         ArticleBlock::Figure(figure) => figure.image.url.as_str(),
    ///         _ => "",
    ///     })
    ///     .collect();
    /// assert_eq!(shown[1], "https://e.org/bridge.jpg");
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn blocks(&self) -> impl Iterator<Item = ArticleBlock<'_>> {
        let mut figures = self.figures.iter().peekable();
        let mut embeds = self.embeds.iter().peekable();
        let mut updates = self.live_updates.iter().peekable();
        let mut next = 0;
        std::iter::from_fn(move || {
            let is_last = next >= self.paragraphs.len();
            if let Some(figure) = figures.next_if(|figure| is_last || figure.after <= next) {
                return Some(ArticleBlock::Figure(figure));
            }
            if let Some(embed) = embeds.next_if(|embed| is_last || embed.after <= next) {
                return Some(ArticleBlock::Embed(embed));
            }
            if let Some(update) = updates.next_if(|update| is_last || update.start <= next) {
                return Some(ArticleBlock::LiveUpdate(update));
            }
            let paragraph = self.paragraphs.get(next)?;
            next += 1;
            Some(ArticleBlock::Paragraph(paragraph))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Image, ParagraphKind};

    #[test]
    fn all_parts_come_in_order_and_once() {
        let paragraphs = ["a", "b"].map(|text| Paragraph::new(ParagraphKind::Text, text)).to_vec();
        let figure = |url: &str, after| Figure::new(Image::new(url), after);
        let update = LiveUpdate { start: 1, end: 2, ..LiveUpdate::default() };
        let article = Article {
            paragraphs,
            figures: vec![figure("lead", 0), figure("mid", 1), figure("end", 9)],
            embeds: vec![Embed::new("film", 1), Embed::new("map", 2)],
            live_updates: vec![update],
            ..Article::default()
        };
        let shown = article.blocks().map(|block| match block {
            ArticleBlock::LiveUpdate(_) => "entry",
            ArticleBlock::Paragraph(paragraph) => &paragraph.text,
            ArticleBlock::Figure(figure) => &figure.image.url,
            ArticleBlock::Embed(embed) => &embed.url,
        });
        assert_eq!(shown.collect::<Vec<_>>(), ["lead", "a", "mid", "film", "entry", "b", "end", "map"]);
    }
}
