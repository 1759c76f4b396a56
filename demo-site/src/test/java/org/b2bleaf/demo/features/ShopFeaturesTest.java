package org.b2bleaf.demo.features;

import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;

/** Runs the feature files that no other class runs: those about the shop and its buyers. */
@ExcludeTags({Features.MERCHANT, Features.OWN_DEMO, Features.NODES})
@ConfigurationParameter(
        key = PLUGIN_PROPERTY_NAME,
        value = "pretty:target/shop-features.txt, html:target/shop-features.html")
class ShopFeaturesTest extends Features {}
