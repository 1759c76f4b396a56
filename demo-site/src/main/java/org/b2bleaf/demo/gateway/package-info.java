/** A card gateway that charges nobody: three card numbers, three answers. For demonstrations and tests only. */
package org.b2bleaf.demo.gateway;
