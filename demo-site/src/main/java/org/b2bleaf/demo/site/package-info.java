/** The storefront of Fjord Supply: the host shop that the storefront module is installed in. */
package org.b2bleaf.demo.site;
