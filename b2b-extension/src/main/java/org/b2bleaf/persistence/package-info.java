/** What storing takes beyond the entity manager: very many rows, and days. */
package org.b2bleaf.persistence;
