/** Sends bad input to everything of ours that answers, and looks whether the shop refuses it properly. */
package org.b2bleaf.demo.fuzz;
