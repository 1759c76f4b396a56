/** What a location pays for a SKU and how many it may buy. */
package org.b2bleaf.catalog.rules;
