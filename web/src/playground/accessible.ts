// What GraphiQL and its explorer leave unsaid to people who do not see the page is said here.

const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-selected'] };

/** Says it now, and whenever the page has changed. */
export function sayAll(root: Element) {
  const say = () => {
    tabs(root);
    fields(root);
  };
  new MutationObserver(say).observe(root, watched);
  say();
}

/** What has a button in it, to close it, cannot be a tab: it is an entry of a list, of which one is current. */
function tabs(root: Element) {
  for (const list of root.querySelectorAll('.graphiql-tabs[role="tablist"]')) list.setAttribute('role', 'list');
  for (const tab of root.querySelectorAll('.graphiql-tab[aria-selected]')) {
    tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', String(tab.getAttribute('aria-selected')));
    tab.setAttribute('role', 'listitem');
    tab.removeAttribute('aria-selected');
  }
}

/** The explorer's fields for values are called like their arguments, and its lists as the words before them. */
function fields(root: Element) {
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.graphiql-plugin :is(input, select):not([aria-label])')) {
    if (field.labels?.length) continue;
    const before = field.previousElementSibling?.textContent?.trim();
    const name = field.closest('[data-arg-name]')?.getAttribute('data-arg-name') ?? (field.getAttribute('placeholder') || before);
    if (name) field.setAttribute('aria-label', name);
  }
}
