/** How our pages live beside the host's: own handler mapping, refusals, variables for templates. */
package org.b2bleaf.storefront.web;
