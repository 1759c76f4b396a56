/** The buyer's path in Chromium: on a phone and a desktop, by keyboard, without JavaScript, and for everybody. */
package org.b2bleaf.demo.browser;
