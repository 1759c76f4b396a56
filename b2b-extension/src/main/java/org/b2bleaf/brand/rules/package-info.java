/** Which colours can be read. */
package org.b2bleaf.brand.rules;
