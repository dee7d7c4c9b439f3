//! Pages that stand in the way of an article: it is not there, consent or a password is asked for, a robot is feared,
//! a script has to run.
//!
//! What they say, they say in few words, in the site's own voice, and nobody signs it: a story about cookies has an
//! author or a date, and most of it speaks of something else.

use super::elements::Elements;
use super::sight::Sight;
use crate::article::PageKind;
use crate::body::Block;
use crate::dom::Tag;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;

static ERROR: Phrases = Phrases::new(&tables::OBSTACLES, "error page");
static ERROR_WORDS: Phrases = Phrases::new(&tables::OBSTACLES, "error word");
static BOT_CHECK: Phrases = Phrases::new(&tables::OBSTACLES, "bot check");
static CONSENT: Phrases = Phrases::new(&tables::OBSTACLES, "consent");
static CONSENT_WORDS: Phrases = Phrases::new(&tables::OBSTACLES, "consent word");
static LOGIN: Phrases = Phrases::new(&tables::OBSTACLES, "log in");
static SCRIPTS: Phrases = Phrases::new(&tables::OBSTACLES, "needs scripts");

/// Characters that a page says at most besides its links, if it is none but an obstacle: a question of consent may come
/// with its terms, the others take a few sentences.
const CONSENT_TEXT: u32 = 4_000;
const SHORT_TEXT: u32 = 900;

/// The same of a page that waits for a script: with a word about it, and with a script alone.
const SHELL_TEXT: u32 = 400;
const FRAME_TEXT: u32 = 20;

/// What a page says in few words.
struct Words<'h> {
    /// Its title and its headings, in small letters.
    heads: &'h str,
    /// Its blocks that are not linked.
    texts: Vec<String>,
    /// Characters of the latter.
    chars: u32,
}

/// The obstacle that a page is; `None` for all others.
pub(super) fn find(sight: &Sight<'_>, elements: &Elements, heads: &str) -> Option<PageKind> {
    let chars = unlinked_text_len(sight)?;
    if chars <= FRAME_TEXT && elements.tag(Tag::Script) > 0 {
        return Some(PageKind::ScriptShell);
    }
    if is_signed(sight) && !has_error_status(heads) && hits(heads, &BOT_CHECK) == 0 {
        return None;
    }
    let words = Words::of(sight, heads, chars);
    if words.asks_consent(&CONSENT) {
        return Some(PageKind::ConsentWall);
    }
    let is_long = words.chars > SHORT_TEXT || tells_a_story(sight);
    if is_long { None } else { words.obstacle(elements) }
}

/// Whether a text has an author or a day.
fn is_signed(sight: &Sight<'_>) -> bool {
    let article = sight.article;
    let is_dated = article.published.is_some() && !article.paragraphs.is_empty();
    article.byline.is_some() || is_dated
}

/// Whether a page has paragraphs enough for a short story.
fn tells_a_story(sight: &Sight<'_>) -> bool {
    /// Such paragraphs, and bytes of one: 100 letters of Latin, a third as many ideographs, each of which says more.
    const PARAGRAPHS: usize = 3;
    const BYTES: usize = 100;
    sight.selection.chosen().filter(|block| block.text(sight.page).len() >= BYTES).count() >= PARAGRAPHS
}

/// Whether a page says that somebody may log in here: its title or its headings, or a field for a password where no
/// story is told.
pub(super) fn may_be_login(sight: &Sight<'_>, elements: &Elements, heads: &str) -> bool {
    hits(heads, &LOGIN) > 0 || (elements.fields.passwords > 0 && !tells_a_story(sight))
}

impl<'h> Words<'h> {
    fn of(sight: &Sight<'_>, heads: &'h str, chars: u32) -> Self {
        let texts = unlinked(sight).map(|block| block.text(sight.page).to_lowercase()).collect();
        Self { heads, texts, chars }
    }

    /// The obstacle that a short page is.
    fn obstacle(&self, elements: &Elements) -> Option<PageKind> {
        let fields = &elements.fields;
        let checks = [
            (PageKind::ConsentWall, self.asks_consent(&CONSENT_WORDS)),
            (PageKind::BotCheck, self.says(&BOT_CHECK)),
            (PageKind::Login, fields.passwords > 0),
            (PageKind::ScriptShell, self.chars <= SHELL_TEXT && self.says(&SCRIPTS)),
            (PageKind::ErrorPage, self.tells_an_error()),
            (PageKind::Login, fields.texts > 0 && hits(self.heads, &LOGIN) > 0),
        ];
        checks.into_iter().find(|(_, is)| *is).map(|(kind, _)| kind)
    }

    fn says(&self, phrases: &Phrases) -> bool {
        hits(self.heads, phrases) > 0 || self.texts.iter().any(|text| hits(text, phrases) > 0)
    }

    /// Whether a page speaks of an error, or its title or a heading is about one.
    fn tells_an_error(&self) -> bool {
        self.says(&ERROR) || hits(self.heads, &ERROR_WORDS) > 0 || has_error_status(self.heads)
    }

    /// Whether a third of what a page says speaks of consent: in its headings or in two places.
    fn asks_consent(&self, phrases: &Phrases) -> bool {
        let of_consent = self.texts.iter().filter(|text| hits(text, phrases) > 0);
        let (places, bytes) =
            of_consent.fold((0, 0), |(places, bytes), text| (places + 1, bytes + text.len()));
        let all: usize = self.texts.iter().map(String::len).sum();
        let evidence = places + 2 * hits(self.heads, phrases).min(1);
        evidence >= 2 && bytes * 3 >= all
    }
}

/// Whether the title or a heading has the number of a refusal.
fn has_error_status(heads: &str) -> bool {
    let mut words = heads.split(|char: char| !char.is_alphanumeric());
    words.any(|word| word.len() == 3 && is_error_status(word))
}

/// Whether a number is one with which a server refuses: `404`, `503`. See RFC 9110, section 15; 520 to 530 are what a
/// network for delivery says of the server behind it.
fn is_error_status(number: &str) -> bool {
    number
        .parse()
        .is_ok_and(|number: u16| matches!(number, 400..=418 | 421..=429 | 451 | 500..=511 | 520..=530))
}

/// The title and the first headings of a page, in small letters, one a line.
pub(super) fn heads(sight: &Sight<'_>, elements: &Elements) -> String {
    /// Bytes of the longest that is read.
    const BYTES: usize = 200;
    let title = sight.page.title().unwrap_or_default();
    let headings = elements.headings.iter().map(|heading| sight.page.node(*heading).text());
    let short = std::iter::once(title).chain(headings).filter(|text| text.len() <= BYTES);
    short.map(str::to_lowercase).collect::<Vec<_>>().join("\n")
}

/// The blocks of a page that are no entries of a menu.
fn unlinked<'s>(sight: &'s Sight<'_>) -> impl Iterator<Item = &'s Block> {
    sight.selection.blocks.iter().filter(|block| !is_linked(sight, block))
}

/// How many characters these have; `None` for a page that says too much, as most do.
fn unlinked_text_len(sight: &Sight<'_>) -> Option<u32> {
    let mut chars = 0;
    for block in unlinked(sight) {
        chars += sight.page.text_len_in(block.start..block.end);
        if chars > CONSENT_TEXT {
            return None;
        }
    }
    Some(chars)
}

/// Whether half of a block is linked: an entry of a menu.
fn is_linked(sight: &Sight<'_>, block: &Block) -> bool {
    let nodes = block.start..block.end;
    sight.page.linked_text_len_in(nodes.clone()) * 2 >= sight.page.text_len_in(nodes)
}

/// How many phrases stand in a text that begin a word, at most five.
fn hits(text: &str, phrases: &Phrases) -> usize {
    const MOST: usize = 5;
    let (mut rest, mut found, mut before) = (text, 0, None);
    while found < MOST {
        let Some((at, phrase)) = phrases.within(rest, Lang::UNKNOWN) else { break };
        let last = rest.get(..at).and_then(|text| text.chars().next_back()).or(before);
        let spaced = phrase.starts_with(|char: char| char.is_ascii_alphanumeric());
        found += usize::from(!spaced || last.is_none_or(|char| !char.is_alphanumeric()));
        let end = at + phrase.len();
        before = phrase.chars().next_back();
        rest = rest.get(end..).unwrap_or_default();
    }
    found
}
