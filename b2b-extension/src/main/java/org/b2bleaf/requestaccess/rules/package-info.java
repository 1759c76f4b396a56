/** What an access request must say, how many are taken, what looks like a duplicate, and which records are given up. */
package org.b2bleaf.requestaccess.rules;
