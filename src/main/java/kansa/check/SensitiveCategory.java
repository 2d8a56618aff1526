package kansa.check;

import java.util.Arrays;
import java.util.List;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The categories of 要配慮個人情報 (Act on the Protection of Personal Information, art. 2(3); Cabinet Order, art. 2) and of GDPR
 * article 9 that rules name as their type. A type of a user's own rules keeps its name and stands for itself.
 */
enum SensitiveCategory {
    RACE(Group.ORIGIN, "racial or ethnic origin", "人種・民族的出身"),
    SOCIAL_STATUS(Group.ORIGIN, "social status by birth", "社会的身分"),
    BURAKU(Group.ORIGIN, "a discriminated community (buraku)", "被差別部落との結び付け"),
    RELIGION(Group.BELIEF, "religious or philosophical belief", "信条（宗教・思想）"),
    POLITICAL_OPINION(Group.BELIEF, "political opinion", "信条（政治的見解）"),
    UNION(Group.BELIEF, "trade union membership", "労働組合への加入"),
    MEDICAL_HISTORY(Group.HEALTH, "medical history", "病歴"),
    HEALTH(Group.HEALTH, "state of health", "健康状態"),
    DISABILITY(Group.HEALTH, "disability", "心身の障害"),
    HEALTH_CHECK(Group.HEALTH, "result of a health check or test", "健康診断等の結果"),
    MEDICAL_CARE(Group.HEALTH, "medical care", "医師等による指導・診療・調剤"),
    GENETIC(Group.HEALTH, "genetic data", "遺伝情報"),
    BIOMETRIC(Group.BIOMETRIC, "biometric data", "生体情報"),
    CRIMINAL_RECORD(Group.CRIME, "criminal record", "犯罪の経歴"),
    CRIME_VICTIM(Group.CRIME, "harm suffered through a crime", "犯罪により害を被った事実"),
    CRIMINAL_PROCEDURE(Group.CRIME, "criminal procedure", "刑事事件に関する手続"),
    JUVENILE(Group.CRIME, "juvenile protection case", "少年の保護事件に関する手続"),
    ORIENTATION(Group.SEX, "sexual orientation or gender identity", "性的指向・性自認"),
    SEX_LIFE(Group.SEX, "sex life", "性生活");

    /** Categories that are told of in the same breath: whoever asks about his own depression is answered about tablets. */
    enum Group {
        ORIGIN,
        BELIEF,
        HEALTH,
        BIOMETRIC,
        CRIME,
        SEX
    }

    private final Group group;
    private final Wording title;

    SensitiveCategory(Group group, String en, String ja) {
        this.group = group;
        this.title = new Wording(en, ja);
    }

    Group group() {
        return group;
    }

    /** The category that a type names, or null. */
    static @Nullable SensitiveCategory of(String type) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElse(null);
    }

    static Wording title(String type) {
        SensitiveCategory category = of(type);
        return category == null ? Wording.same(type) : category.title;
    }

    static Wording titles(List<String> types) {
        return new Wording(
                String.join(", ", types.stream().map(type -> title(type).en()).toList()),
                String.join("、", types.stream().map(type -> title(type).ja()).toList()));
    }
}
