//! Whether what a page costs grows faster than the page.

/// Bytes of the smallest page.
const SMALL: usize = 4_000;
const TIMES: usize = 4;

/// How much more a byte of the larger page may cost, each time that the page grows. What grows with the square of the
/// page costs [`TIMES`] as much in the end, at first less, because all else costs more than it. A body that is chosen at
/// one size and not at the next changes the work once, and what is bounded grows with the square up to its bound.
const SLACK: [f64; 3] = [1.2, 1.6, 1.6];

/// Returns the kinds of cost that grow faster than the page, by their numbers. What costs less than one of its kind
/// for each byte is no danger.
#[allow(clippy::cast_precision_loss, reason = "a ratio")]
pub fn growing<const KINDS: usize>(
    page: impl Fn(usize) -> String,
    cost: impl Fn(&str) -> [usize; KINDS],
) -> Vec<usize> {
    let costs_of = |growth: usize| {
        let page = page((0..growth).fold(SMALL, |size, _| size * TIMES));
        cost(&page).map(|cost| (cost as f64 / page.len() as f64, cost > page.len()))
    };
    let mut smaller = costs_of(0);
    let mut growing: Vec<usize> = (0..KINDS).collect();
    for (growth, slack) in SLACK.into_iter().enumerate() {
        let larger = costs_of(growth + 1);
        growing.retain(|kind| larger[*kind].1 && larger[*kind].0 > smaller[*kind].0 * slack);
        if growing.is_empty() {
            break;
        }
        smaller = larger;
    }
    growing
}
