package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansa.audit.InputFault;
import kansa.audit.Place;
import kansa.audit.Wording;

/** Makes the seal of a run folder and holds the folder against it. */
final class RunSeals {
    private RunSeals() {}

    static Seal of(RunFolder folder) {
        long lines = 0;
        String last = "";
        if (folder.has(RunFolder.TRANSCRIPT)) {
            try (TranscriptFile said = folder.transcript(List.of())) {
                lines = said.exchanges();
                last = said.last();
            }
        }
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.path())) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = folder.path().relativize(file).toString().replace('\\', '/');
                if (!name.equals(RunFolder.SEAL)) {
                    files.put(name, RunFiles.digest(file));
                }
            }
        } catch (IOException e) {
            throw JsonText.unreadable(folder.path(), e);
        }
        return new Seal(lines, last, files);
    }

    static void write(JsonGenerator json, Seal seal) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", JsonText.VERSION);
        json.writeNumberField("lines", seal.lines());
        json.writeStringField("last", seal.last());
        json.writeObjectFieldStart("files");
        for (Map.Entry<String, String> file : seal.files().entrySet()) {
            json.writeStringField(file.getKey(), file.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static Seal read(JsonNode json) {
        SortedMap<String, String> files = new TreeMap<>();
        json.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        return new Seal(json.path("lines").asLong(), json.path("last").asText(), files);
    }

    static List<SealFault> verify(RunFolder folder) {
        List<SealFault> faults = new ArrayList<>();
        if (!folder.has(RunFolder.SEAL)) {
            faults.add(fault(
                    RunFolder.SEAL,
                    "there is no seal: the run did not end, or it was removed",
                    "封印がありません（評価が終了していないか、削除されています）"));
            return faults;
        }
        Seal seal = folder.read(RunFolder.SEAL, RunSeals::read);
        seal.files().forEach((name, digest) -> {
            Path file = folder.file(name);
            if (!Files.isRegularFile(file)) {
                faults.add(fault(name, "missing", "ファイルがありません"));
            } else if (!RunFiles.digest(file).equals(digest)) {
                faults.add(fault(name, "changed since it was sealed", "封印後に変更されています"));
            }
        });
        if (folder.has(RunFolder.TRANSCRIPT)) {
            transcript(folder, seal, faults);
        } else if (seal.lines() > 0 && !seal.files().containsKey(RunFolder.TRANSCRIPT)) {
            faults.add(fault(RunFolder.TRANSCRIPT, "missing", "ファイルがありません"));
        }
        return faults;
    }

    private static void transcript(RunFolder folder, Seal seal, List<SealFault> faults) {
        try (TranscriptFile said = folder.transcript(List.of())) {
            if (said.exchanges() != seal.lines()) {
                faults.add(fault(
                        RunFolder.TRANSCRIPT,
                        said.exchanges() + " lines, the seal says " + seal.lines(),
                        "行数は" + said.exchanges() + "行ですが、封印では" + seal.lines() + "行です"));
            } else if (!said.last().equals(seal.last())) {
                faults.add(fault(RunFolder.TRANSCRIPT, "the last line is not the sealed one", "最終行が封印時のものと異なります"));
            }
            if (folder.has(RunFolder.PLAN)
                    && said.exchanges() > 0
                    && !said.first().equals(TranscriptWriter.first(folder.planDigest()))) {
                faults.add(fault(
                        RunFolder.TRANSCRIPT,
                        "it does not belong to this " + RunFolder.PLAN,
                        "この" + RunFolder.PLAN + "に対応していません"));
            }
        } catch (InputFault e) {
            Place place = e.place();
            int line = place == null ? 0 : place.line();
            faults.add(fault(
                    RunFolder.TRANSCRIPT, "line " + line + ": " + e.getMessage(), line + "行目で連鎖が途切れているか、行が壊れています"));
        }
    }

    private static SealFault fault(String file, String en, String ja) {
        return new SealFault(file, new Wording(en, ja));
    }
}
