package kansa.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kansa.audit.ProbeSet;
import kansa.audit.Ruleset;

/**
 * The probe sets and rulesets that travel with the program, in its jar or its classes folder, sorted by name. A folder
 * that holds none is our own fault and throws: an audit without rules must not look like a clean one.
 */
public final class BuiltIn {
    private static final String PROBES = "probes/";
    private static final String RULESETS = "rulesets/";
    private static final String FRAMEWORKS = "rulesets/frameworks/";

    private final Path home;

    private BuiltIn(Path home) {
        this.home = home;
    }

    /** Every built-in probe set; its place names the file, such as {@code probes/hiring-ja.yaml}. */
    public static List<ProbeSet> probeSets() {
        return running().readProbeSets();
    }

    /** Every built-in ruleset and lexicon; frameworks are not among them. */
    public static List<Ruleset> rulesets() {
        return running().readRulesets();
    }

    /** SHA-256, lower-case hexadecimal, of what {@code place().file()} of a built-in set names. */
    public static String sha256(String name) {
        return running().digest(name);
    }

    private static BuiltIn running() {
        CodeSource source = BuiltIn.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("the program does not know where it lies");
        }
        try {
            return at(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at no path: " + source.getLocation(), e);
        }
    }

    /** Those in a jar or a folder. */
    static BuiltIn at(Path home) {
        return new BuiltIn(home);
    }

    List<ProbeSet> readProbeSets() {
        return readAll(names(PROBES), ProbeSetFile::read);
    }

    List<Ruleset> readRulesets() {
        return readAll(rulesetNames(), RulesetFile::read);
    }

    List<String> rulesetNames() {
        return names(RULESETS).stream()
                .filter(name -> !name.startsWith(FRAMEWORKS))
                .toList();
    }

    String digest(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(name)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] bytes(String name) {
        try {
            if (Files.isDirectory(home)) {
                return Files.readAllBytes(home.resolve(name));
            }
            try (ZipFile jar = new ZipFile(home.toFile())) {
                return bytes(jar, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " in " + home, e);
        }
    }

    private static byte[] bytes(ZipFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("no built-in file " + name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private <T> List<T> readAll(List<String> names, BiFunction<String, byte[], T> reading) {
        return names.stream().map(name -> reading.apply(name, bytes(name))).toList();
    }

    private List<String> names(String folder) {
        List<String> names = Files.isDirectory(home) ? inFolder(folder) : inJar(folder);
        if (names.isEmpty()) {
            throw new IllegalStateException("no files under " + folder + " in " + home);
        }
        return names;
    }

    private List<String> inFolder(String folder) {
        Path root = home.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return sorted(files.filter(Files::isRegularFile)
                    .map(path -> home.relativize(path).toString().replace('\\', '/')));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }

    private List<String> inJar(String folder) {
        try (ZipFile jar = new ZipFile(home.toFile())) {
            return sorted(jar.stream().map(ZipEntry::getName).filter(name -> name.startsWith(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + " in " + home, e);
        }
    }

    private static List<String> sorted(Stream<String> names) {
        return names.filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".yaml"))
                .sorted()
                .toList();
    }
}
