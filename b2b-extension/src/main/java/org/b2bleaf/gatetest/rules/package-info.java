/** What the self-test of the gate asks for, who it is when it asks, and what it makes of the answers. */
package org.b2bleaf.gatetest.rules;
