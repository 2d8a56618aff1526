package kansa.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kansa.audit.InputFault;
import kansa.audit.Place;

/** Files that only their owner may read, and their digests. */
final class RunFiles {
    private RunFiles() {}

    /** Makes a new, empty file that only its owner may read (where the file system knows owners). */
    static void create(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(file, owner("rw-------"));
            } else {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }

    private static FileAttribute<?> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** Makes a folder, and those above it, that only its owner may enter. */
    static void createFolder(Path folder) {
        Path above = folder.toAbsolutePath();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw InputFault.at(
                    Place.of(above.toString()), "it is a file, not a folder", "Name another folder with --out.");
        }
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
                if (!Files.exists(folder) && Files.getFileStore(parent).supportsFileAttributeView("posix")) {
                    Files.createDirectory(folder, owner("rwx------"));
                    return;
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw JsonText.unwritable(folder, e);
        }
    }

    /** Writes the content of a file. */
    interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    /** Replaces a whole file at once: readers see the old one or the new one, never half of it. */
    static void replace(Path file, Filling filling) {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
            create(half);
            try (OutputStream out = new BufferedOutputStream(append(half))) {
                filling.fill(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }

    /** Opens a file that exists for appending; unlike a channel, it survives the interruption of a thread. */
    static FileOutputStream append(Path file) {
        try {
            return new FileOutputStream(file.toFile(), true);
        } catch (IOException e) {
            throw JsonText.unwritable(file, e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** SHA-256 of a file, lower-case hexadecimal. */
    static String digest(Path file) {
        MessageDigest sha = sha256();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sha.update(block, 0, read);
            }
        } catch (IOException e) {
            throw JsonText.unreadable(file, e);
        }
        return hex(sha.digest());
    }
}
