/* Updates the page without reloading: when the server reports new coverage, the script fetches the page again and replaces what changed. */
(() => {
  'use strict';
  const status = document.getElementById('live');
  if (!status || !window.EventSource || !window.fetch) return;
  let source = null;
  let timer = 0;
  let busy = false;
  let again = false;

  /** The content of an element without the tokens of forms, which differ in each response. */
  const content = element => element.innerHTML.replace(/(<input[^>]*name="_csrf"[^>]*value=")[^"]*/g, '$1');

  /** Replaces an element's content with that of the fetched page; keeps opened details and the focus. */
  const take = (mine, theirs) => {
    if (content(mine) === content(theirs) && !mine.querySelector('[data-chart]')) return false;
    const before = new Set([...mine.querySelectorAll('[data-key]')].map(item => item.dataset.key));
    const rows = element => [...element.querySelectorAll('tbody tr')].map(row => row.textContent).join('|');
    if (mine.querySelector('[data-chart]') && rows(mine) === rows(theirs)) return false;
    const focused = mine.contains(document.activeElement) ? document.activeElement : null;
    const open = [...mine.querySelectorAll('details')].map(one => one.open);
    const nodes = [...theirs.childNodes].map(node => document.importNode(node, true));
    mine.replaceChildren(...nodes);
    mine.querySelectorAll('details').forEach((one, at) => { if (at in open) one.open = open[at]; });
    mine.querySelectorAll('[data-chart]').forEach(box => { box.dataset.redrawn = 'true'; });
    for (const item of mine.querySelectorAll('[data-key]')) {
      if (!before.has(item.dataset.key)) item.classList.add('fresh');
    }
    if (focused) {
      const same = focused.getAttribute('href')
        ? [...mine.querySelectorAll('a[href]')].find(link => link.getAttribute('href') === focused.getAttribute('href'))
        : mine.querySelector(focused.tagName);
      if (same) same.focus({ preventScroll: true });
    }
    return true;
  };

  const refresh = async () => {
    // the answer to a form has nothing to update, and its address may accept only POST
    if (!document.querySelector('[data-live]')) return;
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-cache', credentials: 'same-origin' });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      let changed = false;
      for (const mine of document.querySelectorAll('[data-live]')) {
        const theirs = page.querySelector(`[data-live="${mine.dataset.live}"]`);
        if (theirs) changed = take(mine, theirs) || changed;
      }
      if (changed) {
        document.dispatchEvent(new CustomEvent('hearsay:replaced'));
        status.textContent = `New coverage, ${new Date().toISOString().slice(11, 16)} UTC`;
        setTimeout(() => { status.textContent = ''; }, 8000);
      }
    } catch { /* the server is unavailable: the next event refreshes */ } finally {
      busy = false;
      if (again) { again = false; soon(); }
    }
  };

  const soon = () => { clearTimeout(timer); timer = setTimeout(refresh, 400); };

  const listen = () => {
    if (source) return;
    source = new EventSource(status.dataset.events);
    source.addEventListener('coverage', soon);
    source.addEventListener('open', () => { document.documentElement.dataset.listening = 'true'; });
  };
  const rest = () => {
    if (source) source.close();
    source = null;
  };

  /* Browsers limit connections per server, so hidden pages close theirs. */
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) rest();
    else { listen(); soon(); }
  });
  window.addEventListener('pagehide', rest);
  if (!document.hidden) listen();
})();
