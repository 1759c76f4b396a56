/** What the demo shop is filled with when its database is empty. */
package org.b2bleaf.demo.data;
