package org.b2bleaf.admin.web.controller;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The record of the address is not there: 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class RecordMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordMissing(String what, long id) {
        super("No " + what + " " + id);
    }
}
