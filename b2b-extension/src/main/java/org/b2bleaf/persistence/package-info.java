/** What work with very many rows needs beyond the entity manager. */
package org.b2bleaf.persistence;
