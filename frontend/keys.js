/* Keys that mean the same on every screen, as long as nobody is typing: «/» goes to the search, «n» begins a new record, «?» opens the sheet of keys. */
(() => {
    if (window.vitralKeys) {
        return;
    }
    window.vitralKeys = true;
    const typing = (event) =>
        event.composedPath().some((node) => node instanceof Element && node.matches('input, textarea, select, [contenteditable="true"]'));
    const shown = (hotkey) => [...document.querySelectorAll(`[data-hotkey="${hotkey}"]`)].find((element) => element.offsetParent !== null);
    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || typing(event)) {
            return;
        }
        const hotkeys = { '/': 'search', '?': 'help', n: 'new', N: 'new' };
        const element = hotkeys[event.key] && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') ? shown(hotkeys[event.key]) : null;
        if (element) {
            event.preventDefault();
            event.key === '/' ? element.focus() : element.click();
        }
    });
})();
