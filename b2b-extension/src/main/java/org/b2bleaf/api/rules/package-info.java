/** What answers to other programs go by: positions in lists, marks of states of a record. */
package org.b2bleaf.api.rules;
