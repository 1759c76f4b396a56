/** What all entity screens of the section need: reading posted forms, shaping Broadleaf's form metadata, the actor. */
package org.b2bleaf.admin.entity;
