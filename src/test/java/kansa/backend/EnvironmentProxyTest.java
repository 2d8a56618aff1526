package kansa.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import kansa.audit.InputFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxyTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/v1, secure:3128",
        "http://api.example.com/v1,  plain:80",
        "https://inside.corp/x,      direct",
        "https://a.inside.corp/x,    direct",
        "https://notinside.corp/x,   secure:3128",
        "https://b.dot.example/x,    direct",
        "https://B.STAR.example/x,   direct",
        "http://localhost:8000/v1,   direct",
        "http://127.0.0.1:8000/v1,   direct",
    })
    void choosesTheProxy(String uri, String expected) {
        Map<String, String> environment = Map.of(
                "HTTPS_PROXY", "http://ignored:1",
                "https_proxy", "http://secure:3128",
                "HTTP_PROXY", "plain",
                "NO_PROXY", "inside.corp, .dot.example,*.star.example");
        Proxy proxy = new EnvironmentProxy(name -> environment.getOrDefault(name, ""))
                .select(URI.create(uri))
                .get(0);
        String said = proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
        assertThat(said).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://host:1", "http://user:secret@host:1", "http://a b", "http://"})
    void whatCannotBeUsedIsAFaultWithoutItsPassword(String value) {
        InputFault fault = catchThrowableOfType(
                InputFault.class, () -> new EnvironmentProxy(name -> name.equals("HTTPS_PROXY") ? value : ""));
        assertThat(fault.report()).contains("HTTPS_PROXY").doesNotContain("secret");
    }
}
