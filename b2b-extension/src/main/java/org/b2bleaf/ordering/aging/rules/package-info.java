/** Decides how old a debt is. */
package org.b2bleaf.ordering.aging.rules;
