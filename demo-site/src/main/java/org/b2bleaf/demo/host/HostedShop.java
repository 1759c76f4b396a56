package org.b2bleaf.demo.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one Broadleaf web application in this class loader. */
public final class HostedShop {

    private HostedShop() {}

    /**
     * @param configuration the application's Spring configuration class
     * @param patchLocations its XML files, merged over Broadleaf's in this order
     * @param settings properties by name, stronger than any file
     * @return the running context; closing it stops the application
     */
    public static ConfigurableApplicationContext start(
            Class<?> configuration, List<String> patchLocations, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        return new SpringApplicationBuilder(configuration, HostConfiguration.class)
                .contextClass(BroadleafWebContext.class)
                .initializers(new BroadleafXml(patchLocations))
                .properties(properties)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run();
    }
}
