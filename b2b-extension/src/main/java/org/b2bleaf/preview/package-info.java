/** The shop as a location sees it, shown to the merchant's staff without signing in as anybody. */
package org.b2bleaf.preview;
