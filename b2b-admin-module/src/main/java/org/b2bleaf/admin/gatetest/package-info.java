/** The report of the gate's self-test. */
package org.b2bleaf.admin.gatetest;
