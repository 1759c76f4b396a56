package org.b2bleaf.demo.launch;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One web application in a class loader of its own. Broadleaf keeps its application context in static fields, so
 * storefront and admin cannot share their classes.
 */
final class HostedApplication implements AutoCloseable {

    private final URLClassLoader loader;
    private final AutoCloseable context;

    private HostedApplication(URLClassLoader loader, AutoCloseable context) {
        this.loader = loader;
        this.context = context;
    }

    /**
     * @param mainClass has {@code static start(Map<String, String>)} that returns the running context
     * @param instrumentation lets Broadleaf weave its entities
     */
    static HostedApplication start(String mainClass, Map<String, String> settings, Instrumentation instrumentation)
            throws Exception {
        URLClassLoader loader = new URLClassLoader(mainClass, classPath(), ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            loader.loadClass("org.springframework.instrument.InstrumentationSavingAgent")
                    .getMethod("premain", String.class, Instrumentation.class)
                    .invoke(null, "", instrumentation);
            loader.loadClass("org.apache.catalina.webresources.TomcatURLStreamHandlerFactory")
                    .getMethod("disable")
                    .invoke(null);
            Object context =
                    loader.loadClass(mainClass).getMethod("start", Map.class).invoke(null, settings);
            return new HostedApplication(loader, (AutoCloseable) context);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    @Override
    public void close() throws Exception {
        try (loader) {
            context.close();
        }
    }
}
