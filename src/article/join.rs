//! The pages of one article, put together.

use std::collections::{HashMap, HashSet};

use super::{Article, Completeness, Paragraph, ParagraphKind, ReadingTime};

/// Bytes of a paragraph that a page does not repeat by chance: "* * *" and "Yes." may stand twice in one text. Chosen so that
/// one line of text is longer.
const TELLING: usize = 60;

impl Article {
    /// Appends further pages of the article to this one, its first, and returns the merged article.
    ///
    /// Headline, authors, dates and all other single values are those of the first page. Paragraphs, figures, embeds, live
    /// updates and related links are appended in order, without what every page repeats: headline, dek, opening picture and the
    /// lines under the text. Footnotes come last. Indices into the paragraphs are adjusted. The result is
    /// [`Whole`](Completeness::Whole) unless a page is a preview or truncated, or the last page links to another.
    ///
    /// ```
    /// use newsprint::{Completeness, Extractor};
    ///
    /// let page = |url, text, link| {
    ///     let html = format!("<h1>Bridge reopens</h1><p>{text}</p><div class=pager>{link}</div>");
    ///     Extractor::new().page(&html).url(url).extract()
    /// };
    /// let text = "The old bridge reopened on Friday after two years of repairs, the city said.";
    /// let first = page("https://example.org/bridge", text, "1 <a href=?page=2>2</a>")?;
    /// assert_eq!(first.completeness, Completeness::Paginated);
    ///
    /// let next = first.linked_pages.next_page.clone().unwrap();
    /// let text = "The ferry that replaced it will stop at the end of the month, and its crews will move to the harbour.";
    /// let second = page(next.as_str(), text, "<a href=?page=1>1</a> 2")?;
    /// let whole = first.join([second]);
    /// assert_eq!((whole.paragraphs.len(), whole.completeness), (2, Completeness::Whole));
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    #[must_use]
    pub fn join(self, more: impl IntoIterator<Item = Self>) -> Self {
        let mut pages = vec![self];
        pages.extend(more);
        if pages.len() == 1 {
            return pages.pop().unwrap_or_default();
        }
        let mut order = Order::of(&pages);
        let mut whole = Self { completeness: completeness(&pages), ..facts(&pages) };
        for (number, page) in pages.into_iter().enumerate() {
            order.add(number, page, &mut whole);
        }
        order.place_footnotes(&mut whole);
        whole
    }
}

/// Returns what all pages say of the article, without the lists that are put together.
fn facts(pages: &[Article]) -> Article {
    let first = pages.first().cloned().unwrap_or_default();
    let mut linked_pages = first.linked_pages;
    linked_pages.next_page = pages.last().and_then(|page| page.linked_pages.next_page.clone());
    Article {
        linked_pages,
        reading_time: reading_time(pages),
        paragraphs: Vec::new(),
        figures: Vec::new(),
        embeds: Vec::new(),
        live_updates: Vec::new(),
        related_links: Vec::new(),
        ..first
    }
}

fn completeness(pages: &[Article]) -> Completeness {
    let is = |completeness| pages.iter().any(|page| page.completeness == completeness);
    let goes_on = pages.last().is_some_and(|page| page.linked_pages.next_page.is_some());
    if is(Completeness::Truncated) {
        Completeness::Truncated
    } else if is(Completeness::Preview) {
        Completeness::Preview
    } else if goes_on {
        Completeness::Paginated
    } else {
        Completeness::Whole
    }
}

/// Returns the sum of the pages' reading times, on the first one's basis.
fn reading_time(pages: &[Article]) -> Option<ReadingTime> {
    let times = pages.iter().filter_map(|page| page.reading_time);
    times.reduce(|sum, time| ReadingTime {
        minutes: sum.minutes.saturating_add(time.minutes),
        words: sum.words.zip(time.words).map(|(sum, words)| sum.saturating_add(words)),
        ..sum
    })
}

/// A paragraph: the number of its page and its place there.
type Place = (usize, usize);

/// Where each paragraph of the pages stands in the whole.
struct Order {
    /// For each page where each of its paragraphs stands, or where the equal one does that stands for it.
    places: Vec<Vec<Option<usize>>>,
    /// For each page which of its paragraphs are kept.
    kept: Vec<Vec<bool>>,
    /// For each page where its text ends.
    ends: Vec<usize>,
    footnotes: Vec<Paragraph>,
    /// Addresses of pictures, embeds and stories that the whole has already.
    known: HashSet<String>,
    lists: u32,
    tables: u32,
    quotes: u32,
}

impl Order {
    fn of(pages: &[Article]) -> Self {
        let (kept, equals) = kept(pages);
        let mut order = Self {
            places: pages.iter().map(|page| vec![None; page.paragraphs.len()]).collect(),
            ends: Vec::new(),
            footnotes: Vec::new(),
            known: HashSet::new(),
            lists: 0,
            tables: 0,
            quotes: 0,
            kept,
        };
        let mut next = 0;
        for number in 0..pages.len() {
            order.number(pages, number, &mut next, |kind| kind != ParagraphKind::Footnote);
            order.ends.push(next);
        }
        for number in 0..pages.len() {
            order.number(pages, number, &mut next, |kind| kind == ParagraphKind::Footnote);
        }
        for (own, equal) in equals {
            let place = order.place(equal);
            order.set(own, place);
        }
        order
    }

    /// Gives the paragraphs of a page that are of some kinds and are kept the next numbers.
    fn number(&mut self, pages: &[Article], page: usize, next: &mut usize, is: fn(ParagraphKind) -> bool) {
        let paragraphs = pages.get(page).map_or(&[][..], |page| &page.paragraphs);
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if is(paragraph.kind) && self.is_kept((page, at)) {
                self.set((page, at), Some(*next));
                *next += 1;
            }
        }
    }

    fn is_kept(&self, (page, at): Place) -> bool {
        self.kept.get(page).and_then(|kept| kept.get(at)).is_some_and(|kept| *kept)
    }

    fn place(&self, (page, at): Place) -> Option<usize> {
        *self.places.get(page)?.get(at)?
    }

    fn set(&mut self, (page, at): Place, to: Option<usize>) {
        if let Some(place) = self.places.get_mut(page).and_then(|places| places.get_mut(at)) {
            *place = to;
        }
    }

    /// Returns how many paragraphs of the whole come before a place of a page.
    fn before(&self, page: usize, at: usize) -> usize {
        let end = self.ends.get(page).copied().unwrap_or_default();
        let places = self.places.get(page).and_then(|places| places.get(at..)).unwrap_or_default();
        let kept = self.kept.get(page).and_then(|kept| kept.get(at..)).unwrap_or_default();
        let next = places.iter().zip(kept).find_map(|(place, kept)| place.filter(|_| *kept));
        next.map_or(end, |next| next.min(end))
    }

    /// Adds what a page holds to the whole.
    fn add(&mut self, number: usize, page: Article, whole: &mut Article) {
        for mut figure in page.figures {
            figure.after = self.before(number, figure.after);
            if self.known.insert(figure.image.url.clone()) {
                whole.figures.push(figure);
            }
        }
        for mut embed in page.embeds {
            embed.after = self.before(number, embed.after);
            if self.known.insert(embed.url.clone()) {
                whole.embeds.push(embed);
            }
        }
        for mut update in page.live_updates {
            (update.start, update.end) = (self.before(number, update.start), self.before(number, update.end));
            if update.start < update.end {
                whole.live_updates.push(update);
            }
        }
        let related = page.related_links.into_iter();
        whole.related_links.extend(related.filter(|link| self.known.insert(link.url.clone())));
        let (lists, tables, quotes) = (self.lists, self.tables, self.quotes);
        for (at, mut paragraph) in page.paragraphs.into_iter().enumerate() {
            self.renumber(number, &mut paragraph, (lists, tables, quotes));
            match paragraph.kind {
                _ if !self.is_kept((number, at)) => {}
                ParagraphKind::Footnote => self.footnotes.push(paragraph),
                _ => whole.paragraphs.push(paragraph),
            }
        }
    }

    /// Makes a paragraph's list, table, quotation and notes those of the whole. Those of its page begin behind some numbers.
    fn renumber(&mut self, page: usize, paragraph: &mut Paragraph, (lists, tables, quotes): (u32, u32, u32)) {
        if let Some(list) = &mut paragraph.list {
            list.list = list.list.saturating_add(lists);
            self.lists = self.lists.max(list.list.saturating_add(1));
        }
        if let Some(row) = &mut paragraph.row {
            row.table = row.table.saturating_add(tables);
            self.tables = self.tables.max(row.table.saturating_add(1));
        }
        if let Some(quote) = &mut paragraph.quote {
            *quote = quote.saturating_add(quotes);
            self.quotes = self.quotes.max(quote.saturating_add(1));
        }
        paragraph.notes.retain_mut(|mark| match self.place((page, mark.note)) {
            Some(note) => {
                mark.note = note;
                true
            }
            None => false,
        });
    }

    fn place_footnotes(self, whole: &mut Article) {
        whole.paragraphs.extend(self.footnotes);
    }
}

/// Returns which paragraphs of each page are kept, and for those that are not which equal one stands for them.
fn kept(pages: &[Article]) -> (Vec<Vec<bool>>, Vec<(Place, Place)>) {
    let mut kept: Vec<Vec<bool>> = pages.iter().map(|page| vec![true; page.paragraphs.len()]).collect();
    // Lines under the text of each page stand under the last one only.
    for (number, pair) in pages.windows(2).enumerate() {
        if let ([page, next], Some(own)) = (pair, kept.get_mut(number)) {
            let same = same_at_end(&page.paragraphs, &next.paragraphs);
            own.iter_mut().rev().take(same).for_each(|kept| *kept = false);
        }
    }
    let mut known: HashMap<&str, Place> = HashMap::new();
    let mut equals = Vec::new();
    let repeated = pages.first().into_iter().flat_map(|first| [&first.headline, &first.dek]);
    let repeated: Vec<&str> = repeated.filter_map(Option::as_deref).collect();
    for (number, page) in pages.iter().enumerate() {
        let own = kept.get_mut(number).map_or(&mut [][..], Vec::as_mut_slice);
        let mut is_opening = number > 0;
        for (at, (paragraph, kept)) in page.paragraphs.iter().zip(own).enumerate() {
            let text = paragraph.text.as_str();
            let equal = known.get(text).filter(|equal| equal.0 < number).copied();
            let is_known = equal.is_some() || repeated.contains(&text);
            is_opening &= is_known;
            if is_opening || (equal.is_some() && text.len() >= TELLING) {
                *kept = false;
            }
            match equal {
                Some(equal) if !*kept => equals.push(((number, at), equal)),
                _ if *kept => _ = known.entry(text).or_insert((number, at)),
                _ => {}
            }
        }
    }
    (kept, equals)
}

/// Returns how many paragraphs at the end of two pages are the same; none where one page is no more than that.
fn same_at_end(page: &[Paragraph], next: &[Paragraph]) -> usize {
    let pairs = page.iter().rev().zip(next.iter().rev());
    let same = pairs.take_while(|(one, other)| one.text == other.text).count();
    if same < page.len() && same < next.len() { same } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Embed, Figure, Image, ListPlace, LiveUpdate, NoteMark};

    const BIO: &str = "Ada Lund writes on harbours and bridges for this paper since 2009.";

    fn page(texts: &[&str]) -> Article {
        let paragraph = |text: &&str| Paragraph::new(ParagraphKind::Text, *text);
        let paragraphs = texts.iter().map(paragraph).collect();
        Article { headline: Some("Bridge reopens".to_owned()), paragraphs, ..Article::default() }
    }

    fn texts(article: &Article) -> Vec<&str> {
        article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
    }

    fn figure(url: &str, after: usize) -> Figure {
        Figure::new(Image::new(url), after)
    }

    #[test]
    fn text_comes_in_order_and_once() {
        let first = page(&["one", "two", BIO]);
        let second = page(&["Bridge reopens", "one", "three", "one", BIO]);
        let third = page(&["four", BIO]);
        let whole = first.join([second, third]);
        assert_eq!(texts(&whole), ["one", "two", "three", "one", "four", BIO]);
        assert_eq!(whole.headline.as_deref(), Some("Bridge reopens"));
    }

    #[test]
    fn long_paragraphs_do_not_stand_twice() {
        let long = "The old bridge reopened on Friday after two years of repairs, the city said.";
        let whole = page(&["one", long]).join([page(&["two", long, "three"])]);
        assert_eq!(texts(&whole), ["one", long, "two", "three"]);
    }

    #[test]
    fn a_page_given_twice_adds_nothing() {
        let whole = page(&["one", "two"]).join([page(&["one", "two"])]);
        assert_eq!(texts(&whole), ["one", "two"]);
    }

    #[test]
    fn figures_embeds_and_updates_keep_their_places() {
        let mut first = page(&["one", "two"]);
        first.figures = vec![figure("lead", 0), figure("end", 2)];
        first.live_updates = vec![LiveUpdate { start: 1, end: 2, ..LiveUpdate::default() }];
        let mut second = page(&["Bridge reopens", "three", "four"]);
        second.figures = vec![figure("lead", 0), figure("mid", 2), figure("last", 3)];
        second.embeds = vec![Embed::new("film", 0)];
        second.live_updates = vec![LiveUpdate { start: 2, end: 3, ..LiveUpdate::default() }];
        let whole = first.join([second]);
        let places = whole.figures.iter().map(|figure| (figure.image.url.as_str(), figure.after));
        assert_eq!(places.collect::<Vec<_>>(), [("lead", 0), ("end", 2), ("mid", 3), ("last", 4)]);
        assert_eq!(whole.embeds, [Embed::new("film", 2)]);
        let ranges = whole.live_updates.iter().map(|update| (update.start, update.end));
        assert_eq!(ranges.collect::<Vec<_>>(), [(1, 2), (3, 4)]);
    }

    #[test]
    fn notes_and_lists_are_numbered_anew() {
        let with_note = |text: &str, note: &str| {
            let mut page = page(&[text]);
            page.paragraphs[0].notes = vec![NoteMark::new(3, 1)];
            page.paragraphs[0].list = Some(ListPlace::new(0, 1));
            page.paragraphs.push(Paragraph::new(ParagraphKind::Footnote, note));
            page
        };
        let whole = with_note("one", "1 A.").join([with_note("two", "2 B."), with_note("three", "1 A.")]);
        assert_eq!(texts(&whole), ["one", "two", "three", "1 A.", "2 B.", "1 A."]);
        let notes = whole.paragraphs.iter().flat_map(|paragraph| &paragraph.notes).map(|mark| mark.note);
        assert_eq!(notes.collect::<Vec<_>>(), [3, 4, 5]);
        let lists = whole.paragraphs.iter().filter_map(|paragraph| paragraph.list).map(|place| place.list);
        assert_eq!(lists.collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn the_whole_is_as_complete_as_its_pages() {
        use Completeness::{Paginated, Preview, Truncated, Whole};
        for (first, last, leads_on, expected) in [
            (Paginated, Paginated, false, Whole),
            (Paginated, Whole, false, Whole),
            (Paginated, Paginated, true, Paginated),
            (Paginated, Preview, false, Preview),
            (Truncated, Preview, false, Truncated),
        ] {
            let next_page = leads_on.then(|| url::Url::parse("https://example.org/bridge?page=3").unwrap());
            let mut second = Article { completeness: last, ..page(&["two"]) };
            second.linked_pages.next_page.clone_from(&next_page);
            let whole = Article { completeness: first, ..page(&["one"]) }.join([second]);
            assert_eq!(whole.completeness, expected, "{first} {last}");
            assert_eq!(whole.linked_pages.next_page, next_page);
        }
    }
}
