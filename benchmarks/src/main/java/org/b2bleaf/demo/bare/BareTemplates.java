package org.b2bleaf.demo.bare;

import org.b2bleaf.demo.host.TidyClasspathTemplateResolver;
import org.thymeleaf.TemplateProcessingParameters;

/** Gives the theme empty fragments where it includes the modules'. */
public class BareTemplates extends TidyClasspathTemplateResolver {

    @Override
    protected String computeResourceName(TemplateProcessingParameters parameters) {
        String name = super.computeResourceName(parameters);
        return name.startsWith("webTemplates/b2b/") ? "bare/" + name : name;
    }
}
