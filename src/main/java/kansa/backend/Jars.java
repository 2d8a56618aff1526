package kansa.backend;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kansa.audit.BackendFactory;
import kansa.audit.CheckFactory;
import kansa.audit.InputFault;
import kansa.audit.Place;

/**
 * Others' backends and checks, from jars that name them for {@link ServiceLoader}; the only place that loads code from
 * outside. All jars share one class loader, so that a jar may bring what another needs.
 *
 * <p>A jar runs with all the rights of the user: give only jars you trust. Their digests stand in the plan.
 *
 * @param digests jar to SHA-256
 */
public record Jars(List<BackendFactory> backends, List<CheckFactory> checks, SortedMap<String, String> digests) {
    public Jars {
        backends = List.copyOf(backends);
        checks = List.copyOf(checks);
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /**
     * Loads jars; a folder stands for the jars in it. The loader stays open as long as the program runs, since a class is
     * read when it is first used.
     */
    public static Jars load(List<Path> paths) {
        List<Path> jars = expand(paths);
        if (jars.isEmpty()) {
            return new Jars(List.of(), List.of(), new TreeMap<>());
        }
        SortedMap<String, String> digests = new TreeMap<>();
        List<URL> places = new ArrayList<>();
        for (Path jar : jars) {
            String digest = digest(jar);
            String name = String.valueOf(jar.getFileName());
            String known = digests.get(name);
            digests.put(known == null || known.equals(digest) ? name : jar.toString(), digest);
            places.add(place(jar));
        }
        URLClassLoader loader = new URLClassLoader("jars", places.toArray(new URL[0]), Jars.class.getClassLoader());
        return new Jars(
                services(BackendFactory.class, loader, jars), services(CheckFactory.class, loader, jars), digests);
    }

    private static List<Path> expand(List<Path> paths) {
        List<Path> jars = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .forEach(jars::add);
                } catch (IOException e) {
                    throw unreadable(path);
                }
            } else {
                jars.add(path);
            }
        }
        return jars;
    }

    private static String digest(Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            new ZipFile(jar.toFile()).close();
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sha.update(block, 0, read);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw unreadable(jar);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputFault unreadable(Path jar) {
        return InputFault.at(
                Place.of(jar.toString()),
                Files.exists(jar) ? "it is not a jar that can be read" : "there is no such jar",
                "Give --jars (or KANSA_JARS, separated by '" + File.pathSeparator + "') jars or a folder of jars.");
    }

    private static URL place(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <S> List<S> services(Class<S> type, ClassLoader loader, List<Path> jars) {
        List<S> services = new ArrayList<>();
        try {
            for (S service : ServiceLoader.load(type, loader)) {
                if (service.getClass().getClassLoader() == loader) {
                    services.add(service);
                }
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            String why = e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + e.getCause();
            throw InputFault.of(
                    "--jars: a service cannot be loaded: "
                            + why.lines().findFirst().orElse(""),
                    "Build it against this Kansa's kansa.audit, and give every jar it needs. Jars given: " + jars);
        }
        return services;
    }
}
