/* Marks the part of an article that a link names (#s-START-END, in code points), and copies citations. */
(() => {
  'use strict';
  const parts = [...document.querySelectorAll('.article-text [data-start]')];

  /** The server gives each sentence an id; a link to other places marks all sentences that it touches. */
  const mark = () => {
    for (const part of parts) part.classList.remove('cited');
    const place = /^#s-(\d+)-(\d+)$/.exec(location.hash);
    if (!place || document.getElementById(location.hash.slice(1))) return;
    const touched = parts.filter(part => Number(part.dataset.start) < Number(place[2]) && Number(place[1]) < Number(part.dataset.end));
    for (const part of touched) part.classList.add('cited');
    if (touched.length) touched[0].scrollIntoView({ block: 'center' });
  };
  window.addEventListener('hashchange', mark);
  mark();

  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('.citation')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy: ${text.getAttribute('aria-label')}`);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
    text.after(button);
  }
})();
