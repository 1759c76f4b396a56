package org.b2bleaf.demo.features;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

/**
 * What the classes that run feature files have in common. They share out the files by the tag of a whole file, because two
 * test processes work beside each other, each with a demo of its own: {@code @merchant}, {@code @own-demo}, and none for
 * the shop.
 */
@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "org.b2bleaf.demo.features")
@ConfigurationParameter(key = JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME, value = "long")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
abstract class Features {

    static final String MERCHANT = "merchant";
    static final String OWN_DEMO = "own-demo";

    /** Two nodes behind a balancer; only in the Maven profile {@code nodes}. */
    static final String NODES = "nodes";
}
