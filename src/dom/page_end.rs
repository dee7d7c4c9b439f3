//! How the bytes of a page end.

/// How the bytes of a page end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum PageEnd {
    /// With the end tag of `<html>` or `<body>`, or as pages end that leave both out. A tree has no bytes.
    #[default]
    Closed,
    /// With another tag, as a page ends whose system has forgotten to close it, and a page cut off right there.
    Tag,
    /// Amid a text, a tag, a comment or a script.
    Amid,
}

impl PageEnd {
    /// Returns how an unfinished page ends. A script or a style that is never closed takes the last tags for its own text.
    pub(super) fn of_unfinished(html: &str) -> Self {
        let html = html.trim_end();
        if ["</html>", "</body>"].iter().any(|tag| html.ends_with(tag)) {
            Self::Closed
        } else if html.ends_with('>') {
            Self::Tag
        } else {
            Self::Amid
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PageEnd;

    #[test]
    fn ends_are_told_by_the_last_tag() {
        for (html, end) in [
            ("<p>Bridge</p></div></body></html>\n", PageEnd::Closed),
            ("<script>x()</body></html>", PageEnd::Closed),
            ("<p>Bridge</p>\n</div>\n", PageEnd::Tag),
            ("<p>Bridge reop", PageEnd::Amid),
            ("<p>Bridge</p><a href=\"/x", PageEnd::Amid),
        ] {
            assert_eq!(PageEnd::of_unfinished(html), end, "{html}");
        }
    }
}
