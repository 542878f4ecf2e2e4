package dev.vitral.production.cutting;

/**
 * A layout as SVG for screen, PDF and saw: to scale, panes white with label and measures, remnants grey and dashed with theirs, waste hatched, trim and cuts dark. The
 * sheet's lower left corner is the drawing's.
 */
public final class SheetDrawing {
    private final Ink ink;
    private final SheetLayout layout;

    private SheetDrawing(SheetLayout layout) {
        this.layout = layout;
        this.ink = new Ink(layout.stock().width(), layout.stock().height(), Math.max(layout.stock().width(), layout.stock().height()) / 28.0);
    }

    /** The SVG document. */
    public static String svg(SheetLayout layout) {
        SheetDrawing drawing = new SheetDrawing(layout);
        drawing.ink.box(0, 0, layout.stock().width(), layout.stock().height(), Ink.TAKEN, false);
        drawing.part(layout.cuts());
        return drawing.ink.svg();
    }

    private void part(SheetPart part) {
        long y = layout.stock().height() - part.y() - part.height();
        String size = Ink.millimetres(part.width()) + " × " + Ink.millimetres(part.height());
        switch (part.use()) {
            case PANE -> {
                ink.box(part.x(), y, part.width(), part.height(), "#fff", false);
                ink.words(part.x(), y, part.width(), part.height(), layout.panes().get(part.pane()).label(), size);
            }
            case REMNANT -> {
                ink.box(part.x(), y, part.width(), part.height(), "#ddd", true);
                ink.words(part.x(), y, part.width(), part.height(), size, "");
            }
            case WASTE -> ink.hatched(part.x(), y, part.width(), part.height());
            default -> part.parts().forEach(this::part);
        }
    }
}
