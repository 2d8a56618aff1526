package kansa.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kansa.audit.InputFault;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the proxy that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name, in upper or lower case.
 *
 * <p>{@code NO_PROXY} is a comma-separated list of hosts; each covers its subdomains, {@code *} covers all. The machine
 * itself is never reached through a proxy.
 */
final class EnvironmentProxy extends ProxySelector {
    private final @Nullable InetSocketAddress secure;
    private final @Nullable InetSocketAddress plain;
    private final List<String> direct;

    EnvironmentProxy(Function<String, String> environment) {
        this.secure = address("HTTPS_PROXY", environment);
        this.plain = address("HTTP_PROXY", environment);
        this.direct =
                List.of(read("NO_PROXY", environment).toLowerCase(Locale.ROOT).split("[,\\s]+"));
    }

    private static String read(String name, Function<String, String> environment) {
        String lower = environment.apply(name.toLowerCase(Locale.ROOT));
        return lower.isEmpty() ? environment.apply(name) : lower;
    }

    private static @Nullable InetSocketAddress address(String name, Function<String, String> environment) {
        String value = read(name, environment).strip();
        if (value.isEmpty()) {
            return null;
        }
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() != null && uri.getUserInfo() == null && "http".equals(uri.getScheme())) {
                return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
            }
        } catch (IllegalArgumentException e) {
            throw fault(name);
        }
        throw fault(name);
    }

    /** Without the value, which may hold a password. */
    private static InputFault fault(String name) {
        return InputFault.of(
                "the environment variable " + name + " is not a proxy Kansa can use",
                "Write http://HOST:PORT; proxies that want a name and password are not supported.");
    }

    @Override
    public List<Proxy> select(URI uri) {
        InetSocketAddress address = "https".equalsIgnoreCase(uri.getScheme()) ? secure : plain;
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return List.of(address == null || direct(host) ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address));
    }

    private boolean direct(String host) {
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return true;
        }
        for (String entry : direct) {
            String name =
                    entry.startsWith("*.") ? entry.substring(2) : entry.startsWith(".") ? entry.substring(1) : entry;
            if (name.equals("*") || (!name.isEmpty() && (host.equals(name) || host.endsWith("." + name)))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // Nothing to learn: the request itself fails with the same exception and becomes a NoAnswer.
    }
}
