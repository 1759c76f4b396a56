package com.example.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes in the files of a web application, each of which has to find its place. */
final class Edits {

    private final Path application;

    Edits(Path application) {
        this.application = application;
    }

    Edits before(String file, String place, String added) {
        return replace(file, place, added + "\n" + place);
    }

    Edits after(String file, String place, String added) {
        return replace(file, place, place + "\n" + added);
    }

    Edits replace(String file, String place, String other) {
        Path path = application.resolve("WEB-INF").resolve(file);
        try {
            String text = Files.readString(path);
            if (text.indexOf(place) < 0 || text.indexOf(place) != text.lastIndexOf(place)) {
                throw new AssertionError("\"" + place + "\" should be in " + path + " once");
            }
            Files.writeString(path, text.replace(place, other));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Edits add(String file, String text) {
        try {
            Path path = application.resolve("WEB-INF").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
