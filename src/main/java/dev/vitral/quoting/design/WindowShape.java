package dev.vitral.quoting.design;

import java.util.ArrayList;
import java.util.List;

/** Draws a window into its box, every profile to scale: the frame, the fields between its bars, their leaves, and the windows set into it. */
final class WindowShape {

    private static final String FRAME = "fill=\"#ffffff\" stroke=\"" + Svg.INK + "\" stroke-width=\"1.5\"";
    private static final String EDGE = "fill=\"#ffffff\" stroke=\"" + Svg.INK + "\" stroke-width=\"1\"";

    private final Svg svg;
    private final double scale;

    WindowShape(Svg svg, double scale) {
        this.svg = svg;
        this.scale = scale;
    }

    void draw(Elevation elevation, Size size, Box window) {
        svg.rect("frame", window, FRAME);
        for (Field field : elevation.fieldsOf(size)) {
            Box module = module(field, window);
            Box opening = opening(elevation, field, size, module);
            if (elevation.sashMm() > 0 || elevation.isComposite()) {
                svg.rect("opening-edge", opening, EDGE);
            }
            if (!field.leaves().isEmpty()) {
                leaves(elevation.row(field), module, opening, field.isAtFoot(size));
            }
        }
        for (Placed inner : elevation.insets()) {
            double left = window.left() + inner.xMm().doubleValue() * scale;
            double bottom = window.bottom() - inner.yMm().doubleValue() * scale;
            double width = inner.size().widthMm().doubleValue() * scale;
            double height = inner.size().heightMm().doubleValue() * scale;
            draw(inner.elevation(), inner.size(), new Box(left, bottom - height, left + width, bottom));
        }
    }

    /** From centre line to centre line, or to the frame's outer edge. */
    private Box module(Field field, Box window) {
        return new Box(
                window.left() + field.leftMm().doubleValue() * scale,
                window.top() + field.topMm().doubleValue() * scale,
                window.left() + field.rightMm().doubleValue() * scale,
                window.top() + field.bottomMm().doubleValue() * scale);
    }

    /** What the profiles around a field leave: the frame's whole face outside, half a bar inside, nothing under a door. */
    private Box opening(Elevation elevation, Field field, Size size, Box module) {
        double face = elevation.frameMm() * scale;
        boolean open = field.isAtFoot(size) && (!elevation.sill() || field.leaves().stream().anyMatch(Leaf::isDoor));
        double left = field.leftMm().signum() == 0 ? face : face / 2;
        double top = field.topMm().signum() == 0 ? face : face / 2;
        double right = field.rightMm().compareTo(size.widthMm()) >= 0 ? face : face / 2;
        double bottom = open ? 0 : field.isAtFoot(size) ? face : face / 2;
        return module.within(left, top, right, bottom);
    }

    private void leaves(Elevation row, Box module, Box opening, boolean atFoot) {
        List<Box> boxes = boxes(row, module, opening);
        LeafShape shape = new LeafShape(svg, row.sashMm() * scale, row.panesPerLeaf(), atFoot ? scale : 0);
        // Fixed leaves stand behind, so a sliding leaf's meeting stile covers theirs.
        for (boolean fixed : new boolean[] {true, false}) {
            for (int i = 0; i < boxes.size(); i++) {
                Leaf leaf = row.leaves().get(i);
                if ((leaf == Leaf.FIXED) == fixed) {
                    shape.draw(leaf, boxes.get(i), row.slidesRight(i));
                }
            }
        }
    }

    private List<Box> boxes(Elevation row, Box module, Box opening) {
        int count = row.leaves().size();
        double step = module.width() / count;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double left = i == 0 ? opening.left() : module.left() + i * step - reach(row, i - 1);
            double right = i == count - 1 ? opening.right() : module.left() + (i + 1) * step + reach(row, i);
            boxes.add(new Box(left, opening.top(), Math.max(left, right), opening.bottom()));
        }
        return boxes;
    }

    /** How far leaves reach over the line between this one and the next: over it on two tracks, short of it beside a mullion. */
    private double reach(Elevation row, int index) {
        if (row.sashMm() == 0) {
            return -row.frameMm() * scale / 2;
        }
        return row.overlapsNext(index) ? row.sashMm() * scale / 2 : 0;
    }
}
