/** How the checkout, sign-in and account pages look: one logo, one colour. */
package org.b2bleaf.brand;
