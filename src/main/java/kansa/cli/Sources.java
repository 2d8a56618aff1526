package kansa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kansa.audit.Language;
import kansa.audit.Plan.PlannedSource;
import kansa.audit.ProbeSet;
import kansa.audit.Ruleset;
import kansa.file.BuiltIn;

/** The files an audit rests on, with their digests. */
final class Sources {
    private Sources() {}

    static List<PlannedSource> of(List<Ruleset> rulesets) {
        List<PlannedSource> sources = new ArrayList<>();
        for (Ruleset set : rulesets) {
            Language language = set.language();
            sources.add(new PlannedSource(
                    "rules",
                    set.id(),
                    digest(set.place().file()),
                    language == null ? Language.OTHER : language,
                    set.rules().size()));
        }
        return sources;
    }

    static List<PlannedSource> ofProbes(List<ProbeSet> probes) {
        List<PlannedSource> sources = new ArrayList<>();
        for (ProbeSet set : probes) {
            sources.add(new PlannedSource(
                    "probes",
                    set.id(),
                    digest(set.place().file()),
                    set.language(),
                    set.probes().size()));
        }
        return sources;
    }

    /** A file as a source; its name without its folders, so that two machines write the same plan. */
    static PlannedSource file(String kind, Path file, long count) {
        return new PlannedSource(kind, file.getFileName().toString(), sha256(file), Language.OTHER, count);
    }

    /** A built-in file is named by its place in the jar, the user's by its path. */
    private static String digest(String file) {
        Path path = Path.of(file);
        return Files.exists(path) ? sha256(path) : BuiltIn.sha256(file);
    }

    static String sha256(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
