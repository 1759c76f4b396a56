package org.b2bleaf.benchmarks.endurance;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A Java agent that lets the classes of a process, the shop's and its libraries', ask {@link ShiftedTime} wherever they ask the
 * JDK for the time. The JDK's own classes keep the machine's clock, and so do {@code System.nanoTime}, pauses and the database.
 */
public final class ClockAgent implements ClassFileTransformer {

    private static final String TIME = Type.getInternalName(ShiftedTime.class);
    private static final String DATE = "java/util/Date";
    private static final String MILLIS = "systemCurrentTimeMillis";

    /** By their internal names, with what the methods that stand for theirs begin with. */
    private static final Map<String, String> ASKED = Stream.of(
                    System.class,
                    Clock.class,
                    Instant.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    ZonedDateTime.class,
                    OffsetDateTime.class,
                    Calendar.class)
            .collect(Collectors.toMap(Type::getInternalName, type -> firstSmall(type.getSimpleName())));

    private static final Set<String> THERE = Arrays.stream(ShiftedTime.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(ClockAgent::signature)
            .collect(Collectors.toSet());

    /** Called by the JVM before the process's main method. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new ClockAgent());
    }

    private static String firstSmall(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String firstLarge(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String signature(Method method) {
        return method.getName() + Type.getMethodDescriptor(method);
    }

    /** @return the name of what stands for it, null when nothing does */
    private static String standIn(String owner, String name, String descriptor) {
        String first = ASKED.get(owner);
        if (first == null) {
            return null;
        }
        String standIn = first + firstLarge(name);
        return THERE.contains(standIn + descriptor) ? standIn : null;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (loader == null || loader == ClassLoader.getPlatformClassLoader() || name == null || name.startsWith(TIME)) {
            return null;
        }
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Rewriting rewriting = new Rewriting(writer);
        reader.accept(rewriting, 0);
        return rewriting.changed ? writer.toByteArray() : null;
    }

    private static final class Rewriting extends ClassVisitor {

        private boolean changed;

        Rewriting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
        }

        private final class Calls extends MethodVisitor {

            Calls(MethodVisitor next) {
                super(Opcodes.ASM9, next);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                String standIn = opcode == Opcodes.INVOKESTATIC ? standIn(owner, name, descriptor) : null;
                if (standIn != null) {
                    changed = true;
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, standIn, descriptor, false);
                } else if (owner.equals(DATE) && name.equals("<init>") && descriptor.equals("()V")) {
                    changed = true;
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, MILLIS, "()J", false);
                    super.visitMethodInsn(opcode, owner, name, "(J)V", false);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                }
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                super.visitInvokeDynamicInsn(
                        name,
                        descriptor,
                        bootstrap,
                        Arrays.stream(arguments).map(this::referred).toArray());
            }

            /** A method reference, such as {@code Instant::now}. */
            private Object referred(Object argument) {
                if (!(argument instanceof Handle method) || method.getTag() != Opcodes.H_INVOKESTATIC) {
                    return argument;
                }
                String standIn = standIn(method.getOwner(), method.getName(), method.getDesc());
                if (standIn == null) {
                    return argument;
                }
                changed = true;
                return new Handle(Opcodes.H_INVOKESTATIC, TIME, standIn, method.getDesc(), false);
            }
        }
    }
}
