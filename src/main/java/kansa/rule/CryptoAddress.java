package kansa.rule;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kansa.rule.Verifiers.Verifier;

/** Checksums of addresses of crypto currencies: a wallet leads to a person as an account number does. */
final class CryptoAddress {
    private CryptoAddress() {}

    static final List<Verifier> VERIFIERS = List.of(
            new Verifier("base58check", true, CryptoAddress::base58Check),
            new Verifier("bech32", true, CryptoAddress::bech32),
            new Verifier("ethereum", true, CryptoAddress::ethereum),
            new Verifier("ethereum_form", false, CryptoAddress::ethereumForm));

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int ADDRESS_BYTES = 25;

    /** Bitcoin, Litecoin, Dogecoin, Tron and others: 25 bytes, of which the last four begin the double SHA-256 of the others. */
    static boolean base58Check(String text) {
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = BASE58.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            zeros += value == 0 && zeros == i ? 1 : 0;
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(value));
        }
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] all = new byte[ADDRESS_BYTES];
        int length = bytes.length - sign;
        if (length > ADDRESS_BYTES || length + zeros != ADDRESS_BYTES) {
            return false;
        }
        System.arraycopy(bytes, sign, all, ADDRESS_BYTES - length, length);
        byte[] hash = sha256(sha256(Arrays.copyOf(all, ADDRESS_BYTES - 4)));
        return Arrays.equals(hash, 0, 4, all, ADDRESS_BYTES - 4, ADDRESS_BYTES);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32M = 0x2bc830a3;

    /** BIP 173 and BIP 350: a checksum over the readable part and the data; one case only. */
    static boolean bech32(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int one = lower.lastIndexOf('1');
        if (one < 1 || lower.length() - one < 7 || lower.length() > 90) {
            return false;
        }
        if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
            return false;
        }
        int check = 1;
        for (int i = 0; i < one; i++) {
            check = polymod(check, lower.charAt(i) >> 5);
        }
        check = polymod(check, 0);
        for (int i = 0; i < one; i++) {
            check = polymod(check, lower.charAt(i) & 31);
        }
        for (int i = one + 1; i < lower.length(); i++) {
            int value = BECH32.indexOf(lower.charAt(i));
            if (value < 0) {
                return false;
            }
            check = polymod(check, value);
        }
        return check == 1 || check == BECH32M;
    }

    private static int polymod(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    /** Forty hexadecimal digits after 0x, not all alike. */
    static boolean ethereumForm(String text) {
        return text.matches("0x[0-9a-fA-F]{40}") && !text.substring(2).matches("(?i)(.)\\1*");
    }

    /** EIP-55: the case of a letter is a bit of the Keccak-256 of the address in lower case; one case alone carries no checksum. */
    static boolean ethereum(String text) {
        if (!ethereumForm(text)) {
            return false;
        }
        String digits = text.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return false;
        }
        String hash = HexFormat.of().formatHex(keccak256(lower.getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (Character.isLetter(c) && Character.isUpperCase(c) != Character.digit(hash.charAt(i), 16) > 7) {
                return false;
            }
        }
        return true;
    }

    private static final int RATE = 136;

    private static final long[] ROUNDS = {
        0x0000000000000001L, 0x0000000000008082L, 0x800000000000808aL, 0x8000000080008000L, 0x000000000000808bL,
        0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L, 0x000000000000008aL, 0x0000000000000088L,
        0x0000000080008009L, 0x000000008000000aL, 0x000000008000808bL, 0x800000000000008bL, 0x8000000000008089L,
        0x8000000000008003L, 0x8000000000008002L, 0x8000000000000080L, 0x000000000000800aL, 0x800000008000000aL,
        0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
    };

    /** Keccak as submitted (Bertoni, Daemen, Peeters, Van Assche 2011), which pads otherwise than SHA3-256 of FIPS 202; one block. */
    static byte[] keccak256(byte[] message) {
        if (message.length >= RATE) {
            throw new IllegalArgumentException("longer than one block");
        }
        byte[] block = Arrays.copyOf(message, RATE);
        block[message.length] ^= 0x01;
        block[RATE - 1] ^= (byte) 0x80;
        long[] state = new long[25];
        for (int i = 0; i < RATE; i++) {
            state[i / 8] ^= (block[i] & 0xffL) << 8 * (i % 8);
        }
        for (long round : ROUNDS) {
            permute(state, round);
        }
        byte[] hash = new byte[32];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
        }
        return hash;
    }

    private static void permute(long[] state, long round) {
        long[] columns = new long[5];
        for (int i = 0; i < 25; i++) {
            columns[i % 5] ^= state[i];
        }
        for (int i = 0; i < 25; i++) {
            state[i] ^= columns[(i + 4) % 5] ^ Long.rotateLeft(columns[(i + 1) % 5], 1);
        }
        long[] moved = new long[25];
        moved[0] = state[0];
        int x = 1;
        int y = 0;
        for (int t = 0; t < 24; t++) {
            int nextY = (2 * x + 3 * y) % 5;
            moved[y + 5 * nextY] = Long.rotateLeft(state[x + 5 * y], (t + 1) * (t + 2) / 2);
            x = y;
            y = nextY;
        }
        for (int i = 0; i < 25; i++) {
            int row = i / 5 * 5;
            state[i] = moved[i] ^ ~moved[row + (i + 1) % 5] & moved[row + (i + 2) % 5];
        }
        state[0] ^= round;
    }
}
