package kansa.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kansa.audit.InputFault;
import kansa.audit.Place;

/**
 * Refuses a config that holds a key, without repeating it. Keys come only from environment variables or a command.
 *
 * <p>Limit: a key under an innocent name and without a vendor's prefix is not recognised.
 */
final class KeyMaterial {
    private static final Set<String> NAMES = Set.of(
            "apikey",
            "key",
            "secretkey",
            "accesskey",
            "token",
            "apitoken",
            "accesstoken",
            "bearer",
            "password",
            "passwd",
            "secret",
            "clientsecret",
            "authorization",
            "xapikey",
            "xgoogapikey",
            "ocpapimsubscriptionkey");
    private static final Pattern VALUE = Pattern.compile(
            "(?i:bearer\\s+\\S{8,})|\\bsk-[A-Za-z0-9_-]{8,}|\\bAIza[A-Za-z0-9_-]{20,}|\\b(AKIA|ASIA)[A-Z0-9]{16}\\b"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{20,}|\\bxox[abprs]-[A-Za-z0-9-]{10,}|\\bhf_[A-Za-z0-9]{20,}"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY|://[^/\\s:@]+:[^/\\s@]+@");
    private static final String REMEDY =
            "write api-key-env: NAME, and set the environment variable NAME; or use token-command";

    private KeyMaterial() {}

    /** Looks at every text of the config, and at the names of fields under {@code backends}. */
    static void refuse(Yaml.Mapping config) {
        for (Yaml.Entry entry : config.entries()) {
            refuseIn(entry.value(), entry.key().equals("backends"));
        }
    }

    private static void refuseIn(Yaml node, boolean names) {
        if (node instanceof Yaml.Scalar scalar) {
            if (VALUE.matcher(scalar.text()).find()) {
                throw fault(node.place());
            }
        } else if (node instanceof Yaml.Sequence sequence) {
            sequence.items().forEach(item -> refuseIn(item, names));
        } else if (node instanceof Yaml.Mapping mapping) {
            for (Yaml.Entry entry : mapping.entries()) {
                String name = entry.key().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
                if (names && NAMES.contains(name)) {
                    throw fault(entry.at());
                }
                refuseIn(entry.value(), names);
            }
        }
    }

    private static InputFault fault(Place place) {
        return InputFault.at(place, "a key must not stand in a file", REMEDY);
    }
}
