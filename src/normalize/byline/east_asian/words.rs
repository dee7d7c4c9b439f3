//! Words of bylines in Chinese, Japanese and Korean.

use super::script::is_east_asian;
use crate::article::AuthorRole::{self, Contributor, Editor, Photographer, Publication, Translator, Writer};

/// Labels in front of names or behind them; of several that fit the longest counts.
#[rustfmt::skip]
const LABELS: &[(AuthorRole, &[&str])] = &[
    (Writer, &[
        "本报特约记者", "本报记者", "本報記者", "本刊记者", "本网记者", "特约记者", "特約記者", "见习记者", "見習記者", "实习记者", "實習記者", "首席记者", "全媒体记者",
        "特派记者", "文字记者", "记者", "記者", "采写", "採寫", "采访", "採訪", "采编", "撰文", "撰稿", "撰稿人", "执笔", "作者", "专栏作者", "专栏作家", "評論員", "评论员", "特约评论员",
        "文字", "图文", "圖文", "文图", "文", "執筆", "筆者", "著者", "取材・文", "文・写真", "写真・文", "文と写真", "文・構成", "聞き手・構成", "聞き手", "構成",
        "取材", "編集委員", "論説委員", "編集部", "글", "취재", "취재기자", "기자",
    ]),
    (Contributor, &["通讯员", "通訊員", "职工通讯员", "特约通讯员", "实习生", "實習生"]),
    (Editor, &[
        "责任编辑", "責任編輯", "编辑", "編輯", "責編", "责编", "本文编辑", "值班编辑", "执行编辑", "实习编辑", "网络编辑", "主编", "主編", "編集",
    ]),
    (Photographer, &["摄影", "攝影", "摄影记者", "攝影記者", "撮影", "写真", "圖", "图", "사진"]),
    (Translator, &["翻译", "翻譯", "翻訳", "编译", "編譯", "译者", "譯者", "訳", "译", "번역"]),
    (Publication, &[
        "来源", "來源", "本文来源", "文章来源", "新闻来源", "信息来源", "稿件来源", "内容来源", "稿源", "資料來源", "新聞來源", "출처",
    ]),
];

/// Labels of what else stands beside the names.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "图片来源", "圖片來源", "资料来源", "校对", "校對", "审校", "审核", "審核", "复审", "终审", "监制", "監製", "制图", "美编", "视频", "剪辑", "排版", "统筹", "策划",
    "供图", "摄制", "发布时间", "发布日期", "發布時間", "發佈時間", "发表时间", "发表于", "更新时间", "時間", "时间", "日期", "阅读", "阅读量", "阅读数", "閱讀", "浏览", "浏览次数",
    "瀏覽", "点击", "点击数", "點擊", "访问量", "字号", "字號", "字体", "字體", "评论", "評論", "人气", "人氣", "分享", "关键词", "关键字", "标签", "原标题", "栏目", "分类", "所属分类",
    "举报", "打印", "列印", "关注", "订阅", "当前位置", "當前位置", "正在阅读",
];

/// Words behind the place that a report comes from.
pub(super) const DISPATCHED: &[&str] = &["報導", "报道", "报导", "報道", "電", "电"];

/// Words behind a name that are no part of it.
#[rustfmt::skip]
pub(super) const BEHIND: &[&str] = &[
    "综合报道", "综合报导", "報導", "报道", "报导", "報道", "编译", "整理", "整合", "综合", "等", "記者", "记者", "特派員", "支局長", "編集委員", "論説委員", "さん", "氏",
    "기자", "특파원", "논설위원", "선임기자", "객원기자", "인턴기자", "앵커", "교수", "대기자", "전문기자", "에디터", "칼럼니스트", "통신원", "리포터",
    "평론가", "작가", "소장", "변호사", "연구원", "논설실장", "편집장", "이사", "대표", "전문위원", "연구위원", "부장", "국장", "원장", "회장",
];

/// Words beside dates.
pub(super) const DATED: &[&str] =
    &["입력", "수정", "승인", "등록", "게시", "작성", "업데이트", "최종수정", "기사입력"];

/// Characters with which Chinese family names begin, the commonest two hundred; none that begins what a reporter
/// did ("记者从…", "记者在…").
#[rustfmt::skip]
pub(super) const SURNAMES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯\
温溫康施文牛樊葛邢齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳時穆农司卓古吉缪繆简簡车項项连連芦麦麥褚娄窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾丘刁沙荀楚池敖谌湛仲";

/// What stands where a name belongs and names nobody.
#[rustfmt::skip]
pub(super) const NO_NAMES: &[&str] = &[
    "发布", "公開", "新闻", "新聞", "ニュース", "社会", "政治", "経済", "国際", "国际", "财经", "体育", "娱乐", "뉴스", "정치", "경제", "사회", "입력", "수정", "승인",
    "등록", "更新", "更新日", "公開日", "編集部", "敬称略", "文中敬称略", "写真提供", "無断転載", "転載禁止", "本报讯", "本网讯", "本刊讯", "本报", "本刊", "首页", "正文", "网友",
    "未知", "佚名", "匿名", "不详", "不詳", "网络", "網路", "互联网", "网络整理", "本站", "本站整理", "本网", "原创", "原創", "转载", "轉載", "综合", "其他", "其它", "无", "暂无",
    "管理员", "系统管理员", "管理員", "小编", "小編", "站长", "站長", "发布者", "用户", "游客", "名無し", "管理人", "관리자", "운영자", "익명", "网站管理员", "公众号", "微信公众号",
    "查看更多", "更多", "返回", "点击查看", "完", "终", "图片", "视频", "资料图",
];

/// How the names of papers, sites and stations end.
#[rustfmt::skip]
const PAPERS: &[&str] = &[
    "网", "網", "报", "報", "新闻", "新聞", "电视台", "電視台", "周刊", "週刊", "杂志", "雜誌", "频道", "頻道", "客户端", "通讯社", "通訊社", "出版社", "新聞社", "ニュース", "放送",
    "신문", "뉴스", "일보", "방송", "편집국", "编辑部", "編輯部", "編集部",
];

/// Whether a name is that of a paper, a site or a station.
pub(super) fn is_paper(name: &str) -> bool {
    name.chars().nth(2).is_some() && PAPERS.iter().any(|end| name.ends_with(end))
}

/// The label that a part begins with, and the role of those behind it; `None` for the role of what is nobody's.
pub(super) fn label_of(part: &str) -> Option<(&'static str, Option<AuthorRole>)> {
    if !part.starts_with(is_east_asian) {
        return None;
    }
    let people = LABELS.iter().flat_map(|(role, words)| words.iter().map(move |word| (*word, Some(*role))));
    let all = people.chain(OTHERS.iter().map(|word| (*word, None)));
    all.filter(|(word, _)| part.starts_with(word)).max_by_key(|(word, _)| word.len())
}

/// Whether a word is a label that names people.
pub(super) fn is_label(word: &str) -> bool {
    label_of(word).is_some_and(|(label, role)| label == word && role.is_some())
}
