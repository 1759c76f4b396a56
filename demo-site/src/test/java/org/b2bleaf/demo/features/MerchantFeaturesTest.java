package org.b2bleaf.demo.features;

import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeTags;

/** Runs the feature files about the merchant's work. */
@IncludeTags(Features.MERCHANT)
@ConfigurationParameter(
        key = PLUGIN_PROPERTY_NAME,
        value = "pretty:target/merchant-features.txt, html:target/merchant-features.html")
class MerchantFeaturesTest extends Features {}
