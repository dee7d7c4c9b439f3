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

    /// Headline: two lines of the page that another candidate joins with a punctuation mark.
    JoinedHeadline,
    /// Headline: a candidate without the site's name, which the first one has after a punctuation mark.
    HeadlineWithoutSite,
    /// Headline: a candidate with a label that the publisher treats as part of the headline.
    LabelledHeadline,

    /// Publication: the part of the `<title>` beside the headline.
    SiteInTitle,

    /// Section: a label that the page's address or another candidate confirms.
    ConfirmedLabel,
    /// Section: a label that nothing confirms, or a folder of the address, for lack of anything better.
    UnconfirmedLabel,
    /// Section: the words above the headline, which are a common section name.
    KickerAsSection,
    /// Section: the part of the `<title>` between the headline and the site's name.
    PartOfTitle,

    /// Tags: all tags of the first source that has any.
    TagsOfOneSource,

    /// Byline: the people declared by article metadata.
    DeclaredAuthors,
    /// Byline: a visible line with a full name, because the metadata has only an account or a first name.
    FullNamesShown,
    /// Byline: a visible line that says "by" and names other people than the metadata.
    OtherNamesShown,
    /// Byline: the people named in a visible line.
    ShownAuthors,
    /// Byline: an organization, because the only other names are an abbreviation or an account.
    OrganizationOverAccount,
    /// Byline: a line that says "by" but names only the site or an organization.
    IntroducedLine,
    /// Byline: a person named by a source that is often wrong.
    WeakAuthors,
    /// Byline: an organization, because no person is named.
    OrganizationAsAuthor,
    /// Byline: any credit at all, including the site itself.
    AnyCredit,
    /// Byline: a name alone on the last line of the text.
    SignOff,
    /// Byline: lines at the end of the text that credit people.
    ClosingCredits,

    /// Dates: the most precise of several candidates that agree.
    MorePrecise,
    /// Dates: the time as printed, in the page's own zone.
    PageClock,
    /// Dates: the printed day, because the later day in the metadata changes with every rebuild of the site.
    PrintedBeforeRebuild,
    /// Dates: the day on which a second metadata source and the visible page agree, against the first source.
    TwoAgainstOne,
    /// Dates: the printed time, because the metadata gives only a day, and that in UTC.
    PrintedClockTime,
    /// Dates: the day printed after "originally published".
    OriginallyPublished,
    /// Dates: the printed update, because no publication date is printed.
    UpdateForPublication,

    /// Dateline: the place at the start of the text.
    OpeningOfText,
    /// Reading time: estimated from the number of words.
    EstimatedFromWords,
    /// Lead image: the figure above the text, because the page declares no picture.
    FigureAboveText,

    /// Paragraphs, figures and embeds: the blocks that the body model chose.
    BodyModel,
    /// Live updates: repeated lines with a time, on a page that calls itself a live blog.
    LiveEntries,
    /// Related links: the cards that the card model chose.
    CardModel,

    /// Page kind: the likeliest kind according to the models.
    PageKindModel,
    /// Page kind: a phrase on a page with little text, such as "Page not found".
    ObstacleWords,
    /// Page kind: an article that declares itself a recipe, review, gallery or video, or has live updates.
    ClaimedKind,
}

text_form!(Rule, "a rule");
