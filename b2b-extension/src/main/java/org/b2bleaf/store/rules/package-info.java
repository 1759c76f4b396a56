/** Who may enter which page of the shop. */
package org.b2bleaf.store.rules;
