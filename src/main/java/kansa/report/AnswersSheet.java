package kansa.report;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import kansa.audit.Exchange;
import kansa.audit.Finding;
import kansa.audit.Finish;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Subject;
import kansa.audit.TrialKey;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Sheet;

/** Every answer, masked, in the order of the trials; a full sheet goes on to the next. */
final class AnswersSheet {
    static final int ROWS = 1_000_000;

    static final List<Column> COLUMNS = List.of(
            Column.number("answer", 9, "Answer", "応答番号"),
            Column.text("id", 20, "Id", "識別子"),
            Column.text("set", 14, "Probe set", "設問セット"),
            Column.text("probe", 12, "Probe", "設問番号"),
            Column.text("variant", 16, "Variant", "属性"),
            Column.number("repeat", 8, "Repeat", "反復"),
            Column.code("language", 9, "Language", "言語"),
            Column.text("model", 14, "Model", "モデル"),
            Column.text("question", 40, "Question (masked)", "入力（マスク済み）"),
            Column.text("response", 70, "Answer (masked)", "応答（マスク済み）"),
            Column.text("kind", 14, "Kind of response", "応答の種別"),
            Column.text("flagged", 26, "Flagged by", "検出したチェック項目"));

    private static final Wording ANSWER = new Wording("answer", "応答");
    private static final Wording CUT_OFF = new Wording("answer, cut off", "応答（途中で打切り）");
    private static final Wording FILTERED = new Wording("stopped by a content filter", "フィルターによる遮断");
    private static final Wording NONE = new Wording("no answer", "応答なし");

    /** Where an answer stands: its trial, its line in the transcript, and the cell of its row. */
    record Position(int trial, long seq, String address) {}

    /** What findings point to, and where it stands once the answers are written. */
    static final class Positions {
        private final Map<Long, Optional<Position>> bySeq = new HashMap<>();
        private final Map<TrialKey, Optional<Position>> byTrial = new HashMap<>();

        Positions(Report report) {
            for (Finding finding : report.findings()) {
                for (Judgement judgement : finding.sample().stream().limit(1).toList()) {
                    if (judgement.subject() instanceof Subject.OfAnswer answer) {
                        bySeq.put(answer.seq(), Optional.empty());
                    } else if (judgement.subject() instanceof Subject.OfTrial trial) {
                        byTrial.put(trial.trial(), Optional.empty());
                    }
                }
            }
        }

        /** The answer a finding points to, or the first one of its trial; none for a figure over the run. */
        Optional<Position> of(Finding finding) {
            Subject subject =
                    finding.sample().isEmpty() ? null : finding.sample().get(0).subject();
            if (subject instanceof Subject.OfAnswer answer) {
                return bySeq.getOrDefault(answer.seq(), Optional.empty());
            }
            return subject instanceof Subject.OfTrial trial
                    ? byTrial.getOrDefault(trial.trial(), Optional.empty())
                    : Optional.empty();
        }

        private void at(Exchange exchange, Position position) {
            bySeq.computeIfPresent(exchange.seq(), (seq, none) -> Optional.of(position));
            byTrial.computeIfPresent(
                    exchange.prompt().trial(), (trial, known) -> known.isPresent() ? known : Optional.of(position));
        }
    }

    private final Report report;
    private final Language language;
    private final int rows;

    AnswersSheet(Report report, Language language, int rows) {
        this.report = report;
        this.language = language;
        this.rows = rows;
    }

    /** How many sheets the answers fill; at least one. */
    static int parts(long exchanges, int rows) {
        return (int) Math.max(1, (exchanges + rows - 1) / rows);
    }

    /** An answer with the texts that take long to mask. */
    private record Masked(int trial, Exchange exchange, String question, String answer) {}

    /** Writes all answers and tells where those stand that a finding points to. */
    Positions write(IntFunction<Sheet> sheets, Styles styles) {
        Positions positions = new Positions(report);
        Filling filling = new Filling(sheets, styles, positions);
        Ahead.inOrder(report.transcript().trials(), this::masked, trial -> trial.forEach(filling::add));
        filling.table.filter();
        return positions;
    }

    private List<Masked> masked(int number) {
        return report.transcript().trial(number).exchanges().stream()
                .map(exchange -> new Masked(number, exchange, question(exchange), answer(exchange)))
                .toList();
    }

    /** The sheet that is being filled; when it is full, the next. */
    private final class Filling {
        private final IntFunction<Sheet> sheets;
        private final Styles styles;
        private final Positions positions;
        private int part;
        private Table table;

        Filling(IntFunction<Sheet> sheets, Styles styles, Positions positions) {
            this.sheets = sheets;
            this.styles = styles;
            this.positions = positions;
            this.table = Table.begin(sheets.apply(part), styles, report, language, COLUMNS);
        }

        void add(Masked masked) {
            if (table.next() > rows) {
                table.filter();
                table = Table.begin(sheets.apply(++part), styles, report, language, COLUMNS);
            }
            String address = Sheets.address(Sheets.ANSWERS.title(language, part), "A", table.next());
            positions.at(
                    masked.exchange(),
                    new Position(masked.trial(), masked.exchange().seq(), address));
            write(table.line(), masked);
        }
    }

    private void write(Table.Line line, Masked masked) {
        Exchange exchange = masked.exchange();
        Prompt prompt = exchange.prompt();
        line.number(number(exchange.seq()))
                .text(exchange.id())
                .text(prompt.trial().set())
                .text(prompt.trial().probe())
                .text(prompt.variant())
                .number(prompt.repeat())
                .text(languageName(prompt.trial().language(), language))
                .text(prompt.trial().model())
                .text(masked.question())
                .text(masked.answer())
                .text(kind(exchange.response()).in(language))
                .text(flagged(exchange.seq()))
                .done();
    }

    /** Answers are numbered as they stand in the transcript, from 1. */
    static long number(long seq) {
        return seq + 1;
    }

    static String languageName(Language spoken, Language language) {
        return switch (spoken) {
            case EN -> new Wording("English", "英語").in(language);
            case JA -> new Wording("Japanese", "日本語").in(language);
            case OTHER -> new Wording("other", "その他").in(language);
        };
    }

    /** The whole prompt when it has several turns, else the question; masked. */
    String question(Exchange exchange) {
        List<Message> messages = exchange.prompt().messages();
        StringJoiner text = new StringJoiner("\n");
        for (Message message : messages) {
            if (!message.content().isEmpty()) {
                text.add(
                        messages.size() == 1
                                ? message.content()
                                : message.role().code() + ": " + message.content());
            }
        }
        return masked(text.toString(), exchange);
    }

    /** The answer, or why there is none; masked, so that offsets stay true. */
    String answer(Exchange exchange) {
        if (exchange.response() instanceof Response.Answer answer) {
            return report.mask().answer(exchange, answer);
        }
        return exchange.response() instanceof Response.NoAnswer none
                ? NONE.in(language) + ": " + masked(none.reason(), exchange)
                : "";
    }

    String masked(String text, Exchange exchange) {
        return report.mask().mask(text, exchange.prompt().given().secrets());
    }

    private static Wording kind(Response response) {
        if (response instanceof Response.Answer answer) {
            return answer.finish() == Finish.FILTER ? FILTERED : answer.finish() == Finish.LENGTH ? CUT_OFF : ANSWER;
        }
        return NONE;
    }

    private String flagged(long seq) {
        StringJoiner checks = new StringJoiner("\n");
        for (Map.Entry<String, BitSet> each : report.flagged().entrySet()) {
            if (each.getValue().get((int) seq)) {
                checks.add(each.getKey());
            }
        }
        return checks.toString();
    }
}
