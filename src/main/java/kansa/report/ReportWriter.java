package kansa.report;

import java.io.IOException;
import java.io.OutputStream;
import kansa.audit.Language;

/** Writes a finished report in one format. Same report, same language: the same content. */
public interface ReportWriter {
    /** Writes the whole report; flushes, but does not close, the stream. */
    void write(Report report, Language language, OutputStream out) throws IOException;
}
