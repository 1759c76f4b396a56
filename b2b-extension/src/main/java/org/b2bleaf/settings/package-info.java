/** The shop's B2B settings: stored by the merchant, given at the start, or the documented default. */
package org.b2bleaf.settings;
