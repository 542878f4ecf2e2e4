package dev.vitral.quoting.design;

/** Draws one leaf: its profiles, its panes, its mark, and the sign of how it opens. */
final class LeafShape {

    private static final String LINE = "stroke=\"" + Svg.INK + "\" stroke-width=\"1\"";
    private static final String WHITE = "fill=\"#ffffff\" " + LINE;
    private static final String TINT =
            "fill=\"#0f766e\" fill-opacity=\"0.06\" stroke=\"" + Svg.INK + "\" stroke-width=\"0.7\"";
    private static final String DASHED = "stroke=\"" + Svg.INK + "\" stroke-width=\"0.8\" stroke-dasharray=\"5 3\"";
    private static final double MARK = 15;
    private static final double LEAST_MARK = 4;
    private static final double HANDLE_MM = 1050;

    private final Svg svg;
    private final double sashPx;
    private final int panes;
    private final double floorScale;

    /** {@code floorScale}: pixels for a millimetre where the leaves stand on the floor, so that a door's handle is at its height; else 0. */
    LeafShape(Svg svg, double sashPx, int panes, double floorScale) {
        this.svg = svg;
        this.sashPx = sashPx;
        this.panes = panes;
        this.floorScale = floorScale;
    }

    void draw(Leaf leaf, Box box, boolean slidesRight) {
        if (sashPx > 0) {
            svg.rect("leaf", box, WHITE);
        }
        Box glass = box.inset(sashPx);
        double rail = panes == 1 ? 0 : Math.min(sashPx, glass.height() / (panes - 1));
        double paneHeight = Math.max(0, (glass.height() - rail * (panes - 1)) / panes);
        for (int i = 0; i < panes; i++) {
            double top = glass.top() + i * (paneHeight + rail);
            svg.rect("glass", new Box(glass.left(), top, glass.right(), top + paneHeight), TINT);
        }
        Box upper = new Box(glass.left(), glass.top(), glass.right(), glass.top() + paneHeight);
        switch (leaf) {
            case FIXED -> mark("O", upper, 0);
            case SLIDING -> sliding(upper, slidesRight);
            case HINGED_LEFT, DOOR_LEFT ->
                triangle(glass.right(), glass.top(), glass.left(), glass.middleY(), glass.right(), glass.bottom());
            case HINGED_RIGHT, DOOR_RIGHT ->
                triangle(glass.left(), glass.top(), glass.right(), glass.middleY(), glass.left(), glass.bottom());
            case AWNING ->
                triangle(glass.left(), glass.bottom(), glass.middleX(), glass.top(), glass.right(), glass.bottom());
            case HOPPER ->
                triangle(glass.left(), glass.top(), glass.middleX(), glass.bottom(), glass.right(), glass.top());
        }
        if (leaf.isDoor()) {
            handle(box, leaf == Leaf.DOOR_LEFT ? 1 : -1);
        }
    }

    /** On the stile away from the hinge, about a metre above the floor. */
    private void handle(Box box, double side) {
        double away = Math.clamp(sashPx / 2, 2, Math.max(2, box.width() / 4));
        double x = side > 0 ? box.right() - away : box.left() + away;
        double height = Math.min(box.height() / 2, floorScale > 0 ? HANDLE_MM * floorScale : box.height() / 2);
        double y = box.bottom() - height;
        double half = Math.min(5, box.height() / 10);
        svg.path("handle", "stroke=\"" + Svg.INK + "\" stroke-width=\"2.5\"", x, y - half, x, y + half);
    }

    private void triangle(double... points) {
        svg.path("opening", DASHED, points);
    }

    private void sliding(Box pane, boolean right) {
        double lift = Math.min(10, pane.height() / 6);
        mark("X", pane, lift);
        double half = Math.min(16, pane.width() * 0.32);
        double way = right ? 1 : -1;
        double y = pane.middleY() + lift;
        double tip = pane.middleX() + way * half;
        double head = Math.min(5, half);
        svg.path("arrow", LINE, pane.middleX() - way * half, y, tip, y);
        svg.path("arrow", LINE, tip - way * head, y - head * 0.6, tip, y, tip - way * head, y + head * 0.6);
    }

    private void mark(String letter, Box pane, double lift) {
        double size = Math.min(MARK, Math.min(pane.width() * 0.7, pane.height() * 0.4));
        if (size < LEAST_MARK) {
            return;
        }
        // The height of a capital is 0.73 of the text's size: half of it puts the letter's middle on the line.
        svg.text("mark", letter, pane.middleX(), pane.middleY() - lift + size * 0.365, size, Svg.INK, false);
    }
}
