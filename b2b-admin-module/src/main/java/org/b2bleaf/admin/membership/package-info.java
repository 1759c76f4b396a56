/** The lists and windows in which the merchant adds customers to companies, changes their permissions and removes them. */
package org.b2bleaf.admin.membership;
