package org.b2bleaf.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.demo.launch.HostUnderTest;

/** What a task within a shop's process has measured. */
final class Measures {

    private final Map<String, List<double[]>> figures = new LinkedHashMap<>();

    /** @param output of the process while it worked; other lines do not matter */
    static Measures in(String output) {
        Measures measures = new Measures();
        output.lines()
                .filter(line -> line.startsWith(HostUnderTest.MEASURED))
                .map(line -> line.substring(HostUnderTest.MEASURED.length()).split(" "))
                .forEach(words -> measures.figures
                        .computeIfAbsent(words[0], name -> new ArrayList<>())
                        .add(Arrays.stream(words)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray()));
        return measures;
    }

    /** All lines of that name, in the order in which they were measured. */
    List<double[]> lines(String name) {
        List<double[]> lines = figures.get(name);
        if (lines == null) {
            throw new IllegalStateException("Nothing was measured for " + name + ", only " + figures.keySet());
        }
        return lines;
    }

    /** The first figure of each line. */
    List<Double> each(String name) {
        return lines(name).stream().map(line -> line[0]).toList();
    }

    double median(String name) {
        return Figures.median(each(name));
    }

    double largest(String name) {
        return each(name).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
