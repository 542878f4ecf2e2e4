package dev.vitral.production.cutting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Makes layouts of drafts: real lengths, pieces told apart, rests named. */
final class Layouts {
    private final Blanks blanks;
    private final List<Pane> panes;
    private final List<Deque<Integer>> pieces = new ArrayList<>();
    private final long trim;
    private final long kerf;

    Layouts(Blanks blanks, List<Pane> panes) {
        this.blanks = blanks;
        this.panes = panes;
        this.trim = blanks.rules.trim();
        this.kerf = blanks.rules.kerf();
        blanks.pieces.forEach(same -> pieces.add(new ArrayDeque<>(same)));
    }

    /** In the drafts' order, each piece once. */
    List<SheetLayout> of(List<Draft> drafts) {
        return drafts.stream().map(draft -> new Sheet(draft).layout()).toList();
    }

    /** One sheet; lengths across and along its strips, without kerf, from the trimmed corner. */
    private final class Sheet {
        private final Draft draft;
        private final List<PlacedPane> placed = new ArrayList<>();
        private final List<SheetPart> remnants = new ArrayList<>();

        Sheet(Draft draft) {
            this.draft = draft;
        }

        SheetLayout layout() {
            long width = blanks.stockAcross(draft.stock, draft.flat) - kerf;
            long length = blanks.stockAlong(draft.stock, draft.flat) - kerf;
            List<SheetPart> parts = new ArrayList<>();
            long at = 0;
            for (Draft.Strip strip : draft.strips) {
                parts.add(strip(strip, at, length));
                at += strip.across;
            }
            rest(parts, at, 0, width - at, length);
            SheetPart cuts = cut(true, 0, 0, width, length, parts);
            remnants.sort(Comparator.comparingLong(SheetPart::area).reversed());
            return new SheetLayout(blanks.stock.get(draft.stock), placed, cuts, remnants, false);
        }

        private SheetPart strip(Draft.Strip strip, long across, long length) {
            List<SheetPart> parts = new ArrayList<>();
            long width = strip.across - kerf;
            long at = 0;
            for (Draft.Row row : strip.rows) {
                parts.add(row(row, across, at, width));
                at += row.along;
            }
            rest(parts, across, at, width, length - at);
            return cut(false, across, 0, width, length, parts);
        }

        private SheetPart row(Draft.Row row, long across, long along, long width) {
            List<SheetPart> parts = new ArrayList<>();
            long length = row.along - kerf;
            long at = 0;
            for (Draft.Cell cell : row.cells) {
                parts.add(cell(cell, across + at, along, length));
                at += cell.dx();
            }
            rest(parts, across + at, along, width - at, length);
            return cut(true, across, along, width, length, parts);
        }

        private SheetPart cell(Draft.Cell cell, long across, long along, long length) {
            List<SheetPart> parts = new ArrayList<>();
            long width = cell.dx() - kerf;
            int index = pieces.get(cell.type()).removeFirst();
            SheetPart pane = part(SheetPart.Use.PANE, across, along, width, cell.dy() - kerf, placed.size(), List.of());
            placed.add(new PlacedPane(pane.x(), pane.y(), pane.width(), pane.height(), index, panes.get(index).label(), cell.turned()));
            parts.add(pane);
            rest(parts, across, along + cell.dy(), width, length - cell.dy());
            return cut(false, across, along, width, length, parts);
        }

        /** What is left beyond the last part, unless the kerf takes it. */
        private void rest(List<SheetPart> parts, long across, long along, long width, long length) {
            if (width > 0 && length > 0) {
                boolean keep = Math.min(width, length) >= Math.max(1, blanks.rules.minimumRemnant());
                SheetPart rest = part(keep ? SheetPart.Use.REMNANT : SheetPart.Use.WASTE, across, along, width, length, -1, List.of());
                parts.add(rest);
                if (keep) {
                    remnants.add(rest);
                }
            }
        }

        /** A part that is all of it needs no cut. */
        private SheetPart cut(boolean betweenStrips, long across, long along, long width, long length, List<SheetPart> parts) {
            SheetPart whole = part(
                    betweenStrips == draft.flat ? SheetPart.Use.HORIZONTAL_CUTS : SheetPart.Use.VERTICAL_CUTS, across, along, width, length, -1, parts);
            boolean same = parts.size() == 1 && parts.getFirst().width() == whole.width() && parts.getFirst().height() == whole.height();
            return same ? parts.getFirst() : whole;
        }

        private SheetPart part(SheetPart.Use use, long across, long along, long width, long length, int pane, List<SheetPart> parts) {
            return draft.flat
                    ? new SheetPart(trim + along, trim + across, length, width, use, pane, parts)
                    : new SheetPart(trim + across, trim + along, width, length, use, pane, parts);
        }
    }
}
