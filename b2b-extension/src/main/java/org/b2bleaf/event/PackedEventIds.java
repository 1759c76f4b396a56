package org.b2bleaf.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The ids of events that are too many to be kept in memory, in the order in which they were stored. An import stores as
 * many as its files have rows, and keeps their ids until its commit: as texts of many ids, one behind the other, they take
 * less than half of what an object for each would.
 */
final class PackedEventIds {

    static final PackedEventIds NONE = new PackedEventIds(List.of());

    /** Each a multiple of {@link EventIds#LENGTH} long. */
    private final List<String> texts;

    private PackedEventIds(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** @param ids as {@link EventIds} gives them */
    static PackedEventIds of(List<String> ids) {
        return ids.isEmpty() ? NONE : new PackedEventIds(List.of(String.join("", ids)));
    }

    /** These, and then more of them. */
    PackedEventIds and(PackedEventIds more) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(more.texts);
        return new PackedEventIds(all);
    }

    int count() {
        return texts.stream().mapToInt(String::length).sum() / EventIds.LENGTH;
    }

    /** @param most how many ids of them {@code act} is given at once, at most */
    void forEachChunk(int most, Consumer<List<String>> act) {
        for (String text : texts) {
            for (int from = 0; from < text.length(); from += most * EventIds.LENGTH) {
                act.accept(unpacked(text, from, Math.min(from + most * EventIds.LENGTH, text.length())));
            }
        }
    }

    private static List<String> unpacked(String text, int from, int end) {
        List<String> ids = new ArrayList<>();
        for (int at = from; at < end; at += EventIds.LENGTH) {
            ids.add(text.substring(at, at + EventIds.LENGTH));
        }
        return ids;
    }
}
