package kansa.file;

/**
 * One field of a form.
 *
 * @param about what it means, for editors
 */
record Field<V>(String name, Shape<V> shape, boolean required, String about) {
    static <V> Field<V> required(String name, Shape<V> shape, String about) {
        return new Field<>(name, shape, true, about);
    }

    static <V> Field<V> optional(String name, Shape<V> shape, String about) {
        return new Field<>(name, shape, false, about);
    }
}
