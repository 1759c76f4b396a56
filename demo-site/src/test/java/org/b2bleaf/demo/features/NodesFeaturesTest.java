package org.b2bleaf.demo.features;

import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeTags;

/** Runs the feature files about a shop on several nodes. */
@IncludeTags(Features.NODES)
@ConfigurationParameter(
        key = PLUGIN_PROPERTY_NAME,
        value = "pretty:target/nodes-features.txt, html:target/nodes-features.html")
class NodesFeaturesTest extends Features {}
