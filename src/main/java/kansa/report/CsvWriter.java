package kansa.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Finding;
import kansa.audit.Language;
import kansa.audit.Wording;

/**
 * One line a finding: UTF-8 with a byte order mark and CRLF, so that Excel opens it by a double click; no field runs as a
 * formula (see {@link Cells}). Codes are the same in both languages; heads, titles and messages are in the report's.
 */
final class CsvWriter implements ReportWriter {
    private static final List<Wording> HEADS = List.of(
            new Wording("Number", "管理番号"),
            new Wording("Severity", "重要度"),
            new Wording("Kind of evidence", "証拠の種類"),
            new Wording("Risk", "リスク分野"),
            new Wording("Check", "チェック項目"),
            new Wording("Topic", "論点"),
            new Wording("What was detected", "検出内容"),
            new Wording("Occurrences", "件数"),
            new Wording("Model", "モデル"),
            new Wording("Probe set", "設問セット"),
            new Wording("Language", "言語"),
            new Wording("Probe", "設問番号"),
            new Wording("Variant", "属性"),
            new Wording("Answer id", "応答の識別子"),
            new Wording("Fingerprint", "識別値"));

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv.write('\uFEFF');
        line(csv, HEADS.stream().map(head -> head.in(language)).toList());
        for (Finding finding : report.findings()) {
            List<String> fields = new ArrayList<>(List.of(
                    finding.number(),
                    finding.severity().title().in(language),
                    finding.kind().title().in(language),
                    finding.risk().title().in(language),
                    finding.check(),
                    finding.topic(),
                    finding.message().in(language),
                    Long.toString(finding.occurrences())));
            Where where = Where.of(finding);
            fields.addAll(List.of(
                    where.model(), where.set(), where.language().code(), where.probe(), where.variant(), where.id()));
            fields.add(finding.fingerprint());
            line(csv, fields);
        }
        csv.flush();
    }

    private static void line(Writer csv, List<String> fields) throws IOException {
        String separator = "";
        for (String field : fields) {
            csv.write(separator);
            csv.write(Cells.csv(field));
            separator = ",";
        }
        csv.write("\r\n");
    }
}
