//! The features of a page: name and meaning.

use crate::rank::{ROW, Row};

macro_rules! features {
    ($($variant:ident = $name:literal, $meaning:literal;)*) => {
        /// A feature by its place in the row.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Feature {
            $($variant,)*
        }

        /// The name and the meaning of all features, in the order of the row.
        #[cfg(feature = "stages")]
        pub(crate) const FEATURES: &[(&str, &str)] = &[$(($name, $meaning)),*];
    };
}

// Counts are logarithms, of one more. A "line" is a block of at most thirty characters.
features! {
    // The text.
    Chars = "chars", "characters of the page";
    Chosen = "chosen", "characters that the body model chose";
    ChosenShare = "chosen_share", "their share of the page";
    ChosenBlocks = "chosen_blocks", "blocks chosen";
    LongBlocks = "long_blocks", "blocks chosen of 250 characters or more";
    MiddleBlocks = "middle_blocks", "blocks chosen of 100 characters or more";
    LongestBlock = "longest_block", "characters of the longest block chosen";
    MeanBlock = "mean_block", "characters of a chosen block on average";
    ChosenLinked = "chosen_linked", "share of the characters chosen that are linked";
    Density = "density", "share of the blocks from the first to the last chosen one that are chosen";
    Start = "start", "share of the page's text before the first chosen block";
    End = "end", "share behind the last";
    Probability = "probability", "mean probability of the chosen blocks, by their characters";
    BestProbability = "best_probability", "the highest probability of a block";
    Likely = "likely", "characters of the page by their probability";
    ProseLeft = "prose_left", "characters of blocks of 100 or more, less than a third linked, that were not chosen";
    ProseBlocksLeft = "prose_blocks_left", "the number of these blocks";
    Linked = "linked", "share of the page's characters that are linked";
    Blocks = "blocks", "blocks of the page";
    LinkedBlocks = "linked_blocks", "share of the blocks that are linked as a whole";
    LongLinks = "long_links", "linked blocks of 30 characters or more: titles of other pages";
    Containers = "containers", "elements that hold chosen blocks, as a share of these blocks";
    OneContainer = "one_container", "share of the characters chosen that stand in one element";
    OneContainerAbove = "one_container_above", "the same one level up";
    // The largest rows of like elements, three or more with one parent, one tag and one class.
    RowItems = "row_items", "items of the row with most text";
    RowMean = "row_mean", "characters of an item";
    RowShare = "row_share", "its share of the page's characters";
    RowLinked = "row_linked", "share of its characters that are linked";
    LinkedRowItems = "linked_row_items", "items of the row with most text among those a fourth of which is linked";
    LinkedRowMean = "linked_row_mean", "characters of an item";
    LinkedRowShare = "linked_row_share", "its share of the page's characters";
    ProseRowItems = "prose_row_items", "items of the row with most text among those with less linked";
    ProseRowMean = "prose_row_mean", "characters of an item";
    ProseRowShare = "prose_row_share", "its share of the page's characters";
    LinkedHeadings = "linked_headings", "headings that are links as a whole";
    PlainHeadings = "plain_headings", "headings without a link";
    // Lines.
    Lines = "lines", "lines, as a share of the blocks";
    Prices = "prices", "lines with a price";
    Dates = "dates", "lines with a year or a time of day";
    Numbers = "numbers", "lines that are numbers";
    NumberSigns = "number_signs", "lines such as \"#12\"";
    ForumLines = "forum_lines", "lines of a thread: \"Reply\", \"Joined\"";
    ProductLines = "product_lines", "lines of a shop: \"Add to cart\", \"SKU\"";
    ListingLines = "listing_lines", "lines of a listing: \"Sort by\", \"Load more\"";
    ServiceLines = "service_lines", "lines of a company's pages: \"Get started\", \"Our services\"";
    LoginLines = "login_lines", "lines of a form to log in: \"Password\", \"Remember me\"";
    DocumentationLines = "documentation_lines", "lines of documentation: \"Installation\", \"API reference\"";
    // The voice of the text, in its first 1,000 bytes or so; of a hundred words.
    WeWords = "we_words", "words of those who speak: \"we\", \"our\"";
    YouWords = "you_words", "words to the reader: \"you\"";
    IWords = "i_words", "words of one who speaks: \"I\", \"my\"";
    TheyWords = "they_words", "words of others and of the past: \"she\", \"was\"";
    Questions = "questions", "question marks";
    Exclamations = "exclamations", "exclamation marks";
    Commas = "commas", "commas";
    DigitWords = "digit_words", "words with a digit";
    // The title and the headline.
    TitleWords = "title_words", "words of the title";
    TitleParts = "title_parts", "parts of the title between bars and dashes";
    HeadlineWords = "headline_words", "words of the headline";
    // Elements of the page.
    Elements = "elements", "elements";
    H1 = "h1", "h1";
    H2 = "h2", "h2";
    H3 = "h3", "h3";
    Paragraphs = "p", "p";
    ListItems = "li", "li";
    Images = "img", "img";
    Tables = "table", "table";
    Rows = "tr", "tr";
    Pre = "pre", "pre";
    Code = "code", "code";
    Definitions = "dt", "dt";
    Forms = "form", "form";
    Passwords = "password", "fields for a password";
    TextFields = "text_fields", "fields for text, addresses and numbers";
    Choices = "choices", "radio buttons, check boxes and lists to choose from";
    Textareas = "textarea", "textarea";
    Buttons = "button", "button";
    Articles = "article", "article";
    Sections = "section", "section";
    Times = "time", "time";
    Frames = "iframe", "iframe";
    Videos = "video", "video";
    Quotes = "blockquote", "blockquote";
    Navigation = "nav", "nav";
    Links = "links", "links";
    LinksPerText = "links_per_text", "links in 1,000 characters of text";
    // Elements from the first to the last chosen block.
    OwnHeadings = "own_headings", "headings in the range of the text, in 1,000 characters of it";
    OwnLinks = "own_links", "links there, in 1,000 characters";
    OwnImages = "own_images", "pictures there, in 1,000 characters";
    OwnItems = "own_items", "items of lists there, in 1,000 characters";
    OwnCode = "own_code", "pre and code there, in 1,000 characters";
    OwnFields = "own_fields", "fields and buttons there, in 1,000 characters";
    // What the words of class names say of the elements.
    ForumClasses = "forum_classes", "elements with a word of a thread";
    ProductClasses = "product_classes", "of a shop";
    ListingClasses = "listing_classes", "of a listing";
    ServiceClasses = "service_classes", "of a company's pages";
    LoginClasses = "login_classes", "of a form to log in";
    DocumentationClasses = "documentation_classes", "of documentation";
    PostClasses = "post_classes", "of an article";
    BodyListing = "body_listing", "the class of body or main has a word of a listing";
    BodyPost = "body_post", "of an article";
    BodyProduct = "body_product", "of a shop";
    BodyForum = "body_forum", "of a thread";
    // The address, and whether there is one.
    HasAddress = "has_address", "the page's address is known";
    Depth = "depth", "segments of its path";
    SlugWords = "slug_words", "words of the last segment";
    SlugDigits = "slug_digits", "digits of the last segment";
    HasQuery = "has_query", "it has a query";
    HasYear = "has_year", "a segment is a year";
    ForumAddress = "forum_address", "segments of a thread";
    ProductAddress = "product_address", "of a shop";
    ListingAddress = "listing_address", "of a listing";
    ServiceAddress = "service_address", "of a company's pages";
    LoginAddress = "login_address", "of a page to log in";
    DocumentationAddress = "documentation_address", "of documentation";
    PostAddress = "post_address", "of an article";
    // What the head claims.
    ClaimsArticle = "claims_article", "og:type is an article";
    ClaimsWebsite = "claims_website", "og:type is a site";
    ClaimsProduct = "claims_product", "og:type is a product";
    ClaimsOther = "claims_other", "og:type is something else";
    ClaimsDate = "claims_date", "the head tells when the page was published";
    ClaimsAuthor = "claims_author", "the head tells who wrote it";
    // The article as extracted.
    HasHeadline = "has_headline", "there is a headline";
    HeadlineChars = "headline_chars", "its characters";
    HeadlineShown = "headline_shown", "it stands in a heading of the page";
    HasDate = "has_date", "there is a date of publication";
    ShownDate = "shown_date", "the page shows one beside the text";
    HasAuthor = "has_author", "somebody is credited";
    ShownAuthor = "shown_author", "the page shows a byline";
    Bylines = "bylines", "bylines that the page shows";
    ShownDates = "shown_dates", "dates that the page shows";
    HasDek = "has_dek", "there is a dek";
    HasKicker = "has_kicker", "there is a kicker";
    HasSection = "has_section", "there is a section";
    Tags = "tags", "tags";
    Figures = "figures", "figures";
    Subheadings = "subheadings", "subheadings";
    Items = "items", "list items among the paragraphs";
    Texts = "texts", "running text among the paragraphs, as a share";
    Preformatted = "preformatted", "preformatted paragraphs and table rows";
    RelatedLinks = "related_links", "links to other stories";
    ReadingTime = "reading_time", "the page tells how long it takes to read";
}

/// A page's row, feature by feature.
#[derive(Debug)]
pub(super) struct PageRow(Row);

impl Default for PageRow {
    fn default() -> Self {
        Self([0.0; ROW])
    }
}

impl PageRow {
    pub(super) fn set(&mut self, feature: Feature, value: f32) {
        if let Some(slot) = self.0.get_mut(feature as usize) {
            *slot = value;
        }
    }

    /// Sets a feature to the logarithm of a count.
    pub(super) fn count(&mut self, feature: Feature, count: u32) {
        self.set(feature, float(count).ln_1p());
    }

    /// Sets a feature to a part of a whole, 0 where there is none.
    pub(super) fn share(&mut self, feature: Feature, part: u32, whole: u32) {
        self.set(feature, float(part) / float(whole.max(1)));
    }

    /// Sets a feature to how many there are in a thousand characters, at most a hundred.
    pub(super) fn per_thousand(&mut self, feature: Feature, count: u32, chars: u32) {
        const MOST: f32 = 100.0;
        self.set(feature, (1_000.0 * float(count) / float(chars.max(1))).min(MOST));
    }

    pub(super) fn row(&self) -> &Row {
        &self.0
    }
}

#[allow(clippy::cast_precision_loss, reason = "a feature")]
pub(super) fn float(count: u32) -> f32 {
    count as f32
}
