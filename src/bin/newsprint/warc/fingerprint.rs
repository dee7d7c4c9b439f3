//! Fingerprints of texts that are nearly the same.

/// How many characters make a shingle: long enough that most shingles of two other texts differ, short enough that a
/// changed word touches few. No words are cut, since not all languages put spaces between them.
const SHINGLE: usize = 8;

/// Returns the simhash of a text (Charikar 2002): texts that are nearly the same differ in few of its 64 bits. In news,
/// copies with another closing line differ in 3 or fewer (Manku 2007), two stories in some 32.
///
/// Letters and digits count, whatever their case. It is the same on all machines and in all versions.
pub fn simhash(text: &str) -> u64 {
    let chars: Vec<char> =
        text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let mut votes = [0_i64; 64];
    for shingle in chars.windows(SHINGLE.min(chars.len()).max(1)) {
        let hash = hash(shingle);
        for (bit, vote) in votes.iter_mut().enumerate() {
            *vote += if hash >> bit & 1 == 1 { 1 } else { -1 };
        }
    }
    votes.iter().enumerate().fold(0, |found, (bit, &vote)| found | u64::from(vote > 0) << bit)
}

/// FNV-1a, whose high bits alone are well mixed, and the last step of MurmurHash3, which mixes the others.
fn hash(shingle: &[char]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for &char in shingle {
        hash = (hash ^ u64::from(u32::from(char))).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "The keeper of the upper lock handed over her keys on Friday, forty years to the day after she was \
        given them. A brass band played, and three barges sounded their horns. Her successor, who has worked beside her \
        since the spring, said that nothing would change, except for the colour of the hut. The town had asked her to \
        stay for another year, until the new gates are in; she declined, because the river, she said, does not wait.";

    fn distance(a: &str, b: &str) -> u32 {
        (simhash(a) ^ simhash(b)).count_ones()
    }

    #[test]
    fn near_copies_are_near() {
        assert_eq!(distance(STORY, &STORY.to_uppercase().replace(", ", " – ")), 0);
        assert!(distance(STORY, &STORY.replace("Friday", "Thursday")) <= 6);
        assert!(distance(STORY, &format!("{STORY} Reporting by Ada Lund.")) <= 6);
        let other = "A storm took the roof off the old ferry hall on Sunday night. Nobody was hurt. The harbour office \
            will put up a tent for those who wait, and the council is to vote on the money for a new hall in March.";
        assert!(distance(STORY, other) >= 16);
    }

    #[test]
    fn a_fingerprint_is_the_same_for_ever() {
        assert_eq!(simhash(""), 0);
        assert_eq!(simhash("新しい橋が金曜日に開通した。"), simhash("新しい橋が金曜日に開通した"));
        assert_eq!(format!("{:016x}", simhash(STORY)), "2b07266dfe64cd8c");
    }
}
