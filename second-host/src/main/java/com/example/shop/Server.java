package com.example.shop;

import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * A Tomcat with the shop's two web applications, each with class loader, {@code web.xml} and libraries of its own, as a
 * merchant's computer has them.
 */
public final class Server {

    private Server() {}

    /** @param arguments the port, a folder to work in, then path and folder of each application */
    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.setBaseDir(arguments[1]);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        StandardHost host = (StandardHost) tomcat.getHost();
        host.setStartStopThreads(2);
        List<Context> applications = new ArrayList<>();
        for (int i = 2; i < arguments.length; i += 2) {
            applications.add(application(tomcat, arguments[i], arguments[i + 1]));
        }
        applications.forEach(host::addChild);
        tomcat.start();
        for (Context application : applications) {
            if (!application.getState().isAvailable()) {
                System.err.println("The application at \"" + application.getPath() + "\" did not start.");
                System.exit(1);
            }
        }
        System.out.println("Shop ready");
        tomcat.getServer().await();
    }

    private static StandardContext application(Tomcat tomcat, String path, String folder) {
        StandardContext application = new StandardContext();
        application.setName(path);
        application.setPath(path);
        application.setDocBase(folder);
        application.setParentClassLoader(Server.class.getClassLoader());
        ((StandardJarScanner) application.getJarScanner()).setScanClassPath(false);
        ContextConfig webXml = new ContextConfig();
        webXml.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        application.addLifecycleListener(webXml);
        return application;
    }
}
