/** Strangers who ask for access, the merchant's answer to them, and the records that their sign-ins left behind. */
package org.b2bleaf.requestaccess;
