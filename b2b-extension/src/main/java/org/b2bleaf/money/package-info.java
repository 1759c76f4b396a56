/** Money: how amounts are rounded and written. */
package org.b2bleaf.money;
