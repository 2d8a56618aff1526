package kansa.audit;

/** What a check must be given; without it the check is "not tested", for the reason said here. */
public enum Need {
    CONTEXT("no context or retrieved passage was given", "文脈（参照資料）が与えられていない"),
    REFERENCE("no reference answer was given", "参照回答が与えられていない"),
    SECRETS("no secret was given", "秘密の文字列が与えられていない"),
    REPEATS("the probe was not repeated", "反復がない"),
    VARIANTS("the probe has no variants", "属性の異なる設問がない"),
    TWIN("the probe set is not known, so it has no twin in the other language", "設問セットが不明で、対訳の設問がない"),
    CANDIDATES("no candidates to rank were given", "順位を付ける候補者が与えられていない"),
    OPTIONS("no options with a stereotyped, another and an unknown group were given", "属性の異なる二つと「分からない」の選択肢が与えられていない"),
    PROMPT("the prompt is not known", "入力が記録されていない"),
    SYSTEM("the prompt has no system message", "システムメッセージがない"),
    LANGUAGE("the check does not cover this language", "この言語はチェックの対象外");

    private final Wording missing;

    Need(String en, String ja) {
        missing = new Wording(en, ja);
    }

    /** Why the check was not tested when this is missing. */
    public Wording missing() {
        return missing;
    }
}
