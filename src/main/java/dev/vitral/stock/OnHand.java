package dev.vitral.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What there is of one product in one warehouse, and where it was last put. */
public record OnHand(String warehouse, String name, BigDecimal onHand, @Nullable String location) {}
