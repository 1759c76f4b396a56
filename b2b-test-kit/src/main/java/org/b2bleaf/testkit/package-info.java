/** For tests of a shop: whether every path shows a record to those alone who may see it. */
package org.b2bleaf.testkit;
