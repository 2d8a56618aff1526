package kansa.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import kansa.audit.Backend;
import kansa.audit.BackendFactory;
import kansa.audit.BackendSettings;
import kansa.audit.InputFault;
import kansa.audit.Message;
import kansa.audit.Place;
import kansa.audit.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds real jars from source and asks through them. */
class JarsTest {
    private static final String LIBRARY = """
            package library;
            public class Greeting {
                public static String of(String text) { return "Hello, " + text; }
            }
            """;
    private static final String BACKEND = """
            package outside;
            import kansa.audit.*;
            public class Parrot implements BackendFactory {
                public String scheme() { return "parrot"; }
                public Wording about() { return Wording.same("parrot"); }
                public Backend open(BackendSettings settings) {
                    return new Backend() {
                        public String name() { return settings.name(); }
                        public Response ask(Prompt prompt) { return Response.Answer.of(library.Greeting.of(prompt.question())); }
                    };
                }
            }
            """;
    private static final String CHECKS = """
            package outside;
            import java.util.List;
            import kansa.audit.*;
            public class Checks implements CheckFactory {
                public List<Check> checks() { return List.of(); }
            }
            """;

    @TempDir
    Path folder;

    private Path jar(String name, Map<String, String> sources, Map<String, String> services, Path... classpath)
            throws IOException {
        Path classes = Files.createDirectory(folder.resolve(name + "-classes"));
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        for (Path each : classpath) {
            path.append(java.io.File.pathSeparator).append(each);
        }
        // The class path of a test may be handed over in other ways; where the vocabulary was loaded from is certain.
        path.append(java.io.File.pathSeparator)
                .append(Path.of(BackendFactory.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue());
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-cp",
                            path.toString(),
                            "-d",
                            classes.toString(),
                            file.toString());
            assertThat(failed).isZero();
        }
        Path jar = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> service : services.entrySet()) {
                out.putNextEntry(new JarEntry("META-INF/services/" + service.getKey()));
                out.write(service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void asksThroughAJarThatNeedsAnother() throws Exception {
        Path library = jar("library", Map.of("Greeting", LIBRARY), Map.of());
        Path parrot = jar(
                "parrot",
                new TreeMap<>(Map.of("Parrot", BACKEND, "Checks", CHECKS)),
                new TreeMap<>(Map.of(
                        "kansa.audit.BackendFactory",
                        "outside.Parrot\n",
                        "kansa.audit.CheckFactory",
                        "outside.Checks\n")),
                library);
        for (List<Path> paths : List.of(List.of(parrot, library), List.of(folder))) {
            Jars jars = Jars.load(paths);
            assertThat(jars.backends()).extracting(BackendFactory::scheme).containsExactly("parrot");
            assertThat(jars.checks()).hasSize(1);
            assertThat(jars.checks().get(0).checks()).isEmpty();
            assertThat(jars.digests())
                    .containsOnlyKeys("library.jar", "parrot.jar")
                    .containsEntry("parrot.jar", sha(parrot));
            Backend backend = jars.backends()
                    .get(0)
                    .open(new BackendSettings(
                            "p", "", folder, Place.of("x"), new TreeMap<>(), Duration.ofSeconds(1), 0, name -> ""));
            assertThat(backend.ask(OpenAiBackendTest.prompt(Message.user("監査"))))
                    .isEqualTo(Response.Answer.of("Hello, 監査"));
        }
    }

    private static String sha(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void noJarsMeanNoServices() {
        Jars jars = Jars.load(List.of());
        assertThat(jars.backends()).isEmpty();
        assertThat(jars.checks()).isEmpty();
        assertThat(jars.digests()).isEmpty();
    }

    @Test
    void whatCannotBeLoadedIsAFault() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "hello");
        Path missing = folder.resolve("missing.jar");
        Path ghost = jar("ghost", Map.of(), Map.of("kansa.audit.BackendFactory", "outside.Ghost\n"));
        assertThat(fault(text)).contains("text.jar: it is not a jar that can be read");
        assertThat(fault(missing)).contains("missing.jar: there is no such jar");
        assertThat(fault(ghost)).contains("a service cannot be loaded", "outside.Ghost", "ghost.jar");
    }

    private static String fault(Path jar) {
        return catchThrowableOfType(InputFault.class, () -> Jars.load(List.of(jar)))
                .report();
    }
}
