package kansa.backend;

import java.util.function.Function;
import kansa.audit.Backend;
import kansa.audit.BackendFactory;
import kansa.audit.BackendSettings;
import kansa.audit.Exchange;
import kansa.audit.Wording;

/** Opens {@code recorded:FILE}: answers that were given before. */
record RecordedFactory(Function<BackendSettings, ? extends Iterable<Exchange>> rows) implements BackendFactory {
    @Override
    public String scheme() {
        return "recorded";
    }

    @Override
    public Wording about() {
        return new Wording("a file of recorded answers: JSONL, CSV or Excel", "記録済みの応答のファイル（JSONL・CSV・Excel）");
    }

    @Override
    public Backend open(BackendSettings settings) {
        return RecordedBackend.of(settings, rows.apply(settings));
    }
}
