/** Adding the earlier orders of a customer to a location, and taking them away again. */
package org.b2bleaf.admin.transfer;
