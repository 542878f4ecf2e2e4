package dev.vitral.quoting.design;

/** A rectangle of a drawing, in pixels from the upper left. */
record Box(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }

    /** What is left of it inside profiles of these faces; where they are wider than it, nothing in its middle. */
    Box within(double byLeft, double byTop, double byRight, double byBottom) {
        double across = Math.min(1, width() / Math.max(width(), byLeft + byRight));
        double down = Math.min(1, height() / Math.max(height(), byTop + byBottom));
        double newLeft = left + byLeft * across;
        double newTop = top + byTop * down;
        return new Box(newLeft, newTop, Math.max(newLeft, right - byRight * across), Math.max(newTop, bottom - byBottom * down));
    }

    /** The same rectangle smaller by this on each side, never less than nothing. */
    Box inset(double by) {
        double x = Math.min(by, width() / 2);
        double y = Math.min(by, height() / 2);
        return new Box(left + x, top + y, right - x, bottom - y);
    }
}
