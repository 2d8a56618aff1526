package kansa.report;

import java.util.List;
import kansa.audit.Wording;

/** The fields of the {@code target} block, by the names a reader sees. */
final class Target {
    /** A field of the block; those not among these keep their own name. */
    record Field(String key, Wording label) {}

    static final Wording EMPTY = new Wording("not filled in", "未記入");

    static final List<Field> FIELDS = List.of(
            new Field("system", new Wording("System", "対象システム名")),
            new Field("owner", new Wording("Owner", "所管部門")),
            new Field("purpose", new Wording("Purpose", "利用目的")),
            new Field("users", new Wording("Users", "利用者")),
            new Field("environment", new Wording("Environment", "実施環境")),
            new Field("versions", new Wording("Versions", "モデル・版")),
            new Field("occasion", new Wording("Occasion", "評価の契機")),
            new Field("retention", new Wording("Keep until", "保存期限")),
            new Field("classification", new Wording("Classification", "機密区分")));

    private Target() {}

    static Wording label(String key) {
        return FIELDS.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(Field::label)
                .orElse(Wording.same(key));
    }
}
