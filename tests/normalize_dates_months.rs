//! The twelve months of each language as its newspapers print them after a day, and what is no date there.

use newsprint::normalize::{Hints, date};

/// A language, how its newspapers write a day (D, M and Y stand for day, month and year), its months from
/// January on, and texts that must give nothing.
type Row = (&'static str, &'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const LANGUAGES: &[Row] = &[
    ("en", "M D, Y", "January|February|March|April|May|June|July|August|September|October|November|December", &["May 2022", "May 32, 2022", "Chapter 5, 2022"]),
    ("de", "D. M Y", "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember", &["Mai 2022", "31. April 2022", "Ausgabe 5/2022"]),
    ("fr", "D M Y", "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre", &["mai 2022", "30 février 2022", "le 6 mai"]),
    ("es", "D de M de Y", "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre", &["mayo de 2022", "31 de junio de 2022", "6 de mayo"]),
    ("pt", "D de M de Y", "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro", &["maio de 2022", "31 de abril de 2022", "6 de maio"]),
    ("it", "D M Y", "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre", &["maggio 2022", "31 novembre 2022", "6 maggio"]),
    ("nl", "D M Y", "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december", &["mei 2022", "31 juni 2022", "6 mei"]),
    ("sv", "D M Y", "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december", &["maj 2022", "31 april 2022", "6 maj"]),
    ("nb", "D. M Y", "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember", &["mai 2022", "31. september 2022", "6. mai"]),
    ("da", "D. M Y", "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december", &["maj 2022", "31. juni 2022", "6. maj"]),
    ("fi", "D. M Y", "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta", &["toukokuu 2022", "31. kesäkuuta 2022", "6. toukokuuta"]),
    ("pl", "D M Y", "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia", &["maj 2022", "31 kwietnia 2022", "6 maja"]),
    ("cs", "D. M Y", "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince", &["květen 2022", "31. dubna 2022", "6. května"]),
    ("sk", "D. M Y", "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra", &["máj 2022", "31. júna 2022", "6. mája"]),
    ("hu", "Y. M D.", "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december", &["2022. május", "2022. április 31.", "május 6."]),
    ("ro", "D M Y", "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie", &["mai 2022", "31 aprilie 2022", "6 mai"]),
    ("hr", "D. M Y.", "siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca", &["svibanj 2022.", "31. travnja 2022.", "6. svibnja"]),
    ("sr", "D. M Y.", "januara|februara|marta|aprila|maja|juna|jula|avgusta|septembra|oktobra|novembra|decembra", &["maj 2022.", "31. juna 2022.", "6. maja"]),
    ("sr", "D. M Y.", "јануара|фебруара|марта|априла|маја|јуна|јула|августа|септембра|октобра|новембра|децембра", &["мај 2022.", "31. јуна 2022.", "6. маја"]),
    ("sl", "D. M Y", "januarja|februarja|marca|aprila|maja|junija|julija|avgusta|septembra|oktobra|novembra|decembra", &["maj 2022", "31. junija 2022", "6. maja"]),
    ("bg", "D M Y г.", "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември", &["май 2022 г.", "31 юни 2022 г.", "6 май"]),
    ("ru", "D M Y", "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря", &["май 2022", "31 июня 2022", "6 мая"]),
    ("uk", "D M Y", "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня", &["травень 2022", "31 червня 2022", "6 травня"]),
    ("el", "D M Y", "Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου", &["Μάιος 2022", "31 Ιουνίου 2022", "6 Μαΐου"]),
    ("tr", "D M Y", "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık", &["Mayıs 2022", "31 Haziran 2022", "6 Mayıs"]),
    ("az", "D M Y", "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr", &["may 2022", "31 iyun 2022", "6 may"]),
    ("ar", "D M Y", "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر", &["مايو 2022", "31 يونيو 2022", "6 مايو"]),
    ("ar", "D M Y", "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول", &["أيار 2022", "31 حزيران 2022"]),
    ("ar", "D M Y", "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر", &["ماي 2022", "31 جوان 2022"]),
    ("fa", "D M Y", "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر", &["مه 2022", "31 ژوئن 2022"]),
    ("he", "D בM Y", "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר", &["מאי 2022", "31 ביוני 2022", "6 במאי"]),
    ("hi", "D M Y", "जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर", &["मई 2022", "31 जून 2022", "6 मई"]),
    ("bn", "D M, Y", "জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর", &["মে ২০২২", "৩১ জুন, ২০২২", "৬ মে"]),
    ("id", "D M Y", "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember", &["Mei 2022", "31 Juni 2022", "6 Mei"]),
    ("ms", "D M Y", "Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember", &["Mei 2022", "31 Jun 2022", "6 Mei"]),
    ("vi", "D M, Y", "tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12", &["tháng 5, 2022", "31 tháng 6, 2022", "6 tháng 5"]),
    ("th", "D M Y", "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม", &["พฤษภาคม 2565", "31 มิถุนายน 2565", "6 พฤษภาคม"]),
    ("zh", "Y年MD日", "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月", &["2022年5月", "2022年6月31日", "5月6日"]),
    ("ja", "Y年MD日", "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月", &["2022年5月", "2022年6月31日", "5月6日"]),
    ("ko", "Y년 M D일", "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월", &["2022년 5월", "2022년 6월 31일", "5월 6일"]),
    ("lt", "Y m. M D d.", "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio", &["2022 m. gegužė", "2022 m. birželio 31 d.", "gegužės 6 d."]),
    ("lv", "Y. gada D. M", "janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris", &["2022. gada maijs", "2022. gada 31. jūnijs", "6. maijs"]),
    ("et", "D. M Y", "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember", &["mai 2022", "31. juuni 2022", "6. mai"]),
    ("ca", "D de M de Y", "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre", &["maig de 2022", "31 de juny de 2022", "6 de maig"]),
    ("eu", "Yko Mren Da", "urtarrila|otsaila|martxoa|apirila|maiatza|ekaina|uztaila|abuztua|iraila|urria|azaroa|abendua", &["2022ko maiatza", "2022ko ekainaren 31a"]),
    ("sw", "D M Y", "Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba", &["Mei 2022", "31 Juni 2022", "6 Mei"]),
];

fn read(text: &str, language: Option<&str>) -> Option<String> {
    date::parse(text, &Hints::default().with_language(language)).map(|at| at.to_string())
}

/// The text that a form makes of a date.
fn print(form: &str, day: usize, month: &str) -> String {
    let mut text = String::new();
    for letter in form.chars() {
        match letter {
            'D' => text.push_str(&day.to_string()),
            'M' => text.push_str(month),
            'Y' => text.push_str("2022"),
            _ => text.push(letter),
        }
    }
    text
}

#[test]
fn every_month_of_every_language() {
    let (mut rows, mut wrong) = (0, Vec::new());
    for (language, form, months, _) in LANGUAGES {
        let months: Vec<&str> = months.split('|').collect();
        assert_eq!(months.len(), 12, "{language}");
        for (month, name) in (1..).zip(months) {
            let text = print(form, month + 10, name);
            let got = read(&text, Some(language));
            if got != Some(format!("2022-{month:02}-{:02}", month + 10)) {
                wrong.push(format!("[{language}] {text}: {got:?}"));
            }
            rows += 1;
        }
    }
    assert!(rows >= 500, "{rows}");
    assert!(wrong.is_empty(), "{} of {rows}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_no_date_in_any_language() {
    for (language, _, _, none) in LANGUAGES {
        for text in *none {
            assert_eq!(read(text, Some(language)), None, "[{language}] {text}");
        }
    }
}

#[test]
fn the_iranian_year() {
    let months = "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند";
    let firsts = [
        "2022-03-21",
        "2022-04-21",
        "2022-05-22",
        "2022-06-22",
        "2022-07-23",
        "2022-08-23",
        "2022-09-23",
        "2022-10-23",
        "2022-11-22",
        "2022-12-22",
        "2023-01-21",
        "2023-02-20",
    ];
    for (name, first) in months.split('|').zip(firsts) {
        for text in [format!("1 {name} 1401"), format!("۱ {name} ۱۴۰۱")] {
            assert_eq!(read(&text, Some("fa")).as_deref(), Some(first), "{text}");
        }
    }
    for text in ["اردیبهشت ۱۴۰۱", "۳۱ مهر ۱۴۰۱", "۳۰ اسفند ۱۴۰۲"] {
        assert_eq!(read(text, Some("fa")), None, "{text}");
    }
}

#[test]
fn eras_of_japan_and_years_of_the_buddha() {
    for (language, text, expected) in [
        ("ja", "令和6年1月1日", Some("2024-01-01")),
        ("ja", "平成31年4月30日", Some("2019-04-30")),
        ("ja", "平成2年11月12日", Some("1990-11-12")),
        ("ja", "昭和64年1月7日", Some("1989-01-07")),
        ("ja", "令和6年", None),
        ("ja", "令和6年13月1日", None),
        ("th", "6 พฤษภาคม 2565", Some("2022-05-06")),
        ("th", "๖ พฤษภาคม ๒๕๖๕", Some("2022-05-06")),
        ("th", "6 พ.ค. 65", Some("2022-05-06")),
        ("th", "31 พ.ย. 2565", None),
        ("zh-TW", "民國111年5月6日", Some("2022-05-06")),
    ] {
        assert_eq!(read(text, Some(language)).as_deref(), expected, "[{language}] {text}");
    }
}
