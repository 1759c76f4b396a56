package org.b2bleaf.demo.launch;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Objects;

/** What the threads that answer requests take: no job, compiler or collector of the same process counts. */
final class RequestThreads {

    /** As Tomcat names them. */
    private static final String NAME = "http-";

    private RequestThreads() {}

    /** Tells how many bytes they have allocated since they were started, and their processor time in nanoseconds. */
    static void tell(ShopUnderTest shop, int... sizes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(NAME))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        ShopUnderTest.measured(
                "allocated", Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum());
        ShopUnderTest.measured(
                "processor", Arrays.stream(threads.getThreadCpuTime(ids)).sum());
    }
}
