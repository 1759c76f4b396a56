/** The list of long pieces of work. */
package org.b2bleaf.admin.jobs;
