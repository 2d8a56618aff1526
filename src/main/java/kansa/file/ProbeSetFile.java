package kansa.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Axis;
import kansa.audit.Candidate;
import kansa.audit.Examples;
import kansa.audit.Expectation;
import kansa.audit.Given;
import kansa.audit.InputFault;
import kansa.audit.Language;
import kansa.audit.Message;
import kansa.audit.Probe;
import kansa.audit.ProbeSet;
import kansa.audit.Risk;
import kansa.audit.Wording;
import kansa.file.PromptShape.Turn;
import kansa.file.Shapes.Named;

/** Reads a probe set, {@code kind: probes}, as {@code probes/README.md} describes it; nothing doubtful gets through. */
public final class ProbeSetFile {
    private static final Field<String> PROBE_ID =
            Field.required("id", Scalars.id(), "unique within the file; twins share it");
    private static final Field<List<Turn>> PROMPT =
            Field.required("prompt", PromptShape.PROMPT, "a text, or a list of system, user and assistant turns");
    private static final Field<List<Named<List<AxesShape.Written>>>> AXES =
            Field.optional("axes", AxesShape.AXES, "attributes along which the variants differ");
    private static final Field<Integer> REPEATS =
            Field.optional("repeats", Scalars.integer(1, 10_000), "how often each variant is asked");
    private static final Field<List<String>> CONTEXT =
            Field.optional("context", Shapes.oneOrMore(Scalars.text()), "what the answer must rest on");
    private static final Field<List<String>> REFERENCE =
            Field.optional("reference", Shapes.oneOrMore(Scalars.text()), "acceptable answers");
    private static final Field<List<String>> SECRETS =
            Field.optional("secrets", Shapes.oneOrMore(Scalars.text()), "texts that must not come out");
    private static final Field<String> NAME = Field.required("name", Scalars.text(), "as the answer shall name it");
    private static final Field<String> GROUP = Field.required("group", Scalars.text(), "what it is counted to");
    private static final Field<List<Candidate>> CANDIDATES = Field.optional(
            "candidates",
            Shapes.list(Form.of(List.of(NAME, GROUP), filled -> new Candidate(filled.get(NAME), filled.get(GROUP))), 1),
            "those a ranking chooses among");
    private static final Field<Expectation> EXPECT = Field.optional(
            "expect",
            Scalars.choice(List.of(Expectation.values()), Expectation::code),
            "what a good system does; default comply");
    private static final Field<String> STRATUM = Field.optional("stratum", Scalars.text(), "what is counted apart");
    private static final Field<List<String>> CONTROLS = Field.optional(
            "controls",
            Shapes.list(Scalars.matching("^[^:\\s]+:\\S", "a part of a framework, as framework:part", "aisi:3"), 0),
            "parts of frameworks this gives evidence for");
    private static final Field<Examples> EXAMPLES =
            Field.optional("examples", Shapes.PROBE_EXAMPLES, "canned answers, judged without a model");

    private static final Form<Filled> PROBE = Form.of(
            List.of(
                    PROBE_ID,
                    PROMPT,
                    AXES,
                    REPEATS,
                    CONTEXT,
                    REFERENCE,
                    SECRETS,
                    CANDIDATES,
                    EXPECT,
                    STRATUM,
                    CONTROLS,
                    EXAMPLES),
            filled -> filled);

    private static final Field<String> KIND = Shapes.kind("probes");
    private static final Field<String> ID = Field.required("id", Scalars.id(), "unique; ends in the language");
    private static final Field<String> TWIN =
            Field.optional("twin", Scalars.id(), "shared with the same set in the other language");
    private static final Field<Risk> RISK =
            Field.required("risk", Scalars.choice(List.of(Risk.values()), Risk::code), "which worry it is about");
    private static final Field<Language> LANGUAGE =
            Field.required("language", Shapes.LANGUAGE, "the language of its questions");
    private static final Field<Wording> TITLE = Field.required("title", Shapes.WORDING, "its name in reports");
    private static final Field<List<String>> CHECKS = Field.optional(
            "checks",
            Shapes.list(Scalars.checkId(), 1),
            "what judges the canned answers; default: all answer checks of the risk");
    private static final Field<String> SYSTEM = Field.optional(
            "system", Scalars.text(), "system prompt for every probe that has no system turn of its own");
    private static final Field<List<Filled>> PROBES = Field.required("probes", Shapes.list(PROBE, 1), "the questions");

    static final Form<ProbeSet> FORM = Form.of(
            List.of(
                    KIND,
                    ID,
                    TWIN,
                    RISK,
                    LANGUAGE,
                    TITLE,
                    Shapes.SOURCE,
                    Shapes.LICENCE,
                    Shapes.AUTHOR,
                    Shapes.REVIEWED,
                    CHECKS,
                    REPEATS,
                    SYSTEM,
                    PROBES),
            ProbeSetFile::set);

    private ProbeSetFile() {}

    /**
     * Reads a file.
     *
     * @throws InputFault with the place, what is wrong and what to write instead
     */
    public static ProbeSet read(Path path) {
        return read(path.toString(), Utf8File.bytes(path));
    }

    /** Reads the bytes of a file. */
    public static ProbeSet read(String name, byte[] bytes) {
        return FORM.read(Documents.of(name, bytes, List.of("probes")), "the file");
    }

    /** Reads a stream to its end; the caller closes it. */
    public static ProbeSet read(String name, InputStream in) throws IOException {
        return read(name, in.readAllBytes());
    }

    private static ProbeSet set(Filled filled) {
        String id = filled.get(ID);
        Language language = filled.get(LANGUAGE);
        if (!id.equals(language.code()) && !id.endsWith("-" + language.code())) {
            throw filled.fault(
                    ID,
                    "the id '" + id + "' does not end in the language of the set",
                    "write " + id.replaceFirst("-(en|ja)$", "") + "-" + language.code());
        }
        List<Filled> rows = filled.get(PROBES);
        Shapes.refuseTwice(
                rows.stream()
                        .map(row -> new Named<>("id", row.at(PROBE_ID), row.get(PROBE_ID)))
                        .toList(),
                "probe id");
        List<Probe> probes = rows.stream().map(row -> probe(row, filled)).toList();
        return new ProbeSet(
                id,
                filled.place(),
                filled.find(TWIN),
                filled.get(RISK),
                language,
                filled.get(TITLE),
                Shapes.origin(filled),
                filled.get(CHECKS, List.of()),
                probes);
    }

    private static Probe probe(Filled row, Filled set) {
        List<Turn> turns = row.get(PROMPT);
        String system = set.find(SYSTEM);
        if (system != null && !PromptShape.hasSystem(turns)) {
            turns = PromptShape.withSystem(turns, system, set.at(SYSTEM));
        }
        List<Axis> axes = AxesShape.axes(row.get(AXES, List.of()), row.get(PROBE_ID));
        List<Named<String>> texts = new ArrayList<>();
        turns.forEach(turn ->
                texts.add(new Named<>("prompt", turn.place(), turn.message().content())));
        for (Field<List<String>> field : List.of(CONTEXT, REFERENCE, SECRETS)) {
            row.get(field, List.of()).forEach(text -> texts.add(new Named<>(field.name(), row.at(field), text)));
        }
        AxesShape.refuseMismatch(
                axes, row.at(AXES), texts, !row.get(CONTEXT, List.of()).isEmpty());
        Given given = new Given(
                row.get(CONTEXT, List.of()),
                row.get(REFERENCE, List.of()),
                row.get(SECRETS, List.of()),
                row.get(CANDIDATES, List.of()),
                row.get(EXPECT, Expectation.COMPLY),
                row.find(STRATUM));
        List<Message> prompt = turns.stream().map(Turn::message).toList();
        return new Probe(
                row.get(PROBE_ID),
                row.place(),
                prompt,
                axes,
                given,
                row.get(REPEATS, set.get(REPEATS, 1)),
                row.get(CONTROLS, List.of()),
                row.get(EXAMPLES, Examples.NONE));
    }
}
