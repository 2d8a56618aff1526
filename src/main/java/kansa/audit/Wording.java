package kansa.audit;

/** One thing said in both languages of every report. */
public record Wording(String en, String ja) {
    /** The same text in both languages: a name, a number, a quotation. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    public String in(Language language) {
        return language == Language.JA ? ja : en;
    }
}
