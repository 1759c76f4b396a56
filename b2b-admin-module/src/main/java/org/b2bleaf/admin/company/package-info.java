/** The screens of companies, locations, members and their permissions. */
package org.b2bleaf.admin.company;
