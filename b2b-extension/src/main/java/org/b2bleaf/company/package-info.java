/** Companies, their locations, and what each member may do at which location. */
package org.b2bleaf.company;
