/** The public form by which a business asks for access. */
package org.b2bleaf.storefront.requestaccess;
