package org.b2bleaf.demo.host;

import org.thymeleaf.TemplateProcessingParameters;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Collapses the double slashes in Broadleaf's template names, which a servlet context forgives and a class path does not. */
public class TidyClasspathTemplateResolver extends ClassLoaderTemplateResolver {

    @Override
    protected String computeResourceName(TemplateProcessingParameters parameters) {
        return super.computeResourceName(parameters).replace("//", "/");
    }
}
