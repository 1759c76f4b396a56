package org.b2bleaf.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.event.rules.Happening;
import org.springframework.stereotype.Component;

/** Reads what events are about, many at once. */
@Component("b2bEventViews")
public class EventViews {

    static ObjectMapper mapper() {
        return new ObjectMapper();
    }

    Found of(List<Happening> happenings) {
        return new Found();
    }

    static final class Found {

        Object data(Happening happening) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("id", happening.subject().id());
            return data;
        }

        boolean isPaid(Happening happening) {
            return false;
        }

        Long companyOf(Happening happening) {
            return happening.companyId();
        }

        Long customerOf(Happening happening) {
            return happening.customerId();
        }
    }
}
