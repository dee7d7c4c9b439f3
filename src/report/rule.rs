//! The rules and models that choose among candidates.

use serde::{Deserialize, Serialize};

use crate::article::text_form;

/// The rule or model that chose a value.
///
/// ```
/// use newsprint::Rule;
///
/// assert_eq!(Rule::ClosingCredits.to_string(), "closing_credits");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Rule {
    /// The first candidate that can be read, in the field's order of sources.
    Precedence,

    /// Headline: two lines of the page that a candidate joins by a mark.
    JoinedHeadline,
    /// Headline: a candidate that goes without what the first one has behind a mark, the name of the site.
    HeadlineWithoutSite,
    /// Headline: a candidate with the label that the publisher counts to the headline.
    LabelledHeadline,

    /// Publication: what the `<title>` has beside the headline.
    SiteInTitle,

    /// Section: a label that the page's address or another candidate confirms.
    ConfirmedLabel,
    /// Section: a label that nothing confirms, or the folder of the address, where there is nothing better.
    UnconfirmedLabel,
    /// Section: the words above the headline, which are a usual name of a section.
    KickerAsSection,
    /// Section: what the `<title>` has between the headline and the name of the site.
    PartOfTitle,

    /// Tags: all of the first source that gives words.
    TagsOfOneSource,

    /// Byline: the people whom markup made for articles declares.
    DeclaredAuthors,
    /// Byline: a line shown with a full name, where the page declares only an account or a first name.
    FullNamesShown,
    /// Byline: a line shown that says "by" and names others than the page declares.
    OtherNamesShown,
    /// Byline: the people whom a line of the page names.
    ShownAuthors,
    /// Byline: an organization, where the page else shows only an abbreviation or an account.
    OrganizationOverAccount,
    /// Byline: a line that says "by", though it names nobody but the site or an organization.
    IntroducedLine,
    /// Byline: a person named at a place that is often wrong.
    WeakAuthors,
    /// Byline: an organization, where nobody is named in person.
    OrganizationAsAuthor,
    /// Byline: whatever names anybody, the site included.
    AnyCredit,
    /// Byline: the name alone on the last line of the text.
    SignOff,
    /// Byline: lines at the end of the text that say who worked on it.
    ClosingCredits,

    /// Dates: the candidate among those of equal meaning that says more.
    MorePrecise,
    /// Dates: the time that the page prints on its own clock.
    PageClock,
    /// Dates: the day printed, which is before the day that a program gives and changes with every rebuild.
    PrintedBeforeRebuild,
    /// Dates: the day that a second program and the page agree on, against the first program.
    TwoAgainstOne,
    /// Dates: the clock time printed, where a program gives the day only, and that of UTC.
    PrintedClockTime,
    /// Dates: the day after "originally published".
    OriginallyPublished,
    /// Dates: the update printed, where the page prints no date of publication.
    UpdateForPublication,

    /// Dateline: the place that opens the text.
    OpeningOfText,
    /// Reading time: estimated from the number of words.
    EstimatedFromWords,
    /// Lead image: the figure above the text, where the page declares no picture.
    FigureAboveText,

    /// Text and what stands in it: the blocks that the body model chose.
    BodyModel,
    /// Live updates: lines with times that repeat, on a page that says that it is a live blog.
    LiveEntries,
    /// Related links: the cards that the model of cards chose.
    CardModel,

    /// Kind of the page: the likeliest by the models of kinds.
    PageKindModel,
    /// Kind of the page: what it says in few words, "Page not found".
    ObstacleWords,
    /// Kind of the page: an article that claims to be a recipe, a review, a gallery or a film, or has live updates.
    ClaimedKind,
}

text_form!(Rule, "a rule");
