/** What storing takes beyond the entity manager: very many rows, parts of lists, days. */
package org.b2bleaf.persistence;
