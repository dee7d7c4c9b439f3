//! The features of a block: name, meaning, range.

/// One feature, for training.
#[cfg(feature = "stages")]
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub meaning: &'static str,
    /// The values it may have.
    pub range: &'static str,
}

macro_rules! features {
    ($($variant:ident = $name:literal, $range:literal, $meaning:literal;)*) => {
        /// A feature by its place in the row.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(dead_code, reason = "many are written in runs, from the first one on")]
        pub(crate) enum Feature {
            $($variant,)*
        }

        /// All features in the order of the row.
        #[cfg(feature = "stages")]
        pub(crate) const FEATURES: &[Description] =
            &[$(Description { name: $name, range: $range, meaning: $meaning },)*];
    };
}

// "Paragraph" here is a block of 15 words or more, less than 35 % of it linked, with the end of a sentence or two
// commas; "good" are the unlinked characters of paragraphs; "levels" are counted upward from the block's element,
// 25 = none or farther.
features! {
    // The text.
    Words = "words", "0..", "words; two characters of Chinese, Japanese or Korean count as one at least";
    Chars = "chars", "1..", "characters, white space aside";
    WordLength = "word_length", "0..", "characters per word";
    Linked = "linked", "0..1", "share of the characters inside links";
    Sentences = "sentences", "0..", "ends of sentences";
    SentenceRate = "sentence_rate", "0..1", "ends of sentences per word";
    Commas = "commas", "0..", "commas per word";
    EndsSentence = "ends_sentence", "0|1", "the last words end a sentence";
    EndsColon = "ends_colon", "0|1", "ends with a colon";
    EndsEllipsis = "ends_ellipsis", "0|1", "ends with an ellipsis";
    StartsUpper = "starts_upper", "0|1", "the first character is a capital";
    StartsLower = "starts_lower", "0|1", "it is a small letter";
    Upper = "upper", "0..1", "capitals per letter";
    Capitalised = "capitalised", "0..1", "share of the words that begin with a capital";
    Digits = "digits", "0..1", "share of the characters that are digits";
    NoLetters = "no_letters", "0..1", "share of the characters that are no letters";
    Separators = "separators", "0..", "bars, bullets, angles and slashes";
    Quotes = "quotes", "0..", "quotation marks per word";
    Cjk = "cjk", "0..1", "share of the characters that are Chinese, Japanese or Korean";
    Bold = "bold", "0..1", "share of the characters in b or strong";
    Italic = "italic", "0..1", "share in i or em";
    // Keyword groups: words and phrases found among the first fifty words, per word (3 to 50).
    KeyRelated = "key_related", "0..", "\"read also\", \"most read\" and the like";
    KeyShare = "key_share", "0..", "\"share\", names of networks";
    KeySub = "key_sub", "0..", "\"newsletter\", \"sign in\"";
    KeyLegal = "key_legal", "0..", "\"all rights reserved\"";
    KeyCaption = "key_caption", "0..", "\"photo\", \"Getty\"";
    KeyBy = "key_by", "0..", "\"by\", \"updated\"";
    KeyComment = "key_comment", "0..", "\"comments\", \"reply\"";
    KeyAd = "key_ad", "0..", "\"sponsored\", \"buy now\"";
    KeyTag = "key_tag", "0..", "\"tags\", \"filed under\"";
    KeyToc = "key_toc", "0..", "\"table of contents\"";
    KeyContact = "key_contact", "0..", "\"contact\", \"phone\"";
    KeyBio = "key_bio", "0..", "\"freelance\", \"about the author\", \"headquartered\"";
    KeyFunction = "key_function", "0..", "articles, prepositions, pronouns: the words that prose is held together by";
    Labels = "labels", "0..1", "share of the first words that are such as labels are made of";
    // The element.
    Tag = "tag", "0..20", "the tag's place in a list";
    IsP = "is_p", "0|1", "it is a p";
    IsDiv = "is_div", "0|1", "it is a div";
    Heading = "heading", "0..6", "its level as a heading, 0 for none";
    Depth = "depth", "0..", "levels below body";
    // Levels up to the nearest element of a role.
    UpArticle = "up_article", "0..25", "levels up to an article";
    UpMain = "up_main", "0..25", "levels up to main";
    UpAside = "up_aside", "0..25", "levels up to an aside";
    UpNav = "up_nav", "0..25", "levels up to a nav or menu";
    UpFooter = "up_footer", "0..25", "levels up to a footer";
    UpHeader = "up_header", "0..25", "levels up to a header";
    UpForm = "up_form", "0..25", "levels up to a form";
    UpList = "up_list", "0..25", "levels up to a list";
    UpTable = "up_table", "0..25", "levels up to a table";
    UpFigure = "up_figure", "0..25", "levels up to a figure";
    UpQuote = "up_quote", "0..25", "levels up to a blockquote";
    UpSection = "up_section", "0..25", "levels up to a section";
    UpLink = "up_link", "0..25", "levels up to an a around the element";
    UpDialog = "up_dialog", "0..25", "levels up to a dialog or details";
    UpArticleBody = "up_article_body", "0..25", "levels up to articleBody in microdata or RDFa";
    UpHidden = "up_hidden", "0..25", "levels up to an element marked as not shown";
    // Levels up to the nearest element with a word of a group in its class, id and the like.
    ClassBody = "class_body", "0..25", "content, story, text";
    ClassNav = "class_nav", "0..25", "navigation, breadcrumb";
    ClassComment = "class_comment", "0..25", "comments, replies";
    ClassRelated = "class_related", "0..25", "related, more, popular";
    ClassShare = "class_share", "0..25", "share, social";
    ClassAd = "class_ad", "0..25", "ads, promotions, products";
    ClassFooter = "class_footer", "0..25", "footer, copyright";
    ClassSide = "class_side", "0..25", "sidebar, widget";
    ClassAuthor = "class_author", "0..25", "author, byline, bio";
    ClassCaption = "class_caption", "0..25", "caption, credit";
    ClassSub = "class_sub", "0..25", "newsletter, cookie, paywall";
    ClassMeta = "class_meta", "0..25", "tags, dates, categories";
    ClassTitle = "class_title", "0..25", "title, headline";
    ClassIntro = "class_intro", "0..25", "lede, dek, summary";
    ClassCard = "class_card", "0..25", "card, teaser, list, grid";
    ClassQuote = "class_quote", "0..25", "quote, box, embed";
    ClassHidden = "class_hidden", "0..25", "hidden, screen reader, print";
    ClassRef = "class_ref", "0..25", "references, footnotes";
    ClassFaq = "class_faq", "0..25", "questions, accordion";
    ClassMedia = "class_media", "0..25", "image, video, gallery";
    // The element (0) and those one to four levels above it.
    Good0 = "good_0", "0..1", "share of the page's good characters in the element";
    Good1 = "good_1", "0..1", "the same one level up";
    Good2 = "good_2", "0..1", "two levels up";
    Good3 = "good_3", "0..1", "three levels up";
    Good4 = "good_4", "0..1", "four levels up";
    Linked0 = "linked_0", "0..1", "share of the element's characters inside links";
    Linked1 = "linked_1", "0..1", "the same one level up";
    Linked2 = "linked_2", "0..1", "two levels up";
    Linked3 = "linked_3", "0..1", "three levels up";
    Linked4 = "linked_4", "0..1", "four levels up";
    PerBlock0 = "per_block_0", "0..", "characters per block in the element";
    PerBlock1 = "per_block_1", "0..", "the same one level up";
    PerBlock2 = "per_block_2", "0..", "two levels up";
    PerBlock3 = "per_block_3", "0..", "three levels up";
    PerBlock4 = "per_block_4", "0..", "four levels up";
    Blocks1 = "blocks_1", "1..200", "blocks one level up";
    Blocks2 = "blocks_2", "1..200", "two levels up";
    Blocks3 = "blocks_3", "1..200", "three levels up";
    Paragraphs1 = "paragraphs_1", "0..1", "share of the blocks one level up that are paragraphs";
    Paragraphs2 = "paragraphs_2", "0..1", "two levels up";
    Paragraphs3 = "paragraphs_3", "0..1", "three levels up";
    OtherGood1 = "other_good_1", "0..1", "share of the page's good characters one level up, the block's own aside";
    OtherGood2 = "other_good_2", "0..1", "two levels up";
    OtherGood3 = "other_good_3", "0..1", "three levels up";
    // Siblings with text.
    SameSiblings = "same_siblings", "1..200", "children of the parent with a tag of the same kind";
    Siblings = "siblings", "1..200", "children of the parent";
    ParagraphSiblings = "paragraph_siblings", "0..200", "children of the parent that are p";
    // Blocks whose elements have the same tags up to the root; the same tag and class, and so their parents.
    PathBlocks = "path_blocks", "1..200", "blocks of the same path";
    PathGood = "path_good", "0..1", "their share of the good characters";
    PathPerBlock = "path_per_block", "0..", "their characters per block";
    PathLinked = "path_linked", "0..1", "share of their characters inside links";
    PathOtherGood = "path_other_good", "0..1", "their share of the good characters, the block's own aside";
    LookBlocks = "look_blocks", "1..200", "blocks of the same look";
    LookGood = "look_good", "0..1", "their share of the good characters";
    LookPerBlock = "look_per_block", "0..", "their characters per block";
    LookLinked = "look_linked", "0..1", "share of their characters inside links";
    LookOtherGood = "look_other_good", "0..1", "their share of the good characters, the block's own aside";
    // Where it stands.
    Position = "position", "0..1", "share of the blocks before it";
    CharPosition = "char_position", "0..1", "share of the characters before it";
    GoodPosition = "good_position", "0..1", "share of the good characters before it";
    GoodRest = "good_rest", "0..1", "share of the good characters after it";
    FromParagraph = "from_paragraph", "1..30|40", "blocks since the last paragraph, 40 for none";
    ToParagraph = "to_paragraph", "1..30|40", "blocks to the next paragraph, 40 for none";
    FromFirst = "from_first", "-30..30", "blocks after the first paragraph";
    ToLast = "to_last", "-30..30", "blocks before the last paragraph";
    FromHeadline = "from_headline", "-50..60", "blocks after the headline";
    InTitle = "in_title", "0..1", "share of its pairs of words that stand in a title claimed for the page";
    FromHeading = "from_heading", "1..40|50", "blocks since the last heading, 50 for none";
    HeadingLevel = "heading_level", "0..6", "that heading's level";
    HeadingForeign = "heading_foreign", "0|1", "it speaks of related stories, subscriptions, comments, sharing or tags";
    HeadingLinked = "heading_linked", "0..1", "share of it inside links";
    HeadingInBest = "heading_in_best", "0|1", "it is inside the best container";
    // The best container: most paragraphs among its children, by score. The dense one: the lowest with 70 % of
    // the good characters.
    BestUp = "best_up", "0..25", "levels up to the best container, 25 if it is outside";
    BestCommon = "best_common", "0..", "levels up from the best container to one around both, 0 if it is inside";
    BestBlocks = "best_blocks", "-30..30", "blocks before (negative) or after the best container, 0 inside";
    BestEnd = "best_end", "-30..30", "blocks to its end";
    DenseUp = "dense_up", "0..25", "levels up to the dense container, 25 if it is outside";
    DenseCommon = "dense_common", "0..", "levels up from the dense container to one around both";
    DenseBlocks = "dense_blocks", "-30..30", "blocks before or after the dense container";
    DenseEnd = "dense_end", "-30..30", "blocks to its end";
    BestGood = "best_good", "0..1", "share of the good characters in the best container";
    BestLinked = "best_linked", "0..1", "share of its characters inside links";
    ChildGood = "child_good", "-1..1", "share of the good characters in the dense container's child around it, -1 if outside";
    ChildLinked = "child_linked", "-1..1", "share of that child's characters inside links";
    ChildBlocks = "child_blocks", "0..200", "that child's blocks";
    ChildIsP = "child_is_p", "0|1", "that child is a p";
    // Neighbours: blocks before (a) and after (b); -1 where there is none.
    WordsA2 = "words_a2", "-1..100", "words of the second block before";
    WordsA1 = "words_a1", "-1..100", "of the one before";
    WordsB1 = "words_b1", "-1..100", "of the next one";
    WordsB2 = "words_b2", "-1..100", "of the second";
    LinkedA1 = "linked_a1", "-1..1", "share inside links of the one before";
    LinkedB1 = "linked_b1", "-1..1", "of the next one";
    HeadingA1 = "heading_a1", "-1..6", "heading level of the one before";
    HeadingB1 = "heading_b1", "-1..6", "of the next one";
    EndsA1 = "ends_a1", "0|1", "the one before ends a sentence";
    EndsB1 = "ends_b1", "0|1", "the next one does";
    LookA1 = "look_a1", "0|1", "the one before has the same look";
    LookB1 = "look_b1", "0|1", "the next one has";
    // What the page's head says.
    InBody = "in_body", "-1..1", "share of its runs of three words in the text of JSON-LD, -1 without one";
    InDescription = "in_description", "0..1", "share of them in a description of the page";
    BodyLength = "body_length", "0..", "log of the length of the text of JSON-LD";
    // Repetition.
    Repeated = "repeated", "0..1", "share of its runs of four words that the page has elsewhere";
    Repeats = "repeats", "0..1", "share of them that the page has before";
    // The page.
    PageBlocks = "page_blocks", "0..", "log of the number of blocks";
    PageGood = "page_good", "0..10", "log of the good characters";
    PageDense = "page_dense", "0..1", "share of the characters that are good";
    PageParagraphs = "page_paragraphs", "0..4.5", "log of the number of paragraphs";
    // Articles among several, and what comes after the article.
    Articles = "articles", "0..", "log of the number of article elements with text";
    ArticleGood = "article_good", "-1..1", "share of the good characters in the outermost article around it, -1 for none";
    FromForeign = "from_foreign", "1..40|50", "blocks since the last heading that opens no part of the article";
    ToHeading = "to_heading", "1..40|50", "blocks to the next heading, 50 for none";
    NextForeign = "next_foreign", "0|1", "that heading opens no part of the article";
    // Between the blocks.
    PicturesBefore = "pictures_before", "0..5", "pictures, videos and frames between the block before and this one";
    Links = "links", "0..10", "links in the block";
    // Five blocks before and after.
    GoodAfter = "good_after", "0..1", "the same of the five blocks after";
    LinkedBefore = "linked_before", "0..1", "share of the characters of the five blocks before inside links";
    LinkedAfter = "linked_after", "0..1", "the same of the five blocks after";
    PathParagraphs = "path_paragraphs", "0..1", "share of the blocks of the same path that are paragraphs";
    // Stretches are paragraphs with few other blocks between them.
    StretchGood = "stretch_good", "0..1", "share of the good characters in the stretch around the block, 0 outside of one and in comments";
    HeadlineCommon = "headline_common", "0..25", "levels from the headline up to an element around both";
    HeadlineGood = "headline_good", "0..1", "share of the good characters in that element";
    LookParagraphs = "look_paragraphs", "0..1", "share of the blocks of the same look that are paragraphs";
}

// The most that features of long pages may say: training saw next to nothing beyond it, and an article must not be
// refused for its length. Without these caps, of 1,000 paragraphs in a row half were kept; `tests/long_articles.rs`.
pub(super) const MOST_FROM_HEADLINE: f32 = 60.0;
/// A log, as the next one: 22,000 characters.
pub(super) const MOST_PAGE_GOOD: f32 = 10.0;
/// 89 paragraphs.
pub(super) const MOST_PAGE_PARAGRAPHS: f32 = 4.5;
/// Blocks in an element, of a path or look, and children of a parent.
pub(super) const MOST_COUNTED: u32 = 200;
