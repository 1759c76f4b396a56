/**
 * What happens to orders, for whoever wants to join in. Published within the transaction in which it happens: a synchronous
 * listener may store something together with it, and one that throws undoes it.
 */
package org.b2bleaf.ordering.events;
