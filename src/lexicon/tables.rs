//! The tables of `src/data` by name; what each holds is said in its first lines.

use super::table::Table;

/// Declares a table for each file of `src/data`.
macro_rules! tables {
    ($($(#[$attribute:meta])* $name:ident = $file:literal;)*) => {
        $($(#[$attribute])* pub(crate) static $name: Table = Table::new(include_str!(concat!("../data/", $file)));)*
    };
}

tables! {
    ADDRESS_SEGMENTS = "address_segments.tsv";
    AGENCIES = "agencies.tsv";
    ARTICLE_NOTES = "article_notes.tsv";
    ATTRIBUTE_NAMES = "attribute_names.tsv";
    BEFORE_NAMES = "before_names.tsv";
    BODY_KEYWORDS = "body_keywords.tsv";
    BOILERPLATE = "boilerplate.tsv";
    BREADCRUMBS = "breadcrumbs.tsv";
    BYLINE_MARKERS = "byline_markers.tsv";
    CALENDAR_NAMES = "calendar_names.tsv";
    CARD_LABELS = "card_labels.tsv";
    CLASS_NAMES = "class_names.tsv";
    CLOCK_WORDS = "clock_words.tsv";
    COMPANY_FORMS = "company_forms.tsv";
    CORRECTIONS = "corrections.tsv";
    CREDITS_OF_OTHERS = "credits_of_others.tsv";
    DATELINE = "dateline.tsv";
    DATE_LABELS = "date_labels.tsv";
    DATE_ORDERS = "date_orders.tsv";
    DATE_WORDS = "date_words.tsv";
    DEK_LABELS = "dek_labels.tsv";
    EAST_ASIAN_CREDITS = "east_asian_credits.tsv";
    ELEMENT_NAMES = "element_names.tsv";
    HOME_CLOCKS = "home_clocks.tsv";
    HOSTS = "hosts.tsv";
    ITEM_PROPERTIES = "item_properties.tsv";
    JOB_TITLES = "job_titles.tsv";
    LANGUAGE_WORDS = "language_words.tsv";
    #[cfg(feature = "encoding")]
    LETTERS = "letters.tsv";
    LIVE_WORDS = "live_words.tsv";
    META_NAMES = "meta_names.tsv";
    NAME_WORDS = "name_words.tsv";
    NOT_A_PERSON = "not_a_person.tsv";
    NOT_KICKER = "not_kicker.tsv";
    OBSTACLES = "obstacles.tsv";
    OFFERS = "offers.tsv";
    ORGANIZATIONS = "organizations.tsv";
    PAGE_LINKS = "page_links.tsv";
    PAGE_WORDS = "page_words.tsv";
    PICTURE_CREDITS = "picture_credits.tsv";
    PUBLICATION_NOTES = "publication_notes.tsv";
    QUERY_PARAMETERS = "query_parameters.tsv";
    READING_TIME = "reading_time.tsv";
    RELATED_HEADINGS = "related_headings.tsv";
    RELATIVE_DATES = "relative_dates.tsv";
    SECTION_LABELS = "section_labels.tsv";
    SITE_LABELS = "site_labels.tsv";
    TAG_LABELS = "tag_labels.tsv";
    TIME_ZONES = "time_zones.tsv";
    TITLE_PARTS = "title_parts.tsv";
    VIEWS = "views.tsv";
}
