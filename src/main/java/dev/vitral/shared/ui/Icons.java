package dev.vitral.shared.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** The icons of the product, one sprite drawn for it: {@code frontend/icons.svg}. */
public final class Icons {
    private static final String SPRITE = "icons.svg";

    private Icons() {}

    /** The icon of that symbol, decoration beside a word. */
    public static SvgIcon of(String symbol) {
        SvgIcon icon = new SvgIcon(SPRITE, symbol);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
