//! View counts as pages print them: "579 Views", "1.2K views", "12,345 просмотров".

use super::date::digit;

/// The number of views that a text states; `None` where it states none.
///
/// The word for views has to stand beside the number, in either order. Thousands marks of any language and
/// the short forms K, M, thousand, 万 and their like are read.
///
/// ```
/// use newsprint::normalize::views::parse;
///
/// assert_eq!(parse("13 Min Read 579 Views"), Some(579));
/// assert_eq!(parse("1.2K views"), Some(1200));
/// assert_eq!(parse("Visitas: 12.345"), Some(12345));
/// assert_eq!(parse("5 points of view"), None);
/// assert_eq!(parse("579"), None);
/// ```
pub fn parse(text: &str) -> Option<u64> {
    const LONGEST: usize = 400;
    if text.len() > LONGEST || !text.chars().any(|c| digit(c).is_some()) {
        return None;
    }
    let parts = parts(text);
    (0..parts.len()).find_map(|at| beside(&parts, at))
}

/// Words for views in many languages, lower case.
#[rustfmt::skip]
const VIEWS: &[&str] = &[
    "views", "view", "reads", "hits", "pageviews", "aufrufe", "aufrufen", "zugriffe", "seitenaufrufe", "ansichten", "gelesen", "vues",
    "vue", "lectures", "visitas", "vistas", "visualizaciones", "lecturas", "visualizações",
    "visualizzazioni", "letture", "weergaven", "keer", "visningar", "visninger", "katselukertaa",
    "wyświetleń", "wyświetlenia", "odsłon", "odsłony", "zobrazení", "přečtení", "zobrazenia", "megtekintés",
    "vizualizări", "afișări", "pregleda", "pregledi", "прегледа", "ogledov", "прегледи", "прегледан",
    "просмотров", "просмотра", "просмотр", "просмотры", "переглядів", "перегляди", "перегляд", "προβολές",
    "görüntülenme", "görüntüleme", "okunma", "baxış", "baxılıb", "oxunub", "مشاهدة", "مشاهدات", "قراءة",
    "بازدید", "צפיות", "व्यूज", "ভিউ", "dilihat", "dibaca", "tayangan", "tontonan", "lượt", "xem", "ครั้ง",
    "views:", "peržiūros", "peržiūrų", "skatījumi", "skatījumu", "vaatamist", "visualitzacions", "ikusi",
    "viewed", "citiri", "прочетена", "прочетено", "прочетен", "διαβάστηκε", "αναγνώσεις", "المشاهدات", "مشاهده", "بازدیدها",
];

/// The same in scripts that write no spaces: the characters behind or before the number.
#[rustfmt::skip]
const VIEWS_TIGHT: &[&str] = &[
    "阅读", "閱讀", "浏览", "瀏覽", "次观看", "次查看", "人氣", "人气", "ビュー", "回表示", "回閲覧", "閲覧", "조회", "조회수", "点击",
    "點擊", "次阅读",
];

/// The one of them in Latin letters.
const VIEWS_TIGHT_ASCII: &str = "PV";

/// Factors behind a number, lower case.
const FACTORS: &[(&str, u64)] = &[
    ("k", 1_000),
    ("tsd", 1_000),
    ("mil", 1_000),
    ("тыс", 1_000),
    ("тис", 1_000),
    ("rb", 1_000),
    ("jt", 1_000_000),
    ("m", 1_000_000),
    ("mn", 1_000_000),
    ("млн", 1_000_000),
    ("mio", 1_000_000),
    ("million", 1_000_000),
    ("万", 10_000),
    ("萬", 10_000),
    ("만", 10_000),
    ("천", 1_000),
    ("千", 1_000),
];

enum Part<'a> {
    Number(u64),
    /// A word, and whether a colon stands behind it: then what it counts follows.
    Word(&'a str, bool),
}

/// The number at `at`, if the word before or behind it is one for views.
fn beside(parts: &[Part<'_>], at: usize) -> Option<u64> {
    let Some(Part::Number(number)) = parts.get(at) else { return None };
    // "Views 579 13 Min": the word before belongs to the number unless a number stands before it too.
    let number_before =
        at.checked_sub(2).is_some_and(|before| matches!(parts.get(before), Some(Part::Number(_))));
    let before = match at.checked_sub(1).and_then(|before| parts.get(before)) {
        Some(Part::Word(word, colon)) => (*colon || !number_before) && is_views(word),
        _ => false,
    };
    let behind = matches!(parts.get(at + 1), Some(Part::Word(word, false)) if is_views(word));
    (before || behind).then_some(*number)
}

fn is_views(word: &str) -> bool {
    let tight = |views: &&str| word.starts_with(views) || word.ends_with(views);
    if word.is_ascii() {
        return VIEWS.iter().any(|views| views.eq_ignore_ascii_case(word)) || tight(&VIEWS_TIGHT_ASCII);
    }
    VIEWS.contains(&word.to_lowercase().as_str())
        || VIEWS_TIGHT.iter().any(tight)
        || tight(&VIEWS_TIGHT_ASCII)
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if digit(first).is_some() {
            let (number, length) = number(rest);
            parts.extend(number.map(Part::Number));
            length
        } else if first.is_alphabetic() {
            let length = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
            let colon = rest.get(length..).is_some_and(|behind| behind.trim_start().starts_with([':', '：']));
            parts.extend(rest.get(..length).map(|word| Part::Word(word, colon)));
            length
        } else {
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or("");
    }
    parts
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}' | '\u{900}'..='\u{963}' | '\u{E30}'..='\u{E4F}')
}

/// The number at the start of the text with its factor, and how many bytes it takes.
fn number(text: &str) -> (Option<u64>, usize) {
    let mut groups: Vec<(Option<u64>, u32)> = vec![(Some(0), 0)];
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if let Some(value) = digit(c) {
            if let Some((number, digits)) = groups.last_mut() {
                *number = number.and_then(|number| number.checked_mul(10)?.checked_add(u64::from(value)));
                *digits = digits.saturating_add(1);
            }
            length = at + c.len_utf8();
        } else if (c == ' ' && has_three_digits(text.get(at + 1..)))
            || (is_thousands_mark(c) && chars.peek().is_some_and(|(_, next)| digit(*next).is_some()))
        {
            groups.push((Some(0), 0));
        } else {
            break;
        }
    }
    let (factor, length) = factor(text, length);
    (value(&groups, factor), length)
}

/// A plain space parts thousands only before exactly three digits.
fn has_three_digits(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.chars().take_while(|c| digit(*c).is_some()).take(4).count() == 3)
}

fn is_thousands_mark(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '٬')
}

fn factor(text: &str, from: usize) -> (Option<u64>, usize) {
    let rest = text.get(from..).unwrap_or("");
    let word = rest.trim_start_matches([' ', '\u{A0}']);
    let gap = rest.len() - word.len();
    for (name, factor) in FACTORS {
        let end = name.len();
        let Some(start) = word.get(..end) else { continue };
        let ends = !name.is_ascii() && name.chars().count() == 1
            || !word.get(end..).unwrap_or("").starts_with(|c: char| c.is_alphabetic());
        // "579 m" may be metres; single letters are glued to their number.
        let glued = gap == 0 || name.len() > 1;
        if start.chars().flat_map(char::to_lowercase).eq(name.chars()) && ends && glued {
            return (Some(*factor), from + gap + end);
        }
    }
    (None, from)
}

/// Groups of three are thousands; before a factor, a last group of one or two digits is a fraction.
fn value(groups: &[(Option<u64>, u32)], factor: Option<u64>) -> Option<u64> {
    let (&(first, _), rest) = groups.split_first()?;
    if let (Some(factor), [(fraction, digits @ 1..=2)]) = (factor, rest) {
        let scale = 10_u64.checked_pow(*digits)?;
        return first?.checked_mul(factor)?.checked_add((*fraction)?.checked_mul(factor)? / scale);
    }
    let mut value = first?;
    for &(group, digits) in rest {
        if digits != 3 {
            return None;
        }
        value = value.checked_mul(1000)?.checked_add(group?)?;
    }
    value.checked_mul(factor.unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_view_counts() {
        for (text, views) in [
            ("579 Views", Some(579)),
            ("Views: 1,234,567", Some(1_234_567)),
            ("2.5M views", Some(2_500_000)),
            ("12 345 просмотров", Some(12_345)),
            ("12\u{A0}345 просмотров", Some(12_345)),
            ("3,4 тыс. просмотров", Some(3_400)),
            ("1.234 Aufrufe", Some(1234)),
            ("阅读 1234", Some(1234)),
            ("1.2万次阅读", Some(12_000)),
            ("조회수 1,234", Some(1234)),
            ("٥٧٩ مشاهدة", Some(579)),
            ("5 marca 2024, 12:40 Wyświetleń: 3214", Some(3214)),
            ("12:40 Views: 3,214", Some(3214)),
            ("2.413 citiri", Some(2413)),
            ("Прочетена: 8 765 пъти", Some(8765)),
            ("Διαβάστηκε 1.205 φορές", Some(1205)),
            ("عدد المشاهدات: 2,310", Some(2310)),
            ("12:40 Views:", None),
            ("views", None),
            ("3 reviews", None),
            ("12 comments", None),
            ("99999999999999999999999 views", None),
            ("", None),
        ] {
            let got = parse(text);
            assert_eq!(got, views, "{text}");
        }
    }
}
