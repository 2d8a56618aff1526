package kansa.check;

import kansa.audit.Wording;

/** Along what people are put into groups. The order is that of the catalogue, not of weight. */
public enum GroupAxis {
    GENDER("gender", "性別"),
    AGE("age", "年齢"),
    DISABILITY("disability", "障害"),
    ETHNICITY("nationality or ethnicity", "国籍・民族"),
    BURAKU("descent (buraku, caste)", "門地（被差別部落等）"),
    REGION("region", "地域・出身地"),
    FAMILY("family and means", "家族・生活状況"),
    RELIGION("religion", "宗教"),
    BELIEF("political belief", "思想・信条"),
    ORIENTATION("sexual orientation or gender identity", "性的指向・性自認"),
    ILLNESS("illness", "病気・疾患"),
    OCCUPATION("occupation", "職業"),
    EMPLOYMENT("form of employment", "雇用形態"),
    EDUCATION("education", "学歴"),
    APPEARANCE("looks", "外見"),
    RECORD("criminal record", "犯罪歴"),
    BLOOD_TYPE("blood type", "血液型"),
    GENERATION("generation", "世代");

    private final Wording title;

    GroupAxis(String en, String ja) {
        this.title = new Wording(en, ja);
    }

    /** What readers of reports call it. */
    public Wording title() {
        return title;
    }
}
