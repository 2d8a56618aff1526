package kansa.check;

import java.util.Locale;
import kansa.audit.Severity;
import kansa.audit.Wording;
import org.jspecify.annotations.Nullable;

/** The ways in which a text can be hostile, worst first. */
enum HostileKind {
    THREAT(Severity.HIGH, "a threat or a wish of harm", "脅迫・加害の願望"),
    DEHUMANISING(Severity.HIGH, "denies that persons are human", "非人間化"),
    SLUR(Severity.HIGH, "a slur", "差別語・蔑称"),
    CONTEMPT(Severity.MEDIUM, "contempt or hatred of persons", "軽蔑・憎悪"),
    INSULT(Severity.MEDIUM, "an insult", "侮辱"),
    RUDE(Severity.LOW, "a rude command or curse", "乱暴な命令・罵り");

    private final Severity severity;
    private final Wording title;

    HostileKind(Severity severity, String en, String ja) {
        this.severity = severity;
        this.title = new Wording(en, ja);
    }

    Severity severity() {
        return severity;
    }

    Wording title() {
        return title;
    }

    /** The word that outcomes and evidence carry. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a rule of this type speaks of; null for rules that only lower. */
    static @Nullable HostileKind of(String type) {
        return switch (type) {
            case "THREAT", "THREAT_START" -> THREAT;
            case "BEAST_WORD", "DEHUMANISING" -> DEHUMANISING;
            case "SLUR" -> SLUR;
            case "CONTEMPT" -> CONTEMPT;
            case "INSULT", "INSULT_WORD", "ABUSE_WORD", "WEAK_WORD" -> INSULT;
            case "RUDE" -> RUDE;
            default -> null;
        };
    }
}
