package dev.vitral.quoting.design;

/** Draws one leaf: its profiles, its panes, its mark, and the sign of how it opens. */
final class LeafShape {

    private static final String LINE = "stroke=\"" + Svg.INK + "\" stroke-width=\"1\"";
    private static final String WHITE = "fill=\"#ffffff\" " + LINE;
    private static final String TINT =
            "fill=\"#0f766e\" fill-opacity=\"0.06\" stroke=\"" + Svg.INK + "\" stroke-width=\"0.7\"";
    private static final String DASHED = "stroke=\"" + Svg.INK + "\" stroke-width=\"0.8\" stroke-dasharray=\"5 3\"";
    private static final double MARK = 15;

    private final Svg svg;
    private final double sashPx;
    private final int panes;

    LeafShape(Svg svg, double sashPx, int panes) {
        this.svg = svg;
        this.sashPx = sashPx;
        this.panes = panes;
    }

    void draw(Leaf leaf, Box box, boolean slidesRight) {
        if (sashPx > 0) {
            svg.rect("leaf", box, WHITE);
        }
        // A leaf too small for its profiles keeps half of itself as glass: a picture, even of nonsense, beats none.
        double stile = Math.min(sashPx, Math.min(box.width(), box.height() / panes) / 4);
        Box glass = box.inset(stile);
        double paneHeight = (glass.height() - stile * (panes - 1)) / panes;
        for (int i = 0; i < panes; i++) {
            double top = glass.top() + i * (paneHeight + stile);
            svg.rect("glass", new Box(glass.left(), top, glass.right(), top + paneHeight), TINT);
        }
        Box upper = new Box(glass.left(), glass.top(), glass.right(), glass.top() + paneHeight);
        switch (leaf) {
            case FIXED -> mark("O", upper, 0);
            case SLIDING -> sliding(upper, slidesRight);
            case HINGED_LEFT ->
                triangle(glass.right(), glass.top(), glass.left(), glass.middleY(), glass.right(), glass.bottom());
            case HINGED_RIGHT ->
                triangle(glass.left(), glass.top(), glass.right(), glass.middleY(), glass.left(), glass.bottom());
            case AWNING ->
                triangle(glass.left(), glass.bottom(), glass.middleX(), glass.top(), glass.right(), glass.bottom());
            case HOPPER ->
                triangle(glass.left(), glass.top(), glass.middleX(), glass.bottom(), glass.right(), glass.top());
        }
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
        // The height of a capital is 0.73 of the text's size: half of it puts the letter's middle on the line.
        svg.text("mark", letter, pane.middleX(), pane.middleY() - lift + size * 0.365, size, Svg.INK, false);
    }
}
