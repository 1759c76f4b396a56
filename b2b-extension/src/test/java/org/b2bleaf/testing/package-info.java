/** Runs services and daos on real databases, without a web server. */
package org.b2bleaf.testing;
