/** Sets of products with prices and quantity rules, assigned to locations. */
package org.b2bleaf.catalog;
