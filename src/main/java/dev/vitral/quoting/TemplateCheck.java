package dev.vitral.quoting;

import dev.vitral.quoting.design.DesignException;
import dev.vitral.quoting.design.RangeCheck;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether a template can be made over its whole allowed range (QUO-4).
 *
 * @param proven nothing fails, and nothing between the sizes tried is left in doubt
 * @param samples sizes tried
 * @param failures what fails, each with a size where it does
 */
public record TemplateCheck(boolean proven, int samples, List<Failure> failures) {

    /**
     * One formula that fails.
     *
     * @param field where it stands, such as {@code components[3].cutLengthMm}
     * @param subject the material or name it stands at
     * @param values a size where it fails: all measures by name
     * @param choices options other than the usual ones
     * @param reason what is told, as one field's problem
     */
    public record Failure(String field, String subject, Map<String, BigDecimal> values, Map<String, String> choices, Problem.Field reason) {
        private static Failure of(RangeCheck.Finding finding) {
            DesignException error = finding.error();
            String at = error.component() < 0 ? error.field() : "components[" + error.component() + "]." + error.field();
            Problem told = DesignProblems.of("", error);
            return new Failure(
                    at.isEmpty() ? "parameters" : at,
                    error.subject(),
                    new TreeMap<>(finding.values()),
                    new TreeMap<>(finding.choices()),
                    Problem.Field.of(at, told.code(), told.args()));
        }

        /** The size in words, such as {@code A=600, H=2700}. */
        public String size() {
            return values.entrySet().stream()
                    .map(value -> value.getKey() + "=" + value.getValue().stripTrailingZeros().toPlainString())
                    .collect(Collectors.joining(", "));
        }
    }

    static TemplateCheck of(RangeCheck check) {
        return new TemplateCheck(check.proven(), check.samples(), check.findings().stream().map(Failure::of).toList());
    }

    /** Whether it may be published. */
    public boolean publishable() {
        return proven && failures.isEmpty();
    }

    /**
     * Refuses what may not be published.
     *
     * @throws Problem template.notMakeable with each formula that fails, or template.notProven
     */
    void requirePublishable(String code) {
        if (!failures.isEmpty()) {
            Problem problem = Problem.of(Problem.Kind.INVALID, "template.notMakeable", code, failures.size());
            failures.forEach(failure -> problem.field(new Problem.Field(failure.field(), failure.reason().code(), "", failure.reason().args())));
            throw problem.with("failures", failures.stream().map(failure -> Map.of("field", failure.field(), "size", failure.size())).toList());
        }
        if (!proven) {
            throw Problem.of(Problem.Kind.INVALID, "template.notProven", code, samples);
        }
    }
}
