/*
 * What a list's grid does by keyboard beyond the component's own (dev.vitral.shared.ui.ListScreen): Space marks the row, Ctrl+C copies the marked rows or the
 * cell, Ctrl+A marks all that match, F2 edits the row; and the clipboard, with a way for plain http, where browsers lock the new one.
 */
(() => {
    if (window.vitralGrid) {
        return;
    }
    const isElement = (node) => node instanceof Element;
    const typing = (event) => event.composedPath().some((node) => isElement(node) && node.matches('input, textarea, select, [contenteditable="true"]'));
    const bodyCell = (event) => event.composedPath().find((node) => isElement(node) && (node.getAttribute('part') ?? '').includes('body-cell'));
    const hasCheckbox = (cell) => cell._content?.firstElementChild?.localName === 'vaadin-checkbox';

    const asked = (event) => {
        const control = event.ctrlKey || event.metaKey;
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        if (control && key === 'c') {
            return window.getSelection().isCollapsed ? 'copy' : null;
        }
        if (control && key === 'a') {
            return 'all';
        }
        if (control || event.altKey) {
            return null;
        }
        return key === 'F2' ? 'edit' : key === ' ' ? 'mark' : null;
    };

    const byTextarea = (text) => {
        const before = document.activeElement;
        const area = document.createElement('textarea');
        area.value = text;
        area.style.position = 'fixed';
        area.style.opacity = '0';
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
        before?.focus?.();
    };

    window.vitralGrid = {
        watch(list, grid) {
            if (grid.vitralWatched) {
                return;
            }
            grid.vitralWatched = true;
            grid.addEventListener('keydown', (event) => {
                const cell = bodyCell(event);
                const key = cell && !typing(event) ? asked(event) : null;
                if (!key || (key === 'mark' && hasCheckbox(cell))) {
                    return;
                }
                event.preventDefault();
                event.stopImmediatePropagation();
                list.$server.key(key);
            }, true);
            // The component makes a click of Space when it is let go, which would open the row.
            grid.addEventListener('keyup', (event) => {
                const cell = bodyCell(event);
                if (event.key === ' ' && cell && !typing(event) && !hasCheckbox(cell)) {
                    event.stopImmediatePropagation();
                }
            }, true);
        },
        async write(text) {
            try {
                await navigator.clipboard.writeText(text);
            } catch {
                byTextarea(text);
            }
        },
        /* Rows of a spreadsheet pasted anywhere in the element; a single cell goes where the cursor is, as ever. */
        paste(element) {
            if (element.vitralPaste) {
                return;
            }
            element.vitralPaste = true;
            element.addEventListener('paste', (event) => {
                const text = event.clipboardData?.getData('text/plain') ?? '';
                if (/\t|\n./.test(text)) {
                    event.preventDefault();
                    event.stopPropagation();
                    element.dispatchEvent(new CustomEvent('vitral-paste', { detail: text.slice(0, 200000) }));
                }
            }, true);
        }
    };
})();
