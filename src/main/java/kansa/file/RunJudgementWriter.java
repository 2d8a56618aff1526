package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Judgement;
import kansa.audit.Risk;
import kansa.audit.Verdicts;

/** Writes {@code judgements.jsonl}, one judgement a line, in the order it is handed them. Lines are made on any thread. */
public final class RunJudgementWriter implements Verdicts, AutoCloseable {
    private final Path file;
    private final SortedMap<String, Risk> risks;
    private final OutputStream out;

    RunJudgementWriter(Path file, SortedMap<String, Risk> risks) {
        this.file = file;
        this.risks = new TreeMap<>(risks);
        RunFiles.create(file);
        this.out = RunFiles.append(file);
    }

    @Override
    public byte[] lines(List<Judgement> judgements) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator json = JsonText.MAPPER.getFactory().createGenerator(bytes)) {
                json.setRootValueSeparator(null);
                for (Judgement judgement : judgements) {
                    Risk risk = risks.get(judgement.check());
                    if (risk == null) {
                        throw new IllegalStateException("a judgement of an unknown check: " + judgement.check());
                    }
                    JsonJudgement.write(json, judgement, risk);
                    json.writeRaw('\n');
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void append(byte[] lines) {
        try {
            out.write(lines);
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }
}
