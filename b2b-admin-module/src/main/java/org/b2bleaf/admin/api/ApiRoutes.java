package org.b2bleaf.admin.api;

import java.util.List;

/** Some operations of the API. All beans of this type make it up. */
interface ApiRoutes {

    List<ApiRoute> routes();
}
