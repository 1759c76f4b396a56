/** The queue of access requests: what its pages show, and the form that approves one. */
package org.b2bleaf.admin.requestaccess;
