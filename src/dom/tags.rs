//! Element and attribute names as small enums, so that rules compare bytes and not strings.

use html5ever::{LocalName, local_name};

use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;

macro_rules! tags {
    ($($variant:ident = $name:tt,)*) => {
        /// What a node is: an element by its name, or one of the special nodes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Tag {
            /// The root of the page.
            Document,
            /// A run of text.
            Text,
            /// A custom element: its name has a dash and stands in [`Attr::LocalName`].
            Custom,
            /// An element of another name.
            Unknown,
            $($variant,)*
        }

        impl Tag {
            pub(super) fn of(name: &LocalName) -> Self {
                match *name {
                    $(local_name!($name) => Self::$variant,)*
                    _ if name.contains('-') => Self::Custom,
                    _ => Self::Unknown,
                }
            }
        }
    };
}

tags! {
    Html = "html", Head = "head", Body = "body", Title = "title", Meta = "meta", Link = "link", Script = "script",
    Style = "style", Base = "base", Noscript = "noscript", Template = "template", Article = "article", Main = "main",
    Section = "section", Nav = "nav", Aside = "aside", Header = "header", Footer = "footer", Address = "address",
    H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6", Hgroup = "hgroup", P = "p", Div = "div",
    Span = "span", A = "a", Ul = "ul", Ol = "ol", Li = "li", Dl = "dl", Dt = "dt", Dd = "dd", Figure = "figure",
    Figcaption = "figcaption", Blockquote = "blockquote", Pre = "pre", Table = "table", Thead = "thead",
    Tbody = "tbody", Tfoot = "tfoot", Tr = "tr", Td = "td", Th = "th", Caption = "caption", Colgroup = "colgroup",
    Col = "col", Img = "img", Image = "image", Picture = "picture", Source = "source", Video = "video",
    Audio = "audio", Track = "track", Iframe = "iframe", Embed = "embed", Object = "object", Param = "param",
    Svg = "svg", Math = "math", Canvas = "canvas", Map = "map", Area = "area", Form = "form", Fieldset = "fieldset",
    Legend = "legend", Input = "input", Button = "button", Select = "select", Option = "option",
    Optgroup = "optgroup", Datalist = "datalist", Textarea = "textarea", Label = "label", Output = "output",
    Progress = "progress", Meter = "meter", Details = "details", Summary = "summary", Dialog = "dialog",
    Menu = "menu", Search = "search", B = "b", Strong = "strong", I = "i", Em = "em", U = "u", S = "s",
    Small = "small", Big = "big", Sub = "sub", Sup = "sup", Code = "code", Kbd = "kbd", Samp = "samp", Var = "var",
    Cite = "cite", Q = "q", Abbr = "abbr", Acronym = "acronym", Time = "time", Mark = "mark", Ins = "ins",
    Del = "del", Bdi = "bdi", Bdo = "bdo", Data = "data", Dfn = "dfn", Font = "font", Nobr = "nobr",
    Strike = "strike", Tt = "tt", Ruby = "ruby", Rt = "rt", Rp = "rp", Rb = "rb", Center = "center", Br = "br",
    Hr = "hr", Wbr = "wbr", Slot = "slot", Noframes = "noframes", Annotation = "annotation",
}

impl Tag {
    /// Whether it is an element at all.
    pub(crate) fn is_element(self) -> bool {
        !matches!(self, Self::Document | Self::Text)
    }

    /// Whether it stands inside a line of text. Every other element, unknown ones included, begins and ends
    /// a block: gluing two blocks together is worse than cutting one. Microdata puts `<meta>` and `<link>` into
    /// sentences, where nothing shows of them.
    #[inline]
    pub(crate) fn is_inline(self) -> bool {
        use Tag::{
            A, Abbr, Acronym, B, Bdi, Bdo, Big, Cite, Code, Data, Del, Dfn, Em, Font, I, Img, Ins, Kbd,
            Label, Link, Mark, Meta, Nobr, Picture, Q, Rb, Rp, Rt, Ruby, S, Samp, Slot, Small, Source, Span,
            Strike, Strong, Sub, Sup, Svg, Text, Time, Tt, U, Var, Wbr,
        };
        matches!(
            self,
            Text | A
                | Abbr
                | Acronym
                | B
                | Bdi
                | Bdo
                | Big
                | Cite
                | Code
                | Data
                | Del
                | Dfn
                | Em
                | Font
                | I
                | Img
                | Ins
                | Kbd
                | Label
                | Link
                | Mark
                | Meta
                | Nobr
                | Picture
                | Q
                | Rb
                | Rp
                | Rt
                | Ruby
                | S
                | Samp
                | Slot
                | Small
                | Source
                | Span
                | Strike
                | Strong
                | Sub
                | Sup
                | Svg
                | Time
                | Tt
                | U
                | Var
                | Wbr
        )
    }

    /// Whether its text is not part of what a reader reads: code, form controls, fallbacks of media, readings
    /// printed above characters.
    #[inline]
    pub(crate) fn is_non_rendered(self) -> bool {
        use Tag::{
            Audio, Button, Canvas, Datalist, Head, Iframe, Map, Math, Noframes, Noscript, Object, Option, Rp,
            Rt, Script, Select, Style, Svg, Template, Textarea, Title, Video,
        };
        matches!(
            self,
            Script
                | Style
                | Noscript
                | Noframes
                | Template
                | Svg
                | Head
                | Title
                | Iframe
                | Rp
                | Rt
                | Select
                | Textarea
                | Option
                | Object
                | Canvas
                | Video
                | Audio
                | Math
                | Map
                | Datalist
                | Button
        )
    }

    /// Whether the parser makes it again in each block that it is open in.
    pub(super) fn is_formatting(self) -> bool {
        use Tag::{A, B, Big, Code, Em, Font, I, Nobr, S, Small, Strike, Strong, Tt, U};
        matches!(self, A | B | Big | Code | Em | Font | I | Nobr | S | Small | Strike | Strong | Tt | U)
    }

    /// 1 to 6 for `<h1>` to `<h6>`.
    pub(crate) fn heading_level(self) -> Option<u8> {
        Some(match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => return None,
        })
    }
}

macro_rules! attributes {
    ([$($known:ident = $name:tt,)*] [$($other:ident = $text:literal,)*]) => {
        /// The attributes that rules read; all others are left out of the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub(crate) enum Attr {
            /// The name of a [`Tag::Custom`] element.
            LocalName,
            $($known,)*
            $($other,)*
        }

        impl Attr {
            /// Whether its value names what is inside the element, in words that every reader of names looks up; some
            /// readers look at more attributes.
            pub(crate) fn names_content(self) -> bool {
                matches!(
                    self,
                    Self::Class | Self::Id | Self::Itemprop | Self::DataTestid | Self::DataComponent
                )
            }

            /// Whether many elements have the same value.
            pub(super) fn repeats(self) -> bool {
                matches!(
                    self,
                    Self::Class | Self::Rel | Self::Role | Self::Type | Self::Itemprop | Self::Itemtype
                        | Self::LocalName | Self::DataTestid | Self::DataComponent | Self::DataQa
                        | Self::DataModule | Self::DataType
                )
            }

            /// The names of all of them.
            #[cfg(all(test, feature = "selectors"))]
            pub(super) const NAMES: &[&str] = &[$($name,)* $($text,)*];

            /// Returns the attribute of just this name.
            #[cfg(feature = "selectors")]
            pub(super) fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$known),)*
                    $($text => Some(Self::$other),)*
                    _ => None,
                }
            }

            pub(super) fn of(name: &LocalName) -> Option<Self> {
                match *name {
                    $(local_name!($name) => return Some(Self::$known),)*
                    _ => {}
                }
                match &**name {
                    $($text => Some(Self::$other),)*
                    text => Self::of_data(script_name(text)?),
                }
            }
        }
    };
}

attributes! {
    // Names that html5ever interns.
    [
    Class = "class", Id = "id", Href = "href", Src = "src", Srcset = "srcset", Alt = "alt", Title = "title",
    Content = "content", Name = "name", Property = "property", Rel = "rel", Role = "role", Lang = "lang",
    Datetime = "datetime", Style = "style", Hidden = "hidden", Type = "type", Itemprop = "itemprop",
    Itemscope = "itemscope", Itemtype = "itemtype", Itemid = "itemid", Itemref = "itemref", Charset = "charset",
    HttpEquiv = "http-equiv", Dir = "dir", Hreflang = "hreflang", Width = "width", Height = "height", Align = "align",
    AriaHidden = "aria-hidden", AriaLabel = "aria-label", AriaLevel = "aria-level",
    Value = "value", Cite = "cite", Target = "target", Media = "media",
    Poster = "poster", Data = "data", Start = "start", Colspan = "colspan", Rowspan = "rowspan", Reversed = "reversed",
    ]
    // Other names.
    [
    Typeof = "typeof", Resource = "resource", About = "about", Vocab = "vocab", AriaLabelledby = "aria-labelledby", DataSrc = "data-src", DataSrcset = "data-srcset",
    DataLazySrc = "data-lazy-src", DataLazySrcset = "data-lazy-srcset", DataOriginal = "data-original",
    DataOriginalSrc = "data-original-src", DataUrl = "data-url", DataHref = "data-href", DataTestid = "data-testid",
    DataComponent = "data-component", DataQa = "data-qa", DataType = "data-type", DataTitle = "data-title", DataAuthor = "data-author",
    DataDate = "data-date", DataTime = "data-time", DataTimestamp = "data-timestamp", DataPublished = "data-published",
    DataDatetime = "data-datetime", DataUtime = "data-utime", DataName = "data-name", DataModule = "data-module",
    DataCaption = "data-caption", DataCredit = "data-credit", DataSection = "data-section", DataId = "data-id",
    DataVideoId = "data-video-id", DataTweetId = "data-tweet-id", DataInstgrmPermalink = "data-instgrm-permalink",
    DataIframeSrc = "data-iframe-src", DataLink = "data-link", DataTrackingName = "data-tracking-name", DataEmbedUrl = "data-embed-url",
    DataPicture = "data-picture", DataWordCount = "data-word-count", DataReadingTime = "data-reading-time", DataLabel = "data-label", XmlLang = "xml:lang", DataLang = "data-lang", DataAttrs = "data-attrs",
    ]
}

impl Attr {
    /// Returns what an attribute of a page's own scripts is by its name without `data-`: a picture's address for
    /// `flickity-lazyload`.
    fn of_data(name: &str) -> Option<Self> {
        if is_publication(name) {
            return Some(Self::DataDate);
        }
        let ends = |phrases: &Phrases| phrases.closing(name, Lang::UNKNOWN).is_some();
        if ends(&PICTURE_SETS) {
            return Some(Self::DataLazySrcset);
        }
        ends(&PICTURE_ADDRESSES).then_some(Self::DataPicture)
    }
}

/// Returns the name of an attribute of a page's own scripts: `src` of `data-src`, `nitro-lazy-src` as it is.
fn script_name(name: &str) -> Option<&str> {
    name.strip_prefix("data-").or_else(|| name.contains("-lazy-").then_some(name))
}

static PICTURE_ADDRESSES: Phrases = Phrases::new(&tables::ATTRIBUTE_NAMES, "picture address");
static PICTURE_SETS: Phrases = Phrases::new(&tables::ATTRIBUTE_NAMES, "picture set");

/// Names under which scripts that print dates keep that of the publication, without the marks between words.
static PUBLICATION_DATES: Phrases = Phrases::new(&tables::ATTRIBUTE_NAMES, "publication date");

/// Whether an attribute's name says that it holds the date of publication.
fn is_publication(name: &str) -> bool {
    let letters = || name.bytes().filter(|byte| !matches!(byte, b'-' | b'_'));
    let ends = ["date", "time", "at", "created", "published"];
    ends.iter().any(|end| name.ends_with(end))
        && PUBLICATION_DATES.iter(Lang::UNKNOWN).any(|known| letters().eq(known.bytes()))
}

#[cfg(test)]
mod tests {
    use super::is_publication;

    #[test]
    fn attributes_of_publication_are_told_from_those_of_other_days() {
        for name in ["publish-date", "pubdate", "post_date", "first-publication-date", "created-at"] {
            assert!(is_publication(name), "{name}");
        }
        for name in
            ["expiry-date", "last-updated-date", "validate", "event-date", "update", "candidate", "format"]
        {
            assert!(!is_publication(name), "{name}");
        }
    }
}
