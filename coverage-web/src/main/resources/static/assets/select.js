/* Fills in a field of the form with the words that are selected in the article's text, and notes where they start. */
(() => {
  'use strict';
  const text = document.getElementById('selectable');
  if (!text) return;
  let field = document.getElementById('words');
  document.querySelectorAll('[data-selects]').forEach(one => one.addEventListener('focus', () => { field = one; }));

  const take = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const paragraph = [...text.children].find(one => one.contains(range.startContainer));
    if (!paragraph || !text.contains(range.endContainer)) return;
    const words = selection.toString();
    if (!words.trim()) return;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(range.startContainer, range.startOffset);
    field.value = words.trim();
    // code points, not UTF-16 units
    const start = Number(paragraph.dataset.start) + [...before.toString()].length;
    const at = field.dataset.selects && document.getElementById(field.dataset.selects);
    if (at) at.value = String(start);
  };

  text.addEventListener('mouseup', () => setTimeout(take));
  text.addEventListener('touchend', () => setTimeout(take));
  document.addEventListener('keyup', event => { if (event.shiftKey || event.key === 'Shift') take(); });
})();
