package kansa.report;

import java.util.Locale;
import java.util.Optional;

/** The formats a report comes in. A new one is one writer and one constant here. */
public enum Format {
    XLSX("report.xlsx", new WorkbookWriter()),
    JUNIT("junit.xml", new JunitWriter()),
    CSV("findings.csv", new CsvWriter()),
    MD("summary.md", new MarkdownWriter());

    private final String file;
    private final ReportWriter writer;

    Format(String file, ReportWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** As {@code --format} and the config name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its file in the run folder. */
    public String file() {
        return file;
    }

    public ReportWriter writer() {
        return writer;
    }

    /** The format of this id, if there is one. */
    public static Optional<Format> of(String id) {
        for (Format format : values()) {
            if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
