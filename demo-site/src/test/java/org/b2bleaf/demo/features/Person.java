package org.b2bleaf.demo.features;

import io.cucumber.java.ParameterType;
import java.util.Map;

/**
 * Somebody of the demo's data, or a person without a customer record.
 *
 * @param name as the features call the person
 * @param email null for those who never sign in
 */
public record Person(String name, String email) {

    private static final Map<String, String> ADDRESSES = Map.of(
            "Ingrid", "ingrid@northwind.example",
            "Lars", "lars@northwind.example",
            "Noor", "noor@northwind.example",
            "Chloe", "chloe@dubois.example",
            "Soyeon", "soyeon@hanbit.example",
            "Minjun", "minjun@hanbit.example",
            "Anna", "anna@oldmill.example",
            "Dana", "dana@shopper.example",
            "Felix", "felix@shopper.example");

    static Person named(String name) {
        return new Person(name, ADDRESSES.get(name));
    }

    boolean hasSeveralLocations() {
        return name.equals("Ingrid");
    }

    /** Turns the names in the features into persons. */
    public static final class Names {

        /** Another one in each scenario: an address with open codes gets no more of them. */
        private final String newAddress = "new." + Long.toString(System.nanoTime(), 36) + "@shopper.example";

        @ParameterType("Ingrid|Lars|Noor|Chloe|Soyeon|Minjun|Anna|Dana|Felix|[aA] guest|[aA] stranger|[sS]omebody new")
        public Person person(String name) {
            return switch (name.toLowerCase()) {
                case "a guest", "a stranger" -> new Person(name.toLowerCase(), null);
                case "somebody new" -> new Person(name.toLowerCase(), newAddress);
                default -> named(name);
            };
        }
    }
}
