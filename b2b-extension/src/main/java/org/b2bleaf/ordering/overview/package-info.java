/** Orders as the merchant's staff sees them: lists of all companies, what waits for a hand, and what a month brought. */
package org.b2bleaf.ordering.overview;
