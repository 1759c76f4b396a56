/** Whether what a shop has stored is as it should be: for operators, and for tests that break a shop on purpose. */
package org.b2bleaf.invariant;
