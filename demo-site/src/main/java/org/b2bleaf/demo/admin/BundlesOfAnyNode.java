package org.b2bleaf.demo.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcommerce.common.resource.service.ResourceBundlingServiceImpl;
import org.broadleafcommerce.common.web.resource.BroadleafResourceHttpRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.core.io.ClassPathResource;

/**
 * The admin's bundles of scripts and styles. Broadleaf's service knows a bundle from the first page on that names it, so a
 * node that was just started would not have what another node's page asks for. This one reads the names from the templates.
 */
public class BundlesOfAnyNode extends ResourceBundlingServiceImpl implements BeanFactoryAware {

    private static final List<String> TEMPLATES = List.of(
            "open_admin_style/templates/layout/partials/head.html",
            "open_admin_style/templates/layout/partials/footer.html");

    private static final Pattern BUNDLE =
            Pattern.compile("<blc:bundle\\s+name=\"([^\"]+)\"[^>]*?\\sfiles=\"([^\"]+)\"", Pattern.DOTALL);

    private static final Pattern VERSIONED = Pattern.compile(".*-?\\d+\\.(js|css)");

    private BeanFactory beans;
    private boolean allKnown;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    /** Called by requests for scripts and styles alone. */
    @Override
    public boolean hasBundle(String versionedBundle) {
        if (super.hasBundle(versionedBundle)) {
            return true;
        }
        if (versionedBundle == null || !VERSIONED.matcher(versionedBundle).matches()) {
            return false;
        }
        registerAll();
        return super.hasBundle(versionedBundle);
    }

    private synchronized void registerAll() {
        if (allKnown) {
            return;
        }
        for (String template : TEMPLATES) {
            Matcher bundle = BUNDLE.matcher(text(template));
            while (bundle.find()) {
                register(bundle.group(1), bundle.group(2));
            }
        }
        allKnown = true;
    }

    private void register(String name, String files) {
        String handler = name.endsWith(".js") ? "blJsResources" : "blCssResources";
        try {
            registerBundle(
                    name,
                    new ArrayList<>(
                            Arrays.stream(files.split(",")).map(String::strip).toList()),
                    beans.getBean(handler, BroadleafResourceHttpRequestHandler.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String template) {
        try (InputStream in = new ClassPathResource(template).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
