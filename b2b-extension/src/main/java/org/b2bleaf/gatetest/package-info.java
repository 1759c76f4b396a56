/** The self-test of the store gate: asks the shop for everything it has, as the wrong people, and tells what answers. */
package org.b2bleaf.gatetest;
