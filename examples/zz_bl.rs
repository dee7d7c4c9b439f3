//! scratch
use std::io::BufRead;
fn main() {
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let line = line.replace("\\n", "\n");
        let got: Vec<String> = newsprint::normalize::byline::parse(&line)
            .into_iter()
            .map(|a| format!("{} [{:?}]", a.name, a.role))
            .collect();
        println!("{line:?} => {got:?} clean {:?}", newsprint::normalize::byline::clean_name(&line));
    }
}
