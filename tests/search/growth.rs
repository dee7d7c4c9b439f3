//! Whether what a page costs grows faster than the page.

/// Bytes of the smallest page.
const SMALL: usize = 12_000;
const TIMES: usize = 4;

/// How often the page grows. What is bounded grows with the square up to its bound, then no more.
const GROWTHS: u32 = 2;

/// How much more a byte of the larger page may cost, each time. What grows with the square of the page costs
/// [`TIMES`] as much; a body that is chosen at one size and not at the next changes the work once.
const SLACK: f64 = 1.6;

/// Returns the kinds of cost that grow faster than the page, by their numbers. What costs less than one of its kind
/// for each byte is no danger.
#[allow(clippy::cast_precision_loss, reason = "a ratio")]
pub fn growing<const KINDS: usize>(
    page: impl Fn(usize) -> String,
    cost: impl Fn(&str) -> [usize; KINDS],
) -> Vec<usize> {
    let costs_of = |growth| {
        let page = page(SMALL * TIMES.pow(growth));
        cost(&page).map(|cost| (cost as f64 / page.len() as f64, cost > page.len()))
    };
    let mut smaller = costs_of(0);
    let mut growing: Vec<usize> = (0..KINDS).collect();
    for growth in 1..=GROWTHS {
        let larger = costs_of(growth);
        growing.retain(|kind| larger[*kind].1 && larger[*kind].0 > smaller[*kind].0 * SLACK);
        if growing.is_empty() {
            break;
        }
        smaller = larger;
    }
    growing
}
