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

    /** The same rectangle smaller by this on each side, never less than nothing. */
    Box inset(double by) {
        double x = Math.min(by, width() / 2);
        double y = Math.min(by, height() / 2);
        return new Box(left + x, top + y, right - x, bottom - y);
    }
}
