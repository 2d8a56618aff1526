package kansa.backend;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kansa.audit.Backend;
import kansa.audit.BackendFactory;
import kansa.audit.BackendSettings;
import kansa.audit.InputFault;
import kansa.audit.Wording;

/** Opens {@code exec:COMMAND}: a program of one's own, started once for each prompt. */
final class ExecFactory implements BackendFactory {
    @Override
    public String scheme() {
        return "exec";
    }

    @Override
    public Wording about() {
        return new Wording(
                "a command: the prompt on its standard input, the answer on its standard output",
                "コマンド（入力を標準入力で渡し、応答を標準出力から受け取る）");
    }

    @Override
    public Backend open(BackendSettings settings) {
        List<String> command = new ArrayList<>(CommandLine.split(settings.target(), settings.place()));
        command.set(0, program(command.get(0), settings));
        boolean json = Boolean.parseBoolean(settings.option("exec-json", "false"));
        return Retry.of(
                new ExecBackend(settings.name(), command, settings.folder().toAbsolutePath(), settings.timeout(), json),
                settings.retries());
    }

    /** The program itself: by path from the config's folder, by name along {@code PATH}. */
    private static String program(String name, BackendSettings settings) {
        if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
            Path path = settings.folder().toAbsolutePath().resolve(name).normalize();
            if (Files.isRegularFile(path) && Files.isExecutable(path)) {
                return path.toString();
            }
            throw InputFault.at(
                    settings.place(),
                    "the command " + path + (Files.exists(path) ? " may not be run" : " was not found"),
                    Files.exists(path)
                            ? "Make it executable: chmod +x " + path
                            : "Paths start at the folder of the config.");
        }
        for (String folder : settings.environment().apply("PATH").split(File.pathSeparator)) {
            for (String ending : List.of("", ".exe", ".cmd", ".bat")) {
                Path path = Path.of(folder.isEmpty() ? "." : folder, name + ending);
                if (Files.isRegularFile(path) && Files.isExecutable(path)) {
                    return path.toString();
                }
            }
        }
        throw InputFault.at(
                settings.place(),
                "the command '" + name + "' was not found",
                "Write its path, such as ./" + name + ", or install it where PATH looks.");
    }
}
