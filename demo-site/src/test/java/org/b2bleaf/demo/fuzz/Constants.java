package org.b2bleaf.demo.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.asm.ClassReader;

/**
 * The short texts in the byte code of a class and of the classes beside it that it uses: among them are the names of the
 * parameters that it asks a request for. The others do no harm.
 */
final class Constants {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,30}(\\.[a-z][A-Za-z0-9]{1,30})?");
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Constants() {}

    static Set<String> of(Class<?> type) {
        return KNOWN.computeIfAbsent(type.getName(), name -> {
            Set<String> found = new TreeSet<>();
            String own = name.replace('.', '/');
            for (String used : read(own, found)) {
                if (used.startsWith("org/b2bleaf/admin/")
                        || used.startsWith("org/b2bleaf/storefront/")
                        || used.startsWith("org/b2bleaf/demo/site/")) {
                    read(used, found);
                }
            }
            return found;
        });
    }

    /** @return the classes that it names */
    private static Set<String> read(String name, Set<String> found) {
        Set<String> used = new TreeSet<>();
        try (InputStream in = Constants.class.getClassLoader().getResourceAsStream(name + ".class")) {
            if (in == null) {
                return used;
            }
            ClassReader reader = new ClassReader(in);
            char[] buffer = new char[reader.getMaxStringLength()];
            for (int i = 1; i < reader.getItemCount(); i++) {
                int at = reader.getItem(i);
                int tag = at == 0 ? 0 : reader.b[at - 1];
                if (tag == 8) {
                    String text = reader.readUTF8(at, buffer);
                    if (NAME.matcher(text).matches()) {
                        found.add(text);
                    }
                } else if (tag == 7) {
                    used.add(reader.readUTF8(at, buffer));
                }
            }
            return used;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
