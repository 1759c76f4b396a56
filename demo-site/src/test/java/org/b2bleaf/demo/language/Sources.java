package org.b2bleaf.demo.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository that end up in the product. */
final class Sources {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES =
            List.of("b2b-extension", "b2b-storefront-module", "b2b-admin-module", "demo-site");

    private Sources() {}

    /** @return the files of all modules with one of these endings */
    static List<Path> of(String... endings) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main"))
                .flatMap(Sources::walk)
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .sorted()
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how a message names the file */
    static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath().normalize()).toString();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
