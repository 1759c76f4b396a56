/** How customers are found by what was typed, and what a change of permissions means, decided without any framework. */
package org.b2bleaf.membership.rules;
