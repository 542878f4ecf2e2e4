package dev.vitral.quoting.design;

/** How material that is bought but becomes no window is charged (QUO-20). */
public enum CostingPolicy {
    /** What the windows take, and the shop's merma on it. */
    NET,
    /** Each material of the whole quote by whole bars and sheets. */
    WHOLE_BARS,
    /** Each material of the whole quote by the bars and sheets of its cutting plan. */
    PLANNED,
    /** Whole bars for each material of each single window: the way of the old prototype, for comparison only. Glass as in {@link #NET}. */
    PER_WINDOW;

    /** Whether a quote can be priced by it. */
    public boolean isChoosable() {
        return this != PER_WINDOW;
    }

    /** Whether it charges whole pieces of stock of that kind. */
    boolean charges(MaterialKind kind) {
        return switch (this) {
            case NET -> false;
            case WHOLE_BARS, PLANNED -> kind == MaterialKind.PROFILE || kind == MaterialKind.GLASS;
            case PER_WINDOW -> kind == MaterialKind.PROFILE;
        };
    }
}
