package kansa.audit;

import java.util.Locale;

/** A language a text is written in; {@link #OTHER} is any that Kansa's own checks do not cover. */
public enum Language {
    EN,
    JA,
    OTHER;

    /** The code of files and reports: {@code en}, {@code ja} or {@code other}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a BCP 47 tag such as {@code en}, {@code ja-JP}; anything else is {@link #OTHER}. */
    public static Language of(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "en" -> EN;
            case "ja" -> JA;
            default -> OTHER;
        };
    }
}
