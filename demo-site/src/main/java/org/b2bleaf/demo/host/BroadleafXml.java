package org.b2bleaf.demo.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.common.extensibility.context.MergeApplicationContextXmlConfigResource;
import org.broadleafcommerce.common.extensibility.context.ResourceInputStream;
import org.broadleafcommerce.common.extensibility.context.StandardConfigLocations;
import org.broadleafcommerce.common.extensibility.context.merge.ImportProcessor;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * Loads Broadleaf's standard XML merged with the given patch files, in their order.
 *
 * <p>Plain imports would let the list of one file replace the list of another; Broadleaf's own
 * {@code MergeXmlWebApplicationContext} merges them, but is no Boot context. This does the same for one.
 */
public final class BroadleafXml implements ApplicationContextInitializer<GenericApplicationContext> {

    /**
     * A folder in which merged files are kept, for somebody who starts the same jars again and again: merging is a third of a
     * start. Nobody looks whether the jars have changed since. Without it each start merges.
     */
    private static final String KEPT = "demo.xml";

    private final List<String> patchLocations;

    /** @param patchLocations Spring resource locations, the last one wins */
    public BroadleafXml(List<String> patchLocations) {
        this.patchLocations = List.copyOf(patchLocations);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            new XmlBeanDefinitionReader(context).loadBeanDefinitions(merged(context));
            // Merging keeps Broadleaf's class attribute of this one bean, whatever a patch says (merge rule 13).
            context.getBeanDefinition("blConfiguration").setBeanClassName(HostProperties.class.getName());
        } catch (Exception e) {
            throw new IllegalStateException("Broadleaf's application context XML could not be merged", e);
        }
    }

    private Resource[] merged(GenericApplicationContext context) throws Exception {
        String kept = context.getEnvironment().getProperty(KEPT);
        if (kept == null) {
            return merge(context);
        }
        Path file = Path.of(kept, "merged-" + Integer.toHexString(patchLocations.hashCode()) + ".xml");
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(file.getParent(), "merged", null);
            try (InputStream content = merge(context)[0].getInputStream()) {
                Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Resource[] {new ByteArrayResource(Files.readAllBytes(file))};
    }

    private Resource[] merge(GenericApplicationContext context) throws Exception {
        ImportProcessor imports = new ImportProcessor(context);
        ResourceInputStream[] standard = imports.extract(standardXml(context.getClassLoader()));
        ResourceInputStream[] patches = imports.extract(patchXml(context));
        return new MergeApplicationContextXmlConfigResource().getConfigResources(standard, patches);
    }

    private ResourceInputStream[] standardXml(ClassLoader classLoader) throws IOException {
        List<ResourceInputStream> found = new ArrayList<>();
        for (String location : StandardConfigLocations.retrieveAll(StandardConfigLocations.APPCONTEXTTYPE)) {
            InputStream stream = classLoader.getResourceAsStream(location);
            if (stream != null) {
                found.add(new ResourceInputStream(stream, location));
            }
        }
        return found.toArray(new ResourceInputStream[0]);
    }

    private ResourceInputStream[] patchXml(GenericApplicationContext context) throws IOException {
        List<ResourceInputStream> found = new ArrayList<>();
        for (String location : patchLocations) {
            found.add(new ResourceInputStream(context.getResource(location).getInputStream(), location));
        }
        return found.toArray(new ResourceInputStream[0]);
    }
}
