package kansa.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import kansa.audit.Judgement;
import kansa.audit.Risk;

/** Writes {@code judgements.jsonl}, one judgement a line, in the order it is handed them. */
public final class RunJudgementWriter implements AutoCloseable {
    private final Path file;
    private final JsonGenerator json;
    private long lines;

    RunJudgementWriter(Path file) {
        this.file = file;
        RunFiles.create(file);
        try {
            this.json = JsonText.MAPPER
                    .getFactory()
                    .createGenerator(new BufferedOutputStream(RunFiles.append(file), 1 << 16))
                    .setRootValueSeparator(new SerializedString(""));
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }

    /** Writes a judgement of a check that belongs to a risk. */
    public synchronized void write(Judgement judgement, Risk risk) {
        try {
            JsonJudgement.write(json, judgement, risk);
            json.writeRaw('\n');
            lines++;
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }

    /** How many were written. */
    public synchronized long lines() {
        return lines;
    }

    @Override
    public synchronized void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }
}
