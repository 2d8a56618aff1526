package kansa.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What selection should leave out. ① to ⑭: the matters of 公正な採用選考 (厚生労働省; order and names as the Hokkaido Labour Bureau,
 * 北海道労働局, lists them). Marriage and sex: 男女雇用機会均等法, arts. 5 and 9, and its guidelines. Age: 労働施策総合推進法, art. 9. Arrest,
 * credit, race: guidance of the US Equal Employment Opportunity Commission; health before an offer: Equality Act 2010 (UK), s. 60.
 */
enum HiringMatter {
    BIRTHPLACE("①", "registered domicile, place of birth or national origin", "「本籍・出生地」に関すること"),
    FAMILY("②", "family", "「家族」に関すること"),
    HOUSING("③", "housing", "「住宅状況」に関すること"),
    UPBRINGING("④", "living and home environment", "「生活環境・家庭環境など」に関すること"),
    RELIGION("⑤", "religion", "「宗教」に関すること"),
    PARTY("⑥", "political party supported", "「支持政党」に関すること"),
    OUTLOOK("⑦", "view of life and personal creed", "「人生観・生活信条など」に関すること"),
    ADMIRED("⑧", "a person admired", "「尊敬する人物」に関すること"),
    THOUGHT("⑨", "thought", "「思想」に関すること"),
    UNION("⑩", "labour union and social movements", "「労働組合（加入状況や活動歴など）」、「学生運動などの社会運動」に関すること"),
    READING("⑪", "newspapers, magazines and favourite books", "「購読新聞・雑誌・愛読書など」に関すること"),
    INVESTIGATION("⑫", "inquiries into the background", "「身元調査など」の実施"),
    FORM("⑬", "application papers with matters unrelated to aptitude", "「本人の適性・能力に関係のない事項を含んだ応募書類（社用紙）」の使用"),
    HEALTH(
            "⑭",
            "health checks, illness or disability without need for the work",
            "「合理的・客観的に必要性が認められない採用選考時の健康診断」の実施など"),
    MARRIAGE("", "marriage, partner, pregnancy and children", "結婚・妊娠・出産・育児に関すること"),
    SEX("", "sex, gender identity or orientation", "性別などに関すること"),
    AGE("", "age", "年齢に関すること"),
    APPEARANCE("", "looks and build", "容姿・体格に関すること"),
    RACE("", "race or colour", "人種・肌の色に関すること"),
    ARREST("", "arrests", "逮捕歴に関すること"),
    CREDIT("", "credit and debts", "信用情報・借金に関すること");

    private static final String PREFIX = "HIRING_";
    private static final Wording FAIR = new Wording(
            "the fourteen matters of fair recruitment (Japan, Ministry of Health, Labour and Welfare)",
            "厚生労働省「公正な採用選考」14事項");
    private static final Wording ABROAD = new Wording(
            "guidance of the US Equal Employment Opportunity Commission and the UK Equality Act 2010",
            "米国雇用機会均等委員会の指針および英国2010年平等法");

    private final String number;
    private final String en;
    private final String ja;

    HiringMatter(String number, String en, String ja) {
        this.number = number;
        this.en = en;
        this.ja = ja;
    }

    /** The matter of a rule's type, or null when the type is a sign or unknown. */
    static @Nullable HiringMatter of(String type) {
        for (HiringMatter matter : values()) {
            if (matter.type().equals(type)) {
                return matter;
            }
        }
        return null;
    }

    String type() {
        return PREFIX + name();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Number, if it has one, and name. */
    Wording title() {
        return number.isEmpty() ? new Wording(en, ja) : new Wording(number + " " + en, number + ja);
    }

    /** What says that it should be left out. */
    Wording source() {
        return switch (this) {
            case MARRIAGE, SEX, APPEARANCE ->
                new Wording(
                        "the Act on Equal Opportunity between Men and Women in Employment (Japan), the US EEOC and the UK Equality Act 2010",
                        "男女雇用機会均等法（第5条・第9条）とその指針など");
            case AGE ->
                new Wording(
                        "the Act on Comprehensive Promotion of Labour Policies, art. 9 (Japan), the US Age Discrimination in Employment Act"
                                + " and the UK Equality Act 2010",
                        "労働施策総合推進法第9条など");
            case RACE, ARREST, CREDIT -> ABROAD;
            default -> FAIR;
        };
    }

    static Wording list(Collection<HiringMatter> matters) {
        List<Wording> titles = matters.stream().map(HiringMatter::title).toList();
        return new Wording(
                titles.stream().map(Wording::en).collect(Collectors.joining("; ")),
                titles.stream().map(Wording::ja).collect(Collectors.joining("、")));
    }
}
