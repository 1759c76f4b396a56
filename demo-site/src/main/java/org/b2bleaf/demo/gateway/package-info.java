/** A card gateway that charges nobody: a few card numbers, an answer for each. For demonstrations and tests only. */
package org.b2bleaf.demo.gateway;
