package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cutting plan as it is read. Its lines (bars cut alike, sheets) are numbered through from 1, part by part.
 *
 * @param version to be given back when it is changed
 * @param stale whether the order's pieces, the sizes of its materials, or the rules are others now
 * @param underWay whether a job is planning it
 * @param jobId that job, or the last
 */
public record CutPlan(
        long workOrderId, String folio, long version, @Nullable Instant plannedAt, boolean stale, boolean underWay, @Nullable Long jobId, List<Part> parts) {
    /** Copies the list. */
    public CutPlan {
        parts = List.copyOf(parts);
    }

    /**
     * One material; {@link CuttingPart} says what the figures are.
     *
     * @param firstLine number of its first line
     */
    public record Part(
            long productId, String productCode, String description, ProductKind kind, @Nullable String colour, int full, int lowerBound, BigDecimal wastePercent,
            BigDecimal keptPercent, @Nullable CutProblem problem, CutLines lines, int firstLine) {
        /** Whether no plan can take less of whole bars or sheets. */
        public boolean proven() {
            return full <= lowerBound;
        }

        /** How many offcuts it cuts. */
        public int offcuts() {
            return lines.bars().stream().mapToInt(bar -> bar.pattern().stock().offcut() ? bar.pattern().times() : 0).sum()
                    + (int) lines.sheets().stream().filter(sheet -> sheet.layout().stock().offcut()).count();
        }

        /** The product's code, with the colour of a profile. */
        public String name() {
            return colour == null ? productCode : productCode + " · " + colour;
        }
    }

    /** Whether it holds a plan. */
    public boolean planned() {
        return plannedAt != null;
    }

    /** Whole bars of all profiles. */
    public int bars() {
        return parts.stream().filter(part -> part.kind() == ProductKind.PROFILE).mapToInt(Part::full).sum();
    }

    /** Whole sheets of all glass. */
    public int sheets() {
        return parts.stream().filter(part -> part.kind() == ProductKind.GLASS).mapToInt(Part::full).sum();
    }
}
