package org.b2bleaf.demo.admin;

import java.util.List;
import org.broadleafcommerce.common.resource.GeneratedResource;
import org.broadleafcommerce.openadmin.web.rulebuilder.enums.RuleBuilderEnumOptionsResourceHandler;
import org.springframework.core.io.Resource;

/**
 * The script with the options of rules. Broadleaf names it after the moment when it was made, and with it the bundle that it
 * is part of: no two nodes would have the same one.
 */
public class RuleOptionsByContent extends RuleBuilderEnumOptionsResourceHandler {

    @Override
    public Resource getFileContents(String path, List<Resource> locations) {
        String options = ruleBuilderEnumOptions.getOptionValues();
        GeneratedResource script = new GeneratedResource(options.getBytes(), path);
        script.setHashRepresentation(String.valueOf(options.hashCode()));
        return script;
    }
}
