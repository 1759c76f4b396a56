package org.b2bleaf.admin.api;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.api.ApiJson;
import org.b2bleaf.api.ApiLists;
import org.b2bleaf.api.ApiViews;

/** Some operations of the API, and what all of them read and name records with. All beans of this type make it up. */
abstract class ApiRoutes {

    @Resource(name = "b2bApiLists")
    protected ApiLists lists;

    @Resource(name = "b2bApiViews")
    protected ApiViews views;

    @Resource(name = "b2bApiKeys")
    protected ApiKeys keys;

    @Resource(name = "b2bApiJson")
    protected ApiJson json;

    abstract List<ApiRoute> routes();
}
