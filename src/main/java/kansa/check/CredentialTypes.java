package kansa.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Wording;

/** What the types of credentials are called in reports; a type of a user's own rules keeps its name. */
final class CredentialTypes {
    private CredentialTypes() {}

    private static final SortedMap<String, Wording> TITLES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "API_KEY", new Wording("access key", "アクセスキー"),
            "CONNECTION", new Wording("connection string with a password", "パスワードを含む接続先"),
            "ONE_TIME_CODE", new Wording("one-time code", "ワンタイムコード"),
            "PASSWORD", new Wording("password", "パスワード"),
            "PIN", new Wording("PIN or entry code", "暗証番号"),
            "PRIVATE_KEY", new Wording("private key", "秘密鍵"),
            "TOKEN", new Wording("token", "トークン"),
            "WEBHOOK", new Wording("webhook address", "Webhookのアドレス"))));

    static Wording list(List<String> types) {
        return new Wording(
                String.join(", ", types.stream().map(type -> title(type).en()).toList()),
                String.join("、", types.stream().map(type -> title(type).ja()).toList()));
    }

    private static Wording title(String type) {
        return TITLES.getOrDefault(type, Wording.same(type));
    }
}
