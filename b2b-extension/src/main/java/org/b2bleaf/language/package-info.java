/** In which language the shop speaks to whom. */
package org.b2bleaf.language;
