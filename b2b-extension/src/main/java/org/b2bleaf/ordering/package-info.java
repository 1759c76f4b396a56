/** Orders that were placed for a location, and drafts that wait for the merchant. */
package org.b2bleaf.ordering;
