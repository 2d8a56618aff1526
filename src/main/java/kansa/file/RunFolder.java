package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kansa.audit.Finding;
import kansa.audit.InputFault;
import kansa.audit.Judgement;
import kansa.audit.Place;
import kansa.audit.Plan;
import kansa.audit.Risk;
import kansa.audit.Summary;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;

/**
 * The folder of one run, which only its owner may enter: the plan, what was said, how it was judged, and the seal.
 *
 * <p>Whole files are replaced at once; the two that grow, transcript and judgements, are appended line by line.
 */
public record RunFolder(Path path) {
    public static final String PLAN = "plan.json";
    public static final String TRANSCRIPT = "transcript.jsonl";
    public static final String JUDGING = "judging.json";
    public static final String JUDGEMENTS = "judgements.jsonl";
    public static final String FINDINGS = "findings.json";
    public static final String SUMMARY = "summary.json";
    public static final String SEAL = "seal.json";

    /**
     * Makes a new run folder.
     *
     * @throws InputFault when there is something in it already, or it cannot be made
     */
    public static RunFolder create(Path path) {
        if (Files.exists(path)) {
            RunFiles.createFolder(path);
            try (Stream<Path> files = Files.list(path)) {
                if (files.findAny().isPresent()) {
                    throw InputFault.at(
                            Place.of(path.toString()),
                            "the folder is not empty",
                            "Name a new folder with --out; an earlier run is never written over.");
                }
            } catch (IOException e) {
                throw JsonText.unreadable(path, e);
            }
            if (!Files.isWritable(path)) {
                throw InputFault.at(
                        Place.of(path.toString()), "no permission to write it", "Name another folder with --out.");
            }
        }
        RunFiles.createFolder(path);
        return new RunFolder(path);
    }

    /** Opens the folder of an earlier run. */
    public static RunFolder open(Path path) {
        if (!Files.isDirectory(path) || !Files.exists(path.resolve(PLAN))) {
            throw InputFault.at(
                    Place.of(path.toString()),
                    Files.isDirectory(path) ? "it holds no " + PLAN : "there is no such folder",
                    "Name the folder that 'kansa run' or 'kansa judge' wrote.");
        }
        return new RunFolder(path);
    }

    /** A file of this folder. */
    public Path file(String name) {
        return path.resolve(name);
    }

    public boolean has(String name) {
        return Files.exists(file(name));
    }

    /** Opens a new file, such as a report, that only its owner may read; one of that name is written over. */
    public OutputStream output(String name) {
        remove(name);
        RunFiles.create(file(name));
        return RunFiles.append(file(name));
    }

    /** Takes away a file, such as a report that was not finished. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw JsonText.unwritable(file(name), e);
        }
    }

    /** Writes the plan and returns its digest. */
    public String writePlan(Plan plan) {
        write(PLAN, json -> JsonPlan.write(json, plan));
        return planDigest();
    }

    public Plan plan() {
        return read(PLAN, JsonPlan::readPlan);
    }

    /** SHA-256 of the plan, which the first line of the transcript rests on. */
    public String planDigest() {
        return RunFiles.digest(file(PLAN));
    }

    /** Begins the transcript; the plan must stand. */
    public TranscriptWriter createTranscript(boolean durable) {
        return TranscriptWriter.create(file(TRANSCRIPT), planDigest(), durable);
    }

    /** Goes on with the transcript. */
    public TranscriptWriter resumeTranscript(boolean durable) {
        return TranscriptWriter.resume(file(TRANSCRIPT), planDigest(), durable);
    }

    /** Opens the transcript; trials that {@code order} names stand first and in its order. */
    public TranscriptFile transcript(List<TrialKey> order) {
        return TranscriptFile.open(file(TRANSCRIPT), order);
    }

    public void writeJudging(RunJudging judging) {
        write(JUDGING, json -> JsonPlan.write(json, judging));
    }

    public RunJudging judging() {
        return read(JUDGING, JsonPlan::readJudging);
    }

    /** Begins the judgements; {@code risks} tells the risk of each check. */
    public RunJudgementWriter createJudgements(SortedMap<String, Risk> risks) {
        return new RunJudgementWriter(file(JUDGEMENTS), risks);
    }

    /** Every judgement, in the order written; the stream holds the file open until it is closed. */
    public Stream<Judgement> judgements() {
        return judgements(lines -> true);
    }

    /** Every judgement that is not CLEAR, in the order written: most are, and their lines are passed over unread. */
    public Stream<Judgement> judgementsNotClear() {
        // as we write it; quotes within a text are escaped, so nothing else in a line can look so
        byte[] clear = "\"verdict\":\"clear\"".getBytes(StandardCharsets.UTF_8);
        return judgements(lines -> !lines.holds(clear)).filter(judgement -> judgement.verdict() != Verdict.CLEAR);
    }

    private Stream<Judgement> judgements(Predicate<JsonLines> wanted) {
        try {
            JsonLines lines = new JsonLines(Files.newInputStream(file(JUDGEMENTS)));
            Iterator<Judgement> each = new Iterator<>() {
                private boolean ahead;
                private boolean there;

                @Override
                public boolean hasNext() {
                    if (!ahead) {
                        there = advance(lines, wanted);
                        ahead = true;
                    }
                    return there;
                }

                @Override
                public Judgement next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    ahead = false;
                    return judgement(lines);
                }
            };
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED), false)
                    .onClose(() -> close(lines));
        } catch (IOException e) {
            throw JsonText.unreadable(file(JUDGEMENTS), e);
        }
    }

    private boolean advance(JsonLines lines, Predicate<JsonLines> wanted) {
        try {
            boolean there = lines.next();
            while (there && !wanted.test(lines)) {
                there = lines.next();
            }
            return there;
        } catch (IOException e) {
            throw JsonText.unreadable(file(JUDGEMENTS), e);
        }
    }

    private void close(JsonLines lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw JsonText.unreadable(file(JUDGEMENTS), e);
        }
    }

    private Judgement judgement(JsonLines lines) {
        try {
            JsonNode line = JsonText.MAPPER.readTree(lines.bytes(), lines.start(), lines.length());
            return JsonJudgement.read(line);
        } catch (IOException | IllegalArgumentException e) {
            throw InputFault.at(
                    new Place(file(JUDGEMENTS).toString(), (int) lines.number(), 1),
                    "not a judgement",
                    "Restore the file from a copy, or judge the transcript again with 'kansa judge'.");
        }
    }

    public void writeFindings(List<Finding> findings) {
        write(FINDINGS, json -> JsonSummary.write(json, findings));
    }

    public List<Finding> findings() {
        return read(FINDINGS, JsonSummary::readFindings);
    }

    /** Writes the summary; {@code risks} tells the risk of each check. */
    public void writeSummary(Summary summary, SortedMap<String, Risk> risks) {
        write(SUMMARY, json -> JsonSummary.write(json, summary, risks));
    }

    public Summary summary() {
        return read(SUMMARY, JsonSummary::readSummary);
    }

    /** Seals the folder as it is now and returns the digest of the seal, to be kept elsewhere. */
    public String seal() {
        Seal seal = RunSeals.of(this);
        write(SEAL, json -> RunSeals.write(json, seal));
        return RunFiles.digest(file(SEAL));
    }

    /** What is not as the seal says; empty when all is. */
    public List<SealFault> verify() {
        return RunSeals.verify(this);
    }

    /** Writes JSON into a file. */
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    void write(String name, Writing writing) {
        RunFiles.replace(file(name), out -> {
            try (JsonGenerator json = JsonText.MAPPER.getFactory().createGenerator(out)) {
                json.setPrettyPrinter(JsonLayout.printer());
                writing.to(json);
                json.writeRaw('\n');
            }
        });
    }

    <T> T read(String name, Function<JsonNode, T> reading) {
        Path file = file(name);
        try {
            JsonNode json = JsonText.MAPPER.readTree(Files.readAllBytes(file));
            if (json.path("v").asInt() != JsonText.VERSION) {
                throw InputFault.at(
                        Place.of(file.toString()),
                        "its format version is '" + json.path("v").asText() + "', this Kansa reads " + JsonText.VERSION,
                        "Use the Kansa that wrote it, or a newer one.");
            }
            return reading.apply(json);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw InputFault.at(Place.of(file.toString()), "it is damaged", "Restore it from a copy, or judge again.");
        } catch (IOException e) {
            throw JsonText.unreadable(file, e);
        }
    }
}
