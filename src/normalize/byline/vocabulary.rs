//! The word lists of bylines, read from the tables. All but the company forms and the words of East Asia are folded
//! as [`fold`] does.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::article::AuthorRole;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Meanings, Phrases};
use crate::lexicon::tables::{
    AGENCIES, BYLINE_MARKERS, COMPANY_FORMS, JOB_TITLES, NAME_WORDS, NOT_A_PERSON, ORGANIZATIONS,
};
use crate::normalize::date;
use crate::text::scripts::is_alphanumeric;

/// Declares the phrases of some meanings of one table.
macro_rules! phrases {
    ($table:ident: $($(#[$doc:meta])* $name:ident = $meaning:literal;)*) => {
        $($(#[$doc])* pub(super) static $name: Phrases = Phrases::new(&$table, $meaning);)*
    };
}

phrases! { NAME_WORDS:
    /// Words that part one name from the next wherever they stand between names.
    CONJUNCTIONS = "conjunction";
    /// Words that part names only between two that are whole: elsewhere they belong to a name or an address.
    WEAK_CONJUNCTIONS = "conjunction between names";
    /// Conjunctions that titles and names of firms write with a capital: "Ada Lund And Ben Okri".
    TITLE_CONJUNCTIONS = "conjunction in titles";
    /// Articles before the names of employers: "The Gazette".
    EMPLOYER_ARTICLES = "employer article";
    /// Small words inside names.
    PARTICLES = "particle";
    /// Small words inside names of organizations.
    LINKS = "organization link";
    /// Words after which a place or an employer follows, not a name.
    PREPOSITIONS = "preposition";
    /// What is kept with a name behind a comma, dots taken out.
    DEGREES = "degree";
    /// Titles that are kept in front of a name.
    HONORIFICS = "honorific";
    /// Common given names in Arabic and Hebrew script, none of which makes another name with "and" glued to it.
    GIVEN_NAMES = "given name";
    /// Small words that are given names as well.
    ALSO_GIVEN_NAMES = "given name too";
    /// "d'Ormesson", "al-Asad", "l'Équipe"
    ELIDED_PARTICLES = "elided particle";
    ARTICLES = "article";
    /// Verbs behind the name that a sentence is about.
    VERBS = "verb";
    /// Words of names in capitals that keep them: "III", "BBC".
    CAPITALS = "written in capitals";
    /// Degrees that names in capitals do not keep in capitals: "Jr."
    DEGREES_IN_SMALL = "degree in small letters";
    /// Prepositions that end a name with a capital as well: "Ada Lund For The Gazette".
    CAPITAL_PREPOSITIONS = "preposition in titles";
    /// Particles that open names with a capital: "St", "Mac".
    NAME_OPENERS = "name opener";
    /// Words before the agency for which somebody writes.
    OF = "of";
    /// Words before a place: "do Rio".
    OF_PLACE = "of a place";
    /// Words between a name and what stands beside the credit: "am 6. Mai", "on May 6".
    CREDIT_LINKS = "credit link";
    /// Small words beside names that are in no other list.
    BESIDE = "beside a credit";
}

phrases! { JOB_TITLES:
    JOB_BEGINNINGS = "beginning";
    /// German and its neighbours put them together ("Wirtschaftsredakteurin").
    JOB_PARTS = "part";
    /// Words that are jobs only as they stand, because names begin with them.
    WHOLE_JOBS = "word";
    JOB_SURNAMES = "surname";
    JOB_MODIFIERS = "modifier";
    JOB_ENDINGS = "ending";
}

phrases! { AGENCIES:
    AGENCY = "agency";
    SMALL_AGENCIES = "in small letters";
    AGENCY_WORDS = "as a word";
}

phrases! { ORGANIZATIONS:
    ORGANIZATION_WORDS = "word";
    NEWSPAPER_WORDS = "newspaper";
    /// Credit a publication's people where they stand beside the publication's name ("Gazette Staff").
    TEAMS = "team";
    /// The same, and stand for themselves where a line says "by" ("von Redaktion").
    NEWSROOMS = "newsroom";
    /// Name people only where markup says that it credits somebody ("Example contributors").
    PEOPLE = "people";
    NEWSROOM_PHRASES = "newsroom phrase";
    /// Words that mean nobody in particular when they stand alone.
    NOBODY_ALONE = "nobody alone";
    /// Words beside a team that do not say of which publication it is.
    NO_PUBLICATION = "no publication";
    OUR = "our";
    NO_TEAM_OPENERS = "no team opener";
    NEWSROOM_ARTICLES = "newsroom article";
}

phrases! { COMPANY_FORMS:
    FORMS = "form";
    DOUBTFUL_FORMS = "doubtful form";
    OPENING_FORMS = "opening form";
    DOUBTFUL_OPENING_FORMS = "doubtful opening form";
    COMPANY_GROUPS = "group";
    GLUED_FORMS = "glued form";
}

phrases! { NOT_A_PERSON:
    NOBODY = "nobody";
    /// How the names of accounts begin that nobody bears: "admin2".
    ACCOUNT_BEGINNINGS = "account beginning";
    /// Words that end a name: what follows is a date, a button or a figure.
    NOISE = "after a name";
    /// Those of them that are surnames as well, or open one: behind a first name they are.
    NOISE_SURNAMES = "surname too";
    /// First words of what is a line of text or a button and no name.
    NO_NAME_STARTS = "before no name";
    LABEL_WORDS = "section or format";
    /// Places of two words that stand behind a comma as if they were names.
    PLACES = "place";
    /// What follows "by" and its like and is nobody's name.
    IDIOMS = "idiom";
    /// Months that are given names as well: before a number they are months.
    NAMED_MONTHS = "month";
    /// How addresses end that are printed without their scheme: ".com".
    ADDRESS_ENDINGS = "address ending";
    NO_BYLINE_WORDS = "no byline word";
    TITLE_WORDS = "title word";
}

phrases! { BYLINE_MARKERS:
    /// Phrases that introduce those who made nothing of the article: checkers and sponsors.
    UNCREDITED = "uncredited";
    /// Labels of other things as well: what a text is taken from, what a form asks for.
    OTHER_LABELS = "other label";
    /// Writers' phrases under a text, which open no byline in plain text: "reporting by".
    CLOSING_CREDITS = "closing credit";
    /// Labels of whom a text was taken from.
    SOURCES = "source";
    /// "By" and its like.
    BY = "preposition";
    /// Those of them that style sheets glue to names: "ByAda Lund".
    GLUED_BY = "glued preposition";
    /// Those of them that a name of one word may follow: "Von Ada".
    BEFORE_ONE_NAME = "preposition before one name";
}

/// Where a marker counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Anywhere in a line.
    Anywhere,
    /// At the start of a line or part only: elsewhere the word belongs to a name ("Karl von Lund").
    Start,
    /// The same, and it opens bylines in plain text.
    Opening,
    /// At the start, or before a colon.
    Label,
    /// Before a colon.
    Colon,
    /// In brackets behind a name.
    Behind,
}

/// A word or phrase that introduces names: the role of those named, and where it counts.
pub(super) type Marker = (AuthorRole, At);

static MARKERS: Meanings<Marker> = Meanings::new(&BYLINE_MARKERS, read_marker);

fn read_marker(meaning: &str) -> Option<Marker> {
    if meaning == "source" {
        return Some((AuthorRole::Publication, At::Colon));
    }
    let (role, place) = meaning.split_once(' ')?;
    let role = match role {
        "writer" => AuthorRole::Writer,
        "contributor" => AuthorRole::Contributor,
        "editor" => AuthorRole::Editor,
        "photographer" => AuthorRole::Photographer,
        "translator" => AuthorRole::Translator,
        _ => return None,
    };
    let place = match place {
        "anywhere" => At::Anywhere,
        "start" => At::Start,
        "opening" => At::Opening,
        "label" => At::Label,
        "behind" => At::Behind,
        _ => return None,
    };
    Some((role, place))
}

/// Returns the markers that a folded phrase is.
pub(super) fn markers(phrase: &str, language: Lang) -> impl Iterator<Item = Marker> {
    MARKERS.of(phrase, language)
}

/// Whether a marker starts with the folded word.
pub(super) fn opens_marker(word: &str) -> bool {
    static FIRST_WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let introducing = MARKERS.iter().filter(|(_, (_, place))| *place != At::Behind);
        let phrases = introducing.map(|(phrase, _)| phrase).chain(UNCREDITED.iter(Lang::UNKNOWN));
        phrases.filter_map(|phrase| phrase.split(' ').next()).collect()
    });
    FIRST_WORDS.contains(word)
}

/// Whether a folded phrase opens lines of plain text that credit writers: "by", "written by".
pub(super) fn opens_lines(phrase: &str) -> bool {
    if CLOSING_CREDITS.has(phrase) {
        return false;
    }
    let mut markers = MARKERS.of(phrase, Lang::UNKNOWN);
    markers.any(|marker| matches!(marker, (AuthorRole::Writer, At::Anywhere | At::Opening)))
}

/// Whether a folded phrase is a label of those who write and of nothing else.
pub(super) fn is_writer_label(phrase: &str) -> bool {
    if OTHER_LABELS.has(phrase) {
        return false;
    }
    MARKERS.of(phrase, Lang::UNKNOWN).any(|marker| marker == (AuthorRole::Writer, At::Label))
}

/// Returns the role that a folded word gives to the names before it: "(Fotos)" → a photographer.
pub(super) fn role_behind(word: &str) -> Option<AuthorRole> {
    MARKERS.of(word, Lang::UNKNOWN).find(|(_, place)| *place == At::Behind).map(|(role, _)| role)
}

/// "The", as names of papers begin.
pub(super) fn is_employer_article(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && EMPLOYER_ARTICLES.has(&fold(word))
}

/// Returns a word for looking up: lower case, without accents.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    let folded = date::fold_word(word);
    if !folded.is_ascii() && folded.contains('’') { Cow::Owned(folded.replace('’', "'")) } else { folded }
}

/// Returns a folded word without the marks around it: "(editor)," → "editor".
pub(super) fn bare_fold(folded: &str) -> &str {
    folded.trim_matches(|char: char| !is_alphanumeric(char))
}

/// Whether a folded word stands small in a line of names.
pub(super) fn is_small_word(word: &str) -> bool {
    let bare = bare_fold(word);
    let lists = [&CONJUNCTIONS, &WEAK_CONJUNCTIONS, &PARTICLES, &PREPOSITIONS, &LINKS, &NOISE, &WHOLE_JOBS];
    if ALSO_GIVEN_NAMES.has(bare) {
        return false;
    }
    lists.iter().any(|words| words.has(bare)) || JOB_BEGINNINGS.openings(bare, Lang::UNKNOWN).next().is_some()
}
