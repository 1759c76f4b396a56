/** Earlier orders of a person, added to a location of the company that the person now buys for, and taken away again. */
package org.b2bleaf.transfer;
