package org.b2bleaf.admin.web.controller;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names a record that is not there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
