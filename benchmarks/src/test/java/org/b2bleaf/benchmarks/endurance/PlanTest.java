package org.b2bleaf.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.b2bleaf.benchmarks.endurance.Act.Kind;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void theSameSeedGivesTheSameRounds() {
        assertThat(rounds(new Plan(7, List.of()), 50))
                .isEqualTo(rounds(new Plan(7, List.of()), 50))
                .isNotEqualTo(rounds(new Plan(8, List.of()), 50));
    }

    @Test
    void eachRoundHasThreeDifferentActsAndAllComeUpEquallyOften() {
        Map<Kind, Integer> times = new EnumMap<>(Kind.class);
        for (Plan.Round round : rounds(new Plan(1, List.of()), 80)) {
            assertThat(round.acts()).hasSize(3).doesNotHaveDuplicates();
            assertThat(round.killedAfterMillis())
                    .isBetween(20, round.acts().get(0).usualMillis());
            round.acts().forEach(kind -> times.merge(kind, 1, Integer::sum));
        }
        assertThat(times.values()).hasSize(Kind.values().length).allMatch(count -> count >= 29 && count <= 31);
    }

    @Test
    void theShopIsKilledAtDifferentMoments() {
        List<Integer> moments = rounds(new Plan(1, List.of()), 80).stream()
                .map(Plan.Round::killedAfterMillis)
                .toList();
        assertThat(new HashSet<>(moments)).hasSizeGreaterThan(60);
        assertThat(moments).anyMatch(millis -> millis < 300).anyMatch(millis -> millis > 3_000);
    }

    @Test
    void actsCanBeChosen() {
        assertThat(new Plan(1, List.of("mail", "sign-in")).next().acts())
                .containsExactlyInAnyOrder(Kind.MAIL, Kind.SIGN_IN);
        assertThat(new Plan(1, List.of("disk")).isEmpty()).isTrue();
    }

    private static List<Plan.Round> rounds(Plan plan, int number) {
        List<Plan.Round> rounds = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rounds.add(plan.next());
        }
        return rounds;
    }
}
