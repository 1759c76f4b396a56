/** Pages that Broadleaf's generic entity controller cannot show. Scanned by the servlet's context only. */
package org.b2bleaf.admin.web.controller;
