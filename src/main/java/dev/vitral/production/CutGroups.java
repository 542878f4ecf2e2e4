package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.shared.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a work order's plan is made of: its pieces by material, the sizes of these, the offcuts there are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CutGroups {
    private final WorkPieces pieces;
    private final CuttingRules rules;
    private final OffcutShelf shelf;

    CutGroups(WorkPieces pieces, CuttingRules rules, OffcutShelf shelf) {
        this.pieces = pieces;
        this.rules = rules;
        this.shelf = shelf;
    }

    private record Key(String code, long productId, ProductKind kind, @Nullable String colour) {}

    /** The groups, profiles first, then by code and colour. {@code before} is the plan so far, whose locked lines stay. */
    List<CutGroup> of(WorkOrder order, @Nullable CuttingPlan before) {
        Map<Key, List<WorkPiece>> byMaterial = new LinkedHashMap<>();
        cut(order.getId()).forEach(piece -> byMaterial
                .computeIfAbsent(new Key(piece.getProduct().getCode(), piece.getProduct().getId(), piece.getKind(), piece.getColour()), k -> new ArrayList<>())
                .add(piece));
        Comparator<Key> inOrder = Comparator.comparing(Key::kind).thenComparing(Key::code).thenComparing(key -> Objects.requireNonNullElse(key.colour(), ""));
        return byMaterial.keySet().stream().sorted(inOrder).map(key -> group(key, byMaterial.get(key), order.getFolio(), before)).toList();
    }

    private CutGroup group(Key key, List<WorkPiece> ofIt, String folio, @Nullable CuttingPlan before) {
        Product product = ofIt.getFirst().getProduct();
        boolean bars = key.kind() == ProductKind.PROFILE;
        CutLines locked = before == null ? CutLines.NONE : before.getParts().stream()
                .filter(part -> part.getProduct().getId() == key.productId() && Objects.equals(part.getColour(), key.colour()))
                .findFirst().map(part -> part.getLines().locked()).orElse(CutLines.NONE);
        return new CutGroup(
                key.productId(), key.kind(), key.colour(), tenths(bars ? product.getBarLengthMm() : product.getSheetWidthMm()),
                bars ? 0 : tenths(product.getSheetHeightMm()), !product.isGrained(), ofIt.stream().map(CutGroups::piece).toList(),
                shelf.usable(key.productId(), key.colour(), folio), locked);
    }

    private static CutGroup.Piece piece(WorkPiece piece) {
        int first = Objects.requireNonNull(piece.getFirstNumber());
        BigDecimal length = piece.getCutLengthMm();
        return length != null
                ? new CutGroup.Piece(first, piece.allPieces(), CuttingRules.up(length), 0)
                : new CutGroup.Piece(first, piece.allPieces(), CuttingRules.up(Objects.requireNonNull(piece.getWidthMm())),
                        CuttingRules.up(Objects.requireNonNull(piece.getHeightMm())));
    }

    private static long tenths(@Nullable BigDecimal millimetres) {
        return millimetres == null ? 0 : CuttingRules.down(millimetres);
    }

    /** What a plan made now would be made of, as a digest: pieces, sizes and rules, offcuts not counted since they come and go. */
    String fingerprint(long workOrderId) {
        StringBuilder words = new StringBuilder(rules.bars() + " " + rules.sheets());
        cut(workOrderId).forEach(it -> words.append('\n').append(it.getProduct().getId()).append(' ').append(it.getColour()).append(' ').append(piece(it)).append(' ')
                .append(tenths(it.getProduct().getBarLengthMm())).append(' ').append(tenths(it.getProduct().getSheetWidthMm())).append(' ')
                .append(tenths(it.getProduct().getSheetHeightMm())).append(' ').append(it.getProduct().isGrained()));
        return Sha256.hex(words.toString());
    }

    private List<WorkPiece> cut(long workOrderId) {
        return pieces.findByWorkOrderIdOrderByPosition(workOrderId).stream()
                .filter(it -> it.getFirstNumber() != null && it.allPieces() > 0)
                .filter(it -> it.getKind() == ProductKind.PROFILE && it.getCutLengthMm() != null
                        || it.getKind() == ProductKind.GLASS && it.getWidthMm() != null && it.getHeightMm() != null)
                .toList();
    }
}
