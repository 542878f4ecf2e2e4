/*
 * Keeps what is typed into a record's form in this tab until it is saved (dev.vitral.shared.ui.Draft): an expired session, a reload or a
 * crash loses nothing. The key holds user and record, so that nobody is offered what another typed.
 */
(() => {
    if (window.vitralDraft) {
        return;
    }
    const PREFIX = 'vitral-draft:';
    const watched = new WeakMap();

    const text = (field) => {
        if (field.localName === 'vaadin-checkbox') {
            return String(field.checked);
        }
        if (field.localName === 'vaadin-combo-box') {
            return field.inputElement ? field.inputElement.value : '';
        }
        if (field.localName === 'vaadin-custom-field') {
            const input = field.querySelector('vaadin-text-field');
            return input && input.inputElement ? input.inputElement.value : '';
        }
        return field.inputElement && field.localName !== 'vaadin-date-picker' ? field.inputElement.value : String(field.value ?? '');
    };

    const read = (key) => {
        try {
            return JSON.parse(sessionStorage.getItem(key) ?? 'null');
        } catch {
            return null;
        }
    };

    const keep = (bar, event) => {
        const state = watched.get(bar);
        const field = event.target instanceof Element ? event.target.closest('[data-field]') : null;
        if (!state || !field || !event.isTrusted && event.type === 'input') {
            return;
        }
        state.values[field.dataset.field] = text(field);
        try {
            sessionStorage.setItem(state.key, JSON.stringify(state.values));
        } catch {
            // Full or forbidden: the form works on without a draft.
        }
    };

    window.vitralDraft = {
        watch(bar, form, record) {
            const key = PREFIX + location.pathname.replace(/\/[^/]*$/, '') + ':' + record;
            const before = watched.get(bar);
            if (!before) {
                for (const type of ['input', 'change']) {
                    form.addEventListener(type, (event) => keep(bar, event), true);
                }
            }
            watched.set(bar, { key, values: {} });
            const kept = read(key);
            if (kept && Object.keys(kept).length) {
                bar.$server.offer(kept);
            }
        },
        forget(bar) {
            const state = watched.get(bar);
            if (state) {
                state.values = {};
                sessionStorage.removeItem(state.key);
            }
        }
    };
})();
