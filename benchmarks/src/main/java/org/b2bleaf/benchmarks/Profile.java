package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a host's processor time goes, from the samples that JFR takes of its threads. */
final class Profile {

    private static final String MODULES = "the modules";

    /** Which word of a class's name is the feature: {@code org.b2bleaf.store.Shopper}. */
    private static final int PACKAGE = 2;

    /** By the beginning of a class's name; the first that fits. */
    private static final Map<String, String> AREAS = areas();

    private final Map<String, Integer> byArea = new TreeMap<>();
    private final Map<String, Integer> ofModules = new TreeMap<>();
    private int samples;
    private int throughModules;

    private static Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        areas.put("org.b2bleaf.demo", "the demo's own classes");
        areas.put("org.b2bleaf", MODULES);
        areas.put("org.thymeleaf", "templates");
        areas.put("ognl", "templates");
        areas.put("org.attoparser", "templates");
        areas.put("org.broadleafcommerce", "Broadleaf");
        areas.put("org.hibernate", "Hibernate");
        areas.put("org.postgresql", "PostgreSQL's driver");
        areas.put("org.apache.solr", "Solr");
        areas.put("org.apache.lucene", "Solr");
        areas.put("org.springframework", "Spring");
        areas.put("org.apache.catalina", "Tomcat");
        areas.put("org.apache.coyote", "Tomcat");
        areas.put("org.apache.tomcat", "Tomcat");
        return areas;
    }

    /** @param recording as JFR writes it */
    static Profile of(Path recording) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    profile.add(event.getStackTrace().getFrames());
                }
            }
        }
        return profile;
    }

    /** The area of a sample is that of the innermost frame that is not the JDK's. */
    private void add(List<RecordedFrame> frames) {
        samples++;
        String area = null;
        Set<String> ours = new HashSet<>();
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            String its = AREAS.keySet().stream()
                    .filter(type::startsWith)
                    .findFirst()
                    .map(AREAS::get)
                    .orElse(null);
            area = area == null ? its : area;
            // The whole of a request goes through the filters.
            if (MODULES.equals(its) && !type.endsWith("Filter")) {
                ours.add(type.split("\\.")[PACKAGE]);
            }
        }
        byArea.merge(area == null ? "the rest" : area, 1, Integer::sum);
        ours.forEach(feature -> ofModules.merge(feature, 1, Integer::sum));
        throughModules += ours.isEmpty() ? 0 : 1;
    }

    /** A sentence or two: the shares of the areas, and of the features that take part, whatever they call. */
    String summary() {
        if (samples == 0) {
            return "no samples";
        }
        return samples + " samples: " + shares(byArea) + ". Through a method of the modules, filters left out, go "
                + share(throughModules) + ", by feature: " + shares(ofModules) + ".";
    }

    /** Of the samples that go through a feature, in percent. @param feature its package, such as {@code store} */
    double percentThrough(String feature) {
        return 100.0 * ofModules.getOrDefault(feature, 0) / Math.max(1, samples);
    }

    private String shares(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getKey() + " " + share(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String share(int count) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / samples);
    }
}
