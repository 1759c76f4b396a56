package org.b2bleaf.demo.features;

import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeTags;

/** Runs the feature files that start, kill and fail demos of their own. */
@IncludeTags(Features.OWN_DEMO)
@ConfigurationParameter(
        key = PLUGIN_PROPERTY_NAME,
        value = "pretty:target/own-demo-features.txt, html:target/own-demo-features.html")
class OwnDemoFeaturesTest extends Features {}
