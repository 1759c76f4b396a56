package org.b2bleaf.admin.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import javax.persistence.OptimisticLockException;
import org.b2bleaf.api.ApiJson;
import org.b2bleaf.apiclient.ApiRequests;
import org.b2bleaf.apiclient.ApiRequests.KeyReused;
import org.b2bleaf.apiclient.ApiRequests.RequestUnderWay;
import org.b2bleaf.apiclient.StoredAnswer;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.DetailsRefused;
import org.b2bleaf.membership.LastLocationAdmin;
import org.b2bleaf.membership.MembershipRefused;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the work of a request in one transaction, and puts into problems what services refuse. */
@Component("b2bApiWork")
public class ApiWork {

    @Resource(name = "b2bApiRequests")
    protected ApiRequests requests;

    @Resource(name = "b2bApiJson")
    protected ApiJson json;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /**
     * @param base the address of the API, which addresses in the answer begin with
     * @param key of idempotency; null for none
     * @param content what is asked for, whole
     */
    StoredAnswer answer(ApiRoute route, ApiCall call, String base, String key, String content) {
        Supplier<StoredAnswer> work = () -> answer(route.work().apply(call), base, call);
        try {
            if (key != null && route.method().equals("POST")) {
                return requests.once(call.client().id(), key, content, work);
            }
            TransactionTemplate transaction = new TransactionTemplate(transactionManager);
            transaction.setReadOnly(route.isRead());
            return transaction.execute(status -> work.get());
        } catch (ApiProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw problem(e);
        }
    }

    private StoredAnswer answer(Object result, String base, ApiCall call) {
        if (result == null) {
            return new StoredAnswer(204, null, null);
        }
        if (result instanceof Made made) {
            return new StoredAnswer(201, base + made.path(), json.text(made.view()));
        }
        if (result instanceof PageView page) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("data", page.data());
            members.put("next", page.next() == null ? null : ApiAddress.next(base, call, page.next()));
            return new StoredAnswer(200, null, json.text(members));
        }
        return new StoredAnswer(200, null, json.text(result));
    }

    private static RuntimeException problem(RuntimeException e) {
        if (e instanceof RequestUnderWay) {
            return new ApiProblem(ProblemType.REQUEST_IN_PROGRESS, "Ask again in a moment, with the same key.");
        }
        if (e instanceof KeyReused) {
            return new ApiProblem(
                    ProblemType.KEY_REUSED, "This Idempotency-Key came with another request before: use a new one.");
        }
        if (e instanceof DetailsRefused refused) {
            ApiProblem problem = ApiProblem.refused();
            refused.problems()
                    .forEach(it -> problem.and(
                            CompanyRoutes.pointer(it.field()), it.kind().name()));
            return problem;
        }
        if (e instanceof MembershipRefused refused) {
            ApiProblem problem = ApiProblem.refused();
            refused.problems().forEach(it -> problem.and(null, it.kind().name()));
            return problem;
        }
        if (e instanceof LastLocationAdmin last) {
            List<String> ids = last.locations().stream()
                    .map(it -> String.valueOf(it.locationId()))
                    .toList();
            return new ApiProblem(
                            ProblemType.LAST_LOCATION_ADMIN, "Ask again with acceptAdminless=true, if that is meant.")
                    .with("locations", ids);
        }
        if (e instanceof ChangedMeanwhile) {
            return new ApiProblem(ProblemType.PRECONDITION_FAILED, "Somebody else was faster: read the record again.");
        }
        if (e instanceof EntityNotFoundException) {
            return ApiProblem.notFound();
        }
        if (isSomebodyFaster(e)) {
            return new ApiProblem(
                    ProblemType.CHANGED_MEANWHILE, "Somebody else stored the same at this moment: ask again.");
        }
        return e;
    }

    /** A unique key, a version or a lock that another transaction had first. */
    private static boolean isSomebodyFaster(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof DataIntegrityViolationException
                    || cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
