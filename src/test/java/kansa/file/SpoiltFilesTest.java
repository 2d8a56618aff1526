package kansa.file;

import static kansa.file.Faults.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kansa.audit.InputFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file, reading it succeeds or says where and what is wrong; nothing else ever comes out. */
class SpoiltFilesTest {
    private static final int ROUNDS = 1000;
    private static final String SIGNS = "\t \n\r:-[]{}'\"#&*!|>%@`,?.~\\<=;0a\u0000あ\uD83D\uDE00\uFEFF\u2028\u0085";

    private record Kind(String good, Consumer<byte[]> reader) {}

    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.of(
            "audit", new Kind(AuditFileTest.FULL, bytes -> AuditFile.read(Path.of("f.yaml"), bytes)),
            "probes", new Kind(ProbeSetFileTest.FULL, bytes -> ProbeSetFile.read("f.yaml", bytes)),
            "rules", new Kind(RulesetFileTest.FULL, bytes -> RulesetFile.read("f.yaml", bytes)),
            "words", new Kind(RulesetFileTest.WORDS, bytes -> RulesetFile.read("f.yaml", bytes))));

    static Stream<String> kinds() {
        return KINDS.keySet().stream();
    }

    /** True when it was read. */
    private static boolean read(String kind, byte[] bytes, String how) {
        try {
            KINDS.get(kind).reader().accept(bytes);
            return true;
        } catch (InputFault fault) {
            assertThat(fault.place()).as("%s: %s", how, fault.getMessage()).isNotNull();
            assertThat(fault.place().file()).isEqualTo("f.yaml");
            assertThat(fault.getMessage()).as(how).isNotBlank().doesNotContain("\n");
            assertThat(fault.remedy())
                    .as("%s: %s", how, fault.getMessage())
                    .isNotBlank()
                    .doesNotContain("\n");
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return fail(how, e);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bytesChangedRemovedOrRepeated(String kind) {
        byte[] good = utf8(KINDS.get(kind).good());
        int read = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] spoilt = good.clone();
            for (int times = random.nextInt(3); times >= 0; times--) {
                spoilt = spoil(spoilt, random);
            }
            read += read(kind, spoilt, kind + " bytes, seed " + seed) ? 1 : 0;
        }
        assertThat(read).as("still readable").isBetween(1, ROUNDS - 1);
    }

    private static byte[] spoil(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                bytes[at] = (byte) random.nextInt(256);
                return bytes;
            }
            case 1 -> {
                return Arrays.copyOf(bytes, Math.max(1, at));
            }
            case 2 -> {
                int end = Math.min(bytes.length, at + random.nextInt(20));
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
                System.arraycopy(bytes, end, shorter, at, bytes.length - end);
                return shorter.length == 0 ? bytes : shorter;
            }
            default -> {
                byte[] longer = Arrays.copyOf(bytes, bytes.length + at);
                System.arraycopy(bytes, 0, longer, bytes.length, at);
                return longer;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void charactersWithAMeaningPutAnywhere(String kind) {
        String good = KINDS.get(kind).good();
        int read = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            StringBuilder spoilt = new StringBuilder(good);
            for (int times = random.nextInt(4); times >= 0; times--) {
                int sign = random.nextInt(SIGNS.length());
                spoilt.insert(random.nextInt(spoilt.length()), SIGNS.charAt(sign));
            }
            read += read(kind, utf8(spoilt.toString()), kind + " characters, seed " + seed) ? 1 : 0;
        }
        assertThat(read).as("still readable").isBetween(1, ROUNDS - 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bytesAtRandom(String kind) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) SIGNS.charAt((bytes[i] & 0xFF) % 28);
                }
            }
            assertThat(read(kind, bytes, kind + " at random, seed " + seed)).isFalse();
        }
    }
}
