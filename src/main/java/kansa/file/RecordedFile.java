package kansa.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import kansa.audit.Exchange;
import kansa.audit.Finish;
import kansa.audit.Given;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Place;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.Role;
import kansa.audit.TrialKey;
import kansa.audit.Usage;
import kansa.audit.Verdict;

/**
 * Reads recorded answers from JSONL, CSV or Excel as a stream: the file may be larger than the memory.
 *
 * <p>A cell of a table is what the table shows. A cell that may hold a list holds JSON, or one entry a line. In a table
 * an empty cell is an absent field, so an empty {@code response} cell is "no response"; in JSONL {@code ""} is an empty
 * answer. {@code retrieved}, {@code finish}, {@code modelReturned} and {@code at} mean what they mean in a transcript.
 */
public final class RecordedFile {
    private final Path path;
    private final RecordedOptions options;
    private final Function<String, Language> detect;
    private final RecordedNumbering numbering;
    private final Set<String> seen = new LinkedHashSet<>();
    private long rows;

    private RecordedFile(
            Path path, RecordedOptions options, Function<String, Language> detect, RecordedNumbering numbering) {
        this.path = path;
        this.options = options;
        this.detect = detect;
        this.numbering = numbering;
    }

    /**
     * Reads files one after the other; repeats are numbered over all of them.
     *
     * @param detect tells the language of a text, for rows that do not
     * @return how many rows there were
     * @throws InputFault at the first thing that is wrong; rows before it have been handed over
     */
    public static long read(
            List<Path> files, RecordedOptions options, Function<String, Language> detect, Consumer<Recorded> sink) {
        RecordedNumbering numbering = new RecordedNumbering();
        long rows = 0;
        for (Path file : files) {
            rows += new RecordedFile(file, options, detect, numbering).read(sink);
        }
        return rows;
    }

    /** Reads one file into memory. */
    public static List<Recorded> all(Path file, RecordedOptions options, Function<String, Language> detect) {
        List<Recorded> all = new ArrayList<>();
        read(List.of(file), options, detect, all::add);
        return all;
    }

    private long read(Consumer<Recorded> sink) {
        source().read(row -> {
            rows++;
            RecordedRow mapped = mapped(row);
            for (String name : mapped.fields().keySet()) {
                if (seen.size() < 1000 || RecordedFields.NAMES.contains(name)) {
                    seen.add(name);
                }
            }
            sink.accept(recorded(mapped));
        });
        Place whole = Place.of(path.toString());
        if (rows == 0) {
            throw InputFault.at(whole, "it holds no rows", "Give a file with at least one recorded answer.");
        }
        options.columns().forEach((field, column) -> {
            if (!seen.contains(field)) {
                throw unknownColumn(whole, field, column, seen);
            }
        });
        if (!seen.contains("response") && !seen.contains("noAnswer")) {
            throw noResponse(whole, seen);
        }
        return rows;
    }

    static InputFault noResponse(Place place, Iterable<String> found) {
        return InputFault.at(
                place,
                "no row or column is 'response'; found: " + listed(found),
                "Name the one that holds the answers: --columns response=NAME");
    }

    private static String listed(Iterable<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            if (shown.size() == 30) {
                shown.add("…");
                break;
            }
            shown.add(name);
        }
        return String.join(", ", shown);
    }

    private static InputFault unknownColumn(Place place, String field, String column, Iterable<String> found) {
        return InputFault.at(
                place,
                "--columns " + field + "=" + column + ": there is no '" + column + "'",
                "Found: " + listed(found));
    }

    /** Checks the head of a table before its first row is handed over. */
    private void head(Place place, List<String> names) {
        options.columns().forEach((field, column) -> {
            if (!names.contains(column)) {
                throw unknownColumn(place, field, column, names);
            }
        });
        boolean answers = names.contains(options.columns().getOrDefault("response", "response"))
                || names.contains(options.columns().getOrDefault("noAnswer", "noAnswer"));
        if (!answers) {
            throw noResponse(place, names);
        }
    }

    private RecordedRow.Source source() {
        if (Files.isDirectory(path)) {
            throw InputFault.at(Place.of(path.toString()), "it is a folder", "Name a JSONL, CSV or Excel file in it.");
        }
        byte[] start = start();
        if (start.length == 0) {
            throw InputFault.at(
                    Place.of(path.toString()), "it is empty", "Give a file with at least one recorded answer.");
        }
        boolean zip = start.length > 1 && start[0] == 'P' && start[1] == 'K';
        String name = path.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "jsonl", "ndjson", "json" -> new RecordedJsonl(path, options.encoding());
            case "csv", "tsv" -> new RecordedCsv(path, options.encoding(), ending.equals("tsv"), this::head);
            case "xlsx", "xlsm" -> new RecordedXlsx(path, options.sheet(), this::head);
            default -> {
                if (zip) {
                    yield new RecordedXlsx(path, options.sheet(), this::head);
                }
                if (start[0] == '{') {
                    yield new RecordedJsonl(path, options.encoding());
                }
                throw InputFault.at(
                        Place.of(path.toString()),
                        "its kind is not known from its name",
                        "Save it as .jsonl (one JSON object a line), .csv (UTF-8) or .xlsx.");
            }
        };
    }

    private byte[] start() {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(8);
        } catch (IOException e) {
            throw JsonText.unreadable(path, e);
        }
    }

    /** The row under our names. A column that is named like a field but gives way to a mapped one is kept as extra. */
    private RecordedRow mapped(RecordedRow row) {
        if (options.columns().isEmpty()) {
            return row;
        }
        Map<String, String> ours = new TreeMap<>();
        options.columns().forEach((field, column) -> ours.putIfAbsent(column, field));
        LinkedHashMap<String, JsonNode> fields = new LinkedHashMap<>();
        row.fields().forEach((name, value) -> {
            if (!ours.containsKey(name)) {
                fields.put(options.columns().containsKey(name) ? name + " (column)" : name, value);
            }
        });
        options.columns().forEach((field, column) -> {
            JsonNode value = row.fields().get(column);
            if (value != null) {
                fields.put(field, value);
            }
        });
        return new RecordedRow(row.number(), row.place(), row.cells(), fields);
    }

    private Recorded recorded(RecordedRow row) {
        RecordedFields fields = new RecordedFields(row);
        String id = fields.name("id");
        id = id.isEmpty() ? path.getFileName() + ":" + row.number() : id;
        List<Message> messages = fields.messages("prompt");
        Response response = response(fields);
        String answer = response instanceof Response.Answer said ? said.text() : "";
        String tag = fields.name("language");
        Language language = tag.isEmpty() ? detected(messages, answer) : Language.of(tag.strip());
        TrialKey key = new TrialKey(fields.name("model"), fields.name("set"), language, fields.name("probe"));
        String variant = fields.name("variant");
        int told = fields.count("repeat");
        key = key.probe().isEmpty() ? numbering.alone(new TrialKey(key.model(), key.set(), language, id)) : key;
        int repeat = numbering.repeat(key, variant, told, row.place());
        String stratum = fields.name("stratum");
        String job = fields.name("job");
        Given given = new Given(
                fields.texts("context"),
                fields.texts("reference"),
                fields.texts("secrets"),
                fields.candidates("candidates"),
                fields.expectation("expect"),
                stratum.isEmpty() ? (job.isEmpty() ? null : job) : stratum);
        Verdict label = fields.label("label");
        List<RecordedSpan> spans = fields.spans("spans", answer);
        String group = fields.name("group");
        String split = fields.name("split");
        String at = fields.name("at");
        Prompt prompt = new Prompt(key, variant, repeat, messages, given);
        return new Recorded(
                new Exchange(0, id, prompt, response, List.of(), at, fields.extra()), label, spans, group, split);
    }

    private static Response response(RecordedFields fields) {
        String text = fields.text("response");
        String reason = fields.reason("noAnswer");
        List<String> retrieved = fields.texts("retrieved");
        String finish = fields.name("finish");
        String model = fields.name("modelReturned");
        if (text == null) {
            return new Response.NoAnswer(reason == null ? "no response recorded" : reason, false);
        }
        return new Response.Answer(JsonText.whole(text), retrieved, Finish.of(finish), model, Usage.UNKNOWN);
    }

    /** The language of the question when it has letters, else of the answer. */
    private Language detected(List<Message> messages, String answer) {
        String question = messages.stream()
                .filter(message -> message.role() == Role.USER)
                .map(Message::content)
                .reduce("", (a, b) -> b);
        return detect.apply(question.codePoints().anyMatch(Character::isLetter) ? question : answer);
    }
}
